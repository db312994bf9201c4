"""The sentence helper: short questions, the sentence they make, and a button to put it among the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.practice.sentences import Danger, Goal, danger_sentence, goal_sentence
from app.ui.theme import Theme
from app.ui.widgets.form import Form, button, label, line_edit

Compose = Callable[[Sequence[str], Sequence[str]], str]
"""From the answers, in the order of the questions, and the children's names to a sentence."""
DANGER_QUESTIONS = (
    ("Who is worried?", "Nan and school"),
    ("That who …", "Mum"),
    ("… will do what?", "drink so much that she cannot wake"),
    ("What could happen to the children?", "be hurt with nobody to help"),
)
GOAL_QUESTIONS = (
    ("Who will do it differently?", "Mum"),
    ("What will they do instead?", "ring Nan before she drinks"),
    ("Who will see it?", "Nan and school"),
    ("For how long?", "six months"),
)


class SentenceHelper(QWidget):
    """Asks, shows the sentence as it grows, and adds it to a text only when somebody says so."""

    def __init__(
        self, questions: Sequence[tuple[str, str]], compose: Compose, text: QPlainTextEdit, theme: Theme
    ) -> None:
        """Write into ``text``; ``questions`` are pairs of a question and an example of its answer."""
        super().__init__()
        self._compose = compose
        self._text = text
        self._children: Sequence[str] = ()
        self._questions = [question for question, _ in questions]
        self.answers: list[QLineEdit] = []
        self._form = Form(2)
        for question, example in questions:
            field = self._form.row(question, line_edit(example))
            field.textChanged.connect(self._show)
            field.returnPressed.connect(self._go_on)
            self.answers.append(field)
        self.preview = label("", wrap=True)
        self.use = button("Use this sentence")
        self.use.clicked.connect(self._put)
        text.textChanged.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.pixels(4), 0, 0)
        column.setSpacing(theme.pixels(6))
        column.addWidget(self._form)
        column.addWidget(self.preview)
        column.addWidget(self.use)
        self._show()

    def name(self, number: int) -> None:
        """Tell the questions of several pairs apart for a screen reader."""
        self.use.setAccessibleName(f"Use this sentence for {self._text.accessibleName().lower()}")
        for question, field in zip(self._questions, self.answers, strict=True):
            field.setAccessibleName(f"{question} (pair {number})")

    def show_children(self, children: Sequence[str]) -> None:
        """Speak of these children."""
        if list(children) != list(self._children):
            self._children = list(children)
            self._show()

    @property
    def sentence(self) -> str:
        """The sentence the answers make so far."""
        return self._compose([field.text() for field in self.answers], self._children)

    def _show(self) -> None:
        sentence = self.sentence
        self.preview.setText(sentence)
        self.preview.setVisible(bool(sentence))
        there = bool(self._text.toPlainText().strip())
        self.use.setText("Add it below the words there" if there else "Use this sentence")
        self.use.setEnabled(bool(sentence) and sentence not in self._text.toPlainText())

    def _go_on(self) -> None:
        """Enter goes to the next question, and from the last to the button."""
        sender = next((number for number, field in enumerate(self.answers) if field.hasFocus()), -1)
        after = [*self.answers[sender + 1 :], self.use]
        after[0].setFocus()

    def _put(self) -> None:
        """Add the sentence at the end of the text; what was typed there stays. Ctrl+Z there takes it out again."""
        cursor = self._text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        typed = self._text.toPlainText()
        cursor.insertText(f"\n{self.sentence}" if typed.strip() else self.sentence)
        self._text.setTextCursor(cursor)
        self._text.setFocus()


def danger_helper(text: QPlainTextEdit, theme: Theme) -> SentenceHelper:
    """Return the helper for a danger statement: who is worried, that who will do what, what could happen to whom."""
    return SentenceHelper(
        DANGER_QUESTIONS, lambda answers, children: danger_sentence(Danger(*answers), children), text, theme
    )


def goal_helper(text: QPlainTextEdit, theme: Theme) -> SentenceHelper:
    """Return the helper for a safety goal: who will do what instead, who will see it, and for how long."""
    return SentenceHelper(
        GOAL_QUESTIONS, lambda answers, children: goal_sentence(Goal(*answers), children), text, theme
    )
