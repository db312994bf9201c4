"""A core group meeting, recorded on its own: who came, the steps reviewed, what changed, and when it meets again."""

from __future__ import annotations

from datetime import date

from app.models.conference import Attendance, Conference, ConferenceChild, ConferenceKind, Part
from app.models.family import Family
from app.models.keeping import NOBODY, KeptFrom, keep_alike
from app.models.outcome import CoreGroupMember
from app.models.start import start_plan

CORE_GROUP_AGENDA = ("prepare", "plan", "outcome", "record")
"""A core group works on the plan: it has no board and no scale of its own."""


def works_on_plan_only(conference: Conference) -> bool:
    """Return True for a core group without a board of its own: nothing is decided there about status either."""
    return conference.kind is ConferenceKind.CORE_GROUP and "board" not in conference.agenda and not conference.entries


def conference_before(family: Family) -> Conference | None:
    """Return the family's latest meeting that has a core group or a plan with steps; None where there is none."""
    with_plan = [one for one in family.conferences if one.core_group or (one.plan is not None and one.plan.steps)]
    return max(with_plan, key=lambda one: one.held_on or date.min, default=None)


def core_group_after(before: Conference, held_on: date) -> Conference | None:
    """Return the core group meeting of a day that goes on from a conference, where its record was begun."""
    return next(
        (
            one
            for one in before.family.conferences
            if one.kind is ConferenceKind.CORE_GROUP and one.previous_id == before.id and one.held_on == held_on
        ),
        None,
    )


def start_core_group(before: Conference, held_on: date | None) -> Conference:
    """Add a core group meeting after a conference (or another core group) and return it.

    Its members are invited, it is about the same children, and the plan's period goes on. The steps are offered on the
    plan's own screen, not copied in silence. Whoever may not know of a member may not know that they are invited.
    """
    conference = Conference(
        kind=ConferenceKind.CORE_GROUP, held_on=held_on,
        previous_id=before.id, agenda=list(CORE_GROUP_AGENDA), lead_id=before.lead_id,
    )  # fmt: skip
    before.family.conferences.append(conference)
    conference.children.extend(
        ConferenceChild(child=child, position=number) for number, child in enumerate(before.children_here)
    )
    conference.parts.append(Part(on_date=held_on))
    for number, member in enumerate(before.core_group):
        again = CoreGroupMember(person=member.person, position=number, note=member.note)
        line = Attendance(person=member.person, position=number)
        conference.core_group.append(again)
        conference.parts[0].attendance.append(line)
        keep_alike(before.family, member, again)
        _kept(before, member).put_on(before.family, line)
    plan = start_plan(conference)
    if before.plan is not None:
        plan.months, plan.starts_on, plan.ends_on = before.plan.months, before.plan.starts_on, before.plan.ends_on
    return conference


def _kept(before: Conference, member: CoreGroupMember) -> KeptFrom:
    """Return who may not know that somebody is a member, or came to the conference."""
    came = [line.id for part in before.parts for line in part.attendance if line.person_id == member.person_id]
    found = NOBODY
    for row_id in (member.id, *came):
        found = found | KeptFrom.read(before.family.withholdings, row_id)
    return found
