"""What people say of several children in one breath, and what is rather asked again than guessed."""

from __future__ import annotations

import pytest

from app.practice.said_of_children import SaidOfChildren, read_said
from app.practice.scale_numbers import Number

PUGHS = {"rhys": ("Rhys",), "cerys": ("Cerys", "Cerys Pugh"), "mali": ("Mali", "baby"), "o": ("Zoë O’Neill", "Zoë")}


@pytest.mark.parametrize(
    ("said", "numbers", "others"),
    [
        ("2 for Mali, 4 for the others", {"mali": Number(2)}, Number(4)),
        ("2 for Mali and 4 for the others", {"mali": Number(2)}, Number(4)),
        ("4 for the others but 2 for Mali", {"mali": Number(2)}, Number(4)),
        ("Mali 2, the others 4", {"mali": Number(2)}, Number(4)),
        ("Mali 2 and 4 for the others", {"mali": Number(2)}, Number(4)),
        ("mali: 2; rest: 4½", {"mali": Number(2)}, Number(4.5)),
        ("2 for the baby, four and a half for everyone else", {"mali": Number(2)}, Number(4.5)),
        ("between 1 and 2 for Mali, 4-5 for the rest", {"mali": Number(1, 2)}, Number(4, 5)),
        ("4 or 5 for Mali, 2 for others", {"mali": Number(4, 5)}, Number(2)),
        ("2/10 for Mali, 4 out of 10 for the others", {"mali": Number(2)}, Number(4)),
        ("three for Rhys and Cerys Pugh, 2 for Mali", {"rhys": Number(3), "cerys": Number(3), "mali": Number(2)}, None),
        ("Mali is a 2 and Rhys is a 5", {"mali": Number(2), "rhys": Number(5)}, None),
        ("2 for Zoë O'Neill, 3 for all of them", {"o": Number(2)}, Number(3)),
        ("4 for both", {}, Number(4)),
    ],
)
def test_it_is_understood(said: str, numbers: dict[str, Number], others: Number | None) -> None:
    assert read_said(said, PUGHS) == SaidOfChildren(numbers, others)


@pytest.mark.parametrize(
    "said",
    [
        "", "6", "4-5", "I won't say", "2 for Bob", "2 for Mali and Bob", "2 for Mali, 3 for Mali", "2 for Malika",
        "Mali 2, Rhys 4 for the others", "2 for Mali, 4 for the others, 5 for the rest", "2 for Mali unless it rains",
    ],
)  # fmt: skip
def test_anything_else_is_not_guessed_at(said: str) -> None:
    assert read_said(said, PUGHS) is None
