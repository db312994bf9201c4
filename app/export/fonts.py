"""The fonts that documents are set in: Fira Sans, IBM Plex Sans Arabic for Arabic and Urdu, Arimo for Hebrew.

They come as packages and are registered with ReportLab when first used; the letters a document needs are embedded.
"""

from __future__ import annotations

import enum
from functools import cache
from pathlib import Path
from threading import Lock

import fontpkg_arimo
import fontpkg_fira_sans
import fontpkg_ibm_plex_sans_arabic
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.export.joined_font import JoinedFont

_registering = Lock()


class Face(enum.Enum):
    """The cuts that our documents use."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"


LATIN = {face: f"FiraSans-{face.value}" for face in Face}
"""Font names for Latin (with Welsh, Polish and Vietnamese), Greek and Cyrillic letters."""

ARABIC = {
    Face.REGULAR: "IBMPlexSansArabic-Regular",
    Face.BOLD: "IBMPlexSansArabic-Bold",
    Face.ITALIC: "IBMPlexSansArabic-Regular",  # Arabic script knows no italic
}
"""Font names for Arabic and Urdu letters."""


HEBREW = "Arimo"
"""Font name for Hebrew letters: one cut for all, as bold and italic do not come as files of their own."""


def _file_of(name: str) -> Path:
    if name == HEBREW:
        return Path(fontpkg_arimo.ROOT) / "files" / "Arimo[wght].ttf"
    package = fontpkg_fira_sans if name.startswith("FiraSans") else fontpkg_ibm_plex_sans_arabic
    return Path(package.ROOT) / "files" / f"{name}.ttf"


@cache
def _load(name: str) -> TTFont:
    font = (JoinedFont if name in ARABIC.values() else TTFont)(name, str(_file_of(name)))
    pdfmetrics.registerFont(font)
    return font


def font(name: str) -> TTFont:
    """Return the font registered under ``name``, HEBREW or one of LATIN or ARABIC, loaded when first asked for."""
    with _registering:  # documents are made on worker threads
        return _load(name)


@cache
def _letters(name: str) -> frozenset[str]:
    face = font(name).face
    # Numbers from E000 up are private: joined glyphs of ours, not letters that somebody can type.
    return frozenset(chr(code) for code in face.charToGlyph if not 0xE000 <= code <= 0xF8FF)


def latin_letters() -> frozenset[str]:
    """Return every character that Fira Sans can draw."""
    return _letters(LATIN[Face.REGULAR])


def arabic_letters() -> frozenset[str]:
    """Return every character that IBM Plex Sans Arabic can draw."""
    return _letters(ARABIC[Face.REGULAR])


@cache
def hebrew_letters() -> frozenset[str]:
    """Return every Hebrew letter that Arimo can draw. Points above and below them need shaping, and are left out."""
    return frozenset(letter for letter in _letters(HEBREW) if "\u05d0" <= letter <= "\u05f4")
