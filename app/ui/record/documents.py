"""The left side of the screen: which document, in which print, for whom, and saving it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from app.ui.shell.keys import KEYS
from app.ui.widgets.form import button, label, name_control, restyle

FOR_THE_FILE = "For the file"
HOLDS_ALL = "This one holds everything, also what some people may not know. Keep it in the file. Do not hand it out."
NOT_YET = (
    "Copies for each person, with what they may not have left out and checked, are not made here yet. "
    "They come with a later version."
)
PRINTS = (("standard", "Standard print, 11 point"), ("large", "Large print, 16 point"))


class Documents(QFrame):
    """``large_print_chosen`` comes with True or False, ``save_wanted`` when Save PDF is pressed."""

    large_print_chosen = Signal(bool)
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 18)
        column.setSpacing(12)
        column.addWidget(label("Full record", "heading"))
        column.addWidget(self._prints())
        column.addWidget(label("To whom", "field"))
        column.addWidget(_for_the_file())
        column.addWidget(label(NOT_YET, "quiet", wrap=True))
        self.letters = label("", wrap=True)
        self._letters_frame = _hint(self.letters)
        column.addWidget(self._letters_frame)
        self.save = button("Save PDF…", "main", help_text=f"Save the record as a PDF ({KEYS['save_pdf'].keys})")
        self.save.clicked.connect(self.save_wanted)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.result = name_control(label("", "good", wrap=True), "Result of saving")
        column.addWidget(self.result)
        column.addStretch(1)
        self.show_letters("")
        self.show_result("")

    @property
    def large_print(self) -> bool:
        """True where large print is chosen."""
        return self._buttons["large"].isChecked()

    def show_letters(self, sentences: str) -> None:
        """Warn of letters that cannot be printed; nothing for none."""
        self.letters.setText(sentences)
        self._letters_frame.setVisible(bool(sentences))

    def show_result(self, sentence: str, *, well: bool = True) -> None:
        """Say how saving went, also to a screen reader."""
        restyle(self.result, "good" if well else "trouble")
        self.result.setText(sentence)
        self.result.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.result, sentence))

    def show_saving(self, saving: bool) -> None:
        """Take no second wish while a file is being written."""
        self.save.setEnabled(not saving)

    def _prints(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        for key, words in PRINTS:
            made = name_control(QRadioButton(words), words)
            self._group.addButton(made)
            self._buttons[key] = made
            column.addWidget(made)
        self._buttons["standard"].setChecked(True)
        self._buttons["large"].toggled.connect(self.large_print_chosen)
        return box


def _for_the_file() -> QFrame:
    """Return the one line of the list of readers that this version has."""
    frame = QFrame()
    frame.setProperty("kind", "hint")
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, 10, 12, 10)
    column.setSpacing(4)
    column.addWidget(label(FOR_THE_FILE, "child"))
    column.addWidget(label(HOLDS_ALL, wrap=True))
    return frame


def _hint(words: QWidget) -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "hint")
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, 8, 12, 8)
    column.addWidget(words)
    return frame
