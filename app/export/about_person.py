"""Everything held about one person as a file to be reviewed: what is simple first, then what needs a decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.practice.written_days import full_date
from app.store.access import Held, HeldAbout
from app.store.history_words import local_time

WARNING = (
    "NOT RELEASED. For the officer who reviews it. It holds details of other people and what is withheld.\n"
    "Nothing here may go to the person before each item was looked at."
)
REVIEW, PLAIN = "TO BE DECIDED: OTHER PEOPLE STAND IN IT, OR IT IS WITHHELD", "ABOUT THE PERSON ALONE"


def about_person(about: HeldAbout, made_at: datetime, who: str) -> str:
    """Return the file as plain text. ``made_at`` is local time."""
    review = [one for one in about.held if one.needs_review]
    plain = [one for one in about.held if not one.needs_review]
    lines = [
        f"Everything held about {about.name}",
        f"Family {about.family} {about.reference}".strip(),
        f"Made on {full_date(made_at.date())} by {who or 'nobody named'}",
        "",
        WARNING,
        "",
        f"{len(about.held)} items: {len(plain)} about the person alone, {len(review)} to be decided.",
        f"{len(about.history)} changes in the history, at the end.",
        *_elsewhere(about),
    ]
    for title, some in ((PLAIN, plain), (REVIEW, review)):
        lines += ["", title]
        for number, one in enumerate(some, 1):
            lines += ["", f"{number}. {one.title}", *(f"   {words}" for words in _item(one))]
        if not some:
            lines += ["", "Nothing."]
    lines += ["", "HISTORY OF THESE ITEMS: EARLIER WORDS STAND IN IT, SO IT NEEDS THE SAME REVIEW"]
    for change in about.history:
        lines += ["", f"{local_time(change.at)}, {change.who or 'nobody named'}: {change.label}"]
        lines += [f"   {words}" for told in change.rows_in_words() for words in told.splitlines()]
    return "\n".join(lines) + "\n"


def _elsewhere(about: HeldAbout) -> list[str]:
    if not about.elsewhere:
        return ["No other family in this store has somebody of the same full name."]
    return [f"Somebody of the same name is also in: {', '.join(about.elsewhere)}. Look there as well."]


def _item(held: Held) -> Iterator[str]:
    yield f"({held.why})"
    yield from held.lines
    if held.others:
        yield f"Other people in it: {', '.join(held.others)}"
    for words in held.withheld:
        yield f"Withheld: {words}"
    if held.needs_review:
        yield "Decision: ........................................"
