"""How sure the meeting is of a category, where a nation asks (Northern Ireland: potential, suspected, confirmed)."""

from __future__ import annotations

from collections.abc import Sequence


def with_certainty(category: str, certainties: Sequence[str]) -> list[str]:
    """Return the words to choose from: the category alone, or "suspected neglect" and so on where it is asked."""
    return [f"{sure} {category}" for sure in certainties] or [category]


def sure_of(words: str, certainties: Sequence[str]) -> str:
    """Return the category inside "suspected neglect"; empty where nothing is said about being sure."""
    first, _, rest = words.partition(" ")
    return rest if first in certainties else ""
