"""What happened when, as one reader may know it: for the record, and with the file's reader for the screen."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Hashable, Mapping
from datetime import date

from app.export.chronology_content import Chronology, ChronologyItem
from app.export.chronology_merging import merge_alike
from app.export.chronology_words import tell
from app.export.reader import Reader
from app.models.apart import was_asked
from app.models.step_review import StepReview
from app.models.timeline import TimelineItem, TimelineKind, in_time, timeline
from app.practice.nation_words import NationWords

NOTHING_LEFT = frozenset({TimelineKind.BIRTH, TimelineKind.DUE, TimelineKind.DEATH, TimelineKind.STRATEGY})
"""What is nothing without its day: that somebody died is told by the day and by nothing else."""


Names = Mapping[uuid.UUID, str]
"""The children whom the reader may know, in the family's order, by key: what the room calls each."""


def gather_chronology(
    reader: Reader, nation: NationWords, child_id: uuid.UUID | None = None, *, until: date | None = None
) -> Chronology:
    """Return the family's chronology, the oldest first; ``child_id`` picks what is about one child or about all.

    But for the file, what comes after ``until`` has not happened: a visit that is planned is announced to nobody. Of
    another meeting one of the family has something only where they were asked to it.

    An item whose row the reader may not have is not there, and neither is one that is only about children whom they may
    not know. A field that is withheld is left out of it; without its day an item stands at the end, where no place
    between two others can tell the day.
    """
    family = reader.conference.family
    child = family.person(child_id)
    readers: dict[uuid.UUID, Reader] = {}
    names = {child.id: reader.room_name(child) for child in reader.rows(family.children)}
    told_of = (item for item in timeline(family) if reader.audience.is_file or _has_happened(reader, item, until))
    asked = (item for item in told_of if item.is_about(child_id))
    known = ((item, _told(_at(reader, item, readers), item, nation, names)) for item in asked)
    made = [
        told
        for item, told in known
        # Of one child: not what is about a child without the reader's knowing which.
        if told is not None and (child_id is None or told.child_ids or not item.child_ids)
    ]
    merged = merge_alike(sorted(made, key=_place), names, _kept_from(reader))
    return Chronology(tuple(merged), reader.room_name(child))


def _kept_from(reader: Reader) -> Callable[[uuid.UUID | None], Hashable]:
    """Return what tells from whom a row is kept. Only the file may know: to anybody else two lines would tell of it."""
    held: dict[uuid.UUID | None, set[Hashable]] = {}
    for one in reader.conference.family.withholdings if reader.audience.is_file else ():
        whom = one.person_id, one.from_family, one.staff_only, one.field
        held.setdefault(one.subject_id, set()).add(whom)
    return lambda row_id: frozenset(held.get(row_id, ()))


def _place(told: ChronologyItem) -> tuple[date, int, str]:
    """Return where an item stands by what its reader knows: those without a day are not in the order of their days."""
    return *in_time(TimelineKind(told.kind), told.on), told.what if told.on is None else ""


def _has_happened(reader: Reader, item: TimelineItem, until: date | None) -> bool:
    """Return True for what happened by a day, and at a meeting that the reader was asked to."""
    day, meeting = item.on_date, item.conference
    if day is not None and until is not None and day > until and item.kind is not TimelineKind.DUE:
        return meeting is reader.conference
    if meeting is None or meeting is reader.conference or not reader.audience.has_family:
        return True
    return meeting.held_on is not None and was_asked(meeting, reader.audience)


def _at(reader: Reader, item: TimelineItem, readers: dict[uuid.UUID, Reader]) -> Reader:
    """Return the reader of the meeting that an item belongs to: its parts keep what was said in them."""
    conference = item.conference
    if conference is None:
        return reader
    if conference.id not in readers:
        readers[conference.id] = reader.at(conference)
    return readers[conference.id]


def _told(reader: Reader, item: TimelineItem, nation: NationWords, names: Names) -> ChronologyItem | None:
    """Return an item in words; None where the reader may not have it, or nothing of it is left."""
    meeting = item.conference
    if not reader.may(item.row) or (meeting is not None and not reader.may(meeting)):
        return None
    may_know_whom = _may_know_whom(reader, item)
    known = item.child_ids.intersection(names) if may_know_whom else frozenset()
    if item.child_ids and not known and may_know_whom:
        return None
    on = _day(reader, item)
    said = tell(reader, item, nation) if on is not None or item.kind not in NOTHING_LEFT else None
    if said is None:
        return None
    return ChronologyItem(
        kind=item.kind.value,
        on=on,
        what=said.what,
        said=tuple(words for words in said.more if words),
        about=_about(known, names),
        source=said.source,
        why_it_matters=said.why_it_matters,
        table=item.row.__tablename__,
        row_id=item.row.id,
        conference_id=meeting.id if meeting is not None else None,
        child_ids=known,
    )


def _may_know_whom(reader: Reader, item: TimelineItem) -> bool:
    """Return True where the reader may know what says which children an item is about: a child, or a statement."""
    if isinstance(item.row, StepReview):
        step = item.row.step
        return reader.may(step, "pair_id") and (step.pair is None or reader.may(step.pair))
    links = {"child_id", "pair_id"}.intersection(item.row.__table__.columns.keys())
    return all(reader.may(item.row, link) for link in links)


def _day(reader: Reader, item: TimelineItem) -> date | None:
    """Return the day, where the reader may have it; no other day stands in for one that is withheld."""
    for row, field in item.dated_by:
        if not reader.may(row, field):
            return None
        day: date | None = getattr(row, field)
        if day is not None:
            return day
    return None


def _about(known: frozenset[uuid.UUID], names: Names) -> tuple[str, ...]:
    """Return the names of the children it is about; nobody where these are all whom the reader may know."""
    if not known or len(known) == len(names):
        return ()
    return tuple(name for key, name in names.items() if key in known and name)
