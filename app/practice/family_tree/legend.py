"""What the signs and lines of one tree mean: only those that are in it, in words anybody understands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.practice.family_tree.picture import Style
from app.practice.family_tree.tree import CoupleKind, FamilyTree, LineKind, Sign, TreePerson

SIGNS = {
    Sign.MALE: "man or boy",
    Sign.FEMALE: "woman or girl",
    Sign.NOT_SAID: "a person",
    Sign.UNBORN: "not born yet",
}
STYLES = {
    LineKind.BIRTH: Style.SOLID,
    LineKind.ADOPTIVE: Style.DASHED,
    LineKind.STEP: Style.DASHED,
    LineKind.FOSTER: Style.DOTTED,
    LineKind.FORMER_FOSTER: Style.DOTTED,
    LineKind.KIN: Style.DOTTED,
}
"""How a line down looks."""
LINES = {
    LineKind.ADOPTIVE: "adopted",
    LineKind.STEP: "step-parent",
    LineKind.FOSTER: "foster carer",
    LineKind.FORMER_FOSTER: "former foster carer",
    LineKind.KIN: "related, not said how",
}
COUPLES = {
    CoupleKind.MARRIED: "married",
    CoupleKind.PARTNERS: "partners",
    CoupleKind.SEPARATED: "separated",
    CoupleKind.DIVORCED: "divorced",
    CoupleKind.NOT_SAID: "have a child together",
}
SLASHES = {CoupleKind.SEPARATED: 1, CoupleKind.DIVORCED: 2}
TOGETHER = "live together"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One line of the legend: what is shown, in one of these ways, and what it means."""

    words: str
    sign: Sign | None = None
    doubled: bool = False
    crossed: bool = False
    couple: CoupleKind | None = None
    down: Style | None = None
    home: bool = False


def legend_of(tree: FamilyTree, couples: frozenset[CoupleKind], homes: tuple[str, ...]) -> tuple[Meaning, ...]:
    """Return what each sign in use means. ``couples`` are those drawn, ``homes`` the words about each home."""
    return tuple(_meanings(tree, couples, homes))


def _meanings(tree: FamilyTree, couples: frozenset[CoupleKind], homes: tuple[str, ...]) -> Iterator[Meaning]:
    for sign, words in SIGNS.items():
        if any(person.sign is sign and not _died_before_birth(person) for person in tree.people):
            yield Meaning(words, sign=sign)
    usual = next((person.sign for person in tree.people if person.in_meeting), None)
    if usual is not None:
        yield Meaning("this meeting is about them", sign=usual, doubled=True)
    gone = [person for person in tree.people if person.has_died]
    for person in [one for one in gone if not _died_before_birth(one)][:1]:
        yield Meaning("has died", sign=person.sign, crossed=True)
    if any(_died_before_birth(one) for one in gone):
        yield Meaning("died before birth", sign=Sign.UNBORN, crossed=True)
    for kind, words in COUPLES.items():
        if kind in couples:
            yield Meaning(words, couple=kind)
    yield from _lines(tree)
    for words in homes:
        yield Meaning(words, home=True)


def _died_before_birth(person: TreePerson) -> bool:
    return person.has_died and person.sign is Sign.UNBORN


def _lines(tree: FamilyTree) -> Iterator[Meaning]:
    """Lines that look alike are explained together; which it is stands under the name."""
    used = {one.kind for one in tree.parentages}
    used |= {LineKind.KIN for one in tree.kinships if not one.certain}
    for style in (Style.DASHED, Style.DOTTED):
        words = [said for kind, said in LINES.items() if kind in used and STYLES[kind] is style]
        if words:
            yield Meaning(", or ".join(words), down=style)
