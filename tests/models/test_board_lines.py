"""What goes with a line to add: from whom it is kept, and who said it; and the order of the columns."""

from __future__ import annotations

import uuid

import pytest

from app.models import Domain, Person, PersonKind
from app.models.board import add_entry, move_column
from app.models.keeping import FAMILY, NOBODY, STAFF, STAFF_ONLY, KeptFrom
from app.models.speaker import find_speaker, split_speaker
from tests.models.rooms import conference_of, family_of

MUM, DAD = uuid.uuid4(), uuid.uuid4()


@pytest.mark.parametrize(
    ("choice", "whom", "kept", "expected"),
    [
        (NOBODY, STAFF, True, STAFF_ONLY),
        (STAFF_ONLY, STAFF, False, NOBODY),
        (STAFF_ONLY, MUM, True, KeptFrom(staff_only=True, people=frozenset({MUM}))),
        (KeptFrom(people=frozenset({MUM, DAD})), MUM, False, KeptFrom(people=frozenset({DAD}))),
        (NOBODY, FAMILY, True, KeptFrom(from_family=True)),
    ],
)
def test_a_choice_changes_one_by_one(choice: KeptFrom, whom: uuid.UUID | str, kept: bool, expected: KeptFrom) -> None:
    assert choice.but(whom, kept) == expected


@pytest.mark.parametrize(
    "choice",
    [NOBODY, STAFF_ONLY, KeptFrom(from_family=True), KeptFrom(True, True, frozenset({MUM, DAD}))],
)
def test_a_choice_goes_through_a_text_and_through_the_rows(choice: KeptFrom) -> None:
    assert KeptFrom.from_text(choice.to_text()) == choice
    assert bool(choice.to_text()) is bool(choice)
    conference = conference_of(family_of())
    entry = add_entry(conference, Domain.WORRY, "where he lives")
    choice.put_on(conference.family, entry)
    choice.put_on(conference.family, entry)
    assert KeptFrom.read(conference.family.withholdings, entry.id) == choice
    assert len(conference.family.withholdings) == choice.staff_only + choice.from_family + len(choice.people)


def test_another_choice_keeps_the_reason_of_what_stays_and_leaves_fields_alone() -> None:
    conference = conference_of(family_of())
    family = conference.family
    entry = add_entry(conference, Domain.WORRY, "where he lives")
    KeptFrom(staff_only=True, people=frozenset({DAD})).put_on(family, entry)
    family.withholdings[-1].reason = "he hit her"
    family.withholdings.append(family.withholdings[-1].on(entry))
    family.withholdings[-1].field = "said_by_id"
    KeptFrom(people=frozenset({DAD, MUM})).put_on(family, entry)
    left = {(held.person_id, held.field, held.reason) for held in family.withholdings}
    assert left == {(DAD, "", "he hit her"), (DAD, "said_by_id", "he hit her"), (MUM, "", "")}


@pytest.mark.parametrize("words", ["nonsense", "staff 42", "1234"])
def test_a_choice_nobody_can_read_is_kept_for_staff(words: str) -> None:
    assert KeptFrom.from_text(words).staff_only


@pytest.mark.parametrize(
    ("typed", "words", "who"),
    [
        ("No heating @HV", "No heating", "HV"),
        ("No heating @ Nan", "No heating @ Nan", ""),
        ("No heating @social worker ", "No heating", "social worker"),
        ("He wrote to nan@home.example", "He wrote to nan@home.example", ""),
        ("@HV", "@HV", ""),
        ("At 9 @ home he cried @Nan", "At 9 @ home he cried", "Nan"),
        ("One line @HV\nanother", "One line @HV\nanother", ""),
        ("One line\nanother @HV", "One line\nanother", "HV"),
    ],
)
def test_a_name_after_an_at_sign_at_the_end_says_who(typed: str, words: str, who: str) -> None:
    assert split_speaker(typed) == (words, who)


PEOPLE = [
    Person(name="Nan", record_name="Ann Marsh", kind=PersonKind.FAMILY, position=0),
    Person(name="Ruth Day", initials="HV", role="Health visitor", agency="NHS", kind=PersonKind.PROFESSIONAL),
    Person(name="Ned Roe", role="Social worker", agency="Council", kind=PersonKind.PROFESSIONAL),
    Person(name="Sam Poe", role="Social worker", agency="Council", kind=PersonKind.PROFESSIONAL),
]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("hv", "Ruth Day"), ("nan", "Nan"), ("ann marsh", "Nan"), ("Health  Visitor", "Ruth Day"), ("nhs", "Ruth Day"),
        ("nr", "Ned Roe"), ("sam", "Sam Poe"), ("health", "Ruth Day"), ("social worker", None), ("council", None),
        ("xyz", None), ("", None), ("n", "Nan"),
    ],
)  # fmt: skip
def test_a_few_letters_find_who_said_it_unless_two_fit(typed: str, expected: str | None) -> None:
    found = find_speaker(PEOPLE, typed)
    assert (found.name if found is not None else None) == expected


@pytest.mark.parametrize(
    ("name", "by", "expected"),
    [
        ("grey_area", -1, "worry grey_area working_well plan"),
        ("worry", -1, "worry working_well grey_area plan"),
        ("worry", 9, "working_well grey_area plan worry"),
        ("plan", -3, "plan worry working_well grey_area"),
    ],
)
def test_a_column_moves_among_the_four(name: str, by: int, expected: str) -> None:
    conference = conference_of(family_of())
    move_column(conference, name, by)
    assert conference.columns == expected.split()
