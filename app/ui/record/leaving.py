"""Out of the program: saving a copy or all of them, printing. Nothing leaves while a place in it is not settled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.export.checking import Checked, CopyKey
from app.export.documents import PDF, Document
from app.export.locked import WeakPassword
from app.models.conference import Conference
from app.models.errors import RuleError
from app.store.errors import StoreError
from app.store.pictures import conference_with_pictures
from app.ui.desk import Desk
from app.ui.record.desk_card import DeskCard
from app.ui.record.maker import CopyMaker
from app.ui.record.noting import Noting
from app.ui.record.printing import ask_and_print
from app.ui.record.saving import Saved, save_all, save_one
from app.ui.record.trouble import save_trouble


class Leaving(QObject):
    """The buttons Save, Print and Save all copies."""

    _told = Signal(int)

    def __init__(
        self, desk: Desk, maker: CopyMaker, card: DeskCard, screen: QWidget, today: Callable[[], date], noting: Noting
    ) -> None:
        super().__init__(screen)
        self._desk = desk
        self._maker = maker
        self._card = card
        self._screen = screen
        self._today = today
        self._noting = noting
        self._checked: Checked | None = None
        self._held_back = self._fresh = False
        self._saving = False
        self._cancel = Event()
        self._all: list[CopyKey] = []
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        card.save.clicked.connect(self.ask_where)
        card.print.clicked.connect(self.print)
        card.save_all.clicked.connect(self.ask_folder)
        card.cancel.clicked.connect(self._cancel.set)
        self._told.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)

    def show_conference(self, conference: Conference) -> None:
        """Know which copies there are to save in one go."""
        known = {document.value for document in Document}
        keys = [
            CopyKey(Document(copy.document), copy.person_id) for copy in conference.copies if copy.document in known
        ]
        self._all = list(dict.fromkeys(keys))
        count = len(self._all)
        self._card.save_all.setText(f"Save all {count} copies…" if count > 1 else "Save all copies…")
        self._card.save_all.setVisible(count > 0)

    def show_copy(self, checked: Checked | None, *, held_back: bool, fresh: bool) -> None:
        """Know the copy on the screen; ``held_back`` while a place in it is not settled.

        One that is not ``fresh`` is not printed; what is saved is made anew in any case.
        """
        self._checked, self._held_back, self._fresh = checked, held_back, fresh
        may_go = checked is not None and not held_back and not self._saving
        is_pdf = checked is not None and checked.made.media_type == PDF
        self._card.save.setEnabled(may_go)
        self._card.print.setEnabled(may_go and is_pdf and fresh)
        self._card.print.setVisible(checked is None or is_pdf)
        self._card.locking.setVisible(is_pdf)

    # -- one copy

    def ask_where(self) -> None:
        """Ask where to save the copy on the screen, with a name that every system takes."""
        if self._checked is None or not self._card.save.isEnabled():
            return
        name = Path(self._checked.made.file_name)
        dialog = QFileDialog(
            self._screen, "Save this copy", self._folder, f"{name.suffix[1:].upper()} (*{name.suffix})"
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(name.suffix[1:])
        dialog.selectFile(name.name)
        dialog.fileSelected.connect(partial(self._save_to, self._checked.key))
        dialog.open()

    def _save_to(self, key: CopyKey, chosen: str) -> None:
        """Save what is recorded now, words typed a moment ago among it; it is checked anew."""
        path = Path(chosen)
        self._folder = str(path.parent)
        password = self._card.locking.password
        self._begin()

        def done(saved: Saved) -> None:
            self._end()
            if saved.locked:
                self._card.locking.forget()
            self._say_saved(saved, path)

        self._with_fresh(
            lambda fresh: partial(save_one, fresh, key, path, self._today(), password=password), done, path, key
        )

    # -- all copies

    def ask_folder(self) -> None:
        """Ask for a folder, then save every copy of the conference into it."""
        if self._saving or not self._all:
            return
        dialog = QFileDialog(self._screen, "A folder for all copies", self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(self.save_all_to)
        dialog.open()

    def save_all_to(self, chosen: str) -> None:
        """Save every copy into a folder, with a bar and a way to stop."""
        folder, asked = Path(chosen), self._card.chronology.asked
        keys = [replace(key, chronology=asked) for key in self._all]
        self._folder = chosen
        self._cancel.clear()
        self._begin()
        self._card.show_progress(0, len(keys))

        def done(saved: Saved) -> None:
            self._card.show_progress(None)
            self._end()
            self._say_saved(saved, folder)

        def work(fresh: Conference) -> Callable[[], Saved]:
            return partial(save_all, fresh, keys, folder, self._today(), cancel=self._cancel, tell=self._told.emit)

        self._with_fresh(work, done, folder)

    def _show_progress(self, number: int) -> None:
        if self._saving:
            self._card.show_progress(number, len(self._all))

    # -- printing

    def print(self) -> None:
        """Print the copy on the screen."""
        if self._checked is not None and self._card.print.isEnabled():
            made, key = self._checked.made, self._checked.key
            ask_and_print(self._screen, Path(made.file_name).stem, made.data, partial(self._say_printed, key))

    def _say_printed(self, key: CopyKey, sentence: str) -> None:
        well = sentence.startswith("✓")
        self._card.show_result(sentence, well=well)
        if well and self._desk.conference is not None:
            self._noting.printed(self._desk.conference, key)

    # -- all of them

    def _with_fresh(
        self, work: Callable[[Conference], Callable[[], Saved]], done: Callable[[Saved], None], where: Path,
        key: CopyKey | None = None,
    ) -> None:  # fmt: skip
        conference = self._desk.conference
        if conference is None:
            return
        conference_id = conference.id

        def failed(error: BaseException) -> None:
            self._card.show_progress(None)
            self._end()
            known = isinstance(error, RuleError | StoreError | WeakPassword)
            self._card.show_result(str(error) if known else save_trouble(error, where), well=False)
            if not known and not isinstance(error, OSError):
                raise error

        def loaded(fresh: Conference) -> None:
            def noted(saved: Saved) -> None:
                self._noting.saved(fresh, saved, key)
                done(saved)

            self._maker.submit(work(fresh), noted, failed)

        self._desk.flush()
        fresh = self._desk.store.read(lambda session: conference_with_pictures(session, conference_id))
        self._desk.watch(fresh, loaded, failed)

    def _begin(self) -> None:
        self._saving = True
        self._card.show_result("Saving…")
        for made in (self._card.save, self._card.save_all, self._card.print):
            made.setEnabled(False)

    def _end(self) -> None:
        self._saving = False
        self._card.save_all.setEnabled(True)
        self.show_copy(self._checked, held_back=self._held_back, fresh=self._fresh)

    def _say_saved(self, saved: Saved, where: Path) -> None:
        words, well = saved_words(saved, where)
        self._card.show_result(words, well=well)


def saved_words(saved: Saved, where: Path) -> tuple[str, bool]:
    """Return what became of the copies, and True where all is well."""
    said = []
    folder = where if where.is_dir() else where.parent
    if len(saved.paths) == 1 and not saved.stopped:
        behind = ", locked with the password" if saved.locked else ""
        said.append(f"✓ Saved {saved.paths[0].name} in {folder.name or folder}{behind}.")
    elif saved.paths:
        said.append(f"✓ Saved {len(saved.paths)} copies in {folder.name or folder}.")
    if saved.stopped:
        said.append(f"Not saved, because places in it are not settled: {', '.join(saved.stopped)}.")
    if saved.cancelled:
        said.append("Stopped. What was saved before stays.")
    if saved.trouble is not None:
        said.append(save_trouble(saved.trouble, saved.where or where))
    return " ".join(said), not (saved.stopped or saved.cancelled or saved.trouble)
