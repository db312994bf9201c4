"""The texts of a child's page: each has the name in it, a nation's duty is said, a local file wins or is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.practice.life_over_time import LifeOverTime, LifeThen
from app.practice.nations import BrokenSettings
from app.practice.participation import about_child


def test_every_text_is_about_the_child() -> None:
    about = about_child("Rhys")
    assert about.text("says.question") == "What does Rhys say?"
    assert about_child().text("says.question") == "What does the child say?"
    shown = [about.text(place) for place in about.texts] + [one for place in about.lists for one in about.lines(place)]
    assert not [text for text in shown if "{child}" in text]


def test_only_wales_has_a_duty_that_a_source_was_read_for() -> None:
    about = about_child("Mali")
    assert about.duty("wales").startswith("In Wales each child has a right")
    assert [about.duty(code) for code in ("england", "scotland", "northern_ireland")] == ["", "", ""]


@pytest.mark.parametrize(
    ("stages", "said"),
    [
        ([], "Rhys has been offered an advocate at every stage so far."),
        (["At the meeting"], "No offer to Rhys is noted yet: at the meeting."),
        (
            ["When enquiries began", "Before the meeting", "At the meeting"],
            "No offer to Rhys is noted yet: when enquiries began, before the meeting and at the meeting.",
        ),
    ],
)
def test_one_sentence_says_which_stage_has_no_offer(stages: list[str], said: str) -> None:
    assert about_child("Rhys").without_offer(stages) == said


def test_a_local_file_wins_value_by_value(tmp_path: Path) -> None:
    local = tmp_path / "ours.toml"
    local.write_text('[advocate]\nhint = "Ring the advocates on Monday."\n[takes_part]\nconsiderations = ["One?"]\n')
    about = about_child("Rhys", local)
    assert about.text("advocate.hint") == "Ring the advocates on Monday."
    assert about.lines("takes_part.considerations") == ("One?",)
    assert about.text("advocate.question") == "Has Rhys been offered an advocate?"


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ('[advocate]\nhimt = "x"', "advocate.himt"),
        ("[advocate]\nhint = 3", "advocate.hint"),
        ('[advocates]\nhint = "x"', "advocates"),
        ('[takes_part]\nconsiderations = "One?"', "takes_part.considerations"),
        ('[advocate]\nduty = "always"', "advocate.duty"),
    ],
)
def test_a_local_file_that_cannot_be_used_says_where(tmp_path: Path, words: str, where: str) -> None:
    local = tmp_path / "ours.toml"
    local.write_text(words)
    with pytest.raises(BrokenSettings) as refused:
        about_child("Rhys", local)
    assert refused.value.where == where


def test_life_over_time_is_one_line_of_words() -> None:
    answers = (
        LifeThen("24 Mar 2026", "worse"),
        LifeThen("16 Jun 2026", ""),
        LifeThen("1 Dec 2026", "better", now=True),
    )
    assert LifeOverTime("Billy", answers).in_words == (
        "24 Mar 2026: worse. 16 Jun 2026: not said. 1 Dec 2026, now: better."
    )
