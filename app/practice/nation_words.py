"""What differs between the nations, as frozen values: names, answers, categories, clocks (practice.md, Nations)."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

CODES = ("england", "wales", "scotland", "northern_ireland")
MEETING_KINDS = ("initial", "pre_birth", "review", "transfer", "core_group", "strategy")
ANSWERS = ("yes", "no", "continues", "ends")
CLOCK_KINDS = (
    "first_meeting",
    "core_group",
    "later_core_group",
    "review",
    "later_review",
    "visit",
    "letter",
    "record",
)
"""Clocks that every nation's file has, if only to say that the limit is set elsewhere."""
EXTRA_CLOCK_KINDS = ("first_meeting_unborn", "review_unborn", "visit_at_home")


class Unit(enum.StrEnum):
    """What a clock counts in."""

    WORKING_DAYS = "working_days"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    WEEKS_OF_PREGNANCY = "weeks_of_pregnancy"


@dataclass(frozen=True, slots=True)
class Basis:
    """Where a value comes from. Not verified: no national source was read for it."""

    source: str
    dated: str
    verified: bool
    local: bool = False

    @property
    def note(self) -> str:
        """What to say beside the value: "check locally", "local setting", or nothing."""
        if self.local:
            return "local setting"
        return "" if self.verified else "check locally"


@dataclass(frozen=True, slots=True)
class Category:
    """One category of harm or, in Scotland, one concern."""

    text: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class AlsoDecided:
    """Something else that the meeting decides or offers, as a question to the room."""

    key: str
    question: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Clock:
    """One time limit: ``count`` units after ``counted_from``. No count: it is set elsewhere, and ``note`` says where.

    For weeks of pregnancy, ``count`` is the week itself and nothing is counted from.
    """

    kind: str
    count: int | None
    unit: Unit
    counted_from: str
    note: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class NationWords:
    """Everything that differs between the nations. Texts stand in the middle of a sentence, so they start small."""

    code: str
    name: str
    as_of: date
    """The day on which the shipped values were last gone through."""
    meeting: str
    plan: str
    status: str
    decision_question: str
    review_question: str
    category: str
    categories_name: str
    certainty: str
    core_group: str
    lead: str
    chair: str
    record_taker: str
    letter_title: str
    plan_title: str
    complaint: str
    meetings: Mapping[str, str]
    """Name of the meeting by kind (see MEETING_KINDS)."""
    answers: Mapping[str, str]
    """What the decision for a child is called, by answer (see ANSWERS)."""
    categories: tuple[Category, ...]
    certainties: tuple[str, ...]
    """How sure the meeting is (Northern Ireland: potential, suspected, confirmed); empty where it is not asked."""
    also_decided: tuple[AlsoDecided, ...]
    clocks: Mapping[str, Clock]
    works_on: frozenset[date]
    """Bank holidays that count as working days all the same."""
    closed_on: frozenset[date]
    """Local holidays that do not count as working days."""
    bases: Mapping[str, Basis]
    """Where each text comes from, by its place in the file ("words.lead", "meetings.review")."""

    def meeting_of(self, kind: str) -> str:
        """Return the name of a meeting of that kind; the plain one where the kind is not known."""
        return self.meetings.get(kind, self.meeting)

    def record_title(self, kind: str = "") -> str:
        """Return the heading of the record, such as "Record of the initial child protection conference"."""
        return f"Record of the {self.meeting_of(kind)}"

    def answer(self, answer: str) -> str:
        """Return the words for a child's decision, "Not decided yet" where there is none."""
        return self.answers.get(answer, "Not decided yet")

    def basis(self, place: str) -> Basis:
        """Return where a text comes from. Raise KeyError for a place that does not exist."""
        return self.bases[place]
