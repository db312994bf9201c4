"""One person's numbers for several children at once: "2 for Mali, 4 for the others" (practice.md, The safety scale)."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.models.scale import Scale, Scope
from app.models.score import NoScore, answered
from app.models.start import add_scale

if TYPE_CHECKING:
    from app.models.conference import Conference, Part
    from app.models.person import Person

Points = tuple[float, float | None]
"""A number, or a range with both its ends."""
ON_OWN_SCALES = "see the children's own scales"
BABY_MONTHS = 24


def answer_for_children(
    conference: Conference,
    person: Person,
    numbers: Mapping[uuid.UUID, Points],
    others: Points | None,
    part: Part | None = None,
) -> list[Scale]:
    """Write one person's numbers on the scales of the children named, and ``others`` for all the rest.

    A child's scale is made where there is none. What is said for the others stands on the scale for everyone; where
    there is none, on the scale of each other child. Parents who answered for everyone gave one view for all the
    children, and that is recorded as their reason on a child's scale where they said nothing else. Return the scales
    written on. Raises ParentsFirst or ScoreRange; then the caller must not keep what was done so far.
    """
    whole = _whole(conference)
    written: list[Scale] = []
    if whole is None and others is not None:
        rest = [child for child in conference.children_here if child.id not in numbers]
        numbers = {**numbers, **{child.id: others for child in rest}}
    elif whole is not None:
        score = whole.answer(person, part)
        if others is not None:
            score.give(*others)
        elif not answered(score):
            score.give_reason(NoScore.DID_NOT_SCORE, ON_OWN_SCALES)
        written.append(whole)
    for child in conference.children_here:
        if child.id in numbers:
            scale = add_scale(conference, child=child)
            _take_one_view(scale, whole, person)
            scale.answer(person, part).give(*numbers[child.id])
            written.append(scale)
    return written


def _whole(conference: Conference) -> Scale | None:
    """Return the scale for everyone: the one there is, or a new one where no child has a scale of its own."""
    found = next((scale for scale in conference.scales if scale.scope is Scope.CONFERENCE), None)
    if found is None and not any(scale.scope is Scope.CHILD for scale in conference.scales):
        return add_scale(conference)
    return found


def _take_one_view(scale: Scale, whole: Scale | None, person: Person) -> None:
    """Record for each parent who is waited for that they gave one view for all, where they did."""
    for parent in scale.parents_waiting():
        if whole is not None and parent is not person and answered(whole.score_of(parent.id)):
            scale.answer(parent).give_reason(NoScore.ONE_VIEW_FOR_ALL)


def names_of_children(conference: Conference) -> dict[uuid.UUID, tuple[str, ...]]:
    """Return by which names each child may be meant: the family's, the first one, and "the baby" where there is one."""
    children = conference.children_here
    babies = [child for child in children if _is_baby(conference, child)]
    return {
        child.id: tuple(
            dict.fromkeys(
                name
                for name in (child.name, child.shown_name.split()[0] if child.shown_name else "", child.record_name,
                             "baby" if babies == [child] else "")
                if name
            )
        )
        for child in children
    }  # fmt: skip


def _is_baby(conference: Conference, child: Person) -> bool:
    months = child.months_on(conference.held_on) if conference.held_on is not None else None
    return child.is_unborn or (months is not None and months < BABY_MONTHS)
