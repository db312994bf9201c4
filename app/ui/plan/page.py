"""Scrolling that knows when to stop: beside the list the boxes scroll by themselves, below it the whole page does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget


class Page(QScrollArea):
    """Scrolls up and down only. With ``whole`` it is as high as what is in it, so that something outside scrolls."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self._whole = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        inside.installEventFilter(self)

    def show_whole(self, whole: bool) -> None:
        """Be as high as what is in it, or take the room there is and scroll."""
        if whole != self._whole:
            self._whole = whole
            self.updateGeometry()
        self._fit()

    def scroll_to(self, box: QWidget) -> None:
        """Show the whole of a box in it, with its label: Qt by itself shows only the line the cursor is in."""
        top, height = box.mapTo(self._inside, QPoint()).y(), box.height()
        self.ensureVisible(0, top + height // 2, 0, height // 2 + box.fontMetrics().height() * 2)

    def minimumSizeHint(self) -> QSize:
        """The height of what is in it, where it is to be shown whole."""
        return QSize(0, self.minimumHeight())

    def sizeHint(self) -> QSize:
        """Take what there is beside the list: Qt would ask for 24 lines, at 200% more than a window has."""
        wanted = super().sizeHint()
        return wanted if self._whole else QSize(wanted.width(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is in it has become higher or lower."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        layout = self._inside.layout()
        if layout is None:
            return
        wanted = layout.totalMinimumHeightForWidth(self.viewport().width()) if self._whole else 0
        if self._whole and wanted < 0:
            wanted = layout.totalMinimumSize().height()
        if wanted != self.minimumHeight():
            self.setMinimumHeight(wanted)


def scroll_to_keyboard(*pages: Page) -> None:
    """Show the box that has the keyboard, in each of the pages it stands in, the innermost first."""
    focused = QApplication.focusWidget()
    for page in pages:
        if focused is not None and page.isAncestorOf(focused):
            page.scroll_to(focused)
