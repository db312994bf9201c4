"""When something happens, in plain words, on Tuesday 24 March 2026."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.practice.when import read_when

TODAY = date(2026, 3, 24)
PIECES = "every by 31 29 feb until 9am , and for 999 weeks from today no not if then / 2026"


@pytest.mark.parametrize(
    ("text", "kind", "words", "starts_on", "due_on"),
    [
        ("until 21 May", "date", "until 21 May", None, "2026-05-21"),
        ("by 21st of May", "date", "by 21st of May", None, "2026-05-21"),
        ("by 3 March", "date", "by 3 March", None, "2027-03-03"),
        ("3/6/26", "date", "3/6/26", None, "2026-06-03"),
        ("by 12 June 2027 at the latest", "date", "by 12 June 2027", None, "2027-06-12"),
        ("by Friday", "date", "by Friday", None, "2026-03-27"),
        ("by Tuesday", "date", "by Tuesday", None, "2026-03-31"),
        ("next Friday", "date", "next Friday", None, "2026-04-03"),
        ("from today", "date", "from today", "2026-03-24", None),
        ("tomorrow", "date", "tomorrow", None, "2026-03-25"),
        ("within four weeks", "date", "within four weeks", None, "2026-04-21"),
        ("within 10 working days", "date", "within 10 working days", None, "2026-04-07"),
        ("for three months", "date", "for three months", None, "2026-06-24"),
        ("by the end of May", "date", "by the end of May", None, "2026-05-31"),
        ("this month", "date", "this month", None, "2026-03-31"),
        ("by 31 April", "date", "by 31 April", None, None),
        ("before the review conference", "date", "before the review", None, None),
        ("twice a day", "frequency", "twice a day", None, None),
        ("every Wednesday at 1pm for six weeks", "frequency",
         "every Wednesday at 1pm for six weeks", None, "2026-05-05"),
        ("every Tuesday for 17 weeks from 3 March", "frequency",
         "every Tuesday for 17 weeks from 3 March", "2026-03-03", "2026-07-21"),
        ("Nan rings twice a day, before pick-up and in the evening until 21 May", "frequency",
         "twice a day, before pick-up and in the evening until 21 May", None, "2026-05-21"),
        ("every other Monday until benefits are sorted", "frequency",
         "every other Monday until benefits are sorted", None, None),
        ("Tues and Sat", "frequency", "Tues and Sat", None, None),
        ("on school nights", "frequency", "on school nights", None, None),
        ("every fortnight", "frequency", "every fortnight", None, None),
        ("if Dad comes after drinking", "trigger", "if Dad comes after drinking", None, None),
        ("Isa rings 999 when he follows, whatever the time", "trigger", "when he follows", None, None),
        ("until the nurse says Mum can manage", "trigger", "until the nurse says Mum can manage", None, None),
        ("before pick-up", "trigger", "before pick-up", None, None),
        ("at all times", "standing_rule", "at all times", None, None),
        ("No-one drinks in the house", "standing_rule", "No-one", None, None),
        ("Dad will not come to the house", "standing_rule", "will not", None, None),
    ],
)  # fmt: skip
def test_when(text: str, kind: str, words: str, starts_on: str | None, due_on: str | None) -> None:
    when = read_when(text, TODAY)
    assert when is not None
    assert (when.kind, when.words) == (kind, words)
    assert text[when.start : when.end] == words
    assert (when.starts_on, when.due_on) == tuple(
        date.fromisoformat(day) if day else None for day in (starts_on, due_on)
    )


@pytest.mark.parametrize(
    "text",
    ["", "asap", "regularly", "as and when needed", "soon", "ongoing", "where possible", "Mum to look after baby", "?"],
)
def test_words_that_say_no_time(text: str) -> None:
    assert read_when(text, TODAY) is None


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=50),
        st.lists(
            st.sampled_from(PIECES.split()),
            max_size=9,
        ).map(" ".join),
    )
)
def test_any_text_is_read(text: str) -> None:
    when = read_when(text, TODAY)
    if when is not None:
        assert when.words == text[when.start : when.end] != ""
        assert when.starts_on is None or when.due_on is None or when.starts_on <= when.due_on
