"""From meeting to meeting: steps go on with their history and their withholdings; a core group has its own record."""

from __future__ import annotations

from datetime import date

import pytest

from app.models import (
    Attendance,
    Audience,
    Conference,
    ConferenceKind,
    CoreGroupMember,
    Domain,
    Entry,
    Family,
    Gate,
    Part,
    PartKind,
    Person,
    PersonKind,
    Plan,
    StatementPair,
    Step,
    WhoRole,
)
from app.models.board import add_entry
from app.models.carry_plan import carry_steps, plan_before, steps_to_carry
from app.models.core_group import core_group_after, start_core_group, works_on_plan_only
from app.models.sharing import withhold
from app.models.start import start_conference
from app.models.step_review import drop_if_empty, history, is_reviewed_at, review_at, start_review, wording_before
from tests.models.rooms import conference_of, family_of, named


@pytest.fixture
def first() -> Conference:
    """An initial conference with a goal, two steps, a worry and a core group."""
    conference = conference_of(family_of(others={"Nan": PersonKind.NETWORK}))
    family = conference.family
    pair = StatementPair(danger_statement="worried that", safety_goal="sober", position=0)
    conference.pairs.append(pair)
    worry = add_entry(conference, Domain.WORRY, "drinks")
    plan = plan_of(conference)
    step = plan.add_step("Nan rings", pair=pair, evidence="her diary", coach_dismissed="timebound")
    step.involve(named(family, "Mum"), WhoRole.DOES)
    step.answer_entry(worry)
    plan.add_step("Mum sleeps at Nan's")
    plan.contingency = "Nan comes"
    conference.core_group.append(CoreGroupMember(person=named(family, "Mum")))
    return conference


def plan_of(conference: Conference) -> Plan:
    assert conference.plan is not None
    return conference.plan


def review_of(first: Conference, held_on: date = date(2026, 6, 16)) -> Conference:
    return start_conference(first.family, ConferenceKind.REVIEW, held_on)


def brought(first: Conference, later: Conference) -> list[Step]:
    return carry_steps(plan_of(first), plan_of(later))


def test_nothing_is_copied_before_somebody_says_so(first: Conference) -> None:
    review = review_of(first)
    assert plan_of(review).steps == []
    assert [step.text for step in steps_to_carry(review)] == ["Nan rings", "Mum sleeps at Nan's"]
    brought(first, review)
    assert steps_to_carry(review) == []
    assert len(plan_of(first).steps) == 2


def test_a_step_goes_on_with_all_it_says_and_knows_where_it_came_from(first: Conference) -> None:
    review = review_of(first)
    step, other = brought(first, review)
    assert (step.text, step.evidence, step.who, step.dismissed) == ("Nan rings", "her diary", "Mum", {"timebound"})
    assert (step.carried_from, other.carried_from) == (plan_of(first).steps[0], plan_of(first).steps[1])
    assert [pair.safety_goal for pair in review.pairs] == ["sober"]
    assert (step.pair, other.pair) == (review.pairs[0], None)
    assert plan_of(review).contingency == "Nan comes"
    assert brought(first, review) == []


def test_a_goal_that_is_there_already_is_not_doubled(first: Conference) -> None:
    review = review_of(first)
    review.pairs.append(StatementPair(danger_statement=" worried that", safety_goal="sober ", position=0))
    assert brought(first, review)[0].pair is review.pairs[0]
    assert len(review.pairs) == 1


def test_a_step_answers_the_worry_as_it_stands_on_the_new_board(first: Conference) -> None:
    review = review_of(first)
    worry = Entry(domain=Domain.WORRY, text="drinks less", carried_from_id=first.entries[0].id)
    review.entries.append(worry)
    step, other = brought(first, review)
    assert ([link.entry_id for link in step.answers], other.answers) == ([worry.id], [])


@pytest.mark.parametrize("hide", ["person", "staff", "closed part", "part kept from Mum", "part without Mum"])
def test_what_was_withheld_stays_withheld(hide: str, first: Conference) -> None:
    family, step = first.family, plan_of(first).steps[0]
    mum, nan = named(family, "Mum"), named(family, "Nan")
    if hide == "person":
        withhold(family, step, from_person=mum.id)
    elif hide == "staff":
        withhold(family, step, staff_only=True)
    else:
        part = Part(kind=PartKind.CLOSED if hide == "closed part" else PartKind.B, position=1)
        part.attendance.append(Attendance(person=nan))
        first.parts.append(part)
        step.part_id = part.id
        if hide == "part kept from Mum":
            part.attendance.append(Attendance(person=mum))
            withhold(family, part, from_person=mum.id)
    carried, other = brought(first, review_of(first))
    assert not may(family, carried, mum)
    assert may(family, carried, nan) is (hide not in ("staff", "closed part"))
    assert may(family, other, mum)


