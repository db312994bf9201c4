"""The real pages of the record on the screen, read from memory: no file is written for it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame

from app.ui.theme import Theme
from app.ui.widgets.form import name_control

SMALLEST, LARGEST, STEP = 0.4, 4.0, 1.25


class Pages(QPdfView):
    """All pages below each other. ``turned`` comes with the page in view, from 1, and how many there are."""

    turned = Signal(int, int)

    def __init__(self, theme: Theme, keeper: QObject) -> None:
        """``keeper`` owns the documents and has to be above this view.

        Qt crashes where a document goes before the view that shows it. Children go in the order they came, and the
        view is there before any document.
        """
        super().__init__()
        self._keeper = keeper
        name_control(
            self, "Pages of the record", "The pages are pictures to a screen reader; Show as text gives their words"
        )
        self._theme = theme
        self.setObjectName("pages")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setDocumentMargins(QMargins(16, 16, 16, 16))
        self.setPageSpacing(12)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.pageNavigator().currentPageChanged.connect(lambda _: self._tell())
        theme.changed.connect(self._colour)
        self._colour()

    def show_pdf(self, data: bytes) -> None:
        """Show a PDF in the place of the last one, scrolled to where the reader was."""
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        before = self.document()
        document = QPdfDocument(self._keeper)
        buffer = QBuffer(document)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        self.setDocument(document)
        self.horizontalScrollBar().setValue(across)
        self.verticalScrollBar().setValue(down)
        if before is not None:
            before.deleteLater()
        self._tell()

    def zoom_by(self, steps: int) -> None:
        """Make the pages larger or smaller."""
        document = self.document()
        if self.zoomMode() is QPdfView.ZoomMode.FitToWidth and document is not None and document.pageCount():
            margins = self.documentMargins()
            room = self.viewport().width() - margins.left() - margins.right()
            inches = document.pagePointSize(0).width() / 72
            self.setZoomFactor(room / (inches * self.logicalDpiX()))
            self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(max(SMALLEST, min(self.zoomFactor() * STEP**steps, LARGEST)))

    def fit(self) -> None:
        """Make the pages as wide as the window."""
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _tell(self) -> None:
        document = self.document()
        if document is not None:
            self.turned.emit(self.pageNavigator().currentPage() + 1, document.pageCount())

    def _colour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(self._theme.colours.field_line))
        self.setPalette(palette)
