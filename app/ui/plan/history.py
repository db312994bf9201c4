"""How a step came to be what it is: what earlier meetings said it was, and what they found."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.step import Step
from app.models.step_review import Chapter, StepReview, history
from app.ui.widgets.form import label
from app.ui.wording import KINDS, day_words

HEADS = {
    "evidence": "seen",
    "seen_by": "by",
    "deviation": "it went otherwise",
    "why": "because",
    "response": "so",
    "who_tells_whom": "who tells whom",
}


class History(QWidget):
    """One paragraph for each earlier meeting, the latest first."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(4)

    def show_step(self, step: Step) -> None:
        """Show what earlier meetings made of a step; nothing where there was none."""
        chapters = [words for words in map(chapter_words, _told(step)) if words]
        words = ["Before", *chapters] if chapters else []
        self.setVisible(bool(words))
        if words == self._words:
            return
        self._words = words
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for number, paragraph in enumerate(words):
            self._column.addWidget(label(paragraph, "quiet" if number else "field", wrap=True))


def _told(step: Step) -> list[Chapter]:
    """Leave out a meeting that neither changed the words nor found anything."""
    told = []
    text = step.text.strip()
    for chapter in history(step):
        if chapter.review is not None or chapter.step.text.strip() != text:
            told.append(chapter)
        text = chapter.step.text.strip()
    return told


def chapter_words(chapter: Chapter) -> str:
    """Return "24 March 2026, initial conference: “Nan rings Mum.” Seen: ... By: ..."."""
    conference = chapter.conference
    head = ", ".join(part for part in (day_words(conference.held_on), KINDS[conference.kind].lower()) if part)
    review = f" {review_words(chapter.review)}" if chapter.review is not None else ""
    return f"{head[:1].upper()}{head[1:]}: “{chapter.step.text.strip()}”{review}"


def review_words(review: StepReview) -> str:
    """Return what a meeting found, in sentences."""
    found = []
    for name, head in HEADS.items():
        text = getattr(review, name).strip()
        if text:
            found.append(f"{head[:1].upper()}{head[1:]}: {text.rstrip('.')}.")
    if review.on_date is not None:
        found.insert(1 if review.has_evidence else 0, f"On {day_words(review.on_date)}.")
    return " ".join(found)
