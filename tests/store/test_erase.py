"""Erasing a family for good: not a word of it is left in any page, and nothing of another family is touched."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from app.export.certificate import certificate
from app.models import Conference, Domain, Family, JournalEntry
from app.models.board import add_entry
from app.paths import RESOURCES
from app.store import keys
from app.store.backup import default_folder
from app.store.erase import LABEL, AlreadyErased
from app.store.errors import NothingToUndo, StoreError
from app.store.exchange import dump, export_conference, import_family, read_file
from app.store.find import index_step, search
from app.store.settings import keep_setting
from app.store.store import Store
from app.store.verify import check_store
from tests.store.rooms import marsh

SECRET = "four calm words here"
SENTINEL = "Xylophone-Quarry"
PAGE, RESERVED = 4096, 80
"""SQLCipher 4: each page ends with 16 bytes to begin the cipher with and 64 of seal."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.safetyboard"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.create(path, SECRET) as made:
        made.who = "Priya Rao"
        yield made


@pytest.fixture
def other(store: Store) -> uuid.UUID:
    """Another family, whole, that must stay as it is."""
    data = read_file(RESOURCES / "examples" / "baby-petrie.json")
    return store.run("Import", partial(import_family, data=data)).result().conference_ids[0]


@pytest.fixture
def key(store: Store) -> uuid.UUID:
    """A family whose every corner has the sentinel, words typed and taken away among them."""
    key = store.run("New family", marsh).result()

    def fill(session: Session) -> None:
        conference = session.get_one(Conference, key)
        conference.family.reference, conference.family.name = "R-17", SENTINEL
        for number in range(60):
            entry = add_entry(conference, Domain.WORRY, f"{SENTINEL} {number} " + "words " * 200)
            entry.say_impact(conference.children_here[0].id, f"{SENTINEL} impact")

    store.run("Fill", fill, key).result()
    store.run("Less", lambda session: session.delete(session.get_one(Conference, key).entries[0]), key).result()
    store.run("Typing", lambda session: keep_setting(session, f"board typed {key}", SENTINEL), key).result()
    store.run("Place", lambda session: keep_setting(session, "session place", [SENTINEL, str(key)])).result()
    store.note(f"Copy saved: {SENTINEL}", key).result()
    rename = partial(_rename, key=key)
    store.run("Outside of any conference", rename).result()
    index(store)
    return key


def _rename(session: Session, key: uuid.UUID) -> None:
    session.get_one(Conference, key).family.people[0].notes = f"{SENTINEL} again"


def index(store: Store) -> None:
    while not store.run("Index", lambda session: index_step(session.connection())).result().done:
        pass


def family_of(store: Store, key: uuid.UUID) -> uuid.UUID:
    return store.read(lambda session: session.get_one(Conference, key).family_id).result()


def decrypted(path: Path) -> bytes:
    """Return every page of the file as it stands on the disk, decrypted by hand: free pages and old cells too."""
    key = bytes(keys.unwrap(keys.read_slots(path), SECRET))
    data = path.read_bytes()
    found = b""
    for start in range(0, len(data), PAGE):
        page = data[start : start + PAGE]
        begin = 16 if start == 0 else 0  # the first page begins with the salt
        vector = page[-RESERVED : -RESERVED + 16]
        reader = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        found += reader.update(page[begin:-RESERVED]) + reader.finalize()
    return found


def test_not_a_word_is_left_and_the_other_family_is_as_it_was(
    store: Store, path: Path, key: uuid.UUID, other: uuid.UUID
) -> None:
    before = store.read(lambda session: dump(export_conference(session, other))).result()
    family_id = family_of(store, key)
    store.run("Checkpoint", lambda session: None).result()
    erased = store.erase(family_id).result()
    assert (erased.reference, erased.who) == ("R-17", "Priya Rao")
    assert erased.rows["entry"] == 59
    assert erased.rows["family"] == 1
    assert erased.journal >= 5
    assert erased.settings == 2
    beside = path.with_name(path.name + "-wal")
    assert not beside.exists() or beside.stat().st_size == 0
    pages = decrypted(path)
    assert b"Petrie" in pages, "the pages were read"
    assert SENTINEL.encode() not in pages
    assert b"xylophone" not in pages.lower()
    assert str(family_id).encode() not in pages
    assert family_id.hex.encode() not in pages
    assert store.read(lambda session: dump(export_conference(session, other))).result() == before
    assert store.read(check_store).result() == []


