"""What speaks for and against a step being something one could see: named features, each there or not."""

from __future__ import annotations

from collections.abc import Iterator

from app.practice.grammar import LEVELS
from app.practice.smart.heads import SEEN, Facts, act_feature, nature_at

FEATURES = (
    "visible_act",
    "visible_act_on_abstract",
    "light_act_on_thing",
    "light_act_on_abstract",
    "light_act_on_unknown",
    "light_act_alone",
    "unknown_act",
    "abstract_act",
    "mind_act",
    "seen_state",
    "vague_state",
    "other_state",
    "answered_for",
    "seen_act_answered_for",
    "no_act_but_thing",
    "no_act_and_abstract",
    "no_act_and_nothing_known",
    "vague_word",
    "only_vaguely",
    "vague_amount",
    "false_time",
    "number",
    "level",
    "clock",
    "date_or_frequency",
    "check_or_count",
    "closed_rule",
    "several_seen_acts",
    "long",
)
ABSTRACT = frozenset({"abstract_act", "mind_act", "light_act_on_abstract", "vague_state", "no_act_and_abstract"})
LONG = 18


def features_of(facts: Facts) -> dict[str, bool]:
    """Return which features a line has; those that it has not are left out."""
    found: dict[str, bool] = {}
    seen = 0
    for act in facts.main_acts:
        name = act_feature(facts, act)
        seen += name in SEEN
        found[name] = True
        if "answers_for" in act.lists and any(other.under for other in facts.acts):
            found["answered_for"] = True
    if any(act.under and act_feature(facts, act) in SEEN for act in facts.acts):
        found["seen_act_answered_for"] = True
    if not facts.main_acts:
        found[_without_act(facts)] = True
    found |= dict.fromkeys(_of_words(facts), True)
    if not seen and ABSTRACT & set(found):
        # A date does not rescue an abstraction: "a good enough standard by 3 June".
        found.pop("clock", None)
        found.pop("date_or_frequency", None)
    if seen == 1 and "vague_word" in found and not {"date_or_frequency", "number", "clock"} & set(found):
        found["only_vaguely"] = True
    if seen > 1:
        found["several_seen_acts"] = True
    return found


def _without_act(facts: Facts) -> str:
    """Return the feature of a line in which nothing is done: "Weekly urine tests"."""
    natures = [nature_at(facts, place, people=False)[0] for place in range(len(facts.line.tokens))]
    if "abstract" in natures:
        return "no_act_and_abstract"
    return "no_act_but_thing" if "thing" in natures else "no_act_and_nothing_known"


def _of_words(facts: Facts) -> Iterator[str]:
    """Yield the features of single words."""
    tokens = facts.line.tokens
    in_time = {place for time in facts.times for place in range(time.first, time.after)}
    for place, token in enumerate(tokens):
        lists = {name for found in facts.words.at(tokens, place) for name in found.lists}
        if "things.vague_words" in lists and not _is_harmless(facts, place):
            yield "vague_word"
        if "things.vague_amounts" in lists:
            yield "vague_amount"
        if (
            token.word[:1].isdigit()
            and place + 1 < len(tokens)
            and tokens[place + 1].word in LEVELS
            and place not in in_time
        ):
            yield "level"
        if token.word[:1].isdigit():
            yield "number" if place not in in_time else "clock"
    if any("checks" in act.lists and act.kind in ("visible", "checks") for act in facts.acts):
        yield "check_or_count"
    if any(time.kind in ("date", "frequency") for time in facts.times):
        yield "date_or_frequency"
    if any(time.kind == "false" for time in facts.times):
        yield "false_time"
    if has_closed_rule(facts):
        yield "closed_rule"
    if len(tokens) > LONG:
        yield "long"


def _is_harmless(facts: Facts, place: int) -> bool:
    """True for a vague word that is none here: in "no more than", in a name, as an act, in "clean sheets"."""
    tokens = facts.line.tokens
    around = {token.word for token in tokens[max(0, place - 1) : place + 2]}
    if tokens[place].word in {"more", "less"} and around & {"than", "no", "or"}:
        return True
    if tokens[place].capital and not tokens[place].first:
        return True
    for start in range(max(0, place - 3), place + 1):
        for found in facts.words.at(tokens, start):
            if start + found.length > place and found.length > 1 and "things.products" in found.lists:
                return True
    return any(act.first <= place < act.after and act.kind == "visible" for act in facts.acts)


def has_closed_rule(facts: Facts) -> bool:
    """True for a rule that holds all the time: "no one", "will not", "only Nan", "no alcohol"."""
    tokens = facts.line.tokens
    if not facts.main_acts and tokens and tokens[0].word in {"no", "nobody", "none", "only"}:
        return True
    for act in facts.main_acts:
        if act.negated:
            return True
        subject = [token.word for token in tokens[act.subject[0] : act.subject[1]]]
        if {"no", "nobody", "none", "only", "neither", "never", "anyone", "anybody", "whoever"} & set(subject):
            return True
    return False


def has_time(facts: Facts) -> bool:
    """True for a date, a frequency, a trigger, or a rule that holds all the time."""
    under = min((act.first for act in facts.acts if act.under), default=len(facts.line.tokens))
    for time in facts.times:
        if time.kind == "false" or (time.kind == "standing_rule" and time.first >= under - 2 and time.flat == "never"):
            continue
        return True
    first = facts.line.tokens[0].word if facts.line.tokens else ""
    return first == "where" or has_closed_rule(facts)
