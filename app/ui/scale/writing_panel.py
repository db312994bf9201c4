"""Everyone writes first: how many have written, and the buttons that show the numbers, the parents' first."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.models.scale import Scale
from app.models.score import answered
from app.models.speaking import is_asked
from app.ui.desk import Desk
from app.ui.scale.local import LocalToScale
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label

WHAT = "Everyone writes first. Numbers stay hidden until you show them; the parents' come first."
STOP = "Stop writing first"
PARENTS_SHOWN = "The parents' numbers are shown. Hear them first, then show the others."


class WritingPanel(QFrame):
    """Shown while a round is under way."""

    def __init__(self, desk: Desk, local: LocalToScale) -> None:
        super().__init__()
        self._desk = desk
        self._local = local
        self._scale: Scale | None = None
        self.setProperty("kind", "hint")
        self.setObjectName("writing_panel")
        self._words = label(WHAT, wrap=True)
        self._count = label("", "small", wrap=True)
        self.parents = button("Show the parents' numbers", "main")
        self.everyone = button("Show everybody's numbers", "main")
        self._end = button(STOP, "plain", name="Stop writing first")
        self._forgets = 0
        self.parents.clicked.connect(lambda: self._show_numbers(everyone=False))
        self.everyone.clicked.connect(lambda: self._show_numbers(everyone=True))
        self._end.clicked.connect(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._count)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for made in (self.parents, self.everyone, self._end):
            flow.addWidget(made)
        column.addWidget(buttons)
        self.hide()

    def show_scale(self, scale: Scale) -> None:
        """Show how far the round is; hidden where there is none."""
        self._scale = scale
        found = self._local.round(scale)
        self.setVisible(found is not None)
        if found is None:
            return
        hidden = found.hidden(scale)
        of_parents = [person for person in hidden if scale.is_parent(person)]
        shown = found.parents_are_shown(scale)
        self._words.setText(PARENTS_SHOWN if shown else WHAT)
        asked = (one for one in scale.speakers() if is_asked(scale, one, self._local.order) or one in hidden)
        left = [one for one in asked if not answered(scale.score_of(one.id))]
        missing = [parent.shown_name for parent in found.parents_missing(scale)]
        still = f" Still to write, or to have a reason: {' and '.join(missing)}." if missing else ""
        self._count.setText(f"{len(hidden)} of {len(left)} have written.{still}")
        self.parents.setVisible(bool(of_parents))
        self.parents.setEnabled(not missing)
        self.everyone.setVisible(len(hidden) > len(of_parents))
        self.everyone.setEnabled(not missing)
        self._forgets = len(hidden)
        self._end.setText(STOP)

    def _show_numbers(self, *, everyone: bool) -> None:
        self._desk.flush()
        if self._scale is not None:
            self._local.show_numbers(self._scale, everyone=everyone)

    def _stop(self) -> None:
        """Stop at once where nothing is lost; hidden numbers cannot be brought back, so that takes a second press."""
        if self._forgets and self._end.text() == STOP:
            numbers = "the hidden number" if self._forgets == 1 else f"the {self._forgets} hidden numbers"
            self._end.setText(f"Press again to forget {numbers}")
        elif self._scale is not None:
            self._local.end_round(self._scale)
