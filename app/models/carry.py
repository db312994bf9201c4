"""A review starts from the board of the conference before: every entry comes along as a question, "still so?".

Nothing is copied in silence: an entry that nobody has asked about stays marked until it is answered, on the screen and
in the record. Danger statements have no such mark, so they are taken over one by one, each by somebody's yes.
"""

from __future__ import annotations

import uuid
from datetime import date

from app.models.apart import kept_by_part
from app.models.board import Domain, Entry, EntryChild, Impact, PairChild, StatementPair, StillSo, column
from app.models.conference import Conference, ConferenceKind, PartKind
from app.models.errors import AlreadyBegun, Unfinished
from app.models.keeping import KeptFrom, keep_alike
from app.models.order import next_position

CARRIES = frozenset({ConferenceKind.REVIEW, ConferenceKind.TRANSFER})
"""The meetings that go on from an earlier board. A core group has no board of its own: it works on the plan."""
MOST_PAIRS = 4
"""One to four pairs of danger statement and safety goal (practice.md, The four domains)."""
_COPIED = (
    "domain", "text", "said_by_id", "said_by_text", "own_words", "disagreed", "existing_safety", "opinion",
    "was_domain", "moved_on", "settled_note",
)  # fmt: skip
"""What an entry keeps. Its part, its place and the steps that answered it belong to the conference it was said at."""


def board_before(conference: Conference) -> Conference | None:
    """Return the conference whose board this one can start from; None where there is none.

    It is the one recorded as the one before, else the latest of the family that was held earlier and has a board.
    """
    if conference.kind not in CARRIES:
        return None
    others = [one for one in conference.family.conferences if one.id != conference.id and one.entries]
    named = next((one for one in others if one.id == conference.previous_id), None)
    earlier = [
        one for one in others if one.held_on and (conference.held_on is None or one.held_on < conference.held_on)
    ]
    return named or max(earlier, key=lambda one: one.held_on or date.min, default=None)


def entries_to_carry(previous: Conference) -> list[Entry]:
    """Return the entries a next board would start from: all but those found to be no longer so already."""
    order = [Domain(name) for name in previous.columns if name in {one.value for one in Domain}]
    order += [domain for domain in Domain if domain not in order]
    return [entry for domain in order for entry in column(previous, domain) if entry.still_so is not StillSo.NO]


def carry_forward(previous: Conference, conference: Conference) -> list[Entry]:
    """Copy the last board to an empty one and return the new entries, each asked "still so?".

    With each entry come its impacts, the children it is about, its marks, who said it, its trace as a grey area, and
    whatever keeps it (or a field of it, or an impact) from anybody; what was said in a part of the meeting that is not
    held again stays with those who heard it. Raises AlreadyBegun where the board has entries already.
    """
    if conference.entries:
        raise AlreadyBegun("There are entries on this board already. The last board was not carried forward.")
    made = [_carried(entry, conference) for entry in entries_to_carry(previous)]
    if made and conference.previous_id is None:
        conference.previous_id = previous.id
    return made


def carry_pair(pair: StatementPair, conference: Conference, part_id: uuid.UUID | None = None) -> StatementPair:
    """Take over one danger statement with its safety goal, because somebody said it is still so; return the new pair.

    It stays kept from whom it was, and is kept as well from those who do not hear the part it was said in.

    Raises Unfinished where the conference has four already.
    """
    if len(conference.pairs) >= MOST_PAIRS:
        raise Unfinished("There are four danger statements already, as many as a plan can carry. None was added.")
    made = StatementPair(
        position=next_position(conference.pairs),
        danger_statement=pair.danger_statement,
        safety_goal=pair.safety_goal,
        disagreement=pair.disagreement,
    )
    made.children = [PairChild(child_id=link.child_id) for link in pair.children]
    conference.pairs.append(made)
    keep_alike(conference.family, pair, made)
    kept = KeptFrom.read(conference.family.withholdings, made.id) | kept_by_part(conference, part_id)
    kept.put_on(conference.family, made)
    return made


def _carried(entry: Entry, conference: Conference) -> Entry:
    made = Entry(
        position=next_position(column(conference, entry.domain)),
        carried_from_id=entry.id,
        still_so=StillSo.ASK,
        **{name: getattr(entry, name) for name in _COPIED},
    )
    made.concerns = [EntryChild(child_id=link.child_id) for link in entry.concerns]
    conference.entries.append(made)
    for impact in entry.impacts:
        words = {name: getattr(impact, name) for name in ("child_id", "text", "own_words", "said_by_id")}
        twin = Impact(**words)
        made.impacts.append(twin)
        keep_alike(conference.family, impact, twin)
    keep_alike(conference.family, entry, made)
    _keep_with_part(entry, made, conference)
    return made


def _keep_with_part(old: Entry, new: Entry, conference: Conference) -> None:
    """Put the entry in the same part where that is held again, and keep it from those who were not to hear it.

    Part A may be held with others this time, so that its name alone keeps nothing from anybody.
    """
    part = old.part
    if part is None:
        return
    same = next((one for one in conference.parts if one.kind is part.kind), None)
    new.part = same
    kept = kept_by_part(old.conference, part.id)
    if part.kind is PartKind.CLOSED and same is not None:
        kept = KeptFrom.read(conference.family.withholdings, part.id)  # the closed part keeps it by itself
    (kept | KeptFrom.read(conference.family.withholdings, new.id)).put_on(conference.family, new)
