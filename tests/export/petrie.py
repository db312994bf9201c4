"""The Baby Petrie meeting (shared/cases) as rows, read back as a snapshot: an unborn child, and things not for Dean."""

from __future__ import annotations

import uuid
from datetime import date, time

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from app.models import (
    AdvocacyOffer,
    AgencyView,
    Answer,
    Attendance,
    Base,
    ChildVoice,
    Conference,
    ConferenceKind,
    ContactDetail,
    ContactKind,
    Copy,
    CoreGroupMember,
    DateKind,
    Decision,
    Domain,
    Family,
    Impact,
    Nation,
    NextDate,
    Part,
    PartKind,
    Person,
    PersonKind,
    Plan,
    Presence,
    Relation,
    Report,
    Scale,
    SharedWithParents,
    Stance,
    StatementPair,
    StepPerson,
    Tie,
    WhenKind,
)
from app.models.board import add_entry
from app.models.sharing import withhold
from app.store.snapshot import load_conference

BIRTH_SECRET = "Shannon is not sure she wants Dean at the birth and has not told him"
WARD_SECRET = "the ward rings Fiona, who may visit is on the card"
ADDRESS_SECRET = "9 Harbour Row, Eastport"
CLOSED_SECRET = "Police intelligence about the last partner"


class Petries:
    """The people of the case, by first name."""

    def __init__(self) -> None:
        """Make the family with its people and ties."""
        self.family = Family(name="Petrie", nation=Nation.SCOTLAND)
        self.baby = self._person("Baby", PersonKind.CHILD, "Baby Petrie", due_on=date(2026, 9, 3))
        self.shannon = self._person("Shannon", PersonKind.FAMILY, "Shannon Petrie", born_on=date(2007, 1, 9))
        self.dean = self._person("Dean", PersonKind.FAMILY, "Dean Muir")
        self.isa = self._person("Gran Isa", PersonKind.NETWORK, "Isa Petrie")
        self.alan = self._person("Alan", PersonKind.PROFESSIONAL, "Alan Geddes", role="Chair", agency="Social work")
        self.morag = self._person("Morag", PersonKind.PROFESSIONAL, "Morag Weir", role="Record-taker")
        self.fiona = self._person("Fiona", PersonKind.PROFESSIONAL, "Fiona Tait", agency="Social work")
        self.rab = self._person("Rab", PersonKind.PROFESSIONAL, "DC Rab Coyle", agency="Police")
        ties = ((self.shannon, Relation.MOTHER), (self.dean, Relation.FATHER), (self.isa, Relation.GREAT_GRANDPARENT))
        for person, relation in ties:
            person.ties.append(Tie(child_id=self.baby.id, child=self.baby, relation=relation))
        self.shannon.ties[0].parental_responsibility = True
        address = ContactDetail(kind=ContactKind.ADDRESS, value=ADDRESS_SECRET)
        self.shannon.contacts.append(address)
        withhold(self.family, address, from_person=self.dean.id)

    def _person(self, name: str, kind: PersonKind, record_name: str, **values: object) -> Person:
        position = len(self.family.people)
        person = Person(name=name, kind=kind, record_name=record_name, position=position, **values)
        self.family.people.append(person)
        return person


def petrie_meeting(*, closed_part: bool = False) -> tuple[Conference, Petries]:
    """Return the meeting as a detached snapshot with its people, read back from a database in memory."""
    people = Petries()
    conference = _meeting(people)
    _board(conference, people)
    _plan(conference, people)
    if closed_part:
        part = Part(kind=PartKind.CLOSED, position=1, place="Room 4, closed")
        conference.parts.append(part)
        add_entry(conference, Domain.WORRY, CLOSED_SECRET, part_id=part.id)
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine, expire_on_commit=False) as session:
        session.add(people.family)
        session.commit()
        key: uuid.UUID = conference.id
    with Session(engine) as session:
        loaded = load_conference(session, key)
    engine.dispose()
    return loaded, people


