"""One line, read into the boxes of a step, and one long line cut into several."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.practice.one_line import Understood, split, understand
from app.practice.smart import Known
from tests.practice.test_when import TODAY

KNOWN = Known(people=("Bethan Coe", "Maureen Marsh"), children=("Billy Marsh",))


def boxes(found: Understood) -> tuple[list[str], str, str, str, str]:
    return (
        [part.text for part in found.who],
        found.what.text if found.what else "",
        found.when.words if found.when else "",
        found.evidence.text if found.evidence else "",
        found.if_wrong.text if found.if_wrong else "",
    )


@pytest.mark.parametrize(
    ("line", "who", "what", "when", "evidence", "if_wrong"),
    [
        ("Nan rings Mum twice a day, before pick-up and in the evening until 21 May",
         ["Nan"], "rings Mum", "twice a day, before pick-up and in the evening until 21 May", "", ""),
        ("Every Monday Bethan Coe weighs Mali; we will know from the red book. If she loses weight, Bethan rings Mair.",
         ["Bethan Coe"], "weighs Mali", "Every Monday", "we will know from the red book",
         "If she loses weight, Bethan rings Mair"),
        ("If Dad turns up drunk then Mum will call the police",
         ["Mum"], "call the police", "If Dad turns up drunk", "", ""),
        ("Dad will not come to the house at any time; if he does, Mum rings 999",
         ["Dad"], "will not come to the house at any time", "at any time", "", "if he does, Mum rings 999"),
        ("Mum has the boys in bed by 7.30pm on school nights; the health visitor checks the chart",
         ["Mum"], "has the boys in bed", "by 7.30pm on school nights", "the health visitor checks the chart", ""),
        ("Nan agrees that she will call Mum twice a day", ["Nan"], "call Mum", "twice a day", "", ""),
        ("Mum and Dad sign the plan", ["Mum", "Dad"], "sign the plan", "", "", ""),
        ("Samples to be taken twice a week", [], "Samples to be taken", "twice a week", "", ""),
        ("No-one drinks in the house", ["No-one"], "drinks in the house", "No-one", "", ""),
        ("engage with services", [], "engage with services", "", "", ""),
        ("", [], "", "", "", ""),
    ],
)  # fmt: skip
def test_a_line_fills_the_boxes(line: str, who: list[str], what: str, when: str, evidence: str, if_wrong: str) -> None:
    assert boxes(understand(line, KNOWN, TODAY)) == (who, what, when, evidence, if_wrong)


def test_the_date_is_understood() -> None:
    found = understand("Nan rings Mum every day until 21 May", KNOWN, TODAY)
    assert found.when is not None
    assert (found.when.kind, found.when.due_on) == ("frequency", date(2026, 5, 21))


@pytest.mark.parametrize(
    ("line", "steps"),
    [
        ("Nan rings Mum twice a day. Dad drives the boys to school, and Mum keeps the diary",
         ["Nan rings Mum twice a day", "Dad drives the boys to school", "Mum keeps the diary"]),
        ("Mum takes Billy to school; school sends the late list on Fridays",
         ["Mum takes Billy to school", "school sends the late list on Fridays"]),
        # what happens if the step goes wrong stays with it
        ("Dad stays away; if he does not, Mum rings 999", ["Dad stays away; if he does not, Mum rings 999"]),
        # an "if ... then" is one step, however many act in it
        ("If Mum drinks then Billy rings Nan and Nan comes", ["If Mum drinks then Billy rings Nan and Nan comes"]),
        ("Mum is at the gate at 3.15 and hands over the bag", ["Mum is at the gate at 3.15 and hands over the bag"]),
        ("Nan rings\nDad rings", ["Nan rings", "Dad rings"]),
        ("  ", []),
    ],
)  # fmt: skip
def test_a_long_line_is_cut_into_steps(line: str, steps: list[str]) -> None:
    assert split(line, KNOWN) == steps


PIECES = """Nan Mum's will rings ; . , if he and to be weighed by Bethan Coe every day no one 9.30 - \n (8) otherwise"""
pieces = st.lists(
    st.sampled_from(PIECES.split(" ")),
    max_size=16,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), pieces))
def test_any_line_is_read_and_every_part_stands_where_it_is_said_to(line: str) -> None:
    found = understand(line, KNOWN, TODAY)
    for part in [*found.who, found.what, found.evidence, found.if_wrong]:
        if part is not None:
            assert part.text == line[part.start : part.end] != ""
    if found.when is not None:
        assert found.when.words == line[found.when.start : found.when.end]
    for step in split(line, KNOWN):
        assert step in line
        assert step.strip()
