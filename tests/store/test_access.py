"""Everything held about one person: nothing of it is missing, and what needs a decision says so."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import datetime
from functools import partial

import pytest
from sqlalchemy.orm import Session

from app.export.about_person import REVIEW, about_person
from app.models import (
    Conference,
    DeniedAccess,
    Difference,
    Domain,
    Entry,
    Person,
    StaffSafetyNote,
    Visit,
)
from app.models.board import add_entry
from app.models.sharing import withhold
from app.paths import RESOURCES
from app.store.access import Held, HeldAbout, held_about
from app.store.exchange import import_family, read_file
from app.store.store import Store


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.temporary() as made:
        yield made


@pytest.fixture
def key(store: Store) -> uuid.UUID:
    data = read_file(RESOURCES / "examples" / "billy-and-angie.json")
    return store.run("Import", partial(import_family, data=data)).result().conference_ids[0]


def person(session: Session, key: uuid.UUID, name: str) -> Person:
    return next(one for one in session.get_one(Conference, key).family.people if one.name == name)


def ask(store: Store, key: uuid.UUID, name: str) -> HeldAbout:
    return store.read(lambda session: held_about(session, person(session, key, name).id)).result()


def item(about: HeldAbout, words: str) -> Held:
    return next(one for one in about.held if any(words in line for line in one.lines))


def test_what_links_to_them_names_them_or_is_theirs_is_there(store: Store, key: uuid.UUID) -> None:
    def fill(session: Session) -> None:
        conference, dad = session.get_one(Conference, key), person(session, key, "Dad")
        add_entry(conference, Domain.WORRY, "Said by him alone").said_by_id = dad.id
        add_entry(conference, Domain.WORRY, "Dad was seen with Nan")
        add_entry(conference, Domain.WORRY, "Dadaism was on show")
        billy = person(session, key, "Billy")
        add_entry(conference, Domain.GREY_AREA, "A card whose impact is his").say_impact(billy.id, "frightened")
        held = add_entry(conference, Domain.WORRY, "Where Dad works now")
        withhold(conference.family, held, from_person=dad.id, reason="A risk to Mum")
        note = StaffSafetyNote(text="Visit Dad in pairs", family_id=conference.family_id)
        conference.family.safety_notes.append(note)

    store.run("Fill", fill, key).result()
    about = ask(store, key, "Dad")
    assert not item(about, "Said by him alone").needs_review
    assert "linked" in item(about, "Said by him alone").why
    assert any("Nan" in name or "Marsh" in name for name in item(about, "seen with Nan").others)
    assert not [one for one in about.held if any("Dadaism" in line for line in one.lines)]
    withheld = item(about, "Text: Where Dad works").withheld
    assert len(withheld) == 1
    assert withheld[0].endswith(": A risk to Mum")
    assert "kept in the file" in item(about, "Visit Dad in pairs").withheld[0]
    billy = ask(store, key, "Billy")
    assert item(billy, "A card whose impact is his").why == "belongs to what is about the person"
    assert item(billy, "frightened")
    text = about_person(about, datetime(2026, 5, 4, 9, 30), "Priya Rao")  # noqa: DTZ001
    plain, review = text.split(REVIEW)
    assert "NOT RELEASED" in plain
    assert "Said by him alone" in plain
    assert "Where Dad works now" not in plain
    assert "Where Dad works now" in review


def test_what_is_for_staff_only_is_said_to_be_so(store: Store, key: uuid.UUID) -> None:
    def fill(session: Session) -> None:
        family, billy = session.get_one(Conference, key).family, person(session, key, "Billy")
        family.denials.append(DeniedAccess(child_id=billy.id, what_happened="Nobody opened"))
        family.differences.append(Difference(child_id=billy.id, reasons="Would have waited"))
        family.visits.append(Visit(child_id=billy.id, seen=True, note="Afraid at night"))
        family.visits.append(Visit(child_id=billy.id, seen=True, unannounced=True))

    store.run("Fill", fill, key).result()
    about = ask(store, key, "Billy")
    for words in ("Nobody opened", "Would have waited"):
        assert item(about, words).withheld == (
            "for staff only: nothing of this kind is in a copy that one of the family reads",
        )
    assert item(about, "Afraid at night").withheld == (
        "Note for staff only: it is in no copy that one of the family reads",
    )
    assert item(about, "Unannounced").withheld == ()


def test_earlier_words_and_other_families_are_not_forgotten(store: Store, key: uuid.UUID) -> None:
    dad = store.read(lambda session: person(session, key, "Dad")).result()
    card = store.run("Add", partial(_add, key=key, words="Dad hit the wall"), key).result()
    store.run("Reword", lambda session: setattr(session.get_one(Entry, card), "text", "Dad was angry"), key).result()

    def elsewhere(session: Session) -> None:
        session.add(other := type(session.get_one(Conference, key).family)(name="Otherwise", reference="R-9"))
        other.people.append(Person(record_name=dad.record_name))

    store.run("Another family", elsewhere).result()
    about = ask(store, key, "Dad")
    assert about.elsewhere == ("Otherwise R-9",)
    assert "Dad hit the wall → Dad was angry" in about_person(about, datetime(2026, 5, 4), "")  # noqa: DTZ001


def _add(session: Session, key: uuid.UUID, words: str) -> uuid.UUID:
    return add_entry(session.get_one(Conference, key), Domain.WORRY, words).id
