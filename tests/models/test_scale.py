"""The answers of the safety scale and the order of speaking (practice.md). The rule itself: test_scale_rule.py."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from app.models import (
    Base,
    NoScore,
    PairChild,
    ParentsFirst,
    PersonKind,
    Presence,
    Relation,
    Score,
    ScoreRange,
    StatementPair,
    Unfinished,
)
from app.models.scale import ScaleWords
from app.models.score import CAME_LATE
from app.models.speaking import Group, SpeakingOrder, likely_reason, move_speaker
from app.models.start import add_scale
from tests.models.scale_rooms import (
    Room,
    both_absent,
    both_have_answered,
    dad_is_on_the_way,
    no_parent_is_invited,
    one_of_two_has_answered,
    split_meeting_and_the_father_is_in_the_other_part,
    two_fathers_one_has_answered,
    two_parents,
    unborn_child_and_the_mother_has_answered,
)


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as opened:
        yield opened
    engine.dispose()


def test_the_sentence_names_every_parent_who_is_waited_for() -> None:
    room = two_parents()
    school = room.people["School"]
    assert room.scale.why_not_yet(school) == "Opens when Mum and Dad have answered, or a reason is recorded."
    room.score("Mum")
    assert room.scale.why_not_yet(school) == "Opens when Dad has answered, or a reason is recorded."


def test_a_parent_who_spoke_after_the_others_in_a_file_is_refused(session: Session) -> None:
    room = both_have_answered()
    room.score("School")
    room.scale.score_of(room.people["Dad"].id).spoken = 99  # type: ignore[union-attr]
    session.add(room.family)
    with pytest.raises(ParentsFirst, match="School would have spoken before Dad"):
        session.commit()


@pytest.mark.parametrize("how", ["delete", "clear"])
def test_a_parents_answer_stays_while_others_answers_stand(how: str, session: Session) -> None:
    room = both_have_answered()
    room.score("School")
    session.add(room.family)
    session.commit()
    score = room.scale.score_of(room.people["Mum"].id)
    assert score is not None
    if how == "delete":
        session.delete(score)
    else:
        score.clear()
    with pytest.raises(ParentsFirst):
        session.commit()
    session.rollback()
    assert session.get_one(Score, score.id).low == 5


def test_a_parents_answer_can_be_cleared_before_anybody_else_answers(session: Session) -> None:
    room = both_have_answered()
    session.add(room.family)
    session.commit()
    score = room.scale.score_of(room.people["Mum"].id)
    assert score is not None
    score.words = "It is the evenings."
    score.clear()
    session.commit()
    assert (score.shown, score.words) == ("", "It is the evenings.")
    assert [old.low for old in score.revisions] == [5]


def test_a_professionals_answer_can_be_cleared_and_given_again(session: Session) -> None:
    room = both_have_answered()
    score = room.score("School")
    session.add(room.family)
    session.commit()
    score.clear()
    session.commit()
    assert room.scale.next_speaker() is room.people["Billy"]
    room.score("School", 3)
    session.commit()
    assert score.shown == "3"


def test_a_changed_score_keeps_what_was_said_before(session: Session) -> None:
    room = both_have_answered()
    session.add(room.family)
    session.commit()
    score = room.score("Mum", 6.5)
    score.give_face("sad face")
    session.commit()
    assert score.shown == "sad face"
    assert [(old.low, old.face) for old in score.revisions] == [(5, ""), (6.5, "")]


def test_a_late_parent_is_asked_next_and_the_row_says_so(session: Session) -> None:
    room = Room()
    room.parent("Mum")
    room.professional("School")
    room.score("Mum")
    room.score("School")
    session.add(room.family)
    session.commit()
    for name in ("Dad", "Angie's dad"):
        room.parent(name, Relation.FATHER)
    session.commit()
    assert room.scale.next_speaker() is room.people["Dad"]
    dad = room.score("Dad")
    session.commit()
    angies = room.score("Angie's dad")
    session.commit()
    assert dad.given_how == angies.given_how == CAME_LATE
    in_order = sorted(room.scale.scores, key=lambda score: score.spoken)
    assert [score.person.name for score in in_order] == ["Mum", "Dad", "Angie's dad", "School"]


def test_a_late_parent_stops_the_others_until_they_have_answered(session: Session) -> None:
    room = Room()
    room.parent("Mum")
    room.professional("School")
    room.professional("Police")
    room.score("Mum")
    room.score("School")
    room.parent("Dad", Relation.FATHER)
    with pytest.raises(ParentsFirst):
        room.scale.answer(room.people["Police"])


def test_not_here_yet_holds_the_turn_of_a_parent_who_is_on_the_way(session: Session) -> None:
    room = one_of_two_has_answered()
    dad = room.scale.answer(room.people["Dad"])
    dad.give_reason(NoScore.NOT_YET_HERE)
    room.score("School")
    session.add(room.family)
    session.commit()
    dad.give(7)
    session.commit()
    assert dad.shown == "7"
    assert [old.no_score for old in dad.revisions] == [NoScore.NOT_YET_HERE]


def test_only_the_parents_of_a_child_come_first_on_that_childs_scale() -> None:
    room = two_fathers_one_has_answered()
    scale = add_scale(room.conference, child=room.people["Billy"])
    assert [parent.name for parent in scale.parents] == ["Billy's dad"]
    room.score("Billy's dad", scale=scale)
    assert scale.may_answer(room.people["School"])
    assert not room.scale.may_answer(room.people["School"])


def test_a_danger_statement_about_one_child_asks_that_childs_parents_first() -> None:
    room = two_fathers_one_has_answered()
    pair = StatementPair(danger_statement="Angie could be lost.")
    pair.children.append(PairChild(child=room.people["Angie"]))
    room.conference.pairs.append(pair)
    scale = add_scale(room.conference, pair=pair)
    assert [parent.name for parent in scale.parents] == ["Angie's dad"]


def test_a_danger_statement_about_no_child_in_particular_asks_all_parents_first() -> None:
    room = two_parents()
    pair = StatementPair(danger_statement="Nobody sober is there.")
    room.conference.pairs.append(pair)
    assert [parent.name for parent in add_scale(room.conference, pair=pair).parents] == ["Mum", "Dad"]


def test_a_second_scale_asks_in_the_first_ones_words_and_is_made_once() -> None:
    room = two_parents()
    room.scale.low_words = "Not safe at all."
    scale = add_scale(room.conference, child=room.people["Billy"])
    assert scale.low_words == "Not safe at all."
    assert add_scale(room.conference, child=room.people["Billy"]) is scale
    assert len(room.conference.scales) == 2


def test_people_are_asked_in_order_and_the_chair_last() -> None:
    room = Room()
    for name in ("Chair", "Minutes", "School"):
        room.professional(name)
    room.meet("Nan", PersonKind.NETWORK)
    room.invite("Nan")
    room.meet("Sam", PersonKind.ADVOCATE, speaks_for_id=room.people["Billy"].id)
    room.invite("Sam")
    room.parent("Dad", Relation.FATHER)
    room.conference.chair_id = room.people["Chair"].id
    room.conference.minute_taker_id = room.people["Minutes"].id
    assert [person.name for person in room.scale.speakers()] == ["Dad", "Billy", "Angie", "Nan", "School", "Chair"]
    for name in ("Dad", "Billy", "Angie", "Nan", "School"):
        assert room.scale.next_speaker() is room.people[name]
        room.score(name)
    assert room.scale.next_speaker() is None


def test_nobody_waits_for_a_relative_who_sent_apologies_but_a_parent_needs_a_reason() -> None:
    room = Room()
    room.meet("Nan", PersonKind.NETWORK)
    room.invite("Nan", Presence.APOLOGIES)
    room.parent("Mum", presence=Presence.APOLOGIES)
    room.professional("School")
    assert room.scale.next_speaker() is room.people["Mum"]
    room.scale.answer(room.people["Mum"]).give_reason(NoScore.VIEWS_SENT_IN)
    for name in ("Billy", "Angie"):
        room.score(name)
    assert room.scale.next_speaker() is room.people["School"]


def test_nobody_waits_for_a_child_who_is_unborn_or_too_young_but_somebody_may_speak_for_them() -> None:
    room = unborn_child_and_the_mother_has_answered()
    room.meet("Joe", PersonKind.CHILD, born_on=date(2024, 9, 1))
    room.meet("Ellie", PersonKind.CHILD, born_on=date(2022, 9, 1))
    assert [person.name for person in room.scale.speakers()] == ["Shannon", "Baby", "Joe", "Ellie", "School"]
    assert room.next() == "Ellie"
    room.score("Ellie")
    assert room.next() == "School"
    baby = room.score("Baby", 7)
    baby.spoken_by = room.people["School"]
    assert baby.shown == "7"


def test_a_child_who_did_not_come_answers_through_their_advocate() -> None:
    room = both_have_answered()
    room.meet("Sam", PersonKind.ADVOCATE, speaks_for_id=room.people["Billy"].id)
    room.invite("Sam")
    assert room.score("Billy").spoken_by is room.people["Sam"]
    room.invite("Angie")
    assert room.score("Angie").spoken_by is None


ORDERS: list[tuple[SpeakingOrder, list[str]]] = [
    (SpeakingOrder(), ["Mum", "Dad", "Billy", "Angie", "Nan", "School", "Chair"]),
    (
        SpeakingOrder((Group.FAMILY, Group.CHILDREN, Group.PROFESSIONALS)),
        ["Mum", "Dad", "Nan", "Billy", "Angie", "School", "Chair"],
    ),
    (
        SpeakingOrder((Group.PROFESSIONALS, Group.FAMILY, Group.CHILDREN)),
        ["Mum", "Dad", "School", "Nan", "Billy", "Angie", "Chair"],
    ),
    (SpeakingOrder(()), ["Mum", "Dad", "Billy", "Angie", "School", "Nan", "Chair"]),
]


def full_room() -> Room:
    room = two_parents()
    room.meet("Nan", PersonKind.NETWORK)
    room.invite("Nan")
    room.professional("Chair")
    room.conference.chair_id = room.people["Chair"].id
    return room


@pytest.mark.parametrize(("order", "names"), ORDERS)
def test_a_local_order_refines_the_middle_and_nothing_else(order: SpeakingOrder, names: list[str]) -> None:
    found = [person.name for person in full_room().scale.speakers(order)]
    assert sorted(found) == sorted(names)
    assert (found[:2], found[-1]) == (["Mum", "Dad"], "Chair")
    if order.groups:
        assert found == names


@pytest.mark.parametrize(
    ("name", "by", "names"),
    [
        ("School", -1, ["Mum", "Dad", "Billy", "Angie", "School", "Nan", "Chair"]),
        ("School", -9, ["Mum", "Dad", "School", "Billy", "Angie", "Nan", "Chair"]),
        ("Billy", 2, ["Mum", "Dad", "Angie", "Nan", "Billy", "School", "Chair"]),
        ("Billy", 9, ["Mum", "Dad", "Angie", "Nan", "School", "Billy", "Chair"]),
        ("Dad", -1, ["Dad", "Mum", "Billy", "Angie", "Nan", "School", "Chair"]),
        ("Dad", 1, ["Mum", "Dad", "Billy", "Angie", "Nan", "School", "Chair"]),
        ("Chair", -9, ["Mum", "Dad", "Billy", "Angie", "Nan", "School", "Chair"]),
    ],
)
def test_nobody_can_be_moved_before_the_parents_or_behind_the_chair(name: str, by: int, names: list[str]) -> None:
    room = full_room()
    moved = move_speaker(room.scale, room.people[name], by, SpeakingOrder())
    assert [person.name for person in room.scale.speakers(moved)] == names
    room.professional("Police")
    assert sorted(names[:2]) == sorted(person.name for person in room.scale.speakers(moved)[:2])


def test_the_chair_is_asked_last_or_not_at_all() -> None:
    room = full_room()
    for name in ("Mum", "Dad", "Billy", "Angie", "Nan", "School"):
        room.score(name)
    assert room.scale.next_speaker() is None
    assert room.scale.next_speaker(SpeakingOrder(ask_chair=True)) is room.people["Chair"]


def test_a_parent_who_was_on_the_way_is_asked_next_when_they_have_come_and_the_record_says_it_was_late() -> None:
    room = dad_is_on_the_way()
    line = room.conference.presence_of(room.people["Dad"].id)
    assert line is not None
    line.presence = Presence.INVITED
    assert room.next() == "Billy"
    room.score("School")
    line.presence = Presence.CAME
    assert room.next() == "Dad"
    dad = room.score("Dad", 7)
    assert (dad.shown, dad.given_how) == ("7", CAME_LATE)
    assert [old.no_score for old in dad.revisions] == [NoScore.NOT_YET_HERE]
    assert room.spoken() == ["Mum", "Dad", "School"]


def test_a_parent_taken_off_the_list_and_asked_again_leaves_the_others_answers(session: Session) -> None:
    room = one_of_two_has_answered()
    room.uninvite("Dad")
    room.score("School", 4)
    session.add(room.family)
    session.commit()
    room.invite("Dad")
    session.commit()
    assert room.next() == "Dad"
    assert room.scale.score_of(room.people["School"].id).shown == "4"  # type: ignore[union-attr]
    assert room.score("Dad", 6).given_how == CAME_LATE
    session.commit()
    room.uninvite("Mum")
    room.score("School", 3)
    session.commit()
    room.invite("Mum")
    session.commit()
    assert room.scale.score_of(room.people["Mum"].id).shown == "5"  # type: ignore[union-attr]
    assert room.spoken() == ["Mum", "Dad", "School"]


def test_a_parent_who_is_not_invited_may_send_a_number_at_any_time(session: Session) -> None:
    room = no_parent_is_invited()
    room.score("School")
    session.add(room.family)
    session.commit()
    assert room.score("Mum", 2).given_how == CAME_LATE
    session.commit()
    assert room.spoken() == ["Mum", "School"]


def test_somebody_who_turns_out_to_be_a_parent_is_put_among_the_parents(session: Session) -> None:
    room = two_parents()
    room.meet("Nan")
    room.invite("Nan")
    for name in ("Mum", "Dad", "School", "Nan"):
        room.score(name)
    session.add(room.family)
    session.commit()
    with session.no_autoflush:
        room.tie("Nan", "Billy", Relation.GRANDPARENT, responsibility=True)
    session.commit()
    room.score("School", 3)
    session.commit()
    assert room.spoken() == ["Mum", "Dad", "Nan", "School"]
    assert room.scale.score_of(room.people["Nan"].id).given_how == CAME_LATE  # type: ignore[union-attr]


def test_the_attendance_suggests_the_reason_and_records_nothing() -> None:
    room = both_absent()
    room.parent("Angie's dad", Relation.FATHER)
    people = room.people
    assert likely_reason(room.scale, people["Mum"]) is NoScore.ABSENT
    assert likely_reason(room.scale, people["School"]) is None
    split = split_meeting_and_the_father_is_in_the_other_part()
    part_a, part_b = split.conference.parts
    part_a.id, part_b.id = uuid.uuid4(), uuid.uuid4()
    for part in (part_a, part_b):
        for line in part.attendance:
            line.part_id = part.id
    assert likely_reason(split.scale, split.people["Dad"], part_a) is NoScore.EXCLUDED
    assert likely_reason(split.scale, split.people["Dad"], part_b) is None
    assert split.scale.score_of(split.people["Dad"].id) is None


def test_the_first_scale_asks_in_the_local_words() -> None:
    room = two_parents()
    room.conference.scales.clear()
    words = ScaleWords("How safe is it?", "Not at all", "Quite")
    scale = add_scale(room.conference, words=words)
    assert (scale.question, scale.low_words, scale.high_words) == ("How safe is it?", "Not at all", "Quite")


@pytest.mark.parametrize(("low", "high"), [(-0.5, None), (10.5, None), (4.25, None), (5, 4), (4, 11)])
def test_numbers_off_the_scale_are_refused_and_change_nothing(low: float, high: float | None) -> None:
    score = Score(person_id=uuid.uuid4())
    score.give(3)
    with pytest.raises(ScoreRange):
        score.give(low, high)
    assert score.shown == "3"


@pytest.mark.parametrize(
    ("low", "high", "shown"), [(0, None, "0"), (10, None, "10"), (4.5, None, "4.5"), (4, 5, "4 to 5"), (4, 4, "4")]
)
def test_numbers_halves_and_ranges_read_as_people_say_them(low: float, high: float | None, shown: str) -> None:
    score = Score(person_id=uuid.uuid4())
    score.give(low, high)
    assert score.shown == shown


def test_not_asked_needs_words_and_keeps_them() -> None:
    score = Score(person_id=uuid.uuid4())
    with pytest.raises(Unfinished):
        score.give_reason(NoScore.NOT_ASKED, "  ")
    assert score.shown == ""
    score.give_reason(NoScore.NOT_ASKED, "asleep")
    with pytest.raises(Unfinished):
        score.explain("")
    assert score.shown == "not asked: asleep"
    score.explain("asleep in the next room")
    assert score.shown == "not asked: asleep in the next room"
    assert score.revisions == []


def test_what_is_answered_in_a_part_of_a_split_meeting_belongs_to_it() -> None:
    room = split_meeting_and_the_father_is_in_the_other_part()
    part_a, part_b = room.conference.parts
    dad = room.scale.answer(room.people["Dad"], part_b)
    dad.give(7)
    assert dad.part_id == part_b.id
    school = room.scale.answer(room.people["School"], part_a)
    assert school.part_id == part_a.id
    assert room.scale.answer(room.people["School"], part_b).part_id == part_a.id, "said where it was said first"
