"""Every document of hard conferences: long texts, many people, many children, letters of all kinds, mark-up."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdf
import pytest

from app.export.board_content import Board, BoardEntry
from app.export.documents import Document
from app.export.making import as_pdf, as_text
from app.export.outcome_content import OutlinePlan, PlanPart, PlanStep
from app.export.people_content import Attendee, MeetingPart, Recipient
from tests.export.pdf_reading import one_line, read_by_pypdf, structure_of
from tests.export.record_samples import EMPTY, billy_and_angie, with_children

PAGES = [Document.LETTER, Document.RECORD, Document.PLAN, Document.BOARD, Document.SHEET, Document.BLANK]
DRAWN = [Document.LETTER, Document.PLAN, Document.BOARD]
LONG = " ".join(f"word{number}" for number in range(4000))
ROUGH = "</para><b>&amp; 😢 be\x00ll\x07 " + "x" * 300 + " Żaneta Nguyễn Thị Hạnh Siôn أحمد بخير (3) بچے \u202eend"


def holding(text: str):
    """Return a record that says ``text`` in each place that the documents share."""
    plan = OutlinePlan("", (PlanPart("", (PlanStep(text, "Mum", "always"),)),), text)
    worry = BoardEntry(text, impacts=("tired",))
    return replace(
        billy_and_angie(),
        plan=plan,
        board=Board(("Billy",), (worry,), (BoardEntry(text),)),
        complaint=text,
        recipient=Recipient("Donna Marsh", "Mum"),
    )


@pytest.mark.parametrize("document", DRAWN)
def test_four_thousand_words_flow_over_pages_with_none_lost(document):
    made = as_pdf(document, holding(LONG), large_print=False)
    assert set(LONG.split()) <= set(" ".join(made.texts).split())
    assert made.pages > 2


@pytest.mark.parametrize("document", DRAWN)
def test_rough_text_is_printed_and_what_has_no_letter_is_told(document):
    made = as_pdf(document, holding(ROUGH), large_print=False)
    text = one_line(read_by_pypdf(made.pdf))
    assert "</para><b>&amp; [crying face] bell" in text
    assert "x" * 300 in "".join(text.split())
    assert "Żaneta Nguyễn Thị Hạnh Siôn" in one_line("\n".join(made.texts))
    assert {"😢", "\x00", "\x07"} <= {warning.character for warning in made.warnings}
    assert any("أحمد بخير" in str(element.get("/ActualText")) for _, _, element in structure_of(made.pdf))
    assert "</para><b>&amp; 😢" in as_text(document, holding(ROUGH))


@pytest.mark.parametrize("document", PAGES)
def test_forty_people_and_eight_children_stand_on_the_pages(document):
    people = tuple(Attendee(f"Person Number{number}", "Neighbour", "Came") for number in range(40))
    content = replace(with_children(8), parts=(MeetingPart("", "", people),))
    made = as_pdf(document, content, large_print=True)
    assert made.pdf.startswith(b"%PDF-1.7")
    if document is Document.SHEET:
        text = one_line("\n".join(made.texts))
        assert all(f"Number{number}" in text for number in range(40))
    if document is Document.BOARD:
        assert "Lowri: 4 chest infections" in one_line("\n".join(made.texts))


@pytest.mark.parametrize("document", PAGES)
def test_an_empty_conference_has_its_documents_too(document):
    made = as_pdf(document, EMPTY, large_print=False)
    assert made.pages >= 1
    assert as_text(document, EMPTY).strip()


def test_hebrew_is_printed_from_right_to_left_and_read_in_order():
    words = "רחל כהן was with שָׂרָה (3 times)"
    made = as_pdf(Document.RECORD, replace(EMPTY, reason=words), large_print=False)
    assert made.warnings == ()
    assert "רחל כהן was with שרה (3 times)" in one_line("\n".join(made.texts))
    assert set("רחלכהן") <= set(read_by_pypdf(made.pdf))


def test_a_name_without_letter_shapes_is_printed_in_its_latin_form_and_told():
    content = replace(EMPTY, reason="林美 was at home.", children=("林美",), latin=(("林美", "Lin Mei"),))
    made = as_pdf(Document.RECORD, content, large_print=False)
    text = one_line(read_by_pypdf(made.pdf))
    assert "Lin Mei was at home." in text
    assert "[U+" not in text
    assert {(warning.character, warning.place) for warning in made.warnings} >= {("林", "Why we met")}


@pytest.mark.parametrize("document", [Document.LETTER, Document.BOARD, Document.BLANK])
def test_what_pdf_a_asks_of_every_file_is_there(document):
    """No validator of PDF/A comes with pikepdf: these are its rules that can be read off a file (ISO 19005-2)."""
    data = as_pdf(document, billy_and_angie(), large_print=False).pdf
    with pikepdf.open(BytesIO(data)) as file:
        with file.open_metadata() as metadata:
            assert metadata.pdfa_status == "2B"
        intent = file.Root.OutputIntents[0]
        assert intent.S == pikepdf.Name.GTS_PDFA1
        assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"
        assert len(file.trailer.ID) == 2
        assert not file.is_encrypted
        assert "/AcroForm" not in file.Root
        assert "/OpenAction" not in file.Root
        for item in file.objects:
            if isinstance(item, pikepdf.Stream):
                assert "LZW" not in str(item.get("/Filter"))
            if isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
                assert item.get("/S") not in (pikepdf.Name.Transparency, pikepdf.Name.JavaScript)
                assert "/SMask" not in item
    for page in pypdf.PdfReader(BytesIO(data)).pages:
        for font in page["/Resources"]["/Font"].values():
            assert "/FontFile2" in font.get_object()["/FontDescriptor"]
            assert "/ToUnicode" in font.get_object()
