"""Find: any script, any accents, ages and references; kept up with every change, and made anew where it has to be."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models import Conference, ConferenceKind, Domain, Entry, Family, Person, PersonKind
from app.models.board import add_entry
from app.models.start import start_conference, start_plan
from app.store.find import Found, index_step, search
from app.store.find.words import indexed, typed_words
from app.store.store import Store

TODAY = date(2026, 3, 2)
Find = Callable[[str], list[Found]]


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.temporary() as opened:
        yield opened


def bring_up_to_date(store: Store) -> int:
    """Do every step there is on the index; return how many it took."""
    for steps in count(1):
        if store.run("Index", lambda session: index_step(session.connection())).result().done:
            return steps
    raise AssertionError


def asking(store: Store) -> Find:
    def ask(typed: str) -> list[Found]:
        bring_up_to_date(store)
        return store.read(partial(search, typed=typed, today=TODAY)).result()

    return ask


@pytest.fixture
def find(store: Store) -> Find:
    return asking(store)


@pytest.fixture(scope="module")
def ask() -> Iterator[Find]:
    """Ask three families that no test changes."""
    with Store.temporary() as opened:
        opened.run("Add", add_families).result()
        yield asking(opened)


def add_families(session: Session) -> uuid.UUID:
    """Three families in several scripts; return the first one's conference."""
    wojcik = Family(name="Wójcik", reference="SB-2026-014")
    wojcik.people += [
        Person(kind=PersonKind.CHILD, name="Łucja", record_name="Łucja Wójcik", born_on=date(2017, 3, 2)),
        Person(kind=PersonKind.FAMILY, name="Nan", record_name="Siân O\u2019Neill"),
        Person(kind=PersonKind.PROFESSIONAL, name="PC Gavin Lea", role="Police officer", agency="Police"),
    ]
    khan = Family(name="خان", reference="77/3")
    khan.people += [Person(kind=PersonKind.CHILD, name="آمنہ", latin_name="Amina", born_on=date(2017, 3, 3))]
    wang = Family(name="王", reference="W-9")
    wang.people += [Person(kind=PersonKind.CHILD, name="王小明", latin_name="Wang Xiaoming")]
    session.add_all([wojcik, khan, wang])
    conference = start_conference(wojcik, ConferenceKind.INITIAL, date(2026, 2, 23))
    worry = add_entry(conference, Domain.WORRY, "There was no food in the house on two visits.")
    worry.say_impact(wojcik.people[0].id, "Łucja was hungry at school")
    start_plan(conference).add_step("Nan cooks every evening", who_text="Nan")
    session.flush()
    return conference.id


FOUND = [
    ("lucja", "Łucja Wójcik"),
    ("LUCJA WOJ", "Łucja Wójcik"),
    ("wójcik", "Wójcik"),
    ("2026-014", "Wójcik"),
    ("oneill", "Siân O\u2019Neill"),
    ("o'neill", "Siân O\u2019Neill"),
    ("neill sian", "Siân O\u2019Neill"),
    ("police", "PC Gavin Lea"),
    ("خان", "خان"),
    ("أمنہ", "آمنہ"),
    ("amina", "آمنہ"),
    ("小明", "王小明"),
    ("xiao", "王小明"),
    ("food hou", "There was no food in the house on two visits."),
    ("hungry", "Łucja was hungry at school"),
    ("nan evening", "Nan cooks every evening"),
]


@pytest.mark.parametrize(("typed", "words"), FOUND)
def test_what_is_typed_finds_it(ask: Find, typed: str, words: str) -> None:
    assert words in [one.text for one in ask(typed)]


@pytest.mark.parametrize("typed", ["", "  ", "zzz", "lucja khan", '"', "*", "NEAR(", "a AND b", "-", "\x00"])
def test_nothing_fits_and_nothing_breaks(ask: Find, typed: str) -> None:
    assert ask(typed) == []


def test_a_number_finds_children_of_that_age(ask: Find) -> None:
    assert "Łucja Wójcik" in [one.text for one in ask("9")]
    assert [one.text for one in ask("8")] == ["آمنہ"], "nine tomorrow"
    assert [one.text for one in ask("lucja 9")] == ["Łucja Wójcik"]
    assert ask("lucja 8") == []


def test_a_line_says_whose_it_is_and_when(store: Store, find: Find) -> None:
    conference_id = store.run("Add", add_families).result()
    (line,) = find("food")
    assert (line.source, line.domain, line.family, line.reference) == ("entry", "worry", "Wójcik", "SB-2026-014")
    assert (line.conference_id, line.held_on) == (conference_id, date(2026, 2, 23))


def test_families_and_people_come_before_what_was_said(ask: Find) -> None:
    sources = [one.source for one in ask("nan")]
    assert sources.index("person") < sources.index("step")


def test_every_change_is_found_and_nothing_that_is_gone(store: Store, find: Find) -> None:
    conference_id = store.run("Add", add_families).result()
    key = find("food")[0].id

    def change(session: Session) -> None:
        session.get_one(Entry, key).text = "The cupboards were empty."

    def take_away(session: Session) -> None:
        session.delete(session.get_one(Entry, key))

    def rename(session: Session) -> None:
        session.get_one(Conference, conference_id).family.name = "Nowak"

    store.run("Edit", change, conference_id).result()
    assert find("food") == []
    assert [one.id for one in find("cupboards")] == [key]
    store.undo(conference_id).result()
    assert [one.id for one in find("food")] == [key]
    store.run("Take away", take_away, conference_id).result()
    assert find("food") == []
    store.run("Rename", rename, conference_id).result()
    assert "Łucja Wójcik" in [one.text for one in find("nowak")]


def test_the_index_is_made_anew_where_it_is_of_another_version(store: Store, find: Find) -> None:
    store.run("Add", add_families).result()
    bring_up_to_date(store)

    def make_old(session: Session) -> None:
        session.connection().execute(text("UPDATE find_state SET version = 0"))

    store.run("Old", make_old).result()
    assert store.read(partial(search, typed="lucja", today=TODAY)).result() == []
    assert find("lucja") != []


def test_each_step_is_bounded_and_what_changes_meanwhile_is_found(store: Store, find: Find, monkeypatch) -> None:
    monkeypatch.setattr("app.store.find.index.ROWS_A_STEP", 2)
    monkeypatch.setattr("app.store.find.index.ENTRIES_A_STEP", 1)
    store.run("Add", add_families).result()
    for _ in range(3):
        store.run("Index", lambda session: index_step(session.connection())).result()
    store.run("Add", lambda session: session.add(Family(name="Lowe"))).result()
    assert bring_up_to_date(store) > 3
    assert [one.text for one in find("lowe")] == ["Lowe"]
    assert len({one.id for one in find("w")}) == len(find("w"))


@given(st.text(max_size=40))
def test_a_word_of_any_text_is_found_by_itself(words: str) -> None:
    kept = set(indexed([words]).split())
    assert set(typed_words(words)) <= kept
