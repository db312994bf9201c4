"""Who lives where, worked out of what is recorded: who lives with each child, who are a couple, and addresses.

Nothing is presumed: a father who is not noted as living with a child stands in no home here (practice.md, Around the
conference; seeds 001 and 003).
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from app.models.base import Row
from app.models.bond import BondKind, bond_between
from app.models.family import Family
from app.models.keeping import NOBODY, KeptFrom
from app.models.person import ContactDetail, ContactKind, Person, Relation, Tie
from app.models.preparing import tie_to

APART = frozenset({BondKind.SEPARATED, BondKind.DIVORCED})
TOGETHER = frozenset({BondKind.MARRIED, BondKind.PARTNERS})
May = Callable[[Row, str], bool]
"""Whether somebody may know a field of a row; with "", that there is such a row."""


def _everything(row: Row, field: str) -> bool:
    return True


@dataclass(slots=True)
class Home:
    """One home: the grown-ups noted there, the children, and its address as far as the record has one.

    ``addresses`` are the rows that say it, one for each person that has it, so that each can be asked from whom it is
    kept. A child who lives with somebody under 18 stands in that home as well as their parent.
    """

    adults: list[Person] = field(default_factory=list)
    children: list[Person] = field(default_factory=list)
    addresses: list[ContactDetail] = field(default_factory=list)

    @property
    def people(self) -> list[Person]:
        """Everybody there, grown-ups first."""
        return [*self.adults, *self.children]

    @property
    def places(self) -> list[str]:
        """The addresses, each way of writing one of them once."""
        return list({squeezed(one.value): one.value for one in reversed(self.addresses)}.values())[::-1]


def homes(family: Family, may: May = _everything) -> list[Home]:
    """Return the homes in which a child of the family lives, in the order of the people in them.

    Grown-ups who live with the same child share a home unless they are apart: separated, divorced, or at addresses that
    differ. Whoever has a home's address lives there too, and so does a child with it besides the home where they are
    noted. A child at an address where nobody is noted has a home without grown-ups.

    With ``may`` they are worked out of what a reader may know and nothing else: people, ties, bonds and addresses that
    are kept from them count for nothing here.
    """
    living = [one for one in family.people if may(one, "") and not _died(one, may) and not one.is_professional]
    made: list[Home] = []
    for person in living:
        children = [child for child in living if child.is_child and person.id in carers(child, may)]
        if children:
            _put(family, made, person, children, may)
    for person in living:
        _put_at_address(made, person, addresses_of(person, may))
    return made


def carers(child: Person, may: May = _everything) -> set[uuid.UUID]:
    """Return the keys of those a child lives with: of the grown-ups, where it is somebody under 18 who lives with them.

    A mother of sixteen who lives with her own mother shares that home with her baby.
    """
    found: set[uuid.UUID] = set()
    waiting, seen = [child], {child.id}
    while waiting:
        for tie in _living_with(waiting.pop(), may):
            if tie.person_id in seen or _died(tie.person, may):
                continue
            seen.add(tie.person_id)
            if tie.person.is_child and _living_with(tie.person, may):
                waiting.append(tie.person)
            else:
                found.add(tie.person_id)
    return found


def homes_of(child: Person, made: Iterable[Home]) -> list[Home]:
    """Return the homes a child stands in."""
    return [home for home in made if child in home.people]


def with_nobody(family: Family, made: Iterable[Home]) -> list[Person]:
    """Return the children of whom it is not recorded with whom they live."""
    cared_for = {child.id for home in made if home.adults for child in home.children}
    return [
        child for child in family.children if child.died_on is None and child.id not in cared_for and not carers(child)
    ]


def address_kept_from(family: Family, home: Home) -> KeptFrom:
    """Return from whom a home's address is kept: from whomever any row is kept that says it, or its words alone."""
    kept = NOBODY
    for detail in home.addresses:
        for column in ("", "value"):
            kept |= KeptFrom.read(family.withholdings, detail.id, column)
    return kept


