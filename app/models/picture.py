"""A picture that belongs to what a child said: a drawing, a letter, a photograph of play (seeds 002 and 003)."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Row

if TYPE_CHECKING:
    from app.models.person import Person


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
