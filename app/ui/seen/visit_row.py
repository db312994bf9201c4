"""One visit in the log: a line to read, which opens its fields to put something right."""

from __future__ import annotations

import uuid
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.around import Visit
from app.models.conference import Conference
from app.models.seen import find_visit
from app.ui.changes import Changes
from app.ui.seen.visit_editor import VisitEditor
from app.ui.seen.words import counts_words, visit_name, visit_words
from app.ui.widgets.day_words import weekday_words
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.rows import order_tabs
from app.ui.widgets.withhold import Withhold

CHANGE, CLOSE = "Change", "Close"


class VisitRow(QWidget):
    """The day, what is ticked and by whom in a line, and the note below.

    ``asked`` comes with the visit's day where somebody wants to see what must happen now.
    """

    asked = Signal(object)

    def __init__(self, changes: Changes, child_id: uuid.UUID, name: str, visit: Visit) -> None:
        super().__init__()
        self._changes = changes
        self._child_id = child_id
        self._name = name
        self._visit = visit
        self._shown: tuple[Conference, date] | None = None
        self._about = about = visit_name(visit, name)
        self._day = label("", "child", wrap=True)
        self._line = label("", wrap=True)
        self._note = label("", wrap=True)
        self._says = label("", "quiet", wrap=True)
        self._not_seen = label(f"Could not see {name}?", "quiet")
        self._offer = button("See what must happen", "link", name=f"See what must happen after {about}")
        self._open = button(CHANGE, "plain", name=f"Change {about}")
        self._whom = Withhold(changes.desk, about, Visit)
        self._remove = button("Take away", "plain", name=f"Take away {about}")
        self._editor: VisitEditor | None = None
        self._lay_out()
        self._open.clicked.connect(self._turn)
        self._remove.clicked.connect(self._take_away)
        self._offer.clicked.connect(lambda: self.asked.emit(self._visit.on_date))

    def show_visit(self, conference: Conference, visit: Visit, today: date, *, offer: bool) -> None:
        """Show what the store has, and ``offer`` what must happen where the child was not seen and nobody asked yet."""
        self._visit, self._shown = visit, (conference, today)
        self._name_all(visit_name(visit, self._name))
        self._day.setText(weekday_words(visit.on_date) or "No day yet")
        self._line.setText(visit_words(conference, visit, today))
        self._note.setText(visit.note)
        self._says.setText(counts_words(visit, today))
        self._says.setVisible(bool(self._says.text()))
        for widget in (self._not_seen, self._offer):
            widget.setVisible(offer)
        self._whom.show_row(conference, visit.id)
        self._show_editor()

    # -- making

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._day, 1)
        for widget in (self._open, self._whom, self._remove):
            top.addWidget(widget)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._not_seen)
        foot.addWidget(self._offer)
        foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addLayout(top)
        for said in (self._line, self._note, self._says):
            self._column.addWidget(said)
        self._column.addLayout(foot)

    def _name_all(self, about: str) -> None:
        if about == self._about:
            return
        self._about = about
        self._whom.name(about)
        name_control(self._open, f"Change {about}")
        name_control(self._remove, f"Take away {about}")
        name_control(self._offer, f"See what must happen after {about}")
        if self._editor is not None:
            self._editor.name(self._name, about)

    # -- the fields

    def _turn(self) -> None:
        if self._editor is None:
            self._editor = VisitEditor(self._changes, self._child_id, self._name, self._visit)
            self._column.addWidget(self._editor)
            self._editor.hide()
        opens = self._editor.isHidden()
        self._changes.desk.flush()
        self._editor.setVisible(opens)
        self._show_editor()
        order_tabs(self)
        (self._editor.day if opens else self._open).setFocus()

    def _show_editor(self) -> None:
        is_open = self._editor is not None and not self._editor.isHidden()
        self._open.setText(CLOSE if is_open else CHANGE)
        self._note.setVisible(bool(self._visit.note) and not is_open)
        if self._editor is not None and is_open and self._shown is not None:
            self._editor.show_visit(self._shown[0], self._visit, self._shown[1])

    def _take_away(self) -> None:
        visit_id = self._visit.id

        def change(conference: Conference) -> None:
            family = conference.family
            family.visits.remove(find_visit(family, visit_id))

        self._changes.take_away(f"Take away a visit to {self._name}", change, "Visit taken away.")
