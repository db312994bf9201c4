"""A store with as many families as wanted, written by statement: the models would take ten minutes for 20,000."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models import Conference, Domain, Entry, Family, Person, PersonKind, Plan, Step
from app.models.base import Row
from app.store.store import Store

TODAY = date(2026, 11, 22)
AT_ONCE = 1000
PEOPLE, CHILDREN, ENTRIES, STEPS = 6, 2, 10, 4
"""So many of each a family has; the children are the first of the people."""
BEGIN = ("Ab", "Be", "Ca", "Do", "El", "Fa", "Gr", "Ho", "Is", "Jo", "Ka", "Li", "Ma", "No", "Ow", "Pe", "Ri", "Sa")
MIDDLE = ("ra", "le", "mi", "no", "sta", "ver", "wen", "lin", "dou", "ber", "ta", "gwy", "shi", "zo")
END = ("n", "ley", "ton", "wick", "ford", "ska", "mah", "by", "ham", "th", "s", "a", "i", "o")
SAID = (
    "was left alone on {day} until Nan came", "came to school hungry on {day}", "shouted in the night of {day}",
    "rings every evening before {day}", "has slept through since {day}", "was seen at home by {name} on {day}",
)  # fmt: skip

Values = dict[str, object]


def fill(store: Store, families: int, chance: random.Random) -> None:
    """Write so many families with a conference, a board and a plan each. The journal is told nothing of them."""
    for start in range(0, families, AT_ONCE):
        store.run("Fill", partial(_write, chance=chance, numbers=range(start, min(start + AT_ONCE, families)))).result()


def some_name(chance: random.Random) -> str:
    """Return a name that is nobody's."""
    return "".join(chance.choice(part) for part in (BEGIN, MIDDLE, END))


def _write(session: Session, chance: random.Random, numbers: range) -> None:
    lines: dict[type[Row], list[Values]] = {kind: [] for kind in (Family, Person, Conference, Plan, Entry, Step)}
    for number in numbers:
        for kind, values in _family(number, chance):
            lines[kind].append({"id": uuid.uuid4(), "version": 1, **values})
    for kind, rows in lines.items():
        session.connection().execute(insert(kind), rows)


def _family(number: int, chance: random.Random) -> Iterator[tuple[type[Row], Values]]:
    family, conference, plan = uuid.uuid4(), uuid.uuid4(), uuid.uuid4()
    yield Family, {"id": family, "name": some_name(chance), "reference": f"SB-{number:05}"}
    yield Conference, {"id": conference, "family_id": family, "held_on": TODAY}
    yield Plan, {"id": plan, "conference_id": conference}
    for place in range(PEOPLE):
        child = place < CHILDREN
        yield Person, {
            "family_id": family, "kind": PersonKind.CHILD if child else PersonKind.FAMILY, "name": some_name(chance),
            "born_on": TODAY - timedelta(days=chance.randint(0, 6500)) if child else None,
            "record_name": f"{some_name(chance)} {some_name(chance)}",
        }  # fmt: skip
    for place in range(ENTRIES):
        said = chance.choice(SAID).format(day=TODAY - timedelta(days=place), name=some_name(chance))
        yield Entry, {"conference_id": conference, "domain": list(Domain)[place % 3], "text": said}
        if place < STEPS:
            yield Step, {"plan_id": plan, "text": f"{some_name(chance)} {said}"}
