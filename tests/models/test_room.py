"""Who is in the room, as a table of cases: in doubt somebody is there."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from app.models import Attendance, Audience, Conference, Part, PartKind, Person, PersonKind, Presence
from app.models.board import Domain, add_entry
from app.models.room import present
from app.models.sharing import Gate, withhold
from tests.models.rooms import conference_of, family_of, named

EVERYBODY = {"Billy", "Mum", "Dad", "Sam", "Priya"}
TODAY = date(2026, 3, 24)
ELEVEN = datetime(2026, 3, 24, 11, 0)  # noqa: DTZ001


def room(*invited: str) -> Conference:
    family = family_of(
        children=("Billy",),
        others={"Dad": PersonKind.FAMILY, "Sam": PersonKind.ADVOCATE, "Priya": PersonKind.PROFESSIONAL},
    )
    return conference_of(family, invited)


def line_of(conference: Conference, name: str, part: int = 0) -> Attendance:
    return next(line for line in conference.parts[part].attendance if line.person.name == name)


def names_of(conference: Conference, audience: Audience) -> set[str]:
    return {person.name for person in conference.family.people if person.id in audience.people}


@pytest.mark.parametrize(
    ("lines", "here"),
    [
        ({}, EVERYBODY),  # nobody is listed: anybody may be there
        ({"Mum": Presence.INVITED}, {"Mum"}),
        ({"Mum": Presence.INVITED, "Dad": Presence.INVITED}, {"Mum", "Dad"}),
        ({"Mum": Presence.CAME, "Dad": Presence.INVITED}, {"Mum", "Dad"}),  # nobody has said that Dad is away
        ({"Mum": Presence.CAME, "Dad": Presence.APOLOGIES}, {"Mum"}),
        ({"Mum": Presence.CAME, "Dad": Presence.ABSENT}, {"Mum"}),
        ({"Mum": Presence.CAME, "Dad": Presence.EXCLUDED}, {"Mum"}),
        ({"Mum": Presence.CAME, "Dad": Presence.CAME}, {"Mum", "Dad"}),
        ({"Mum": Presence.CAME, "Billy": Presence.CAME}, {"Mum", "Billy"}),  # a child looks as well
        ({"Priya": Presence.CAME}, {"Priya"}),
        ({"Mum": Presence.ABSENT, "Dad": Presence.APOLOGIES}, EVERYBODY),  # an empty room is a doubt
    ],
)
def test_who_is_in_the_room(lines: dict[str, Presence], here: set[str]) -> None:
    conference = room(*lines)
    for name, presence in lines.items():
        line_of(conference, name).presence = presence
    audience = present(conference, conference.parts[0])
    assert names_of(conference, audience) == here
    assert (audience.has_family, audience.all_staff, audience.is_file) == (True, False, False)


@pytest.mark.parametrize(
    ("on_date", "left_at", "now", "there"),
    [
        (TODAY, None, ELEVEN, True),
        (TODAY, time(10, 30), ELEVEN, False),
        (TODAY, time(11, 0), ELEVEN, False),
        (TODAY, time(11, 30), ELEVEN, True),  # an intention
        (None, time(11, 30), ELEVEN, True),
        (date(2026, 3, 23), time(11, 30), ELEVEN, False),
        (TODAY, time(11, 30), None, False),
    ],
)
def test_whoever_leaves_is_out_at_once(
    on_date: date | None, left_at: time | None, now: datetime | None, there: bool
) -> None:
    conference = room("Mum", "Dad")
    part = conference.parts[0]
    part.on_date = on_date
    line_of(conference, "Mum").presence = Presence.CAME
    dad = line_of(conference, "Dad")
    dad.presence, dad.left_at = Presence.CAME, left_at
    assert ("Dad" in names_of(conference, present(conference, part, now))) is there


def test_by_telephone_is_in_the_room() -> None:
    conference = room("Mum", "Dad")
    line_of(conference, "Mum").presence = Presence.CAME
    dad = line_of(conference, "Dad")
    dad.presence, dad.joined_by = Presence.CAME, "by telephone"
    assert names_of(conference, present(conference, conference.parts[0])) == {"Mum", "Dad"}


def test_an_advocate_looks_for_the_person_they_speak_for() -> None:
    conference = room("Sam")
    named(conference.family, "Sam").speaks_for = named(conference.family, "Dad")
    assert names_of(conference, present(conference, conference.parts[0])) == {"Sam", "Dad"}


def test_each_part_has_its_own_room_and_an_unknown_part_has_all_of_them() -> None:
    conference = room("Mum")
    other = Part(kind=PartKind.B, position=1)
    conference.parts.append(other)
    other.attendance.append(Attendance(person=named(conference.family, "Dad")))
    assert names_of(conference, present(conference, conference.parts[0])) == {"Mum"}
    assert names_of(conference, present(conference, other)) == {"Dad"}
    assert names_of(conference, present(conference, None)) == {"Mum", "Dad"}


def test_without_parts_anybody_may_be_there() -> None:
    conference = room()
    conference.parts.clear()
    assert names_of(conference, present(conference, None)) == EVERYBODY


def test_staff_alone_in_the_room_are_not_trusted_with_what_is_for_staff_only() -> None:
    conference = room("Priya")
    line_of(conference, "Priya").presence = Presence.CAME
    secret: Person = named(conference.family, "Dad")
    entry = add_entry(conference, Domain.GREY_AREA, "staff only")
    withhold(conference.family, entry, staff_only=True)
    withhold(conference.family, secret)
    gate = Gate(conference.family.withholdings, present(conference, conference.parts[0]))
    assert not gate.may_have(entry)
    assert not gate.may_have(secret)
