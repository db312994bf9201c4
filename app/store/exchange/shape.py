"""The shape of the file: which rows stand inside which. All else is asked of the mapped tables.

A branch is a list (or, for the plan, one object) inside another object. Its name is the name of the relationship; the
key to the row above is implied by standing inside it, and the version of a row is not in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Column, DateTime
from sqlalchemy.orm import RelationshipDirection, RelationshipProperty

from app.models.base import Row, UtcTime
from app.models.conference import Conference
from app.models.family import Family
from app.models.person import Person
from app.store.plain import to_plain

FORMAT = "safety-board-conference"
VERSION = 1

_Names = Mapping[str, "_Names"]

_SHAPE: _Names = {
    "people": {"ties": {}, "contacts": {}},
    "bonds": {},
    "withholdings": {},
    "visits": {},
    "advocacy_offers": {},
    "engagements": {},
    "denials": {"actions": {}},
    "chronology": {},
    "differences": {"escalations": {}},
    "safety_notes": {},
    "conferences": {
        "children": {},
        "parts": {"attendance": {}},
        "reports": {},
        "entries": {"impacts": {}, "concerns": {}},
        "pairs": {"children": {}},
        "scales": {"scores": {"revisions": {}}},
        "plan": {"steps": {"people": {}, "answers": {}}},
        "step_reviews": {},
        "voices": {},
        "pictures": {},
        "critical_answers": {},
        "decisions": {},
        "agency_views": {},
        "core_group": {},
        "next_dates": {},
        "documents": {},
        "approvals": {},
        "copies": {},
    },
}

IMPLIED = ("position", "spoken")
"""Columns that follow from the order in the list, so that nobody has to count by hand."""

HISTORY = frozenset({"previous_id", "carried_from_id"})
"""References to earlier conferences: left empty where that conference is not here."""

NAMED = (Family, Person, Conference)
"""What needs an id in the file, so that a second file can mean the same one."""


@dataclass(frozen=True)
class Branch:
    """Rows of one table at one place in the file."""

    name: str
    kind: type[Row]
    above: type[Row] | None
    parent_column: str
    many: bool
    branches: tuple[Branch, ...]

    @property
    def table(self) -> str:
        """The name of the table."""
        return str(self.kind.__tablename__)

    @property
    def columns(self) -> list[Column[Any]]:
        """The columns that stand in the file, in the table's order."""
        return [
            cast("Column[Any]", column)
            for column in self.kind.__table__.columns
            if column.name not in ("version", self.parent_column)
        ]

    def column(self, name: str) -> Column[Any] | None:
        """Return the column of that name, where it stands in the file."""
        return next((column for column in self.columns if column.name == name), None)

    def branch(self, name: str) -> Branch | None:
        """Return the branch of that name."""
        return next((branch for branch in self.branches if branch.name == name), None)

    def requires(self, column: Column[Any]) -> bool:
        """Return True where the column cannot be left out of a file that is written by hand."""
        if column.name == "id":
            return self.kind in NAMED
        if isinstance(column.type, UtcTime | DateTime):
            return True  # its default is "now", which is never what a file means
        return not column.nullable and column.default is None

    def walk(self) -> Iterator[Branch]:
        """Yield this branch and all below it."""
        yield self
        for branch in self.branches:
            yield from branch.walk()


def _grow(kind: type[Row], names: _Names) -> tuple[Branch, ...]:
    grown = []
    for name, below in names.items():
        relation: RelationshipProperty[Any] = kind.__mapper__.relationships[name]
        below_kind: type[Row] = relation.mapper.class_
        parent_column = str(next(iter(relation.remote_side)).key)
        grown.append(Branch(name, below_kind, kind, parent_column, bool(relation.uselist), _grow(below_kind, below)))
    return tuple(grown)


ROOT = Branch("family", Family, None, "", False, _grow(Family, _SHAPE))
"""The family, with everything below it."""

BRANCHES: dict[type[Row], Branch] = {branch.kind: branch for branch in ROOT.walk()}
"""Where in the file each table stands: each at one place only."""


def target_of(column: Column[Any]) -> str:
    """Return the name of the table that a column refers to, or nothing."""
    return next((key.column.table.name for key in column.foreign_keys), "")


def link_of(kind: type[Row], column: Column[Any]) -> str:
    """Return the name of the relationship that holds the row a column refers to, or nothing where there is none."""
    for relation in kind.__mapper__.relationships:
        if relation.direction is RelationshipDirection.MANYTOONE and column in relation.local_columns:
            return str(relation.key)
    return ""


def default_of(column: Column[Any]) -> Any:
    """Return the JSON value that is meant where a file leaves a column out; None where there is no such value."""
    default: Any = column.default
    if default is None or column.name == "id" or isinstance(column.type, UtcTime):
        return None
    return to_plain(column, default.arg if default.is_scalar else default.arg(None))


def implied_order(branch: Branch, items: Sequence[Mapping[str, Any]]) -> list[dict[str, int]]:
    """Return, for each object of a list, the ``position`` or ``spoken`` that its place in the list implies.

    Positions count from 0, in each domain of the board anew; the order of speaking counts from 1.
    """
    names = [name for name in IMPLIED if branch.column(name) is not None]
    counted: dict[object, int] = {}
    implied = []
    for number, item in enumerate(items):
        among = item.get("domain")
        place = counted.get(among, 0)
        counted[among] = place + 1
        implied.append({name: place if name == "position" else number + 1 for name in names})
    return implied
