"""Words with their places: a text is cut into words, spelt out, and read as one small-letter line for rules."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

WORD = re.compile(
    r"\d+(?:[./:,]\d+)*(?:\s?[ap]\.?m\b|(?:st|nd|rd|th)\b)?"  # 9.30 am, 3/6/26, 21st
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"  # she'll
    r"|\S"
)
EXPANDED = {
    "won't": "will not", "wont": "will not", "can't": "can not", "cant": "can not", "cannot": "can not",
    "don't": "do not", "dont": "do not", "doesn't": "does not", "doesnt": "does not", "didn't": "did not",
    "isn't": "is not", "isnt": "is not", "aren't": "are not", "hasn't": "has not", "haven't": "have not",
    "havent": "have not",
    "hasnt": "has not", "wasn't": "was not", "weren't": "were not", "shouldn't": "should not", "wouldn't": "would not",
    "mustn't": "must not", "shan't": "shall not", "couldn't": "could not", "im": "i am", "ive": "i have",
    "noone": "no one", "gonna": "going to", "gotta": "got to", "dunno": "do not know",
    "winnae": "will not", "dinnae": "do not", "cannae": "can not", "didnae": "did not",
}  # fmt: skip
"""One written word that stands for several. "Well" and "shell" are words of their own: "we'll" needs its apostrophe."""
ENDINGS = {"'ll": "will", "'ve": "have", "'re": "are", "'m": "am", "'d": "would", "'s": "'s"}
TITLES = (" mr", " mrs", " ms", " dr", " st", " no", " approx", " prof", " mins", " hrs", " wks")
"""A full stop behind them ends no sentence."""
NUMBER_AHEAD = re.compile(r"\. ?\d")
HYPHENS = frozenset("-‐‑")
"""Between letters they are read as a space: "no-one" is "no one"."""
SENTENCE_ENDS = frozenset(".!?\n")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark: how rules read it (``word``), and where it stands (``text == whole[start:end]``)."""

    word: str
    text: str
    start: int
    end: int
    first: bool
    """True where a sentence begins."""

    @property
    def capital(self) -> bool:
        """True where it is written with a capital letter."""
        return self.text[:1].isupper()

    @property
    def is_word(self) -> bool:
        """True for words and numbers, False for marks."""
        return self.word[:1].isalnum()


@dataclass(frozen=True, slots=True)
class Line:
    """A text as its tokens, and as one string of their words with single spaces between, for rules to search."""

    text: str
    tokens: tuple[Token, ...]
    flat: str = field(init=False)
    starts: tuple[int, ...] = field(init=False)
    """Where each token begins in ``flat``."""

    def __post_init__(self) -> None:
        starts, at = [], 0
        for token in self.tokens:
            starts.append(at)
            at += len(token.word) + 1
        object.__setattr__(self, "flat", " ".join(token.word for token in self.tokens))
        object.__setattr__(self, "starts", tuple(starts))

    def tokens_of(self, match: re.Match[str], group: int | str = 0) -> tuple[int, int]:
        """Return the first token of a match in ``flat`` and the one after its last."""
        first, end = match.span(group)
        return bisect_right(self.starts, first) - 1, bisect_right(self.starts, max(first, end - 1))

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Return where tokens ``first`` to before ``after`` stand in the text."""
        return self.tokens[first].start, self.tokens[after - 1].end


def read_line(text: str, spell: Callable[[Token], str] | None = None) -> Line:
    """Cut a text into words. ``spell`` may say how a token is spelt right."""
    tokens = []
    for token in _cut(text):
        word = spell(token) if spell is not None else token.word
        if " " in word or word != token.word:
            tokens += [Token(part, token.text, token.start, token.end, token.first) for part in word.split()]
        else:
            tokens.append(token)
    return Line(text, tuple(tokens))


def _cut(text: str) -> Iterator[Token]:
    """Yield the tokens of a text: contractions are spelt out, a possessive 's is a token of its own."""
    first, at = True, 0
    for match in WORD.finditer(text):
        first = first or "\n" in text[at : match.start()]
        at = match.end()
        written, start, end = match.group(), match.start(), match.end()
        if written in HYPHENS and text[start - 1 : start].isalpha() and text[end : end + 1].isalpha():
            continue
        word = small(written)
        if written == "." and text[:start].lower().endswith(TITLES) and text[end : end + 1] == " ":
            continue
        if word == "no" and NUMBER_AHEAD.match(text, end):
            word = "number"
        if word[:1].isdigit():
            yield Token(word.replace(" ", "").replace(".m", "m").replace(" ", ""), written, start, end, first)
            first = False
            continue
        if word in EXPANDED:
            for part in EXPANDED[word].split():
                yield Token(part, written, start, end, first)
                first = False
            continue
        stem, ending = _ending(word)
        cut = start + len(stem)
        yield Token(stem, text[start:cut], start, cut, first)
        if ending:
            yield Token(ENDINGS[ending], text[cut:end], cut, end, False)
        first = word in SENTENCE_ENDS or (first and not word[:1].isalnum())


def small(written: str) -> str:
    """Return a word in small letters with straight apostrophes, as long as it was written."""
    return written.lower() if written.isascii() else "".join(map(_small_letter, written))


def _small_letter(letter: str) -> str:
    if letter == "’":
        return "'"
    lower = letter.lower()
    return lower if len(lower) == 1 else letter


def _ending(word: str) -> tuple[str, str]:
    """Return a word and the short ending written on to it: she'll is she and 'll."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)], ending
    return word, ""
