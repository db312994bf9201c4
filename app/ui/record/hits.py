"""What the leak check found in the copy that is shown: where, in which words, and the three ways out of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.export.checking import Hit
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label, line_edit, name_control
from app.ui.widgets.rows import Rows

STOPPED = "This copy holds what its reader may not have. It is not saved or printed until each place is settled."


class HitRow(QFrame):
    """One place. ``left_out``, ``reworded`` and ``released`` (with the reason) say what the chair wants done."""

    left_out = Signal(object)
    reworded = Signal(object)
    let_go = Signal(object, str)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.setProperty("kind", "hint")
        self._hit: Hit | None = None
        self._place = label("", "field", wrap=True)
        self._words = label("", wrap=True)
        self.leave_out = button("Leave this entry out", help_text="It is withheld from this reader, everywhere")
        self.reword = button("Reword it", help_text="Goes to where it is written")
        self.release = button("It may stay…", "plain", help_text="Released with a reason that is kept")
        self.reason = name_control(line_edit("Why may it stay?"), "Why it may stay in the copy")
        self.keep = button("Release")
        self._why = QWidget()
        why = QHBoxLayout(self._why)
        why.setContentsMargins(0, 0, 0, 0)
        why.addWidget(self.reason, 1)
        why.addWidget(self.keep)
        self._why.hide()
        self.leave_out.clicked.connect(lambda: self.left_out.emit(self._hit))
        self.reword.clicked.connect(lambda: self.reworded.emit(self._hit))
        self.release.clicked.connect(self._ask_why)
        self.keep.clicked.connect(self._release)
        self.reason.returnPressed.connect(self._release)
        buttons = FlowLayout()
        for widget in (self.leave_out, self.reword, self.release):
            buttons.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._place)
        column.addWidget(self._words)
        column.addLayout(buttons)
        column.addWidget(self._why)

    def show_hit(self, hit: Hit) -> None:
        """Show one place: where, what it gives away, and the words around it."""
        self._hit = hit
        where = hit.leak.where[:1].upper() + hit.leak.where[1:]
        self._place.setText(f"{where}: {hit.leak.secret.about}")
        self._words.setText(f"…{hit.leak.excerpt.strip(' .,;')}…")
        self.setAccessibleName(f"{where}: {hit.leak.secret.about}: {hit.leak.excerpt}")
        for widget in (self.leave_out, self.reword):
            widget.setVisible(hit.source is not None)

    def _ask_why(self) -> None:
        self._why.show()
        self.reason.setFocus()

    def _release(self) -> None:
        self.let_go.emit(self._hit, self.reason.text())


class Hits(QWidget):
    """All places of one copy that are not settled yet."""

    def __init__(
        self,
        leave_out: Callable[[Hit], None],
        reword: Callable[[Hit], None],
        release: Callable[[Hit, str], None],
    ) -> None:
        super().__init__()
        self._wishes = (leave_out, reword, release)
        self.stopped = name_control(label(STOPPED, "trouble", wrap=True), "Why this copy is stopped")
        rows = QVBoxLayout()
        rows.setSpacing(8)
        self._rows: Rows[str, HitRow] = Rows(rows, self._make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.stopped)
        column.addLayout(rows)
        self.hide()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show the places that are open; nothing at all where there are none."""
        unique = {hit.key: hit for hit in hits}
        for key, row in self._rows.show(list(unique)):
            row.show_hit(unique[key])
        self.setVisible(bool(unique))

    def _make(self, key: str) -> HitRow:
        row = HitRow(key)
        leave_out, reword, release = self._wishes
        row.left_out.connect(leave_out)
        row.reworded.connect(reword)
        row.let_go.connect(release)
        return row


def check_words(count: int) -> str:
    """Return what stands in the list for a copy with ``count`` open places."""
    return f"! {count} place{'' if count == 1 else 's'} to settle"
