"""Every document that can be made of a conference, for one audience: the one way to a finished file.

made = make(Document.LETTER, conference, audience, for_person=mum, nation=words, on=today)
leaks = leaks_in(made, conference, audience)  # none: it may leave
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from app.models.conference import Conference
from app.models.person import Person
from app.models.sharing import Audience
from app.practice.nation_words import NationWords

if TYPE_CHECKING:
    from app.export.chronology_content import ChronologyOf
    from app.export.leaks import Leak
    from app.export.typeset import GlyphWarning

PDF, TEXT = "application/pdf", "text/plain; charset=utf-8"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Document(enum.StrEnum):
    """What can be made of a conference."""

    LETTER = "letter"
    RECORD = "record"
    PLAN = "plan"
    BOARD = "board"
    SHEET = "sheet"
    """Attendance, distribution and deadlines, for the administrator."""
    BLANK = "blank"
    """An empty board and scale, to write on by hand."""
    TEXT = "text"
    """The record as plain text."""
    WORD = "word"
    """The record as a Word file."""


WHOLE_RECORDS = frozenset({Document.RECORD, Document.TEXT, Document.WORD})
"""The record itself, in each of its forms: only these can hold the chronology."""


@dataclass(frozen=True, slots=True)
class Format:
    """A size of print: ``points`` is that of the text."""

    name: str
    points: int
    large_print: bool


FORMATS = (Format("Standard, 11 pt", 11, False), Format("Large print, 16 pt", 16, True))


@dataclass(frozen=True, slots=True)
class Made:
    """A finished document, and everything that can be read in it.

    ``pages`` are the words of each page (of a Word file or a text, of the whole); ``metadata`` is the rest that can be
    read in the file, and its name, by what to call it; ``text`` is the same as the pages for screen readers.
    """

    document: Document
    data: bytes
    file_name: str
    media_type: str
    pages: tuple[str, ...]
    metadata: Mapping[str, str]
    text: str
    warnings: tuple[GlyphWarning, ...] = field(default=())


def make(
    document: Document,
    conference: Conference,
    audience: Audience,
    *,
    nation: NationWords,
    on: date,
    large_print: bool = False,
    draft: bool | None = None,
    for_person: Person | None = None,
    chronology: ChronologyOf | None = None,
) -> Made:
    """Return a finished document for an audience. Nothing is written to the disk.

    ``conference`` is a whole snapshot; ``for_person`` is whose copy it is (a child's plan holds that child's part);
    ``on`` dates a draft. Without ``draft`` everything is a draft until the chair has approved the record; the record
    itself always is. ``chronology`` puts what happened when into the record. The same conference, person and day give
    the same bytes.
    """
    # ReportLab and its fonts take a while to load: the window and the command line ask for them only here.
    from app.export.gather import gather_record
    from app.export.making import make_from

    if document not in WHOLE_RECORDS:
        chronology = None
    elif not conference.is_approved:
        draft = None
    content = gather_record(
        conference, audience, nation, for_person=for_person, on=on, draft=draft, chronology=chronology
    )
    return make_from(document, content, conference, audience, for_person=for_person, large_print=large_print)


def leaks_in(made: Made, conference: Conference, audience: Audience) -> list[Leak]:
    """Return what stands in a finished document that its audience may not have, and where; nothing: an empty list.

    Ask this before a copy is saved, printed or sent (practice.md, Withholding).
    """
    from app.export.leaks import find_leaks
    from app.export.secrets import known_to, secrets_from

    known = known_to(conference, audience)
    return find_leaks(made.pages, made.metadata, secrets_from(conference, audience), known, whole=made.text)
