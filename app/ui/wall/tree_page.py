"""The family tree on the wall, as large as the screen allows."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.practice.family_tree.drawing import draw
from app.practice.family_tree.picture import Picture
from app.practice.family_tree.tree import NO_TREE, FamilyTree
from app.practice.family_tree.words import in_sentences
from app.ui.family.tree_painter import QtRuler, TreePainter
from app.ui.wall.look import SIZES, SMALLEST, Look
from app.ui.wall.page import WallPage

AROUND = 60
"""Pixels at 1080p that are shown around somebody who is scrolled to."""
MORE = "There is more of the family tree: {where}"


class TreePage(WallPage):
    """Shows one tree; one that is too large at the smallest type is scrolled."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._canvas = _Canvas(look)
        self._more_of_it = self.words(SMALLEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._canvas, 1)
        column.addWidget(self._more_of_it)

    def show_tree(self, tree: FamilyTree) -> None:
        """Show a tree: at first where the children are whom the meeting is about, then where it was."""
        self._canvas.show_tree(tree)
        self.fit()

    def clear(self) -> None:
        """Take every word out."""
        self._canvas.show_tree(NO_TREE)
        self._more_of_it.clear()

    def fit(self) -> None:
        """Draw the tree as large as it fits."""
        super().fit()
        self._canvas.fit()
        self._say_where()

    def forget(self) -> None:
        """Draw anew: the screen or the colours are others."""
        self._canvas.fit()

    def scroll_by(self, pages: float) -> None:
        """Scroll by a part of what is seen: down as far as it goes, then to the side."""
        self._canvas.scroll_by(pages)
        self._say_where()

    def show_keys(self, keys: Sequence[Hashable], *, at_top: bool) -> None:
        """Scroll to the first of these people who is here."""
        self._canvas.show_person(next((key for key in keys if self._canvas.has(key)), None))
        self._say_where()

    def _say_where(self) -> None:
        where = self._canvas.more()
        self._more_of_it.setText(MORE.format(where=where) if where else "")


class _Canvas(QWidget):
    """Painted; its name and description say all of it in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tree = NO_TREE
        self._picture = Picture()
        self._ruler: QtRuler | None = None
        self._left = self._top = 0.0

    def show_tree(self, tree: FamilyTree) -> None:
        """Show another tree. A change in the one that is there does not move it."""
        is_new = not self._tree.people
        self._tree = tree
        self.setAccessibleName("Family tree" if tree.people else "")
        self.setAccessibleDescription(" ".join(in_sentences(tree)))
        self.fit()
        if is_new:  # the first of them last: where there is no room for all, it is the later ones that are off
            for person in reversed([one for one in tree.people if one.in_meeting]):
                self.show_person(person.key)

    def fit(self) -> None:
        """Draw in the largest type in which all of it can be seen, or else in the smallest there is."""
        for size in SIZES:
            self._ruler = QtRuler(self._look, size)
            self._picture = draw(self._tree, self._ruler, self.width())
            if self._picture.width <= self.width() + 1 and self._picture.height <= self.height():
                break
        self._move(self._left, self._top)

    def has(self, key: Hashable) -> bool:
        """Return True for somebody in the tree."""
        return any(one.key == key for one in self._picture.people)

    def show_person(self, key: Hashable) -> None:
        """Bring somebody into sight; nothing for None."""
        box = next((one.box for one in self._picture.people if one.key == key), None)
        if box is not None:
            room = self._look.pixels(AROUND)
            left = min(max(self._left, box.left + box.width + room - self.width()), box.left - room)
            self._move(left, min(max(self._top, box.top + box.height + room - self.height()), box.top - room))

    def scroll_by(self, pages: float) -> None:
        """Scroll down as far as it goes, then to the right; and back the same way."""
        top = self._top
        self._move(self._left, top + pages * self.height())
        if self._top == top:
            self._move(self._left + pages * self.width(), top)

    def more(self) -> str:
        """Say where there is more of it: "to the right and below"; nothing where all of it is seen."""
        sides = (
            (self._left > 1, "to the left"),
            (self._left + self.width() < self._picture.width - 1, "to the right"),
            (self._top > 1, "above"),
            (self._top + self.height() < self._picture.height - 1, "below"),
        )
        return " and ".join(words for there, words in sides if there)

    def _move(self, left: float, top: float) -> None:
        self._left = min(max(left, 0.0), max(self._picture.width - self.width(), 0.0))
        self._top = min(max(top, 0.0), max(self._picture.height - self.height(), 0.0))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is seen of it, in the middle where there is room."""
        if self._ruler is None:
            return
        painter = QPainter(self)
        aside = max((self.width() - self._picture.width) / 2, 0.0)
        painter.translate(aside - self._left, -self._top)
        TreePainter(self._look, self._ruler).paint(painter, self._picture)
