"""Across families: by when children are to be seen, and what is still to do where a child could not be seen.

For Home, in a fixed number of statements however many families there are. A visit is owed to children with a plan, or
on the register, by the nation's clock (app/store/visits_due.py); children of a family who are due on the same day in
the same way stand in one line.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.models.around import DeniedAccess, DeniedAccessAction, Visit
from app.models.family import Nation
from app.models.outcome import DateKind
from app.models.person import Person, PersonKind
from app.models.seen import Decided, LastSeen, standing, visits_key
from app.practice.nations import nation
from app.store.home_tables import ChildFacts, FamilyFacts, HomeTables, MeetingFacts, key_of, raw, rows_of
from app.store.visits_due import VISIT, VISIT_AT_HOME, VisitClocks, VisitDue

NO_NAME = "a child"
Latest = dict[str, MeetingFacts]
"""The last conference of each family. Keys are as the database writes them, as in home_tables.py."""


@dataclass(frozen=True, slots=True)
class Owed:
    """Something owed to the children of one family, with the latest conference to open it in.

    ``row_id`` is where it opens: at the log of the first child it is about, or at what is to do. ``about`` are all the
    children it is about; none where that was not said. ``visit`` says how a visit stands by the clock; None for a child
    who could not be seen.
    """

    family_id: uuid.UUID
    family: str
    conference_id: uuid.UUID
    row_id: uuid.UUID
    on_date: date
    kind: DateKind
    title: str
    visit: VisitDue | None = None
    about: tuple[uuid.UUID, ...] = ()


def owed(session: Session, today: date, tables: HomeTables) -> list[Owed]:
    """Return the visits due, and what is still to do where a child could not be seen, in no order."""
    latest = _latest(tables)
    return [*_visits(session, today, tables, latest), *_denials(session, today, tables, latest)]


def _visits(session: Session, today: date, tables: HomeTables, latest: Latest) -> Iterator[Owed]:
    clocks = {code: VisitClocks(nation(code), today) for code in Nation if _counts(code)}
    if not any(family.nation in clocks for family in tables.families.values()):
        return
    decided = _decided(tables)
    seen = _last_seen(session, today)
    gone = set(
        session.scalars(select(raw(Person.id)).where(Person.kind == PersonKind.CHILD, Person.died_on.is_not(None)))
    )
    for key, family in tables.families.items():
        if family.nation not in clocks or key not in latest:
            continue
        lines: dict[int, tuple[VisitDue, list[ChildFacts]]] = {}  # by identity: the clocks give the same day once
        for child in tables.children.get(key, ()):
            if child.key not in decided or child.key in gone or (child.due_on is not None and child.born_on is None):
                continue
            last = LastSeen()
            for one in (child.key, None):
                if (key, one) in seen:
                    last = last.or_later(seen[key, one], child.born_on)
            for due in clocks[family.nation].due(last, standing(decided[child.key], today)):
                lines.setdefault(id(due), (due, []))[1].append(child)
        yield from (_line(family, latest[key].id, due, children) for due, children in lines.values())


def _line(family: FamilyFacts, conference_id: uuid.UUID, due: VisitDue, children: list[ChildFacts]) -> Owed:
    names = [child.name or NO_NAME for child in children]
    title = f"To be {due.sight}: {_in_words(names)}"
    about = tuple(key_of(child.key) for child in children)
    return Owed(family.id, family.name, conference_id, visits_key(about[0]), due.by, DateKind.VISIT, title, due, about)


def _denials(session: Session, today: date, tables: HomeTables, latest: Latest) -> Iterator[Owed]:
    """Yield the times a child could not be seen of which something is still to do; one without a day is today's."""
    rows = rows_of(
        session,
        select(raw(DeniedAccess.id), raw(DeniedAccess.family_id), DeniedAccess.on_date, func.count())
        .join(DeniedAccessAction, DeniedAccessAction.denial_id == DeniedAccess.id)
        .where(DeniedAccessAction.on_date.is_(None))
        .group_by(DeniedAccess.id),
    )
    for denial, key, day, count in rows:
        if key in latest:
            family, title = tables.families[key], f"Could not see a child: {count} still to do"
            row_id = key_of(denial)
            yield Owed(family.id, family.name, latest[key].id, row_id, day or today, DateKind.OTHER, title)


def _counts(code: Nation) -> bool:
    """Return True where the nation itself says how often a child is seen."""
    clocks = nation(code.value).clocks
    return any(kind in clocks and clocks[kind].count is not None for kind in (VISIT, VISIT_AT_HOME))


def _in_words(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _decided(tables: HomeTables) -> dict[str, list[Decided]]:
    """Return what was decided for each child, and when."""
    found: dict[str, list[Decided]] = defaultdict(list)
    for conference, decisions in tables.decisions.items():
        held_on = tables.meetings[conference].held_on
        for one in decisions:
            found[one.child].append((held_on, one.answer))
    return found


def _last_seen(session: Session, today: date) -> dict[tuple[str, str | None], LastSeen]:
    """Return the latest days by family and child; no child: visits to all children of the family."""
    days = (func.max(case((tick, Visit.on_date))) for tick in (Visit.seen, Visit.seen_alone, Visit.at_home))
    rows = rows_of(
        session,
        select(raw(Visit.family_id), raw(Visit.child_id), *days)
        .where(Visit.seen, Visit.on_date <= today)
        .group_by(Visit.family_id, Visit.child_id),
    )
    return {(family, child): LastSeen(seen, alone, at_home) for family, child, seen, alone, at_home in rows}


def _latest(tables: HomeTables) -> Latest:
    """Return the last conference of each family, as Home opens it: one without a day yet is the last of all."""
    found: dict[str, tuple[date, str]] = {}
    for key, meeting in tables.meetings.items():
        place = (meeting.held_on or date.max, key)
        if meeting.family not in found or found[meeting.family] < place:
            found[meeting.family] = place
    return {family: tables.meetings[key] for family, (_, key) in found.items()}
