"""The screens of the computer: which is the room's, remembered by what it calls itself."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QScreen


def key_of(screen: QScreen) -> str:
    """Return what a screen is known by when it comes back: its plug, maker, model and serial number."""
    facts = (screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber())
    return " / ".join(fact for fact in facts if fact)


def in_words(screen: QScreen, number: int) -> str:
    """Return a screen for a menu: "Screen 2: Projector, 1920 x 1080"."""
    size = screen.size() * screen.devicePixelRatio()
    name = screen.model() or screen.name()
    return f"Screen {number}: {name}, {size.width()} × {size.height()}"


def others(chair: QScreen) -> list[QScreen]:
    """Return every screen but the chair's own."""
    return [screen for screen in QGuiApplication.screens() if screen is not chair]


def room_screen(chair: QScreen, wanted: str) -> QScreen | None:
    """Return the screen for the room: the one remembered, else the first that is not the chair's; None for none."""
    found = others(chair)
    return next((screen for screen in found if key_of(screen) == wanted), next(iter(found), None))
