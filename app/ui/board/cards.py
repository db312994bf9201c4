"""What one card of the board shows, as frozen values: made from a snapshot, compared to see what differs."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.models.board import Domain, Entry, StillSo, column
from app.models.conference import Conference, PartKind
from app.models.person import Person
from app.models.plan import Step
from app.models.sharing import Withholding
from app.practice.prompts import prompt

PLAN = "plan"
WORDS = {"worry": "worry", "working_well": "working well", "grey_area": "grey area", PLAN: "step"}
"""What one card of each column is called."""
STILL_SO = {
    StillSo.ASK: "still so?",
    StillSo.YES: "still so",
    StillSo.CHANGED: "changed since",
    StillSo.NO: "no longer so",
}


@dataclass(frozen=True, slots=True)
class ChildImpact:
    """What a worry does to one child."""

    child: str
    text: str
    own_words: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One card: an entry of a domain, or a step of the plan.

    ``rest`` is what a step says after its first, bold part; ``question`` stands where no impact has been said;
    ``steps`` says how many steps answer a worry, and is empty for other cards; ``answered`` is whether any does;
    ``restricted`` says in words who may not have it.
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

    def spoken(self, number: int, count: int) -> str:
        """Return the card as a screen reader says it: "worry, 2 of 4, said by School: ..."."""
        by = f"{'who' if self.column == PLAN else 'said by'} {self.speaker}" if self.speaker else ""
        head = ", ".join(part for part in (WORDS[self.column], f"{number} of {count}", by) if part)
        sentences = [f"{head}: {_closed(self.text)}"]
        sentences += [_closed(self.rest)] if self.rest else []
        sentences += [f"Impact on {impact.child}: {_closed(impact.text)}" for impact in self.impacts]
        marks = [*(["own words"] if self.own_words else []), *self.notes, self.steps]
        sentences += [_closed(mark) for mark in marks if mark]
        sentences += [f"Restricted: {_closed(self.restricted)}"] if self.restricted else []
        return " ".join(sentences)


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!", "”", '"')) else f"{sentence}."


def board_cards(conference: Conference) -> dict[str, list[Card]]:
    """Return the cards of every column, in order, under the column's name."""
    held: dict[uuid.UUID, list[Withholding]] = defaultdict(list)
    for withholding in conference.family.withholdings:
        held[withholding.subject_id].append(withholding)
    cards = {
        domain.value: [_entry_card(conference, entry, held) for entry in column(conference, domain)]
        for domain in Domain
    }
    cards[PLAN] = [_step_card(conference, step, held) for step in steps_in_order(conference)]
    return cards


def steps_in_order(conference: Conference) -> list[Step]:
    """Return the steps as the plan shows them: goal by goal."""
    return [step for _, steps in conference.plan.groups() for step in steps] if conference.plan is not None else []


def _entry_card(conference: Conference, entry: Entry, held: dict[uuid.UUID, list[Withholding]]) -> Card:
    worry = entry.domain is Domain.WORRY
    return Card(
        id=entry.id,
        column=entry.domain.value,
        text=entry.text,
        own_words=entry.own_words,
        impacts=_impacts(conference, entry),
        question=_question(conference, entry) if worry and not entry.impacts else "",
        steps=_steps_words(len(entry.answers)) if worry else "",
        answered=entry.has_step,
        speaker=entry.speaker,
        notes=tuple(_entry_notes(conference, entry, held)),
        restricted=kept_from(held[entry.id], conference.family.people) if entry.id in held else "",
    )


def _impacts(conference: Conference, entry: Entry) -> tuple[ChildImpact, ...]:
    """Return the impacts in the order of the children, whatever domain the card is in now."""
    order = {person.id: number for number, person in enumerate(conference.family.people)}
    impacts = sorted(entry.impacts, key=lambda impact: order.get(impact.child_id, len(order)))
    return tuple(ChildImpact(first_name(impact.child), impact.text, impact.own_words) for impact in impacts)


def _question(conference: Conference, entry: Entry) -> str:
    concerned = {link.child_id for link in entry.concerns}
    names = [first_name(child) for child in conference.children_here if not concerned or child.id in concerned]
    return prompt("impact").empty.replace("the child", joined(names)) if names else ""


def _entry_notes(conference: Conference, entry: Entry, held: dict[uuid.UUID, list[Withholding]]) -> Iterable[str]:
    if entry.still_so in STILL_SO:
        yield STILL_SO[entry.still_so]
    if entry.existing_safety:
        yield "existing safety"
    if entry.disagreed:
        yield "people disagree"
    if entry.opinion:
        yield "an opinion"
    if entry.concerns and len(entry.concerns) < len(conference.children_here):
        concerned = {link.child_id for link in entry.concerns}
        yield f"about {joined([first_name(child) for child in conference.family.children if child.id in concerned])}"
    if entry.was_domain == Domain.GREY_AREA.value and entry.domain is not Domain.GREY_AREA:
        yield f"was a grey area until {day_and_month(entry.moved_on)}" if entry.moved_on else "was a grey area"
    if entry.part is not None and len(conference.parts) > 1:
        yield PART_WORDS[entry.part.kind]
    if any(impact.id in held for impact in entry.impacts):
        yield "an impact is restricted"


def _step_card(conference: Conference, step: Step, held: dict[uuid.UUID, list[Withholding]]) -> Card:
    first, rest = _first_sentence(step.text)
    notes = [when_words(step), "bottom line" if step.bottom_line else "", "draft" if step.draft else ""]
    return Card(
        id=step.id,
        column=PLAN,
        text=first,
        rest=" ".join(part for part in (rest, step.if_wrong) if part),
        speaker=step.who,
        notes=tuple(note for note in notes if note),
        restricted=kept_from(held[step.id], conference.family.people) if step.id in held else "",
    )


def _first_sentence(text: str) -> tuple[str, str]:
    """Split a step after its first sentence: that one is set in bold."""
    for sign in (". ", "; ", "? ", "! "):
        at = text.find(sign)
        if at > 0:
            return text[: at + 1], text[at + 2 :]
    return text, ""


def when_words(step: Step) -> str:
    """Return when a step is done: its words, else its date."""
    if step.when_text:
        return step.when_text
    return f"by {day_and_month(step.due_on)}" if step.due_on is not None else ""


PART_WORDS = {
    PartKind.WHOLE: "whole meeting",
    PartKind.A: "part A",
    PartKind.B: "part B",
    PartKind.CLOSED: "closed part",
}


def _steps_words(count: int) -> str:
    return {0: "no step yet", 1: "1 step"}.get(count, f"{count} steps")


def kept_from(held: Iterable[Withholding], people: Iterable[Person]) -> str:
    """Say who may not have something: "staff only", "not for the family", "not for Dad"."""
    names = {person.id: person.shown_name for person in people}
    found = list(held)
    if any(withholding.staff_only for withholding in found):
        return "staff only"
    if any(withholding.from_family for withholding in found):
        return "not for the family"
    kept = [names.get(withholding.person_id, "one person") for withholding in found if withholding.person_id]
    return f"not for {joined(sorted(set(kept)))}" if kept else ""


def first_name(person: Person) -> str:
    """Return the name on a chip: the first word of what the family says."""
    return person.shown_name.split()[0] if person.shown_name.strip() else "Child"


def joined(names: list[str]) -> str:
    """Return "Billy", "Billy and Angie", "Rhys, Cerys and Mali"."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def day_and_month(day: date) -> str:
    """Return "14 May"."""
    return f"{day.day} {day:%B}"
