"""Conference files in and out, from Home."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.export.filing import safe_name, write_whole
from app.models.conference import Conference
from app.store.exchange import ImportFault, dump, export_conference, import_family, read_file, say_line
from app.ui.desk import Desk

FILTER = "Conference files (*.json)"


def import_file(parent: QWidget, desk: Desk, done: Callable[[uuid.UUID], None]) -> None:
    """Ask for a conference file and import it, whole or not at all; ``done`` gets its latest conference."""
    chosen, _ = QFileDialog.getOpenFileName(parent, "Import a conference file", "", FILTER)
    if chosen:
        import_path(desk, Path(chosen), done)


def import_path(desk: Desk, path: Path, done: Callable[[uuid.UUID], None]) -> None:
    """Import one conference file; the chair is told what is wrong with it and where."""

    def change(session: Session) -> uuid.UUID | None:
        try:
            imported = import_family(session, read_file(path), source=path.name)
        except ImportFault as fault:
            say_line(fault, path)
            raise
        latest = select(Conference.id).where(Conference.id.in_(imported.conference_ids))
        return session.scalar(latest.order_by(Conference.held_on.desc()).limit(1))

    def failed(error: BaseException) -> None:
        if isinstance(error, ImportFault):
            desk.tell(str(error))
        else:
            desk.fail(error)

    def imported(latest: uuid.UUID | None) -> None:
        desk.tell(f"{path.name} is imported.")
        if latest is not None:
            done(latest)

    desk.run(f"Import {path.name}", change, done=imported, failed=failed, in_conference=False)


def export_file(parent: QWidget, desk: Desk, conference_id: uuid.UUID, name: str) -> None:
    """Ask for a place and write a conference there. The file is plain: the dialog's title says so."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent, "Export: the file is not encrypted and holds everything", f"{safe_name(name)}.json", FILTER
    )
    if not chosen:
        return
    path = Path(chosen)

    def write(data: dict[str, Any]) -> None:
        try:
            write_whole(path, dump(data).encode())
        except OSError as error:
            desk.tell(
                f"{path.name} could not be written ({error.strerror}). The store is as it was; choose another place."
            )
        else:
            desk.watch(desk.store.note("Conference file exported: it holds everything", conference_id), lambda _: None)
            desk.tell(f"{path.name} is written. It is not encrypted: keep it as you keep paper.")

    desk.read(partial(export_conference, conference_id=conference_id), write)
