"""How soon the referral was to be looked at: an optional choice, its words, and by when (seed 003)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from app.models.conference import Conference
from app.models.referral import keep_referral, referral_of
from app.practice.nations import nation
from app.practice.referral_urgency import CHECK_LOCALLY, list_in_use
from app.ui.desk import Desk
from app.ui.prepare.changes import RowChanges
from app.ui.prepare.fields import Fields
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import label
from app.ui.widgets.moment_field import DayField
from app.ui.wording import day_words

SETTING = "referral_urgency"


class UrgencyFields(QObject):
    """Two fields of a form, and by when: shown where the setting asks for them, or where something is chosen."""

    def __init__(self, desk: Desk, changes: RowChanges[Conference], fields: Fields) -> None:
        super().__init__(fields)
        self._desk = desk
        self._changes = changes
        self._fields = fields
        self._conference: Conference | None = None
        self._words = label("", "quiet", wrap=True)
        self._choice = fields.add(
            "How soon to look at the referral", ChoiceBox(wide=14), help_text=list_in_use()[0].source_words
        )
        self.day = fields.add("Day of the referral", DayField(desk, with_year=True), below=self._words)
        self._choice.picked.connect(
            lambda key: changes.put("Choose how soon to look at the referral", "referral_urgency", key)
        )
        self.day.kept.connect(self._keep_day)
        desk.preferences.changed.connect(self._prefer)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot."""
        self._conference = conference
        (found, trouble), key = list_in_use(), conference.referral_urgency
        has_local_list = found.is_local or bool(trouble)
        wanted = bool(self._desk.preferences.get(SETTING) or has_local_list or key)
        self._fields.show_fields({self._choice: wanted, self.day: wanted})
        choices = [("", "Not said"), *((level.key, level.words) for level in found.levels)]
        level = found.level(key)
        if key and level is None:
            choices.append((key, key))  # chosen under another list
        self._choice.show_choices(choices, key)
        referral = referral_of(conference)
        referred_on = referral.on_date if referral is not None else None
        self.day.show_moment(referred_on)
        said = [trouble]
        if level is not None and referred_on is not None:
            by = level.seen_by(referred_on, nation(conference.family.nation.value))
            said.append(f"To be looked at by {day_words(by)}{'' if found.verified else f' ({CHECK_LOCALLY})'}.")
        self._words.setText(" ".join(sentence for sentence in said if sentence))
        self._words.setVisible(bool(self._words.text()))

    def _keep_day(self, day: date | None) -> None:
        self._changes.run("Set the day of the referral", lambda one: keep_referral(one, day), refused=self._put_back)

    def _prefer(self, name: str) -> None:
        if name == SETTING:
            self._put_back()

    def _put_back(self) -> None:
        """Show again what the store has."""
        if self._conference is not None:
            self.show_conference(self._conference)
