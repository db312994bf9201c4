"""Looking critically before the decision: the answers given, and whose voice may be missing (issue 7).

Four questions guard against seeing only what fits. An answer is made with its first words, under the question as it
was asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.models.conference import NOT_HERE, Conference, Report, ReportKind
from app.models.outcome import CriticalAnswer
from app.models.person import Person, PersonKind, Relation
from app.models.preparing import people_without_report
from app.models.voice import ChildVoice, LifeNow

VOICE = ("text", "feels_safe", "wishes", "trusts")
"""What a child says, in any of its places. How they told it, and whether they come, is not yet a voice."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Whose voice may be missing, as the room names them: a place to look, never a finding."""

    children: tuple[str, ...] = ()
    """Children of whom nothing is written down, unborn ones apart."""
    parents: tuple[str, ...] = ()
    """Parents who were invited and are recorded as not here."""
    fathers: tuple[str, ...] = ()
    """Fathers who were not invited to any part."""
    agencies: tuple[str, ...] = ()
    """Agencies that were invited and gave no report."""


def missing_voices(conference: Conference) -> Missing:
    """Return who may not have been heard, from what is recorded about this conference."""
    heard = {voice.child_id for voice in conference.voices if _says_something(voice)}
    invited = {person.id for person in conference.people_invited}
    return Missing(
        children=_names(one for one in conference.children_here if not one.is_unborn and one.id not in heard),
        parents=_names(one for one in conference.parents_invited() if _is_away(conference, one)),
        fathers=_names(one for one in _fathers(conference) if one.id not in invited),
        agencies=_agencies(conference),
    )


def answer_to(conference: Conference, question: str) -> CriticalAnswer | None:
    """Return the answer to a question, or None where nobody has given one."""
    return next((one for one in conference.critical_answers if one.question == question), None)


def questions_of(conference: Conference, asked: Sequence[str]) -> list[str]:
    """Return the questions to show: those asked here, then any other that was answered in other words before."""
    others = [one.question for one in conference.critical_answers if one.question not in asked and one.text.strip()]
    return [*asked, *dict.fromkeys(others)]


def answer_question(conference: Conference, question: str, text: str, position: int) -> None:
    """Write the answer to a question, made where there is none yet. ``position`` is its place among the questions."""
    found = answer_to(conference, question)
    if found is None:
        found = CriticalAnswer(question=question, position=position)
        conference.critical_answers.append(found)
    found.text = text


def _says_something(voice: ChildVoice) -> bool:
    return voice.life_now is not LifeNow.UNSAID or any(getattr(voice, column).strip() for column in VOICE)


def _is_away(conference: Conference, person: Person) -> bool:
    line = conference.presence_of(person.id)
    return line is not None and line.presence in NOT_HERE


def _fathers(conference: Conference) -> list[Person]:
    """Return the living fathers of the children here (practice.md, Around the conference: fathers are included)."""
    here = {child.id for child in conference.children_here}
    return [
        person
        for person in conference.family.people
        if person.kind is PersonKind.FAMILY
        and person.died_on is None
        and any(tie.relation is Relation.FATHER and tie.child_id in here for tie in person.ties)
    ]


def _agencies(conference: Conference) -> tuple[str, ...]:
    named = [_agency(report) for report in conference.reports if report.kind is ReportKind.NONE]
    named += [person.agency or person.shown_name for person in people_without_report(conference)]
    return tuple(dict.fromkeys(name for name in named if name))


def _agency(report: Report) -> str:
    return report.agency or (report.person.shown_name if report.person is not None else "")


def _names(people: Iterable[Person]) -> tuple[str, ...]:
    return tuple(person.shown_name for person in people if person.shown_name)
