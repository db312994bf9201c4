"""What a parent's or relative's own copy of the chronology does not tell, although nobody thought of withholding it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from app.export.chronology_content import Chronology, ChronologyItem, ChronologyOf
from app.export.gather import gather_record
from app.export.gather_chronology import gather_chronology
from app.export.reader import Reader
from app.export.secrets import secrets_from
from app.models import (
    AdvocacyOffer,
    Approval,
    Attendance,
    Audience,
    Conference,
    ConferenceKind,
    Part,
    PartKind,
    Person,
    Presence,
    StatementPair,
    StepReview,
    Visit,
)
from app.models.board import PairChild
from app.models.chronology import add_event
from app.models.sharing import withhold
from app.practice.nations import nation
from tests.export.chronology_family import fill
from tests.export.conferences import Load, person_called

WALES = nation("wales")
TODAY = date(2026, 6, 1)


@pytest.fixture
def pughs(load: Load) -> Conference:
    conference = load("Pugh")
    fill(conference)
    return conference


def read_by(conference: Conference, person: Person | None, until: date = TODAY) -> Chronology:
    audience = Audience.for_copy(person) if person is not None else Audience.file()
    return gather_chronology(Reader(conference, audience), WALES, until=until)


def words(chronology: Chronology) -> str:
    return repr([(one.on, one.what, one.said, one.about, one.source) for one in chronology.items])


def staff_of(conference: Conference) -> Person:
    return next(person for person in conference.family.people if person.is_staff)


def another(pughs: Conference, kind: ConferenceKind, held_on: date | None, **lines: Presence) -> Conference:
    """Another meeting of the family, to which those with a line were asked."""
    meeting = Conference(kind=kind, held_on=held_on, reason="What the police found.")
    part = Part(kind=PartKind.WHOLE, conference=meeting)
    for name, presence in lines.items():
        person = person_called(pughs, name)
        part.attendance.append(Attendance(person=person, person_id=person.id, presence=presence, part=part))
    pughs.family.conferences.append(meeting)
    return meeting


@pytest.mark.parametrize(
    ("kind", "held_on", "lines", "tells"),
    [
        (ConferenceKind.CORE_GROUP, date(2026, 3, 30), {"Mam": Presence.CAME}, True),
        (ConferenceKind.CORE_GROUP, date(2026, 3, 30), {"Mam": Presence.ABSENT}, True),
        (ConferenceKind.CORE_GROUP, date(2026, 3, 30), {"Mam": Presence.EXCLUDED, "Dad": Presence.CAME}, False),
        (ConferenceKind.CORE_GROUP, date(2026, 3, 30), {"Dad": Presence.CAME}, False),
        (ConferenceKind.STRATEGY, date(2026, 3, 30), {}, False),
        (ConferenceKind.REVIEW, TODAY + timedelta(days=1), {"Mam": Presence.INVITED}, False),
        (ConferenceKind.REVIEW, None, {"Mam": Presence.INVITED}, False),
    ],
)
def test_of_another_meeting_is_told_only_to_those_asked_to_it_and_once_it_was_held(
    pughs: Conference, kind: ConferenceKind, held_on: date | None, lines: dict[str, Presence], tells: bool
) -> None:
    another(pughs, kind, held_on, **lines)
    assert ("What the police found." in words(read_by(pughs, person_called(pughs, "Mam")))) == tells
    assert ("What the police found." in words(read_by(pughs, staff_of(pughs)))) == (held_on is None or held_on <= TODAY)
    assert "What the police found." in words(read_by(pughs, None))


def test_a_closed_part_is_not_a_meeting_somebody_was_asked_to(pughs: Conference) -> None:
    meeting = another(pughs, ConferenceKind.CORE_GROUP, date(2026, 3, 30), Mam=Presence.CAME)
    meeting.parts[0].kind = PartKind.CLOSED
    assert "What the police found." not in words(read_by(pughs, person_called(pughs, "Mam")))


def test_their_advocate_reads_with_their_eyes(pughs: Conference) -> None:
    another(pughs, ConferenceKind.CORE_GROUP, date(2026, 3, 30), Mam=Presence.CAME)
    mam, nain = person_called(pughs, "Mam"), person_called(pughs, "Nain")
    nain.speaks_for_id = mam.id
    assert "What the police found." in words(read_by(pughs, nain))
    nain.speaks_for_id = person_called(pughs, "Dad").id
    assert "What the police found." not in words(read_by(pughs, nain))


def test_what_a_child_answered_for_a_meeting_is_for_those_asked_to_it(pughs: Conference) -> None:
    core_group = another(pughs, ConferenceKind.CORE_GROUP, date(2026, 3, 30), Dad=Presence.CAME)
    offer = AdvocacyOffer(on_date=date(2026, 3, 20), conference_id=core_group.id, answer="Yes, but do not tell Mam.")
    pughs.family.advocacy_offers.append(offer)
    assert offer.answer not in words(read_by(pughs, person_called(pughs, "Mam")))
    assert offer.answer in words(read_by(pughs, person_called(pughs, "Dad")))
    offer.conference_id = pughs.id
    assert offer.answer in words(read_by(pughs, person_called(pughs, "Mam"))), "it stands in her record as well"


def test_a_visit_that_is_still_to_come_is_announced_to_nobody(pughs: Conference) -> None:
    pughs.family.visits.append(Visit(on_date=TODAY + timedelta(days=3), unannounced=True))
    for person in pughs.family.people:
        assert max(item.on for item in read_by(pughs, person).items if item.on) <= TODAY, person.name
    assert max(item.on for item in read_by(pughs, None).items if item.on) == TODAY + timedelta(days=3)
    content = gather_record(
        pughs, Audience.for_copy(person_called(pughs, "Mam")), WALES, on=TODAY, chronology=ChronologyOf()
    )
    assert content.chronology is not None
    assert max(item.on for item in content.chronology.items if item.on) <= TODAY
    pughs.approvals.append(Approval(at=datetime(2026, 3, 31, 9, tzinfo=UTC)))
    approved = gather_record(
        pughs, Audience.for_copy(person_called(pughs, "Mam")), WALES, on=TODAY, chronology=ChronologyOf()
    )
    assert approved.chronology is not None
    assert max(item.on for item in approved.chronology.items if item.on) <= date(2026, 3, 31), "nor is it a year later"


def test_what_was_seen_and_heard_at_a_visit_is_for_staff(pughs: Conference) -> None:
    """Nobody has asked the child who may have it, as somebody does with a picture and an answer on the scale."""
    rhys = person_called(pughs, "Rhys")
    visit = Visit(on_date=TODAY, child_id=rhys.id, seen=True, seen_alone=True, note="Afraid of Dad.")
    pughs.family.visits.append(visit)
    for person in pughs.family.people:
        told = words(read_by(pughs, person))
        assert ("Afraid of Dad." in told) == person.is_staff, person.name
        assert "Seen on their own" in told
    dad = person_called(pughs, "Dad")
    assert "Afraid of Dad." in {secret.text for secret in secrets_from(pughs, Audience.for_copy(dad))}


@pytest.mark.parametrize(
    ("source", "tells"),
    [
        ("Police", True),
        ("Nain", False),
        ("Mam", True),
    ],
)
def test_a_relative_or_neighbour_who_told_is_not_named_to_the_family(
    pughs: Conference, source: str, tells: bool
) -> None:
    add_event(pughs.family, "Shouting at night", TODAY, source=source, significance="Third time")
    for reader, expected in ((person_called(pughs, "Mam"), tells), (staff_of(pughs), True), (None, True)):
        (item,) = (one for one in read_by(pughs, reader).items if one.what == "Shouting at night")
        assert (item.source, item.why_it_matters) == (source if expected else "", "Third time")


def test_whose_step_it_was_is_not_told_where_its_statement_is_withheld(pughs: Conference) -> None:
    mam, mali = person_called(pughs, "Mam"), person_called(pughs, "Mali")
    assert pughs.plan is not None
    pair = StatementPair(children=[PairChild(child_id=mali.id, child=mali)], conference=pughs, conference_id=pughs.id)
    step = pughs.plan.steps[1]
    step.pair = pair
    review = StepReview(step=step, conference_id=pughs.id, on_date=date(2026, 3, 9), deviation="Nobody came.")
    pughs.step_reviews.append(review)

    def about() -> tuple[str, ...]:
        (item,) = (one for one in read_by(pughs, mam).items if "Nobody came." in one.said)
        return item.about

    assert about() == ("Mali",)
    withhold(pughs.family, pair, from_person=mam.id)
    assert about() == ()
    pughs.family.withholdings.clear()
    withhold(pughs.family, step, from_person=mam.id, field="pair_id")
    assert about() == ()


def test_brothers_and_sisters_visited_at_once_stand_in_one_line_for_those_who_may_have_each(pughs: Conference) -> None:
    worker, mam, dad = staff_of(pughs), person_called(pughs, "Mam"), person_called(pughs, "Dad")
    rhys, cerys, dylan, mali = pughs.family.children

    def visit(child: Person, **marks: bool) -> Visit:
        made = Visit(child_id=child.id, on_date=TODAY, by_id=worker.id, by=worker, seen=True, **marks)
        pughs.family.visits.append(made)
        return made

    def told(reader: Person | None) -> list[tuple[str, tuple[str, ...]]]:
        return [(one.what, one.about) for one in read_by(pughs, reader).items if (one.kind, one.on) == ("visit", TODAY)]

    visits = [visit(child) for child in (mali, rhys, cerys, dylan)]
    assert told(None) == told(mam) == [("Visit to Rhys, Cerys, Dylan and Mali", ())]
    visit(mali)
    assert told(mam)[1:] == [("Visit to Mali", ("Mali",))], "twice in one day"
    pughs.family.visits.pop()

    withhold(pughs.family, visits[1], from_person=dad.id)
    three = ("Visit to Cerys, Dylan and Mali", ("Cerys", "Dylan", "Mali"))
    assert told(dad) == [three]
    assert told(mam) == [("Visit to Rhys, Cerys, Dylan and Mali", ())], "two lines would tell her of it"
    assert told(None) == [three, ("Visit to Rhys", ("Rhys",))]
    visits[2].seen_alone = True
    assert told(dad) == [("Visit to Dylan and Mali", ("Dylan", "Mali")), ("Visit to Cerys", ("Cerys",))]
    of_mali = gather_chronology(Reader(pughs, Audience.for_copy(mam)), WALES, mali.id, until=TODAY)
    assert [one.what for one in of_mali.items if (one.kind, one.on) == ("visit", TODAY)] == ["Visit to Mali"]


@pytest.mark.parametrize(("what", "unnamed"), [("Anna moved", ("Ann",)), ("Ann moved", ()), ("Moved", ("Ann",))])
def test_a_child_is_named_unless_the_words_name_that_very_child(what: str, unnamed: tuple[str, ...]) -> None:
    assert ChronologyItem("event", None, what, about=("Ann",)).unnamed == unnamed
