"""What a core group or review found about a step, and how a step came to be what it is.

Evidence of change in what the child lives with, not co-operation (seed 000, 4.15); a deviation is explored in detail
and answered in practical terms (seed 000, 4.12).
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.apart import kept_by_part
from app.models.base import Row
from app.models.conference import ConferenceKind

if TYPE_CHECKING:
    from app.models.conference import Conference
    from app.models.step import Step

FOUND = ("evidence", "seen_by")
"""What was seen, and by whom."""
DEVIATION = ("deviation", "why", "response", "who_tells_whom")
"""What happened instead, why, what we do now, and who tells whom."""
REVIEWING = frozenset({ConferenceKind.REVIEW, ConferenceKind.CORE_GROUP, ConferenceKind.TRANSFER})
"""Meetings that look back at a plan."""


class StepReview(Row):
    """What one meeting found about one step."""

    __tablename__ = "step_review"

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), index=True)
    step_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("step.id"), index=True)
    on_date: Mapped[date | None] = mapped_column(default=None)
    evidence: Mapped[str] = mapped_column(Text, default="")
    seen_by: Mapped[str] = mapped_column(Text, default="")
    deviation: Mapped[str] = mapped_column(Text, default="")
    why: Mapped[str] = mapped_column(Text, default="")
    response: Mapped[str] = mapped_column(Text, default="")
    who_tells_whom: Mapped[str] = mapped_column(Text, default="")

    step: Mapped[Step] = relationship()

    @property
    def has_evidence(self) -> bool:
        """True once somebody said what was seen."""
        return bool(self.evidence.strip())

    @property
    def has_deviation(self) -> bool:
        """True where something did not go as planned."""
        return any(getattr(self, name).strip() for name in DEVIATION)

    @property
    def is_empty(self) -> bool:
        """True where nothing is said."""
        return self.on_date is None and not any(getattr(self, name).strip() for name in (*FOUND, *DEVIATION))


def drop_if_empty(conference: Conference, review: StepReview) -> None:
    """Take away what a meeting found about a step once nothing is said in it.

    One that is kept from somebody stays: it may just be typed anew, and would be for everybody then.
    """
    kept = any(held.subject_id == review.id for held in conference.family.withholdings)
    if review.is_empty and not kept:
        conference.step_reviews.remove(review)


@dataclass(frozen=True, slots=True)
class Chapter:
    """What one earlier meeting made of a step: its words then, and what that meeting found, where it said so."""

    conference: Conference
    step: Step
    review: StepReview | None


def is_reviewed_at(conference: Conference, step: Step) -> bool:
    """Return True where this meeting looks back at the step: it is a review or core group, and the step is older.

    Where the earlier plan is not here (its conference was not in the file), what was found says that the step is older.
    """
    if conference.kind not in REVIEWING:
        return False
    return step.carried_from is not None or review_at(conference, step) is not None


def review_at(conference: Conference, step: Step) -> StepReview | None:
    """Return what this meeting found about a step, where something was said."""
    return next((review for review in conference.step_reviews if review.step_id == step.id), None)


def start_review(conference: Conference, step: Step, part_id: uuid.UUID | None = None) -> StepReview:
    """Return the place for what this meeting finds about a step, made where there is none.

    Where it is found in one part of the meeting (by its key) it stays with those who may hear that part.
    """
    found = review_at(conference, step)
    if found is None:
        found = StepReview(step=step, on_date=None)
        conference.step_reviews.append(found)
        kept_by_part(conference, part_id).put_on(conference.family, found)
    return found


def history(step: Step) -> list[Chapter]:
    """Return what earlier meetings made of a step, the latest first. The meeting that has the step is not among them.

    A review that was written about the older step itself counts for the meeting it was made at.
    """
    here = step.plan.conference
    chapters = []
    for older in step.earlier:
        conference = older.plan.conference
        chapters.append(Chapter(conference, older, review_at(conference, older)))
        chapters += [
            Chapter(other, older, review)
            for other in here.family.conferences
            if other is not here and other is not conference
            for review in other.step_reviews
            if review.step_id == older.id
        ]
    return sorted(chapters, key=lambda chapter: chapter.conference.held_on or date.min, reverse=True)


def wording_before(step: Step) -> Chapter | None:
    """Return the latest chapter in which the step had other words; None where it never had."""
    return next((chapter for chapter in history(step) if chapter.step.text.strip() != step.text.strip()), None)
