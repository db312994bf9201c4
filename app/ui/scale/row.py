"""One person's row: open with everything to answer with, or waiting and saying for whom."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.models.person import Person, PersonKind
from app.models.scale import Scale
from app.ui.desk import Desk
from app.ui.scale.answer import Answer
from app.ui.scale.turn import Turn
from app.ui.theme import Theme
from app.ui.widgets.form import button, label, restyle
from app.ui.wording import age_words

NAME_WIDTH = 138
MORE_HELP = "Own words, who spoke, how it was given"


class SpeakerRow(QFrame):
    """A person on one scale. What one answers with is made when the row first opens."""

    def __init__(self, scale: Scale, person: Person, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self._turn = Turn(scale.id, person.id)
        self.answer: Answer | None = None
        self._opened_more = False
        self._waits_for = ""
        self._shown: tuple[Scale, Person] | None = None
        self.setProperty("kind", "card")
        self.setObjectName(f"row_{person.shown_name.lower().replace(' ', '_')}")
        self._name = label("", "name", wrap=True)
        self._role = label("", "quiet", wrap=True)
        self._why = label("", "quiet", wrap=True)
        self._more = button("More", "link", name=f"{person.shown_name}: more", help_text=MORE_HELP)
        self._more.setCheckable(True)
        self._more.toggled.connect(self._show_more)
        self._more.hide()
        self._who = QWidget()
        column = QVBoxLayout(self._who)
        column.setContentsMargins(0, 3, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._name)
        column.addWidget(self._role)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 9, 12, 9)
        self._row.setSpacing(12)
        self._row.addWidget(self._who)
        self._row.addWidget(self._why, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._resize)
        self._resize()

    def show_person(self, scale: Scale, person: Person, *, is_next: bool) -> None:
        """Show whose row it is, their answer, and whether they are asked next."""
        self._shown = (scale, person)
        self._name.setText(person.shown_name)
        self._role.setText(role_words(scale, person))
        self._waits_for = scale.why_not_yet(person)
        self._show_waiting(scale, person)
        self._show_answer()
        kind = "waiting" if self._waits_for else "now" if is_next else "card"
        if self.property("kind") != kind:
            restyle(self, kind)
        state = self._waits_for or ("Asked next." if is_next else "")
        self.setAccessibleName(f"{person.shown_name}, {self._role.text()}. {state}".strip())

    @property
    def can_open(self) -> bool:
        """True where it is this person's turn and there is nothing to answer with yet."""
        return self.answer is None and self._shown is not None and not self._waits_for

    def open(self) -> None:
        """Make what one answers with."""
        self.answer = Answer(self._name.text(), self._turn, self._desk, self._theme)
        self._row.addWidget(self.answer, 1)
        self._more.show()
        QApplication.instance().focusChanged.connect(self._left)  # type: ignore[union-attr]
        self._show_answer()

    def tab_stops(self) -> list[QWidget]:
        """Return the controls in the order Tab goes through them."""
        return [*self.answer.tab_stops(), self._more] if self.answer is not None else []

    def _show_waiting(self, scale: Scale, person: Person) -> None:
        score = scale.score_of(person.id)
        given = f"Answered {score.shown}. " if score is not None and score.shown else ""
        self._why.setText(f"{given}{self._waits_for}" if self._waits_for else "")
        self._why.setVisible(bool(self._waits_for))
        self._more.setVisible(not self._waits_for and self.answer is not None)
        if self.answer is not None:
            self.answer.setVisible(not self._waits_for)

    def _show_answer(self) -> None:
        if self.answer is None or self._shown is None:
            return
        scale, person = self._shown
        score = scale.score_of(person.id)
        self.answer.show_score(scale, person, score)
        if score is not None and (score.spoken_by_id or score.given_how) and not self._opened_more:
            self._opened_more = True
            self._more.setChecked(True)

    def _left(self, old: QObject | None, new: QObject | None) -> None:
        """Save a number as soon as the keyboard goes to another row."""
        gone = isinstance(old, QWidget) and self.isAncestorOf(old)
        if self.answer is not None and gone and not (isinstance(new, QWidget) and self.isAncestorOf(new)):
            self.answer.flush()

    def _show_more(self, shown: bool) -> None:
        self._more.setText("Less" if shown else "More")
        if self.answer is not None:
            self.answer.show_more(shown)

    def focus(self) -> None:
        """Put the keyboard on the numbers."""
        if self.answer is not None:
            self.answer.numbers.focus()

    def _resize(self) -> None:
        self._who.setFixedWidth(self._theme.pixels(NAME_WIDTH))


def role_words(scale: Scale, person: Person) -> str:
    """Return who somebody is at the table: "Parent", "Child, 10", "Head teacher, Colne Primary"."""
    if person in scale.parents:
        return "Parent"
    if person.kind is PersonKind.CHILD:
        age = age_words(person, scale.conference.held_on)
        return f"Child, {age}" if age else "Child"
    if person.kind in (PersonKind.FAMILY, PersonKind.NETWORK):
        return "Family"
    return ", ".join(part for part in (person.role, person.agency) if part and part != person.shown_name)
