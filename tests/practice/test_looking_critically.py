"""The questions before the decision, and the sentence on whose voice may be missing."""

from __future__ import annotations

import pytest

from app.practice.looking_critically import WHOSE_VOICE, questions, voices_sentence

SENTENCES = [
    ((), (), (), (), ""),
    (("Angie",), (), (), (), "From what is written down: nothing yet in the words of Angie."),
    (
        ("Rhys", "Mali"),
        ("Mum",),
        ("Dad",),
        ("Police", "GP surgery"),
        "From what is written down: nothing yet in the words of Rhys and Mali; not here: Mum; not invited: Dad;"
        " no report from Police and GP surgery.",
    ),
    ((), (), (), tuple("ABCDEF"), "From what is written down: no report from A, B, C, D and 2 more."),
]


@pytest.mark.parametrize(("children", "parents", "fathers", "agencies", "sentence"), SENTENCES)
def test_one_sentence_says_where_to_look(children, parents, fathers, agencies, sentence):  # type: ignore[no-untyped-def]
    assert voices_sentence(children, parents, fathers, agencies) == sentence


def test_there_are_four_short_questions() -> None:
    assert len(questions()) == 4
    assert questions()[WHOSE_VOICE] == "Whose voice is missing?"
