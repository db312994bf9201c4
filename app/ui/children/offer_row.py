"""One offer of an advocate: at which stage, on what day, what the child answered, and who offered it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.models.advocacy import (
    Stage,
    is_made,
    offer_by_key,
    offer_to_others,
    others_without,
    own_offer_at,
    take_offer_away,
)
from app.models.around import AdvocacyOffer
from app.models.conference import Conference
from app.practice.participation import AboutChild
from app.ui.changes import Changes
from app.ui.widgets.form import button, label, line_edit, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.moment_field import DayField, doubt_of
from app.ui.widgets.withhold import Withhold


class OfferKey(NamedTuple):
    """The offer at a stage of this conference, made when something is first written; or any other offer by its key."""

    stage: Stage | None
    offer_id: uuid.UUID | None = None


class OfferRow(QWidget):
    """Stage above, and in one line the day, the answer and by whom."""

    def __init__(self, changes: Changes, child_id: uuid.UUID, words: AboutChild, key: OfferKey, stage: str) -> None:
        """``stage`` is how the row is called: the stage's words, or what somebody wrote for another time."""
        super().__init__()
        self._changes = changes
        self._child_id = child_id
        self._key = key
        self._offer_id: uuid.UUID | None = key.offer_id
        self._on_date: date | None = None
        self._name = f"{stage[:1].lower()}{stage[1:]}" or "another time"
        self._child = words.name
        about = f"{words.name}, {self._name}"
        self._title = label(stage or "At another time", "child", wrap=True)
        self._note = label("", "quiet", wrap=True)
        self._whom = Withhold(changes.desk, f"the offer to {about}", AdvocacyOffer)
        self._others = button("The others too", "plain", name=f"The others too: the offer to {about}")
        self._others.setToolTip("Note this day, and who offered it, for the other children. Each gives an own answer.")
        self._others.clicked.connect(self._offer_to_others)
        self._remove = button("Take away", "plain", name=f"Take away the offer to {about}")
        self._remove.clicked.connect(self._take_away)
        self._day = name_control(DayField(changes.desk, "On what day?"), f"Day of the offer to {about}")
        self._day.kept.connect(self._keep_day)
        self._answer_field = name_control(GrowingText("What was the answer?"), f"Answer of {about}")
        self._by_model = QStringListModel(self)
        self._by_field = self._make_by(f"Who offered it to {about}")
        self._answer = changes.text(self._answer_field, self._label, self._writes("answer"))
        self._by = changes.text(self._by_field, self._label, self._writes("by_text"))
        self._doubt = doubt_of([self._day])
        self._lay_out()

    @property
    def offer_id(self) -> uuid.UUID | None:
        """The key of the offer shown; None where none is written at this stage yet."""
        return self._offer_id

    @property
    def _label(self) -> str:
        return f"Offer {self._child} an advocate, {self._name}"

    def show_offer(self, conference: Conference, offer: AdvocacyOffer | None, note: str) -> None:
        """Show what the store has; None where nothing is written at this stage yet."""
        self._offer_id = offer.id if offer is not None else None
        self._whom.show_row(conference, self._offer_id)
        self._remove.setVisible(offer is not None)
        others = others_without(conference, offer) if offer is not None and is_made(offer) else []
        self._others.setVisible(bool(others))
        self._day.after = conference.strategy_on or conference.held_on
        self._on_date = offer.on_date if offer is not None else None
        self._day.show_moment(self._on_date)
        self._answer.show(offer.answer if offer is not None else "")
        self._by.show(offer.by_text if offer is not None else "")
        self._note.setText(note)
        self._note.setVisible(bool(note))
        names = [person.written_name for person in conference.family.people if not person.is_child]
        if names != self._by_model.stringList():
            self._by_model.setStringList(names)

    # -- making

    def _make_by(self, name: str) -> QLineEdit:
        field = name_control(line_edit("By whom?"), name)
        completer = QCompleter(self._by_model, field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.setCompleter(completer)
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addWidget(self._note, 1)
        top.addStretch(0)
        for control in (self._others, self._whom, self._remove):
            top.addWidget(control)
        column.addLayout(top)
        letter = self.fontMetrics().averageCharWidth()
        fields = QHBoxLayout()
        for field, share, letters in ((self._day, 0, 26), (self._answer_field, 5, 16), (self._by_field, 3, 15)):
            field.setMinimumWidth(letter * letters)
            fields.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        column.addLayout(fields)
        column.addWidget(self._doubt)

    # -- changing

    def _keep_day(self, day: date | None) -> None:
        find = self._find

        def change(conference: Conference) -> None:
            find(conference).on_date = day

        self._changes.run(self._label, change, refused=self._show_day)

    def _show_day(self) -> None:
        """Show the day the store has, where it refused another."""
        if isValid(self):
            self._day.show_moment(self._on_date)

    def _writes(self, column: str) -> Callable[[Conference, str], None]:
        find = self._find
        return lambda conference, text: setattr(find(conference), column, text)

    def _find(self, conference: Conference) -> AdvocacyOffer:
        if self._key.offer_id is not None:
            return offer_by_key(conference.family, self._key.offer_id)
        assert self._key.stage is not None
        return own_offer_at(conference, self._child_id, self._key.stage)

    def _offer_to_others(self) -> None:
        offer_id = self._offer_id
        if offer_id is not None:
            self._changes.run(
                f"{self._label}: the others too", lambda conference: offer_to_others(conference, offer_id)
            )

    def _take_away(self) -> None:
        offer_id = self._offer_id
        if offer_id is not None:
            self._changes.take_away(
                f"Take away the offer to {self._child}, {self._name}",
                lambda conference: take_offer_away(conference.family, offer_id),
                "Offer taken away.",
            )
