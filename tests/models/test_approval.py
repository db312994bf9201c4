"""An approved record cannot be changed, on any road; corrections and the list of who was sent it go on."""

from __future__ import annotations

import copy
import uuid
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.export.documents import Document, make
from app.models import (
    Approval,
    Approved,
    Audience,
    Base,
    Conference,
    Copy,
    Domain,
    Entry,
    Family,
    Person,
    Presence,
    Row,
    Unfinished,
)
from app.models.approval import OF_THE_FAMILY, OWNERS, add_correction, first_approval, version_of
from app.models.board import add_entry
from app.models.deciding import add_date, join_core_group
from app.models.keeping import NOBODY
from app.models.releasing import copies_for_everyone, copy_of, hit_key, mark_sent, release, released, take_back_sent
from app.paths import RESOURCES
from app.practice.nations import nation
from app.store.approved import approve_record, as_approved, digest, freeze, is_whole
from app.store.errors import NothingToUndo
from app.store.exchange import export_family, import_family, read_file
from app.store.snapshot import load_conference
from app.store.store import Store

DAY = date(2026, 3, 24)
Change = Callable[[Conference], object]


@pytest.fixture(scope="module")
def approved_store() -> Iterator[tuple[Store, uuid.UUID]]:
    """A store with one approved conference. The tests leave it as it is: what they try is refused."""
    with Store.temporary() as store:
        data = read_file(RESOURCES / "examples" / "billy-and-angie.json")
        key = store.run("Import", partial(import_family, data=data)).result().conference_ids[0]
        store.run("Approve", partial(approve, key), key).result()
        yield store, key


def approve(key: uuid.UUID, session: Session) -> None:
    approve_record(session, key, session.get_one(Conference, key).chair_id)


def load(store: Store, key: uuid.UUID) -> Conference:
    return store.read(lambda session: load_conference(session, key)).result()


def change(store: Store, key: uuid.UUID, work: Change) -> Any:
    return store.run("Change", lambda session: work(session.get_one(Conference, key)), key).result()


def dad_of(conference: Conference) -> Person:
    return next(person for person in conference.family.people if person.name == "Dad")


# -- what is refused


def reword(conference: Conference) -> None:
    conference.entries[0].reword("something else")


def score_again(conference: Conference) -> None:
    conference.scales[0].scores[0].give(9)


def mark_away(conference: Conference) -> None:
    conference.parts[0].attendance[0].presence = Presence.ABSENT


def take_a_link_away(conference: Conference) -> None:
    assert conference.plan is not None
    next(step for step in conference.plan.steps if step.people).people.pop()


def delete_a_person(conference: Conference) -> None:
    conference.family.people.remove(dad_of(conference))


REFUSED: dict[str, Change] = {
    "words of a card": reword,
    "a new card": lambda conference: add_entry(conference, Domain.WORRY, "new"),
    "an impact": lambda conference: conference.entries[0].say_impact(conference.children_here[0].id, "other"),
    "a score": score_again,
    "who came": mark_away,
    "who does a step": take_a_link_away,
    "a decision": lambda conference: setattr(conference.decisions[0], "reasons", "other"),
    "a new date": lambda conference: add_date(conference),
    "somebody in the core group": lambda conference: join_core_group(conference, conference.children_here[0].id),
    "a date taken away": lambda conference: conference.next_dates.pop(),
    "the day": lambda conference: setattr(conference, "held_on", date(2026, 3, 25)),
    "somebody in it": delete_a_person,
    "the approval's words": lambda conference: setattr(conference.approvals[0], "sha256", ""),
    "the whole conference": lambda conference: conference.family.conferences.remove(conference),
    "the approval": lambda conference: conference.approvals.pop(),
    "a second approval": lambda conference: conference.approvals.append(Approval(sha256="x")),
    "a correction without a reason": lambda conference: conference.approvals.append(Approval(addendum="words")),
}


@pytest.mark.parametrize("what", list(REFUSED))
def test_nothing_of_an_approved_record_can_be_changed(approved_store: tuple[Store, uuid.UUID], what: str) -> None:
    store, key = approved_store
    conference = load(store, key)
    with pytest.raises(Approved, match="approved"):
        change(store, key, REFUSED[what])
    assert digest_now(store, key) == digest_of(conference)


def digest_of(conference: Conference) -> str:
    return digest(freeze(conference))


def digest_now(store: Store, key: uuid.UUID) -> str:
    return digest_of(load(store, key))


def test_a_card_cannot_be_moved_into_it_or_out_of_it(approved_store: tuple[Store, uuid.UUID]) -> None:
    store, key = approved_store
    conference = load(store, key)
    other = next(one for one in conference.family.conferences if one.id != key)

    def out(session: Session) -> None:
        entry = session.get_one(Conference, key).entries[0]
        entry.conference_id = other.id

    def into(session: Session) -> None:
        session.get_one(Conference, other.id)
        session.add(Entry(conference_id=key, domain=Domain.WORRY, text="smuggled"))

    for way in (out, into):
        with pytest.raises(Approved):
            store.run("Move", way, key).result()


def test_erasing_one_family_opens_no_other(approved_store: tuple[Store, uuid.UUID]) -> None:
    store, key = approved_store

    def both(session: Session) -> None:
        session.add(other := Family(name="Other"))
        session.flush()
        session.delete(other)
        reword(session.get_one(Conference, key))

    with pytest.raises(Approved):
        store.run("Both", both).result()


def test_undo_does_not_take_it_back(approved_store: tuple[Store, uuid.UUID]) -> None:
    store, key = approved_store
    with pytest.raises(NothingToUndo, match="approved"):
        store.undo(key).result()


