"""The board and the statements, as one reader may know them."""

from __future__ import annotations

from datetime import date

from app.export.board_content import Board, BoardEntry, Statements
from app.export.labels import DOMAIN
from app.export.reader import Reader
from app.export.wording import joined
from app.models.board import Domain, Entry, EntryChild, PairChild, StatementPair, StillSo, column
from app.models.person import Person
from app.practice.written_days import plain_date

_STILL_SO = {
    StillSo.ASK: "From the last meeting, not talked about at this one",
    StillSo.YES: "Still so",
    StillSo.CHANGED: "Changed since the last meeting",
    StillSo.NO: "No longer so",
}


def gather_board(reader: Reader) -> Board:
    """Return the three domains that hold entries, with a column of impact for each child the reader may know."""
    children = reader.children()
    order = tuple(domain for domain in reader.conference.columns if domain in {one.value for one in Domain})
    missing = tuple(one.value for one in Domain if one.value not in order)
    return Board(
        children=tuple(reader.room_name(child) for child in children),
        worries=_entries(reader, Domain.WORRY, children),
        working_well=_entries(reader, Domain.WORKING_WELL, children),
        grey_areas=_entries(reader, Domain.GREY_AREA, children),
        order=order + missing,
    )


def _entries(reader: Reader, domain: Domain, children: list[Person]) -> tuple[BoardEntry, ...]:
    entries = reader.rows(column(reader.conference, domain))
    return tuple(
        _entry(reader, entry, children if domain is Domain.WORRY else [])
        for entry in entries
        if is_for(reader, entry.concerns)
    )


def is_for(reader: Reader, links: list[EntryChild] | list[PairChild]) -> bool:
    """Return False for what is only about children whom the reader may not know."""
    return not links or any(reader.may(link.child) for link in links)


def about_children(reader: Reader, links: list[EntryChild] | list[PairChild]) -> str:
    """Return the children it is about, where these are not all of them."""
    picked = {link.child_id for link in links}
    children = reader.children()
    names = [reader.room_name(child) for child in children if child.id in picked]
    return joined(names) if 0 < len(names) < len(children) else ""


def _entry(reader: Reader, entry: Entry, children: list[Person]) -> BoardEntry:
    marked = reader.holds(entry, "own_words") or reader.holds(entry, "opinion")
    return BoardEntry(
        text=reader.words(entry),
        marks=_marks(reader, entry),
        # A summary, not who said what: a name stands only beside somebody's own words or opinion.
        said_by=_speaker(reader, entry) if marked else "",
        about=about_children(reader, entry.concerns),
        trace=_trace(reader, entry),
        impacts=tuple(_impact(reader, entry, child) for child in children),
    )


def _marks(reader: Reader, entry: Entry) -> tuple[str, ...]:
    marks = (("existing_safety", "Existing safety"), ("disagreed", "Disagreed"), ("opinion", "Opinion"))
    return tuple(words for field, words in marks if reader.holds(entry, field))


def _speaker(reader: Reader, entry: Entry) -> str:
    if entry.said_by is not None:
        return reader.name(reader.linked(entry, "said_by"))
    return reader.text(entry, "said_by_text")


def _trace(reader: Reader, entry: Entry) -> str:
    """Return what a settled entry was before, and what became of one that came from the last board."""
    moved_on: date | None = reader.value(entry, "moved_on")
    was_domain = reader.text(entry, "was_domain")
    moved = f" until {plain_date(moved_on)}" if moved_on else ""
    was = f"Was {DOMAIN[was_domain]}{moved}" if was_domain in DOMAIN else ""
    still_so = _STILL_SO.get(entry.still_so, "") if reader.may(entry, "still_so") else ""
    parts = (was, reader.text(entry, "settled_note"), still_so)
    return ". ".join(part.rstrip(".") for part in parts if part)


def _impact(reader: Reader, entry: Entry, child: Person) -> str:
    impact = entry.impact_on(child.id)
    return reader.words(impact) if impact is not None else ""


def gather_statements(reader: Reader) -> tuple[Statements, ...]:
    """Return the danger statements with their safety goals."""
    return tuple(
        Statements(
            reader.text(pair, "danger_statement"),
            reader.text(pair, "safety_goal"),
            reader.text(pair, "disagreement"),
            about_children(reader, pair.children),
        )
        for pair in known_pairs(reader)
    )


def known_pairs(reader: Reader) -> list[StatementPair]:
    """Return the pairs of statement and goal that the reader may have, in their order."""
    pairs = sorted(reader.rows(reader.conference.pairs), key=lambda pair: pair.position)
    return [pair for pair in pairs if is_for(reader, pair.children)]
