"""One reader of one conference: every row and field that goes into a document is asked for here; the gate decides."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any, TypeVar

from app.export.labels import KIND, RELATION
from app.export.wording import capitalised, quoted
from app.models.apart import part_of, parts_not_for
from app.models.base import Row
from app.models.conference import Conference
from app.models.person import ContactKind, Person, PersonKind
from app.models.sharing import Audience, Gate

RowT = TypeVar("RowT", bound=Row)
NOBODY = uuid.UUID(int=0)
BELONGS_TO = {
    "impact": "entry",
    "score": "scale",
    "scale": "pair",
    "step_review": "step",
    "denied_access_action": "denial",
    "escalation": "difference",
}
"""What is nothing without another row: whoever may not have the one may not have the other."""


class Reader:
    """Reads a conference for an audience. What it may not have is not there: no mark, no gap, no number missing."""

    def __init__(self, conference: Conference, audience: Audience) -> None:
        """Build the gate once for the whole document."""
        self.conference = conference
        self.audience = audience
        self._gate = Gate(conference.family.withholdings, audience)
        self._people = {person.id: person for person in conference.family.people}
        # Those of every meeting: what a step was before may have been said in a closed part.
        meetings = conference.family.conferences
        self._parts = {part.id: part for one in meetings for part in one.parts}
        self._parts_shut = frozenset[uuid.UUID]().union(*(parts_not_for(one, audience) for one in meetings))
        self._meetings_shut = {one.id for one in meetings if not self._gate.may_have(one)}

    def may(self, row: Row, field: str = "") -> bool:
        """Return True where the reader may have this row (or this field of it).

        A row that is about a person or a part of the meeting that the reader may not know is not for them either.
        """
        if self.audience.is_file:
            return True
        if not self._gate.may_have(row, field) or self._is_of_another_part(row):
            return False
        if self._meetings_shut and _key(row, "conference_id") in self._meetings_shut:
            return False
        above: Row | None = row.__dict__.get(BELONGS_TO.get(row.__tablename__, ""))
        part = self._parts.get(_key(row, "part_id"))
        people = (self._about(row, link) for link in ("person_id", "other_id", "child_id"))
        about = (*people, part, above)
        return all(self.may(other) for other in about if other is not None)

    def _about(self, row: Row, link: str) -> Person | None:
        return self._people.get(_key(row, link))

    def _is_of_another_part(self, row: Row) -> bool:
        """Return True for what belongs to a part of the meeting that the reader has nothing of."""
        return bool(self._parts_shut) and part_of(self.conference, row) in self._parts_shut

    def at(self, conference: Conference) -> Reader:
        """Return a reader of another meeting of the family, for the same audience."""
        return self if conference is self.conference else Reader(conference, self.audience)

    def may_hear(self, person_id: uuid.UUID) -> bool:
        """Return True where the reader may know that somebody said something at the meeting.

        A document tells of each row by itself; the wall asks more (wall_reader.py).
        """
        return True

    def rows(self, rows: Iterable[RowT]) -> list[RowT]:
        """Return the rows that the reader may have, in their order."""
        return [row for row in rows if self.may(row)]

    def text(self, row: Row, field: str) -> str:
        """Return a text of a row; nothing where the reader may not have it."""
        return str(getattr(row, field) or "").strip() if self.may(row, field) else ""

    def value(self, row: Row, field: str) -> Any:
        """Return any other field of a row; None where the reader may not have it."""
        return getattr(row, field) if self.may(row, field) else None

    def holds(self, row: Row, field: str) -> bool:
        """Return True where a mark of a row is set and the reader may know it."""
        return bool(self.value(row, field))

    def linked(self, row: Row, link: str) -> Any:
        """Return the row that another refers to, such as "said_by"; None where the reader may not have the link.

        What is withheld is the key, so "said_by_id" is asked for.
        """
        return getattr(row, link) if self.may(row, f"{link}_id") else None

    def words(self, row: Row, field: str = "text") -> str:
        """Return a text in quotation marks where it is known to be somebody's own words."""
        text = self.text(row, field)
        return quoted(text) if self.holds(row, "own_words") else text

    def name(self, person: Person | None) -> str:
        """Return a person's name as the record writes it; nothing where the reader may not know them."""
        return self._first_text(person, ("record_name", "name", "role", "agency"))

    def room_name(self, person: Person | None) -> str:
        """Return a person's name as the room says it, as the plan and the board do."""
        return self._first_text(person, ("name", "record_name", "role", "agency"))

    def _first_text(self, person: Person | None, fields: Iterable[str]) -> str:
        """Return the first of the fields that says something to the reader: one withheld gives way to the next."""
        if person is None:
            return ""
        return next(filter(None, (self.text(person, field) for field in fields)), "")

    def role(self, person: Person) -> str:
        """Return what somebody is here: the role and agency that were typed, else their relation to the children."""
        if not self.may(person):
            return ""
        if person.kind is PersonKind.CHILD:
            return KIND[person.kind]
        typed = [self.text(person, "role"), self.text(person, "agency")]
        words = ", ".join(word for word in typed if word) or ", ".join(self.relations(person)) or KIND[person.kind]
        return capitalised(words)

    def relations(self, person: Person) -> list[str]:
        """Return what somebody is to the children, once each: "Mother", "Grandparent"."""
        found = (RELATION[tie.relation] for tie in self.rows(person.ties) if self.may(tie, "relation"))
        return list(dict.fromkeys(relation for relation in found if relation))

    def school(self, person: Person) -> str:
        """Return a person's school; nothing where the reader may not have it, in whichever of its places."""
        schools = [detail for detail in person.contacts if detail.kind is ContactKind.SCHOOL]
        known = all(self.may(detail, "value") for detail in schools)
        return self.text(person, "school") if known else ""

    def invited(self) -> list[Person]:
        """Return those of whom the reader may know that they were asked to the meeting, once each."""
        lines = (line for part in self.conference.parts for line in self.rows(part.attendance))
        asked = {line.person_id for line in lines if self.may(line, "person_id")}
        return [person for person in self.rows(self.conference.people_invited) if person.id in asked]

    def is_parent(self, person: Person) -> bool:
        """Return True where the reader may know that somebody is a parent of one of the children here."""
        here = {child.id for child in self.children()}
        ties = (tie for tie in self.rows(person.ties) if tie.child_id in here)
        return any(tie.is_parental and self.may(tie, "relation") for tie in ties)

    def children(self) -> list[Person]:
        """Return the children of this conference whom the reader may know."""
        return self.rows(self.conference.children_here)


def _key(row: Row, link: str) -> uuid.UUID:
    """Return the key that a row holds of another; a key of nobody where it has none."""
    return getattr(row, link, None) or NOBODY
