"""Who acts: people before a verb, and where main act and trigger part."""

from __future__ import annotations

from collections.abc import Sequence

from app.practice.grammar import JOINS, LEADING_ON, OBJECTS, PREPOSITIONS, SKIPPED, STOPS, SUBJECTS, TELLING
from app.practice.smart.act import Act
from app.practice.smart.lexicon import ACTS, Lexicon
from app.practice.smart.people import Someone
from app.practice.time_words import TimeWords
from app.practice.tokens import Line

FAR = 3
"""Words after "if" that are enough for a clause of its own."""


class Subjects:
    """Knows where in a line the reading stands, and who stands before a place as its subject."""

    def __init__(self, line: Line, words: Lexicon, people: Sequence[Someone], times: Sequence[TimeWords]) -> None:
        self.line, self.tokens, self.words = line, line.tokens, words
        self.people = people
        self.person_at = {place: someone for someone in people for place in range(someone.first, someone.after)}
        self.timed = {
            place for time in times if time.kind not in ("trigger", "false") for place in range(time.first, time.after)
        }
        self.triggers = {time.first for time in times if time.kind == "trigger"}
        self.acts: list[Act] = []
        self.start = self.sentence = 0
        """Where the subject of the next act may begin."""
        self.trigger = self.purpose = self.under = False
        self.opened = 0
        """Finite verbs since a trigger opened the sentence; a second one is the main act."""
        self.leading = False

    def _next_is(self, place: int, word: str) -> bool:
        return place + 1 < len(self.tokens) and self.tokens[place + 1].word == word

    def _is_list(self, place: int) -> bool:
        """True for a comma between people: "Dad, Megan and Gran will"."""
        ahead = place + 1
        while ahead < len(self.tokens) and self.tokens[ahead].word in {"the", "a", "his", "her", "my", "our", "their"}:
            ahead += 1
        return place - 1 in self.person_at and ahead in self.person_at and not self._verbs_since_start()

    def _ends_apposition(self, place: int) -> bool:
        """True for the second comma of "The SENCO, Mrs Dunne, sends": whoever is named twice still acts."""
        second = self.person_at.get(place - 1)
        if second is None or self._verbs_since_start():
            return False
        before = second.first - 1
        while before > self.start and self.tokens[before].word in {"the", "a", "his", "her", "my", "our", "their"}:
            before -= 1
        return before > self.start and self.tokens[before].word == "," and before - 1 in self.person_at

    def _kinds(self, place: int) -> tuple[frozenset[str], int]:
        """Return the lists of acts that hold the longest phrase at a place, and its length."""
        for found in self.words.at(self.tokens, place):
            lists = found.lists & frozenset(ACTS)
            if lists:
                return lists, found.length
        return frozenset(), 0

    def _after_preposition(self, place: int) -> bool:
        if self.tokens[place].word in SUBJECTS:
            return False
        before = place - 1
        while before >= self.start and self.tokens[before].word in {
            "the",
            "a",
            "an",
            "her",
            "his",
            "their",
            "my",
            "our",
            "each",
            "both",
            "named",
            "school",
        }:
            before -= 1
        return before >= self.start and self.tokens[before].word in PREPOSITIONS - {"of"}

    def _verbs_since_start(self) -> bool:
        return any(act.first >= self.start for act in self.acts)

    def _verbs_since_sentence(self) -> bool:
        return any(act.first >= self.sentence for act in self.acts)

    def _person_before_place(self, before: int) -> Someone | None:
        """Return "everyone" for "everyone at home": who stands before a short phrase of place."""
        for length in (2, 3, 4):
            first = before - length + 1
            if first > self.start and self.tokens[first].word in {"at", "in", "from", "on", "with"}:
                return self.person_at.get(first - 1)
        return None

    def _person_within(self, first: int, after: int) -> bool:
        return any(
            first <= someone.first < after and not someone.owner and not self._after_preposition(someone.first)
            for someone in self.people
        )

    def _subject_people(self, place: int) -> tuple[Someone, ...]:
        """Return who stands before a verb as its subject: not owners, not after a preposition, not in a time."""
        near = self._near_people(place, timed=False)
        return near or tuple(someone for someone in self._near_people(place, timed=True) if someone.after == place)

    def _near_people(self, place: int, *, timed: bool) -> tuple[Someone, ...]:
        """Return the people between the last verb and a place; those in a time ("each core group") where asked."""
        found: list[Someone] = []
        for someone in self.people:
            if someone.first < self.start or someone.after > place or someone.owner:
                continue
            if (someone.first in self.timed) != timed or self._after_preposition(someone.first):
                continue
            if self.tokens[someone.first].word in OBJECTS:
                continue
            found.append(someone)
        last_verb = max((act.after for act in self.acts if act.after <= place), default=0)
        near = [someone for someone in found if someone.first >= last_verb]
        return tuple(near)

    def _inherits(self, place: int) -> bool:
        """True where a verb right here has the subject of the one before: after "and", or a comma."""
        return (
            place > 0
            and self.tokens[place - 1].word in {"and", "or", "but", ",", "then", ";", "&", "also"}
            and bool(self.acts)
        )

    def _carries(self, place: int) -> bool:
        """True where nothing stands between the last act's clause and this marker: "will ring and will stay"."""
        between = [token.word for token in self.tokens[self.start : place] if token.word not in SKIPPED]
        return not between or set(between) <= JOINS | {","}

    def _led_on(self, place: int) -> bool:
        """True for a second "to" after a verb that only leads on: "agrees to", "continue to", "asked to"."""
        before = place - 1
        while before > 0 and self.tokens[before].word in {"not", "never", "only", "both", "each", "also"}:
            before -= 1
        return before >= 0 and self.tokens[before].word in LEADING_ON

    def _main_mark_ahead(self, place: int) -> bool:
        """True where a comma or "then" is still to come in the sentence: the main act stands behind it."""
        for token in self.tokens[place:]:
            if token.word in STOPS:
                return False
            if token.word in {",", "then"}:
                return True
        return False

    def _is_main(self, subject: Someone, begin: int) -> bool:
        """True where a second subject and verb begin the main act: "If Dad comes Mum rings", with no mark between."""
        before = self.tokens[subject.first - 1].word if subject.first else ""
        if before in {"and", "or", "that", "who"} or subject.after < begin - 2:
            return False
        if self.opened:
            last = self.acts[-1]
            telling = last.kind == "mind" or self.tokens[last.first].word in TELLING
            return not (telling and subject.first == last.after)
        earlier = [
            one for one in self.people if self.start <= one.first and one.after < subject.first and not one.owner
        ]
        far = subject.first - self.start >= FAR and not self._main_mark_ahead(begin)
        return far or (bool(earlier) and earlier[-1].after < subject.first - 1)
