"""What in a line is a verb: "Nan rings", "and emails"; not "Support to be offered"."""

from __future__ import annotations

from app.practice.grammar import NOUN_AHEAD, OBJECTS, OWNERS, PREPOSITIONS, SKIPPED, STOPS
from app.practice.smart.subjects import Subjects

SHORTEST_PARTICIPLE = 4
"""Letters: "need" is none."""


class Verbs(Subjects):
    """Tells verbs from the things that are written like them."""

    def _done_by(self, place: int) -> bool:
        """True for "funded by school" with nothing before it that says "is"."""
        if self._verbs_since_start() or place == 0 or not self._next_is(place, "by"):
            return False
        return (
            self._kinds(place)[1] == 1
            and self._is_participle(place)
            and self.tokens[place].word.endswith(("ed", "en", "n", "t"))
        )

    def _joined(self, place: int) -> bool:
        """True for a verb after "and", "or", "then" or a comma that goes on with what was said."""
        if not self._inherits(place):
            return False
        word = self.tokens[place].word
        bases = self.words.bases.get(word, ())
        before = self.acts[-1]
        form = self.tokens[before.after - 1].word if before.after else ""
        first = self.tokens[before.first].word if before.first < len(self.tokens) else form
        return bool(bases) and (word in bases) == (first in self.words.bases.get(first, ())) and not self._is_ing(place)

    def _present(self, place: int) -> bool:
        """True for "Nan rings": a form with -s right after a person; "I ring", "they ring", "Mum and Dad ring"."""
        before = place - 1
        while before >= self.start and (
            self.tokens[before].word in SKIPPED
            or self.tokens[before].word == ")"
            or before in self.timed
            or (self.tokens[before].word == "," and self._ends_apposition(before))
        ):
            before -= 1
        bases = self.words.bases.get(self.tokens[place].word, ())
        if before >= self.start and self.tokens[before].word in OWNERS:
            return False
        someone = self.person_at.get(before) or self._person_before_place(before)
        if someone is not None and self._after_preposition(someone.first):
            someone = self._person_before_place(before)
        if not bases:
            return False
        if someone is None:
            return (
                self.tokens[place].word not in bases
                and self.tokens[place].word.endswith("s")
                and before >= self.start
                and not self._verbs_since_start()
                and self.tokens[before].word.isalpha()
                and self.tokens[before].word not in PREPOSITIONS | {"the", "a", "an", "and", "any", "no"}
                and self._kinds(place)[1] > 0
                and self._subject_people(place) != ()
                and not self._after_preposition(before)
            )
        return not (
            someone.owner or self._after_preposition(someone.first) or self.tokens[someone.first].word in OBJECTS
        )

    def _reads_as_noun(self, place: int, length: int) -> bool:
        """True for "Support to be offered", "Contact will", "Plans from": the first word is a thing, no order."""
        ahead = [token.word for token in self.tokens[place + length : place + length + 3]]
        if not ahead:
            return length == 1
        if ahead[0] in NOUN_AHEAD or ahead[0] in {":", "-"}:
            return True
        for number in range(place + 1, min(place + 9, len(self.tokens))):
            word = self.tokens[number].word
            if word in STOPS | {","}:
                return False
            if word in {"will", "must", "should"} or (word == "to" and self._next_is(number, "be")):
                return not self._person_within(place, number)
        return False

    def _is_ing(self, place: int) -> bool:
        """True for "ringing", not for "ring"."""
        word = self.tokens[place].word
        return word.endswith("ing") and word not in self.words.bases.get(word, ())

    def _follows_description(self, place: int) -> bool:
        """True for "warm" in "A safe, warm and clean home": behind a comma, with no verb before it."""
        return place != self.sentence and not self._verbs_since_sentence()

    def _is_short_for(self, place: int) -> bool:
        """True for capitals between a marker and its verb: "to be DBS checked"."""
        token = self.tokens[place]
        return (
            len(token.text) > 1
            and token.text.isupper()
            and place + 1 < len(self.tokens)
            and self.tokens[place + 1].word.endswith("ed")
        )

    def _is_doing(self, place: int) -> bool:
        """True for "arguing" in "stop arguing"."""
        return place < len(self.tokens) and self._is_ing(place) and place not in self.person_at

    def _is_participle(self, place: int) -> bool:
        word = self.tokens[place].word
        return (
            self._is_ing(place)
            or word not in self.words.bases.get(word, ())
            or word in {"read", "put", "cut", "set", "let", "come", "run", "become"}
        )

    def _unknown_participle(self, place: int) -> bool:
        """True for "rebooked": a form of a verb that no list holds; not an adjective of the lists."""
        if place >= len(self.tokens) or place in self.person_at or place in self.timed:
            return False
        word = self.tokens[place].word
        listed = any(name.startswith("things.") for found in self.words.at(self.tokens, place) for name in found.lists)
        return word.endswith("ed") and len(word) > SHORTEST_PARTICIPLE and not listed
