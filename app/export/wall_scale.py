"""The safety scale for the wall: the question, both ends in words, and what people answered."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from app.export.gather_board import known_pairs
from app.export.gather_scales import SHOWN, gather_over_time
from app.export.wall import WallAnswer, WallScale
from app.export.wall_reader import RoomReader
from app.export.wording import capitalised
from app.models.person import Person
from app.models.scale import Scale, Scope
from app.models.score import NO_SCORE_WORDS, NoScore, Score
from app.models.speaking import USUAL_ORDER, SpeakingOrder

GIVEN = frozenset({NoScore.DECLINED, NoScore.DID_NOT_SCORE, NoScore.VIEWS_SENT_IN, NoScore.ONE_VIEW_FOR_ALL})
"""Answers without a number. The other reasons tell who was not in the room: they are for the record."""


@dataclass(frozen=True, slots=True)
class ScaleChoice:
    """Which scale (None: the first), in which order people are asked here, and what children were asked.

    ``asked`` are the keys of the children's answers of which it was settled that everybody may see them. A child's
    answer that nobody asked about yet is not for the wall (practice.md, Withholding: the default is to leave out).
    """

    scale_id: uuid.UUID | None = None
    order: SpeakingOrder = USUAL_ORDER
    asked: frozenset[uuid.UUID] = frozenset()


FIRST_SCALE = ScaleChoice()


def gather_wall_scale(reader: RoomReader, choice: ScaleChoice) -> WallScale | None:
    """Return one scale as the room may see it; None where it may not."""
    scales = [scale for scale in reader.rows(reader.conference.scales) if _may_know(reader, scale)]
    scale = next((scale for scale in scales if choice.scale_id in (None, scale.id)), None)
    if scale is None:
        return None
    settled = choice.asked | {held.subject_id for held in reader.conference.family.withholdings if not held.field}
    scores = sorted(reader.rows(scale.scores), key=lambda score: score.spoken)
    heard = [
        (score, _answer(reader, score))
        for score in scores
        if reader.may_hear(score.person_id) and (score.id in settled or not score.person.is_child)
    ]
    shown = [(score, one) for score, one in heard if one.name and (one.shown or one.words or one.one_higher)]
    grown = {score.person_id for score, one in shown if one.low is not None and not score.person.is_child}
    return WallScale(
        question=reader.text(scale, "question"),
        low_words=reader.text(scale, "low_words"),
        high_words=reader.text(scale, "high_words"),
        about=_about(reader, scale),
        answers=tuple(one for _, one in shown),
        next_speaker=_next(reader, scale, choice.order),
        over_time=gather_over_time(reader, scale, reader.room_name, grown),
    )


def _may_know(reader: RoomReader, scale: Scale) -> bool:
    return scale.scope is not Scope.DANGER_STATEMENT or scale.pair in known_pairs(reader)


def _about(reader: RoomReader, scale: Scale) -> str:
    if scale.scope is Scope.CHILD:
        return f"For {reader.room_name(reader.linked(scale, 'child'))}"
    if scale.scope is Scope.DANGER_STATEMENT and scale.pair is not None:
        return reader.text(scale.pair, "danger_statement")
    return ""


def _answer(reader: RoomReader, score: Score) -> WallAnswer:
    known = all(reader.may(score, field) for field in SHOWN)
    return WallAnswer(
        key=score.id,
        name=_name(reader, score),
        shown=_shown(score) if known else "",
        low=score.low if known else None,
        high=score.high if known else None,
        words=reader.words(score, "words"),
        one_higher=reader.text(score, "one_higher"),
    )


def _name(reader: RoomReader, score: Score) -> str:
    """Return who answered, and through whom where somebody spoke for them."""
    name = reader.room_name(reader.linked(score, "person"))
    spoke = score.spoken_by_id is not None and reader.may_hear(score.spoken_by_id)
    through = reader.room_name(reader.linked(score, "spoken_by")) if spoke else ""
    return f"{name}, through {through}" if name and through else name


def _shown(score: Score) -> str:
    if score.low is not None or score.face:
        return capitalised(score.shown)
    return capitalised(NO_SCORE_WORDS[score.no_score]) if score.no_score in GIVEN else ""


def _next(reader: RoomReader, scale: Scale, order: SpeakingOrder) -> str:
    """Return who is asked next, where that is somebody in this room or one of the children.

    Anybody else's turn would tell who is in another part, or that there is an answer which is not shown.
    """
    person: Person | None = scale.next_speaker(order)
    if person is None or not reader.may_hear(person.id):
        return ""
    here = person.id in reader.audience.people or person in reader.children()
    return reader.room_name(person) if here else ""
