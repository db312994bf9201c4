"""The chronology as each reader may know it, and in the record on request."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from docx import Document as WordDocument
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Enum, String

from app.export.checking import CopyKey, check_copy
from app.export.chronology_content import Chronology, ChronologyItem, ChronologyOf
from app.export.documents import Document
from app.export.gather_chronology import gather_chronology
from app.export.reader import Reader
from app.export.secrets import rows_of
from app.models import Approval, Audience, Conference, ConferenceChild, Part, PartKind, Person, Visit
from app.models.base import Row
from app.models.chronology import add_event
from app.models.shareable import FOR_STAFF, SHAREABLE
from app.models.sharing import withhold
from app.practice.nations import nation
from app.store.approved import digest, freeze
from tests.export.chronology_family import fill
from tests.export.conferences import Load, person_called

WALES = nation("wales")
TODAY = date(2026, 6, 1)


@pytest.fixture
def pughs(load: Load) -> Conference:
    conference = load("Pugh")
    fill(conference)
    return conference


@pytest.fixture(scope="module")
def in_the_file(load: Load) -> Chronology:
    conference = load("Pugh")
    fill(conference)
    return for_file(conference)


def for_one(conference: Conference, person: Person, child_id: uuid.UUID | None = None) -> Chronology:
    return gather_chronology(Reader(conference, Audience.for_copy(person)), WALES, child_id)


def for_file(conference: Conference) -> Chronology:
    return gather_chronology(Reader(conference, Audience.file()), WALES)


def of_kind(chronology: Chronology, kind: str) -> list[ChronologyItem]:
    return [item for item in chronology.items if item.kind == kind]


def printed(chronology: Chronology) -> str:
    """Return every word and day that stands on the page."""
    items = ((item.on, item.what, item.said, item.about, item.source, item.why_it_matters) for item in chronology.items)
    return repr((chronology.of, list(items)))


def staff_of(conference: Conference) -> Person:
    return next(person for person in conference.family.people if person.is_staff)


# -- in words


@pytest.mark.parametrize(
    ("kind", "what", "said"),
    [
        ("birth", "Rhys was born", ()),
        ("strategy", "Strategy discussion", ()),
        ("scores", "Safety scale for Mali", ("Mam (gave one view for all the children), Dad (gave one view for all "
                                             "the children), Bethan Coe 2",)),
        ("decision", "Decision for Mali", ("On the child protection register", "Categories: neglect, physical abuse")),
        ("decision", "Decision for Rhys", ("On the child protection register", "Category: neglect")),
        ("visit", "Visit to Rhys", ("Seen on their own, at home", "Rhys showed the bedroom and the new bed.")),
        ("visit", "Visit to Rhys", ("Not seen, at home",)),
        ("denied_access", "Could not see Mali", (
            "Nobody opened, though the television was on.", "Senior manager told: Elin Rees, 2 April 2026",
            "Another agency sees the child: Bethan Coe, 3 April 2026, at Nain’s")),
        ("advocacy", "Offer of an advocate to Rhys", ("Before the review", "No answer yet")),
        ("difference", "Professional difference", (
            "Would have waited for the boiler before a decision.", "Outcome: Housing joins the core group.",
            "Settled: 20 March 2026")),
        ("escalation", "Difference taken further to the safeguarding lead", ("The decision stands.",)),
    ],
)  # fmt: skip
def test_the_file_says_what_happened(in_the_file: Chronology, kind: str, what: str, said: tuple[str, ...]) -> None:
    assert (what, said) in [(item.what, item.said) for item in of_kind(in_the_file, kind)]


def test_the_parents_stand_first_on_the_scale(in_the_file: Chronology) -> None:
    first = next(item for item in of_kind(in_the_file, "scores") if item.what == "Safety scale")
    assert first.said[0].startswith("Mam 4, Dad 7, Rhys 5, Cerys 3, Dylan (answered without a number), Nain 4, ")
    assert of_kind(in_the_file, "scores")[-1].said == ("Mam 6, Dad 7, Gwenda Morris 8",)  # of the review


def test_what_went_otherwise_says_why_and_what_was_done(in_the_file: Chronology) -> None:
    (item,) = of_kind(in_the_file, "deviation")
    assert item.said[1:] == (
        "The part did not come.", "Why: It was sent to the wrong depot.",
        "What we do now: The children slept at Nain’s for two nights.",
        "Who tells whom: Kath rings Mair every morning.",
    )  # fmt: skip
    assert item.said[0].startswith("Step of the plan: The landlord fits the boiler part by 4 March")


def test_of_one_child_is_what_is_about_that_child_or_all(pughs: Conference) -> None:
    mali = person_called(pughs, "Mali")
    found = gather_chronology(Reader(pughs, Audience.file()), WALES, mali.id)
    assert found.of == "Mali"
    assert {item.about for item in found.items} == {(), ("Mali",)}
    assert [item.what for item in of_kind(found, "birth")] == ["Mali was born"]
    assert len(found.items) < len(for_file(pughs).items)


# -- through the gate


def test_who_could_not_be_seen_and_what_agencies_differ_about_is_for_staff(pughs: Conference) -> None:
    only_staff = {"denied_access", "difference", "escalation"}
    staff = staff_of(pughs)
    seen = {item.kind for item in for_one(pughs, staff).items}
    assert only_staff <= seen
    for person in pughs.family.people:
        if not person.is_staff:
            assert not only_staff & {item.kind for item in for_one(pughs, person).items}, person.name
    together = Audience.of([(staff.id, True), (person_called(pughs, "Mam").id, False)])
    beside = gather_chronology(Reader(pughs, together), WALES)
    assert not only_staff & {item.kind for item in beside.items}


def test_an_entry_is_kept_from_one_person_whole_or_in_part(pughs: Conference) -> None:
    dad, mam = person_called(pughs, "Dad"), person_called(pughs, "Mam")
    event = add_event(pughs.family, "Went to the refuge", TODAY, source="Aunt Sioned", significance="Safe there")
    withhold(pughs.family, event, from_person=mam.id, field="source")
    withhold(pughs.family, event, from_person=dad.id)
    assert "refuge" not in printed(for_one(pughs, dad))
    for_mam = next(item for item in for_one(pughs, mam).items if item.what == "Went to the refuge")
    assert (for_mam.source, for_mam.why_it_matters) == ("", "Safe there")


def test_no_place_between_two_others_tells_a_day_that_is_withheld(pughs: Conference) -> None:
    dad = person_called(pughs, "Dad")
    event = add_event(pughs.family, "Went to the refuge", date(2025, 6, 1))
    withhold(pughs.family, event, from_person=dad.id, field="on_date")
    later = add_event(pughs.family, "Ended", date(2026, 6, 1))
    withhold(pughs.family, later, from_person=dad.id, field="on_date")
    last = [(item.what, item.on) for item in for_one(pughs, dad).items[-3:]]
    assert last == [
        ("An older brother may have been in care.", None), ("Ended", None), ("Went to the refuge", None),
    ]  # fmt: skip


def test_which_child_is_withheld_is_not_told_by_asking_for_each(pughs: Conference) -> None:
    dad, mali = person_called(pughs, "Dad"), person_called(pughs, "Mali")
    visit = Visit(child_id=mali.id, on_date=TODAY, note="At the new nursery")
    pughs.family.visits.append(visit)
    withhold(pughs.family, visit, from_person=dad.id, field="child_id")
    (item,) = (one for one in of_kind(for_one(pughs, dad), "visit") if one.on == TODAY)
    assert (item.what, item.about, item.child_ids) == ("Visit", (), frozenset())
    assert "nursery" not in printed(for_one(pughs, dad, mali.id))


def test_what_is_only_about_a_child_nobody_may_know_is_not_there(pughs: Conference) -> None:
    dad, mali = person_called(pughs, "Dad"), person_called(pughs, "Mali")
    assert "Three months on" in printed(for_one(pughs, dad))
    pughs.family.conferences[-1].children = [ConferenceChild(child_id=mali.id, child=mali)]
    withhold(pughs.family, mali, from_person=dad.id)
    found = for_one(pughs, dad)
    assert "Three months on" not in printed(found)
    known = [item for item in found.items if item.kind != "event"]  # what people typed is for the leak check
    assert "Mali" not in repr([(item.what, item.about, item.said) for item in known if item.kind != "conference"])
    assert not any("Mali" in item.about for item in found.items)
    assert of_kind(found, "visit")


def test_what_was_said_in_the_other_part_stays_there(pughs: Conference) -> None:
    mam = person_called(pughs, "Mam")
    scale = pughs.scales[0]
    apart = Part(kind=PartKind.A, position=5)
    apart.conference = pughs
    next(score for score in scale.scores if score.person.name == "Mrs Rowe").part_id = apart.id
    assert "Mrs Rowe 5" in printed(for_file(pughs))
    assert "Mrs Rowe" not in printed(for_one(pughs, mam))


# -- whatever is withheld


Texts = dict[tuple[uuid.UUID, str], str]
"""A word or day that stands nowhere else, by the key of its row and the field."""
Fresh = Callable[[], tuple[Conference, Texts]]


def marked(conference: Conference) -> Texts:
    """Make every text of the family's file one of its own, and return each with its row and field."""
    found: Texts = {}
    day = date(1900, 1, 1)
    for row in rows_of(conference):
        for column in row.__table__.columns:
            if isinstance(column.type, String) and not isinstance(column.type, Enum):
                found[row.id, column.key] = f"zq{len(found)}x"
                setattr(row, column.key, found[row.id, column.key])
            elif column.key in ("on_date", "held_on", "born_on") and getattr(row, column.key) is not None:
                day += timedelta(days=1)
                found[row.id, column.key] = repr(day)
                setattr(row, column.key, day)
    return found


