"""Undo and redo: named, unlimited, surviving a restart, and never touching somebody else's later change."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from app.models import Conference, Domain, Entry, ParentsFirst, Scale, Scope, StatementPair
from app.models.board import add_entry, column
from app.store.errors import ChangedMeanwhile, NothingToUndo, StoreError
from app.store.exchange import dump, export_conference
from app.store.store import Store
from tests.store.rooms import marsh

EXAMPLES = int(os.environ.get("UNDO_EXAMPLES", "8"))
"""Rows of steps that are undone and done again: few in every run, thousands where somebody asks for them."""
SECRET = "four calm words here"


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.temporary() as made:
        yield made


@pytest.fixture
def key(store: Store) -> uuid.UUID:
    return store.run("New family", marsh).result()


def whole(store: Store, key: uuid.UUID) -> str:
    return store.read(lambda session: dump(export_conference(session, key))).result()


def worry_with_impacts(session: Session, key: uuid.UUID, words: str = "No heating since January") -> uuid.UUID:
    conference = session.get_one(Conference, key)
    entry = add_entry(conference, Domain.WORRY, words)
    for child in conference.children_here:
        entry.say_impact(child.id, f"cold, {child.name}")
    return entry.id


def test_moving_a_worry_with_impacts_is_one_step_and_comes_back_whole(store: Store, key: uuid.UUID) -> None:
    entry_id = store.run("Add worry", lambda session: worry_with_impacts(session, key), key).result()
    before = whole(store, key)

    def move(session: Session) -> None:
        session.get_one(Entry, entry_id).move_to(Domain.GREY_AREA, 0, date(2026, 5, 14))

    store.run("Move card", move, key).result()
    assert whole(store, key) != before
    assert store.undo(key).result() == "Move card"
    assert whole(store, key) == before


def test_a_deleted_worry_comes_back_with_its_impacts(store: Store, key: uuid.UUID) -> None:
    entry_id = store.run("Add worry", lambda session: worry_with_impacts(session, key), key).result()
    before = whole(store, key)
    store.run("Delete worry", lambda session: session.delete(session.get_one(Entry, entry_id)), key).result()
    assert "No heating" not in whole(store, key)
    store.undo(key).result()
    assert whole(store, key) == before
    store.redo(key).result()
    assert "No heating" not in whole(store, key)


def test_an_impact_taken_off_a_worry_comes_back(store: Store, key: uuid.UUID) -> None:
    entry_id = store.run("Add worry", lambda session: worry_with_impacts(session, key), key).result()
    before = whole(store, key)

    def take_off(session: Session) -> None:
        entry = session.get_one(Entry, entry_id)
        entry.say_impact(entry.impacts[0].child_id, "")

    store.run("Take off impact", take_off, key).result()
    assert whole(store, key) != before
    store.undo(key).result()
    assert whole(store, key) == before


def test_words_typed_and_taken_back_in_one_go_are_one_step(store: Store, key: uuid.UUID) -> None:
    entry_id = store.run("Add worry", lambda session: worry_with_impacts(session, key), key).result()
    before, burst = whole(store, key), uuid.uuid4()

    def say(words: str) -> Callable[[Session], None]:
        def change(session: Session) -> None:
            entry = session.get_one(Entry, entry_id)
            entry.say_impact(entry.conference.children_here[0].id, words)

        return change

    for words in ("co", "cold", "", "very", "very cold"):
        store.run("Edit impact", say(words), key, burst=burst).result()
    after = whole(store, key)
    store.undo(key).result()
    assert whole(store, key) == before
    store.redo(key).result()
    assert whole(store, key) == after


def test_a_statement_taken_away_takes_its_scale_along_and_brings_it_back(store: Store, key: uuid.UUID) -> None:
    def add(session: Session) -> uuid.UUID:
        conference = session.get_one(Conference, key)
        pair = StatementPair(danger_statement="Mali will stop growing")
        conference.pairs.append(pair)
        conference.scales.append(Scale(scope=Scope.DANGER_STATEMENT, pair=pair, position=1))
        return pair.id

    pair_id = store.run("Add statement", add, key).result()
    before = whole(store, key)
    store.run("Take away", lambda session: session.delete(session.get_one(StatementPair, pair_id)), key).result()
    assert "danger_statement" not in whole(store, key)
    store.undo(key).result()
    assert whole(store, key) == before


def test_a_new_family_is_not_undone_once_something_was_said_about_it(store: Store) -> None:
    key = store.run("New family", marsh).result()

    def rename(session: Session) -> None:
        session.get_one(Conference, key).family.reference = "SB-0099"

    store.run("Change reference", rename, key).result()
    with pytest.raises(ChangedMeanwhile):
        store.undo().result()
    assert "SB-0099" in whole(store, key)


def test_undo_survives_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "board.safetyboard"
    with Store.create(path, SECRET) as store:
        key = store.run("New family", marsh).result()
        empty = whole(store, key)
        store.run("Add worry", lambda session: worry_with_impacts(session, key), key).result()
    with Store.open(path, SECRET) as store:
        assert store.undo(key).result() == "Add worry"
        assert whole(store, key) == empty


def test_a_new_change_ends_what_could_be_redone(store: Store, key: uuid.UUID) -> None:
    store.run("Add worry", lambda session: worry_with_impacts(session, key), key).result()
    store.undo(key).result()
    store.run("Add worry", lambda session: worry_with_impacts(session, key, "another"), key).result()
    with pytest.raises(NothingToUndo, match="nothing to make again"):
        store.redo(key).result()


def test_one_conference_does_not_undo_another(store: Store, key: uuid.UUID) -> None:
    other = store.run("New family", marsh).result()
    store.run("Add worry", lambda session: worry_with_impacts(session, key), key).result()
    store.run("Add worry", lambda session: worry_with_impacts(session, other), other).result()
    store.undo(key).result()
    assert "No heating" in whole(store, other)
    with pytest.raises(NothingToUndo):
        store.undo(key).result()


def test_undo_does_not_overwrite_what_came_from_elsewhere(store: Store, key: uuid.UUID) -> None:
    entry_id = store.run("Add worry", lambda session: worry_with_impacts(session, key), key).result()

    def reword(words: str) -> Callable[[Session], None]:
        def change(session: Session) -> None:
            session.get_one(Entry, entry_id).text = words

        return change

    store.run("Reword", reword("mine"), key).result()
    store.run("From another place", reword("theirs")).result()
    with pytest.raises(ChangedMeanwhile):
        store.undo(key).result()
    assert "theirs" in whole(store, key)


def test_the_parents_answer_cannot_be_undone_from_under_the_others(store: Store, key: uuid.UUID) -> None:
    def answer(number: int, score: float) -> Callable[[Session], None]:
        def change(session: Session) -> None:
            conference = session.get_one(Conference, key)
            conference.scales[0].answer(conference.people_invited[number]).give(score)

        return change

    with pytest.raises(ParentsFirst):
        store.run("Nan's score", answer(1, 5), key).result()
    store.run("Mum's score", answer(0, 6), key).result()
    store.run("Nan's score", answer(1, 5), key).result()
    assert [store.undo(key).result(), store.undo(key).result()] == ["Nan's score", "Mum's score"]
    assert [store.redo(key).result(), store.redo(key).result()] == ["Mum's score", "Nan's score"]


def test_the_journal_can_only_grow(store: Store, key: uuid.UUID) -> None:
    for statement in ("UPDATE journal SET who = 'nobody'", "DELETE FROM journal"):
        with pytest.raises((StoreError, DatabaseError), match="append-only"):
            store.run("Forge", lambda session, said=statement: session.connection().exec_driver_sql(said)).result()  # type: ignore[misc]


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.sampled_from(list(Domain)), st.text(max_size=20)),
        st.tuples(st.just("reword"), st.integers(0, 9), st.text(max_size=20)),
        st.tuples(st.just("move"), st.integers(0, 9), st.sampled_from(list(Domain)), st.integers(0, 4)),
        st.tuples(st.just("impact"), st.integers(0, 9), st.integers(0, 1), st.text(max_size=10)),
        st.tuples(st.just("delete"), st.integers(0, 9)),
    ),
    max_size=12,
)


def do(session: Session, key: uuid.UUID, step: tuple[object, ...]) -> None:
    conference = session.get_one(Conference, key)
    kind, *rest = step
    if kind == "add":
        add_entry(conference, rest[0], str(rest[1]))  # type: ignore[arg-type]
        return
    entries = [entry for domain in Domain for entry in column(conference, domain)]
    if not entries:
        return
    entry = entries[int(rest[0]) % len(entries)]  # type: ignore[call-overload]
    if kind == "reword":
        entry.text = str(rest[1])
    elif kind == "move":
        entry.move_to(rest[1], rest[2], date(2026, 5, 14))  # type: ignore[arg-type]
    elif kind == "impact":
        entry.say_impact(conference.children_here[rest[1]].id, str(rest[2]))  # type: ignore[call-overload]
    else:
        session.delete(entry)


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_undoing_everything_and_doing_it_again_ends_where_it_was(store: Store, steps: list[tuple[object, ...]]) -> None:
    key = store.run("New family", marsh).result()
    states = [whole(store, key)]
    for step in steps:
        store.run("Step", lambda session, step=step: do(session, key, step), key).result()  # type: ignore[misc]
        now = whole(store, key)
        if now != states[-1]:
            states.append(now)
    for state in reversed(states[:-1]):
        while whole(store, key) != state:
            store.undo(key).result()
    for state in states[1:]:
        while whole(store, key) != state:
            store.redo(key).result()
