"""Who was invited and came, what agencies reported, and who everyone is, as one reader may know it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from app.export.labels import PRESENCE, REPORT, SHARED
from app.export.people_content import AgencyReport, Attendee, MeetingPart, RecordedPerson
from app.export.reader import Reader
from app.export.wording import clock, joined
from app.models.conference import Attendance, Part, PartKind, Report, SharedWithParents
from app.models.person import ContactKind, Person, Tie
from app.practice.written_days import full_date, plain_date


def gather_parts(reader: Reader) -> tuple[MeetingPart, ...]:
    """Return each part of the meeting with who came to it.

    Parts are lettered by those that the reader may know of, so that a letter left out cannot tell of another part.
    """
    parts = reader.rows(reader.conference.parts)
    lettered = [part for part in parts if part.kind is not PartKind.CLOSED]
    made: list[MeetingPart] = []
    for part in parts:
        title = ""
        if len(parts) > 1:
            title = f"Part {chr(65 + lettered.index(part))}" if part in lettered else "Closed part"
        lines = sorted(reader.rows(part.attendance), key=lambda line: line.position)
        attendees = tuple(_attendee(reader, line) for line in lines)
        made.append(MeetingPart(title, when_and_where(reader, part), attendees, reader.text(part, "note")))
    return tuple(made)


def when_and_where(reader: Reader, part: Part, *, with_day: bool = True) -> str:
    """Return "Tuesday 24 March 2026, 10:00 to 11:40, Colne Family Centre", as far as it is known."""
    day: date | None = reader.value(part, "on_date")
    if day is None and reader.may(part, "on_date"):
        day = reader.value(reader.conference, "held_on")
    begins: time | None = reader.value(part, "starts_at")
    ends: time | None = reader.value(part, "ends_at")
    times = " to ".join(clock(moment) for moment in (begins, ends) if moment)
    facts = (full_date(day) if day and with_day else "", times, reader.text(part, "place"))
    return ", ".join(fact for fact in facts if fact)


def _attendee(reader: Reader, line: Attendance) -> Attendee:
    came, left = reader.value(line, "came_at"), reader.value(line, "left_at")
    notes = (
        reader.text(line, "joined_by"),
        f"Arrived at {clock(came)}" if came else "",
        f"Left at {clock(left)}" if left else "",
        reader.text(line, "reason"),
        reader.text(line, "note"),
    )
    presence = PRESENCE[line.presence] if reader.may(line, "presence") else ""
    return Attendee(
        reader.name(line.person), reader.role(line.person), presence, ". ".join(note for note in notes if note)
    )


def gather_quorate(reader: Reader) -> str:
    """Return whether enough agencies were there to decide, where that was recorded."""
    conference = reader.conference
    quorate: bool | None = reader.value(conference, "quorate")
    said = {True: "Enough agencies were there to decide.", False: "Too few agencies were there to decide."}
    return " ".join(filter(None, (said.get(quorate, ""), reader.text(conference, "quorate_note"))))  # type: ignore[arg-type]


def gather_reports(reader: Reader) -> tuple[AgencyReport, ...]:
    """Return each agency's report, and whether the parents had it before."""
    return tuple(_report(reader, report) for report in reader.rows(reader.conference.reports))


def _report(reader: Reader, report: Report) -> AgencyReport:
    person: Person | None = reader.linked(report, "person")
    agency = reader.text(report, "agency")
    if not agency and person is not None and reader.may(report, "agency"):
        agency = reader.text(person, "agency")
    received: date | None = reader.value(report, "received_on")
    notes = (f"Received {plain_date(received)}" if received else "", reader.text(report, "note"))
    return AgencyReport(
        agency,
        reader.name(person),
        REPORT[report.kind] if reader.may(report, "kind") else "",
        _parents_had_it(reader, report),
        ". ".join(note for note in notes if note),
    )


