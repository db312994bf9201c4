"""The family tree in sentences: everything that the drawing shows, for whoever hears it or cannot read it so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.practice.family_tree.descents import Descent, couples_of, descents_of
from app.practice.family_tree.tree import CoupleKind, FamilyTree, Key, LineKind, Sign

COUPLES = {
    CoupleKind.MARRIED: "are married",
    CoupleKind.PARTNERS: "are partners",
    CoupleKind.SEPARATED: "are separated",
    CoupleKind.DIVORCED: "are divorced",
}
PARENTS = {
    LineKind.BIRTH: ("is a parent of", "are the parents of"),
    LineKind.ADOPTIVE: ("is an adoptive parent of", "are the adoptive parents of"),
    LineKind.STEP: ("is a step-parent of", "are step-parents of"),
    LineKind.FOSTER: ("is a foster carer of", "are foster carers of"),
    LineKind.FORMER_FOSTER: ("was a foster carer of", "were foster carers of"),
}


def in_sentences(tree: FamilyTree) -> tuple[str, ...]:
    """Return the tree as sentences: whom the meeting is about, parents and children, couples, homes, who has died."""
    return tuple(_Teller(tree).sentences())


def about_person(tree: FamilyTree, key: Key) -> tuple[str, ...]:
    """Return the sentences of the tree that name one person, for whoever stands at their sign."""
    return tuple(_Teller(tree).about(key))


class _Teller:
    def __init__(self, tree: FamilyTree) -> None:
        self._tree = tree
        self._people = {person.key: person for person in tree.people}
        self._told: set[Key] = set()

    def sentences(self) -> Iterator[str]:
        """Return all of them; somebody's age stands where they are named first."""
        return (words for words, _ in self._all())

    def about(self, key: Key) -> Iterator[str]:
        """Return those that name somebody."""
        return (words for words, named in self._all() if key in named)

    def _all(self) -> Iterator[tuple[str, set[Key]]]:
        here = [person.key for person in self._tree.people if person.in_meeting]
        if here:
            yield f"The meeting is about {self._names(here)}.", set(here)
        descents = descents_of(self._tree)
        for descent in descents:
            if descent.kind is not LineKind.KIN:
                yield self._parents(descent), {*descent.above, *descent.below}
        for couple in couples_of(self._tree, descents):
            if couple.kind in COUPLES:
                pair = (couple.one, couple.other)
                yield f"{self._names(pair)} {COUPLES[couple.kind]}.", set(pair)
        for one in self._tree.kinships:
            yield f"{self._names([one.person])} is {one.words} {self._names(one.of)}.", {one.person, *one.of}
        for home in self._tree.households:
            yield f"{self._names(home.people)} live together.", set(home.people)
        for person in self._tree.people:
            if person.has_died:
                when = " before birth" if person.sign is Sign.UNBORN else ""
                yield f"{self._names([person.key])} {'died' if when else 'has died'}{when}.", {person.key}
        for person in self._tree.people:
            if person.sign is Sign.UNBORN and not person.has_died:
                yield f"{self._names([person.key])} is not born yet.", {person.key}

    def _parents(self, descent: Descent) -> str:
        one, several = PARENTS[descent.kind]
        words = one if len(descent.above) == 1 else several
        return f"{self._names(descent.above)} {words} {self._names(descent.below)}."

    def _names(self, keys: Sequence[Key]) -> str:
        names = [self._name(key) for key in keys if key in self._people]
        return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)

    def _name(self, key: Key) -> str:
        person = self._people[key]
        name = person.full_name or person.name
        if key in self._told:
            return name
        self._told.add(key)
        # What stands under the sign is said as well, so that whoever hears the tree knows of whom the others speak.
        called = person.name if person.name.casefold() not in name.casefold() else ""
        beside = ", ".join(part for part in (called, person.life) if part)
        return f"{name} ({beside})" if beside else name
