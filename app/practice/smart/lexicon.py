"""The words the coach knows, by what they are: acts, things, people. Finds the longest phrase at a place.

The words are data (resources/phrases/acts.toml, things.toml, people.toml); here are only their look-up and spelling.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from app.practice.forms import noun_forms, verb_forms
from app.practice.phrases import Stamp, stamp_of, tables, word_lists
from app.practice.tokens import Line, Token, read_line

ACTS = (
    "visible",
    "checks",
    "events",
    "light",
    "abstract",
    "mind",
    "attend",
    "contact",
    "answers_for",
    "care_duties",
    "with_people",
    "monitoring",
)
"""Lists whose phrases begin with a verb, which stands in any of its forms."""
VOWEL_LETTERS = frozenset("aeiou")
PREFIXES = frozenset({"re", "co", "de"})
"""Written with a hyphen they are words of their own here: "re-engage"."""
SHORTEST_TO_MEND = 5
LONGEST_TO_MEND = 20
KEPT_SLIPS = 2000
"""So many mended words are remembered; the coach may run for a day."""
LONG = 10
SHORTEST_PLURAL = 2


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase at a place: which lists hold it, and how many tokens it takes."""

    lists: frozenset[str]
    length: int


@dataclass(slots=True)
class Lexicon:
    """Phrases by their first word, and the forms of every word."""

    phrases: dict[str, dict[tuple[str, ...], set[str]]] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)
    """How many words the longest phrase has that begins with a word."""
    bases: dict[str, set[str]] = field(default_factory=dict)
    """For each form its base forms as a verb."""
    words: set[str] = field(default_factory=set)
    """Every single word that stands in any list, in every form."""
    short: Mapping[str, str] = field(default_factory=dict)
    deletions: dict[str, list[str]] = field(default_factory=dict)
    """For each word less one letter, the words it may be a slip for. Made on the first unknown word."""
    mended: dict[str, str] = field(default_factory=dict)
    kept: tuple[tuple[Token, ...], dict[int, tuple[Found, ...]]] = field(default_factory=lambda: ((), {}))
    """The last line and what was found in it."""

    def add(self, name: str, phrase: str) -> None:
        """Add a phrase to a list: a verb's forms for lists of acts, else the plural of the last word."""
        words = tuple(token.word for token in read_line(phrase).tokens)
        if not words:
            return
        variants: Iterable[tuple[str, ...]]
        if name in ACTS:
            verb = 1 if words[0] in PREFIXES and len(words) > 1 else 0
            forms = set(verb_forms(words[verb]))
            for form in forms:
                self.bases.setdefault(form, set()).add(words[verb])
            variants = [(*words[:verb], form, *words[verb + 1 :]) for form in forms]
        else:
            endings = noun_forms(words[-1]) if len(words[-1]) > SHORTEST_PLURAL and name != "pronouns" else words[-1:]
            variants = [(*words[:-1], form) for form in endings]
        for variant in variants:
            self.phrases.setdefault(variant[0], {}).setdefault(variant, set()).add(name)
            self.longest[variant[0]] = max(len(variant), self.longest.get(variant[0], 0))
            self.words.update(variant)

    def at(self, tokens: tuple[Token, ...], place: int) -> tuple[Found, ...]:
        """Return the phrases that begin at a place, the longest first. Rules ask often: a line's answers are kept."""
        kept = self.kept
        if kept[0] is not tokens:
            # One pair is put in place at once: two threads at work on two lines never mix their answers.
            kept = self.kept = (tokens, {})
        found = kept[1].get(place)
        if found is None:
            found = kept[1][place] = tuple(self._look_up(tokens, place))
        return found

    def _look_up(self, tokens: tuple[Token, ...], place: int) -> Iterator[Found]:
        first = tokens[place].word
        known = self.phrases.get(first)
        if known is None:
            return
        most = min(self.longest[first], len(tokens) - place)
        words = tuple(token.word for token in tokens[place : place + most])
        for length in range(most, 0, -1):
            lists = known.get(words[:length])
            if lists is not None:
                yield Found(frozenset(lists), length)

    def spell(self, token: Token) -> str:
        """Return a token's word spelt out: short forms, and slips of the pen in the words that the coach knows."""
        word = token.word
        if word in self.short:
            return self.short[word]
        if not SHORTEST_TO_MEND <= len(word) <= LONGEST_TO_MEND or word in self.words or not word.isalpha():
            return word
        if token.capital and not token.first:
            return word
        mended = self.mended.get(word)
        if mended is None:
            if len(self.mended) >= KEPT_SLIPS:
                self.mended = {}
            mended = self.mended[word] = self._mend(word)
        return mended

    def _mend(self, word: str) -> str:
        """Return the known word that is one slip away, or two in a long word; else the word as it is."""
        if not self.deletions:
            for known in self.words:
                if len(known) >= SHORTEST_TO_MEND:
                    for less in {known, *_less_one(known)}:
                        self.deletions.setdefault(less, []).append(known)
        british = word.replace("iz", "is")
        if british in self.words:
            return british
        found = {known for less in {word, *_less_one(word)} for known in self.deletions.get(less, ())}
        near = [known for known in found if _same_sound(known, word) and is_slip(word, known)]
        if not near and len(word) >= LONG:
            twice = {less for once in _less_one(word) for less in _less_one(once)}
            found |= {known for less in twice for known in self.deletions.get(less, ())}
            near = [known for known in found if known[0] == word[0] and slips(word, known) == 2]
        near = [known for known in near if not _is_form(word, known)]
        return min(near, key=lambda known: (abs(len(known) - len(word)), known)) if near else word


