"""Small words of English that the coach and the reading of times are built on (resources/phrases/grammar.toml)."""

from __future__ import annotations

from app.practice.phrases import tables


def _words(name: str) -> frozenset[str]:
    return frozenset(str(tables("grammar")[name]).split())


MODALS = _words("modals")
"""Words that lead to a verb: "will ring", "to ring"."""
AUXILIARIES = _words("auxiliaries")
"""Forms that stand before a participle, or are the verb themselves."""
BE = _words("be")
"""Forms of "be"."""
HAVE = _words("have")
"""Forms of "have" in the present and past."""
SKIPPED = _words("skipped")
"""Words that may stand between a marker and its verb."""
LEADING_ON = _words("leading_on")
"""Verbs and the like that only lead on to the one that counts: "agrees to ring"."""
STOPS = _words("stops")
"""Marks that end a clause."""
JOINS = _words("joins")
"""Words that join one clause to the next."""
PREPOSITIONS = _words("prepositions")
"""Behind them stands nobody who acts: "contact with Dad"."""
CARRIERS = _words("carriers")
"""They lead on to another verb, or are the verb themselves: "do what is expected", "continue their involvement"."""
OBJECTS = _words("objects")
"""Said of those to whom something is done: never the actor."""
OWNERS = _words("owners")
"""Before what is somebody's."""
SUBJECTS = _words("subjects")
"""Said only of those who act."""
QUOTES = _words("quotes")
"""Marks that are passed over."""
STOPPING = _words("stopping")
"""Before a word in -ing that is what counts: "stop arguing"."""
TELLING = _words("telling")
"""What follows belongs to them: "the nurse says Mum is unwell"."""
NO_VERBS = _words("no_verbs")
"""Never a verb that we do not know."""
NOUN_AHEAD = _words("noun_ahead")
"""Behind a sentence's first word they show that it is a thing: "Contact will", "Plans from"."""
JOINING = _words("joining")
"""Between two times that belong together: "twice a day, before pick-up and in the evening"."""
LEFT_OVER = _words("left_over")
"""At the end of words of time they are left out."""
SMALL_WORDS = _words("small_words")
"""Words that are no thing: what an act is done to is looked for behind them."""
DETERMINERS = _words("determiners")
"""Before a person: "the social worker"."""
LEVELS = _words("levels")
"""Behind a number they make it a level: 95%, the 9th centile, four out of five."""
SAME_IN_THE_PAST = _words("same_in_the_past")
"""Verbs that are the same in the past."""
DOUBLING = _words("doubling")
"""Verbs that double their last letter: "stopped"."""
