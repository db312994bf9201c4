"""The main window: bar on top, steps on the left, one screen at a time, messages at the foot."""

from __future__ import annotations

import importlib
import uuid
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from app.ui.desk import Desk
from app.ui.find.finder import Finder
from app.ui.screen import Screen
from app.ui.shell.approved_line import ApprovedLine
from app.ui.shell.bar import Bar
from app.ui.shell.help import KeysDialog
from app.ui.shell.keys import KEYS, ROOMS
from app.ui.shell.notice import Notice
from app.ui.shell.rail import Rail
from app.ui.theme import Theme
from app.ui.wall.controls import WallControls
from app.ui.wall.presenter import Presenter

if TYPE_CHECKING:
    from app.models.conference import Conference

SCREENS = {
    "prepare": ("app.ui.prepare.screen", "PrepareScreen"),
    "board": ("app.ui.board.screen", "BoardScreen"),
    "scale": ("app.ui.scale.screen", "ScaleScreen"),
    "plan": ("app.ui.plan.screen", "PlanScreen"),
    "outcome": ("app.ui.outcome.screen", "OutcomeScreen"),
    "record": ("app.ui.record.screen", "RecordScreen"),
    "family": ("app.ui.family.screen", "FamilyScreen"),
    "children": ("app.ui.children.screen", "ChildrenScreen"),
    "together": ("app.ui.together.screen", "TogetherScreen"),
    "chronology": ("app.ui.chronology.screen", "ChronologyScreen"),
}
FOLD_BELOW = 1180
FOLD_WALL_BELOW = 900


