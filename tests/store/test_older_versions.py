"""A store of every older version is copied, then brought up to date, and keeps every word.

samples/ has one store for each revision, as SQL: small, and to be read. They are never changed afterwards.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from app.paths import MIGRATIONS
from app.store import migrate
from app.store.backup import BackupTrouble, backups_in, default_folder
from app.store.engine import connect_raw
from app.store.errors import NewerStore
from app.store.keys import Cost, new_data_key, wrap, write_slots
from app.store.store import Store
from app.store.verify import check_store
from tests.faults.pretend import NEXT, write_revisions
from tests.store.reading_rows import Rows, all_rows

SAMPLES = Path(__file__).parent / "samples"
SECRET = "four calm words here"


def revisions() -> list[str]:
    return sorted(file.name.split("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def unpack(sample: Path, store: Path) -> None:
    """Make an encrypted store of a sample."""
    data_key = new_data_key()
    store.parent.mkdir()
    write_slots(store, [wrap(data_key, SECRET, cost=Cost(1, 64, 1))])
    with closing(connect_raw(store, data_key)) as connection:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.executescript(sample.read_text(encoding="utf-8"))


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The version after this one."""
    write_revisions(tmp_path / "migrations")
    monkeypatch.setattr(migrate, "MIGRATIONS", tmp_path / "migrations")
    monkeypatch.setattr(migrate, "HEAD", NEXT)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store" / "board.safetyboard"


def test_there_is_a_sample_of_every_older_revision() -> None:
    assert {sample.stem for sample in SAMPLES.glob("*.sql")} >= set(revisions()) - {migrate.HEAD}


@pytest.mark.usefixtures("newer")
@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.sql")), ids=lambda sample: sample.stem)
def test_it_is_copied_first_and_keeps_every_word(sample: Path, path: Path) -> None:
    unpack(sample, path)
    before = all_rows(path, SECRET)
    with Store.open(path, SECRET) as store:
        assert store.read(check_store).result() == []
    after = all_rows(path, SECRET)
    assert after["alembic_version"] == [(NEXT,)]
    assert counts(after, before) == counts(before, before), "no row is lost"
    assert words(before) - words(after) <= {"0001", *revisions()}, "no word is lost"
    (kept,) = backups_in(default_folder(path))
    assert kept.note == "before an update"
    assert all_rows(kept.store, SECRET) == before
    Store.open(path, SECRET).close()
    assert len(backups_in(default_folder(path))) == 1, "only where there is something to do"


@pytest.mark.usefixtures("newer")
def test_without_a_copy_nothing_is_touched(path: Path) -> None:
    unpack(SAMPLES / "0001.sql", path)
    default_folder(path).write_text("a file where the backups should be")
    before = all_rows(path, SECRET)
    with pytest.raises(BackupTrouble):
        Store.open(path, SECRET)
    assert all_rows(path, SECRET) == before


def test_the_version_before_refuses_it_and_leaves_it(path: Path, newer: None, monkeypatch: pytest.MonkeyPatch) -> None:
    Store.create(path, SECRET).close()
    monkeypatch.undo()
    before = path.read_bytes()
    monkeypatch.setattr("app.store.keys.Cost", Cost)
    with pytest.raises(NewerStore, match="use the newer version"):
        Store.open(path, SECRET)
    assert path.read_bytes() == before


def counts(rows: Rows, tables: Rows) -> dict[str, int]:
    return {table: len(rows[table]) for table in tables}


def words(rows: Rows) -> set[object]:
    return {value for table in rows.values() for row in table for value in row if isinstance(value, str)}
