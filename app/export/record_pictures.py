"""A child's pictures in the record: each below the child's own words, with what it shows."""

from __future__ import annotations

from collections.abc import Sequence

from app.export.board_content import ChildPicture
from app.export.setter import Setter

NOT_PRINTED = "(The picture itself is not in this copy.)"


def draw_pictures(setter: Setter, pictures: Sequence[ChildPicture]) -> None:
    """Show each picture; where it cannot be shown, say in words what it shows."""
    for picture in pictures:
        if picture.content:
            setter.picture(picture)
        else:
            setter.paragraph(f"{picture.words} {NOT_PRINTED}")
