"""How plainly something is written."""

from __future__ import annotations

import pytest

from app.practice.plain_words import count_syllables, read_plain

PLAIN = "Nan rings Mum at six each night. If no one answers, she comes round."
HEAVY = "Professionals to liaise and ensure compliance with multi-agency safeguarding procedures"


def test_short_words_and_sentences_are_easier() -> None:
    plain, heavy = read_plain(PLAIN), read_plain(HEAVY)
    assert plain.reading_ease is not None
    assert heavy.reading_ease is not None
    assert plain.reading_ease > 80 > 30 > heavy.reading_ease
    assert (plain.sentence_count, plain.longest_sentence, plain.words_per_sentence) == (2, 7, 7.0)


def test_jargon_is_found_with_plainer_words_in_any_form() -> None:
    words = {word.words: word.plainer for word in read_plain(HEAVY).jargon}
    assert words["multi-agency"] == "from different services"
    assert words["liaise"] == "talk, keep in touch"
    assert not read_plain(PLAIN).jargon
    assert [word.words for word in read_plain("ICPC and core groups by SW").jargon] == ["ICPC", "core groups", "SW"]


def test_jargon_stands_where_it_is_said_to() -> None:
    for word in read_plain(HEAVY).jargon:
        assert HEAVY[word.start : word.end] == word.words


@pytest.mark.parametrize(
    "text", ["Bydd Nain yn ffonio Mam ddwywaith y dydd", "Babcia dzwoni do mamy dwa razy dziennie", "ہر روز ماں کو فون"]
)
def test_of_other_languages_only_the_length_is_told(text: str) -> None:
    found = read_plain(text)
    assert (found.english, found.reading_ease, found.jargon) == (False, None, ())
    assert found.longest_sentence == found.word_count > 3


def test_a_whole_plan_is_read_with_its_steps_on_lines() -> None:
    assert read_plain("Nan rings Mum\nDad stays away\n").sentence_count == 2


def test_too_little_says_nothing() -> None:
    assert read_plain("Nan rings").reading_ease is None
    assert read_plain("").words_per_sentence == 0


@pytest.mark.parametrize(
    ("word", "count"), [("nan", 1), ("mother", 2), ("home", 1), ("visited", 3), ("needed", 2), ("table", 2), ("21", 1)]
)
def test_syllables(word: str, count: int) -> None:
    assert count_syllables(word) == count
