"""A scale's rows as the plain values that are painted: markers on the line, and numbers over time."""

from __future__ import annotations

import uuid

from app.models.over_time import scales_over_time
from app.models.scale import Scale
from app.models.score import Score
from app.practice.numbers_over_time import OverTime, PersonOverTime
from app.practice.scale_line import Marker, together
from app.practice.scale_numbers import Number
from app.ui.wording import short_day


def number_of(score: Score | None) -> Number | None:
    """Return the number somebody gave; None where they gave none."""
    return Number(score.low, score.high) if score is not None and score.low is not None else None


def markers_of(scale: Scale) -> list[Marker]:
    """Return the numbers given on a scale from low to high, people with the same answer together."""
    given = ((score.person.shown_name, number_of(score)) for score in scale.scores)
    return together((name, number) for name, number in given if number is not None)


def answers_in_words(scale: Scale) -> str:
    """Return every answer in speaking order, numbers and reasons, for people who hear the screen."""
    said = [f"{score.person.shown_name}: {score.shown}" for score in scale.scores if score.shown]
    return "; ".join(said) or "nobody has answered yet"


def over_time(scale: Scale) -> OverTime:
    """Return the numbers of earlier conferences on the same scale and this one's, people in this one's order."""
    scales = scales_over_time(scale)
    names: dict[uuid.UUID, str] = {person.id: person.shown_name for person in scale.speakers()}
    for earlier in scales:
        names.update({score.person_id: score.person.shown_name for score in earlier.scores if score.low is not None})
    lines = [PersonOverTime(name, tuple(number_of(one.score_of(key)) for one in scales)) for key, name in names.items()]
    days = tuple(short_day(one.conference.held_on) or "no date" for one in scales)
    return OverTime(days, tuple(line for line in lines if any(line.numbers)))
