"""The two small forms of Home: a new family, and a new conference."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.models.conference import ConferenceKind
from app.models.family import Nation
from app.store.queries import FamilyLine
from app.ui.widgets.form import Form, label, line_edit
from app.ui.wording import KINDS, day_words

NATIONS = {
    Nation.ENGLAND: "England",
    Nation.WALES: "Wales",
    Nation.SCOTLAND: "Scotland",
    Nation.NORTHERN_IRELAND: "Northern Ireland",
}


class _Small(QDialog):
    """A form with two buttons."""

    def __init__(self, parent: QWidget, title: str, does: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.form = Form()
        column = QVBoxLayout(self)
        column.addWidget(label(title, "heading"))
        column.addWidget(self.form)
        buttons = QDialogButtonBox()
        self.does = buttons.addButton(does, QDialogButtonBox.ButtonRole.AcceptRole)
        self.does.setProperty("kind", "main")
        buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(420)


class NewFamily(_Small):
    """Asks for a name, the nation and a reference."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "New family", "Start")
        self.name = self.form.row("Family name", line_edit("Marsh"))
        self.nation = self.form.row("Nation", QComboBox(), help_text="Whose words and time limits apply", name="Nation")
        for nation, words in NATIONS.items():
            self.nation.addItem(words, nation)
        self.reference = self.form.row("Reference", line_edit("as in your case system"))
        self.name.textChanged.connect(lambda text: self.does.setEnabled(bool(text.strip())))
        self.does.setEnabled(False)

    @property
    def chosen_nation(self) -> Nation:
        """The nation chosen. Qt hands back its text, not the member."""
        return Nation(self.nation.currentData())


class NewConference(_Small):
    """Asks for which family and what kind; the date is today and can be changed in Prepare."""

    def __init__(self, parent: QWidget, families: list[FamilyLine], chosen: FamilyLine | None, today: date) -> None:
        super().__init__(parent, "New conference", "Start")
        self.family = self.form.row("Family", QComboBox())
        for family in families:
            self.family.addItem(" · ".join(part for part in (family.name, family.reference) if part), family.id)
        if chosen is not None:
            self.family.setCurrentIndex(self.family.findData(chosen.id))
        self.kind = self.form.row("Kind of conference", QComboBox())
        for kind, words in KINDS.items():
            self.kind.addItem(words, kind)
        has_met = chosen is not None and any(one.kind is ConferenceKind.INITIAL for one in chosen.meetings)
        self.kind.setCurrentIndex(self.kind.findData(ConferenceKind.REVIEW if has_met else ConferenceKind.INITIAL))
        self.form.add(
            label(f"Its date is today, {day_words(today)}, until you change it in Prepare.", "quiet", wrap=True)
        )

    @property
    def chosen_kind(self) -> ConferenceKind:
        """The kind chosen. Qt hands back its text, not the member."""
        return ConferenceKind(self.kind.currentData())
