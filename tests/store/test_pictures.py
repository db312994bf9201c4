"""A picture in the store: written once, read only where it is shown, and never lost by undo, a file or an approval."""

from __future__ import annotations

import base64
import json
import uuid
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from app.export.about_person import about_person
from app.models import Approved, Conference, JournalEntry, Picture
from app.models.base import utc_now
from app.models.picture import add_picture, take_picture_away
from app.store.access import held_about
from app.store.approved import approve_record, as_approved, is_whole
from app.store.exchange import ImportFault, dump, export_conference, export_family, import_family, read_text
from app.store.find import index_step, search
from app.store.history import family_history
from app.store.pictures import conference_with_pictures, picture_bytes
from app.store.snapshot import load_conference
from app.store.store import Store
from tests.drawings import jpeg, photograph, png
from tests.store.rooms import marsh
from tests.store.test_erase import SECRET, decrypted

DRAWING = jpeg()
IN_BASE64 = base64.b64encode(DRAWING).decode()
PIECE = IN_BASE64[200:400]
TODAY = date(2026, 3, 24)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store.temporary() as made:
        yield made


@pytest.fixture
def key(store: Store) -> uuid.UUID:
    return store.run("New family", marsh).result()


def attach(store: Store, key: uuid.UUID, content: bytes = DRAWING) -> uuid.UUID:
    def change(session: Session) -> uuid.UUID:
        conference = session.get_one(Conference, key)
        return add_picture(conference, conference.children_here[0].id, content).id

    return store.run("Add a picture", change, key).result()


def describe(store: Store, key: uuid.UUID, picture_id: uuid.UUID, words: str) -> None:
    store.run("What it shows", lambda s: setattr(s.get_one(Picture, picture_id), "description", words), key).result()


def take_away(store: Store, key: uuid.UUID, picture_id: uuid.UUID) -> None:
    store.run("Take it away", lambda s: take_picture_away(s.get_one(Conference, key), picture_id), key).result()


def journal(store: Store, key: uuid.UUID) -> list[str]:
    entries = select(JournalEntry).where(JournalEntry.conference_id == key).order_by(JournalEntry.number)
    return store.read(lambda session: [json.dumps(one.rows) for one in session.scalars(entries)]).result()


def whole(store: Store, key: uuid.UUID) -> str:
    return store.read(lambda session: dump(export_conference(session, key))).result()


def test_a_snapshot_has_everything_of_a_picture_but_the_picture(store: Store, key: uuid.UUID) -> None:
    picture_id = attach(store, key)
    conference = store.read(lambda session: load_conference(session, key)).result()
    (picture,) = conference.pictures
    assert inspect(picture).unloaded == {"data"}
    assert (picture.description, picture.width, picture.height, picture.child.name) == ("", 320, 200, "Billy")
    assert store.read(lambda session: picture_bytes(session, picture_id)).result() == DRAWING
    fuller = store.read(lambda session: conference_with_pictures(session, key)).result()
    assert fuller.pictures[0].content == DRAWING


def test_undo_and_redo_bring_a_picture_back_to_the_last_byte(store: Store, key: uuid.UUID) -> None:
    before = whole(store, key)
    picture_id = attach(store, key)
    attached = whole(store, key)
    describe(store, key, picture_id, "Me and Nan")
    described = whole(store, key)
    take_away(store, key, picture_id)
    assert whole(store, key) == before  # who may not have it goes with it
    for expected in (described, attached, before):
        store.undo(key).result()
        assert whole(store, key) == expected
    for expected in (attached, described, before):
        store.redo(key).result()
        assert whole(store, key) == expected
    store.undo(key).result()
    assert store.read(lambda session: picture_bytes(session, picture_id)).result() == DRAWING


def test_the_journal_writes_a_picture_down_only_when_it_goes(store: Store, key: uuid.UUID) -> None:
    picture_id = attach(store, key)
    for words in ("M", "Me", "Me and Nan"):
        describe(store, key, picture_id, words)
    assert not [rows for rows in journal(store, key) if PIECE in rows]
    assert len(journal(store, key)[-1]) < 500
    take_away(store, key, picture_id)
    assert [PIECE in rows for rows in journal(store, key)][-2:] == [False, True]


def test_a_picture_goes_with_its_child_and_comes_back_with_it(store: Store, key: uuid.UUID) -> None:
    attach(store, key)
    before = whole(store, key)

    def leave(session: Session) -> None:
        family = session.get_one(Conference, key).family
        family.people.remove(family.children[0])

    store.run("Take Billy away", leave, key).result()
    assert PIECE not in whole(store, key)
    store.undo(key).result()
    assert whole(store, key) == before


