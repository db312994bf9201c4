"""The record read back: every section in its order, also when empty, and every word that was recorded."""

from __future__ import annotations

from dataclasses import astuple, replace
from datetime import date, datetime

import pytest

from app.export.content import Words
from app.export.record import record_pdf
from tests.export.pdf_reading import one_line, outline_of, read_by_pdfminer, read_by_pypdf
from tests.export.record_samples import EMPTY, billy_and_angie

SECTIONS = [
    "Who was invited and who came",
    "Reports, and whether the parents had them before",
    "Names, dates of birth and addresses",
    "Why we met",
    "What are we worried about now?",
    "What’s working well?",
    "Grey areas: what we do not agree on or do not know",
    "Danger statements and safety goals",
    "What each child says",
    "What each parent says",
    "What the family’s network says",
    "What was tried to work together",
    "Where are we on a scale of 0 to 10?",
    "What was decided for each child",
    "What agencies and family say to the decision",
    "What needs to change? The outline child protection plan",
    "If the plan goes wrong",
    "Lead practitioner and core group",
    "Dates",
    "Who gets a copy",
    "How to complain or appeal",
    "Chair and minute-taker",
]


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("content", [EMPTY, billy_and_angie()], ids=["empty", "full"])
def test_every_section_stands_in_its_order(content, large_print):
    text = one_line(read_by_pypdf(record_pdf(content, large_print=large_print).pdf))
    places = [text.find(section) for section in SECTIONS]
    assert -1 not in places
    assert places == sorted(places)


def test_an_empty_section_says_so_in_words():
    text = one_line(read_by_pypdf(record_pdf(EMPTY).pdf))
    assert text.count("Nothing recorded.") == len(SECTIONS)


def test_the_outline_names_every_section():
    outline = outline_of(record_pdf(billy_and_angie()).pdf)
    assert outline[0] == (0, "Record of the child protection conference")
    assert [title for depth, title in outline if depth == 1] == SECTIONS
    assert (2, "Billy Marsh") in outline


def strings_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from strings_in(part)


@pytest.mark.parametrize("read", [read_by_pypdf, read_by_pdfminer])
@pytest.mark.parametrize("large_print", [False, True])
def test_every_word_recorded_is_in_the_document(read, large_print):
    content = billy_and_angie()
    text = one_line(read(record_pdf(content, large_print=large_print).pdf)).replace(" ", "")
    words = content.words  # of which some belong to the other documents
    elsewhere = {words.letter, words.plan_title, words.core_group}
    dates = {one.kind for one in content.dates}
    settings = {*content.board.order, content.language, words.meeting, *elsewhere, *dates}
    lost = [
        piece
        for piece in strings_in(astuple(content))
        if piece not in settings and piece.replace(" ", "") not in text and "".join(piece.split()[:3]) not in text
    ]
    assert lost == []


def test_dates_are_written_out_with_their_last_lawful_day():
    text = one_line(read_by_pypdf(record_pdf(billy_and_angie()).pdf))
    assert "Tuesday 7 April 2026" in text
    assert "9 April 2026 working day 8 of 10" in text
    assert "24 March 2026" in text


def test_answers_stand_in_the_order_people_spoke():
    text = one_line(read_by_pypdf(record_pdf(billy_and_angie()).pdf))
    scale = text[text.index("In the order people spoke") :]
    places = [
        scale.index(name) for name in ("Donna Marsh", "Craig Doyle", "Billy Marsh", "Maureen Marsh", "Jo Burrows")
    ]
    assert places == sorted(places)
    assert text.index("0: Very dangerous") < text.index("10: Safe enough") < text.index("In the order people spoke")


def test_the_nations_words_stand_in_the_headings():
    words = Words("child protection planning meeting", "child protection plan", "lead professional", "Concerns")
    text = one_line(read_by_pypdf(record_pdf(replace(billy_and_angie(), words=words)).pdf))
    assert "Record of the child protection planning meeting" in text
    assert "Lead professional and core group" in text
    assert "Concerns" in text


def test_the_notice_and_page_numbers_stand_on_every_page():
    result = record_pdf(billy_and_angie())
    text = read_by_pypdf(result.pdf)
    assert text.count("Confidential · copy for Donna Marsh") == result.pages
    for page in range(1, result.pages + 1):
        assert f"{page} of {result.pages}" in text


def test_the_local_order_of_the_board_is_kept():
    content = billy_and_angie()
    board = replace(content.board, order=("working_well", "worry", "grey_area"))
    text = one_line(read_by_pypdf(record_pdf(replace(content, board=board)).pdf))
    assert text.index("What’s working well?") < text.index("What are we worried about now?")


def test_a_date_without_a_time_zone_is_refused():
    content = replace(EMPTY, made_at=datetime(2026, 3, 24))  # noqa: DTZ001
    with pytest.raises(ValueError, match="time zone"):
        record_pdf(content)


def test_an_unset_date_says_so():
    content = billy_and_angie()
    dates = (replace(content.dates[0], on=None, last_lawful=date(2026, 4, 9)),)
    text = one_line(read_by_pypdf(record_pdf(replace(content, dates=dates)).pdf))
    assert "Not set yet" in text
