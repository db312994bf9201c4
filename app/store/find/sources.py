"""What can be found: for each table its key, family, conference, birth date, and the texts that are looked through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, null, select

from app.models import Conference, Entry, Family, Impact, Person, Picture, Plan, StatementPair, Step

NAMES, TEXTS = "find_names", "find_texts"
"""The two halves of the index: names come first in what is found, so they are asked by themselves."""


@dataclass(frozen=True, slots=True)
class Source:
    """One table: which half it goes into, its key, and a query of key, family, conference, birth date and texts."""

    index: str
    key: Any
    query: Select[*tuple[Any, ...]]


NOTHING = null()
SOURCES: dict[str, Source] = {
    "family": Source(
        NAMES, Family.id,
        select(Family.id, Family.id, NOTHING, NOTHING, Family.name, Family.reference),
    ),
    "person": Source(
        NAMES, Person.id,
        select(
            Person.id, Person.family_id, NOTHING, Person.born_on,
            Person.name, Person.record_name, Person.latin_name, Person.role, Person.agency, Family.name,
        ).join(Family, Person.family_id == Family.id),
    ),
    "entry": Source(
        TEXTS, Entry.id,
        select(Entry.id, Conference.family_id, Entry.conference_id, NOTHING, Entry.text, Entry.said_by_text)
        .join(Conference, Entry.conference_id == Conference.id),
    ),
    "impact": Source(
        TEXTS, Impact.id,
        select(Impact.id, Conference.family_id, Entry.conference_id, NOTHING, Impact.text)
        .join(Entry, Impact.entry_id == Entry.id)
        .join(Conference, Entry.conference_id == Conference.id),
    ),
    "statement_pair": Source(
        TEXTS, StatementPair.id,
        select(
            StatementPair.id, Conference.family_id, StatementPair.conference_id, NOTHING,
            StatementPair.danger_statement, StatementPair.safety_goal, StatementPair.disagreement,
        ).join(Conference, StatementPair.conference_id == Conference.id),
    ),
    "step": Source(
        TEXTS, Step.id,
        select(
            Step.id, Conference.family_id, Plan.conference_id, NOTHING,
            Step.text, Step.who_text, Step.evidence, Step.if_wrong,
        )
        .join(Plan, Step.plan_id == Plan.id)
        .join(Conference, Plan.conference_id == Conference.id),
    ),
    "picture": Source(
        TEXTS, Picture.id,
        select(Picture.id, Conference.family_id, Picture.conference_id, NOTHING, Picture.description)
        .join(Conference, Picture.conference_id == Conference.id),
    ),
}  # fmt: skip
"""A family's name is among its people's texts, so a family that is renamed has its people indexed anew."""
