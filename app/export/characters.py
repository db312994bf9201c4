"""What people type, made fit for print: nothing is read as mark-up, nothing turns into an empty box in silence."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from app.export import fonts

_LOOKALIKES = str.maketrans(
    {"\t": " ", "\u2010": "-", "\u2011": "-", "\u2000": " ", "\u2001": " ", "\u2002": " ", "\u2003": " ",
     "\u2004": " ", "\u2005": " ", "\u2006": " ", "\u2007": " ", "\u2008": " ", "\u2009": " ", "\u200a": " ",
     "\u202f": "\u00a0", "\u205f": " ", "\u3000": " ", "\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n",
     "\u2028": "\n", "\u2029": "\n"}
)  # fmt: skip
"""Spaces, hyphens and line ends of other kinds, which no font need know."""

_JOINERS = frozenset("\u200c\u200d")
"""Urdu and Persian are spelled with these between letters; elsewhere they are invisible."""


@dataclass(frozen=True, slots=True)
class Printable:
    """Text ready for print, and the characters of the original that no font here can draw."""

    text: str
    missing: frozenset[str] = frozenset()


@cache
def _plain() -> frozenset[str]:
    """Every character that can be set as it stands: no accent by itself, nothing to be shaped."""
    drawn = {letter for letter in fonts.latin_letters() if unicodedata.category(letter)[0] not in "CM"}
    return frozenset(drawn | {"\n"})


@cache
def _drawn() -> frozenset[str]:
    """Every character that some font here can draw."""
    letters = fonts.latin_letters() | fonts.arabic_letters() | fonts.hebrew_letters()
    return frozenset(letter for letter in letters if unicodedata.category(letter)[0] != "C")


def _is_invisible(character: str) -> bool:
    """Return True for marks that only steer display, such as direction marks and skin tones, and for Hebrew points."""
    return (
        (unicodedata.category(character) == "Cf")
        or character in "\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
        or "\u0591" <= character <= "\u05c7"
    )


def printable(text: str) -> Printable:
    """Return ``text`` ready for print.

    A character without a font becomes a note such as "[crying face]" or "[U+4E2D]"; a control character is left out;
    both are reported. Direction marks go too: they could make a sentence read as what nobody wrote.
    """
    plain = _plain()
    if plain.issuperset(text):
        return Printable(text)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_LOOKALIKES))
    drawn = _drawn() | _JOINERS if has_right_to_left(text) else _drawn()
    missing: set[str] = set()
    shown: list[str] = []
    for character in text:
        if character in plain or character in drawn:
            shown.append(character)
        elif _is_invisible(character):
            continue
        else:
            missing.add(character)
            shown.append(_note(character))
    return Printable("".join(shown), frozenset(missing))


def in_latin(text: str, names: Mapping[str, str]) -> str:
    """Return ``text`` with each name that no font here can draw in its Latin form: ``names`` maps one to the other."""
    for name in sorted(names, key=len, reverse=True):  # a whole name before the first name in it
        if name in text and printable(name).missing:
            text = text.replace(name, names[name])
    return text


def missing_glyphs(text: str) -> set[str]:
    """Return the characters of ``text`` that no font here can draw, so that the app can say so before printing."""
    return set(printable(text).missing)


def _note(character: str) -> str:
    """Return what is printed in the place of a character without a font; nothing for a control character."""
    category = unicodedata.category(character)
    if category == "Cc":
        return ""
    name = unicodedata.name(character, "")
    if category == "So" and name:
        return f"[{name.lower()}]"
    return f"[U+{ord(character):04X}]"


def has_right_to_left(text: str) -> bool:
    """Return True where any letter is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in text)
