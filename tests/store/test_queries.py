"""What Home shows: families in a line, what comes up, and a fixed number of questions to the database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from app.models import (
    Answer,
    Conference,
    ConferenceKind,
    Copy,
    DateKind,
    Decision,
    Family,
    Nation,
    NextDate,
    Person,
    PersonKind,
    Scale,
    Scope,
)
from app.models.around import Visit
from app.models.denied import could_not_see
from app.models.score import Score
from app.models.seen import visits_key
from app.models.start import start_conference
from app.store.calendar_dates import coming_calendar
from app.store.queries import ComingUp, FamilyLine, coming_up, families
from app.store.store import Store

MEETING = date(2026, 3, 24)
CORE_GROUP_ON = date(2026, 4, 7)
AFTER = date(2026, 4, 20)
Prepare = Callable[[Family, Conference], object]


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.temporary() as opened:
        yield opened


def add_family(session: Session, name: str = "Marsh", prepare: Prepare = lambda family, conference: None) -> None:
    """Add a family with a child, a conference on 24 March, and what ``prepare`` adds."""
    family = Family(name=name, reference="SB-0031")
    family.people.append(Person(name="Billy", kind=PersonKind.CHILD, born_on=date(2015, 9, 12)))
    conference = start_conference(family, ConferenceKind.INITIAL, MEETING)
    prepare(family, conference)
    session.add(family)


def dates_of(store: Store, prepare: Prepare, today: date = AFTER) -> list[ComingUp]:
    store.run("New family", partial(add_family, prepare=prepare)).result()
    return store.read(partial(coming_up, today=today)).result()


def line_of(store: Store, prepare: Prepare, today: date = MEETING) -> FamilyLine:
    store.run("New family", partial(add_family, prepare=prepare)).result()
    (found,) = store.read(partial(families, today=today)).result()
    return found


def next_date(conference: Conference, kind: DateKind, on_date: date | None, note: str = "") -> None:
    conference.next_dates.append(NextDate(kind=kind, on_date=on_date, limit_note=note))


def meet(family: Family, held_on: date | None, kind: ConferenceKind = ConferenceKind.CORE_GROUP) -> Conference:
    return start_conference(family, kind, held_on)


@pytest.mark.parametrize(
    ("later_meeting", "overdue"),
    [
        pytest.param(date(2026, 4, 7), False, id="held on the day"),
        pytest.param(date(2026, 4, 15), False, id="held later"),
        pytest.param(date(2026, 3, 31), True, id="a meeting before the day keeps nothing"),
        pytest.param(date(2026, 6, 16), True, id="a meeting that is only planned keeps nothing"),
        pytest.param(None, True, id="a meeting without a date keeps nothing"),
    ],
)
def test_a_core_group_is_overdue_until_people_have_met(store: Store, later_meeting: date | None, overdue: bool) -> None:
    def prepare(family: Family, conference: Conference) -> None:
        next_date(conference, DateKind.CORE_GROUP, CORE_GROUP_ON)
        meet(family, later_meeting)

    assert [one.kind for one in dates_of(store, prepare)] == ([DateKind.CORE_GROUP] if overdue else [])


@pytest.mark.parametrize(
    ("document", "sent_on", "overdue"),
    [
        pytest.param("letter", date(2026, 3, 25), ["record"], id="the letter went, the record did not"),
        pytest.param("record", date(2026, 4, 14), ["letter"], id="the record went, the letter did not"),
        pytest.param("plan", date(2026, 3, 25), ["letter", "record"], id="the plan is neither"),
        pytest.param("letter", None, ["letter", "record"], id="a copy only meant to go keeps nothing"),
    ],
)
def test_a_paper_is_overdue_until_that_paper_is_sent(
    store: Store, document: str, sent_on: date | None, overdue: list[str]
) -> None:
    def prepare(family: Family, conference: Conference) -> None:
        next_date(conference, DateKind.LETTER, date(2026, 3, 25))
        next_date(conference, DateKind.RECORD, date(2026, 4, 16))
        conference.copies.append(Copy(person_id=family.people[0].id, document=document, sent_on=sent_on))

    assert [one.kind.value for one in dates_of(store, prepare)] == overdue


def test_dates_come_earliest_first_with_their_limit_in_words_and_their_conference(store: Store) -> None:
    def prepare(family: Family, conference: Conference) -> None:
        next_date(conference, DateKind.REVIEW, date(2026, 6, 16), "3 months")
        next_date(conference, DateKind.CORE_GROUP, CORE_GROUP_ON, "Working day 8 of 10")
        next_date(conference, DateKind.OTHER, None)

    found = dates_of(store, prepare, MEETING)
    assert [(one.family, one.on_date, one.limit_note) for one in found] == [
        ("Marsh", CORE_GROUP_ON, "Working day 8 of 10"),
        ("Marsh", date(2026, 6, 16), "3 months"),
    ]
    conference_id = store.read(lambda session: session.query(Conference.id).scalar()).result()
    assert {one.conference_id for one in found} == {conference_id}


def test_what_is_next_is_ahead_and_not_what_is_overdue(store: Store) -> None:
    def prepare(family: Family, conference: Conference) -> None:
        on_the_register()(family, conference)  # a visit that is due by a clock is no appointment
        next_date(conference, DateKind.CORE_GROUP, CORE_GROUP_ON)
        next_date(conference, DateKind.REVIEW, date(2026, 6, 16))

    line = line_of(store, prepare, AFTER)
    assert line.next is not None
    assert line.next.kind is DateKind.REVIEW


def test_the_status_is_that_of_the_last_meeting_that_decided(store: Store) -> None:
    def prepare(family: Family, conference: Conference) -> None:
        child = family.people[0]
        conference.decisions.append(Decision(child=child, answer=Answer.YES, categories=["neglect"]))
        review = meet(family, date(2026, 6, 16), ConferenceKind.REVIEW)
        review.decisions.append(Decision(child=child, answer=Answer.ENDS))
        core_group = meet(family, date(2026, 7, 14))
        core_group.decisions.append(Decision(child=child, answer=Answer.UNDECIDED))

    line = line_of(store, prepare)
    assert (line.answers, line.categories) == (frozenset({Answer.ENDS}), ())


def test_the_trend_is_the_lowest_number_of_the_whole_conference_scale_only(store: Store) -> None:
    def prepare(family: Family, conference: Conference) -> None:
        child = family.people[0]
        aunt = Person(name="Bethan", position=1)
        family.people.append(aunt)
        for_child = Scale(scope=Scope.CHILD, child=child, scores=[Score(person=aunt, low=0.5)])
        conference.scales.append(for_child)
        whole = conference.scales[0]
        whole.scores = [Score(person=child, low=3.5, high=5.0, spoken=1), Score(person=aunt, low=6.0, spoken=2)]

    assert [meeting.lowest for meeting in line_of(store, prepare).meetings] == [3.5]


def test_the_latest_meeting_is_last_and_one_without_a_date_yet_is_latest_of_all(store: Store) -> None:
    def prepare(family: Family, conference: Conference) -> None:
        meet(family, None, ConferenceKind.REVIEW)
        meet(family, date(2026, 1, 9), ConferenceKind.STRATEGY)

    assert [meeting.held_on for meeting in line_of(store, prepare).meetings] == [date(2026, 1, 9), MEETING, None]


def test_a_family_without_children_or_meetings_is_in_the_list_too(store: Store) -> None:
    store.run("New family", lambda session: session.add(Family(name="okafor"))).result()
    store.run("New family", partial(add_family, name="Petrie")).result()
    store.run("New family", partial(add_family, name="Marsh")).result()
    lines = store.read(partial(families, today=MEETING)).result()
    assert [line.name for line in lines] == ["Marsh", "okafor", "Petrie"]
    assert (lines[1].children, lines[1].meetings, lines[1].answers, lines[1].next) == ((), (), frozenset(), None)


def test_forty_families_cost_no_more_questions_than_one(store: Store) -> None:
    def prepare(family: Family, conference: Conference) -> None:
        next_date(conference, DateKind.CORE_GROUP, CORE_GROUP_ON)
        on_the_register("Angie")(family, conference)
        could_not_see(family, None, CORE_GROUP_ON, ["Manager told"])
        meet(family, date(2026, 6, 16))

    def add(number: int, session: Session) -> None:
        add_family(session, f"Family {number}", prepare)

    store.run("New family", partial(add, 0)).result()
    one = store.read(questions_asked).result()
    for number in range(1, 40):
        store.run("New family", partial(add, number)).result()
    assert len(store.read(partial(families, today=MEETING)).result()) == 40
    assert store.read(questions_asked).result() == one


def questions_asked(session: Session) -> int:
    """Return how many statements both lists of Home take."""
    asked: list[str] = []

    def count(connection: object, cursor: object, statement: str, *rest: object) -> None:
        asked.append(statement)

    engine = session.get_bind()
    assert isinstance(engine, Engine)
    event.listen(engine, "before_cursor_execute", count)
    try:
        families(session, MEETING)
        coming_up(session, MEETING)
    finally:
        event.remove(engine, "before_cursor_execute", count)
    return len(asked)


def on_the_register(*names: str, code: Nation = Nation.WALES) -> Prepare:
    """Return what puts children of these names beside Billy on the register on 24 March."""

    def prepare(family: Family, conference: Conference) -> None:
        family.nation = code
        for position, name in enumerate(names, 1):
            family.people.append(Person(name=name, kind=PersonKind.CHILD, position=position))
        for child in family.children:
            conference.decisions.append(Decision(child=child, answer=Answer.YES))

    return prepare


def due_of(found: list[ComingUp], today: date = AFTER) -> list[tuple[str, date, bool]]:
    return [(one.title, one.on_date, one.on_date < today) for one in found]


def test_visits_due_come_with_the_dates_and_children_due_alike_in_one_line(store: Store) -> None:
    found = dates_of(store, on_the_register("Angie", "Rhys"))
    assert due_of(found) == [
        ("To be seen alone: Billy, Angie and Rhys", date(2026, 4, 9), True),
        ("To be seen at home: Billy, Angie and Rhys", date(2026, 4, 21), False),
    ]
    assert {(one.kind, one.step, one.is_agreed) for one in found} == {(DateKind.VISIT, "children", False)}
    assert found[0].visit is not None
    assert found[0].visit.note == ("7 working days late, counted from the child protection conference, 24 March 2026")
    calendar = store.read(partial(coming_calendar, today=AFTER)).result()
    assert [one.title for one in calendar.dates] == ["To be seen at home"], "names only where they are asked for"
    billy = store.read(lambda session: session.query(Person.id).filter_by(name="Billy").scalar()).result()
    assert (found[0].about[0], found[0].row_id) == (billy, visits_key(billy))


def test_a_visit_counts_for_the_child_it_was_to_and_one_to_all_for_each_who_was_born(store: Store) -> None:
    def prepare(family: Family, conference: Conference) -> None:
        on_the_register("Angie")(family, conference)
        angie = family.children[1]
        angie.born_on = date(2026, 4, 2)
        family.visits.append(Visit(on_date=date(2026, 4, 1), seen=True, at_home=True))
        family.visits.append(Visit(on_date=date(2026, 4, 15), child_id=angie.id, seen=True, seen_alone=True))
        family.visits.append(Visit(on_date=date(2026, 4, 16), child_id=angie.id))
        family.visits.append(Visit(on_date=date(2026, 4, 30), child_id=angie.id, seen=True, seen_alone=True))

    assert due_of(dates_of(store, prepare)) == [
        ("To be seen alone: Billy", date(2026, 4, 9), True),
        ("To be seen at home: Angie", date(2026, 4, 21), False),
        ("To be seen at home: Billy", date(2026, 4, 29), False),
        ("To be seen alone: Angie", date(2026, 4, 29), False),
    ]


def test_no_visit_is_due_without_a_plan_a_clock_or_a_child_to_see(store: Store) -> None:
    def prepare(family: Family, conference: Conference) -> None:
        on_the_register("Angie", "Rhys", "Mali")(family, conference)
        conference.decisions[0].answer = Answer.NO
        conference.decisions[1].answer = Answer.UNDECIDED
        family.children[2].due_on = date(2026, 9, 3)
        family.children[3].died_on = date(2026, 4, 1)

    store.run("New family", partial(add_family, prepare=on_the_register(code=Nation.ENGLAND))).result()
    assert dates_of(store, prepare) == []


def test_a_child_who_could_not_be_seen_stays_until_all_is_done_and_is_for_staff(store: Store) -> None:
    def prepare(family: Family, conference: Conference) -> None:
        for day, done in ((date(2026, 4, 2), 3), (date(2026, 4, 17), 1)):
            denial = could_not_see(family, family.children[0].id, day, ["Manager told", "Others told", "Agency agreed"])
            for action in denial.actions[:done]:
                action.on_date = day

    (found,) = dates_of(store, prepare)
    assert (found.title, found.on_date) == ("Could not see a child: 2 still to do", date(2026, 4, 17))
    assert (found.for_staff, found.step, found.is_agreed) == (True, "children", False)
    assert coming_calendar_of(store) == 0


def coming_calendar_of(store: Store) -> int:
    return len(store.read(partial(coming_calendar, today=date(2026, 4, 17))).result().dates)
