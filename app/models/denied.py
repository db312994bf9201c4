"""A child could not be seen: what has to follow, in order, and what of it is still to do.

Practice.md, Around the conference (access denied to a child); seeds 000, 001, 002. What has to follow in a nation is
practice's to say (app/practice/denied_access.py). The whole of it is for staff: app/models/shareable.py.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date

from app.models.around import DeniedAccess, DeniedAccessAction
from app.models.errors import Gone, Unfinished
from app.models.family import Family
from app.models.order import next_position


def could_not_see(family: Family, child_id: uuid.UUID | None, day: date, duties: Iterable[str]) -> DeniedAccess:
    """Record that a child could not be seen (None: none of the children), with a line for each thing that follows."""
    denial = DeniedAccess(child_id=child_id, on_date=day)
    for duty in duties:
        add_action(denial, duty)
    family.denials.append(denial)
    return denial


def share_with_all(denial: DeniedAccess, child_id: uuid.UUID, shared: bool) -> None:
    """Let it be about every child of the family, or about this one only."""
    denial.child_id = None if shared else child_id


def add_action(denial: DeniedAccess, what: str) -> DeniedAccessAction:
    """Add one thing that has to follow, after the others. Raises Unfinished for no words."""
    if not what.strip():
        raise Unfinished("Write what has to be done.")
    made = DeniedAccessAction(what=what.strip(), position=next_position(denial.actions))
    denial.actions.append(made)
    return made


def denials_of(family: Family, child_id: uuid.UUID) -> list[DeniedAccess]:
    """Return the times a child could not be seen, the newest first; those of all children are among them."""
    own = [denial for denial in family.denials if denial.child_id in (None, child_id)]
    return sorted(own, key=lambda denial: denial.on_date or date.max, reverse=True)


def is_done(action: DeniedAccessAction) -> bool:
    """Return True where it has a day: something that somebody only meant to do has none."""
    return action.on_date is not None


def still_to_do(denial: DeniedAccess) -> list[DeniedAccessAction]:
    """Return what has no day yet."""
    return [action for action in denial.actions if not is_done(action)]


def is_untouched(denial: DeniedAccess) -> bool:
    """Return True where nothing was written down or done yet."""
    return not denial.what_happened and not any(one.who or one.note or is_done(one) for one in denial.actions)


def find_denial(family: Family, denial_id: uuid.UUID) -> DeniedAccess:
    """Return one of a family. Raises Gone where it was taken away meanwhile."""
    found = next((denial for denial in family.denials if denial.id == denial_id), None)
    if found is None:
        raise Gone("This has been taken away meanwhile. Nothing was changed; undo brings it back.")
    return found


def find_action(family: Family, action_id: uuid.UUID) -> DeniedAccessAction:
    """Return one thing to do of a family. Raises Gone where it was taken away meanwhile."""
    actions = (action for denial in family.denials for action in denial.actions)
    found = next((action for action in actions if action.id == action_id), None)
    if found is None:
        raise Gone("This line has been taken away meanwhile. Nothing was changed; undo brings it back.")
    return found
