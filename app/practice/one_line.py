"""One line, read into the boxes of a step: who, does what, when, how we know, if it goes wrong.

Nothing is filled in silently: every part says where in the line it was read, so that it can be shown and put right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.practice.phrases import word_lists
from app.practice.smart.act import Act
from app.practice.smart.heads import Facts
from app.practice.smart.lexicon import lexicon
from app.practice.smart.look import NOBODY, facts_of
from app.practice.smart.reading import Known
from app.practice.tokens import read_line
from app.practice.when import When, when_of

CLAUSE_MARKS = frozenset(";.!?\n•:–—")
ENDS = frozenset(";.!?•")
LISTED = frozenset({"professionals", "family", "name", "child_name", "children", "closed_groups", "pronouns"})
TRIMMED = ",;:.–—-•"


@dataclass(frozen=True, slots=True)
class Part:
    """Words of the line: ``text == line[start:end]``."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Understood:
    """What one line says, box by box; a box that the line does not fill is None or empty."""

    who: tuple[Part, ...] = ()
    what: Part | None = None
    when: When | None = None
    evidence: Part | None = None
    if_wrong: Part | None = None


def understand(text: str, known: Known, today: date) -> Understood:
    """Return what one line says. Days without a year are the next ones from ``today``."""
    main, evidence, wrong = _clauses(text, known)
    facts = facts_of(text[main.start : main.end], lexicon(), known) if main is not None else None
    if main is None or facts is None or not facts.line.tokens:
        return Understood(evidence=evidence, if_wrong=wrong)
    when = when_of(facts.line, facts.times, today)
    act = _first_act(facts)
    who = _who(facts, act)
    what = _what(facts, act, when)
    return Understood(
        who=tuple(_moved(part, text, main.start) for part in who),
        what=_moved(what, text, main.start) if what is not None else None,
        when=_moved_when(when, main.start) if when is not None else None,
        evidence=evidence,
        if_wrong=wrong,
    )


def _clauses(text: str, known: Known) -> tuple[Part | None, Part | None, Part | None]:
    """Return the step itself, how anyone would know, and what happens if it goes wrong."""
    lists = _openings()
    main: Part | None = None
    evidence: Part | None = None
    wrong: Part | None = None
    for clause in _cut(text):
        opening = tuple(token.word for token in read_line(clause.text).tokens[:5])
        if main is None:
            main = clause
        elif wrong is not None:
            wrong = _joined(text, wrong, clause)
        elif _opens(opening, lists["if_wrong"]):
            wrong = clause
        elif evidence is None and (_opens(opening, lists["evidence"]) or _is_check(clause.text, known)):
            evidence = clause
        else:
            main = _joined(text, main, clause) if evidence is None else main
            evidence = _joined(text, evidence, clause) if evidence is not None else None
    return main, evidence, wrong


def _cut(text: str) -> list[Part]:
    """Return the clauses of a line: what stands between full stops, semicolons and dashes."""
    found: list[Part] = []
    begin = 0
    for token in read_line(text).tokens:
        if token.word in CLAUSE_MARKS and not _inside_word(text, token.start):
            found += _part(text, begin, token.start)
            begin = token.end
    return [*found, *_part(text, begin, len(text))]


def _inside_word(text: str, place: int) -> bool:
    """True for the mark of "10.30" and "e.g.": no end of a clause."""
    return text[place + 1 : place + 2].isalnum() and text[place] in ".:"


def _part(text: str, start: int, end: int) -> list[Part]:
    """Return the words between two places without the marks and spaces around them; nothing where nothing is left."""
    while start < end and _is_trimmed(text[start]):
        start += 1
    while end > start and _is_trimmed(text[end - 1]):
        end -= 1
    return [Part(text[start:end], start, end)] if start < end else []


def _is_trimmed(letter: str) -> bool:
    return letter.isspace() or letter in TRIMMED


def _joined(text: str, one: Part, other: Part) -> Part:
    return Part(text[one.start : other.end], one.start, other.end)


def _opens(opening: Sequence[str], phrases: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(opening[:length]) in phrases for length in range(1, len(opening) + 1))


def _is_check(clause: str, known: Known) -> bool:
    """True for a clause in which somebody checks or tells: "the health visitor looks on Fridays"."""
    facts = facts_of(clause, lexicon(), known)
    main = facts.main_acts
    return bool(main) and bool(main[0].actor) and bool({"checks", "monitoring"} & main[0].lists)


@lru_cache(maxsize=1)
def _openings() -> dict[str, frozenset[tuple[str, ...]]]:
    return {
        name: frozenset(tuple(token.word for token in read_line(phrase).tokens) for phrase in phrases)
        for name, phrases in word_lists("one_line").items()
    }


def _first_act(facts: Facts) -> Act | None:
    """Return the act that the step is about: the first that does not only say when or why."""
    acts = facts.main_acts or [act for act in facts.acts if not act.trigger]
    return next((act for act in acts if not _only_agrees(facts, act) or act is acts[-1]), None)


