"""A conference made into one reader's record: each row and field passes the gate, then only plain values are left."""

from __future__ import annotations

from datetime import UTC, datetime, time

from app.export.content import RecordContent, View, Words
from app.export.gather_board import gather_board, gather_scales, gather_statements
from app.export.gather_outcome import (
    gather_copies,
    gather_core_group,
    gather_dates,
    gather_decision_notes,
    gather_decisions,
    gather_lead,
    gather_plan,
    gather_stances,
)
from app.export.gather_people import gather_parts, gather_people, gather_quorate, gather_reports, when_and_where
from app.export.gather_views import gather_children_views, gather_network_views, gather_parents_views
from app.export.reader import Reader
from app.export.wording import capitalised, long_date
from app.models.conference import Conference
from app.models.sharing import Audience
from app.practice.nation_words import NationWords

DRAFT = "Draft. The chair has not approved this record yet."


def gather_record(
    conference: Conference,
    audience: Audience,
    nation: NationWords,
    *,
    copy_for: str = "",
    made_at: datetime | None = None,
) -> RecordContent:
    """Return the record of a conference as one audience may read it.

    ``conference`` is a whole snapshot (store.snapshot); ``copy_for`` names the reader at the top of each page. Without
    ``made_at`` the document is dated by its last approval, else by the day of the meeting: the same record gives the
    same bytes.
    """
    reader = Reader(conference, audience)
    family = conference.family
    parts = gather_parts(reader)
    return RecordContent(
        made_at=made_at or _made_at(reader),
        children=tuple(reader.name(child) for child in reader.children()),
        held_on=reader.value(conference, "held_on"),
        held_at=_held_at(reader),
        status="" if conference.is_approved else DRAFT,
        notice=_notice(conference, audience, copy_for),
        words=_words(conference, nation),
        parts=parts,
        quorate=gather_quorate(reader),
        reports=gather_reports(reader),
        people=gather_people(reader, family.people),
        reason=reader.text(conference, "reason"),
        board=gather_board(reader),
        statements=gather_statements(reader),
        children_views=gather_children_views(reader),
        parents_views=gather_parents_views(reader),
        network_views=gather_network_views(reader),
        scales=gather_scales(reader),
        looking_critically=_looking_critically(reader),
        decisions=gather_decisions(reader, nation),
        decision_notes=gather_decision_notes(reader),
        stances=gather_stances(reader),
        plan=gather_plan(reader),
        lead=gather_lead(reader),
        core_group=gather_core_group(reader),
        dates=gather_dates(reader, nation),
        copies=gather_copies(reader),
        complaint=reader.text(conference, "complaint_note") or nation.complaint,
        chair=reader.name(reader.linked(conference, "chair")),
        minute_taker=reader.name(reader.linked(conference, "minute_taker")),
        approvals=_approvals(reader),
    )


def _made_at(reader: Reader) -> datetime:
    conference = reader.conference
    if conference.approvals:
        return conference.approvals[-1].at
    day = reader.value(conference, "held_on") or datetime(2000, 1, 1, tzinfo=UTC).date()
    return datetime.combine(day, time(12), UTC)


def _notice(conference: Conference, audience: Audience, copy_for: str) -> str:
    """Return what stands at the top of each page. The file's own copy holds what others may not have, and says so."""
    facts = (
        "Confidential",
        "" if conference.is_approved else "draft",
        f"copy for {copy_for}" if copy_for else "",
        "for the file, not to be handed out" if audience.is_file else "",
    )
    return " \u00b7 ".join(fact for fact in facts if fact)


def _held_at(reader: Reader) -> str:
    """Return time and place of a meeting in one part; several parts say their own."""
    parts = reader.rows(reader.conference.parts)
    return when_and_where(reader, parts[0], with_day=False) if len(parts) == 1 else ""


def _words(conference: Conference, nation: NationWords) -> Words:
    return Words(
        meeting=nation.meeting_of(conference.kind.value),
        plan=nation.plan,
        lead=nation.lead,
        categories=capitalised(nation.categories_name),
        minute_taker=capitalised(nation.record_taker),
    )


def _looking_critically(reader: Reader) -> tuple[View, ...]:
    """Return the questions that were asked before the decision and have an answer."""
    answers = reader.rows(reader.conference.critical_answers)
    return tuple(
        View(reader.text(answer, "question"), (reader.text(answer, "text"),))
        for answer in answers
        if reader.text(answer, "text")
    )


def _approvals(reader: Reader) -> tuple[str, ...]:
    lines: list[str] = []
    for approval in reader.rows(reader.conference.approvals):
        person = reader.conference.family.person(approval.by_id)
        by = f" by {reader.name(person)}" if reader.name(person) else ""
        on = long_date(approval.at.date())
        if approval.addendum:
            reason = f" ({approval.reason})" if approval.reason else ""
            lines.append(f"Added on {on}{by}: {approval.addendum}{reason}")
        else:
            lines.append(f"Approved on {on}{by}.")
    return tuple(lines)
