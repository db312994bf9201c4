"""A conference made into the page that the room may see now: each row and field passes the gate."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.export.wall import NOTHING, Page, WallBoard, WallContent
from app.export.wall_board import gather_wall_board, with_draft
from app.export.wall_plan import gather_wall_plan
from app.export.wall_reader import RoomReader
from app.export.wall_scale import FIRST_SCALE, ScaleChoice, gather_wall_scale
from app.export.wall_tree import gather_wall_tree
from app.export.wording import joined
from app.models.conference import Conference, Part, PartKind
from app.models.sharing import Audience
from app.practice.written_days import plain_date

PAGES = ("board", "scale", "plan", "family")
"""The steps that have a page on the wall."""


def gather_wall(
    conference: Conference,
    part: Part | None,
    audience: Audience,
    step: str = "",
    scale: ScaleChoice = FIRST_SCALE,
    *,
    now: Conference | None = None,
    draft: tuple[str, str] | None = None,
    left_out: list[str] | None = None,
) -> WallContent:
    """Return what the room may see of one step while ``part`` runs; :data:`NOTHING` while that is the closed part.

    ``audience`` is who is in the room (models/room.py). ``step`` is one of :data:`PAGES`; any other gives the title
    alone. For a page on hold ``conference`` is the one it was held with and ``now`` the present one: what has been
    withheld since goes from the page as well. ``draft`` is what is being typed on the board, a domain and words;
    whoever gives it knows that it is not restricted. ``left_out`` collects, for the chair alone, the texts that are not
    shown because a withheld detail was typed into them.
    """
    reader = RoomReader(conference, part, audience, now)
    if (part is not None and part.kind is PartKind.CLOSED) or not reader.may(conference):
        return NOTHING
    held_on: date | None = reader.value(conference, "held_on")
    names = [reader.room_name(child) for child in reader.children()]
    content = WallContent(
        title=joined([name for name in names if name]),
        day=plain_date(held_on) if held_on else "",
        page=_page(reader, step, scale),
    )
    if draft is not None and isinstance(content.page, WallBoard):
        content = replace(content, page=with_draft(reader, content.page, *draft))
    if left_out is not None:
        left_out += dict.fromkeys(reader.left_out)
    return content


def _page(reader: RoomReader, step: str, scale: ScaleChoice) -> Page | None:
    if step == "board":
        return gather_wall_board(reader)
    if step == "scale":
        return gather_wall_scale(reader, scale)
    if step == "family":
        return gather_wall_tree(reader)
    return gather_wall_plan(reader) if step == "plan" else None
