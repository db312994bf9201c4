"""Decisions, dissent, the core group, the dates and the copies, as one reader may know them."""

from __future__ import annotations

from datetime import date, time

from app.export.labels import DOCUMENT, STANCE
from app.export.outcome_content import ChildDecision, CopyLine, KeyDate
from app.export.outcome_content import Stance as StanceLine
from app.export.people_content import NamedRole
from app.export.reader import Reader
from app.export.wording import capitalised, clock
from app.models.outcome import AgencyView, Copy, DateKind, NextDate
from app.models.person import ContactKind, Person
from app.practice.clocks import Limit, span
from app.practice.nation_words import NationWords
from app.store.limits import limit_of


def gather_decisions(reader: Reader, nation: NationWords) -> tuple[ChildDecision, ...]:
    """Return what was decided for each child, in the nation's words."""
    decisions = {decision.child_id: decision for decision in reader.rows(reader.conference.decisions)}
    made: list[ChildDecision] = []
    for child in reader.children():
        decision = decisions.get(child.id)
        if decision is None:
            made.append(ChildDecision(reader.name(child), nation.answer("")))
            continue
        made.append(
            ChildDecision(
                reader.name(child),
                nation.answer(decision.answer.value) if reader.may(decision, "answer") else "",
                tuple(capitalised(category) for category in reader.value(decision, "categories") or ()),
                reader.text(decision, "reasons"),
                reader.text(decision, "dissent"),
            )
        )
    return tuple(made) if decisions else ()


def gather_decision_notes(reader: Reader) -> tuple[str, ...]:
    """Return what else was decided: in Scotland, whether the Principal Reporter is told."""
    reporter = reader.text(reader.conference, "reporter_referral")
    notes = (
        reader.text(reader.conference, "decision_note"),
        f"Referral to the Principal Reporter: {reporter}" if reporter else "",
    )
    return tuple(note for note in notes if note)


def gather_stances(reader: Reader) -> tuple[StanceLine, ...]:
    """Return what each agency or family member says to the decision."""
    return tuple(
        StanceLine(
            _stance_of(reader, view),
            STANCE[view.stance] if reader.may(view, "stance") else "",
            reader.text(view, "reasons"),
        )
        for view in reader.rows(reader.conference.agency_views)
    )


def _stance_of(reader: Reader, view: AgencyView) -> str:
    child = reader.room_name(reader.linked(view, "child"))
    name = reader.name(reader.linked(view, "person"))
    who = ", ".join(part for part in (name, reader.text(view, "agency")) if part)
    return f"{who} (for {child})" if child else who


def gather_lead(reader: Reader) -> NamedRole | None:
    """Return who leads the plan."""
    lead = reader.conference.lead
    if lead is None or not reader.may(lead) or not reader.may(reader.conference, "lead_id"):
        return None
    return NamedRole(reader.name(lead), reader.role(lead), reached_at=_phones(reader, lead))


def _phones(reader: Reader, person: Person) -> tuple[str, ...]:
    """Return a professional's telephone numbers, for the family to ring."""
    if not person.is_professional:
        return ()
    details = [detail for detail in reader.rows(person.contacts) if detail.kind is ContactKind.PHONE]
    return tuple(number for number in (reader.text(detail, "value") for detail in details) if number)


def gather_core_group(reader: Reader) -> tuple[NamedRole, ...]:
    """Return the members of the core group."""
    return tuple(
        NamedRole(reader.name(member.person), reader.role(member.person), reader.text(member, "note"))
        for member in reader.rows(reader.conference.core_group)
    )


def gather_dates(reader: Reader, nation: NationWords) -> tuple[KeyDate, ...]:
    """Return the dates that follow, each beside the last lawful day by the nation's clock."""
    return tuple(_key_date(reader, one, nation) for one in reader.rows(reader.conference.next_dates))


def _key_date(reader: Reader, one: NextDate, nation: NationWords) -> KeyDate:
    on: date | None = reader.value(one, "on_date")
    begins: time | None = reader.value(one, "starts_at")
    ends: time | None = reader.value(one, "ends_at")
    times = " to ".join(clock(moment) for moment in (begins, ends) if moment)
    # The last lawful day is counted from the day of the meeting and would tell it.
    counted = reader.may(reader.conference, "held_on") and reader.may(one, "kind")
    limit = limit_of(reader.conference, one.kind, nation, on) if counted else None
    # The one kept with the date is as old as that: the meeting may have been moved since.
    kept: date | None = reader.value(one, "limit_on") if counted else None
    last_lawful = limit.last_day if limit is not None and reader.may(one, "limit_on") else kept
    return KeyDate(
        what=reader.text(one, "title") or _date_title(one.kind if reader.may(one, "kind") else DateKind.OTHER, nation),
        on=on,
        at=", ".join(fact for fact in (times, reader.text(one, "place")) if fact),
        last_lawful=last_lawful,
        count=_count(reader, one, limit, last_lawful),
        late_reason=reader.text(one, "late_reason"),
        kind=one.kind.value if reader.may(one, "kind") else DateKind.OTHER.value,
    )


def _count(reader: Reader, one: NextDate, limit: Limit | None, last_lawful: date | None) -> str:
    """Return "working day 8 of 10" and the note, and to check locally a limit that nobody verified."""
    note = reader.text(one, "limit_note")
    if limit is None or limit.last_day != last_lawful:
        return note
    if note.casefold() in (limit.position, span(limit.of, limit.unit)):
        note = "" if limit.position else note
    basis = "local setting" if limit.local else "" if limit.verified else "check locally"
    return ", ".join(fact for fact in (limit.position, note, basis) if fact)


def _date_title(kind: DateKind, nation: NationWords) -> str:
    titles = {
        DateKind.CORE_GROUP: nation.meeting_of("core_group"),
        DateKind.REVIEW: nation.meeting_of("review"),
        DateKind.LETTER: nation.letter_title,
        DateKind.RECORD: "record sent out",
        DateKind.VISIT: "visit to the children",
    }
    return capitalised(titles.get(kind, "date"))


def gather_copies(reader: Reader) -> tuple[CopyLine, ...]:
    """Return who gets which document.

    Whether a copy is full or part is for staff: to the family, "part" would say that something is withheld.
    """
    family = reader.audience.has_family and not reader.audience.is_file
    return tuple(
        CopyLine(
            reader.name(copy.person),
            _document(reader, copy),
            "" if family else capitalised(reader.text(copy, "extent")),
            capitalised(reader.text(copy, "sent_how")),
            reader.value(copy, "sent_on"),
        )
        for copy in reader.rows(reader.conference.copies)
        if reader.name(copy.person)
    )


def _document(reader: Reader, copy: Copy) -> str:
    kind = reader.text(copy, "document")
    return DOCUMENT.get(kind, capitalised(kind))
