"""The safety scale on paper: pictures that can be read aloud and in grey, and nothing in them that was kept back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pdfua
import pytest
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar

from app.export.board_content import Answer, SafetyScale
from app.export.content import RecordContent
from app.export.gather import gather_record
from app.export.record import record_pdf
from app.export.record_text import record_text
from app.models import Attendance, Audience, ConferenceKind, Part, PartKind, Person
from app.models.sharing import withhold
from app.models.start import start_conference
from app.practice.nations import nation
from app.practice.numbers_over_time import OverTime, PersonOverTime
from app.practice.scale_numbers import Number
from tests.export.pdf_reading import one_line, read_by_pypdf, structure_of
from tests.models.scale_rooms import Room, both_have_answered, one_of_two_has_answered, two_parents

ENGLAND = nation("england")
NAMES = (
    "Donna Marsh", "Craig Doyle", "Billy Marsh", "Maureen Marsh", "Priya Nair", "Helen Castle", "Jo Burrows",
    "PC Imran Shah", "Lena Hart", "Dr Oyelaran", "Kath Ellis", "Bethan Coe", "Sam Rowe", "Żaneta أحمد",
)  # fmt: skip
DAYS = ("11 March 2025", "10 June 2025", "25 November 2025", "20 January 2026", "24 March 2026")


def scale_of(people: int, *, on: float | None = None, meetings: int = 1) -> SafetyScale:
    """Return a scale with so many people on it, all on one number or spread, over so many meetings."""
    numbers = [Number(on) if on is not None else Number((3 + at % 9) / 2 + 1) for at in range(people)]
    answers = [Answer(name, "", str(one), number=one) for name, one in zip(NAMES, numbers, strict=False)]
    lines = [PersonOverTime(one.name, (Number(2, 3), *[one.number] * (meetings - 1))) for one in answers]
    over_time = OverTime(DAYS[:meetings], tuple(lines)) if meetings > 1 else None
    return SafetyScale("How safe?", "Not at all", "Safe enough", tuple(answers), over_time=over_time)


def record_of(*scales: SafetyScale) -> RecordContent:
    return RecordContent(datetime(2026, 3, 24, 12, tzinfo=UTC), ("Billy",), date(2026, 3, 24), scales=scales)


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize(
    "scale",
    [scale_of(0), scale_of(3), scale_of(8), scale_of(14, on=4), scale_of(14, meetings=5)],
    ids=["nobody", "three", "eight", "fourteen on 4", "fourteen over five meetings"],
)
def test_pictures_are_tagged_say_all_in_words_and_are_no_smaller_than_the_rest(
    scale: SafetyScale, large_print: bool, tmp_path: Path
) -> None:
    made = record_pdf(record_of(scale), large_print=large_print)
    path = tmp_path / "record.pdf"
    path.write_bytes(made.pdf)
    assert list(pdfua.validate(str(path)).findings) == []
    figures = [str(element["/Alt"]) for _, role, element in structure_of(made.pdf) if role == "Figure"]
    told = " ".join(figures)
    assert bool(figures) is bool(scale.answers)
    assert all(answer.name in told and str(answer.number) in told for answer in scale.answers)
    sizes = {
        round(letter.size, 1)
        for page in extract_pages(BytesIO(made.pdf))
        for box in page
        for line in (box if hasattr(box, "__iter__") else ())
        for letter in (line if hasattr(line, "__iter__") else ())
        if isinstance(letter, LTChar)
    }
    assert min(sizes) >= (16 if large_print else 11)


def test_many_people_over_time_stand_in_several_pictures_with_the_days_below_each() -> None:
    scale = scale_of(14, meetings=5)
    crowd = replace(scale, over_time=replace(scale.over_time, people=scale.over_time.people * 3))  # type: ignore[union-attr, arg-type, type-var]
    figures = [element for _, role, element in structure_of(record_pdf(record_of(crowd)).pdf) if role == "Figure"]
    assert len(figures) == 1 + 3
    assert all(DAYS[0] in str(figure["/Alt"]) for figure in figures[1:])


def test_plain_text_says_the_numbers_over_time() -> None:
    text = record_text(record_of(scale_of(2, meetings=2)))
    assert "Over time, 11 March 2025, 10 June 2025. Donna Marsh 2 to 3, then" in text
    assert "A line from 0 to 10" not in text, "the answers beside it say that"


# -- gathered for a reader


def with_an_earlier_meeting() -> Room:
    """A room whose family met in January as well: Mum 3, Dad 2, the school 1 in a closed part."""
    room = both_have_answered()
    room.score("School", 4.5)
    earlier = start_conference(room.family, ConferenceKind.INITIAL, date(2026, 1, 20))
    earlier.parts.append(Part(kind=PartKind.CLOSED, position=1))
    for name in ("Mum", "Dad", "School"):
        earlier.parts[0].attendance.append(Attendance(person=room.people[name]))
    for name, number in (("Mum", 3), ("Dad", 2), ("School", 1)):
        earlier.scales[0].answer(room.people[name]).give(number)
    earlier.scales[0].scores[2].part_id = earlier.parts[1].id
    return room


def gathered(room: Room, reader: Person | None = None) -> SafetyScale:
    audience = Audience.of([(reader.id, reader.is_professional)]) if reader is not None else Audience.file()
    return gather_record(room.conference, audience, ENGLAND).scales[0]


def in_words(scale: SafetyScale) -> str:
    return scale.over_time.in_words if scale.over_time is not None else ""


def test_the_file_has_every_number_and_each_meeting() -> None:
    found = gathered(with_an_earlier_meeting())
    assert [(answer.name, answer.score) for answer in found.answers] == [("Mum", "5"), ("Dad", "5"), ("School", "4½")]
    assert in_words(found) == (
        "Over time, 20 January 2026, 24 March 2026. Mum 3, then 5; Dad 2, then 5; School 1, then 4½."
    )


def test_what_was_said_in_an_earlier_closed_part_stays_there() -> None:
    room = with_an_earlier_meeting()
    assert "School no number, then 4½" in in_words(gathered(room, room.people["Mum"]))


@pytest.mark.parametrize("field", ["", "low", "high"])
def test_a_number_kept_from_the_other_parent_is_in_no_table_picture_or_alternative_text(field: str) -> None:
    room = with_an_earlier_meeting()
    mum, dad = room.people["Mum"], room.people["Dad"]
    for conference in room.family.conferences:
        score = conference.scales[0].score_of(mum.id)
        assert score is not None
        withhold(room.family, score, from_person=dad.id, field=field)
    his, hers = gathered(room, dad), gathered(room, mum)
    assert "Mum" not in in_words(his)
    assert "Mum 3, then 5" in in_words(hers)
    assert all(answer.number is None for answer in his.answers if answer.name == "Mum")
    assert field or [answer.name for answer in his.answers] == ["Dad", "School"]
    pdf = record_pdf(replace(record_of(his), children=())).pdf
    figures = [str(element["/Alt"]) for _, role, element in structure_of(pdf) if role == "Figure"]
    assert figures
    assert not any("Mum" in figure for figure in figures)
    assert field or "Mum" not in one_line(read_by_pypdf(pdf))


def test_the_record_says_that_a_parent_came_late() -> None:
    room = one_of_two_has_answered()
    room.uninvite("Dad")
    room.score("School", 4)
    room.invite("Dad")
    room.score("Dad", 6)
    found = gathered(room)
    assert [(answer.name, answer.how) for answer in found.answers] == [
        ("Mum", ""), ("Dad", "Answered after others had"), ("School", ""),
    ]  # fmt: skip


def test_what_one_higher_would_look_like_is_told_without_a_number_and_an_empty_answer_leaves_no_row() -> None:
    room = two_parents()
    mum, dad = (room.scale.answer(room.people[name]) for name in ("Mum", "Dad"))
    mum.one_higher = "Nan rings me"
    dad.words = "Quieter"
    withhold(room.family, dad, field="words", from_person=room.people["Mum"].id)
    assert [(answer.name, answer.one_higher) for answer in gathered(room).answers] == [
        ("Mum", "Nan rings me"),
        ("Dad", ""),
    ]
    assert [answer.name for answer in gathered(room, room.people["Mum"]).answers] == ["Mum"]
