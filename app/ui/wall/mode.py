"""What the wall does: it follows, it is held, or it is blank."""

from __future__ import annotations

import enum


class Mode(enum.Enum):
    """The three modes, each on one key."""

    LIVE = "live"
    HOLD = "hold"
    BLANK = "blank"


MODE_WORDS = {
    Mode.LIVE: "The room sees what you see",
    Mode.HOLD: "On hold: the room sees what was there",
    Mode.BLANK: "Blank: the room sees nothing",
}
SHORT_WORDS = {Mode.LIVE: "Live", Mode.HOLD: "On hold", Mode.BLANK: "Blank"}
