"""Each kind of item of the chronology in words: only what its reader may have goes into them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import cast

from app.export.gather_scales import known_scales, score_words
from app.export.reader import Reader
from app.export.wording import capitalised
from app.models.around import (
    AdvocacyOffer,
    ChronologyEvent,
    DeniedAccess,
    DeniedAccessAction,
    Difference,
    Escalation,
    Visit,
)
from app.models.chronology import tells_who_told
from app.models.conference import Conference
from app.models.denied import is_done
from app.models.outcome import Decision
from app.models.person import Person
from app.models.scale import Scale
from app.models.score import Score
from app.models.step_review import DEVIATION, StepReview
from app.models.timeline import TimelineItem, TimelineKind
from app.practice.nation_words import NationWords
from app.practice.written_days import plain_date

THE_CHILDREN = "the children"
RECORD = "Meeting record"
"""Where what was found at a meeting is known from."""


@dataclass(frozen=True, slots=True)
class Told:
    """What happened in a line, more about it a paragraph each, where it is known from, and why it matters."""

    what: str
    more: tuple[str, ...] = ()
    source: str = ""
    why_it_matters: str = ""


def tell(reader: Reader, item: TimelineItem, nation: NationWords) -> Told | None:
    """Return an item in words, ``reader`` being one of its own meeting; None where nothing of it may be told."""
    told = _TELL[item.kind](reader, item, nation)
    return told if told is not None and (told.what or told.more) else None


def _birth(reader: Reader, item: TimelineItem, nation: NationWords) -> Told | None:
    name = reader.room_name(cast(Person, item.row))
    return Told(f"{name} was born") if name else None


def _due(reader: Reader, item: TimelineItem, nation: NationWords) -> Told | None:
    name = reader.room_name(cast(Person, item.row))
    return Told(f"{name} is due") if name else None


def _death(reader: Reader, item: TimelineItem, nation: NationWords) -> Told | None:
    name = reader.room_name(cast(Person, item.row))
    return Told(f"{name} died") if name else None


def _event(reader: Reader, item: TimelineItem, nation: NationWords) -> Told | None:
    event = cast(ChronologyEvent, item.row)
    text, source, why = (reader.text(event, field) for field in ("text", "source", "significance"))
    if reader.audience.has_family and tells_who_told(reader.conference.family, source, reader.audience.people):
        source = ""
    # The file shows an entry that has no words yet, so that somebody can write them.
    return Told(text, source=source, why_it_matters=why) if text or reader.audience.is_file else None


def _visit(reader: Reader, item: TimelineItem, nation: NationWords) -> Told:
    visit = cast(Visit, item.row)
    whom = _whom(reader, visit)
    marks = [_seen(reader, visit), "at home" if reader.holds(visit, "at_home") else ""]
    marks.append("unannounced" if reader.holds(visit, "unannounced") else "")
    by = reader.name(reader.linked(visit, "by"))
    return Told(
        f"Visit to {whom}" if whom else "Visit",
        (capitalised(", ".join(mark for mark in marks if mark)), reader.text(visit, "note")),
        f"Visit by {by}" if by else "Record of visits",
    )


def _seen(reader: Reader, visit: Visit) -> str:
    """Return whether a child was seen, and on their own; being seen alone tells that somebody was seen."""
    if not reader.may(visit, "seen"):
        return ""
    if not visit.seen:
        return "not seen"
    return "seen on their own" if reader.holds(visit, "seen_alone") else "seen"


def _denied(reader: Reader, item: TimelineItem, nation: NationWords) -> Told:
    denied = cast(DeniedAccess, item.row)
    whom = _whom(reader, denied)
    actions = (_action(reader, action) for action in reader.rows(denied.actions))
    return Told(
        f"Could not see {whom}" if whom else "A child could not be seen",
        (reader.text(denied, "what_happened"), *actions),
        "Record of visits",
    )


def _action(reader: Reader, action: DeniedAccessAction) -> str:
    """Return one thing that followed; nothing while nobody has done it: then it has no day yet."""
    if not is_done(action) and reader.may(action, "on_date"):
        return ""
    on: date | None = reader.value(action, "on_date")
    done = [reader.text(action, "who"), plain_date(on) if on else "", reader.text(action, "note")]
    said = ", ".join(words for words in done if words)
    return _labelled(reader.text(action, "what") or "Done", said)


def _advocacy(reader: Reader, item: TimelineItem, nation: NationWords) -> Told:
    offer = cast(AdvocacyOffer, item.row)
    whom = _whom(reader, offer)
    answer = reader.text(offer, "answer") or ("No answer yet" if reader.may(offer, "answer") else "")
    return Told(
        f"Offer of an advocate to {whom}" if whom else "Offer of an advocate",
        (reader.text(offer, "stage"), answer),
        reader.text(offer, "by_text"),
    )


def _strategy(reader: Reader, item: TimelineItem, nation: NationWords) -> Told:
    return Told(capitalised(nation.meeting_of("strategy")), source=RECORD)


def _conference(reader: Reader, item: TimelineItem, nation: NationWords) -> Told:
    conference = cast(Conference, item.row)
    name = nation.meeting_of(conference.kind.value) if reader.may(conference, "kind") else nation.meeting
    return Told(capitalised(name), (_labelled("Why we met", reader.text(conference, "reason")),), RECORD)


def _deviation(reader: Reader, item: TimelineItem, nation: NationWords) -> Told | None:
    """Explored in detail and answered in practical terms (seed 000, 4.12): what, why, and what was done."""
    review = cast(StepReview, item.row)
    otherwise, why, now, tells = (reader.text(review, field) for field in DEVIATION)
    if not any((otherwise, why, now, tells)):
        return None
    step = reader.text(review.step, "text")
    labelled = (("Why", why), ("What we do now", now), ("Who tells whom", tells))
    more = (otherwise, *(_labelled(label, words) for label, words in labelled))
    return Told("Went otherwise than planned", (_labelled("Step of the plan", step), *more), RECORD)


def _scores(reader: Reader, item: TimelineItem, nation: NationWords) -> Told | None:
    """Everybody's answer in the order they spoke, the parents first (seed 004)."""
    scale = cast(Scale, item.row)
    about = next((about for one, about in known_scales(reader) if one is scale), None)
    if about is None:
        return None
    spoken = sorted(reader.rows(scale.scores), key=lambda score: score.spoken)
    answers = ", ".join(words for words in (_answer(reader, score) for score in spoken) if words)
    label = "Safety scale" if not about else f"Safety scale {about[:1].lower()}{about[1:]}"
    return Told(label, (answers,), RECORD) if answers else None


