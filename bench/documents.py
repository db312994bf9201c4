"""Each document of a conference with 60 and 250 entries, against bare ReportLab (platypus) drawing the same words."""

from __future__ import annotations

import io
import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.fonts import addMapping
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from app.export import fonts, making, typeset
from app.export.content import RecordContent
from app.export.documents import Document, leaks_in, make
from app.export.gather import gather_record
from app.export.making import as_pdf
from app.models import Audience, Conference, Domain
from app.models.board import add_entry
from app.practice.nations import NationWords, nation
from app.store.examples import example_store
from app.store.listing import conference_lines
from app.store.snapshot import load_conference
from bench.harness import Row, compare, timed

ENTRIES = (60, 250)
COPIES = 14
"""Readers of a usual conference, each with a record of their own."""
WIDTH = 493.0
"""Points between the margins of our own page."""
DAY = date(2026, 11, 22)
_SET = (Document.LETTER, Document.RECORD, Document.PLAN, Document.SHEET)
"""Documents that a Typesetter sets, so that the bare one can be told the same."""


def rows() -> list[Row]:
    """Measure the example family with four children, its board filled up; then all copies, checked for leaks."""
    found: list[Row] = []
    for count in ENTRIES:
        conference = _conference(count)
        content = gather_record(conference, Audience.file(), _words(conference))
        for document in _SET:
            calls = _calls_for(document, content)
            found.append(_row(f"{document} of {count} entries", document, content, calls))
        board = [
            ("head", "The board"),
            *_calls_for(Document.RECORD, replace(_headings_of(content), board=content.board)),
        ]
        found.append(_row(f"board of {count} entries", Document.BOARD, content, board))
    found.append(_copies(_conference(ENTRIES[0])))
    return found


def _row(name: str, document: Document, content: RecordContent, calls: Sequence[tuple[Any, ...]]) -> Row:
    return compare(
        f"{name} against bare ReportLab",
        timed(lambda: as_pdf(document, content, large_print=False)),
        timed(lambda: _bare(calls)),
        target=2,
        rounds=5,
    )


def _headings_of(content: RecordContent) -> RecordContent:
    """Return a record of which only the headings are left."""
    return RecordContent(content.made_at, (), None, words=content.words)


def _copies(conference: Conference) -> Row:
    """Records for 14 readers, from the rows to the leak check, against the bare pages of 14 such records."""
    words = _words(conference)
    readers = conference.family.people[:COPIES]
    calls = _calls_for(Document.RECORD, gather_record(conference, Audience.file(), words))

    def ours() -> None:
        for person in readers:
            audience = Audience.for_copy(person)
            made = make(Document.RECORD, conference, audience, nation=words, on=DAY, for_person=person)
            leaks_in(made, conference, audience)

    return compare(
        f"checked records for {len(readers)} people against bare ReportLab",
        timed(ours),
        timed(lambda: [_bare(calls) for _ in readers]),
        target=3,
        rounds=3,
    )


def _words(conference: Conference) -> NationWords:
    return nation(conference.family.nation.value)


def _conference(count: int) -> Conference:
    with example_store() as store:
        key: uuid.UUID = next(line.id for line in store.read(conference_lines).result() if "Pugh" in line.family)

        def fill(session: Any) -> None:
            conference = session.get_one(Conference, key)
            like = list(conference.entries)
            for number in range(count - len(like)):
                entry = add_entry(conference, list(Domain)[number % 3], f"{like[number % len(like)].text} ({number})")
                for impact in like[number % len(like)].impacts if entry.domain is Domain.WORRY else ():
                    entry.say_impact(impact.child_id, impact.text)

        store.run("Fill", fill, key).result()
        return store.read(lambda session: load_conference(session, key)).result()


def _calls_for(document: Document, content: RecordContent) -> list[tuple[Any, ...]]:
    """Return what our document draws, as calls that the bare one can draw too."""
    calls: list[tuple[Any, ...]] = []

    class Recording(typeset.Typesetter):
        def title(self, text: str) -> None:
            calls.append(("head", text))
            super().title(text)

        def section(self, text: str, colour: Any = typeset.TEAL) -> None:
            calls.append(("head", text))
            super().section(text, colour)

        def subsection(self, text: str) -> None:
            calls.append(("head", text))
            super().subsection(text)

        def paragraph(self, text: Any, **how: Any) -> None:
            calls.extend(("line", spans) for spans in typeset.cell(text))
            super().paragraph(text, **how)

        def bullets(self, items: Any) -> None:
            kept = [list(item) for item in items]
            calls.extend(("line", spans) for item in kept for spans in item)
            super().bullets(kept)

        def table(self, heads: Any, lines: Any, shares: Any) -> None:
            if lines:
                calls.append(("table", heads, lines, shares))
            super().table(heads, lines, shares)

    ours = making.Typesetter
    making.Typesetter = Recording  # type: ignore[misc]
    try:
        as_pdf(document, content, large_print=False)
    finally:
        making.Typesetter = ours  # type: ignore[misc]
    return calls


def _bare(calls: Sequence[tuple[Any, ...]]) -> bytes:
    regular, bold = "FiraSans-Regular", "FiraSans-Bold"
    fonts.font(regular), fonts.font(bold)
    addMapping(regular, 0, 0, regular)
    addMapping(regular, 1, 0, bold)
    body = ParagraphStyle("body", fontName=regular, fontSize=11, leading=15)
    head = ParagraphStyle("head", fontName=bold, fontSize=13, leading=17, spaceBefore=10, keepWithNext=1)

    def words(spans: Any) -> str:
        return "".join(("<b>%s</b>" if span.face else "%s") % escape(span.text) for span in spans)

    story: list[Flowable] = []
    for kind, *rest in calls:
        if kind == "head":
            story.append(Paragraph(escape(rest[0]), head))
        elif kind == "line":
            story.append(Paragraph(words(rest[0]), body))
        else:
            heads, lines, shares = rest
            cells = [[Paragraph(f"<b>{escape(text)}</b>", body) for text in heads]]
            cells += [[[Paragraph(words(spans), body) for spans in cell] for cell in line] for line in lines]
            widths = [WIDTH * share / sum(shares) for share in shares]
            grid = [("GRID", (0, 0), (-1, -1), 0.5, "#cccccc"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
            story.append(Table(cells, colWidths=widths, repeatRows=1, style=grid))
    file = io.BytesIO()
    SimpleDocTemplate(file).build(story)
    return file.getvalue()
