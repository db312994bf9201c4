"""The store: an encrypted file, opened with a passphrase, with one worker that owns it."""

from __future__ import annotations

import getpass
import shutil
import tempfile
import uuid
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError

from app.store import keys
from app.store.backup import Backup, default_folder, write_backup
from app.store.changes import Change, Changed, read, run_change, run_undo, write_note
from app.store.claim import Claim, claim_path
from app.store.disk import DiskSentences, translate, translate_os
from app.store.erase import LABEL, Erased, StillHeld, erase_family, held_in_backups
from app.store.errors import AlreadyThere, NoStoreHere, NotOurFile, StoreError, StoreLocked, WrongPassphrase
from app.store.location import FILE_NAME
from app.store.open_file import OpenFile
from app.store.swap import finish_swap
from app.store.undo import UndoState, undo_state
from app.store.who import introduce
from app.store.worker import Worker

T = TypeVar("T")
Listener = Callable[[Changed], None]


class Store:
    """One open store. Its methods may be called from any thread; the work is done on the store's own, in turn."""

    def __init__(self, file: OpenFile, *, claim: Claim | None = None, temporary: Path | None = None) -> None:
        self.path = file.path
        self.who = _login_name()
        self._file: OpenFile | None = file
        self._claim = claim
        self._temporary = temporary
        self._listeners: list[Listener] = []
        self._worker = Worker()

    @property
    def is_temporary(self) -> bool:
        """True for the store that "Try it with an example family" makes: it is deleted when it closes."""
        return self._temporary is not None

    @property
    def is_locked(self) -> bool:
        """True between :meth:`lock` and :meth:`unlock`, and once it is closed."""
        return self._file is None

    @property
    def crashes(self) -> int:
        """How many times in a row before this the program ended without closing the store."""
        return self._claim.crashes if self._claim is not None else 0

    @classmethod
    def create(cls, path: Path, passphrase: str, *, cost: keys.Cost | None = None) -> Store:
        """Make a new store at ``path`` and open it. Raises AlreadyThere, DiskTrouble or OSError; then nothing is left.

        A key file with no store beside it, left by a start that was cut short, is kept under another name.
        """
        if path.exists():
            raise AlreadyThere(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        claim = Claim.take(path, _login_name())
        if path.exists():  # another program made it meanwhile: its key must not be set aside
            claim.release()
            raise AlreadyThere(path)
        keys.set_aside(path)
        data_key = keys.new_data_key()
        try:
            # The wrapped key comes first: a file nobody can open would be worse than a key to nothing.
            keys.write_slots(path, [keys.wrap(data_key, passphrase, cost=cost)])
            return cls(OpenFile.open(path, data_key, "made"), claim=claim)
        except BaseException:
            claim.release()
            _remove(path)
            raise

    @classmethod
    def open(cls, path: Path, secret: str, *, alone: bool = True) -> Store:
        """Open the store at ``path`` with its passphrase or recovery code.

        ``alone`` keeps every other program out until it is closed; a command that only reads goes without. An older
        store is kept as a backup before it is brought up to date. Raises NoStoreHere, WrongPassphrase, CodeMistyped,
        NotThisSheet, NotOurFile, NewerStore, InUse, BackupTrouble or DiskTrouble; then nothing was changed.
        """
        try:
            finish_swap(path)
            if not path.exists():
                raise NoStoreHere(path)
            data_key = keys.unwrap(keys.read_slots(path), secret)
            claim = Claim.take(path, _login_name()) if alone else None
        except OSError as error:
            raise translate_os(error, DiskSentences.before_anything_is_typed("opened")) from error
        try:
            return cls(_opened(path, data_key), claim=claim)
        except BaseException:
            if claim is not None:
                claim.release()
            raise

    @classmethod
    def temporary(cls) -> Store:
        """Make a store in a temporary folder under a random key nobody knows; closing deletes it."""
        folder = Path(tempfile.mkdtemp(prefix="safety-board-"))
        try:
            return cls(OpenFile.open(folder / FILE_NAME, keys.new_data_key(), "made"), temporary=folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    def lock(self) -> None:
        """Finish what is in line, close the file and overwrite its key. Harmless when locked; others stay out.

        Until :meth:`unlock` everything asked of the store ends with StoreLocked.
        """

        def let_go() -> None:
            file, self._file = self._file, None
            if file is not None:
                file.close()

        self._worker.submit(let_go).result()

    def unlock(self, secret: str) -> None:
        """Open the file again with the passphrase or the recovery code. Raises what :meth:`open` raises."""
        data_key = keys.unwrap(keys.read_slots(self.path), secret)
        file = _opened(self.path, data_key)

        def take() -> None:
            self._file = file

        self._worker.submit(take).result()

    def back_up(self, folder: Path, now: datetime, *, note: str = "") -> Backup | None:
        """Write a backup into ``folder`` on the calling thread; None where nothing changed since the last.

        Changes go on meanwhile. Raises BackupTrouble or StoreLocked.
        """
        file = self._open_file()
        key = bytes(file.data_key)  # locking meanwhile overwrites the one in the file
        with file.beside() as source:
            return write_backup(self.path, source, key, folder, now, note=note)

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
                self._open_file().engine, label, change, who=self.who, conference_id=conference_id, burst=burst
            )
            self._say(said)
            return result

        return self._worker.submit(task)

    def read(self, question: Change[T]) -> Future[T]:
        """Ask the store something after every change made so far, and return its future."""
        return self._worker.submit(lambda: read(self._open_file().engine, question))

    def introduce(self, said: str) -> str:
        """Take note of who is at the laptop; with nothing said it is whoever was here last. Return the name.

        Waits for the store. Before anybody has said a name, it is the name of the computer's login. A disk that is full
        or gone keeps nobody out: then the name is in force and not remembered.
        """
        try:
            name = self.run("Who is here", lambda session: introduce(session, said)).result()
        except StoreError:
            name = " ".join(said.split())
        self.who = name or self.who
        return self.who

    def note(
        self, label: str, conference_id: uuid.UUID | None = None, *, family_id: uuid.UUID | None = None
    ) -> Future[None]:
        """Note in the journal what changes no row, such as "Copy saved: record for Dad". It cannot be undone.

        No listener hears of it: nothing that a screen shows has changed.
        """

        def task() -> None:
            engine = self._open_file().engine
            write_note(engine, label, who=self.who, family_id=family_id, conference_id=conference_id)

        return self._worker.submit(task)

    def erase(self, family_id: uuid.UUID) -> Future[Erased]:
        """Erase a family for good; the future holds what went, AlreadyErased or DiskTrouble. Backups keep it.

        It is on the disk, and off it, when the future is done.
        """

        def task() -> Erased:
            engine = self._open_file().engine
            try:
                erased = erase_family(engine, family_id, who=self.who)
            except DBAPIError as error:
                raise translate(error) from error
            self._say(Changed(LABEL, self.who, family_id, None, frozenset(), UndoState(None, None)))
            return erased

        return self._worker.submit(task)

    def held_in_backups(self, folder: Path, family_id: uuid.UUID) -> list[StillHeld]:
        """Return the backups in a folder that hold a family, or may; on the calling thread. Raises StoreLocked."""
        return held_in_backups(folder, bytes(self._open_file().data_key), family_id)

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
        file, self._file = self._file, None
        if file is not None:
            file.close()
        if self._claim is not None:
            self._claim.release()
        if self._temporary is not None:
            shutil.rmtree(self._temporary, ignore_errors=True)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _open_file(self) -> OpenFile:
        if self._file is None:
            raise StoreLocked
        return self._file

    def _reverse(self, conference_id: uuid.UUID | None, *, redo: bool) -> Future[str]:
        def task() -> str:
            label, said = run_undo(self._open_file().engine, redo=redo, who=self.who, conference_id=conference_id)
            self._say(said)
            return label

        return self._worker.submit(task)

    def _say(self, said: Changed | None) -> None:
        if said is not None:
            for listener in tuple(self._listeners):
                listener(said)


def _opened(path: Path, data_key: bytearray) -> OpenFile:
    """Open a file whose key was found; an older store is copied into the backups before it is brought up to date."""

    def keep_copy(connection: driver.Connection, key: bytearray) -> None:
        now = datetime.now()  # noqa: DTZ005 - local, as every backup is named
        write_backup(path, connection, key, default_folder(path), now, note="before an update")

    try:
        return OpenFile.open(path, data_key, "opened", keep_copy)
    except WrongPassphrase:
        # The secret gave a key, so it was right: the file itself is another one, or damaged.
        raise NotOurFile(path) from None


def _remove(path: Path) -> None:
    """Remove a store that could not be made, as far as the disk lets us."""
    key = keys.keys_path(path)
    beside = [path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal")]
    for made in (path, *beside, key, keys.half_written(key), claim_path(path)):
        with suppress(OSError):
            made.unlink(missing_ok=True)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
