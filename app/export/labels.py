"""Words for the choices that are stored as keys, as our documents write them."""

from __future__ import annotations

from app.models.conference import PartKind, Presence, ReportKind, SharedWithParents
from app.models.outcome import Stance
from app.models.person import PersonKind, Relation
from app.models.voice import LifeNow

PRESENCE = {
    Presence.INVITED: "Invited",
    Presence.CAME: "Came",
    Presence.APOLOGIES: "Sent apologies",
    Presence.ABSENT: "Did not come",
    Presence.EXCLUDED: "Was not asked to stay or come",
}
REPORT = {ReportKind.WRITTEN: "Written", ReportKind.VERBAL: "By word of mouth", ReportKind.NONE: "No report"}
SHARED = {
    SharedWithParents.NOT_RECORDED: "Not recorded",
    SharedWithParents.BEFORE: "Yes, before the meeting",
    SharedWithParents.ON_THE_DAY: "On the day",
    SharedWithParents.NO: "No",
}
STANCE = {Stance.AGREES: "Agrees", Stance.DISAGREES: "Does not agree", Stance.ABSTAINS: "Abstains"}
LIFE_NOW = {LifeNow.BETTER: "Life is better", LifeNow.SAME: "Life is the same", LifeNow.WORSE: "Life is worse"}
KIND = {
    PersonKind.CHILD: "Child",
    PersonKind.FAMILY: "Family",
    PersonKind.NETWORK: "Family\u2019s network",
    PersonKind.ADVOCATE: "Advocate",
    PersonKind.PROFESSIONAL: "Professional",
}
RELATION = {
    Relation.MOTHER: "Mother",
    Relation.FATHER: "Father",
    Relation.PARENT: "Parent",
    Relation.ADOPTIVE_PARENT: "Adoptive parent",
    Relation.STEP_PARENT: "Step-parent",
    Relation.PARENTS_PARTNER: "Parent\u2019s partner",
    Relation.GRANDPARENT: "Grandparent",
    Relation.GREAT_GRANDPARENT: "Great-grandparent",
    Relation.BROTHER_OR_SISTER: "Brother or sister",
    Relation.HALF_BROTHER_OR_SISTER: "Half-brother or half-sister",
    Relation.STEP_BROTHER_OR_SISTER: "Step-brother or step-sister",
    Relation.AUNT_OR_UNCLE: "Aunt or uncle",
    Relation.OTHER_RELATIVE: "Relative",
    Relation.FOSTER_CARER: "Foster carer",
    Relation.FORMER_FOSTER_CARER: "Former foster carer",
    Relation.FRIEND: "Friend",
    Relation.OTHER: "",
}
DOMAIN = {"worry": "a worry", "working_well": "working well", "grey_area": "a grey area"}
DOCUMENT = {
    "record": "Full record",
    "letter": "Decision letter",
    "plan": "The plan",
    "board": "The board",
}
CLOSED_PARTS = frozenset({PartKind.CLOSED})
"""Parts of a meeting without the family."""
