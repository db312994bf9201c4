"""A review on the screen: the offer to start from the last board, and the answers to "still so?"."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.models.carry import CARRIES
from app.models.conference import Conference
from app.ui.board.actions import BoardActions
from app.ui.board.last_board import LastBoard, carry, read_last_board
from app.ui.desk import Desk
from app.ui.shell.keys import KEYS
from app.ui.widgets.form import button, label


class CarryOffer(QFrame):
    """One sentence and one button, on the empty board of a review."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "hint")
        self.words = label("", wrap=True)
        self.take = button("Start from it", "main", help_text=KEYS["carry"].keys, name="Start from the last board")
        row = QHBoxLayout(self)
        row.addWidget(self.words, 1)
        row.addWidget(self.take)
        self.hide()

    def show_offer(self, last: LastBoard) -> None:
        """Say what would come: nothing comes by itself."""
        entries = f"{last.entries} entr{'y' if last.entries == 1 else 'ies'}, each asked “still so?”"
        pairs = ". Its danger statements are taken over one by one" if last.pairs else ""
        self.words.setText(f"Start from the board of {last.title}: {entries}{pairs}.")


class Carrying(QObject):
    """Knows the last board of the open conference. ``came`` says that it was read."""

    came = Signal()

    def __init__(self, desk: Desk, actions: BoardActions, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._asked_for: object = None
        self.last: LastBoard | None = None
        self.offer = CarryOffer()
        self.offer.take.clicked.connect(self.start)

    def show_conference(self, conference: Conference) -> None:
        """Ask the store what this conference can start from, and offer it while its board is empty."""
        about = (conference.id, conference.kind, conference.held_on, conference.previous_id)
        if about != self._asked_for:
            self._asked_for, self.last = about, None
            if conference.kind in CARRIES:
                conference_id = conference.id
                self._desk.read(lambda session: read_last_board(session, conference_id), self._take)
        last = self.last
        offered = last is not None and last.entries > 0 and not conference.entries
        if last is not None and offered:
            self.offer.show_offer(last)
        self.offer.setVisible(offered)

    def _take(self, last: LastBoard | None) -> None:
        self.last = last
        if last is not None:
            self.came.emit()

    def start(self) -> None:
        """Carry the last board forward, as one step to undo; nothing where there is no offer."""
        conference, last = self._desk.conference, self.last
        if conference is None or last is None or self.offer.isHidden():
            return
        conference_id, previous_id = conference.id, last.conference_id
        self._desk.flush()
        self._desk.run(
            "Start from the last board",
            lambda session: carry(session, previous_id, conference_id),
            done=self._actions.carried.emit,
        )


def to_ask(conference: Conference) -> int:
    """Return how many entries from the last board nobody has been asked about yet."""
    return sum(entry.is_asked for entry in conference.entries)
