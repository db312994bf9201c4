"""The record's section on what was tried to work together: both sides, and the next try (seeds 001 and 003)."""

from __future__ import annotations

from collections.abc import Sequence

from app.export.board_content import Tried, TriedWith
from app.export.setter import Setter
from app.export.typeset import labelled, quiet
from app.practice.written_days import plain_date

HEADING = "What was tried to work together"


def draw_tried(setter: Setter, people: Sequence[TriedWith]) -> None:
    """What was tried with each person, what got in the way on both sides, and what is tried next."""
    setter.section(HEADING)
    if not people:
        setter.nothing()
    for person in people:
        setter.subsection(person.name)
        for tried in person.tries:
            _draw(setter, tried)


def _draw(setter: Setter, tried: Tried) -> None:
    if tried.on is not None:
        setter.paragraph(quiet(plain_date(tried.on)), keep_with_next=True)
    for words, text in (
        ("Tried", tried.tried),
        ("In the way on our side", tried.our_side),
        ("In the way on their side, in their words", tried.their_side),
        ("Next try", tried.next_try),
    ):
        setter.paragraph(labelled(words, text))
