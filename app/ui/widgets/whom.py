"""From whom something is kept: the words for it, and the list to choose from. Every screen shares them."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from app.models.conference import Part, PartKind
from app.models.keeping import FAMILY, STAFF, KeptFrom
from app.models.person import Person
from app.ui.widgets.ticks import add_tick

PARTS = {PartKind.A: "part A", PartKind.B: "part B", PartKind.CLOSED: "the closed part"}


def fill_whom(menu: QMenu, people: Sequence[Person], kept: KeptFrom, choose: Callable[[KeptFrom], object]) -> None:
    """Offer staff only, the whole family, and each of the family and network; ticked where it is kept from them."""

    def change(whom: uuid.UUID | str, on: bool) -> None:
        choose(kept.but(whom, on))

    add_tick(menu, "Staff only", kept.staff_only, partial(change, STAFF))
    add_tick(menu, "Not for the family", kept.from_family, partial(change, FAMILY))
    menu.addSeparator()
    for person in people:
        if not person.is_staff or person.id in kept.people:
            add_tick(menu, f"Not for {person.shown_name}", person.id in kept.people, partial(change, person.id))


def fill_parts(menu: QMenu, part: Part | None, put_to_all: Callable[[], object]) -> None:
    """Offer to put to the whole meeting what was said in one part of it; nothing for what belongs to no part."""
    if part is not None:
        menu.addSeparator()
        made = menu.addAction(f"Said in {PARTS[part.kind]}: put it to the whole meeting")
        made.triggered.connect(lambda _=False: put_to_all())


def kept_words(kept: KeptFrom, people: Iterable[Person]) -> str:
    """Say from whom something is kept; nothing where it is from nobody. What shuts out most stands for the rest."""
    if kept.staff_only:
        return "staff only"
    if kept.from_family:
        return "not for the family"
    if not kept.people:
        return ""
    names = {person.id: person.shown_name for person in people}
    return f"not for {in_words(sorted({names.get(key) or 'one person' for key in kept.people}))}"


def in_words(names: Sequence[str]) -> str:
    """Return "Billy", "Billy and Angie", "Rhys, Cerys and Mali"."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