def may(family: Family, step: Step, person: Person) -> bool:
    return Gate(family.withholdings, Audience.of([(person.id, False)])).may_have(step)


def test_a_field_kept_back_is_kept_back_again(first: Conference) -> None:
    withhold(first.family, plan_of(first).steps[0], from_person=named(first.family, "Mum").id, field="who_text")
    carried = brought(first, review_of(first))[0]
    held = [one for one in first.family.withholdings if one.subject_id == carried.id]
    assert [(one.field, one.person_id) for one in held] == [("who_text", named(first.family, "Mum").id)]


@pytest.mark.parametrize(
    ("held_on", "other_on", "finds"),
    [
        (date(2026, 6, 16), None, "first"),
        (date(2026, 6, 16), date(2026, 5, 1), "other"),
        (date(2026, 6, 16), date(2026, 7, 1), "first"),
        (date(2026, 1, 1), None, None),
    ],
)
def test_the_plan_in_force_is_the_latest_before(
    held_on: date, other_on: date | None, finds: str | None, first: Conference
) -> None:
    if other_on is not None:
        plan_of(review_of(first, other_on)).add_step("another")
    found = plan_before(review_of(first, held_on))
    found_text = found.steps[0].text if found is not None else None
    assert found_text == {"first": "Nan rings", "other": "another", None: None}[finds]


def test_a_core_group_goes_on_with_people_period_and_nothing_else(first: Conference) -> None:
    first.lead_id = named(first.family, "Mum").id
    plan_of(first).run_for(6, date(2026, 3, 24))
    meeting = start_core_group(first, date(2026, 4, 7))
    assert (meeting.kind, meeting.previous_id, meeting.lead_id) == (
        ConferenceKind.CORE_GROUP, first.id, first.lead_id,
    )  # fmt: skip
    assert meeting.agenda == ["prepare", "plan", "outcome", "record"]
    assert [line.person.name for line in meeting.parts[0].attendance] == ["Mum"]
    assert [member.person.name for member in meeting.core_group] == ["Mum"]
    assert (plan_of(meeting).months, plan_of(meeting).ends_on) == (6, date(2026, 9, 24))
    assert (plan_of(meeting).steps, meeting.entries, meeting.scales) == ([], [], [])
    assert works_on_plan_only(meeting)
    assert not works_on_plan_only(first)


def test_a_core_group_answers_the_worries_its_steps_came_from(first: Conference) -> None:
    add_entry(first, Domain.WORRY, "no food")
    meeting = start_core_group(first, date(2026, 4, 7))
    brought(first, meeting)
    assert [worry.text for worry in plan_of(meeting).worries()] == ["drinks", "no food"]
    assert [worry.text for worry in plan_of(meeting).worries_without_step()] == ["no food"]


def test_a_step_remembers_what_it_was_and_what_was_found(first: Conference) -> None:
    meeting = start_core_group(first, date(2026, 4, 7))
    step = brought(first, meeting)[0]
    assert is_reviewed_at(meeting, step)
    assert wording_before(step) is None
    assert review_at(meeting, step) is None
    start_review(meeting, step).evidence = "Billy sleeps"
    assert start_review(meeting, step) is review_at(meeting, step)
    step.text = "Nan rings at six"
    review = review_of(first)
    later = brought(meeting, review)[0]
    told = [(one.conference, one.step.text, one.review.evidence if one.review else "") for one in history(later)]
    assert told == [(meeting, "Nan rings at six", "Billy sleeps"), (first, "Nan rings", "")]
    before = wording_before(later)
    assert before is not None
    assert before.conference is first


def test_a_new_step_is_not_reviewed_at_the_meeting_that_made_it(first: Conference) -> None:
    meeting = start_core_group(first, date(2026, 4, 7))
    assert not is_reviewed_at(meeting, plan_of(meeting).add_step("new"))
    assert not is_reviewed_at(first, plan_of(first).steps[0])


