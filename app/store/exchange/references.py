"""Finding the row that a file refers to: in the same file, or already in the store for the same family."""

from __future__ import annotations

import uuid
from collections import defaultdict
from typing import Any

from sqlalchemy import Column
from sqlalchemy.orm import Session

from app.models.base import Row
from app.models.conference import Conference
from app.models.family import Family
from app.models.person import Person
from app.store.exchange.faults import ImportFault, Place, did_you_mean
from app.store.exchange.keys import row_key
from app.store.exchange.planned import Planned
from app.store.exchange.shape import BRANCHES, HISTORY, target_of
from app.store.plain import is_uuid

KINDS = {branch.table: kind for kind, branch in BRANCHES.items()}
_WORDS = {"statement_pair": "danger statement", "entry": "entry of the board"}


class References:
    """The rows of one file by table and key, with the store behind them."""

    def __init__(self, session: Session, root: Planned) -> None:
        self._session = session
        self._family = root.key
        self._rows: dict[tuple[str, uuid.UUID], Planned] = {}
        self._written: dict[str, set[str]] = defaultdict(set)
        self._conferences: list[uuid.UUID] = []
        for planned in root.walk():
            self._rows[planned.branch.table, planned.key] = planned
            self._written[planned.branch.table].add(planned.data.get("id", ""))
            if planned.branch.kind is Conference:
                self._conferences.append(planned.key)

    def find(self, planned: Planned, column: Column[Any], written: str) -> Row | None:
        """Return the row that ``planned`` refers to in ``column``.

        None stands for something of an earlier conference that is not here. Raises ImportFault where there is no such
        row, or where the person is not a child though a child is meant.
        """
        place = (*planned.place, column.name)
        row = self._row(planned, target_of(column), written, place, optional=column.name in HISTORY)
        if column.name == "child_id" and isinstance(row, Person) and not row.is_child:
            raise ImportFault(f"“{written}” is {row.shown_name or 'somebody'}, who is not a child here.", place)
        return row

    def subject(self, planned: Planned) -> Row | None:
        """Return the row that a withholding keeps from somebody, wherever it stands.

        None stands for one that is left out, such as the old address of somebody who is already in the store.
        Raises ImportFault where there is no such row.
        """
        table, written = planned.data["subject_table"], planned.data["subject_id"]
        return self._row(planned, table, written, (*planned.place, "subject_id"), everywhere=True)

    def _row(
        self,
        planned: Planned,
        table: str,
        written: str,
        place: Place,
        *,
        optional: bool = False,
        everywhere: bool = False,
    ) -> Row | None:
        keys = self._keys(planned, table, written)
        found = self._in_file(table, keys)
        if not found and everywhere:
            keys += [row_key(conference, table, written) for conference in self._conferences]
            found = self._in_file(table, keys)
            if len(found) > 1:
                raise ImportFault(
                    f"“{written}” stands in more than one conference. Write the conference's id before it and a slash.",
                    place,
                )
        row = found[0] if found else self._in_store(table, keys)
        if row is not None:
            return row
        if (optional and is_uuid(written)) or any((table, key) in self._rows for key in keys):
            return None
        raise ImportFault(self._unknown(table, written), place)

    def _keys(self, planned: Planned, table: str, written: str) -> list[uuid.UUID]:
        """Return the keys that a reference may mean, the nearest first."""
        conference, slash, name = written.partition("/")
        if slash:
            return [row_key(row_key(self._family, Conference.__tablename__, conference), table, name)]
        return list(dict.fromkeys(row_key(scope, table, written) for scope in (planned.scope, self._family)))

    def _in_file(self, table: str, keys: list[uuid.UUID]) -> list[Row]:
        planned = [self._rows[table, key] for key in keys if (table, key) in self._rows]
        return [one.row for one in planned if one.row is not None]

    def _in_store(self, table: str, keys: list[uuid.UUID]) -> Row | None:
        stored = (self._session.get(KINDS[table], key) for key in keys)
        return next((row for row in stored if row is not None and self._family_of(row) == self._family), None)

    def _family_of(self, row: Row) -> uuid.UUID:
        """Return the key of the family that a stored row belongs to."""
        above: Row | None = row
        while above is not None and not isinstance(above, Family):
            branch = BRANCHES[type(above)]
            assert branch.above is not None  # only the family stands under nothing
            above = self._session.get_one(branch.above, getattr(above, branch.parent_column))
        assert above is not None
        return above.id

    def _unknown(self, table: str, written: str) -> str:
        what = _WORDS.get(table, table.replace("_", " "))
        hint = did_you_mean(written, self._written[table])
        if table == "step" and not hint:
            return (
                f"There is no step “{written}” in this file, nor in the store for this family. "
                "Import the earlier conference first, or the whole family."
            )
        return f"There is no {what} “{written}” in this file, nor in the store for this family.{hint}"
