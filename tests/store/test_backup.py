"""Backups: whole, encrypted, checked, and only where something changed."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from app.models import Family
from app.store import backup as backups
from app.store import keys
from app.store.backup import BackupTrouble, backup_at, backups_in, check_backup
from app.store.errors import StoreLocked
from app.store.settings import keep_setting
from app.store.store import Store
from tests.store.petrie_store import SECRET, petrie_store
from tests.store.reading_rows import all_rows
from tests.store.rooms import marsh

NOW = datetime(2026, 3, 24, 10, 15, 30)  # noqa: DTZ001 - local, as backups are named


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(petrie_store(tmp_path / "store"), SECRET) as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "Backups"


def test_a_backup_holds_every_row_and_opens_like_a_store(store: Store, folder: Path) -> None:
    made = store.back_up(folder, NOW)
    assert made is not None
    assert made.folder.name == "2026-03-24 10-15-30"
    assert sorted(file.name for file in made.folder.iterdir()) == ["board.safetyboard", "board.safetyboard.key"]
    rows = all_rows(made.store, SECRET)
    assert rows == all_rows(store.path, SECRET)
    assert len(rows["journal"]) == 1
    assert check_backup(made, keys.unwrap(keys.read_slots(made.store), SECRET)) == []
    assert b"Petrie" not in made.store.read_bytes()
    with Store.open(made.store, SECRET) as opened:
        assert opened.read(lambda session: session.query(Family).count()).result() == 1


def test_nothing_is_written_where_nothing_changed(store: Store, folder: Path) -> None:
    assert store.back_up(folder, NOW) is not None
    assert store.back_up(folder, NOW + timedelta(hours=2)) is None
    store.run("Settings", partial(keep_setting, name="preference scheme", value="dark")).result()
    assert store.back_up(folder, NOW + timedelta(hours=3)) is not None  # in no journal, and still a change
    store.run("New family", marsh).result()
    assert store.back_up(folder, NOW + timedelta(hours=4)) is not None
    assert store.back_up(folder, NOW + timedelta(hours=5), note="by hand") is not None
    assert [one.note for one in backups_in(folder)] == ["by hand", "", "", ""]


def test_older_ones_are_thinned_and_nothing_of_others_is_touched(store: Store, folder: Path) -> None:
    (folder / "holiday pictures").mkdir(parents=True)
    (folder / "2026-03-24 10-00-00").mkdir()  # a name like ours, and not a backup
    for minute in range(0, 50, 10):
        store.run("New family", marsh).result()
        store.back_up(folder, NOW.replace(hour=9, minute=minute))
    kept = store.back_up(folder, NOW.replace(hour=9, minute=55), note="before an update")
    assert kept is not None
    store.run("New family", marsh).result()
    store.back_up(folder, NOW.replace(hour=9, minute=59))
    names = sorted(file.name for file in folder.iterdir())
    assert names == ["2026-03-24 09-55-30 before an update", "2026-03-24 09-59-30", "2026-03-24 10-00-00",
                     "holiday pictures"]  # fmt: skip


def test_two_in_one_second_and_a_clock_set_back_keep_both(store: Store, folder: Path) -> None:
    first = store.back_up(folder, NOW, note="by hand")
    second = store.back_up(folder, NOW, note="by hand")
    earlier = store.back_up(folder, NOW - timedelta(days=400), note="by hand")
    assert len({one.folder for one in (first, second, earlier) if one is not None}) == 3
    assert len(backups_in(folder)) == 3


def test_changes_go_on_while_it_is_written(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    count = backups.count_rows

    def slowly(ask: object) -> dict[str, int]:
        counted = count(ask)  # type: ignore[arg-type]
        store.run("New family", marsh).result()  # committed after the copy's moment
        return counted

    monkeypatch.setattr(backups, "count_rows", slowly)
    monkeypatch.setattr(backups, "_check", lambda *given: None)
    made = store.back_up(folder, NOW)
    assert made is not None
    assert len(all_rows(made.store, SECRET)["family"]) == 1
    assert len(all_rows(store.path, SECRET)["family"]) >= 2


def test_a_half_written_one_is_swept_away(store: Store, folder: Path) -> None:
    half = folder / ".2026-03-24 09-00-00.part"
    half.mkdir(parents=True)
    (half / "board.safetyboard").write_bytes(b"half")
    (folder / ".somebody else's.part").mkdir()
    store.back_up(folder, NOW)
    assert not half.exists()
    assert (folder / ".somebody else's.part").exists()


def test_a_copy_found_damaged_is_taken_away_and_said(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "find_faults", lambda ask: ["page: HMAC verification failed for page 3"])
    with pytest.raises(BackupTrouble, match=r"damaged \(page: .*page 3\).*Your work is safe"):
        store.back_up(folder, NOW)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EROFS, errno.ENODEV])
def test_a_folder_that_cannot_be_written_to_is_said(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch, fault: int
) -> None:
    before = store.back_up(folder, NOW)
    store.run("New family", marsh).result()

    def fail(*given: object, **named: object) -> None:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr(keys, "copy_slots", fail)
    with pytest.raises(BackupTrouble, match="Your work itself is saved"):
        store.back_up(folder, NOW + timedelta(hours=1))
    assert backups_in(folder) == [before]
    assert [file.name for file in folder.iterdir()] == ["2026-03-24 10-15-30"]


def test_a_folder_that_is_a_file_is_said(store: Store, tmp_path: Path) -> None:
    (tmp_path / "gone").write_text("not a folder")
    with pytest.raises(BackupTrouble, match="choose another folder"):
        store.back_up(tmp_path / "gone", NOW)


def test_a_stick_that_is_gone_is_said_and_not_made_on_another_disk(store: Store, folder: Path) -> None:
    folder.parent.rmdir()
    with pytest.raises(BackupTrouble, match="Is the disk there"):
        store.back_up(folder, NOW)
    assert not folder.parent.exists()


def test_a_locked_store_makes_none(store: Store, folder: Path) -> None:
    store.lock()
    with pytest.raises(StoreLocked):
        store.back_up(folder, NOW)


def test_only_a_whole_backup_is_one(store: Store, folder: Path) -> None:
    made = store.back_up(folder, NOW)
    assert made is not None
    assert backup_at(made.folder) == made
    keys.keys_path(made.store).unlink()
    assert backup_at(made.folder) is None
    assert backups_in(folder / "nowhere") == []


def test_another_stores_backups_in_the_same_folder_are_never_thinned(
    store: Store, folder: Path, tmp_path: Path
) -> None:
    with Store.create(tmp_path / "lost" / "board.safetyboard", SECRET, cost=keys.Cost(1, 64, 1)) as lost:
        last = lost.back_up(folder, NOW.replace(minute=0))
    assert last is not None
    for minute in (10, 20, 30):
        store.run("New family", marsh).result()
        newest = store.back_up(folder, NOW.replace(minute=minute))
    assert backups_in(folder) == [newest, last]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps other users out of one's folders by itself")
def test_nobody_else_on_the_computer_may_read_the_keys(store: Store, folder: Path) -> None:
    made = store.back_up(folder, NOW)
    assert made is not None
    assert made.folder.stat().st_mode & 0o077 == 0
    assert keys.keys_path(made.store).stat().st_mode & 0o077 == 0
    keys.change_passphrase(store.path, SECRET, "another four calm words", cost=keys.Cost(1, 64, 1))
    assert keys.keys_path(store.path).stat().st_mode & 0o077 == 0
