"""How each person's number on the safety scale moved from one conference to the next, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from app.practice.scale_numbers import Number

NO_NUMBER = "no number"


@dataclass(frozen=True, slots=True)
class PersonOverTime:
    """One person's numbers, one for each conference; None where they gave none."""

    name: str
    numbers: tuple[Number | None, ...]

    @property
    def in_words(self) -> str:
        """The numbers as words: "Mum 3, then 6"."""
        return f"{self.name} {', then '.join(str(number) if number else NO_NUMBER for number in self.numbers)}"

    @property
    def in_short(self) -> str:
        """The numbers for beside a line: "3 → 6", with a dash for none."""
        return " → ".join(str(number) if number else "–" for number in self.numbers)


@dataclass(frozen=True, slots=True)
class OverTime:
    """The conferences at which a scale was asked, oldest first, and each person's numbers on it."""

    days: tuple[str, ...] = ()
    people: tuple[PersonOverTime, ...] = ()

    @property
    def is_change(self) -> bool:
        """True where there is an earlier conference to compare with."""
        return len(self.days) > 1 and bool(self.people)

    @property
    def in_words(self) -> str:
        """All of it for people who hear it."""
        return f"Over time, {', '.join(self.days)}. {'; '.join(person.in_words for person in self.people)}."
