"""What is done in a line: each act with its actor, how it is said, and what it is done to."""

from __future__ import annotations

from collections.abc import Sequence

from app.practice.grammar import AUXILIARIES, BE, CARRIERS, HAVE, MODALS, NO_VERBS, QUOTES, SKIPPED, STOPPING, STOPS
from app.practice.smart.act import Act, kind_of
from app.practice.smart.lexicon import Lexicon
from app.practice.smart.people import Someone
from app.practice.smart.verbs import Verbs
from app.practice.time_words import TimeWords
from app.practice.tokens import Line, Token

NEGATIONS = frozenset({"not", "never"})


def find_acts(line: Line, words: Lexicon, people: Sequence[Someone], times: Sequence[TimeWords]) -> list[Act]:
    """Return the acts of a line in their order."""
    return Scan(line, words, people, times).run()


class Scan(Verbs):
    """Walks through a line once and collects its acts."""

    def run(self) -> list[Act]:
        """Return the acts of the line."""
        place = 0
        while place < len(self.tokens):
            place = self._step(place)
        self._set_objects()
        return self.acts

    def _step(self, place: int) -> int:
        """Read one token and return the next place to read."""
        token = self.tokens[place]
        word = token.word
        if word in "([":
            closed = self._closed_at(place)
            if closed is not None:
                return closed + 1
        if word in STOPS:
            self._begin(place + 1)
            return place + 1
        if word in {",", "then"}:
            if self.trigger or self.purpose:
                self._begin(place + 1)
            elif word == "then" or not (self._is_list(place) or self._ends_apposition(place)):
                self.start = place + 1
            return place + 1
        if place in self.triggers or (word == "where" and place == self.start):
            self.trigger, self.leading, self.opened = True, place == self.start, 0
            self.start = place + 1
            return place + 1
        if (word == "so" and place > self.start) or (word == "in" and self._next_is(place, "order")):
            self.purpose = True
            self.start = place + 1
            return place + 1
        verb = self._verb_at(place)
        return verb if verb is not None else place + 1

    def _closed_at(self, place: int) -> int | None:
        """Return where short brackets close: an age, a name, a role."""
        for ahead in range(place + 2, min(place + 6, len(self.tokens))):
            if self.tokens[ahead].word in {")", "]"}:
                return ahead
        return None

    def _begin(self, place: int) -> None:
        self.start = place
        if place == 0 or self.tokens[place - 1].word in STOPS:
            self.sentence = place
        self.trigger = self.purpose = self.under = self.leading = False
        self.opened = 0

    def _verb_at(self, place: int) -> int | None:
        """Take the act that begins at a place and return where to go on; None where there is none."""
        word = self.tokens[place].word
        if place in self.timed or (place in self.person_at and word != "will"):
            return None
        if word in MODALS or word in AUXILIARIES:
            return self._after_marker(place)
        if self._done_by(place):
            lists, length = self._kinds(place)
            act = Act(place, place + length, kind_of(lists), lists, passive=True)
            return self._add(act, place, place + length)
        if self._joined(place) or self._present(place) or place == self.start:
            return self._plain_verb(place)
        return None

    def _after_marker(self, place: int) -> int | None:
        """Take "will not be weighed", "to ring", "has moved": markers and adverbs, then the verb."""
        at, passive, had, negated = self._pass_markers(place)
        lists, length = self._kinds(at) if at < len(self.tokens) and at not in self.timed else (frozenset[str](), 0)
        if passive and not lists and self._unknown_participle(at):
            return self._add(Act(at, at + 1, "unknown", lists, passive=True, negated=negated), place, at + 1)
        if (passive or had) and not (lists and self._is_participle(at)):
            return self._add(Act(at - 1, at, "be" if passive else "have", frozenset(), negated=negated), place, at)
        if not lists:
            if not self._may_be_unknown_verb(place, at):
                return None
            return self._add(Act(at, at + 1, "unknown", lists, passive=passive, negated=negated), place, at + 1)
        if self.tokens[at].word in STOPPING and self._is_doing(at + length):
            at, (lists, length) = at + length, self._kinds(at + length)
            unlisted = "abstract" if self.tokens[at].word in BE else "visible"
            lists, length = lists or frozenset({unlisted}), length or 1
        passive = passive and not self._is_ing(at)
        return self._add(
            Act(at, at + length, kind_of(lists), lists, passive=passive, negated=negated), place, at + length
        )

    def _pass_markers(self, place: int) -> tuple[int, bool, bool, bool]:
        """Return where the verb stands, and whether it was led to by "be", by "have", and with a "not"."""
        at, passive, had = place, False, False
        negated = place > 0 and self.tokens[place - 1].word in NEGATIONS
        while at < len(self.tokens):
            word = self.tokens[at].word
            if word in AUXILIARIES and self._kinds(at)[1] > 1:
                break
            if word in MODALS or word in AUXILIARIES or word in {"going", "able"}:
                passive, had = word in BE, word in HAVE
            elif word in NEGATIONS:
                negated = True
            elif (
                not self._is_short_for(at)
                and word not in SKIPPED | QUOTES
                and (not word.endswith("ly") or word in self.words.bases)
            ):
                break
            at += 1
        if self.tokens[at - 1].word in CARRIERS and (at >= len(self.tokens) or not self._kinds(at)[1]):
            at -= 1
        return at, passive, had, negated

    def _may_be_unknown_verb(self, place: int, at: int) -> bool:
        """True where a word that no list holds may be the verb: behind "will", or "to" right after who acts."""
        if at >= len(self.tokens) or at in self.person_at or at in self.timed:
            return False
        word = self.tokens[at].word
        if not word.isalpha() or word in NO_VERBS or self.tokens[at - 1].word in HAVE:
            return False
        return self.tokens[place].word != "to" or (bool(self._subject_people(place)) and not self._verbs_since_start())

    def _plain_verb(self, place: int) -> int | None:
        """Take a verb without a marker: "Nan rings", "and emails", "Refer to CAMHS"."""
        if place in self.timed or place in self.person_at:
            return None
        lists, length = self._kinds(place)
        if not lists:
            return None
        word = self.tokens[place].word
        imperative = place == self.start and not self._inherits(place)
        if imperative and (self._reads_as_noun(place, length) or self._follows_description(place)):
            return None
        is_base = word in self.words.bases.get(word, ()) or (self._is_ing(place) and place == 0)
        if imperative and not is_base:
            return None
        return self._add(Act(place, place + length, kind_of(lists), lists), place, place + length)

    def _add(self, act: Act, begin: int, after: int) -> int:
        """Keep an act with its subject, and return where to go on."""
        inherits = self._inherits(begin) and self.tokens[begin].word not in MODALS - {"to"}
        subject = () if inherits and self.acts else self._subject_people(begin)
        if not subject and not self._verbs_since_sentence() and self.start == begin:
            self.start = self.sentence
            subject = self._subject_people(begin)
        marker = self.tokens[begin].word
        second = marker == "to" and self._verbs_since_sentence() and not subject
        if self.trigger:
            if self.leading and subject and self._is_main(subject[0], begin):
                self._begin(subject[0].first)
            elif (
                self.leading and self.opened and not subject and marker in MODALS - {"to"} and not self._inherits(begin)
            ):
                self._begin(self.acts[-1].after)
            self.opened += 1
        if subject:
            act.actor = subject
            if marker in MODALS - {"to"}:
                self.under = self.under and self.trigger
        elif self.acts and (self._inherits(begin) or second or self._carries(begin)):
            act.actor = self.acts[-1].actor
        act.trigger, act.under = self.trigger, self.under
        act.purpose = self.purpose or (second and not self._led_on(begin))
        act.subject = (self.start, begin)
        if "answers_for" in act.lists and _makes_answer(self.tokens, act):
            self.under = True
        self.acts.append(act)
        return max(after, begin + 1)

    def _set_objects(self) -> None:
        """Give each act the tokens up to the next act or mark."""
        for number, act in enumerate(self.acts):
            starts = [place for later in self.acts[number + 1 :] for place in later.subject if place >= act.after]
            end = min(starts, default=len(self.tokens))
            for place in range(act.after, end):
                if self.tokens[place].word in STOPS - {"(", ")", "/"}:
                    end = place
                    break
            act.object_first, act.object_after = act.after, max(act.after, end)


def _makes_answer(tokens: Sequence[Token], act: Act) -> bool:
    """True for "ensure", "make sure", "see to it": what follows is answered for, not done."""
    words = " ".join(token.word for token in tokens[act.first : act.after])
    return words.startswith(("ensur", "make sure", "makes sure", "making sure", "made sure", "see to it", "guarantee"))
