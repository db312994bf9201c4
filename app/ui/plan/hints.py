"""What the coach says of a step, line by line: the words it doubts and one question each. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.practice.plain_words import Plain
from app.practice.smart import LETTERS, Letter, Reading, State, Trap, Words

LONG_SENTENCE = 25
"""Words in one sentence from which the coach offers to make two of it."""
MOST_JARGON = 3
"""Plainer words offered at once: more would crowd out the questions."""
TRAP_SIGN, PLAIN_SIGN = "!", "Aa"
LONG_KEY = "plain.long_sentence"
TIME_MISSING = "timebound.missing"
SAID_BY_LETTER = {
    "trap.attendance_without_change": "relevant.attendance",
    "trap.answering_for_another": "achievable.for_another",
    "trap.duty_on_child": "achievable.child",
    "trap.absolute_promise": "achievable.absolute",
}
"""Traps that a letter asks about as well: one question each is enough."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One line of advice. ``sign`` is a letter of SMART, "!" for a trap or "Aa" for plain words; ``about`` names it."""

    key: str
    sign: str
    about: str
    doubted: str
    question: str
    words: tuple[Words, ...] = ()

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return ". ".join(part.rstrip(".") for part in (self.about, self.doubted, self.question) if part)


def hints_of(reading: Reading, dismissed: frozenset[str]) -> list[Hint]:
    """Return what is worth asking about a step, the letters first; what was put aside is left out."""
    letters = [reading.letters[name] for name in LETTERS]
    traps = {trap.key: trap for trap in reading.traps}
    missing = [_of_letter(one, traps) for one in letters if one.state is State.MISSING and one.question]
    doubtful = [_of_letter(one, traps) for one in letters if one.state is State.DOUBTFUL and one.question]
    said = {SAID_BY_LETTER.get(trap.key) for trap in reading.traps} & {one.key for one in letters}
    alone = [trap for trap in reading.traps if SAID_BY_LETTER.get(trap.key) not in said]
    found = [*missing, *(_of_trap(trap, TRAP_SIGN) for trap in alone), *doubtful, *_plain_hints(reading.plain)]
    return _quoted_once(hint for hint in _once(found) if hint.key not in dismissed)


def count_aside(reading: Reading, dismissed: frozenset[str]) -> int:
    """Return how many of the coach's questions about these words were put aside."""
    return len(hints_of(reading, frozenset())) - len(hints_of(reading, dismissed))


def _of_letter(letter: Letter, traps: Mapping[str, Trap]) -> Hint:
    """Return a letter's question; where a trap says the same more fully, in the trap's words."""
    about, sign = letter.name.capitalize(), letter.name[0].upper()
    trap = next((traps[key] for key, same in SAID_BY_LETTER.items() if same == letter.key and key in traps), None)
    if trap is not None:
        return replace(_of_trap(trap, sign), key=letter.key, about=about)
    # Where a time is missing, the words that were found are not to blame for it.
    words = () if letter.key == TIME_MISSING else letter.words
    quotes, question = quoted(words), letter.question
    if quotes and question.startswith(f"{quotes}: "):
        question = question.removeprefix(f"{quotes}: ")
        question = f"{question[:1].upper()}{question[1:]}"
    return Hint(letter.key or letter.name, sign, about, quotes, question, words)


def _of_trap(trap: Trap, sign: str) -> Hint:
    quotes = quoted(trap.words)
    there = not quotes or any(word.text in trap.sentence for word in trap.words)
    sentence = trap.sentence if there else f"{quotes}: {trap.sentence[:1].lower()}{trap.sentence[1:]}"
    return Hint(trap.key, sign, "Worth a second look", sentence, trap.question, trap.words)


def _plain_hints(plain: Plain) -> list[Hint]:
    hints = [
        Hint(f"plain.{one.words.casefold()}", PLAIN_SIGN, "Plainer words", f"“{one.words}”",
             f"Plainer: {one.plainer}", (Words("text", one.start, one.end, one.words),))
        for one in plain.jargon[:MOST_JARGON]
    ]  # fmt: skip
    if plain.longest_sentence > LONG_SENTENCE:
        long = f"One sentence has {plain.longest_sentence} words."
        hints.append(Hint(LONG_KEY, PLAIN_SIGN, "Shorter sentences", long, "Could it be two?"))
    return hints


def quoted(words: Iterable[Words]) -> str:
    """Return the words in quotation marks, each once: “work with services”, “address”."""
    return ", ".join(f"“{text}”" for text in dict.fromkeys(word.text for word in words))


def _once(hints: Iterable[Hint]) -> list[Hint]:
    return list({hint.key: hint for hint in reversed(list(hints))}.values())[::-1]


def _quoted_once(hints: Iterable[Hint]) -> list[Hint]:
    """Quote the same words only beside the first question about them."""
    seen: set[str] = set()
    found = []
    for hint in hints:
        found.append(replace(hint, doubted="") if hint.doubted in seen else hint)
        seen.add(hint.doubted)
    return found


def ease_words(plain: Plain) -> str:
    """Return in a sentence how easily a whole plan reads (Flesch reading ease); empty where there is too little."""
    if plain.word_count < 20:
        return ""
    average = f"about {round(plain.words_per_sentence)} words to a sentence"
    if plain.reading_ease is None:
        return f"Plain words: {average}."
    levels = ((80, "easy to read"), (65, "plain enough for most people"), (50, "rather hard for many people"))
    level = next((words for least, words in levels if plain.reading_ease >= least), "hard to read for most people")
    return f"Plain words: {level}, {average}."
