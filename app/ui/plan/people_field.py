"""Who does something: people of this family and conference, and anybody else in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.step import Step, WhoRole
from app.ui.plan.pick_field import Choice, PickField
from app.ui.plan.words_field import WordsField
from app.ui.widgets.form import name_control


class PeoplePicks(PickField):
    """Names to tick, and at the end of the list a way to write somebody else."""

    def fill_menu(self) -> None:
        """Offer everybody, and a line for others."""
        super().fill_menu()
        self.menu.addSeparator()
        self.menu.addAction("Somebody else, in words …").triggered.connect(self.others.emit)


class PeopleField(QWidget):
    """A box of names to tick; below it a line for others, where there are any or one asks for it."""

    def __init__(self, name: str, role: WhoRole) -> None:
        super().__init__()
        self.role = role
        self._asked = False
        self.picks = PeoplePicks(name, "Nobody chosen yet")
        self.words = name_control(WordsField("anybody else, in words"), f"{name}: anybody else")
        self.words.hide()
        self.picks.others.connect(self._write)
        self.words.textChanged.connect(self._show_words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.picks)
        column.addWidget(self.words)
        self.setFocusProxy(self.picks.choose)

    def show_step(self, step: Step, people: Sequence[Choice], *, other: bool) -> None:
        """Show who is picked for a step; with ``other`` it is another step than before."""
        if other:
            self._asked = False
        self.picks.show_picks(people, [link.person_id for link in step.people if link.role is self.role])
        self._show_words()

    def _write(self) -> None:
        """Open the line for others and go there."""
        self._asked = True
        self.words.show()
        self.words.setFocus()

    def _show_words(self) -> None:
        self.words.setVisible(self._asked or self.words.hasFocus() or not self.words.document().isEmpty())


def people_of(conference: Conference) -> list[Choice]:
    """Return everybody who may have a part in the plan: those invited, then the rest of the family's people."""
    invited = conference.people_invited
    everybody = [*invited, *(person for person in conference.family.people if person not in invited)]
    return [(person.id, person.shown_name) for person in everybody if person.shown_name and not person.is_unborn]
