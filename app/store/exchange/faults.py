"""What can be wrong with a conference file, said so that somebody can mend it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from app.store.errors import StoreError

LONGEST = 500
LONGEST_WORD = 100
"""Signs of a path or a sentence that are shown, and of a word that is compared: a file may hold whatever it likes."""
Place = tuple[str | int, ...]
"""Where in the file: names and list indices from the top, such as ("family", "people", 0, "name")."""


class ImportFault(StoreError):
    """A conference file that cannot be read or may not be stored. Nothing of it was kept.

    ``path`` is the place of the fault, such as ``family.conferences[0].scales[0].scores[2].low``, and empty where the
    fault is in the file as a whole; ``pointer`` is the same as a JSON pointer (RFC 6901); ``line`` is the line in the
    file (from 1), where it is known; ``problem`` is what is wrong, as a sentence; ``source`` is the name
    of the file, where it is known. As text it is a sentence to show: where, what is wrong, what is safe, what to do.
    """

    def __init__(self, problem: str, place: Place = (), *, line: int | None = None, advice: str = "") -> None:
        self.problem = problem
        self.place = place
        self.line = line
        self.advice = advice or "Correct the file there and import it again."
        self.source = ""
        super().__init__(problem)

    def __str__(self) -> str:
        line = f"line {self.line}" if self.line is not None else ""
        where = ", ".join(part for part in (self.source, line, _short(self.path)) if part)
        return f"{where}{': ' if where else ''}{_short(self.problem)} Nothing was changed. {self.advice}"

    @property
    def path(self) -> str:
        """The place of the fault in words a person can follow."""
        shown = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.place)
        return shown.removeprefix(".")

    @property
    def pointer(self) -> str:
        """The place of the fault as a JSON pointer."""
        return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in self.place)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return " Did you mean “...”?" for the nearest known word, or nothing where none is near."""
    if len(word) > LONGEST_WORD:
        return ""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" Did you mean “{near[0]}”?" if near else ""


def _short(words: str) -> str:
    """Return words without their middle where they are very long."""
    return words if len(words) <= LONGEST else f"{words[: LONGEST // 2]} … {words[-LONGEST // 2 :]}"
