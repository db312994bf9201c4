"""Every setting there is, in one list: its words, where it stands in the dialog, and what is in force without it.

The dialog is made from this list, so a new setting needs a line here and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Preference:
    """One setting. ``default`` decides what kind of field it gets: bool a tick, text a line, with ``choices`` a list.

    ``choices`` are (value, words). ``hidden`` settings are remembered, not shown: the last screen chosen, for one.
    """

    title: str
    section: str
    default: Any
    choices: tuple[tuple[Any, str], ...] = ()
    help_text: str = ""
    hidden: bool = False


LOOK = "How it looks"
SCHEMES = (("", "As the system"), ("light", "Light"), ("dark", "Dark"), ("contrast", "High contrast"))

SAFETY = "Safety of what is recorded"
MINUTES = (
    (5, "After 5 minutes"),
    (10, "After 10 minutes"),
    (20, "After 20 minutes"),
    (60, "After an hour"),
    (0, "Never"),
)
RETENTION = (
    (0, "No rule; a day for each family"),
    *((years, f"{years} years after its last conference") for years in (3, 6, 7, 10, 15, 20, 25, 35, 75, 100)),
)

SCALE = "Safety scale"
QUESTION = "Empty: “Where are we on a scale of 0 to 10?”"
LOW = "Empty: “Very dangerous: it is very likely that a child will be harmed.”"
HIGH = "Empty: “Safe enough: no child protection worry is left.” Scales that are there keep their words."
SPEAKING = (
    ("children family professionals", "the children, the family and network, the professionals"),
    ("family children professionals", "the family and network, the children, the professionals"),
    ("children professionals family", "the children, the professionals, the family and network"),
)
WALL = "The room's screen"
WALL_SHOWS = (
    ("", "the step that is open: board, scale or plan"),
    ("board", "always the board"),
    ("scale", "always the safety scale"),
    ("plan", "always the plan"),
)
WALL_TYPING = (("added", "when it is added"), ("typed", "while it is typed"))
NEVER_TYPED = "What is restricted never shows; restrict it before you type."

PREPARE = "Prepare"
URGENCY = (("", "Off"), ("list", "Red, amber, green"))
URGENCY_HELP = "How soon a referral is looked at. The times are an example of one place: check locally."

PREFERENCES: dict[str, Preference] = {
    "scheme": Preference("Colours", LOOK, "", SCHEMES),
    "scale_question": Preference("The question of a new scale", SCALE, "", help_text=QUESTION),
    "scale_low": Preference("What 0 means", SCALE, "", help_text=LOW),
    "scale_high": Preference("What 10 means", SCALE, "", help_text=HIGH),
    "scale_order": Preference(
        "After the parents speak",
        SCALE,
        SPEAKING[0][0],
        SPEAKING,
        "The parents are always asked first, the chair last.",
    ),
    "scale_ask_chair": Preference("Ask the chair for a number too, last", SCALE, False),
    "wall_shows": Preference("The room sees", WALL, "", WALL_SHOWS),
    "wall_typing": Preference("What is typed on the board shows", WALL, "added", WALL_TYPING, NEVER_TYPED),
    "wall_screen": Preference("The screen chosen last", WALL, "", hidden=True),
    "referral_urgency": Preference("Referral urgency list", PREPARE, "", URGENCY, URGENCY_HELP),
    "lock_minutes": Preference(
        "Lock when nobody touches the computer",
        SAFETY,
        10,
        MINUTES,
        "The room's screen goes blank as well. Ctrl+L locks at once.",
    ),
    "retention_years": Preference(
        "Look at a family’s records again",
        SAFETY,
        0,
        RETENTION,
        "Under Safety, “When to look again” shows which are due. Nothing is erased by itself.",
    ),
    "backup_folder": Preference("Where backups are kept", SAFETY, "", hidden=True),
}
