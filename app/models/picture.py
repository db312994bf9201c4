"""A picture that belongs to what a child said: a drawing, a letter, a photograph of play (seeds 002 and 003).

The bytes of a picture are written once and never change; what it shows, in words, can be put better at any time.
"""

from __future__ import annotations

import base64
import binascii
import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Row
from app.models.deciding import child_here
from app.models.errors import Gone, Unfinished
from app.models.image_file import ImageFacts, NotAPicture, image_facts
from app.models.keeping import STAFF_ONLY
from app.models.order import next_position

if TYPE_CHECKING:
    from app.models.conference import Conference
    from app.models.person import Person

LONGEST_SIDE = 1600
"""In pixels: enough for a whole page in print."""
LARGEST = 700_000
"""In bytes."""
MOST = 8
"""Pictures of one child at one meeting: about three pages of the record."""
FULL = f"{MOST} pictures are as many as one record can show of a child. Nothing was changed. Take one away first."
BASE64 = "The picture is not written in base64. Nothing was changed."
TOO_LARGE = (
    f"The picture is larger than {LARGEST // 1000} kB or {LONGEST_SIDE:,} pixels. Nothing was changed. Attach it from "
    "its own file: that makes it smaller."
)
OTHER_SIZE = "The picture is not of the kind or the size that is written beside it. Nothing was changed."


class Picture(Row):
    """A child's drawing, letter or photograph, with what it shows in words. ``width`` and ``height`` are in pixels."""

    __tablename__ = "picture"

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), index=True)
    child_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    description: Mapped[str] = mapped_column(Text, default="")
    media_type: Mapped[str] = mapped_column(Text, default="")
    width: Mapped[int] = mapped_column(default=0)
    height: Mapped[int] = mapped_column(default=0)
    # The picture itself in base64: read only where it is shown, so that no snapshot carries it (store/pictures.py).
    data: Mapped[str] = mapped_column(Text, default="", deferred=True)

    child: Mapped[Person] = relationship()

    @property
    def content(self) -> bytes:
        """The picture's own bytes. Where they were not read (store/pictures.py), asking for them is a fault."""
        return base64.b64decode(self.data)

    def check(self) -> None:
        """Raise NotAPicture where what is kept is no picture, too large, or more than a picture."""
        try:
            content = base64.b64decode(self.data, validate=True)
        except (binascii.Error, ValueError) as error:
            raise NotAPicture(BASE64) from error
        facts = checked_facts(content)
        if facts != ImageFacts(self.media_type, self.width, self.height):
            raise NotAPicture(OTHER_SIZE)


def checked_facts(content: bytes) -> ImageFacts:
    """Return the kind and size of a picture that can be kept. Raises NotAPicture."""
    if len(content) > LARGEST:
        raise NotAPicture(TOO_LARGE)
    facts = image_facts(content)
    if max(facts.width, facts.height) > LONGEST_SIDE:
        raise NotAPicture(TOO_LARGE)
    return facts


def add_picture(conference: Conference, child_id: uuid.UUID, content: bytes) -> Picture:
    """Attach a picture to what a child says, for staff only until somebody has said who may see it.

    What a child draws is often not for the parents, and the child has not been asked yet: in doubt it is kept back
    (practice.md, Withholding: default is to leave out). Raises NotAPicture, and Unfinished where the child is no longer
    here or has :data:`MOST` already.
    """
    child, facts = child_here(conference, child_id), checked_facts(content)
    own = pictures_of(conference, child_id)
    if len(own) >= MOST:
        raise Unfinished(FULL)
    made = Picture(
        child=child,
        position=next_position(conference.pictures),
        media_type=facts.media_type,
        width=facts.width,
        height=facts.height,
        data=base64.b64encode(content).decode("ascii"),
    )
    conference.pictures.append(made)
    STAFF_ONLY.put_on(conference.family, made)
    return made


def pictures_of(conference: Conference, child_id: uuid.UUID) -> list[Picture]:
    """Return a child's pictures at a meeting, in their order."""
    return [one for one in conference.pictures if one.child_id == child_id]


def picture_here(conference: Conference, picture_id: uuid.UUID) -> Picture:
    """Return a picture of this conference. Raises Gone where it has been taken away meanwhile."""
    found = next((one for one in conference.pictures if one.id == picture_id), None)
    if found is None:
        raise Gone("This picture has been taken away meanwhile. Undo brings it back.")
    return found


def take_picture_away(conference: Conference, picture_id: uuid.UUID) -> None:
    """Take a picture away; undo brings it back. Raises Gone."""
    conference.pictures.remove(picture_here(conference, picture_id))


def shows(description: str, name: str) -> str:
    """Return what stands for a picture in words: whose it is, and what it shows where that was written."""
    whose = f"A picture by {name}" if name else "A picture"
    return f"{whose}: {description.strip()}" if description.strip() else f"{whose}, not described yet"


def place_of(pictures: Iterable[Picture], picture_id: uuid.UUID) -> int:
    """Return which of several pictures one is, from 1; 0 where it is none of them."""
    return next((number for number, one in enumerate(pictures, start=1) if one.id == picture_id), 0)
