"""Several children at once, everyone writes first, one higher, and change over time."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from app.models import (
    Audience,
    Base,
    ConferenceKind,
    Gate,
    NoScore,
    PairChild,
    ParentsFirst,
    Part,
    PartKind,
    PersonKind,
    Scale,
    Score,
    ScoreRange,
    StatementPair,
    Step,
    Unfinished,
)
from app.models.keeping import KeptFrom
from app.models.one_higher import keep_step_alike, plan_one_higher, step_of
from app.models.over_time import gap, scales_over_time
from app.models.several_scales import answer_for_children, names_of_children
from app.models.sharing import withhold
from app.models.speaking import USUAL_ORDER
from app.models.start import add_scale, start_conference
from app.models.written_first import WritingRound
from tests.models.scale_rooms import Room, both_have_answered, one_of_two_has_answered, two_parents


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as opened:
        yield opened
    engine.dispose()


# -- "2 for Billy, 4 for the others"


def test_a_number_for_one_child_and_one_for_the_others_are_two_scales(session: Session) -> None:
    room = both_have_answered()
    session.add(room.family)
    session.commit()
    answer_for_children(room.conference, room.people["School"], {room.people["Billy"].id: (2, None)}, (4, 5))
    session.commit()
    whole, billys = room.conference.scales
    assert [(score.person.name, score.shown) for score in billys.scores] == [
        ("Mum", "gave one view for all the children"),
        ("Dad", "gave one view for all the children"),
        ("School", "2"),
    ]
    assert whole.score_of(room.people["School"].id).shown == "4 to 5"  # type: ignore[union-attr]


def test_a_number_for_each_child_and_none_for_all_says_so_on_the_scale_for_everyone() -> None:
    room = both_have_answered()
    numbers = {room.people["Billy"].id: (2.0, None), room.people["Angie"].id: (4.0, None)}
    written = answer_for_children(room.conference, room.people["School"], numbers, None)
    assert len(written) == 3
    whole = room.scale.score_of(room.people["School"].id)
    assert whole is not None
    assert whole.shown == "answered without a number: see the children's own scales"


def test_without_a_scale_for_everyone_the_others_are_the_other_children() -> None:
    room = two_parents()
    room.conference.scales.clear()
    for name in ("Billy", "Angie"):
        scale = add_scale(room.conference, child=room.people[name])
        for parent in ("Mum", "Dad"):
            room.score(parent, scale=scale)
    answer_for_children(room.conference, room.people["School"], {room.people["Billy"].id: (2, None)}, (4, None))
    shown = [scale.score_of(room.people["School"].id).shown for scale in room.conference.scales]  # type: ignore[union-attr]
    assert shown == ["2", "4"]


def test_parents_come_first_on_a_childs_scale_as_well() -> None:
    room = one_of_two_has_answered()
    with pytest.raises(ParentsFirst, match="Record a score for Dad"):
        answer_for_children(room.conference, room.people["School"], {room.people["Billy"].id: (2, None)}, (4, None))


def test_a_child_goes_by_every_name_and_the_baby_is_the_only_one() -> None:
    room = two_parents()
    joe = room.meet("Joe Marsh", PersonKind.CHILD, born_on=date(2025, 9, 1))
    room.conference.children.clear()
    names = names_of_children(room.conference)
    assert names[joe.id] == ("Joe Marsh", "Joe", "baby")
    assert names[room.people["Billy"].id] == ("Billy",)
    room.meet("Ann", PersonKind.CHILD, due_on=date(2026, 9, 1))
    assert "baby" not in names_of_children(room.conference)[joe.id]


# -- everyone writes first


def writing(room: Room, **numbers: float) -> WritingRound:
    found = WritingRound()
    for name, number in numbers.items():
        found.write(room.scale, room.people[name], number)
    return found


def test_anybody_may_write_at_any_time_and_nothing_is_said_by_it() -> None:
    room = two_parents()
    found = writing(room, School=3, Mum=6)
    assert room.scale.scores == []
    assert [person.name for person in found.hidden(room.scale)] == ["Mum", "School"]
    again = WritingRound.from_plain(found.to_plain())
    assert again.numbers == found.numbers


def test_nothing_is_shown_before_every_parent_has_written_or_has_a_reason() -> None:
    room = two_parents()
    found = writing(room, School=3, Mum=6)
    with pytest.raises(ParentsFirst, match="Dad has none"):
        found.show_everyone(room.scale, USUAL_ORDER)
    assert room.scale.scores == []
    room.reason("Dad", NoScore.ABSENT)
    found.show_everyone(room.scale, USUAL_ORDER)
    assert [(score.person.name, score.shown) for score in room.scale.scores] == [
        ("Dad", "not here"),
        ("Mum", "6"),
        ("School", "3"),
    ]
    assert found.is_over(room.scale)


def test_the_parents_numbers_come_first_and_the_others_are_locked_until_theirs_are_shown() -> None:
    room = two_parents()
    found = writing(room, School=3, Billy=4, Dad=7, Mum=6)
    found.show_parents(room.scale, USUAL_ORDER)
    assert room.spoken() == ["Mum", "Dad"]
    with pytest.raises(Unfinished, match="parents' numbers are shown"):
        found.write(room.scale, room.people["School"], 6)
    found.show_everyone(room.scale, USUAL_ORDER)
    assert room.spoken() == ["Mum", "Dad", "Billy", "School"]
    assert room.scale.score_of(room.people["School"].id).shown == "3"  # type: ignore[union-attr]


def test_a_number_is_hidden_again_when_its_answer_is_taken_back_and_can_be_struck() -> None:
    room = two_parents()
    found = writing(room, Dad=7, Mum=6)
    found.show_everyone(room.scale, USUAL_ORDER)
    room.scale.scores.clear()
    assert [person.name for person in found.hidden(room.scale)] == ["Mum", "Dad"]
    found.strike(room.people["Dad"])
    assert [person.name for person in found.hidden(room.scale)] == ["Mum"]


@pytest.mark.parametrize("number", [11, -1, 4.3])
def test_a_hidden_number_is_on_the_scale_as_well(number: float) -> None:
    with pytest.raises(ScoreRange):
        writing(two_parents(), Mum=number)


# -- one higher


def test_one_higher_becomes_a_step_once_in_the_same_words_and_for_the_same_readers(session: Session) -> None:
    room = both_have_answered()
    session.add(room.family)
    session.commit()
    score = room.scale.score_of(room.people["Mum"].id)
    assert score is not None
    with pytest.raises(Unfinished):
        plan_one_higher(score)
    score.one_higher = " Nan rings me in the evening. "
    withhold(room.family, score, from_person=room.people["Dad"].id)
    step = plan_one_higher(score)
    session.commit()
    assert (step.text, step.family_own) == ("Nan rings me in the evening.", True)
    assert plan_one_higher(score) is step
    dad, nan = (Audience.of([(room.people[name].id, False)]) for name in ("Dad", "Mum"))
    assert not Gate(room.family.withholdings, dad).may_have(step)
    assert Gate(room.family.withholdings, nan).may_have(step)
    room.conference.plan.steps.remove(step)  # type: ignore[union-attr]
    assert step_of(score) is None


def with_one_higher(room: Room, name: str) -> Score:
    score = room.scale.score_of(room.people[name].id)
    assert score is not None
    score.one_higher = "Nan rings me"
    return score


def kept_from(room: Room, row: Step | Score) -> KeptFrom:
    return KeptFrom.read(room.family.withholdings, row.id)


def test_one_higher_said_in_one_part_is_a_step_of_that_part() -> None:
    room = both_have_answered()
    whole = room.conference.parts[0]
    mum_line = next(line for line in whole.attendance if line.person is room.people["Mum"])
    whole.kind = PartKind.B
    whole.attendance.remove(mum_line)
    hers = Part(kind=PartKind.A, position=1)
    hers.attendance.append(mum_line)
    room.conference.parts.append(hers)
    score = with_one_higher(room, "Mum")
    assert score.part_id is None, "nobody said which part was running"
    assert plan_one_higher(score).part_id == hers.id


def test_one_higher_kept_twice_from_the_same_person_is_kept_once(session: Session) -> None:
    room = both_have_answered()
    session.add(room.family)
    score, dad = with_one_higher(room, "Mum"), room.people["Dad"]
    withhold(room.family, score, from_person=dad.id)
    withhold(room.family, score, field="one_higher", from_person=dad.id)
    step = plan_one_higher(score)
    session.commit()
    assert kept_from(room, step) == KeptFrom(people=frozenset({dad.id}))


def test_the_step_follows_its_answer_and_keeps_what_it_is_kept_from_by_itself() -> None:
    room = both_have_answered()
    score = with_one_higher(room, "Mum")
    dad, billy = (room.people[name].id for name in ("Dad", "Billy"))
    step = plan_one_higher(score)
    withhold(room.family, step, from_person=dad)
    for people in (frozenset({billy}), frozenset[uuid.UUID]()):
        before = kept_from(room, score)
        KeptFrom(people=people).put_on(room.family, score)
        keep_step_alike(score, before)
        assert kept_from(room, step).people == people | {dad}
    KeptFrom(staff_only=True).put_on(room.family, score)
    keep_step_alike(score, KeptFrom())
    assert kept_from(room, step) == KeptFrom(staff_only=True, people=frozenset({dad}))


@pytest.mark.parametrize(
    ("name", "asked", "kept", "draft"),
    [("Billy", False, False, True), ("Billy", True, False, False), ("Billy", False, True, False),
     ("Mum", False, False, False)],
)  # fmt: skip
def test_what_a_child_said_is_not_for_the_wall_before_they_were_asked(
    name: str, asked: bool, kept: bool, draft: bool
) -> None:
    room = both_have_answered()
    room.scale.answer(room.people["Billy"])
    score = with_one_higher(room, name)
    if kept:
        withhold(room.family, score, from_person=room.people["Dad"].id)
    assert plan_one_higher(score, asked=asked).draft is draft


# -- over time, and the gap


def again(room: Room, day: date) -> Scale:
    conference = start_conference(room.family, ConferenceKind.REVIEW, day)
    for person in room.conference.people_invited:
        line = type(room.conference.parts[0].attendance[0])(person=person)
        conference.parts[0].attendance.append(line)
    scale = conference.scales[0]
    for parent in scale.parents:
        scale.answer(parent).give(5)
    return scale


def test_the_same_scale_is_followed_over_the_conferences_that_asked_it() -> None:
    room = both_have_answered()
    second = again(room, date(2026, 6, 16))
    third = again(room, date(2026, 9, 15))
    third.conference.held_on = None
    assert scales_over_time(third) == [room.scale, second, third]
    second.scores.clear()
    assert scales_over_time(third) == [room.scale, third]
    assert scales_over_time(room.scale) == [room.scale]
    billys = add_scale(third.conference, child=room.people["Billy"])
    assert scales_over_time(billys) == [billys]


@pytest.mark.parametrize(
    ("before", "now", "about", "others", "followed"),
    [
        ("Dad comes round drunk.", "Dad comes  round DRUNK.", (), 0, True),
        ("Dad comes round drunk.", "Dad comes round.", (), 0, True),
        ("Dad comes round drunk.", "Dad comes round.", (), 1, False),
        ("Dad comes round drunk.", "Dad comes round.", ("Billy",), 0, False),
        ("Dad comes round drunk.", "Dad comes round drunk.", ("Billy",), 1, True),
        ("", "", (), 1, False),
    ],
)
def test_a_danger_statement_is_followed_by_its_words_or_where_there_is_only_one(
    before: str, now: str, about: tuple[str, ...], others: int, followed: bool
) -> None:
    room = both_have_answered()
    later = again(room, date(2026, 6, 16))
    scales = []
    for conference, text in ((room.conference, before), (later.conference, now)):
        pair = StatementPair(danger_statement=text)
        conference.pairs.append(pair)
        conference.pairs += [StatementPair(danger_statement="Something else.") for _ in range(others)]
        scale = add_scale(conference, pair=pair)
        for parent in scale.parents:
            scale.answer(parent).give(4)
        scales.append(scale)
    scales[1].pair.children += [PairChild(child=room.people[name]) for name in about]  # type: ignore[union-attr]
    assert (scales_over_time(scales[1]) == scales) is followed


@pytest.mark.parametrize(
    ("numbers", "ends"),
    [
        ({}, None),
        ({"Mum": (6, None)}, None),
        ({"Mum": (6, None), "Dad": (7.5, None)}, None),
        ({"Mum": (6, None), "Dad": (8, None)}, (["Mum"], ["Dad"])),
        ({"Mum": (8, None), "Dad": (8, None), "School": (3, 5)}, (["School"], ["Mum", "Dad"])),
    ],
)
def test_the_gap_names_both_ends_from_two_points_on(
    numbers: dict[str, tuple[float, float | None]], ends: tuple[list[str], list[str]] | None
) -> None:
    room = two_parents()
    for name, points in numbers.items():
        room.scale.answer(room.people[name]).give(*points)
    found = gap(room.scale)
    names = found and tuple([score.person.name for score in side] for side in (found.lowest, found.highest))
    assert names == ends
