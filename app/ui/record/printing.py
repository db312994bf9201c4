"""Printing the pages that are shown, from memory. Qt's printing loads only when somebody prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

NO_PRINTER = (
    "No printer is set up on this computer. Nothing was printed. Save the PDF, and print it where there is one."
)
DOTS = 300
"""Dots an inch at which pages are drawn: text stays sharp, and a page fits into memory."""


def has_printer() -> bool:
    """Return True where this computer knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo  # printing is rare; the start is not

    return bool(QPrinterInfo.availablePrinterNames())


def ask_and_print(parent: QWidget, name: str, data: bytes, done: Callable[[str], None]) -> None:
    """Open the system's print dialog, with copies and both sides of the paper; then print. ``done`` gets a sentence."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # printing is rare; the start is not

    if not has_printer():
        done(NO_PRINTER)
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setResolution(DOTS)
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.accepted.connect(lambda: PrintJob(parent, printer, data, done).begin())
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()  # its open() wants a receiver


class PrintJob(QObject):
    """Draws one page each time the event loop comes round, so that the window goes on working."""

    def __init__(self, parent: QObject, printer: QPrinter, data: bytes, done: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._printer = printer
        self._done = done
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self._document)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._pages = _chosen_pages(printer, self._document.pageCount())
        self._drawn = 0
        self._painter = QPainter()

    def begin(self) -> None:
        """Start printing."""
        from PySide6.QtGui import QPageLayout

        points = self._document.pagePointSize(0)
        wide = points.width() > points.height()
        way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        self._printer.setPageOrientation(way)
        if not self._pages or not self._painter.begin(self._printer):
            self._end("The printer did not take it. Nothing was printed; is it switched on?")
            return
        QTimer.singleShot(0, self, self._draw_next)

    def _draw_next(self) -> None:
        if self._drawn and not self._printer.newPage():
            self._end("The printer stopped in the middle. Look at it, then print the rest again.")
            return
        number, paper = self._pages[self._drawn], self._painter.viewport()
        size = self._document.pagePointSize(number).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio).toSize()
        self._painter.drawImage(paper.topLeft(), self._document.render(number, size))
        self._drawn += 1
        if self._drawn < len(self._pages):
            QTimer.singleShot(0, self, self._draw_next)
        else:
            self._painter.end()
            self._end(f"✓ Sent to the printer ({len(self._pages)} page{'' if len(self._pages) == 1 else 's'}).")

    def _end(self, sentence: str) -> None:
        self._done(sentence)
        self.deleteLater()


def _chosen_pages(printer: QPrinter, count: int) -> list[int]:
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return list(range(max(first, 1) - 1, min(last, count)))
