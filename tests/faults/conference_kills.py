"""Kill -9 at random moments of a scripted conference: what was acknowledged is there, and no change is there by half.

The journal is the witness: it is written in the same transaction as the rows, so every row must be just as the journal
tells it, and the journal must hold every change that was acknowledged.
"""

from __future__ import annotations

import contextlib
import os
import random
import select
import shutil
import signal
import time
import uuid
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session, configure_mappers

from app.models import Conference, Domain
from app.models.board import add_entry
from app.models.journal import JournalEntry
from app.store.plain import to_plain
from app.store.store import Store
from app.store.undo import _kinds
from app.store.verify import check_store
from tests.faults.children import KILLED, answer, run, start, wait
from tests.faults.key_kills import CHEAP, OLD
from tests.store.rooms import marsh

WHOLE = 5
"""Every so many kills all rows are compared with the journal; after each kill the pages and the journal are checked."""
ROUND = 40
"""After so many kills another store: the journal grows, and reading all of it each time would take most of the time."""


def kill_conferences(folder: Path, kills: int, *, seed: int = 1) -> int:
    """Kill a typing child ``kills`` times; return how many changes were acknowledged, all of which were found again."""
    chance = random.Random(seed)
    store = folder / "board.safetyboard"
    acknowledged = 0
    configure_mappers()  # once, and not in every child
    for number in range(kills):
        if number % ROUND == 0:
            shutil.rmtree(folder, ignore_errors=True)
            key = uuid.UUID(answer(lambda: _make(store)))
            labels: set[str] = set()
        said = _type_and_kill(store, key, number, chance)
        labels |= said
        acknowledged += len(said)
        whole = number % WHOLE == WHOLE - 1 or number == kills - 1
        wanted = frozenset(labels)
        ended = run(lambda wanted=wanted, whole=whole: _check(store, wanted, whole=whole))  # type: ignore[misc]
        assert ended == 0, f"kill {number} of seed {seed}: see above"
    shutil.rmtree(folder)
    return acknowledged


def _make(store: Path) -> str:
    with Store.create(store, OLD, cost=CHEAP) as made:
        return str(made.run("New family", marsh).result())


def _type_and_kill(store: Path, key: uuid.UUID, number: int, chance: random.Random) -> set[str]:
    """Let a child type and kill it; return the labels of the changes it said were stored."""
    reading, writing = os.pipe()
    child = start(lambda: _type(store, key, number, writing))
    os.close(writing)
    heard = b""
    with os.fdopen(reading, "rb", buffering=0) as pipe:
        for _ in range(chance.randrange(12)):  # wait for some to be acknowledged; none: it dies while it opens
            select.select([pipe], [], [], 20)
            heard += pipe.read(1000)
        time.sleep(chance.random() * 0.004)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        while more := pipe.read(1000):
            heard += more
    assert wait(child) == KILLED
    return {f"{number}.{line}" for line in heard.decode().split("\n")[:-1]}


def _type(store: Path, key: uuid.UUID, number: int, writing: int) -> None:
    """Do one change after the other and say each once it is acknowledged, until somebody kills it."""
    opened = Store.open(store, OLD)
    for step in count():
        opened.run(f"{number}.{step}", _change(key, step), key).result()
        os.write(writing, f"{step}\n".encode())
        if step % 5 == 4:
            opened.undo(key).result()
            opened.redo(key).result()


def _change(key: uuid.UUID, step: int) -> Any:
    def change(session: Session) -> None:
        conference = session.get_one(Conference, key)
        if step % 3 == 0:
            entry = add_entry(conference, Domain.WORRY, f"worry {step}")
            for child in conference.children_here:
                entry.say_impact(child.id, f"impact {step} " * 30)
        elif step % 3 == 1:
            conference.entries[-1].text += f", said again {step}"
            conference.family.notes = f"note {step} {time.monotonic_ns()}"
        else:
            add_entry(conference, Domain.WORKING_WELL, "Nan comes when rung " * 10)
            if len(conference.entries) > 20:
                session.delete(conference.entries[0])

    return change


def _check(store: Path, acknowledged: frozenset[str], *, whole: bool) -> None:
    with Store.open(store, OLD) as opened:
        assert opened.read(check_store).result() == []
        labels = opened.read(lambda session: {label for (label,) in session.query(JournalEntry.label)}).result()
        told, found = opened.read(_witness).result() if whole else ({}, {})
    lost = acknowledged - labels
    assert not lost, f"acknowledged and lost: {sorted(lost)}"
    assert told == found, f"rows differ from the journal: {set(told) ^ set(found) or _differences(told, found)}"


def _witness(session: Session) -> tuple[dict[Any, Any], dict[Any, Any]]:
    """Return every row as the journal tells it, and every row as it is."""
    told: dict[tuple[str, str], dict[str, Any]] = {}
    for entry in session.query(JournalEntry).order_by(JournalEntry.number):
        for image in entry.rows:
            row = (image["table"], image["id"])
            if image["after"] is None:
                told.pop(row)
            else:
                told.setdefault(row, {}).update(image["after"])
    found = {
        (name, str(row.id)): {
            column.name: to_plain(column, getattr(row, column.key))
            for column in row.__mapper__.columns
            if column.name not in ("id", "version")
        }
        for name, kind in _kinds().items()
        if hasattr(kind, "version")
        for row in session.query(kind)
    }
    return told, found


def _differences(told: dict[Any, Any], found: dict[Any, Any]) -> list[Any]:
    return [(row, told[row], found[row]) for row in told if told[row] != found[row]][:3]
