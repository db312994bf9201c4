"""Who stands in the list of readers, and what is said of each copy: a table of cases without a window."""

from __future__ import annotations

from datetime import date

import pytest

from app.export.documents import Document
from app.models import Conference, PersonKind, Relation
from app.models.releasing import copy_of, mark_sent
from app.ui.record.readers import FOR_THE_FILE, nobody_gets, reader_lines
from app.ui.record.sending import sent_words
from tests.models.rooms import conference_of, family_of, named

DUE = date(2026, 4, 16)
BEFORE, AFTER = date(2026, 4, 16), date(2026, 4, 17)


@pytest.fixture
def conference() -> Conference:
    family = family_of(("Billy",), {"Mum": Relation.MOTHER}, {"Priya": PersonKind.PROFESSIONAL})
    return conference_of(family)


def test_the_file_is_first_then_who_gets_it_then_everybody_asked(conference: Conference) -> None:
    family = conference.family
    assert nobody_gets(conference, Document.RECORD)
    copy_of(conference, named(family, "Priya"), "record").extent = "full"
    copy_of(conference, named(family, "Mum"), "plan")
    lines = reader_lines(conference, Document.RECORD, BEFORE)
    assert [(line.name, line.chip, line.gets) for line in lines] == [
        (FOR_THE_FILE, "", False),
        ("Priya", "Full", True),
        ("Mum", "Plan only", False),
        ("Billy", "", False),
    ]
    assert not nobody_gets(conference, Document.RECORD)
    assert [line.name for line in reader_lines(conference, Document.SHEET, BEFORE)] == [FOR_THE_FILE]


@pytest.mark.parametrize(
    ("document", "sent", "today", "about", "said", "late"),
    [
        ("record", None, BEFORE, "", "To be sent by 16 April 2026.", False),
        ("record", None, AFTER, "late", "Not sent yet. It was due by 16 April 2026.", True),
        ("record", BEFORE, AFTER, "sent 16 April 2026", "Sent on 16 April 2026 by post, as a draft.", False),
        (
            "record",
            AFTER,
            AFTER,
            "sent 17 April 2026",
            "Sent on 17 April 2026 by post, as a draft. That was late.",
            True,
        ),
        ("plan", None, AFTER, "", "", False),
    ],
)
def test_what_is_late_by_the_nations_clock(
    conference: Conference, document: str, sent: date | None, today: date, about: str, said: str, late: bool
) -> None:
    mum = named(conference.family, "Mum")
    copy = copy_of(conference, mum, document)
    if sent is not None:
        mark_sent(conference, copy, sent, "by post", "abc")
    line = next(line for line in reader_lines(conference, Document(document), today) if line.name == "Mum")
    assert line.about.removeprefix("by post").strip(" ·") == about
    assert sent_words(conference, copy, document, today) == (said, late)
