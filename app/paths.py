"""Where the files that travel with the program are: resources/ and migrations/."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """Return the folder ``name`` beside app/ in a checkout, or inside the installed wheel."""
    beside = _HERE.parent / name
    inside = _HERE / "_shipped" / name
    return inside if inside.is_dir() else beside


RESOURCES = _shipped("resources")
MIGRATIONS = _shipped("migrations")
