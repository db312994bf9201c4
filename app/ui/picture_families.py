"""Invented families for pictures of the safety scale: small and full rooms, one child's scale, five conferences."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from app.models.conference import Attendance, Conference, ConferenceKind, Presence
from app.models.family import Family
from app.models.person import Person, PersonKind, Relation, Tie
from app.models.start import add_scale, start_conference
from app.models.written_first import WritingRound
from app.store.scale_settings import keep_round

ROOM = (
    ("Mum", PersonKind.FAMILY, "", 4, "I get up with them every day now."),
    ("Dad", PersonKind.FAMILY, "", 4, "I come when I say I will."),
    ("Nan", PersonKind.NETWORK, "", 4, "I am round there most evenings."),
    ("Uncle Terry", PersonKind.NETWORK, "", 4, ""),
    ("Priya Nair", PersonKind.PROFESSIONAL, "Social worker", 4, "Four good weeks."),
    ("Helen Castle", PersonKind.PROFESSIONAL, "Head teacher", 4, ""),
    ("Jo Burrows", PersonKind.PROFESSIONAL, "School nurse", 4, ""),
    ("PC Imran Shah", PersonKind.PROFESSIONAL, "Police", 4, "No calls since March."),
    ("Lena Hart", PersonKind.PROFESSIONAL, "Alcohol service", 4, ""),
    ("Dr Oyelaran", PersonKind.PROFESSIONAL, "GP", 4, ""),
    ("Kath Ellis", PersonKind.PROFESSIONAL, "Housing", 4, ""),
    ("Bethan Coe", PersonKind.PROFESSIONAL, "Health visitor", 4, ""),
    ("Sam Rowe", PersonKind.PROFESSIONAL, "Family support", 4, ""),
)
"""Everybody but the child, with a number of a room in which all agree."""
SPREAD = (6, 7, 5, 4.5, 3, 4, 4, 3, 5, 5, 2, 4, 6)
DAYS = (date(2025, 3, 11), date(2025, 6, 10), date(2025, 11, 25), date(2026, 1, 20), date(2026, 3, 24))
OVER_TIME = ((3, 4, 4, 5, 6), (5, 4, 6, 6, 7), (3, 3, 4, 5, 5), (4, 4, 3, 4.5, 4.5), (2, 3, 2, 3, 3))


def add_scale_families(session: Session) -> None:
    """Add a family for each picture of the scale; each is found by its name."""
    _answer_all(_room(session, "Three", 2), SPREAD)
    _answer_all(_room(session, "Eight", 7), SPREAD)
    _answer_all(_room(session, "Fourteen", 13), tuple(number for *_, number, _ in ROOM))
    _per_child(session)
    _writes_first(session)
    for number, day in enumerate(DAYS):
        family = _meeting_again(session, day) if number else _room(session, "Five times", 13, day)
        _answer_all(family, tuple((OVER_TIME[at] if at < 5 else OVER_TIME[at % 5])[number] for at in range(13)))


def _room(session: Session, name: str, people: int, day: date = DAYS[-1]) -> Conference:
    """Return a conference about Ellie, nine, with so many people besides her."""
    family = Family(name=name)
    session.add(family)
    ellie = Person(name="Ellie", kind=PersonKind.CHILD, born_on=date(2016, 5, 2), position=0)
    family.people.append(ellie)
    for at, (called, kind, role, _, _) in enumerate(ROOM[:people], start=1):
        person = Person(name=called, kind=kind, role=role, position=at)
        if called in ("Mum", "Dad"):
            relation = Relation.MOTHER if called == "Mum" else Relation.FATHER
            person.ties.append(Tie(child=ellie, relation=relation))
        family.people.append(person)
    return _invite(start_conference(family, ConferenceKind.INITIAL, day))


def _meeting_again(session: Session, day: date) -> Conference:
    family = next(one for one in session.new if isinstance(one, Family) and one.name == "Five times")
    return _invite(start_conference(family, ConferenceKind.REVIEW, day))


def _invite(conference: Conference) -> Conference:
    for at, person in enumerate(person for person in conference.family.people if not person.is_child):
        line = Attendance(person=person, presence=Presence.CAME, position=at)
        conference.parts[0].attendance.append(line)
    return conference


def _answer_all(conference: Conference, numbers: tuple[float, ...]) -> None:
    scale = conference.scales[0]
    people = {person.name: number for person, number in zip(conference.family.people[1:], numbers, strict=False)}
    words = {called: said for called, *_, said in ROOM}
    for person in scale.speakers():
        score = scale.answer(person)
        score.give(people.get(person.name, 5))
        score.words = words.get(person.name, "It is quieter now.")


def _per_child(session: Session) -> None:
    """Add a family with two children, each with a scale of their own, and one the parents have begun to answer."""
    conference = _room(session, "Each child", 5)
    family = conference.family
    baby = Person(name="Baby Joe", kind=PersonKind.CHILD, born_on=date(2025, 9, 1), position=20)
    family.people.append(baby)
    for person in family.people:
        if person.name in ("Mum", "Dad"):
            relation = Relation.MOTHER if person.name == "Mum" else Relation.FATHER
            person.ties.append(Tie(child=baby, relation=relation))
    _answer_all(conference, SPREAD)
    conference.children.clear()  # it is about both
    scale = add_scale(conference, child=baby)
    conference.scales[0].position, scale.position = 1, 0
    for person, number in zip(scale.parents, (3, 6), strict=True):
        scale.answer(person).give(number)


def _writes_first(session: Session) -> None:
    """Add a family in whose meeting everyone writes first: three have written, Dad has not."""
    conference = _room(session, "Writes first", 6)
    session.flush()
    found, scale = WritingRound(), conference.scales[0]
    people = {person.name: person for person in conference.family.people}
    for name, number in (("Mum", 6), ("Nan", 5), ("Priya Nair", 3)):
        found.write(scale, people[name], number)
    keep_round(session, scale.id, found)
