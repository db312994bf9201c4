"""Kill -9 before every line of bringing an older store up to date: it is as before or wholly new, with every row."""

from __future__ import annotations

import shutil
from pathlib import Path

from sqlalchemy.orm import configure_mappers

from app.store import migrate
from app.store.backup import backups_in, default_folder
from app.store.store import Store
from app.store.verify import check_store
from tests.faults.children import KILLED, answer, killed_at_line, run
from tests.faults.key_kills import CHEAP, OLD
from tests.faults.pretend import become_newer, write_revisions
from tests.store.rooms import marsh


def kill_updates(folder: Path, *, every: int = 1) -> int:
    """Kill an update at every step (or ``every`` few); return how many kills were survived."""
    import alembic.command  # noqa: F401 - slow to import: here once, not in every child

    configure_mappers()
    revision = write_revisions(folder / "migrations")
    assert run(lambda: _make(folder / "master")) == 0
    store = folder / "place" / "board.safetyboard"

    def update() -> None:
        become_newer(folder / "migrations")
        Store.open(store, OLD).close()

    for step in range(0, 2000, every):
        shutil.rmtree(store.parent, ignore_errors=True)
        shutil.copytree(folder / "master", store.parent)
        ended = killed_at_line(update, step, (str(revision), migrate.__file__))
        assert ended in (0, KILLED), f"step {step} ended with {ended}"
        found = answer(lambda: _look(store, folder / "migrations"))
        assert found == "2 families, 8 people, sound, kept before", f"killed at step {step}: {found}"
        if ended == 0:
            shutil.rmtree(folder)
            return step // every
    raise AssertionError("the update never came to its end")


def _make(master: Path) -> None:
    with Store.create(master / "board.safetyboard", OLD, cost=CHEAP) as made:
        for _ in range(2):
            made.run("New family", marsh).result()


def _look(store: Path, migrations: Path) -> str:
    """Open the store with the new version, as at the next start, and say what is in it."""
    become_newer(migrations)
    with Store.open(store, OLD) as opened:
        ask = lambda words: opened.read(lambda s: s.connection().exec_driver_sql(words).scalar()).result()  # noqa: E731
        families, people = ask("SELECT count(*) FROM family"), ask("SELECT count(*) FROM person")
        assert ask("SELECT count(*) FROM pretend") == families
        sound = "sound" if opened.read(check_store).result() == [] else "damaged"
    kept = {backup.note for backup in backups_in(default_folder(store))}
    return f"{families} families, {people} people, {sound}, {'kept before' if kept else 'no copy'}"
