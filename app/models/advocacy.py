"""The active offer of an advocate: not one event, but made again at each stage (seed 002; practice.md, Around the
conference).

The seed speaks of enquiries that lead to a conference, of a child who becomes looked after, of core groups and of
reviews. A stage is kept in the words somebody wrote; what stage those words mean is read here.
"""

from __future__ import annotations

import enum
import uuid
from typing import TYPE_CHECKING

from app.models.around import AdvocacyOffer
from app.models.conference import ConferenceKind
from app.models.deciding import child_here
from app.models.errors import Gone
from app.models.outcome import Answer

if TYPE_CHECKING:
    from app.models.conference import Conference
    from app.models.family import Family


class Stage(enum.StrEnum):
    """A time at which a child is offered an advocate; the value is how an offer made then is written down."""

    ENQUIRIES = "When enquiries began"
    LOOKED_AFTER = "On becoming looked after"
    BEFORE_MEETING = "Before the meeting"
    BEFORE_REVIEW = "Before the review"
    AT_MEETING = "At the meeting"
    BEFORE_CORE_GROUP = "Before the core group"
    PLAN_ENDS = "When the plan ends"


STAGES: dict[ConferenceKind, tuple[Stage, ...]] = {
    ConferenceKind.STRATEGY: (Stage.ENQUIRIES,),
    ConferenceKind.INITIAL: (Stage.ENQUIRIES, Stage.BEFORE_MEETING, Stage.AT_MEETING, Stage.BEFORE_CORE_GROUP),
    ConferenceKind.PRE_BIRTH: (Stage.ENQUIRIES, Stage.BEFORE_MEETING, Stage.AT_MEETING, Stage.BEFORE_CORE_GROUP),
    ConferenceKind.TRANSFER: (Stage.BEFORE_MEETING, Stage.AT_MEETING, Stage.BEFORE_CORE_GROUP),
    ConferenceKind.REVIEW: (Stage.BEFORE_REVIEW, Stage.AT_MEETING, Stage.BEFORE_CORE_GROUP),
    ConferenceKind.CORE_GROUP: (Stage.BEFORE_CORE_GROUP, Stage.AT_MEETING),
}
"""The stages around each kind of meeting, in the order they come."""
_SIGNS: tuple[tuple[Stage, tuple[str, ...]], ...] = (
    (Stage.LOOKED_AFTER, ("looked after",)),
    (Stage.PLAN_ENDS, ("plan ends", "plan ended", "end of the plan", "ending the plan")),
    (Stage.ENQUIRIES, ("enquir", "inquir", "section 47", "strategy discussion")),
    (Stage.BEFORE_CORE_GROUP, ("core group",)),
    (Stage.BEFORE_REVIEW, ("review",)),
    (Stage.BEFORE_MEETING, ("before",)),
    (Stage.AT_MEETING, ("at the", "in the", "during", "on the day")),
)
"""What people write for a stage, the plainest sign first."""
_BEFORE = {ConferenceKind.REVIEW: Stage.BEFORE_REVIEW, ConferenceKind.CORE_GROUP: Stage.BEFORE_CORE_GROUP}


def stage_of(offer: AdvocacyOffer, kind: ConferenceKind) -> Stage | None:
    """Return the stage that an offer's words mean at a meeting of this kind; None for any other time.

    At a review "before the meeting" is before the review, and "at the review" is at the meeting; likewise at a core
    group.
    """
    words = " ".join(offer.stage.casefold().split())
    found = next((stage for stage, signs in _SIGNS if any(sign in words for sign in signs)), None)
    if found is Stage.BEFORE_MEETING:
        return _BEFORE.get(kind, found)
    if found is not None and found is _BEFORE.get(kind) and "before" not in words:
        return Stage.AT_MEETING
    return found


def stages_for(conference: Conference, child_id: uuid.UUID) -> tuple[Stage, ...]:
    """Return the stages around a conference at which this child is offered an advocate, in order.

    A child who is not born yet has nobody to offer one to. Where this child's plan ends, that is a stage too, and no
    core group follows.
    """
    child = conference.family.person(child_id)
    if child is None or child.is_unborn:
        return ()
    stages = STAGES.get(conference.kind, ())
    ends = any(one.child_id == child_id and one.answer is Answer.ENDS for one in conference.decisions)
    if not ends:
        return stages
    return (*(stage for stage in stages if stage is not Stage.BEFORE_CORE_GROUP), Stage.PLAN_ENDS)


def offers_for(conference: Conference, child_id: uuid.UUID) -> list[AdvocacyOffer]:
    """Return the offers made to this child, or to all the children, around this conference, in the family's order."""
    offers = conference.family.advocacy_offers
    return [one for one in offers if one.conference_id == conference.id and one.child_id in (None, child_id)]


