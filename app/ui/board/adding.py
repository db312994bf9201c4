"""Adding to the board: from the lines at the foot of the columns to one change at the desk."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.models.conference import Conference
from app.models.keeping import KeptFrom
from app.models.speaker import find_speaker, split_speaker
from app.ui.board.actions import BoardActions
from app.ui.board.board_line import KEPT, BoardLine, words_in
from app.ui.board.cards import PLAN, first_name
from app.ui.board.changes import NewCard
from app.ui.board.worry_line import WorryLine
from app.ui.desk import Desk
from app.ui.widgets.add_line import TEXT, Typed
from app.ui.widgets.drafts import DraftKeeper, keep_drafts
from app.ui.widgets.keeping_back import ask_before_typing


class Adding(QObject):
    """Takes what is typed in the lines (by column) and asks for the change; where that fails the words come back."""

    def __init__(self, desk: Desk, lines: Mapping[str, BoardLine], actions: BoardActions, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines = lines
        self._actions = actions
        self._step_answers: uuid.UUID | None = None
        self._drafts = DraftKeeper(desk, lines, self)
        for name, line in lines.items():
            line.added.connect(partial(self._add, name))
            line.kept_chosen.connect(partial(ask_before_typing, desk, line.keep_from))

    def open(self, conference_id: uuid.UUID) -> None:
        """Begin with another conference: its own words come back into the lines."""
        self._step_answers = None
        self._drafts.open(conference_id)

    def show_conference(self, conference: Conference) -> None:
        """Offer a field for each child, and know who may have said something."""
        for line in self._lines.values():
            line.show_people(conference.family.people)
            if isinstance(line, WorryLine):
                line.show_children([(child.id, first_name(child)) for child in conference.children_here])

    def step_for(self, entry_id: uuid.UUID) -> None:
        """Go to the plan's line: the step typed there will answer this worry."""
        self._step_answers = entry_id
        self._lines[PLAN].field.setFocus()

    def unfold(self, focused: QWidget | None) -> None:
        """Show the fields for the children while the keyboard is in the line of the worries."""
        for line in self._lines.values():
            if isinstance(line, WorryLine):
                line.unfold(focused is not None and line.isAncestorOf(focused))

    def line_with(self, widget: QWidget | None) -> BoardLine | None:
        """Return the line a widget is in."""
        return next((one for one in self._lines.values() if widget is not None and one.isAncestorOf(widget)), None)

    def _add(self, name: str, typed: Typed) -> None:
        conference = self._desk.conference
        if conference is None:
            return
        line, conference_id, rest = self._lines[name], conference.id, self._drafts.typed()
        answers = self._step_answers if name == PLAN else None
        self._step_answers = None

        def failed(error: BaseException) -> None:
            if self._drafts.is_open(conference_id):
                line.put(typed)
            else:  # another family's board is in sight: the words wait in the line of their own
                self._drafts.put_by(conference_id, name, typed)
            self._desk.status.emit(str(error), False)

        self._actions.add(
            name,
            _new_card(conference, typed, with_speaker=name != PLAN),
            lambda session: keep_drafts(session, conference_id, rest),
            failed,
            answers,
        )


def _new_card(conference: Conference, typed: Typed, *, with_speaker: bool) -> NewCard:
    """Read what was typed: the words, who said them, the impacts, and from whom all of it is kept."""
    words, who = split_speaker(typed[TEXT]) if with_speaker else (typed[TEXT], "")
    person = find_speaker(conference.family.people, who)
    return NewCard(
        text=words,
        impacts={uuid.UUID(key): impact for key, impact in words_in(typed).items()},
        said_by_id=person.id if person is not None else None,
        said_by_text=who if person is None else "",
        kept=KeptFrom.from_text(typed.get(KEPT, "")),
    )
