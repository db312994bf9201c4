"""The record as a Word file, read back: headings, lists, tables with heads, languages, and no clock in it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from app.export.record_word import word_file
from tests.export.record_samples import EMPTY, MADE, billy_and_angie, with_worry
from tests.export.test_record_sections import SECTIONS


def read(content, **how):
    return docx.Document(BytesIO(word_file(content, **how).data))


def words_of(document) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_every_section_is_a_heading_in_its_order():
    document = read(billy_and_angie())
    headings = [(one.style.name, one.text) for one in document.paragraphs if one.style.name.startswith("Heading")]
    assert headings[0] == ("Heading 1", "Record of the child protection conference")
    assert [text for style, text in headings if style == "Heading 2"] == SECTIONS


def test_tables_have_a_head_that_is_repeated_and_say_what_they_are():
    for table in read(billy_and_angie()).tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:tblHeader")) is None for row in list(table.rows)[1:])
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == ", ".join(
            cell.text for cell in table.rows[0].cells
        )


def test_lists_are_lists_and_every_word_is_there():
    document = read(billy_and_angie())
    listed = [one.text for one in document.paragraphs if one.style.name == "List Bullet"]
    assert "Mum rang the alcohol service herself on 2 March and has been twice." in listed
    assert "was outside alone in the cold and dark" in words_of(document)
    assert document.sections[0].header.paragraphs[0].text == "Confidential \u00b7 copy for Donna Marsh"


def test_properties_name_the_language_and_no_clock_and_no_program_of_others():
    file = word_file(billy_and_angie())
    properties = docx.Document(BytesIO(file.data)).core_properties
    assert properties.language == "en-GB"
    assert properties.title.startswith("Record of the child protection conference")
    assert properties.created.replace(tzinfo=MADE.tzinfo) == MADE
    assert properties.comments == ""
    with ZipFile(BytesIO(file.data)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert word_file(billy_and_angie()).data == file.data


@pytest.mark.parametrize("size", [11, 16])
def test_the_text_has_the_size_of_its_format(size):
    document = read(billy_and_angie(), large_print=size == 16)
    assert document.styles["Normal"].font.size.pt == size


def test_right_to_left_paragraphs_are_marked_so():
    document = read(replace(EMPTY, reason="أحمد بخير في البيت"))
    paragraph = next(one for one in document.paragraphs if "أحمد" in one.text)
    assert paragraph._p.pPr.find(qn("w:bidi")) is not None
    assert paragraph.runs[0].font.rtl


def test_what_a_word_file_cannot_hold_is_left_out_and_mark_up_is_only_text():
    document = read(with_worry("be\x00l\x07l <b>&amp; 😢 \u202e" + "x" * 300, impact="</w:t>"))
    text = words_of(document)
    assert "bell <b>&amp; 😢 " + "x" * 300 in text
    assert "</w:t>" in text


FIELD_PARTS = ("w:fldSimple", "w:instrText", "w:fldChar", "w:hyperlink", "w:object", "w:altChunk")


@pytest.mark.parametrize(
    "typed",
    [
        '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }',
        "=SUM(1+1)*cmd|' /C calc'!A0",
        '{ INCLUDETEXT "http://example.org/x" }',
        "\x13 DDE \x14 x \x15",
        "</w:t></w:r><w:fldSimple w:instr='DDEAUTO'/>",
    ],
)
def test_what_looks_like_a_field_or_a_formula_is_only_text(typed):
    made = word_file(with_worry(typed, impact=typed))
    document = docx.Document(BytesIO(made.data))
    said = "".join(letter for letter in typed if letter.isprintable())
    assert words_of(document).count(said) >= 2
    plain = word_file(with_worry("said", impact="said"))
    assert fields_in(made.data) == fields_in(plain.data), "only our own, such as the number of the page"
    with ZipFile(BytesIO(made.data)) as parts:
        reached = [name for name in parts.namelist() if b'TargetMode="External"' in parts.read(name)]
        assert reached == [], "nothing is fetched from anywhere"
        assert not [name for name in parts.namelist() if "vba" in name.lower() or "embeddings" in name]


def fields_in(data):
    """Every field, link and object of every part of the file, with the words it is given."""
    found = []
    with ZipFile(BytesIO(data)) as parts:
        for name in (one for one in parts.namelist() if one.endswith(".xml")):
            for element in parse_xml(parts.read(name)).iter(*(qn(part) for part in FIELD_PARTS)):
                found.append((name, element.tag, element.text, element.get(qn("w:instr"))))
    return found
