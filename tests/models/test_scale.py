"""The parents-first rule and the answers of the safety scale, as tables of cases (practice.md, The safety scale)."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from app.models import (
    Attendance,
    Base,
    Conference,
    ConferenceKind,
    Family,
    NoScore,
    PairChild,
    ParentsFirst,
    Person,
    PersonKind,
    Presence,
    Relation,
    Scale,
    Score,
    ScoreRange,
    StatementPair,
    Tie,
    Unfinished,
)
from app.models.scale import CAME_LATE
from app.models.start import add_scale, start_conference


@dataclass
class Room:
    """A conference about Billy and Angie, and whoever is invited to it."""

    family: Family = field(default_factory=lambda: Family(name="Marsh"))
    people: dict[str, Person] = field(default_factory=dict)
    conference: Conference = field(init=False)

    def __post_init__(self) -> None:
        for name in ("Billy", "Angie"):
            self.meet(name, PersonKind.CHILD)
        self.conference = start_conference(self.family, ConferenceKind.INITIAL, date(2026, 3, 24))

    def meet(self, name: str, kind: PersonKind = PersonKind.FAMILY, **values: object) -> Person:
        person = Person(name=name, kind=kind, position=len(self.people), **values)
        self.people[name] = person
        self.family.people.append(person)
        return person

    def tie(self, name: str, child: str, relation: Relation, responsibility: bool = False) -> None:
        tie = Tie(child=self.people[child], relation=relation, parental_responsibility=responsibility)
        self.people[name].ties.append(tie)

    def invite(self, name: str, presence: Presence = Presence.CAME) -> None:
        self.conference.parts[0].attendance.append(Attendance(person=self.people[name], presence=presence))

    @property
    def scale(self) -> Scale:
        return self.conference.scales[0]

    def score(self, name: str, low: float = 5, scale: Scale | None = None) -> Score:
        score = (scale or self.scale).answer(self.people[name])
        score.give(low)
        return score

    def parent(self, name: str, relation: Relation = Relation.MOTHER, presence: Presence = Presence.CAME) -> None:
        self.meet(name)
        for child in ("Billy", "Angie"):
            self.tie(name, child, relation)
        self.invite(name, presence)

    def professional(self, name: str) -> None:
        self.meet(name, PersonKind.PROFESSIONAL)
        self.invite(name)


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as opened:
        yield opened
    engine.dispose()


def two_parents() -> Room:
    room = Room()
    room.parent("Mum")
    room.parent("Dad", Relation.FATHER)
    room.professional("School")
    return room


def no_answers() -> Room:
    return two_parents()


def one_of_two() -> Room:
    room = two_parents()
    room.score("Mum")
    return room


def both() -> Room:
    room = one_of_two()
    room.score("Dad")
    return room


def father_excluded_without_a_reason_on_the_scale() -> Room:
    room = Room()
    room.parent("Mum")
    room.parent("Dad", Relation.FATHER, Presence.EXCLUDED)
    room.professional("School")
    room.score("Mum")
    return room


def father_excluded_with_a_reason() -> Room:
    room = father_excluded_without_a_reason_on_the_scale()
    room.scale.answer(room.people["Dad"]).give_reason(NoScore.EXCLUDED)
    return room


def both_absent_with_reasons() -> Room:
    room = Room()
    for name in ("Mum", "Dad"):
        room.parent(name, presence=Presence.ABSENT)
        room.scale.answer(room.people[name]).give_reason(NoScore.ABSENT)
    room.professional("School")
    return room


def two_fathers_one_answered() -> Room:
    room = Room()
    room.professional("School")
    for name, child in (("Billy's dad", "Billy"), ("Angie's dad", "Angie")):
        room.meet(name)
        room.tie(name, child, Relation.FATHER)
        room.invite(name)
    room.score("Billy's dad")
    return room


def two_fathers_both_answered() -> Room:
    room = two_fathers_one_answered()
    room.score("Angie's dad")
    return room


def no_parent_invited() -> Room:
    room = Room()
    room.meet("Mum")
    room.tie("Mum", "Billy", Relation.MOTHER)
    room.professional("School")
    return room


def foster_carer_silent() -> Room:
    room = no_parent_invited()
    room.meet("Foster carer", PersonKind.NETWORK)
    room.tie("Foster carer", "Billy", Relation.FOSTER_CARER)
    room.invite("Foster carer")
    return room


def grandmother_with_parental_responsibility_silent() -> Room:
    room = no_parent_invited()
    room.meet("Nan")
    room.tie("Nan", "Billy", Relation.GRANDPARENT, responsibility=True)
    room.invite("Nan")
    return room


def stepfather_silent() -> Room:
    room = no_parent_invited()
    room.meet("Step-dad")
    room.tie("Step-dad", "Billy", Relation.STEP_PARENT)
    room.invite("Step-dad")
    return room


def views_sent_in() -> Room:
    room = one_of_two()
    room.scale.answer(room.people["Dad"]).give_reason(NoScore.VIEWS_SENT_IN)
    return room


def a_face_from_dad() -> Room:
    room = one_of_two()
    room.scale.answer(room.people["Dad"]).give_face("sad face")
    return room


def only_words_from_dad() -> Room:
    room = one_of_two()
    room.scale.answer(room.people["Dad"]).words = "I don't know."
    return room


def mother_of_an_unborn_child_silent() -> Room:
    room = Room()
    room.family.people.clear()
    room.conference.children.clear()
    room.meet("Baby", PersonKind.CHILD, due_on=date(2026, 9, 3))
    room.meet("Shannon")
    room.tie("Shannon", "Baby", Relation.MOTHER)
    room.invite("Shannon")
    room.professional("School")
    return room


def mother_of_an_unborn_child_answered() -> Room:
    room = mother_of_an_unborn_child_silent()
    room.score("Shannon", 6)
    return room


OPEN = [
    both, father_excluded_with_a_reason, both_absent_with_reasons, two_fathers_both_answered, no_parent_invited,
    foster_carer_silent, stepfather_silent, views_sent_in, a_face_from_dad, mother_of_an_unborn_child_answered,
]  # fmt: skip
SHUT = [
    no_answers, one_of_two, father_excluded_without_a_reason_on_the_scale, two_fathers_one_answered,
    grandmother_with_parental_responsibility_silent, only_words_from_dad, mother_of_an_unborn_child_silent,
]  # fmt: skip


@pytest.mark.parametrize("case", OPEN, ids=lambda case: case.__name__)
def test_others_may_answer_once_every_parent_invited_has(case: Callable[[], Room], session: Session) -> None:
    room = case()
    school = room.people["School"]
    assert room.scale.may_answer(school)
    assert room.scale.why_not_yet(school) == ""
    room.score("School", 4)
    session.add(room.family)
    session.commit()
    assert room.scale.score_of(school.id) is not None


@pytest.mark.parametrize("case", SHUT, ids=lambda case: case.__name__)
def test_nobody_answers_before_a_parent(case: Callable[[], Room], session: Session) -> None:
    room = case()
    school = room.people["School"]
    assert not room.scale.may_answer(school)
    assert "Opens when" in room.scale.why_not_yet(school)
    with pytest.raises(ParentsFirst):
        room.scale.answer(school)


@pytest.mark.parametrize("case", SHUT, ids=lambda case: case.__name__)
def test_the_flush_guard_holds_the_rule_for_rows_written_past_the_methods(
    case: Callable[[], Room], session: Session
) -> None:
    room = case()
    session.add(room.family)
    session.commit()
    session.add(Score(scale_id=room.scale.id, person_id=room.people["School"].id, low=4, spoken=9))
    with pytest.raises(ParentsFirst, match="School"):
        session.commit()
    session.rollback()
    assert session.query(Score).filter_by(person_id=room.people["School"].id).count() == 0


def test_the_sentence_names_every_parent_who_is_waited_for() -> None:
    room = two_parents()
    school = room.people["School"]
    assert room.scale.why_not_yet(school) == "Opens when Mum and Dad have answered, or a reason is recorded."
    room.score("Mum")
    assert room.scale.why_not_yet(school) == "Opens when Dad has answered, or a reason is recorded."


def test_a_parent_who_spoke_after_the_others_in_a_file_is_refused(session: Session) -> None:
    room = both()
    room.score("School")
    room.scale.score_of(room.people["Dad"].id).spoken = 99  # type: ignore[union-attr]
    session.add(room.family)
    with pytest.raises(ParentsFirst, match="School would have spoken before Dad"):
        session.commit()


@pytest.mark.parametrize("how", ["delete", "clear"])
def test_a_parents_answer_stays_while_others_answers_stand(how: str, session: Session) -> None:
    room = both()
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
    room = both()
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
    room = both()
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
    room = both()
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
    room = one_of_two()
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
    room = two_fathers_one_answered()
    scale = add_scale(room.conference, child=room.people["Billy"])
    assert [parent.name for parent in scale.parents] == ["Billy's dad"]
    room.score("Billy's dad", scale=scale)
    assert scale.may_answer(room.people["School"])
    assert not room.scale.may_answer(room.people["School"])


def test_a_danger_statement_about_one_child_asks_that_childs_parents_first() -> None:
    room = two_fathers_one_answered()
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


def test_an_unborn_child_is_not_asked() -> None:
    room = mother_of_an_unborn_child_answered()
    assert [person.name for person in room.scale.speakers()] == ["Shannon", "School"]


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
