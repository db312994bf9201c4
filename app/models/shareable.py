"""What may leave the file at all, table by table and field by field: the list that the gate goes by.

A table or a field that is not here is hidden from every reader but the authority's own file, so that a new kind of
content stays in until somebody decides who may have it (practice.md, Withholding: the default is to leave out). A test
fails for a text, an enumeration or a date of a table below that stands neither here nor in :data:`FOR_THE_FILE`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _fields(words: str) -> frozenset[str]:
    return frozenset(words.split())


_OF_A_CHILD = "child_id on_date"
SHAREABLE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "family": _fields("name reference nation local_authority languages"),
        "person": _fields(
            "kind name record_name sort_name latin_name initials born_on due_on died_on age_text sex pronouns role"
            " agency school first_language interpreter format_needs speaks_for_id"
        ),
        "tie": _fields("person_id child_id relation parental_responsibility lives_with note"),
        "contact_detail": _fields("person_id kind value label"),
        "conference": _fields(
            "kind held_on reason strategy_on strategy_note referral_urgency quorate quorate_note chair_id"
            " minute_taker_id lead_id reporter_referral decision_note complaint_note"
        ),
        "part": _fields("kind on_date starts_at ends_at place note"),
        "attendance": _fields("person_id presence reason came_at left_at joined_by note"),
        "report": _fields("person_id agency kind received_on shared shared_on note"),
        "entry": _fields(
            "domain text said_by_id said_by_text own_words disagreed existing_safety opinion was_domain moved_on"
            " settled_note still_so"
        ),
        "impact": _fields("child_id text own_words said_by_id"),
        "statement_pair": _fields("danger_statement safety_goal disagreement"),
        "scale": _fields("scope child_id pair_id question low_words high_words"),
        "score": _fields(
            "person_id spoken low high face no_score reason words own_words one_higher spoken_by_id given_how"
        ),
        "plan": _fields("months starts_on ends_on contingency"),
        "step": _fields(
            "pair_id text who_text when_kind when_text starts_on due_on evidence checker_text if_wrong bottom_line"
            " family_own draft"
        ),
        "step_review": _fields("step_id on_date evidence seen_by deviation why response who_tells_whom"),
        "decision": _fields("child_id answer categories reasons dissent"),
        "agency_view": _fields("person_id child_id agency stance reasons"),
        "next_date": _fields("kind title on_date starts_at ends_at place limit_on limit_note late_reason"),
        "child_voice": _fields(
            "child_id text own_words given_how given_to_id feels_safe life_now wishes trusts takes_part"
            " takes_part_reason"
        ),
        "core_group_member": _fields("person_id note"),
        "critical_answer": _fields("question text"),
        "document": _fields("kind title on_date note"),
        "approval": _fields("at by_id addendum reason"),
        "copy": _fields("person_id document extent sent_how sent_on record_version format_needs"),
        "advocacy_offer": _fields(f"{_OF_A_CHILD} conference_id stage answer by_text"),
        "visit": _fields(f"{_OF_A_CHILD} by_id seen seen_alone at_home unannounced note"),
        "engagement": _fields(f"{_OF_A_CHILD} person_id tried our_side their_side next_try"),
        "chronology_event": _fields(f"{_OF_A_CHILD} text source significance"),
        "bond": _fields("person_id other_id kind note"),
        "picture": _fields("child_id description media_type width height data"),
        "denied_access": _fields(f"{_OF_A_CHILD} what_happened"),
        "denied_access_action": _fields("what who on_date note"),
        "difference": _fields(f"{_OF_A_CHILD} agency reasons escalated_to outcome closed_on"),
        "escalation": _fields("on_date to_whom answer"),
    }
)
"""Tables whose rows may leave the file, each with the fields of it that may. Staff safety notes, the journal, what
somebody answered before, and withholdings are not among them."""

FOR_STAFF = frozenset({"denied_access", "denied_access_action", "difference", "escalation"})
"""Tables among them that only staff may have, and nobody beside whom one of the family reads: what follows where a
child could not be seen, and how agencies settle what they differ about (seeds 001 and 003)."""

FOR_STAFF_FIELDS = frozenset({("visit", "note")})
"""Single fields that only staff may have, likewise: what a child said or showed when they were seen is often not for
the parents, and nobody has asked the child who may have it."""

FOR_THE_FILE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "family": _fields("notes"),
        "person": _fields("notes"),
        "step": _fields("coach_dismissed"),
        "approval": _fields("sha256 content"),
        "copy": _fields("sha256 release_reason"),
        "conference": _fields("agenda columns"),
    }
)
"""Fields of those tables that somebody decided to keep in: notes for the workers, and what the program remembers."""

NOT_LOOKED_FOR = frozenset(
    {("person", "notes"), ("family", "notes"), ("step", "coach_dismissed"), ("approval", "sha256"), ("copy", "sha256")}
)
"""In no copy, and still no secret: what the program remembers, and notes to oneself, which say again in other words
what stands in the record. The leak check does not search a copy for their words."""
