"""Who else would help: relatives, friends and neighbours, what they would do, and what they do in the plan already.

Widening the circle is asked of every conference (practice.md, Around the conference; seeds 001 and 003).
"""

from __future__ import annotations

from collections import Counter

from app.models.conference import Conference
from app.models.person import Person, PersonKind, Tie
from app.models.step import Step

AROUND = (PersonKind.FAMILY, PersonKind.NETWORK)


def helpers(conference: Conference) -> list[Person]:
    """Return the family's people who are no parent of a child and hold no parental responsibility, and who live."""
    return [
        person
        for person in conference.family.people
        if person.kind in AROUND and person.died_on is None and not person.is_parent
    ]


def steps_of(conference: Conference, person: Person) -> list[Step]:
    """Return the steps of the plan that a person does or checks, in the plan's order."""
    steps = conference.plan.steps if conference.plan is not None else []
    involved = [step for step in steps if any(link.person_id == person.id for link in step.people)]
    return sorted(involved, key=lambda step: step.position)


def alike_ties(person: Person) -> list[Tie]:
    """Return the ties that say the same of the most children, the first of them where two say it of as many.

    What somebody would do is a note on their ties: the record prints one that is the same for all children once.
    """
    counts = Counter(tie.note for tie in person.ties)
    shared = max(counts, key=counts.__getitem__) if counts else ""
    return [tie for tie in person.ties if tie.note == shared]
