"""When a child was last seen, and whether visits are owed: tables of cases."""

from __future__ import annotations

from datetime import date

import pytest

from app.models import Answer, Conference, Decision, Family, Person, PersonKind
from app.models.around import Visit
from app.models.errors import Gone
from app.models.seen import (
    AloneMeansSeen,
    LastSeen,
    Mark,
    Marks,
    PlanState,
    Standing,
    find_visit,
    keep_marks,
    last_seen,
    marks_of,
    put_mark,
    share_with_all,
    standing,
    standing_of,
    visits_of,
    with_mark,
)

TODAY = date(2026, 3, 20)
MARCH_2, MARCH_9, MARCH_16 = date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 16)


def family_with(*visits: Visit, born_on: date = date(2015, 11, 2)) -> tuple[Family, Person]:
    """Return a family with two children, of whom the first is asked about; visits without a child are to both."""
    family = Family(name="Pugh")
    child = Person(name="Cerys", kind=PersonKind.CHILD, born_on=born_on)
    family.people += [child, Person(name="Dylan", kind=PersonKind.CHILD, position=1)]
    for visit in visits:
        visit.child_id = visit.child_id and child.id
        family.visits.append(visit)
    return family, child


def visit(day: date | None, *marks: Mark) -> Visit:
    made = Visit(on_date=day)
    keep_marks(made, frozenset(marks))
    return made


SEEN, ALONE, HOME = (Mark.SEEN,), (Mark.SEEN, Mark.ALONE), (Mark.SEEN, Mark.AT_HOME)


@pytest.mark.parametrize(
    ("visits", "expected"),
    [
        pytest.param([], LastSeen(), id="no visit"),
        pytest.param([visit(MARCH_2, *SEEN)], LastSeen(MARCH_2), id="seen with others elsewhere"),
        pytest.param([visit(MARCH_2, *ALONE)], LastSeen(MARCH_2, MARCH_2), id="alone counts as seen"),
        pytest.param([visit(MARCH_2, Mark.AT_HOME)], LastSeen(), id="not seen does not count, at home or not"),
        pytest.param([visit(None, *ALONE)], LastSeen(), id="without a day does not count"),
        pytest.param(
            [visit(MARCH_16, *SEEN), visit(MARCH_2, *ALONE), visit(MARCH_9, *HOME)],
            LastSeen(MARCH_16, MARCH_2, MARCH_9),
            id="each has its own last day, in any order",
        ),
        pytest.param(
            [visit(MARCH_9, *ALONE), visit(MARCH_16)],
            LastSeen(MARCH_9, MARCH_9),
            id="a visit in vain counts for nothing",
        ),
        pytest.param([visit(date(2026, 3, 21), *ALONE)], LastSeen(), id="a visit still to come does not count"),
        pytest.param([visit(TODAY, *ALONE)], LastSeen(TODAY, TODAY), id="today counts"),
    ],
)
def test_when_a_child_was_last_seen(visits: list[Visit], expected: LastSeen) -> None:
    family, child = family_with(*visits)
    assert last_seen(family, child, TODAY) == expected


def test_a_visit_to_the_family_before_the_birth_saw_no_child() -> None:
    family, child = family_with(visit(MARCH_2, *ALONE), visit(MARCH_9, *SEEN), born_on=MARCH_9)
    assert last_seen(family, child, TODAY) == LastSeen(MARCH_9)


def test_a_visit_to_another_child_is_not_this_ones_until_it_is_for_all() -> None:
    family, child = family_with()
    to_dylan = visit(MARCH_2, *ALONE)
    to_dylan.child_id = family.people[1].id
    family.visits.append(to_dylan)
    assert visits_of(family, child.id) == []
    share_with_all(to_dylan, child.id, True)
    assert last_seen(family, child, TODAY) == LastSeen(MARCH_2, MARCH_2)
    share_with_all(to_dylan, child.id, False)
    assert visits_of(family, child.id) == [to_dylan]
    assert visits_of(family, family.people[1].id) == []


