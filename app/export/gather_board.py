"""The board, the statements and the safety scale, as one reader may know them."""

from __future__ import annotations

from app.export.content import Answer, Board, BoardEntry, SafetyScale, Statements
from app.export.labels import DOMAIN
from app.export.reader import Reader
from app.export.wording import capitalised, joined, long_date, quoted
from app.models.board import Domain, Entry, EntryChild, PairChild, StatementPair, StillSo, column
from app.models.person import Person
from app.models.scale import Scale, Scope, Score, answered

_STILL_SO = {StillSo.YES: "Still so", StillSo.CHANGED: "Changed since the last meeting", StillSo.NO: "No longer so"}


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
        if _is_for(reader, entry.concerns)
    )


def _is_for(reader: Reader, links: list[EntryChild] | list[PairChild]) -> bool:
    """Return False for what is only about children whom the reader may not know."""
    return not links or any(reader.may(link.child) for link in links)


def _about(reader: Reader, links: list[EntryChild] | list[PairChild]) -> str:
    """Return the children it is about, where these are not all of them."""
    picked = {link.child_id for link in links}
    children = reader.children()
    names = [reader.room_name(child) for child in children if child.id in picked]
    return joined(names) if 0 < len(names) < len(children) else ""


def _entry(reader: Reader, entry: Entry, children: list[Person]) -> BoardEntry:
    text = reader.text(entry, "text")
    marked = entry.own_words or entry.opinion
    return BoardEntry(
        text=quoted(text) if entry.own_words else text,
        marks=_marks(entry),
        # A summary, not who said what: a name stands only beside somebody's own words or opinion.
        said_by=_speaker(reader, entry) if marked else "",
        about=_about(reader, entry.concerns),
        trace=_trace(reader, entry),
        impacts=tuple(_impact(reader, entry, child) for child in children),
    )


def _marks(entry: Entry) -> tuple[str, ...]:
    marks = (
        (entry.existing_safety, "Existing safety"),
        (entry.disagreed, "Disagreed"),
        (entry.opinion, "Opinion"),
    )
    return tuple(words for holds, words in marks if holds)


def _speaker(reader: Reader, entry: Entry) -> str:
    if entry.said_by is not None:
        return reader.name(entry.said_by) if reader.may(entry, "said_by_id") else ""
    return reader.text(entry, "said_by_text")


def _trace(reader: Reader, entry: Entry) -> str:
    """Return what a settled entry was before, and what became of one that came from the last board."""
    moved = f" until {long_date(entry.moved_on)}" if entry.moved_on else ""
    was = f"Was {DOMAIN[entry.was_domain]}{moved}" if entry.was_domain in DOMAIN else ""
    parts = (was, reader.text(entry, "settled_note"), _STILL_SO.get(entry.still_so, ""))
    return ". ".join(part.rstrip(".") for part in parts if part)


def _impact(reader: Reader, entry: Entry, child: Person) -> str:
    impact = entry.impact_on(child.id)
    if impact is None or not reader.may(impact):
        return ""
    text = reader.text(impact, "text")
    return quoted(text) if impact.own_words else text


def gather_statements(reader: Reader) -> tuple[Statements, ...]:
    """Return the danger statements with their safety goals."""
    return tuple(
        Statements(
            reader.text(pair, "danger_statement"),
            reader.text(pair, "safety_goal"),
            reader.text(pair, "disagreement"),
            _about(reader, pair.children),
        )
        for pair in known_pairs(reader)
    )


def known_pairs(reader: Reader) -> list[StatementPair]:
    """Return the pairs of statement and goal that the reader may have, in their order."""
    pairs = sorted(reader.rows(reader.conference.pairs), key=lambda pair: pair.position)
    return [pair for pair in pairs if _is_for(reader, pair.children)]


def gather_scales(reader: Reader) -> tuple[SafetyScale, ...]:
    """Return every scale with its answers in the order people spoke."""
    pairs = known_pairs(reader)
    made: list[SafetyScale] = []
    for scale in reader.rows(reader.conference.scales):
        if scale.scope is Scope.DANGER_STATEMENT and scale.pair not in pairs:
            continue
        scores = sorted(reader.rows(scale.scores), key=lambda score: score.spoken)
        made.append(
            SafetyScale(
                reader.text(scale, "question"),
                reader.text(scale, "low_words"),
                reader.text(scale, "high_words"),
                tuple(_answer(reader, score) for score in scores if answered(score) or reader.text(score, "words")),
                _scale_about(reader, scale, pairs),
            )
        )
    return tuple(made)


def _scale_about(reader: Reader, scale: Scale, pairs: list[StatementPair]) -> str:
    if scale.scope is Scope.CHILD and scale.child is not None:
        return f"For {reader.room_name(scale.child)}"
    if scale.scope is Scope.DANGER_STATEMENT and scale.pair is not None:
        number = f" {pairs.index(scale.pair) + 1}" if len(pairs) > 1 else ""
        return f"For danger statement{number}"
    return ""


def _answer(reader: Reader, score: Score) -> Answer:
    words = reader.text(score, "words")
    through = reader.name(score.spoken_by)
    given_how = reader.text(score, "given_how")
    how = ", ".join(part for part in (given_how, f"through {through}" if through else "") if part)
    return Answer(
        name=reader.name(score.person),
        role=reader.role(score.person),
        score=capitalised(score.shown) if reader.may(score, "low") else "",
        words=quoted(words) if score.own_words else words,
        one_higher=reader.text(score, "one_higher"),
        how=capitalised(how),
    )
