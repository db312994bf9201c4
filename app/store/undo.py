"""Undo and redo: each takes back one change by making a new one from the journal's images."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import RelationshipDirection, Session

from app.models.base import Base, Row
from app.models.conference import Conference
from app.models.journal import JournalEntry
from app.models.outcome import Approval
from app.store.errors import ChangedMeanwhile, NothingToUndo
from app.store.journal import Image
from app.store.plain import from_plain, to_plain

APPROVED = "The record is approved. It can be corrected with a dated addendum, not undone."


@dataclass(frozen=True, slots=True)
class Reversible:
    """What could be undone or redone next: the journal's numbers of the changes to reverse, and the name people know.

    It is one change, or several that were typed in one go (``burst``).
    """

    numbers: tuple[int, ...]
    label: str
    burst: uuid.UUID | None = None

    @property
    def last(self) -> int:
        """The number by which an undo names what it took back."""
        return self.numbers[-1]


@dataclass(frozen=True, slots=True)
class UndoState:
    """What undo and redo would do now; None where there is nothing."""

    undo: Reversible | None
    redo: Reversible | None


def undo_state(session: Session, conference_id: uuid.UUID | None) -> UndoState:
    """Read the journal of one conference (or of what belongs to none) and return what can be undone and redone."""
    query = (
        select(JournalEntry.number, JournalEntry.label, JournalEntry.undoes, JournalEntry.burst)
        .where(
            JournalEntry.conference_id.is_(None)
            if conference_id is None
            else JournalEntry.conference_id == conference_id
        )
        .order_by(JournalEntry.number)
    )
    return _replay((number, label, undoes, burst) for number, label, undoes, burst in session.execute(query))


def _replay(journal: Iterable[tuple[int, str, int | None, uuid.UUID | None]]) -> UndoState:
    done: list[Reversible] = []
    undone: list[Reversible] = []
    for number, label, undoes, burst in journal:
        if undoes is None:
            if burst is not None and done and done[-1].burst == burst:
                done[-1] = Reversible((*done[-1].numbers, number), label, burst)
            else:
                done.append(Reversible((number,), label, burst))
            undone.clear()
        elif done and done[-1].last == undoes:
            undone.append(Reversible((number,), done.pop().label))
        elif undone and undone[-1].last == undoes:
            done.append(Reversible((number,), undone.pop().label))
    return UndoState(done[-1] if done else None, undone[-1] if undone else None)


def reverse(session: Session, numbers: tuple[int, ...]) -> None:
    """Write the inverse of journaled changes into the session.

    Raises ChangedMeanwhile where a row is no longer as those changes left it, and NothingToUndo where it would take
    away an approved record.
    """
    images = [image for number in numbers for image in session.get_one(JournalEntry, number).rows]
    if any(image["table"] == Approval.__tablename__ for image in images):
        raise NothingToUndo(APPROVED)
    net = _net(images)[::-1]
    made = [image for image in net if image["before"] is None]
    taken = [image for image in net if image["after"] is None]
    with session.no_autoflush:  # rows may need each other: all of them go to the rules and the disk together
        for image in made:
            _reverse_row(session, image)
        if {image["table"] for image in made} & {image["table"] for image in taken}:
            session.flush()  # one may stand in the other's place: the database wants it gone first
        for image in net:
            if image["before"] is not None:
                _reverse_row(session, image)
        _link(session)
        if any(isinstance(row, Conference) and row.approvals for row in session.deleted):
            raise NothingToUndo(APPROVED)


def _net(images: list[Image]) -> list[Image]:
    """Return one image for each row: as it was before all the changes, and as it is after them."""
    net: dict[tuple[str, str], Image] = {}
    for image in images:
        key = (image["table"], image["id"])
        if key not in net:
            net[key] = dict(image)
            continue
        first = net.pop(key)
        if first["after"] is None:  # deleted, and made again
            first["after"] = image["after"]
        elif image["after"] is None:
            first["after"] = None
            if first["before"] is not None:
                first["before"] = {**image["before"], **first["before"]}
        else:
            first["after"] = {**first["after"], **image["after"]}
            if first["before"] is not None:
                first["before"] = {**(image["before"] or {}), **first["before"]}
        if first["before"] is not None or first["after"] is not None:
            net[key] = first
    return list(net.values())


def _reverse_row(session: Session, image: Image) -> None:
    kind, key = _kinds()[image["table"]], uuid.UUID(image["id"])
    columns = kind.__table__.columns
    before, after = image["before"], image["after"]
    if after is None:
        session.add(kind(id=key, **{name: from_plain(columns[name], value) for name, value in before.items()}))
        return
    row = session.get(kind, key)
    if row is None:
        raise ChangedMeanwhile
    if before is None:
        if any(to_plain(columns[name], getattr(row, name)) != value for name, value in after.items()):
            raise ChangedMeanwhile
        session.delete(row)
        return
    for name, value in before.items():
        if to_plain(columns[name], getattr(row, name)) != after[name]:
            raise ChangedMeanwhile
        setattr(row, name, from_plain(columns[name], value))


def _link(session: Session) -> None:
    """Point each row that is brought back at the rows it belongs to, so that the rules can be asked about it."""
    brought = {row.id: row for row in session.new if isinstance(row, Row)}
    for row in brought.values():
        for relation in type(row).__mapper__.relationships:
            if relation.direction is RelationshipDirection.MANYTOONE:
                key = getattr(row, str(next(iter(relation.local_columns)).key))
                if key is not None:
                    setattr(row, relation.key, brought.get(key) or session.get(relation.mapper.class_, key))


def _kinds() -> dict[str, type[Row]]:
    return {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}
