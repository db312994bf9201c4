"""Every document, for every reader: what is in it, what is nowhere in it, and that it is the same each time."""

from __future__ import annotations

import os
import random
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import pdfua
import pypdf
import pytest
from sqlalchemy import Enum, String

from app.export.documents import FORMATS, Document, Made, leaks_in, make
from app.models import (
    Approval,
    Attendance,
    Audience,
    Conference,
    ContactDetail,
    ContactKind,
    Copy,
    Part,
    PartKind,
    Person,
    Presence,
)
from app.models.base import Row
from app.models.sharing import SHAREABLE, withhold
from app.practice.nations import nation
from tests.export.conferences import Load, person_called
from tests.export.pdf_reading import one_line, outline_of, read_by_pdfminer, read_by_pypdf, structure_of
from tests.export.test_withheld_fields import rows_below

DAY = date(2026, 11, 22)
ROUNDS = int(os.environ.get("SAFETY_BOARD_ROUNDS", "1"))
"""How many generated conferences each test takes; thousands by night."""
WITH_CONTENT = [one for one in Document if one is not Document.BLANK]
PDFS = [one for one in Document if one not in (Document.TEXT, Document.WORD)]


def copy_for(conference: Conference, person: Person | None, document: Document, **how: bool) -> Made:
    audience = audience_of(person)
    words = nation(conference.family.nation.value)
    return make(document, conference, audience, nation=words, on=DAY, for_person=person, **how)


def audience_of(person: Person | None) -> Audience:
    return Audience.for_copy(person) if person else Audience.file()


def everything_in(made: Made) -> str:
    """Return all that a reader of the finished file can find, read back by others than made it."""
    found = [made.file_name, *made.metadata.values(), made.text]
    if made.file_name.endswith(".pdf"):
        reader = pypdf.PdfReader(BytesIO(made.data))
        found += [read_by_pypdf(made.data), str(reader.metadata), reader.xmp_metadata.stream.get_data().decode()]
        found += [title for _, title in outline_of(made.data)]
        found += [str(element.get(key)) for _, _, element in structure_of(made.data) for key in ("/Alt", "/ActualText")]
    elif made.file_name.endswith(".docx"):
        with ZipFile(BytesIO(made.data)) as parts:
            found += [parts.read(name).decode("utf-8", "replace") for name in parts.namelist()]
    else:
        found.append(made.data.decode("utf-8"))
    return "".join("\n".join(found).split())


def text_fields(conference: Conference) -> list[tuple[Row, str]]:
    return [
        (row, column.name)
        for row in sorted(rows_below(conference), key=lambda row: (row.__tablename__, row.id))
        if row.__tablename__ in SHAREABLE
        for column in row.__table__.columns
        if column.name in SHAREABLE[row.__tablename__]
        and isinstance(column.type, String)
        and not isinstance(column.type, Enum)
    ]


def filled_with_sentinels(conference: Conference, seed: int, reader: Person) -> tuple[list[str], list[str]]:
    """Put a mark of its own into each shareable text, keep a third of them from a reader, and return both lists."""
    chosen = random.Random(seed)
    given: list[str] = []
    kept: list[str] = []
    for number, (row, field) in enumerate(text_fields(conference)):
        mark = f"Zq{number:05d}k"
        if row is reader or field in ("was_domain", "document", "extent"):
            continue
        setattr(row, field, mark)
        if chosen.random() < 1 / 3:
            withhold(conference.family, row, from_person=reader.id, field=field)
            kept.append(mark)
        else:
            given.append(mark)
    return given, kept


@pytest.mark.parametrize(("family", "seed"), [(("Marsh", "Pugh")[seed % 2], seed) for seed in range(ROUNDS)])
def test_no_mark_that_is_withheld_is_anywhere_in_any_document(load: Load, family: str, seed: int) -> None:
    conference = load(family)
    reader = person_called(conference, "Nan" if family == "Marsh" else "Nain")
    given, kept = filled_with_sentinels(conference, seed, reader)
    for document in Document:
        made = copy_for(conference, reader, document, large_print=bool(seed % 2))
        found = everything_in(made)
        assert [mark for mark in kept if mark in found] == [], document
        if document is Document.RECORD:
            shown = [mark for mark in given if mark in found]
            assert len(shown) > 150, "the marks reach the page: those not withheld are there"
            again = read_by_pdfminer(made.data)
            assert [mark for mark in kept if mark in again] == []


KEPT_ROWS = (
    "entries", "pairs", "reports", "agency_views", "core_group", "next_dates", "critical_answers", "copies",
)  # fmt: skip


def rows_to_keep(conference: Conference) -> list[tuple[list[Row], Row]]:
    """Return one row of every kind beside the list that it stands in."""
    found = [
        (getattr(conference, name), getattr(conference, name)[0]) for name in KEPT_ROWS if getattr(conference, name)
    ]
    entry = next(entry for entry in conference.entries[1:] if entry.impacts)
    lists = [
        conference.plan.steps, conference.scales[0].scores, conference.parts[0].attendance, entry.impacts,
        conference.family.advocacy_offers,
    ]  # fmt: skip
    found += [(rows, rows[-1]) for rows in lists if rows]
    contacts = [(child.contacts, one) for child in conference.children_here for one in child.contacts]
    return [*found, next((rows, one) for rows, one in contacts if one.kind is ContactKind.ADDRESS)]


