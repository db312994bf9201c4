"""The plan at a glance: how long it runs, and whether the worries have steps."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from app.models.plan import MONTHS, Plan, WhenKind
from app.ui.desk import Desk
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import label, name_control
from app.ui.widgets.moment_field import DayField

if TYPE_CHECKING:
    pass

LONGEST = 80
LONGEST_DAY = "Wed 24 September 2026"


class Count(QWidget):
    """A number over what it counts."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.number: QLabel = label("", "heading")
        self.words: QLabel = label("", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.number)
        column.addWidget(self.words)
        self.setObjectName(name)

    def show_count(self, number: str, words: str) -> None:
        """Show a number and its words."""
        self.number.setText(number)
        self.words.setText(words)
        self.setAccessibleName(f"{number} {words}")


class PeriodDay(DayField):
    """A day that always fits its field."""

    def sizeHint(self) -> QSize:
        """Room for the longest date and the calendar's sign."""
        size = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(LONGEST_DAY) + 3 * size.height() // 2, size.height())

    def minimumSizeHint(self) -> QSize:
        """No less: half a date is none."""
        return self.sizeHint()


class PlanHeader(QFrame):
    """Period and counts. ``worry_picked`` comes with a worry that is to get a step."""

    worry_picked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk = desk
        self._plan: Plan | None = None
        self._months = name_control(ChoiceBox(wide=8), "How long the plan runs")
        self._start = name_control(PeriodDay(desk), "The plan starts on")
        self._end = name_control(PeriodDay(desk), "The plan ends on")
        self._worries = Count("worries_with_a_step")
        self._open = name_control(QToolButton(), "Worries without a step")
        self._open.setText("Show the rest")
        self._open.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._open)
        self._menu.aboutToShow.connect(self._fill)
        self._open.setMenu(self._menu)
        self._own = Count("familys_own_steps")
        self._if_then = Count("if_then_steps")
        self._lay_out()
        self._months.picked.connect(self._run_for)
        self._start.kept.connect(lambda day: self._change(lambda plan: plan.run_for(plan.months, day)))
        self._end.kept.connect(lambda day: self._change(lambda plan: plan.end_on(day)))

    def show_plan(self, plan: Plan) -> None:
        """Show a plan's period and counts."""
        if self._plan is not None and self._plan.id != plan.id:
            for field in (self._start, self._end):
                field.setModified(False)
        self._plan = plan
        self._months.show_choices([(months, f"{months} months") for months in MONTHS], plan.months)
        self._start.after = plan.conference.held_on
        self._end.after = plan.starts_on
        self._start.show_moment(plan.starts_on)
        self._end.show_moment(plan.ends_on)
        steps, worries, without = plan.steps, plan.worries(), plan.worries_without_step()
        self._worries.show_count(f"{len(worries) - len(without)} of {len(worries)}", "worries have a step")
        self._open.setVisible(bool(without))
        own = sum(step.family_own for step in steps)
        self._own.show_count(f"{own} of {len(steps)}", "steps are the family’s own")
        if_then = sum(step.when_kind is WhenKind.TRIGGER for step in steps)
        self._if_then.show_count(str(if_then), "“if … then” step" if if_then == 1 else "“if … then” steps")

    def _run_for(self, months: int) -> None:
        self._change(lambda plan: plan.run_for(months, plan.starts_on))

    def _change(self, change: Callable[[Plan], None]) -> None:
        plan = self._plan
        if plan is None:
            return
        plan_id = plan.id
        self._desk.run("Change how long the plan runs", lambda session: change(session.get_one(Plan, plan_id)))

    def _fill(self) -> None:
        self._menu.clear()
        if self._plan is None:
            return
        self._menu.addAction("These worries have no step yet. Choose one to add a step for it.").setEnabled(False)
        self._menu.addSeparator()
        for worry in self._plan.worries_without_step():
            text = worry.text if len(worry.text) <= LONGEST else f"{worry.text[: LONGEST - 1].rstrip()}…"
            action = self._menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(partial(self._pick, worry.id))

    def _pick(self, worry_id: uuid.UUID, _: bool = False) -> None:
        self.worry_picked.emit(worry_id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 14, 9)
        flow = FlowLayout(spacing=16)
        column.addLayout(flow)
        period = QWidget()
        row = QHBoxLayout(period)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for words, field in (("", self._months), ("from", self._start), ("until", self._end)):
            if words:
                row.addWidget(label(words, "quiet"))
            row.addWidget(field)
        worries = QWidget()
        inner = QHBoxLayout(worries)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._worries)
        inner.addWidget(self._open)
        for widget in (period, worries, self._own, self._if_then):
            flow.addWidget(widget)
