"""Names, ages, parents and attendance as tables of cases."""

from __future__ import annotations

from datetime import date, time

import pytest

from app.models import (
    ChairTakesMinutes,
    DatesOutOfOrder,
    Part,
    Person,
    PersonKind,
    Presence,
    Relation,
    Tie,
)
from tests.models.rooms import conference_of, family_of, named


@pytest.mark.parametrize(
    ("born", "on", "years", "months"),
    [
        (date(2015, 9, 12), date(2026, 3, 24), 10, 126),
        (date(2015, 9, 12), date(2025, 9, 11), 9, 119),
        (date(2015, 9, 12), date(2025, 9, 12), 10, 120),
        (date(2024, 8, 21), date(2026, 2, 23), 1, 18),
        (date(2024, 2, 29), date(2025, 2, 28), 0, 11),
        (date(2024, 2, 29), date(2025, 3, 1), 1, 12),
        (date(2026, 9, 3), date(2026, 6, 4), None, None),
        (None, date(2026, 6, 4), None, None),
    ],
)
def test_age(born: date | None, on: date, years: int | None, months: int | None) -> None:
    child = Person(kind=PersonKind.CHILD, born_on=born)
    assert (child.age_on(on), child.months_on(on)) == (years, months)


def test_an_unborn_child_has_a_due_date_and_no_age() -> None:
    baby = Person(kind=PersonKind.CHILD, name="Baby Petrie", due_on=date(2026, 9, 3))
    assert baby.is_unborn
    assert baby.age_on(date(2026, 12, 1)) is None
    baby.born_on = date(2026, 9, 1)
    assert not baby.is_unborn


@pytest.mark.parametrize(
    ("names", "shown", "written"),
    [
        ({"name": "Nan", "record_name": "Maureen Marsh"}, "Nan", "Maureen Marsh"),
        ({"record_name": "Maureen Marsh"}, "Maureen Marsh", "Maureen Marsh"),
        ({"name": "Nan"}, "Nan", "Nan"),
        ({"role": "Head teacher"}, "Head teacher", "Head teacher"),
        ({}, "", ""),
    ],
)
def test_the_room_and_the_record_each_use_their_own_name(names: dict[str, str], shown: str, written: str) -> None:
    person = Person(**names)
    assert (person.shown_name, person.written_name) == (shown, written)


@pytest.mark.parametrize(
    ("relation", "responsibility", "parental"),
    [
        (Relation.MOTHER, False, True),
        (Relation.FATHER, True, True),
        (Relation.ADOPTIVE_PARENT, False, True),
        (Relation.GRANDPARENT, True, True),
        (Relation.GRANDPARENT, False, False),
        (Relation.STEP_PARENT, False, False),
        (Relation.STEP_PARENT, True, True),
        (Relation.FOSTER_CARER, False, False),
        (Relation.PARENTS_PARTNER, False, False),
    ],
)
def test_who_is_asked_with_the_parents(relation: Relation, responsibility: bool, parental: bool) -> None:
    assert Tie(relation=relation, parental_responsibility=responsibility).is_parental is parental


def test_the_chair_cannot_take_the_minutes() -> None:
    family = family_of(others={"Ruth": PersonKind.PROFESSIONAL, "Tom": PersonKind.PROFESSIONAL})
    conference = conference_of(family)
    ruth, tom = named(family, "Ruth"), named(family, "Tom")
    conference.chair_id = ruth.id
    conference.minute_taker_id = tom.id
    with pytest.raises(ChairTakesMinutes):
        conference.minute_taker_id = ruth.id
    with pytest.raises(ChairTakesMinutes):
        conference.chair_id = tom.id
    conference.minute_taker_id = None
    conference.chair_id = tom.id


def test_a_meeting_does_not_end_before_it_begins() -> None:
    part = Part()
    part.keep_times(time(10), time(11, 40))
    with pytest.raises(DatesOutOfOrder):
        part.keep_times(time(10), time(9, 59))
    assert (part.starts_at, part.ends_at) == (time(10), time(11, 40))
    part.keep_times(time(10), None)


def test_who_came_to_one_part_came() -> None:
    family = family_of()
    conference = conference_of(family)
    mum = named(family, "Mum")
    conference.parts[0].attendance[0].presence = Presence.EXCLUDED
    second = Part(position=1)
    conference.parts.append(second)
    second.attendance.append(type(conference.parts[0].attendance[0])(person=mum, presence=Presence.CAME))
    found = conference.presence_of(mum.id)
    assert found is not None
    assert found.presence is Presence.CAME
