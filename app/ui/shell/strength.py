"""How hard a passphrase is to guess, in words. No rules about signs and digits: length and variety are what count."""

from __future__ import annotations

import math
from dataclasses import dataclass

GUESSES_A_SECOND = 5000.0
"""What a hundred strong machines may try against argon2id at our cost: each guess takes 64 MiB and a while."""
_DAY = 86400.0


@dataclass(frozen=True, slots=True)
class Strength:
    """A level from 0 (none) to 4 (strong) and a sentence that says what it means."""

    level: int
    sentence: str


def strength(passphrase: str) -> Strength:
    """Return how strong a passphrase is: the smaller of what its signs and what its words allow."""
    if not passphrase:
        return Strength(0, "Four or five words that you can remember are best.")
    seconds = 2 ** min(_bits_of_signs(passphrase), _bits_of_words(passphrase)) / GUESSES_A_SECOND
    if seconds < 30 * _DAY:
        return Strength(1, "Weak: it could be guessed within days. Add a word or two.")
    if seconds < 3650 * _DAY:
        return Strength(2, "Fair: it would hold for a while. One more word makes it good.")
    if seconds < 3_650_000 * _DAY:
        return Strength(3, "Good: it would take many years to guess.")
    return Strength(4, "Strong.")


def _bits_of_signs(passphrase: str) -> float:
    """Bits if every sign were drawn at random from the kinds of sign in use; repeats count once for each pair."""
    kinds = [
        (26, any(sign.islower() for sign in passphrase)),
        (26, any(sign.isupper() for sign in passphrase)),
        (10, any(sign.isdigit() for sign in passphrase)),
        (30, any(not sign.isalnum() for sign in passphrase)),
    ]
    size = max(sum(number for number, used in kinds if used), 2)
    effective = min(len(passphrase), 2 * len(set(passphrase)))
    return effective * math.log2(size) / 2  # people choose signs far from evenly


def _bits_of_words(passphrase: str) -> float:
    """Bits if it is made of common words: about 13 for each different one, and more for a long one.

    What is not a word counts by its signs.
    """
    words = {word.lower() if word.isalpha() else word for word in passphrase.split()}
    return sum(13.0 + 2.0 * max(len(word) - 6, 0) if word.isalpha() else _bits_of_signs(word) for word in words)
