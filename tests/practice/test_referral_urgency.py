"""The optional list of referral urgency: how soon in words and in days, and a local file on top of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.practice.local_nations import local_file, use_local_file
from app.practice.nations import nation
from app.practice.referral_urgency import list_in_use, urgency_list
from app.practice.settings_file import BrokenSettings

WORDS = [
    ("red", "Red: within 4 hours, on the same day"),
    ("amber", "Amber: within 1 working day"),
    ("green", "Green: within 3 working days"),
]


@pytest.mark.parametrize(("key", "words"), WORDS)
def test_each_level_says_how_soon_in_words(key: str, words: str) -> None:
    level = urgency_list().level(key)
    assert level is not None
    assert level.words == words


SEEN_BY = [
    ("red", "england", date(2026, 4, 2), date(2026, 4, 2)),
    ("amber", "england", date(2026, 4, 2), date(2026, 4, 7)),  # over Easter
    ("amber", "scotland", date(2026, 4, 2), date(2026, 4, 6)),  # Easter Monday is no holiday there
    ("green", "england", date(2026, 3, 6), date(2026, 3, 11)),  # from a Friday
    ("green", "northern_ireland", date(2026, 7, 10), date(2026, 7, 16)),  # over 12 July
]


@pytest.mark.parametrize(("key", "code", "referred_on", "by"), SEEN_BY)
def test_by_when_a_referral_is_looked_at(key: str, code: str, referred_on: date, by: date) -> None:
    level = urgency_list().level(key)
    assert level is not None
    assert level.seen_by(referred_on, nation(code)) == by


def test_the_shipped_list_is_to_be_checked_locally_and_an_unknown_level_is_no_level() -> None:
    assert [level.key for level in urgency_list().levels] == ["red", "amber", "green"]
    assert urgency_list().source_words.endswith("(check locally)")
    assert urgency_list().level("blue") is None


def test_a_local_file_wins_level_by_level_and_shows_as_the_source(tmp_path: Path) -> None:
    path = tmp_path / "referral_urgency.toml"
    path.write_text(
        'levels = ["blue", "amber"]\n[level.amber]\nworking_days = 2\n[level.blue]\nname = "Blue"\nworking_days = 0\n',
        encoding="utf-8",
    )
    found = urgency_list(path)
    assert [level.words for level in found.levels] == ["Blue: on the same day", "Amber: within 2 working days"]
    assert found.source_words == "local settings (referral_urgency.toml)"


def test_a_local_file_lies_beside_the_store_and_a_broken_one_changes_nothing(tmp_path: Path) -> None:
    before = local_file()
    use_local_file(tmp_path / "nations.toml")
    try:
        assert list_in_use() == (urgency_list(), "")
        (tmp_path / "referral_urgency.toml").write_text("[level.amber]\nworking_days = 2\n", encoding="utf-8")
        found, trouble = list_in_use()
        assert (found.is_local, trouble) == (True, "")
        assert [level.working_days for level in found.levels] == [0, 2, 3]
        (tmp_path / "referral_urgency.toml").write_text("[level.amber]\nworking_days = 'two'\n", encoding="utf-8")
        found, trouble = list_in_use()
        assert found == urgency_list()
        assert "level.amber.working_days" in trouble
    finally:
        use_local_file(before)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('levels = ["pink"]', "pink"),
        ("levels = []", "empty"),
        ("[level.red]\nworking_days = -1", "level.red.working_days"),
        ("[level.red]\ncolour = 'red'", "level.red.colour"),
        ("[level.blue]\nworking_days = 1\n", ""),
        ("urgent = true", "urgent"),
    ],
)
def test_a_local_file_that_cannot_be_used_says_where(tmp_path: Path, text: str, where: str) -> None:
    path = tmp_path / "local.toml"
    path.write_text(text, encoding="utf-8")
    if text.startswith("[level.blue]"):  # a level that no order names is not used
        assert urgency_list(path).level("blue") is None
        return
    with pytest.raises(BrokenSettings, match=r"local\.toml") as told:
        urgency_list(path)
    assert where in str(told.value)
