"""Between the screens and the store: one place that asks for changes, hears of them, and hands out fresh snapshots.

The store works on its own thread; everything here happens on the UI thread. Screens hold no session and no live rows.
"""

from __future__ import annotations

import sys
import uuid
from collections.abc import Callable
from concurrent.futures import Future
from itertools import count
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from app.ui.outbox import Outbox, Sent
from app.ui.preferences import Preferences
from app.ui.running_part import RunningPart

if TYPE_CHECKING:
    # SQLAlchemy loads behind the first window, so nothing here may need it at import.
    from sqlalchemy.orm import Session

    from app.models.conference import Conference, Part
    from app.store.changes import Changed
    from app.store.store import Store

T = TypeVar("T")


class Typed(Protocol):
    """A field with words in it that may not be saved yet."""

    def flush(self) -> None:
        """Save now what was typed."""

    @property
    def waiting(self) -> bool:
        """True while something typed is not acknowledged by the store."""


class Desk(QObject):
    """The store as the screens see it.

    ``conference_changed`` comes with a fresh snapshot of the open conference; ``families_changed`` whenever anything
    that Home shows may have changed; ``status`` with a sentence and True where all is well; ``undo_changed`` with the
    names of what undo and redo would do; ``told`` with a sentence for the chair (a rule that was not kept);
    ``asked`` with a question, the words of the answer "yes", and what that does; nothing waits for it;
    ``deleted`` with a sentence that gets an Undo beside it; ``part_changed`` when another part of the meeting runs;
    ``saving_all`` before the window closes or the store is locked: whoever has something to save hands it over now;
    ``locked`` with True when everything must be hidden at once, and False when it may be seen again (lock/keeper.py).
    """

    conference_changed = Signal(object)
    families_changed = Signal()
    status = Signal(str, bool)
    undo_changed = Signal(str, str)
    told = Signal(str)
    asked = Signal(str, str, object)
    deleted = Signal(str)
    part_changed = Signal()
    locked = Signal(bool)
    saving_all = Signal()
    _finished = Signal(int)
    _said = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.conference: Conference | None = None
        self._typed: list[Typed] = []
        self._numbers = count()
        self._waiting: dict[int, tuple[Future[Any], Callable[[Any], None], Callable[[BaseException], None]]] = {}
        self._outbox = Outbox(self._submit, lambda sentence: self.status.emit(sentence, False), self)
        self._loading = False
        self._wanted: uuid.UUID | None = None
        """The conference asked for last: a change heard of while it loads must not bring the one before back."""
        self._again = False
        self._finished.connect(self._call, Qt.ConnectionType.QueuedConnection)
        self._said.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = store.subscribe(self._said.emit)
        self._parts = RunningPart(self)
        self._parts.changed.connect(self.part_changed)
        self.preferences = Preferences(self)
        self._use_local_nations()

    def _use_local_nations(self) -> None:
        """Take the local words and time limits that lie beside this store."""
        from app.practice.local_nations import use_local_file  # behind the first window
        from app.store.location import nation_file_path

        use_local_file(nation_file_path(self.store.path))

    # -- asking

    def run(
        self,
        label: str,
        change: Callable[[Session], T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        in_conference: bool = True,
        conference_id: uuid.UUID | None = None,
        burst: uuid.UUID | None = None,
        keeps: bool | None = None,
    ) -> None:
        """Make one change. ``done`` gets its result, ``failed`` what went wrong, both on the UI thread.

        ``conference_id`` says in whose undo list it goes where that may not be the open one's any more.
        Changes with the same ``burst`` are undone together. Without ``failed`` the chair is told the sentence the error
        carries, and a change that a full or missing disk refuses waits and is tried again; ``keeps`` says so also for
        one with ``failed``.
        """
        if conference_id is None and in_conference and self.conference is not None:
            conference_id = self.conference.id
        self.status.emit("Saving", True)

        def succeeded(result: T) -> None:
            if done is not None:
                done(result)
            self._say_saved()  # after the field knows it too

        def went_wrong(error: BaseException) -> None:
            self._say_saved()
            (failed or self.fail)(error)

        waits = failed is None if keeps is None else keeps
        self._outbox.send(Sent(label, change, conference_id, burst, succeeded, went_wrong, waits))

    def _submit(self, sent: Sent, done: Callable[[Any], None], failed: Callable[[BaseException], None]) -> None:
        self.watch(self.store.run(sent.label, sent.change, sent.conference_id, burst=sent.burst), done, failed)

    def read(self, question: Callable[[Session], T], done: Callable[[T], None]) -> None:
        """Ask the store something; ``done`` gets the answer on the UI thread."""
        self.watch(self.store.read(question), done, self.fail)

    def watch(
        self, future: Future[T], done: Callable[[T], None], failed: Callable[[BaseException], None] | None = None
    ) -> None:
        """Call ``done`` or ``failed`` on the UI thread when the future is."""

        number = next(self._numbers)
        # Callbacks hold widgets, which must not die on the store's thread: they stay here, only a number goes over.
        self._waiting[number] = (future, done, failed or self.fail)
        future.add_done_callback(lambda _: self._finished.emit(number))

    def undo(self) -> None:
        """Take back the last change of the open conference, after saving what is being typed.

        At Home there is nothing to take back: the last change there may be a whole family with all that was said since.
        """
        if self.conference is None:
            return
        self.flush()
        self.watch(self.store.undo(self._conference_id()), lambda label: self.status.emit(f"Undone: {label}", True))

    def redo(self) -> None:
        """Make the change taken back last again."""
        if self.conference is None:
            return
        self.flush()
        self.watch(self.store.redo(self._conference_id()), lambda label: self.status.emit(f"Done again: {label}", True))

    def tell(self, sentence: str) -> None:
        """Show the chair a sentence. It never reaches the wall."""
        self.told.emit(sentence)

    def running_part(self) -> Part | None:
        """Return the part of the open conference that is running; None where there is no part, or no conference."""
        return self._parts.of(self.conference) if self.conference is not None else None

    def run_part(self, part_id: uuid.UUID) -> None:
        """Go on with another part of the open conference: what is added from now on belongs to it."""
        if self.conference is not None:
            self._parts.choose(self.conference, part_id)

    # -- typing

    def register(self, typed: Typed) -> None:
        """Take care that what is typed in a field is saved before the screen, the conference or the window goes."""
        self._typed.append(typed)

    def unregister(self, typed: Typed) -> None:
        """Forget a field that is gone."""
        if typed in self._typed:
            self._typed.remove(typed)

    def flush(self) -> None:
        """Save at once everything that is being typed.

        A field that fails for a reason nobody foresaw is told as any such fault is, and does not keep the others from
        being saved, nor the program from locking or closing.
        """
        for typed in tuple(self._typed):
            try:
                typed.flush()
            except Exception as error:
                sys.excepthook(type(error), error, error.__traceback__)

    @property
    def all_saved(self) -> bool:
        """True where nothing typed and nothing asked for is still on its way."""
        return self._outbox.is_empty and not any(typed.waiting for typed in self._typed)

    # -- opening and closing

    def open_conference(self, conference_id: uuid.UUID) -> None:
        """Read a conference and announce it."""
        self.flush()
        self._parts.ask(conference_id)
        self._load(conference_id)

        def show(state: Any) -> None:
            self._undo_state(state)

        self.watch(self.store.undo_state(conference_id), show)

    def leave_conference(self) -> None:
        """Save what is typed and let the conference go."""
        self.flush()
        self.conference = self._wanted = None
        self.undo_changed.emit("", "")

    def save_all(self) -> bool:
        """Save what is typed and wait for the store; return False where something could not be saved."""
        self.flush()
        self.saving_all.emit()
        waiting = len(self._outbox) + 1
        while waiting:
            self._outbox.retry()
            self.store.read(lambda session: None).exception()
            QCoreApplication.sendPostedEvents(self)
            waiting = len(self._outbox) if len(self._outbox) < waiting else 0
        return self.all_saved

    def resume(self) -> None:
        """Go on after the store was locked: what waited is saved, and what is shown is read again."""
        self._outbox.retry()
        self.families_changed.emit()
        if self._wanted is not None:
            self._load(self._wanted)

    def close(self) -> None:
        """Save what is typed and close the store. Waits until all of it is on the disk. Harmless when called twice."""
        self.flush()
        self._unsubscribe()
        self.store.close()

    # -- hearing

    def _load(self, conference_id: uuid.UUID) -> None:
        from app.store.snapshot import load_conference  # behind the first window

        self._wanted = conference_id
        if self._loading:
            self._again = True
            return
        self._loading = True

        def show(conference: Conference) -> None:
            self._loading = False
            if self._wanted == conference.id:
                self.conference = conference
                self.conference_changed.emit(conference)
            again, self._again = self._again, False
            if again and self._wanted is not None:
                self._load(self._wanted)

        def failed(error: BaseException) -> None:
            self._loading = self._again = False
            self.fail(error)

        self.watch(self.store.read(lambda session: load_conference(session, conference_id)), show, failed)

    def _hear(self, said: Changed) -> None:
        self.families_changed.emit()
        conference = self.conference
        if conference is None:
            return
        if said.conference_id == conference.id:
            self._undo_state(said.undo)
        if said.family_id in (None, conference.family_id):
            self._load(self._wanted or conference.id)

    def _undo_state(self, state: Any) -> None:
        self.undo_changed.emit(state.undo.label if state.undo else "", state.redo.label if state.redo else "")

    def _conference_id(self) -> uuid.UUID | None:
        return self.conference.id if self.conference is not None else None

    def _call(self, number: int) -> None:
        future, done, failed = self._waiting.pop(number)
        error = future.exception()
        if error is None:
            done(future.result())
        else:
            failed(error)

    def _say_saved(self) -> None:
        if self.all_saved:
            self.status.emit("Saved", True)

    def fail(self, error: BaseException) -> None:
        """Show the chair a known error as its sentence; a bug goes on up."""
        from app.models.errors import RuleError  # behind the first window
        from app.store.errors import StoreError

        if isinstance(error, StoreError):
            self.status.emit(str(error), False)
        if isinstance(error, RuleError | StoreError):
            self.told.emit(str(error))
        else:
            raise error
