"""When a child is to be seen next, by each nation's clock: tables of cases, and the sentences where nothing is due."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.models import Answer, Conference, Decision, Family, Nation, Person, PersonKind
from app.models.around import Visit
from app.models.seen import LastSeen, PlanState, Standing
from app.practice.nations import nation
from app.store.visits_due import SeenSoFar, Sight, VisitClocks, seen_so_far

MEETING = date(2026, 2, 23)
ON = Standing(PlanState.ON, MEETING)
NEVER = LastSeen()
Expected = list[tuple[Sight, date, str]]


def day(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def due_in(code: str, last: LastSeen, today: date, stands: Standing = ON, local: Path | None = None) -> Expected:
    due = VisitClocks(nation(code, local), today).due(last, stands)
    return [(one.sight, one.by, one.standing) for one in due]


@pytest.mark.parametrize(
    ("last", "today", "expected"),
    [
        pytest.param(
            NEVER,
            MEETING,
            [(Sight.ALONE, day("03-09"), ""), (Sight.AT_HOME, day("03-23"), "")],
            id="never seen: from the meeting that decided",
        ),
        pytest.param(
            LastSeen(day("03-05"), day("03-05"), day("03-05")),
            day("03-17"),
            [(Sight.ALONE, day("03-19"), "working day 8 of 10"), (Sight.AT_HOME, day("04-02"), "")],
            id="each counts from when it was last so",
        ),
        pytest.param(
            LastSeen(day("03-16"), day("03-02"), day("03-09")),
            day("03-17"),
            [(Sight.ALONE, day("03-16"), "1 working day late"), (Sight.AT_HOME, day("04-06"), "")],
            id="seen with others does not count as alone",
        ),
        pytest.param(
            LastSeen(day("03-27"), day("03-27"), day("03-03")),
            day("04-14"),
            [
                (Sight.AT_HOME, day("03-31"), "14 days late"),
                (Sight.ALONE, day("04-14"), "today is the last day"),
            ],
            id="Good Friday and Easter Monday are no working days",
        ),
        pytest.param(
            LastSeen(day("02-12"), day("02-12"), day("02-12")),
            day("03-02"),
            [(Sight.ALONE, day("03-09"), "working day 5 of 10"), (Sight.AT_HOME, day("03-23"), "")],
            id="a visit before the plan began does not put the first one off",
        ),
    ],
)
def test_wales_asks_for_alone_and_at_home(last: LastSeen, today: date, expected: Expected) -> None:
    assert due_in("wales", last, today) == expected


def test_northern_ireland_asks_for_the_child_to_be_seen_every_four_weeks() -> None:
    assert due_in("northern_ireland", LastSeen(day("03-05")), day("03-17")) == [(Sight.SEEN, day("04-02"), "")]
    assert due_in("northern_ireland", NEVER, day("03-24")) == [(Sight.SEEN, day("03-23"), "1 day late")]


@pytest.mark.parametrize("code", ["england", "scotland"])
def test_where_the_nation_leaves_it_to_others_nothing_is_counted(code: str) -> None:
    assert due_in(code, NEVER, day("06-01")) == []


@pytest.mark.parametrize("state", [PlanState.NOT_DECIDED, PlanState.NONE, PlanState.ENDED])
def test_without_a_plan_nothing_is_due(state: PlanState) -> None:
    assert due_in("wales", NEVER, day("06-01"), Standing(state, MEETING)) == []


def test_a_plan_without_a_day_counts_from_the_first_time_the_child_is_seen() -> None:
    undated = Standing(PlanState.ON, None)
    assert due_in("wales", NEVER, day("03-17"), undated) == []
    assert [one[:2] for one in due_in("wales", LastSeen(day("03-05"), day("03-05")), day("03-17"), undated)] == [
        (Sight.ALONE, day("03-19"))
    ]


def test_a_local_file_wins_and_says_itself_whether_it_asks_for_alone(tmp_path: Path) -> None:
    local = tmp_path / "local.toml"
    clock = 'count = 15\nunit = "working_days"\nsource = "Our procedures"\n'
    local.write_text(
        f'[england.clocks.visit]\ncounted_from = "last time the child was seen alone"\n{clock}', encoding="utf-8"
    )
    last = LastSeen(day("03-20"), day("03-02"))
    assert due_in("england", last, day("03-17"), local=local) == [(Sight.ALONE, day("03-23"), "working day 11 of 15")]
    (due,) = VisitClocks(nation("england", local), day("03-17")).due(last, ON)
    assert "Our procedures" in due.limit.reason
    assert "your local setting" in due.limit.last_day_words


def test_what_it_counts_from_is_said() -> None:
    seen = LastSeen(day("03-02"), day("03-02"))
    alone, at_home = VisitClocks(nation("wales"), day("03-10")).due(seen, ON)
    assert alone.counted == "counted from when last seen alone, 2 March 2026"
    assert at_home.counted == "counted from the child protection conference, 23 February 2026"
    assert "from the child protection conference 23 February 2026" in at_home.limit.reason


def family_of(child: Person, answer: Answer = Answer.YES, code: Nation = Nation.WALES) -> Family:
    family = Family(name="Pugh", nation=code, people=[child])
    conference = Conference(held_on=MEETING)
    conference.decisions.append(Decision(child=child, answer=answer))
    family.conferences.append(conference)
    return family


def child_born(**values: object) -> Person:
    return Person(name="Mali", kind=PersonKind.CHILD, **values)


@pytest.mark.parametrize(
    ("child", "answer", "code", "sentence"),
    [
        (child_born(due_on=day("09-03")), Answer.YES, Nation.WALES, "Mali is not born yet. No visit is due before"),
        (child_born(died_on=day("03-01")), Answer.YES, Nation.WALES, "No visit is due."),
        (child_born(), Answer.NO, Nation.WALES, "Mali has no care and support protection plan. No visit"),
        (child_born(), Answer.ENDS, Nation.SCOTLAND, "Mali's child protection plan ended on 23 February 2026."),
        (child_born(), Answer.UNDECIDED, Nation.WALES, "Nothing is decided yet."),
        (child_born(), Answer.YES, Nation.ENGLAND, "How often the child is seen is set locally."),
        (child_born(), Answer.YES, Nation.SCOTLAND, "How often the child is seen is set in the child's plan."),
    ],
)
def test_where_nothing_is_due_a_sentence_says_why(child: Person, answer: Answer, code: Nation, sentence: str) -> None:
    so_far = seen_so_far(family_of(child, answer, code), child, nation(code.value), day("06-01"))
    assert so_far.due == ()
    assert so_far.nothing_due.startswith(sentence)


def test_a_child_with_a_plan_has_what_is_due_and_no_such_sentence() -> None:
    child = child_born(born_on=date(2024, 8, 21))
    family = family_of(child)
    family.visits.append(Visit(on_date=day("03-05"), seen=True, seen_alone=True))
    so_far = seen_so_far(family, child, nation("wales"), day("03-17"))
    assert so_far.last == LastSeen(day("03-05"), day("03-05"))
    assert [one.sight for one in so_far.due] == [Sight.ALONE, Sight.AT_HOME]
    assert so_far.nothing_due == ""


def test_a_meeting_without_a_day_gives_nothing_to_count_from() -> None:
    child = child_born()
    family = family_of(child, code=Nation.NORTHERN_IRELAND)
    family.conferences[0].held_on = None
    so_far = seen_so_far(family, child, nation("northern_ireland"), MEETING)
    assert so_far == SeenSoFar(
        LastSeen(),
        nothing_due="The child protection case conference has no day yet, so there is nothing to count from.",
    )
