"""The same scale at earlier conferences of a family, and how far people are apart on it today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.models.scale import Scale, Scope
from app.models.score import Score

if TYPE_CHECKING:
    from app.models.board import StatementPair
    from app.models.conference import Conference

FAR_APART = 2.0
"""From how many points between the lowest and the highest number the gap is worth a question."""


def scales_over_time(scale: Scale) -> list[Scale]:
    """Return the same scale at each earlier conference where anybody gave a number on it, and this one last.

    The scale for everyone and a child's are the same from conference to conference. A danger statement has no key that
    lasts, so its scale is the same where the statement has the same words (capitals and spaces aside); or where both
    conferences have just one statement, about the same children. Any other is a new beginning: a line between two
    questions that differ would tell a change that nobody saw.
    """
    earlier = [_same_scale(conference, scale) for conference in _before(scale.conference)]
    return [*(one for one in earlier if one is not None and _has_number(one)), scale]


def _before(conference: Conference) -> list[Conference]:
    held = conference.held_on
    others = [other for other in conference.family.conferences if other is not conference and other.held_on is not None]
    earlier = [other for other in others if held is None or (other.held_on is not None and other.held_on < held)]
    return sorted(earlier, key=lambda other: (str(other.held_on), str(other.id)))


def _same_scale(conference: Conference, scale: Scale) -> Scale | None:
    alike = [one for one in conference.scales if one.scope is scale.scope]
    if scale.scope is Scope.DANGER_STATEMENT:
        return next((one for one in alike if _same_statement(one, scale)), None)
    return next((one for one in alike if one.child_id == scale.child_id), None)


def _same_statement(one: Scale, other: Scale) -> bool:
    if one.pair is None or other.pair is None:
        return False
    words = _words(one.pair)
    if words and words == _words(other.pair):
        return True
    only = len(one.conference.pairs) == len(other.conference.pairs) == 1
    return only and one.children_about == other.children_about


def _words(pair: StatementPair) -> str:
    return " ".join(pair.danger_statement.casefold().split())


def _has_number(scale: Scale) -> bool:
    return any(score.low is not None for score in scale.scores)


@dataclass(frozen=True, slots=True)
class Gap:
    """Who stands furthest apart: the scores at both ends, and how many points lie between. Never a judgement."""

    lowest: tuple[Score, ...]
    highest: tuple[Score, ...]
    points: float


def gap(scale: Scale) -> Gap | None:
    """Return who is furthest apart from FAR_APART points on; None where there is no such gap.

    A range counts with its middle. No average is taken: there is no right number (practice.md, The safety scale).
    """
    given = [(score.middle, score) for score in scale.scores if score.middle is not None]
    if not given:
        return None
    low, high = min(middle for middle, _ in given), max(middle for middle, _ in given)
    if high - low < FAR_APART:
        return None
    return Gap(
        tuple(score for middle, score in given if middle == low),
        tuple(score for middle, score in given if middle == high),
        high - low,
    )
