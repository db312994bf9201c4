"""The family's plan: its period, its order, and what its steps answer."""

from __future__ import annotations

from datetime import date

import pytest

from app.models import (
    Conference,
    ConferenceKind,
    DatesOutOfOrder,
    Domain,
    Family,
    Person,
    Plan,
    StatementPair,
    Step,
    StillSo,
    Unfinished,
    WhenKind,
    WhoRole,
)
from app.models.board import add_entry
from app.models.plan import add_months
from app.models.sharing import withhold
from app.models.start import start_conference


@pytest.fixture
def conference() -> Conference:
    return start_conference(Family(name="Marsh"), ConferenceKind.INITIAL, date(2026, 3, 24))


@pytest.fixture
def plan(conference: Conference) -> Plan:
    assert conference.plan is not None
    return conference.plan


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 3, 24), 3, date(2026, 6, 24)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 10, 1), 3, date(2027, 1, 1)),
    ],
)
def test_a_period_ends_on_the_same_day_of_a_later_month(start: date, months: int, end: date, plan: Plan) -> None:
    assert add_months(start, months) == end
    plan.run_for(months, start)
    assert (plan.starts_on, plan.ends_on) == (start, end)


@pytest.mark.parametrize("months", [0, 1, 4, 12])
def test_a_plan_runs_for_three_or_six_months(months: int, plan: Plan) -> None:
    with pytest.raises(Unfinished):
        plan.run_for(months, date(2026, 3, 24))
    assert plan.months == 3


def test_a_plan_and_a_step_do_not_end_before_they_begin(plan: Plan) -> None:
    with pytest.raises(DatesOutOfOrder):
        plan.end_on(date(2026, 3, 23))
    assert plan.ends_on == date(2026, 6, 24)
    plan.end_on(date(2026, 7, 1))
    assert plan.ends_on == date(2026, 7, 1)
    step = plan.add_step("Mum blows into the meter")
    with pytest.raises(DatesOutOfOrder):
        step.keep_dates(date(2026, 4, 2), date(2026, 4, 1))
    assert step.starts_on is None


@pytest.mark.parametrize(
    ("moves", "order"),
    [
        ([("c", -1)], "None: | 1:a,c,b | 2:d"),
        ([("a", 1)], "None: | 1:b,a,c | 2:d"),
        ([("a", -1)], "None: | 1:a,b,c | 2:d"),
        ([("c", 1)], "None: | 1:a,b | 2:c,d"),
        ([("d", -1)], "None: | 1:a,b,c,d | 2:"),
        ([("d", 1)], "None:d | 1:a,b,c | 2:"),
        ([("d", 1), ("d", -1)], "None: | 1:a,b,c | 2:d"),
        ([("b", 1), ("b", 1), ("b", 1)], "None: | 1:a,c | 2:d,b"),
    ],
)
def test_steps_move_within_a_goal_and_on_to_the_next(moves: list[tuple[str, int]], order: str, plan: Plan) -> None:
    pairs = [StatementPair(safety_goal="1", position=0), StatementPair(safety_goal="2", position=1)]
    plan.conference.pairs.extend(pairs)
    steps = {text: plan.add_step(text, pair=pairs[text == "d"]) for text in "abcd"}
    for text, by in moves:
        steps[text].shift(by)
    groups = {
        (pair.safety_goal if pair else "None"): ",".join(step.text for step in some) for pair, some in plan.groups()
    }
    assert " | ".join(f"{name}:{groups[name]}" for name in ("None", "1", "2")) == order
    assert sorted(step.position for step in plan.steps) == [0, 1, 2, 3]


def test_a_worry_is_answered_by_a_step_and_no_longer(plan: Plan) -> None:
    worries = [add_entry(plan.conference, Domain.WORRY, text) for text in ("drinks", "no food")]
    add_entry(plan.conference, Domain.GREY_AREA, "how much?")
    step = plan.add_step("Nan rings")
    assert plan.worries() == plan.worries_without_step() == worries
    step.answer_entry(worries[0])
    step.answer_entry(worries[0])
    assert len(step.answers) == 1
    assert plan.worries_without_step() == [worries[1]]
    step.answer_entry(worries[0], answers=False)
    assert plan.worries_without_step() == worries


