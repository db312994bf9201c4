"""Which letters of SMART a step shows: the rules of the labelled list, on what was found in it."""

from __future__ import annotations

from dataclasses import dataclass

from app.practice.smart.act import Act
from app.practice.smart.actors import actors_of, loose_actors
from app.practice.smart.assumed import (
    answers_for_other,
    attendance,
    duties_on_child,
    is_absolute,
    is_bare,
    is_bare_contact,
)
from app.practice.smart.features import features_of, has_time
from app.practice.smart.heads import SEEN, Facts, act_feature
from app.practice.smart.people import Someone
from app.practice.smart.weighing import Weights


@dataclass(frozen=True, slots=True)
class Judged:
    """Which letters show, and how near the weighing came to the other answer."""

    specific: bool
    measurable: bool
    achievable: bool
    relevant: bool
    timebound: bool
    weight: float
    acts: tuple[Act, ...]
    """The acts that one could see."""
    actors: tuple[Someone, ...]

    @property
    def label(self) -> str:
        """Return smart, partial or vague by the rules of the labelled list."""
        if not self.specific and not self.measurable:
            return "vague"
        whole = self.specific and self.measurable and self.achievable and self.relevant and self.timebound
        return "smart" if whole else "partial"


def judge(facts: Facts, weights: Weights) -> Judged:
    """Judge a line by itself."""
    weight = weights.weigh(features_of(facts))
    seen = weight > 0
    acts = tuple(act for act in facts.main_acts if act_feature(facts, act) in SEEN) if seen else ()
    actors = (tuple(actors_of(facts)) or tuple(loose_actors(facts))) if seen else ()
    return Judged(
        specific=seen and bool(actors),
        measurable=(seen and not is_vague_amount(facts) and not is_bare(facts) and not is_vague_trigger(facts))
        or (not seen and shows_beneath(facts)),
        achievable=not (answers_for_other(facts) or is_absolute(facts) or duties_on_child(facts)),
        relevant=not attendance(facts) and not is_bare_contact(facts),
        timebound=has_time(facts),
        weight=weight,
        acts=acts,
        actors=actors,
    )


def shows_beneath(facts: Facts) -> bool:
    """True where an abstraction leads to something one could see: "ensure there is food in the fridge every day"."""
    features = features_of(facts)
    if "vague_word" in features or not has_time(facts) or answers_for_other(facts):
        return False
    return any((act.under or act.purpose) and act_feature(facts, act) in SEEN for act in facts.acts)


def is_vague_trigger(facts: Facts) -> bool:
    """True for "tell his worker if he is struggling": one word to somebody, and nobody knows when it was time."""
    main = facts.main_acts
    kinds = {time.kind for time in facts.times}
    if len(main) != 1 or kinds - {"false"} != {"trigger"} or not main[0].lists & {"contact", "with_people"}:
        return False
    tokens, first = facts.line.tokens, min(time.first for time in facts.times)
    end = first
    while end < len(tokens) and tokens[end].word not in {",", ";", ".", "then"}:
        end += 1
    return any(
        "things.vague_triggers" in found.lists for place in range(first, end) for found in facts.words.at(tokens, place)
    )


def is_vague_amount(facts: Facts) -> bool:
    """True for "some", "now and then" and the like where no number and no real time is named."""
    tokens = facts.line.tokens
    if has_time(facts) or any(token.word[:1].isdigit() for token in tokens):
        return False
    return any(
        "things.vague_amounts" in found.lists for place in range(len(tokens)) for found in facts.words.at(tokens, place)
    )
