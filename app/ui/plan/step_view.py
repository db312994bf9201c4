"""The list of steps on the screen: which is chosen, keys, and the menu."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from app.ui.plan.cards import Card, Heading, Line
from app.ui.plan.step_delegate import StepDelegate
from app.ui.plan.step_model import MIME, StepModel
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.form import name_control
from app.ui.widgets.line_model import LINE, Index
from app.ui.widgets.painted_list import PaintedList

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LEAST_HEIGHT = 170


class StepView(PaintedList):
    """Says what is to be done with a step (by its key); it changes nothing itself.

    ``chosen`` comes with the step now chosen, or None where the last one has gone.
    """

    chosen = Signal(object)
    opened = Signal(object)
    shifted = Signal(object, int)
    crossed = Signal(object, int)
    duplicated = Signal(object)
    taken_away = Signal(object)
    menu_wanted = Signal(object, QPoint)
    below = Signal()

    def __init__(self, theme: Theme, empty: str) -> None:
        super().__init__(theme, empty)
        self._showing = False
        self._drop_row = -1
        self.steps = StepModel()
        self._delegate = StepDelegate(theme, self)
        name_control(self, "Steps of the plan")
        self.setAccessibleDescription(
            f"{KEYS['step_up'].keys} and {KEYS['step_down'].keys} move a step; Enter opens it; the Menu key offers more"
        )
        self._does: dict[str, Callable[[uuid.UUID], object]] = {
            "step_up": lambda key: self.shifted.emit(key, -1),
            "step_down": lambda key: self.shifted.emit(key, 1),
            "step_goal_up": lambda key: self.crossed.emit(key, -1),
            "step_goal_down": lambda key: self.crossed.emit(key, 1),
            "step_duplicate": self.duplicated.emit,
            "step_delete": self.taken_away.emit,
        }
        self.setModel(self.steps)
        self.setItemDelegate(self._delegate)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.doubleClicked.connect(lambda _: self.opened.emit(self.chosen_id))
        theme.changed.connect(self._lay_out_anew)

    # -- asking and showing

    @property
    def chosen_id(self) -> uuid.UUID | None:
        """The step chosen."""
        line = self.currentIndex().data(LINE)
        return line.id if isinstance(line, Card) else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show a plan. The step chosen stays chosen; where it has gone, the one that took its place, else the first."""
        was, row = self.chosen_id, self.currentIndex().row()
        self._showing = True
        self.steps.show_lines(lines)
        if was is None or self.steps.row_of(was) < 0:
            self._stand_near(row)
        self._showing = False
        if self.chosen_id != was:
            self.chosen.emit(self.chosen_id)
        elif self.currentIndex().row() != row:
            self.reveal()
        self.viewport().update()

    def forget(self) -> None:
        """Show nothing: another conference is opened."""
        self._showing = True
        self.steps.show_lines([])
        self._showing = False

    def choose(self, step_id: uuid.UUID) -> bool:
        """Choose a step and show it; return False where it is not there."""
        row = self.steps.row_of(step_id)
        if row < 0:
            return False
        self.setCurrentIndex(self.steps.index(row))
        self.reveal()
        return True

    def reveal(self) -> None:
        """Scroll to the chosen step, and to its goal where it is the goal's first."""
        index = self.currentIndex()
        above = self.steps.index(index.row() - 1) if index.row() > 0 else QModelIndex()
        if above.isValid() and isinstance(above.data(LINE), Heading):
            self.scrollTo(above)
        self.scrollTo(index)

    def _stand_near(self, row: int) -> None:
        cards = [at for at, line in enumerate(self.steps.lines) if isinstance(line, Card)]
        nearest = min(cards, key=lambda at: (abs(at - max(row, 0)), at), default=-1)
        self.setCurrentIndex(self.steps.index(nearest) if nearest >= 0 else QModelIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say which step is chosen, unless a refresh is under way: that says it at its end."""
        super().currentChanged(current, previous)
        if not self._showing:
            self.reveal()
            self.chosen.emit(self.chosen_id)

    def _lay_out_anew(self) -> None:
        self._delegate.forget()
        self.doItemsLayout()
        self.reveal()

    def minimumSizeHint(self) -> QSize:
        """Room for at least a step or two."""
        return QSize(self._theme.pixels(160), self._theme.pixels(LEAST_HEIGHT))

    # -- keys and menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, open or take away the chosen step; from the last one Down goes to the line to add."""
        step_id, pressed = self.chosen_id, QKeySequence(event.keyCombination().toCombined())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        work = next((work for name, work in self._does.items() if pressed == QKeySequence(KEYS[name].keys)), None)
        if work is not None and step_id is not None:
            work(step_id)
        elif event.key() in ENTER and plain and step_id is not None:
            self.opened.emit(step_id)
        elif event.key() == Qt.Key.Key_Down and plain and self._is_last():
            self.below.emit()
        else:
            super().keyPressEvent(event)

    def _is_last(self) -> bool:
        later = self.steps.lines[self.currentIndex().row() + 1 :]
        return not any(isinstance(line, Card) for line in later)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the step under the mouse, or of the chosen one for the Menu key."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if isinstance(index.data(LINE), Card):
            self.setCurrentIndex(index)
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(index.data(LINE).id, self.viewport().mapToGlobal(place))

    # -- dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a step of this plan."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the step would go."""
        super().dragMoveEvent(event)  # scrolls at the edges
        self._consider(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        super().dragLeaveEvent(event)
        self._show_place(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the step to the list, which says where it was dropped."""
        row = self._row_at(event.position().toPoint())
        self._show_place(-1)
        self.steps.dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, row, 0, QModelIndex())
        # A copy, as far as Qt knows: after a move it would take the row out by itself.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)

    def _consider(self, event: QDragMoveEvent) -> None:
        fits = event.mimeData().hasFormat(MIME)
        self._show_place(self._row_at(event.position().toPoint()) if fits else -1)
        if fits:
            event.acceptProposedAction()
        else:
            event.ignore()

    def _row_at(self, point: QPoint) -> int:
        """Return the row before which a step dropped here would stand."""
        index = self.indexAt(point)
        if not index.isValid():
            return len(self.steps.lines)
        return index.row() + (point.y() > self.visualRect(index).center().y())

    def _show_place(self, row: int) -> None:
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the steps, and the place where a dragged one would go."""
        super().paintEvent(event)
        if self._drop_row < 0:
            return
        last = self._drop_row >= len(self.steps.lines)
        rect = self.visualRect(self.steps.index(len(self.steps.lines) - 1 if last else self._drop_row))
        y = min(rect.bottom() if last else max(rect.top(), 2), self.viewport().height() - 3)
        margin = self._theme.pixels(8)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(self._theme.colours.accent), self._theme.pixels(4)))
        painter.drawLine(margin, y, self.viewport().width() - margin, y)
        painter.end()

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen step in sight."""
        super().resizeEvent(event)
        self.reveal()
