"""How life was for a child, as the child said at each meeting: plain values for a drawn strip, and in words."""

from __future__ import annotations

from dataclasses import dataclass

ANSWERS = {"better": "better", "same": "the same", "worse": "worse"}
"""The child's answers in words, by the values of app.models.voice.LifeNow; anything else is not said."""
NOT_SAID = "not said"


@dataclass(frozen=True, slots=True)
class LifeThen:
    """One meeting: its day in words, the answer ("better", "same", "worse" or empty), and whether it is today's."""

    day: str
    answer: str
    now: bool = False

    @property
    def word(self) -> str:
        """The answer in words."""
        return ANSWERS.get(self.answer, NOT_SAID)


@dataclass(frozen=True, slots=True)
class LifeOverTime:
    """A child's answers, the oldest meeting first."""

    name: str
    answers: tuple[LifeThen, ...] = ()

    @property
    def in_words(self) -> str:
        """One line for everybody: "24 Mar 2026: worse. 16 Jun 2026: better."; the meeting that is on says "now"."""
        said = (f"{one.day}, now: {one.word}" if one.now else f"{one.day}: {one.word}" for one in self.answers)
        return " ".join(f"{words}." for words in said)
