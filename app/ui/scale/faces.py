"""Three plain faces, painted, for people who would rather point than count."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from app.models.score import FACES

BEND = {FACES[0]: 0.5, FACES[1]: 0.0, FACES[2]: -0.5}
"""How far the mouth is bent, as a part of the face's radius; upwards is negative."""


def face_icon(face: str, size: int, ink: str) -> QIcon:
    """Return a face of ``size`` pixels in one colour. Raises KeyError for a face that is not one of FACES."""
    picture = QPixmap(size * 2, size * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(ink), size / 12, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawEllipse(QRectF(0, 0, size, size).adjusted(2, 2, -2, -2))
    middle, radius = size / 2, size / 2 - 2
    for side in (-1, 1):
        painter.drawPoint(QPointF(middle + side * radius * 0.36, middle - radius * 0.25))
    height = middle + radius * (0.4 if BEND[face] == 0 else 0.35 if BEND[face] > 0 else 0.5)
    mouth = QPainterPath(QPointF(middle - radius * 0.45, height))
    mouth.quadTo(QPointF(middle, height + BEND[face] * radius), QPointF(middle + radius * 0.45, height))
    painter.drawPath(mouth)
    painter.end()
    return QIcon(picture)