class MainWindow(QMainWindow):
    """Home, or one conference with its six steps and four rooms around it. A screen is made when it is first opened."""

    def __init__(self, desk: Desk, theme: Theme, *, today: Callable[[], date] | None = None) -> None:
        """Open at Home. ``today`` is the day on the wall, unless pictures want another."""
        super().__init__()
        self.desk = desk
        self.theme = theme
        self.setWindowTitle("Safety Board")
        self.resize(1366, 768)
        self.bar, self.rail, self.notice = Bar(), Rail(), Notice()
        self.stack = QStackedWidget()
        self._screens: dict[str, Screen] = {}
        self.step = ""
        self._wanted_row: uuid.UUID | None = None
        self.finder = Finder(desk, theme, today or date.today, self)
        self.wall = Presenter(desk, theme, self)
        self._wall_controls = WallControls(self.wall, desk, theme)
        self.bar.put_wall(self._wall_controls)
        self._lay_out()
        self._connect()
        self._make_keys()
        from app.ui.home.screen import HomeScreen  # the model loads behind the first window

        self.home = HomeScreen(desk, theme, *([today] if today is not None else []))
        self.home.chosen.connect(self.open_conference)
        self.home.row_chosen.connect(self.open_at)
        self.stack.addWidget(self.home)
        self.go_home()

    # -- moving about

    def go_home(self) -> None:
        """Show all families."""
        self.desk.leave_conference()
        self.wall.forget()
        self.step = ""
        self._approved.hide()
        self.rail.hide()
        self.bar.show_home()
        self.stack.setCurrentWidget(self.home)
        self.home.refresh()
        self.home.focus_first()
        self.setWindowTitle("Safety Board")

    def open_conference(self, conference_id: uuid.UUID, step: str = "prepare") -> None:
        """Open a conference at a step."""
        self.step = step
        self.desk.open_conference(conference_id)

    def open_at(self, conference_id: uuid.UUID, step: str, row_id: uuid.UUID | None) -> None:
        """Open a conference at a step and, where there is one, at a row of it."""
        conference = self.desk.conference
        if conference is None or conference.id != conference_id:
            self._wanted_row = row_id
            self.open_conference(conference_id, step)
        elif row_id is not None:
            self.go_to(step, row_id)
        else:
            self.show_step(step)

    def _show_family(self, name: str) -> None:
        """Show a family that has no conference yet among the others."""
        self.go_home()
        self.home.search.setText(name)

    def show_step(self, step: str) -> None:
        """Show one step or room of the open conference, after saving what is typed in the last one."""
        conference = self.desk.conference
        if conference is None:
            return
        self.desk.flush()
        self.step = step
        screen = self._screen(step)
        self.wall.show_screen(step, screen)
        screen.show_conference(conference)
        self.stack.setCurrentWidget(screen)
        self._show_rail(conference)
        screen.focus_first()

    def go_to(self, step: str, row_id: uuid.UUID) -> None:
        """Show one step at one of its rows, as another screen asks."""
        self.show_step(step)
        self._screen(step).show_row(row_id)

    def _screen(self, step: str) -> Screen:
        if step not in self._screens:
            module, name = SCREENS[step]
            screen: Screen = getattr(importlib.import_module(module), name)(self.desk, self.theme)
            self._screens[step] = screen
            screen.go_to.connect(self.go_to)
            screen.go_to_meeting.connect(self.open_at)
            self.stack.addWidget(screen)
        return self._screens[step]

    def _put_away(self) -> None:
        """Leave nothing open that is for staff alone while something is shown to the room."""
        for screen in self._screens.values() if self.wall.is_on else ():
            screen.put_away()

    def _show_conference(self, conference: Conference) -> None:
        from app.ui.plan.ready import make_coach_ready  # behind the first window
        from app.ui.wording import conference_subtitle, conference_title

        make_coach_ready()
        self.bar.show_conference(conference_title(conference), conference_subtitle(conference))
        self.rail.set_order(conference.agenda)
        self.rail.show()
        if self.stack.currentWidget() is self._screens.get(self.step):
            self._screens[self.step].show_conference(conference)
            self._show_rail(conference)
        else:
            is_there = self.step in (*conference.agenda, *ROOMS)
            self.show_step(self.step if is_there else conference.agenda[0])
        row_id, self._wanted_row = self._wanted_row, None
        if row_id is not None:
            self._screen(self.step).show_row(row_id)

    def _show_rail(self, conference: Conference) -> None:
        from app.ui.wording import steps_done  # behind the first window

        self.rail.show_step(self.step, steps_done(conference))
        self._approved.show_conference(conference, self.step)

    def _show_nth(self, number: int) -> None:
        if number <= len(self.rail.steps):  # a core group has fewer steps
            self.show_step(self.rail.steps[number - 1])

    # -- making

    def _lay_out(self) -> None:
        self._approved = ApprovedLine()
        self._approved.wanted.connect(lambda: self.show_step("record"))
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.stack, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._approved)
        column.addLayout(middle, 1)
        column.addWidget(self.notice)
        self.setCentralWidget(whole)

    def _open_settings(self) -> None:
        from app.ui.settings.dialog import SettingsDialog  # behind the first window

        SettingsDialog(self.desk.preferences, self.theme, self).open()

    def _prefer(self, name: str) -> None:
        if name == "scheme":
            self.theme.set_scheme(self.desk.preferences.get(name))

    def _connect(self) -> None:
        self.bar.settings.connect(self._open_settings)
        self.rail.settings.connect(self._open_settings)
        self.rail.find_wanted.connect(self.finder.open)
        self.finder.conference_wanted.connect(self.open_at)
        self.finder.family_wanted.connect(self._show_family)
        self.desk.preferences.changed.connect(self._prefer)
        self.wall.changed.connect(self._put_away)
        self.bar.home.connect(self.go_home)
        self.bar.undo.connect(self.desk.undo)
        self.bar.redo.connect(self.desk.redo)
        self.notice.undo.connect(self.desk.undo)
        self.rail.chosen.connect(self.show_step)
        self.desk.conference_changed.connect(self._show_conference)
        self.desk.undo_changed.connect(self.bar.show_undo)
        self.desk.status.connect(self.bar.show_status)
        self.desk.told.connect(self.notice.say)
        self.desk.asked.connect(self.notice.ask)
        self.desk.deleted.connect(lambda what: self.notice.say(what, can_undo=True))
        self.theme.changed.connect(self._fold)

    def _make_keys(self) -> None:
        does: dict[str, Callable[[], object]] = {
            "undo": self.desk.undo,
            "redo": self.desk.redo,
            "home": self.go_home,
            "bigger": lambda: self.theme.zoom_by(1),
            "smaller": lambda: self.theme.zoom_by(-1),
            "normal_size": lambda: self.theme.set_zoom(100),
            "keys": lambda: KeysDialog(self).open(),
            "find": self.finder.open,
            "settings": self._open_settings,
            "quit": self.close,
            **self.wall.keys(),
        }
        for number in range(1, 7):
            does[f"step_{number}"] = partial(self._show_nth, number)
        for room in ROOMS:
            does[f"room_{room}"] = partial(self.show_step, room)
        for name, work in does.items():
            QShortcut(QKeySequence(KEYS[name].keys), self, activated=work)  # type: ignore[call-overload]

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail where there is little room for words."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        self.rail.fold(self.width() < FOLD_BELOW * self.theme.zoom / 100)
        self._wall_controls.fold(self.width() < FOLD_WALL_BELOW * self.theme.zoom / 100)

    def changeEvent(self, event: QEvent) -> None:
        """Save what is typed when the window is left for another."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.desk.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed and close. Where it cannot be saved the window stays open, unless the chair insists."""
        if self.desk.save_all() or self._close_anyway():
            event.accept()
        else:
            event.ignore()

    def _close_anyway(self) -> bool:
        box = QMessageBox(self)
        box.setWindowTitle("Not everything is saved")
        box.setText(
            "The last words typed could not be saved. Everything before them is safe.\n"
            "Keep the window open and make room, or copy the words somewhere else first."
        )
        stay = box.addButton("Keep the window open", QMessageBox.ButtonRole.RejectRole)
        box.addButton("Close without the last words", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.exec()
        return box.clickedButton() is not stay
