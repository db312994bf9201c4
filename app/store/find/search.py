"""Asking the index: names first, whole words before beginnings of words, the newest first among equals."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from app.store.find.index import is_ready
from app.store.find.lines import Found, lines
from app.store.find.sources import NAMES, TEXTS
from app.store.find.words import ages, birth_year, typed_words

LIMIT = 20
"""Lines of names, and as many of texts: more than anybody reads before typing another letter."""


def search(session: Session, typed: str, today: date) -> list[Found]:
    """Return what fits every word typed: families and people first. A small number also finds children of that age.

    Empty where nothing is typed, or where the index is not made yet.
    """
    words = typed_words(typed)
    connection = session.connection()
    if not words or not is_ready(connection):
        return []
    return lines(connection, [*_names(connection, words, today), *_both_ways(connection, TEXTS, words)])


def _names(connection: Connection, words: list[str], today: date) -> list[int]:
    found = _both_ways(connection, NAMES, words)
    for age in ages(words):
        others = [word for word in words if word != str(age)]
        found += [number for number in _of_age(connection, age, others, today) if number not in found]
    return found[:LIMIT]


def _both_ways(connection: Connection, index: str, words: list[str]) -> list[int]:
    """Return the rows with all the words whole, then those with words that begin so."""
    whole = _match(connection, index, " ".join(f'"{word}"' for word in words))
    if len(whole) >= LIMIT:
        return whole
    begun = _match(connection, index, _beginnings(words))
    return [*whole, *(number for number in begun if number not in whole)][:LIMIT]


def _beginnings(words: list[str]) -> str:
    return " ".join(f'"{word}"*' for word in words)


def _match(connection: Connection, index: str, wanted: str) -> list[int]:
    query = text(f"SELECT rowid FROM {index} WHERE {index} MATCH :wanted ORDER BY rowid DESC LIMIT :limit")
    return list(connection.scalars(query, {"wanted": wanted, "limit": LIMIT}))


def _of_age(connection: Connection, age: int, words: list[str], today: date) -> list[int]:
    """Return the people of that age today, with the other words in their names.

    The year of birth stands in the index as a word, so that a letter that half of all names begin with is not read
    through for it.
    """
    after, until = _years_before(today, age + 1), _years_before(today, age)
    years = " OR ".join(f'"{birth_year(year)}"' for year in range(after.year, until.year + 1))
    given: dict[str, Any] = {
        "wanted": f"({years})" + "".join(f" AND {word}" for word in _beginnings(words).split()),
        "after": after.isoformat(), "until": until.isoformat(), "limit": LIMIT,
    }  # fmt: skip
    query = (
        f"SELECT number FROM {NAMES} JOIN find_row ON number = {NAMES}.rowid"
        f" WHERE {NAMES} MATCH :wanted AND born_on > :after AND born_on <= :until"
        f" ORDER BY {NAMES}.rowid DESC LIMIT :limit"
    )
    return list(connection.scalars(text(query), given))


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)
