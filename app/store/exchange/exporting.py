"""Rows to a conference file: one walk over the shape."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from app.models.base import Row
from app.models.board import Domain
from app.models.conference import Conference
from app.models.family import Family
from app.store.exchange.shape import FORMAT, ROOT, VERSION, Branch, default_of, implied_order
from app.store.pictures import family_with_pictures
from app.store.plain import to_plain

_Keep = Callable[[Branch, Row], bool]
_DOMAINS = [domain.value for domain in Domain]


def export_family(session: Session, family_id: uuid.UUID) -> dict[str, Any]:
    """Return a whole family as the data of a conference file: nothing is left out, nothing is withheld.

    The session's rows are detached. Raises NoResultFound where there is no such family.
    """
    return _file(family_with_pictures(session, family_id), lambda branch, row: True)


def export_conference(session: Session, conference_id: uuid.UUID) -> dict[str, Any]:
    """Return one conference with its family and people, and what is withheld of them, as the data of a file.

    Other conferences, visits, the chronology and the notes for staff are not in it. The session's rows are detached.
    Raises NoResultFound where there is no such conference.
    """
    family_id = session.get_one(Conference, conference_id).family_id
    family = family_with_pictures(session, family_id)

    def keep(branch: Branch, row: Row) -> bool:
        if isinstance(row, Conference):
            return row.id == conference_id
        return branch.above is not Family or branch.name in ("people", "withholdings")

    data = _file(family, keep)
    _leave_out_strangers(data["family"])
    return data


def _file(family: Family, keep: _Keep) -> dict[str, Any]:
    places = {str(person.id): person.position for person in family.people}
    return {"format": FORMAT, "version": VERSION, "family": _object(ROOT, family, keep, places, {})}


def _object(branch: Branch, row: Row, keep: _Keep, places: dict[str, int], implied: dict[str, int]) -> dict[str, Any]:
    """Return one row with all below it; what a reader of the file would assume anyway is left out."""
    item = _plain(branch, row)
    written = {
        name: value
        for name, value in item.items()
        if value is not None and value != implied.get(name, _assumed(branch, name))
    }
    for below in branch.branches:
        found = getattr(row, below.name)
        rows = list(found) if below.many else [found] if found is not None else []
        kept = sorted((one for one in rows if keep(below, one)), key=lambda one: _order(_plain(below, one), places))
        orders = implied_order(below, [_plain(below, one) for one in kept])
        objects = [
            _object(below, one, keep, places, order if below.many else {})
            for one, order in zip(kept, orders, strict=True)
        ]
        if objects:
            written[below.name] = objects if below.many else objects[0]
    return written


def _plain(branch: Branch, row: Row) -> dict[str, Any]:
    return {column.name: to_plain(column, getattr(row, column.name)) for column in branch.columns}


def _assumed(branch: Branch, name: str) -> Any:
    column = branch.column(name)
    return default_of(column) if column is not None else None


def _order(item: dict[str, Any], places: dict[str, int]) -> tuple[Any, ...]:
    """Return what a list is sorted by: as on the screen, and the same every time."""
    domain = item.get("domain")
    return (
        _DOMAINS.index(domain) if domain else 0,
        item.get("position") or item.get("spoken") or 0,
        item.get("held_on") or item.get("on_date") or item.get("at") or "",
        places.get(item.get("child_id") or "", 0),
        item["id"],
    )


def _leave_out_strangers(family: dict[str, Any]) -> None:
    """Take out the withholdings whose subject is not in the file: to a reader they would point at nothing."""
    here: set[str] = set()
    waiting: list[Any] = [family]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            here.add(str(value.get("id", "")))
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    kept = [held for held in family.get("withholdings", []) if held["subject_id"] in here]
    if kept:
        family["withholdings"] = kept
    else:
        family.pop("withholdings", None)