def _only_agrees(facts: Facts, act: Act) -> bool:
    """True for "Nan agrees that": what follows is the step."""
    return facts.line.tokens[act.first].word in {"agree", "agrees", "agreed", "promises", "says"}


def _who(facts: Facts, act: Act | None) -> list[Part]:
    """Return who does it, as they were written; a "she" is the one named before."""
    if act is None or act.passive:
        return []
    actors = [one for one in act.actor if one.kind in LISTED]
    if actors and all(one.kind == "pronouns" for one in actors):
        actors = [one for one in facts.people if one.kind in LISTED - {"pronouns"} and one.after <= act.first][
            :1
        ] or actors
    found = []
    for one in actors:
        start, end = facts.line.span(one.first, one.after)
        found.append(Part(facts.line.text[start:end], start, end))
    return found


def _what(facts: Facts, act: Act | None, when: When | None) -> Part | None:
    """Return what is done: from the verb on, without the time where that stands at either end."""
    text = facts.line.text
    if act is None:
        parts = _part(text, 0, len(text))
        return _without(text, parts[0], when) if parts else None
    first = act.subject[1] if act.negated and act.subject[1] < act.first else act.first
    if act.passive and not act.negated:
        first = act.subject[0]
    begin = facts.line.tokens[first].start
    parts = _part(text, begin, len(text))
    return _without(text, parts[0], when) if parts else None


def _without(text: str, part: Part, when: When | None) -> Part:
    """Return a part without the words of time at its beginning or end."""
    if when is None or when.end <= part.start or when.kind == "standing_rule":
        return part
    if all(map(_is_trimmed, text[when.end : part.end])) and when.start > part.start:
        shorter = _part(text, part.start, when.start)
    elif when.start <= part.start:
        shorter = _part(text, when.end, part.end)
    else:
        return part
    return shorter[0] if shorter else part


def _moved(part: Part, text: str, by: int) -> Part:
    return Part(text[part.start + by : part.end + by], part.start + by, part.end + by)


def _moved_when(when: When, by: int) -> When:
    return When(when.kind, when.words, when.start + by, when.end + by, when.starts_on, when.due_on)


def split(text: str, known: Known = NOBODY) -> list[str]:
    """Return the several steps that one long line holds, as they were written; one where it holds one.

    It is cut at full stops and semicolons, and before another person's part; a clause that only says what happens
    if the step goes wrong stays with it.
    """
    lists = _openings()
    steps: list[Part] = []
    for clause in _cut_steps(text):
        opening = tuple(token.word for token in read_line(clause.text).tokens[:5])
        stays = _opens(opening, lists["evidence"]) or (_opens(opening, lists["if_wrong"]) and _refers_back(opening))
        if steps and stays:
            steps[-1] = _joined(text, steps[-1], clause)
        else:
            steps += _by_actor(text, clause, known)
    return [step.text for step in steps]


def _cut_steps(text: str) -> list[Part]:
    """Return what stands between ends of sentences, semicolons and lines."""
    found: list[Part] = []
    begin = 0
    for place, letter in enumerate(text):
        if (letter in ENDS and not _inside_word(text, place)) or letter == "\n":
            found += _part(text, begin, place)
            begin = place + 1
    return [*found, *_part(text, begin, len(text))]


def _refers_back(opening: Sequence[str]) -> bool:
    """True for "if he does", "if not", "otherwise": it belongs to the step before it."""
    return opening[0] in {"otherwise", "or", "failing"} or bool(
        set(opening[1:3]) & {"he", "she", "they", "it", "not", "this", "that", "so", "there", "nobody", "one"}
    )


def _by_actor(text: str, clause: Part, known: Known) -> list[Part]:
    """Return a clause cut before "and" where another person's act begins; an "if ... then" stays whole."""
    facts = facts_of(clause.text, lexicon(), known)
    if any(act.trigger and act is facts.acts[0] for act in facts.acts):
        return [clause]
    cuts = []
    for before, act in zip(facts.main_acts, facts.main_acts[1:], strict=False):
        if not act.actor or not before.actor or act.passive or act.actor[0].first < before.after:
            continue
        first = act.actor[0].first
        while first > before.after and facts.line.tokens[first - 1].word in {"the", "his", "her", "their", "my", "our"}:
            first -= 1
        if facts.line.tokens[first - 1].word in {"and", "while", "but", "&", ","} and act.actor[0].kind != "pronouns":
            cuts.append((facts.line.tokens[first - 1].start, facts.line.tokens[first].start))
    if not cuts:
        return [clause]
    found: list[Part] = []
    begin = clause.start
    for end, following in cuts:
        found += _part(text, begin, clause.start + end)
        begin = clause.start + following
    return [*found, *_part(text, begin, clause.end)]
