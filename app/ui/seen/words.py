"""How the log of visits answers its question. No Qt."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from app.models.around import Visit
from app.models.conference import Conference
from app.models.seen import LastSeen
from app.store.visits_due import SeenSoFar, Sight, VisitDue
from app.ui.wording import day_words

SIGHTS = {Sight.SEEN: "seen", Sight.ALONE: "alone", Sight.AT_HOME: "at home"}
YEAR_BACK = timedelta(days=364)


def since_when(today: date) -> date:
    """Return the day a day field counts from, so that "3 March" is the last one and not the next."""
    return today - YEAR_BACK


def last_words(name: str, last: LastSeen) -> str:
    """Return when a child was last seen, and how: "Mali was last seen on 9 March 2026; alone on 26 February; ..."."""
    if last.seen is None:
        return f"No visit that saw {name} is written down yet."
    ways: dict[date | None, list[str]] = defaultdict(list)
    for sight, day in ((Sight.ALONE, last.alone), (Sight.AT_HOME, last.at_home)):
        ways[day].append(SIGHTS[sight])
    at_once = " and ".join(ways.pop(last.seen, []))
    parts = [f"{name} was last seen on {day_words(last.seen)}{f', {at_once}' if at_once else ''}"]
    for day, how in ways.items():
        parts.append(f"{' and '.join(how)} on {day_words(day)}" if day is not None else f"not {' or '.join(how)} yet")
    return f"{'; '.join(parts)}."


def next_words(so_far: SeenSoFar) -> str:
    """Return when a child is to be seen next, or why no visit is due: "Overdue: alone by 12 March 2026. Next: ..."."""
    if not so_far.due:
        return so_far.nothing_due
    late = [due for due in so_far.due if due.is_overdue]
    ahead = [due for due in so_far.due if not due.is_overdue]
    said = [f"Overdue: {_listed(late)}."] if late else []
    return " ".join([*said, *([f"Next: {_listed(ahead)}."] if ahead else [])])


def _listed(due: Sequence[VisitDue]) -> str:
    return ", ".join(f"{SIGHTS[one.sight]} by {day_words(one.by)}" for one in due)


def stands_words(due: VisitDue) -> str:
    """Return how one of them stands, and what it counts from."""
    said = f"{SIGHTS[due.sight]}: {due.note}."
    return f"{said[:1].upper()}{said[1:]}"


def visit_name(visit: Visit, name: str) -> str:
    """Return what a visit is called: "the visit to Mali on 5 March 2026"."""
    day = f" on {day_words(visit.on_date)}" if visit.on_date is not None else " without a day"
    return f"the visit to {name}{day}"


def visit_words(conference: Conference, visit: Visit, today: date) -> str:
    """Return what was ticked and who went: "seen alone, at home, by Mair Llwyd; all the children"."""
    to_come = visit.on_date is not None and visit.on_date > today
    ticked = [
        ("planned" if to_come else "not seen") if not visit.seen else "seen alone" if visit.seen_alone else "seen",
        "at home" if visit.at_home else "",
        "unannounced" if visit.unannounced else "",
    ]
    by = conference.family.person(visit.by_id)
    if by is not None:
        ticked.append(f"by {by.written_name}")
    said = ", ".join(part for part in ticked if part)
    whole = f"{said[:1].upper()}{said[1:]}"
    return f"{whole}; all the children" if visit.child_id is None else whole


def counts_words(visit: Visit, today: date) -> str:
    """Return why a visit does not count yet; empty where it does, or where nobody was seen anyway."""
    if visit.on_date is None:
        return "Without a day it does not count."
    return "Still to come: it counts once the day is here and the child was seen." if visit.on_date > today else ""


def people_to_choose(conference: Conference) -> list[tuple[uuid.UUID | None, str]]:
    """Return who may have visited: the grown-ups of the record, professionals first, each with a key and the name."""
    grown = [person for person in conference.family.people if not person.is_child]
    grown.sort(key=lambda person: not person.is_professional)
    return [(None, "By whom?"), *((person.id, person.written_name) for person in grown)]
