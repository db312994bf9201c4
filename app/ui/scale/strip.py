"""The buttons from 0 to 10 of one person, and a small field for what the buttons cannot say."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from app.ui.scale.numbers import Number, point, pressed, read_number
from app.ui.widgets.form import line_edit, name_control

TEN_MILLISECONDS = 1500
"""How soon a 0 after a 1 makes it 10."""
HELP = "A second press or Shift gives a half, Ctrl makes a range."


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

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._number: Number | None = None
        self._one_typed = QElapsedTimer()
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

    def type_digit(self, key: str) -> bool:
        """Answer with a digit typed anywhere in the row; 1 and 0 in a moment make 10. Return True where it was one."""
        if not (key.isascii() and key.isdigit()):
            return False
        value = int(key)
        if value == 0 and self._one_typed.isValid() and self._one_typed.elapsed() < TEN_MILLISECONDS:
            value = 10
        self._one_typed.invalidate()
        if value == 1:
            self._one_typed.start()
        self._press(value)
        self._go(value)
        return True

    def _press(self, value: int, half: bool = False, extend: bool = False) -> None:
        number = pressed(self._number, value, half=half, extend=extend)
        self._only_stop(value)
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


class NumberField(QObject):
    """The small field beside the buttons: "4½", "4-5", "between 4 and 5"."""

    chosen = Signal(object)
    doubted = Signal(str)

    def __init__(self, name: str, theme_width: int) -> None:
        super().__init__()
        self.field: QLineEdit = name_control(
            line_edit("or 4–5"), f"Number for {name}", 'Type a number, a half or a range: "4½" or "4 to 5".'
        )
        self.setParent(self.field)
        self.field.setFixedWidth(theme_width)
        self.field.editingFinished.connect(self._read)
        self._shown = ""

    def show_number(self, number: Number | None) -> None:
        """Show what the buttons cannot: a half or a range."""
        text = "" if number is None or str(number).isdigit() else str(number)
        if self.field.hasFocus() and self.field.text() != self._shown:
            return
        self._shown = text
        self.field.setText(text)

    def _read(self) -> None:
        text = self.field.text().strip()
        if not text or text == self._shown:
            return
        number = read_number(text)
        if number is None:
            self.doubted.emit(
                f"“{text}” is not a number from 0 to 10, so nothing was saved. "
                "Type 6, 4½ or 4 to 5; words go in the field below."
            )
            return
        self._shown = text
        self.chosen.emit(number)
