"""What stands in the lists of the wall: blocks of words, made from what passed the gate. No Qt."""

from __future__ import annotations

import enum
from collections.abc import Hashable
from dataclasses import dataclass

from app.export.wall import WallAnswer, WallCard, WallGoal, WallPlan, WallStep

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
    ``told`` what it says after the number: "worry, 2 of 4" and ", said by School: Mum smelled of drink.".
    """

    key: Hashable
    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...] = ()
    kind: str = ""
    told: str = ""
    is_heading: bool = False

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
        for words in (Words(answer.words, Style.OWN if answer.words[:1] in "“" else Style.PLAIN), Words(higher))
        if words.text
    )
    said = (f"{answer.name}: {answer.shown}" if answer.shown else answer.name, answer.words, higher)
    return Block(answer.key, left, right, "answer", f", {' '.join(closed(part) for part in said if part)}")


def closed(sentence: str) -> str:
    """Return a sentence with its full stop."""
    return sentence if sentence.endswith((".", "?", "!", "”", '"')) else f"{sentence}."
