"""What a local file changes, in lines to be read: each value beside the shipped one, with its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from app.practice.clocks import span
from app.practice.nation_file import FROM_FILE
from app.practice.nation_words import CODES, Basis, Clock, NationWords
from app.practice.nations import nation, shipped_nation
from app.practice.written_days import plain_date

CLOCK_NAMES = {
    "first_meeting": "first meeting",
    "first_meeting_unborn": "first meeting before birth",
    "core_group": "first core group",
    "later_core_group": "later core groups",
    "review": "first review",
    "review_unborn": "first review of a plan made before birth",
    "later_review": "later reviews",
    "visit": "seeing the child",
    "visit_at_home": "seeing the child at home",
    "letter": "decision letter",
    "record": "record",
}


def local_differences() -> list[str]:
    """Return a line for each value of any nation that the local file in use changes; none without such a file."""
    return [line for code in CODES for line in differences(nation(code), shipped_nation(code))]


def differences(words: NationWords, shipped: NationWords) -> list[str]:
    """Return a line for each value of one nation that differs from the shipped one, or has a source of its own."""
    lines = (*_clocks(words, shipped), *_texts(words, shipped), *_lists(words, shipped), *_days(words, shipped))
    return [f"{words.name}, {line}" for line in lines]


def _clocks(words: NationWords, shipped: NationWords) -> Iterator[str]:
    for kind, clock in words.clocks.items():
        if clock.basis.local:
            before = shipped.clocks.get(kind)
            was = f" instead of {_span_of(before)}" if before is not None else ""
            yield f"{CLOCK_NAMES.get(kind, kind)}: {_span_of(clock)}{was}{_source(clock.basis)}"


def _source(basis: Basis) -> str:
    """Return the source that was given; that it is the local file goes without saying."""
    return "" if basis.source.startswith(FROM_FILE) else f" ({basis.source})"


def _span_of(clock: Clock) -> str:
    return span(clock.count, clock.unit) if clock.count is not None else "no limit"


def _texts(words: NationWords, shipped: NationWords) -> Iterator[str]:
    for place, basis in words.bases.items():
        if basis.local:
            now, before = _text(words, place), _text(shipped, place)
            yield f"{place.partition('.')[2].replace('_', ' ')}: “{now}” instead of “{before}”{_source(basis)}"


def _text(words: NationWords, place: str) -> str:
    section, _, key = place.partition(".")
    return str(getattr(words, key) if section == "words" else getattr(words, section)[key])


def _lists(words: NationWords, shipped: NationWords) -> Iterator[str]:
    now, before = [one.text for one in words.categories], [one.text for one in shipped.categories]
    if now != before:
        yield f"{words.categories_name}: {', '.join(now)}"
    if words.certainties != shipped.certainties:
        yield f"how sure the meeting is: {', '.join(words.certainties) or 'not asked'}"
    asked, asked_before = ([one.question for one in each.also_decided] for each in (words, shipped))
    if asked != asked_before:
        yield f"also decided: {' '.join(asked) or 'nothing'}"


def _days(words: NationWords, shipped: NationWords) -> Iterator[str]:
    yield from _day_line("local holidays", words.closed_on, shipped.closed_on)
    yield from _day_line("bank holidays that are worked", words.works_on, shipped.works_on)


def _day_line(what: str, now: Iterable[date], before: Iterable[date]) -> Iterator[str]:
    own = sorted(set(now) - set(before))
    if own:
        yield f"{what}: {', '.join(plain_date(day) for day in own)}"
