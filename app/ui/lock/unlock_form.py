"""The form that opens a store: the passphrase, or the code of the recovery sheet with a new passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.shell.strength import strength
from app.ui.widgets.form import Form, button, label, line_edit, restyle

USE_SHEET = "Use the recovery sheet"
USE_PASSPHRASE = "Use the passphrase"
WHO = "Your name. It stands in the history beside what you change; it is kept inside the store"


@dataclass(frozen=True, slots=True)
class Given:
    """What was typed: the passphrase or the code, and the passphrase to open the store with from now on, if any.

    ``who`` is the name of whoever is at the laptop; empty for whoever was there last.
    """

    secret: str
    new_passphrase: str = ""
    who: str = ""


class UnlockForm(QWidget):
    """``asked`` says that Enter was pressed in the last field. What is wrong with a code is said while it is typed.

    ``other_way`` and ``keyring`` are buttons for whoever shows the form; the second is for a store that has that slot.
    ``changed`` says that it asks for something else now and may need more room.
    """

    asked = Signal()
    keyring_asked = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._by_sheet = False
        self.passphrase_form, self.sheet_form = Form(), Form()
        self.passphrase = self.passphrase_form.row("Passphrase", line_edit(), help_text="The words that open the store")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.code = self.sheet_form.row(
            "Code on the recovery sheet", line_edit("six groups of five signs"),
            help_text="Capital or small letters, with or without spaces",
        )  # fmt: skip
        self.new = self.sheet_form.row("New passphrase", line_edit(), help_text="It opens the store from now on")
        self.again = self.sheet_form.row("The new passphrase again", line_edit())
        for field in (self.new, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.who_form = Form()
        self.who = self.who_form.row("Who is at the laptop?", line_edit("Empty: the same as last time"), help_text=WHO)
        self.message = label("", "quiet", wrap=True)
        self.other_way = button(USE_SHEET, "plain", help_text="When the passphrase is lost")
        self.keyring = button("Use this computer's keyring", "plain", help_text="Opens without a passphrase")
        self.keyring.hide()
        self._lay_out()
        self._connect()

    def given(self) -> Given | None:
        """Return what was typed; None, with the reason said, where something is missing."""
        if not self._by_sheet:
            secret = self.passphrase.text()
            if not secret:
                self.refuse("Type the passphrase first.")
                return None
            return Given(secret, who=self.who.text())
        from app.store.recovery import CodeMistyped, read_code  # behind the first window

        try:
            code = read_code(self.code.text())
        except CodeMistyped as error:
            self.refuse(str(error), self.code)
            return None
        if not self.new.text():
            self.refuse("Choose a new passphrase as well: the old one is lost, or somebody may know it.", self.new)
        elif self.new.text() != self.again.text():
            self.refuse("The two new passphrases are not the same. Nothing was changed; type them again.", self.again)
        else:
            return Given(code, self.new.text(), self.who.text())
        return None

    def refuse(self, sentence: str, field: QLineEdit | None = None) -> None:
        """Say why it did not open, and go to the field to look at."""
        self.message.setText(sentence)
        restyle(self.message, "trouble")
        field = field or (self.code if self._by_sheet else self.passphrase)
        field.setFocus()
        field.selectAll()

    def say(self, sentence: str) -> None:
        """Say something that is no trouble."""
        self.message.setText(sentence)
        restyle(self.message, "quiet")

    def clear(self) -> None:
        """Take out every secret, and ask for the passphrase again."""
        for field in (self.passphrase, self.code, self.new, self.again, self.who):
            field.clear()
        self._show_way(by_sheet=False)
        self.say("")

    def focus_first(self) -> None:
        """Go to the field to type in."""
        (self.code if self._by_sheet else self.passphrase).setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.passphrase_form)
        column.addWidget(self.sheet_form)
        column.addWidget(self.who_form)
        column.addWidget(self.message)
        self.message.setMinimumHeight(self.message.fontMetrics().lineSpacing() * 2)
        self.sheet_form.hide()

    def _connect(self) -> None:
        self.passphrase.returnPressed.connect(self.asked)
        self.code.returnPressed.connect(self.new.setFocus)
        self.new.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.asked)
        self.who.returnPressed.connect(self.asked)
        self.code.textChanged.connect(self._check_code)
        self.new.textChanged.connect(lambda words: self.say(strength(words).sentence))
        self.keyring.clicked.connect(self.keyring_asked)
        self.other_way.clicked.connect(lambda: self._show_way(by_sheet=not self._by_sheet))

    def _show_way(self, *, by_sheet: bool) -> None:
        self._by_sheet = by_sheet
        self.passphrase_form.setVisible(not by_sheet)
        self.sheet_form.setVisible(by_sheet)
        self.other_way.setText(USE_PASSPHRASE if by_sheet else USE_SHEET)
        self.say("Type the six groups from the sheet in the safe." if by_sheet else "")
        self.focus_first()
        self.changed.emit()

    def _check_code(self, typed: str) -> None:
        """Say which group to look at as soon as it is typed, not at the end of thirty signs."""
        from app.store.recovery import find_mistake  # behind the first window

        mistake = find_mistake(typed, typing=True)
        self.message.setText(str(mistake or ""))
        restyle(self.message, "trouble" if mistake else "quiet")


def from_keyring(path: Path, who: str = "") -> Given:
    """Return what the computer's keyring keeps for a store. Raises NoKeyring."""
    from app.store.keyring_slot import secret_of  # behind the first window

    return Given(secret_of(path), who=who)


def renew(path: Path, given: Given) -> None:
    """Put the new passphrase in force where one was given with a code. Raises as ``keys.change_passphrase`` does."""
    from app.store.keys import change_passphrase  # behind the first window
    from app.store.swap import finish_swap

    if given.new_passphrase:
        finish_swap(path)
        change_passphrase(path, given.secret, given.new_passphrase)
