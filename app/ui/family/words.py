"""The words of the room Family: what grown-ups are to each other, homes, and the questions about the men."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.models.bond import BondKind
from app.models.household import Home, homes_of, responsible_for
from app.models.men import Asked, Man, parents_of, still_to_ask
from app.models.person import Person, Relation
from app.ui.prepare.words import RELATIONS, listed_name
from app.ui.widgets.whom import in_words
from app.ui.wording import day_words

NO_CHILD = "No child is here yet. Add the children in the family tree first."
BondChoice = tuple[BondKind, bool]
"""A kind of bond, and whether it is said the other way round: of the child of a parent."""
BONDS: dict[BondChoice, str] = {
    (BondKind.MARRIED, False): "is married to",
    (BondKind.PARTNERS, False): "is the partner of",
    (BondKind.SEPARATED, False): "is separated from",
    (BondKind.DIVORCED, False): "is divorced from",
    (BondKind.PARENT_OF, False): "is the parent of",
    (BondKind.PARENT_OF, True): "is the son or daughter of",
    (BondKind.SIBLINGS, False): "is the brother or sister of",
}
PARTNERED = {
    BondKind.MARRIED: "married to",
    BondKind.PARTNERS: "partner of",
    BondKind.SEPARATED: "separated from",
    BondKind.DIVORCED: "divorced from",
}
AS_A_MAN = {
    Relation.ADOPTIVE_PARENT: "adoptive father",
    Relation.STEP_PARENT: "step-father",
    Relation.GRANDPARENT: "grandfather",
    Relation.GREAT_GRANDPARENT: "great-grandfather",
    Relation.BROTHER_OR_SISTER: "brother",
    Relation.HALF_BROTHER_OR_SISTER: "half-brother",
    Relation.STEP_BROTHER_OR_SISTER: "step-brother",
    Relation.AUNT_OR_UNCLE: "uncle",
    Relation.OTHER_RELATIVE: "relative",
}


def names(people: Iterable[Person]) -> str:
    """Return "Rhys, Cerys and Mali"."""
    return in_words([listed_name(one) for one in people])


# -- who lives where


def home_title(home: Home) -> str:
    """Return "With Mam and Dad"; for a home without grown-ups, that nobody is noted there."""
    if home.adults:
        return f"With {names(home.adults)}"
    return "With no grown-up noted" if len(home.children) > 1 else "With nobody noted"


def two_homes(child: Person, homes: Sequence[Home]) -> str:
    """Return what is to be said of a child in more homes than one; empty for one home."""
    own = [names(home.adults) or "nobody noted" for home in homes_of(child, homes)]
    if len(own) < 2:
        return ""
    count = {2: "two", 3: "three"}.get(len(own), str(len(own)))
    return f"{listed_name(child)} has {count} homes: " + ", and ".join(f"with {who}" for who in own) + "."


def nobody_at_home(child: Person) -> str:
    """Return the question about a child of whom nobody noted with whom they live."""
    name = listed_name(child)
    return (
        f"With whom does {name} live? Nobody is noted yet."
        if not child.is_unborn
        else (f"With whom will {name} live? Nobody is noted yet.")
    )


def responsibility(child: Person) -> str:
    """Return "Parental responsibility for Cai: Dana, Wyn"."""
    people = ", ".join(listed_name(one) for one in responsible_for(child))
    name = listed_name(child)
    return (
        f"Parental responsibility for {name}: {people}"
        if people
        else (f"Parental responsibility for {name}: nobody is noted yet")
    )


# -- the men


def men_question(child: Person) -> str:
    """Return the heading of a child's part."""
    return f"Who are the men who matter to {listed_name(child)}?"


def men_hint(child: Person) -> str:
    """Return what is still to be asked, in plain words; empty where a father, or two parents, are known."""
    name, asked = listed_name(child), still_to_ask(child)
    parents = parents_of(child)
    if asked is Asked.FATHER_DIED:
        return f"{name}’s father has died. Who is there for {name} now: a grandfather, an uncle, a friend?"
    if asked is Asked.NO_FATHER:
        return f"Nobody is noted as {name}’s father. Is there somebody to name, and who could be asked about him?"
    if asked is Asked.NOTHING:
        return ""
    if len(parents) > 1:
        return f"Nobody is noted yet. Besides {names(parents)}: is there a grandfather, an uncle, a friend?"
    return "Nobody is noted yet. A father, a step-father, a parent’s partner, a grandfather, an uncle, a friend?"


def what_he_is(man: Man) -> str:
    """Return what a man is to a child: "father", "uncle", "separated from Dana"; where he lives, and that he died."""
    parts = [_relation(man)]
    if man.tie is not None and man.tie.parental_responsibility:
        parts.append("parental responsibility")
    if man.tie is not None and man.tie.lives_with:
        parts.append(f"lives with {listed_name(man.tie.child)}")
    if man.person.died_on is not None:
        parts.append(f"died {day_words(man.person.died_on)}")
    return " · ".join(parts)


def _relation(man: Man) -> str:
    if man.tie is None:
        partner = listed_name(man.partner_of) if man.partner_of is not None else ""
        return f"{PARTNERED[man.bond]} {partner}" if man.bond is not None else ""
    relation = man.tie.relation
    typed = man.person.role.strip()
    if relation is Relation.OTHER:
        return typed or "not said what he is" if not man.perhaps else typed or "not said what they are"
    return RELATIONS[relation].lower() if man.perhaps else AS_A_MAN.get(relation, RELATIONS[relation].lower())


# -- the network


def relations_of(person: Person, children: Sequence[Person]) -> str:
    """Return what somebody is to the children: "grandparent", or "aunt or uncle of Rhys; friend of Mali"."""
    by_relation: dict[str, list[Person]] = {}
    for tie in person.ties:
        words = "" if tie.relation is Relation.OTHER else RELATIONS[tie.relation].lower()
        by_relation.setdefault(words, []).append(tie.child)
    said = []
    for relation, tied in by_relation.items():
        everybody = {one.id for one in tied} >= {one.id for one in children}
        words = relation or "known to"
        said.append(words if everybody and relation else f"{words} {'of ' if relation else ''}{names(tied)}")
    return "; ".join(said)
