"""Which sign stands for somebody: by the sex that is said, else by a word of kinship that says it ("grandmother")."""

from __future__ import annotations

import re

from app.practice.family_tree.tree import Sign

_SAID = {
    Sign.FEMALE: {"female", "f", "girl", "woman", "menyw", "merch", "benyw", "benywaidd"},
    Sign.MALE: {"male", "m", "boy", "man", "dyn", "bachgen", "gwryw", "gwrywaidd"},
}
_KIN = {
    Sign.FEMALE: {
        "mother", "mum", "mam", "mummy", "mama", "stepmother", "step-mother", "stepmum", "step-mum", "grandmother",
        "grandma", "gran", "granny", "nan", "nana", "nanna", "nain", "mamgu", "great-grandmother", "great-gran", "aunt",
        "auntie", "aunty", "sister", "half-sister", "stepsister", "step-sister", "daughter", "wife", "girlfriend",
        "niece", "godmother",
    },
    Sign.MALE: {
        "father", "dad", "daddy", "tad", "stepfather", "step-father", "stepdad", "step-dad", "grandfather", "grandad",
        "granddad", "grandpa", "taid", "tadcu", "great-grandfather", "great-grandad", "uncle", "brother",
        "half-brother", "stepbrother", "step-brother", "son", "husband", "boyfriend", "nephew", "godfather",
    },
}  # fmt: skip
_WORD = re.compile(r"[\w-]+(?:['’]s?\b)?")


def sign_for(sex: str, *words: str) -> Sign:
    """Return the sign for a sex as it was typed, else for what ``words`` call somebody.

    Another sex than these two, and words that name both or neither, have the sign that says nothing.
    """
    if sex.strip():
        return _one_of(_SAID, sex)
    return _one_of(_KIN, " ".join(words))


def _one_of(known: dict[Sign, set[str]], text: str) -> Sign:
    # "Dad's mother" is a woman: whose she is does not count.
    said = {word for word in _WORD.findall(text.casefold()) if not word.endswith(("'s", "’s", "'", "’"))}
    found = [sign for sign, those in known.items() if said & those]
    return found[0] if len(found) == 1 else Sign.NOT_SAID
