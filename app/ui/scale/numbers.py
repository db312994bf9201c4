"""Reading and writing numbers on the scale the way people say them. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass

SPELLED = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = r"(\d{1,2}(?:\.\d+)?)"
_ONE = re.compile(rf"^(?:a|about|maybe)? *{_NUMBER} *(?:(?:/|out of) *10)?$")
_RANGE = re.compile(rf"^(?:between|from)? *{_NUMBER} *(?:-|to|and|or) *{_NUMBER}$")


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


def read_number(text: str) -> Number | None:
    """Return the number in "6", "4.5", "4½", "4-5" or "between four and five"; None where it is something else.

    Whether the number is on the scale is for the model to say.
    """
    plain = text.strip().lower().replace("–", "-").replace("—", "-").replace(",", ".")
    for value, word in enumerate(SPELLED):
        plain = re.sub(rf"\b{word}\b", str(value), plain)
    plain = re.sub(r"(\d) *(?:½|and a half|1/2\b)", r"\1.5", plain).replace("½", "0.5")
    one = _ONE.match(plain)
    if one:
        return Number(float(one[1]))
    both = _RANGE.match(plain)
    if not both:
        return None
    low, high = sorted((float(both[1]), float(both[2])))
    return Number(low, None if low == high else high)


def pressed(now: Number | None, value: int, *, half: bool = False, extend: bool = False) -> Number:
    """Return the answer after a press on ``value`` (0 to 10).

    A second press on the same number, or one with ``half``, means half a point more; ``extend`` makes a range from the
    number there is.
    """
    if extend and now is not None:
        low, high = sorted((now.low, float(value)))
        return Number(low, None if low == high else high)
    if value < 10 and (half or now == Number(value)):
        return Number(value + 0.5)
    return Number(float(value))
