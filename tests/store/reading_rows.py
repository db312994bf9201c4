"""Every row of a store, as it stands in the file: for comparing two of them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from app.store import keys
from app.store.engine import connect_raw

Rows = dict[str, list[tuple[object, ...]]]


def all_rows(store: Path, secret: str) -> Rows:
    """Return every row of every table, in order."""
    data_key = keys.unwrap(keys.read_slots(store), secret)
    with closing(connect_raw(store, data_key)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tables}
