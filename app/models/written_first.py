"""Everyone writes first: numbers that are written down hidden, so that nobody follows another, and shown together.

"Some rooms let everyone write their number down before any is shown" (practice.md, The safety scale; seed 004). A
hidden number is no answer yet: it is kept among the store's local settings, not among the scores, so no document, no
wall and no journal has it. Showing makes answers of them by the same rule as ever: the parents' first.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.models.errors import ParentsFirst, Unfinished
from app.models.score import answered, check_number
from app.models.several_scales import Points

if TYPE_CHECKING:
    from app.models.conference import Part
    from app.models.person import Person
    from app.models.scale import Scale
    from app.models.speaking import SpeakingOrder

LOCKED = "The parents' numbers are shown, so the others stay as they were written. Show them, then change one."


@dataclass(slots=True)
class WritingRound:
    """The numbers written down on one scale, by person. A number stays hidden until its person has an answer.

    So undoing the showing hides the numbers again: they are never lost.
    """

    numbers: dict[uuid.UUID, Points] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, value: dict[str, Any]) -> WritingRound:
        """Return a round from its JSON value."""
        return cls({uuid.UUID(key): (low, high) for key, (low, high) in value.items()})

    def to_plain(self) -> dict[str, Any]:
        """Return the round as a JSON value."""
        return {str(key): list(points) for key, points in self.numbers.items()}

    def write(self, scale: Scale, person: Person, low: float, high: float | None = None) -> None:
        """Write a number down, hidden. Raises ScoreRange; and Unfinished once the parents' numbers are shown.

        Anybody may write at any time: nothing is said by it, so nobody speaks before a parent.
        """
        check_number(low, high)
        if self.parents_are_shown(scale) and not scale.is_parent(person):
            raise Unfinished(LOCKED)
        self.numbers[person.id] = (low, None if high == low else high)

    def strike(self, person: Person) -> None:
        """Take away what somebody wrote."""
        self.numbers.pop(person.id, None)

    def hidden(self, scale: Scale) -> list[Person]:
        """Return the people whose number is written and not shown yet, in speaking order."""
        return [one for one in scale.speakers() if one.id in self.numbers and not answered(scale.score_of(one.id))]

    def parents_missing(self, scale: Scale) -> list[Person]:
        """Return the invited parents with neither a number written nor an answer."""
        return [parent for parent in scale.parents_waiting() if parent.id not in self.numbers]

    def parents_are_shown(self, scale: Scale) -> bool:
        """Return True from when the parents' written numbers were shown until the others' are."""
        written = [one for one in scale.speakers() if one.id in self.numbers and scale.is_parent(one)]
        return bool(written) and all(answered(scale.score_of(one.id)) for one in written)

    def is_over(self, scale: Scale) -> bool:
        """Return True once there are numbers and all of them are shown."""
        return bool(self.numbers) and not self.hidden(scale)

    def show_parents(self, scale: Scale, order: SpeakingOrder, part: Part | None = None) -> None:
        """Make answers of the parents' numbers.

        Raises ParentsFirst where a parent has neither written nor has a reason: the numbers of one parent would lead
        the other's.
        """
        missing = self.parents_missing(scale)
        if missing:
            names = " and ".join(parent.shown_name for parent in missing)
            raise ParentsFirst(
                f"Nothing is shown yet: the parents' numbers are shown first, and {names} "
                f"{'has' if len(missing) == 1 else 'have'} none. Write it down, or record the reason why there is none."
            )
        self._show(scale, [one for one in scale.speakers(order) if scale.is_parent(one)], part)

    def show_everyone(self, scale: Scale, order: SpeakingOrder, part: Part | None = None) -> None:
        """Make answers of all the numbers, the parents' first. Raises ParentsFirst as :meth:`show_parents` does."""
        self.show_parents(scale, order, part)
        self._show(scale, scale.speakers(order), part)

    def _show(self, scale: Scale, people: list[Person], part: Part | None) -> None:
        for person in people:
            if person.id in self.numbers and not answered(scale.score_of(person.id)):
                scale.answer(person, part).give(*self.numbers[person.id])
