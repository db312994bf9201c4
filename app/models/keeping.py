"""From whom one thing is kept, as one choice: what the board's key, menus and lines to add speak of.

The rows themselves are withholdings (app/models/sharing.py); here they are read and written together, so that what is
restricted before it is typed has its withholdings in the very change that makes it.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.models.base import Row
from app.models.family import Family
from app.models.sharing import Withholding, withhold

STAFF, FAMILY = "staff", "family"


@dataclass(frozen=True, slots=True)
class KeptFrom:
    """For staff only, from the whole family, from some people (by key), or any of these; false where from nobody."""

    staff_only: bool = False
    from_family: bool = False
    people: frozenset[uuid.UUID] = frozenset()

    def __bool__(self) -> bool:
        """True where it is kept from anybody."""
        return self.staff_only or self.from_family or bool(self.people)

    @classmethod
    def read(cls, withholdings: Iterable[Withholding], subject_id: uuid.UUID, field: str = "") -> KeptFrom:
        """Return from whom a whole row is kept, or one field of it; of a row its single fields do not count."""
        held = [one for one in withholdings if one.subject_id == subject_id and one.field == field]
        return cls(
            any(one.staff_only for one in held),
            any(one.from_family for one in held),
            frozenset(one.person_id for one in held if one.person_id is not None),
        )

    def __or__(self, other: KeptFrom) -> KeptFrom:
        """Return the choice that keeps from everybody whom either keeps from."""
        return KeptFrom(
            self.staff_only or other.staff_only, self.from_family or other.from_family, self.people | other.people
        )

    def but(self, whom: uuid.UUID | str, kept: bool) -> KeptFrom:
        """Return the same choice with one person (by key), STAFF or FAMILY set or taken off."""
        if whom == STAFF:
            return replace(self, staff_only=kept)
        if whom == FAMILY:
            return replace(self, from_family=kept)
        assert isinstance(whom, uuid.UUID)
        return replace(self, people=self.people | {whom} if kept else self.people - {whom})

    def put_on(self, family: Family, subject: Row, field: str = "") -> None:
        """Make the withholdings of a whole row, or of one field, equal this choice. Those that stay keep their reason.

        Raises Unfinished for a row or field that never leaves the file in the first place.
        """
        now = KeptFrom.read(family.withholdings, subject.id, field)
        for held in [one for one in family.withholdings if one.subject_id == subject.id and one.field == field]:
            if not self._has(held):
                family.withholdings.remove(held)
        if self.staff_only and not now.staff_only:
            withhold(family, subject, staff_only=True, field=field)
        if self.from_family and not now.from_family:
            withhold(family, subject, field=field)
        for person_id in sorted(self.people - now.people):
            withhold(family, subject, from_person=person_id, field=field)

    def _has(self, held: Withholding) -> bool:
        if held.person_id is not None:
            return held.person_id in self.people
        return self.staff_only if held.staff_only else self.from_family

    # -- as a text, to go with what is typed and not added yet

    def to_text(self) -> str:
        """Return the choice as words that ``from_text`` reads; nothing where it is kept from nobody."""
        words = [*([STAFF] if self.staff_only else []), *([FAMILY] if self.from_family else [])]
        return " ".join([*words, *sorted(str(person) for person in self.people)])

    @classmethod
    def from_text(cls, text: str) -> KeptFrom:
        """Return the choice a text stands for. A word that makes no sense means staff only: when in doubt keep it."""
        made = cls()
        for word in text.split():
            try:
                made = made.but(word if word in (STAFF, FAMILY) else uuid.UUID(word), True)
            except ValueError:
                made = made.but(STAFF, True)
        return made


NOBODY = KeptFrom()
STAFF_ONLY = KeptFrom(staff_only=True)


def keep_alike(family: Family, old: Row, new: Row) -> None:
    """Whoever may not have the old row, or a field of it, may not have the new one either."""
    there = {_held_from(held) for held in family.withholdings if held.subject_id == new.id}
    family.withholdings.extend(
        [held.on(new) for held in family.withholdings if held.subject_id == old.id and _held_from(held) not in there]
    )


def _held_from(held: Withholding) -> tuple[str, uuid.UUID | None, bool]:
    return held.field, held.person_id, held.staff_only
