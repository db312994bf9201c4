"""The wall's place in the bar: present, mode and preview, and a menu for screens and pages."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from app.ui.desk import Desk
from app.ui.settings.registry import WALL_SHOWS
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.wall.feed import PINNED
from app.ui.wall.identify import identify
from app.ui.wall.mode import MODE_WORDS, SHORT_WORDS, Mode
from app.ui.wall.presenter import Presenter
from app.ui.wall.preview import Preview
from app.ui.wall.screens import in_words, key_of, room_screen
from app.ui.widgets.form import button, label, name_control, restyle

DARK = "No screen"


class WallControls(QWidget):
    """Says by words, and by a picture, what the room sees. Hold and Blank are there while there is a wall."""

    def __init__(self, presenter: Presenter, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._presenter = presenter
        self._desk = desk
        self._theme = theme
        self._folded = False
        self.preview = Preview(theme)
        self.mode = name_control(label("", "good"), "What the room sees")
        self.hold = button("Hold", help_text=f"{KEYS['hold'].does} ({KEYS['hold'].keys})")
        self.blank = button("Blank", help_text=f"{KEYS['blank'].does} ({KEYS['blank'].keys})")
        self.present = button("Present", "main", help_text=f"{KEYS['present'].does} ({KEYS['present'].keys})")
        self.more = name_control(QToolButton(), "The room's screen: which one, and what it shows")
        self.more.setText("▾")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        self.menu.setObjectName("wall_menu")
        self.menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self.menu)
        for made in (self.hold, self.blank):
            made.setCheckable(True)
        self.mode.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hold.clicked.connect(presenter.hold)
        self.blank.clicked.connect(presenter.blank)
        self.present.clicked.connect(presenter.toggle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.preview, self.mode, self.hold, self.blank, self.present, self.more):
            row.addWidget(widget)
        presenter.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the mode there is."""
        presenter = self._presenter
        on, dark, mode = presenter.is_on, presenter.is_dark, presenter.mode
        self.present.setText("Stop" if on else "Present   F5")
        restyle(self.present, "" if on else "main")
        for widget in (self.preview, self.mode):
            widget.setVisible(on)
        for made in (self.hold, self.blank):
            made.setVisible(on and not self._folded)
        self.hold.setChecked(on and presenter.feed.is_held)
        self.blank.setChecked(on and mode is Mode.BLANK)
        self.blank.setEnabled(not dark)
        self.mode.setText(DARK if dark else SHORT_WORDS[mode])
        self.mode.setAccessibleDescription("The room's screen is gone" if dark else MODE_WORDS[mode])
        restyle(self.mode, "good" if mode is Mode.LIVE and not dark else "trouble")
        window = presenter.window
        self.preview.show_wall(window.view if window is not None and on and not dark else None, mode)

    def fold(self, folded: bool) -> None:
        """Leave Hold and Blank to their keys and to the menu, for a small screen or large text."""
        if folded != self._folded:
            self._folded = folded
            self.refresh()

    def _fill_menu(self) -> None:
        """List the modes, the pages and the screens there are now."""
        self.menu.clear()
        if self._presenter.is_on:
            self._fill_modes()
        self._fill_pages()
        self.menu.addSeparator()
        screens = QGuiApplication.screens()
        chair = self.screen()
        chosen = room_screen(chair, str(self._desk.preferences.get("wall_screen")))
        group = QActionGroup(self.menu)
        for number, screen in enumerate(screens, start=1):
            words = in_words(screen, number).replace("&", "&&")
            action = self._tick(f"{words} (you are on this one)" if screen == chair else words, group)
            action.setChecked(chosen is not None and key_of(screen) == key_of(chosen))
            action.setEnabled(screen != chair)
            action.triggered.connect(lambda _=False, screen=screen: self._presenter.choose(screen))
        self.menu.addAction("Show a number on each screen").triggered.connect(lambda: identify(self._theme))

    def _fill_modes(self) -> None:
        for made, key, work in (
            (self.hold, "hold", self._presenter.hold),
            (self.blank, "blank", self._presenter.blank),
        ):
            action = self.menu.addAction(f"{made.text()}\t{KEYS[key].keys}")
            action.setCheckable(True)
            action.setChecked(made.isChecked())
            action.setEnabled(made.isEnabled())
            action.triggered.connect(lambda _=False, work=work: work())
        self.menu.addSeparator()

    def _fill_pages(self) -> None:
        group = QActionGroup(self.menu)
        pinned = self._desk.preferences.get(PINNED)
        for value, words in WALL_SHOWS:
            action = self._tick(f"The room sees {words}", group)
            action.setChecked(value == pinned)
            action.triggered.connect(lambda _=False, value=value: self._desk.preferences.set(PINNED, value))

    def _tick(self, words: str, group: QActionGroup) -> QAction:
        action = self.menu.addAction(words)
        action.setCheckable(True)
        group.addAction(action)
        return action
