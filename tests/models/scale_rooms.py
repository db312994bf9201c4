"""Rooms in which the scale is about to be asked, each as it comes up in practice; nobody in them is real."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.models import (
    Attendance,
    Conference,
    ConferenceKind,
    Family,
    NoScore,
    Part,
    PartKind,
    Person,
    PersonKind,
    Presence,
    Relation,
    Scale,
    Score,
    Tie,
)
from app.models.start import start_conference


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

    def invite(self, name: str, presence: Presence = Presence.CAME, part: int = 0) -> Attendance:
        line = Attendance(person=self.people[name], presence=presence)
        self.conference.parts[part].attendance.append(line)
        return line

    def uninvite(self, name: str) -> None:
        for part in self.conference.parts:
            part.attendance[:] = [line for line in part.attendance if line.person is not self.people[name]]

    @property
    def scale(self) -> Scale:
        return self.conference.scales[0]

    def score(self, name: str, low: float = 5, scale: Scale | None = None) -> Score:
        score = (scale or self.scale).answer(self.people[name])
        score.give(low)
        return score

    def reason(self, name: str, why: NoScore, words: str = "") -> Score:
        score = self.scale.answer(self.people[name])
        score.give_reason(why, words)
        return score

    def spoken(self) -> list[str]:
        return [score.person.name for score in sorted(self.scale.scores, key=lambda score: score.spoken)]

    def next(self) -> str:
        person = self.scale.next_speaker()
        return person.name if person is not None else ""

    def parent(self, name: str, relation: Relation = Relation.MOTHER, presence: Presence = Presence.CAME) -> None:
        self.meet(name)
        for child in ("Billy", "Angie"):
            self.tie(name, child, relation)
        self.invite(name, presence)

    def professional(self, name: str) -> None:
        self.meet(name, PersonKind.PROFESSIONAL)
        self.invite(name)


def two_parents() -> Room:
    room = Room()
    room.parent("Mum")
    room.parent("Dad", Relation.FATHER)
    room.professional("School")
    return room


def nobody_has_answered() -> Room:
    return two_parents()


def one_of_two_has_answered() -> Room:
    room = two_parents()
    room.score("Mum")
    return room


def both_have_answered() -> Room:
    room = one_of_two_has_answered()
    room.score("Dad")
    return room


def a_range_from_dad() -> Room:
    room = one_of_two_has_answered()
    room.scale.answer(room.people["Dad"]).give(4, 5)
    return room


def a_face_from_dad() -> Room:
    room = one_of_two_has_answered()
    room.scale.answer(room.people["Dad"]).give_face("sad face")
    return room


def only_words_from_dad() -> Room:
    room = one_of_two_has_answered()
    room.scale.answer(room.people["Dad"]).words = "I don't know."
    return room


def dad_declines() -> Room:
    room = one_of_two_has_answered()
    room.reason("Dad", NoScore.DECLINED)
    return room


def dads_views_were_sent_in() -> Room:
    room = one_of_two_has_answered()
    room.reason("Dad", NoScore.VIEWS_SENT_IN)
    return room


def dad_is_not_asked_and_it_says_why() -> Room:
    room = one_of_two_has_answered()
    room.reason("Dad", NoScore.NOT_ASKED, "in hospital")
    return room


def dad_is_on_the_way() -> Room:
    room = one_of_two_has_answered()
    room.reason("Dad", NoScore.NOT_YET_HERE)
    return room


def father_excluded_and_nothing_said_on_the_scale() -> Room:
    room = Room()
    room.parent("Mum")
    room.parent("Dad", Relation.FATHER, Presence.EXCLUDED)
    room.professional("School")
    room.score("Mum")
    return room


def father_excluded_with_a_reason() -> Room:
    room = father_excluded_and_nothing_said_on_the_scale()
    room.reason("Dad", NoScore.EXCLUDED)
    return room


def both_absent() -> Room:
    room = Room()
    for name in ("Mum", "Dad"):
        room.parent(name, presence=Presence.ABSENT)
    room.professional("School")
    return room


def both_absent_with_reasons() -> Room:
    room = both_absent()
    for name in ("Mum", "Dad"):
        room.reason(name, NoScore.ABSENT)
    return room


def two_fathers_one_has_answered() -> Room:
    room = Room()
    room.professional("School")
    for name, child in (("Billy's dad", "Billy"), ("Angie's dad", "Angie")):
        room.meet(name)
        room.tie(name, child, Relation.FATHER)
        room.invite(name)
    room.score("Billy's dad")
    return room


def two_fathers_both_have_answered() -> Room:
    room = two_fathers_one_has_answered()
    room.score("Angie's dad")
    return room


def no_parent_is_invited() -> Room:
    room = Room()
    room.meet("Mum")
    room.tie("Mum", "Billy", Relation.MOTHER)
    room.professional("School")
    return room


def with_carer(relation: Relation, responsibility: bool = False) -> Room:
    room = no_parent_is_invited()
    room.meet("Carer", PersonKind.NETWORK)
    room.tie("Carer", "Billy", relation, responsibility)
    room.invite("Carer")
    return room


def foster_carer_is_silent() -> Room:
    return with_carer(Relation.FOSTER_CARER)


def stepfather_is_silent() -> Room:
    return with_carer(Relation.STEP_PARENT)


def grandmother_with_parental_responsibility_is_silent() -> Room:
    return with_carer(Relation.GRANDPARENT, responsibility=True)


def unborn_child_and_the_mother_is_silent() -> Room:
    room = Room()
    room.family.people.clear()
    room.people.clear()
    room.conference.children.clear()
    room.meet("Baby", PersonKind.CHILD, due_on=date(2026, 9, 3))
    room.meet("Shannon")
    room.tie("Shannon", "Baby", Relation.MOTHER)
    room.invite("Shannon")
    room.professional("School")
    return room


def unborn_child_and_the_mother_has_answered() -> Room:
    room = unborn_child_and_the_mother_is_silent()
    room.score("Shannon", 6)
    return room


def mother_who_is_a_child_herself() -> Room:
    room = two_parents()
    room.meet("Baby", PersonKind.CHILD, born_on=date(2026, 2, 1))
    room.tie("Angie", "Baby", Relation.MOTHER)
    room.conference.children.clear()
    room.invite("Angie")
    room.score("Mum")
    room.score("Dad")
    return room


def split_meeting_and_the_father_is_in_the_other_part() -> Room:
    room = Room()
    room.conference.parts[0].kind = PartKind.A
    room.conference.parts.append(Part(kind=PartKind.B, position=1))
    room.parent("Mum")
    room.meet("Dad")
    room.tie("Dad", "Billy", Relation.FATHER)
    room.invite("Dad", part=1)
    room.professional("School")
    room.score("Mum")
    return room


def split_meeting_and_the_other_part_has_a_reason() -> Room:
    room = split_meeting_and_the_father_is_in_the_other_part()
    room.reason("Dad", NoScore.EXCLUDED)
    return room


def advocate_speaks_for_a_silent_father() -> Room:
    room = one_of_two_has_answered()
    room.meet("Sam", PersonKind.ADVOCATE, speaks_for_id=room.people["Dad"].id)
    room.invite("Sam")
    return room


def father_through_his_advocate() -> Room:
    room = advocate_speaks_for_a_silent_father()
    room.score("Dad").spoken_by = room.people["Sam"]
    return room


def late_father_after_the_school_spoke() -> Room:
    room = Room()
    room.parent("Mum")
    room.professional("School")
    room.professional("Police")
    room.score("Mum")
    room.score("Police")
    room.parent("Dad", Relation.FATHER)
    return room


def silent_father_was_taken_off_the_list() -> Room:
    room = one_of_two_has_answered()
    room.uninvite("Dad")
    return room


def father_who_answered_was_taken_off_the_list() -> Room:
    room = both_have_answered()
    room.uninvite("Dad")
    return room
