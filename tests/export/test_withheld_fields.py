"""One field withheld from one reader: it is nowhere in what that reader gets, whatever else the record is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Enum, String, select
from sqlalchemy.orm import RelationshipProperty

from app.export.content import RecordContent
from app.export.filing import record_name, safe_name, write_whole
from app.export.gather import gather_record
from app.models import Audience, Conference, ContactKind, Copy, CriticalAnswer, NoScore, Person
from app.models.base import Row
from app.models.sharing import SHAREABLE, withhold
from app.practice.nations import nation
from app.store.examples import example_store
from app.store.snapshot import load_conference

ENGLAND = nation("england")
SENTINEL = "Zq7Hidden"


@pytest.fixture(scope="module")
def load_marsh() -> Iterator[Callable[[], Conference]]:
    """Read the Marsh conference of the examples afresh, so that a test may change it in memory."""
    store = example_store()

    def load() -> Conference:
        keys = store.read(lambda session: list(session.scalars(select(Conference.id)))).result()
        found = [store.read(lambda session, key=key: load_conference(session, key)).result() for key in keys]
        return max((one for one in found if one.family.name == "Marsh"), key=lambda one: len(one.entries))

    try:
        yield load
    finally:
        store.close()


@pytest.fixture
def marsh(load_marsh) -> Conference:
    return load_marsh()


def person_called(conference: Conference, name: str) -> Person:
    return next(person for person in conference.family.people if person.name == name)


def record_for_nan(conference: Conference) -> RecordContent:
    nan = person_called(conference, "Nan")
    return gather_record(conference, Audience.of([(nan.id, False)]), ENGLAND)


def keep_from_nan(conference: Conference, row: Row, field: str) -> None:
    withhold(conference.family, row, from_person=person_called(conference, "Nan").id, field=field)


def rows_below(top: Row) -> list[Row]:
    """Return every row of a snapshot that can be reached from one, once each."""
    found, waiting = {top.id: top}, [top]
    while waiting:
        row = waiting.pop()
        for attribute in row.__mapper__.attrs:
            if not isinstance(attribute, RelationshipProperty):
                continue
            value = row.__dict__.get(attribute.key)
            linked = value if isinstance(value, list) else [value]
            for other in linked:
                if isinstance(other, Row) and other.id not in found:
                    found[other.id] = other
                    waiting.append(other)
    return list(found.values())


def text_fields(conference: Conference) -> Iterator[tuple[str, list[Row]]]:
    """Give every text column of every row that may leave the file, with half of the rows that have it at a time.

    So each text is withheld once, beside others of its kind that are not.
    """
    kinds: dict[str, list[Row]] = {}
    for row in rows_below(conference):
        kinds.setdefault(row.__tablename__, []).append(row)
    for table in SHAREABLE.keys() & kinds.keys():
        for column in kinds[table][0].__table__.columns:
            if isinstance(column.type, String) and not isinstance(column.type, Enum):
                for half in (kinds[table][::2], kinds[table][1::2]):
                    yield column.name, half


def test_no_text_field_that_is_withheld_is_anywhere_in_the_copy(marsh):
    nan = person_called(marsh, "Nan")
    mother = person_called(marsh, "Mum")
    marsh.copies.append(Copy(person_id=mother.id, person=mother))
    marsh.critical_answers.append(CriticalAnswer(question="What would prove us wrong?", text="A quiet month."))
    leaked: set[str] = set()
    shown: set[str] = set()
    withheld = marsh.family.withholdings
    already, tried = len(withheld), 0
    for field, rows in text_fields(marsh):
        before = [getattr(row, field) for row in rows]
        for number, row in enumerate(rows):
            setattr(row, field, f"{SENTINEL}{number}")  # each its own: no two of them are taken for one
            if field in SHAREABLE[row.__tablename__]:
                withhold(marsh.family, row, from_person=nan.id, field=field)
        columns = {f"{row.__tablename__}.{field}" for row in rows}
        if not columns <= shown and SENTINEL in repr(gather_record(marsh, Audience.file(), ENGLAND)):
            shown |= columns
        if SENTINEL in repr(gather_record(marsh, Audience.of([(nan.id, False)]), ENGLAND)):
            leaked |= columns
        del withheld[already:]
        for row, text in zip(rows, before, strict=True):
            setattr(row, field, text)
        tried += len(rows)
    assert leaked == set()
    assert tried > 500
    # The walk reaches what the record is made of: what is not withheld is there.
    assert {"person.record_name", "entry.text", "score.reason", "report.agency", "copy.document"} <= shown


@pytest.mark.parametrize(("field", "instead"), [("record_name", "Mum"), ("name", "Donna Marsh")])
def test_one_name_that_is_withheld_gives_way_to_the_other(marsh, field, instead):
    mother = person_called(marsh, "Mum")
    mother.record_name = "Donna Marsh"
    hidden = getattr(mother, field)
    setattr(mother, field, SENTINEL)
    keep_from_nan(marsh, mother, field)
    record = record_for_nan(marsh)
    assert hidden != instead
    assert SENTINEL not in repr(record)
    assert instead in [view.name for view in record.parents_views]


@pytest.mark.parametrize("field", ["low", "high", "face", "no_score", "reason"])
def test_an_answer_is_not_told_by_the_rest_of_it(marsh, field):
    score = next(score for scale in marsh.scales for score in scale.scores if score.person.name == "Mum")
    score.low, score.high, score.no_score, score.reason = None, None, NoScore.NOT_ASKED, SENTINEL
    keep_from_nan(marsh, score, field)
    assert SENTINEL not in repr(record_for_nan(marsh))
    score.low, score.high, score.no_score, score.reason = 1.5, 9.5, None, ""
    assert "1.5 to 9.5" not in repr(record_for_nan(marsh))


def test_an_agency_withheld_from_a_report_is_not_taken_from_its_author(marsh):
    report = next(report for report in marsh.reports if report.person is not None)
    report.agency, report.person.agency, report.person.role = "", SENTINEL, "Worker"
    place = marsh.reports.index(report)
    assert record_for_nan(marsh).reports[place].agency == SENTINEL
    keep_from_nan(marsh, report, "agency")
    assert record_for_nan(marsh).reports[place].agency == ""


@pytest.mark.parametrize(
    ("field", "mark"), [("existing_safety", "Existing safety"), ("disagreed", "Disagreed"), ("opinion", "Opinion")]
)
def test_a_mark_that_is_withheld_is_not_on_the_card(marsh, field, mark):
    entry = next(entry for entry in marsh.entries if entry.domain.value == "grey_area")
    entry.text = SENTINEL
    setattr(entry, field, True)
    assert mark in card(record_for_nan(marsh)).marks
    keep_from_nan(marsh, entry, field)
    assert mark not in card(record_for_nan(marsh)).marks


def card(record: RecordContent):
    return next(one for one in record.board.grey_areas if SENTINEL in one.text)


def test_that_words_are_somebodys_own_can_be_withheld(marsh):
    entry = next(entry for entry in marsh.entries if entry.domain.value == "grey_area")
    entry.text, entry.own_words, entry.opinion, entry.said_by_text = SENTINEL, True, False, "Aunt Jo"
    entry.said_by = None
    assert (card(record_for_nan(marsh)).text, card(record_for_nan(marsh)).said_by) == (f"“{SENTINEL}”", "Aunt Jo")
    keep_from_nan(marsh, entry, "own_words")
    assert (card(record_for_nan(marsh)).text, card(record_for_nan(marsh)).said_by) == (SENTINEL, "")


def test_what_a_card_was_before_can_be_withheld(marsh):
    entry = next(entry for entry in marsh.entries if entry.domain.value == "grey_area")
    entry.text, entry.was_domain, entry.settled_note = SENTINEL, "worry", ""
    assert "Was a worry" in card(record_for_nan(marsh)).trace
    keep_from_nan(marsh, entry, "was_domain")
    assert "worry" not in card(record_for_nan(marsh)).trace


@pytest.mark.parametrize("link", ["chair", "minute_taker"])
def test_who_did_a_task_can_be_withheld(marsh, link):
    keep_from_nan(marsh, marsh, f"{link}_id")
    assert getattr(record_for_nan(marsh), link) == ""


def test_the_day_of_the_meeting_cannot_be_counted_back(marsh):
    keep_from_nan(marsh, marsh, "held_on")
    marsh.approvals.clear()
    for part in marsh.parts:
        part.on_date = None
    for one in marsh.next_dates:
        one.limit_on = None
    record = record_for_nan(marsh)
    assert record.held_on is None
    assert record.made_at.date() != marsh.held_on
    assert [one.last_lawful for one in record.dates] == [None] * len(record.dates)


def test_a_school_withheld_from_the_person_is_not_in_their_contacts(marsh):
    child = marsh.children_here[0]
    school = next(detail for detail in child.contacts if detail.kind is ContactKind.SCHOOL)
    child.school = school.value = SENTINEL
    keep_from_nan(marsh, child, "school")
    assert SENTINEL not in repr(record_for_nan(marsh))


def test_a_long_family_name_in_other_letters_can_be_a_file_name(marsh, tmp_path):
    marsh.family.name = "สมบูรณ์วัฒนกิจไพศาล" * 12
    name = record_name(marsh, taken={record_name(marsh)})
    write_whole(tmp_path / name, b"%PDF")
    assert (tmp_path / name).read_bytes() == b"%PDF"
    assert safe_name("x" * 179 + "é") == "x" * 179
