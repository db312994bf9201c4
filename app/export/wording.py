"""Times and small phrases as our documents write them, in British English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time


def clock(moment: time) -> str:
    """Return "10:00"."""
    return f"{moment:%H:%M}"


def joined(names: Sequence[str]) -> str:
    """Return "Billy", "Billy and Angie", "Rhys, Cerys and Mali"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def capitalised(text: str) -> str:
    """Return the text with its first letter a capital and the rest as it was typed."""
    return text[:1].upper() + text[1:]


def quoted(text: str) -> str:
    """Return somebody's own words in quotation marks, once."""
    marks = "\u201c\u2018\"'"
    return f"\u201c{text}\u201d" if text and text[0] not in marks else text
