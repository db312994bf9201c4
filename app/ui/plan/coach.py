"""The coach beside a step: sentences with the words it doubts and one question each. Advice only; it never blocks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.practice.smart import Reading
from app.ui.plan.hints import Hint, count_aside, hints_of
from app.ui.shell.keys import KEYS
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.rows import Rows

ALL_SAID = "✓ It says who does what, when, and how anyone would know."


class CoachPanel(QWidget):
    """``put_aside`` comes with a question's key; ``ask_again`` lets all of them be asked; ``examples`` opens those.

    ``lines_changed`` says that there are other lines than before: Tab has to be told where they stand.
    """

    put_aside = Signal(str)
    ask_again = Signal()
    examples = Signal()
    lines_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        name_control(self, "The coach", "Advice only: nothing here has to be answered")
        self._hints: dict[str, Hint] = {}
        rows = QVBoxLayout()
        rows.setSpacing(8)
        self.rows: Rows[str, HintRow] = Rows(rows, self._make)
        self._well = label(ALL_SAID, "good", wrap=True)
        self._aside = label("", "quiet")
        self._again = button("Ask again", "link", name="Ask again what was put aside")
        self._again.clicked.connect(self.ask_again)
        examples = button("From vague to plain: examples", "link", help_text=KEYS["step_examples"].keys)
        examples.clicked.connect(self.examples)
        foot = QWidget()
        flow = FlowLayout(foot, spacing=12)
        for widget in (examples, self._aside, self._again):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._well)
        column.addLayout(rows)
        column.addWidget(foot)

    def show_reading(self, reading: Reading, dismissed: frozenset[str], *, written: bool) -> list[Hint]:
        """Show what the coach asks about a step and return it; nothing at all before anything is ``written``."""
        hints = hints_of(reading, dismissed) if written else []
        others = set(self._hints) != {hint.key for hint in hints}
        self._hints = {hint.key: hint for hint in hints}
        for key, row in self.rows.show(list(self._hints)):
            row.show_hint(self._hints[key])
        if others:
            self.lines_changed.emit()
        self._well.setVisible(written and not hints and reading.label == "smart")
        aside = count_aside(reading, dismissed) if written else 0
        self._aside.setText(f"{aside} question{'' if aside == 1 else 's'} put aside")
        self._aside.setVisible(aside > 0)
        self._again.setVisible(aside > 0)
        return hints

    @property
    def words(self) -> Sequence[str]:
        """What the panel says, line by line, as a screen reader hears it."""
        return [hint.spoken for hint in self._hints.values()]

    def _make(self, key: str) -> HintRow:
        row = HintRow(self._hints[key])
        row.put_aside.connect(self.put_aside)
        return row


class HintRow(QWidget):
    """A sign, the words doubted, a question, and a way to put it aside."""

    put_aside = Signal(str)

    def __init__(self, hint: Hint) -> None:
        super().__init__()
        self._key = hint.key
        self._sign = label(hint.sign, "letter")
        self._sign.setProperty("sign", "asked")
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._doubted = label("", "doubted", wrap=True)
        self._question = label("", wrap=True)
        aside = button("Put aside", "plain", name=f"Put aside: {hint.about}", help_text="It is not asked here again")
        aside.clicked.connect(lambda: self.put_aside.emit(self._key))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._doubted)
        words.addWidget(self._question)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(aside, 0, Qt.AlignmentFlag.AlignTop)

    def show_hint(self, hint: Hint) -> None:
        """Show a line of advice."""
        self._sign.setText(hint.sign)
        self._doubted.setText(hint.doubted)
        self._doubted.setVisible(bool(hint.doubted))
        self._question.setText(hint.question)
        self.setAccessibleName(hint.spoken)
