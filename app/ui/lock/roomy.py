"""Windows around a form, whole at any size of text: they grow with their words, and scroll where they cannot."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


def in_scroll(inside: QWidget) -> QScrollArea:
    """Return a frameless area that scrolls up and down only, for a window that may be too small for its words."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def grow(window: QWidget, inside: QWidget | None = None) -> None:
    """Make a window as large as its words need, as far as the screen goes. ``inside`` is what scrolls in it, if any.

    Wrapped words tell their height only once the width is known, which Qt's own sizes leave out.
    """
    inside = inside or window
    layout = inside.layout()
    assert layout is not None
    width = max(window.width(), inside.minimumSizeHint().width())
    height = max(inside.sizeHint().height(), layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else 0)
    room = window.screen().availableSize() * 0.95
    window.resize(QSize(width, max(window.height(), height)).boundedTo(room))


def column_in(window: QWidget) -> tuple[QWidget, QVBoxLayout]:
    """Give a window a column that scrolls where it must; return what is inside, and the column."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    outside = QVBoxLayout(window)
    outside.setContentsMargins(0, 0, 0, 0)
    outside.addWidget(in_scroll(inside))
    return inside, column
