"""Four questions before the decision, and one sentence on whose voice may be missing (issue 7; seed 003, key themes).

Pure: it gets names and gives words. Nothing is found here, and nobody is scored; it says where to look once more.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.practice.prompts import prompt

WHOSE_VOICE = 1
"""The place of the question "Whose voice is missing?" among the four."""
MOST_NAMES = 4
"""More names in one part of the sentence would hide the question."""


def questions(override: Path | None = None) -> tuple[str, ...]:
    """Return the questions as they are asked here. Raise BrokenSettings for a local file that cannot be used."""
    return prompt("critical", override=override).questions


def voices_sentence(
    children: Sequence[str], parents: Sequence[str], fathers: Sequence[str], agencies: Sequence[str]
) -> str:
    """Return whose voice may be missing, as one sentence; nothing where everybody was heard.

    ``children`` have no words of their own here, ``parents`` were invited and did not come, ``fathers`` were not
    invited, ``agencies`` gave no report.
    """
    parts = (
        ("nothing yet in the words of", children),
        ("not here:", parents),
        ("not invited:", fathers),
        ("no report from", agencies),
    )
    said = "; ".join(f"{words} {_joined(names)}" for words, names in parts if names)
    return f"From what is written down: {said}." if said else ""


def _joined(names: Sequence[str]) -> str:
    shown = [*names[:MOST_NAMES]]
    if len(names) > MOST_NAMES:
        shown.append(f"{len(names) - MOST_NAMES} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
