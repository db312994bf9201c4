"""Addresses, numbers, schools and names withheld from the room that somebody has typed into a sentence.

Nobody notices in a tense meeting that the new address stands in a worry. A copy is searched before it leaves
(leaks.py); the wall cannot ask first, so a text that holds such a detail is not on it (practice.md, Withholding).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.export.leaks import places_of
from app.export.letters import Letters
from app.export.needles import Needle, known_from, needles
from app.export.reader import Reader
from app.export.secrets import KINDS, NAMES, Secret, SecretKind
from app.models.person import Person


class WithheldDetails:
    """What the people of one family have that the room may not know, as letters to look for."""

    def __init__(self, reader: Reader, people: Iterable[Person]) -> None:
        """Collect what ``reader`` may not have; nothing to look for is the usual case, and costs nothing."""
        found = list(people)
        names = ((person, field) for person in found for field in sorted(NAMES))
        known = known_from(str(getattr(person, field)) for person, field in names if reader.may(person, field))
        secrets = (secret for person in found for secret in _withheld(reader, person))
        self._needles: list[Needle] = [needle for secret in secrets for needle in needles(secret, known)]

    def stand_in(self, text: str) -> bool:
        """Return True where a text holds any of them, however it is spelled."""
        return bool(self._needles) and bool(places_of(self._needles, Letters(text)))


def _withheld(reader: Reader, person: Person) -> Iterator[Secret]:
    for field in sorted(NAMES):
        if not reader.may(person, field):
            yield from _secret(SecretKind.NAME, str(getattr(person, field)), "person", field)
    if not reader.may(person, "school"):
        yield from _secret(SecretKind.PLACE, person.school, "person", "school")
    for detail in person.contacts:
        if not reader.may(detail, "value"):
            yield from _secret(KINDS.get(detail.kind, SecretKind.WORDS), detail.value, "contact_detail", "value")


def _secret(kind: SecretKind, text: str, table: str, field: str) -> Iterator[Secret]:
    if text.strip():
        yield Secret(kind, text.strip(), "", table, field)
