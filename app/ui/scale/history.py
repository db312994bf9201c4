"""How numbers moved from one conference of a family to the next. No Qt."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from app.models.conference import Conference
from app.models.scale import Scale
from app.ui.scale.numbers import Number
from app.ui.wording import short_day

MOST_LINES = 8
FAR_APART = 2.0
"""From how many points between the lowest and the highest number the gap is worth a question."""


@dataclass(frozen=True, slots=True)
class Line:
    """One person's numbers, one for each conference; None where they gave none."""

    name: str
    numbers: tuple[Number | None, ...]

    @property
    def in_words(self) -> str:
        """The numbers as words: "Mum 3, then 6"."""
        return f"{self.name} {', then '.join(str(number) if number else 'no number' for number in self.numbers)}"


@dataclass(frozen=True, slots=True)
class History:
    """The conferences up to this one that have this scale, and a line for each person."""

    days: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def in_words(self) -> str:
        """All of it for people who hear the screen."""
        return f"Over time, {', '.join(self.days)}. {'; '.join(line.in_words for line in self.lines)}."


def history(scale: Scale) -> History:
    """Return the numbers of earlier conferences on the same scale and this one's, people in this one's order."""
    scales = [found for conference in _up_to(scale.conference) if (found := _same(conference, scale)) is not None]
    names: dict[uuid.UUID, str] = {person.id: person.shown_name for person in scale.speakers()}
    for earlier in scales:
        names.update({score.person_id: score.person.shown_name for score in earlier.scores if score.low is not None})
    lines = []
    for key, name in names.items():
        numbers = tuple(_number(found, key) for found in scales)
        if any(numbers):
            lines.append(Line(name, numbers))
    return History(tuple(short_day(found.conference.held_on) or "no date" for found in scales), tuple(lines))


def gap(scale: Scale) -> float:
    """Return the points between the lowest and the highest number given; 0 where fewer than two people gave one."""
    given = [Number(score.low, score.high) for score in scale.scores if score.low is not None]
    if len(given) < 2:
        return 0.0
    return max(number.middle for number in given) - min(number.middle for number in given)


def _up_to(conference: Conference) -> list[Conference]:
    held = conference.held_on
    others = [other for other in conference.family.conferences if other is not conference and other.held_on is not None]
    earlier = [other for other in others if held is None or (other.held_on is not None and other.held_on < held)]
    return [*sorted(earlier, key=lambda other: str(other.held_on)), conference]


def _same(conference: Conference, scale: Scale) -> Scale | None:
    """Return the conference's scale about the same thing, where anybody gave a number on it."""
    about = (scale.scope, scale.child_id, scale.pair_id)
    found = (one for one in conference.scales if (one.scope, one.child_id, one.pair_id) == about)
    return next((one for one in found if one is scale or any(score.low is not None for score in one.scores)), None)


def _number(scale: Scale, person_id: uuid.UUID) -> Number | None:
    score = scale.score_of(person_id)
    return Number(score.low, score.high) if score is not None and score.low is not None else None
