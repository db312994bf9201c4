"""The family as a picture, or the same in words."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from app.export.gather_tree import gather_tree
from app.export.reader import Reader
from app.models.conference import Conference
from app.models.sharing import Audience
from app.practice.family_tree.tree import NO_TREE, FamilyTree
from app.practice.family_tree.words import in_sentences
from app.ui.family.tree_view import FamilyTreeView
from app.ui.theme import Theme
from app.ui.widgets.form import name_control


class FamilyPicture(QWidget):
    """The whole file's tree: it stands on the chair's screen only. ``person_chosen`` asks for somebody's form."""

    person_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._tree: FamilyTree = NO_TREE
        self._chosen: uuid.UUID | None = None
        self._stack = QStackedWidget()
        self._view = FamilyTreeView(theme)
        self._view.person_chosen.connect(self.person_chosen)
        self._words = name_control(QPlainTextEdit(), "The family in words")
        self._words.setReadOnly(True)
        self._words.setTabChangesFocus(True)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_conference(self, conference: Conference) -> None:
        """Show the family of a snapshot."""
        tree = gather_tree(Reader(conference, Audience.file()))
        if tree == self._tree:
            return
        self._tree = tree
        self._view.show_tree(tree)
        self._words.setPlainText("\n\n".join(in_sentences(tree)))

    def choose(self, person_id: uuid.UUID) -> None:
        """Remember on whom the keyboard is to stand when it comes back to the picture."""
        self._chosen = person_id

    def mark_open(self, person_id: uuid.UUID | None) -> None:
        """Mark whose form is open; None where it is nobody's."""
        self._view.mark_open(person_id)

    def show_words(self, in_words: bool) -> None:
        """Show the words instead of the picture, or the picture again."""
        self._stack.setCurrentWidget(self._words if in_words else self._view)
        if in_words:
            self._words.setFocus()

    def take_keyboard(self) -> None:
        """Go to whoever was chosen last, else to the first in the picture; or to the words."""
        if self._stack.currentWidget() is self._words:
            self._words.setFocus()
            return
        keys = [person.key for person in self._tree.people]
        key = self._chosen if self._chosen in keys else next(iter(keys), None)
        if key is not None:
            self._view.focus_person(key)
