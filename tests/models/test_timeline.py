"""The timeline: what is on it, in which order, and what each item is made of."""

from __future__ import annotations

from datetime import date

import pytest

from app.models import (
    AdvocacyOffer,
    Answer,
    ChronologyEvent,
    Conference,
    ConferenceChild,
    ConferenceKind,
    Decision,
    DeniedAccess,
    Difference,
    Escalation,
    Family,
    PairChild,
    Person,
    PersonKind,
    Plan,
    Scale,
    Scope,
    Score,
    StatementPair,
    Step,
    StepReview,
    Visit,
)
from app.models.chronology import add_event, drop_event, find_event
from app.models.errors import Gone, Unfinished
from app.models.timeline import TimelineItem, TimelineKind, in_time, timeline

DAY = date(2026, 3, 24)


@pytest.fixture
def family() -> Family:
    made = Family(name="Lowe")
    made.people = [
        Person(name="Ada", kind=PersonKind.CHILD, born_on=date(2016, 2, 29)),
        Person(name="Ben", kind=PersonKind.CHILD, born_on=date(2020, 5, 1)),
        Person(name="Mum", kind=PersonKind.FAMILY, born_on=date(1990, 1, 1)),
        Person(name="Dr Vale", kind=PersonKind.PROFESSIONAL, died_on=date(2025, 1, 1)),
    ]
    made.conferences = [Conference(held_on=DAY, strategy_on=date(2026, 3, 3))]
    return made


def kinds(family: Family) -> list[TimelineKind]:
    return [item.kind for item in timeline(family)]


def only(family: Family, kind: TimelineKind) -> TimelineItem:
    (found,) = (item for item in timeline(family) if item.kind is kind)
    return found


def test_children_are_born_and_meetings_are_held(family: Family) -> None:
    found = [(item.kind.value, item.on_date) for item in timeline(family)]
    assert found == [
        ("birth", date(2016, 2, 29)), ("birth", date(2020, 5, 1)), ("strategy", date(2026, 3, 3)), ("conference", DAY),
    ]  # fmt: skip


def test_on_one_day_what_led_to_a_meeting_comes_before_it_and_what_it_found_after(family: Family) -> None:
    conference, (ada, *_) = family.conferences[0], family.people
    family.visits.append(Visit(on_date=DAY))
    family.differences.append(Difference(on_date=DAY, escalations=[Escalation(on_date=DAY)]))
    family.denials.append(DeniedAccess(on_date=DAY))
    family.advocacy_offers.append(AdvocacyOffer(on_date=DAY))
    conference.decisions.append(Decision(child_id=ada.id, answer=Answer.YES))
    conference.scales.append(Scale(scores=[Score(person=ada, low=4.0)]))
    add_event(family, "Rang 999", DAY)
    today = [item.kind.value for item in timeline(family) if item.on_date == DAY]
    assert today == [
        "event", "visit", "denied_access", "advocacy", "conference", "scores", "decision", "difference", "escalation",
    ]  # fmt: skip


def test_what_has_no_day_yet_stands_last(family: Family) -> None:
    add_event(family, "Once lived in Leith")
    add_event(family, "Moved", date(2030, 1, 1))
    assert [item.on_date for item in timeline(family)][-2:] == [date(2030, 1, 1), None]
    assert in_time(TimelineKind.BIRTH, None) > in_time(TimelineKind.DEATH, date(9999, 12, 30))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"born_on": None, "due_on": date(2026, 9, 3)}, ["due"]),
        ({"born_on": date(2026, 8, 30), "due_on": date(2026, 9, 3)}, ["birth"]),
        ({"died_on": date(2026, 1, 1)}, ["birth", "death"]),
        ({"born_on": None}, []),
    ],
)
def test_a_child_is_due_born_or_has_died(changes: dict[str, date | None], expected: list[str]) -> None:
    child = Person(name="Baby", kind=PersonKind.CHILD, **{"born_on": date(2020, 1, 1), **changes})
    assert kinds(Family(name="Lowe", people=[child])) == expected


def test_an_empty_scale_and_an_open_decision_did_not_happen(family: Family) -> None:
    conference = family.conferences[0]
    conference.decisions.append(Decision(child_id=family.people[0].id))
    conference.scales.append(Scale(scores=[Score(person=family.people[2])]))
    assert not {TimelineKind.DECISION, TimelineKind.SCORES} & set(kinds(family))


def test_a_strategy_discussion_that_has_a_meeting_of_its_own_is_told_once(family: Family) -> None:
    family.conferences.append(Conference(kind=ConferenceKind.STRATEGY, held_on=date(2026, 3, 3)))
    assert kinds(family).count(TimelineKind.STRATEGY) == 0
    assert kinds(family).count(TimelineKind.CONFERENCE) == 2


@pytest.mark.parametrize(("on_date", "expected"), [(date(2026, 4, 1), date(2026, 4, 1)), (None, DAY)])
def test_what_went_otherwise_has_its_own_day_or_that_of_the_meeting(
    family: Family, on_date: date | None, expected: date
) -> None:
    conference, (ada, ben, *_) = family.conferences[0], family.people
    pair = StatementPair(children=[PairChild(child_id=ben.id)])
    step = Step(plan=Plan(conference=conference), pair=pair)
    conference.step_reviews = [
        StepReview(step=step, on_date=on_date, deviation="Nobody came"),
        StepReview(step=step, on_date=on_date, evidence="Slept well"),
    ]
    found = only(family, TimelineKind.DEVIATION)
    assert found.on_date == expected
    assert (found.is_about(ada.id), found.is_about(ben.id), found.is_about(None)) == (False, True, True)


def test_what_is_about_no_child_in_particular_is_about_each(family: Family) -> None:
    ada, ben, *_ = family.people
    add_event(family, "Moved", DAY)
    family.conferences[0].children = [ConferenceChild(child_id=ada.id, child=ada)]
    family.conferences[0].scales = [Scale(scope=Scope.CHILD, child_id=ben.id, scores=[Score(person=ada, low=4.0)])]
    assert only(family, TimelineKind.EVENT).is_about(ben.id)
    assert not only(family, TimelineKind.CONFERENCE).is_about(ben.id)
    assert only(family, TimelineKind.SCORES).is_about(ben.id)


def test_an_entry_needs_words_and_nothing_else(family: Family) -> None:
    with pytest.raises(Unfinished, match="what happened"):
        add_event(family, "  ", DAY, source="Police")
    assert family.chronology == []
    event = add_event(family, " Rang 999 ", source=" Police ")
    assert (event.text, event.source, event.on_date) == ("Rang 999", "Police", None)


def test_an_entry_is_found_and_taken_away_by_its_key(family: Family) -> None:
    event: ChronologyEvent = add_event(family, "Rang 999")
    assert find_event(family, event.id) is event
    drop_event(family, event.id)
    with pytest.raises(Gone, match="undo brings it back"):
        drop_event(family, event.id)
