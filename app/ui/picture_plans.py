"""Invented plans for the pictures: none, few, as many as a family can hold, far too many, every trap, and a review."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from sqlalchemy.orm import Session

from app.models.board import Domain, StatementPair, add_entry
from app.models.carry_plan import carry_steps
from app.models.conference import Attendance, Conference, ConferenceKind
from app.models.core_group import start_core_group
from app.models.family import Family
from app.models.outcome import CoreGroupMember
from app.models.person import Person, PersonKind, Relation, Tie
from app.models.start import start_conference
from app.models.step_review import start_review
from app.store.store import Store
from app.ui.plan.line_changes import Place, add_steps
from app.ui.plan.lines import fill

HELD_ON = date(2026, 3, 24)
GOALS = (
    ("worried that nobody is awake for Ella and Tom", "A grown-up who has had nothing is up and about, day and night."),
    ("worried that there is no food by Thursday", "There is a hot meal every day, also at the end of the month."),
)
WORRIES = (
    "Dad was asleep on the floor when Tom came home.",
    "No food in the house by Thursday.",
    "Ella misses school.",
)
PLAIN = (
    "Gran rings Dad every morning at seven, until 30 June; we will know because she writes it in her book.",
    "If Dad does not answer, Gran comes over before school.",
    "No alcohol is kept in the flat.",
    "Uncle Joe brings a food shop every Wednesday.",
    "Dad walks Ella and Tom to school every school day.",
    "Miss Lowe rings Gran the same morning if one of them is not at school by nine.",
    "Tom may ring Gran at any hour, and nobody will be cross.",
    "Dad sees Kerr Lowe at the recovery service every Tuesday; Kerr tells Priya the same day if he does not come.",
    "Priya sees both children on their own every two weeks.",
)
MORE = (
    "Gran keeps a key.",
    "Joe mends the lock by 3 April.",
    "Dad cooks on Sundays.",
    "Mum has the children every Friday.",
    "Joe drives Ella to swimming every Monday.",
    "The landlord mends the boiler by 17 April.",
    "Gran sleeps over on Saturdays.",
    "Dad pays the electricity on the first of each month.",
    "If the meter is empty Dad rings Joe.",
    "Ella has her own room by May.",
    "Tom sees the dentist by 30 April.",
    "Nobody smokes indoors.",
    "Miss Lowe meets Ella every Wednesday.",
    "Dad rings school when one of them is ill.",
    "Joe and Dad clear the yard by Easter.",
    "Gran tells Priya when she is away.",
)
TRAPS = (
    "Dad attends the recovery service every Tuesday.",
    "Social worker will monitor home conditions weekly.",
    "Mum makes sure that Dad does not drink at the weekend.",
    "Tom looks after Ella when Dad is asleep.",
    "Dad will never be angry again.",
    "If the plan fails a legal planning meeting will be held.",
    "Dad signs a written agreement.",
    "Parents to engage with services and prioritise the children’s needs as appropriate, ongoing.",
)
FAMILIES = {
    "No steps": (),
    "Four steps": PLAIN[:4],
    "Nine steps": PLAIN,
    "Twenty-five steps": (*PLAIN, *MORE),
    "Every trap": TRAPS,
    "Core group": PLAIN[:6],
}


def plan_store() -> Store:
    """Return a temporary store, deleted when it closes, with one family for each picture of a plan."""
    store = Store.temporary()
    try:
        for name, lines in FAMILIES.items():
            store.run("A plan for a picture", partial(_add, name=name, lines=lines)).result()
    except BaseException:
        store.close()
        raise
    return store


def _add(session: Session, name: str, lines: Sequence[str]) -> None:
    family = Family(name=name)
    _add_people(family)
    session.add(family)
    conference = start_conference(family, ConferenceKind.INITIAL, HELD_ON)
    for number, (danger, goal) in enumerate(GOALS):
        conference.pairs.append(StatementPair(danger_statement=danger, safety_goal=goal, position=number))
    worries = [add_entry(conference, Domain.WORRY, text) for text in WORRIES]
    conference.core_group.extend(
        CoreGroupMember(person=person, position=number)
        for number, person in enumerate(one for one in family.people if not one.is_child)
    )
    conference.parts[0].attendance.extend(
        Attendance(person=person, position=number) for number, person in enumerate(family.people) if not person.is_child
    )
    session.flush()
    for number, line in enumerate(lines):
        where = Place(conference.pairs[number * 2 // max(len(lines), 1)].id, worries[number % 2].id)
        add_steps(session, conference.id, [fill(line, conference)], where)
    if conference.plan is not None:
        for step in conference.plan.steps[::2]:
            step.family_own = True
    if name == "Core group":
        _review(session, conference)


def _add_people(family: Family) -> None:
    children = [Person(name=name, kind=PersonKind.CHILD, position=at) for at, name in enumerate(("Ella", "Tom"))]
    family.people.extend(children)
    ties = {"Dad": Relation.FATHER, "Mum": Relation.MOTHER, "Gran": Relation.GRANDPARENT}
    for name, relation in ties.items():
        person = Person(name=name, position=len(family.people))
        person.ties = [Tie(child=child, relation=relation) for child in children]
        family.people.append(person)
    for name, role in (("Joe", "uncle"), ("Priya Nair", "social worker"), ("Miss Lowe", "teacher")):
        kind = PersonKind.NETWORK if role == "uncle" else PersonKind.PROFESSIONAL
        family.people.append(Person(name=name, role=role, kind=kind, position=len(family.people)))


def _review(session: Session, conference: Conference) -> None:
    """A core group two weeks later: one step went well, one went otherwise and has other words now."""
    meeting = start_core_group(conference, date(2026, 4, 7))
    session.flush()
    assert conference.plan is not None
    assert meeting.plan is not None
    first, second, *_ = carry_steps(conference.plan, meeting.plan)
    session.flush()
    well = start_review(meeting, second)
    well.evidence, well.seen_by = "Tom was at school before the bell every day but one.", "Miss Lowe, from the register"
    other = start_review(meeting, first)
    other.evidence = "Ella says Dad was up and had made toast on eleven mornings."
    other.seen_by = "Ella, to Priya on 2 April"
    other.deviation = "On 30 and 31 March nobody answered, and Tom let himself out."
    other.why = "The telephone was switched off at night, and Gran was at work."
    other.response = "Dad’s telephone stays on. Where he does not answer, Joe goes round before he starts."
    other.who_tells_whom = "Gran tells Priya the same day"
    first.text = "Gran rings Dad every morning at half past six, until 30 June."
