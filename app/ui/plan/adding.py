"""How steps come into a plan: from a line, from one step that says several things, and from the plan before."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from app.models.conference import Conference
from app.models.keeping import KeptFrom
from app.models.step import Step
from app.ui.board.board_line import KEPT
from app.ui.desk import Desk
from app.ui.plan import line_changes, meeting_changes
from app.ui.plan.left import PlanLeft
from app.ui.plan.line_changes import Place
from app.ui.plan.lines import Filled, fill, split
from app.ui.today import local_today
from app.ui.widgets.add_line import TEXT, Typed
from app.ui.widgets.drafts import keep_drafts
from app.ui.widgets.keeping_back import ask_before_typing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

DRAFTS = "plan"


class Adding:
    """Asks the desk for new steps, and remembers what was read from their lines until somebody has looked at it."""

    def __init__(self, desk: Desk, left: PlanLeft, choose: Callable[[uuid.UUID], None]) -> None:
        """``choose`` shows a step that was made."""
        self._desk = desk
        self._left = left
        self._choose = choose
        self._filled: dict[uuid.UUID, Filled] = {}
        self._conference: Conference | None = None
        left.line.kept_chosen.connect(partial(ask_before_typing, desk, left.line.keep_from))

    def show_conference(self, conference: Conference) -> None:
        """Know where steps are added to. Of another conference nothing is remembered."""
        if self._conference is None or self._conference.id != conference.id:
            self._filled.clear()
        self._conference = conference

    def filled(self, step: Step) -> Filled | None:
        """Return what was read from a step's line, as long as its boxes still say it."""
        found = self._filled.get(step.id)
        if found is not None and not found.stands_in(step):
            self.forget(step.id)
            return None
        return found

    def forget(self, step_id: uuid.UUID) -> None:
        """What was read from a line is taken back or accepted: it is not said again."""
        self._filled.pop(step_id, None)

    def add(self, typed: Typed, worry_id: uuid.UUID | None, apart: bool) -> None:
        """Add what was typed, with its boxes filled; where that fails the words go back into the line."""
        conference = self._conference
        if conference is None:
            return
        texts = split(typed[TEXT], conference) if apart else [typed[TEXT]]
        lines = [fill(text, conference) for text in texts]
        part = self._desk.running_part()
        kept = KeptFrom.from_text(typed.get(KEPT, ""))
        where = Place(self._goal(conference), worry_id, part.id if part is not None else None, kept)

        def change(session: Session) -> list[uuid.UUID]:
            keep_drafts(session, conference.id, {}, place=DRAFTS)
            return line_changes.add_steps(session, conference.id, lines, where)

        def failed(error: BaseException) -> None:
            self._left.line.put(typed)
            self._desk.fail(error)

        label = "Add a step" if len(lines) == 1 else f"Add {len(lines)} steps"
        self._desk.run(label, change, done=partial(self._show_added, lines), failed=failed)

    def split(self, step: Step, text: str) -> None:
        """Make several steps of one, with what each says in its boxes. ``text`` is the step as it stands now."""
        conference = self._conference
        if conference is None:
            return
        lines = [fill(line, conference) for line in split(text, conference)]
        self._desk.run(
            "Make several steps of one",
            lambda session: line_changes.split_step(session, step.id, lines),
            done=lambda keys: self._filled.update(zip(keys[1:], lines[1:], strict=True)),
        )

    def bring_over(self) -> None:
        """Bring the steps of the plan in force over to this meeting."""
        conference = self._conference
        if conference is not None:
            self._desk.run(
                "Bring the steps over",
                lambda session: meeting_changes.carry(session, conference.id),
                done=lambda keys: self._choose(keys[0]) if keys else None,
            )

    def record_core_group(self) -> None:
        """Open a core group meeting of today, with this plan to review."""
        conference = self._conference
        if conference is None:
            return
        today = local_today()
        self._desk.flush()
        self._desk.run(
            "Record a core group meeting",
            lambda session: meeting_changes.record_core_group(session, conference.id, today),
            done=self._desk.open_conference,
            in_conference=False,
        )

    def _show_added(self, lines: Sequence[Filled], keys: Sequence[uuid.UUID]) -> None:
        """Say of each step what was read from its line, and choose the last."""
        self._filled.update(zip(keys, lines, strict=True))
        if keys:
            self._choose(keys[-1])

    def _goal(self, conference: Conference) -> uuid.UUID | None:
        """Return the safety goal a new step goes under: that of the step chosen, else the only one there is."""
        steps = conference.plan.steps if conference.plan is not None else []
        chosen = next((step for step in steps if step.id == self._left.steps.chosen_id), None)
        if chosen is not None:
            return chosen.pair_id
        return conference.pairs[0].id if len(conference.pairs) == 1 else None
