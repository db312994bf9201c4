"""The chronology in the record, where somebody asked for it (practice.md, Around the conference; seed 000, 4.19)."""

from __future__ import annotations

from app.export.chronology_content import Chronology, ChronologyItem
from app.export.setter import Setter
from app.export.typeset import Cell, cell, labelled, quiet, strong, words
from app.export.wording import joined
from app.models.timeline import TimelineKind
from app.practice.written_days import plain_date

HEADINGS = ("Date", "What happened", "Where it is known from", "Why it matters")
SHARES = (19, 43, 18, 20)
NO_DAY = "No date given"
"""Nobody has said when, or it is not for this reader: both read the same."""


def draw_chronology(setter: Setter, chronology: Chronology) -> None:
    """What happened when, the oldest first."""
    setter.section(f"Chronology: {chronology.of}" if chronology.of else "Chronology")
    setter.table(HEADINGS, [_row(item) for item in chronology.items], SHARES)


def _row(item: ChronologyItem) -> list[Cell]:
    # What is written elsewhere has a name in bold; an entry of the chronology is in its own words.
    what = words(item.what) if item.kind == TimelineKind.EVENT.value else strong(item.what)
    return [
        cell(plain_date(item.on) if item.on else quiet(NO_DAY)),
        cell(what, *item.said, labelled("About", joined(item.unnamed))),
        cell(item.source),
        cell(item.why_it_matters),
    ]
