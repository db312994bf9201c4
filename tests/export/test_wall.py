"""What the room sees: whose words, in which order, and what one person, one part or one field takes off the wall."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from app.export.wall import NOTHING, WallBoard, WallContent, WallPlan, WallScale
from app.export.wall_gather import gather_wall
from app.export.wall_reader import RoomReader
from app.export.wall_scale import ScaleChoice
from app.models import (
    Attendance,
    Conference,
    ContactDetail,
    ContactKind,
    Domain,
    Entry,
    Family,
    NoScore,
    Part,
    PartKind,
    Person,
    PersonKind,
    Presence,
    Relation,
    StatementPair,
    StepPerson,
    Withholding,
)
from app.models.board import add_entry
from app.models.room import present
from app.models.sharing import withhold
from tests.models.rooms import conference_of, family_of, named

SECRET = "the ward has a card"


@pytest.fixture
def meeting() -> Conference:
    """Mum, Dad and a social worker in the room, and something on every page."""
    family = family_of(
        parents={"Mum": Relation.MOTHER, "Dad": Relation.FATHER}, others={"Priya": PersonKind.PROFESSIONAL}
    )
    conference = conference_of(family)
    for line in conference.parts[0].attendance:
        line.presence = Presence.CAME
    billy, angie = family.children
    drunk = add_entry(conference, Domain.WORRY, "Mum could not be woken", said_by=named(family, "Priya"))
    drunk.say_impact(billy.id, "rang 999")
    drunk.say_impact(angie.id, "was outside")
    add_entry(conference, Domain.WORRY, "Dad bangs the door", disagreed=True)
    add_entry(conference, Domain.WORKING_WELL, "Nan came", said_by_text="School", own_words=True)
    add_entry(conference, Domain.GREY_AREA, SECRET)
    conference.pairs.append(StatementPair(safety_goal="Somebody sober, day and night"))
    assert conference.plan is not None
    conference.plan.add_step("Nan rings twice a day", pair_id=conference.pairs[0].id, when_text="every day",
                             people=[StepPerson(person=named(family, "Mum"))])  # fmt: skip
    conference.plan.add_step("Nobody drinks at home")
    conference.plan.add_step("work with services", draft=True)
    score = conference.scales[0].answer(named(family, "Mum"))
    score.give(6)
    score.words = "I have stopped"
    return conference


def wall(conference: Conference, step: str = "board", part: Part | None = None) -> WallContent:
    part = part or conference.parts[0]
    return gather_wall(conference, part, present(conference, part), step)


def board(conference: Conference, part: Part | None = None) -> WallBoard:
    page = wall(conference, "board", part).page
    assert isinstance(page, WallBoard)
    return page


def scale(conference: Conference, part: Part | None = None) -> WallScale:
    page = wall(conference, "scale", part).page
    assert isinstance(page, WallScale)
    return page


def plan(conference: Conference) -> WallPlan:
    page = wall(conference, "plan").page
    assert isinstance(page, WallPlan)
    return page


def texts(conference: Conference, part: Part | None = None) -> list[str]:
    return [card.text for column in board(conference, part).columns for card in column.cards]


def entry(conference: Conference, text: str):  # type: ignore[no-untyped-def]
    return next(one for one in conference.entries if one.text == text)


def line_of(conference: Conference, name: str) -> Attendance:
    return next(line for line in conference.parts[0].attendance if line.person.name == name)


def test_the_board_has_four_columns_in_the_conferences_order(meeting: Conference) -> None:
    meeting.columns = ["working_well", "worry", "plan", "grey_area"]
    assert [column.domain for column in board(meeting).columns] == meeting.columns
    worry = board(meeting).columns[1].cards[0]
    assert (worry.text, worry.said_by) == ("Mum could not be woken", "Priya")
    assert [(one.child, one.text) for one in worry.impacts] == [("Billy", "rang 999"), ("Angie", "was outside")]
    assert board(meeting).columns[0].cards[0].text == "“Nan came”"
    assert board(meeting).columns[1].cards[1].marks == ("people disagree",)
    assert board(meeting).children == ("Billy", "Angie")


def test_a_column_that_is_not_named_is_there_all_the_same(meeting: Conference) -> None:
    meeting.columns = ["plan"]
    assert sorted(column.domain for column in board(meeting).columns) == ["grey_area", "plan", "working_well", "worry"]


def test_the_title_is_the_children_and_the_day(meeting: Conference) -> None:
    content = wall(meeting, "prepare")
    assert (content.title, content.day, content.page) == ("Billy and Angie", "24 March 2026", None)


def test_what_is_withheld_from_a_father_goes_when_he_walks_in_and_comes_when_he_goes(meeting: Conference) -> None:
    dad, line = named(meeting.family, "Dad"), line_of(meeting, "Dad")
    withhold(meeting.family, entry(meeting, SECRET), from_person=dad.id)
    seen = []
    for presence in (Presence.ABSENT, Presence.CAME, Presence.APOLOGIES, Presence.INVITED):
        line.presence = presence
        seen.append(SECRET in texts(meeting))
    assert seen == [True, False, True, False]


@pytest.mark.parametrize("held", [{"staff_only": True}, {}])
def test_what_is_not_for_the_family_is_never_there(meeting: Conference, held: dict[str, bool]) -> None:
    for line in meeting.parts[0].attendance:
        line.presence = Presence.CAME if line.person.is_professional else Presence.ABSENT
    assert SECRET in texts(meeting)
    withhold(meeting.family, entry(meeting, SECRET), **held)  # type: ignore[arg-type]
    assert SECRET not in texts(meeting)


def test_one_impact_that_is_withheld_leaves_no_gap(meeting: Conference) -> None:
    worry = entry(meeting, "Mum could not be woken")
    withhold(meeting.family, worry.impacts[0])
    card = board(meeting).columns[0].cards[0]
    assert [one.child for one in card.impacts] == ["Angie"]  # type: ignore[union-attr]


def test_a_withheld_speaker_has_no_name_on_the_card(meeting: Conference) -> None:
    withhold(meeting.family, entry(meeting, "Mum could not be woken"), field="said_by_id")
    assert board(meeting).columns[0].cards[0].said_by == ""  # type: ignore[union-attr]


def test_a_speaker_who_is_there_in_secret_is_not_named_and_gives_no_number(meeting: Conference) -> None:
    priya, mum = named(meeting.family, "Priya"), named(meeting.family, "Mum")
    for person in (priya, mum):
        withhold(meeting.family, line_of(meeting, person.name), from_person=named(meeting.family, "Dad").id)
    assert board(meeting).columns[0].cards[0].said_by == ""  # type: ignore[union-attr]
    assert scale(meeting).answers == ()


def test_a_card_whose_words_are_withheld_is_no_card(meeting: Conference) -> None:
    withhold(meeting.family, entry(meeting, SECRET), field="text")
    assert board(meeting).columns[2].cards == ()


def test_a_child_who_may_not_be_known_is_not_in_the_title_nor_over_the_impacts(meeting: Conference) -> None:
    withhold(meeting.family, named(meeting.family, "Angie"))
    assert wall(meeting).title == "Billy"
    assert board(meeting).children == ("Billy",)
    assert "Angie" not in repr(wall(meeting))


@pytest.fixture
def parts(meeting: Conference) -> tuple[Conference, Part, Part, Part]:
    """The meeting in two parts and a closed one: Mum in A, Dad in B."""
    first = meeting.parts[0]
    first.kind = PartKind.A
    dads = line_of(meeting, "Dad")
    first.attendance.remove(dads)
    second, closed = Part(kind=PartKind.B, position=1), Part(kind=PartKind.CLOSED, position=2)
    meeting.parts += [second, closed]
    second.attendance.append(Attendance(person=named(meeting.family, "Dad"), presence=Presence.CAME))
    for text, part in (("said in A", first), ("said in B", second), ("said in closed", closed)):
        add_entry(meeting, Domain.GREY_AREA, text, part=part)
    return meeting, first, second, closed


def test_each_part_sees_its_own_and_what_belongs_to_none(parts: tuple[Conference, Part, Part, Part]) -> None:
    meeting, first, second, closed = parts
    assert {"said in A", SECRET} <= set(texts(meeting, first))
    assert not {"said in B", "said in closed"} & set(texts(meeting, first))
    assert "said in B" in texts(meeting, second)
    assert not {"said in A", "said in closed"} & set(texts(meeting, second))
    assert wall(meeting, "board", closed) == wall(meeting, "scale", closed) == wall(meeting, "", closed) == NOTHING


def test_whole_parts_are_for_each_part_and_lost_parts_for_none(parts: tuple[Conference, Part, Part, Part]) -> None:
    meeting, first, second, _ = parts
    first.kind = PartKind.WHOLE
    assert "said in A" in texts(meeting, second)
    entry(meeting, "said in A").part = None
    entry(meeting, "said in A").part_id = uuid.uuid4()
    assert "said in A" not in texts(meeting, first)


def test_a_number_given_in_one_part_is_not_for_the_other(parts: tuple[Conference, Part, Part, Part]) -> None:
    meeting, first, second, _ = parts
    assert [answer.name for answer in scale(meeting, first).answers] == ["Mum"]
    assert scale(meeting, second).answers == ()


def test_who_is_next_is_said_only_where_they_are(parts: tuple[Conference, Part, Part, Part]) -> None:
    meeting, first, second, _ = parts
    assert scale(meeting, first).next_speaker == ""
    assert scale(meeting, second).next_speaker == "Dad"


@pytest.mark.parametrize(
    ("why", "shown"),
    [(NoScore.DECLINED, "Chose not to give a number"), (NoScore.EXCLUDED, None), (NoScore.ABSENT, None)],
)
def test_a_reason_that_tells_who_is_not_here_is_for_the_record(
    meeting: Conference, why: NoScore, shown: str | None
) -> None:
    score = meeting.scales[0].scores[0]
    score.give_reason(why, "frightened of Dad")
    score.words = ""
    answers = scale(meeting).answers
    assert [answer.shown for answer in answers] == ([shown] if shown else [])
    assert "frightened" not in repr(answers)


@pytest.mark.parametrize("field", ["low", "high", "reason", "face"])
def test_a_number_with_a_part_of_it_withheld_is_not_on_the_line(meeting: Conference, field: str) -> None:
    withhold(meeting.family, meeting.scales[0].scores[0], field=field)
    answer = scale(meeting).answers[0]
    assert (answer.low, answer.high, answer.shown) == (None, None, "")
    assert answer.words == "“I have stopped”"


def test_a_childs_answer_waits_until_the_child_was_asked(meeting: Conference) -> None:
    billy = meeting.family.children[0]
    meeting.scales[0].answer(named(meeting.family, "Dad")).give(7)
    score = meeting.scales[0].answer(billy)
    score.give(4)
    part = meeting.parts[0]

    def names(choice: ScaleChoice) -> list[str]:
        page = gather_wall(meeting, part, present(meeting, part), "scale", choice).page
        assert isinstance(page, WallScale)
        return [answer.name for answer in page.answers]

    assert names(ScaleChoice()) == ["Mum", "Dad"]
    assert names(ScaleChoice(asked=frozenset({score.id}))) == ["Mum", "Dad", "Billy"]
    withhold(meeting.family, score, from_person=billy.id)  # settled, from somebody who is not here
    assert names(ScaleChoice()) == ["Mum", "Dad", "Billy"]


def test_a_scale_that_may_not_be_seen_gives_no_other(meeting: Conference) -> None:
    one = meeting.scales[0]
    withhold(meeting.family, one)
    content = gather_wall(meeting, meeting.parts[0], present(meeting, meeting.parts[0]), "scale", ScaleChoice(one.id))
    assert content.page is None


def test_the_plan_by_goal_without_drafts(meeting: Conference) -> None:
    first, rest = plan(meeting).goals
    assert (first.goal, rest.goal) == ("Somebody sober, day and night", "")
    assert [(step.text, step.who, step.when) for step in first.steps] == [("Nan rings twice a day", "Mum", "every day")]
    assert [step.text for step in rest.steps] == ["Nobody drinks at home"]
    withhold(meeting.family, meeting.pairs[0], field="safety_goal")
    assert [goal.goal for goal in plan(meeting).goals] == [""]


def test_somebody_withheld_is_named_nowhere(meeting: Conference) -> None:
    mum: Person = named(meeting.family, "Mum")
    withhold(meeting.family, mum, from_person=named(meeting.family, "Dad").id)
    assert plan(meeting).goals[0].steps[0].who == ""
    assert scale(meeting).answers == ()


@pytest.mark.parametrize(
    "typed",
    ["She lives at 4 Harbour Row now", "moved to harbour  row", "it is ZZ42QT", "ring 07700 900 123", "Kyle was there"],
)
def test_a_withheld_detail_that_was_typed_into_a_card_takes_the_card_off(meeting: Conference, typed: str) -> None:
    family = meeting.family
    mum, dad = named(family, "Mum"), named(family, "Dad")
    friend = Person(name="Kyle", kind=PersonKind.NETWORK)
    family.people.append(friend)
    for kind, value in ((ContactKind.ADDRESS, "4 Harbour Row, ZZ4 2QT"), (ContactKind.PHONE, "07700 900123")):
        detail = ContactDetail(kind=kind, value=value)
        mum.contacts.append(detail)
        withhold(family, detail, from_person=dad.id)
    withhold(family, friend, from_person=dad.id)
    add_entry(meeting, Domain.GREY_AREA, typed)
    assert typed not in texts(meeting)
    assert SECRET in texts(meeting)
    line_of(meeting, "Dad").presence = Presence.ABSENT
    assert typed in texts(meeting)


def test_a_day_that_is_withheld_is_not_over_the_page(meeting: Conference) -> None:
    withhold(meeting.family, meeting, field="held_on")
    assert wall(meeting).day == ""
    withhold(meeting.family, meeting)
    assert wall(meeting) == NOTHING
    assert meeting.held_on == date(2026, 3, 24)


def test_danger_statements_and_safety_goals_are_for_those_who_may_have_them(meeting: Conference) -> None:
    pair = meeting.pairs[0]
    pair.danger_statement, pair.disagreement = "Nan is worried that nobody wakes up", "Dad does not think so"
    (shown,) = board(meeting).statements
    assert (shown.danger, shown.goal) == ("Nan is worried that nobody wakes up", "Somebody sober, day and night")
    assert shown.disagreement == "Dad does not think so"
    withhold(meeting.family, pair, from_person=named(meeting.family, "Dad").id, field="danger_statement")
    (shown,) = board(meeting).statements
    assert (shown.danger, shown.goal) == ("", "Somebody sober, day and night")
    withhold(meeting.family, pair, from_person=named(meeting.family, "Dad").id)
    assert board(meeting).statements == ()


def test_change_over_time_is_told_of_grown_ups_with_a_number_here(meeting: Conference) -> None:
    family = meeting.family
    mum, dad, billy = named(family, "Mum"), named(family, "Dad"), family.children[0]
    for line in meeting.parts[0].attendance:
        line.presence = Presence.CAME
    earlier = conference_of(family)
    earlier.held_on = date(2025, 11, 21)
    for person, number in ((mum, 3), (dad, 8), (billy, 2)):
        earlier.scales[0].answer(person).give(number)
    found = scale(meeting).over_time
    assert found.days == ("21 November 2025", "24 March 2026")
    assert [line.in_words for line in found.people] == ["Mum 3, then 6"]
    withhold(family, next(one for one in earlier.scales[0].scores if one.person is mum), from_person=dad.id)
    assert not scale(meeting).over_time.is_change


@pytest.fixture
def earlier(meeting: Conference) -> Conference:
    """A meeting before this one, at which Mum came and gave a number."""
    made = conference_of(meeting.family)
    made.held_on = date(2025, 11, 21)
    for line in made.parts[0].attendance:
        line.presence = Presence.CAME
    made.scales[0].answer(named(meeting.family, "Mum")).give(3)
    return made


def test_change_over_time_does_not_tell_who_was_at_an_earlier_meeting_in_secret(
    meeting: Conference, earlier: Conference
) -> None:
    assert scale(meeting).over_time.is_change
    line = next(line for line in earlier.parts[0].attendance if line.person.name == "Mum")
    withhold(meeting.family, line, from_person=named(meeting.family, "Dad").id)
    assert not scale(meeting).over_time.is_change


def by_now(*conferences: Conference) -> list[Conference]:
    """These conferences as they might be by now: with the same keys, and nothing in them."""
    family = Family(name="now")
    made = [
        Conference(id=one.id, parts=[Part(id=part.id, kind=part.kind) for part in one.parts]) for one in conferences
    ]
    family.conferences += made
    return made


def held(conference: Conference, step: str, part: Part, now: Conference) -> str:
    return repr(gather_wall(conference, part, present(conference, part), step, now=now).page)


def test_a_page_on_hold_keeps_to_what_is_withheld_of_an_earlier_meeting_by_now(
    meeting: Conference, earlier: Conference
) -> None:
    now, _ = by_now(meeting, earlier)
    part = meeting.parts[0]
    assert "21 November 2025" in held(meeting, "scale", part, now)
    score = earlier.scales[0].scores[0]
    now.family.withholdings.append(Withholding(subject_table="score", subject_id=score.id, from_family=True))
    assert "21 November 2025" not in held(meeting, "scale", part, now)


def test_a_page_on_hold_leaves_out_what_belongs_to_another_part_by_now(
    parts: tuple[Conference, Part, Part, Part],
) -> None:
    meeting, first, second, _ = parts
    put_to_all = entry(meeting, "said in A")
    put_to_all.part = None
    (now,) = by_now(meeting)
    assert "said in A" in held(meeting, "board", second, now)
    now.entries.append(Entry(id=put_to_all.id, part_id=first.id))  # the chair took "put to the whole meeting" back
    assert "said in A" not in held(meeting, "board", second, now)


def test_a_field_that_nobody_listed_is_not_for_the_room(meeting: Conference) -> None:
    reader = RoomReader(meeting, meeting.parts[0], present(meeting, meeting.parts[0]))
    one = entry(meeting, SECRET)
    assert reader.may(one, "text")
    assert not reader.may(one, "carried_from_id")
    assert not reader.may(named(meeting.family, "Mum"), "notes")


def test_an_advocate_who_is_there_in_secret_is_not_who_spoke(meeting: Conference) -> None:
    advocate = Person(name="Sam", kind=PersonKind.ADVOCATE, position=9)
    meeting.family.people.append(advocate)
    line = Attendance(person=advocate, presence=Presence.CAME)
    meeting.parts[0].attendance.append(line)
    score = meeting.scales[0].scores[0]
    score.spoken_by, score.spoken_by_id = advocate, advocate.id
    assert scale(meeting).answers[0].name == "Mum, through Sam"
    withhold(meeting.family, line, from_person=named(meeting.family, "Dad").id)
    assert scale(meeting).answers[0].name == "Mum"
