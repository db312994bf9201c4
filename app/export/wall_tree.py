"""The family tree for the wall: names as the room says them, ages, and no date of birth."""

from __future__ import annotations

from app.export.gather_tree import gather_tree
from app.export.wall import WallTree
from app.export.wall_reader import RoomReader


def gather_wall_tree(reader: RoomReader) -> WallTree | None:
    """Return the tree as everybody in the room may know it; None where nobody is joined to anybody."""
    tree = gather_tree(reader, full_name=reader.room_name)
    return WallTree(tree) if tree.is_tree else None
