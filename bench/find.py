"""Find over many families: the 95th percentile of an answer, and how it grows from 2,000 families to 20,000."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from functools import partial
from pathlib import Path

from app.store.find import index_step, search
from app.store.store import Store
from bench.harness import Row, Sample
from bench.many import TODAY, fill, some_name

FAMILIES = 20_000
FEW = 2_000
QUESTIONS = 200


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
    fill(store, families, chance)
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
    words = [
        some_name(chance),
        some_name(chance),
        "hungry on",
        "Nan came",
        "alone",
        str(chance.randint(0, 17)),
        "s",
        "e",
    ]
    whole = " ".join(chance.sample(words, chance.choice((1, 1, 2))))
    return whole[: chance.randint(1, len(whole))]
