"""The plan at a glance: how long it runs, whether the worries have steps, and how plainly it is written."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.plan import EIGHT_STEPS, MONTHS, Plan, add_months, worries_to_answer
from app.practice.plain_words import read_plain
from app.ui.desk import Desk
from app.ui.plan import changes
from app.ui.plan.counts import Count, CountButton
from app.ui.plan.day_line import DayLine
from app.ui.plan.hints import ease_words
from app.ui.widgets.choices import Options
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import label
from app.ui.wording import day_words

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LONGEST = 80
SPARE = 60
"""Pixels between the period and the counts, and around them."""


class PlanHeader(QFrame):
    """Period and counts. ``worry_picked`` comes with a worry (key) that is to get a step.

    The period is one line to read; a press on it opens what changes it.
    """

    worry_picked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk = desk
        self._conference: Conference | None = None
        self.period = CountButton("How long the plan runs", "Opens the length and the days of the plan")
        self._months = Options("How long the plan runs", [(str(months), f"{months} months") for months in MONTHS])
        self._start = DayLine(desk, "The plan starts on", "from")
        self._end = DayLine(desk, "The plan ends on", "until")
        self._worries = CountButton("Worries that have a step", "Shows the worries without a step")
        self._own = Count("Steps that are the family’s own")
        self._if_then = Count("If … then steps")
        self._notes = label("", "quiet", wrap=True)
        self.menu = QMenu(self)
        self._lay_out()
        self.period.clicked.connect(self._open_period)
        self._months.chosen.connect(self._run_for)
        self._start.kept.connect(self._start_on)
        self._end.kept.connect(self._end_on)
        self._worries.clicked.connect(self._show_worries)

    def show_conference(self, conference: Conference) -> None:
        """Show the plan's period and counts; before there is a plan, what it would start with."""
        if self._conference is not None and self._conference.id != conference.id:
            self._start.leave()
            self._end.leave()
            self._days.hide()
        self._conference = conference
        plan = conference.plan
        months = plan.months if plan is not None else MONTHS[0]
        starts_on = plan.starts_on if plan is not None else conference.held_on
        ends_on = plan.ends_on if plan is not None else _end_of(conference.held_on)
        self._months.show_answer(str(months))
        self._start.show_day(starts_on, conference.held_on)
        self._end.show_day(ends_on, starts_on)
        self.period.show_count(f"{months} months", f"until {day_words(ends_on)} ▾" if ends_on else "from no day yet ▾")
        self._show_counts(plan)

    def _show_counts(self, plan: Plan | None) -> None:
        steps = plan.steps if plan is not None else []
        worries = len(worries_of(self._conference))
        with_step = worries - len(open_worries(self._conference))
        more = " ▾" if with_step < worries else ""
        self._worries.show_count(f"{with_step} of {worries}", f"worries have a step{more}")
        self._worries.setEnabled(with_step < worries)
        own = sum(step.family_own for step in steps)
        self._own.show_count(f"{own} of {len(steps)}", "steps are the family’s own")
        if_then = sum(step.is_if_then for step in steps)
        self._if_then.show_count(str(if_then), "“if … then” step" if if_then == 1 else "“if … then” steps")
        notes = [ease_words(read_plain("\n".join(step.text for step in steps)))] if steps else []
        if plan is not None and plan.is_more_than_a_family_can_hold:
            many = f"{len(steps)} steps. About {EIGHT_STEPS} are as many as a family can hold: which matter most?"
            notes.insert(0, many)
        self._notes.setText("  ".join(note for note in notes if note))
        self._notes.setVisible(bool(self._notes.text()))
        self._fit()

    def _open_period(self) -> None:
        """Open the length and the days of the plan, or fold them away."""
        opens = self._days.isHidden()
        self._days.setVisible(opens)
        self.period.setAccessibleDescription("Open" if opens else "Opens the length and the days of the plan")

    # -- worries without a step

    def _show_worries(self) -> None:
        """List the worries without a step; choosing one starts a step for it."""
        self.menu.clear()
        self.menu.addAction("No step answers these yet. Choose one to write a step for it.").setEnabled(False)
        for key, text in open_worries(self._conference):
            short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
            action = self.menu.addAction(short.replace("&", "&&"))
            action.triggered.connect(partial(self._pick, key))
        self.menu.popup(self._worries.mapToGlobal(QPoint(0, self._worries.height())))
        self.menu.setActiveAction(self.menu.actions()[-1 if len(self.menu.actions()) < 2 else 1])

    def _pick(self, worry_id: uuid.UUID, _: bool = False) -> None:
        self.worry_picked.emit(worry_id)

    # -- changing

    def _run_for(self, months: str) -> None:
        """Let the plan run 3 or 6 months; a second press on the same changes nothing."""
        if not months:
            if self._conference is not None:
                self.show_conference(self._conference)
            return
        self._change(lambda session, conference: changes.run_for(session, conference, int(months)))

    def _start_on(self, day: date | None) -> None:
        self._change(lambda session, conference: changes.start_on(session, conference, day))

    def _end_on(self, day: date | None) -> None:
        self._change(lambda session, conference: changes.end_on(session, conference, day))

    def _change(self, change: Callable[[Session, uuid.UUID], None]) -> None:
        if self._conference is not None:
            conference = self._conference

            def failed(error: BaseException) -> None:
                self.show_conference(conference)
                self._desk.fail(error)

            self._desk.run(
                "Change how long the plan runs", lambda session: change(session, conference.id), failed=failed,
                keeps=True,
            )  # fmt: skip

    def _lay_out(self) -> None:
        self._groups = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._groups.setSpacing(6)
        self._days = _group(self._months, self._start, self._end)
        self._days.hide()
        self._counts = _group(self._worries, self._own, self._if_then)
        self._groups.addWidget(self.period, 0, Qt.AlignmentFlag.AlignLeft)
        self._groups.addWidget(self._counts)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(4)
        column.addLayout(self._groups)
        column.addWidget(self._days)
        column.addWidget(self._notes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the counts beside the period, or below it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Beside it the counts stand at the right, with what is left between them and the period."""
        counts = self._counts.sizeHint().width()
        beside = self.width() >= self.period.sizeHint().width() + counts + SPARE
        ways = QBoxLayout.Direction
        self._groups.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._groups.setStretch(0, 1 if beside else 0)
        self._counts.setMinimumWidth(counts if beside else 0)


def _end_of(starts_on: date | None) -> date | None:
    """Return when a plan begun now would end."""
    return add_months(starts_on, MONTHS[0]) if starts_on is not None else None


def _group(*widgets: QWidget) -> QWidget:
    """Return widgets in a line that goes on below where it is full."""
    group = QWidget()
    flow = FlowLayout(group, spacing=12)
    for widget in widgets:
        flow.addWidget(widget)
    return group


def worries_of(conference: Conference | None) -> list[tuple[uuid.UUID, str]]:
    """Return the worries the plan has to answer; the board's where there is no plan yet."""
    if conference is None:
        return []
    plan = conference.plan
    worries = plan.worries() if plan is not None else worries_to_answer(conference)
    return [(worry.id, worry.text) for worry in worries]


def open_worries(conference: Conference | None) -> list[tuple[uuid.UUID, str]]:
    """Return the worries no step answers; all of them where there is no plan yet."""
    if conference is None or conference.plan is None:
        return worries_of(conference)
    return [(worry.id, worry.text) for worry in conference.plan.worries_without_step()]
