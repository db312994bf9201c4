"""What a meeting decides, as changes to a conference: the same for all children, who agrees, who goes on, who is told.

A row is made when something is first said about it, so that an empty one never stands in the record.
"""

from __future__ import annotations

import uuid

from app.models.conference import Conference, ConferenceKind, Presence
from app.models.errors import Unfinished
from app.models.order import next_position
from app.models.outcome import (
    AgencyView,
    Answer,
    Copy,
    CoreGroupMember,
    DateKind,
    Decision,
    NextDate,
    Stance,
    decision_for,
)
from app.models.person import Person, PersonKind
from app.models.voice import ChildVoice

STARTS = frozenset({ConferenceKind.INITIAL, ConferenceKind.PRE_BIRTH, ConferenceKind.TRANSFER})
"""Meetings that ask whether a plan begins; the others ask whether it goes on, and a new baby may join."""


def usual_answers(kind: ConferenceKind) -> tuple[Answer, ...]:
    """Return the answers a meeting of this kind is asked for, the most usual first."""
    if kind in STARTS:
        return Answer.YES, Answer.NO
    return Answer.CONTINUES, Answer.ENDS, Answer.YES, Answer.NO


def child_here(conference: Conference, child_id: uuid.UUID) -> Person:
    """Return a child of this conference. Raises Unfinished where the child is no longer here."""
    found = next((child for child in conference.children_here if child.id == child_id), None)
    if found is None:
        raise Unfinished("This child is no longer part of the conference. Nothing was changed.")
    return found


def decide_alike(conference: Conference, child_id: uuid.UUID) -> None:
    """Give every child of the conference the same decision and categories as one of them.

    Reasons and dissent go along where another child has none; words already written about a child are never replaced.
    """
    like = decision_for(conference, child_here(conference, child_id))
    for child in conference.children_here:
        decision = decision_for(conference, child)
        decision.answer = like.answer
        decision.categories = list(like.categories)
        if not decision.reasons.strip():
            decision.reasons = like.reasons
        if not decision.dissent.strip():
            decision.dissent = like.dissent


def put_category(decision: Decision, category: str, *, chosen: bool) -> None:
    """Add a category or concern to a decision, or take it out; case does not matter."""
    others = [one for one in decision.categories if one.casefold() != category.casefold()]
    decision.categories = [*others, category] if chosen else others


def people_deciding(conference: Conference) -> list[Person]:
    """Return who is asked what they say to the decision: everybody there, agencies before family.

    Not the children, nor an advocate, who speaks for somebody else; not the chair and the minute-taker, who say it for
    nobody.
    """
    apart = {conference.chair_id, conference.minute_taker_id}
    there = [
        person
        for person in conference.people_invited
        if person.id not in apart
        and person.kind not in (PersonKind.CHILD, PersonKind.ADVOCATE)
        and _is_expected(conference, person)
    ]
    return sorted(there, key=lambda person: not person.is_professional)


def _is_expected(conference: Conference, person: Person) -> bool:
    line = conference.presence_of(person.id)
    return line is not None and line.presence in (Presence.CAME, Presence.INVITED)


def take_stance(
    conference: Conference,
    stance: Stance | None,
    *,
    person_id: uuid.UUID | None = None,
    agency: str = "",
    child_id: uuid.UUID | None = None,
) -> AgencyView | None:
    """Record what a person or an agency says to the decision, for one child or for all; None takes it back.

    Raises Unfinished where it is nobody's view.
    """
    if person_id is None and not agency.strip():
        raise Unfinished("Say whose view this is: choose a person, or write the agency.")
    found = view_of(conference, person_id, agency, child_id)
    if stance is None:
        if found is not None:
            conference.agency_views.remove(found)
        return None
    if found is None:
        person = conference.family.person(person_id)
        found = AgencyView(
            person_id=person_id,
            child_id=child_id,
            agency=agency.strip() or (person.agency if person is not None else ""),
            position=next_position(conference.agency_views),
        )
        conference.agency_views.append(found)
    found.stance = stance
    return found


def view_of(
    conference: Conference, person_id: uuid.UUID | None, agency: str = "", child_id: uuid.UUID | None = None
) -> AgencyView | None:
    """Return what this person, or else this agency, says about this child, or about all children; None for nothing."""
    for view in conference.agency_views:
        same = view.person_id == person_id if person_id else view.person_id is None and view.agency == agency.strip()
        if same and view.child_id == child_id:
            return view
    return None


def other_agencies_agree(conference: Conference) -> int:
    """Record that every agency that was there and has said nothing yet agrees; return how many that are."""
    silent = [
        person
        for person in people_deciding(conference)
        if person.is_professional and not any(view.person_id == person.id for view in conference.agency_views)
    ]
    for person in silent:
        take_stance(conference, Stance.AGREES, person_id=person.id)
    return len(silent)


def voice_for(conference: Conference, child_id: uuid.UUID) -> ChildVoice:
    """Return the place for one child's voice, made where there is none. Raises Unfinished for a child not here."""
    child = child_here(conference, child_id)
    found = next((voice for voice in conference.voices if voice.child_id == child_id), None)
    if found is None:
        found = ChildVoice(child_id=child.id, position=child.position)
        conference.voices.append(found)
    return found


def join_core_group(conference: Conference, person_id: uuid.UUID) -> CoreGroupMember:
    """Put somebody into the core group; return their place in it."""
    found = next((member for member in conference.core_group if member.person_id == person_id), None)
    if found is None:
        found = CoreGroupMember(person_id=person_id, position=next_position(conference.core_group))
        conference.core_group.append(found)
    return found


def leave_core_group(conference: Conference, person_id: uuid.UUID) -> None:
    """Take somebody out of the core group."""
    for member in [member for member in conference.core_group if member.person_id == person_id]:
        conference.core_group.remove(member)


def next_date_for(conference: Conference, kind: DateKind) -> NextDate:
    """Return the first date of one kind, made where there is none."""
    found = next((one for one in conference.next_dates if one.kind is kind), None)
    return found if found is not None else add_date(conference, kind)


def add_date(conference: Conference, kind: DateKind = DateKind.OTHER, title: str = "") -> NextDate:
    """Add a date that follows from the conference."""
    made = NextDate(kind=kind, title=title, position=next_position(conference.next_dates))
    conference.next_dates.append(made)
    return made


def copies_for_all(conference: Conference, document: str = "record") -> int:
    """Note a copy for everybody invited who is to get none yet, children apart; return how many that are."""
    served = {copy.person_id for copy in conference.copies}
    missing = [person for person in conference.people_invited if not person.is_child and person.id not in served]
    for person in missing:
        add_copy(conference, person, document)
    return len(missing)


def add_copy(conference: Conference, person: Person, document: str = "record") -> Copy:
    """Note that somebody gets a document; what they can read best comes from their own needs."""
    made = Copy(
        person_id=person.id,
        person=person,
        document=document,
        format_needs=person.format_needs,
        position=next_position(conference.copies),
    )
    conference.copies.append(made)
    return made
