"""What stands in the lists of the wall: blocks of words, made from what passed the gate. No Qt."""

from __future__ import annotations

import enum
from collections.abc import Hashable
from dataclasses import dataclass

from app.export.wall import WallAnswer, WallCard, WallGoal, WallPlan, WallStatement, WallStep
from app.practice.numbers_over_time import OverTime

NO_GOAL = "Other steps"
KINDS = {"worry": "worry", "working_well": "working well", "grey_area": "grey area", "plan": "step"}
DOT = "  ·  "


class Style(enum.Enum):
    """How words are set."""

    PLAIN = "plain"
    STRONG = "strong"
    OWN = "own"
    """Somebody's own words: in italics, as well as in quotation marks."""
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Words:
    """Words in one style."""

    text: str
    style: Style = Style.PLAIN


Paragraph = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A card, or a heading between cards.

    ``left`` and ``right`` are its two halves, paragraph by paragraph; ``kind`` is what a screen reader calls it and
    ``told`` what it says after the number: "worry, 2 of 4" and ", said by School: Mum smelled of drink.". A heading
    with a kind, such as a danger statement, is read for itself: the room is told where it is out of sight.
    """

    key: Hashable
    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...] = ()
    kind: str = ""
    told: str = ""
    is_heading: bool = False
    domain: str = "plan"
    """Whose colour a heading has."""

    def spoken(self, number: int, count: int) -> str:
        """Return the block as a screen reader says it; the count is of what is shown."""
        return self.told if self.is_heading else f"{self.kind}, {number} of {count}{self.told}"


def card_block(card: WallCard | WallStep, domain: str) -> Block:
    """Return a card of the board: what, then who and the marks; beside a worry its impact on each child."""
    if isinstance(card, WallStep):
        return _step(card, beside=False)
    left = [(Words(card.text, Style.OWN if card.own_words else Style.PLAIN),)]
    foot = DOT.join(part for part in (card.said_by, *card.marks) if part)
    left += [(Words(foot, Style.QUIET),)] if foot else []
    right = tuple(
        (Words(impact.child, Style.STRONG), Words(f"  {impact.text}", Style.OWN if impact.own_words else Style.PLAIN))
        for impact in card.impacts
    )
    told = [f", said by {card.said_by}: " if card.said_by else ": ", closed(card.text)]
    told += [f" Impact on {impact.child}: {closed(impact.text)}" for impact in card.impacts]
    told += [f" {closed(mark)}" for mark in (("own words",) if card.own_words else ()) + card.marks]
    return Block(card.key, tuple(left), right, KINDS[domain], "".join(told))


def plan_blocks(plan: WallPlan) -> list[Block]:
    """Return the plan as headings and steps; one group without a goal needs no heading."""
    blocks: list[Block] = []
    for goal in plan.goals:
        if goal.goal or len(plan.goals) > 1:
            blocks.append(_heading(goal))
        blocks += [_step(step, beside=True) for step in goal.steps]
    return blocks


def _heading(goal: WallGoal) -> Block:
    text = goal.goal or NO_GOAL
    return Block(("goal", goal.key), ((Words(text, Style.STRONG),),), told=closed(text), is_heading=True)


def _step(step: WallStep, *, beside: bool) -> Block:
    facts = tuple(part for part in (step.who, step.when) if part)
    told = [f", who {step.who}: " if step.who else ": ", closed(step.text)]
    told += [f" When: {closed(step.when)}"] if step.when else []
    left: tuple[Paragraph, ...] = ((Words(step.text),),)
    right: tuple[Paragraph, ...] = ()
    if beside:
        right = ((Words(step.who, Style.STRONG), Words(f"  {step.when}" if step.who and step.when else step.when)),)
    elif facts:
        left += ((Words(DOT.join(facts), Style.QUIET),),)
    return Block(step.key, left, right if facts else (), KINDS["plan"], "".join(told))


def answer_block(answer: WallAnswer) -> Block:
    """Return what somebody answered: who and the number, and beside it what they said."""
    left = ((Words(answer.name, Style.STRONG), Words(f"   {answer.shown}" if answer.shown else "", Style.STRONG)),)
    higher = f"One higher: {answer.one_higher}" if answer.one_higher else ""
    right = tuple(
        (words,)
        for words in (Words(answer.words, Style.OWN if answer.words.startswith("“") else Style.PLAIN), Words(higher))
        if words.text
    )
    said = (f"{answer.name}: {answer.shown}" if answer.shown else answer.name, answer.words, higher)
    return Block(answer.key, left, right, "answer", f", {' '.join(closed(part) for part in said if part)}")


def danger_block(statement: WallStatement) -> Block:
    """Return a danger statement, to stand under the worries as on the printed board: no card, counted with none."""
    return _statement("worry", "Danger statement", statement, Words(statement.danger))


def goal_block(statement: WallStatement) -> Block:
    """Return a safety goal, to stand over the plan."""
    return _statement("plan", "Safety goal", statement, Words(statement.goal, Style.STRONG))


def _statement(domain: str, kind: str, statement: WallStatement, said: Words) -> Block:
    foot = [f"about {statement.about}" if statement.about else ""]
    foot += [f"Disagreed: {statement.disagreement}" if statement.disagreement and domain == "worry" else ""]
    notes = [note for note in foot if note]
    left = ((said,), *((Words(note, Style.QUIET),) for note in notes))
    told = " ".join(closed(part) for part in (f"{kind}: {said.text}", *notes))
    return Block(statement.key, left, kind=kind, told=told, is_heading=True, domain=domain)


def over_time_blocks(found: OverTime) -> list[Block]:
    """Return change over time in words, where there are too many people for a line each; nothing without a change."""
    if not found.is_change:
        return []
    heading = f"Over time: {found.days[0]} to {found.days[-1]}"
    lines = [
        Block(
            ("over time", number), ((Words(person.name, Style.STRONG), Words(f"   {person.in_short}")),),
            kind="over time", told=closed(person.in_words), is_heading=True,
        )
        for number, person in enumerate(found.people)
    ]  # fmt: skip
    return [Block("over time", ((Words(heading, Style.QUIET),),), told=closed(heading), is_heading=True), *lines]


def closed(sentence: str) -> str:
    """Return a sentence with its full stop."""
    return sentence if sentence.endswith((".", "?", "!", "”", '"')) else f"{sentence}."
