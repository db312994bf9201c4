"""The chair approves the record; from then on it is not changed, on no road. A correction is a dated addendum.

What was approved is kept whole (``Approval.content``, with its SHA-256), so that a later copy is the same record, byte
for byte, whatever was learned about the family since. Withholdings are not part of the record: who may have it can be
narrowed at any time, and the list of who was sent what goes on being written (practice.md, The record).
"""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import RelationshipDirection, Session

from app.models.base import Row
from app.models.board import Entry, StatementPair
from app.models.conference import Conference, Part
from app.models.errors import Approved, Unfinished
from app.models.family import Family
from app.models.outcome import Approval, Copy
from app.models.plan import Plan
from app.models.scale import Scale
from app.models.score import Score
from app.models.step import Step

OWNERS: dict[str, tuple[str, type[Row]]] = {
    "attendance": ("part_id", Part),
    "impact": ("entry_id", Entry),
    "entry_child": ("entry_id", Entry),
    "pair_child": ("pair_id", StatementPair),
    "score": ("scale_id", Scale),
    "score_revision": ("score_id", Score),
    "step": ("plan_id", Plan),
    "step_person": ("step_id", Step),
    "step_entry": ("step_id", Step),
}
"""For a row that does not name its conference: the key and kind of the row above it."""
OF_THE_FAMILY = frozenset({"advocacy_offer"})
"""Rows that may name a conference and still belong to the family."""
CANNOT_CHANGE = (
    "The record is approved, so this was not changed. On the Record screen a correction can be added to it, with its "
    "date and reason."
)


def approve(conference: Conference, by_id: uuid.UUID | None, content: dict[str, Any], sha256: str) -> Approval:
    """Approve the record as it is in ``content`` and return the approval. Raises Unfinished where it is approved."""
    if conference.is_approved:
        raise Unfinished("This record is approved already. A correction can be added to it.")
    made = Approval(by_id=by_id, content=content, sha256=sha256)
    conference.approvals.append(made)
    return made


def add_correction(conference: Conference, words: str, reason: str, by_id: uuid.UUID | None) -> Approval:
    """Add a dated correction to an approved record and return it.

    Raises Unfinished without words or a reason, and for a draft: there the record itself is put right.
    """
    if not conference.is_approved:
        raise Unfinished("This record is still a draft. Put it right where it stands.")
    if not words.strip():
        raise Unfinished("Write the correction as it is to stand in the record.")
    if not reason.strip():
        raise Unfinished("Say why the record is corrected. The reason stands beside it.")
    made = Approval(by_id=by_id, addendum=words.strip(), reason=reason.strip())
    conference.approvals.append(made)
    return made


def version_of(conference: Conference) -> str:
    """Return the version of the record: "draft", "1" once approved, and one more with each correction."""
    return str(len(conference.approvals)) if conference.is_approved else "draft"


def first_approval(conference: Conference) -> Approval | None:
    """Return the approval itself, which holds what was approved; None for a draft."""
    return next((one for one in conference.approvals if not one.addendum), None)


# -- the rule, whatever road a write takes (models/guards.py asks before every flush)


def check_approved(session: Session) -> None:
    """Raise Approved where the session is about to change something of an approved record."""
    # The whole file of a family may go, when it may no longer be kept.
    gone = {one.id for row in session.deleted if isinstance(row, Family) for one in row.conferences}
    changed = [row for row in session.dirty if session.is_modified(row, include_collections=False)]
    above = _put_below(session)
    touched: dict[uuid.UUID, list[Row]] = {}
    for row in (*session.new, *changed, *session.deleted):
        for conference_id in _conferences_of(session, row, above) if isinstance(row, Row) else ():
            if conference_id not in gone:
                touched.setdefault(conference_id, []).append(row)
    if not touched:
        return
    before = set(session.scalars(select(Approval.conference_id).where(Approval.conference_id.in_(touched))))
    rows = ((conference_id, row) for conference_id, found in touched.items() for row in found)
    approving = {conference_id for conference_id, row in rows if isinstance(row, Approval) and row in session.new}
    brought = {row.id for row in session.new if isinstance(row, Conference)}
    for conference_id in (before | approving) - brought:
        for row in touched.get(conference_id, []):
            if not _may_go_on(session, row, approved=conference_id in before):
                raise Approved(CANNOT_CHANGE)


def _may_go_on(session: Session, row: Row, *, approved: bool) -> bool:
    """Return True for what an approved record still takes: corrections, and who is sent it."""
    if isinstance(row, Copy):
        return row not in session.deleted or row.sent_on is None
    if isinstance(row, Approval):
        is_correction = bool(row.addendum.strip() and row.reason.strip())
        return row in session.new and (is_correction if approved else not row.addendum)
    return False


def _put_below(session: Session) -> dict[Row, Row]:
    """Return the rows put into a list since the last flush, each with the row whose list it is: their keys may come
    only with the flush."""
    found: dict[Row, Row] = {}
    for owner in (*session.new, *session.dirty):
        for relation in inspect(owner).mapper.relationships:
            if relation.direction is RelationshipDirection.ONETOMANY and relation.key in owner.__dict__:
                found.update(dict.fromkeys(inspect(owner).attrs[relation.key].history.added or (), owner))
    return found


def _conferences_of(session: Session, row: Row, above: dict[Row, Row]) -> set[uuid.UUID]:
    """Return the keys of the conferences a row belongs to: as it is, and as it was before it was moved."""
    if isinstance(row, Conference):
        return {row.id}
    table = row.__tablename__
    if table in OF_THE_FAMILY:
        return set()
    owners = [above[row]] if row in above else []
    keys = _keys(row, "conference_id") if "conference_id" in row.__table__.columns else set()
    if table in OWNERS:
        name, kind = OWNERS[table]
        owners += [one for key in _keys(row, name) if (one := session.get(kind, key)) is not None]
    return keys.union(*(_conferences_of(session, one, above) for one in owners))


def _keys(row: Row, name: str) -> set[uuid.UUID]:
    history = inspect(row).attrs[name].history
    return {key for key in (getattr(row, name), *(history.deleted or ())) if key is not None}