def hidden_with(conference: Conference, row: Row) -> set[uuid.UUID]:
    """Return the keys of the rows that go with one that is withheld: what hangs below it, and what is about it."""
    rows = rows_of(conference)
    gone = {row.id}
    links = ("person_id", "child_id", "conference_id", "scale_id", "step_id", "denial_id", "difference_id", "part_id")
    while True:
        below = {one.id for one in rows if any(getattr(one, link, None) in gone for link in links)} - gone
        if not below:
            return gone
        gone |= below


OF_INTEREST = frozenset(
    {
        "person", "chronology_event", "visit", "advocacy_offer", "conference", "scale", "score", "decision", "step",
        "step_review", "denied_access", "denied_access_action", "difference", "escalation",
    }
)  # fmt: skip


@pytest.fixture
def all_marked(pughs: Conference) -> Fresh:
    texts = marked(pughs)

    def fresh() -> tuple[Conference, Texts]:
        pughs.family.withholdings.clear()
        return pughs, texts

    return fresh


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_nothing_that_is_withheld_is_in_a_readers_chronology(all_marked: Fresh, data: st.DataObject) -> None:
    conference, texts = all_marked()
    family = conference.family
    reader = data.draw(st.sampled_from(family.people), "reader")
    rows = sorted(
        (row for row in rows_of(conference) if row.__tablename__ in OF_INTEREST and row is not reader),
        key=lambda row: (row.__tablename__, str(row.id)),
    )
    hidden: set[tuple[uuid.UUID, str]] = set()
    for row in data.draw(st.lists(st.sampled_from(rows), min_size=1, max_size=6, unique=True), "rows"):
        field = data.draw(st.sampled_from(["", *sorted(SHAREABLE[row.__tablename__])]), "field")
        withhold(family, row, from_person=reader.id, field=field)
        gone = hidden_with(conference, row) if not field else set()
        hidden |= {key for key in texts if key[0] in gone or key == (row.id, field)}
    if not reader.is_staff:
        private = {row.id for row in rows_of(conference) if row.__tablename__ in FOR_STAFF}
        hidden |= {key for key in texts if key[0] in private}
    child_id = data.draw(st.sampled_from([None, *(child.id for child in family.children)]), "child")
    words = printed(for_one(conference, reader, child_id))
    assert [key for key in hidden if texts[key] in words] == []


