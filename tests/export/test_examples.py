"""The three example families on real roads: conference file, store, snapshot, gate, record."""

from __future__ import annotations

from collections.abc import Iterator

import pdfua
import pytest
from sqlalchemy import select

from app.export.content import RecordContent
from app.export.gather import gather_record
from app.export.record import record_pdf
from app.models import Audience, Conference
from app.practice.nations import nation
from app.store.examples import example_store
from app.store.snapshot import load_conference
from tests.export.pdf_reading import one_line, read_by_pypdf
from tests.export.test_record_sections import SECTIONS


@pytest.fixture(scope="module")
def records() -> Iterator[dict[str, RecordContent]]:
    """The record of each family's conference, as the file holds it."""
    store = example_store()
    try:
        keys = store.read(lambda session: list(session.scalars(select(Conference.id)))).result()
        made: dict[str, RecordContent] = {}
        for key in keys:
            conference = store.read(lambda session, key=key: load_conference(session, key)).result()
            words = nation(conference.family.nation.value)
            if conference.scales:
                made[conference.family.name] = gather_record(conference, Audience.file(), words)
        yield made
    finally:
        store.close()


@pytest.mark.parametrize("family", ["Marsh", "Petrie", "Pugh"])
@pytest.mark.parametrize("large_print", [False, True])
def test_each_example_makes_a_whole_record(records, family, large_print, tmp_path):
    result = record_pdf(records[family], large_print=large_print)
    assert result.warnings == ()
    text = one_line(read_by_pypdf(result.pdf))
    # The nation's words stand in three of the headings.
    for section in SECTIONS:
        if not any(words in section for words in ("outline child", "Lead practitioner", "minute-taker")):
            assert section in text
    path = tmp_path / "record.pdf"
    path.write_bytes(result.pdf)
    assert list(pdfua.validate(str(path)).findings) == []


def test_billy_and_angie_have_their_own_columns_and_words(records):
    text = one_line(read_by_pypdf(record_pdf(records["Marsh"]).pdf))
    for words in (
        "Impact on Billy",
        "Impact on Angie",
        "I thought she was dead",
        "working day 8 of 10",
        "Existing safety",
    ):
        assert words in text


def test_the_four_pughs_have_four_columns_and_two_categories_for_mali(records):
    record = records["Pugh"]
    assert record.board.children == ("Rhys", "Cerys", "Dylan", "Mali")
    assert record.decisions[3].categories == ("Neglect", "Physical abuse")
    assert "care and support protection plan" in one_line(read_by_pypdf(record_pdf(record).pdf))


def test_the_unborn_baby_has_only_a_due_date(records):
    baby = records["Petrie"].people[0]
    assert baby.born == "Not born yet, due 3 September 2026"
    assert [answer.score for answer in records["Petrie"].scales[0].answers][4] == "4 to 5"