def test_a_conference_file_carries_pictures_there_and_back(store: Store, key: uuid.UUID) -> None:
    describe(store, key, attach(store, key), "Me & Nan")
    attach(store, key, png())
    family_id = store.read(lambda session: session.get_one(Conference, key).family_id).result()
    written = store.read(lambda session: dump(export_family(session, family_id))).result()
    assert IN_BASE64 in written
    with Store.temporary() as other:
        other.run("Import", partial(import_family, data=read_text(written))).result()
        again = other.read(lambda session: dump(export_family(session, family_id))).result()
        there = other.read(lambda session: conference_with_pictures(session, key)).result()
    assert again == written
    assert [picture.content for picture in there.pictures] == [DRAWING, png()]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (IN_BASE64[:-9], "not written in base64"),
        (base64.b64encode(b"no picture").decode(), "broken, or no picture"),
        (base64.b64encode(photograph()).decode(), "what a camera writes"),
        (base64.b64encode(jpeg(1700, 20)).decode(), "larger than 700 kB or 1,600 pixels"),
        (base64.b64encode(jpeg(20, 20)).decode(), "not of the kind or the size"),
    ],
)
def test_a_file_with_something_else_for_a_picture_is_refused_whole(
    store: Store, key: uuid.UUID, data: str, said: str
) -> None:
    attach(store, key)
    broken = json.loads(whole(store, key))
    broken["family"]["conferences"][0]["pictures"][0]["data"] = data
    with Store.temporary() as other:
        with pytest.raises(ImportFault, match=said) as fault:
            other.run("Import", partial(import_family, data=broken)).result()
        assert fault.value.path == "family.conferences[0].pictures[0].data"
        assert str(fault.value).count("Nothing was changed.") == 1
        assert not other.read(lambda session: session.scalars(select(Conference)).all()).result()


def test_an_approved_record_keeps_its_pictures_as_they_were(store: Store, key: uuid.UUID) -> None:
    picture_id = attach(store, key)
    store.run("Approve", lambda session: approve_record(session, key, None)).result()
    now = store.read(lambda session: conference_with_pictures(session, key)).result()
    approval = now.approvals[0]
    assert is_whole(approval)
    assert PIECE not in json.dumps(approval.content)
    assert as_approved(now).pictures[0].content == DRAWING
    with pytest.raises(Approved):
        take_away(store, key, picture_id)
    with pytest.raises(Approved):
        describe(store, key, picture_id, "Somebody else")
    with pytest.raises(Approved):
        attach(store, key)

    # Another picture in its place, past every guard, is not shown as what was approved.
    now.pictures[0].data = base64.b64encode(png()).decode()
    assert as_approved(now).pictures[0].content == b""


def test_find_knows_what_a_picture_shows_and_not_its_bytes(store: Store, key: uuid.UUID) -> None:
    picture_id = attach(store, key)
    describe(store, key, picture_id, "The xylophone at Nan's")

    def fill(session: Session) -> None:
        while not index_step(session.connection()).done:
            pass

    store.run("Index", fill).result()
    found = store.read(lambda session: search(session, "xylophone", TODAY)).result()
    assert [(one.source, one.text, one.opens) for one in found] == [("picture", "The xylophone at Nan's", picture_id)]
    assert found[0].conference_id == key
    assert store.read(lambda session: search(session, IN_BASE64[:60], TODAY)).result() == []


def test_what_is_held_about_a_child_names_each_picture_without_its_bytes(store: Store, key: uuid.UUID) -> None:
    describe(store, key, attach(store, key), "Me and Nan")
    take_away(store, key, attach(store, key, png()))
    children = store.read(lambda session: load_conference(session, key)).result().children_here
    about = store.read(lambda session: held_about(session, children[0].id)).result()
    text = about_person(about, utc_now(), "Priya Rao")
    assert "Picture “Me and Nan”" in text
    assert "The picture itself is in the store" in text
    assert "withheld from everyone but staff" in text
    assert PIECE not in text
    assert base64.b64encode(png()).decode()[:100] not in text
    told = store.read(lambda session: family_history(session, about_family(session, key))).result()
    assert PIECE not in repr(told)


def about_family(session: Session, key: uuid.UUID) -> uuid.UUID:
    return session.get_one(Conference, key).family_id


def test_erasing_a_family_leaves_no_page_with_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "store.safetyboard"
    with Store.create(path, SECRET) as store:
        key = store.run("New family", marsh).result()
        take_away(store, key, attach(store, key))
        attach(store, key)
        family_id = store.read(lambda session: about_family(session, key)).result()
        erased = store.erase(family_id).result()
        assert erased.rows["picture"] == 1
        assert erased.is_rewritten
        assert not store.read(lambda session: session.scalars(select(Picture.id)).all()).result()
        assert not [rows for rows in journal(store, key) if PIECE in rows]
    pages = decrypted(path)
    assert not [start for start in range(0, 4000, 40) if IN_BASE64[start : start + 40].encode() in pages]
