"""How the day of the meeting stands beside its last lawful day, under the day in Prepare."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from app.export.wording import capitalised
from app.models.conference import Conference
from app.practice.clocks import Limit, pregnancy_words, span
from app.practice.nations import NationWords
from app.store.limits import due_of
from app.store.own_day import FIRST, asks_for_reason, own_limits
from app.ui.outcome.limits import day_note
from app.ui.widgets.form import label, restyle

NO_START = "Set the {start}, and the last lawful day for this meeting stands here."
WHY_FIRST = "Why later than the last lawful day? Say it in the note below."
WHY_REVIEW = "Why later than the last lawful day? Say it under “Why we meet”."
PLACEHOLDER = "Why later than the last lawful day?"


def first_counted(words: NationWords) -> str:
    """Return what a first meeting is counted from: "day of the strategy discussion", "day the concern was raised"."""
    start = words.clocks["first_meeting"].counted_from or words.meeting_of("strategy")
    return start if start.startswith("day ") else f"day of the {start}"


class OwnDay:
    """A line of words; where the day is late it asks why, and never more than asks."""

    def __init__(self) -> None:
        self.words = label("", "quiet", wrap=True)
        self._day: QWidget | None = None
        self._note: QLineEdit | None = None

    def speak_for(self, day: QWidget, note: QLineEdit) -> None:
        """Let a screen reader say the words with the field of the day; a reason is asked for in the field ``note``."""
        self._day, self._note = day, note

    def show_conference(self, conference: Conference, words: NationWords) -> None:
        """Show how the day of a snapshot stands."""
        limits = own_limits(conference, words)
        late = asks_for_reason(limits)
        said = " ".join(_sentences(conference, words, limits, late=late))
        self.words.setText(said)
        self.words.setVisible(bool(said))
        self.words.setToolTip("\n".join(limit.reason for limit in limits))
        restyle(self.words, "trouble" if late else "quiet")
        if self._day is not None:
            self._day.setAccessibleDescription(said)
        if self._note is not None:
            self._note.setPlaceholderText(PLACEHOLDER if late and conference.kind in FIRST else "")


def _sentences(conference: Conference, words: NationWords, limits: tuple[Limit, ...], *, late: bool) -> list[str]:
    said = [_sentence(limit, first=number == 0) for number, limit in enumerate(limits)]
    if conference.kind in FIRST and conference.strategy_on is None:
        said.append(NO_START.format(start=first_counted(words)))
    if conference.held_on is not None:
        due = due_of(conference)
        weeks = pregnancy_words(due, conference.held_on) if due is not None else ""
        said.append(f"{capitalised(weeks)}." if weeks else "")
        said.append(day_note(conference.held_on, words))
    if late:
        said.append(WHY_FIRST if conference.kind in FIRST else WHY_REVIEW)
    return [one for one in said if one]


def _sentence(limit: Limit, *, first: bool) -> str:
    """Return how the day stands by one clock; a second clock says first what it is."""
    if first:
        return f"{capitalised(limit.sentence)}."
    late = f", {limit.late_by} late" if limit.is_late else ""
    return f"And by {span(limit.of, limit.unit)}: {limit.last_day_words}{late}."