def test_each_field_that_is_withheld_is_left_out(all_marked: Fresh) -> None:
    """The same for certain: one field of every row of a table at a time, from somebody who may have all the rest."""
    conference, texts = all_marked()
    reader = staff_of(conference)
    rows = [row for row in rows_of(conference) if row.__tablename__ in OF_INTEREST and row is not reader]
    told = 0
    for table in sorted(OF_INTEREST):
        for field in sorted(SHAREABLE[table]):
            held = [row for row in rows if row.__tablename__ == table]
            hidden = [text for row in held if (text := texts.get((row.id, field)))]
            if not hidden:
                continue  # no text and no day of its own
            told += any(text in printed(for_one(conference, reader)) for text in hidden[:1])
            for row in held:
                withhold(conference.family, row, from_person=reader.id, field=field)
            words = printed(for_one(conference, reader))
            assert [text for text in hidden if text in words] == [], f"{table}.{field}"
            conference.family.withholdings.clear()
    assert told > 15


@pytest.mark.parametrize(
    ("kind", "field", "name"),
    [
        ("visit", "by_id", "Gwenda Morris"), ("visit", "child_id", "Rhys"), ("advocacy_offer", "child_id", "Rhys"),
        ("denied_access", "child_id", "Mali"), ("score", "person_id", "Mam"), ("decision", "child_id", "Mali"),
    ],
)  # fmt: skip
def test_who_it_was_can_be_withheld(pughs: Conference, kind: str, field: str, name: str) -> None:
    reader = next(person for person in pughs.family.people if person.is_staff and person.record_name != name)
    for visit in pughs.family.visits:
        visit.note = ""  # what people typed is for the leak check

    def told() -> str:
        shown = {"advocacy_offer": "advocacy", "score": "scores"}.get(kind, kind)
        return repr([(one.what, one.said, one.about, one.source) for one in of_kind(for_one(pughs, reader), shown)])

    assert name in told()
    for row in rows_of(pughs):
        if row.__tablename__ == kind:
            withhold(pughs.family, row, from_person=reader.id, field=field)
    assert name not in told()


