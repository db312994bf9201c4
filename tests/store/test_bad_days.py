"""Disks that go away, files that are held, clocks that are wrong: what is said, and nothing acknowledged is lost."""

from __future__ import annotations

import errno
import os
import uuid
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Conference, Domain
from app.models import base as base_model
from app.models.board import add_entry
from app.models.journal import JournalEntry
from app.store import engine, keys
from app.store.claim import claim_path
from app.store.engine import connect_raw
from app.store.errors import DiskTrouble
from app.store.snapshot import load_conference
from app.store.store import Store
from app.store.verify import check_store
from tests.store.rooms import marsh

SECRET = "four calm words here"


class SetBack(datetime):
    """A clock that says 2001."""

    @classmethod
    def now(cls, tz: object = None) -> SetBack:
        return cls(2001, 1, 1, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "stick" / "board.safetyboard"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.create(path, SECRET) as made:
        yield made


@pytest.fixture
def key(store: Store) -> uuid.UUID:
    return store.run("New family", marsh).result()


def add(store: Store, key: uuid.UUID, words: str) -> None:
    def change(session: Session) -> None:
        add_entry(session.get_one(Conference, key), Domain.WORRY, words)

    store.run("Add worry", change, key).result()


def worries(store: Store, key: uuid.UUID) -> list[str]:
    return [entry.text for entry in store.read(lambda s: load_conference(s, key)).result().entries]


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file go away")
def test_a_folder_that_is_gone_is_said_and_used_again_when_it_is_back(store: Store, key: uuid.UUID, path: Path) -> None:
    add(store, key, "before")
    away = path.parent.with_name("pulled out")
    path.parent.rename(away)
    with pytest.raises(DiskTrouble, match="still on the screen; is the disk there"):
        add(store, key, "meanwhile")
    with pytest.raises(DiskTrouble):
        worries(store, key)
    away.rename(path.parent)
    add(store, key, "meanwhile")  # what was typed is tried again
    assert worries(store, key) == ["before", "meanwhile"]
    assert store.read(check_store).result() == []
    store.close()
    with Store.open(path, SECRET) as again:
        assert worries(again, key) == ["before", "meanwhile"]


def test_a_file_held_by_another_program_is_said_and_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hasty = tuple("busy_timeout = 1" if "busy" in pragma else pragma for pragma in engine.PRAGMAS)
    monkeypatch.setattr(engine, "PRAGMAS", hasty)
    with Store.create(path, SECRET) as store:
        key = store.run("New family", marsh).result()
        with closing(connect_raw(path, keys.unwrap(keys.read_slots(path), SECRET))) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(DiskTrouble, match=r"Another program is using the store\. What you typed"):
                add(store, key, "typed")
            other.execute("ROLLBACK")
        add(store, key, "typed")
        assert worries(store, key) == ["typed"]


@pytest.mark.parametrize(
    ("fault", "says"),
    [(errno.EROFS, "may not be written to"), (errno.EACCES, "may not be written to"), (errno.EIO, "cannot be reached"),
     (errno.ENOSPC, "the disk is full")],
)  # fmt: skip
def test_a_folder_that_does_not_let_us_in_is_said_at_opening(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch, fault: int, says: str
) -> None:
    store.close()
    before = path.read_bytes()
    opens = os.open

    def refuse(name: object, *given: object) -> int:
        # Root may write everywhere, so the system's answer is put in its mouth.
        if str(name) == str(claim_path(path)):
            raise OSError(fault, os.strerror(fault))
        return opens(name, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(DiskTrouble, match=f"could not be opened: .*{says}"):
        Store.open(path, SECRET)
    assert path.read_bytes() == before


def test_a_clock_set_back_changes_no_order(store: Store, key: uuid.UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store, key, "today")
    monkeypatch.setattr(base_model, "datetime", SetBack)
    add(store, key, "in another year, says the clock")
    in_order = select(JournalEntry.at).order_by(JournalEntry.number)
    told = store.read(lambda session: [at.year for at in session.scalars(in_order)]).result()
    assert told[-1] == 2001 < told[0]
    assert store.undo(key).result() == "Add worry"
    assert worries(store, key) == ["today"]
    assert store.redo(key).result() == "Add worry"
    assert worries(store, key) == ["today", "in another year, says the clock"]


def test_a_lock_and_an_unlock_lose_nothing(store: Store, key: uuid.UUID, path: Path) -> None:
    add(store, key, "before")
    store.lock()
    store.lock()
    assert store.is_locked
    with pytest.raises(DiskTrouble, match="locked"):
        add(store, key, "meanwhile")
    store.unlock(SECRET)
    assert not store.is_locked
    add(store, key, "after")
    assert worries(store, key) == ["before", "after"]
