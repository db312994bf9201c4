"""The chair's hand on the wall: which screen, which mode, and what happens when a screen comes or goes."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk
from app.ui.theme import Theme
from app.ui.wall.feed import Feed
from app.ui.wall.following import Following
from app.ui.wall.mode import Mode
from app.ui.wall.scale_choice import ScaleChooser
from app.ui.wall.screens import key_of, room_screen
from app.ui.wall.typing import Typing

if TYPE_CHECKING:
    # The wall is made when it is first wanted.
    from app.export.wall import WallContent
    from app.ui.wall.window import WallWindow

SCREEN = "wall_screen"
OPEN_FIRST = "Open a conference first; then the room can see it."
GONE = "The room's screen is gone, so the wall is dark. Nothing of it is on this screen. Plug it in again, or press F5."
BACK = "The room's screen is back. It is blank: press B to show the wall."
YOU_ARE_THERE = (
    "Your own window is on the room's screen. Move it to the other one, "
    "or choose another screen for the room beside Present."
)
OTHER_MEETING = "The room's screen is blank, because another meeting is open. Press B to show it."
LEFT_OUT = (
    "Not on the room's screen: “{text}”. Somebody there may not know a detail in it, such as an address or a name."
)
SHORT = 60
BLANK_NOW = "The room's screen is blank. Press B first, to show it."


class Presenter(QObject):
    """``changed`` says that the mode, the screen or whether the room sees anything at all is another."""

    changed = Signal()

    def __init__(self, desk: Desk, theme: Theme, chair: QWidget) -> None:
        """``chair`` is the chair's own window; the wall closes with it and never covers it by accident."""
        super().__init__(chair)
        self._desk = desk
        self._theme = theme
        self._chair = chair
        self._lost = ""
        """The key of the screen that went away while the wall was on it."""
        self._alone = False
        self._key = ""
        """The key of the screen the wall was put on last."""
        self._locked = False
        self.window: WallWindow | None = None
        self.feed = Feed(desk, self)
        self._following = Following(self)
        self._following.at.connect(self.show_keys)
        self._scales = ScaleChooser(desk, self)
        self._following.scale_picked.connect(self._scales.pick)
        self._scales.chosen.connect(self.feed.show_scale)
        self._typing = Typing(desk, self)
        self._typing.changed.connect(self.feed.show_draft)
        self.feed.room_changed.connect(self._typing.begin_anew)
        self.feed.changed.connect(self._show)
        self.feed.left_out.connect(lambda text: desk.tell(LEFT_OUT.format(text=shorten(text, SHORT, placeholder="…"))))
        self.feed.mode_changed.connect(lambda mode: self.changed.emit())
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._screen_added)
        application.screenRemoved.connect(self._screen_removed)
        application.focusWindowChanged.connect(self._keep_clear)
        chair.installEventFilter(self)
        desk.locked.connect(self._lock)

    # -- what is so

    @property
    def is_on(self) -> bool:
        """True while there is a wall, also where its screen is gone for now."""
        return bool(self._lost) or (self.window is not None and self.window.where is not None)

    @property
    def is_dark(self) -> bool:
        """True while the wall waits for its screen to come back."""
        return bool(self._lost)

    @property
    def mode(self) -> Mode:
        """Whether the wall follows, is held, or is blank."""
        return self.feed.mode

    # -- what the chair does

    def toggle(self) -> None:
        """Show the room its screen, or leave it."""
        if self.is_on:
            self.leave()
        else:
            self.present()

    def present(self) -> None:
        """Show the wall on the room's screen, or on the only one there is; not from behind a lock."""
        if self._locked:
            return
        if self._desk.conference is None:
            self._desk.tell(OPEN_FIRST)
            return
        own, wanted = self._chair.screen(), str(self._desk.preferences.get(SCREEN))
        screen = room_screen(own, wanted)
        if screen is not None and wanted == key_of(own):
            self._desk.tell(YOU_ARE_THERE)
            return
        self._cover(screen or own, alone=screen is None)
        self.feed.start(Mode.LIVE)
        self._scales.start()
        self.changed.emit()

    def leave(self) -> None:
        """Take the wall off the screen, with every word in it."""
        self._lost = ""
        self._scales.stop()
        self.feed.stop()
        if self.window is not None:
            self.window.go_dark()
        self.changed.emit()

    def hold(self) -> None:
        """Hold the page, or follow the chair again."""
        if not self.is_on or self._locked:
            return
        if self.mode is Mode.BLANK:
            self._desk.tell(BLANK_NOW)
            return
        self.feed.set_mode(Mode.LIVE if self.mode is Mode.HOLD else Mode.HOLD)

    def blank(self) -> None:
        """Show nothing, or what was there before: a page that was held is held again."""
        if not self.is_on or self.is_dark or self._locked:
            return
        shown = Mode.HOLD if self.feed.is_held else Mode.LIVE
        self.feed.set_mode(shown if self.mode is Mode.BLANK else Mode.BLANK)

    def choose(self, screen: QScreen) -> None:
        """Remember a screen for the room, and go there where the wall is on."""
        self._desk.preferences.set(SCREEN, key_of(screen))
        if self.is_on and screen != self._chair.screen():
            self._lost = ""
            self._cover(screen, alone=False)
        self.changed.emit()

    def show_screen(self, step: str, screen: QWidget) -> None:
        """The chair has opened a step on this screen: follow it there."""
        self._following.watch(screen)
        self._typing.watch(screen)
        self.feed.show_step(step)

    def show_keys(self, keys: Sequence[uuid.UUID], at_top: bool) -> None:
        """The chair is at these rows, or has scrolled to them."""
        if self.window is not None and self.is_on and self.mode is Mode.LIVE:
            self.window.view.show_keys(keys, at_top=at_top)

    def _lock(self, locked: bool) -> None:
        """Go blank with the chair's windows, and stay so until the chair shows it; on the only screen, step aside."""
        self._locked = locked
        if locked and self.is_on and self._alone:
            self.leave()
        elif locked and self.is_on and self.mode is not Mode.BLANK:
            self.feed.set_mode(Mode.BLANK)

    def forget(self) -> None:
        """The chair has left the conference: nothing of it stays, and another one does not show by itself."""
        if self.is_on and self.mode is not Mode.BLANK:
            self.feed.set_mode(Mode.BLANK)
            self._desk.tell(OTHER_MEETING)
        self.feed.forget()

    def keys(self) -> dict[str, Callable[[], None]]:
        """Return what each of the wall's keys does."""
        return {
            "present": self.toggle,
            "hold": self.hold,
            "blank": self.blank,
            "hold_typing": self.hold,
            "blank_typing": self.blank,
        }

    # -- the window

    def _show(self, content: WallContent, new: bool) -> None:
        if self.window is not None:
            self.window.view.show_content(content, outline=new)

    def _cover(self, screen: QScreen, *, alone: bool) -> None:
        if self.window is None:
            from app.ui.wall.window import WallWindow  # behind the first window

            self.window = WallWindow(self._theme)
            self.window.asked.connect(lambda name: self.keys()[name]())
            self.window.strayed.connect(lambda: self._lose(self._key))
            self._chair.destroyed.connect(self.window.deleteLater)
        self._alone, self._key = alone, key_of(screen)
        self.window.cover(screen, alone=alone)

    # -- screens that come and go

    def _screen_removed(self, screen: QScreen) -> None:
        """Go dark before the window is moved to another screen: Qt would put it over the chair's."""
        if self.window is not None and self.window.where == screen:
            self._lose(key_of(screen))

    def _lose(self, key: str) -> None:
        """Take everything off and wait for the screen with this key."""
        if self.window is None or self._lost:
            return
        self._lost = key
        self.feed.set_mode(Mode.BLANK)
        self.window.go_dark()
        self._desk.tell(GONE)
        self.changed.emit()

    def _screen_added(self, screen: QScreen) -> None:
        """Come back blank: meanwhile the chair may have opened what is not for the room."""
        if not self._lost or key_of(screen) != self._lost:
            return
        self._lost = ""
        self._cover(screen, alone=False)
        self._desk.tell(BACK)
        self.changed.emit()

    def _keep_clear(self, focused: QWindow | None) -> None:
        """Keep the chair's other windows off the wall: they go to the chair's screen, or the wall steps aside."""
        wall = self.window
        if focused is None or wall is None or wall.where is None or focused == wall.windowHandle():
            return
        if self._alone:
            self.leave()
        elif focused != self._chair.windowHandle() and wall.is_on(focused.geometry()):
            area = self._chair.screen().availableGeometry()
            focused.setPosition(area.center() - focused.geometry().center() + focused.position())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the wall away with the chair's window; behind a lock it stays, blank."""
        if event.type() is QEvent.Type.Hide and not event.spontaneous() and self.is_on and not self._locked:
            self.leave()
        return super().eventFilter(watched, event)
