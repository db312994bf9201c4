"""What one child said at each meeting of the family: whether life got better, in the words of that day."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.models.voice import ChildVoice, LifeNow

if TYPE_CHECKING:
    from app.models.conference import Conference, ConferenceKind


@dataclass(frozen=True, slots=True)
class SaidThen:
    """A child's voice at one meeting. Everything is of that day: how it was given and to whom as well."""

    held_on: date
    kind: ConferenceKind
    voice: ChildVoice

    @property
    def life(self) -> LifeNow:
        """Whether life had got better by then."""
        return self.voice.life_now


def said_before(conference: Conference, child_id: uuid.UUID) -> list[SaidThen]:
    """Return what this child said at earlier meetings, the oldest first; meetings where nothing was said are left out.

    An earlier meeting is one held before this one. Where this one has no day yet, every other one counts.
    """
    found = [
        SaidThen(other.held_on, other.kind, voice)
        for other in conference.family.conferences
        if other is not conference and other.held_on is not None
        if conference.held_on is None or other.held_on < conference.held_on
        for voice in other.voices
        if voice.child_id == child_id and says_something(voice)
    ]
    return sorted(found, key=lambda one: (one.held_on, str(one.voice.id)))


def voice_of(conference: Conference, child_id: uuid.UUID) -> ChildVoice | None:
    """Return this child's voice at this conference; None where nothing is written yet."""
    return next((voice for voice in conference.voices if voice.child_id == child_id), None)


def says_something(voice: ChildVoice) -> bool:
    """Return True where the child's own answers are there: words, safety, life, wishes or whom they trust."""
    texts = (voice.text, voice.feels_safe, voice.wishes, voice.trusts)
    return voice.life_now is not LifeNow.UNSAID or any(text.strip() for text in texts)
