"""The store on a temporary encrypted file: what is said on ordinary bad days, and that nothing is lost."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from app.models import Domain, Entry, Family, ParentsFirst, Scale, Scope, Score
from app.models.board import add_entry
from app.models.conference import Conference
from app.store import engine
from app.store.changes import Changed
from app.store.errors import (
    AlreadyThere,
    ChangedMeanwhile,
    DiskTrouble,
    NewerStore,
    NoStoreHere,
    NotOurFile,
    StoreClosed,
    WrongPassphrase,
)
from app.store.keys import keys_path
from app.store.snapshot import load_conference
from app.store.store import Store
from app.store.verify import check_store
from tests.store.rooms import marsh

SECRET = "four calm words here"
SENTINEL = "Mum could not be woken on 28 February"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "board.safetyboard"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.create(path, SECRET) as made:
        yield made


def add_worry(conference_id: uuid.UUID, words: str) -> object:
    def change(session: object) -> uuid.UUID:
        conference = session.get_one(Conference, conference_id)  # type: ignore[attr-defined]
        return add_entry(conference, Domain.WORRY, words).id

    return change


def test_every_word_is_there_when_it_is_opened_again(path: Path) -> None:
    with Store.create(path, SECRET) as store:
        key = store.run("New family", marsh).result()
        store.run("Add worry", add_worry(key, SENTINEL), key).result()  # type: ignore[arg-type]
    with Store.open(path, SECRET) as store:
        conference = store.read(lambda session: load_conference(session, key)).result()
    assert [entry.text for entry in conference.entries] == [SENTINEL]


def test_nothing_on_the_disk_can_be_read_without_the_key(store: Store, path: Path) -> None:
    key = store.run("New family", marsh).result()
    store.run("Add worry", add_worry(key, SENTINEL), key).result()  # type: ignore[arg-type]
    for file in path.parent.iterdir():
        raw = file.read_bytes()
        assert SENTINEL.encode() not in raw
        assert b"Marsh" not in raw
        assert not raw.startswith(b"SQLite format 3")


def test_a_wrong_passphrase_changes_nothing(store: Store, path: Path) -> None:
    store.close()
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase):
        Store.open(path, "not it")
    assert path.read_bytes() == before
    Store.open(path, SECRET).close()


def test_a_new_store_never_takes_the_place_of_another(store: Store, path: Path) -> None:
    with pytest.raises(AlreadyThere, match=path.name):
        Store.create(path, SECRET)


def test_a_damaged_key_file_is_said_and_the_store_left_alone(store: Store, path: Path) -> None:
    store.close()
    before = path.read_bytes()
    keys_path(path).write_text(keys_path(path).read_text().replace('"rounds": 1', '"rounds": "1"'))
    with pytest.raises(NotOurFile, match="key is not a Safety Board store, or it is damaged"):
        Store.open(path, SECRET)
    assert path.read_bytes() == before


def test_a_key_left_without_a_store_locks_nobody_out_and_is_kept(path: Path) -> None:
    for left in ("first", "second"):
        keys_path(path).write_text(left)
        Store.create(path, SECRET).close()
        Store.open(path, SECRET).close()
        path.unlink()
        keys_path(path).unlink()
    kept = {file.name: file.read_text() for file in path.parent.glob("*.old*")}
    assert kept == {f"{path.name}.key.old": "first", f"{path.name}.key.old-2": "second"}


@pytest.fixture
def tiny_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database file that may have four pages and no more."""
    monkeypatch.setattr(engine, "PRAGMAS", (*engine.PRAGMAS, "max_page_count = 4"))


@pytest.mark.usefixtures("tiny_disk")
def test_a_disk_too_full_for_a_new_store_is_said_and_nothing_is_left(path: Path) -> None:
    with pytest.raises(DiskTrouble, match=r"could not be made: the disk is full\. Nothing was changed") as said:
        Store.create(path, SECRET)
    assert "typed" not in str(said.value)
    assert list(path.parent.iterdir()) == []


@pytest.mark.usefixtures("tiny_disk")
def test_a_temporary_store_that_cannot_be_made_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(DiskTrouble, match="could not be made"):
        Store.temporary()
    assert list(tmp_path.iterdir()) == []


def test_a_key_file_that_cannot_be_written_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        Store.create(path, SECRET)
    assert list(path.parent.iterdir()) == []


def test_a_store_that_cannot_be_reached_is_said_at_opening(store: Store, path: Path) -> None:
    store.close()
    path.unlink()
    path.mkdir()
    with pytest.raises(DiskTrouble, match=r"could not be opened: it cannot be reached\. Nothing was changed"):
        Store.open(path, SECRET)