def test_a_review_is_still_told_where_the_plan_before_is_not_here(first: Conference) -> None:
    meeting = start_core_group(first, date(2026, 4, 7))
    step, other = brought(first, meeting)
    start_review(meeting, step).evidence = "Billy sleeps"
    step.carried_from = other.carried_from = None
    assert is_reviewed_at(meeting, step)
    assert not is_reviewed_at(meeting, other)


@pytest.mark.parametrize(
    ("name", "evidence", "deviation"),
    [("evidence", True, False), ("deviation", False, True), ("who_tells_whom", False, True), ("seen_by", False, False)],
)
def test_a_review_says_what_it_holds(name: str, evidence: bool, deviation: bool, first: Conference) -> None:
    meeting = start_core_group(first, date(2026, 4, 7))
    review = start_review(meeting, brought(first, meeting)[0])
    assert review.is_empty
    setattr(review, name, "something")
    assert (review.has_evidence, review.has_deviation, review.is_empty) == (evidence, deviation, False)


def test_a_contingency_that_comes_along_stays_withheld_beside_what_the_new_plan_keeps(first: Conference) -> None:
    family, mum, nan = first.family, named(first.family, "Mum"), named(first.family, "Nan")
    withhold(family, plan_of(first), field="contingency", from_person=mum.id)
    review = review_of(first)
    withhold(family, plan_of(review), field="months", from_person=nan.id)
    brought(first, review)
    assert not Gate(family.withholdings, Audience.of([(mum.id, False)])).may_have(plan_of(review), "contingency")
    held = [one for one in family.withholdings if one.subject_id == plan_of(review).id]
    brought(first, review)
    assert [one for one in family.withholdings if one.subject_id == plan_of(review).id] == held


@pytest.mark.parametrize("hide", ["member", "attendance", "note"])
def test_a_member_kept_from_somebody_is_kept_from_them_at_the_core_group(hide: str, first: Conference) -> None:
    family, mum, nan = first.family, named(first.family, "Mum"), named(first.family, "Nan")
    first.core_group.append(CoreGroupMember(person=nan, position=1, note="4 Mill Lane"))
    line = next(line for line in first.parts[0].attendance if line.person is nan)
    withhold(family, line if hide == "attendance" else first.core_group[1], from_person=mum.id,
             field="note" if hide == "note" else "")  # fmt: skip
    meeting = start_core_group(first, date(2026, 4, 7))
    gate = Gate(family.withholdings, Audience.of([(mum.id, False)]))
    again, invited = meeting.core_group[1], meeting.parts[0].attendance[1]
    assert (again.person, invited.person) == (nan, nan)
    assert gate.may_have(again, "note") is (hide == "attendance")
    assert gate.may_have(invited) is (hide == "note")


def test_a_second_press_on_the_same_day_finds_the_core_group_that_was_begun(first: Conference) -> None:
    day = date(2026, 4, 7)
    assert core_group_after(first, day) is None
    meeting = start_core_group(first, day)
    assert core_group_after(first, day) is meeting
    assert core_group_after(first, date(2026, 4, 8)) is None
    assert core_group_after(meeting, day) is None


def test_a_review_kept_from_somebody_stays_kept_while_it_is_typed_anew(first: Conference) -> None:
    meeting = start_core_group(first, date(2026, 4, 7))
    step, other = brought(first, meeting)
    for one in (step, other):
        start_review(meeting, one).evidence = "Billy sleeps"
    withhold(first.family, start_review(meeting, step), from_person=named(first.family, "Mum").id)
    for review in list(meeting.step_reviews):
        review.evidence = ""
        drop_if_empty(meeting, review)
    assert [review.step for review in meeting.step_reviews] == [step]


@pytest.mark.parametrize(("kind", "may"), [(PartKind.CLOSED, False), (PartKind.A, False), (PartKind.WHOLE, True)])
def test_what_is_found_in_a_part_stays_with_those_who_may_hear_it(kind: PartKind, may: bool, first: Conference) -> None:
    review = review_of(first)
    part = Part(kind=kind, position=1)
    review.parts.append(part)
    mum = Audience.of([(named(first.family, "Mum").id, False)])
    found = start_review(review, brought(first, review)[0], part.id)
    assert Gate(first.family.withholdings, mum).may_have(found) is may
