"""What was dragged here or copied, as pictures to read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from app.ui.pictures_of.reading import Source


def may_hold_pictures(mime: QMimeData) -> bool:
    """Return True where files or a picture come; whether the files are pictures is seen when they are read."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def is_words(mime: QMimeData) -> bool:
    """Return True for words with a picture of them beside, as spreadsheets and word processors copy them."""
    return mime.hasFormat("text/plain") and bool(mime.text().strip()) and not mime.hasUrls()


def sources_in(mime: QMimeData) -> list[Source]:
    """Return the files, or else the picture itself. The address that a browser gives beside it is not followed."""
    files: list[Source] = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files or not mime.hasImage():
        return files
    image = QImage(mime.imageData())
    return [] if image.isNull() else [image]
