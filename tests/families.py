"""Hypothesis strategies that make whole random families, as rows that are not yet in a session.

The rows keep every rule: parents first, one impact for each child, dates in order. All else is as odd as it may be.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from itertools import combinations
from typing import Any, TypeVar

from hypothesis import strategies as st
from sqlalchemy import JSON, Boolean, Column, Date, Enum, Integer, Time, Uuid

from app.models import (
    AdvocacyOffer,
    AgencyView,
    Approval,
    Attendance,
    Bond,
    ChildVoice,
    ChronologyEvent,
    Conference,
    ConferenceChild,
    ContactDetail,
    Copy,
    CoreGroupMember,
    CriticalAnswer,
    Decision,
    DeniedAccess,
    DeniedAccessAction,
    Difference,
    Document,
    Engagement,
    Entry,
    EntryChild,
    Escalation,
    Family,
    Impact,
    NextDate,
    NoScore,
    PairChild,
    Part,
    Person,
    PersonKind,
    Picture,
    Plan,
    Presence,
    Relation,
    Report,
    Row,
    Scale,
    Scope,
    Score,
    ScoreRevision,
    StaffSafetyNote,
    StatementPair,
    Step,
    StepEntry,
    StepPerson,
    StepReview,
    Tie,
    Visit,
    Withholding,
)
from app.models.conference import AGENDA
from app.models.sharing import SHAREABLE
from tests.drawings import jpeg, png

RowT = TypeVar("RowT", bound=Row)
ItemT = TypeVar("ItemT")
Draw = Any

PICTURES = st.sampled_from(
    [
        {"media_type": kind, "width": 40, "height": 30, "data": base64.b64encode(content).decode()}
        for kind, content in (("image/jpeg", jpeg(40, 30)), ("image/png", png(40, 30)))
    ]
)
ODD_TEXTS = (
    "",
    " ",
    "<b>&amp;",
    "Dw i'n hoffi aros gyda Nain",
    "Zażółć gęślą jaźń",
    "بيلي وأنجي",
    "妈妈",
    "👩‍👧‍👦🏽",
    "e\u0301 \u200d\u202e\ufeff",
    "two\nlines\r\nand\ttab",
    '"quoted" \\ and / slashed',
    "\u2028\x1f\x7f",
    "null",
)
TEXTS = st.sampled_from(ODD_TEXTS) | st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12
)
DATES = st.dates(date(1930, 1, 1), date(2090, 12, 31))
TIMES = st.times() | st.builds(time, st.integers(0, 23), st.sampled_from((0, 15, 30)))
INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
HALVES = st.integers(0, 20).map(lambda halves: halves / 2)

_IN_ORDER = {
    "born_on": "died_on",
    "starts_at": "ends_at",
    "came_at": "left_at",
    "starts_on": "ends_on",
    "strategy_on": "held_on",
}
"""Columns that come before others of the same row."""
_BY_HAND = frozenset(
    {"id", "version", "due_on", "sex", "scope", "low", "high", "no_score", "face", "seen", "seen_alone", "months"}
)
"""Columns with a rule of their own: whoever needs them gives them."""
_AT_MOST = 3


def _strategy(column: Column[Any]) -> st.SearchStrategy[Any]:
    kind = column.type
    if isinstance(kind, Enum):
        return st.sampled_from(kind.enum_class)
    if isinstance(kind, Boolean):
        return st.booleans()
    if isinstance(kind, Integer):
        return st.integers(-3, 9)
    if isinstance(kind, Date):
        return DATES
    if isinstance(kind, Time):
        return TIMES
    if isinstance(kind, JSON):
        return {
            "agenda": st.permutations(AGENDA),
            "columns": st.permutations(("worry", "working_well", "grey_area", "plan")),
            "content": st.none() | st.dictionaries(TEXTS, TEXTS | st.integers() | st.lists(TEXTS), max_size=2),
        }.get(column.name, st.lists(TEXTS, max_size=2))
    return TEXTS


def some(draw: Draw, items: Sequence[ItemT], most: int = 2) -> list[ItemT]:
    """Draw a few of ``items``, each once."""
    if not items:
        return []
    chosen = draw(st.lists(st.integers(0, len(items) - 1), max_size=most, unique=True))
    return [items[number] for number in chosen]


def one_or_none(draw: Draw, items: Sequence[ItemT]) -> ItemT | None:
    """Draw one of ``items``, or none of them."""
    return draw(st.none() | st.sampled_from(items)) if items else None


def row(draw: Draw, kind: type[RowT], /, **values: Any) -> RowT:
    """Draw a row: ``values`` as they are, and a few of its other columns with whatever they may hold."""
    columns = [
        column
        for column in kind.__table__.columns
        if not column.foreign_keys and not isinstance(column.type, Uuid) and column.name not in values | _BY_HAND_KEYS
    ]
    for column in some(draw, columns, 4):
        values[column.name] = draw(_strategy(column))
    for first, last in _IN_ORDER.items():
        if values.get(first) is not None and values.get(last) is not None and values[last] < values[first]:
            values[first], values[last] = values[last], values[first]
    return kind(**values)


_BY_HAND_KEYS = dict.fromkeys(_BY_HAND)


def rows(draw: Draw, kind: type[RowT], most: int = 1, /, **values: Any) -> list[RowT]:
    """Draw a short list of rows. A value that is a function is called for each row."""
    return [
        row(draw, kind, **{name: value() if callable(value) else value for name, value in values.items()})
        for _ in range(draw(st.integers(0, most)))
    ]


def _key(found: Row | None) -> Any:
    return found.id if found is not None else None


@st.composite
def families(draw: Draw) -> Family:
    """A family with people, up to two conferences, and a few of everything that hangs below."""
    family = row(draw, Family, name=draw(TEXTS))
    family.people = _people(draw)
    people, children = family.people, family.children
    for _ in range(draw(st.integers(0, 2))):
        family.conferences.append(_conference(draw, family))
    conferences = family.conferences

    def child() -> Any:
        return _key(one_or_none(draw, children))

    def person() -> Any:
        return _key(one_or_none(draw, people))

    for visit in rows(draw, Visit, child_id=child, by_id=person):
        visit.seen = draw(st.booleans())
        visit.seen_alone = visit.seen and draw(st.booleans())
        family.visits.append(visit)
    family.advocacy_offers = rows(
        draw, AdvocacyOffer, child_id=child, conference_id=lambda: _key(one_or_none(draw, conferences))
    )
    family.engagements = rows(draw, Engagement, child_id=child, person_id=person)
    family.denials = rows(draw, DeniedAccess, child_id=child)
    for denial in family.denials:
        denial.actions = rows(draw, DeniedAccessAction, 2)
    family.chronology = rows(draw, ChronologyEvent, 2, child_id=child)
    family.differences = rows(draw, Difference, child_id=child)
    for difference in family.differences:
        difference.escalations = rows(draw, Escalation, 2)
    pairs = list(combinations(family.people, 2))
    family.bonds = [row(draw, Bond, person=one, other=other) for one, other in some(draw, pairs)]
    for conference in conferences:
        conference.pictures = [
            row(draw, Picture, child=drawn_by, **draw(PICTURES)) for drawn_by in some(draw, family.children)
        ]
    family.safety_notes = rows(draw, StaffSafetyNote, child_id=child, person_id=person)
    family.withholdings = _withholdings(draw, family)
    return family


def _people(draw: Draw) -> list[Person]:
    children = []
    for number in range(draw(st.integers(1, 3))):
        unborn = draw(st.booleans())
        life: dict[str, Any] = {"due_on": draw(DATES), "born_on": None} if unborn else {"sex": draw(TEXTS)}
        children.append(row(draw, Person, kind=PersonKind.CHILD, position=number, **life))
    kinds = st.sampled_from([kind for kind in PersonKind if kind is not PersonKind.CHILD])
    adults = [row(draw, Person, kind=draw(kinds)) for _ in range(draw(st.integers(0, _AT_MOST)))]
    people = [*children, *adults]
    for person in people:
        person.contacts = rows(draw, ContactDetail)
        person.speaks_for = one_or_none(draw, people)
        for child in some(draw, [child for child in children if child is not person]):
            person.ties.append(row(draw, Tie, child=child, relation=draw(st.sampled_from(Relation))))
    return people


def _conference(draw: Draw, family: Family) -> Conference:
    people, children = family.people, family.children
    chair, minutes = one_or_none(draw, people), one_or_none(draw, people)
    conference = row(
        draw,
        Conference,
        chair=chair,
        minute_taker=minutes if minutes is not chair else None,
        lead=one_or_none(draw, people),
        previous_id=_key(one_or_none(draw, family.conferences)),
    )
    conference.family = family
    conference.children = [row(draw, ConferenceChild, child=child) for child in some(draw, children)]
    conference.parts = rows(draw, Part, 2)
    for part in conference.parts:
        part.attendance = [
            row(draw, Attendance, person=person, presence=draw(st.sampled_from(Presence)))
            for person in some(draw, people, 4)
        ]
    _board(draw, conference, family)
    _scales(draw, conference, family)
    _plan(draw, conference, family)
    _outcome(draw, conference, family)
    return conference


def _board(draw: Draw, conference: Conference, family: Family) -> None:
    people, children = family.people, family.children
    earlier = [entry for other in family.conferences for entry in other.entries if other is not conference]
    domains = Entry.__table__.c.domain.type.enum_class
    for _ in range(draw(st.integers(0, _AT_MOST))):
        entry = row(
            draw,
            Entry,
            domain=draw(st.sampled_from(domains)),
            part=one_or_none(draw, conference.parts),
            said_by=one_or_none(draw, people),
            carried_from_id=_key(one_or_none(draw, earlier)),
        )
        entry.impacts = [
            row(draw, Impact, child=child, said_by=one_or_none(draw, people)) for child in some(draw, children, 3)
        ]
        entry.concerns = [row(draw, EntryChild, child=child) for child in some(draw, children)]
        conference.entries.append(entry)
    for pair in rows(draw, StatementPair, 2):
        pair.children = [row(draw, PairChild, child=child) for child in some(draw, children)]
        conference.pairs.append(pair)


def _scales(draw: Draw, conference: Conference, family: Family) -> None:
    scopes: list[dict[str, Any]] = [
        {"scope": Scope.CONFERENCE},
        *({"scope": Scope.CHILD, "child": child} for child in family.children),
        *({"scope": Scope.DANGER_STATEMENT, "pair": pair} for pair in conference.pairs),
    ]
    for scope in some(draw, scopes):
        scale = row(draw, Scale, **scope)
        conference.scales.append(scale)
        parents = scale.parents
        others = some(draw, [person for person in family.people if person not in parents], 3)
        spoken = 0
        for person in [*parents, *others]:
            spoken += draw(st.integers(1, 2))
            scale.scores.append(_score(draw, family, conference, person, spoken))


def _score(draw: Draw, family: Family, conference: Conference, person: Person, spoken: int) -> Score:
    score = row(
        draw,
        Score,
        person=person,
        spoken=spoken,
        part_id=_key(one_or_none(draw, conference.parts)),
        spoken_by=one_or_none(draw, family.people),
        **draw(_answers()),
    )
    score.revisions = [
        row(draw, ScoreRevision, at=draw(INSTANTS), **draw(_answers())) for _ in range(draw(st.integers(0, 1)))
    ]
    return score


@st.composite
def _answers(draw: Draw) -> dict[str, Any]:
    """A number, a range, a face, or a reason for none."""
    how = draw(st.sampled_from(("number", "range", "face", "reason")))
    if how == "number":
        return {"low": draw(HALVES)}
    if how == "range":
        low, high = sorted((draw(HALVES), draw(HALVES)))
        return {"low": low, "high": high}
    if how == "face":
        return {"face": draw(st.sampled_from(("🙂", "😟", "sad")))}
    return {"no_score": draw(st.sampled_from(NoScore)), "reason": draw(st.sampled_from(("left at ten", "ill 🤒")))}


def _plan(draw: Draw, conference: Conference, family: Family) -> None:
    earlier = [step for other in family.conferences if other.plan is not None for step in other.plan.steps]
    if draw(st.booleans()):
        conference.plan = row(draw, Plan, months=draw(st.sampled_from((3, 6))))
        for _ in range(draw(st.integers(0, 2))):
            starts, due = sorted((draw(DATES), draw(DATES)))
            step = row(
                draw,
                Step,
                starts_on=starts,
                due_on=due,
                pair=one_or_none(draw, conference.pairs),
                part_id=_key(one_or_none(draw, conference.parts)),
                carried_from_id=_key(one_or_none(draw, earlier)),
            )
            step.people = [row(draw, StepPerson, person=person) for person in some(draw, family.people)]
            step.answers = [row(draw, StepEntry, entry=entry) for entry in some(draw, conference.entries)]
            conference.plan.steps.append(step)
    conference.step_reviews = [row(draw, StepReview, step=step) for step in some(draw, earlier)]


def _outcome(draw: Draw, conference: Conference, family: Family) -> None:
    people, children = family.people, family.children

    def person() -> Person | None:
        return one_or_none(draw, people)

    conference.voices = [row(draw, ChildVoice, child=child, given_to=person()) for child in some(draw, children)]
    conference.decisions = [row(draw, Decision, child=child) for child in some(draw, children, 3)]
    conference.core_group = [row(draw, CoreGroupMember, person=member) for member in some(draw, people)]
    conference.copies = [row(draw, Copy, person=reader) for reader in some(draw, people)]
    conference.reports = rows(draw, Report, person=person)
    conference.agency_views = rows(draw, AgencyView, person=person, child=lambda: one_or_none(draw, children))
    conference.next_dates = rows(draw, NextDate, 2)
    conference.critical_answers = rows(draw, CriticalAnswer)
    conference.documents = rows(draw, Document)
    conference.approvals = rows(draw, Approval, at=lambda: draw(INSTANTS), by_id=lambda: _key(person()))


def _withholdings(draw: Draw, family: Family) -> list[Withholding]:
    subjects = [found for found in everything(family) if found.__tablename__ in SHAREABLE]
    held = []
    for subject in some(draw, subjects, 3):
        audience: dict[str, Any] = draw(
            st.sampled_from(
                [{"from_family": True}, {"staff_only": True}, *({"person_id": person.id} for person in family.people)]
            )
        )
        names = {"from_family": False, "staff_only": False, "person_id": None, **audience}
        fields = st.sampled_from(["", *(column.name for column in subject.__table__.columns)])
        held.append(
            row(
                draw,
                Withholding,
                subject_table=subject.__tablename__,
                subject_id=subject.id,
                field=draw(fields),
                **names,
            )
        )
    return held


def everything(family: Family) -> list[Row]:
    """Return the family and every row below it."""
    found: list[Row] = []
    waiting: list[Any] = [family]
    while waiting:
        one = waiting.pop()
        found.append(one)
        for relation in type(one).__mapper__.relationships:
            if relation.cascade.delete_orphan and relation.key not in ("ties_of_others",):
                below = getattr(one, relation.key)
                new = below if relation.uselist else [below] if below is not None else []
                waiting.extend(row for row in new if row not in found and row not in waiting)
    return found