def _meeting(people: Petries) -> Conference:
    conference = Conference(
        kind=ConferenceKind.PRE_BIRTH,
        held_on=date(2026, 6, 4),
        reason="Shannon used street valium in early pregnancy.",
        chair_id=people.alan.id,
        minute_taker_id=people.morag.id,
        lead_id=people.fiona.id,
        reporter_referral="Not possible before birth; Fiona decides again on the day of birth.",
    )
    people.family.conferences.append(conference)
    part = Part(starts_at=time(10), ends_at=time(11, 40), place="Eastport Clinic")
    conference.parts.append(part)
    came = [people.alan, people.morag, people.shannon, people.dean, people.isa, people.fiona, people.rab]
    for position, person in enumerate(came):
        part.attendance.append(Attendance(person_id=person.id, position=position, presence=Presence.CAME))
    part.attendance[3].came_at, part.attendance[3].note = time(10, 45), "His request"
    conference.reports.append(
        Report(person_id=people.fiona.id, shared=SharedWithParents.BEFORE, shared_on=date(2026, 6, 1))
    )
    conference.voices.append(ChildVoice(child_id=people.baby.id, text="The midwife spoke for baby: active."))
    people.family.advocacy_offers.append(
        AdvocacyOffer(conference_id=conference.id, stage="before the meeting", answer="Beth Lyall came with Shannon")
    )
    conference.decisions.append(
        Decision(child_id=people.baby.id, answer=Answer.YES, categories=["domestic abuse"], reasons="Not tested yet.")
    )
    conference.agency_views.append(
        AgencyView(person_id=people.rab.id, stance=Stance.DISAGREES, reasons="Would have preferred Dean excluded.")
    )
    conference.core_group.append(CoreGroupMember(person_id=people.shannon.id))
    conference.next_dates += [
        NextDate(kind=DateKind.CORE_GROUP, on_date=date(2026, 6, 18), position=0),
        NextDate(kind=DateKind.REVIEW, on_date=date(2026, 9, 1), position=1),
    ]
    conference.copies.append(Copy(person_id=people.dean.id, document="record", extent="part", sent_how="by post"))
    return conference


def _board(conference: Conference, people: Petries) -> None:
    worry = add_entry(conference, Domain.WORRY, "Missed booking and two scans")
    worry.impacts.append(Impact(child_id=people.baby.id, text="problems could be missed"))
    add_entry(conference, Domain.WORKING_WELL, "Told the midwife herself about 24 April", existing_safety=True)
    own = add_entry(conference, Domain.WORKING_WELL, "She\u2019s better when she\u2019s at mine.", own_words=True)
    own.said_by_id = people.isa.id
    disagreed = add_entry(conference, Domain.GREY_AREA, "Dean says he moved her out the way.", disagreed=True)
    disagreed.was_domain, disagreed.moved_on = "worry", date(2026, 6, 4)
    secret = add_entry(conference, Domain.GREY_AREA, BIRTH_SECRET)
    withhold(people.family, secret, from_person=people.dean.id)
    conference.pairs.append(
        StatementPair(
            danger_statement="Fiona is worried that Dean will hurt Shannon.", safety_goal="Baby is born healthy."
        )
    )
    scale = Scale()
    conference.scales.append(scale)
    for person, low, high, words in (
        (people.shannon, 6, None, "I\u2019m doing what you asked."),
        (people.dean, 8, None, "There\u2019s nothing wrong with us."),
        (people.isa, 4, 5, "She\u2019s better when she\u2019s at mine."),
    ):
        score = scale.answer(person)
        score.give(low, high)
        score.words = words


def _plan(conference: Conference, people: Petries) -> None:
    conference.plan = Plan(
        months=6, starts_on=date(2026, 6, 4), ends_on=date(2026, 12, 4), contingency="Isa takes both."
    )
    conference.plan.add_step(
        "Shannon rings Isa and goes there", pair_id=conference.pairs[0].id, when_text="each time",
        when_kind=WhenKind.TRIGGER, if_wrong="Isa rings 999",
        people=[StepPerson(person_id=people.shannon.id, person=people.shannon)],
    )  # fmt: skip
    conference.plan.add_step("Council replaces the cooker", due_on=date(2026, 7, 17), who_text="Council")
    secret = conference.plan.add_step(WARD_SECRET)
    withhold(people.family, secret, from_person=people.dean.id)
