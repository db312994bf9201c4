"""What a review or core group found about the steps, and what the steps were before, as one reader may know it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.export.outcome_content import ReviewedStep
from app.export.reader import Reader
from app.models.step import Step
from app.models.step_review import Chapter, StepReview, history, is_reviewed_at, review_at
from app.practice.written_days import plain_date


def gather_reviewed(reader: Reader, steps: Iterable[Step]) -> tuple[ReviewedStep, ...]:
    """Return the steps this meeting looks back at, in the order given; none where it is the first that has them."""
    return tuple(_reviewed(reader, step) for step in steps if is_reviewed_at(reader.conference, step))


def _reviewed(reader: Reader, step: Step) -> ReviewedStep:
    review = review_at(reader.conference, step)
    before = tuple(words for words in (_before(reader, chapter, step) for chapter in history(step)) if words)
    if review is None or not reader.may(review):
        return ReviewedStep(reader.text(step, "text"), before=before)
    return ReviewedStep(
        text=reader.text(step, "text"),
        seen=reader.text(review, "evidence"),
        seen_by=_seen_by(reader, review),
        otherwise=reader.text(review, "deviation"),
        why=reader.text(review, "why"),
        now=reader.text(review, "response"),
        who_tells_whom=reader.text(review, "who_tells_whom"),
        before=before,
    )


def _seen_by(reader: Reader, review: StepReview) -> str:
    day: date | None = reader.value(review, "on_date")
    return ", ".join(part for part in (reader.text(review, "seen_by"), plain_date(day) if day else "") if part)


def _before(reader: Reader, chapter: Chapter, step: Step) -> str:
    """Return what an earlier meeting said of a step: other words than now, and what it found."""
    if not reader.may(chapter.conference) or not reader.may(step, "text"):
        return ""  # whoever may not have its words may not have what they were before either
    words = reader.text(chapter.step, "text")
    changed = f"\u201c{words}\u201d" if words and words != step.text.strip() else ""
    review = chapter.review if chapter.review is not None and reader.may(chapter.review) else None
    found = reader.text(review, "evidence") if review is not None and reader.may(chapter.step) else ""
    otherwise = reader.text(review, "deviation") if review is not None and reader.may(chapter.step) else ""
    said = [changed, f"Seen: {found}" if found else "", f"It went otherwise: {otherwise}" if otherwise else ""]
    told = " ".join(part for part in said if part)
    held_on: date | None = reader.value(chapter.conference, "held_on")
    return f"{plain_date(held_on)}: {told}" if told and held_on else told
