"""A conference file to rows: all of it, or nothing."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.models.base import Row
from app.models.conference import Conference
from app.models.errors import RuleError
from app.models.family import Family
from app.models.person import Tie
from app.models.sharing import Withholding
from app.store.exchange.checking import check
from app.store.exchange.faults import ImportFault, did_you_mean
from app.store.exchange.planned import Planned, plan
from app.store.exchange.references import References
from app.store.exchange.rules import check_pictures, check_scales, find_fault
from app.store.exchange.shape import link_of
from app.store.plain import from_plain

_AT_ONCE = 500
_SAME = ("subject_table", "subject_id", "field", "person_id", "from_family", "staff_only")
"""What makes two withholdings say the same."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import added: the family, the conferences, and how many rows of each table."""

    family_id: uuid.UUID
    conference_ids: tuple[uuid.UUID, ...]
    counts: Mapping[str, int]


def import_family(session: Session, data: dict[str, Any], *, source: str = "") -> Imported:
    """Add the family, people and conferences of a conference file to the session and flush them.

    The caller commits. What is already in the store stays as it is there: a person keeps names, contact details and
    ties; new people are added, and ties to new children. A conference that is already there is refused. ``source`` is
    the name of the file, for the sentence. The store's connection puts off the foreign keys until the commit.

    Raises ImportFault with the place in the file; the caller then rolls back, and nothing was changed.
    """
    try:
        return _import(session, data)
    except ImportFault as fault:
        if source:
            fault.source = source
        raise


def _import(session: Session, data: dict[str, Any]) -> Imported:
    check(data)
    root = plan(data)
    with session.no_autoflush:
        _meet_the_store(session, root)
        _make_rows(session, root)
        check_scales(root)
        check_pictures(root)
        session.add(root.row)
        try:
            session.flush()
        except IntegrityError as error:
            raise find_fault(error, root) from error
        except RuleError as error:
            raise ImportFault(str(error), root.place) from error
    added = [planned for planned in root.walk() if not planned.skipped]
    return Imported(
        root.key,
        tuple(planned.key for planned in added if planned.branch.kind is Conference),
        dict(Counter(planned.branch.table for planned in added)),
    )


def _meet_the_store(session: Session, root: Planned) -> None:
    """Mark what is already in the store, and refuse what cannot be added to it. Raises ImportFault."""
    family = session.get(Family, root.key)
    if family is not None:
        root.row, root.skipped = family, True
        for planned in root.below:
            _meet_row(session, family, planned)
    _refuse_strangers(session, root)


def _meet_row(session: Session, family: Family, planned: Planned) -> None:
    stored = session.get(planned.branch.kind, planned.key)
    if stored is None or getattr(stored, "family_id", None) != family.id:
        return
    if isinstance(stored, Conference):
        day = f" of {stored.held_on}" if stored.held_on else ""
        raise ImportFault(
            f"This conference{day} is already in the store.",
            planned.place,
            advice="Work on with the one that is there, or give this one another id.",
        )
    for one in planned.walk():
        one.skipped = True
    planned.row = stored


def _refuse_strangers(session: Session, root: Planned) -> None:
    """Raise ImportFault where a row's key is taken by something else in the store."""
    by_kind: dict[type[Row], dict[uuid.UUID, Planned]] = {}
    for planned in root.walk():
        if not planned.skipped:
            by_kind.setdefault(planned.branch.kind, {})[planned.key] = planned
    for kind, planned_rows in by_kind.items():
        keys = list(planned_rows)
        for start in range(0, len(keys), _AT_ONCE):
            taken = session.scalar(select(kind.id).where(kind.id.in_(keys[start : start + _AT_ONCE])).limit(1))
            if taken is not None:
                raise ImportFault("The store already has this id in another place.", planned_rows[taken].place)


def _make_rows(session: Session, root: Planned) -> None:
    """Make every row that is new, set what it refers to, and hang it below its own. Raises ImportFault."""
    references = References(session, root)
    for planned in root.walk():
        if not planned.skipped:
            _make(planned)
    _take_in_new_children(references, root)
    for planned in root.walk():
        if not planned.skipped and planned.row is not None:
            _refer(references, planned)
    for planned in root.walk():
        if not planned.skipped and planned.row is not None and planned.above is not None:
            _hang(planned, planned.row, planned.above)


def _make(planned: Planned) -> None:
    """Make the row with its plain values; references come when all rows are there."""
    values: dict[str, Any] = {"id": planned.key, **planned.implied}
    for column in planned.branch.columns:
        if column.name in planned.data and not column.foreign_keys and column.name not in ("id", "subject_id"):
            try:
                values[column.name] = from_plain(column, planned.data[column.name])
            except ValueError as error:
                raise ImportFault(str(error), (*planned.place, column.name)) from error
    planned.row = planned.branch.kind(**values)


def _take_in_new_children(references: References, root: Planned) -> None:
    """Make the ties of people who are already there to children who are not: the rules on parents need them."""
    for planned in root.walk():
        if planned.skipped and planned.branch.kind is Tie:
            column = planned.branch.column("child_id")
            child = references.find(planned, column, planned.data["child_id"]) if column is not None else None
            if child is not None and inspect(child).transient:
                planned.skipped = False
                _make(planned)


def _refer(references: References, planned: Planned) -> None:
    """Set what a row refers to: the row itself where the models have a link for it, else its key."""
    row = planned.row
    for column in planned.branch.columns:
        written = planned.data.get(column.name)
        if not column.foreign_keys or written is None:
            continue
        found = references.find(planned, column, written)
        link = link_of(planned.branch.kind, column)
        try:
            setattr(row, link or column.name, found if link or found is None else found.id)
        except RuleError as error:
            raise ImportFault(str(error), (*planned.place, column.name)) from error
    if isinstance(row, Withholding):
        _withhold(references, planned, row)


def _withhold(references: References, planned: Planned, row: Withholding) -> None:
    """Point a withholding at its subject, and check that it names something that can be withheld."""
    subject = references.subject(planned)
    if subject is None:
        planned.skipped = True
        return
    row.subject_id = subject.id
    # The gate is asked for columns: "said_by" in the place of "said_by_id" would withhold nothing.
    names = [column.name for column in type(subject).__table__.columns]
    if row.field and row.field not in names:
        raise ImportFault(
            f"There is no “{row.field}” in a row of “{row.subject_table}”.{did_you_mean(row.field, names)}",
            (*planned.place, "field"),
        )


def _hang(planned: Planned, row: Row, above: Planned) -> None:
    """Put a row below its own; a withholding that says what a stored one says is left out."""
    if isinstance(above.row, Family) and isinstance(row, Withholding) and _is_stored(above.row, row):
        planned.skipped = True
    elif planned.branch.many:
        getattr(above.row, planned.branch.name).append(row)
    else:
        setattr(above.row, planned.branch.name, row)


def _is_stored(family: Family, held: Withholding) -> bool:
    stored = [other for other in family.withholdings if inspect(other).persistent]
    return any(all(getattr(other, name) == getattr(held, name) for name in _SAME) for other in stored)
