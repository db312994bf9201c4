"""Look at one step: its sentence, who, when and evidence together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from app.practice.phrases import tables
from app.practice.plain_words import read_plain
from app.practice.smart.acts import find_acts
from app.practice.smart.assumed import answers_for_other, attendance, duties_on_child, is_absolute, is_bare
from app.practice.smart.heads import SEEN, Facts, act_feature
from app.practice.smart.judging import is_vague_amount, is_vague_trigger, judge
from app.practice.smart.lexicon import Lexicon, lexicon, spelt_line
from app.practice.smart.people import find_people
from app.practice.smart.reading import FIELDS, LETTERS, Known, Letter, Reading, State, Statement, Trap, Words
from app.practice.smart.traps import find_traps
from app.practice.smart.weighing import NEAR, Weights, shipped_weights
from app.practice.time_words import find_time_words

NOBODY = Known()
BLANKS = frozenset({"", "-", "–", "—", "?", "n/a", "tbc", "tba", "none"})


def look(
    statement: Statement, known: Known = NOBODY, *, today: date | None = None, local: Path | None = None
) -> Reading:
    """Return what the coach sees in a step. Whatever is written, it is read; nothing is refused.

    ``today`` is kept for rules that need the day; ``local`` is a folder of phrases on top of ours. Raise
    BrokenSettings where a file of that folder cannot be used.
    """
    return Look(statement, known, local).reading()


def make_ready(local: Path | None = None) -> None:
    """Load words and rules, about a tenth of a second: away from the screen's thread, before the first key."""
    look(Statement("Nanna rigns"), local=local)


def facts_of(text: str, words: Lexicon, known: Known = NOBODY, local: Path | None = None) -> Facts:
    """Return a text with all that the coach finds in it."""
    line = spelt_line(text, words)
    people, times = tuple(find_people(line, words, known)), tuple(find_time_words(line, local))
    return Facts(line, words, people, times, tuple(find_acts(line, words, people, times)))


