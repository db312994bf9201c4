"""The buttons from 0 to 10 of one person: by mouse, by arrows, and by typing a number."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.practice.scale_numbers import Number, point, pressed, typed_number, typed_on

TYPING_MILLISECONDS = 1500
"""How soon the next key has to come to go on with a number: 1 and 0 are 10, 4 . 5 is 4½, 4 - 5 a range."""
HELP = "A second press or Shift gives a half, Ctrl makes a range. Type 10, 4.5 or 4-5; Delete clears."


class NumberButton(QToolButton):
    """One number. Says when it is pressed, by mouse or key, and with what held down."""

    answered = Signal(int, bool, bool)
    """The number, whether Shift asks for a half, and whether Ctrl asks for a range."""
    stepped = Signal(int)
    """The number the arrow keys go to."""

    def __init__(self, value: int) -> None:
        super().__init__()
        self.value = value
        self.setProperty("kind", "score")
        self.setCheckable(True)
        self.setObjectName(f"score_{value}")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._held = Qt.KeyboardModifier.NoModifier
        self.clicked.connect(self._answer)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remember what is held down for the click this makes."""
        self._held = event.modifiers()
        super().mouseReleaseEvent(event)
        self._held = Qt.KeyboardModifier.NoModifier

    def _answer(self) -> None:
        shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        self.answered.emit(self.value, bool(self._held & shift), bool(self._held & control))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along the numbers, answer with Space or Enter; a digit goes up to the row."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        held = event.modifiers()
        if step is not None and not held & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(min(max(self.value + step, 0), 10))
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._held = held
            self._answer()
            self._held = Qt.KeyboardModifier.NoModifier
        else:
            event.ignore()


class NumberButtons(QWidget):
    """Eleven buttons that Tab reaches as one: arrows move along them, digits answer at once."""

    chosen = Signal(object)
    cleared = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._number: Number | None = None
        self._typed = ""
        self._since_key = QElapsedTimer()
        self.setToolTip(HELP)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.buttons = [NumberButton(value) for value in range(11)]
        for made in self.buttons:
            made.answered.connect(self._press)
            made.stepped.connect(self._go)
            row.addWidget(made)
        self._only_stop(0)
        self.show_number(None)

    def show_number(self, number: Number | None) -> None:
        """Press down the buttons of a number; a half shows on its button, a range on both its ends."""
        ends = () if number is None else (number.low,) if number.high is None else (number.low, number.high)
        for value, made in enumerate(self.buttons):
            mine = [end for end in ends if int(end) == value]
            made.setChecked(bool(mine))
            made.setText(point(mine[0]) if mine else str(value))
            given = f", given: {number}" if mine else ""
            made.setAccessibleName(f"{self._name}: {made.text()}{given}")
        if number != self._number and not any(made.hasFocus() for made in self.buttons):
            self._only_stop(int(ends[0]) if ends else 0)
        self._number = number

    def focus(self) -> None:
        """Put the keyboard on the number given, or on 0."""
        next(made for made in self.buttons if made.focusPolicy() is Qt.FocusPolicy.StrongFocus).setFocus()

    def type_key(self, event: QKeyEvent) -> bool:
        """Answer with what is typed anywhere in the row: "7", "10", "4.5", "4-5"; Delete clears. True where it was one.

        A digit pressed twice is a half, as on its button.
        """
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._typed = ""
            if self._number is not None:
                self.cleared.emit()
            return self._number is not None
        late = not self._since_key.isValid() or self._since_key.hasExpired(TYPING_MILLISECONDS)
        typed = typed_on("" if late else self._typed, event.text())
        number = typed_number(typed)
        if number is None:
            return False
        again = typed == event.text() and number == self._number and number.low < 10
        self._typed = typed
        self._since_key.start()
        self._choose(Number(number.low + 0.5) if again else number)
        self._go(int(number.low))
        return True

    def _press(self, value: int, half: bool = False, extend: bool = False) -> None:
        self._typed = ""
        self._only_stop(value)
        self._choose(pressed(self._number, value, half=half, extend=extend))

    def _choose(self, number: Number) -> None:
        self.show_number(number)
        self.chosen.emit(number)

    def _go(self, value: int) -> None:
        self._only_stop(value)
        self.buttons[value].setFocus(Qt.FocusReason.OtherFocusReason)

    def _only_stop(self, at: int) -> None:
        for made in self.buttons:
            stop = Qt.FocusPolicy.StrongFocus if made.value == at else Qt.FocusPolicy.ClickFocus
            if made.focusPolicy() is not stop:
                made.setFocusPolicy(stop)
