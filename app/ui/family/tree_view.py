"""The family tree on the chair's screen: painted, walked with the arrow keys, and read by a screen reader."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QWidget

from app.practice.family_tree.drawing import draw
from app.practice.family_tree.layout import Place, lay_out
from app.practice.family_tree.picture import Picture
from app.practice.family_tree.tree import NO_TREE, FamilyTree
from app.practice.family_tree.words import about_person, in_sentences
from app.ui.family.tree_painter import QtRuler, TreePainter, rect_of
from app.ui.theme import Theme
from app.ui.widgets.form import name_control

SIZES = (20, 18, 16, 15, 14, 13, 12)
"""What the type is tried at, largest first, in pixels at 100%; a tree that is too large at the last is scrolled."""
NAME = "Family tree"
ROUND = 6
IS_OPEN, OPEN_PIXELS = "The form beside the tree is theirs.", 5
_STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class FamilyTreeView(QScrollArea):
    """Shows a tree as large as it fits. ``person_chosen`` carries the key of somebody clicked, or taken with Enter.

    Tab comes to one person; the arrow keys go on from there.
    """

    person_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._canvas = _Canvas(theme)
        self._people: dict[uuid.UUID, PersonSign] = {}
        self._tree = NO_TREE
        self._open: uuid.UUID | None = None
        self.setWidget(self._canvas)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumHeight(theme.pixels(220))
        name_control(self, NAME)
        theme.changed.connect(self._draw)

    @property
    def tree(self) -> FamilyTree:
        """What is shown."""
        return self._tree

    def show_tree(self, tree: FamilyTree) -> None:
        """Show another tree; whoever is in it still keeps the keyboard."""
        if tree == self._tree:
            return
        self._tree = tree
        self.setAccessibleDescription(" ".join(in_sentences(tree)))
        for key in [key for key in self._people if all(key != person.key for person in tree.people)]:
            gone = self._people.pop(key)
            gone.hide()
            gone.deleteLater()
        for person in tree.people:
            if person.key not in self._people:
                self._people[person.key] = self._new(person.key)
            made = self._people[person.key]
            made.setObjectName("")  # named anew, with the name there is now
            name_control(made, person.spoken, " ".join(about_person(tree, person.key)))
            made.mark_open(person.key == self._open)
        self._order_tabs()
        self._draw()

    def mark_open(self, key: uuid.UUID | None) -> None:
        """Mark whose form is open; None where it is nobody's."""
        self._open = key
        for one, made in self._people.items():
            made.mark_open(one == key)

    def focus_person(self, key: uuid.UUID) -> None:
        """Give somebody the keyboard, where they are in the tree."""
        if key in self._people:
            self._people[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Room for a usual family; the tree is drawn for the room there is."""
        return QSize(self._theme.pixels(640), self._theme.pixels(440))

    # -- people

    def _new(self, key: uuid.UUID) -> PersonSign:
        made = PersonSign(self._theme, key)
        made.setParent(self._canvas)
        made.clicked.connect(lambda: self.person_chosen.emit(key))
        made.walked.connect(lambda columns, rows: self._walk(key, columns, rows))
        made.came.connect(lambda: self._came(key))
        made.show()
        return made

    def _came(self, key: uuid.UUID) -> None:
        """Somebody has the keyboard: Tab comes back to them, and they are in sight."""
        for other, made in self._people.items():
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == key else Qt.FocusPolicy.ClickFocus)
        self.ensureWidgetVisible(self._people[key], 12, 12)

    def _walk(self, key: uuid.UUID, columns: int, rows: int) -> None:
        """Go to whoever is nearest that way."""
        layout = lay_out(self._tree)
        here = layout.place(key)
        target = _nearest([one for one in layout.places if _lies(here, one, columns, rows)], here)
        if target is not None:
            self._people[target.key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_tabs(self) -> None:
        """Let Tab come to the first person unless it has been with somebody who is still there."""
        if self._people and not any(made.focusPolicy() is Qt.FocusPolicy.StrongFocus for made in self._people.values()):
            self._people[self._tree.people[0].key].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # -- drawing

    def _at(self, size: int, width: int) -> tuple[Picture, QtRuler]:
        ruler = QtRuler(self._theme, size)
        return draw(self._tree, ruler, width), ruler

    def _draw(self) -> None:
        room = self.viewport().size()
        picture, ruler = self._at(SIZES[0], room.width())
        for size in SIZES[1:]:
            if picture.width <= room.width() + 1 and picture.height <= room.height() + 1:
                break
            picture, ruler = self._at(size, room.width())
        self._canvas.show_picture(picture, ruler)
        for one in picture.people:
            self._people[one.key].setGeometry(rect_of(one.box).toAlignedRect())
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit another room."""
        super().resizeEvent(event)
        self._draw()


class PersonSign(QAbstractButton):
    """One person: where a click counts and the keyboard stands. The tree is painted below it."""

    walked = Signal(int, int)
    came = Signal()

    def __init__(self, theme: Theme, key: uuid.UUID) -> None:
        super().__init__()
        self.key = key
        self._theme = theme
        self._is_open = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mark_open(self, is_open: bool) -> None:
        """Show, and say, that this person's form is open."""
        said = self.accessibleDescription().removeprefix(IS_OPEN).strip()
        self.setAccessibleDescription(f"{IS_OPEN} {said}".strip() if is_open else said)
        self._is_open = is_open
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, choose with Enter."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.walked.emit(*step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard is here."""
        super().focusInEvent(event)
        self.came.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the keyboard, the mouse over it, or below everything a bar where the form is open."""
        if not (self.hasFocus() or self.underMouse() or self._is_open):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        if self._is_open:
            high = self._theme.pixels(OPEN_PIXELS)
            painter.fillRect(self.rect().adjusted(ROUND, self.height() - high, -ROUND, 0), QColor(colours.accent))
        pen = QPen(QColor(colours.accent), 2 if self.hasFocus() else 1)
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), ROUND, ROUND)

    def sizeHint(self) -> QSize:
        """As large as it is laid out."""
        return self.size()


class _Canvas(QWidget):
    """What lies below the people: the picture."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = Picture()
        self._ruler: QtRuler | None = None

    def show_picture(self, picture: Picture, ruler: QtRuler) -> None:
        """Paint another picture, as large as it is."""
        self._picture, self._ruler = picture, ruler
        self.resize(round(picture.width), round(picture.height))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._ruler is not None:
            TreePainter(self._theme, self._ruler).paint(QPainter(self), self._picture)


def _lies(here: Place, other: Place, columns: int, rows: int) -> bool:
    """Return True where somebody lies in a direction from here: in the same row, or in the next row that way."""
    if columns:
        return other.row == here.row and (other.column - here.column) * columns > 0
    return (other.row - here.row) * rows > 0


def _nearest(places: Sequence[Place], here: Place) -> Place | None:
    """Return the nearest row's nearest person."""
    return min(
        places, key=lambda one: (abs(one.row - here.row), abs(one.column - here.column), one.column), default=None
    )
