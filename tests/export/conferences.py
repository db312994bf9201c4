"""People and conferences of the example families, as the tests of documents ask for them."""

from __future__ import annotations

from collections.abc import Callable

from app.models import Conference, Person

Load = Callable[[str], Conference]
"""Reads the fullest conference of the family with that name."""


def person_called(conference: Conference, name: str) -> Person:
    """Return the person whom the family calls so."""
    return next(person for person in conference.family.people if person.name == name)
