"""What is assumed of a step unless its words speak against it: it can be done, and it matters to the child."""

from __future__ import annotations

from app.practice.smart.act import Act
from app.practice.smart.features import has_time
from app.practice.smart.heads import Facts
from app.practice.smart.people import Someone

ADULTS = frozenset({"family", "name", "pronouns", "closed_groups"})
SHORT = 5
FEELINGS = frozenset({"feel", "feels", "feeling"})


def _is_family(someone: Someone) -> bool:
    return someone.kind in ADULTS or someone.kind in ("children", "child_name")


def _is_familys(act: Act) -> bool:
    """True where a family member acts; "YOT worker Bilal" is a professional, although a name stands there too."""
    return any(map(_is_family, act.actor)) and not any(one.kind == "professionals" for one in act.actor)


def is_attendance(facts: Facts, act: Act) -> bool:
    """True for going to a service: "attend anger management", "go to all 12 sessions"."""
    if "attend" not in act.lists or act.passive or act.negated:
        return False
    verb = facts.line.tokens[act.first].word
    if verb.startswith("attend") and not _names_child_place(facts, act):
        return True
    tokens = facts.line.tokens
    return any(
        "things.services" in found.lists
        for place in range(act.object_first, act.object_after)
        for found in facts.words.at(tokens, place)
    )


def _names_child_place(facts: Facts, act: Act) -> bool:
    words = {token.word for token in facts.line.tokens[act.object_first : act.object_after]}
    return bool(words & {"school", "nursery", "college", "football", "match", "assembly", "party", "evening"})


def attendance(facts: Facts) -> list[Act]:
    """Return a family member's bare attendance at a service: with no word on what will be different for the child."""
    main = [act for act in facts.main_acts if act.kind not in ("abstract", "mind")]
    going = [act for act in main if is_attendance(facts, act) and _is_familys(act)]
    if not going or len(going) < len(main) or any(act.purpose for act in facts.acts):
        return []
    tokens = facts.line.tokens
    for place in range(len(tokens)):
        if any("things.change_words" in found.lists for found in facts.words.at(tokens, place)):
            return []
    return going


def is_bare(facts: Facts) -> bool:
    """True for going to or reaching a service with nothing more said: nobody knows what would count."""
    main = facts.main_acts
    if len(main) != 1 or has_time(facts):
        return False
    act = main[0]
    named = any(token.word[:1].isdigit() for token in facts.line.tokens)
    going = is_attendance(facts, act) and not facts.said(act.first, act.after).startswith(("keep", "complet"))
    return (going and not named and act.object_after - act.object_first <= SHORT) or is_bare_contact(facts)


def is_bare_contact(facts: Facts) -> bool:
    """True for "Mum to text the social worker": who, but not what for and not when."""
    main = facts.main_acts
    if len(main) != 1 or has_time(facts) or "contact" not in main[0].lists or main[0].passive:
        return False
    act = main[0]
    inside = [one for one in facts.people if act.object_first <= one.first < act.object_after]
    if not (inside and any(map(_is_family, act.actor)) and inside[0].kind == "professionals" and not inside[0].owner):
        return False
    return act.object_after == inside[0].after


def answers_for_other(facts: Facts) -> list[Act]:
    """Return acts by which a family member answers for what another grown-up does or feels."""
    tokens = facts.line.tokens
    found = []
    for act in facts.acts:
        if act.trigger or not any(map(_is_family, act.actor)):
            continue
        if (
            (
                act.kind == "mind"
                and tokens[act.first].word in FEELINGS
                and act.actor[0].kind == "family"
                and not act.purpose
            )
            or ("answers_for" in act.lists and _about_other(facts, act))
            or _responsible(facts, act)
        ):
            found.append(act)
    return found


def _responsible(facts: Facts, act: Act) -> bool:
    """True for "is responsible for Dad staying sober"."""
    said = facts.said(act.object_first, min(act.object_first + 6, len(facts.line.tokens)))
    return act.kind == "be" and said.startswith(("responsible for", "accountable for")) and _about_other(facts, act)


def _about_other(facts: Facts, act: Act) -> bool:
    """True where another grown-up, or violence, stands behind "ensure", "stop", "protect from"."""
    tokens = facts.line.tokens
    verb = tokens[act.first].word
    end = _sentence_end(facts, act.after)
    doing = [
        place
        for place in range(act.after, end)
        if any("others_doing" in found.lists for found in facts.words.at(tokens, place))
    ]
    others = [
        one
        for one in facts.people
        if act.after <= one.first < end
        and one.kind in ("family", "name")
        and one.first not in {a.first for a in act.actor}
    ]
    said = {token.word for token in tokens[act.after : end]}
    if verb.startswith(("protect", "prevent")):
        return bool({"domestic", "violence", "violent", "abuse"} & said) or (
            verb.startswith("prevent") and bool(others)
        )
    if verb.startswith(("keep", "make", "manag", "get", "got")) and not any(one.under for one in facts.acts):
        return False
    if verb.startswith(("stop", "control")) and not others:
        return False
    return bool(doing) and (bool(others) or bool({"incidents", "violence", "abuse"} & said))


def _sentence_end(facts: Facts, place: int) -> int:
    tokens = facts.line.tokens
    while place < len(tokens) and tokens[place].word not in {".", ";", "!", "?"}:
        place += 1
    return place


def is_absolute(facts: Facts) -> list[int]:
    """Return the places of a promise nobody can keep: "for good", "never again", about what is hard to promise."""
    tokens = facts.line.tokens
    hard, absolute = False, []
    for place in range(len(tokens)):
        lists = {name for found in facts.words.at(tokens, place) for name in found.lists}
        hard = hard or "hard_to_promise" in lists
        if "absolutes" in lists:
            absolute.append(place)
    return absolute if hard and facts.main_acts else []


def duties_on_child(facts: Facts) -> list[Act]:
    """Return what a grown-up should do and a child is to do here: minding, feeding, watching over."""
    found = []
    for act in facts.main_acts:
        child = [one for one in act.actor if one.kind in ("children", "child_name")]
        if not child or act.passive or act.negated or "care_duties" not in act.lists:
            continue
        if len(child) == len(act.actor) and _has_person_object(facts, act):
            found.append(act)
    return found


def _has_person_object(facts: Facts, act: Act) -> bool:
    end = _sentence_end(facts, act.after)
    return any(act.first < one.first < end and one.kind != "professionals" for one in facts.people)
