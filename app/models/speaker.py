"""Finding who said something from a few letters: initials, a name, a role or an agency."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from app.models.person import Person

_AT_THE_END = re.compile(r"(?:^|\s)@([^\s@][^@\n]{0,40})\s*$")
"""An at sign after a space, and what follows it up to the end of what was typed: "No heating @HV"."""


def initials(person: Person) -> str:
    """Return the initials given, else the first letters of the name."""
    return person.initials or "".join(word[0] for word in person.shown_name.split())


def find_speaker(people: Sequence[Person], typed: str) -> Person | None:
    """Return the person meant; None where nobody or more than one is.

    What fits wholly wins over what only begins so: initials first, then names, then roles and agencies.
    """
    wanted = " ".join(typed.casefold().split())
    if not wanted:
        return None
    tries: tuple[Callable[[Person], bool], ...] = (
        lambda person: initials(person).casefold() == wanted,
        lambda person: wanted in _names(person),
        lambda person: wanted in _jobs(person),
        lambda person: any(name.startswith(wanted) for name in _names(person)),
        lambda person: any(job.startswith(wanted) for job in _jobs(person)),
    )
    for fits in tries:
        found = [person for person in people if fits(person)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def candidates(people: Sequence[Person], typed: str) -> list[Person]:
    """Return everybody whom a few letters may still mean, in the family's order; all of them for no letters."""
    wanted = " ".join(typed.casefold().split())
    return [
        person
        for person in people
        if any(words.startswith(wanted) for words in (initials(person).casefold(), *_names(person), *_jobs(person)))
    ]


def split_speaker(words: str) -> tuple[str, str]:
    """Split "No heating @HV" into the words and who said them; nobody where there is no such ending."""
    found = _AT_THE_END.search(words)
    if found is None or not words[: found.start()].strip():
        return words, ""
    return words[: found.start()].rstrip(), found.group(1).strip()


def _names(person: Person) -> list[str]:
    return [name.casefold() for name in (person.shown_name, person.name, person.record_name) if name.strip()]


def _jobs(person: Person) -> list[str]:
    return [job.casefold() for job in (person.role, person.agency) if job.strip()]
