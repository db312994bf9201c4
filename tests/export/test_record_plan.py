"""What a review or core group found about the steps, in the record: told in full, and only to those who may have it."""

from __future__ import annotations

from datetime import date

import pytest

from app.export.gather import gather_record
from app.export.outcome_content import ReviewedStep
from app.export.record import record_pdf
from app.models import Conference, Part, PartKind
from app.models.carry_plan import carry_steps
from app.models.core_group import start_core_group
from app.models.sharing import Audience, withhold
from app.models.step_review import start_review
from app.practice.nations import nation
from tests.export.pdf_reading import one_line, read_by_pdfminer
from tests.models.rooms import conference_of, family_of, named

SECRET = "Mum sleeps at 4 Mill Lane"


@pytest.fixture
def meeting() -> Conference:
    """A core group with two steps: one that changed and was reviewed, one nobody spoke of."""
    first = conference_of(family_of())
    assert first.plan is not None
    first.plan.add_step(SECRET)
    first.plan.add_step("Dad pays for football")
    made = start_core_group(first, date(2026, 4, 7))
    assert made.plan is not None
    step, _ = carry_steps(first.plan, made.plan)
    step.text = "Nan rings Mum at six"
    review = start_review(made, step)
    review.evidence, review.seen_by, review.on_date = "Billy sleeps in his own bed", "Nan", date(2026, 4, 5)
    review.deviation, review.response = "On 2 April nobody rang", "Nan sets an alarm"
    return made


def reviewed(meeting: Conference, audience: Audience) -> tuple[ReviewedStep, ...]:
    return gather_record(meeting, audience, nation("england")).plan.reviewed


def mum_alone(meeting: Conference) -> Audience:
    return Audience.of([(named(meeting.family, "Mum").id, False)])


def test_a_review_is_told_with_what_the_step_was_before(meeting: Conference) -> None:
    step, other = reviewed(meeting, mum_alone(meeting))
    assert (step.seen, step.seen_by) == ("Billy sleeps in his own bed", "Nan, 5 April 2026")
    assert (step.otherwise, step.now) == ("On 2 April nobody rang", "Nan sets an alarm")
    assert step.before == (f"24 March 2026: “{SECRET}”",)
    assert not other.says_something


@pytest.mark.parametrize("hide", ["step", "words", "closed part", "part", "conference"])
def test_what_a_step_was_is_kept_from_those_who_might_not_have_it(hide: str, meeting: Conference) -> None:
    first = next(one for one in meeting.family.conferences if one is not meeting)
    assert first.plan is not None
    step, family, mum = first.plan.steps[0], meeting.family, named(meeting.family, "Mum").id
    if hide in ("closed part", "part"):
        part = Part(kind=PartKind.CLOSED if hide == "closed part" else PartKind.B, position=1)
        first.parts.append(part)
        step.part_id = part.id
        if hide == "part":
            withhold(family, part, from_person=mum)
    else:
        withhold(family, first if hide == "conference" else step, from_person=mum,
                 field="text" if hide == "words" else "")  # fmt: skip
    told = reviewed(meeting, mum_alone(meeting))
    assert SECRET not in repr(told)
    assert told[0].text == "Nan rings Mum at six"
    assert SECRET in repr(reviewed(meeting, Audience.file()))


def test_a_review_kept_back_leaves_no_trace(meeting: Conference) -> None:
    withhold(meeting.family, meeting.step_reviews[0], from_person=named(meeting.family, "Mum").id)
    step = reviewed(meeting, mum_alone(meeting))[0]
    assert (step.seen, step.seen_by, step.otherwise, step.now) == ("", "", "", "")


def test_the_record_of_a_core_group_is_about_the_plan(meeting: Conference) -> None:
    content = gather_record(meeting, Audience.file(), nation("england"))
    text = one_line(read_by_pdfminer(record_pdf(content).pdf))
    assert "Record of the core group" in text
    assert "Looking back at the plan" in text
    assert "Billy sleeps in his own bed" in text
    assert "Nothing was recorded about the other step." in text
    assert "What was decided for each child" not in text
    assert "What are we worried about" not in text


def test_old_words_do_not_tell_what_the_new_ones_may_not(meeting: Conference) -> None:
    assert meeting.plan is not None
    withhold(meeting.family, meeting.plan.steps[0], field="text", from_person=named(meeting.family, "Mum").id)
    assert SECRET not in repr(reviewed(meeting, mum_alone(meeting)))
    assert SECRET in repr(reviewed(meeting, Audience.file()))
