"""One theme: colours, type and spacing. Light, dark and high contrast follow the system; text scales from 80 to 200%.

The colours are those of design/README.md. A test measures every pair of ink and ground that is used together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from string import Template

import fontpkg_fira_sans
import fontpkg_ibm_plex_sans_arabic
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.paths import RESOURCES

BASE_PIXELS = 15
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour there is. A ``*_ground`` carries its namesake, ``ink`` and ``quiet`` as text."""

    paper: str
    card: str
    ink: str
    quiet: str
    line: str
    field_line: str
    accent: str
    accent_ink: str
    accent_ground: str
    worry: str
    worry_ground: str
    working_well: str
    working_well_ground: str
    grey_area: str
    grey_area_ground: str
    plan: str
    plan_ground: str
    caution: str
    caution_ground: str
    chip: str
    halfway: str
    """The middle of the safety scale's line; never under text."""

    def domain(self, domain: str) -> tuple[str, str]:
        """Return the ink and the ground of one of the four domains: worry, working_well, grey_area or plan."""
        return getattr(self, domain), getattr(self, f"{domain}_ground")


LIGHT = Colours(
    paper="#f7f6f2", card="#ffffff", ink="#1f2a30", quiet="#55626a", line="#dfe2e0", field_line="#7d8a90",
    accent="#1d5c63", accent_ink="#ffffff", accent_ground="#e4eeee",
    worry="#a8432f", worry_ground="#fbeeea", working_well="#2c6e49", working_well_ground="#eaf4ee",
    grey_area="#5d6470", grey_area_ground="#eef0f3", plan="#2a4d8f", plan_ground="#e9eef8",
    caution="#7a4d00", caution_ground="#fff4d6", chip="#edf1f1", halfway="#d9a441",
)  # fmt: skip
DARK = Colours(
    paper="#14191c", card="#20272b", ink="#e9eeef", quiet="#a9b6bb", line="#364147", field_line="#8b989e",
    accent="#7cc7cf", accent_ink="#0d2427", accent_ground="#1d3a3e",
    worry="#f2a593", worry_ground="#35221d", working_well="#8fd0ab", working_well_ground="#1b3126",
    grey_area="#b9c1cd", grey_area_ground="#262b33", plan="#a9c2f5", plan_ground="#1e2a42",
    caution="#f3cf7f", caution_ground="#3b3016", chip="#2d363b", halfway="#e3bd6a",
)  # fmt: skip
CONTRAST = Colours(
    paper="#ffffff", card="#ffffff", ink="#000000", quiet="#26323a", line="#000000", field_line="#000000",
    accent="#00373d", accent_ink="#ffffff", accent_ground="#e0f2f3",
    worry="#7a1f0d", worry_ground="#ffffff", working_well="#0f4526", working_well_ground="#ffffff",
    grey_area="#33383f", grey_area_ground="#ffffff", plan="#0f2c66", plan_ground="#ffffff",
    caution="#4d3000", caution_ground="#fff8e0", chip="#ffffff", halfway="#8a6500",
)  # fmt: skip


class Theme(QObject):
    """The colours and the text size in force. Painting code asks it; widgets get palette, font and style sheet."""

    changed = Signal()

    def __init__(self, application: QApplication, *, scheme: str = "", zoom: int = 100) -> None:
        """Apply the theme. ``scheme`` is "light", "dark", "contrast" or, to follow the system, empty; ``zoom`` in %."""
        super().__init__(application)
        self._application = application
        self._scheme = scheme
        self.zoom = _within(zoom)
        self.family = load_fonts()
        application.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    def pixels(self, size: float) -> int:
        """Return ``size`` (pixels at 100%) at the present zoom."""
        return round(size * self.zoom / 100)

    def set_zoom(self, zoom: int) -> None:
        """Set the size of all text, in per cent from 80 to 200."""
        wanted = _within(zoom)
        if wanted != self.zoom:  # every widget is polished anew
            self.zoom = wanted
            self._apply()

    def zoom_by(self, steps: int) -> None:
        """Go up or down the steps of zoom."""
        nearest = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] - self.zoom))
        self.set_zoom(ZOOMS[max(0, min(nearest + steps, len(ZOOMS) - 1))])

    def set_scheme(self, scheme: str) -> None:
        """Choose "light", "dark", "contrast", or an empty text to follow the system."""
        self._scheme = scheme
        self._apply()

    def font(self, size: float = BASE_PIXELS, *, bold: bool = False, italic: bool = False) -> QFont:
        """Return the theme's font; ``size`` in pixels at 100%."""
        font = QFont(self.family)
        font.setPixelSize(self.pixels(size))
        font.setItalic(italic)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _apply(self) -> None:
        self.colours = self._choose()
        # From one sheet to the next Qt works out every widget's old style as well: three times as long, measured.
        self._application.setStyleSheet("")
        self._application.setPalette(_palette(self.colours))
        self._application.setFont(self.font())
        self._application.setStyleSheet(style_sheet(self.colours, self.pixels))
        self.changed.emit()

    def _choose(self) -> Colours:
        chosen = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}.get(self._scheme)
        if chosen is not None:
            return chosen
        hints = QGuiApplication.styleHints()
        accessibility = getattr(hints, "accessibility", None)
        if accessibility is not None and accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


def _within(zoom: int) -> int:
    """Return the nearest zoom there is: a setting may hold any number."""
    return max(ZOOMS[0], min(zoom, ZOOMS[-1]))


def load_fonts() -> str:
    """Register the fonts that come as packages, and return the name of the main family."""
    folder = Path(fontpkg_fira_sans.ROOT) / "files"
    for cut in ("Regular", "Italic", "SemiBold", "SemiBoldItalic"):
        QFontDatabase.addApplicationFont(str(folder / f"FiraSans-{cut}.ttf"))
    QFontDatabase.addApplicationFont(
        str(Path(fontpkg_ibm_plex_sans_arabic.ROOT) / "files" / "IBMPlexSansArabic-Regular.ttf")
    )
    return "Fira Sans" if "Fira Sans" in QFontDatabase.families() else QGuiApplication.font().family()


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, colours.paper), (role.WindowText, colours.ink), (role.Base, colours.card),
        (role.AlternateBase, colours.paper), (role.Text, colours.ink), (role.Button, colours.card),
        (role.ButtonText, colours.ink), (role.Highlight, colours.accent), (role.HighlightedText, colours.accent_ink),
        (role.PlaceholderText, colours.quiet), (role.ToolTipBase, colours.card), (role.ToolTipText, colours.ink),
        (role.Mid, colours.line), (role.Link, colours.accent),
    ):  # fmt: skip
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.quiet))
    return palette


def style_sheet(colours: Colours, pixels: Callable[[float], int]) -> str:
    """Return the application's style sheet; ``pixels`` turns sizes at 100% into sizes at the present zoom."""
    template = Template((RESOURCES / "theme" / "widgets.qss").read_text(encoding="utf-8"))
    values: dict[str, str] = {name: getattr(colours, name) for name in Colours.__slots__}
    values["folder"] = (RESOURCES / "theme").as_posix()
    values["tone"] = "dark" if colours is DARK else "light"
    for size in range(1, 61):
        values[f"px{size}"] = f"{pixels(size)}px"
    return template.substitute(values)
