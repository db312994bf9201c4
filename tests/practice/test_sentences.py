"""The sentence helper as a table of cases."""

from __future__ import annotations

import pytest

from app.practice.sentences import Danger, Goal, danger_sentence, goal_sentence


@pytest.mark.parametrize(
    ("answers", "children", "sentence"),
    [
        (
            ("Nan and school", "Mum", "drink at night", "be left alone"), ["Billy", "Angie"],
            "Nan and school are worried that Mum will drink at night, and that Billy and Angie could be left alone.",
        ),
        (
            ("the health visitor", "that Dad", "will come home drunk.", "could be hurt"), ["Rhys", "Cerys", "Mali"],
            "The health visitor is worried that Dad will come home drunk, and that Rhys, Cerys and Mali could be hurt.",
        ),
        (("I", "Mum", "sleep", "fall"), ["Billy"], "I am worried that Mum will sleep, and that Billy could fall."),
        (("we", "Mum", "sleep", "fall"), ["Billy"], "We are worried that Mum will sleep, and that Billy could fall."),
        (
            ("Everyone", "Dad", "shout", "lie awake"), [],
            "Everyone is worried that Dad will shout, and that the children could lie awake.",
        ),
        (
            ("Both grandparents", "Dad", "to shout", "to lie awake"), ["Billy"],
            "Both grandparents are worried that Dad will shout, and that Billy could lie awake.",
        ),
        (
            ("Nan", "", "", "be hurt"), ["Billy"],
            "Nan is worried that … will …, and that Billy could be hurt.",
        ),
        (("", "Dad", "", ""), ["Billy"], "… is worried that Dad will …, and that Billy could …"),
        (("", " ", "", ""), ["Billy"], ""),
        (("Nan", "Dad", "will", "could"), ["Al"], "Nan is worried that Dad will will, and that Al could could."),
    ],
)  # fmt: skip
def test_a_danger_statement_is_put_together(
    answers: tuple[str, str, str, str], children: list[str], sentence: str
) -> None:
    assert danger_sentence(Danger(*answers), children) == sentence


@pytest.mark.parametrize(
    ("answers", "children", "sentence"),
    [
        (
            ("Mum", "ring Nan before she drinks", "Nan and school", "six months"), ["Billy"],
            "Mum will ring Nan before she drinks, so that Billy is safe. Nan and school will see it, for six months.",
        ),
        (
            ("dad", "will stay with his brother.", "", "for 3 months"), ["Billy", "Angie"],
            "Dad will stay with his brother, so that Billy and Angie are safe. … will see it, for 3 months.",
        ),
        (("Mum", "ring", "Nan", ""), [], "Mum will ring, so that the children are safe. Nan will see it, for …"),
        (("", "", "", ""), ["Billy"], ""),
    ],
)  # fmt: skip
def test_a_safety_goal_is_put_together(answers: tuple[str, str, str, str], children: list[str], sentence: str) -> None:
    assert goal_sentence(Goal(*answers), children) == sentence
