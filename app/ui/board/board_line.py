"""The board's line to add: it can be restricted before anything is typed, and "@NN" at its end says who said it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from app.models.keeping import NOBODY, STAFF_ONLY, KeptFrom
from app.models.person import Person
from app.models.speaker import candidates, find_speaker, initials, split_speaker
from app.ui.shell.keys import KEYS
from app.ui.widgets.add_line import TEXT, AddLine, Typed
from app.ui.widgets.form import button, label
from app.ui.widgets.whom import fill_whom, kept_words

KEPT = "kept"
"""Beside the words in Typed: from whom they are kept (KeptFrom.to_text)."""
RESTRICTED = "Kept from the wall and from copies"
MOST_NAMES = 5


class BoardLine(AddLine):
    """A line with two quiet signs under it: from whom the words are kept, and who said them.

    ``kept_chosen`` comes with the choice before and the new one, where the chair made it in the list of people.
    """

    kept_chosen = Signal(object, object)

    def __init__(self, placeholder: str, name: str, *, speakers: bool = True) -> None:
        """``speakers`` is False where "@" means nothing, as in a step."""
        self._kept = NOBODY
        self._people: Sequence[Person] = ()
        self._named: object = None
        self._speakers = speakers
        super().__init__(placeholder, name)
        self.field.textChanged.connect(self._show_speaker)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(self._make_signs(self.field.accessibleName()))

    def _make_signs(self, name: str) -> QWidget:
        """Make what stands under the field, hidden while there is nothing to say."""
        self._signs = QWidget()
        self._state = label(RESTRICTED, "trouble", wrap=True)
        self.whom: QPushButton = button("", "plain", name=f"{name}: who may not have it")
        menu = QMenu(self.whom)
        menu.aboutToShow.connect(lambda: self.fill_whom(menu))
        self.whom.setMenu(menu)
        self._said = label("", "quiet", wrap=True)
        column = QVBoxLayout(self._signs)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._said)
        column.addWidget(self._state)
        row = QHBoxLayout()
        row.addWidget(self.whom)
        row.addStretch(1)
        column.addLayout(row)
        self.show_kept()
        return self._signs

    # -- from whom it is kept

    @property
    def restricted(self) -> bool:
        """True where what is typed here will be kept from somebody: it must not be shown before it is added."""
        return bool(self._kept)

    @property
    def kept_from(self) -> KeptFrom:
        """From whom what is added here will be kept. It stays so until it is switched off, also after Enter."""
        return self._kept

    def keep_from(self, kept: KeptFrom) -> None:
        """Keep what is added from now on from these people."""
        if kept != self._kept:
            self._kept = kept
            self.show_kept()
            self.changed.emit()

    def toggle_restricted(self) -> None:
        """Keep it for staff only, or from nobody again."""
        self.keep_from(NOBODY if self._kept else STAFF_ONLY)

    def fill_whom(self, menu: QMenu) -> None:
        """Offer the people from whom it can be kept."""
        menu.clear()
        fill_whom(menu, self._people, self._kept, self._choose)

    def _choose(self, kept: KeptFrom) -> None:
        before = self._kept
        self.keep_from(kept)
        self.kept_chosen.emit(before, kept)

    def show_kept(self) -> None:
        """Show on every field that what is typed will be kept from somebody, and from whom."""
        words = kept_words(self._kept, self._people)
        for sign in (self._state, self.whom):
            sign.setVisible(self.restricted)
        self.whom.setText(words.capitalize().replace("&", "&&"))
        self.field.setAccessibleDescription(f"{RESTRICTED}: {words}" if self.restricted else "")
        self.whom.setToolTip(f"Choose from whom ({KEYS['restrict_whom'].keys}); {KEYS['restrict'].keys} lifts it")
        for field in self.fields().values():
            field.setProperty("restricted", self.restricted)
            field.style().unpolish(field)
            field.style().polish(field)
        self._show_signs()

    # -- who said it

    def show_people(self, people: Sequence[Person]) -> None:
        """Know these people, to find who said something and from whom to keep it."""
        named = [(person.id, person.shown_name, initials(person), person.role, person.agency) for person in people]
        self._people = people
        if named == self._named:
            return
        self._named = named
        self.show_kept()
        self._show_speaker()

    def _show_speaker(self) -> None:
        """Say who is meant by what stands behind the at sign, or whom it may still mean."""
        said = self._said_words() if self._speakers else ""
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._show_signs()

    def _said_words(self) -> str:
        typed = self.field.toPlainText()
        asking = typed.endswith((" @", "\n@"))
        who = split_speaker(typed)[1]
        if not who and not asking:
            return ""
        person = find_speaker(self._people, who)
        if person is not None:
            return f"Said by {person.shown_name}"
        meant = [f"{initials(one)} {one.shown_name}" for one in candidates(self._people, who)][:MOST_NAMES]
        names = "  ·  ".join(meant)
        if asking:
            return f"Who said it? {names}"
        return f"Said by “{who}”{f'. Or: {names}' if meant else ''}"

    def _show_signs(self) -> None:
        self._signs.setVisible(self.restricted or bool(self._said.text()))

    # -- what is typed

    def typed(self) -> Typed:
        """Return what is typed, and from whom it is to be kept."""
        typed = super().typed()
        return {**typed, KEPT: self._kept.to_text()} if typed and self._kept else typed

    def put(self, typed: Typed) -> None:
        """Put words back into the line, kept from all they were kept from."""
        both = " ".join((typed.get(KEPT, ""), self._kept.to_text()))
        self.keep_from(KeptFrom.from_text(both))
        super().put(typed)

    def reset(self) -> None:
        """Be as new: nothing of another conference stays, and nothing is restricted."""
        super().reset()
        self.keep_from(NOBODY)


def words_in(typed: Typed) -> dict[str, str]:
    """Return the impacts that were typed, under their children's keys as text."""
    return {key: words for key, words in typed.items() if key not in (TEXT, KEPT)}
