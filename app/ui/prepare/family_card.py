"""The family: name, reference, nation, local authority, languages."""

from __future__ import annotations

import uuid

from app.models.conference import Conference
from app.models.family import Family
from app.ui.desk import Desk
from app.ui.prepare.changes import RowChanges
from app.ui.prepare.fields import Fields
from app.ui.prepare.words import NATIONS
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import line_edit
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.rows import Card

LINES = (
    ("name", "Family name", "Marsh"),
    ("reference", "Reference", "as in your case system"),
    ("local_authority", "Local authority", ""),
)


class FamilyCard(Card):
    """Fields of the family row: they are the same at each of its conferences."""

    def __init__(self, desk: Desk, family_id: uuid.UUID) -> None:
        super().__init__("The family")
        self._changes = RowChanges(desk, Family, family_id)
        fields = Fields(most=2)
        self.column.addWidget(fields)
        self._texts = {
            column: self._changes.text(fields.add(words, line_edit(example)), f"Change {words.lower()}", column)
            for column, words, example in LINES
        }
        self._nation = fields.add(
            "Nation", ChoiceBox(wide=10), help_text="Sets the words, categories and time limits of this conference"
        )
        self._nation.picked.connect(lambda nation: self._changes.put("Change the nation", "nation", nation))
        for column, words, example in (
            ("languages", "Languages", "what is spoken at home, and in the meeting"),
            ("notes", "Notes on the family", ""),
        ):
            field = fields.add(words, GrowingText(example), span=2)
            self._texts[column] = self._changes.text(field, f"Change {words.lower()}", column)

    def show_conference(self, conference: Conference) -> None:
        """Show the family of a snapshot."""
        for column, binding in self._texts.items():
            binding.show(getattr(conference.family, column))
        self._nation.show_choices(list(NATIONS.items()), conference.family.nation)
