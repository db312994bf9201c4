"""What a record is told to: a typesetter that makes pages of it, or one that makes plain text of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from reportlab.lib.colors import Color

from app.export.board_content import ChildPicture
from app.export.typeset import TEAL, Cell, Figure, Text


class Setter(Protocol):
    """Takes a document in reading order. See Typesetter for each method."""

    large_print: bool

    def title(self, text: str) -> None:
        """Set the document's title."""

    def section(self, text: str, colour: Color = TEAL) -> None:
        """Begin a section."""

    def subsection(self, text: str) -> None:
        """Set a heading inside the section."""

    def paragraph(self, text: Text | str, *, keep_with_next: bool = False) -> None:
        """Set a paragraph; nothing at all where it is empty."""

    def nothing(self) -> None:
        """Say that nothing was recorded here."""

    def bullets(self, items: Iterable[Cell]) -> None:
        """Set a list; an item may hold several paragraphs."""

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[Cell]], shares: Sequence[float]) -> None:
        """Set a table whose first column names each row."""

    def figure(self, figure: Figure) -> None:
        """Set a drawing with its words as alternative text."""

    def picture(self, picture: ChildPicture) -> None:
        """Set a child's picture with what it shows, below it and as alternative text."""
