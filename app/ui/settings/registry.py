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

SCALE = "Safety scale"
EMPTY = "Leave it empty for the words that come with the program. Scales that are there keep theirs."
SPEAKING = (
    ("children family professionals", "the children, the family and network, the professionals"),
    ("family children professionals", "the family and network, the children, the professionals"),
    ("children professionals family", "the children, the professionals, the family and network"),
)

PREFERENCES: dict[str, Preference] = {
    "scheme": Preference("Colours", LOOK, "", SCHEMES),
    "scale_question": Preference("The question of a new scale", SCALE, "", help_text=EMPTY),
    "scale_low": Preference("What 0 means", SCALE, "", help_text=EMPTY),
    "scale_high": Preference("What 10 means", SCALE, "", help_text=EMPTY),
    "scale_order": Preference(
        "After the parents speak", SCALE, SPEAKING[0][0], SPEAKING, "The parents are always asked first, the chair last."
    ),
    "scale_ask_chair": Preference("Ask the chair for a number too, last", SCALE, False),
}
