"""A child's pictures, as one reader may have them."""

from __future__ import annotations

from collections.abc import Iterator

from app.export.board_content import ChildPicture
from app.export.reader import Reader
from app.models.person import Person
from app.models.picture import Picture, pictures_of, shows


def gather_pictures(reader: Reader, child: Person) -> tuple[ChildPicture, ...]:
    """Return the pictures of a child that the reader may have.

    A picture is one of the ways in which a child says something: whoever may not have what the child says may not have
    it either, whatever was chosen for the picture by itself (practice.md, Withholding). The conference needs its
    pictures read (store/pictures.py).
    """
    voice = next((one for one in reader.conference.voices if one.child_id == child.id), None)
    if voice is not None and not (reader.may(voice) and reader.may(voice, "text")):
        return ()
    return tuple(_pictures(reader, child))


def _pictures(reader: Reader, child: Person) -> Iterator[ChildPicture]:
    for picture in reader.rows(pictures_of(reader.conference, child.id)):
        words = shows(reader.text(picture, "description"), reader.name(child))
        yield ChildPicture(words, _bytes(reader, picture), picture.width, picture.height)


def _bytes(reader: Reader, picture: Picture) -> bytes:
    fields = ("data", "media_type", "width", "height")
    return picture.content if all(reader.may(picture, field) for field in fields) else b""
