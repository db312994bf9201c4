"""The men who matter to each child, asked for by name: fathers and other men are part of what is risky and of what is
safe, and they are too often not seen (seed 001, Inclusive protection; seed 003, Unseen men).

Nothing is presumed. Somebody is a man here where it is said: by what he is to a child, by sex or pronouns, or by the
family's own word for him ("Uncle Huw"); never by a first name. A family with two mothers is not asked for a father.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.models.bond import BondKind, couples_of
from app.models.conference import Conference
from app.models.errors import Unfinished
from app.models.naming import name_somebody
from app.models.person import PARENTS, Person, PersonKind, Relation, Tie


def _all(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MALE = _all("male m man boy he him gwryw dyn")
_FEMALE = _all("female f woman girl she her benyw menyw")
_HIM = _all(
    "father dad daddy tad stepfather stepdad grandfather grandad granddad grandpa granda grampa gramps papa bampi"
    " taid tadcu uncle ewythr wncwl brother brawd son nephew husband boyfriend godfather mr"
)
_HER = _all(
    "mother mum mam mummy mammy mama mom stepmother stepmum grandmother gran granny grandma nan nana nanna nain mamgu"
    " aunt auntie aunty modryb sister chwaer daughter niece wife girlfriend godmother mrs ms miss"
)
"""Words by which a family or a record says that somebody is a man or a woman, in English and Welsh."""
NEAR = frozenset({Relation.PARENT, Relation.ADOPTIVE_PARENT, Relation.STEP_PARENT, Relation.PARENTS_PARTNER})
"""Of somebody this near to a child it is asked, where it is not said, whether he is one of the men."""


class WhatHeIs(enum.StrEnum):
    """What a man can be to a child, as one names him in the room."""

    FATHER = "father"
    ADOPTIVE_FATHER = "adoptive father"
    STEP_FATHER = "step-father"
    PARENTS_PARTNER = "parent's partner"
    GRANDFATHER = "grandfather"
    GREAT_GRANDFATHER = "great-grandfather"
    UNCLE = "uncle"
    BROTHER = "brother"
    FOSTER_FATHER = "foster father"
    FRIEND = "friend"
    OTHER = "somebody else"


_RELATIONS = {
    WhatHeIs.FATHER: Relation.FATHER,
    WhatHeIs.ADOPTIVE_FATHER: Relation.ADOPTIVE_PARENT,
    WhatHeIs.STEP_FATHER: Relation.STEP_PARENT,
    WhatHeIs.PARENTS_PARTNER: Relation.PARENTS_PARTNER,
    WhatHeIs.GRANDFATHER: Relation.GRANDPARENT,
    WhatHeIs.GREAT_GRANDFATHER: Relation.GREAT_GRANDPARENT,
    WhatHeIs.UNCLE: Relation.AUNT_OR_UNCLE,
    WhatHeIs.BROTHER: Relation.BROTHER_OR_SISTER,
    WhatHeIs.FOSTER_FATHER: Relation.FOSTER_CARER,
    WhatHeIs.FRIEND: Relation.FRIEND,
    WhatHeIs.OTHER: Relation.OTHER,
}
_WIDER = frozenset({WhatHeIs.GRANDFATHER, WhatHeIs.GREAT_GRANDFATHER, WhatHeIs.UNCLE, WhatHeIs.FRIEND, WhatHeIs.OTHER})


class Asked(enum.StrEnum):
    """What is still to be asked about the men who matter to a child."""

    NOTHING = "nothing"
    NOBODY_NAMED = "nobody_named"
    NO_FATHER = "no_father"
    FATHER_DIED = "father_died"


@dataclass(frozen=True, slots=True)
class Man:
    """Somebody who may matter to one child.

    ``tie`` is what he is to the child; None where he is only known as the partner of ``partner_of``, a parent.
    ``perhaps`` is True where nothing recorded says that he is a man.
    """

    person: Person
    tie: Tie | None
    partner_of: Person | None = None
    bond: BondKind | None = None
    perhaps: bool = False


def is_a_man(person: Person) -> bool | None:
    """Return whether it is said that somebody is a man; None where nothing says either.

    Being a father or a mother says most, then sex, pronouns, the role and the name the family uses. A sex that was
    written in words not known here was said, and is not asked again: False.
    """
    relations = {tie.relation for tie in person.ties}
    if relations & {Relation.FATHER, Relation.MOTHER}:
        return Relation.FATHER in relations
    if person.sex.strip():
        return bool(_MALE & _words(person.sex)) and not _FEMALE & _words(person.sex)
    for said, male, female in (
        (person.pronouns, _MALE, _FEMALE), (person.role, _HIM, _HER), (person.name, _HIM, _HER),
    ):  # fmt: skip
        words = _words(said)
        if bool(words & male) != bool(words & female):
            return bool(words & male)
    return None


def men_of(child: Person) -> list[Man]:
    """Return the men known to be about a child, fathers first, then those who live with the child, then the others.

    After them stand those near to the child of whom nothing says whether they are men (see :data:`NEAR`), and the
    partners, present and past, of the child's parents.
    """
    found: list[Man] = []
    for tie in _ties_of(child):
        said = is_a_man(tie.person)
        if said or (said is None and (tie.relation in NEAR or tie.lives_with)):
            found.append(Man(tie.person, tie, perhaps=said is None))
    known = {tie.person_id for tie in _ties_of(child)}
    for parent in parents_of(child):
        for partner, kind in couples_of(child.family, parent):
            said = is_a_man(partner)
            if partner.id not in known and not partner.is_child and said is not False:
                known.add(partner.id)
                found.append(Man(partner, None, parent, kind, perhaps=said is None))
    return sorted(found, key=_place)


def not_said(child: Person) -> list[Person]:
    """Return the others about a child of whom nothing says whether they are men."""
    listed = {man.person.id for man in men_of(child)}
    return [tie.person for tie in _ties_of(child) if tie.person_id not in listed and is_a_man(tie.person) is None]


def parents_of(child: Person) -> list[Person]:
    """Return the child's parents, in the family's own order; not whoever only has parental responsibility."""
    return [tie.person for tie in _ties_of(child) if tie.relation in PARENTS]


def still_to_ask(child: Person) -> Asked:
    """Return what is to be asked: nobody is named at all, the father has died and nobody else is named, or no father.

    A child with two parents, or an adoptive one, is not asked for a father: who they are is theirs to say.
    """
    men = men_of(child)
    parents = [tie for tie in _ties_of(child) if tie.relation in PARENTS]
    dead_father = any(tie.person.died_on is not None and is_a_man(tie.person) for tie in parents)
    living = [man for man in men if man.person.died_on is None]
    if dead_father and all(man.perhaps for man in living):
        return Asked.FATHER_DIED
    if not living:
        return Asked.NOBODY_NAMED
    complete = len(parents) > 1 or any(tie.relation in (Relation.FATHER, Relation.ADOPTIVE_PARENT) for tie in parents)
    fathers = any(is_a_man(tie.person) is not False for tie in parents)
    return Asked.NOTHING if complete or fathers else Asked.NO_FATHER


def name_man(conference: Conference, name: str, what: WhatHeIs, children: Sequence[Person]) -> Person:
    """Note a man by name, as what he is to some of the children; return him.

    What the relation does not say by itself stands in his role and sex, unless something is written there. Raises
    Unfinished without a name, for a woman, and where somebody of that name is something else to one of the children.
    """
    kind = PersonKind.NETWORK if what in _WIDER else PersonKind.FAMILY
    says_it = what in (WhatHeIs.FATHER, WhatHeIs.PARENTS_PARTNER, WhatHeIs.OTHER)
    man = name_somebody(conference, name, kind, _RELATIONS[what], children, "" if says_it else what.value)
    if is_a_man(man) is False:
        raise Unfinished(f"{man.shown_name} is noted as a woman. For a man of the same name, add a word to it.")
    if what is not WhatHeIs.FATHER and not man.sex.strip():
        man.sex = "male"
    return man


def _ties_of(child: Person) -> list[Tie]:
    """Return the ties to a child of those who are not here for an agency, in the family's own order."""
    ties = {tie.person_id: tie for tie in child.ties_of_others}
    people: Iterable[Person] = child.family.people
    return [ties[one.id] for one in people if one.id in ties and not one.is_child and not one.is_staff]


def _place(man: Man) -> tuple[bool, bool, bool, bool, bool]:
    tie = man.tie
    father = tie is not None and tie.relation is Relation.FATHER
    parental = tie is not None and tie.is_parental
    return man.perhaps, not father, not parental, tie is None or not tie.lives_with, tie is None


def _words(said: str) -> set[str]:
    """Return the words that say what somebody is: not whose they are ("Mum's boyfriend", "partner of Mum")."""
    own = re.split(r"\b(?:of|for|to|o|i)\b", said.casefold().replace("’", "'"), maxsplit=1)[0]
    return {
        word
        for part in own.replace("/", " ").split()
        if not part.endswith("'s") and (word := re.sub(r"^great-|^half-|-in-law$|\W", "", part))
    }
