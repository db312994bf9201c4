"""The recovery code: what the printed sheet in the safe says, and what is made of it when somebody types it.

Six groups of five signs. The last sign of each group is a check: it tells one wrong sign, two that changed places, and
a group that stands where another belongs, and the program can say which group to look at. The signs are 31 that are
hard to take for each other on paper (no 0 and O, no 1, I and L); 31 is a prime number, so that the check misses no
single mistake. 24 signs that are not checks make 118 bits: nobody guesses them.
"""

from __future__ import annotations

import re
import secrets

from app.store.errors import StoreError

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
GROUPS = 6
CHOSEN = 4
"""Signs of a group that are drawn at random; one check sign follows."""
SIZE = CHOSEN + 1
_BETWEEN = re.compile(r"[\s\-–—.,·]+")


class CodeMistyped(StoreError):
    """The code cannot be what the sheet says; ``groups`` are those to look at, counted from 1."""

    def __init__(self, sentence: str, groups: tuple[int, ...] = ()) -> None:
        super().__init__(sentence)
        self.groups = groups


class NotThisSheet(StoreError):
    """The code is typed without a mistake, and does not open this store."""

    def __init__(self) -> None:
        super().__init__(
            "The code is typed rightly, but it is not this store's. Nothing was changed. "
            "Look for a newer sheet, or use the passphrase."
        )


def new_code() -> str:
    """Return a fresh random code, such as "7K2MX-...": six groups with their checks, joined by hyphens."""
    groups = ["".join(secrets.choice(SIGNS) for _ in range(CHOSEN)) for _ in range(GROUPS)]
    return "-".join(chosen + _check(chosen, number) for number, chosen in enumerate(groups, 1))


def read_code(typed: str) -> str:
    """Return the code as the sheet has it, however it was typed: small letters, spaces or nothing between the groups.

    Raises CodeMistyped, which names the groups that do not fit.
    """
    groups = _groups(typed)
    if len(groups) < GROUPS and not wrong_groups(typed, typing=True):
        raise CodeMistyped(
            f"The code has {GROUPS} groups of {SIZE} signs; {_count(len(groups))} so far. Nothing was changed."
        )
    mistake = find_mistake(typed)
    if mistake is not None:
        raise mistake
    return "-".join(groups)


def find_mistake(typed: str, *, typing: bool = False) -> CodeMistyped | None:
    """Return what is wrong with the groups so far, if anything; with ``typing`` the last may still be short."""
    wrong = wrong_groups(typed, typing=typing)
    return CodeMistyped(_about(_groups(typed), wrong), wrong) if wrong else None


def wrong_groups(typed: str, *, typing: bool = False) -> tuple[int, ...]:
    """Return which groups do not fit, counted from 1; with ``typing`` the last may still be short."""
    groups = _groups(typed)
    wrong = [number for number, group in enumerate(groups, 1) if number > GROUPS or not _fits(group, number)]
    if typing and wrong[-1:] == [len(groups)] and len(groups) <= GROUPS:
        last = groups[-1]
        if len(last) < SIZE and set(last) <= set(SIGNS):
            wrong.pop()
    return tuple(wrong)


def looks_like_code(typed: str) -> bool:
    """Return True for what somebody may have meant as the code: five or more groups in a row, mistakes and all."""
    groups = _groups(typed)
    near = [group for group in groups if SIZE - 1 <= len(group) <= SIZE + 1]
    return GROUPS - 1 <= len(groups) <= GROUPS + 1 and len(near) == len(groups) and typed.upper() == typed


def _groups(typed: str) -> list[str]:
    """Return the groups as they were typed. Without anything between them every five signs are one."""
    parts = [part for part in _BETWEEN.split(typed.upper()) if part]
    if len(parts) == 1:
        whole = parts[0]
        return [whole[start : start + SIZE] for start in range(0, len(whole), SIZE)]
    return parts


def _fits(group: str, number: int) -> bool:
    if len(group) != SIZE or not set(group) <= set(SIGNS):
        return False
    return group[-1] == _check(group[:-1], number)


def _check(chosen: str, number: int) -> str:
    """Return the check sign: each place weighs differently, and so does the place of the group."""
    total = number + sum(weight * SIGNS.index(sign) for weight, sign in enumerate(chosen, 2))
    return SIGNS[total % len(SIGNS)]


def _about(groups: list[str], wrong: tuple[int, ...]) -> str:
    """Say which groups to look at, and what is wrong with the first where that can be said."""
    if wrong[-1] > GROUPS:
        return f"There are more than {GROUPS} groups of {SIZE} signs. Look for one typed twice. Nothing was changed."
    first = groups[wrong[0] - 1]
    strange = [sign for sign in first if sign not in SIGNS]
    where = f"group {wrong[0]} ({first})" if len(wrong) == 1 else f"groups {_listed(wrong)}"
    if len(wrong) == 1 and strange:
        return f"Look again at {where}: the sheet has no {strange[0]}. Nothing was changed."
    if len(wrong) == 1 and len(first) != SIZE:
        return f"Look again at {where}: it has {len(first)} signs, and should have {SIZE}. Nothing was changed."
    return f"Look again at {where}: there is a typing mistake. Nothing was changed."


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(str(number) for number in numbers[:-1]) + f" and {numbers[-1]}"


def _count(number: int) -> str:
    return "there is 1" if number == 1 else f"there are {number}" if number else "there is none"
