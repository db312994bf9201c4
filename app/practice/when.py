"""When something happens, in plain words: a date, a frequency, a trigger or a standing rule.

"until 21 May", "every Wednesday at 1pm for six weeks", "if Dad comes after drinking". The patterns are data
(resources/phrases/times.toml); here they are put together, and their days are reckoned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.practice.day_words import Period, period_of
from app.practice.grammar import JOINING, LEFT_OVER
from app.practice.phrases import tables
from app.practice.time_words import TimeWords, find_time_words
from app.practice.tokens import Line, Token, read_line

RULES = frozenset({"no", "nobody", "none", "never", "only", "always"})
OPENING = frozenset(
    {"if", "when", "whenever", "unless", "once", "even if", "only if", "and if", "but if", "as soon as", "in case"}
)
"""These say "if this, then that"; "until" and "before" may only end a frequency."""
CLAUSE_ENDS = frozenset({",", ";", ".", ":", "then", "!", "?", ")", "("})


@dataclass(frozen=True, slots=True)
class When:
    """What was understood: ``words == text[start:end]`` are the words that say it."""

    kind: str
    """"date", "frequency", "trigger" or "standing_rule": the values of app.models.plan.WhenKind."""
    words: str
    start: int
    end: int
    starts_on: date | None = None
    due_on: date | None = None
    """The day by which it is done, or the last day of something that goes on."""


def read_when(text: str, today: date, *, local: Path | None = None) -> When | None:
    """Return when something happens, as far as the words say; None where they say nothing that can be kept.

    Days without a year are the next ones from ``today``. "Regularly", "as soon as possible" and the like say nothing.
    """
    line = read_line(text, _spell)
    times = find_time_words(line, local)
    return when_of(line, times, today)


def when_of(line: Line, times: Sequence[TimeWords], today: date) -> When | None:
    """Return the same from a line whose words of time were found."""
    group = _together(
        line, [_with_clause(line, times, place) for place, time in enumerate(times) if time.kind != "false"]
    )
    if not group:
        return _rule(line)
    kind = _kind(group)
    first, after = group[0].first, group[-1].after
    if kind == "trigger":
        after = next(time for time in group if time.kind == "trigger").after
    while after > first + 1 and line.tokens[after - 1].word in LEFT_OVER:
        after -= 1
    start, end = line.span(first, after)
    period = _period(group, today) if kind != "trigger" else Period()
    return When(kind, line.text[start:end], start, end, period.starts_on, period.due_on)


def _with_clause(line: Line, times: Sequence[TimeWords], place: int) -> TimeWords:
    """Return a trigger with the clause it opens: "until benefits are sorted"; other times as they are.

    The clause ends at a mark, at "then", or at "and" before the next time.
    """
    time = times[place]
    if time.kind != "trigger":
        return time
    following = len(line.tokens)
    if time.flat not in OPENING:
        following = next((one.first for one in times[place + 1 :] if one.kind != "false"), following)
    after = time.after
    while after < len(line.tokens) and line.tokens[after].word not in CLAUSE_ENDS and after < following:
        after += 1
    return replace(time, after=after)


def _together(line: Line, times: Sequence[TimeWords]) -> list[TimeWords]:
    """Return the first times that stand together, with nothing but joining words between them."""
    group: list[TimeWords] = []
    for time in times:
        if group and time.after <= group[-1].after:
            continue
        between = [token.word for token in line.tokens[group[-1].after : time.first]] if group else []
        if not all(word in JOINING for word in between):
            break
        if group and time.kind == "trigger" and "," in between and time.flat in OPENING:
            break
        group.append(time)
    return group


def _kind(group: Sequence[TimeWords]) -> str:
    """Return what the words say together: an "if" first of all, else how often, else a day, else always."""
    kinds = [time.kind for time in group]
    if kinds[0] == "trigger" and (group[0].flat in OPENING or not {"date", "frequency"} & set(kinds)):
        return "trigger"
    for kind in ("frequency", "date", "standing_rule"):
        if kind in kinds:
            return kind
    return "trigger"


def _period(group: Sequence[TimeWords], today: date) -> Period:
    """Return the days of all times that stand together: "from 3 March for 17 weeks"."""
    found = Period()
    for time in group:
        found = period_of(time.flat, today, found)
    return found


def _rule(line: Line) -> When | None:
    """Return a standing rule that lies in the sentence itself: "No one drinks in the house", "Dad will not"."""
    tokens = line.tokens
    for place, token in enumerate(tokens):
        begins = place == 0 or tokens[place - 1].word in {".", ";", ",", ":"}
        negated = (
            token.word == "not"
            and place > 0
            and tokens[place - 1].word in {"will", "must", "do", "does", "can", "to", "may", "shall", "is", "are"}
        )
        if (
            (token.word in RULES and begins)
            or negated
            or (token.word == "not" and place + 1 < len(tokens) and tokens[place + 1].word == "to")
        ):
            first = place - 1 if negated else place
            pair = place + 1 < len(tokens) and token.word == "no" and tokens[place + 1].word == "one"
            start, end = line.span(first, place + (2 if pair else 1))
            return When("standing_rule", line.text[start:end], start, end)
    return None


def _spell(token: Token) -> str:
    """Return a token's word with its short form spelt out, as the coach does: "tues", "wk"."""
    short: str = tables("spelling")["short"].get(token.word, token.word)
    return short
