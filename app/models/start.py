"""Starting a family and a conference with everything a meeting needs in place."""

from __future__ import annotations

from datetime import date

from app.models.board import StatementPair
from app.models.conference import Conference, ConferenceChild, ConferenceKind, Part
from app.models.family import Family
from app.models.order import next_position
from app.models.person import Person
from app.models.plan import Plan
from app.models.scale import Scale, ScaleWords, Scope


def start_conference(
    family: Family, kind: ConferenceKind, held_on: date | None, scale_words: ScaleWords | None = None
) -> Conference:
    """Add a conference to a family and return it: one part, one scale, an empty plan, all the family's children.

    ``scale_words`` are the local question and end sentences of the scale.
    """
    conference = Conference(kind=kind, held_on=held_on)
    family.conferences.append(conference)
    conference.children.extend(
        ConferenceChild(child=child, position=number) for number, child in enumerate(family.children)
    )
    conference.parts.append(Part(on_date=held_on))
    add_scale(conference, words=scale_words)
    start_plan(conference)
    return conference


def start_plan(conference: Conference) -> Plan:
    """Return the conference's plan; where there is none, an empty one for three months from the day of the meeting."""
    if conference.plan is None:
        conference.plan = Plan()
        conference.plan.run_for(3, conference.held_on)
    return conference.plan


def add_scale(
    conference: Conference,
    child: Person | None = None,
    pair: StatementPair | None = None,
    words: ScaleWords | None = None,
) -> Scale:
    """Return the scale of the whole conference, of one child or of one danger statement; made where there is none.

    A new one asks with the question and the end sentences of the conference's first; the first with ``words``.
    """
    about = (child.id if child is not None else None, pair.id if pair is not None else None)
    found = next((scale for scale in conference.scales if (scale.child_id, scale.pair_id) == about), None)
    if found is not None:
        return found
    scope = Scope.CHILD if child is not None else Scope.DANGER_STATEMENT if pair is not None else Scope.CONFERENCE
    scale = Scale(scope=scope, child=child, pair=pair, position=next_position(conference.scales))
    if conference.scales:
        first = conference.scales[0]
        scale.use_words(ScaleWords(first.question, first.low_words, first.high_words))
    elif words is not None:
        scale.use_words(words)
    conference.scales.append(scale)
    return scale