def responsible_for(child: Person) -> list[Person]:
    """Return those noted with parental responsibility for a child, in the family's own order."""
    people = child.family.people
    return [one for one in people if any(tie.child_id == child.id and tie.parental_responsibility for tie in one.ties)]


def grown_ups(family: Family) -> list[Person]:
    """Return those of whom one may say that they live with a child, parents first: all but the agencies' people.

    Somebody of an agency, or a child, stands here once something of the kind is noted of them.
    """
    noted = [one for one in family.people if any(tie.lives_with or tie.parental_responsibility for tie in one.ties)]
    usual = [one for one in family.people if not one.is_child and not one.is_professional and one.speaks_for_id is None]
    found = [one for one in family.people if (one in usual and one.died_on is None) or one in noted]
    return sorted(found, key=lambda one: not one.is_parent)


def say_of_tie(person: Person, child: Person, column: str, on: bool) -> None:
    """Say that a person lives with a child ("lives_with") or has parental responsibility for them, or no longer.

    A tie of which nothing else is noted goes with what was taken back.
    """
    tie = tie_to(person, child)
    setattr(tie, column, on)
    if not on and _says_nothing(tie):
        person.ties.remove(tie)


def squeezed(address: str) -> str:
    """Return an address without what people write differently: case, spaces and points."""
    return "".join(filter(str.isalnum, address.casefold()))


def _says_nothing(tie: Tie) -> bool:
    return tie.relation is Relation.OTHER and not (tie.lives_with or tie.parental_responsibility or tie.note.strip())


def _living_with(child: Person, may: May) -> list[Tie]:
    return [tie for tie in child.ties_of_others if tie.lives_with and may(tie, "lives_with")]


def _died(person: Person, may: May) -> bool:
    return person.died_on is not None and may(person, "died_on")


def _put(family: Family, made: list[Home], person: Person, children: list[Person], may: May) -> None:
    """Put somebody who lives with children into the first home that is theirs as well, or into a new one."""
    addresses = addresses_of(person, may)
    home = next((home for home in made if _belongs(family, home, person, addresses, children, may)), None)
    if home is None:
        home = Home()
        made.append(home)
    (home.children if person.is_child else home.adults).append(person)
    home.children += [child for child in children if child not in home.children]
    home.addresses += addresses


def _belongs(
    family: Family, home: Home, person: Person, addresses: list[ContactDetail], children: list[Person], may: May
) -> bool:
    own, there = _places(addresses), _places(home.addresses)
    kinds = {kind for other in home.people if (kind := _between(family, person, other, may)) is not None}
    if own and there:
        return bool(own & there) and APART.isdisjoint(kinds)
    if not APART.isdisjoint(kinds):
        return False
    return not TOGETHER.isdisjoint(kinds) or any(child in home.children for child in children)


def _between(family: Family, person: Person, other: Person, may: May) -> BondKind | None:
    bond = bond_between(family, person, other)
    known = bond is not None and all(may(bond, field) for field in ("person_id", "other_id", "kind"))
    return bond.kind if bond is not None and known else None


def _put_at_address(made: list[Home], person: Person, addresses: Sequence[ContactDetail]) -> None:
    """Put somebody into the home whose address they have.

    A child's own address is that of the home they are noted in, where that has none; else a home of its own.
    """
    for detail in addresses:
        place = squeezed(detail.value)
        home = next((home for home in made if place in _places(home.addresses)), None)
        if home is None and person.is_child:
            home = next((home for home in homes_of(person, made) if not home.addresses), None)
            if home is None:
                home = Home()
                made.append(home)
        if home is None:
            continue
        if person not in home.people:
            (home.children if person.is_child else home.adults).append(person)
        if detail not in home.addresses:
            home.addresses.append(detail)


def _places(addresses: Iterable[ContactDetail]) -> set[str]:
    return {squeezed(one.value) for one in addresses}


def addresses_of(person: Person, may: May = _everything) -> list[ContactDetail]:
    """Return a person's addresses that say something."""
    said = [one for one in person.contacts if one.kind is ContactKind.ADDRESS and squeezed(one.value)]
    return [one for one in said if may(one, "kind") and may(one, "value")]
