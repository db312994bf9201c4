"""Reading and writing numbers on the safety scale the way people say them (practice.md, The safety scale)."""

from __future__ import annotations

import re
from dataclasses import dataclass

SPELLED = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBER = r"(\d{1,2}(?:\.\d+)?)"
_ONE = re.compile(rf"^(?:a|about|maybe)? *{NUMBER} *(?:(?:/|out of) *10)?$")
_RANGE = re.compile(rf"^(?:between|from)? *{NUMBER} *(?:-|to|and|or) *{NUMBER}$")
TYPED = re.compile(r"(?:10|\d)(?:\.5?)?(?:-(?:(?:10|\d)(?:\.5?)?)?)?")
"""What can be typed key by key without a field: "10", "4.5", "4-5", and what is on the way there."""


@dataclass(frozen=True, slots=True)
class Number:
    """A place on the scale, or a range with both its ends."""

    low: float
    high: float | None = None

    @property
    def middle(self) -> float:
        """Where a marker for it stands."""
        return self.low if self.high is None else (self.low + self.high) / 2

    def __str__(self) -> str:
        return point(self.low) if self.high is None else f"{point(self.low)} to {point(self.high)}"


def point(value: float) -> str:
    """Return "4", "4½" or "½"."""
    whole = int(value)
    if value == whole:
        return str(whole)
    return f"{whole or ''}½" if value - whole == 0.5 else f"{value:g}"


def plain_numbers(text: str) -> str:
    """Return a text in small letters with every number in figures: "four and a half" becomes "4.5"."""
    plain = text.strip().lower().replace("–", "-").replace("—", "-").replace("’", "'")
    plain = re.sub(r"(\d),(5)\b", r"\1.\2", plain)
    for value, word in enumerate(SPELLED):
        plain = re.sub(rf"\b{word}\b", str(value), plain)
    return re.sub(r"(\d) *(?:½|and a half|1/2\b)", r"\1.5", plain).replace("½", "0.5")


def read_number(text: str) -> Number | None:
    """Return the number in "6", "4.5", "4½", "4-5" or "between four and five"; None where it is something else.

    Whether the number is on the scale is for the model to say.
    """
    plain = plain_numbers(text)
    one = _ONE.match(plain)
    if one:
        return Number(float(one[1]))
    both = _RANGE.match(plain)
    return ranged(float(both[1]), float(both[2])) if both else None


def ranged(one: float, other: float) -> Number:
    """Return the range between two numbers in either order; just the number where they are the same."""
    low, high = sorted((one, other))
    return Number(low, None if low == high else high)


def typed_on(so_far: str, key: str) -> str:
    """Return what is typed after one more key, or the key as a new beginning where it does not go on.

    Nothing where the key begins no number. "1" then "0" is "10", "4" then "." then "5" is "4.5", "4-5" is a range.
    """
    key = {",": ".", "–": "-"}.get(key, key)
    if so_far and TYPED.fullmatch(so_far + key):
        return so_far + key
    return key if key.isascii() and key.isdigit() else ""


def typed_number(typed: str) -> Number | None:
    """Return the number typed so far: "4." and "4-" are 4 until there is more. None where nothing is typed."""
    ends = [float(part) for part in typed.split("-") if part]
    if not ends:
        return None
    return Number(ends[0]) if len(ends) == 1 else ranged(ends[0], ends[1])


def pressed(now: Number | None, value: int, *, half: bool = False, extend: bool = False) -> Number:
    """Return the answer after a press on ``value`` (0 to 10).

    A second press on the same number, or one with ``half``, means half a point more; ``extend`` makes a range from the
    number there is.
    """
    if extend and now is not None:
        return ranged(now.low, float(value))
    if value < 10 and (half or now == Number(value)):
        return Number(value + 0.5)
    return Number(float(value))
