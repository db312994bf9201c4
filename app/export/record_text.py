"""The record as plain text: the same words in the same order as on the pages, for screen readers and for pasting.

It is told by the same functions as the pages, so that the two cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportlab.lib.colors import Color

from app.export.board_content import ChildPicture
from app.export.content import RecordContent
from app.export.record import draw_record
from app.export.typeset import NOTHING, TEAL, Cell, Figure, Text


def record_text(content: RecordContent) -> str:
    """Return the record as text: headings on lines of their own, each row of a table as lines of "Heading: words"."""
    setter = TextSetter(content.notice, content.edition)
    draw_record(setter, content)
    return setter.finish()


class TextSetter:
    """Takes a document in reading order and makes plain text of it."""

    large_print = False

    def __init__(self, notice: str, edition: str = "") -> None:
        """``notice`` and ``edition``, the version and its date, stand at the top."""
        self._lines: list[str] = [line for line in (notice, edition) if line]

    def title(self, text: str) -> None:
        """Set the title after an empty line."""
        self._lines += ["", text, ""]

    def section(self, text: str, colour: Color = TEAL) -> None:
        """Set a heading in capitals, so that it stands out without any other sign."""
        self._lines += ["", text.upper()]

    def subsection(self, text: str) -> None:
        """Set a heading inside the section."""
        self._lines += ["", text]

    def paragraph(self, text: Text | str, *, keep_with_next: bool = False) -> None:
        """Set a paragraph; nothing at all where it is empty."""
        words = _plain(text)
        if words:
            self._lines.append(words)

    def nothing(self) -> None:
        """Say that nothing was recorded here."""
        self._lines.append(NOTHING)

    def bullets(self, items: Iterable[Cell]) -> None:
        """Set a list, each item after a dash."""
        for item in items:
            first, *more = [_plain(paragraph) for paragraph in item] or [NOTHING]
            self._lines += [f"- {first}", *(f"  {paragraph}" for paragraph in more)]

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[Cell]], shares: Sequence[float]) -> None:
        """Set each row as a list item that says the heading before each cell."""
        if not rows:
            self.nothing()
        for row in rows:
            self._row(headings, row)

    def figure(self, figure: Figure) -> None:
        """Say in words what a drawing shows, where nothing beside it does."""
        self.paragraph(figure.in_text)

    def picture(self, picture: ChildPicture) -> None:
        """Say in words what a picture shows."""
        self.paragraph(picture.words)

    def finish(self) -> str:
        """Return the text."""
        return "\n".join(self._lines).strip() + "\n"

    def _row(self, headings: Sequence[str], row: Sequence[Cell]) -> None:
        mark = "- "
        for heading, content in zip(headings, row, strict=True):
            for number, paragraph in enumerate(content):
                label = f"{heading}: " if number == 0 and heading else ""
                self._lines.append(f"{mark}{label}{_plain(paragraph)}")
                mark = "  "


def _plain(text: Text | str) -> str:
    return (text if isinstance(text, str) else "".join(span.text for span in text)).strip()
