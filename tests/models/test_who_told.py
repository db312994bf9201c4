"""Where an entry of the chronology is known from: an agency is named to all, a relative or neighbour to staff."""

from __future__ import annotations

import pytest

from app.models import Family, Person, PersonKind, Relation, Tie
from app.models.chronology import tells_who_told

MUM = Person(name="Mum", record_name="Ada Lowe", kind=PersonKind.FAMILY)
BEN = Person(name="Ben", record_name="Benjamin Lowe", kind=PersonKind.CHILD)
NAN = Person(name="Nan", record_name="Jo Vale", kind=PersonKind.NETWORK)
TEACHER = Person(name="", record_name="Will Stone", kind=PersonKind.PROFESSIONAL, agency="Mill School")
FAMILY = Family(name="Lowe", people=[MUM, BEN, NAN, TEACHER])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", False),
        ("Police", False),
        ("Mill School", False),
        ("Will Stone", False),
        ("Health visitor’s letter of 3 March", False),
        ("Children’s services", False),
        ("Family centre", False),
        ("Nan", True),
        ("told by nan’s sister", True),
        ("Jo", True),
        ("jo vale, on the telephone", True),
        ("Ben to his teacher", True),
        ("Benjamin", True),
        ("Bennett, police", False),
        ("Neighbour", True),
        ("Neighbours at number 4", True),
        ("Anonymous call", True),
        ("A friend", True),
        ("Member of the public", True),
        ("Mum", False),
        ("Ada Lowe", False),
        ("Mum and Nan", True),
    ],
)
def test_who_told_is_kept_where_it_is_somebody_else_of_the_family_or_around_it(source: str, expected: bool) -> None:
    assert tells_who_told(FAMILY, source, {MUM.id}) == expected


def test_a_teacher_who_is_an_aunt_is_one_of_the_family() -> None:
    aunt = Person(record_name="Bea Vale", kind=PersonKind.PROFESSIONAL, agency="Mill School")
    aunt.ties.append(Tie(child_id=BEN.id, relation=Relation.AUNT_OR_UNCLE))
    family = Family(name="Lowe", people=[MUM, BEN, aunt])
    assert tells_who_told(family, "Bea Vale", {MUM.id})
    assert not tells_who_told(family, "Mill School", {MUM.id})