def test_no_store_half_a_store_and_a_foreign_file_are_told_apart(store: Store, path: Path, tmp_path: Path) -> None:
    store.close()
    with pytest.raises(NoStoreHere):
        Store.open(tmp_path / "elsewhere.safetyboard", SECRET)
    other = tmp_path / "plain.safetyboard"
    with sqlite3.connect(other) as plain:
        plain.execute("CREATE TABLE family (id)")
    plain.close()
    with pytest.raises(NoStoreHere, match="key file"):
        Store.open(other, SECRET)
    keys_path(other).write_bytes(keys_path(path).read_bytes())
    with pytest.raises(NotOurFile):
        Store.open(other, SECRET)


def test_a_store_of_a_newer_version_is_left_alone(store: Store, path: Path) -> None:
    store.run(
        "Pretend",
        lambda session: session.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '9999'"),
    )
    store.close()
    before = path.read_bytes()
    with pytest.raises(NewerStore, match="newer"):
        Store.open(path, SECRET)
    assert path.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="folders have no such right there")
def test_a_folder_that_may_not_be_written_to_is_said(path: Path, store: Store) -> None:
    key = store.run("New family", marsh).result()
    store.run("Stop writing", lambda session: session.execute(text("PRAGMA query_only = ON"))).result()
    with pytest.raises(DiskTrouble, match="still on the screen"):
        store.run("Add worry", add_worry(key, "typed"), key).result()  # type: ignore[arg-type]


def test_a_full_disk_is_said_and_what_was_saved_is_safe(store: Store) -> None:
    key = store.run("New family", marsh).result()
    pages = store.read(lambda session: session.execute(text("PRAGMA page_count")).scalar_one()).result()
    store.read(lambda session: session.execute(text(f"PRAGMA max_page_count = {pages}")).scalar_one()).result()
    with pytest.raises(DiskTrouble, match="disk is full"):
        store.run("Add worry", add_worry(key, "long " * 40_000), key).result()  # type: ignore[arg-type]
    store.read(lambda session: session.execute(text("PRAGMA max_page_count = 1000000")).scalar_one()).result()
    store.run("Add worry", add_worry(key, SENTINEL), key).result()  # type: ignore[arg-type]
    assert [e.text for e in store.read(lambda s: load_conference(s, key)).result().entries] == [SENTINEL]


def test_a_rule_that_is_not_kept_writes_nothing(store: Store) -> None:
    key = store.run("New family", marsh).result()

    def nan_first(session: object) -> None:
        conference = session.get_one(Conference, key)  # type: ignore[attr-defined]
        add_entry(conference, Domain.WORRY, "should not be kept")
        nan = conference.people_invited[1]
        session.add(Score(scale_id=conference.scales[0].id, person_id=nan.id, spoken=1, low=4.0))  # type: ignore[attr-defined]

    with pytest.raises(ParentsFirst, match="Mum"):
        store.run("Nan's score", nan_first, key).result()
    conference = store.read(lambda session: load_conference(session, key)).result()
    assert not conference.entries
    assert not conference.scales[0].scores


@pytest.mark.parametrize("statement", ["insert", "update", "delete"])
def test_no_statement_passes_the_rules_and_the_journal(store: Store, statement: str) -> None:
    from sqlalchemy import delete, insert, update

    made = {
        "insert": insert(Score).values(spoken=1),
        "update": update(Score).values(low=10.0),
        "delete": delete(Scale),
    }[statement]
    with pytest.raises(RuntimeError, match="through the session"):
        store.run("Go round", lambda session: session.execute(made)).result()


def test_no_bulk_method_passes_either(store: Store) -> None:
    for method in ("bulk_save_objects", "bulk_insert_mappings", "bulk_update_mappings"):
        with pytest.raises(RuntimeError, match="through the session"):
            store.run("Go round", lambda session, said=method: getattr(session, said)(Score, [])).result()  # type: ignore[misc]
    with pytest.raises(RuntimeError, match="through the session"):
        store.run("Go round", lambda session: session.execute(text("UPDATE score SET low = 20"))).result()


@pytest.mark.parametrize("way", ["to another scale", "the scale to another child"])
def test_no_score_slips_past_the_parents_by_moving(store: Store, way: str) -> None:
    key = store.run("New family", marsh).result()

    def fill(session: object) -> None:
        conference = session.get_one(Conference, key)  # type: ignore[attr-defined]
        angie = conference.children_here[1]
        mum, nan = conference.people_invited
        mum.ties.remove(next(tie for tie in mum.ties if tie.child_id == angie.id))  # a parent of Billy only
        conference.scales.append(Scale(scope=Scope.CHILD, child=angie, position=1))
        conference.scales[1].answer(nan).give(5)

    store.run("Fill", fill, key).result()

    def move(session: object) -> None:
        conference = session.get_one(Conference, key)  # type: ignore[attr-defined]
        if way == "to another scale":
            conference.scales[1].scores[0].scale_id = conference.scales[0].id
        else:
            conference.scales[1].child_id = conference.children_here[0].id

    with pytest.raises(ParentsFirst):
        store.run("Move", move, key).result()


