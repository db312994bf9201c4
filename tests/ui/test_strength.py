"""How strong a passphrase is said to be."""

from __future__ import annotations

import pytest

from app.ui.shell.strength import strength


@pytest.mark.parametrize(
    ("passphrase", "level"),
    [
        ("", 0),
        ("a", 1),
        ("password", 1),
        ("Pa55word!", 1),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", 1),
        ("rain roof", 1),
        ("rain on roof", 2),
        ("rain on the tin roof", 4),
        ("kettle Tuesday lantern", 3),
        ("xK9#mQ2$vL7@pR4!", 4),
    ],
)
def test_length_and_variety_count_not_rules(passphrase: str, level: int) -> None:
    assert strength(passphrase).level == level


def test_more_words_are_never_weaker() -> None:
    words = ["rain", "on", "the", "tin", "roof", "at", "night"]
    levels = [strength(" ".join(words[:count])).level for count in range(len(words) + 1)]
    assert levels == sorted(levels)
