"""What a conference is: tables with their rules as methods. Import any table from here, so that all are known."""

from __future__ import annotations

from app.models import guards
from app.models.around import (
    AdvocacyOffer,
    ChronologyEvent,
    DeniedAccess,
    DeniedAccessAction,
    Difference,
    Engagement,
    Escalation,
    StaffSafetyNote,
    Visit,
)
from app.models.base import Base, Row
from app.models.board import Domain, Entry, EntryChild, Impact, PairChild, StatementPair, StillSo
from app.models.bond import Bond, BondKind
from app.models.conference import (
    Attendance,
    Conference,
    ConferenceChild,
    ConferenceKind,
    Part,
    PartKind,
    Presence,
    Report,
    ReportKind,
    SharedWithParents,
)
from app.models.errors import (
    Approved,
    ChairTakesMinutes,
    DatesOutOfOrder,
    ParentsFirst,
    RuleError,
    ScoreRange,
    Unfinished,
)
from app.models.family import Family, Nation
from app.models.journal import JournalEntry, Setting
from app.models.outcome import (
    AgencyView,
    Answer,
    Approval,
    Copy,
    CoreGroupMember,
    CriticalAnswer,
    DateKind,
    Decision,
    Document,
    NextDate,
    Stance,
)
from app.models.person import ContactDetail, ContactKind, Person, PersonKind, Relation, Tie
from app.models.picture import Picture
from app.models.plan import Plan
from app.models.scale import Scale, Scope
from app.models.score import NoScore, Score, ScoreRevision, answered
from app.models.sharing import Audience, Gate, Withholding
from app.models.step import Step, StepEntry, StepPerson, WhenKind, WhoRole
from app.models.step_review import StepReview
from app.models.voice import ChildVoice, LifeNow

__all__ = [
    "AdvocacyOffer",
    "AgencyView",
    "Answer",
    "Approval",
    "Approved",
    "Attendance",
    "Audience",
    "Base",
    "Bond",
    "BondKind",
    "ChairTakesMinutes",
    "ChildVoice",
    "ChronologyEvent",
    "Conference",
    "ConferenceChild",
    "ConferenceKind",
    "ContactDetail",
    "ContactKind",
    "Copy",
    "CoreGroupMember",
    "CriticalAnswer",
    "DateKind",
    "DatesOutOfOrder",
    "Decision",
    "DeniedAccess",
    "DeniedAccessAction",
    "Difference",
    "Document",
    "Domain",
    "Engagement",
    "Entry",
    "EntryChild",
    "Escalation",
    "Family",
    "Gate",
    "Impact",
    "JournalEntry",
    "LifeNow",
    "Nation",
    "NextDate",
    "NoScore",
    "PairChild",
    "ParentsFirst",
    "Part",
    "PartKind",
    "Person",
    "PersonKind",
    "Picture",
    "Plan",
    "Presence",
    "Relation",
    "Report",
    "ReportKind",
    "Row",
    "RuleError",
    "Scale",
    "Scope",
    "Score",
    "ScoreRange",
    "ScoreRevision",
    "Setting",
    "SharedWithParents",
    "StaffSafetyNote",
    "Stance",
    "StatementPair",
    "Step",
    "StepEntry",
    "StepPerson",
    "StepReview",
    "StillSo",
    "Tie",
    "Unfinished",
    "Visit",
    "WhenKind",
    "WhoRole",
    "Withholding",
    "answered",
    "guards",
]
