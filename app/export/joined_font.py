"""A font for letters that join (Arabic, Urdu): shapes them, and tells the file which letters each glyph stands for."""

from __future__ import annotations

import re
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.lib.abag import ABag
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr, TTFont, shapeFragWord

_LAM_ALEF = re.compile("\u0644[\u064b-\u0652]*[\u0622\u0623\u0625\u0627\u0671]")
"""The one ligature that Arabic cannot be read without. The font's others merge letters only for looks, and PDF readers
turn round the letters of a merged glyph when they copy it."""

_UNSEEN = "\u200c"
"""Stands for a glyph that adds nothing to the letters of the one before it (a separate dot)."""


class JoinedFont(TTFont):
    """TrueType font whose joined glyphs can be searched and copied as the letters that were typed."""

    # The published types leave these out.
    face: Any
    hbFace: Any
    hbAddPrivate: Any

    def __init__(self, name: str, filename: str) -> None:
        """Load the file and number all glyphs that are not letters by themselves.

        ReportLab numbers them as they first turn up, so that a document's bytes would depend on those drawn before it.
        """
        super().__init__(name, filename)
        self._spelling: WeakKeyDictionary[PDFDocument, dict[int, str]] = WeakKeyDictionary()
        shaper = self.hbFont(1000)
        for glyph in range(self.hbFace.glyph_count):
            if glyph not in self.face.glyphToChar:
                self.hbAddPrivate(shaper.glyph_to_string(glyph), glyph, shaper.get_glyph_h_advance(glyph))

    def shaped(self, text: str, size: float, document: PDFDocument | None = None) -> ShapedStr:
        """Return ``text`` as joined glyphs from left to right; ``document`` is told what each of them spells."""
        fragment = ABag(fontName=self.fontName, fontSize=size)
        lam_alef = [(found.start(), found.end(), True) for found in _LAM_ALEF.finditer(text)]
        features = {"rlig": [(0, len(text), False), *lam_alef]}
        glyphs: ShapedStr = shapeFragWord([0, (fragment, text)], features, force=True)[1][1]
        if document is not None:
            self._spelling.setdefault(document, {}).update(_spelled(text, glyphs))
        return glyphs

    def addObjects(self, doc: PDFDocument) -> None:
        """Write the font into a document, then spell its glyphs in the map from glyphs to letters."""
        spelling = self._spelling.pop(doc, {})
        super().addObjects(doc)
        start = "toUnicodeCMap:"
        for name, stream in doc.idToObject.items():
            if name.startswith(start) and name.endswith(self.face.name.decode()):
                mapping: Any = stream
                mapping.content = _with_spelling(mapping.content, spelling)


def shaped_width(glyphs: ShapedStr, size: float) -> float:
    """Return the width of joined glyphs in points."""
    return float(sum(glyph.x_advance for glyph in _glyph_data(glyphs))) * size / 1000


def _glyph_data(glyphs: ShapedStr) -> list[ShapeData]:
    data: list[ShapeData] = vars(glyphs)["__shapeData__"]
    return data


def _spelled(text: str, glyphs: ShapedStr) -> dict[int, str]:
    """Return the letters that each private glyph stands for. The others carry a letter's own number."""
    clusters = [glyph.cluster for glyph in _glyph_data(glyphs)]
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    spelled: dict[int, str] = {}
    begun: set[int] = set()
    for character, cluster in zip(glyphs, clusters, strict=True):
        if "\ue000" <= character <= "\uf8ff":
            spelled[ord(character)] = _UNSEEN if cluster in begun else text[cluster : ends[cluster]]
        begun.add(cluster)
    return spelled


def _with_spelling(mapping: str, spelling: dict[int, str]) -> str:
    for code, letters in spelling.items():
        mapping = mapping.replace(f"<{code:04X}>", f"<{letters.encode('utf-16-be').hex().upper()}>")
    return mapping
