"""A family about whom much is recorded: every kind of item of the chronology, some fifty of them."""

from __future__ import annotations

from datetime import date, timedelta

from app.models import (
    AdvocacyOffer,
    Attendance,
    Conference,
    ConferenceKind,
    DeniedAccess,
    DeniedAccessAction,
    Difference,
    Escalation,
    Part,
    Person,
    PersonKind,
    Scale,
    Score,
    StepReview,
    Visit,
)
from app.models.chronology import add_event

MEETING = date(2026, 2, 23)
EVENTS = (
    ("Health visitor could not get an answer at three visits.", "Health visitor", "Nobody saw Mali for five weeks."),
    ("Boiler broke down. Landlord told by telephone.", "Housing", ""),
    ("Dylan came to school without a coat; given one from the school’s own cupboard.", "Ysgol y Bryn", "Third week."),
    ("Cerys told her teacher that she gives Dylan her lunch because he is always hungry.", "Ysgol y Bryn",
     "First time that she spoke of it. She has acted as a mother since the autumn."),
    ("Rhys was stopped outside the shop with bread and milk that he had not paid for.", "Police", ""),
    ("Nain took Mali home with her for some days.", "Nain", "Mali put on weight there."),
)  # fmt: skip


def fill(conference: Conference) -> None:
    """Record visits, entries, a review and all that went with them, in the family of a snapshot; nothing is stored."""
    family = conference.family
    children = family.children
    worker = next(person for person in family.people if person.kind is PersonKind.PROFESSIONAL)
    _visits(conference, children, worker)
    for number in range(12):
        text, source, why = EVENTS[number % len(EVENTS)]
        child = children[number % 5].id if number % 5 < len(children) else None
        add_event(
            family, text, MEETING - timedelta(days=17 * number + 5), source=source, significance=why, child_id=child
        )
    add_event(family, "An older brother may have been in care.", source="Nain", significance="To be asked about.")
    _could_not_see(conference, children[-1])
    _differed(conference)
    _went_otherwise(conference)
    _reviewed(conference, worker)


def _visits(conference: Conference, children: list[Person], worker: Person) -> None:
    for number in range(12):
        child = children[number % len(children)]
        visit = Visit(
            child_id=child.id, on_date=MEETING + timedelta(days=7 * number + 3), by_id=worker.id, by=worker,
            seen=number % 5 != 4, seen_alone=number % 5 in (0, 2), at_home=number % 2 == 0, unannounced=number % 4 == 1,
            note=f"{child.name} showed the bedroom and the new bed." if number % 3 == 0 else "",
        )  # fmt: skip
        conference.family.visits.append(visit)
    for days, stage in ((-3, "Before the conference"), (60, "Before the review")):
        conference.family.advocacy_offers.append(
            AdvocacyOffer(
                child_id=children[0].id, on_date=MEETING + timedelta(days=days), stage=stage, by_text="Lowri Bevan",
                answer="Not this time; ask me again" if days < 0 else "",
            )
        )  # fmt: skip


def _could_not_see(conference: Conference, child: Person) -> None:
    denied = DeniedAccess(
        child_id=child.id, on_date=date(2026, 4, 2), what_happened="Nobody opened, though the television was on."
    )
    told = DeniedAccessAction(what="Senior manager told", who="Elin Rees", on_date=date(2026, 4, 2), denial=denied)
    legal = DeniedAccessAction(what="Legal advice considered", who="Elin Rees", position=1)  # has no day: not done yet
    agreed = DeniedAccessAction(
        what="Another agency sees the child", who="Bethan Coe", on_date=date(2026, 4, 3), note="at Nain’s", position=2
    )
    denied.actions = [told, legal, agreed]
    conference.family.denials.append(denied)


def _differed(conference: Conference) -> None:
    difference = Difference(
        agency="Housing", on_date=MEETING, reasons="Would have waited for the boiler before a decision.",
        outcome="Housing joins the core group.", closed_on=date(2026, 3, 20),
    )  # fmt: skip
    difference.escalations = [
        Escalation(to_whom="the safeguarding lead", on_date=date(2026, 3, 2), answer="The decision stands.")
    ]
    conference.family.differences.append(difference)


def _went_otherwise(conference: Conference) -> None:
    assert conference.plan is not None
    step = conference.plan.steps[0]
    conference.step_reviews.append(
        StepReview(
            conference_id=conference.id, step=step, on_date=date(2026, 3, 6), deviation="The part did not come.",
            why="It was sent to the wrong depot.", response="The children slept at Nain’s for two nights.",
            who_tells_whom="Kath rings Mair every morning.",
        )
    )  # fmt: skip


def _reviewed(conference: Conference, worker: Person) -> None:
    review = Conference(kind=ConferenceKind.REVIEW, held_on=date(2026, 5, 19), reason="Three months on.")
    conference.family.conferences.append(review)
    scale = Scale()
    parents = [person for person in conference.family.people if person.is_parent]
    part = Part(conference=review)
    part.attendance = [Attendance(person=person, person_id=person.id, part=part) for person in (*parents, worker)]
    scale.scores = [Score(person=person, spoken=turn, low=6.0 + turn) for turn, person in enumerate((*parents, worker))]
    review.scales.append(scale)