def test_the_pages_held_it_before(store: Store, path: Path, key: uuid.UUID) -> None:
    store.close()
    assert SENTINEL.encode() in decrypted(path), "else the search above would find nothing anywhere"


def test_nothing_brings_it_back_and_the_journal_only_grows_again(
    store: Store, key: uuid.UUID, other: uuid.UUID
) -> None:
    newest = store.read(lambda session: session.scalars(select(JournalEntry.number)).all()).result()[-1]
    family_id = family_of(store, key)
    store.erase(family_id).result()
    with pytest.raises(NothingToUndo):
        store.undo(key).result()
    with pytest.raises(AlreadyErased):
        store.erase(family_id).result()
    last = store.read(lambda session: session.scalars(select(JournalEntry).order_by(JournalEntry.number)).all()[-1])
    assert last.result().label == LABEL
    assert last.result().number > newest, "a backup must see that something changed"
    for statement in ("DELETE FROM journal", "UPDATE journal SET who = ''"):
        with pytest.raises((StoreError, DatabaseError), match="append-only"):
            store.run("Forge", lambda session, said=statement: session.connection().exec_driver_sql(said)).result()  # type: ignore[misc]
    index(store)
    assert store.read(lambda session: search(session, "xylo", datetime(2026, 5, 1).date())).result() == []  # noqa: DTZ001
    assert store.read(lambda session: search(session, "petrie", datetime(2026, 5, 1).date())).result()  # noqa: DTZ001


def test_all_or_nothing(store: Store, key: uuid.UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    family_id = family_of(store, key)

    def fail(*given: object) -> int:
        raise OSError("the disk went")

    monkeypatch.setattr("app.store.erase._erase_settings", fail)
    with pytest.raises(OSError, match="the disk went"):
        store.erase(family_id).result()
    assert store.read(lambda session: session.get_one(Family, family_id).name).result() == SENTINEL
    with pytest.raises((StoreError, DatabaseError), match="append-only"):
        store.run("Forge", lambda session: session.connection().exec_driver_sql("DELETE FROM journal")).result()
    assert store.undo(key).result() == "Less"


def test_a_disk_that_refuses_to_write_the_file_anew_is_said_and_not_taken_for_nothing_done(
    store: Store, key: uuid.UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    family_id = family_of(store, key)
    heard: list[str] = []
    store.subscribe(lambda said: heard.append(said.label))

    def full(engine: object) -> bool:
        raise driver.OperationalError("database or disk is full")

    monkeypatch.setattr("app.store.erase.leave_no_page", full)
    erased = store.erase(family_id).result()
    assert heard == [LABEL]
    assert not erased.is_rewritten
    assert "could not be written anew" in certificate(erased, [])
    with pytest.raises(AlreadyErased):
        store.erase(family_id).result()


def test_it_says_which_backups_still_hold_it(store: Store, path: Path, other: uuid.UUID) -> None:
    folder = default_folder(path)
    store.back_up(folder, datetime(2026, 3, 1))  # noqa: DTZ001
    key = store.run("New family", marsh).result()
    family_id = family_of(store, key)
    with_it = store.back_up(folder, datetime(2026, 3, 2))  # noqa: DTZ001
    store.erase(family_id).result()
    store.back_up(folder, datetime(2026, 3, 3))  # noqa: DTZ001
    damaged = store.back_up(folder, datetime(2026, 3, 4), note="by hand")  # noqa: DTZ001
    assert damaged is not None
    damaged.store.write_bytes(b"rubbish" * 1000)
    held = store.held_in_backups(folder, family_id)
    assert [(one.backup, one.holds) for one in held] == [(damaged, None), (with_it, True)]