def _parents_had_it(reader: Reader, report: Report) -> str:
    if not reader.may(report, "shared"):
        return ""
    shared_on: date | None = reader.value(report, "shared_on")
    if report.shared is SharedWithParents.BEFORE and shared_on:
        return f"Yes, {plain_date(shared_on)}"
    return SHARED[report.shared]


def gather_people(reader: Reader, people: Iterable[Person]) -> tuple[RecordedPerson, ...]:
    """Return the children, the family and its network. Professionals stand in the attendance."""
    known = [person for person in reader.rows(people) if not person.is_professional]
    here = {child.id for child in reader.conference.children_here}
    ordered = sorted(known, key=lambda person: (person.id not in here, not person.is_child))
    return tuple(_person(reader, person) for person in ordered)


def _person(reader: Reader, person: Person) -> RecordedPerson:
    addresses, contacts = _contacts(reader, person)
    return RecordedPerson(
        name=_full_name(reader, person),
        who=reader.role(person),
        born=_born(reader, person),
        lives_at=addresses,
        reached_at=contacts,
        notes=tuple(_notes(reader, person)),
    )


def _full_name(reader: Reader, person: Person) -> str:
    """Return the record's name, with what the family calls somebody and the Latin spelling where they differ."""
    written = reader.name(person)
    called = reader.text(person, "name")
    others = [f"\u201c{called}\u201d" if called and called not in written else "", reader.text(person, "latin_name")]
    beside = ", ".join(other for other in others if other and other != written)
    return f"{written} ({beside})" if beside else written


def _born(reader: Reader, person: Person) -> str:
    """Return a date of birth. An unborn child has a due date, never an age or a sex (practice.md, The record)."""
    born: date | None = reader.value(person, "born_on")
    due: date | None = reader.value(person, "due_on")
    if born:
        return plain_date(born)
    if due and person.is_unborn:
        return f"Not born yet, due {plain_date(due)}"
    return ""


def _contacts(reader: Reader, person: Person) -> tuple[tuple[str, ...], tuple[str, ...]]:
    addresses: list[str] = []
    others: list[str] = []
    for detail in reader.rows(person.contacts):
        if detail.kind is ContactKind.SCHOOL and not reader.may(person, "school"):
            continue
        value, label = reader.text(detail, "value"), reader.text(detail, "label")
        if not value or value in reader.school(person):
            continue
        shown = f"{label}: {value}" if label else value
        (addresses if detail.kind is ContactKind.ADDRESS else others).append(shown)
    return tuple(addresses), tuple(others)


def _notes(reader: Reader, person: Person) -> list[str]:
    """Return school, ties, languages and what somebody needs to read or follow."""
    language, interpreter = reader.text(person, "first_language"), reader.text(person, "interpreter")
    died: date | None = reader.value(person, "died_on")
    ties = reader.rows(person.ties)
    notes = [
        reader.school(person),
        _children_named(reader, "Parental responsibility for", ties, "parental_responsibility"),
        _children_named(reader, "Lives with", ties, "lives_with"),
        *_tie_notes(reader, ties),
        f"Language: {language}" if language else "",
        f"Interpreter: {interpreter}" if interpreter else "",
        reader.text(person, "format_needs"),
        f"Died {plain_date(died)}" if died else "",
    ]
    return [note for note in notes if note]


def _children_named(reader: Reader, words: str, ties: list[Tie], field: str) -> str:
    names = [reader.room_name(tie.child) for tie in ties if reader.value(tie, field)]
    return f"{words} {joined(names)}" if names else ""


def _tie_notes(reader: Reader, ties: list[Tie]) -> list[str]:
    """Return the notes on ties: one that is the same for every child stands by itself, the others name the child."""
    children: dict[str, list[str]] = {}
    for tie in ties:
        note = reader.text(tie, "note")
        if note:
            children.setdefault(note, []).append(reader.room_name(tie.child))
    return [note if len(names) == len(ties) else f"{joined(names)}: {note}" for note, names in children.items()]