def test_visits_stand_newest_first_and_one_without_a_day_on_top() -> None:
    family, child = family_with(visit(MARCH_2), visit(None), visit(MARCH_16), visit(MARCH_9))
    assert [one.on_date for one in visits_of(family, child.id)] == [None, MARCH_16, MARCH_9, MARCH_2]


@pytest.mark.parametrize(
    ("before", "mark", "ticked", "after"),
    [
        ((), Mark.ALONE, True, ALONE),
        (ALONE, Mark.SEEN, False, ()),
        (ALONE, Mark.ALONE, False, SEEN),
        ((Mark.AT_HOME,), Mark.ALONE, True, (*ALONE, Mark.AT_HOME)),
        ((*ALONE, Mark.AT_HOME), Mark.SEEN, False, (Mark.AT_HOME,)),
        (SEEN, Mark.UNANNOUNCED, True, (*SEEN, Mark.UNANNOUNCED)),
    ],
)
def test_alone_means_seen(before: tuple[Mark, ...], mark: Mark, ticked: bool, after: tuple[Mark, ...]) -> None:
    assert with_mark(frozenset(before), mark, ticked) == frozenset(after)
    ticked_visit = visit(MARCH_2, *before)
    put_mark(ticked_visit, mark, ticked)
    assert marks_of(ticked_visit) == frozenset(after)


def test_alone_and_not_seen_is_refused_in_a_plain_sentence() -> None:
    made = visit(MARCH_2)
    wrong: Marks = frozenset({Mark.ALONE})
    with pytest.raises(AloneMeansSeen, match="A child who was seen alone was seen"):
        keep_marks(made, wrong)
    assert not made.seen_alone


def test_a_visit_that_was_taken_away_says_so() -> None:
    family, _ = family_with()
    with pytest.raises(Gone, match="taken away"):
        find_visit(family, visit(None).id)


FIRST, REVIEW, LATER = date(2025, 6, 2), date(2025, 8, 28), date(2026, 2, 23)
YES, NO, GOES_ON, ENDS = Answer.YES, Answer.NO, Answer.CONTINUES, Answer.ENDS


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        pytest.param([], Standing(), id="nothing decided"),
        pytest.param([(FIRST, Answer.UNDECIDED)], Standing(), id="undecided"),
        pytest.param([(FIRST, YES)], Standing(PlanState.ON, FIRST), id="a plan"),
        pytest.param([(FIRST, NO)], Standing(PlanState.NONE, FIRST), id="no plan"),
        pytest.param([(REVIEW, GOES_ON), (FIRST, YES)], Standing(PlanState.ON, FIRST), id="goes on since it began"),
        pytest.param([(REVIEW, GOES_ON)], Standing(PlanState.ON, REVIEW), id="begun where we have no record"),
        pytest.param([(FIRST, YES), (REVIEW, ENDS)], Standing(PlanState.ENDED, REVIEW), id="ended"),
        pytest.param(
            [(FIRST, YES), (REVIEW, ENDS), (LATER, YES)], Standing(PlanState.ON, LATER), id="again: counts anew"
        ),
        pytest.param([(FIRST, YES), (date(2026, 5, 19), ENDS)], Standing(PlanState.ON, FIRST), id="an end to come"),
        pytest.param([(None, YES)], Standing(PlanState.ON, None), id="a meeting without a day"),
        pytest.param([(None, ENDS), (FIRST, YES)], Standing(PlanState.ENDED, None), id="without a day is the latest"),
        pytest.param([(TODAY, YES)], Standing(PlanState.ON, TODAY), id="decided today"),
    ],
)
def test_whether_a_child_has_a_plan_now(decided: list[tuple[date | None, Answer]], expected: Standing) -> None:
    assert standing(decided, TODAY) == expected


def test_each_child_stands_by_its_own_decisions() -> None:
    family, child = family_with()
    conference = Conference(held_on=FIRST)
    conference.decisions += [Decision(child=child, answer=YES), Decision(child=family.people[1], answer=NO)]
    family.conferences.append(conference)
    assert standing_of(family, child.id, TODAY).state is PlanState.ON
    assert standing_of(family, family.people[1].id, TODAY).state is PlanState.NONE
