"""How people say numbers, and where their names go on the line."""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.practice.scale_line import Marker, Placed, lay_out, line_in_words, spread, together
from app.practice.scale_numbers import Number, pressed, read_number, typed_number, typed_on


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("6", Number(6)),
        (" 4.5 ", Number(4.5)),
        ("4,5", Number(4.5)),
        ("4½", Number(4.5)),
        ("½", Number(0.5)),
        ("four and a half", Number(4.5)),
        ("ten", Number(10)),
        ("6/10", Number(6)),
        ("7 out of 10", Number(7)),
        ("maybe 3", Number(3)),
        ("4-5", Number(4, 5)),
        ("4–5", Number(4, 5)),
        ("between 4 and 5", Number(4, 5)),
        ("5 to 4", Number(4, 5)),
        ("from three to four", Number(3, 4)),
        ("4½ - 5½", Number(4.5, 5.5)),
        ("4 or 4", Number(4)),
        ("11", Number(11)),  # whether it is on the scale is for the model to say
        ("", None),
        ("I won't say", None),
        ("2 for Mali, 4 for the others", None),
        ("4-5-6", None),
        ("-3", None),
    ],
)
def test_a_number_is_read_the_way_people_say_it(said: str, number: Number | None) -> None:
    assert read_number(said) == number


@pytest.mark.parametrize(
    ("number", "words"),
    [(Number(0), "0"), (Number(0.5), "½"), (Number(4.5), "4½"), (Number(10), "10"), (Number(4, 5.5), "4 to 5½")],
)
def test_numbers_read_as_people_write_them_and_back(number: Number, words: str) -> None:
    assert str(number) == words
    assert read_number(words) == number


@pytest.mark.parametrize(
    ("now", "value", "half", "extend", "then"),
    [
        (None, 5, False, False, Number(5)),
        (Number(5), 5, False, False, Number(5.5)),
        (Number(5.5), 5, False, False, Number(5)),
        (Number(3), 5, False, False, Number(5)),
        (None, 5, True, False, Number(5.5)),
        (Number(10), 10, False, False, Number(10)),
        (None, 10, True, False, Number(10)),
        (Number(4), 5, False, True, Number(4, 5)),
        (Number(5), 4, False, True, Number(4, 5)),
        (Number(4), 4, False, True, Number(4)),
        (Number(4, 5), 7, False, True, Number(4, 7)),
        (Number(4, 5), 7, False, False, Number(7)),
        (None, 7, False, True, Number(7)),
    ],
)
def test_what_a_press_means(now: Number | None, value: int, half: bool, extend: bool, then: Number) -> None:
    assert pressed(now, value, half=half, extend=extend) == then


@pytest.mark.parametrize(
    ("keys", "typed", "number"),
    [
        ("7", "7", Number(7)),
        ("10", "10", Number(10)),
        ("1", "1", Number(1)),
        ("4.", "4.", Number(4)),
        ("4.5", "4.5", Number(4.5)),
        ("4,5", "4.5", Number(4.5)),
        ("4-", "4-", Number(4)),
        ("4-5", "4-5", Number(4, 5)),
        ("5-4", "5-4", Number(4, 5)),
        ("9-10", "9-10", Number(9, 10)),
        ("4.5-5.5", "4.5-5.5", Number(4.5, 5.5)),
        ("55", "5", Number(5)),
        ("47", "7", Number(7)),
        ("4.7", "7", Number(7)),
        ("-", "", None),
        ("x", "", None),
        ("4x", "", None),
    ],
)
def test_a_number_is_typed_key_by_key(keys: str, typed: str, number: Number | None) -> None:
    so_far = ""
    for key in keys:
        so_far = typed_on(so_far, key)
    assert so_far == typed
    assert typed_number(so_far) == number


def test_the_line_in_words_goes_from_low_to_high_and_adds_nothing_up() -> None:
    given = [("Mum", Number(6)), ("School", Number(4)), ("Nan", Number(4)), ("Police", Number(3, 5))]
    assert line_in_words(together(given)) == "4: School, Nan; 3 to 5: Police; 6: Mum."
    assert line_in_words(together([])) == "No numbers on the line yet."


@pytest.mark.parametrize(
    ("centres", "widths"),
    [
        ([50.0], [40.0]),
        ([50.0, 52.0, 54.0], [40.0, 40.0, 40.0]),
        ([0.0, 1.0, 2.0], [60.0, 60.0, 60.0]),
        ([300.0, 300.0], [100.0, 100.0]),
        ([20.0, 150.0, 290.0], [10.0, 200.0, 20.0]),
    ],
)
def test_labels_never_overlap_and_never_leave_the_line(centres: list[float], widths: list[float]) -> None:
    lefts = spread(centres, widths, 0, 300, 5)
    assert lefts is not None
    assert lefts[0] >= 0
    assert lefts[-1] + widths[-1] <= 300 + 1e-9
    for (left, width), (following, _) in pairwise(zip(lefts, widths, strict=True)):
        assert left + width + 5 <= following + 1e-9


def test_labels_with_room_stand_right_over_their_numbers() -> None:
    assert spread([50.0, 150.0, 250.0], [40.0, 40.0, 40.0], 0, 300, 5) == [30, 130, 230]


def test_labels_that_do_not_fit_in_one_row_say_so() -> None:
    assert spread([50.0, 60.0], [200.0, 200.0], 0, 300, 5) is None


def _measure(text: str, widest: float) -> tuple[float, float]:
    """Eight pixels a letter, twenty a line, wrapped anywhere."""
    width = 8.0 * len(text)
    lines = -(-width // widest)
    return min(width, widest), 20.0 * lines


PLACES: list[list[Marker]] = [
    [],
    [Marker(Number(4), tuple(f"Person {number}" for number in range(14)))],
    [Marker(Number(value / 2), ("Somebody",)) for value in range(21)],
    [Marker(Number(3), ("PC Imran Shah", "Priya Nair")), Marker(Number(3.5), ("Mum",)), Marker(Number(3, 5), ("Nan",))],
]


@pytest.mark.parametrize("found", PLACES, ids=["nobody", "14 people on 4", "every half", "close together"])
@pytest.mark.parametrize("width", [420.0, 1100.0])
def test_every_label_can_be_read(found: list[Marker], width: float) -> None:
    placed = lay_out(found, lambda value: 26 + (width - 52) * value / 10, 0, width, _measure, gap=6)
    assert sorted(one.marker.text for one in placed) == sorted(marker.text for marker in found)
    for at, one in enumerate(placed):
        assert one.left >= 0
        assert one.left + one.width <= width + 1e-9
        for other in placed[at + 1 :]:
            assert one.level != other.level or _apart(one, other) or (width < 500 and len(found) > 20)


def _apart(one: Placed, other: Placed) -> bool:
    return one.left + one.width <= other.left or other.left + other.width <= one.left


def test_names_on_one_number_share_a_label_and_the_words_say_who() -> None:
    label = Marker(Number(4, 5), ("Nan", "School")).text
    assert label.replace("\N{NO-BREAK SPACE}", " ") == "Nan, School 4 to 5"
