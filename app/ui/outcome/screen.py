"""The step Outcome."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from app.models.core_group import works_on_plan_only
from app.practice.nations import nation
from app.ui.changes import Changes
from app.ui.one_page_screen import OnePageScreen, Page
from app.ui.outcome.closing import ComplaintCard, QuorateCard
from app.ui.outcome.copies import CopiesCard
from app.ui.outcome.core_group import CoreGroupCard
from app.ui.outcome.critical import CriticalCard
from app.ui.outcome.dates import DatesCard
from app.ui.outcome.decisions import DecisionsCard
from app.ui.outcome.views import ViewsCard
from app.ui.outcome.voices import VoicesCard
from app.ui.widgets.moment_field import DayField
from app.ui.widgets.rows import Card, order_tabs

if TYPE_CHECKING:
    from app.models.conference import Conference

CardT = TypeVar("CardT", bound=Card)
TWO_COLUMNS_FROM = 980
"""Pixels at 100% text: with less room the second column stands below the first."""


class OutcomePage(Page):
    """Everything about the outcome of one conference: on the left what is decided, on the right what follows.

    What stands on top is built at once, the rest as soon as that is painted. ``child_wanted`` comes with the key of
    the child whose page is to be opened.
    """

    child_wanted = Signal(object)

    def __init__(self, changes: Changes, conference: Conference) -> None:
        super().__init__()
        self._changes = changes
        self._conference = conference
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(16, 16, 16, 16)
        self._both.setSpacing(14)
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        for column, share in zip(self._columns, (3, 2), strict=True):
            column.setSpacing(14)
            column.addStretch(1)
            self._both.addLayout(column, share)
        self._sections: list[Card] = []
        plan_only = works_on_plan_only(conference)
        critical = self._add(0, CriticalCard(changes))
        critical.setVisible(not plan_only)
        self.decisions = self._add(0, DecisionsCard(changes))
        self.decisions.setVisible(not plan_only)  # a core group decides nothing about status
        self._dates = self._add(0 if plan_only else 1, DatesCard(changes))
        self._waiting: list[tuple[int, Callable[[Changes], Card]]] = [
            (0, ViewsCard), (1, CoreGroupCard), (0, VoicesCard), (1, CopiesCard), (1, QuorateCard), (1, ComplaintCard),
        ]  # fmt: skip
        if plan_only:
            self._waiting = [(1, CoreGroupCard), (0, VoicesCard), (1, CopiesCard)]
        self.show_conference(conference)
        QTimer.singleShot(0, self, self._build_next)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot in every section there is."""
        self._conference = conference
        for section in self._sections:
            section.show_conference(conference)
        order_tabs(self)

    def focus_first(self) -> None:
        """Go to the first child's decision, or where none is made here, to the next dates."""
        day = self._dates.findChild(DayField)
        if self.decisions.isHidden() and day is not None:
            day.setFocus()
        else:
            self.decisions.focus_first()

    def stand_beside(self, side_by_side: bool) -> None:
        """Put the second column beside the first one, or below it."""
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if side_by_side else ways.TopToBottom)

    def _build_next(self) -> None:
        column, make = self._waiting.pop(0)
        made = self._add(column, make(self._changes))
        if isinstance(made, VoicesCard):
            made.page_wanted.connect(self.child_wanted)
        made.show_conference(self._conference)
        if self._waiting:
            QTimer.singleShot(0, self, self._build_next)
        else:
            order_tabs(self)

    def _add(self, column: int, card: CardT) -> CardT:
        self._columns[column].insertWidget(self._columns[column].count() - 1, card)
        self._sections.append(card)
        return card


class OutcomeScreen(OnePageScreen[OutcomePage]):
    """What is decided, and what follows."""

    step = "outcome"
    title = "Outcome"
    beside_from = TWO_COLUMNS_FROM

    def focus_first(self) -> None:
        """Go to the first child's decision, or to the dates."""
        if self._page is not None:
            self._page.focus_first()

    def _make_page(self, conference: Conference) -> OutcomePage:
        self.desk.flush()  # keys and words that came while it loaded
        page = OutcomePage(Changes(self.desk, conference.id, nation(conference.family.nation.value)), conference)
        page.child_wanted.connect(lambda child_id: self.go_to.emit("children", child_id))
        return page
