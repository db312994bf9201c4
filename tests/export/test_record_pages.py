"""The pages: tags, fonts, columns for the children, the same bytes each time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise

import pdfua
import pypdf
import pypdfium2
import pytest

from app.export.board_content import Board, BoardEntry
from app.export.record import record_pdf
from tests.export.pdf_reading import one_line, read_by_pypdf, structure_of
from tests.export.record_samples import EMPTY, MADE, billy_and_angie, with_children, with_worry

HARD = replace(
    with_worry(" ".join(["frightened"] * 900) + " <b>& " + "x" * 300, impact="أحمد " * 40),
    children=("Żaneta", "أحمد"),
    reason="بچے\nand 😢",
)


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize(
    "content",
    [EMPTY, billy_and_angie(), with_children(4), with_children(8), HARD],
    ids=["empty", "full", "four children", "eight children", "hard"],
)
def test_the_checker_for_accessible_documents_finds_nothing(content, large_print, tmp_path):
    path = tmp_path / "record.pdf"
    path.write_bytes(record_pdf(content, large_print=large_print).pdf)
    report = pdfua.validate(str(path))
    assert list(report.findings) == []


def test_language_title_and_claim_are_in_the_properties():
    reader = pypdf.PdfReader(BytesIO(record_pdf(billy_and_angie()).pdf))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "Record of the child protection conference: Billy Marsh and Angie Marsh"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert reader.metadata.creation_date == MADE


def test_headings_go_down_one_level_at_a_time():
    levels = [
        int(role[1]) for _, role, _ in structure_of(record_pdf(billy_and_angie()).pdf) if role in ("H1", "H2", "H3")
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_row_has_a_cell_for_every_column():
    elements = structure_of(record_pdf(with_children(4)).pdf)
    widths: list[list[int]] = []
    for _, role, _ in elements:
        if role == "Table":
            widths.append([])
        elif role == "TR":
            widths[-1].append(0)
        elif role in ("TH", "TD"):
            widths[-1][-1] += 1
    assert len(widths) > 5
    assert all(len(set(table)) == 1 for table in widths)


def test_column_heads_and_row_heads_are_told_apart():
    scopes = [
        element["/A"]["/Scope"] for _, role, element in structure_of(record_pdf(with_children(2)).pdf) if role == "TH"
    ]
    assert "/Column" in scopes
    assert "/Row" in scopes


def test_list_items_have_a_label_and_a_body():
    roles = [role for _, role, _ in structure_of(record_pdf(billy_and_angie()).pdf)]
    assert roles.count("LI") == roles.count("Lbl") == roles.count("LBody") == 5


@pytest.mark.parametrize("content", [billy_and_angie(), HARD], ids=["full", "hard"])
def test_every_font_is_embedded_as_a_subset(content):
    reader = pypdf.PdfReader(BytesIO(record_pdf(content).pdf))
    fonts = {}
    for page in reader.pages:
        for name, font in page["/Resources"]["/Font"].items():
            fonts[name] = font.get_object()
    assert fonts
    for font in fonts.values():
        assert "+" in font["/BaseFont"]
        assert "/FontFile2" in font["/FontDescriptor"]


def text_sizes(data: bytes) -> set[float]:
    sizes: set[float] = set()

    def visit(text, matrix, text_matrix, font, size):
        if text.strip():
            sizes.add(round(size, 1))

    for page in pypdf.PdfReader(BytesIO(data)).pages:
        page.extract_text(visitor_text=visit)
    return sizes


def test_nothing_is_smaller_than_eleven_point_or_sixteen_in_large_print():
    assert min(text_sizes(record_pdf(billy_and_angie()).pdf)) == 11
    assert min(text_sizes(record_pdf(billy_and_angie(), large_print=True).pdf)) == 16


def test_pages_are_a4_portrait():
    page = pypdf.PdfReader(BytesIO(record_pdf(billy_and_angie()).pdf)).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)


def test_four_children_have_a_column_each_with_whole_words():
    text = one_line(read_by_pypdf(record_pdf(with_children(4)).pdf))
    for name in ("Rhys", "Cerys", "Dylan", "Mali"):
        assert f"Impact on {name}" in text
    for word in ("chilblains", "“smelly”", "showers", "dropped"):
        assert word in text.split()


def test_eight_children_are_all_there_below_each_other():
    text = one_line(read_by_pypdf(record_pdf(with_children(8)).pdf))
    assert "Impact on each child" in text
    assert "Rhys: showers at Uncle Huw’s" in text
    assert "Lowri: 4 chest infections" in text


def test_no_text_or_line_runs_off_the_page():
    for content in (with_children(4), HARD, billy_and_angie()):
        document = pypdfium2.PdfDocument(record_pdf(content).pdf)
        for page in document:
            image = page.render(scale=1).to_pil().convert("L")
            width, height = image.size
            frame = [image.crop((0, 0, 30, height)), image.crop((width - 30, 0, width, height))]
            frame += [image.crop((0, height - 30, width, height)), image.crop((0, 0, width, 30))]
            assert all(part.getextrema() == (255, 255) for part in frame)


def test_the_same_record_gives_the_same_bytes():
    first = record_pdf(billy_and_angie()).pdf
    record_pdf(HARD)
    assert record_pdf(billy_and_angie()).pdf == first
    assert record_pdf(HARD).pdf == record_pdf(HARD).pdf


def test_another_date_gives_another_file():
    later = replace(billy_and_angie(), made_at=datetime(2026, 4, 3, tzinfo=UTC))
    assert record_pdf(later).pdf != record_pdf(billy_and_angie()).pdf


def test_sixty_worries_flow_over_pages_with_none_lost():
    worries = tuple(BoardEntry(f"Worry number {number} about the nights", impacts=("tired",)) for number in range(60))
    text = one_line(read_by_pypdf(record_pdf(replace(EMPTY, board=Board(("Billy",), worries=worries))).pdf))
    assert all(f"Worry number {number} about" in text for number in range(60))


def test_a_heading_is_never_left_alone_at_the_foot_of_a_page():
    for count in range(1, 40, 3):
        worries = tuple(BoardEntry(f"Worry {number}", impacts=("tired",)) for number in range(count))
        data = record_pdf(replace(billy_and_angie(), board=Board(("Billy",), worries=worries))).pdf
        for page in pypdf.PdfReader(BytesIO(data)).pages:
            last = [line.strip() for line in page.extract_text().splitlines() if line.strip()][-1]
            assert last not in (
                "What’s working well?",
                "Who gets a copy",
                "Dates",
                "Danger statements and safety goals",
            )
