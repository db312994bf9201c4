"""Which scale is shown: everybody, one child or one danger statement; and adding or taking away one."""

from __future__ import annotations

import uuid
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from app.models.board import StatementPair
from app.models.conference import Conference
from app.models.person import Person
from app.models.scale import Scale
from app.models.start import add_scale
from app.ui.desk import Desk
from app.ui.widgets.form import name_control

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

WHOLE = "Everyone"
LONGEST = 60


class ScalePicker(QWidget):
    """Tabs where there are several scales, and a menu for more."""

    picked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._keys: list[uuid.UUID] = []
        self._wanted: uuid.UUID | None = None
        self._conference: Conference | None = None
        self.tabs = name_control(QTabBar(), "Scales", "Left and Right choose a scale")
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.currentChanged.connect(self._picked)
        self.menu_button = name_control(QToolButton(), "Add or take away a scale")
        self.menu_button.setText("More scales")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.menu_button)
        self.menu.aboutToShow.connect(self.fill_menu)
        self.menu_button.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tabs, 1)
        row.addWidget(self.menu_button)

    def show_conference(self, conference: Conference) -> Scale | None:
        """Show the conference's scales and return the one picked."""
        self._conference = conference
        keys = [scale.id for scale in conference.scales]
        names = [scale_name(scale) for scale in conference.scales]
        if keys != self._keys or names != [self.tabs.tabText(at) for at in range(self.tabs.count())]:
            self._fill_tabs(keys, names)
        self.tabs.setVisible(len(keys) > 1)
        at = self.tabs.currentIndex()
        return conference.scales[at] if 0 <= at < len(keys) else None

    def _fill_tabs(self, keys: list[uuid.UUID], names: list[str]) -> None:
        at = self.tabs.currentIndex()
        picked = self._wanted or (self._keys[at] if 0 <= at < len(self._keys) else None)
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for name in names:
            self.tabs.addTab(name.replace("&", "&&"))
        self._keys = keys
        if picked in keys:
            self.tabs.setCurrentIndex(keys.index(picked))
            self._wanted = None
        self.tabs.blockSignals(False)

    def _picked(self, at: int) -> None:
        if 0 <= at < len(self._keys):
            self.picked.emit(self._keys[at])

    def fill_menu(self) -> None:
        """Offer a scale for every child and danger statement that has none, and taking the present one away."""
        self.menu.clear()
        conference = self._conference
        if conference is None:
            return
        about = {scale.child_id or scale.pair_id for scale in conference.scales}
        if None not in about:
            self.menu.addAction("Add a scale for everyone").triggered.connect(partial(self._add, None, None))
        for child in conference.children_here:
            if child.id not in about:
                action = self.menu.addAction(_safe(f"Add a scale for {child.shown_name}"))
                action.triggered.connect(partial(self._add, child.id, None))
        for number, pair in enumerate(conference.pairs, start=1):
            if pair.id not in about:
                action = self.menu.addAction(
                    _safe(f"Add a scale for danger statement {number}: {pair.danger_statement}")
                )
                action.triggered.connect(partial(self._add, None, pair.id))
        at = self.tabs.currentIndex()
        if len(conference.scales) > 1 and 0 <= at < len(conference.scales):
            self.menu.addSeparator()
            scale = conference.scales[at]
            action = self.menu.addAction(_safe(f"Take away the scale for {scale_name(scale)}"))
            action.triggered.connect(partial(self._remove, scale.id))

    def _add(self, child_id: uuid.UUID | None, pair_id: uuid.UUID | None, _: bool = False) -> None:
        assert self._conference is not None
        conference_id = self._conference.id

        def change(session: Session) -> uuid.UUID:
            child = session.get_one(Person, child_id) if child_id else None
            pair = session.get_one(StatementPair, pair_id) if pair_id else None
            return add_scale(session.get_one(Conference, conference_id), child, pair).id

        self._desk.run("Add a scale", change, done=self._show_new)

    def _show_new(self, scale_id: uuid.UUID) -> None:
        if scale_id in self._keys:
            self.tabs.setCurrentIndex(self._keys.index(scale_id))
        else:
            self._wanted = scale_id

    def _remove(self, scale_id: uuid.UUID, _: bool = False) -> None:
        self._desk.run(
            "Take a scale away",
            lambda session: session.delete(session.get_one(Scale, scale_id)),
            done=lambda _: self._desk.deleted.emit("The scale was taken away, with what was said on it."),
        )


def scale_name(scale: Scale) -> str:
    """Return what a scale is about, for a tab: "Everyone", "Mali", "Danger statement 1"."""
    if scale.child is not None:
        return scale.child.shown_name
    if scale.pair is not None:
        return f"Danger statement {scale.conference.pairs.index(scale.pair) + 1}"
    return WHOLE


def _safe(text: str) -> str:
    """Return a line for a menu: no longer than reads well, ampersands shown."""
    short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
    return short.replace("&", "&&")
