"""Words into lines: fonts chosen letter by letter, widths measured, lines broken where they are full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reportlab.lib.colors import Color, HexColor

from app.export import fonts
from app.export.characters import has_right_to_left
from app.export.fonts import Face
from app.export.joined_font import JoinedFont, shaped_width

INK = HexColor(0x1F2A30)


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How text is set. Sizes, spaces and indents in points."""

    size: float
    leading: float
    face: Face = Face.REGULAR
    colour: Color = INK
    space_before: float = 0
    space_after: float = 0
    indent: float = 0
    keep_with_next: bool = False


class Span(NamedTuple):
    """A stretch of text in one face and colour; None takes the paragraph's own."""

    text: str
    face: Face | None = None
    colour: Color | None = None


class Piece(NamedTuple):
    """A stretch of one line in one font and colour. ``text`` is in reading order."""

    text: str
    font: str
    colour: Color


class Line(NamedTuple):
    """One line of a paragraph; ``ends`` is False where the same sentence goes on in the next line."""

    pieces: tuple[Piece, ...]
    ends: bool = False

    @property
    def text(self) -> str:
        """The line in reading order."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class Measure:
    """Widths of words, remembered for one document (no longer: the words are private)."""

    _widths: dict[tuple[str, str], float] = field(default_factory=dict)

    def width(self, text: str, font: str, size: float) -> float:
        """Return the width of ``text`` in points, joined up where its script asks for that."""
        known = self._widths.get((text, font))
        if known is None:
            letters = fonts.font(font)
            if isinstance(letters, JoinedFont) and has_right_to_left(text):
                known = shaped_width(letters.shaped(text, 1000), 1000)
            else:
                known = letters.stringWidth(text, 1000)
            self._widths[text, font] = known
        return known * size / 1000


def break_lines(spans: Sequence[Span], style: TextStyle, width: float, measure: Measure) -> list[Line]:
    """Return the lines that hold ``spans`` within ``width`` points.

    Line ends that were typed are kept. A word wider than the line is broken wherever it must be.
    """
    space = measure.width(" ", fonts.LATIN[style.face], style.size)
    lines: list[Line] = []
    for words in _typed_lines(spans, style):
        current: list[list[Piece]] = []
        used = 0.0
        for word in words:
            needed = sum(measure.width(piece.text, piece.font, style.size) for piece in word)
            if current and used + space + needed > width:
                lines.append(Line(_joined(current)))
                current, used = [], 0.0
            while needed > width and sum(len(piece.text) for piece in word) > 1:
                head, word = _cut(word, width, style.size, measure)
                lines.append(Line(tuple(head)))
                needed = sum(measure.width(piece.text, piece.font, style.size) for piece in word)
            if word:
                used += needed + (space if current else 0.0)
                current.append(word)
        lines.append(Line(_joined(current), ends=True))
    return lines


def _typed_lines(spans: Sequence[Span], style: TextStyle) -> Iterator[list[list[Piece]]]:
    """Yield the words of each line that was typed; a word is a list, as its letters may need several fonts."""
    words: list[list[Piece]] = []
    open_word: list[Piece] = []
    for span in spans:
        face, colour = span.face or style.face, span.colour or style.colour
        for number, typed in enumerate(span.text.split("\n")):
            if number:
                yield [*words, open_word] if open_word else words
                words, open_word = [], []
            for position, text in enumerate(typed.split(" ")):
                if position and open_word:
                    words.append(open_word)
                    open_word = []
                if text:
                    open_word += [Piece(part, font, colour) for part, font in _by_font(text, face)]
    yield [*words, open_word] if open_word else words


def _by_font(text: str, face: Face) -> Iterator[tuple[str, str]]:
    """Yield the stretches of ``text`` that one font can draw; digits and signs stay with the letters before them."""
    latin, arabic = fonts.LATIN[face], fonts.ARABIC[face]
    if text.isascii() or (fonts.latin_letters().issuperset(text) and not has_right_to_left(text)):
        yield text, latin
        return
    start, current = 0, ""
    for position, character in enumerate(text):
        is_letter = has_right_to_left(character) or character not in fonts.latin_letters()
        if character in fonts.hebrew_letters():
            wanted = fonts.HEBREW
        else:
            wanted = arabic if is_letter or (current == arabic and not character.isalpha()) else latin
        if current and wanted != current:
            yield text[start:position], current
            start = position
        current = wanted
    yield text[start:], current


def _joined(words: list[list[Piece]]) -> tuple[Piece, ...]:
    """Return a line's words with a space between them, in as few pieces as possible."""
    pieces: list[Piece] = []
    texts: list[str] = []
    for number, word in enumerate(words):
        for place, piece in enumerate(word):
            gap = " " if number and not place else ""
            if pieces and pieces[-1][1:] == piece[1:]:
                texts[-1] += gap + piece.text
            else:
                if gap:
                    texts[-1] += gap
                pieces.append(piece)
                texts.append(piece.text)
    return tuple(Piece(text, piece.font, piece.colour) for text, piece in zip(texts, pieces, strict=True))


def _cut(word: list[Piece], width: float, size: float, measure: Measure) -> tuple[list[Piece], list[Piece]]:
    """Cut a word that is wider than a line; at least one character goes before the cut."""
    head: list[Piece] = []
    used = 0.0
    for number, piece in enumerate(word):
        for position, character in enumerate(piece.text):
            used += measure.width(character, piece.font, size)
            if used > width and (head or position):
                before = [piece._replace(text=piece.text[:position])] if position else []
                return head + before, [piece._replace(text=piece.text[position:]), *word[number + 1 :]]
        head.append(piece)
    return head, []
