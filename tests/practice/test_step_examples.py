"""Examples of vague lines made plain: several kinds of worry, and a broken local file is refused in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.practice.settings_file import BrokenSettings
from app.practice.smart import Statement, look
from app.practice.step_examples import step_examples


def test_several_kinds_of_worry_have_examples() -> None:
    kinds = step_examples()
    assert len(kinds) >= 6
    assert all(kind.examples and all(one.plain for one in kind.examples) for kind in kinds)


def test_the_coach_finds_the_vague_line_wanting() -> None:
    vague = [one.vague for kind in step_examples() for one in kind.examples]
    assert [line for line in vague if look(Statement(line)).label == "smart"] == []


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("[[kind]]\ntitle = 'x'\n", "kind[0].example"),
        ("[[kind]]\ntitle = ''\nexample = []\n", "kind[0].title"),
        (
            "[[kind]]\ntitle = 'x'\n[[kind.example]]\nvague = 'a'\nasked = 'b'\nplain = [1]\n",
            "kind[0].example[0].plain",
        ),
        ("[[kind]]\nname = 'x'\n", "kind[0].name"),
    ],
)
def test_a_broken_file_says_where(words: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "examples.toml"
    path.write_text(words, encoding="utf-8")
    with pytest.raises(BrokenSettings) as caught:
        step_examples(path.parent)
    assert caught.value.where == problem


OURS = """
[[kind]]
title = "Our river"
[[kind.example]]
vague = "Keep the children away from the river."
asked = "Who walks with them?"
plain = ["Nan walks them home along Mill Lane every school day."]
[[kind]]
title = "Drinking and drugs"
[[kind.example]]
vague = "Be sober."
asked = "Who notices?"
plain = ["Nan rings at six every evening."]
[take_away]
kind = "school and missing it, Violence between grown-ups"
"""


def test_a_local_folder_adds_kinds_and_examples_and_takes_kinds_away(tmp_path: Path) -> None:
    shipped = {kind.title: len(kind.examples) for kind in step_examples()}
    path = tmp_path / "examples.toml"
    path.write_text(OURS, encoding="utf-8")
    kinds = {kind.title: kind.examples for kind in step_examples(tmp_path)}
    assert next(iter(kinds)) == "Our river"
    assert kinds["Drinking and drugs"][0].vague == "Be sober."
    assert len(kinds["Drinking and drugs"]) == shipped["Drinking and drugs"] + 1
    assert set(shipped) - set(kinds) == {"School and missing it", "Violence between grown-ups"}
    path.write_text('[take_away]\nkind = "Drinking and drugs"\n', encoding="utf-8")
    assert "Drinking and drugs" not in {kind.title for kind in step_examples(tmp_path)}
    assert len(step_examples(tmp_path / "nothing here")) == len(shipped)
