"""The record of a conference with 60 entries, against bare ReportLab (platypus) drawing the same words."""

from __future__ import annotations

import io
import uuid
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.fonts import addMapping
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from app.export import fonts, record, typeset
from app.export.content import RecordContent
from app.export.gather import gather_record
from app.models import Audience, Conference, Domain
from app.models.board import add_entry
from app.practice.nations import nation
from app.store.examples import example_store
from app.store.listing import conference_lines
from app.store.snapshot import load_conference
from bench.harness import Row, compare, timed

ENTRIES = 60
WIDTH = 493.0
"""Points between the margins of our own page."""


def rows() -> list[Row]:
    """Measure the record of the example family with four children, its board filled up to 60 entries."""
    content = _content()
    calls = _calls_for(content)
    return [
        compare(
            f"record of {ENTRIES} entries against bare ReportLab",
            timed(lambda: record.record_pdf(content)),
            timed(lambda: _bare(calls)),
            target=2,
            rounds=9,
        )
    ]


def _content() -> RecordContent:
    with example_store() as store:
        key: uuid.UUID = next(line.id for line in store.read(conference_lines).result() if "Pugh" in line.family)

        def fill(session: Any) -> None:
            conference = session.get_one(Conference, key)
            like = list(conference.entries)
            for number in range(ENTRIES - len(like)):
                entry = add_entry(conference, list(Domain)[number % 3], f"{like[number % len(like)].text} ({number})")
                for impact in like[number % len(like)].impacts if entry.domain is Domain.WORRY else ():
                    entry.say_impact(impact.child_id, impact.text)

        store.run("Fill", fill, key).result()
        conference = store.read(lambda session: load_conference(session, key)).result()
    return gather_record(conference, Audience.file(), nation(conference.family.nation.value))


def _calls_for(content: RecordContent) -> list[tuple[Any, ...]]:
    """Return what our record draws, as calls that the bare one can draw too."""
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

    ours = record.Typesetter
    record.Typesetter = Recording  # type: ignore[misc]
    try:
        record.record_pdf(content)
    finally:
        record.Typesetter = ours  # type: ignore[misc]
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
