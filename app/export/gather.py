"""A conference made into one reader's record: each row and field passes the gate, then only plain values are left."""

from __future__ import annotations

from datetime import UTC, date, datetime

from app.export.board_content import View
from app.export.chronology_content import Chronology, ChronologyOf
from app.export.content import RecordContent, Words
from app.export.edition import edition_for
from app.export.gather_board import gather_board, gather_statements
from app.export.gather_chronology import gather_chronology
from app.export.gather_engagement import gather_tried
from app.export.gather_outcome import (
    gather_copies,
    gather_core_group,
    gather_dates,
    gather_decision_notes,
    gather_decisions,
    gather_lead,
    gather_stances,
)
from app.export.gather_own_day import gather_own_day
from app.export.gather_people import gather_parts, gather_people, gather_quorate, gather_reports, when_and_where
from app.export.gather_plan import gather_plan
from app.export.gather_readers import gather_latin, gather_needs, gather_recipient
from app.export.gather_scales import gather_scales
from app.export.gather_tree import gather_tree
from app.export.gather_views import gather_children_views, gather_network_views, gather_parents_views
from app.export.reader import Reader
from app.export.wording import capitalised
from app.models.conference import Conference
from app.models.core_group import works_on_plan_only
from app.models.person import Person
from app.models.sharing import Audience
from app.practice.nation_words import NationWords
from app.practice.written_days import plain_date

DRAFT = "Draft. The chair has not approved this record yet."
UNDATED = datetime(2000, 1, 1, 12, tzinfo=UTC)
"""Stands in the file of a document whose day nobody may know."""


def gather_record(
    conference: Conference,
    audience: Audience,
    nation: NationWords,
    *,
    for_person: Person | None = None,
    on: date | None = None,
    draft: bool | None = None,
    chronology: ChronologyOf | None = None,
) -> RecordContent:
    """Return the record of a conference as one audience may read it.

    ``conference`` is a whole snapshot (store.snapshot); ``for_person`` is named at the top of each page as the one
    whose copy it is. A draft (so unless the chair has approved the record, or ``draft`` says otherwise) is dated
    ``on``, else by the day of the meeting: the same record gives the same bytes. The chronology is in it on request.
    """
    reader = Reader(conference, audience)
    family = conference.family
    is_draft = not conference.is_approved if draft is None else draft
    edition = edition_for(reader, on or reader.value(conference, "held_on"), draft=is_draft)
    parts = gather_parts(reader)
    return RecordContent(
        made_at=edition.made_at or UNDATED,
        dated=edition.on,
        children=tuple(reader.name(child) for child in reader.children()),
        held_on=reader.value(conference, "held_on"),
        held_at=_held_at(reader),
        status=DRAFT if is_draft and not conference.is_approved else "",
        notice=_notice(audience, reader.name(for_person), draft=is_draft),
        edition=edition.words,
        recipient=gather_recipient(reader, for_person),
        words=_words(conference, nation),
        plan_only=works_on_plan_only(conference),
        parts=parts,
        quorate=gather_quorate(reader),
        reports=gather_reports(reader),
        people=gather_people(reader, family.people),
        tree=gather_tree(reader),
        reason="\n".join(filter(None, (reader.text(conference, "reason"), gather_own_day(reader, nation)))),
        board=gather_board(reader),
        statements=gather_statements(reader),
        children_views=gather_children_views(reader),
        parents_views=gather_parents_views(reader),
        network_views=gather_network_views(reader),
        tried=gather_tried(reader),
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
        chronology=_chronology(reader, nation, chronology, on),
        complaint=reader.text(conference, "complaint_note") or nation.complaint,
        chair=reader.name(reader.linked(conference, "chair")),
        minute_taker=reader.name(reader.linked(conference, "minute_taker")),
        approvals=_approvals(reader),
        needs=gather_needs(reader),
        latin=gather_latin(reader),
    )


def _chronology(reader: Reader, nation: NationWords, asked: ChronologyOf | None, on: date | None) -> Chronology | None:
    """Return what had happened by the day of a draft, or by the day on which the record was approved."""
    if asked is None:
        return None
    conference = reader.conference
    approved = min((approval.at.date() for approval in conference.approvals), default=None)
    return gather_chronology(reader, nation, asked.child_id, until=approved or on or conference.held_on)


def _notice(audience: Audience, copy_for: str, *, draft: bool) -> str:
    """Return what stands at the top of each page. The file's own copy holds what others may not have, and says so."""
    facts = (
        "DRAFT" if draft else "",  # first, so that no long name can push it off the line
        "Confidential",
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
        category=capitalised(nation.category),
        categories=capitalised(nation.categories_name),
        minute_taker=capitalised(nation.record_taker),
        letter=nation.letter_title,
        plan_title=nation.plan_title,
        chair=capitalised(nation.chair),
        core_group=nation.core_group,
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
        name = reader.name(reader.conference.family.person(reader.value(approval, "by_id")))
        by = f" by {name}" if name else ""
        on = plain_date(approval.at.date())
        addendum, why = reader.text(approval, "addendum"), reader.text(approval, "reason")
        if approval.addendum:
            reason = f" ({why})" if why else ""
            lines.append(f"Added on {on}{by}: {addendum}{reason}")
        else:
            lines.append(f"Approved on {on}{by}.")
    return tuple(lines)
