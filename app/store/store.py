"""The store: an encrypted file, opened with a passphrase, with one worker that owns it."""

from __future__ import annotations

import getpass
import shutil
import tempfile
import uuid
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from app.store import keys
from app.store.changes import Change, Changed, DiskSentences, read, run_change, run_undo, translate
from app.store.engine import make_engine
from app.store.errors import AlreadyThere, NoStoreHere, NotOurFile, WrongPassphrase
from app.store.location import FILE_NAME
from app.store.migrate import bring_up_to_date
from app.store.undo import UndoState, undo_state
from app.store.worker import Worker

T = TypeVar("T")
Listener = Callable[[Changed], None]


class Store:
    """One open store. Its methods may be called from any thread; the work is done on the store's own, in turn."""

    def __init__(self, path: Path, engine: Engine, *, temporary: Path | None = None, who: str = "") -> None:
        self.path = path
        self.who = who or _login_name()
        self._engine = engine
        self._temporary = temporary
        self._listeners: list[Listener] = []
        self._worker = Worker()

    @property
    def is_temporary(self) -> bool:
        """True for the store that "Try it with an example family" makes: it is deleted when it closes."""
        return self._temporary is not None

    @classmethod
    def create(cls, path: Path, passphrase: str, *, cost: keys.Cost | None = None) -> Store:
        """Make a new store at ``path`` and open it. Raises AlreadyThere, DiskTrouble or OSError; then nothing is left.

        A key file with no store beside it, left by a start that was cut short, is kept under another name.
        """
        if path.exists():
            raise AlreadyThere(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        keys.set_aside(path)
        data_key = keys.new_data_key()
        try:
            # The wrapped key comes first: a file nobody can open would be worse than a key to nothing.
            keys.write_slots(path, [keys.wrap(data_key, passphrase, cost=cost)])
            return cls(path, _ready(path, data_key, "made"))
        except BaseException:
            _remove(path)
            raise

    @classmethod
    def open(cls, path: Path, passphrase: str) -> Store:
        """Open the store at ``path``.

        Raises NoStoreHere, WrongPassphrase, NotOurFile, NewerStore or DiskTrouble; then nothing was changed.
        """
        if not path.exists():
            raise NoStoreHere(path)
        data_key = keys.unwrap(keys.read_slots(path), passphrase)
        try:
            return cls(path, _ready(path, data_key, "opened"))
        except WrongPassphrase:
            # The passphrase gave a key, so it was right: the file itself is another one, or damaged.
            raise NotOurFile(path) from None

    @classmethod
    def temporary(cls) -> Store:
        """Make a store in a temporary folder under a random key nobody knows; closing deletes it."""
        folder = Path(tempfile.mkdtemp(prefix="safety-board-"))
        path = folder / FILE_NAME
        try:
            return cls(path, _ready(path, keys.new_data_key(), "made"), temporary=folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    def run(
        self,
        label: str,
        change: Change[T],
        conference_id: uuid.UUID | None = None,
        *,
        burst: uuid.UUID | None = None,
    ) -> Future[T]:
        """Make one change, named as in the menu ("Add worry"), and return its future.

        ``change`` gets a session, does its work through the models, and may return a plain value. The future holds a
        RuleError or a StoreError where it could not be done; then nothing was changed. Once the future is done the
        change is on the disk. Changes with the same ``burst`` are undone together: words typed in one go.
        """

        def task() -> T:
            result, said = run_change(
                self._engine, label, change, who=self.who, conference_id=conference_id, burst=burst
            )
            self._say(said)
            return result

        return self._worker.submit(task)

    def read(self, question: Change[T]) -> Future[T]:
        """Ask the store something after every change made so far, and return its future."""
        return self._worker.submit(lambda: read(self._engine, question))

    def undo(self, conference_id: uuid.UUID | None = None) -> Future[str]:
        """Take back the last change of a conference; the future holds its name, or NothingToUndo."""
        return self._reverse(conference_id, redo=False)

    def redo(self, conference_id: uuid.UUID | None = None) -> Future[str]:
        """Make the change taken back last again; the future holds its name, or NothingToUndo."""
        return self._reverse(conference_id, redo=True)

    def undo_state(self, conference_id: uuid.UUID | None = None) -> Future[UndoState]:
        """Return what undo and redo would do now."""
        return self.read(lambda session: undo_state(session, conference_id))

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after every commit, on the store's own thread; return what ends that."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def close(self) -> None:
        """Finish what is in line and close the file. A temporary store is deleted. Harmless when called twice."""
        self._worker.stop()
        self._engine.dispose()
        if self._temporary is not None:
            shutil.rmtree(self._temporary, ignore_errors=True)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _reverse(self, conference_id: uuid.UUID | None, *, redo: bool) -> Future[str]:
        def task() -> str:
            label, said = run_undo(self._engine, redo=redo, who=self.who, conference_id=conference_id)
            self._say(said)
            return label

        return self._worker.submit(task)

    def _say(self, said: Changed | None) -> None:
        if said is not None:
            for listener in tuple(self._listeners):
                listener(said)


def _ready(path: Path, data_key: bytes, done: str) -> Engine:
    """Return an engine on a file with this version's tables; ``done`` says what for: "opened" or "made"."""
    engine = make_engine(path, data_key)
    try:
        bring_up_to_date(engine)
    except DBAPIError as error:
        engine.dispose()
        raise translate(error, DiskSentences.before_anything_is_typed(done)) from error
    except BaseException:
        engine.dispose()
        raise
    return engine


def _remove(path: Path) -> None:
    """Remove a store that could not be made, as far as the disk lets us."""
    key = keys.keys_path(path)
    beside = [path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal")]
    for made in (path, *beside, key, keys.half_written(key)):
        with suppress(OSError):
            made.unlink(missing_ok=True)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
