"""Who would tell somebody what is kept from them: the people on their side of the family.

What is kept from Dad is not kept from him while his mother has it in her copy. So whoever keeps something from one
person is asked about the others, and decides (issue 6, The gate). The record seldom says on whose side somebody is;
what it says is read here, and where it says nothing of a relative, the question is put: in doubt, ask.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.models.base import Row
from app.models.family import Family
from app.models.person import ContactKind, Person, PersonKind, Relation

SIDES = {Relation.MOTHER: "maternal", Relation.FATHER: "paternal"}
RELATIVES = frozenset(
    {
        Relation.GRANDPARENT, Relation.GREAT_GRANDPARENT, Relation.AUNT_OR_UNCLE, Relation.OTHER_RELATIVE,
        Relation.PARENTS_PARTNER, Relation.STEP_PARENT,
    }
)  # fmt: skip
"""Relatives through one of the parents: of whom a tie alone does not say which."""
OWN_KIN = re.compile(
    r"\b(?:mothers?|fathers?|mum|mam|dad|parents?|gran|nan|nain|grandmother|grandfather|sister|brother|aunt|uncle|cousin"
    r"|partner|girlfriend|boyfriend|wife|husband|friend|family|side|relative|solicitor|advocate|supporter)\b",
    re.IGNORECASE,
)


May = Callable[[Row, str], bool]
"""Whether a reader may know a field of a row."""


def _everything(row: Row, field: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Teller:
    """Somebody who would tell, and why that is thought, in words for the chair ("lives at the same address")."""

    person: Person
    why: str


def would_tell(family: Family, person: Person) -> list[Teller]:
    """Return who would tell ``person``, in the family's own order, each with the reason.

    Those who speak for them; those of whom the record says that they are on their side; those who live at the same
    address; and relatives of whom nothing says on whose side they are. Never a child, and never somebody who is here
    for an agency. Nobody where nothing is known of ``person`` as a relative and none of that holds.
    """
    return [
        Teller(other, why)
        for other in family.people
        if other is not person and not other.is_professional and not other.is_child
        if (why := _why(family, person, other))
    ]


def others_to_ask_about(family: Family, kept_from: Iterable[uuid.UUID], added: uuid.UUID) -> list[Teller]:
    """Return who would tell the person just ``added`` and still has it; ``kept_from`` are those who do not."""
    person, known = family.person(added), set(kept_from)
    if person is None or person.is_professional:
        return []
    return [teller for teller in would_tell(family, person) if teller.person.id not in known]


def _why(family: Family, person: Person, other: Person) -> str:
    if other.speaks_for_id == person.id:
        return f"speaks for {person.shown_name}"
    if person.speaks_for_id == other.id:
        return f"{person.shown_name} speaks for them"
    if _addresses(person) & _addresses(other):
        return "lives at the same address"
    if other.is_parent:
        return ""  # the other parent is on their own side
    said = _said_sides(family, other)
    if person.id in said:
        return "on the same side of the family"
    if not said and person.is_parent and _is_relative(other) and _shares_a_child(person, other):
        return "the record does not say on whose side"
    return ""


def _said_sides(family: Family, other: Person) -> set[uuid.UUID]:
    """Return the people on whose side the record puts somebody: "maternal grandmother", "Dad's sister"."""
    words = " ".join([other.role, other.name, *(tie.note for tie in other.ties), other.notes])
    return sides_in(words, [one for one in family.people if one is not other])


def sides_in(words: str, people: Iterable[Person], may: May = _everything) -> set[uuid.UUID]:
    """Return those of ``people`` on whose side somebody is by these words of the record.

    With ``may`` nobody is recognised by a name, or by being the mother or father, that a reader may not know.
    """
    known = list(people)
    found = {one.id for one in known if _is_named_as_kin_of(words, one, may)}
    for relation, side in SIDES.items():
        if re.search(rf"\b{side}\b", words, re.IGNORECASE):
            found |= {
                one.id for one in known if any(tie.relation is relation and may(tie, "relation") for tie in one.ties)
            }
    return found


def _is_named_as_kin_of(words: str, one: Person, may: May) -> bool:
    """Return True for "Craig's mum" and "sister of Dad" of a Craig who is called Dad."""
    written = one.record_name if may(one, "record_name") else ""
    names = {one.name if may(one, "name") else "", written, (written.split() or [""])[0]}
    folded = words.casefold()
    return any(
        re.search(rf"\b{re.escape(name)}['’]s?\s+(?:\w+\s+)?{OWN_KIN.pattern}", words, re.IGNORECASE)
        or re.search(rf"{OWN_KIN.pattern}\s+(?:of|to|for)\s+{re.escape(name)}\b", words, re.IGNORECASE)
        for name in names
        if name.strip() and name.casefold() in folded  # most are not: a pattern for each takes long
    )


def _is_relative(other: Person) -> bool:
    by_tie = any(tie.relation in RELATIVES for tie in other.ties)
    return by_tie and other.kind in (PersonKind.FAMILY, PersonKind.NETWORK)


def _shares_a_child(person: Person, other: Person) -> bool:
    return bool({tie.child_id for tie in person.ties} & {tie.child_id for tie in other.ties})


def _addresses(person: Person) -> set[str]:
    addresses = (detail.value for detail in person.contacts if detail.kind is ContactKind.ADDRESS)
    return {squeezed for one in addresses if (squeezed := "".join(filter(str.isalnum, one.casefold())))}
