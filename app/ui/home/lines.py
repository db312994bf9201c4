"""How Home puts a family into words. No Qt."""

from __future__ import annotations

import unicodedata
from datetime import date

from app.models.outcome import Answer, DateKind
from app.practice.nations import nation
from app.store.limits import coming_note
from app.store.queries import ChildLine, ComingUp, FamilyLine, MeetingLine
from app.ui.wording import KINDS, age_of, day_words, short_day

DATES = {
    DateKind.CORE_GROUP: "Core group",
    DateKind.REVIEW: "Review",
    DateKind.LETTER: "Decision letter",
    DateKind.RECORD: "Record out",
    DateKind.VISIT: "Visit",
    DateKind.OTHER: "Date",
}


def child_words(child: ChildLine, today: date) -> str:
    """Return "Billy 10", "Mali 18 months" or "Baby Petrie, due 3 Sep 2026"; never an age before birth."""
    if child.born_on is None and child.due_on is not None:
        return f"{child.name}, due {short_day(child.due_on)}"
    return f"{child.name} {age_of(child.born_on, today) or child.age_text}".strip()


def children_words(family: FamilyLine, today: date) -> str:
    """Return all children of a family in a line."""
    return ", ".join(child_words(child, today) for child in family.children) or "No children yet"


def status_words(family: FamilyLine) -> str:
    """Return what was last decided, in the nation's words: "Plan · neglect", "Register · 2 categories"."""
    if not family.answers:
        return "Not decided yet"
    words = nation(family.nation.value)
    register = "register" in words.status
    if not family.answers & {Answer.YES, Answer.CONTINUES}:
        return ("Off the register" if register else "Plan ended") if Answer.ENDS in family.answers else "No plan"
    word = "Register" if register else "Plan"
    if len(family.categories) > 1:
        return f"{word} · {len(family.categories)} {words.categories_name}"
    return f"{word} · {family.categories[0]}" if family.categories else word


def trend(family: FamilyLine) -> list[float]:
    """Return the lowest number anybody gave at each conference, the oldest first: people are never averaged."""
    return [meeting.lowest for meeting in family.meetings if meeting.lowest is not None]


def trend_words(numbers: list[float]) -> str:
    """Return "3 → 5", "4", or nothing."""
    if len(numbers) > 1:
        return f"{numbers[0]:g} → {numbers[-1]:g}"
    return f"{numbers[0]:g}" if numbers else ""


def date_words(coming: ComingUp) -> str:
    """Return what a date is for."""
    return coming.title or DATES[coming.kind]


OVERDUE = "overdue"
LOOK_AGAIN = "look again"
"""Stands for the step of a line that opens no conference but asks whether a family's records are kept longer."""


def coming_words(coming: ComingUp) -> str:
    """Return what a date is for, and whose: "Core group, Marsh"; a long line about children has the family first."""
    words = date_words(coming)
    return f"{words}, {coming.family}" if coming.is_agreed else f"{coming.family}: {words[:1].lower()}{words[1:]}"


def coming_note_words(coming: ComingUp, today: date) -> str:
    """Return how a date stands: "working day 8 of 10", or for one that is past that nothing shows it was kept."""
    if coming.step == LOOK_AGAIN:
        return "kept longer, or erased for good?"
    if coming.visit is not None:
        return coming.visit.note
    if coming.on_date >= today or coming.for_staff:
        return coming_note(coming.counted, coming.kind, coming.on_date, coming.limit_note)
    gone = (today - coming.on_date).days
    return f"{gone} {'day' if gone == 1 else 'days'}; nothing shows it happened"


def coming_spoken(coming: ComingUp, today: date) -> str:
    """Return a date as a screen reader says it: "Overdue, 7 April 2026, Core group, Marsh, 3 days ago: ..."."""
    near = when_words(coming.on_date, today) if 0 <= (coming.on_date - today).days < 2 else ""
    late = OVERDUE.capitalize() if coming.on_date < today else near
    parts = (late, day_words(coming.on_date), coming_words(coming), coming_note_words(coming, today))
    return ", ".join(part for part in parts if part)


def next_words(family: FamilyLine) -> str:
    """Return what comes next for a family: "Core group 7 Apr 2026"."""
    return f"{date_words(family.next)} {short_day(family.next.on_date)}" if family.next is not None else "—"


def meeting_words(meeting: MeetingLine) -> str:
    """Return a conference in a line of a menu."""
    return " · ".join(part for part in (KINDS[meeting.kind], short_day(meeting.held_on) or "no date yet") if part)


def when_words(day: date, today: date) -> str:
    """Return "Today", "Tomorrow", or the day."""
    near = {0: "Today", 1: "Tomorrow"}.get((day - today).days)
    return near or (short_day(day).removesuffix(f" {today.year}"))


def spoken(family: FamilyLine, today: date) -> str:
    """Return a family as a screen reader says it."""
    numbers = trend(family)
    scale = f"lowest number on the safety scale {trend_words(numbers)}" if numbers else "no safety scale yet"
    parts = (
        family.name,
        family.reference,
        children_words(family, today),
        status_words(family),
        scale,
        next_words(family),
    )
    return ", ".join(part for part in parts if part and part != "—")


_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
"""Letters that have no accent to take off."""


def fold(text: str) -> str:
    """Return text without case and accents, for finding: "Siôn" is found by "sion"."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def found_by(family: FamilyLine) -> str:
    """Return what a family is found by, without case and accents: its name, its reference and everybody's name."""
    return fold(" ".join([family.name, family.reference, *family.names]))
