"""The list of steps on the screen: which is chosen, keys, and the menu."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from app.ui.plan.cards import Card, Heading, Line
from app.ui.plan.step_delegate import StepDelegate
from app.ui.plan.step_model import LINE, Index, StepModel
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.form import name_control

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LEAST_HEIGHT = 170


class StepView(QListView):
    """Says what is to be done with a step (by its key); it changes nothing itself.

    ``chosen`` comes with the step now chosen, or None where the last one has gone.
    """

    chosen = Signal(object)
    opened = Signal(object)
    shifted = Signal(object, int)
    taken_away = Signal(object)
    menu_wanted = Signal(object, QPoint)
    below = Signal()

    def __init__(self, theme: Theme, empty: str) -> None:
        super().__init__()
        self._theme = theme
        self._empty = empty
        self._showing = False
        self.steps = StepModel()
        self._delegate = StepDelegate(theme, self)
        name_control(self, "Steps of the plan")
        self.setAccessibleDescription(
            f"{KEYS['step_up'].keys} and {KEYS['step_down'].keys} move a step; Enter opens it"
        )
        self.setProperty("kind", "board")
        self.setModel(self.steps)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
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
        moves = {"step_up": -1, "step_down": 1}
        by = next((by for name, by in moves.items() if pressed == QKeySequence(KEYS[name].keys)), 0)
        if by and step_id is not None:
            self.shifted.emit(step_id, by)
        elif pressed == QKeySequence(KEYS["step_delete"].keys) and step_id is not None:
            self.taken_away.emit(step_id)
        elif event.key() in ENTER and plain and step_id is not None:
            self.opened.emit(step_id)
        elif event.key() == Qt.Key.Key_Down and plain and self._is_last():
            self.below.emit()
        else:
            super().keyPressEvent(event)

    def _is_last(self) -> bool:
        later = self.steps.lines[self.currentIndex().row() + 1 :]
        return not any(isinstance(line, Card) for line in later)

    def keyboardSearch(self, search: str) -> None:
        """Letters do nothing here: a step is found with the arrows."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the step under the mouse, or of the chosen one for the Menu key."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if isinstance(index.data(LINE), Card):
            self.setCurrentIndex(index)
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(index.data(LINE).id, self.viewport().mapToGlobal(place))

    # -- events

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has gone."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        self.reveal()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the steps, or a sentence where there are none."""
        super().paintEvent(event)
        if self.steps.lines:
            return
        painter = QPainter(self.viewport())
        margin = self._theme.pixels(8)
        painter.setFont(self._theme.font())
        painter.setPen(QColor(self._theme.colours.quiet))
        area = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
        painter.drawText(area, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), self._empty)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.colours.accent), 2))
            painter.drawRoundedRect(self.viewport().rect().adjusted(2, 2, -2, -2), 6, 6)
        painter.end()
