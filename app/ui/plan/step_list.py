"""The list of steps as Qt sees it: a model that changes only what differs, and the view that keeps its place."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from app.ui.plan.cards import Card, Heading, Line
from app.ui.plan.step_delegate import LINE_ROLE, StepDelegate
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.form import name_control

Index = QModelIndex | QPersistentModelIndex


class StepListModel(QAbstractListModel):
    """Headings and cards."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of headings and cards."""
        return len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line for the delegate, or its words for a screen reader."""
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return line.spoken if isinstance(line, Card) else f"Safety goal: {line.text}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let steps be picked; the keyboard passes over headings."""
        line = self.lines[index.row()]
        return Qt.ItemFlag.ItemIsEnabled | (Qt.ItemFlag.ItemIsSelectable if isinstance(line, Card) else Qt.ItemFlag(0))

    def row_of(self, step_id: uuid.UUID | None) -> int:
        """Return the row of a step; -1 where it is not there."""
        rows = (at for at, line in enumerate(self.lines) if isinstance(line, Card) and line.id == step_id)
        return next(rows, -1)

    def show_lines(self, lines: list[Line]) -> bool:
        """Take new lines; return False where rows came, went or moved and the view has to find its place again."""
        same = [(type(line), line.id) for line in lines] == [(type(line), line.id) for line in self.lines]
        if not same:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()
            return False
        old, self.lines = self.lines, lines
        for row, (before, after) in enumerate(zip(old, lines, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(row), self.index(row))
        return True


class StepList(QListView):
    """The steps. Says which is picked, and which is to go."""

    picked = Signal(object)
    removed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        name_control(self, "Steps of the plan", f"{KEYS['step_up'].keys} and {KEYS['step_down'].keys} move a step")
        self.setProperty("kind", "board")
        self._lines = StepListModel()
        self.setModel(self._lines)
        self.setItemDelegate(StepDelegate(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMinimumHeight(theme.pixels(200))
        self._picked: uuid.UUID | None = None
        self._wanted: uuid.UUID | None = None
        self._showing = False
        self.selectionModel().currentChanged.connect(self._current_changed)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def picked_id(self) -> uuid.UUID | None:
        """The step picked."""
        return self._picked

    def show_lines(self, lines: list[Line]) -> None:
        """Show a plan; the step picked stays picked, or else the one that took its place."""
        row = self._lines.row_of(self._picked)
        top = self.verticalScrollBar().value()
        self._showing = True
        stayed = self._lines.show_lines(lines)
        if self._lines.row_of(self._wanted) >= 0:
            self._picked, self._wanted = self._wanted, None
            stayed = False
        if not stayed:
            self._stand_on(self._nearest(row))
            self.verticalScrollBar().setValue(top)
            self.scrollTo(self.currentIndex())
        self._showing = False
        self.scheduleDelayedItemsLayout()

    def pick(self, step_id: uuid.UUID | None) -> None:
        """Pick a step; one that is not there yet is picked as soon as it is."""
        row = self._lines.row_of(step_id)
        if row < 0:
            self._wanted = step_id
            return
        self.setCurrentIndex(self._lines.index(row))
        self.scrollTo(self.currentIndex())

    def _nearest(self, row: int) -> int:
        """Return where to stand after a change: on the same step, else on the step now at its row, else the first."""
        same = self._lines.row_of(self._picked)
        if same >= 0:
            return same
        cards = [at for at, line in enumerate(self._lines.lines) if isinstance(line, Card)]
        return min(cards, key=lambda at: (abs(at - row), at)) if cards and row >= 0 else (cards or [-1])[0]

    def _stand_on(self, row: int) -> None:
        line = self._lines.lines[row] if row >= 0 else None
        self._picked = line.id if isinstance(line, Card) else None
        self.setCurrentIndex(self._lines.index(row) if row >= 0 else QModelIndex())

    def _current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        line = self._lines.lines[now.row()] if now.isValid() and not self._showing else None
        if isinstance(line, Heading):
            self._step_over(now.row(), before.row())
        elif isinstance(line, Card):
            self._picked = line.id
            self.picked.emit(line.id)

    def _step_over(self, heading: int, came_from: int) -> None:
        """Go on past a heading in the direction one came from; stay where there is nothing beyond."""
        way = -1 if came_from > heading else 1
        row = heading + way
        while 0 <= row < len(self._lines.lines) and not isinstance(self._lines.lines[row], Card):
            row += way
        target = row if 0 <= row < len(self._lines.lines) else came_from
        if target >= 0:
            self.setCurrentIndex(self._lines.index(target))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a step away with Delete."""
        if event.matches(QKeySequence.StandardKey.Delete) and self._picked is not None:
            self.removed.emit(self._picked)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
