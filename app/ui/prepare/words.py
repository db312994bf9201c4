"""The words of this step for the kinds of things that models name by a key."""

from __future__ import annotations

from datetime import date

from app.models.conference import PartKind, Presence, ReportKind, SharedWithParents
from app.models.family import Nation
from app.models.person import ContactKind, Person, PersonKind, Relation
from app.ui.wording import age_words

GROUPS = {
    PersonKind.CHILD: "Children",
    PersonKind.FAMILY: "Parents and family",
    PersonKind.NETWORK: "Network",
    PersonKind.ADVOCATE: "Advocates",
    PersonKind.PROFESSIONAL: "Professionals",
}
KINDS = {
    PersonKind.CHILD: "Child",
    PersonKind.FAMILY: "Parent or family",
    PersonKind.NETWORK: "Network: relative, friend, neighbour",
    PersonKind.ADVOCATE: "Advocate",
    PersonKind.PROFESSIONAL: "Professional",
}
NOT_NAMED = {
    PersonKind.CHILD: "New child",
    PersonKind.FAMILY: "New family member",
    PersonKind.NETWORK: "Somebody new",
    PersonKind.ADVOCATE: "New advocate",
    PersonKind.PROFESSIONAL: "New professional",
}
RELATIONS = {
    Relation.MOTHER: "Mother",
    Relation.FATHER: "Father",
    Relation.PARENT: "Parent",
    Relation.ADOPTIVE_PARENT: "Adoptive parent",
    Relation.STEP_PARENT: "Step-parent",
    Relation.PARENTS_PARTNER: "Parent's partner",
    Relation.GRANDPARENT: "Grandparent",
    Relation.GREAT_GRANDPARENT: "Great-grandparent",
    Relation.BROTHER_OR_SISTER: "Brother or sister",
    Relation.HALF_BROTHER_OR_SISTER: "Half-brother or half-sister",
    Relation.STEP_BROTHER_OR_SISTER: "Step-brother or step-sister",
    Relation.AUNT_OR_UNCLE: "Aunt or uncle",
    Relation.OTHER_RELATIVE: "Other relative",
    Relation.FOSTER_CARER: "Foster carer",
    Relation.FORMER_FOSTER_CARER: "Former foster carer",
    Relation.FRIEND: "Friend",
    Relation.OTHER: "Other",
}
CONTACTS = {
    ContactKind.ADDRESS: "Address",
    ContactKind.PHONE: "Phone",
    ContactKind.EMAIL: "Email",
    ContactKind.SCHOOL: "School",
    ContactKind.CLINIC: "Clinic",
    ContactKind.WORKER: "Worker",
    ContactKind.OTHER: "Other",
}
NATIONS = {
    Nation.ENGLAND: "England",
    Nation.WALES: "Wales",
    Nation.SCOTLAND: "Scotland",
    Nation.NORTHERN_IRELAND: "Northern Ireland",
}
PARTS = {
    PartKind.WHOLE: "Whole meeting",
    PartKind.A: "Part A",
    PartKind.B: "Part B",
    PartKind.CLOSED: "Closed part",
}
PRESENCES = {
    Presence.INVITED: "Invited",
    Presence.CAME: "Came",
    Presence.APOLOGIES: "Apologies",
    Presence.ABSENT: "Absent",
    Presence.EXCLUDED: "Excluded",
}
REPORTS = {
    ReportKind.WRITTEN: "Written",
    ReportKind.VERBAL: "Spoken",
    ReportKind.NONE: "No report",
}
SHARED = {
    SharedWithParents.NOT_RECORDED: "Not recorded",
    SharedWithParents.BEFORE: "Before the day",
    SharedWithParents.ON_THE_DAY: "On the day",
    SharedWithParents.NO: "No",
}


def listed_name(person: Person) -> str:
    """Return the name the room uses, or what to call somebody who has none yet."""
    return person.shown_name or NOT_NAMED[person.kind]


def about_person(person: Person, on: date | None = None) -> str:
    """Return the line under a name: "mother, Kelly-Ann Pugh"; "GP, GP surgery"; a child's age on a day, and school."""
    shown = listed_name(person)
    agency = person.agency if person.agency.casefold() not in person.role.casefold() else ""
    parts = [age_words(person, on), person.school] if person.is_child else [person.role, agency, person.record_name]
    return ", ".join(part for part in parts if part and part != shown)
