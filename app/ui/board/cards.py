"""What one card of the board shows, as frozen values: compared to see what differs."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from app.models.board import Domain, Entry, StillSo
from app.models.conference import PartKind
from app.models.keeping import KeptFrom
from app.models.person import Person
from app.models.sharing import Withholding
from app.practice.written_days import day_and_month
from app.ui.widgets.whom import kept_words

PLAN = "plan"
WORDS = {"worry": "worry", "working_well": "working well", "grey_area": "grey area", PLAN: "step"}
"""What one card of each column is called."""
PART_WORDS = {
    PartKind.WHOLE: "whole meeting",
    PartKind.A: "part A",
    PartKind.B: "part B",
    PartKind.CLOSED: "closed part",
}
STILL_SO = {
    StillSo.ASK: "not asked yet",
    StillSo.YES: "still so",
    StillSo.CHANGED: "changed since",
    StillSo.NO: "no longer so",
}
STILL_SO_QUESTION = "Still so?"


@dataclass(frozen=True, slots=True)
class ChildImpact:
    """What a worry does to one child; ``restricted`` says in words who may not have it."""

    child: str
    text: str
    own_words: bool
    restricted: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One card: an entry of a domain, or a step of the plan.

    ``rest`` is what a step says after its first, bold part; ``question`` stands where no impact has been said;
    ``steps`` says how many steps answer a worry, and is empty for other cards; ``answered`` is whether any does;
    ``restricted`` says in words who may not have it; ``still_so`` what was answered of a card from the last board.
    """

    id: uuid.UUID
    column: str
    text: str
    rest: str = ""
    own_words: bool = False
    impacts: tuple[ChildImpact, ...] = ()
    question: str = ""
    steps: str = ""
    answered: bool = False
    speaker: str = ""
    notes: tuple[str, ...] = ()
    restricted: str = ""
    still_so: StillSo = StillSo.NOT_CARRIED

    @property
    def asked(self) -> bool:
        """True for a card from the last board that nobody has been asked about yet."""
        return self.still_so is StillSo.ASK

    @property
    def over(self) -> bool:
        """True for a card from the last board that is no longer so: it stands back."""
        return self.still_so is StillSo.NO

    def spoken(self, number: int, count: int) -> str:
        """Return the card as a screen reader says it: "worry, 2 of 4, said by School: ..."."""
        by = f"{'who' if self.column == PLAN else 'said by'} {self.speaker}" if self.speaker else ""
        head = ", ".join(part for part in (WORDS[self.column], f"{number} of {count}", by) if part)
        sentences = [f"{STILL_SO_QUESTION} From the last board."] if self.asked else []
        sentences += [f"{head}: {_closed(self.text)}"]
        sentences += [_closed(self.rest)] if self.rest else []
        for impact in self.impacts:
            held = f", restricted, {impact.restricted}" if impact.restricted else ""
            sentences.append(f"Impact on {impact.child}{held}: {_closed(impact.text)}")
        marks = [*(["own words"] if self.own_words else []), *self.notes, self.steps]
        sentences += [_closed(mark) for mark in marks if mark]
        sentences += [f"Restricted: {_closed(self.restricted)}"] if self.restricted else []
        return " ".join(sentences)


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!", "”", '"')) else f"{sentence}."


def trace_words(entry: Entry) -> str:
    """Return the trace of a settled grey area: "was a grey area until 14 May"; nothing where it was none."""
    if entry.was_domain != Domain.GREY_AREA or entry.domain is Domain.GREY_AREA:
        return ""
    return f"was a grey area until {day_and_month(entry.moved_on)}" if entry.moved_on is not None else "was a grey area"


def kept_from(held: Iterable[Withholding], people: Iterable[Person]) -> str:
    """Say who may not have something, or a field of it: "staff only", "not for the family", "not for Dad"."""
    found = list(held)
    staff_only = any(one.staff_only for one in found)
    from_family = any(one.from_family for one in found)
    persons = frozenset(one.person_id for one in found if one.person_id is not None)
    return kept_words(KeptFrom(staff_only, from_family, persons), people)


def first_name(person: Person) -> str:
    """Return the name on a chip: the first word of what the family says."""
    return person.shown_name.split()[0] if person.shown_name.strip() else "Child"
