"""The safety scales, today's and earlier ones, as one reader may know them."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection

from app.export.board_content import Answer, SafetyScale
from app.export.gather_board import known_pairs
from app.export.reader import Reader
from app.export.wording import capitalised
from app.models.board import StatementPair
from app.models.over_time import scales_over_time
from app.models.person import Person
from app.models.scale import Scale, Scope
from app.models.score import Score
from app.practice.numbers_over_time import OverTime, PersonOverTime
from app.practice.scale_numbers import Number
from app.practice.written_days import plain_date

SHOWN = ("low", "high", "face", "no_score", "reason")
"""What an answer is put together from: with one of them withheld the rest could tell it."""


def gather_scales(reader: Reader) -> tuple[SafetyScale, ...]:
    """Return every scale with its answers in the order people spoke."""
    made: list[SafetyScale] = []
    for scale, about in known_scales(reader):
        scores = sorted(reader.rows(scale.scores), key=lambda score: score.spoken)
        answers = [_answer(reader, score) for score in scores]
        made.append(
            SafetyScale(
                reader.text(scale, "question"),
                reader.text(scale, "low_words"),
                reader.text(scale, "high_words"),
                tuple(one for one in answers if one.score or one.words or one.one_higher),
                about,
                gather_over_time(reader, scale, reader.name),
            )
        )
    return tuple(made)


def known_scales(reader: Reader) -> list[tuple[Scale, str]]:
    """Return the scales that the reader may have, each with what it is about in words ("For Mali")."""
    pairs = known_pairs(reader)
    return [
        (scale, _about(reader, scale, pairs))
        for scale in reader.rows(reader.conference.scales)
        if scale.scope is not Scope.DANGER_STATEMENT or scale.pair in pairs
    ]


def _about(reader: Reader, scale: Scale, pairs: list[StatementPair]) -> str:
    if scale.scope is Scope.CHILD and scale.child is not None:
        return f"For {reader.room_name(scale.child)}"
    if scale.scope is Scope.DANGER_STATEMENT and scale.pair is not None:
        number = f" {pairs.index(scale.pair) + 1}" if len(pairs) > 1 else ""
        return f"For danger statement{number}"
    return ""


def _answer(reader: Reader, score: Score) -> Answer:
    through = reader.name(reader.linked(score, "spoken_by"))
    person: Person | None = reader.linked(score, "person")
    given_how = reader.text(score, "given_how")
    how = ", ".join(part for part in (given_how, f"through {through}" if through else "") if part)
    return Answer(
        name=reader.name(person),
        role=reader.role(person) if person is not None else "",
        score=score_words(reader, score),
        words=reader.words(score, "words"),
        one_higher=reader.text(score, "one_higher"),
        how=capitalised(how),
        number=_number(reader, score),
    )


def score_words(reader: Reader, score: Score) -> str:
    """Return the number as the line shows it ("4½"), else the face or the reason."""
    number = _number(reader, score)
    if number is not None:
        return str(number)
    return capitalised(score.shown) if _may_know(reader, score) else ""


def _may_know(reader: Reader, score: Score) -> bool:
    return all(reader.may(score, field) for field in SHOWN)


def _number(reader: Reader, score: Score | None) -> Number | None:
    """Return the number somebody gave, where the reader may have it."""
    if score is None or score.low is None or not reader.may(score) or not _may_know(reader, score):
        return None
    return Number(score.low, score.high)


def gather_over_time(
    reader: Reader, scale: Scale, name: Callable[[Person], str], only: Collection[uuid.UUID] | None = None
) -> OverTime:
    """Return the numbers at earlier conferences and this one; whoever has none that the reader may know is not there.

    ``name`` says what somebody is called; with ``only`` nobody else than the people with these keys is there. Each
    conference is asked for itself: what was said in its closed part stays there.
    """

    def number(asked: Reader, score: Score | None) -> Number | None:
        if score is None or (only is not None and score.person_id not in only) or not asked.may_hear(score.person_id):
            return None
        return _number(asked, score)

    scales = [(reader.at(one.conference), one) for one in scales_over_time(scale)]
    known = [
        (asked, one)
        for asked, one in scales
        if asked.may(one) and any(number(asked, score) is not None for score in one.scores)
    ]
    people: dict[uuid.UUID, Person] = {
        score.person_id: score.person
        for asked, one in reversed(known)
        for score in sorted(one.scores, key=lambda each: each.spoken)
        if number(asked, score) is not None and asked.may(score, "person_id")
    }
    lines = tuple(
        PersonOverTime(name(person), tuple(number(asked, one.score_of(key)) for asked, one in known))
        for key, person in people.items()
    )
    return OverTime(tuple(_day(asked, one) for asked, one in known), lines)


def _day(reader: Reader, scale: Scale) -> str:
    held_on = reader.value(scale.conference, "held_on")
    return plain_date(held_on) if held_on is not None else "no date"
