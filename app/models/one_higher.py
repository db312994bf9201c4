"""What one higher would look like, made into a step of the plan in the family's own words."""

from __future__ import annotations

import uuid

from app.models.apart import part_of
from app.models.errors import Unfinished
from app.models.keeping import KeptFrom
from app.models.score import Score
from app.models.start import start_plan
from app.models.step import Step

NOT_SAID = "Write down first what one higher would look like; it becomes the step's words."


def step_of(score: Score) -> Step | None:
    """Return the step that was made of what somebody said one higher would look like; None where there is none."""
    plan = score.scale.conference.plan
    key = _key(score)
    return next((step for step in plan.steps if step.id == key), None) if plan is not None else None


def plan_one_higher(score: Score, *, asked: bool = False) -> Step:
    """Return a new step of the plan with what one higher would look like, or the one that was made before.

    It serves the goal of the danger statement the scale is about, and whoever may not have the words on the scale may
    not have them in the plan. What a child said is a draft, and so not for the wall, until the child was ``asked`` who
    may see it. Raises Unfinished where nothing was said.
    """
    made = step_of(score)
    if made is not None:
        return made
    text = score.one_higher.strip()
    if not text:
        raise Unfinished(NOT_SAID)
    scale = score.scale
    step = start_plan(scale.conference).add_step(
        text, id=_key(score), pair_id=scale.pair_id, part_id=part_of(scale.conference, score),
        family_own=not score.person.is_professional,
    )  # fmt: skip
    kept = _kept(score)
    kept.put_on(scale.conference.family, step)
    step.draft = score.person.is_child and not kept and not asked
    return step


def keep_step_alike(score: Score, before: KeptFrom) -> None:
    """After an answer was kept from others than ``before``: let the step that says the same follow.

    What the step is kept from by itself, in the plan, stays.
    """
    step = step_of(score)
    if step is None:
        return
    family = score.scale.conference.family
    own = KeptFrom.read(family.withholdings, step.id)
    now = _kept(score)
    KeptFrom(
        now.staff_only or (own.staff_only and not before.staff_only),
        now.from_family or (own.from_family and not before.from_family),
        now.people | (own.people - before.people),
    ).put_on(family, step)


def _kept(score: Score) -> KeptFrom:
    """Return from whom the words on one higher are kept, with the whole answer or by themselves."""
    held = score.scale.conference.family.withholdings
    return KeptFrom.read(held, score.id) | KeptFrom.read(held, score.id, "one_higher")


def _key(score: Score) -> uuid.UUID:
    """Return the key of the step, which follows from the score's: so each finds the other, in a file as well."""
    return uuid.uuid5(score.id, "one higher")
