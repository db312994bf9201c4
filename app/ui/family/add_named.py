"""A line to name somebody: what they are, their name, and whether it holds for all the children."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.desk import Desk
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import button, line_edit, name_control


class AddNamed(QWidget):
    """Enter adds and stays. ``named`` comes with the key of what they are, the name, and True for all the children.

    A name that is typed and not added yet is added when the screen is left: nothing typed is lost.
    """

    named = Signal(object, str, bool)

    def __init__(
        self,
        desk: Desk,
        what: str,
        choices: Sequence[tuple[Hashable, str]],
        example: str,
        first: Hashable | None = None,
    ) -> None:
        """``what`` names the line for screen readers ("a man who matters to Cai"); ``choices`` are what they can be.

        ``first`` is the choice to begin with, else the first of them; ``example`` stands in the empty field.
        """
        super().__init__()
        self._choices = choices
        self._refused = ""
        self._choice = name_control(ChoiceBox(wide=12), f"What to add as {what}")
        self.begin_with(choices[0][0] if first is None else first)
        self.field = name_control(line_edit(example), f"Add {what}")
        self.field.setProperty("kind", "add")
        self.field.returnPressed.connect(self._add_and_stay)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        add = button("Add", name=f"Add {what} now")
        add.clicked.connect(self._add_and_stay)
        self._for_all = name_control(QCheckBox(), f"The same for all the children, {what}")
        self._for_all.hide()
        row = QHBoxLayout()
        row.addWidget(self._choice)
        row.addWidget(self.field, 1)
        row.addWidget(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._for_all)
        self._desk = desk
        desk.register(self)
        self.destroyed.connect(lambda: desk.unregister(self))

    def offer(self, known: Sequence[str], others: str = "") -> None:
        """Offer the names the family knows; ``others`` are the other children, where the same may hold for them."""
        if self._known.stringList() != list(known):
            self._known.setStringList(list(known))
        self._for_all.setText(f"and for {others}".replace("&", "&&"))
        self._for_all.setVisible(bool(others))

    def begin_with(self, key: Hashable) -> None:
        """Choose what somebody is to be added as."""
        self._choice.show_choices(self._choices, key)

    def put_back(self, name: str) -> None:
        """Show a name that could not be added, unless another is being typed."""
        if isValid(self) and not self.field.text():
            self._refused = name
            self.field.setText(name)

    @property
    def waiting(self) -> bool:
        """True while a name typed is not sent to the store yet."""
        return bool(self.field.text().strip())

    def flush(self) -> None:
        """Add who is typed. A name that was refused waits until somebody changes it or presses Enter again."""
        name = self.field.text().strip()
        if name and name != self._refused:
            self.field.clear()
            self.named.emit(self._choice.key, name, self._for_all.isChecked() and not self._for_all.isHidden())

    def _add_and_stay(self) -> None:
        self._refused = ""
        self.flush()
        self.field.setFocus()
