"""Who reads a document: the file, everybody who gets a copy, and everybody who might. Plain values, without Qt."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from app.export.documents import Document
from app.models.conference import Conference
from app.models.outcome import DateKind
from app.models.person import Person
from app.models.releasing import find_copy
from app.practice.nations import nation
from app.store.limits import limit_of
from app.ui.wording import day_words

FOR_THE_FILE = "For the file"
HOLDS_ALL = "everything, not to be handed out"
DOCUMENTS: tuple[tuple[Document, str], ...] = (
    (Document.LETTER, "Decision letter"),
    (Document.RECORD, "Full record"),
    (Document.PLAN, "Plan"),
    (Document.BOARD, "Board A3"),
    (Document.TEXT, "Text"),
    (Document.WORD, "Word"),
    (Document.SHEET, "Office sheet"),
    (Document.BLANK, "Blank board"),
)
NOT_FOR_ONE = frozenset({Document.SHEET, Document.BLANK})
"""Documents that are for the office, not for one of the people."""
SHORT = {"letter": "Letter", "record": "Record", "plan": "Plan", "board": "Board", "text": "Text", "word": "Word"}
EXTENTS = {"full": "Full", "part": "Part"}


CLOCKS = {"letter": DateKind.LETTER, "record": DateKind.RECORD, "text": DateKind.RECORD, "word": DateKind.RECORD}


@dataclass(frozen=True, slots=True)
class ReaderLine:
    """One line of the list of readers. ``chip``: which copy they get; ``gets`` is True where it is this document."""

    person_id: uuid.UUID | None
    name: str
    about: str
    chip: str = ""
    gets: bool = False
    sent_on: date | None = None


def reader_lines(conference: Conference, document: Document, today: date) -> list[ReaderLine]:
    """Return the readers for one document: the file first, then those who get it, then everybody else invited.

    A copy that has not gone out by ``today``, past the nation's clock, is called late.
    """
    lines = [ReaderLine(None, FOR_THE_FILE, HOLDS_ALL)]
    if document in NOT_FOR_ONE:
        return lines
    asked = {copy.person_id for copy in conference.copies} | {one.id for one in conference.people_invited}
    asked |= {child.id for child in conference.children_here}
    people = [person for person in conference.family.people if person.id in asked]
    made = [_line(conference, document, person, today) for person in people]
    return lines + sorted(made, key=lambda line: (not line.gets, not line.chip))


def _line(conference: Conference, document: Document, person: Person, today: date) -> ReaderLine:
    copy = find_copy(conference, person, document.value)
    others = [one.document for one in conference.copies if one.person_id == person.id]
    only = ", ".join(dict.fromkeys(SHORT.get(one, one) for one in others))
    chip = EXTENTS.get(copy.extent, copy.extent or "Copy") if copy is not None else f"{only} only" if only else ""
    sent_on = copy.sent_on if copy is not None else None
    due = due_day(conference, document.value)
    late = copy is not None and sent_on is None and due is not None and today > due
    sent = f"sent {day_words(sent_on)}" if sent_on is not None else "late" if late else ""
    how = copy.sent_how if copy is not None else ""
    about = " · ".join(fact for fact in (what_they_are(person), how, sent) if fact)
    return ReaderLine(person.id, person.written_name, about, chip, copy is not None, sent_on)


def what_they_are(person: Person) -> str:
    """Return what somebody is called here: "Mum", "Social worker, Council"."""
    called = person.name if person.name and person.name != person.written_name else ""
    return called or ", ".join(word for word in (person.role, person.agency) if word)


def nobody_gets(conference: Conference, document: Document) -> bool:
    """Return True where no copy of a document is noted for anybody, and there is somebody to note one for."""
    return not any(copy.document == document.value for copy in conference.copies) and bool(conference.people_invited)


def due_day(conference: Conference, document: str) -> date | None:
    """Return the last day on which a document may go out by the nation's clock; None where no clock says so."""
    kind = CLOCKS.get(document)
    if kind is None:
        return None
    limit = limit_of(conference, kind, nation(conference.family.nation.value), None)
    return limit.last_day if limit is not None else None
