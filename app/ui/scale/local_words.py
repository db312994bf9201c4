"""The question and the end sentences that are usual here: local settings, and the program's own where none are set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.preferences import Preferences

if TYPE_CHECKING:
    from app.models.scale import ScaleWords


def local_scale_words(preferences: Preferences) -> ScaleWords:
    """Return the words a new scale asks with."""
    from app.models.scale import ScaleWords  # behind the first window

    usual = ScaleWords()
    return ScaleWords(
        str(preferences.get("scale_question")).strip() or usual.question,
        str(preferences.get("scale_low")).strip() or usual.low_words,
        str(preferences.get("scale_high")).strip() or usual.high_words,
    )


def keep_as_usual(preferences: Preferences, words: ScaleWords) -> None:
    """Ask new scales with these words from now on."""
    for name, text in (
        ("scale_question", words.question), ("scale_low", words.low_words), ("scale_high", words.high_words),
    ):  # fmt: skip
        preferences.set(name, text.strip())
