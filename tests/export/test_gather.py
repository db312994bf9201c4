"""A conference made into a reader's record: what stands in it, in whose words, and what one reader may not have."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import astuple

import pytest

from app.export.content import RecordContent
from app.export.gather import gather_record
from app.export.record import record_pdf
from app.models import ContactDetail, ContactKind
from app.models.sharing import Audience, withhold
from app.practice.nations import nation
from tests.export.pdf_reading import one_line, outline_of, read_by_pdfminer, read_by_pypdf, structure_of
from tests.export.petrie import ADDRESS_SECRET, BIRTH_SECRET, CLOSED_SECRET, WARD_SECRET, petrie_meeting

SCOTLAND = nation("scotland")


@pytest.fixture(scope="module")
def meeting():
    return petrie_meeting()


def record_for(conference, person) -> RecordContent:
    audience = Audience.of([(person.id, person.is_professional)])
    return gather_record(conference, audience, SCOTLAND, for_person=person)


@pytest.fixture(scope="module")
def file_record(meeting) -> RecordContent:
    return gather_record(meeting[0], Audience.file(), SCOTLAND)


def everything_in(content: RecordContent) -> str:
    """Return every text of the content and every text of the finished file: pages, outline, tags, properties."""
    data = record_pdf(content).pdf
    tags = " ".join(
        f"{element.get('/ActualText', '')} {element.get('/Alt', '')}" for _, _, element in structure_of(data)
    )
    outline = " ".join(title for _, title in outline_of(data))
    read = [repr(astuple(content)), read_by_pypdf(data), read_by_pdfminer(data), outline, tags]
    return one_line(" ".join(read))


def test_the_files_record_holds_everything(file_record):
    text = everything_in(file_record)
    for words in (BIRTH_SECRET, WARD_SECRET, ADDRESS_SECRET, "Missed booking", "problems could be missed"):
        assert words in text


def test_an_unborn_child_has_a_due_date_and_no_age(file_record):
    baby = file_record.people[0]
    assert baby.name == "Baby Petrie"
    assert baby.born == "Not born yet, due 3 September 2026"


def test_the_nations_words_are_used(file_record):
    assert file_record.words.meeting == "pre-birth child protection planning meeting"
    assert file_record.decisions[0].decision == "On the child protection register"
    assert file_record.decisions[0].categories == ("Domestic abuse",)
    assert file_record.words.categories == "Concerns"
    assert file_record.decision_notes == (
        "Referral to the Principal Reporter: Not possible before birth; Fiona decides again on the day of birth.",
    )


def test_dates_stand_beside_their_last_lawful_day(file_record):
    core_group, review = file_record.dates
    assert core_group.count.startswith("working day 10 of 15")
    assert core_group.last_lawful.isoformat() == "2026-06-25"
    assert review.last_lawful.isoformat() == "2026-09-04"


def test_people_are_named_as_the_record_names_them(file_record):
    names = [line.name for line in file_record.parts[0].attendees]
    assert names[2:5] == ["Shannon Petrie", "Dean Muir", "Isa Petrie"]
    assert file_record.parts[0].attendees[2].role == "Mother"
    assert file_record.parts[0].attendees[3].note == "Arrived at 10:45. His request"
    assert file_record.chair == "Alan Geddes"


def test_scores_stand_in_the_order_people_spoke(file_record):
    answers = file_record.scales[0].answers
    assert [(answer.name, answer.score) for answer in answers] == [
        ("Shannon Petrie", "6"),
        ("Dean Muir", "8"),
        ("Isa Petrie", "4 to 5"),
    ]
    assert file_record.scales[0].low_words.startswith("Very dangerous")


def test_marks_and_traces_are_said_in_words(file_record):
    well, own = file_record.board.working_well
    assert well.marks == ("Existing safety",)
    assert (own.text, own.said_by) == ("“She’s better when she’s at mine.”", "Isa Petrie")
    disagreed = file_record.board.grey_areas[0]
    assert disagreed.marks == ("Disagreed",)
    assert disagreed.trace == "Was a worry until 4 June 2026"


def test_each_parent_and_the_network_are_heard(file_record):
    assert [view.name for view in file_record.parents_views] == ["Shannon Petrie", "Dean Muir"]
    assert file_record.network_views[0].paragraphs == ("“She’s better when she’s at mine.”",)
    assert (
        file_record.children_views[0].paragraphs[-1].startswith("Offer of an advocate (before the meeting): Beth Lyall")
    )


def test_steps_stand_under_their_goal_with_who_and_when(file_record):
    goal, other = file_record.plan.parts
    assert goal.goal == "Baby is born healthy."
    assert (goal.steps[0].who, goal.steps[0].when) == ("Shannon", "each time")
    assert (other.steps[0].who, other.steps[0].when) == ("Council", "by 17 July 2026")


def test_what_is_withheld_from_the_father_is_nowhere_in_his_copy(meeting):
    conference, people = meeting
    text = everything_in(record_for(conference, people.dean))
    for secret in (BIRTH_SECRET, WARD_SECRET, ADDRESS_SECRET, "Harbour", "withheld"):
        assert secret not in text
    assert "Dean says he moved her out the way." in text
    assert "copy for Dean Muir" in text


def test_what_is_withheld_from_the_father_stays_in_the_mothers_copy(meeting):
    conference, people = meeting
    text = everything_in(record_for(conference, people.shannon))
    for secret in (BIRTH_SECRET, WARD_SECRET, ADDRESS_SECRET):
        assert secret in text


def test_the_copy_list_does_not_tell_the_family_that_a_copy_is_part(meeting):
    conference, people = meeting
    assert record_for(conference, people.dean).copies[0].extent == ""
    assert record_for(conference, people.fiona).copies[0].extent == "Part"


def test_a_person_who_is_withheld_is_nowhere(meeting):
    conference, people = petrie_meeting()
    isa = next(person for person in conference.family.people if person.record_name == "Isa Petrie")
    withhold(conference.family, isa, from_person=people.dean.id)
    text = everything_in(record_for(conference, people.dean))
    # Others may still have typed the name: that is for the leak check. No row about her may be left.
    assert "Isa Petrie" not in text
    assert "4 to 5" not in text


def test_the_closed_part_is_not_in_any_family_copy():
    conference, people = petrie_meeting(closed_part=True)
    text = everything_in(record_for(conference, people.shannon))
    assert CLOSED_SECRET not in text
    assert "losed" not in text
    assert "Part A" not in text
    assert CLOSED_SECRET in everything_in(gather_record(conference, Audience.file(), SCOTLAND))


def test_an_empty_conference_makes_a_whole_record():
    conference, _ = petrie_meeting()
    for collection in ("parts", "entries", "pairs", "scales", "decisions", "next_dates", "voices", "copies"):
        getattr(conference, collection).clear()
    assert record_pdf(gather_record(conference, Audience.file(), SCOTLAND)).pages >= 2


def test_the_same_conference_gives_the_same_bytes(meeting):
    conference, _ = meeting
    made = [record_pdf(gather_record(conference, Audience.file(), SCOTLAND)).pdf for _ in range(2)]
    assert made[0] == made[1]


def test_content_is_made_without_the_pdf_library():
    code = "import sys, app.export.content, app.export.gather; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_school_that_is_withheld_is_in_none_of_its_places():
    conference, people = petrie_meeting()
    baby = conference.family.children[0]
    baby.school = "Harbour Nursery, Blue Room"
    school = ContactDetail(kind=ContactKind.SCHOOL, value="Harbour Nursery")
    baby.contacts.append(school)
    withhold(conference.family, school, from_person=people.dean.id)
    assert "Nursery" not in everything_in(record_for(conference, people.dean))
    assert "Harbour Nursery, Blue Room" in everything_in(record_for(conference, people.shannon))


def test_only_the_files_own_copy_warns_that_it_is_not_to_be_handed_out(meeting, file_record):
    assert "not to be handed out" in file_record.notice
    assert "not to be handed out" not in record_for(meeting[0], meeting[1].shannon).notice
