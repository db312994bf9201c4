"""The history of a family, or of one row of it: who changed what, when, from what to what (issue 8, Trace).

It is read from the journal, so it is as complete as the journal is and cannot be written by hand.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.conference import Conference
from app.models.journal import JournalEntry
from app.store.history_words import Rows, field, is_default, said_columns
from app.store.journal import Image


@dataclass(frozen=True, slots=True)
class Detail:
    """One field of one row. ``what`` is the row, ``field`` empty where the whole row was added or taken away.

    ``before`` is empty for a new row, ``after`` for one that went; "nothing" is said of a field that was empty.
    """

    what: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change, or something that was noted: a copy that was looked at, saved or printed.

    ``meeting`` says at which conference; it is empty for what belongs to none.
    """

    number: int
    at: datetime
    who: str
    label: str
    meeting: str
    details: tuple[Detail, ...]

    def rows_in_words(self) -> list[str]:
        """Return a paragraph for each row: what it is, and below it the fields, from what to what."""
        return [
            "\n".join((f"{what}{_verb(details)}", *(f"    {_field_words(one)}" for one in details if one.field)))
            for what, details in ((what, list(some)) for what, some in groupby(self.details, lambda one: one.what))
        ]


def _verb(details: list[Detail]) -> str:
    return next((f": {one.after or one.before}" for one in details if not one.field), "")


def _field_words(detail: Detail) -> str:
    """Return "Text: old → new"; what a row came or went with stands by itself."""
    return f"{detail.field}: " + " \u2192 ".join(filter(None, (detail.before, detail.after)))


def family_history(session: Session, family_id: uuid.UUID) -> list[HistoryLine]:
    """Return everything the journal has of a family, the latest first. An import is one change of many rows."""
    return _read(session, family_id, None)


def rows_history(session: Session, family_id: uuid.UUID, row_ids: Iterable[uuid.UUID]) -> list[HistoryLine]:
    """Return what the journal has of some rows, and of nothing that belongs to them, the latest first."""
    return _read(session, family_id, frozenset(map(str, row_ids)), with_belonging=False)


def row_history(session: Session, family_id: uuid.UUID, row_id: uuid.UUID) -> list[HistoryLine]:
    """Return what the journal has of one row (a card, a step, a score...) and of the rows that belong to it.

    What belongs to it are those with a link to it: the impacts of a worry, the people of a step.
    """
    return _read(session, family_id, frozenset({str(row_id)}))


def _read(
    session: Session, family_id: uuid.UUID, wanted: frozenset[str] | None, *, with_belonging: bool = True
) -> list[HistoryLine]:
    query = select(JournalEntry).where(JournalEntry.family_id == family_id).order_by(JournalEntry.number)
    meetings = _meetings(session, family_id)
    rows = Rows()
    found: list[HistoryLine] = []
    told_of: set[str] = set(wanted or ())
    for entry in session.scalars(query):
        for image in entry.rows:
            rows.follow(image)
            if wanted is not None and with_belonging and _links_to(image, wanted):
                told_of.add(image["id"])
        told = [image for image in entry.rows if wanted is None or image["id"] in told_of]
        if not told and (wanted is not None or entry.rows):
            continue
        details = tuple(detail for image in told for detail in _details(rows, image))
        meeting = meetings.get(entry.conference_id, "") if entry.conference_id is not None else ""
        found.append(HistoryLine(entry.number, entry.at, entry.who, entry.label, meeting, details))
    session.expunge_all()
    return found[::-1]


def _meetings(session: Session, family_id: uuid.UUID) -> dict[uuid.UUID, str]:
    rows = session.execute(
        select(Conference.id, Conference.kind, Conference.held_on).where(Conference.family_id == family_id)
    )
    return {
        key: " ".join(filter(None, (kind.value.replace("_", " "), held_on.isoformat() if held_on else "no date")))
        for key, kind, held_on in rows
    }


def _links_to(image: Image, wanted: frozenset[str]) -> bool:
    values = {**(image["before"] or {}), **(image["after"] or {})}
    return any(value in wanted for name, value in values.items() if name.endswith("_id"))


def _details(rows: Rows, image: Image) -> list[Detail]:
    table, what = image["table"], rows.title(image)
    before, after = image["before"], image["after"]
    if before is not None and after is not None:
        return [
            Detail(what, field(name), rows.value(table, name, before.get(name)), rows.value(table, name, after[name]))
            for name in said_columns(after)
        ]
    values = (after if before is None else before) or {}
    told = [
        (field(name), rows.value(table, name, values[name]))
        for name in said_columns(values)
        if not is_default(table, name, values[name])
    ]
    if before is None:
        return [Detail(what, "", "", "added"), *(Detail(what, name, "", value) for name, value in told)]
    return [Detail(what, "", "taken away", ""), *(Detail(what, name, value, "") for name, value in told)]