def test_listeners_hear_what_changed(store: Store) -> None:
    heard: list[Changed] = []
    end = store.subscribe(heard.append)
    key = store.run("New family", marsh).result()
    store.run("Add worry", add_worry(key, "one"), key).result()  # type: ignore[arg-type]
    assert [(said.label, said.conference_id) for said in heard] == [("New family", None), ("Add worry", key)]
    assert heard[1].tables == {"entry"}
    assert heard[1].undo.undo is not None
    assert heard[1].undo.undo.label == "Add worry"
    store.run("Nothing", lambda session: None).result()
    end()
    store.run("Add worry", add_worry(key, "two"), key).result()  # type: ignore[arg-type]
    assert len(heard) == 2


def test_two_who_change_one_row_do_not_overwrite_each_other(store: Store) -> None:
    key = store.run("New family", marsh).result()
    entry_id = store.run("Add worry", add_worry(key, "one"), key).result()  # type: ignore[arg-type]

    def late(session: object) -> None:
        entry = session.get_one(Entry, entry_id)  # type: ignore[attr-defined]
        session.connection().exec_driver_sql(  # type: ignore[attr-defined]
            "UPDATE entry SET version = version + 1 WHERE id = ?", (entry_id.hex,)
        )
        entry.text = "mine"

    with pytest.raises(ChangedMeanwhile, match="Nothing was overwritten"):
        store.run("Edit", late, key).result()


def test_a_closed_store_says_so(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(StoreClosed):
        store.read(lambda session: None).result()


def test_a_temporary_store_leaves_nothing_behind() -> None:
    store = Store.temporary()
    store.run("New family", marsh).result()
    folder = store.path.parent
    assert store.is_temporary
    assert folder.exists()
    store.close()
    assert not folder.exists()


def test_a_sound_store_is_found_sound_and_a_flipped_bit_is_found(store: Store, path: Path) -> None:
    key = store.run("New family", marsh).result()
    for number in range(40):
        store.run("Add worry", add_worry(key, f"{SENTINEL} {number}" * 20), key).result()  # type: ignore[arg-type]
    assert store.read(check_store).result() == []
    store.close()
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)
    damaged = Store.open(path, SECRET)
    try:
        assert any("page" in fault for fault in damaged.read(check_store).result())
    finally:
        damaged.close()


def test_deleting_a_person_leaves_nothing_that_points_at_them(store: Store) -> None:
    key = store.run("New family", marsh).result()

    def say(session: object) -> None:
        conference = session.get_one(Conference, key)  # type: ignore[attr-defined]
        mum, nan = conference.people_invited
        add_entry(conference, Domain.WORKING_WELL, "Nan comes when rung", said_by_id=nan.id)
        scale = conference.scales[0]
        scale.answer(mum).give(6)
        scale.answer(nan).give(5)

    store.run("Fill", say, key).result()
    before = store.read(lambda session: load_conference(session, key)).result()
    nan = before.people_invited[1]
    store.run("Delete Nan", lambda session: session.delete(session.get_one(type(nan), nan.id)), key).result()
    after = store.read(lambda session: load_conference(session, key)).result()
    assert [person.name for person in after.people_invited] == ["Mum"]
    assert after.entries[0].speaker == ""
    assert [score.shown for score in after.scales[0].scores] == ["6"]
    assert store.undo(key).result() == "Delete Nan"
    again = store.read(lambda session: load_conference(session, key)).result()
    assert again.entries[0].speaker == "Nan"
    assert [score.shown for score in again.scales[0].scores] == ["6", "5"]


def test_a_family_is_deleted_whole(store: Store) -> None:
    key = store.run("New family", marsh).result()
    family_id = store.read(lambda session: session.get_one(Conference, key).family_id).result()
    store.run("Delete", lambda session: session.delete(session.get_one(Family, family_id))).result()
    tables = ("person", "tie", "conference", "part", "attendance", "scale", "plan")
    for table in tables:
        counted = store.read(lambda s, t=table: s.execute(text(f"SELECT count(*) FROM {t}")).scalar_one())  # type: ignore[misc]
        assert counted.result() == 0
    assert store.read(check_store).result() == []
