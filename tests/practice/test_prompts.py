"""The prompts are whole, short, and a local file changes single words of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.board import Domain
from app.practice.prompts import TOPICS, prompt, prompts
from app.practice.settings_file import BrokenSettings


def test_every_domain_of_the_board_has_its_words() -> None:
    for domain in [*(one.value for one in Domain), "plan"]:
        words = prompt(domain)
        assert words.title
        assert words.hint
        assert words.add
        assert words.empty
        assert len(words.questions) >= 4


@pytest.mark.parametrize("topic", TOPICS)
def test_prompts_are_short_questions_with_nothing_left_to_fill_in(topic: str) -> None:
    words = prompt(topic, "Angie")
    texts = (words.title, words.hint, words.add, words.empty, *words.questions)
    assert not any("{" in text for text in texts)
    assert all(len(text) <= 90 for text in texts)
    assert all("?" in question for question in words.questions)


def test_a_childs_name_stands_in_the_question_and_is_left_as_it_is() -> None:
    assert prompt("impact", "Angie").empty == "What is the impact on Angie?"
    assert prompt("impact").empty == "What is the impact on the child?"
    assert prompt("impact", "{child}").empty == "What is the impact on {child}?"


def test_the_scale_asks_what_is_asked_after_a_number() -> None:
    assert prompt("scale_reason").hint == "What makes it that number, and not lower?"
    assert prompt("scale_one_higher").hint == "What would one higher look like?"


def test_a_local_file_changes_one_word_and_leaves_the_rest(tmp_path: Path) -> None:
    local = tmp_path / "words.toml"
    local.write_text('[worry]\ntitle = "Worries"\n', encoding="utf-8")
    assert prompt("worry", override=local).title == "Worries"
    assert prompt("worry", override=local).hint == prompt("worry").hint
    assert prompts(local)["plan"] == prompts()["plan"]
    assert prompt("worry").title == "What are we worried about now?"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("[worries]\ntitle = 'x'\n", "worries"),
        ("[worry]\ntitel = 'x'\n", "worry.titel"),
        ("[worry]\ntitle = ''\n", "worry.title"),
        ("[worry]\nquestions = 'why'\n", "worry.questions"),
        ("[worry]\nquestions = ['why?', 2]\n", "worry.questions.2"),
        ("worry = 1\n", "worry"),
    ],
)
def test_a_broken_local_file_is_refused_with_its_place(tmp_path: Path, text: str, where: str) -> None:
    local = tmp_path / "words.toml"
    local.write_text(text, encoding="utf-8")
    with pytest.raises(BrokenSettings) as refused:
        prompt("worry", override=local)
    assert refused.value.where == where