def test_a_worry_that_is_no_longer_so_asks_for_no_step(plan: Plan) -> None:
    drinks, hungry = (add_entry(plan.conference, Domain.WORRY, text) for text in ("drinks", "no food"))
    drinks.still_so, hungry.still_so = StillSo.NO, StillSo.ASK
    assert plan.worries() == plan.worries_without_step() == [hungry]


def test_who_does_and_who_checks_are_people_and_words() -> None:
    step = Step(who_text="the neighbours")
    mum, nan = Person(name="Mum"), Person(name="Nan")
    step.involve(mum, WhoRole.DOES)
    step.involve(nan, WhoRole.DOES)
    step.involve(nan, WhoRole.DOES)
    step.involve(nan, WhoRole.CHECKS)
    assert (step.who, step.checker) == ("Mum, Nan, the neighbours", "Nan")
    step.involve(mum, WhoRole.DOES, involved=False)
    assert step.who == "Nan, the neighbours"


def test_a_step_goes_below_those_of_another_goal_or_of_none(plan: Plan) -> None:
    pairs = [StatementPair(safety_goal="1", position=0), StatementPair(safety_goal="2", position=1)]
    plan.conference.pairs.extend(pairs)
    first, second, third = (plan.add_step(text, pair=pairs[text == "c"]) for text in "abc")
    first.serve(pairs[1])
    assert [(pair, steps) for pair, steps in plan.groups()] == [
        (pairs[0], [second]), (pairs[1], [third, first]), (None, []),
    ]  # fmt: skip
    first.serve(None)
    second.serve(pairs[0])
    assert [steps for _, steps in plan.groups()] == [[second], [third], [first]]
    assert sorted(step.position for step in plan.steps) == [0, 1, 2]


def test_a_duplicate_is_the_same_step_again_and_not_less_restricted(plan: Plan) -> None:
    pair = StatementPair(safety_goal="1")
    plan.conference.pairs.append(pair)
    worry = add_entry(plan.conference, Domain.WORRY, "drinks")
    mum, nan = Person(name="Mum"), Person(name="Nan")
    step = plan.add_step("Nan rings", pair=pair, when_kind=WhenKind.FREQUENCY, when_text="daily", bottom_line=True)
    last = plan.add_step("Dad rings", pair=pair)
    step.coach_dismissed = "S"
    step.involve(mum, WhoRole.DOES)
    step.involve(nan, WhoRole.CHECKS)
    step.answer_entry(worry)
    family = plan.conference.family
    withhold(family, step, from_person=nan.id, reason="agreed")
    withhold(family, last, staff_only=True)
    twin = step.duplicate()
    assert plan.groups()[0] == (pair, [step, twin, last])
    assert (twin.text, twin.when_kind, twin.when_text, twin.bottom_line) == (
        "Nan rings", WhenKind.FREQUENCY, "daily", True,
    )  # fmt: skip
    assert (twin.who, twin.checker, [link.entry_id for link in twin.answers]) == ("Mum", "Nan", [worry.id])
    assert twin.coach_dismissed == ""
    assert [
        (held.subject_table, held.person_id, held.reason) for held in family.withholdings if held.subject_id == twin.id
    ] == [("step", nan.id, "agreed")]
    twin.involve(mum, WhoRole.DOES, involved=False)
    assert step.who == "Mum"


@pytest.mark.parametrize(("count", "too_many"), [(0, False), (8, False), (9, True)])
def test_about_eight_steps_are_as_many_as_a_family_can_hold(count: int, too_many: bool, plan: Plan) -> None:
    for number in range(count):
        plan.add_step(str(number))
    assert plan.is_more_than_a_family_can_hold is too_many
