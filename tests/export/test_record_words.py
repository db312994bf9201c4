"""What people typed is printed as they typed it: never mark-up, never lost, never an empty box."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.export.characters import missing_glyphs, printable
from app.export.record import record_pdf
from tests.export.pdf_reading import one_line, read_by_pdfminer, read_by_pypdf, structure_of
from tests.export.record_samples import EMPTY, billy_and_angie, with_worry


@pytest.mark.parametrize("read", [read_by_pypdf, read_by_pdfminer])
@pytest.mark.parametrize(
    "typed", ["<b>&", "<para>", "</para><br/>", "&amp; &lt;i&gt;", "<font color='red'>Mum</font>", "(a\\b) )( %s {x}"]
)
def test_mark_up_is_printed_literally(read, typed):
    text = one_line(read(record_pdf(with_worry(f"She wrote {typed} on the wall")).pdf))
    assert f"She wrote {typed} on the wall" in text


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=0x17F, exclude_categories=["C", "Z"]), min_size=1)
)
def test_any_european_text_reads_back_as_it_was_typed(typed):
    expected = printable(typed).text
    text = read_by_pdfminer(record_pdf(replace(EMPTY, reason=f"begin {typed} end")).pdf)
    start, end = text.index("begin "), text.index(" end")
    assert "".join(text[start + 6 : end].split()) == "".join(expected.split())


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80), st.text(max_size=20))
def test_no_text_at_all_stops_the_record(worry, name):
    content = with_worry(worry, impact=worry)
    result = record_pdf(replace(content, children=(name,), reason=worry, notice=name, complaint=worry))
    assert result.pdf.startswith(b"%PDF-1.7")
    if worry.strip():
        assert missing_glyphs(worry) <= {warning.character for warning in result.warnings}


def test_four_thousand_words_in_one_cell_flow_over_pages():
    words = [f"word{number}" for number in range(4000)]
    result = record_pdf(with_worry(" ".join(words), impact="Billy is frightened"))
    found = set(read_by_pypdf(result.pdf).split())
    assert set(words) <= found
    assert result.pages > 10


def test_the_head_is_repeated_but_read_only_once():
    result = record_pdf(with_worry(" ".join(["worry"] * 4000), impact="frightened"))
    assert read_by_pypdf(result.pdf).count("Impact on Billy") > 10
    heads = [role for _, role, _ in structure_of(result.pdf) if role == "TH"]
    assert len(heads) == 3  # two column heads and the worry, which heads its row


def test_a_long_row_stays_one_row_and_one_paragraph_for_readers():
    result = record_pdf(with_worry(" ".join(["worry"] * 4000), impact="frightened"))
    assert [role for _, role, _ in structure_of(result.pdf)].count("TR") == 2


def test_a_word_of_three_hundred_letters_wraps_and_is_whole():
    word = "".join(chr(97 + number % 26) for number in range(300))
    text = read_by_pypdf(record_pdf(with_worry("short", impact=word)).pdf)
    assert word in "".join(text.split())


@pytest.mark.parametrize("read", [read_by_pypdf, read_by_pdfminer])
def test_words_either_side_of_a_line_end_are_not_joined(read):
    sentence = " ".join(f"w{number}x" for number in range(300))
    found = read(record_pdf(replace(EMPTY, reason=sentence)).pdf).split()
    assert set(sentence.split()) <= set(found)


def test_typed_line_ends_are_kept():
    text = read_by_pdfminer(record_pdf(replace(EMPTY, reason="First line\nSecond line\n\nFourth line")).pdf)
    lines = [line.strip() for line in text.splitlines()]
    assert lines.index("First line") < lines.index("Second line") < lines.index("Fourth line")


def test_names_of_europe_and_vietnam_are_printed():
    names = "Żaneta Wójcik, Siôn Ŵyn, Nguyễn Thị Hạnh, Ελένη, Дмитро"
    result = record_pdf(replace(EMPTY, reason=names))
    assert result.warnings == ()
    assert names in one_line(read_by_pypdf(result.pdf))


def test_a_letter_typed_in_two_parts_is_printed_as_one():
    assert printable(unicodedata.normalize("NFD", "Siôn Nguyễn")).text == "Siôn Nguyễn"


def test_what_has_no_letter_shape_is_noted_and_reported_with_its_place():
    result = record_pdf(replace(EMPTY, reason="I feel 😢 at 中"))
    assert "I feel [crying face] at [U+4E2D]" in one_line(read_by_pypdf(result.pdf))
    assert {(warning.character, warning.place) for warning in result.warnings} == {
        ("😢", "Why we met"),
        ("中", "Why we met"),
    }
    assert "U+4E2D" in " ".join(str(warning) for warning in result.warnings)


def test_control_characters_are_left_out_and_reported():
    result = record_pdf(replace(EMPTY, reason="be\x00l\x07l\x1b"))
    assert "bell" in read_by_pypdf(result.pdf)
    assert missing_glyphs("be\x00ll") == {"\x00"}
    assert {warning.character for warning in result.warnings} == {"\x00", "\x07", "\x1b"}


def test_direction_marks_cannot_turn_a_sentence_round():
    assert printable("safe\u202e not\u202c \u200bnow\ufeff").text == "safe not now"


def test_ordinary_text_has_nothing_missing():
    assert missing_glyphs("“It’s better when Nan is there.” – £40 · 5½") == set()


ARABIC = "أحمد بخير في البيت مع جدتهم ولا يخاف (3 مرات)"
URDU = "بچے اپنی نانی کے ساتھ محفوظ ہیں"


@pytest.mark.parametrize("words", [ARABIC, URDU])
def test_right_to_left_text_is_shaped_and_read_in_order(words):
    result = record_pdf(replace(EMPTY, reason=words))
    assert result.warnings == ()
    spoken = [str(element.get("/ActualText")) for _, role, element in structure_of(result.pdf) if role == "P"]
    assert words in spoken
    letters = {letter for letter in words if letter.isalpha()}
    assert letters <= set(read_by_pypdf(result.pdf))


def test_an_arabic_name_inside_an_english_sentence_keeps_the_sentence_in_order():
    text = one_line(read_by_pypdf(record_pdf(replace(EMPTY, reason="The boy said مريم came at 10:30")).pdf))
    assert "The boy said" in text
    assert "came at 10:30" in text


def test_a_copy_for_someone_with_a_very_long_name_leaves_room_for_the_page_number():
    text = read_by_pdfminer(record_pdf(replace(billy_and_angie(), notice="Confidential " + "Maria " * 90)).pdf)
    assert "1 of 6" in text
