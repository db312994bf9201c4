"""Sizes and type of the wall, in pixels of a 1080p screen and scaled to the one there is."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont

from app.ui.theme import Colours, Theme

WIDTH, HEIGHT = 1920, 1080
SMALLEST: Final = 24
"""No text is smaller: it has to be read from the other side of the room (design/README.md)."""
SIZES: Final = (34, 32, 30, 28, 26, SMALLEST)
"""What the words of the cards are tried at, largest first."""


class Look:
    """Asks the theme for colours and type; the chair's zoom does not change the wall."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._unit = 1.0

    def fit(self, width: int, height: int) -> bool:
        """Fit a screen of this size in pixels; return True where that changes anything."""
        unit = max(min(width / WIDTH, height / HEIGHT), 0.05)
        changed, self._unit = unit != self._unit, unit
        return changed

    @property
    def colours(self) -> Colours:
        """The theme's colours in force."""
        return self._theme.colours

    def pixels(self, size: float) -> int:
        """Return ``size`` (pixels at 1080p) in pixels of this screen."""
        return max(1, round(size * self._unit))

    def font(self, size: float = SMALLEST, *, bold: bool = False, italic: bool = False) -> QFont:
        """Return the theme's type; ``size`` in pixels at 1080p."""
        font = QFont(self._theme.family)
        font.setPixelSize(self.pixels(size))
        font.setItalic(italic)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font