def _same_sound(known: str, word: str) -> bool:
    """True for words that begin alike: with one letter, or both with a vowel ("ingage")."""
    return known[0] == word[0] or {known[0], word[0]} <= VOWEL_LETTERS


def _is_form(word: str, known: str) -> bool:
    """True where the two differ by an ending only: that is a form we do not list, not a slip."""
    longer, shorter = (word, known) if len(word) > len(known) else (known, word)
    return longer.startswith(shorter) and longer[len(shorter) :] in {"s", "d", "r", "y", "ly", "er", "al", "es"}


def _less_one(word: str) -> Iterator[str]:
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


def slips(one: str, other: str) -> int:
    """Return how many letters were left out, added, changed or swapped with the next between two words."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for down, letter in enumerate(one, start=1):
        last, before, row = before, row, [down]
        for across, against in enumerate(other, start=1):
            cost = min(before[across] + 1, row[-1] + 1, before[across - 1] + (letter != against))
            if down > 1 and across > 1 and letter == other[across - 2] and one[down - 2] == against:
                cost = min(cost, last[across - 2] + 1)
            row.append(cost)
    return row[-1]


def is_slip(one: str, other: str) -> bool:
    """True where one letter is missing or doubled, two are swapped, or one vowel stands for another.

    Another consonant mostly makes another word ("terms", "teams").
    """
    if slips(one, other) != 1:
        return False
    if len(one) != len(other):
        return True
    apart = [place for place in range(len(one)) if one[place] != other[place]]
    return len(apart) == 2 or {one[apart[0]], other[apart[0]]} <= VOWEL_LETTERS


def lexicon(local: Path | None = None) -> Lexicon:
    """Return the words of resources/phrases with those of a local folder on top."""
    return _kept(local, stamp_of(local))


@lru_cache(maxsize=4)
def _kept(local: Path | None, stamp: Stamp) -> Lexicon:
    """Load once for each local folder and the times of its last changes (``stamp``)."""
    found = Lexicon()
    for name in ("acts", "things", "people"):
        for group, phrases in word_lists(name, local).items():
            listed = f"things.{group}" if name == "things" else group
            for phrase in phrases:
                found.add(listed, phrase)
    spelling = tables("spelling", local)
    found.short = dict(spelling["short"])
    for word in str(spelling["keep"]["words"]).replace("\n", " ").split(","):
        found.words.add(word.strip())
    return found


def spelt_line(text: str, words: Lexicon) -> Line:
    """Return a text as a line of tokens, spelt out."""
    return read_line(text, words.spell)
