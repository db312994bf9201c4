"""Bringing a store to this version's tables. Alembic is slow to import, so it is loaded only when there is work."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, Engine, inspect, text

from app.paths import MIGRATIONS
from app.store.errors import NewerStore

HEAD = "0002"
"""The newest revision in migrations/. A test compares the two."""


def current_revision(connection: Connection) -> str | None:
    """Return the revision the store was last brought to; None for an empty file."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def bring_up_to_date(engine: Engine, before: Callable[[], None] | None = None) -> None:
    """Run the migrations that are missing, on the live encrypted connection, all of them in one transaction.

    ``before`` is called first where there is something to lose: a store of an older version, which is copied.

    Foreign keys are off outside the transaction while tables are rebuilt, or rebuilding would delete child rows; they
    are checked before the end. Raises NewerStore where the store knows more than we do.
    """
    with engine.connect() as connection:
        revision = current_revision(connection)
        connection.rollback()
        if revision == HEAD:
            return
        if revision is not None and not is_known(revision):
            raise NewerStore(revision)
        if revision is not None and before is not None:
            before()
        upgrade(connection, HEAD)


def upgrade(connection: Connection, target: str) -> None:
    """Move the store up to ``target``."""
    from alembic import command  # slow to import: only when there is work

    _run(connection, lambda config: command.upgrade(config, target))


def downgrade(connection: Connection, target: str) -> None:
    """Move the store down to ``target``; used by the tests of the migrations."""
    from alembic import command  # slow to import: only when there is work

    _run(connection, lambda config: command.downgrade(config, target))


def _run(connection: Connection, work: object) -> None:
    from alembic.config import Config  # slow to import: only when there is work

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    raw = connection.connection.driver_connection
    assert raw is not None
    raw.execute("PRAGMA foreign_keys = OFF")
    try:
        with connection.execution_options(write=True).begin():
            work(config)  # type: ignore[operator]
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"the migration would break {len(broken)} references; it was taken back")
    finally:
        raw.execute("PRAGMA foreign_keys = ON")


def is_known(revision: str) -> bool:
    """Return True for a revision that this version has the migrations of."""
    return (MIGRATIONS / "versions").is_dir() and any((MIGRATIONS / "versions").glob(f"{revision}_*.py"))
