"""The forms of English words: rings, rang, ringing for ring; visits for visit."""

from __future__ import annotations

from collections.abc import Iterator

from app.practice.grammar import DOUBLING, SAME_IN_THE_PAST

VOWELS = "aeiou"
IRREGULAR = {
    "be": "am is are was were been being",
    "beat": "beaten",
    "become": "became",
    "begin": "began begun",
    "bite": "bit bitten",
    "blow": "blew blown",
    "break": "broke broken",
    "bring": "brought",
    "build": "built",
    "buy": "bought",
    "catch": "caught",
    "choose": "chose chosen",
    "come": "came",
    "deal": "dealt",
    "dig": "dug",
    "do": "does did done",
    "draw": "drew drawn",
    "drink": "drank drunk",
    "drive": "drove driven",
    "eat": "ate eaten",
    "feed": "fed",
    "feel": "felt",
    "fight": "fought",
    "find": "found",
    "fly": "flew flown",
    "forget": "forgot forgotten",
    "forgive": "forgave forgiven",
    "freeze": "froze frozen",
    "get": "got gotten",
    "give": "gave given",
    "go": "goes went gone",
    "grow": "grew grown",
    "hang": "hung",
    "have": "has had",
    "hear": "heard",
    "hide": "hid hidden",
    "hold": "held",
    "keep": "kept",
    "know": "knew known",
    "lay": "laid",
    "lead": "led",
    "learn": "learnt",
    "leave": "left",
    "lend": "lent",
    "lie": "lay lain lying",
    "light": "lit",
    "lose": "lost",
    "make": "made",
    "mean": "meant",
    "meet": "met",
    "overcome": "overcame",
    "oversee": "oversaw overseen",
    "pay": "paid",
    "read": "read",
    "repay": "repaid",
    "ride": "rode ridden",
    "ring": "rang rung",
    "run": "ran",
    "say": "said",
    "see": "saw seen",
    "seek": "sought",
    "sell": "sold",
    "send": "sent",
    "sew": "sewn",
    "shake": "shook shaken",
    "show": "shown",
    "sing": "sang sung",
    "sit": "sat",
    "sleep": "slept",
    "speak": "spoke spoken",
    "spend": "spent",
    "stand": "stood",
    "steal": "stole stolen",
    "stick": "stuck",
    "sweep": "swept",
    "swim": "swam swum",
    "take": "took taken",
    "teach": "taught",
    "tell": "told",
    "think": "thought",
    "throw": "threw thrown",
    "tie": "tying",
    "undergo": "underwent undergone",
    "understand": "understood",
    "undertake": "undertook undertaken",
    "uphold": "upheld",
    "wake": "woke woken",
    "wear": "wore worn",
    "wet": "wet",
    "withdraw": "withdrew withdrawn",
    "write": "wrote written",
}


def verb_forms(base: str) -> Iterator[str]:
    """Yield every form of a verb: base, -s, -ing and the past ones."""
    yield base
    yield from IRREGULAR.get(base, "").split()
    yield _with_s(base)
    stem = base
    if base.endswith("ie"):
        return
    if base in DOUBLING:
        stem = base + base[-1]
    elif base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        stem = base[:-1]
    yield stem + "ing"
    if base not in IRREGULAR and base not in SAME_IN_THE_PAST:
        if base.endswith("y") and base[-2:-1] not in VOWELS:
            yield base[:-1] + "ied"
        elif base.endswith(("ee", "ye", "oe")):
            yield base + "d"
        else:
            yield stem + "ed"
    elif base in {"learn", "show", "light", "hang", "sew", "fit", "quit", "wet", "bet"}:
        yield stem + ("d" if base.endswith("e") else "ed")


def noun_forms(base: str) -> Iterator[str]:
    """Yield a noun and its plural."""
    yield base
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        yield base[:-1] + "ies"
    elif not base.endswith("s"):
        yield base + ("es" if base.endswith(("ch", "sh", "x")) else "s")


def _with_s(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
