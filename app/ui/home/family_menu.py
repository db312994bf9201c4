"""All that can be opened of one family: each conference, a core group meeting to be recorded, and files to export."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.store.queries import FamilyLine
from app.ui.home.lines import meeting_words


def family_menu(
    parent: QWidget,
    family: FamilyLine,
    opened: Callable[[uuid.UUID], None],
    core_group: Callable[[uuid.UUID], None],
    exported: Callable[[uuid.UUID, str], None],
) -> QMenu:
    """Return the menu, with the latest conference on top.

    ``opened`` gets a conference's key, ``exported`` the same and a name for its file, ``core_group`` the family's key.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for meeting in reversed(family.meetings):
        opens = menu.addAction(f"Open: {meeting_words(meeting)}")
        opens.triggered.connect(lambda _=False, key=meeting.id: opened(key))
    if family.meetings:
        records = menu.addAction("Record a core group meeting")
        records.triggered.connect(lambda: core_group(family.id))
    menu.addSeparator()
    for meeting in reversed(family.meetings):
        name = f"{meeting.held_on or 'undated'} {family.name}"
        exports = menu.addAction(f"Export: {meeting_words(meeting)}…")
        exports.triggered.connect(lambda _=False, key=meeting.id, name=name: exported(key, name))
    return menu
