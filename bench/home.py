"""Home over 200, 2,000 and 20,000 families: all of its lists beside the bare statements, and how it grows.

The floor is what any program must do: the same statements by the bare driver, every row fetched, nothing made of it.
"""

from __future__ import annotations

import random
import tempfile
import uuid
from datetime import timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import event, insert, select
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session

from app.models import Conference, DateKind, NextDate
from app.practice.days import make_calendars_ready
from app.store.queries import home
from app.store.store import Store
from bench.harness import Row, compare, timed
from bench.many import TODAY, fill

FEW, SOME, MANY = 200, 2_000, 20_000
DATES = ((DateKind.LETTER, 1), (DateKind.CORE_GROUP, 14), (DateKind.RECORD, 20), (DateKind.REVIEW, 85))
"""What each conference sets, and how many days after it."""
TIMES_THE_FLOOR = 8.0
Statement = tuple[str, object]


def rows() -> list[Row]:
    """Measure each size against its floor, then the growth from the middle to the largest."""
    found: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        for families in (FEW, SOME, MANY):
            with Store.create(Path(folder) / f"{families}.safetyboard", "bench") as store:
                found.append(_measured(store, families))
    some, many = found[1].ours, found[2].ours
    found.append(Row(f"home: {MANY:,} families against {SOME:,}", many, some, MANY / SOME * 1.5))
    return found


def _measured(store: Store, families: int) -> Row:
    chance = random.Random(7)
    fill(store, families, chance)
    store.run("Dates", partial(_add_dates, chance=chance)).result()
    make_calendars_ready(TODAY.year)
    statements: list[Statement] = store.read(_asked).result()
    rounds = 15 if families < MANY else 3
    return compare(
        f"home, {families:,} families",
        timed(lambda: store.read(partial(home, today=TODAY)).result()),
        timed(lambda: store.read(partial(_bare, statements=statements)).result()),
        target=TIMES_THE_FLOOR,
        rounds=rounds,
    )


def _add_dates(session: Session, chance: random.Random) -> None:
    rows = []
    for conference_id in session.scalars(select(Conference.id)):
        held_on = TODAY - timedelta(days=chance.randint(0, 120))
        for kind, after in DATES:
            on_date = held_on + timedelta(days=after)
            rows.append(
                {"id": uuid.uuid4(), "version": 1, "conference_id": conference_id, "kind": kind, "on_date": on_date}
            )
    session.connection().execute(insert(NextDate), rows)


def _asked(session: Session) -> list[Statement]:
    """Return the statements that Home asks, as they go to the driver."""
    asked: list[Statement] = []

    def keep(connection: Connection, cursor: object, statement: str, parameters: object, *rest: object) -> None:
        if statement.startswith("SELECT"):
            asked.append((statement, parameters))

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", keep)
    try:
        home(session, TODAY)
    finally:
        event.remove(engine, "before_cursor_execute", keep)
    return asked


def _bare(session: Session, statements: list[Statement]) -> None:
    cursor = session.connection().connection.cursor()
    for statement, parameters in statements:
        cursor.execute(statement, parameters)
        cursor.fetchall()
