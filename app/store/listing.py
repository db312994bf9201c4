"""The conferences of a store in one list."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.conference import Conference
from app.models.family import Family
from app.models.person import Person, PersonKind

SHORT = 8


@dataclass(frozen=True, slots=True)
class ConferenceLine:
    """A conference in one line of a list."""

    id: uuid.UUID
    held_on: date | None
    kind: str
    family: str
    reference: str
    children: str

    def __str__(self) -> str:
        when = self.held_on.isoformat() if self.held_on else "no date yet"
        kind = self.kind.replace("_", " ")
        return "  ".join(
            part for part in (str(self.id)[:SHORT], when, kind, self.family, self.reference, self.children) if part
        )


def conference_lines(session: Session) -> list[ConferenceLine]:
    """Return every conference, the latest first, in two statements."""
    children: dict[uuid.UUID, list[str]] = {}
    people = select(Person.family_id, Person.name, Person.record_name).where(Person.kind == PersonKind.CHILD)
    for family_id, name, record_name in session.execute(people.order_by(Person.position)):
        children.setdefault(family_id, []).append(name or record_name)
    rows = session.execute(
        select(Conference.id, Conference.held_on, Conference.kind, Family.id, Family.name, Family.reference)
        .join(Family)
        .order_by(Conference.held_on.desc(), Family.name, Conference.id)
    )
    return [
        ConferenceLine(key, held_on, kind.value, family, reference, ", ".join(children.get(family_id, ())))
        for key, held_on, kind, family_id, family, reference in rows
    ]
