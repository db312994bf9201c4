"""Has this child been offered an advocate? A place for the offer at each stage, and one calm sentence on the rest."""

from __future__ import annotations

import uuid

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.advocacy import (
    Stage,
    earlier_offers,
    is_made,
    make_offer,
    offer_at,
    offers_for,
    stages_for,
    stages_without_offer,
)
from app.models.around import AdvocacyOffer
from app.models.conference import Conference
from app.practice.participation import AboutChild
from app.ui.changes import Changes
from app.ui.children.offer_row import OfferKey, OfferRow
from app.ui.widgets.form import button, label, line_edit, name_control
from app.ui.widgets.rows import Card, Rows
from app.ui.wording import short_day


class AdvocateCard(Card):
    """A line for each stage around this conference, for every other offer there is, and one to add another."""

    def __init__(self, changes: Changes, child_id: uuid.UUID, words: AboutChild, *, unborn: bool = False) -> None:
        duty = "" if unborn else words.duty(changes.words.code)
        question, hint = ("unborn_question", "unborn") if unborn else ("question", "hint")
        super().__init__(words.text(f"advocate.{question}"), f"{words.text(f'advocate.{hint}')} {duty}".strip())
        self._changes = changes
        self._child_id = child_id
        self._words = words
        self._titles: dict[OfferKey, str] = {}
        self._sentence = label("", wrap=True)
        self._sentence.setObjectName("stages_without_an_offer")
        self.column.addWidget(self._sentence)
        if unborn:
            self._sentence.hide()
        rows = QVBoxLayout()
        rows.setSpacing(12)
        self.column.addLayout(rows)
        self.rows: Rows[OfferKey, OfferRow] = Rows(rows, self._make)
        self._add_foot("An offer: when?" if unborn else "Another offer: when?")
        self._earlier = label("", "quiet", wrap=True)
        self.column.addWidget(self._earlier)

    def show_conference(self, conference: Conference) -> None:
        """Show the offers of a snapshot."""
        without = stages_without_offer(conference, self._child_id)
        self._sentence.setText(self._words.without_offer([stage.value for stage in without]))
        found = self._places(conference)
        for key, row in self.rows.show(list(found)):
            row.show_offer(conference, found[key], self._note(key, found[key]))
        earlier = [in_one_line(offer) for offer in earlier_offers(conference, self._child_id)]
        self._earlier.setText("\n".join(["Earlier offers", *earlier]) if earlier else "")
        self._earlier.setVisible(bool(earlier))

    def row_of(self, row_id: uuid.UUID) -> QWidget | None:
        """Return the row of an offer."""
        return next((row for row in self.rows.rows.values() if row.offer_id == row_id), None)

    def _places(self, conference: Conference) -> dict[OfferKey, AdvocacyOffer | None]:
        """Return the offer at each stage, None where there is none yet; then every other offer."""
        stages = stages_for(conference, self._child_id)
        places = {OfferKey(stage): offer_at(conference, self._child_id, stage) for stage in stages}
        shown = {offer.id for offer in places.values() if offer is not None}
        others = [offer for offer in offers_for(conference, self._child_id) if offer.id not in shown]
        places.update((OfferKey(None, offer.id), offer) for offer in others)
        self._titles = {
            key: key.stage.value if key.stage else offer.stage if offer else "" for key, offer in places.items()
        }
        return places

    def _note(self, key: OfferKey, offer: AdvocacyOffer | None) -> str:
        if offer is not None and offer.child_id is None:
            return "Offered to all the children"
        ahead = key.stage is Stage.BEFORE_CORE_GROUP and (offer is None or not is_made(offer))
        return self._words.text("advocate.waiting") if ahead else ""

    def _make(self, key: OfferKey) -> OfferRow:
        return OfferRow(self._changes, self._child_id, self._words, key, self._titles[key])

    def _add_foot(self, when: str) -> None:
        name = f"Another offer to {self._words.name}"
        self._field = name_control(line_edit(when), name)
        self._field.setProperty("kind", "add")
        self._field.returnPressed.connect(self._add)
        add = button("Add", name=f"Add this offer to {self._words.name}")
        add.clicked.connect(self._add)
        foot = QHBoxLayout()
        foot.addWidget(self._field, 1)
        foot.addWidget(add)
        self.column.addLayout(foot)

    def _add(self) -> None:
        when = self._field.text().strip()
        self._field.setFocus()
        if when:
            self._field.clear()
            self._changes.run(
                f"Offer {self._words.name} an advocate: {when}",
                lambda conference: make_offer(conference, self._child_id, when),
            )


def in_one_line(offer: AdvocacyOffer) -> str:
    """Return an offer as one line: "3 Mar 2026, before the meeting, by Priya Nair: yes"."""
    by = f"by {offer.by_text.strip()}" if offer.by_text.strip() else ""
    stage = offer.stage.strip()
    words = [short_day(offer.on_date), f"{stage[:1].lower()}{stage[1:]}" if offer.on_date else stage, by]
    return f"{', '.join(word for word in words if word)}: {offer.answer.strip() or 'no answer noted'}"
