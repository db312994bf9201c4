"""What can be done for the family that is chosen at Home: part of the menu Safety."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu

from app.store.queries import FamilyLine
from app.ui.shell.window import MainWindow
from app.ui.today import local_today

NONE_CHOSEN = "Choose a family in the list first, then ask for this again."


def add_family_actions(menu: QMenu, window: MainWindow) -> None:
    """Add what concerns one family; each asks for a family first where none is chosen."""
    works: tuple[tuple[str, Callable[[MainWindow, FamilyLine], None]], ...] = (
        ("History of the family…", show_history),
        ("Everything about one person…", show_everything),
        ("When to look again…", show_retention),
        ("Erase the family for good…", erase_family),
    )
    for words, work in works:
        menu.addAction(words).triggered.connect(partial(_for_chosen, window, work))


def _for_chosen(window: MainWindow, work: Callable[[MainWindow, FamilyLine], None], _: bool = False) -> None:
    family = window.home.list.family()
    if family is None:
        window.desk.tell(NONE_CHOSEN)
    else:
        work(window, family)


def show_everything(window: MainWindow, family: FamilyLine) -> None:
    """Choose a person of the family and save everything held about them, for review."""
    from app.ui.rights.about_dialog import AboutPersonDialog  # seldom wanted

    AboutPersonDialog(window.desk, window, family.id, family.name).open()


def show_retention(window: MainWindow, family: FamilyLine) -> None:
    """Set when a family is to be looked at again, and show which are due."""
    from app.ui.rights.retention_dialog import RetentionDialog  # seldom wanted

    RetentionDialog(window.desk, window, family.id, family.name, local_today).open()


def erase_family(window: MainWindow, family: FamilyLine) -> None:
    """Ask for certainty and erase a family for good."""
    from app.store.backup import default_folder  # seldom wanted
    from app.ui.rights.erase_dialog import EraseDialog

    desk = window.desk
    chosen = str(desk.preferences.get("backup_folder"))
    beside = default_folder(desk.store.path)  # copies from before an update always go there
    folders = dict.fromkeys((Path(chosen) if chosen else beside, beside))
    EraseDialog(desk, window, family.id, family.name, family.reference, list(folders)).open()


def show_history(window: MainWindow, family: FamilyLine) -> None:
    """Open the history of a family."""
    from app.ui.history.dialog import HistoryDialog  # seldom wanted

    HistoryDialog(window.desk, window, family_id=family.id, title=family.name).open()
