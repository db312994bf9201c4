"""One person's number in a round where everyone writes first: typed hidden, kept hidden, until all are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.models.errors import RuleError
from app.models.person import Person
from app.models.scale import Scale
from app.practice.scale_numbers import read_number
from app.ui.desk import Desk
from app.ui.scale.local import LocalToScale
from app.ui.widgets.form import button, label, name_control

WRITTEN = "Written down, hidden."
OPENLY = "Answer openly, or say why not"
LOCKED = "Written down. Shown with the others."


class HiddenNumber(QWidget):
    """A field that shows dots, and whether something is written. It never shows the number again."""

    written = Signal()
    """A number was taken with Enter: go on to the next person."""
    openly = Signal()
    """This person would rather answer openly, or there is a reason for no number."""

    def __init__(self, name: str, desk: Desk, local: LocalToScale, width: int) -> None:
        super().__init__()
        self._desk = desk
        self._local = local
        self._of: tuple[Scale, Person] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.field = name_control(_HiddenField(), f"Hidden number for {name}", "A number nobody sees; Enter goes on.")
        self.field.setFixedWidth(width)
        self.field.editingFinished.connect(self.flush)
        self.field.entered.connect(self._enter)
        self._state = label("", "quiet")
        self._strike = button("Take it away", "link", name=f"{name}: take the hidden number away")
        self._strike.clicked.connect(self._take_away)
        row.addWidget(self.field)
        row.addWidget(self._state)
        row.addWidget(self._strike)
        row.addStretch(1)
        self._openly = button(OPENLY, "link", name=f"{name}: answer openly, or say why not")
        self._openly.clicked.connect(self.openly)
        row.addWidget(self._openly)
        desk.register(self)
        self.destroyed.connect(lambda: desk.unregister(self))

    @property
    def waiting(self) -> bool:
        """True while a number is typed and not taken."""
        return bool(self.field.text().strip()) and read_number(self.field.text()) is not None

    def show_round(self, scale: Scale, person: Person) -> None:
        """Show whether this person has written, and whether they still may."""
        self._of = (scale, person)
        found = self._local.round(scale)
        has_written = found is not None and person.id in found.numbers
        locked = found is not None and found.parents_are_shown(scale) and not scale.is_parent(person)
        self.field.setEnabled(not locked)
        self.field.setPlaceholderText("•••" if has_written else "hidden")
        self._state.setText(LOCKED if locked and has_written else WRITTEN if has_written else "")
        self._strike.setVisible(has_written and not locked)
        self._openly.setVisible(not has_written and scale.may_answer(person))

    def flush(self) -> None:
        """Take the number typed, or say that it is none and leave it to be mended."""
        text = self.field.text().strip()
        if not text or self._of is None:
            return
        number = read_number(text)
        if number is None:
            self._desk.tell("That is not a number from 0 to 10, so nothing was written down. Type it again.")
            self.field.clear()
            return
        self.field.clear()
        try:
            self._local.write(*self._of, number)
        except RuleError as error:
            self._desk.tell(str(error))

    def _enter(self) -> None:
        self.flush()
        self.written.emit()

    def _take_away(self) -> None:
        if self._of is not None:
            self._local.strike(*self._of)
            self.field.setFocus()


class _HiddenField(QLineEdit):
    """Dots for letters. Enter is taken here and goes on."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for this number; anything else is typing."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
