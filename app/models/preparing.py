"""Getting a conference ready, as changes to it: who is in the family, when people meet, who is asked and who came.

Nothing here asks for more than one knows: a person may have no name yet, a meeting no day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from app.models.conference import (
    Attendance,
    Conference,
    ConferenceChild,
    Part,
    PartKind,
    Presence,
    Report,
)
from app.models.errors import DatesOutOfOrder, Unfinished
from app.models.order import next_position, place
from app.models.person import Person, PersonKind, Tie

PARTS_IN_ORDER = (PartKind.WHOLE, PartKind.A, PartKind.B, PartKind.CLOSED)


def add_person(conference: Conference, kind: PersonKind) -> Person:
    """Add somebody without a name yet to the family. A child is one of those the conference is about."""
    family = conference.family
    person = Person(kind=kind, position=next_position(family.people))
    family.people.append(person)
    if person.is_child and conference.children:
        conference.children.append(ConferenceChild(child=person, position=next_position(conference.children)))
    return person


def move_person(person: Person, by: int) -> None:
    """Move somebody past ``by`` others of the same kind, up where it is negative; stop at the end."""
    everybody = sorted(person.family.people, key=lambda one: one.position)
    alike = [one for one in everybody if one.kind is person.kind]
    target = max(0, min(alike.index(person) + by, len(alike) - 1))
    place(person, everybody.index(alike[target]), everybody)


def become(person: Person, kind: PersonKind) -> None:
    """Say how a person comes to the table. Only a child can be awaited."""
    person.kind = kind
    if kind is not PersonKind.CHILD:
        person.due_on = None


def keep_birth(person: Person, born_on: date | None, due_on: date | None) -> None:
    """Set when a person was born, or when a child is due: an unborn child has no sex and no age here.

    Raises DatesOutOfOrder for a birth after the person's death.
    """
    if born_on and person.died_on and born_on > person.died_on:
        raise DatesOutOfOrder("This birth would come after the death. The date was not changed.")
    person.born_on = born_on
    person.due_on = due_on if person.is_child else None
    if person.is_unborn:
        person.sex = person.age_text = ""


def keep_death(person: Person, died_on: date | None) -> None:
    """Set when somebody died. Raises DatesOutOfOrder for a day before their birth."""
    if died_on and person.born_on and died_on < person.born_on:
        raise DatesOutOfOrder("This death would come before the birth. The date was not changed.")
    person.died_on = died_on


def tie_to(person: Person, child: Person) -> Tie:
    """Return what ties a person to a child, made where nothing is said yet."""
    found = next((tie for tie in person.ties if tie.child_id == child.id), None)
    if found is None:
        found = Tie(child=child, position=next_position(person.ties))
        person.ties.append(found)
    return found


def include_child(conference: Conference, child: Person, *, included: bool) -> None:
    """Say whether the conference is about a child. Where none were picked out it is about all of them.

    Raises Unfinished for the last child: a conference is about somebody.
    """
    picked = {one.child_id: one for one in conference.children}
    about = {one.id for one in conference.children_here} - {child.id} | ({child.id} if included else set())
    if not about:
        raise Unfinished("A conference is about at least one child. Choose another child first.")
    for child_id in picked.keys() - about:
        conference.children.remove(picked[child_id])
    for number, one in enumerate(one for one in conference.family.children if one.id in about):
        if one.id in picked:
            picked[one.id].position = number
        else:
            conference.children.append(ConferenceChild(child=one, position=number))


def keep_held_on(conference: Conference, day: date | None) -> None:
    """Set the day people meet; the parts on the old day and a plan that began on it go along.

    Raises DatesOutOfOrder where the strategy discussion would come after it.
    """
    _strategy_first(conference.strategy_on, day)
    old, conference.held_on = conference.held_on, day
    for part in conference.parts:
        if part.on_date == old:
            part.on_date = day
    if conference.plan is not None and conference.plan.starts_on == old:
        conference.plan.run_for(conference.plan.months, day)


def keep_strategy_on(conference: Conference, day: date | None) -> None:
    """Set the day of the strategy discussion. Raises DatesOutOfOrder where it comes after the meeting."""
    _strategy_first(day, conference.held_on)
    conference.strategy_on = day


def _strategy_first(strategy_on: date | None, held_on: date | None) -> None:
    if strategy_on and held_on and strategy_on > held_on:
        raise DatesOutOfOrder("The strategy discussion comes before the meeting. The date was not changed.")


def add_part(conference: Conference) -> Part:
    """Add a part of the next kind there is none of yet, on the day and in the place of the last one."""
    used = {part.kind for part in conference.parts}
    kind = next((kind for kind in PARTS_IN_ORDER if kind not in used), PartKind.CLOSED)
    last = conference.parts[-1] if conference.parts else Part(on_date=conference.held_on)
    made = Part(kind=kind, on_date=last.on_date, place=last.place, position=next_position(conference.parts))
    conference.parts.append(made)
    return made


def move_agenda(conference: Conference, step: str, by: int) -> None:
    """Move a step of the meeting up or down. The order is local; the four domains of the board are not touched."""
    order = [one for one in conference.agenda if one != step]
    order.insert(max(0, conference.agenda.index(step) + by), step)
    conference.agenda = order


def invite(part: Part, person: Person) -> Attendance:
    """Return a person's line in a part, made where there is none: invited until somebody says more."""
    found = next((line for line in part.attendance if line.person_id == person.id), None)
    if found is None:
        found = Attendance(person=person, position=next_position(part.attendance))
        part.attendance.append(found)
    return found


def invite_everybody(part: Part) -> None:
    """Invite all but the children: whether a child comes is a decision with reasons (practice.md, Around)."""
    for person in part.conference.family.people:
        if not person.is_child:
            invite(part, person)


def mark(part: Part, people: Iterable[Person], presence: Presence) -> None:
    """Say what became of people's invitations to a part, and invite whoever was not. Written words stay."""
    for person in people:
        invite(part, person).presence = presence


def everybody_came(part: Part) -> None:
    """Mark as here all those invited of whom nothing else is said."""
    for line in part.attendance:
        if line.presence is Presence.INVITED:
            line.presence = Presence.CAME


def keep_stay(line: Attendance, came_at: time | None, left_at: time | None) -> None:
    """Set when a person came and left. Raises DatesOutOfOrder where they would leave before they came."""
    if came_at and left_at and left_at < came_at:
        raise DatesOutOfOrder("This person would leave before coming. The times were not changed.")
    line.came_at, line.left_at = came_at, left_at


def add_report(conference: Conference, person: Person | None = None) -> Report:
    """Add a report, of nobody yet or of a person for their agency."""
    made = Report(person=person, position=next_position(conference.reports))
    made.agency = person.agency if person is not None else ""
    conference.reports.append(made)
    return made


def reported_by(report: Report, person: Person | None) -> None:
    """Say whose report it is. An agency already written stays."""
    report.person = person
    if person is not None and not report.agency.strip():
        report.agency = person.agency


def people_without_report(conference: Conference) -> list[Person]:
    """Return those invited for an agency whose report is not listed, one for each agency; not chair or minute-taker."""
    agencies = {report.agency.casefold() for report in conference.reports if report.agency}
    agencies |= {report.person.agency.casefold() for report in conference.reports if report.person is not None}
    found: dict[str, Person] = {}
    for person in conference.people_invited:
        agency = person.agency.strip().casefold()
        apart = person.id in (conference.chair_id, conference.minute_taker_id)
        if person.is_professional and agency and agency not in agencies and not apart:
            found.setdefault(agency, person)
    return list(found.values())
