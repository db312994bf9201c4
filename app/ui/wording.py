"""How the screens put names, dates and steps into words."""

from __future__ import annotations

from datetime import date

from app.models.conference import Conference, ConferenceKind
from app.models.person import Person
from app.models.score import answered
from app.practice.written_days import day_and_month, plain_date, short_date

KINDS = {
    ConferenceKind.INITIAL: "Initial conference",
    ConferenceKind.PRE_BIRTH: "Pre-birth conference",
    ConferenceKind.REVIEW: "Review conference",
    ConferenceKind.TRANSFER: "Transfer conference",
    ConferenceKind.CORE_GROUP: "Core group",
    ConferenceKind.STRATEGY: "Strategy discussion",
}


def day_words(day: date | None, *, year: bool = True) -> str:
    """Return "24 March 2026", the same on every system; empty for no date."""
    if day is None:
        return ""
    return plain_date(day) if year else day_and_month(day)


def short_day(day: date | None) -> str:
    """Return "24 Mar 2026"; empty for no date."""
    return short_date(day) if day is not None else ""


def conference_title(conference: Conference) -> str:
    """Return the children's names, as the family says them: "Billy & Angie"."""
    names = [child.shown_name.split()[0] for child in conference.children_here if child.shown_name]
    if len(names) > 3:
        return f"{conference.family.name} family"
    return " & ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names) or conference.family.name


def conference_subtitle(conference: Conference) -> str:
    """Return kind, date and chair in a line."""
    chair = conference.chair.shown_name if conference.chair is not None else ""
    parts = [KINDS[conference.kind], short_day(conference.held_on), f"Chair: {chair}" if chair else ""]
    return " · ".join(part for part in parts if part)


def age_of(born_on: date | None, on: date | None) -> str:
    """Return an age on a day: "10", or "18 months" below two years; empty before birth or where a date is missing."""
    if born_on is None or on is None or born_on > on:
        return ""
    months = (on.year - born_on.year) * 12 + on.month - born_on.month - (on.day < born_on.day)
    return f"{months} months" if months < 24 else str(months // 12)


def age_words(person: Person, on: date | None) -> str:
    """Return a child's age for a list: "10", "18 months", or when an unborn child is due. Never an age before birth."""
    if person.is_unborn:
        return f"due {short_day(person.due_on)}"
    return age_of(person.born_on, on) or person.age_text


def steps_done(conference: Conference) -> frozenset[str]:
    """Return the steps that have something recorded."""
    done = {
        "prepare": bool(conference.people_invited),
        "board": bool(conference.entries),
        "scale": any(answered(score) for scale in conference.scales for score in scale.scores),
        "plan": conference.plan is not None and bool(conference.plan.steps),
        "outcome": any(decision.answer for decision in conference.decisions),
        "record": bool(conference.approvals),
    }
    return frozenset(step for step, is_done in done.items() if is_done)
