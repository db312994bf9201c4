"""The gate: who may have what, as a table of cases, and closed to whatever nobody decided about."""

from __future__ import annotations

import uuid

import pytest
from sqlalchemy import JSON, Boolean, Date, DateTime, Enum, Integer, String, Time

from app.models import (
    Audience,
    Domain,
    Entry,
    Family,
    Gate,
    Person,
    PersonKind,
    Relation,
    Row,
    Tie,
    Unfinished,
    Withholding,
)
from app.models.around import DeniedAccess, DeniedAccessAction, Difference, Escalation, StaffSafetyNote
from app.models.base import Base, Halves, UtcTime
from app.models.board import add_entry
from app.models.score import ScoreRevision
from app.models.shareable import FOR_STAFF, FOR_THE_FILE, NOT_LOOKED_FOR, SHAREABLE
from app.models.sharing import withhold
from tests.models.rooms import conference_of, family_of, named

MUM, DAD, WORKER = (uuid.uuid4() for _ in range(3))
FAMILY_MUM, FAMILY_DAD, STAFF = (MUM, False), (DAD, False), (WORKER, True)
PLACES = frozenset({"id", "version", "position"})
"""Columns every row has, or that only say where it stands among others."""


@pytest.mark.parametrize(
    ("held", "audience", "may"),
    [
        ({"person_id": DAD}, [FAMILY_DAD], False),
        ({"person_id": DAD}, [FAMILY_MUM], True),
        ({"person_id": DAD}, [FAMILY_MUM, FAMILY_DAD], False),
        ({"person_id": DAD}, [STAFF], True),
        ({"from_family": True}, [FAMILY_MUM], False),
        ({"from_family": True}, [STAFF], True),
        ({"from_family": True}, [STAFF, FAMILY_MUM], False),
        ({"staff_only": True}, [STAFF], True),
        ({"staff_only": True}, [STAFF, FAMILY_MUM], False),
        ({"staff_only": True}, [], False),
        ({"from_family": True}, [], False),
        ({"person_id": WORKER}, [STAFF], False),
    ],
)
def test_who_may_have_a_withheld_entry(
    held: dict[str, object], audience: list[tuple[uuid.UUID, bool]], may: bool
) -> None:
    entry = Entry(domain=Domain.WORRY)
    kept = Withholding(subject_table="entry", subject_id=entry.id, **held)
    assert Gate([kept], Audience.of(audience)).may_have(entry) is may
    assert Gate([kept], Audience.file()).may_have(entry)


def test_one_field_can_be_kept_while_the_rest_is_shared() -> None:
    person = Person(name="Dad")
    kept = Withholding(subject_table="person", subject_id=person.id, field="school", person_id=MUM)
    gate = Gate([kept], Audience.of([FAMILY_MUM]))
    assert gate.may_have(person)
    assert not gate.may_have(person, "school")
    assert gate.may_have(person, "agency")


def test_an_advocate_reads_with_the_eyes_of_whom_they_speak_for() -> None:
    dad, sam = Person(name="Dad"), Person(name="Sam", kind=PersonKind.ADVOCATE)
    sam.speaks_for = dad
    entry = Entry(domain=Domain.WORRY)
    kept = Withholding(subject_table="entry", subject_id=entry.id, person_id=dad.id)
    assert not Gate([kept], Audience.for_copy(sam)).may_have(entry)
    assert not Gate([kept], Audience.for_copy(dad)).may_have(entry)
    assert Gate([kept], Audience.for_copy(Person(name="Mum"))).may_have(entry)


@pytest.mark.parametrize(
    ("relation", "reads_as_family"),
    [(None, False), (Relation.AUNT_OR_UNCLE, True), (Relation.MOTHER, True), (Relation.FOSTER_CARER, False)],
)
def test_somebody_from_an_agency_who_is_a_relative_reads_as_family(
    relation: Relation | None, reads_as_family: bool
) -> None:
    family = Family(name="Lowe")
    child = Person(id=uuid.uuid4(), kind=PersonKind.CHILD, name="Tia")
    teacher = Person(id=uuid.uuid4(), kind=PersonKind.PROFESSIONAL, name="Miss Lowe", agency="Hollybank Primary")
    family.people += [child, teacher]
    if relation is not None:
        teacher.ties.append(Tie(child=child, relation=relation, parental_responsibility=False))
    audience = Audience.for_copy(teacher)
    assert (audience.has_family, audience.all_staff) == (reads_as_family, not reads_as_family)


def test_what_nobody_decided_about_stays_in() -> None:
    gate = Gate([], Audience.of([STAFF]))
    undecided: list[Row] = [StaffSafetyNote(text="two workers"), ScoreRevision(), Withholding()]
    assert not any(gate.may_have(row) for row in undecided)
    person = Person(name="Dad")
    assert gate.may_have(person, "name")
    assert not gate.may_have(person, "shoe_size")
    assert not gate.may_have(Family(name="Marsh"), "notes")


@pytest.mark.parametrize(
    ("audience", "may"),
    [([STAFF], True), ([STAFF, FAMILY_MUM], False), ([FAMILY_MUM], False), ([], False)],
)
def test_what_agencies_settle_among_themselves_is_for_staff(audience: list[tuple[uuid.UUID, bool]], may: bool) -> None:
    rows: list[Row] = [DeniedAccess(), DeniedAccessAction(), Difference(), Escalation()]
    assert {row.__tablename__ for row in rows} == FOR_STAFF <= set(SHAREABLE)
    gate = Gate([], Audience.of(audience))
    assert [gate.may_have(row) for row in rows] == [may] * len(rows)
    assert all(Gate([], Audience.file()).may_have(row) for row in rows)


def test_only_known_tables_are_shareable() -> None:
    assert set(Base.metadata.tables) >= set(SHAREABLE)
    assert not set(SHAREABLE) & {"journal", "setting", "withholding", "staff_safety_note", "score_revision"}


def test_every_field_of_a_shareable_table_is_decided_about() -> None:
    """A new text, date, number, mark or enumeration: put it into SHAREABLE, or into FOR_THE_FILE."""
    content = (String, Enum, Date, DateTime, Time, UtcTime, Halves, Boolean, Integer, JSON)
    undecided = [
        f"{table}.{column.name}"
        for table, fields in SHAREABLE.items()
        for column in Base.metadata.tables[table].columns
        if isinstance(column.type, content) and column.name not in PLACES
        if column.name not in fields and column.name not in FOR_THE_FILE.get(table, ())
    ]
    assert undecided == []


def test_the_lists_name_only_what_there_is() -> None:
    for listed in (SHAREABLE, FOR_THE_FILE):
        for table, fields in listed.items():
            assert fields <= {column.name for column in Base.metadata.tables[table].columns}, table
    assert not [table for table in FOR_THE_FILE if SHAREABLE[table] & FOR_THE_FILE[table]]
    assert all(field in FOR_THE_FILE[table] for table, field in NOT_LOOKED_FOR)


def test_withholding_from_one_person_from_the_family_or_for_staff() -> None:
    family = family_of(others={"Priya": PersonKind.PROFESSIONAL})
    conference = conference_of(family)
    entry = add_entry(conference, Domain.GREY_AREA, "not for Mum")
    mum = named(family, "Mum")
    held = withhold(family, entry, from_person=mum.id)
    assert (held.person_id, held.from_family, held.staff_only) == (mum.id, False, False)
    assert withhold(family, entry).from_family
    assert withhold(family, entry, staff_only=True).staff_only
    with pytest.raises(Unfinished):
        withhold(family, StaffSafetyNote())
    with pytest.raises(Unfinished):
        withhold(family, entry, field="shoe_size")
