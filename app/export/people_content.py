"""Who a record names: who came, who reported, who is who. Frozen plain values, as in content.py."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person's line in one part: ``presence`` is "Came", "Sent apologies"; ``note`` says late, left, or why."""

    name: str
    role: str
    presence: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class MeetingPart:
    """A part of the conference with its own time, place and people. ``title`` is empty where there is only one."""

    title: str
    when_and_where: str
    attendees: tuple[Attendee, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class AgencyReport:
    """A report and whether the parents had it before."""

    agency: str
    author: str
    kind: str
    parents_had_it: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RecordedPerson:
    """A person as the record names them. ``born`` is a date, or an unborn child's due date: never an age or sex."""

    name: str
    who: str
    born: str
    lives_at: tuple[str, ...] = ()
    reached_at: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedRole:
    """Somebody in the core group, or with another task. ``reached_at`` are telephone numbers."""

    name: str
    role: str
    note: str = ""
    reached_at: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whose copy it is, and how they are spoken to.

    ``room_name`` is the name that the plan uses for them. ``is_family`` is True for the family and their network;
    ``came`` is whether they were in the meeting.
    """

    name: str
    room_name: str = ""
    is_family: bool = True
    is_child: bool = False
    came: bool = False
