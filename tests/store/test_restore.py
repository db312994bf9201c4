"""The restore drill: what comes back is every row that was there, and what was there since is kept as well."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from app.store import keys
from app.store.backup import Backup, backups_in, default_folder
from app.store.errors import NewerStore, WrongPassphrase
from app.store.location import note_path
from app.store.restore import BackupDamaged, discard_restore, look_into, prepare_restore, restore
from app.store.store import Store
from app.store.swap import begin_swap, coming_path, finish_swap
from tests.store.petrie_store import SECRET, petrie_store
from tests.store.reading_rows import all_rows
from tests.store.rooms import marsh

OTHER = "five quite different words now"
NOW = datetime(2026, 3, 24, 10, 15, 30)  # noqa: DTZ001 - local, as backups are named


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store" / "board.safetyboard"


@pytest.fixture
def backup(path: Path, tmp_path: Path) -> Backup:
    """A store with a family, a backup of it, and another family since."""
    petrie_store(path.parent)
    with Store.open(path, SECRET) as store:
        made = store.back_up(tmp_path / "stick", NOW)
        store.run("New family", marsh).result()
    assert made is not None
    return made


def key_of(store: Path, secret: str = SECRET) -> bytearray:
    return keys.unwrap(keys.read_slots(store), secret)


def test_the_drill(backup: Backup, path: Path) -> None:
    before, wanted = all_rows(path, SECRET), all_rows(backup.store, SECRET)
    contents = prepare_restore(backup, path, SECRET)
    assert (contents.families, contents.conferences) == (1, 1)
    assert "1 family, 1 conference. The last change in it: Import baby Petrie by Ann Price" in str(contents)
    assert all_rows(path, SECRET) == before, "looking changes nothing"
    aside = restore(path, NOW)
    assert all_rows(path, SECRET) == wanted
    Store.open(path, SECRET).close()
    (kept,) = backups_in(default_folder(path))
    assert (kept.folder, kept.note) == (aside, "before restoring")
    assert all_rows(kept.store, SECRET) == before
    prepare_restore(kept, path, SECRET)  # the wrong one was restored: back again
    restore(path, NOW)
    assert all_rows(path, SECRET) == before


def test_todays_passphrase_stays_in_force(backup: Backup, path: Path) -> None:
    keys.change_passphrase(path, SECRET, OTHER)
    with pytest.raises(WrongPassphrase):
        prepare_restore(backup, path, "a guess")
    prepare_restore(backup, path, OTHER)
    restore(path, NOW)
    assert len(all_rows(path, OTHER)["family"]) == 1
    with pytest.raises(WrongPassphrase):
        Store.open(path, SECRET)


def test_onto_a_new_computer(backup: Backup, tmp_path: Path) -> None:
    new = tmp_path / "new laptop" / "board.safetyboard"
    new.parent.mkdir()
    prepare_restore(backup, new, SECRET)
    restore(new, NOW)
    assert all_rows(new, SECRET) == all_rows(backup.store, SECRET)


def test_over_a_store_of_another_key(backup: Backup, tmp_path: Path) -> None:
    other = tmp_path / "other" / "board.safetyboard"
    Store.create(other, OTHER).close()
    prepare_restore(backup, other, SECRET)
    aside = restore(other, NOW)
    Store.open(other, SECRET).close()
    Store.open(aside / "board.safetyboard", OTHER).close()


def test_over_a_damaged_store(backup: Backup, path: Path) -> None:
    path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])
    damaged = path.read_bytes()
    path.with_name(path.name + "-wal").write_bytes(b"left by a crash")
    prepare_restore(backup, path, SECRET)
    aside = restore(path, NOW)
    assert all_rows(path, SECRET) == all_rows(backup.store, SECRET)
    assert (aside / "board.safetyboard").read_bytes() == damaged
    assert (aside / "board.safetyboard-wal").exists(), "what belongs to the old file goes with it"


def test_a_damaged_backup_is_refused_and_nothing_is_left(backup: Backup, path: Path) -> None:
    raw = bytearray(backup.store.read_bytes())
    raw[len(raw) // 2] ^= 1
    backup.store.write_bytes(raw)
    with pytest.raises(BackupDamaged, match="page"):
        prepare_restore(backup, path, SECRET)
    assert not coming_path(path).exists()
    assert not keys.keys_path(coming_path(path)).exists()
    Store.open(path, SECRET).close()


def test_a_backup_of_a_newer_version_is_refused(backup: Backup, path: Path) -> None:
    with Store.open(backup.store, SECRET) as store:
        newer = "UPDATE alembic_version SET version_num = '9999'"
        store.run("Pretend", lambda session: session.connection().exec_driver_sql(newer))
    with pytest.raises(NewerStore):
        prepare_restore(backup, path, SECRET)
    Store.open(path, SECRET).close()


def test_looking_changes_nothing_and_may_be_dropped(backup: Backup, path: Path) -> None:
    raw = backup.store.read_bytes()
    assert look_into(backup, key_of(backup.store)).families == 1
    prepare_restore(backup, path, SECRET)
    discard_restore(path)
    assert backup.store.read_bytes() == raw
    assert sorted(file.name for file in backup.folder.iterdir()) == ["board.safetyboard", "board.safetyboard.key"]
    assert [file.name for file in path.parent.iterdir() if "coming" in file.name] == []


def test_a_swap_that_was_cut_short_is_finished_at_the_next_start(
    backup: Backup, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = all_rows(backup.store, SECRET)
    prepare_restore(backup, path, SECRET)
    replace, left = os.replace, 2  # the note, and the old file moved aside: then the power goes

    def twice(source: object, target: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt
        replace(source, target)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", twice)
    with pytest.raises(KeyboardInterrupt):
        begin_swap(path, default_folder(path) / "2026-03-24 10-15-30 before restoring")
    monkeypatch.setattr(os, "replace", replace)
    assert not path.exists()
    assert note_path(path).exists()
    Store.open(path, SECRET).close()
    assert all_rows(path, SECRET) == wanted
    assert not finish_swap(path)


def test_restoring_again_after_a_swap_that_failed_first_ends_the_one_before(
    backup: Backup, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = all_rows(path, SECRET)
    prepare_restore(backup, path, SECRET)
    replace, aside = os.replace, default_folder(path) / "2026-03-24 10-15-30 before restoring"

    def fails(source: object, target: object) -> None:
        if source == coming_path(path):
            raise PermissionError("somebody looks at the file")
        replace(source, target)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", fails)
    with pytest.raises(PermissionError):
        begin_swap(path, aside)
    monkeypatch.setattr(os, "replace", replace)
    discard_restore(path)
    assert coming_path(path).exists(), "the swap still waits for it"
    prepare_restore(backup, path, SECRET)
    discard_restore(path)
    assert all_rows(path, SECRET) == all_rows(backup.store, SECRET)
    kept = next(one for one in backups_in(default_folder(path)) if one.folder == aside)
    assert all_rows(kept.store, SECRET) == before, "with its own key file"
