"""What was tried to work together in the record: both sides, by day, through the gate."""

from __future__ import annotations

from datetime import date

from app.export.board_content import Tried, TriedWith
from app.export.content import RecordContent
from app.export.gather import gather_record
from app.export.record import record_pdf
from app.export.secrets import secrets_from
from app.models import Attendance, Audience, Conference, Engagement, Part, PartKind, Person, StaffSafetyNote
from app.models.sharing import withhold
from app.practice.nations import nation
from tests.export.conferences import Load, person_called
from tests.export.pdf_reading import one_line, read_by_pypdf

ENGLAND = nation("england")
NOTE = "Ask for Kestrel at the depot gate; two go together."


def record_for(conference: Conference, person: Person | None) -> RecordContent:
    audience = Audience.file() if person is None else Audience.for_copy(person)
    return gather_record(conference, audience, ENGLAND, for_person=person)


def with_notes(load: Load) -> Conference:
    """The Marsh family's conference of 24 March, with three notes on Dad and one on everybody."""
    conference = load("Marsh")
    dad = person_called(conference, "Dad")
    conference.family.engagements += [
        Engagement(
            person_id=dad.id, on_date=date(2026, 3, 10), their_side="I was on nights.", our_side="We rang by day."
        ),
        Engagement(person_id=dad.id, on_date=date(2026, 2, 3), tried="A letter."),
        Engagement(person_id=dad.id, on_date=date(2026, 3, 25), tried="After the meeting."),
        Engagement(tried="A meal together.", next_try="Again at Nan's, in May."),
        Engagement(person_id=dad.id, on_date=date(2026, 3, 1)),
    ]
    return conference


def test_both_sides_stand_there_by_day_up_to_the_meeting(load: Load) -> None:
    conference = with_notes(load)
    dad = person_called(conference, "Dad")
    content = record_for(conference, None)
    assert content.tried == (
        TriedWith("The family", (Tried(None, tried="A meal together.", next_try="Again at Nan's, in May."),)),
        TriedWith(
            dad.written_name,
            (
                Tried(date(2026, 2, 3), tried="A letter."),
                Tried(date(2026, 3, 10), our_side="We rang by day.", their_side="I was on nights."),
            ),
        ),
    )
    text = one_line(read_by_pypdf(record_pdf(content).pdf))
    assert "In the way on our side: We rang by day." in text
    assert "In the way on their side, in their words: I was on nights." in text
    assert "After the meeting." not in text


def test_what_is_withheld_is_not_in_the_copy(load: Load) -> None:
    conference = with_notes(load)
    dad = person_called(conference, "Dad")
    held = conference.family.engagements
    withhold(conference.family, held[0], from_person=dad.id, field="their_side")
    withhold(conference.family, held[1], staff_only=True)
    (_, read) = record_for(conference, dad).tried
    assert read.tries == (Tried(date(2026, 3, 10), our_side="We rang by day."),)


def test_of_the_family_each_reads_what_is_about_themselves(load: Load) -> None:
    conference = with_notes(load)
    dad = person_called(conference, "Dad").written_name
    told = {
        name: [one.name for one in record_for(conference, person_called(conference, name)).tried]
        for name in ("Mum", "Nan", "Dad", "Priya Nair")
    }
    both = ["The family", dad]
    assert told == {"Mum": ["The family"], "Nan": ["The family"], "Dad": both, "Priya Nair": both}


def test_people_who_meet_apart_do_not_read_of_each_other(load: Load) -> None:
    conference = with_notes(load)
    mum, dad = person_called(conference, "Mum"), person_called(conference, "Dad")
    for part in list(conference.parts):
        conference.parts.remove(part)
    for kind, person in ((PartKind.A, mum), (PartKind.B, dad)):
        part = Part(kind=kind)
        part.attendance.append(Attendance(person=person, part=part))
        conference.parts.append(part)
    assert [one.name for one in record_for(conference, mum).tried] == ["The family"]
    assert [one.name for one in record_for(conference, dad).tried] == ["The family", dad.written_name]
    assert [one.name for one in record_for(conference, None).tried] == ["The family", dad.written_name]


def test_a_staff_safety_note_is_in_no_copy_and_is_looked_for_in_each(load: Load) -> None:
    conference = load("Marsh")
    conference.family.safety_notes.append(StaffSafetyNote(on_date=date(2026, 3, 2), text=NOTE))
    for person in [*conference.family.people, None]:
        assert "Kestrel" not in repr(record_for(conference, person))
    for person in conference.family.people:
        found = {secret.text for secret in secrets_from(conference, Audience.for_copy(person))}
        assert NOTE in found, person.name
