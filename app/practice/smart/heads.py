"""What an act is done to, and so whether one could see it: a sample or support, a bed or a boundary."""

from __future__ import annotations

from dataclasses import dataclass

from app.practice.grammar import DETERMINERS, PREPOSITIONS, SMALL_WORDS, STOPS
from app.practice.smart.act import Act
from app.practice.smart.lexicon import Lexicon
from app.practice.smart.people import Someone
from app.practice.time_words import TimeWords
from app.practice.tokens import Line

SEEN = frozenset({"visible_act", "light_act_on_thing", "seen_state"})
BREAKS = (
    PREPOSITIONS
    | STOPS
    | {
        ",",
        "and",
        "or",
        "who",
        "which",
        "that",
        "so",
        "because",
        "when",
        "if",
        "until",
        "before",
        "after",
        "than",
        "as",
    }
)


@dataclass(frozen=True, slots=True)
class Facts:
    """A line with all that was found in it."""

    line: Line
    words: Lexicon
    people: tuple[Someone, ...]
    times: tuple[TimeWords, ...]
    acts: tuple[Act, ...]

    @property
    def main_acts(self) -> list[Act]:
        """What is to be done: not what only says when, why, or what another is to do."""
        return [act for act in self.acts if not (act.trigger or act.purpose or act.under)]

    def said(self, first: int, after: int) -> str:
        """Return some tokens as rules read them."""
        return " ".join(token.word for token in self.line.tokens[first:after])


def act_feature(facts: Facts, act: Act) -> str:
    """Return the feature that one act gives."""
    if act.kind == "be":
        return _state(facts, act)
    head = head_of(facts, act)
    if act.kind in ("visible", "checks"):
        if facts.line.tokens[act.first].word.startswith(("show", "prov")) and _is_clause(facts, act.object_first):
            return "visible_act_on_abstract"
        whole = act.after - act.first > 1
        told = _first_is_person(facts, act) or any(
            "to" in facts.said(one.first - 2, one.first).split() and not one.owner
            for one in facts.people
            if act.object_first < one.first < act.object_after
        )
        return "visible_act_on_abstract" if head == "abstract" and not whole and not told else "visible_act"
    if act.kind in ("light", "have", "events"):
        if head == "thing":
            return "light_act_on_thing"
        if head == "abstract":
            return "light_act_on_abstract"
        return "light_act_on_unknown" if head == "unknown" else "light_act_alone"
    return f"{act.kind}_act"


def _is_clause(facts: Facts, place: int) -> bool:
    """True where "that", "how" or "they" follows: "show they can", "prove that"."""
    return facts.said(place, place + 1) in {"that", "how", "they", "he", "she", "we", "i", "people", "professionals"}


def _first_is_person(facts: Facts, act: Act) -> bool:
    """True where a person follows the verb: "ask me what I think" is seen, whatever it is about."""
    return any(
        one.first == act.object_first and not one.owner and one.kind != "closed_groups" for one in facts.people
    ) or any(
        one.first == act.object_first + 1 and facts.said(act.object_first, one.first) in DETERMINERS and not one.owner
        for one in facts.people
    )


def head_of(facts: Facts, act: Act) -> str:
    """Return what an act is done to: "thing", "abstract" or "" where nothing known is named.

    Of a passive act that is its subject: "Home visits to be undertaken".
    """
    if act.passive or act.kind == "events":
        subject = _first_head(facts, *act.subject, people="with_people" in act.lists)
        if subject in ("thing", "abstract"):
            return subject
    return _first_head(facts, act.object_first, act.object_after, people="with_people" in act.lists)


def _first_head(facts: Facts, first: int, after: int, *, people: bool) -> str:
    """Return the nature of the last known word in the first group of words: "thing", "abstract", else "unknown".

    Empty where there are no words that could be a thing.
    """
    head, place, unknown = "", first, False
    tokens = facts.line.tokens
    in_time = {at for time in facts.times if time.kind != "trigger" for at in range(time.first, time.after)}
    while place < after:
        word = tokens[place].word
        nature, length = nature_at(facts, place, people=people)
        if word in BREAKS or (place in in_time and not nature):
            if head or unknown:
                break
            place += 1
            continue
        head = nature or head
        unknown = unknown or (
            length == 1 and not nature and word.isalpha() and word not in SMALL_WORDS and not _is_vague(facts, place)
        )
        place += length
    return head or ("unknown" if unknown else "")


def _is_vague(facts: Facts, place: int) -> bool:
    lists = {name for found in facts.words.at(facts.line.tokens, place) for name in found.lists}
    return bool(lists & {"things.vague_words", "things.vague_amounts"}) or any(
        one.first <= place < one.after for one in facts.people
    )


def nature_at(facts: Facts, place: int, *, people: bool) -> tuple[str, int]:
    """Return whether a thing or an abstraction stands at a place, and how many tokens it takes."""
    tokens = facts.line.tokens
    for found in facts.words.at(tokens, place):
        if "things.products" in found.lists:
            return "thing", found.length
        if "things.abstract" in found.lists:
            return "abstract", found.length
        if "things.services" in found.lists:
            return "thing", found.length
    someone = next((one for one in facts.people if one.first == place), None)
    if someone is not None:
        return "thing" if people and _stands_alone(facts, someone) else "", someone.after - someone.first
    if tokens[place].word[:1].isdigit() and not any(time.first <= place < time.after for time in facts.times):
        return "thing", 1
    return "", 1


def _stands_alone(facts: Facts, someone: Someone) -> bool:
    """True for a person, and for "Isa's" as a place; not for "Isa's feelings"."""
    if not someone.owner:
        return True
    behind = facts.line.tokens[someone.after + 1 : someone.after + 2]
    return not behind or behind[0].word in BREAKS


def _state(facts: Facts, act: Act) -> str:
    """Return what kind of state follows "is": one that can be seen, a vague one, or another."""
    tokens = facts.line.tokens
    for place in range(act.object_first, act.object_after):
        for found in facts.words.at(tokens, place):
            if "things.seen_states" in found.lists:
                return "seen_state"
            if "things.vague_words" in found.lists or "things.abstract" in found.lists or "mind" in found.lists:
                return "vague_state"
            if "things.products" in found.lists:
                return "seen_state"
        if tokens[place].word[:1].isdigit() and not any(time.first <= place < time.after for time in facts.times):
            return "seen_state"
    return "other_state"
