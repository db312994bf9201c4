"""Keeping something back: one change to the store, and a quiet question about those who would tell.

Every screen and key comes by here, so that the question is never forgotten (issue 6, The gate).
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy.orm import Session

from app.models.apart import share_with_all_parts
from app.models.base import Row
from app.models.conference import Conference, Part, PartKind
from app.models.family import Family
from app.models.keeping import KeptFrom
from app.models.one_higher import keep_step_alike
from app.models.score import Score
from app.models.telling import Teller, others_to_ask_about
from app.ui.desk import Desk
from app.ui.widgets.whom import in_words

WHOLE = ("",)


@dataclass(frozen=True, slots=True)
class Subject:
    """What can be kept back: a row by its key, or some fields of it (columns) that go together, such as its times."""

    kind: type[Row]
    row_id: uuid.UUID
    fields: tuple[str, ...] = WHOLE

    def kept(self, conference: Conference) -> KeptFrom:
        """Return from whom it is kept in a snapshot."""
        return KeptFrom.read(conference.family.withholdings, self.row_id, self.fields[0])

    def row(self, conference: Conference) -> Row | None:
        """Return the row in a snapshot, of those that can belong to a part of the meeting."""
        scores: list[Row] = [score for scale in conference.scales for score in scale.scores]
        steps: list[Row] = list(conference.plan.steps) if conference.plan is not None else []
        return next((row for row in (*conference.entries, *steps, *scores) if row.id == self.row_id), None)


def keep_back(desk: Desk, subject: Subject, kept: KeptFrom) -> None:
    """Keep something from these people and from no others; then ask about those who would tell them."""
    conference = desk.conference
    if conference is None:
        return
    family_id, before = conference.family_id, subject.kept(conference)

    def change(session: Session) -> None:
        family, row = session.get_one(Family, family_id), session.get(subject.kind, subject.row_id)
        if row is None:
            return
        for field in subject.fields:
            kept.put_on(family, row, field)
        if isinstance(row, Score):
            keep_step_alike(row, before)

    def done(_: None) -> None:
        ask_about_tellers(desk, before, kept, partial(keep_back, desk, subject))

    desk.flush()
    desk.run("Who may not have it", change, done=done)


def said_in_part(conference: Conference, row: Row) -> Part | None:
    """Return the part that keeps a row from those who were in another; None for what the whole meeting may have."""
    part_id = getattr(row, "part_id", None)
    return next((one for one in conference.parts if one.id == part_id and one.kind is not PartKind.WHOLE), None)


def put_to_all_parts(desk: Desk, subject: Subject) -> None:
    """Let those of every part have what was said in one."""

    def change(session: Session) -> None:
        row = session.get(subject.kind, subject.row_id)
        if row is not None:
            share_with_all_parts(row)

    desk.flush()
    desk.run("Put to the whole meeting", change)


def ask_about_tellers(desk: Desk, before: KeptFrom, kept: KeptFrom, keep: Callable[[KeptFrom], object]) -> None:
    """Ask at the foot of the window whether what was just kept from somebody is to be kept from their side as well.

    Nothing waits for the answer. ``keep`` is called with the wider choice where the chair says yes.
    """
    conference = desk.conference
    if conference is None or kept.staff_only or kept.from_family:
        return
    tellers: dict[uuid.UUID, Teller] = {}
    for person_id in sorted(kept.people - before.people):
        for teller in others_to_ask_about(conference.family, kept.people, person_id):
            tellers.setdefault(teller.person.id, teller)
    if not tellers:
        return
    told = in_words([one.shown_name for one in conference.family.people if one.id in kept.people - before.people])
    wider = kept
    for person_id in tellers:
        wider = wider.but(person_id, True)
    names = in_words([teller.person.shown_name for teller in tellers.values()])
    desk.asked.emit(question(told, list(tellers.values())), f"Keep it from {names} too", partial(keep, wider))


def ask_before_typing(desk: Desk, keep: Callable[[KeptFrom], object], before: KeptFrom, kept: KeptFrom) -> None:
    """Ask the same of a line that is restricted before anything is typed in it.

    A yes is for the line (``keep``), and for what was added with it while nobody had answered yet.
    """
    there = {row.id for row in _addable(desk)}

    def widen(wider: KeptFrom) -> None:
        keep(wider)
        for row in _addable(desk):
            subject = Subject(type(row), row.id)
            if row.id not in there and desk.conference is not None and subject.kept(desk.conference) == kept:
                keep_back(desk, subject, wider)

    ask_about_tellers(desk, before, kept, widen)


def _addable(desk: Desk) -> list[Row]:
    """Return what lines add to: the cards, and the steps of the plan."""
    conference = desk.conference
    if conference is None:
        return []
    return [*conference.entries, *(conference.plan.steps if conference.plan is not None else ())]


def question(told: str, tellers: Sequence[Teller]) -> str:
    """Return what the chair is asked: who may tell whom, and why that is thought."""
    who = "; ".join(f"{teller.person.shown_name} ({teller.why})" for teller in tellers)
    return f"Kept from {told}. These may tell {told} of it: {who}. Keep it from them as well?"
