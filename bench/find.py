"""Find over many families: the 95th percentile of an answer, and how it grows from 2,000 families to 20,000."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
import uuid
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models import Conference, Domain, Entry, Family, Person, PersonKind, Plan, Step
from app.store.find import index_step, search
from app.store.store import Store
from bench.harness import Row, Sample

FAMILIES = 20_000
FEW = 2_000
QUESTIONS = 200
TODAY = date(2026, 11, 22)
BEGIN = (
    "Ab",
    "Be",
    "Ca",
    "Do",
    "El",
    "Fa",
    "Gr",
    "Ho",
    "Is",
    "Jo",
    "Ka",
    "Li",
    "Ma",
    "No",
    "Ow",
    "Pe",
    "Ri",
    "Sa",
    "Ti",
)
MIDDLE = ("ra", "le", "mi", "no", "sta", "ver", "wen", "lin", "dou", "ber", "ta", "gwy", "shi", "zo")
END = ("n", "ley", "ton", "wick", "ford", "ska", "mah", "by", "ham", "th", "s", "a", "i", "o")
SAID = (
    "was left alone on {day} until Nan came", "came to school hungry on {day}", "shouted in the night of {day}",
    "rings every evening before {day}", "has slept through since {day}", "was seen at home by {name} on {day}",
)  # fmt: skip


def rows() -> list[Row]:
    """Measure typing: each question is the first letters of a name or of a sentence, as somebody types them."""
    with tempfile.TemporaryDirectory() as folder:
        with Store.create(Path(folder) / "few.safetyboard", "bench") as few:
            small = _percentile(few, FEW)
        with Store.create(Path(folder) / "many.safetyboard", "bench") as many:
            large = _percentile(many, FAMILIES)
    return [
        Row(f"find, 95th percentile: {FAMILIES:,} families against 50 ms", Sample(large), Sample(0.050), 1),
        Row(f"find: {FAMILIES:,} families against {FEW:,}", Sample(large), Sample(small), FAMILIES / FEW / 2),
    ]


def _percentile(store: Store, families: int) -> float:
    chance = random.Random(7)
    for start in range(0, families, 1000):
        store.run("Fill", partial(_fill, chance=chance, start=start, families=min(1000, families - start))).result()
    while not store.run("Index", lambda session: index_step(session.connection())).result().done:
        pass
    times = []
    for _ in range(QUESTIONS):
        typed = _question(chance)
        begin = time.perf_counter()
        store.read(partial(search, typed=typed, today=TODAY)).result()
        times.append(time.perf_counter() - begin)
    return statistics.quantiles(times, n=20)[-1]


def _question(chance: random.Random) -> str:
    words = [_name(chance), _name(chance), "hungry on", "Nan came", "alone", str(chance.randint(0, 17)), "s", "e"]
    whole = " ".join(chance.sample(words, chance.choice((1, 1, 2))))
    return whole[: chance.randint(1, len(whole))]


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(part) for part in (BEGIN, MIDDLE, END))


def _fill(session: Session, chance: random.Random, start: int, families: int) -> None:
    """Write families by statement: through the models it would take ten minutes, and the index reads the same rows."""
    lines: dict[type, list[dict[str, object]]] = {kind: [] for kind in (Family, Person, Conference, Plan, Entry, Step)}
    for number in range(start, start + families):
        family, conference, plan = uuid.uuid4(), uuid.uuid4(), uuid.uuid4()
        lines[Family].append({"id": family, "name": _name(chance), "reference": f"SB-{number:05}"})
        lines[Conference].append({"id": conference, "family_id": family, "held_on": TODAY})
        lines[Plan].append({"id": plan, "conference_id": conference})
        for place in range(6):
            born = TODAY - timedelta(days=chance.randint(0, 6500)) if place < 2 else None
            kind = PersonKind.CHILD if place < 2 else PersonKind.FAMILY
            lines[Person].append(
                {"id": uuid.uuid4(), "family_id": family, "kind": kind, "name": _name(chance), "born_on": born,
                 "record_name": f"{_name(chance)} {_name(chance)}"}
            )  # fmt: skip
        for place in range(10):
            said = chance.choice(SAID).format(day=TODAY - timedelta(days=place), name=_name(chance))
            domain = list(Domain)[place % 3]
            lines[Entry].append({"id": uuid.uuid4(), "conference_id": conference, "domain": domain, "text": said})
            if place < 4:
                lines[Step].append({"id": uuid.uuid4(), "plan_id": plan, "text": f"{_name(chance)} {said}"})
    for kind, values in lines.items():
        session.connection().execute(insert(kind), [{"version": 1, **line} for line in values])