@pytest.mark.parametrize("family", ["Marsh", "Pugh"][:ROUNDS])
def test_what_is_withheld_leaves_the_very_bytes_of_what_never_was(load: Load, family: str) -> None:
    name = "Nan" if family == "Marsh" else "Nain"
    kept, without = load(family), load(family)
    for conference in (kept, without):
        mother = conference.parents_invited()[0]
        conference.copies.append(Copy(person_id=mother.id, person=mother))
    tables = set()
    for _, row in rows_to_keep(kept):
        withhold(kept.family, row, from_person=person_called(kept, name).id)
        tables.add(row.__tablename__)
    for rows, row in rows_to_keep(without):
        rows.remove(row)
    assert len(tables) > 9
    for document in Document:
        copy = copy_for(kept, person_called(kept, name), document)
        assert copy.data == copy_for(without, person_called(without, name), document).data, document
        assert copy != copy_for(kept, None, document)


@pytest.mark.parametrize("document", PDFS)
@pytest.mark.parametrize("large_print", [size.large_print for size in FORMATS] if ROUNDS > 1 else [False])
def test_the_checker_for_accessible_documents_finds_nothing(load, document, large_print, tmp_path) -> None:
    conference = load("Pugh")
    made = copy_for(conference, person_called(conference, "Rhys"), document, large_print=large_print)
    path = tmp_path / "document.pdf"
    path.write_bytes(made.data)
    assert list(pdfua.validate(str(path)).findings) == []
    reader = pypdf.PdfReader(BytesIO(made.data))
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    assert reader.metadata.title
    assert outline_of(made.data)[0][0] == 0


@pytest.mark.parametrize("document", WITH_CONTENT if ROUNDS > 1 else [Document.RECORD, Document.BOARD])
def test_what_is_looked_through_is_what_other_libraries_read(load, document) -> None:
    made = copy_for(load("Marsh"), None, document)
    checked = "".join("".join(made.pages).split())
    if made.file_name.endswith(".pdf"):
        for number, page in enumerate(pypdf.PdfReader(BytesIO(made.data)).pages):
            said = "".join(made.pages[number].split())
            assert [word for word in page.extract_text().replace("\u2022", "").split() if word not in said] == []
        assert all(word in checked for word in read_by_pdfminer(made.data).replace("\u2022", "").split())
    assert "DRAFT" in made.pages[0]


@pytest.mark.parametrize("document", [Document.LETTER, Document.BOARD, Document.BLANK, Document.WORD])
def test_the_same_record_gives_the_same_bytes(load, document) -> None:
    first, again = load("Petrie"), load("Petrie")
    mother = first.parents_invited()[0]
    made = copy_for(first, mother, document)
    assert copy_for(again, again.parents_invited()[0], document).data == made.data
    assert made.file_name.startswith("2026-06-04 Petrie ")


@pytest.mark.parametrize("document", [Document.LETTER, Document.BOARD])
def test_a_draft_says_so_on_each_page_and_the_approved_one_its_version(load, document) -> None:
    conference = load("Marsh")
    pages = copy_for(conference, None, document).pages
    assert all("DRAFT" in page and "DRAFT of 22 November 2026" in page for page in pages)
    conference.approvals.append(Approval(at=datetime(2026, 4, 2, 9, tzinfo=UTC)))
    pages = copy_for(conference, None, document).pages
    assert all("DRAFT" not in page and "Version 1 of 2 April 2026" in page for page in pages)


def test_a_letter_may_go_out_before_the_record_is_approved_but_the_record_may_not(load) -> None:
    conference = load("Marsh")
    assert "DRAFT" not in copy_for(conference, None, Document.LETTER, draft=False).pages[0]
    assert "DRAFT" in copy_for(conference, None, Document.RECORD, draft=False).pages[0]


def test_a_correction_that_a_reader_may_not_have_does_not_show_in_their_version(load) -> None:
    conference = load("Marsh")
    conference.approvals += [
        Approval(at=datetime(2026, 4, 2, 9, tzinfo=UTC)),
        Approval(at=datetime(2026, 5, 1, 9, tzinfo=UTC), addendum="Zq7Hidden", reason="misheard"),
    ]
    conference.family.withholdings.clear()
    for approval in conference.approvals:
        approval.conference_id = conference.id
    assert "Version 2 of 1 May 2026" in copy_for(conference, None, Document.RECORD).pages[0]
    if "approval" not in SHAREABLE:
        assert (
            "Version 1 of 2 April 2026"
            in copy_for(conference, person_called(conference, "Nan"), Document.RECORD).pages[0]
        )


