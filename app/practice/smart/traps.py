"""The seven traps of a plan (practice.md, The plan): found, never forbidden."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.practice.smart.act import Act
from app.practice.smart.assumed import answers_for_other, attendance, duties_on_child, is_absolute
from app.practice.smart.heads import SEEN, Facts, act_feature

TRAPS = (
    "attendance_without_change",
    "monitoring_only",
    "answering_for_another",
    "duty_on_child",
    "absolute_promise",
    "contingency_is_process",
    "agreement_as_safety",
)
PROCESS_WORDS = 3


@dataclass(frozen=True, slots=True)
class FoundTrap:
    """A trap and the tokens that say so: ``first`` to before ``after``."""

    name: str
    first: int
    after: int


def find_traps(facts: Facts) -> list[FoundTrap]:
    """Return the traps a step walks into, in the order of TRAPS."""
    found = [
        *_of_acts("attendance_without_change", facts, attendance(facts)),
        *_of_acts("monitoring_only", facts, _only_monitoring(facts)),
        *_of_acts("answering_for_another", facts, answers_for_other(facts)),
        *_of_acts("duty_on_child", facts, duties_on_child(facts)),
        *_absolute_promise(facts),
        *_process(facts),
        *_agreement(facts),
    ]
    first: dict[str, FoundTrap] = {}
    for trap in found:
        first.setdefault(trap.name, trap)
    return list(first.values())


def _of_acts(name: str, facts: Facts, acts: list[Act]) -> Iterator[FoundTrap]:
    """Yield a trap for each act: its verb and what it is done to."""
    for act in acts:
        after = min(act.after + 6, max(act.after, act.object_after), len(facts.line.tokens))
        while after > act.after and not facts.line.tokens[after - 1].is_word:
            after -= 1
        yield FoundTrap(name, act.first, after)


def _only_monitoring(facts: Facts) -> list[Act]:
    """Return the acts of a step in which professionals look and nobody does anything."""
    main = facts.main_acts
    looking = [
        act
        for act in main
        if "monitoring" in act.lists
        and all(one.kind == "professionals" for one in act.actor)
        and (act.actor or act.kind == "abstract")
    ]
    happens = any(act.trigger for act in facts.acts) and any(act not in looking for act in main)
    return [] if happens or len(looking) < len(main) else looking


def _places(facts: Facts, name: str) -> Iterator[tuple[int, int]]:
    """Yield where phrases of a list stand."""
    tokens = facts.line.tokens
    place = 0
    while place < len(tokens):
        length = next((found.length for found in facts.words.at(tokens, place) if name in found.lists), 0)
        if length:
            yield place, place + length
        place += max(1, length)


def _absolute_promise(facts: Facts) -> Iterator[FoundTrap]:
    """Yield a rule without exception about another person, or about what nobody can promise."""
    answered = answers_for_other(facts)
    for first, after in _places(facts, "without_exception"):
        if any(act.first < first for act in answered):
            yield FoundTrap("absolute_promise", first, after)
    for place in is_absolute(facts):
        length = next(found.length for found in facts.words.at(facts.line.tokens, place) if "absolutes" in found.lists)
        yield FoundTrap("absolute_promise", place, place + length)


def _process(facts: Facts) -> Iterator[FoundTrap]:
    """Yield a contingency that names a meeting or a process and nothing that somebody does for the child."""
    says_if = any(time.kind == "trigger" for time in facts.times) or "should" in facts.line.flat.split()[:1]
    named = [
        (first, after)
        for first, after in _places(facts, "processes")
        if not any(act.trigger and act.first <= first < act.object_after for act in facts.acts)
    ]
    if not named or not (says_if or "contingency" in facts.line.flat):
        return
    for act in facts.main_acts:
        on_process = any(act.first <= first < max(act.object_after, act.after) for first, _ in named)
        in_subject = any(act.subject[0] <= first < act.subject[1] for first, _ in named)
        if act_feature(facts, act) in SEEN and not (on_process or in_subject) and any(one.named for one in act.actor):
            return
    yield FoundTrap("contingency_is_process", *named[0])


def _agreement(facts: Facts) -> Iterator[FoundTrap]:
    """Yield a written agreement that stands alone: what it says is not said here."""
    named = list(_places(facts, "agreements"))
    if not named:
        return
    others = [
        act
        for act in facts.main_acts
        if act_feature(facts, act) in SEEN
        and not any(act.subject[0] <= first < max(act.object_after, act.after) for first, _ in named)
    ]
    if not others:
        yield FoundTrap("agreement_as_safety", *named[0])
