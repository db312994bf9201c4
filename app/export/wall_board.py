"""The board for the wall: four columns of cards that the whole room may read."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.export.gather_board import about_children, is_for, known_pairs
from app.export.labels import DOMAIN
from app.export.wall import WallBoard, WallCard, WallColumn, WallImpact, WallStatement, WallStep
from app.export.wall_plan import gather_steps
from app.export.wall_reader import RoomReader
from app.models.board import Domain, Entry, StillSo, column
from app.models.person import Person
from app.practice.prompts import prompt
from app.practice.written_days import day_and_month

PLAN = "plan"
DRAFT = uuid.UUID(int=0)
"""The key of the card that is being typed."""
COLUMNS = (*(domain.value for domain in Domain), PLAN)
_STILL_SO = {
    StillSo.ASK: "still so?",
    StillSo.YES: "still so",
    StillSo.CHANGED: "changed since",
    StillSo.NO: "no longer so",
}
_MARKS = (("existing_safety", "existing safety"), ("disagreed", "people disagree"), ("opinion", "an opinion"))


def gather_wall_board(reader: RoomReader) -> WallBoard:
    """Return the board as the room may see it, in the conference's order of columns."""
    wanted = [name for name in reader.conference.columns if name in COLUMNS]
    order = [*dict.fromkeys(wanted), *(name for name in COLUMNS if name not in wanted)]
    children = reader.children()
    columns = tuple(
        WallColumn(
            name, prompt(name).title, gather_steps(reader) if name == PLAN else _cards(reader, Domain(name), children)
        )
        for name in order
    )
    names = tuple(filter(None, (reader.room_name(child) for child in children)))
    return WallBoard(columns, names, tuple(_statements(reader)))


def _statements(reader: RoomReader) -> Iterable[WallStatement]:
    for pair in known_pairs(reader):
        danger, goal = reader.text(pair, "danger_statement"), reader.text(pair, "safety_goal")
        if danger or goal:
            about, other = about_children(reader, pair.children), reader.text(pair, "disagreement")
            yield WallStatement(pair.id, danger, goal, about, other)


def with_draft(reader: RoomReader, board: WallBoard, domain: str, words: str) -> WallBoard:
    """Return the board with what is being typed at the foot of its column, unless a withheld detail stands in it."""
    if not reader.may_say(words):
        return board
    card = WallStep(DRAFT, words) if domain == PLAN else WallCard(DRAFT, words)
    columns = (
        replace(column, cards=(*column.cards, card)) if column.domain == domain else column for column in board.columns
    )
    return replace(board, columns=tuple(columns))


def _cards(reader: RoomReader, domain: Domain, children: list[Person]) -> tuple[WallCard, ...]:
    concerned = children if domain is Domain.WORRY else []
    entries = [entry for entry in reader.rows(column(reader.conference, domain)) if is_for(reader, entry.concerns)]
    cards = (_card(reader, entry, concerned) for entry in entries)
    # A card without its words would only say that there are some.
    return tuple(card for card in cards if card.text)


def _card(reader: RoomReader, entry: Entry, children: list[Person]) -> WallCard:
    return WallCard(
        key=entry.id,
        text=reader.words(entry),
        said_by=_speaker(reader, entry),
        own_words=reader.holds(entry, "own_words"),
        marks=tuple(filter(None, _marks(reader, entry))),
        impacts=tuple(impact for child in children for impact in _impact(reader, entry, child)),
    )


def _speaker(reader: RoomReader, entry: Entry) -> str:
    if entry.said_by_id is not None:
        return reader.room_name(reader.linked(entry, "said_by")) if reader.may_hear(entry.said_by_id) else ""
    return reader.text(entry, "said_by_text")


def _marks(reader: RoomReader, entry: Entry) -> Iterable[str]:
    if reader.may(entry, "still_so"):
        yield _STILL_SO.get(entry.still_so, "")
    for field, words in _MARKS:
        if reader.holds(entry, field):
            yield words
    about = about_children(reader, entry.concerns)
    yield f"about {about}" if about else ""
    was_domain = reader.text(entry, "was_domain")
    was = DOMAIN.get(was_domain, "")
    if was and was_domain != entry.domain.value:
        moved_on: date | None = reader.value(entry, "moved_on")
        yield f"was {was} until {day_and_month(moved_on)}" if moved_on else f"was {was}"


def _impact(reader: RoomReader, entry: Entry, child: Person) -> Iterable[WallImpact]:
    impact = entry.impact_on(child.id)
    words = reader.words(impact) if impact is not None else ""
    if impact is not None and words:
        yield WallImpact(reader.room_name(child), words, reader.holds(impact, "own_words"))
