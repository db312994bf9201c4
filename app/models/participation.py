"""Whether a child takes part in the meeting, and how: a decision with reasons (practice.md, Around the conference;
seed 002)."""

from __future__ import annotations

import enum

from app.models.voice import ChildVoice


class TakesPart(enum.StrEnum):
    """How a child takes part; the value is how it is written down. Any other words may stand there as well."""

    IN_PERSON = "In person"
    PART_OF_TIME = "For part of the time"
    SENDS = "By a letter, drawing or recording"
    ADVOCATE = "Through an advocate"
    NOT = "Does not take part"


_NOT = frozenset(
    {
        "not", "no", "does not take part", "doesn't take part", "did not take part", "didn't take part",
        "will not take part", "won't take part", "did not come", "didn't come", "does not come", "doesn't come",
        "will not come", "won't come", "did not attend", "didn't attend", "does not attend", "doesn't attend",
        "will not attend", "won't attend", "not coming", "not attending", "not taking part",
    }
)  # fmt: skip


def way_of(voice: ChildVoice | None) -> TakesPart | None:
    """Return the way that a voice's words mean; None where nothing is said, or something of its own.

    A way may go on in more words: "For part of the time: the last half hour". "Did not come; sent a drawing" is
    something of its own: that child took part after all.
    """
    words = " ".join(voice.takes_part.replace("\u2019", "'").split()).rstrip(".").casefold() if voice else ""
    if words in _NOT:
        return TakesPart.NOT
    return next((way for way in TakesPart if _begins_with(words, way.value.casefold())), None)


def _begins_with(words: str, way: str) -> bool:
    return words.startswith(way) and not words[len(way) : len(way) + 1].isalnum()


def why_not_is_open(voice: ChildVoice | None) -> bool:
    """Return True where a child does not take part and nothing says why. It is advice, and stops nobody."""
    return voice is not None and way_of(voice) is TakesPart.NOT and not voice.takes_part_reason.strip()
