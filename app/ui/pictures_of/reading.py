"""From whatever somebody chose, dragged or copied to the bytes that are kept: turned upright, smaller, and bare.

Nothing of the old file is carried over but its dots: no place, no camera, no day, no comment, no small preview of what
was cut off. It takes a while, so it runs beside the UI thread; it touches no widget.
"""

from __future__ import annotations

from pathlib import Path
from stat import S_ISREG

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from app.models.image_file import BROKEN, NotAPicture, is_whole
from app.models.picture import LARGEST, LONGEST_SIDE, checked_facts

Source = Path | QImage
LARGEST_FILE = 64 * 1024 * 1024
"""In bytes: more than any camera in a telephone writes."""
MOST_DOTS = 120_000_000
MEGABYTES = 512
"""What one picture may take in memory while it is read."""
QUALITY = 85
SMALLER = ((LONGEST_SIDE, 75), (1280, 75), (1024, 75), (800, 75), (640, 70))
"""Longest sides and qualities that are tried in turn where a picture would take too much room."""
HEIC = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heif")

OTHER_KIND = "This is no picture that can be kept here. Nothing was changed. Choose a JPEG, PNG or WebP file."
HEIC_HERE = (
    "This photo is in Apple’s HEIC format, which cannot be read here. Nothing was changed. Save it as JPEG first: a "
    "photo that is sent by e-mail or shared usually becomes one."
)
TOO_MUCH = "The picture is too large to be read. Nothing was changed. Make it smaller first, or take a photo of it."
NO_FILE = "The file cannot be read ({why}). Nothing was changed. Check that it is there, and choose it again."


def read_picture(source: Source) -> bytes:
    """Return what is kept of a picture: JPEG, or PNG where that is smaller, as for drawings in clean lines.

    Raises NotAPicture with a sentence for people.
    """
    image = source if isinstance(source, QImage) else _read(_content_of(source), LONGEST_SIDE)
    if image.isNull():
        raise NotAPicture(BROKEN)
    bare = _bare(_fitted(image, LONGEST_SIDE))
    made = min(_packed(bare, "JPEG", QUALITY), _packed(bare, "PNG"), key=len)
    for side, quality in SMALLER:
        if len(made) <= LARGEST:
            break
        made = _packed(_bare(_fitted(image, side)), "JPEG", quality)
    checked_facts(made)
    return made


def small_image(content: bytes, side: int) -> QImage:
    """Return a kept picture with its longest side no longer than ``side`` pixels; an empty image where it is broken."""
    try:
        return _fitted(_read(content, side), side)
    except NotAPicture:
        return QImage()


def _content_of(path: Path) -> bytes:
    try:
        facts = path.stat()
        if not S_ISREG(facts.st_mode):  # a pipe would be waited for for ever
            raise NotAPicture(NO_FILE.format(why="it is no file"))
        if facts.st_size > LARGEST_FILE:
            raise NotAPicture(TOO_MUCH)
        return path.read_bytes()
    except OSError as error:
        raise NotAPicture(NO_FILE.format(why=error.strerror or "it is not there")) from error


def _format_of(content: bytes) -> bytes:
    """Return the format by the file's first bytes, whatever it is called. Raises NotAPicture for any other.

    Qt would read more kinds; a drawing in SVG or PDF may fetch and hide things, so they are not even tried.
    """
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return b"png"
    if content.startswith(b"\xff\xd8\xff"):
        return b"jpeg"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return b"webp"
    if content[4:8] == b"ftyp" and content[8:12] in HEIC:
        if any(bytes(one.data()) == b"heic" for one in QImageReader.supportedImageFormats()):
            return b"heic"
        raise NotAPicture(HEIC_HERE)
    raise NotAPicture(OTHER_KIND)


def _read(content: bytes, side: int) -> QImage:
    """Return the picture upright, read no larger than needed. Raises NotAPicture."""
    form = _format_of(content)
    if form in (b"jpeg", b"png") and not is_whole(content):
        raise NotAPicture(BROKEN)
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(MEGABYTES)
    reader = QImageReader(buffer, form)
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MOST_DOTS:
        raise NotAPicture(TOO_MUCH)
    if size.isValid() and max(size.width(), size.height()) > side:
        # Twice as large as wanted, then made smaller smoothly: thin pencil lines stay.
        reader.setScaledSize(_within(size, min(2 * side, max(size.width(), size.height()))))
    image = reader.read()
    if image.isNull():
        raise NotAPicture(BROKEN)
    return image


def _within(size: QSize, side: int) -> QSize:
    return size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _fitted(image: QImage, side: int) -> QImage:
    if max(image.width(), image.height()) <= side:
        return image
    return image.scaled(
        _within(image.size(), side), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _bare(image: QImage) -> QImage:
    """Return the dots alone, on white: painted over to a new image, so that nothing else can come along."""
    colours = image.colorSpace()
    if colours.isValid() and colours != QColorSpace(QColorSpace.NamedColorSpace.SRgb):
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    image.setDevicePixelRatio(1)
    made = QImage(image.size(), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    painter.drawImage(0, 0, image)
    painter.end()
    made.setDotsPerMeterX(2835)
    made.setDotsPerMeterY(2835)
    return made.convertToFormat(QImage.Format.Format_Grayscale8) if made.isGrayscale() else made


def _packed(image: QImage, form: str, quality: int = -1) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, form.encode())
    writer.setQuality(quality)
    if not writer.write(image):
        raise NotAPicture(BROKEN)
    return bytes(buffer.data().data())
