"""The journal read as a history: in words, for a family and for one card, and as a file."""

from __future__ import annotations

import csv
import io
import uuid
from collections.abc import Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.export.history_file import guarded, history_csv, history_text
from app.models import Conference, Domain, Entry, Family
from app.models.board import add_entry
from app.store.history import HistoryLine, family_history, row_history
from app.store.store import Store
from tests.store.rooms import marsh


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.temporary() as made:
        made.who = "Priya Rao"
        yield made


@pytest.fixture
def key(store: Store) -> uuid.UUID:
    return store.run("New family", marsh).result()


def family_of(store: Store, key: uuid.UUID) -> uuid.UUID:
    return store.read(lambda session: session.get_one(Conference, key).family_id).result()


def add(store: Store, key: uuid.UUID, words: str) -> uuid.UUID:
    def change(session: Session) -> uuid.UUID:
        conference = session.get_one(Conference, key)
        entry = add_entry(conference, Domain.WORRY, words)
        entry.say_impact(conference.children_here[0].id, "cold at night")
        return entry.id

    return store.run("Add worry", change, key).result()


def of_card(store: Store, key: uuid.UUID, card: uuid.UUID) -> list[HistoryLine]:
    family_id = family_of(store, key)
    return store.read(lambda session: row_history(session, family_id, card)).result()


def test_a_card_says_who_changed_it_from_what_to_what(store: Store, key: uuid.UUID) -> None:
    card = add(store, key, "No heating")
    add(store, key, "Another worry")
    speaker = store.read(lambda session: session.get_one(Conference, key).family.people[0]).result()

    def reword(session: Session) -> None:
        entry = session.get_one(Entry, card)
        entry.text, entry.said_by_id, entry.own_words = "No heating since January", speaker.id, True

    store.who = "Sam Field"
    store.run("Reword worry", reword, key).result()
    lines = of_card(store, key, card)
    assert [(line.who, line.label) for line in lines] == [("Sam Field", "Reword worry"), ("Priya Rao", "Add worry")]
    assert lines[0].rows_in_words() == [
        "Worry “No heating since January”\n"
        "    Text: No heating → No heating since January\n"
        f"    Said by: nothing → {speaker.written_name}\n"
        "    Own words: no → yes"
    ]
    added = "\n".join(lines[1].rows_in_words())
    assert "Worry “No heating”: added\n    Column: worry\n    Text: No heating" in added
    assert "cold at night" in added
    assert "Another worry" not in added


def test_what_was_taken_away_keeps_its_words_and_undo_stands_in_it_too(store: Store, key: uuid.UUID) -> None:
    card = add(store, key, "No heating")
    store.run("Take away", lambda session: session.delete(session.get_one(Entry, card)), key).result()
    store.undo(key).result()
    lines = of_card(store, key, card)
    assert [line.label for line in lines] == ["Undo: Take away", "Take away", "Add worry"]
    assert any(detail.before == "No heating" for detail in lines[1].details)


def test_a_note_stands_in_the_history_and_is_no_step_to_undo(store: Store, key: uuid.UUID) -> None:
    heard: list[object] = []
    add(store, key, "No heating")
    store.undo(key).result()
    store.subscribe(heard.append)
    store.note("Copy saved: record for Dad", key).result()
    family_id = family_of(store, key)
    newest = store.read(lambda session: family_history(session, family_id)).result()[0]
    assert (newest.label, newest.who, newest.details) == ("Copy saved: record for Dad", "Priya Rao", ())
    assert heard == []
    state = store.undo_state(key).result()
    assert state.redo is not None
    assert store.redo(key).result() == "Add worry"
    assert store.read(lambda session: session.scalars(select(Entry.text)).all()).result() == ["No heating"]


def test_a_family_s_history_has_no_other_family_s(store: Store, key: uuid.UUID) -> None:
    other = store.run("Other", lambda session: _family(session, "Otherwise")).result()
    add(store, key, "No heating")
    lines = store.read(lambda session: family_history(session, other)).result()
    assert [line.label for line in lines] == ["Other"]
    shown = history_text("Otherwise", lines)
    assert "Priya Rao" in shown
    assert "No heating" not in shown


def _family(session: Session, name: str) -> uuid.UUID:
    family = Family(name=name)
    session.add(family)
    return family.id


@pytest.mark.parametrize(
    ("typed", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("+44 1", "'+44 1"), ("-2", "'-2"), ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "'\t=1"), ("\rx", "'\rx"), (" =1", "' =1"), ("Mum = angry", "Mum = angry"), ("", ""),
    ],
)  # fmt: skip
def test_no_cell_of_the_file_is_a_formula(typed: str, cell: str) -> None:
    assert guarded(typed) == cell


def test_the_csv_file_has_one_line_for_each_field(store: Store, key: uuid.UUID) -> None:
    card = add(store, key, '=cmd|" /C calc"!A1')
    rows = list(csv.reader(io.StringIO(history_csv(of_card(store, key, card)).decode("utf-8-sig"))))
    assert rows[0][2:4] == ["Who", "Change"]
    assert {row[2] for row in rows[1:]} == {"Priya Rao"}
    assert any(row[8] == '\'=cmd|" /C calc"!A1' for row in rows)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
