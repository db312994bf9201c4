"""What the coach is given of a step, and what it sees in it. Read once for the same words. No Qt."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from app.models.conference import Conference
from app.models.person import Person
from app.models.step import Step, WhenKind
from app.practice.smart import LETTERS, Known, Reading, State, Statement, look
from app.ui.plan.when_words import ALWAYS, days_words
from app.ui.today import local_today

SHOWN, ASKED, ASIDE = "shown", "asked", "aside"
"""What a letter's sign can say: the step says it, the coach asks about it, or the question was put aside."""


def today_of(conference: Conference) -> date:
    """Return the day from which "next Friday" counts: the day of the meeting."""
    return conference.held_on or local_today()


def known_of(conference: Conference) -> Known:
    """Return the names and roles the coach may meet in a step of this conference."""
    names: list[str] = []
    roles: list[str] = []
    for person in conference.family.people:
        names += names_of(person)
        roles += [word for word in (person.role, person.agency) if word]
    children = [name for child in conference.family.children for name in names_of(child)]
    return Known(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(roles)), tuple(dict.fromkeys(children)))


def names_of(person: Person) -> list[str]:
    """Return what people call somebody: as the family says it, as the record writes it, and the first name alone."""
    names = [person.name.strip(), person.record_name.strip()]
    names += [name.split()[0] for name in names if len(name.split()) > 1 and not name.split()[0].endswith(".")]
    return list(dict.fromkeys(name for name in names if len(name) > 1))


def statement_of(step: Step) -> Statement:
    """Return a step as the coach reads it: sentence, owner, when and evidence together."""
    when = " ".join(part for part in (step.when_text, days_words(step.when_kind, step.starts_on, step.due_on)) if part)
    evidence = " ".join(part for part in (step.evidence, step.checker) if part)
    return Statement(step.text, step.who, when or _kind_alone(step.when_kind), evidence)


def _kind_alone(kind: WhenKind) -> str:
    """A rule that was chosen and not put into words is in force all the same."""
    return ALWAYS if kind is WhenKind.STANDING_RULE else ""


@lru_cache(maxsize=2048)
def read(statement: Statement, known: Known, today: date) -> Reading:
    """Return what the coach sees."""
    return look(statement, known, today=today)


def read_step(step: Step, conference: Conference) -> Reading:
    """Return what the coach sees in a step as it is stored."""
    return read(statement_of(step), known_of(conference), today_of(conference))


def letter_signs(reading: Reading, dismissed: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Return each letter with its sign: (("S", "shown"), ("M", "asked"), ...)."""
    found = []
    for name in LETTERS:
        letter = reading.letters[name]
        sign = SHOWN if letter.state is not State.MISSING else ASIDE if letter.key in dismissed else ASKED
        found.append((name[0].upper(), sign))
    return tuple(found)
