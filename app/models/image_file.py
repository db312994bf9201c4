"""What the bytes of a picture are, read from the bytes themselves: its kind, its size, and that it holds nothing else.

A photograph carries where and when it was taken, and with what (EXIF, XMP, comments). A child's drawing that is
photographed at a secret address must not say so; therefore a picture is kept only where nothing but the picture is in
it. Two kinds are kept, as every page and every Word file can hold them: JPEG, and PNG without transparency.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from app.models.errors import RuleError

JPEG, PNG = "image/jpeg", "image/png"
_PNG_BEGINS = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"pHYs", b"IDAT", b"IEND"})
_PNG_LONGEST = {b"PLTE": 768, b"pHYs": 9, b"IEND": 0}
"""In bytes: whatever is longer holds something else."""
_PNG_CHANNELS = {0: 1, 2: 3, 3: 1}
"""Grey, colour, and colours out of a palette: what a page can show as it is."""
_JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_JPEG_SIZES = frozenset({0xC0, 0xC1, 0xC2})
_JPEG_KEPT = _JPEG_SIZES | {0xC4, 0xDB, 0xDD, 0xDA, 0xE0}
"""Tables, size, scan, and the JFIF head. What cameras write stands in other segments."""
_SCAN, _END = 0xDA, 0xD9
_FILTERS = 4
MOST_UNPACKED = 32 * 1024 * 1024
"""In bytes: more than the largest picture that is kept has, and no more than a computer has to spare."""


class NotAPicture(RuleError):
    """The bytes are no picture that can be kept. Its text says why, what is safe, and what to do."""


BROKEN = "The picture is broken, or no picture. Nothing was changed. Choose another file."
CARRIES_MORE = (
    "The picture still carries what a camera writes into it, such as the place. Nothing was changed. Attach the "
    "picture again from its own file: that leaves all of it out."
)


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """The kind of a picture as its media type, and its size in pixels."""

    media_type: str
    width: int
    height: int


def image_facts(content: bytes) -> ImageFacts:
    """Return the kind and size of a picture. Raises NotAPicture for anything else, and for one that carries more."""
    try:
        if content.startswith(_PNG_BEGINS):
            return _png(content)
        if content.startswith(b"\xff\xd8\xff"):
            return _jpeg(content)
    except (struct.error, IndexError, zlib.error) as error:
        raise NotAPicture(BROKEN) from error
    raise NotAPicture(BROKEN)


def is_whole(content: bytes) -> bool:
    """Return True where a JPEG or PNG has its end, whatever else is in it: half of one would be shown as half."""
    try:
        if content.startswith(_PNG_BEGINS):
            return any(kind == b"IEND" for kind, _ in _chunks(content))
        return all(_segments(content))
    except NotAPicture as error:
        return str(error) == CARRIES_MORE
    except (struct.error, IndexError):
        return False


# -- JPEG: segments, each with its length, up to the scan


def _jpeg(content: bytes) -> ImageFacts:
    found: ImageFacts | None = None
    scanned = False
    for kind, body in _segments(content):
        if kind not in _JPEG_KEPT or (kind == 0xE0 and (body[:5] != b"JFIF\0" or len(body) != 14)):
            raise NotAPicture(CARRIES_MORE if kind >= 0xE0 else BROKEN)
        if kind in _JPEG_SIZES:
            precision, height, width, channels = struct.unpack(">BHHB", body[:6])
            if precision != 8 or channels not in (1, 3) or not width or not height or found is not None:
                raise NotAPicture(BROKEN)
            found = ImageFacts(JPEG, width, height)
        scanned = scanned or kind == _SCAN
    if found is None or not scanned:
        raise NotAPicture(BROKEN)
    return found


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each segment's kind and body. After the end of the picture nothing may follow."""
    at = 2
    while True:
        if content[at] != 0xFF:
            raise NotAPicture(BROKEN)
        while content[at + 1] == 0xFF:  # there may be any number of them
            at += 1
        kind = content[at + 1]
        at += 2
        if kind == _END:
            if at != len(content):
                raise NotAPicture(CARRIES_MORE)
            return
        if kind in _JPEG_ALONE:
            continue
        (length,) = struct.unpack(">H", content[at : at + 2])
        if length < 2 or at + length > len(content):
            raise NotAPicture(BROKEN)
        yield kind, content[at + 2 : at + length]
        at += length
        if kind == _SCAN:
            at = _after_scan(content, at)


def _after_scan(content: bytes, at: int) -> int:
    """Return where the next segment begins: in a scan 0xFF is followed by 0, or by the number of a restart."""
    while True:
        at = content.find(b"\xff", at)
        following = content[at + 1] if at >= 0 else None
        if following is None:
            raise NotAPicture(BROKEN)
        if following != 0 and not 0xD0 <= following <= 0xD7:
            return at
        at += 2


# -- PNG: chunks, each with its length and sum


def _png(content: bytes) -> ImageFacts:
    chunks = list(_chunks(content))
    if any(kind not in _PNG_KEPT or len(body) > _PNG_LONGEST.get(kind, len(body)) for kind, body in chunks):
        raise NotAPicture(CARRIES_MORE)
    if not re.fullmatch(rb"IHDR(PLTE|pHYs){0,2}(IDAT)+IEND", b"".join(kind for kind, _ in chunks)):
        raise NotAPicture(BROKEN)
    width, height, bits, colours, packing, filtering, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    if not width or not height or colours not in _PNG_CHANNELS or bits not in ((8,) if colours == 2 else (1, 2, 4, 8)):
        raise NotAPicture(BROKEN)
    if packing or filtering or interlaced or (colours == 3) != any(kind == b"PLTE" for kind, _ in chunks):
        raise NotAPicture(BROKEN)
    a_line = 1 + (width * _PNG_CHANNELS[colours] * bits + 7) // 8
    _check_lines(b"".join(body for kind, body in chunks if kind == b"IDAT"), a_line, height)
    return ImageFacts(PNG, width, height)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG_BEGINS)
    while at < len(content):
        length, kind = struct.unpack(">I4s", content[at : at + 8])
        body, total = content[at + 8 : at + 8 + length], content[at + 8 + length : at + 12 + length]
        if struct.unpack(">I", total)[0] != zlib.crc32(kind + body):
            raise NotAPicture(BROKEN)
        yield kind, body
        at += 12 + length


def _check_lines(packed: bytes, a_line: int, height: int) -> None:
    """Raise where the lines do not come to just so many bytes, each with the number of its filter before it.

    Never unpacks more than that: a small file can claim to be a huge one.
    """
    wanted = a_line * height
    if wanted > MOST_UNPACKED:
        raise NotAPicture(BROKEN)
    unpacking = zlib.decompressobj()
    lines = unpacking.decompress(packed, wanted + 1)
    if unpacking.unused_data:
        raise NotAPicture(CARRIES_MORE)
    if len(lines) != wanted or not unpacking.eof or max(lines[::a_line]) > _FILTERS:
        raise NotAPicture(BROKEN)
