"""Marks in a text field the words the coach doubts. The words themselves stay as they are."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from app.practice.smart import Words
from app.ui.plan.hints import quoted
from app.ui.theme import Colours


def show_doubts(field: QPlainTextEdit, words: Iterable[Words], colours: Colours) -> None:
    """Underline words in waves on a soft ground, and say for a screen reader which they are."""
    text = field.toPlainText()
    there = [word for word in words if text[word.start : word.end] == word.text and word.text]
    field.setExtraSelections([_selection(field, word, colours) for word in there])
    said = f"The coach asks about {quoted(there)}" if there else ""
    if field.accessibleDescription() != said:
        field.setAccessibleDescription(said)


def _selection(field: QPlainTextEdit, word: Words, colours: Colours) -> QTextEdit.ExtraSelection:
    looks = QTextCharFormat()
    looks.setBackground(QColor(colours.caution_ground))
    looks.setForeground(QColor(colours.ink))
    looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    looks.setUnderlineColor(QColor(colours.caution))
    cursor = QTextCursor(field.document())
    cursor.setPosition(word.start)
    cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = cursor, looks
    return selection
