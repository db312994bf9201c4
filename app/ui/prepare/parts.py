"""The parts of a conference: the whole, or one with each parent, or one without the family."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.conference import Conference, Part
from app.models.preparing import add_part
from app.ui.desk import Desk
from app.ui.prepare.changes import RowChanges
from app.ui.prepare.words import PARTS
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label, line_edit, name_control
from app.ui.widgets.moment_field import DayField, TimeField
from app.ui.widgets.rows import Card, Rows
from app.ui.widgets.withhold import Withhold

DOUBT = "This is not a day or time that can be read. Write the day as 7 April 2026 and the time as 10:30."


class PartsCard(Card):
    """A block for each part, each with its own day, times and place."""

    def __init__(self, desk: Desk, conference_id: uuid.UUID) -> None:
        super().__init__(
            "When and where", "Where two people may not meet, or may not hear the same, add a part for each."
        )
        self._changes = RowChanges(desk, Conference, conference_id)
        column = QVBoxLayout()
        column.setSpacing(16)
        self.column.addLayout(column)
        self._rows: Rows[uuid.UUID, PartRow] = Rows(column, lambda key: PartRow(desk, key))
        add = button("Add a part", help_text="Part A, part B or a closed part, with its own people")
        add.clicked.connect(lambda: self._changes.run("Add a part", add_part))
        self.column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_conference(self, conference: Conference) -> None:
        """Show the parts of a snapshot."""
        parts = {part.id: part for part in conference.parts}
        for number, (key, row) in enumerate(self._rows.show(list(parts)), start=1):
            row.show_part(conference, parts[key], number, alone=len(parts) == 1)


class PartRow(QWidget):
    """Kind, day, times, place and note of one part."""

    def __init__(self, desk: Desk, part_id: uuid.UUID) -> None:
        super().__init__()
        self._changes = RowChanges(desk, Part, part_id)
        self._kind = ChoiceBox(wide=11)
        self._day = DayField(desk)
        self._from, self._to = TimeField(desk, "from 10:00"), TimeField(desk, "to 11:30")
        self._place_field, self._note_field = line_edit("Place"), line_edit("Note")
        self._place = self._changes.text(self._place_field, "Change the place", "place")
        self._note = self._changes.text(self._note_field, "Change the note on a part", "note")
        self._whom_times = Withhold(
            desk, "when it is", Part, fields=("on_date", "starts_at", "ends_at"), words="Restrict when"
        )
        self._whom_place = Withhold(
            desk, "where it is", Part, fields=("place",), beside=self._place_field, words="Restrict where"
        )
        self._remove = button("Take away", "plain", name="Take the part away")
        self._doubt = label(DOUBT, "trouble", wrap=True)
        self._doubt.hide()
        self._part: Part | None = None
        self._lay_out()
        self._connect()

    def show_part(self, conference: Conference, part: Part, number: int, *, alone: bool) -> None:
        """Show a part of a snapshot; the only one stays."""
        self._remove.setVisible(not alone)
        self._part = part
        name = f"{PARTS[part.kind]} {number}"
        for control, what in (
            (self._kind, "kind"), (self._day, "day"), (self._from, "from"), (self._to, "to"),
            (self._place_field, "place"), (self._note_field, "note"), (self._remove, "take away"),
        ):  # fmt: skip
            name_control(control, f"Part {number}: {what}").setAccessibleDescription(name)
        self._whom_times.show_row(conference, part.id)
        self._whom_place.show_row(conference, part.id)
        self._kind.show_choices(list(PARTS.items()), part.kind)
        self._day.show_moment(part.on_date)
        self._from.show_moment(part.starts_at)
        self._to.show_moment(part.ends_at)
        self._place.show(part.place)
        self._note.show(part.note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give day and times the room that their words need, also where the text has grown."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self._day.setMinimumWidth(letter * 26)
        for field in (self._from, self._to):
            field.setFixedWidth(letter * 13)

    def _lay_out(self) -> None:
        self._fit()
        when = FlowLayout()
        for widget in (self._kind, self._day, self._from, self._to, self._whom_times):
            when.addWidget(widget)
        where = QHBoxLayout()
        where.addWidget(self._place_field, 1)
        where.addWidget(self._whom_place)
        where.addWidget(self._note_field, 1)
        where.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(when)
        column.addLayout(where)
        column.addWidget(self._doubt)

    def _connect(self) -> None:
        self._kind.picked.connect(lambda kind: self._changes.put("Change the kind of a part", "kind", kind))
        self._day.kept.connect(lambda day: self._changes.put("Set the day of a part", "on_date", day))
        for field in (self._from, self._to):
            field.kept.connect(lambda _: self._keep_times())
        for moment in (self._day, self._from, self._to):
            moment.doubted.connect(self._doubt.setVisible)
        said = "Part taken away, with the list of who was there."
        self._remove.clicked.connect(lambda: self._changes.take_away("Take away a part", said))

    def _keep_times(self) -> None:
        starts_at, ends_at = self._from.moment, self._to.moment
        self._changes.run(
            "Set the times of a part", lambda part: part.keep_times(starts_at, ends_at), refused=self._put_back
        )

    def _put_back(self) -> None:
        if self._part is not None:
            self._from.show_moment(self._part.starts_at)
            self._to.show_moment(self._part.ends_at)
