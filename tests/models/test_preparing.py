"""Getting ready: people in order, dates in order, who is invited and who came."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

import pytest

from app.models import DatesOutOfOrder, PartKind, Person, PersonKind, Presence, Relation, Unfinished
from app.models.preparing import (
    add_part,
    add_person,
    add_report,
    become,
    everybody_came,
    include_child,
    invite,
    invite_everybody,
    keep_birth,
    keep_held_on,
    keep_stay,
    keep_strategy_on,
    mark,
    move_agenda,
    move_person,
    people_without_report,
    tie_to,
)
from tests.models.rooms import conference_of, family_of, named

WORKERS = {"Ruth": PersonKind.PROFESSIONAL, "Nan": PersonKind.NETWORK, "Tom": PersonKind.PROFESSIONAL}


def test_a_new_child_is_one_the_conference_is_about() -> None:
    family = family_of()
    conference = conference_of(family)
    child = add_person(conference, PersonKind.CHILD)
    adult = add_person(conference, PersonKind.FAMILY)
    assert conference.children_here[-1] is child
    assert len(conference.children) == 3
    assert family.people[-1] is adult


@pytest.mark.parametrize(
    ("name", "by", "order"),
    [
        ("Tom", -1, ["Billy", "Angie", "Mum", "Tom", "Ruth", "Nan"]),
        ("Ruth", 1, ["Billy", "Angie", "Mum", "Nan", "Tom", "Ruth"]),
        ("Ruth", -1, ["Billy", "Angie", "Mum", "Ruth", "Nan", "Tom"]),
        ("Angie", -5, ["Angie", "Billy", "Mum", "Ruth", "Nan", "Tom"]),
        ("Mum", 1, ["Billy", "Angie", "Mum", "Ruth", "Nan", "Tom"]),
    ],
)
def test_people_move_among_their_own_kind(name: str, by: int, order: Sequence[str]) -> None:
    family = family_of(others=WORKERS)
    move_person(named(family, name), by)
    assert [person.name for person in sorted(family.people, key=lambda one: one.position)] == order


def test_an_unborn_child_has_no_sex_and_no_age() -> None:
    child = Person(kind=PersonKind.CHILD, sex="girl", age_text="new")
    keep_birth(child, None, date(2026, 9, 3))
    assert (child.is_unborn, child.sex, child.age_text) == (True, "", "")
    keep_birth(child, date(2026, 9, 1), child.due_on)
    child.sex = "boy"
    keep_birth(child, date(2026, 9, 2), child.due_on)
    assert (child.is_unborn, child.sex) == (False, "boy")


def test_only_a_child_is_awaited() -> None:
    person = Person(kind=PersonKind.CHILD, due_on=date(2026, 9, 3))
    become(person, PersonKind.FAMILY)
    assert person.due_on is None
    keep_birth(person, None, date(2026, 9, 3))
    assert person.due_on is None


def test_nobody_is_born_after_their_death() -> None:
    person = Person(died_on=date(2020, 1, 1))
    with pytest.raises(DatesOutOfOrder):
        keep_birth(person, date(2020, 1, 2), None)


def test_one_tie_to_each_child() -> None:
    family = family_of()
    mum, billy = named(family, "Mum"), named(family, "Billy")
    tie = tie_to(mum, billy)
    assert tie is tie_to(mum, billy)
    assert tie.relation is Relation.MOTHER
    assert len(mum.ties) == 2


def test_a_conference_about_some_of_the_children() -> None:
    family = family_of(["Rhys", "Cerys", "Dylan"])
    conference = conference_of(family)
    conference.children.clear()
    include_child(conference, named(family, "Cerys"), included=False)
    assert [child.name for child in conference.children_here] == ["Rhys", "Dylan"]
    include_child(conference, named(family, "Cerys"), included=True)
    assert [child.name for child in conference.children_here] == ["Rhys", "Cerys", "Dylan"]
    assert sorted(one.position for one in conference.children) == [0, 1, 2]
    include_child(conference, named(family, "Rhys"), included=False)
    include_child(conference, named(family, "Cerys"), included=False)
    with pytest.raises(Unfinished):
        include_child(conference, named(family, "Dylan"), included=False)
    assert [child.name for child in conference.children_here] == ["Dylan"]


def test_parts_and_plan_go_along_with_the_day() -> None:
    conference = conference_of(family_of())
    add_part(conference).on_date = date(2026, 3, 26)
    keep_held_on(conference, date(2026, 3, 31))
    assert [part.on_date for part in conference.parts] == [date(2026, 3, 31), date(2026, 3, 26)]
    assert conference.plan is not None
    assert conference.plan.starts_on == date(2026, 3, 31)
    assert conference.plan.ends_on == date(2026, 6, 30)


def test_the_strategy_discussion_comes_first() -> None:
    conference = conference_of(family_of())
    keep_strategy_on(conference, date(2026, 3, 3))
    with pytest.raises(DatesOutOfOrder):
        keep_held_on(conference, date(2026, 3, 2))
    with pytest.raises(DatesOutOfOrder):
        keep_strategy_on(conference, date(2026, 3, 25))
    assert (conference.strategy_on, conference.held_on) == (date(2026, 3, 3), date(2026, 3, 24))


def test_parts_get_the_kinds_one_after_the_other() -> None:
    conference = conference_of(family_of())
    conference.parts[0].place = "Colne Family Centre"
    kinds = [add_part(conference).kind for _ in range(4)]
    assert kinds == [PartKind.A, PartKind.B, PartKind.CLOSED, PartKind.CLOSED]
    assert {part.place for part in conference.parts} == {"Colne Family Centre"}


@pytest.mark.parametrize(
    ("step", "by", "place"), [("plan", -1, 2), ("plan", 1, 4), ("prepare", -1, 0), ("record", 1, 5)]
)
def test_the_order_of_the_meeting_is_local(step: str, by: int, place: int) -> None:
    conference = conference_of(family_of())
    before = conference.agenda
    move_agenda(conference, step, by)
    assert conference.agenda.index(step) == place
    assert conference.agenda is not before  # a list changed in place would not be written
    assert sorted(conference.agenda) == sorted(before)


def test_all_but_the_children_are_invited_at_once() -> None:
    family = family_of(others=WORKERS)
    part = conference_of(family, invited=["Mum"]).parts[0]
    part.attendance[0].presence = Presence.APOLOGIES
    invite_everybody(part)
    assert [line.person.name for line in part.attendance] == ["Mum", "Ruth", "Nan", "Tom"]
    assert part.attendance[0].presence is Presence.APOLOGIES


def test_a_child_who_comes_is_invited_by_that() -> None:
    family = family_of()
    part = conference_of(family).parts[0]
    mark(part, family.children, Presence.CAME)
    assert [line.person.name for line in part.attendance] == ["Mum", "Billy", "Angie"]
    assert part.attendance[1].presence is Presence.CAME


def test_everybody_else_came() -> None:
    family = family_of(others=WORKERS)
    part = conference_of(family).parts[0]
    mark(part, [named(family, "Tom")], Presence.APOLOGIES)
    everybody_came(part)
    assert [line.presence.value for line in part.attendance] == ["came", "came", "came", "apologies"]


def test_nobody_leaves_before_coming() -> None:
    family = family_of()
    line = invite(conference_of(family).parts[0], named(family, "Mum"))
    keep_stay(line, time(10), time(11))
    with pytest.raises(DatesOutOfOrder):
        keep_stay(line, time(10), time(9, 59))
    assert (line.came_at, line.left_at) == (time(10), time(11))


def test_one_report_for_each_agency_invited() -> None:
    family = family_of(others={**WORKERS, "Una": PersonKind.PROFESSIONAL, "Vic": PersonKind.PROFESSIONAL})
    for name, agency in {"Ruth": "Police", "Tom": "School", "Una": "school", "Vic": "Health"}.items():
        named(family, name).agency = agency
    conference = conference_of(family)
    conference.chair = named(family, "Vic")
    assert [person.name for person in people_without_report(conference)] == ["Ruth", "Tom"]
    add_report(conference, named(family, "Una"))
    assert [person.name for person in people_without_report(conference)] == ["Ruth"]
    add_report(conference).agency = "POLICE"
    assert people_without_report(conference) == []
