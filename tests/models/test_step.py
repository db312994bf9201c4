"""One step of the plan: split, dropped, put aside, and what it means that it waits for something."""

from __future__ import annotations

from datetime import date

import pytest

from app.models import (
    Conference,
    ConferenceKind,
    Domain,
    Family,
    Person,
    Plan,
    StatementPair,
    Step,
    Unfinished,
    WhenKind,
)
from app.models.board import add_entry
from app.models.sharing import withhold
from app.models.start import start_conference


@pytest.fixture
def plan() -> Plan:
    conference: Conference = start_conference(Family(name="Marsh"), ConferenceKind.INITIAL, date(2026, 3, 24))
    assert conference.plan is not None
    return conference.plan


def two_goals(plan: Plan) -> dict[str, Step]:
    """Two goals: a, b and c under the first, d under the second."""
    pairs = [StatementPair(safety_goal="1", position=0), StatementPair(safety_goal="2", position=1)]
    plan.conference.pairs.extend(pairs)
    return {text: plan.add_step(text, pair=pairs[text == "d"]) for text in "abcd"}


def order(plan: Plan) -> str:
    groups = {(pair.safety_goal if pair else "-"): "".join(step.text for step in some) for pair, some in plan.groups()}
    return " ".join(f"{name}:{groups[name]}" for name in ("1", "2", "-"))


@pytest.mark.parametrize(
    ("moved", "goal", "before", "expected"),
    [
        ("c", 0, "a", "1:cab 2:d -:"),
        ("a", 0, None, "1:bca 2:d -:"),
        ("a", 1, "d", "1:bc 2:ad -:"),
        ("a", 1, None, "1:bc 2:da -:"),
        ("d", 0, "b", "1:adbc 2: -:"),
        ("b", None, None, "1:ac 2:d -:b"),
        ("b", 0, "b", "1:abc 2:d -:"),
    ],
)
def test_a_step_dropped_stands_before_another_or_last_of_a_goal(
    moved: str, goal: int | None, before: str | None, expected: str, plan: Plan
) -> None:
    steps = two_goals(plan)
    pair = plan.conference.pairs[goal] if goal is not None else None
    steps[moved].place_before(steps[before] if before else None, pair)
    assert order(plan) == expected
    assert sorted(step.position for step in plan.steps) == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("moved", "by", "expected"),
    [("a", 1, "1:bc 2:da -:"), ("a", -1, "1:abc 2:d -:"), ("d", 1, "1:abc 2: -:d"), ("d", -1, "1:abcd 2: -:")],
)
def test_a_step_crosses_to_the_goal_before_or_after(moved: str, by: int, expected: str, plan: Plan) -> None:
    two_goals(plan)[moved].cross(by)
    assert order(plan) == expected


def test_a_split_keeps_goal_worries_and_withholdings(plan: Plan) -> None:
    steps = two_goals(plan)
    worry = add_entry(plan.conference, Domain.WORRY, "drinks")
    family = plan.conference.family
    dad = Person(name="Dad")
    family.people.append(dad)
    steps["b"].answer_entry(worry)
    steps["b"].who_text = "Nan"
    withhold(family, steps["b"], from_person=dad.id)
    first, second, third = steps["b"].split_into(["x", "y", "z"])
    assert order(plan) == "1:axyzc 2:d -:"
    assert (first.who_text, second.who_text, third.who_text) == ("Nan", "", "")
    assert [[link.entry_id for link in step.answers] for step in (first, second, third)] == [[worry.id]] * 3
    kept = {held.subject_id for held in family.withholdings if held.person_id == dad.id}
    assert kept == {first.id, second.id, third.id}


def test_one_line_is_not_split(plan: Plan) -> None:
    step = plan.add_step("Nan rings")
    with pytest.raises(Unfinished):
        step.split_into(["Nan rings"])
    assert [one.text for one in plan.steps] == ["Nan rings"]


def test_a_question_put_aside_stays_aside_until_all_are_asked_again() -> None:
    step = Step(text="work with services")
    step.dismiss("specific: a b")
    step.dismiss("timebound")
    step.dismiss("timebound")
    assert step.dismissed == {"specific: a b", "timebound"}
    step.ask_again()
    assert step.dismissed == frozenset()


@pytest.mark.parametrize(
    ("text", "kind", "waits"),
    [
        ("If Dad comes drunk, Mum rings", WhenKind.UNSAID, True),
        ("Mum rings", WhenKind.TRIGGER, True),
        ("Iffy food is thrown out", WhenKind.FREQUENCY, False),
        ("", WhenKind.UNSAID, False),
    ],
)
def test_an_if_then_step_waits_for_something(text: str, kind: WhenKind, waits: bool) -> None:
    assert Step(text=text, when_kind=kind).is_if_then is waits
