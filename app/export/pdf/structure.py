"""The structure tree of a tagged PDF: what a screen reader walks through (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Role = Literal[
    "Document", "Sect", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD",
    "Figure",
]  # fmt: skip
"""Standard structure types that our documents use."""

Scope = Literal["Column", "Row"]


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """A piece of a page that belongs to an element: the page's index from 0, and its number on that page."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Element:
    """One element of the tree: its role, what a reader should know about it, and its children in reading order.

    ``actual_text`` says the words in reading order where the page holds them in another one (right to left).
    """

    role: Role
    alternative: str = ""
    language: str = ""
    scope: Scope | None = None
    actual_text: str = ""
    children: list[Element] = field(default_factory=list)
    content: list[MarkedContent] = field(default_factory=list)

    def add(self, role: Role, *, alternative: str = "", language: str = "", scope: Scope | None = None) -> Element:
        """Add a child at the end, in reading order, and return it."""
        child = Element(role, alternative, language, scope)
        self.children.append(child)
        return child

    def drop_unused(self) -> bool:
        """Take out every descendant that was never drawn; return True where something is left here."""
        self.children = [child for child in self.children if child.drop_unused()]
        return bool(self.content or self.children)

    def words(self) -> Iterator[str]:
        """Yield what the tree itself says: alternative texts, and the words of what runs from right to left."""
        yield from filter(None, (self.alternative, self.actual_text))
        for child in self.children:
            yield from child.words()

    def first_page(self) -> int:
        """Return the index of the first page it appears on. Call it on trees without unused elements only."""
        pages = [piece.page for piece in self.content]
        pages += [child.first_page() for child in self.children]
        return min(pages)
