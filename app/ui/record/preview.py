"""The right side of the screen: the pages, or the same as text, with the buttons that belong to them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from app.export.documents import PDF, Made
from app.ui.record.pages import Pages
from app.ui.theme import Theme
from app.ui.widgets.form import button, label, name_control

MAKING = "The pages are being made…"


class Preview(QWidget):
    """Shows what was made last, until something newer is there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.pages = Pages(theme, self)
        self.text = name_control(QPlainTextEdit(), "The record as text", "The same words as on the pages, to read")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._waiting = label(MAKING, "quiet", wrap=True)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        for widget in (self._waiting, self.pages, self.text):
            self._stack.addWidget(widget)
        self._where = name_control(label("", "quiet"), "Page")
        self.as_text = button("Show as text", help_text="For screen readers, and for copying into another system")
        self.as_text.setCheckable(True)
        self.as_text.toggled.connect(self._choose)
        self._smaller = button("−", name="Smaller pages")
        self._larger = button("+", name="Larger pages")
        self._fit = button("Whole width", name="Pages as wide as the window")
        self._smaller.clicked.connect(lambda: self.pages.zoom_by(-1))
        self._larger.clicked.connect(lambda: self.pages.zoom_by(1))
        self._fit.clicked.connect(self.pages.fit)
        self.pages.turned.connect(lambda page, of: self._where.setText(f"Page {page} of {of}"))
        self._whose = name_control(label("", "name"), "Whose copy this is")
        self._lay_out()
        self._has_something = self._has_pages = False
        self._choose()

    def show_made(self, made: Made, whose: str = "") -> None:
        """Show a copy in the place of the last one; both views stay where the reader was.

        ``whose`` is who would read it ("Dad"); nothing for the file's own.
        """
        self._has_something = True
        self._has_pages = made.media_type == PDF
        self._whose.setText(f"As {whose} would read it" if whose else "For the file")
        if self._has_pages:
            self.pages.show_pdf(made.data)
        if self.text.toPlainText() != made.text:
            place, down = self.text.textCursor().position(), self.text.verticalScrollBar().value()
            self.text.setPlainText(made.text)
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(min(place, len(made.text) - 1))
            self.text.setTextCursor(cursor)
            self.text.verticalScrollBar().setValue(down)
        self._choose()

    def show_trouble(self, sentence: str) -> None:
        """Say why there are no pages."""
        self._has_something = False
        self._waiting.setText(sentence)
        self._choose()

    def wait(self) -> None:
        """Say that the pages are being made, where there are none from before that belong to this conference."""
        self.show_trouble(MAKING)

    def _choose(self) -> None:
        as_text = self.as_text.isChecked()
        pages = self._has_pages and not as_text
        shown = (self.pages if pages else self.text) if self._has_something else self._waiting
        self.as_text.setVisible(self._has_pages or not self._has_something)
        self._whose.setVisible(self._has_something)
        self._stack.setCurrentWidget(shown)
        for widget in (self._smaller, self._larger, self._fit, self._where):
            widget.setVisible(shown is self.pages)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.addWidget(self._whose)
        bar.addStretch(1)
        bar.addWidget(self._where)
        for widget in (self._smaller, self._larger, self._fit, self.as_text):
            bar.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)
