"""Migrations on the live encrypted connection: up, down, with data, and the head is what the models say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from app.models import Base
from app.paths import MIGRATIONS
from app.store import migrate
from app.store.changes import read, run_change
from app.store.engine import make_engine
from app.store.keys import new_data_key
from app.store.snapshot import load_conference
from tests.store.rooms import marsh


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = make_engine(tmp_path / "board.safetyboard", new_data_key())
    yield made
    made.dispose()


def test_the_head_the_store_expects_is_the_newest_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [migrate.HEAD]


def test_the_migrations_make_what_the_models_say(engine: Engine) -> None:
    migrate.bring_up_to_date(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_checks_and_unique_constraints_have_their_names(engine: Engine) -> None:
    migrate.bring_up_to_date(engine)
    with engine.connect() as connection:
        look = inspect(connection)
        made = {check["name"] for table in look.get_table_names() for check in look.get_check_constraints(table)}
        unique = {one["name"] for table in look.get_table_names() for one in look.get_unique_constraints(table)}
    assert {"ck_score_low_range", "ck_score_high_range", "ck_plan_three_or_six_months"} <= made
    assert {"ck_part_times_in_order", "ck_conference_chair_takes_no_minutes"} <= made
    assert "uq_impact_entry_id_child_id" in unique


def test_down_and_up_again_with_data(engine: Engine) -> None:
    migrate.bring_up_to_date(engine)
    key, _ = run_change(engine, "New family", marsh)
    with engine.connect() as connection:
        migrate.upgrade(connection, "head")
    assert read(engine, lambda session: load_conference(session, key)).family.name == "Marsh"
    with engine.connect() as connection:
        migrate.downgrade(connection, "base")
    with engine.connect() as connection:
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}
    migrate.bring_up_to_date(engine)
    run_change(engine, "New family", marsh)


def test_foreign_keys_are_on_again_after_a_migration(engine: Engine) -> None:
    migrate.bring_up_to_date(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
