"""Choosing a person of a family and saving everything held about them, for the officer who reviews it."""

from __future__ import annotations

import uuid
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.export.about_person import about_person
from app.export.filing import safe_name, write_whole
from app.models.person import Person
from app.store.access import held_about
from app.ui.desk import Desk
from app.ui.safety.form_dialog import FormDialog
from app.ui.widgets.choices import ChoiceBox

WORDS = (
    "A text file with all that is held about one person. It also lists where other people stand in it and what is "
    "withheld from whom, to be decided before anything goes out. It releases nothing, and it is not encrypted."
)
NOTE = "Everything about one person saved, for review"


class AboutPersonDialog(FormDialog):
    """Asks whom, then where to save."""

    def __init__(self, desk: Desk, parent: QWidget, family_id: uuid.UUID, family: str) -> None:
        super().__init__(parent, "Everything about one person", WORDS, "Save for review…")
        self._desk = desk
        self._family_id = family_id
        self._names: dict[uuid.UUID, str] = {}
        self.person = self.form.row(f"Whom, in the family {family}?", ChoiceBox(wide=30), name="Person")
        self.does.setEnabled(False)
        self.does.clicked.connect(self._ask_where)
        self._closed = False
        self.finished.connect(self._close_reading)
        desk.flush()
        desk.read(partial(_people, family_id=family_id), self._show_people)

    def _close_reading(self) -> None:
        """An answer that is still on its way finds nobody here."""
        self._closed = True

    def _show_people(self, people: list[tuple[uuid.UUID, str]]) -> None:
        if self._closed:
            return
        self._names = dict(people)
        self.person.show_choices(people, people[0][0] if people else None)
        self.does.setEnabled(bool(people))
        self.person.setFocus()

    def _ask_where(self) -> None:
        name = self._names[self.person.key]
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, "Save for review: the file is not encrypted and not for handing out", folder,
                             "Text (*.txt)")  # fmt: skip
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(f"{safe_name(f'About {name}, for review')}.txt")
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, chosen: str) -> None:
        """Gather and write the file beside the UI thread; it is noted in the family's history."""
        path, key, store, family_id = Path(chosen), self.person.key, self._desk.store, self._family_id

        def save() -> int:
            about = store.read(lambda session: held_about(session, key)).result()
            write_whole(path, about_person(about, datetime.now().astimezone(), store.who).encode())
            store.note(NOTE, family_id=family_id).result()
            return sum(one.needs_review for one in about.held)

        self.begin("Gathering", save, lambda review: self._saved(path, review))

    def _saved(self, path: Path, review: int) -> None:
        items = "1 item is" if review == 1 else f"{review} items are"
        self.say(f"✓ Saved {path.name}. {items} to be decided; nothing is released.", "good")


def _people(session: Session, family_id: uuid.UUID) -> list[tuple[uuid.UUID, str]]:
    rows = session.scalars(select(Person).where(Person.family_id == family_id).order_by(Person.position)).all()
    return [(person.id, person.written_name) for person in rows]
