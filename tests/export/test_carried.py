"""What a record says of entries that came from the last board: none is printed as if it were said at this meeting."""

from __future__ import annotations

from datetime import date

import pytest

from app.export.gather_board import gather_board
from app.export.reader import Reader
from app.models import Attendance, Audience, ConferenceKind, Domain, PartKind, Relation, StillSo
from app.models.board import add_entry
from app.models.carry import carry_forward
from app.models.start import start_conference
from tests.models.rooms import conference_of, family_of, named


@pytest.mark.parametrize(
    ("still_so", "trace"),
    [
        (StillSo.ASK, "From the last meeting, not talked about at this one"),
        (StillSo.YES, "Still so"),
        (StillSo.CHANGED, "Changed since the last meeting"),
        (StillSo.NO, "No longer so"),
    ],
)
def test_a_carried_entry_says_in_the_record_what_became_of_it(still_so: StillSo, trace: str) -> None:
    family = family_of()
    first = conference_of(family)
    add_entry(first, Domain.WORRY, "no heating")
    review = start_conference(family, ConferenceKind.REVIEW, date(2026, 6, 23))
    (entry,) = carry_forward(first, review)
    entry.still_so = still_so
    add_entry(review, Domain.WORRY, "a new one")
    worries = gather_board(Reader(review, Audience.file())).worries
    assert [(worry.text, worry.trace) for worry in worries] == [("no heating", trace), ("a new one", "")]


@pytest.mark.parametrize("again", [None, "with the same", "with Dad"])
def test_what_mum_said_in_her_own_part_is_never_carried_to_dad(again: str | None) -> None:
    family = family_of(parents={"Mum": Relation.MOTHER, "Dad": Relation.FATHER})
    mum, dad = named(family, "Mum"), named(family, "Dad")
    first = conference_of(family, invited=())
    first.parts[0].kind = PartKind.A
    first.parts[0].attendance.append(Attendance(person=mum))
    add_entry(first, Domain.WORRY, "She sleeps at her sister's").part = first.parts[0]
    carry = add_entry(first, Domain.WORRY, "The house is cold")
    review = start_conference(family, ConferenceKind.REVIEW, date(2026, 6, 16))
    for person in (mum, dad) if again is None else (dad,) if again == "with Dad" else (mum,):
        review.parts[0].attendance.append(Attendance(person=person))
    if again is not None:
        review.parts[0].kind = PartKind.A
    hidden, open_to_all = carry_forward(first, review)
    assert open_to_all.carried_from_id == carry.id
    for person, may in ((mum, again != "with Dad"), (dad, False)):
        assert Reader(review, Audience.of([(person.id, False)])).may(hidden) is may, person.name
    assert Reader(review, Audience.of([(dad.id, False)])).may(open_to_all)
