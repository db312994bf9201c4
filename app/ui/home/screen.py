"""The first screen: find a family, open a conference, start a new one, see what comes up."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.models.conference import ConferenceKind
from app.practice.local_nations import SHIPPED_INSTEAD, trouble
from app.store.queries import ComingUp, FamilyLine
from app.ui.desk import Desk
from app.ui.home.asking import what_home_shows
from app.ui.home.calendar_dialog import ask_calendar_of
from app.ui.home.coming import ComingPanel
from app.ui.home.family_menu import family_menu
from app.ui.home.files import export_file, import_file
from app.ui.home.heads import Heads
from app.ui.home.lines import LOOK_AGAIN
from app.ui.home.starting import Starting
from app.ui.home.table import Families, FamilyList
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.today import local_today
from app.ui.widgets.form import button, label, line_edit, name_control

NARROW = 1000
A_MINUTE = 60_000
NO_FAMILIES = "No families yet. Start with a new family, or import a conference file."
NONE_FITS = "No family fits these words. Press Esc to see all of them again."


class HomeScreen(QWidget):
    """All families. ``chosen`` comes with a conference's key and the step to open it at.

    ``row_chosen`` comes with the same and the row there, such as the child who is to be seen, or None.
    """

    chosen = Signal(object, str)
    row_chosen = Signal(object, str, object)

    def __init__(self, desk: Desk, theme: Theme, today: Callable[[], date] = local_today) -> None:
        super().__init__()
        self.desk = desk
        self._theme = theme
        self._today = today
        self._families: list[FamilyLine] = []
        self._told = ""
        self.model = Families()
        self.search = name_control(
            line_edit("Find a family, a child or a reference"), "Find a family", "Shows only the families that fit"
        )
        self.search.setProperty("kind", "search")
        self.search.setClearButtonEnabled(True)
        self.list = FamilyList(theme, self.model)
        self.coming = ComingPanel(theme)
        self._starting = Starting(self, desk, today, lambda key: self._open(key, "prepare"))
        self.minute = QTimer(self)
        self.minute.start(A_MINUTE)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask the store for all families and what comes up."""
        years = self.desk.preferences.get("retention_years")
        self.desk.read(partial(what_home_shows, today=self._today(), years=years), self._show)

    def focus_first(self) -> None:
        """Put the keyboard on the list, or on the first thing to do where it is empty."""
        (self.new_family if self.model.is_empty else self.list).setFocus()

    # -- making

    def _lay_out(self) -> None:
        self.new_family = button("New family")
        self.new_conference = button("New conference", "main", help_text="Ctrl+N")
        self.import_button = button("Import…", name="Import a conference file")
        self.more = button("Open another conference…", help_text="All conferences of the chosen family; also export")
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        for made in (self.import_button, self.new_family, self.new_conference):
            top.addWidget(made)
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(Heads(self._theme))
        self.list.setProperty("kind", "inside")  # the row itself shows where the keyboard is
        inside.addWidget(self.list, 1)
        self.empty = label(NO_FAMILIES, "quiet", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.hide()
        inside.addWidget(self.empty, 1)
        left = QVBoxLayout()
        left.addWidget(card, 1)
        left.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(20)
        self._both.addLayout(left, 5)
        self._both.addWidget(self.coming, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(14)
        column.addLayout(top)
        column.addLayout(self._both, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._open_current)
        self.list.activated.connect(self._open_row)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.more.clicked.connect(lambda: self._show_menu(QPoint(20, 20)))
        self.new_family.clicked.connect(self._starting.ask_family)
        self.new_conference.clicked.connect(self._ask_conference)
        self.import_button.clicked.connect(lambda: import_file(self, self.desk, lambda key: self._open(key, "board")))
        self.coming.chosen.connect(self._open_coming)
        self.coming.export.clicked.connect(self._ask_calendar)
        self.desk.families_changed.connect(self._refresh_if_seen)
        self.desk.preferences.changed.connect(self._hear_setting)
        self._theme.changed.connect(self._arrange)
        self.minute.timeout.connect(self._look_at_the_day)
        again = QShortcut(QKeySequence(KEYS["new_conference"].keys), self)
        again.activated.connect(self._ask_conference)
        again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # -- showing

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _look_at_the_day(self) -> None:
        """Where the program stays open over night, "Today" is another day in the morning."""
        if self.model.today != self._today():
            self._refresh_if_seen()

    def _hear_setting(self, name: str) -> None:
        if name == "retention_years":
            self._refresh_if_seen()

    def _show(self, found: tuple[list[FamilyLine], list[ComingUp]]) -> None:
        self._tell_of_local_file()
        current = self.list.family()
        self._families, dates = found
        self.model.show(self._families, self._today())
        row = self.model.row_of(current.id if current is not None else None)
        self.list.setCurrentIndex(self.model.index(max(row, 0), 0))
        self.coming.show_dates(dates, self._today())
        self._show_empty()
        self.new_conference.setEnabled(not self.model.is_empty)

    def _tell_of_local_file(self) -> None:
        """Tell once of a local file of words and time limits that cannot be used."""
        said = trouble()
        if said and said != self._told:
            self.desk.tell(f"{said} {SHIPPED_INSTEAD}")
        self._told = said

    def _find(self, words: str) -> None:
        self.model.find(words)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self._show_empty()

    def _show_empty(self) -> None:
        none = self.model.rowCount() == 0
        self.empty.setText(NO_FAMILIES if self.model.is_empty else NONE_FITS)
        self.empty.setVisible(none)
        self.list.setVisible(not none)
        self.more.setVisible(not none)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what comes up below the families where there is no room beside them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        ways = QBoxLayout.Direction
        beside = self.width() >= self._theme.pixels(NARROW)
        self._both.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._both.setStretch(0, 5 if beside else 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down from the search line goes into the list; Esc empties it."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
            return
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return
        super().keyPressEvent(event)

    # -- opening and starting

    def _open(self, conference_id: uuid.UUID, step: str) -> None:
        self.chosen.emit(conference_id, step)

    def _open_coming(self, coming: ComingUp) -> None:
        if coming.step != LOOK_AGAIN:
            self.row_chosen.emit(coming.conference_id, coming.step, coming.row_id)
            return
        from app.ui.rights.retention_dialog import RetentionDialog  # only for those who are due

        RetentionDialog(self.desk, self, coming.family_id, coming.family, self._today).open()

    def _open_current(self) -> None:
        self._open_row(self.list.currentIndex())

    def _open_row(self, index: QModelIndex) -> None:
        family = self.list.family() if index.isValid() else None
        if family is None:
            return
        if family.meetings:
            self._open(family.meetings[-1].id, "board")
        else:
            self._ask_conference()

    def _show_menu(self, where: QPoint) -> None:
        family = self.list.family()
        if family is None:
            return
        menu = family_menu(
            self,
            family,
            opened=lambda key: self._open(key, "board"),
            core_group=lambda key: self._starting.start(key, ConferenceKind.CORE_GROUP),
            exported=partial(export_file, self, self.desk),
        )
        menu.popup(self.list.viewport().mapToGlobal(where))

    def _ask_calendar(self) -> None:
        ask_calendar_of(self.desk, self, self.list.family(), self._today())

    def _ask_conference(self) -> None:
        if self._families:
            self._starting.ask_conference(self._families, self.list.family())
