"""What the record says, in reading order: frozen plain values that have passed the gate, and nothing else.

Documents are drawn from these only, so that a row somebody may not have cannot reach them (models/sharing.py). An empty
tuple or string means that nothing was recorded (or that the reader may not know), and the document says so in one way.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.export.chronology_content import Chronology
from app.practice.family_tree.tree import NO_TREE, FamilyTree
from app.practice.numbers_over_time import OverTime
from app.practice.scale_numbers import Number


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person's line in one part: ``presence`` is "Came", "Sent apologies"; ``note`` says late, left, or why."""

    name: str
    role: str
    presence: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class MeetingPart:
    """A part of the conference with its own time, place and people. ``title`` is empty where there is only one."""

    title: str
    when_and_where: str
    attendees: tuple[Attendee, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class AgencyReport:
    """A report and whether the parents had it before."""

    agency: str
    author: str
    kind: str
    parents_had_it: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RecordedPerson:
    """A person as the record names them. ``born`` is a date, or an unborn child's due date: never an age or sex."""

    name: str
    who: str
    born: str
    lives_at: tuple[str, ...] = ()
    reached_at: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardEntry:
    """A card of the board. ``marks`` are words such as "Existing safety"; ``impacts`` run along with the children."""

    text: str
    marks: tuple[str, ...] = ()
    said_by: str = ""
    about: str = ""
    trace: str = ""
    impacts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """The first three domains. ``children`` names the impact columns; ``order`` is the local order of the columns."""

    children: tuple[str, ...] = ()
    worries: tuple[BoardEntry, ...] = ()
    working_well: tuple[BoardEntry, ...] = ()
    grey_areas: tuple[BoardEntry, ...] = ()
    order: tuple[str, ...] = ("worry", "working_well", "grey_area")


@dataclass(frozen=True, slots=True)
class Statements:
    """A danger statement, the safety goal that answers it, and who does not agree."""

    danger_statement: str
    safety_goal: str
    disagreement: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class ChildPicture:
    """A child's drawing, letter or photograph: what it shows and by whom, its bytes (JPEG or PNG) and size in pixels.

    ``content`` is empty where the picture itself is not for this copy.
    """

    words: str
    content: bytes = b""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """What one person thinks, wants or said, one paragraph each; ``how`` says how and through whom it came."""

    name: str
    paragraphs: tuple[str, ...]
    how: str = ""
    pictures: tuple[ChildPicture, ...] = ()


@dataclass(frozen=True, slots=True)
class Tried:
    """One try at working together: what was done, what got in the way on both sides, and the next try."""

    on: date | None
    tried: str = ""
    our_side: str = ""
    their_side: str = ""
    next_try: str = ""


@dataclass(frozen=True, slots=True)
class TriedWith:
    """What was tried with one person, or with "The family", the first day first."""

    name: str
    tries: tuple[Tried, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One person's answer on a scale: a number or the reason for none, their words, what one higher would look like.

    ``score`` says it in words; ``number`` is where it stands on the line.
    """

    name: str
    role: str
    score: str
    words: str = ""
    one_higher: str = ""
    how: str = ""
    number: Number | None = None


@dataclass(frozen=True, slots=True)
class SafetyScale:
    """A question, both its end sentences, the answers in the order people spoke, and the numbers over time."""

    question: str
    low_words: str
    high_words: str
    answers: tuple[Answer, ...] = ()
    about: str = ""
    over_time: OverTime | None = None


@dataclass(frozen=True, slots=True)
class ChildDecision:
    """The decision for one child; ``categories`` are the nation's categories or concerns."""

    child: str
    decision: str
    categories: tuple[str, ...] = ()
    reasons: str = ""
    dissent: str = ""


@dataclass(frozen=True, slots=True)
class Stance:
    """What one agency or person says to the decision."""

    who: str
    stance: str
    reasons: str = ""


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One step of the plan. ``marks`` are words such as "Bottom line"."""

    text: str
    who: str = ""
    when: str = ""
    how_we_will_know: str = ""
    who_checks: str = ""
    if_it_goes_wrong: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewedStep:
    """What this meeting found about a step that is older than itself. ``before`` says what it was, a paragraph each."""

    text: str
    seen: str = ""
    seen_by: str = ""
    otherwise: str = ""
    why: str = ""
    now: str = ""
    who_tells_whom: str = ""
    before: tuple[str, ...] = ()

    @property
    def says_something(self) -> bool:
        """True where anything was found, or the step was once another."""
        return any((self.seen, self.seen_by, self.otherwise, self.why, self.now, self.who_tells_whom, self.before))


@dataclass(frozen=True, slots=True)
class PlanPart:
    """The steps that serve one safety goal, or none in particular.

    ``about`` names the children whom the goal is about as the room does; nobody where it is about all of them.
    """

    goal: str
    steps: tuple[PlanStep, ...]
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlinePlan:
    """The plan: how long it runs, its steps, what happens if it fails, and what this meeting found about its steps."""

    runs: str = ""
    parts: tuple[PlanPart, ...] = ()
    contingency: str = ""
    reviewed: tuple[ReviewedStep, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedRole:
    """Somebody in the core group, or with another task. ``reached_at`` are telephone numbers."""

    name: str
    role: str
    note: str = ""
    reached_at: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A date that follows, beside its last lawful day. ``count`` reads "working day 8 of 10"."""

    what: str
    on: date | None
    at: str = ""
    last_lawful: date | None = None
    count: str = ""
    late_reason: str = ""
    kind: str = "other"


@dataclass(frozen=True, slots=True)
class CopyLine:
    """Who gets which document, in full or in part, and how."""

    name: str
    document: str
    extent: str
    how: str = ""
    sent_on: date | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whose copy it is, and how they are spoken to.

    ``room_name`` is the name that the plan uses for them. ``is_family`` is True for the family and their network;
    ``came`` is whether they were in the meeting.
    """

    name: str
    room_name: str = ""
    is_family: bool = True
    is_child: bool = False
    came: bool = False


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
    board: Board = Board()
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
    plan: OutlinePlan = OutlinePlan()
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
