"""Everything held about one person, for the officer who answers a subject access request (UK GDPR, article 15).

It is not a copy for that person: it lists what must be looked at first - who else stands in it, and what is withheld
from whom and why - and releases nothing by itself.
"""

from __future__ import annotations

import re
import uuid
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, inspect, or_, select
from sqlalchemy.orm import RelationshipDirection, Session

from app.models.base import Row
from app.models.family import Family
from app.models.person import Person
from app.models.picture import Picture
from app.models.shareable import FOR_STAFF, FOR_STAFF_FIELDS, SHAREABLE
from app.models.sharing import Withholding
from app.store.history import HistoryLine, rows_history
from app.store.history_words import Rows, field, is_default, said_columns
from app.store.plain import is_large, to_plain
from app.store.snapshot import load_family

SHORTEST_NAME = 3
"""Letters: "Al" would be found in too many words."""
SEE_PICTURE = "The picture itself is in the store: look at it on the child\u2019s page of that meeting"
_LEADS_UP = frozenset({"entry_child", "impact", "pair_child", "step_person", "step_entry"})
"""Rows that say whom another row is about: with them, the card, the statement or the step is about the person too."""


@dataclass(frozen=True, slots=True)
class Held:
    """One row that is about the person. ``others`` are people who stand in it; ``withheld`` from whom and why."""

    row_id: uuid.UUID
    title: str
    why: str
    lines: tuple[str, ...]
    others: tuple[str, ...]
    withheld: tuple[str, ...]

    @property
    def needs_review(self) -> bool:
        """True where it cannot go out as it is."""
        return bool(self.others or self.withheld)


@dataclass(frozen=True, slots=True)
class HeldAbout:
    """All of it. ``elsewhere`` are references of other families with somebody of the same name."""

    name: str
    family: str
    reference: str
    held: tuple[Held, ...]
    history: tuple[HistoryLine, ...]
    elsewhere: tuple[str, ...]


def held_about(session: Session, person_id: uuid.UUID) -> HeldAbout:
    """Return everything the store holds about a person of one family. Raises NoResultFound.

    A row is about somebody where it is theirs, links to them, or has one of their names in its words.
    """
    found = session.get_one(Person, person_id)
    elsewhere = _elsewhere(session, found)
    family = load_family(session, found.family_id)
    person = next(one for one in family.people if one.id == person_id)
    reader = _Reader(family, person)
    held = tuple(reader.read())
    history = tuple(rows_history(session, family.id, [one.row_id for one in held]))
    return HeldAbout(person.written_name, family.name, family.reference, held, history, elsewhere)


def _elsewhere(session: Session, person: Person) -> tuple[str, ...]:
    names = {name.lower() for name in (person.record_name, person.name) if " " in name}
    query = select(Family.reference, Family.name).join(Person, Person.family_id == Family.id).distinct()
    same = or_(func.lower(Person.record_name).in_(names), func.lower(Person.name).in_(names))
    rows = session.execute(query.where(same, Family.id != person.family_id).order_by(Family.name))
    return tuple(" ".join(filter(None, (name, reference))) for reference, name in rows)


