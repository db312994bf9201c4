"""From a snapshot to the cards of the board. What all cards have in common is asked of the snapshot once."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable

from app.models.board import Domain, Entry, Impact
from app.models.conference import Conference
from app.models.sharing import Withholding
from app.models.step import Step
from app.practice.prompts import prompt
from app.practice.written_days import day_and_month
from app.ui.board.cards import PART_WORDS, PLAN, STILL_SO, Card, ChildImpact, first_name, kept_from, trace_words
from app.ui.widgets.whom import in_words


class CardMaker:
    """Makes the cards of a board, and keeps those of entries that are the same as in the snapshot before."""

    def __init__(self) -> None:
        self._common: object = None
        self._kept: dict[uuid.UUID, tuple[object, Card]] = {}

    def cards(self, conference: Conference) -> dict[str, list[Card]]:
        """Return the cards of every column, in order, under the column's name."""
        make = _Maker(conference)
        if make.common != self._common:
            self._common, self._kept = make.common, {}
        before, self._kept = self._kept, {}
        made: dict[str, list[Card]] = {domain.value: [] for domain in Domain}
        for entry in sorted(conference.entries, key=_position):
            state = _state(entry)
            known = before.get(entry.id)
            card = known[1] if known is not None and known[0] == state else make.entry(entry)
            self._kept[entry.id] = (state, card)
            made[card.column].append(card)
        made[PLAN] = [make.step(step) for step in steps_in_order(conference)]
        return made


def _position(entry: Entry) -> int:
    return entry.position


def _state(entry: Entry) -> object:
    """Return what tells whether an entry or anything below it was written since: versions and keys, no words."""
    impacts, concerns = entry.impacts, entry.concerns
    return (
        entry.version,
        [(impact.id, impact.version) for impact in impacts] if impacts else None,
        [link.child_id for link in concerns] if concerns else None,
        len(entry.answers),
    )


def steps_in_order(conference: Conference) -> list[Step]:
    """Return the steps as the plan shows them: goal by goal."""
    return [step for _, steps in conference.plan.groups() for step in steps] if conference.plan is not None else []


class _Maker:
    """Makes cards of one snapshot: a board may have 500 of them, and each change makes them anew."""

    def __init__(self, conference: Conference) -> None:
        self._people = conference.family.people
        self._order = {person.id: number for number, person in enumerate(self._people)}
        self._names = {child.id: first_name(child) for child in conference.family.children}
        self._here = [child.id for child in conference.children_here]
        self._in_parts = len(conference.parts) > 1
        self._held: dict[uuid.UUID, list[Withholding]] = defaultdict(list)
        for withholding in conference.family.withholdings:
            self._held[withholding.subject_id].append(withholding)
        self.common = (
            [(person.id, person.shown_name) for person in self._people],
            self._here,
            self._in_parts and [(part.id, part.kind) for part in conference.parts],
            [
                (held.subject_id, held.person_id, held.from_family, held.staff_only)
                for held in conference.family.withholdings
            ],
        )
        """What every card depends on beside its own entry."""

    def entry(self, entry: Entry) -> Card:
        """Return the card of an entry."""
        worry = entry.domain is Domain.WORRY
        impacts, answers, over = entry.impacts, len(entry.answers), entry.is_over
        return Card(
            id=entry.id,
            column=entry.domain.value,
            text=entry.text,
            own_words=entry.own_words,
            impacts=self._impacts(impacts) if impacts else (),
            question=self._question(entry) if worry and not impacts and not over else "",
            steps=_steps_words(answers) if worry and (answers or not over) else "",
            answered=answers > 0,
            speaker=entry.speaker,
            notes=tuple(self._notes(entry)),
            restricted=self._kept(entry.id),
            still_so=entry.still_so,
        )

    def step(self, step: Step) -> Card:
        """Return the card of a step of the plan."""
        first, rest = _first_sentence(step.text)
        notes = [_when_words(step), "bottom line" if step.bottom_line else "", "draft" if step.draft else ""]
        return Card(
            id=step.id,
            column=PLAN,
            text=first,
            rest=" ".join(part for part in (rest, step.if_wrong) if part),
            speaker=step.who,
            notes=tuple(note for note in notes if note),
            restricted=self._kept(step.id),
        )

    def _kept(self, row_id: uuid.UUID) -> str:
        return kept_from(self._held[row_id], self._people) if row_id in self._held else ""

    def _impacts(self, impacts: Iterable[Impact]) -> tuple[ChildImpact, ...]:
        """Return the impacts in the order of the children, whatever domain the card is in now."""
        known = len(self._order)
        ordered = sorted(impacts, key=lambda impact: self._order.get(impact.child_id, known))
        return tuple(
            ChildImpact(self._names[impact.child_id], impact.text, impact.own_words, self._kept(impact.id))
            for impact in ordered
            if impact.text.strip()
        )

    def _question(self, entry: Entry) -> str:
        concerned = {link.child_id for link in entry.concerns}
        names = [self._names[child] for child in self._here if not concerned or child in concerned]
        return prompt("impact").empty.replace("the child", in_words(names)) if names else ""

    def _notes(self, entry: Entry) -> Iterable[str]:
        if entry.still_so in STILL_SO and not entry.is_asked:
            yield STILL_SO[entry.still_so]
        if entry.existing_safety:
            yield "existing safety"
        if entry.disagreed:
            yield "people disagree"
        if entry.opinion:
            yield "an opinion"
        concerned = {link.child_id for link in entry.concerns}
        if 0 < len(concerned) < len(self._here):
            yield f"about {in_words([name for child, name in self._names.items() if child in concerned])}"
        if trace := trace_words(entry):
            yield trace
        if self._in_parts and entry.part is not None:
            yield PART_WORDS[entry.part.kind]


def _first_sentence(text: str) -> tuple[str, str]:
    """Split a step after its first sentence: that one is set in bold."""
    for sign in (". ", "; ", "? ", "! "):
        at = text.find(sign)
        if at > 0:
            return text[: at + 1], text[at + 2 :]
    return text, ""


def _when_words(step: Step) -> str:
    """Return when a step is done: its words, else its date."""
    if step.when_text:
        return step.when_text
    return f"by {day_and_month(step.due_on)}" if step.due_on is not None else ""


def _steps_words(count: int) -> str:
    return {0: "no step yet", 1: "1 step"}.get(count, f"{count} steps")
