"""What painting code asks of a theme: sizes, type and colours. A Theme is one; the wall may bring its own."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QFont

from app.ui.theme import Colours


class Look(Protocol):
    """Sizes in pixels at 100% go in, pixels and fonts at the size in force come out."""

    @property
    def colours(self) -> Colours:
        """The colours in force."""

    def pixels(self, size: float) -> int:
        """Return ``size`` (pixels at 100%) at the present zoom."""

    def font(self, size: float = ..., *, bold: bool = False, italic: bool = False) -> QFont:
        """Return the font; ``size`` in pixels at 100%."""
