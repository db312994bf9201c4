"""The journal's images in words: names instead of keys, days as people write them, choices in words.

An image refers to rows by their keys, and those rows may be gone by now; so the words come from the journal itself,
which has every row from the moment it was made.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Enum, Uuid

from app.models.base import Base, UtcTime
from app.practice.written_days import plain_date
from app.store.journal import Image

NOTHING = "nothing"
LONGEST_NAME = 60

THINGS = {
    "attendance": "Attendance",
    "agency_view": "Agency\u2019s view",
    "advocacy_offer": "Offer of an advocate",
    "approval": "Approval of the record",
    "bond": "What two people are to each other",
    "chronology_event": "Chronology",
    "child_voice": "Child\u2019s voice",
    "conference_child": "Child of this conference",
    "contact_detail": "Contact detail",
    "copy": "Copy",
    "core_group_member": "Core group member",
    "critical_answer": "Critical question",
    "denied_access": "Access denied",
    "denied_access_action": "What was done about it",
    "difference": "Professional difference",
    "escalation": "Difference taken further",
    "entry_child": "Child of this card",
    "next_date": "Date",
    "pair_child": "Child of this statement",
    "picture": "Picture",
    "plan": "The plan",
    "score_revision": "Answer before",
    "staff_safety_note": "Staff safety note",
    "statement_pair": "Danger statement and safety goal",
    "step_entry": "Worry that a step answers",
    "step_person": "Person of this step",
    "step_review": "Review of a step",
    "tie": "Relation",
}
"""What a row is called where its table's name would not do. An entry of the board is called by its domain."""

DOMAINS = {"worry": "Worry", "working_well": "Working well", "grey_area": "Grey area"}

FIELDS = {
    "at": "When",
    "domain": "Column",
    "high": "Number, up to",
    "low": "Number",
    "part_id": "Part of the meeting",
    "said_by_id": "Said by",
    "said_by_text": "Said by",
    "was_domain": "Stood before in",
    "when_text": "By when",
    "who_text": "Who",
    "if_wrong": "If it goes wrong",
    "checker_text": "Who checks",
    "born_on": "Born",
    "due_on": "Due",
    "held_on": "Held on",
    "sha256": "Fingerprint",
    "subject_id": "What",
    "subject_table": "Kind",
}
"""What a field is called where its column's name would not do."""

_NAMED_BY = (
    "record_name", "name", "text", "danger_statement", "title", "question", "what_happened", "what", "value", "role",
    "agency", "document", "description", "reason",
)  # fmt: skip
"""Columns that tell one row from another, the best first."""
_ABOUT = ("person_id", "child_id", "entry_id", "step_id", "pair_id", "subject_id")
"""A row without words of its own is known by the row it is about."""
_UNSAID = frozenset({"position", "content", "agenda", "columns", "coach_dismissed", "subject_table", "data"})
"""What the program remembers, and the bytes of an approved record and of pictures, which would fill pages."""


class Rows:
    """Every row as the journal last had it, filled up in the journal's own order."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, dict[str, Any]]] = {}

    def follow(self, image: Image) -> None:
        """Know a row as it is after this image. One that is taken away keeps its last words."""
        _, before = self._known.get(image["id"], ("", {}))
        now = {**before, **(image["before"] or {}), **(image["after"] or {})}
        self._known[image["id"]] = (image["table"], now)

    def name(self, key: str) -> str:
        """Return what a row is called, such as "Mum" or the words of a step; a word that says so for an unknown one."""
        table, values = self._known.get(key, ("", {}))
        found = self._own_words(values) or next(
            (
                self._own_words(self._known.get(str(values.get(link)), ("", {}))[1])
                for link in _ABOUT
                if values.get(link)
            ),
            "",
        )
        if found:
            return found if len(found) <= LONGEST_NAME else f"{found[: LONGEST_NAME - 1].rstrip()}\u2026"
        if table == "conference" and values.get("held_on"):
            return f"the meeting of {_day(values['held_on'])}"
        return thing(table, values).lower() if table else "somebody or something no longer known"

    def title(self, image: Image) -> str:
        """Return what an image is about, such as "Worry “No heating”"."""
        table, values = self._known.get(image["id"], (image["table"], {}))
        kind, name = thing(table, values), self.name(image["id"])
        return kind if name.lower() == kind.lower() else f"{kind} \u201c{name}\u201d"

    def value(self, table: str, column: str, value: Any) -> str:
        """Return a column's JSON value in words."""
        known = Base.metadata.tables[table].columns.get(column)
        if value is None or value == "" or value == []:
            return NOTHING
        if known is None:  # a column of an older version
            return str(value)
        return self._in_words(known, value)

    def _in_words(self, column: Column[Any], value: Any) -> str:
        kind = column.type
        if isinstance(kind, Uuid):
            return self.name(str(value))
        if isinstance(kind, Boolean):
            return "yes" if value else "no"
        if isinstance(kind, Date):
            return _day(value)
        if isinstance(kind, UtcTime):
            return local_time(datetime.fromisoformat(str(value).replace("Z", "+00:00")))
        if isinstance(kind, Enum):
            return str(value).replace("_", " ")
        if isinstance(kind, JSON):
            return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        return str(value)

    @staticmethod
    def _own_words(values: dict[str, Any]) -> str:
        return next((" ".join(str(values[name]).split()) for name in _NAMED_BY if values.get(name)), "")


def thing(table: str, values: dict[str, Any]) -> str:
    """Return what kind of thing a row is: "Worry", "Step", "Attendance"."""
    if table == "entry":
        return DOMAINS.get(str(values.get("domain")), "Card")
    return THINGS.get(table, table.replace("_", " ").capitalize())


def field(column: str) -> str:
    """Return what a column is called."""
    return FIELDS.get(column, column.removesuffix("_id").replace("_", " ").capitalize())


def said_columns(columns: Iterable[str]) -> list[str]:
    """Return the columns that are worth words, in their order."""
    return [name for name in columns if name not in _UNSAID]


def is_default(table: str, column: str, value: Any) -> bool:
    """Return True for what every new row of the table begins with, which says nothing about this one."""
    known = Base.metadata.tables[table].columns.get(column)
    if value in (None, "", False) or value == []:
        return True
    return known is not None and bool(known.foreign_keys) and column in ("family_id", "conference_id", "plan_id")


def local_time(at: datetime) -> str:
    """Return "24 March 2026, 10:15" by the clock on the wall here."""
    here = at.astimezone()
    return f"{plain_date(here)}, {here:%H:%M}"


def _day(value: Any) -> str:
    return plain_date(date.fromisoformat(str(value)))