def _answer(reader: Reader, score: Score) -> str:
    """Return "Mum 6", or "Dylan (answered without a number)"."""
    name, words = reader.room_name(reader.linked(score, "person")), score_words(reader, score)
    if not name or not words:
        return ""
    return f"{name} {words}" if score.low is not None else f"{name} ({words[:1].lower()}{words[1:]})"


def _decision(reader: Reader, item: TimelineItem, nation: NationWords) -> Told | None:
    decision = cast(Decision, item.row)
    if not reader.may(decision, "answer"):
        return None
    child = reader.room_name(reader.linked(decision, "child"))
    categories = reader.value(decision, "categories") or ()
    label = capitalised(nation.categories_name if len(categories) > 1 else nation.category)
    return Told(
        f"Decision for {child}" if child else "Decision",
        (nation.answer(decision.answer.value), _labelled(label, ", ".join(categories))),
        RECORD,
    )


def _difference(reader: Reader, item: TimelineItem, nation: NationWords) -> Told:
    difference = cast(Difference, item.row)
    closed: date | None = reader.value(difference, "closed_on")
    more = (
        reader.text(difference, "reasons"),
        _labelled("Taken further to", reader.text(difference, "escalated_to")),
        _labelled("Outcome", reader.text(difference, "outcome")),
        _labelled("Settled", plain_date(closed) if closed else ""),
    )
    return Told("Professional difference", more, reader.text(difference, "agency"))


def _escalation(reader: Reader, item: TimelineItem, nation: NationWords) -> Told:
    escalation = cast(Escalation, item.row)
    to_whom = reader.text(escalation, "to_whom")
    what = f"Difference taken further to {to_whom}" if to_whom else "Difference taken further"
    return Told(what, (reader.text(escalation, "answer"),), reader.text(escalation.difference, "agency"))


def _whom(reader: Reader, row: Visit | DeniedAccess | AdvocacyOffer) -> str:
    """Return the child whom a row is about, or "the children"; nothing where the reader may not know."""
    if not reader.may(row, "child_id"):
        return ""
    child = reader.conference.family.person(row.child_id)
    return reader.room_name(child) if row.child_id is not None else THE_CHILDREN


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if text else ""


_TELL: dict[TimelineKind, Callable[[Reader, TimelineItem, NationWords], Told | None]] = {
    TimelineKind.BIRTH: _birth,
    TimelineKind.DUE: _due,
    TimelineKind.DEATH: _death,
    TimelineKind.EVENT: _event,
    TimelineKind.VISIT: _visit,
    TimelineKind.DENIED_ACCESS: _denied,
    TimelineKind.ADVOCACY: _advocacy,
    TimelineKind.STRATEGY: _strategy,
    TimelineKind.CONFERENCE: _conference,
    TimelineKind.DEVIATION: _deviation,
    TimelineKind.SCORES: _scores,
    TimelineKind.DECISION: _decision,
    TimelineKind.DIFFERENCE: _difference,
    TimelineKind.ESCALATION: _escalation,
}
