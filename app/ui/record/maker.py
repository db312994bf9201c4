"""Makes the record's pages and its text off the UI thread, from a snapshot."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.export.characters import missing_glyphs
from app.export.filing import write_whole
from app.export.gather import gather_record
from app.export.record import record_pdf
from app.export.record_text import record_text
from app.export.typeset import GlyphWarning
from app.models.conference import Conference
from app.models.sharing import Audience
from app.practice.nations import nation
from app.store.snapshot import load_conference
from app.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Made:
    """A finished record: the PDF, the same as text, and what could not be printed as it was typed."""

    pdf: bytes
    text: str
    pages: int
    warnings: tuple[GlyphWarning, ...]
    names: tuple[str, ...]
    """Names of people with letters that no font here has."""


def make_record(conference: Conference, *, large_print: bool) -> Made:
    """Return the full record for the file: nothing is left out of it."""
    content = gather_record(conference, Audience.file(), nation(conference.family.nation.value))
    result = record_pdf(content, large_print=large_print)
    names = (person.written_name for person in conference.family.people)
    return Made(
        result.pdf,
        record_text(content),
        result.pages,
        result.warnings,
        tuple(name for name in names if missing_glyphs(name)),
    )


class RecordMaker(QObject):
    """One worker thread: of several wishes that come while it works, only the last is made."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="record")
        self._busy = False
        self._next: Callable[[], None] | None = None
        worker = self._worker
        self.destroyed.connect(lambda: worker.shutdown(wait=False, cancel_futures=True))

    def preview(
        self,
        conference: Conference,
        *,
        large_print: bool,
        done: Callable[[Made], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Make the record from a snapshot, now or after the one in hand; ``done`` gets it on the UI thread."""
        if self._busy:
            self._next = lambda: self.preview(conference, large_print=large_print, done=done, failed=failed)
            return
        self._busy = True

        def finished(made: Made) -> None:
            if isValid(self):  # the window may have gone meanwhile
                done(made)
                self._go_on()

        def went_wrong(error: BaseException) -> None:
            if isValid(self):
                self._go_on()
                failed(error)

        self._desk.watch(self._worker.submit(make_record, conference, large_print=large_print), finished, went_wrong)

    def save(
        self,
        conference: Conference,
        path: Path,
        *,
        large_print: bool,
        done: Callable[[Made], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Save what is typed, make the record of it, and write it to ``path`` whole or not at all."""
        conference_id = conference.id

        def write(fresh: Conference) -> Made:
            made = make_record(fresh, large_print=large_print)
            write_whole(path, made.pdf)
            return made

        def loaded(fresh: Conference) -> None:
            self._desk.watch(self._worker.submit(write, fresh), done, failed)

        self._desk.flush()
        self._desk.watch(self._desk.store.read(lambda session: load_conference(session, conference_id)), loaded, failed)

    def _go_on(self) -> None:
        self._busy = False
        following, self._next = self._next, None
        if following is not None:
            following()
