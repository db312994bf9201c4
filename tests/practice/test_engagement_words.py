"""What is asked about a note on working with somebody: its words, never the person."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.practice.engagement_words import ONE_SIDE, advise, labels_in

LABELS = [
    ("Mum is non-engaging.", ["non-engaging"]),
    ("This looks like disguised compliance to us", ["disguised compliance"]),
    ("Dad was hostile and refused to engage.", ["hostile", "refused to engage"]),
    ("She won't engage with the service", ["won't engage"]),
    ("NON-ENGAGEMENT since May", ["NON-ENGAGEMENT"]),
    ("Dad does not engage", ["not engage"]),
    ("Dad was not hostile.", []),
    ("He was never hostile, and no longer resistant.", []),
    ("Dad says: “They call me hostile.”", []),
    ("'Hostile', they said", ["Hostile"]),
    ("They came on Tuesday with an interpreter.", []),
    ("The engagement ring was lost", []),
    ("", []),
    ("Mae hi’n anodd iddo siarad Saesneg.", []),
]


@pytest.mark.parametrize(("text", "found"), LABELS)
def test_labels_are_found_as_they_are_written(text: str, found: list[str]) -> None:
    assert labels_in(text) == found


ADVICE = [
    ({"their_side": "Afraid that the children will be taken."}, [ONE_SIDE]),
    ({"their_side": "Afraid.", "our_side": "We wrote in English."}, []),
    ({"our_side": "We came when she was at work."}, []),
    ({"tried": "Two letters."}, []),
    ({}, []),
]


@pytest.mark.parametrize(("note", "sentences"), ADVICE)
def test_a_note_with_one_side_asks_for_the_other(note: dict[str, str], sentences: list[str]) -> None:
    said = advise(**{"tried": "", "our_side": "", "their_side": "", **note})
    assert [one.sentence for one in said] == sentences


def test_a_label_is_quoted_once_and_asks_what_was_tried() -> None:
    said = advise("Dad is hostile.", "We sent two men.", "Hostile on the telephone as well.", "Not if he is hostile")
    assert [one.words for one in said] == ["hostile"]
    assert "“hostile”" in said[0].sentence
    assert "tried" in said[0].sentence


def test_a_local_list_adds_labels_and_takes_them_away(tmp_path: Path) -> None:
    (tmp_path / "together.toml").write_text('labels = "stroppy"\n[take_away]\nlabels = "hostile"\n', encoding="utf-8")
    assert labels_in("stroppy and hostile", tmp_path) == ["stroppy"]
