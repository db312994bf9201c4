"""The SMART coach: reads one step of a plan, pure and offline. ``look(Statement("Nan rings Mum"))``."""

from __future__ import annotations

from app.practice.smart.look import look, make_ready
from app.practice.smart.reading import (
    FIELDS,
    LETTERS,
    Known,
    Letter,
    Reading,
    State,
    Statement,
    Trap,
    Words,
)

__all__ = [
    "FIELDS",
    "LETTERS",
    "Known",
    "Letter",
    "Reading",
    "State",
    "Statement",
    "Trap",
    "Words",
    "look",
    "make_ready",
]
