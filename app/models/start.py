"""Starting a family and a conference with everything a meeting needs in place."""

from __future__ import annotations

from datetime import date

from app.models.conference import Conference, ConferenceChild, ConferenceKind, Part
from app.models.family import Family
from app.models.plan import Plan
from app.models.scale import Scale, Scope


def start_conference(family: Family, kind: ConferenceKind, held_on: date | None) -> Conference:
    """Add a conference to a family and return it: one part, one scale, an empty plan, all the family's children."""
    conference = Conference(kind=kind, held_on=held_on)
    family.conferences.append(conference)
    conference.children.extend(
        ConferenceChild(child=child, position=number) for number, child in enumerate(family.children)
    )
    conference.parts.append(Part(on_date=held_on))
    conference.scales.append(Scale(scope=Scope.CONFERENCE))
    conference.plan = Plan()
    conference.plan.run_for(3, held_on)
    return conference
