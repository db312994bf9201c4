"""What the list of the chronology shows: a heading for each year, and below it what happened. No Qt."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from app.export.chronology_content import ChronologyItem
from app.export.chronology_words import RECORD
from app.export.wording import joined
from app.models.keeping import KeptFrom
from app.models.person import Person
from app.models.sharing import Withholding
from app.models.timeline import TimelineKind
from app.ui.widgets.whom import kept_words
from app.ui.wording import day_words, short_day

NO_DAY = "No date yet"
NOTHING_WRITTEN = "Nothing written yet"
EVERYTHING = "everything"
_MEETINGS = frozenset({TimelineKind.STRATEGY, TimelineKind.CONFERENCE, TimelineKind.SCORES, TimelineKind.DECISION})
_VISITS = frozenset({TimelineKind.VISIT, TimelineKind.DENIED_ACCESS, TimelineKind.ADVOCACY})
_DIFFERENCES = frozenset({TimelineKind.DIFFERENCE, TimelineKind.ESCALATION})
WHAT: tuple[tuple[str, str, frozenset[TimelineKind]], ...] = (
    (EVERYTHING, "Everything", frozenset(TimelineKind)),
    ("meetings", "Meetings, scores, decisions", _MEETINGS),
    ("visits", "Visits and advocates", _VISITS),
    ("plan", "Where the plan went otherwise", frozenset({TimelineKind.DEVIATION})),
    ("differences", "Between agencies", _DIFFERENCES),
    ("entries", "Written here", frozenset({TimelineKind.EVENT})),
)
"""What can be looked at by itself: a key, its words, and the kinds of items."""
_KINDS = {key: kinds for key, _, kinds in WHAT}


Key = tuple[str, uuid.UUID | None]
"""The kind of an item and the key of the row it is made of."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A year; None above what has no day yet."""

    year: int | None

    @property
    def text(self) -> str:
        """The year as it is written."""
        return str(self.year) if self.year is not None else NO_DAY

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return self.text


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened; ``kept`` says from whom an entry of the chronology is kept."""

    item: ChronologyItem
    kept: str = ""

    @property
    def key(self) -> Key:
        """What it is known by: a meeting stands in the list with its strategy discussion, both made of one row."""
        return self.item.kind, self.item.row_id

    @property
    def is_own(self) -> bool:
        """True for what is written in the chronology itself; the rest is written somewhere else."""
        return self.item.kind == TimelineKind.EVENT.value

    @property
    def day(self) -> str:
        """The day, with its year: the heading may be out of sight."""
        return short_day(self.item.on)

    @property
    def text(self) -> str:
        """What happened."""
        return self.item.what or NOTHING_WRITTEN

    @property
    def beside(self) -> str:
        """Whom it is about, where it is known from, and from whom it is kept, in a line."""
        about = joined(self.item.unnamed)
        source = self.item.source if self.item.source != RECORD else ""  # it is said once that this is from a meeting
        parts = (
            f"About {about}" if about else "",
            f"Known from: {source}" if source else "",
            f"Restricted: {self.kept}" if self.kept else "",
        )
        return "  ·  ".join(part for part in parts if part)

    @property
    def why(self) -> str:
        """Why it matters."""
        return f"Why it matters: {self.item.why_it_matters}" if self.item.why_it_matters else ""

    @property
    def spoken(self) -> str:
        """What a screen reader says of it: the whole day first."""
        found = [day_words(self.item.on) or NO_DAY, self.text, *self.item.said, self.beside.replace("  ·  ", ". ")]
        found += [self.why, "" if self.is_own else "Enter goes to where it is written"]
        return ". ".join(part.rstrip(".") for part in found if part)


Line = Heading | Entry


def lines_of(entries: Sequence[Entry], *, newest_first: bool) -> list[Line]:
    """Return the entries under their years; ``entries`` come with the oldest first and what has no day last.

    Whichever way round, the entries of one day stay as they were, and what has no day stays last.
    """
    dated = [entry for entry in entries if entry.item.on is not None]
    if newest_first:
        dated.sort(key=lambda entry: entry.item.on or date.min, reverse=True)
    lines: list[Line] = []
    for entry in (*dated, *(entry for entry in entries if entry.item.on is None)):
        year = entry.item.on.year if entry.item.on is not None else None
        last = lines[-1] if lines else None
        if not isinstance(last, Entry) or (last.item.on.year if last.item.on else None) != year:
            lines.append(Heading(year))
        lines.append(entry)
    return lines


def picked(entries: Sequence[Entry], what: str, child_id: uuid.UUID | None) -> list[Entry]:
    """Return what somebody wants to look at: one sort of item, and what is about one child or all of them."""
    kinds = _KINDS[what]
    return [
        entry
        for entry in entries
        if TimelineKind(entry.item.kind) in kinds
        and (child_id is None or not entry.item.child_ids or child_id in entry.item.child_ids)
    ]


def entries_of(
    items: Sequence[ChronologyItem], withholdings: Collection[Withholding], people: Sequence[Person]
) -> list[Entry]:
    """Return what the list can show, each with from whom it is kept where it is written here."""
    held = {one.subject_id for one in withholdings}
    return [
        Entry(item, kept_words(KeptFrom.read(withholdings, item.row_id), people) if item.row_id in held else "")
        for item in items
    ]
