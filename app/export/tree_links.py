"""What joins the people of a family tree, read from ties and bonds that have passed the gate."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence

from app.export.reader import Reader
from app.models.bond import Bond, BondKind
from app.models.person import PARENTS, Person, Relation, Tie
from app.models.telling import sides_in
from app.practice.family_tree.tree import Couple, CoupleKind, Key, Kinship, LineKind, Parentage

_LINES = {
    Relation.MOTHER: LineKind.BIRTH,
    Relation.FATHER: LineKind.BIRTH,
    Relation.PARENT: LineKind.BIRTH,
    Relation.ADOPTIVE_PARENT: LineKind.ADOPTIVE,
    Relation.STEP_PARENT: LineKind.STEP,
    Relation.FOSTER_CARER: LineKind.FOSTER,
    Relation.FORMER_FOSTER_CARER: LineKind.FORMER_FOSTER,
}
_ROWS = {
    Relation.PARENTS_PARTNER: (1, "the partner of a parent of"),
    Relation.GRANDPARENT: (2, "a grandparent of"),
    Relation.GREAT_GRANDPARENT: (3, "a great-grandparent of"),
    Relation.BROTHER_OR_SISTER: (0, "a brother or sister of"),
    Relation.HALF_BROTHER_OR_SISTER: (0, "a half-brother or half-sister of"),
    Relation.STEP_BROTHER_OR_SISTER: (0, "a step-brother or step-sister of"),
    Relation.AUNT_OR_UNCLE: (1, "an aunt or uncle of"),
    Relation.OTHER_RELATIVE: (1, "a relative of"),
}
"""Relatives of whom the tie alone does not say through whom: how many rows above the child, and in words."""
_THROUGH = {
    Relation.GREAT_GRANDPARENT: (2, "a great-grandparent, related through"),
    Relation.AUNT_OR_UNCLE: (0, "an aunt or uncle, related through"),
    Relation.OTHER_RELATIVE: (0, "a relative, related through"),
}
"""The same where the record says through which parent: how many rows above that parent."""
IN_TREE = frozenset({*_LINES, *_ROWS})
"""Ties that put somebody into the tree: kin and carers, no friends."""
_SIBLINGS = frozenset({Relation.BROTHER_OR_SISTER, Relation.HALF_BROTHER_OR_SISTER, Relation.STEP_BROTHER_OR_SISTER})
_COUPLES = {
    BondKind.MARRIED: CoupleKind.MARRIED,
    BondKind.PARTNERS: CoupleKind.PARTNERS,
    BondKind.SEPARATED: CoupleKind.SEPARATED,
    BondKind.DIVORCED: CoupleKind.DIVORCED,
}


class Links:
    """Parentages, couples and other kinship among ``known``, from ``ties`` whose relation the reader may know."""

    def __init__(self, reader: Reader, known: Iterable[Person], ties: Iterable[Tie]) -> None:
        self._reader = reader
        self._people = {person.id: person for person in known}
        self._ties = [tie for tie in ties if tie.child_id in self._people and tie.relation in IN_TREE]
        bonds = reader.conference.family.bonds
        self._bonds = [bond for bond in bonds if self._may_know(bond)]
        self._not_for_them = {_pair(bond) for bond in bonds} - {_pair(bond) for bond in self._bonds}
        self.couples = tuple(self._couples())
        self.parentages = tuple(dict.fromkeys(self._parentages()))

    def bound_to(self, key: uuid.UUID) -> list[uuid.UUID]:
        """Return those with whom somebody has a bond."""
        pairs = [(bond.person_id, bond.other_id) for bond in self._bonds if key in (bond.person_id, bond.other_id)]
        return [other for pair in pairs for other in pair if other != key]

    def kinships(self, keys: Iterable[Key]) -> tuple[Kinship, ...]:
        """Return who is related to whom in ways that the lines of parents do not show already."""
        within = set(keys)
        grouped: dict[tuple[Key, int, str, bool], list[Key]] = {}
        for person, other, rows, words, certain in self._kin():
            if person in within and other in within:
                grouped.setdefault((person, rows, words, certain), []).append(other)
        return tuple(
            Kinship(person, tuple(dict.fromkeys(of)), rows, words, certain)
            for (person, rows, words, certain), of in grouped.items()
        )

    def _may_know(self, bond: Bond) -> bool:
        known = self._reader.may(bond) and {bond.person_id, bond.other_id} <= self._people.keys()
        return known and all(self._reader.may(bond, field) for field in ("person_id", "other_id", "kind"))

    def _parents_of(self, child: Key) -> list[Key]:
        return [tie.person_id for tie in self._ties if tie.child_id == child and tie.relation in PARENTS]

    def _through(self, tie: Tie) -> list[Key]:
        """Return the parent through whom a relative is one, by the words of the record that the reader may have.

        Nobody where they say none, or both; where they would say both to whoever knows of the other parent too; and
        where what the record itself says of the two is kept from the reader.
        """
        reader, person = self._reader, tie.person
        notes = [reader.text(one, "note") for one in reader.rows(person.ties)]
        words = " ".join([reader.text(person, "role"), reader.room_name(person), *notes])
        said = sides_in(words, [one for one in self._people.values() if one is not person], reader.may)
        sides = [key for key in self._parents_of(tie.child_id) if key in said]
        if len(sides) != 1 or frozenset((tie.person_id, sides[0])) in self._not_for_them:
            return []
        everybody = [one.person for one in tie.child.ties_of_others if one.relation in PARENTS]
        return sides if len(sides_in(words, everybody)) == 1 else []

    def _couples(self) -> Iterator[Couple]:
        said: set[frozenset[Key]] = set()
        for bond in self._bonds:
            if bond.kind in _COUPLES:
                said.add(frozenset((bond.person_id, bond.other_id)))
                yield Couple(bond.person_id, bond.other_id, _COUPLES[bond.kind])
        for tie in self._ties:
            if tie.relation is Relation.PARENTS_PARTNER:
                for parent in self._through(tie):
                    if frozenset((tie.person_id, parent)) not in said:
                        said.add(frozenset((tie.person_id, parent)))
                        yield Couple(tie.person_id, parent, CoupleKind.PARTNERS)

    def _parentages(self) -> Iterator[Parentage]:
        for tie in self._ties:
            if tie.relation in _LINES:
                yield Parentage(tie.person_id, tie.child_id, _LINES[tie.relation])
            elif tie.relation is Relation.GRANDPARENT:
                yield from (Parentage(tie.person_id, parent) for parent in self._through(tie))
        for bond in self._bonds:
            if bond.kind is BondKind.PARENT_OF:
                yield Parentage(bond.person_id, bond.other_id)

    def _kin(self) -> Iterator[tuple[Key, Key, int, str, bool]]:
        for bond in self._bonds:
            if bond.kind is BondKind.SIBLINGS and not self._share_a_parent(bond.person_id, bond.other_id):
                yield bond.person_id, bond.other_id, 0, "a brother or sister of", True
        for tie in self._ties:
            if tie.relation in _ROWS and not self._is_shown(tie):
                through = self._through(tie) if tie.relation in _THROUGH else []
                rows, words = _THROUGH[tie.relation] if through else _ROWS[tie.relation]
                for other in through or [tie.child_id]:
                    yield tie.person_id, other, rows, words, False

    def _is_shown(self, tie: Tie) -> bool:
        """Return True where what a tie says can be seen from who is whose parent, partner, brother or sister."""
        person, parents = tie.person_id, self._parents_of(tie.child_id)
        if tie.relation in _SIBLINGS:
            return self._share_a_parent(person, tie.child_id)
        if tie.relation is Relation.PARENTS_PARTNER:
            return any({one.one, one.other} == {person, parent} for one in self.couples for parent in parents)
        if tie.relation is Relation.GRANDPARENT:
            return any(one.parent == person and one.child in parents for one in self.parentages)
        if tie.relation is Relation.GREAT_GRANDPARENT:
            above = [one.parent for one in self.parentages if one.child in parents]
            return any(one.parent == person and one.child in above for one in self.parentages)
        if tie.relation is Relation.AUNT_OR_UNCLE:
            return any(self._are_siblings(person, parent) for parent in parents)
        return False

    def _are_siblings(self, one: Key, other: Key) -> bool:
        pairs = [{bond.person_id, bond.other_id} for bond in self._bonds if bond.kind is BondKind.SIBLINGS]
        return {one, other} in pairs or self._share_a_parent(one, other)

    def _share_a_parent(self, one: Key, other: Key) -> bool:
        def parents(child: Key) -> Sequence[Key]:
            return [link.parent for link in self.parentages if link.child == child and link.kind is LineKind.BIRTH]

        return bool(set(parents(one)) & set(parents(other)))


def _pair(bond: Bond) -> frozenset[Key]:
    return frozenset((bond.person_id, bond.other_id))