def test_names_of_files_say_whose_copy_and_nothing_withheld(load) -> None:
    conference = load("Marsh")
    mother = person_called(conference, "Mum")
    name = copy_for(conference, mother, Document.RECORD, large_print=True).file_name
    assert name == "2026-03-24 Marsh record - copy for D Marsh, large print.pdf"
    conference.family.name = "Hidden-Name"
    withhold(conference.family, conference, from_person=mother.id, field="held_on")
    assert copy_for(conference, mother, Document.LETTER).file_name == "undated decision letter - copy for D Marsh.pdf"


def test_the_letter_is_two_pages_and_says_how_to_complain(load) -> None:
    for family in ("Marsh", "Petrie", "Pugh"):
        conference = load(family)
        made = copy_for(conference, conference.parents_invited()[0], Document.LETTER)
        text = one_line("\n".join(made.pages))
        assert len(made.pages) <= 2
        assert f"Dear {conference.parents_invited()[0].record_name}," in text
        assert nation(conference.family.nation.value).complaint in text
        assert conference.chair.record_name in text


def test_the_plan_for_the_fridge_holds_no_worries_and_no_address(load) -> None:
    conference = load("Pugh")
    text = one_line("\n".join(copy_for(conference, person_called(conference, "Mam"), Document.PLAN).pages))
    assert all(step.text in text for step in conference.plan.steps)
    assert not any(entry.text in text for entry in conference.entries)
    assert not any(pair.danger_statement in text for pair in conference.pairs)
    assert not any(one.value in text for person in conference.children_here for one in person.contacts)


def test_a_childs_plan_holds_what_is_for_that_child(load) -> None:
    conference = load("Pugh")
    for_mali = next(pair for pair in conference.pairs if len(pair.children) == 1)
    text = one_line("\n".join(copy_for(conference, person_called(conference, "Rhys"), Document.PLAN).pages))
    assert "The plan for Rhys" in text
    assert for_mali.safety_goal not in text
    assert not any(step.text in text for step in conference.plan.steps if step.pair_id == for_mali.id)
    assert "In danger, ring 999" in text


def test_the_board_is_one_page_and_a_full_one_goes_on_over_the_page(load) -> None:
    conference = load("Pugh")
    made = copy_for(conference, None, Document.BOARD)
    page = pypdf.PdfReader(BytesIO(made.data)).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (1191, 842)
    assert len(made.pages) == 1
    for entry in conference.entries:
        entry.text = " ".join([entry.text] * 40)
    made = copy_for(conference, None, Document.BOARD)
    assert len(made.pages) > 1
    whole = one_line("\n".join(made.pages))
    assert sum(whole.count(word) for word in ("heating",)) >= 40


def test_the_sheet_names_people_and_never_what_was_said(load) -> None:
    conference = load("Pugh")
    text = one_line("\n".join(copy_for(conference, None, Document.SHEET).pages))
    assert "Easy read" in text
    assert "Dr Iwan Price" in text
    assert not any(entry.text in text for entry in conference.entries)


def test_the_blank_pages_hold_no_words_of_anybody(load) -> None:
    conference = load("Pugh")
    text = one_line("\n".join(copy_for(conference, None, Document.BLANK).pages))
    assert "Where are we on a scale of 0 to 10?" in text
    assert not any(entry.text in text for entry in conference.entries)
    assert not any(step.text in text for step in conference.plan.steps)


HIDDEN = {
    ContactKind.ADDRESS: "گلی نمبر ۵، Rose Court, Eastport ZZ4 2QT",
    ContactKind.CLINIC: "Harbour View Clinic",
    ContactKind.SCHOOL: "Ysgol Bryn Môr",
    ContactKind.WORKER: "Aisha Qureshi عائشہ",
}


@pytest.mark.parametrize("document", list(Document))
def test_in_a_split_meeting_one_parent_learns_nothing_of_the_others_whereabouts(load: Load, document: Document) -> None:
    conference = load("Marsh")
    mother, father = person_called(conference, "Mum"), person_called(conference, "Dad")
    family = conference.family
    mother.record_name = "ڈونا مارش"
    for kind, value in HIDDEN.items():
        detail = ContactDetail(kind=kind, value=value, person=mother, person_id=mother.id)
        withhold(family, detail, from_person=father.id)
    whole, later = conference.parts[0], Part(kind=PartKind.B, position=1, place="Quiet Room, Rose Court")
    whole.kind = PartKind.A
    conference.parts.append(later)
    later.attendance.append(Attendance(person=father, person_id=father.id, presence=Presence.CAME))
    withhold(family, whole, from_person=father.id)
    made = copy_for(conference, father, document)
    found = everything_in(made)
    assert leaks_in(made, conference, audience_of(father)) == []
    for words in (*HIDDEN.values(), "ZZ42QT", "Qureshi", "گلی"):
        assert "".join(words.split()) not in found
    for trace in ("Part A", "Part B", "10:00 to 11:40"):
        assert trace not in made.text
    conference.entries[0].text = conference.plan.steps[0].text = "Seen at harbour-view\nclinic, near zz4 2qt"
    conference.decisions[0].reasons = conference.complaint_note = "Write to ROSE  COURT"
    if document not in (Document.SHEET, Document.BLANK):
        assert leaks_in(copy_for(conference, father, document), conference, audience_of(father)) != []