def earlier_offers(conference: Conference, child_id: uuid.UUID) -> list[AdvocacyOffer]:
    """Return the offers made to this child around other meetings of the family that were held before this one.

    An offer of no meeting counts as an earlier one.
    """
    family = conference.family
    before: set[uuid.UUID | None] = {other.id for other in family.conferences if _is_before(other, conference)}
    return [
        one
        for one in family.advocacy_offers
        if one.conference_id in {None, *before} and one.child_id in (None, child_id)
    ]


def _is_before(other: Conference, conference: Conference) -> bool:
    if other is conference or other.held_on is None:
        return False
    return conference.held_on is None or other.held_on < conference.held_on


def offer_at(conference: Conference, child_id: uuid.UUID, stage: Stage) -> AdvocacyOffer | None:
    """Return the offer made to this child at a stage of this conference: the child's own, else one to all of them."""
    at = [one for one in offers_for(conference, child_id) if stage_of(one, conference.kind) is stage]
    return next((one for one in at if one.child_id == child_id), at[0] if at else None)


def is_made(offer: AdvocacyOffer) -> bool:
    """Return True where something says that the offer was made: its day, its answer or who made it."""
    return offer.on_date is not None or bool(offer.answer.strip() or offer.by_text.strip())


def stages_without_offer(conference: Conference, child_id: uuid.UUID) -> list[Stage]:
    """Return the stages of this conference at which no offer to this child is recorded yet, in order.

    The core group comes after a conference: until then its offer is not missing, so it is left out, except at a core
    group itself.
    """
    still: list[Stage] = []
    for stage in stages_for(conference, child_id):
        if stage is Stage.BEFORE_CORE_GROUP and conference.kind is not ConferenceKind.CORE_GROUP:
            continue
        offer = offer_at(conference, child_id, stage)
        if offer is None or not is_made(offer):
            still.append(stage)
    return still


def make_offer(conference: Conference, child_id: uuid.UUID, stage: str) -> AdvocacyOffer:
    """Return a new offer to a child of this conference at a stage, in whatever words; it counts once it says more.

    Raises Unfinished for a child who is not here.
    """
    child_here(conference, child_id)
    made = AdvocacyOffer(child_id=child_id, conference_id=conference.id, stage=stage.strip())
    conference.family.advocacy_offers.append(made)
    return made


def own_offer_at(conference: Conference, child_id: uuid.UUID, stage: Stage) -> AdvocacyOffer:
    """Return the offer at a stage, made where there is none. Raises Unfinished for a child who is not here."""
    return offer_at(conference, child_id, stage) or make_offer(conference, child_id, stage.value)


def others_without(conference: Conference, offer: AdvocacyOffer) -> list[uuid.UUID]:
    """Return the keys of the other children here who have no such offer yet, at the stage this one was made.

    None for an offer to all of them, or at a time that is no stage of this conference.
    """
    stage = stage_of(offer, conference.kind)
    if offer.child_id is None or stage is None:
        return []
    others = [child.id for child in conference.children_here if child.id != offer.child_id]
    return [key for key in others if stage in stages_for(conference, key) and offer_at(conference, key, stage) is None]


def offer_to_others(conference: Conference, offer_id: uuid.UUID) -> int:
    """Note the same offer, its day and who made it, for every other child without one; return how many that are.

    The answer stays with the child who gave it: each child is asked. Whoever may not have the first offer may not have
    the others. Raises Gone where it has been taken away meanwhile.
    """
    family = conference.family
    like = offer_by_key(family, offer_id)
    others = others_without(conference, like)
    for child_id in others:
        made = make_offer(conference, child_id, like.stage)
        made.on_date, made.by_text = like.on_date, like.by_text
        held = [one for one in family.withholdings if one.subject_id == like.id]
        family.withholdings += [one.on(made) for one in held]
    return len(others)


def offer_by_key(family: Family, offer_id: uuid.UUID) -> AdvocacyOffer:
    """Return an offer of the family. Raises Gone where it has been taken away meanwhile."""
    found = next((one for one in family.advocacy_offers if one.id == offer_id), None)
    if found is None:
        raise Gone("This offer was taken away meanwhile. Undo brings it back.")
    return found


def take_offer_away(family: Family, offer_id: uuid.UUID) -> None:
    """Take an offer away. What kept it from somebody stays behind, so that undo brings it back as it was kept.

    Raises Gone where it has been taken away already.
    """
    family.advocacy_offers.remove(offer_by_key(family, offer_id))
