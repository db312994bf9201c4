"""Which pictures there are: of which family, at which step, and what somebody does before the picture is taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.ui.picture_boards import help_with_sentence, open_sheet, restrict
from app.ui.picture_records import show_approved, show_stopped
from app.ui.picture_rooms import go_to_the_end, open_tab
from app.ui.picture_wall import BLANK, HOLD, LIVE
from app.ui.shell.keys import ROOMS
from app.ui.shell.rail import WORDS
from app.ui.shell.window import MainWindow


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name, the family's word in the list of conferences, the step, and the wall's mode or none."""

    name: str
    family: str
    step: str
    wall: str = ""
    then: Callable[[MainWindow], None] | None = None
    """What somebody does before the picture is taken."""


SHOTS = (
    *(Shot(step, "Marsh", step) for step in WORDS),
    Shot("board-four-children", "Pugh", "board"),
    Shot("scale-four-children", "Pugh", "scale"),
    Shot("board-unborn", "Petrie", "board"),
    Shot("outcome-scotland", "Petrie", "outcome"),
)


PLAN_SHOTS = (
    Shot("plan-no-steps", "No steps", "plan"),
    Shot("plan-4-steps", "Four steps", "plan"),
    Shot("plan-9-steps", "Nine steps", "plan"),
    Shot("plan-25-steps", "Twenty-five steps", "plan"),
    Shot("plan-every-trap", "Every trap", "plan"),
    Shot("plan-core-group", "Core group", "plan"),
)
"""Plans of their own families, at the common laptop's size only."""


SCALE_SHOTS = (
    Shot("scale-three-people", "Three", "scale"),
    Shot("scale-eight-people", "Eight", "scale"),
    Shot("scale-fourteen-on-four", "Fourteen", "scale"),
    Shot("scale-one-child", "Each child", "scale"),
    Shot("scale-five-conferences", "Five times", "scale"),
    Shot("scale-writing-first", "Writes first", "scale"),
)
"""Of invented families of their own, at the common laptop's size only."""


BOARD_SHOTS = (
    Shot("board-4-cards", "Four cards", "board"),
    Shot("board-30-cards", "Thirty cards", "board"),
    Shot("board-120-cards", "Many cards", "board"),
    Shot("board-review-offer", "Review to come", "board"),
    Shot("board-review", "Review under way", "board"),
    Shot("board-sheet", "Four cards", "board", then=open_sheet),
    Shot("board-restricted", "Four cards", "board", then=restrict),
    Shot("board-helper", "Thirty cards", "board", then=help_with_sentence),
)
"""Of invented families of their own, at the common laptop's size only."""


RECORD_SHOTS = (
    Shot("record-stopped", "Marsh", "record", then=show_stopped),
    Shot("record-approved", "Pugh", "record", then=show_approved),
)
"""States of the administrator's desk, at the common laptop's size only."""


ROOM_SHOTS = tuple(Shot(room, "Pugh", room) for room in ROOMS)
"""What surrounds the conference of the four Pughs."""


PLACE_SHOTS = (
    Shot("family-who-lives-where", "Pugh", "family", then=open_tab(1)),
    Shot("family-men-who-matter", "Pugh", "family", then=open_tab(2)),
    Shot("family-who-would-help", "Pugh", "family", then=open_tab(3)),
    Shot("children-when-seen", "Pugh", "children", then=go_to_the_end),
    Shot("together-differences", "Pugh", "together", then=open_tab(2)),
    Shot("together-staff-only", "Pugh", "together", then=open_tab(3)),
)
"""More places in the same rooms, at the common laptop's size only."""


WALL_SHOTS = (
    Shot("wall-title", "Marsh", "prepare", LIVE),
    Shot("wall-board", "Marsh", "board", LIVE),
    Shot("wall-board-four-children", "Pugh", "board", LIVE),
    Shot("wall-scale", "Marsh", "scale", LIVE),
    Shot("wall-plan", "Marsh", "plan", LIVE),
    Shot("wall-family", "Pugh", "family", LIVE),
    Shot("wall-hold", "Marsh", "board", HOLD),
    Shot("wall-blank", "Marsh", "board", BLANK),
)
"""The room's screen: a projector has one size."""
