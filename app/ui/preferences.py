"""The settings in force: read once when the store is open, changed by one call, heard of by a signal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.ui.settings.registry import PREFERENCES

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.desk import Desk

PREFIX = "preference "


class Preferences(QObject):
    """``changed`` comes with the name of a setting that has another value now; also once each after they were read."""

    changed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        """Begin with the defaults and ask the store for what was chosen."""
        super().__init__(desk)
        self._desk = desk
        self._chosen: dict[str, Any] = {}
        self._set_meanwhile: set[str] = set()
        desk.read(_read, self._show)

    def get(self, name: str) -> Any:
        """Return the value in force. Raises KeyError for a name the registry does not know."""
        preference = PREFERENCES[name]
        value = self._chosen.get(name, preference.default)
        known = not preference.choices or any(value == one for one, _ in preference.choices)
        # A store from a newer version may hold a value this one does not offer.
        return value if known and isinstance(value, type(preference.default)) else preference.default

    def set(self, name: str, value: Any) -> None:
        """Put another value in force at once, and store it. Raises KeyError for a name the registry does not know."""
        if value == self.get(name):
            return
        from app.store.settings import keep_setting  # behind the first window

        self._set_meanwhile.add(name)
        self._chosen[name] = value
        kept = None if value == PREFERENCES[name].default else value
        self._desk.run("Settings", lambda session: keep_setting(session, PREFIX + name, kept), in_conference=False)
        self.changed.emit(name)

    def _show(self, chosen: dict[str, Any]) -> None:
        for name, value in chosen.items():
            if name in PREFERENCES and name not in self._set_meanwhile:
                self._chosen[name] = value
                self.changed.emit(name)


def _read(session: Session) -> dict[str, Any]:
    from app.store.settings import read_settings  # behind the first window

    return read_settings(session, PREFIX)
