"""What the record says, in reading order: frozen plain values that have passed the gate, and nothing else.

Documents are drawn from these only, so that a row somebody may not have cannot reach them (models/sharing.py). An empty
tuple or string means that nothing was recorded (or that the reader may not know), and the document says so in one way.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.export.board_content import (
    NO_BOARD,
    Board,
    SafetyScale,
    Statements,
    TriedWith,
    View,
)
from app.export.chronology_content import Chronology
from app.export.outcome_content import (
    NO_PLAN,
    ChildDecision,
    CopyLine,
    KeyDate,
    OutlinePlan,
    Stance,
)
from app.export.people_content import AgencyReport, MeetingPart, NamedRole, Recipient, RecordedPerson
from app.practice.family_tree.tree import NO_TREE, FamilyTree


@dataclass(frozen=True, slots=True)
class Words:
    """The nation's and the place's own words in headings (practice.md, Nations)."""

    meeting: str = "child protection conference"
    plan: str = "child protection plan"
    lead: str = "Lead practitioner"
    categories: str = "Category"
    minute_taker: str = "Minute-taker"
    scale_heading: str = "Where are we on a scale of 0 to 10?"
    letter: str = "Decision letter and outline plan"
    plan_title: str = "Child protection plan"
    chair: str = "Chair"
    core_group: str = "core group"
    category: str = "Category"


@dataclass(frozen=True, slots=True)
class RecordContent:
    """One reader's record of one conference. ``made_at`` dates the file and needs a time zone.

    ``notice`` stands at the top of each page, such as "Confidential \u00b7 copy for Donna Marsh", and ``edition``, the
    version and its date, at the foot.
    """

    made_at: datetime
    children: tuple[str, ...]
    held_on: date | None
    dated: date | None = None
    kind: str = ""
    held_at: str = ""
    status: str = ""
    notice: str = "Confidential"
    edition: str = ""
    recipient: Recipient | None = None
    language: str = "en-GB"
    author: str = ""
    words: Words = Words()
    plan_only: bool = False
    """True for a core group: it works on the plan, and has no board, scale or decision about status of its own."""
    parts: tuple[MeetingPart, ...] = ()
    quorate: str = ""
    reports: tuple[AgencyReport, ...] = ()
    people: tuple[RecordedPerson, ...] = ()
    tree: FamilyTree = NO_TREE
    reason: str = ""
    board: Board = NO_BOARD
    statements: tuple[Statements, ...] = ()
    children_views: tuple[View, ...] = ()
    parents_views: tuple[View, ...] = ()
    network_views: tuple[View, ...] = ()
    tried: tuple[TriedWith, ...] = ()
    scales: tuple[SafetyScale, ...] = ()
    looking_critically: tuple[View, ...] = ()
    decisions: tuple[ChildDecision, ...] = ()
    decision_notes: tuple[str, ...] = ()
    stances: tuple[Stance, ...] = ()
    plan: OutlinePlan = NO_PLAN
    lead: NamedRole | None = None
    core_group: tuple[NamedRole, ...] = ()
    dates: tuple[KeyDate, ...] = ()
    copies: tuple[CopyLine, ...] = ()
    chronology: Chronology | None = None
    """None where nobody asked for it."""
    complaint: str = ""
    chair: str = ""
    minute_taker: str = ""
    approvals: tuple[str, ...] = ()
    needs: tuple[NamedRole, ...] = ()
    latin: tuple[tuple[str, str], ...] = ()
    """Names and their Latin forms, for pages that have no letters for the first."""
