"""Who does what is done: named people, roles and closed groups."""

from __future__ import annotations

from collections.abc import Iterator

from app.practice.grammar import BE, MODALS, OBJECTS, PREPOSITIONS, SKIPPED
from app.practice.smart.act import Act
from app.practice.smart.heads import Facts, act_feature
from app.practice.smart.people import Someone

CLOSED = frozenset({"no", "nobody", "only", "none"})


def actors_of(facts: Facts) -> Iterator[Someone]:
    """Yield the named people, roles and closed groups who do what is done."""
    if not facts.main_acts and facts.line.tokens[0].word in CLOSED:
        yield Someone(0, 1, "closed_groups", owner=False)
    if not facts.main_acts:
        yield from _named_by(facts, 0, len(facts.line.tokens))
    yield from _before_mark(facts)
    for act in facts.main_acts:
        if act.kind in ("abstract", "mind"):
            continue
        if act_feature(facts, act) == "seen_state":
            yield from (one for one in facts.people if act.subject[0] <= one.first < act.subject[1] and one.named)
        if act.passive:
            yield from _agent(facts, act)
            if act.negated or _closed_subject(facts, act):
                yield from (someone for someone in act.actor if someone.named)
        else:
            yield from (someone for someone in act.actor if someone.named)
        yield from _closed_group(facts, act)


def _before_mark(facts: Facts) -> Iterator[Someone]:
    """Yield who stands before a colon or a dash at the beginning: "SW: visit once a month"."""
    tokens = facts.line.tokens
    first = facts.people[0] if facts.people else None
    if first is None or first.first > 0 or first.owner or not first.named or first.after == len(tokens):
        return
    if tokens[first.after].word in {":", "–", "—", "-"}:
        yield first


def loose_actors(facts: Facts) -> Iterator[Someone]:
    """Yield people who stand right before a verb, where no act was understood as theirs: sentences take many shapes."""
    if facts.main_acts and all(act.kind in ("abstract", "mind") for act in facts.main_acts):
        return
    tokens = facts.line.tokens
    triggers = [(act.subject[0], act.after) for act in facts.acts if act.trigger]
    for someone in facts.people:
        if someone.owner or not someone.named or tokens[someone.first].word in OBJECTS:
            continue
        if any(first <= someone.first < after for first, after in triggers):
            continue
        before = tokens[someone.first - 1].word if someone.first else ""
        if before in PREPOSITIONS or any(act.after == someone.first for act in facts.acts):
            continue
        place = someone.after
        while place < len(tokens) and tokens[place].word in SKIPPED:
            place += 1
        if place < len(tokens) and _begins_act(facts, place, first=someone.first == 0):
            yield someone


def _begins_act(facts: Facts, place: int, *, first: bool) -> bool:
    """True for "will", "has", or a form of a verb that is no passive; "to" only at the beginning."""
    word = facts.line.tokens[place].word
    if word in BE or (word == "to" and not first):
        return False
    ahead = facts.line.tokens[place + 1].word if place + 1 < len(facts.line.tokens) else ""
    if word in MODALS:
        return ahead not in BE
    return word in facts.words.bases and word not in facts.words.bases[word]


def _agent(facts: Facts, act: Act) -> Iterator[Someone]:
    """Yield who a passive act is done by: "made by the school"."""
    yield from _named_by(facts, act.subject[0], act.object_after)


def _named_by(facts: Facts, first: int, after: int) -> Iterator[Someone]:
    """Yield who stands behind "by" among some tokens."""
    tokens = facts.line.tokens
    for someone in facts.people:
        if first < someone.first < after and someone.named and not someone.owner:
            before = someone.first - 1
            while before > first and tokens[before].word in {"the", "a", "her", "his", "their", "named"}:
                before -= 1
            if tokens[before].word == "by":
                yield someone


def _closed_subject(facts: Facts, act: Act) -> bool:
    words = {token.word for token in facts.line.tokens[act.subject[0] : act.subject[1]]}
    return bool(CLOSED & words)


def _closed_group(facts: Facts, act: Act) -> Iterator[Someone]:
    """Yield "no alcohol" and "no visitors" as a subject: it leaves nobody out, so one knows who."""
    first = act.subject[0]
    if (
        act.kind in ("be", "have")
        and facts.said(*act.subject).startswith("there")
        and "no" in facts.said(act.after, act.after + 1)
    ):
        yield Someone(act.after, act.after + 1, "closed_groups", owner=False)
    if first < act.subject[1] and facts.line.tokens[first].word in CLOSED:
        yield Someone(first, first + 1, "closed_groups", owner=False)