class Look:
    """One step being read."""

    def __init__(
        self, statement: Statement, known: Known, local: Path | None = None, weights: Weights | None = None
    ) -> None:
        self.statement, self.local = statement, local
        words = lexicon(local)
        boxes = {name: getattr(statement, name) for name in FIELDS}
        self.facts = {
            name: facts_of(text, words, known, local)
            for name, text in boxes.items()
            if name == "text" or text.strip().lower() not in BLANKS
        }
        self.text = self.facts["text"]
        self.judged = judge(self.text, weights or shipped_weights())
        self.questions: Mapping[str, str] = tables("coach", local)["questions"]

    def reading(self) -> Reading:
        """Return the answer."""
        letters = {name: getattr(self, f"_{name}")() for name in LETTERS}
        shown = {name: letter.state is not State.MISSING for name, letter in letters.items()}
        traps = tuple(self._traps())
        asked = next((letter for letter in letters.values() if letter.state is State.MISSING), None)
        words = {found for letter in letters.values() for found in letter.words}
        return Reading(
            label=_label(shown),
            letters=letters,
            words=tuple(sorted(words, key=lambda found: (FIELDS.index(found.field), found.start, found.end))),
            question=asked.question if asked else traps[0].question if traps else "",
            key=asked.key if asked else traps[0].key if traps else "",
            traps=traps,
            plain=read_plain(self.statement.text, self.local),
        )

    def _specific(self) -> Letter:
        """A named person, role or closed group, and a concrete act or state."""
        given = self._given_people()
        if self.judged.weight > 0 and (self.judged.actors or given):
            actors = [self._words("text", one.first, one.after) for one in self.judged.actors]
            return self._shown("specific", [*actors, *given, *self._seen_words()], near=True)
        if self.judged.weight > 0:
            return self._missing("specific", "no_actor", self._seen_words() or self._all_words())
        abstract = self._abstract_words()
        return self._missing("specific", "abstract" if abstract else "nothing", abstract or self._all_words())

    def _measurable(self) -> Letter:
        """Someone else could say yes or no to "did it happen?"."""
        if self.judged.measurable:
            return self._shown("measurable", self._seen_words(), near=True)
        evidence = self._evidence_words()
        if evidence:
            return self._shown("measurable", evidence)
        if is_vague_amount(self.text):
            return self._missing("measurable", "amount", self._listed("things.vague_amounts"))
        if self.judged.weight > 0 and is_vague_trigger(self.text):
            return self._missing("measurable", "trigger", self._listed("things.vague_triggers"))
        if self.judged.weight > 0 and is_bare(self.text):
            return self._missing("measurable", "bare", self._seen_words() or self._all_words())
        return self._missing("measurable", "abstract", self._abstract_words() or self._all_words())

    def _achievable(self) -> Letter:
        """Assumed, unless somebody answers for another, promises what nobody can, or a child has a grown-up's duty."""
        answered, duties, absolute = answers_for_other(self.text), duties_on_child(self.text), is_absolute(self.text)
        if answered:
            return self._missing(
                "achievable", "for_another", [self._act_words(act.first, act.after) for act in answered]
            )
        if duties:
            return self._missing("achievable", "child", [self._act_words(act.first, act.after) for act in duties])
        if absolute:
            return self._missing("achievable", "absolute", [self._words("text", at, at + 1) for at in absolute])
        return self._shown("achievable", [])

    def _relevant(self) -> Letter:
        """Assumed, unless it is a family member's bare attendance at a service."""
        going = attendance(self.text)
        if going and not self._evidence_words():
            return self._missing("relevant", "attendance", [self._act_words(act.first, act.after) for act in going])
        if not self.judged.relevant and not going:
            return self._missing("relevant", "contact", self._seen_words())
        return self._shown("relevant", [])

    def _timebound(self) -> Letter:
        """A date, a frequency, a trigger, or a rule in force all the time."""
        times = [
            self._words(name, time.first, time.after)
            for name in ("text", "when", "evidence")
            if name in self.facts and (name == "text" or name == "when")
            for time in self.facts[name].times
            if time.kind != "false"
        ]
        if self.judged.timebound or any(words.field == "when" for words in times):
            return self._shown("timebound", times)
        false = [
            self._words(name, time.first, time.after)
            for name in ("text", "when")
            if name in self.facts
            for time in self.facts[name].times
            if time.kind == "false"
        ]
        if false:
            return self._missing("timebound", "false", false)
        if "when" in self.facts:
            box = self.facts["when"]
            return Letter("timebound", State.DOUBTFUL, (self._words("when", 0, len(box.line.tokens)),), "", "")
        return self._missing("timebound", "missing", self._seen_words() or self._all_words())

    def _shown(self, name: str, words: Iterable[Words], *, near: bool = False) -> Letter:
        """Return a letter that shows; a doubtful one where the weighing came near the other answer."""
        if near and abs(self.judged.weight) < NEAR:
            return Letter(name, State.DOUBTFUL, tuple(words), self.questions["doubtful"], f"{name}.doubtful")
        return Letter(name, State.SHOWN, tuple(words))

    def _missing(self, name: str, why: str, words: Iterable[Words]) -> Letter:
        """Return a letter that is missing, with its question."""
        found = tuple(words)
        said = found[0].text if found else ""
        question = self.questions[f"{name}_{why}"].replace("{words}", said)
        return Letter(name, State.MISSING, found, question, f"{name}.{why}")

    def _traps(self) -> Iterator[Trap]:
        """Yield the traps with their words."""
        texts = tables("coach", self.local)["traps"]
        for trap in find_traps(self.text):
            words = (self._act_words(trap.first, trap.after),)
            yield Trap(
                trap.name, words, texts[trap.name]["sentence"], texts[trap.name]["question"], f"trap.{trap.name}"
            )

    def _given_people(self) -> list[Words]:
        """Return who is named in the box "who": a person, a role, or any word that is not "someone"."""
        box = self.facts.get("who")
        if box is None:
            return []
        named = [self._words("who", one.first, one.after) for one in box.people if one.named]
        if named or any(not one.named for one in box.people):
            return named
        return [self._words("who", 0, len(box.line.tokens))]

    def _evidence_words(self) -> list[Words]:
        """Return what the box "evidence" names that can be seen: an act, a thing, a count or somebody who looks."""
        box = self.facts.get("evidence")
        if box is None:
            return []
        if any(act.kind in ("abstract", "mind") for act in box.main_acts) and not box.times:
            return []
        tokens = box.line.tokens
        things = any(
            "things.products" in found.lists or "things.services" in found.lists or "visible" in found.lists
            for place in range(len(tokens))
            for found in box.words.at(tokens, place)
        )
        named = any(one.named for one in box.people)
        counted = any(token.word[:1].isdigit() for token in tokens)
        return [self._words("evidence", 0, len(tokens))] if things or named or counted else []

    def _seen_words(self) -> list[Words]:
        """Return the words of the acts one could see."""
        return [self._act_words(act.first, act.after) for act in self.judged.acts]

    def _abstract_words(self) -> list[Words]:
        """Return the words of what is abstract: acts, and what they are done to."""
        found = [
            self._act_words(act.first, act.after)
            for act in self.text.main_acts
            if act_feature(self.text, act) not in SEEN and act.kind not in ("be", "have", "unknown")
        ]
        return found or self._listed("things.vague_words") or self._listed("things.abstract")

    def _listed(self, name: str) -> list[Words]:
        """Return the words of the text that stand in a list."""
        tokens = self.text.line.tokens
        return [
            self._words("text", place, place + found.length)
            for place in range(len(tokens))
            for found in self.text.words.at(tokens, place)
            if name in found.lists
        ]

    def _all_words(self) -> list[Words]:
        """Return the whole text, where there is any."""
        count = len(self.text.line.tokens)
        return [self._words("text", 0, count)] if count else []

    def _act_words(self, first: int, after: int) -> Words:
        return self._words("text", first, after)

    def _words(self, name: str, first: int, after: int) -> Words:
        """Return tokens of a box as its words."""
        start, end = self.facts[name].line.span(first, after)
        return Words(name, start, end, getattr(self.statement, name)[start:end])


def _label(shown: Mapping[str, bool]) -> str:
    """Return the label that follows from the letters (the labelled list's README)."""
    if all(shown.values()):
        return "smart"
    return "partial" if shown["specific"] or shown["measurable"] else "vague"