def test_what_is_not_withheld_is_there(
    all_marked: Fresh,
) -> None:
    conference, texts = all_marked()
    words = printed(for_file(conference))
    tables = {row.id: row.__tablename__ for row in rows_of(conference)}
    shown = {f"{tables[row_id]}.{field}" for (row_id, field), text in texts.items() if text in words}
    assert {
        "chronology_event.text", "chronology_event.source", "chronology_event.significance", "visit.note",
        "advocacy_offer.answer", "conference.reason", "step_review.deviation", "denied_access.what_happened",
        "denied_access_action.who", "difference.reasons", "escalation.answer", "person.name",
        "chronology_event.on_date", "conference.held_on",
    } <= shown  # fmt: skip


# -- in the record


def made(conference: Conference, document: Document, asked: ChronologyOf | None, person: Person | None = None) -> str:
    key = CopyKey(document, person.id if person is not None else None, chronology=asked)
    return check_copy(conference, key, TODAY).made.text


@pytest.mark.parametrize("document", [Document.TEXT, Document.WORD])
def test_it_is_in_the_record_only_when_asked_for(pughs: Conference, document: Document) -> None:
    without, with_it = made(pughs, document, None), made(pughs, document, ChronologyOf())
    assert "CHRONOLOGY" not in without
    assert "CHRONOLOGY" in with_it
    assert "Boiler broke down. Landlord told by telephone." in with_it


def test_other_documents_never_hold_it(pughs: Conference) -> None:
    assert "CHRONOLOGY" not in made(pughs, Document.LETTER, ChronologyOf())


def test_the_copy_says_in_its_name_and_heading_what_it_holds(pughs: Conference) -> None:
    mali = person_called(pughs, "Mali")
    copy = check_copy(pughs, CopyKey(Document.TEXT, chronology=ChronologyOf(mali.id)), TODAY).made
    assert copy.file_name == "2026-02-23 Pugh record with chronology - for the file.txt"
    assert "CHRONOLOGY: MALI" in copy.text


def test_word_has_it_as_a_table(pughs: Conference, tmp_path) -> None:
    path = tmp_path / "record.docx"
    path.write_bytes(check_copy(pughs, CopyKey(Document.WORD, chronology=ChronologyOf()), TODAY).made.data)
    last = WordDocument(str(path)).tables[-1]
    assert [cell.text for cell in last.rows[0].cells] == [
        "Date", "What happened", "Where it is known from", "Why it matters",
    ]  # fmt: skip
    assert last.rows[-1].cells[0].text == "No date given"


def test_an_approved_record_holds_it_as_it_was_approved(pughs: Conference) -> None:
    for row in (*pughs.family.chronology, *pughs.family.denials):
        row.family_id = pughs.family.id  # as the store does
    content = freeze(pughs)
    pughs.approvals.append(Approval(content=content, sha256=digest(content)))
    add_event(pughs.family, "Learned a year later", TODAY)
    with_it = made(pughs, Document.TEXT, ChronologyOf())
    assert "Boiler broke down. Landlord told by telephone." in with_it
    assert "Could not see Mali" in with_it
    assert "Learned a year later" not in with_it


def test_the_leak_check_looks_through_it(pughs: Conference) -> None:
    dad = person_called(pughs, "Dad")
    hidden = add_event(pughs.family, "Kelly-Ann stays at 14 Harbour Row, Rhyl", TODAY)
    withhold(pughs.family, hidden, from_person=dad.id)
    key = CopyKey(Document.RECORD, dad.id, chronology=ChronologyOf())
    assert check_copy(pughs, key, TODAY).hits == ()
    add_event(pughs.family, "Police called to 14 harbour row", TODAY, source="Police")
    hits = check_copy(pughs, key, TODAY).hits
    assert [(hit.leak.secret.table, hit.source.table if hit.source else "") for hit in hits] == [
        ("chronology_event", "chronology_event")
    ]
    assert check_copy(pughs, CopyKey(Document.RECORD, dad.id), TODAY).hits == ()
