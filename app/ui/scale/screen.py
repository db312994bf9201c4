"""The safety scale: the line on top, a row for everybody in speaking order, and change over time beside them."""

from __future__ import annotations

import uuid
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.models.scale import Scale
from app.models.score import Score
from app.models.start import add_scale
from app.ui.desk import Desk
from app.ui.scale.about import ScalePicker, scale_name
from app.ui.scale.line import ScaleLine
from app.ui.scale.local import LocalToScale
from app.ui.scale.local_words import local_scale_words
from app.ui.scale.rows import Speakers
from app.ui.scale.side import SidePanel
from app.ui.scale.wording_form import WordingForm
from app.ui.screen import Screen
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.form import button, label
from app.ui.widgets.keeping_back import Subject
from app.ui.widgets.withhold import WithholdKeys

if TYPE_CHECKING:
    from app.models.conference import Conference

SIDE_BY_SIDE = 900
"""From how many pixels (at 100%) the side panel stands beside the rows, not below them."""
STAYS_ON_TOP = 560
"""From how many pixels of height (at 100%) the line stays while the rows scroll."""
SIDE_WIDTH = 276


class ScaleScreen(Screen):
    """Where are we on a scale of 0 to 10? Parents first."""

    scale_picked = Signal(object)
    """The key of the scale on the screen: the wall shows the same one."""
    step = "scale"
    title = "Safety scale"

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        self._scales: dict[uuid.UUID, Speakers] = {}
        self._scale: Scale | None = None
        self._local = LocalToScale(desk, self)
        self._question = label("", "title", wrap=True)
        self._about = label("", "quiet", wrap=True)
        self._picker = ScalePicker(desk)
        self._line = ScaleLine(theme)
        self._low = label("", "ends", wrap=True)
        self._high = label("", "ends", wrap=True)
        self._wording = WordingForm(desk)
        self._wording_button = button("Change the words", "plain", help_text="The question and both end sentences")
        self._add_button = button("Start the scale", "main")
        self._side = SidePanel(theme)
        self._top = self._make_top()
        self._rows = QVBoxLayout()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._picker.picked.connect(self._pick)
        self._add_button.clicked.connect(self._start)
        self._local.changed.connect(self._look_again)
        desk.part_changed.connect(self._look_again)
        for key, does in (
            ("next_speaker", self._focus_next), ("scale_step", self._make_step),
            ("speaker_up", partial(self._move, -1)), ("speaker_down", partial(self._move, 1)),
        ):  # fmt: skip
            QShortcut(QKeySequence(KEYS[key].keys), self, does)
        theme.changed.connect(self._fit)
        WithholdKeys(desk, self).speaks_for(self, self._focused_subject)

    def show_conference(self, conference: Conference) -> None:
        """Show the conference's scales, the one picked before where it is still there."""
        self._local.open(conference)
        scale = self._picker.show_conference(conference)
        self._forget({one.id for one in conference.scales})
        for part in (self._line, self._low, self._high, self._side, self._wording_button):
            part.setVisible(scale is not None)
        self._add_button.setVisible(scale is None)
        if scale is None:
            self._question.setText("There is no safety scale here yet.")
            self._about.hide()
            self._wording_button.setChecked(False)
            self._scale = None
            return
        self._show(scale)

    def focus_first(self) -> None:
        """Put the keyboard on the numbers of whoever is asked next."""
        if self._scale is None:
            self._add_button.setFocus()
        else:
            self._scales[self._scale.id].focus_next()

    def is_done(self, conference: Conference) -> bool:
        """Return True once anybody has answered."""
        return any(score.shown for scale in conference.scales for score in scale.scores)

    # -- showing

    def _show(self, scale: Scale) -> None:
        if self._scale is None or scale.id != self._scale.id:
            self.scale_picked.emit(scale.id)
        self._scale = scale
        self._question.setText(scale.question)
        statement = scale.pair.danger_statement if scale.pair is not None else ""
        named = scale.child is not None and scale_name(scale) not in scale.question
        about = statement or (f"About {scale_name(scale)}." if named else "")
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self._low.setText(f"0  {scale.low_words}")
        self._high.setText(f"10  {scale.high_words}")
        self._wording.show_scale(scale)
        self._line.show_scale(scale)
        self._side.show_scale(scale)
        speakers = self._scales.get(scale.id)
        if speakers is None:
            speakers = self._scales[scale.id] = Speakers(self.desk, self.theme, self._local)
            speakers.wants_people.connect(lambda: self.go_to.emit("prepare", scale.conference_id))
            self._rows.addWidget(speakers)
        speakers.show_scale(scale)
        for key, other in self._scales.items():
            other.setVisible(key == scale.id)

    def _pick(self, scale_id: uuid.UUID) -> None:
        self.desk.flush()
        if self.desk.conference is not None:
            self.show_conference(self.desk.conference)

    def _forget(self, here: set[uuid.UUID]) -> None:
        for key in [key for key in self._scales if key not in here]:
            speakers = self._scales.pop(key)
            self._rows.removeWidget(speakers)
            speakers.deleteLater()

    def _focus_next(self) -> None:
        self.desk.flush()
        self.focus_first()

    def _look_again(self) -> None:
        """Show the same rows once what is kept beside the record, or the running part, is another."""
        if self.desk.conference is not None and self._scale is not None:
            self.show_conference(self.desk.conference)

    def _make_step(self) -> None:
        row = self._scales[self._scale.id].focused_row() if self._scale is not None else None
        if row is not None and row.answer is not None:
            row.answer.one_higher.make_step()

    def _focused_subject(self) -> Subject | None:
        """Return the answer the keyboard is on, as one that can be kept back."""
        row = self._scales[self._scale.id].focused_row() if self._scale is not None else None
        score = self._scale.score_of(row.person_id) if self._scale is not None and row is not None else None
        return Subject(Score, score.id) if score is not None else None

    def _move(self, by: int) -> None:
        if self._scale is not None:
            self._scales[self._scale.id].move_focused(by)

    def _start(self) -> None:
        conference = self.desk.conference
        if conference is not None:
            words = local_scale_words(self.desk.preferences)
            self.desk.run(
                "Start the scale",
                lambda session: add_scale(session.get_one(type(conference), conference.id), words=words),
            )

    # -- making

    def _make_top(self) -> QWidget:
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._question, 1)
        head.addWidget(self._wording_button)
        head.addWidget(self._picker)
        column.addLayout(head)
        column.addWidget(self._about)
        column.addWidget(self._wording)
        column.addWidget(self._line)
        ends = QHBoxLayout()
        self._high.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._low.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        ends.addWidget(self._low, 2)
        ends.addStretch(1)
        ends.addWidget(self._high, 2)
        column.addLayout(ends)
        column.addWidget(self._add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._wording.hide()
        self._wording_button.setCheckable(True)
        self._wording_button.toggled.connect(self._wording.setVisible)
        return top

    def _lay_out(self) -> None:
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(16, 14, 8, 8)
        self._outer.setSpacing(8)
        inside = QWidget()
        self._inner = QVBoxLayout(inside)
        self._inner.setContentsMargins(0, 0, 8, 8)
        self._inner.setSpacing(8)
        rows = QWidget()
        rows.setLayout(self._rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(12)
        self._body.addWidget(rows, 1)
        self._body.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        self._inner.addLayout(self._body, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._outer.addWidget(self._top)
        self._outer.addWidget(self._scroll, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the side panel and the line to the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= self.theme.pixels(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._body.setDirection(direction)
        self._side.setMinimumWidth(self.theme.pixels(SIDE_WIDTH) if beside else 0)
        self._side.setMaximumWidth(self.theme.pixels(SIDE_WIDTH) if beside else 16777215)
        self._body.setAlignment(self._side, Qt.AlignmentFlag.AlignTop if beside else Qt.AlignmentFlag(0))
        on_top = self.height() >= self.theme.pixels(STAYS_ON_TOP)
        place = self._outer if on_top else self._inner
        if place.indexOf(self._top) < 0:
            place.insertWidget(0, self._top)