def test_every_table_of_a_conference_is_guarded() -> None:
    """A new table below a conference: name its conference_id, or its owner in OWNERS."""
    family_tables = {"family", "person", "tie", "contact_detail", "withholding", *OF_THE_FAMILY}
    around = {"visit", "engagement", "denied_access", "denied_access_action", "chronology_event", "difference",
              "escalation", "bond", "staff_safety_note"}  # fmt: skip
    rows = {one.class_ for one in Base.registry.mappers if issubclass(one.class_, Row)}
    lost = [
        kind.__tablename__
        for kind in rows
        if kind.__tablename__ not in {*family_tables, *around, *OWNERS, "conference"}
        and "conference_id" not in kind.__table__.columns
    ]
    assert lost == []


# -- what goes on


@pytest.fixture
def fresh() -> Iterator[tuple[Store, uuid.UUID]]:
    with Store.temporary() as store:
        data = read_file(RESOURCES / "examples" / "billy-and-angie.json")
        yield store, store.run("Import", partial(import_family, data=data)).result().conference_ids[0]


def record_for(conference: Conference, name: str) -> bytes:
    person = next(one for one in conference.family.people if one.name == name)
    words = nation(conference.family.nation.value)
    audience = Audience.for_copy(person)
    return make(Document.RECORD, conference, audience, nation=words, on=DAY, for_person=person).data


def test_a_later_copy_is_the_same_bytes_until_it_is_corrected(fresh: tuple[Store, uuid.UUID]) -> None:
    store, key = fresh
    change(store, key, lambda conference: copies_for_everyone(conference, "record"))
    assert version_of(load(store, key)) == "draft"
    store.run("Approve", partial(approve, key), key).result()
    conference = load(store, key)
    approval = first_approval(conference)
    assert approval is not None
    assert is_whole(approval)
    assert version_of(conference) == "1"
    first = record_for(as_approved(conference), "Mum")

    def life_goes_on(live: Conference) -> None:
        dad_of(live).record_name = "Somebody Else"
        mum = next(person for person in live.family.people if person.name == "Mum")
        mark_sent(live, copy_of(live, mum, "record"), DAY, "by post", "abc")

    change(store, key, life_goes_on)
    later = load(store, key)
    assert record_for(later, "Mum") != first
    assert record_for(as_approved(later), "Mum") == first

    change(store, key, lambda live: add_correction(live, "Nan is 62.", "She told us.", live.chair_id))
    corrected = load(store, key)
    assert version_of(corrected) == "2"
    assert record_for(as_approved(corrected), "Mum") != first
    assert as_approved(corrected).approvals[-1].reason == "She told us."


def test_what_is_kept_back_later_is_not_in_the_next_copy(fresh: tuple[Store, uuid.UUID]) -> None:
    store, key = fresh
    store.run("Approve", partial(approve, key), key).result()

    def keep(live: Conference) -> str:
        NOBODY.but(dad_of(live).id, True).put_on(live.family, live.entries[0])
        return live.entries[0].text

    change(store, key, keep)
    content = as_approved(load(store, key))
    before, after = record_for(content, "Mum"), record_for(content, "Dad")
    assert before != after


@pytest.mark.parametrize(("words", "reason"), [("", "because"), ("words", " ")])
def test_a_correction_has_words_and_a_reason(words: str, reason: str) -> None:
    conference = Conference()
    with pytest.raises(Unfinished):
        add_correction(conference, "words", "reason", None)
    conference.approvals.append(first := Approval(sha256="x"))
    with pytest.raises(Unfinished):
        add_correction(conference, words, reason, None)
    assert conference.approvals == [first]


def test_a_file_with_an_approved_record_goes_out_and_in_again(approved_store: tuple[Store, uuid.UUID]) -> None:
    store, key = approved_store
    family_id = load(store, key).family_id
    data = store.read(lambda session: export_family(session, family_id)).result()
    with Store.temporary() as other:
        other.run("Import", partial(import_family, data=copy.deepcopy(data))).result()
        conference = load(other, key)
        approval = first_approval(conference)
        assert approval is not None
        assert is_whole(approval)
        with pytest.raises(Approved):
            change(other, key, reword)
        other.run("Erase", lambda session: session.delete(session.get_one(Family, family_id))).result()
        assert other.read(lambda session: session.get(Family, family_id)).result() is None


# -- copies


def test_a_place_is_released_with_a_reason_and_known_again() -> None:
    copied = Copy()
    key = hit_key("address", "2 Weir Street", "lives in 2 Weir Street now")
    with pytest.raises(Unfinished):
        release(copied, key, "address of Mum, page 2", "  ")
    release(copied, key, "address of Mum, page 2", "Dad moved in\nwith her.")
    assert released(copied) == {key: "address of Mum, page 2: Dad moved in with her."}
    assert "Weir" not in key
    assert hit_key("address", "2 Weir Street", "Lives  in 2, weir street now") == key
    assert hit_key("address", "2 Weir Street", "left 2 Weir Street") != key
    assert released(None) == {}


def test_a_copy_that_went_out_says_how_and_which_version() -> None:
    conference = Conference()
    copied = Copy()
    with pytest.raises(Unfinished):
        mark_sent(conference, copied, DAY, " ", "abc")
    mark_sent(conference, copied, DAY, "by hand", "abc")
    assert (copied.sent_on, copied.sent_how, copied.record_version, copied.sha256) == (DAY, "by hand", "draft", "abc")
    take_back_sent(copied)
    assert (copied.sent_on, copied.record_version, copied.sha256) == (None, "", "")
