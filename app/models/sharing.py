"""Who may have what: the one gate.

Every document, the wall, every copy and the search ask :meth:`Gate.may_have`. What is not listed in
app/models/shareable.py is hidden from everyone but the file itself, so a new kind of content stays in until somebody
decides who may have it (practice.md, Withholding).
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Row
from app.models.errors import Unfinished
from app.models.shareable import FOR_STAFF, FOR_STAFF_FIELDS, SHAREABLE

if TYPE_CHECKING:
    from app.models.family import Family
    from app.models.person import Person

__all__ = ["SHAREABLE", "Audience", "Gate", "Withholding", "withhold"]


class Withholding(Row):
    """One row, or one field of it, is kept from one person, from the whole family, or for staff only."""

    __tablename__ = "withholding"
    __table_args__ = (
        UniqueConstraint("subject_table", "subject_id", "field", "person_id"),
        CheckConstraint(
            "(CASE WHEN person_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN from_family THEN 1 ELSE 0 END)"
            " + (CASE WHEN staff_only THEN 1 ELSE 0 END) = 1",
            name="one_audience",
        ),
    )

    family_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("family.id"), index=True)
    subject_table: Mapped[str] = mapped_column(Text)
    subject_id: Mapped[uuid.UUID] = mapped_column(index=True)
    field: Mapped[str] = mapped_column(Text, default="")
    person_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    from_family: Mapped[bool] = mapped_column(default=False)
    staff_only: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str] = mapped_column(Text, default="")

    family: Mapped[Family] = relationship(back_populates="withholdings")

    def stops(self, audience: Audience) -> bool:
        """Return True where this withholding keeps its subject from somebody in the audience."""
        if audience.is_file:
            return False
        if self.staff_only or self.from_family:
            return audience.has_family or (self.staff_only and not audience.all_staff)
        return self.person_id in audience.people

    def on(self, subject: Row) -> Withholding:
        """Return the same withholding for another row of the same table, such as a copy."""
        return Withholding(
            family_id=self.family_id,
            subject_table=self.subject_table,
            subject_id=subject.id,
            field=self.field,
            person_id=self.person_id,
            from_family=self.from_family,
            staff_only=self.staff_only,
            reason=self.reason,
        )


@dataclass(frozen=True, slots=True)
class Audience:
    """Who would read or see something.

    ``people`` are the persons' keys; ``has_family`` is True where any of them is not staff alone; ``all_staff`` is
    True where every one of them works for an agency; ``is_file`` is the authority's own file, which holds everything.
    """

    people: frozenset[uuid.UUID] = frozenset()
    has_family: bool = True
    all_staff: bool = False
    is_file: bool = False

    @classmethod
    def file(cls) -> Audience:
        """Return the authority's own file: nothing is left out, and it is not for handing out."""
        return cls(has_family=False, all_staff=True, is_file=True)

    @classmethod
    def of(cls, people: Iterable[tuple[uuid.UUID, bool]]) -> Audience:
        """Return an audience of people, each a key and whether that person is a professional."""
        found = list(people)
        staff = [professional for _, professional in found]
        return cls(frozenset(key for key, _ in found), not all(staff) if staff else True, bool(staff) and all(staff))

    @classmethod
    def for_copy(cls, person: Person) -> Audience:
        """Return who reads a person's copy: that person, and whoever they speak for, with whose eyes they read it.

        Somebody from an agency who is a relative of a child as well reads as one of the family.
        """
        readers = [(person.id, person.is_staff)]
        if person.speaks_for_id is not None:
            readers.append((person.speaks_for_id, False))
        return cls.of(readers)


class Gate:
    """Answers "may this audience see this?" for the rows of one family.

    Build it once for a document or a painted wall: it sorts the withholdings by subject.
    """

    def __init__(self, withholdings: Iterable[Withholding], audience: Audience) -> None:
        """Keep what stops this audience."""
        self.audience = audience
        self._stopped: set[tuple[str, uuid.UUID, str]] = {
            (held.subject_table, held.subject_id, held.field) for held in withholdings if held.stops(audience)
        }

    def may_have(self, subject: Row, field: str = "") -> bool:
        """Return True where the audience may have this row, or this field (a column) of it."""
        table = subject.__tablename__
        if self.audience.is_file:
            return True
        if table not in SHAREABLE or (table, subject.id, "") in self._stopped:
            return False
        for_staff = table in FOR_STAFF or (table, field) in FOR_STAFF_FIELDS
        if for_staff and (self.audience.has_family or not self.audience.all_staff):
            return False
        return not field or (field in SHAREABLE[table] and (table, subject.id, field) not in self._stopped)


def withhold(
    family: Family, subject: Row, *, from_person: uuid.UUID | None = None, staff_only: bool = False, field: str = "",
    reason: str = "",
) -> Withholding:  # fmt: skip
    """Keep ``subject`` (or one ``field`` of it) from one person, for staff only, or else from the whole family.

    Raises Unfinished where the subject is not something that can be shared in the first place.
    """
    listed = SHAREABLE.get(subject.__tablename__)
    if listed is None or (field and field not in listed):
        raise Unfinished("This never leaves the file, so it does not need to be withheld.")
    held = Withholding(
        family_id=family.id,
        subject_table=subject.__tablename__,
        subject_id=subject.id,
        person_id=from_person,
        staff_only=staff_only,
        from_family=not staff_only and from_person is None,
        field=field,
        reason=reason,
    )
    family.withholdings.append(held)
    return held