class _Reader:
    def __init__(self, family: Family, person: Person) -> None:
        self._person = person
        self._all = list(_below(family))
        self._words = Rows()
        for row in self._all:
            self._words.follow({"table": row.__tablename__, "id": str(row.id), "before": None, "after": _values(row)})
        self._own_name = _any_of(person)
        self._others = [(one, _any_of(one)) for one in family.people if one.id != person.id]
        self._withheld: dict[uuid.UUID, list[Withholding]] = defaultdict(list)
        for held in family.withholdings:
            self._withheld[held.subject_id].append(held)

    def read(self) -> Iterator[Held]:
        led_to = self._led_to()
        for row in self._all:
            why = self._why(row, led_to)
            if why:
                yield self._held(row, why)

    def _led_to(self) -> set[uuid.UUID]:
        """Return the cards, statements and steps that say of themselves that they are about the person."""
        found: set[uuid.UUID] = set()
        for row in self._all:
            if row.__tablename__ in _LEADS_UP and self._person.id in _links(row).values():
                found.update(key for name, key in _links(row).items() if name in ("entry_id", "pair_id", "step_id"))
        return found

    def _why(self, row: Row, led_to: set[uuid.UUID]) -> str:
        if row is self._person:
            return "the person"
        links = _links(row)
        linked = [field(name).lower() for name, key in links.items() if key == self._person.id]
        if linked:
            return f"linked to the person ({', '.join(linked)})"
        if row.id in led_to or any(key in led_to for key in links.values()):
            return "belongs to what is about the person"
        return "has the person\u2019s name in it" if self._names(self._own_name, row) else ""

    def _held(self, row: Row, why: str) -> Held:
        table = row.__tablename__
        values = _values(row)
        names = [name for name in said_columns(values) if name not in ("id", "version")]
        lines = tuple(
            f"{field(name)}: {self._words.value(table, name, values[name])}"
            for name in names
            if not is_default(table, name, values[name])
        )
        if isinstance(row, Picture):
            lines += (SEE_PICTURE,)
        linked = set(_links(row).values())
        others = tuple(one.written_name for one, name in self._others if one.id in linked or self._names(name, row))
        image = {"table": table, "id": str(row.id), "before": None, "after": None}
        return Held(row.id, self._words.title(image), why, lines, others, tuple(self._why_withheld(row)))

    def _why_withheld(self, row: Row) -> Iterator[str]:
        table = row.__tablename__
        if table not in SHAREABLE:
            yield "kept in the file: nothing of this kind is in any copy"
        if table in FOR_STAFF:
            yield "for staff only: nothing of this kind is in a copy that one of the family reads"
        for name in sorted(column for kind, column in FOR_STAFF_FIELDS if kind == table):
            if getattr(row, name):
                yield f"{field(name)} for staff only: it is in no copy that one of the family reads"
        for held in self._withheld[row.id]:
            whom = (
                "everyone but staff" if held.staff_only else "the family" if held.from_family
                else self._words.name(str(held.person_id))
            )  # fmt: skip
            what = f"{field(held.field)} " if held.field else ""
            yield f"{what}withheld from {whom}{f': {held.reason}' if held.reason else ''}"

    def _names(self, pattern: re.Pattern[str] | None, row: Row) -> bool:
        return pattern is not None and any(pattern.search(words) for words in _texts(row))


def _any_of(person: Person) -> re.Pattern[str] | None:
    """Return what finds any name of a person, whole words only; first names and surnames by themselves as well."""
    whole = {person.name, person.record_name, person.latin_name}
    parts = {word for name in whole for word in name.split()} if not person.is_professional else set()
    names = sorted((name for name in whole | parts if len(name) >= SHORTEST_NAME), key=len, reverse=True)
    if not names:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)


def _values(row: Row) -> dict[str, Any]:
    """Return what a row holds as JSON values, but for what is too large for words: a picture's bytes."""
    columns = [column for column in row.__mapper__.columns if not is_large(type(row), column.name)]
    return {column.name: to_plain(column, getattr(row, column.key)) for column in columns}


def _texts(row: Row) -> Iterator[str]:
    for column in row.__table__.columns:
        value: Any = getattr(row, column.key) if not is_large(type(row), column.key) else None
        if isinstance(value, str):
            yield value


def _links(row: Row) -> dict[str, uuid.UUID]:
    keys = {column.name: getattr(row, column.key) for column in row.__table__.columns if column.name.endswith("_id")}
    return {name: key for name, key in keys.items() if key is not None}


def _below(top: Row) -> Iterator[Row]:
    """Yield a row and everything below it, each once, in reading order."""
    seen: set[uuid.UUID] = set()
    waiting: list[Row] = [top]
    while waiting:
        row = waiting.pop(0)
        if row.id in seen:
            continue
        seen.add(row.id)
        yield row
        for relation in inspect(type(row)).relationships:
            if relation.direction is RelationshipDirection.ONETOMANY:
                below = getattr(row, relation.key)
                waiting.extend(below if relation.uselist else [below] if below is not None else [])
