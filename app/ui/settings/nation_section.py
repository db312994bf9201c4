"""Which words and time limits are in force: those shipped, or a local file on top of them, and what it changes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.export.filing import write_whole
from app.paths import RESOURCES
from app.practice.local_nations import SHIPPED_INSTEAD, local_file, trouble
from app.practice.nation_differences import local_differences
from app.practice.nations import CODES, shipped_nation
from app.practice.written_days import plain_date
from app.ui.widgets.form import button, label, name_control, restyle

EXAMPLE = RESOURCES / "nations" / "local_example.toml"
HOW = "Your own time limits, words and local holidays can stand in a file of your own: {path}"
BEGUN = "It is written, with nothing in force yet: open it with a text editor and read what it says."
NO_CHANGE = "It changes nothing yet."
AGAIN = "What you change in it is in force when a conference is opened again."


class NationSection(QWidget):
    """Words only, and one button that begins a local file where there is none."""

    def __init__(self) -> None:
        super().__init__()
        name_control(self, "Nation file")
        self.state = label("", wrap=True)
        self.changes = label("", "quiet", wrap=True)
        self.changes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.begin = button("Begin a local file")
        self.begin.clicked.connect(self._begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)
        column.addWidget(self.changes)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_state()

    def show_state(self) -> None:
        """Say what is in force now."""
        path, problem = local_file(), trouble()
        there = path is not None and (path.exists() or bool(problem))
        shipped = f"shipped, of {plain_date(max(shipped_nation(code).as_of for code in CODES))}"
        self.begin.setVisible(path is not None and not there)
        restyle(self.state, "trouble" if problem else "")
        if problem:
            self.state.setText(f"Nation file: {shipped}. {problem} {SHIPPED_INSTEAD}")
            self.changes.setText(f"The file: {path}")
        elif there:
            self.state.setText(f"Nation file: {shipped}, with your local file on top: {path}")
            self.changes.setText(
                "\n".join([*local_differences(), AGAIN] if local_differences() else [NO_CHANGE, AGAIN])
            )
        else:
            self.state.setText(f"Nation file: {shipped}.")
            self.changes.setText(HOW.format(path=path) if path is not None else "")
        self.changes.setVisible(bool(self.changes.text()))

    def _begin(self) -> None:
        path = local_file()
        if path is not None and not path.exists():
            self._write(path)

    def _write(self, path: Path) -> None:
        try:
            write_whole(path, EXAMPLE.read_bytes())
        except OSError as error:
            self.changes.setText(f"{path} could not be written ({error.strerror}). Nothing was changed.")
            return
        self.show_state()
        self.changes.setText(BEGUN)
