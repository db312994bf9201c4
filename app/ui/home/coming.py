"""What comes up across families: overdue first, then the next days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.store.queries import ComingUp
from app.ui.home.lines import date_words, when_words
from app.ui.widgets.form import button, label, name_control

MOST = 30


class ComingPanel(QWidget):
    """A list of dates; each opens its conference at the outcome."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[list[ComingUp], date] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label("Coming up", "heading"))
        self._scroll = name_control(QScrollArea(), "Coming up")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._scroll, 1)

    def show_dates(self, dates: list[ComingUp], today: date) -> None:
        """Show the dates, the overdue ones first. Nothing is made anew where nothing has changed."""
        if (dates, today) == self._shown:
            return
        self._shown = (dates, today)
        card = QFrame()
        card.setProperty("kind", "card")
        grid = QGridLayout(card)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(10)
        line = 0
        for coming in dates[:MOST]:
            late = coming.on_date < today
            when = label(when_words(coming.on_date, today))
            what = button(
                f"{date_words(coming)}, {coming.family}", "link", name=f"{date_words(coming)}, {coming.family}"
            )
            what.clicked.connect(lambda _=False, key=coming.conference_id: self.chosen.emit(key))
            note = "overdue: nothing shows that it happened" if late else coming.limit_note
            grid.addWidget(when, line, 0)
            grid.addWidget(what, line, 1)
            if note:
                grid.addWidget(label(note, "quiet", wrap=True), line + 1, 1)
            line += 2
        if not dates:
            grid.addWidget(
                label("No dates yet. They come from the outcome of each conference.", "quiet", wrap=True), 0, 0
            )
        grid.setRowStretch(line, 1)
        self._scroll.setWidget(card)
