"""One person's row: open with everything to answer with, writing hidden, waiting and saying for whom, or quiet."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.models.person import Person, PersonKind
from app.models.scale import Scale
from app.models.score import answered
from app.models.speaking import has_come, is_too_young
from app.ui.desk import Desk
from app.ui.scale.answer import Answer
from app.ui.scale.hidden_number import HiddenNumber
from app.ui.scale.local import LocalToScale
from app.ui.scale.turn import Turn
from app.ui.theme import Theme
from app.ui.widgets.form import button, label, restyle
from app.ui.wording import age_words

NAME_WIDTH = 138
MORE_HELP = "Own words, who spoke, how it was given, who may see it"
TOO_YOUNG = "Too young to be asked. Somebody may speak for {name}."
NOT_BORN = "Not born yet. Somebody may speak for {name}."
CAME = "Has come: asked next."


class SpeakerRow(QFrame):
    """A person on one scale. What one answers with is made when the row first opens."""

    opened = Signal()
    """Tab has more to stop at: a row that nobody waits for was opened, or what is rarely needed."""
    written = Signal()
    """A hidden number was taken with Enter."""
    moved = Signal(int)
    """Ask this person so many places later."""

    def __init__(self, scale: Scale, person: Person, desk: Desk, theme: Theme, local: LocalToScale) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self._local = local
        self._turn = Turn(scale.id, person.id, self._running_part)
        self.answer: Answer | None = None
        self.hidden_number: HiddenNumber | None = None
        self._opened_more = False
        self._wanted = False
        self._waits_for = ""
        self._shown: tuple[Scale, Person] | None = None
        self.setProperty("kind", "card")
        self.setObjectName(f"row_{person.shown_name.lower().replace(' ', '_')}")
        self._name = label("", "name", wrap=True)
        self._role = label("", "quiet", wrap=True)
        self._why = label("", "quiet", wrap=True)
        self._speak = button(f"Answer for {person.shown_name}", "link")
        self._speak.clicked.connect(self._open_wanted)
        self._more = button("More", "link", name=f"{person.shown_name}: more", help_text=MORE_HELP)
        self._more.setCheckable(True)
        self._more.toggled.connect(self._show_more)
        self._more.hide()
        self._lay_out()
        theme.changed.connect(self._resize)
        self._resize()

    def show_person(self, scale: Scale, person: Person, *, is_next: bool) -> None:
        """Show whose row it is, their answer, and whether they are asked next."""
        self._shown = (scale, person)
        self._name.setText(person.shown_name)
        late = has_come(scale, person)
        self._role.setText(f"{role_words(scale, person)}\n{CAME}" if late else role_words(scale, person))
        self._waits_for = "" if self.is_writing else scale.why_not_yet(person)
        self._show_waiting(scale, person)
        self._show_writing(scale, person)
        self._show_answer()
        kind = "waiting" if self._waits_for or self.is_quiet else "now" if is_next else "card"
        if self.property("kind") != kind:
            restyle(self, kind)
            restyle(self._name, "name")  # its colour depends on the row's
        asked = (CAME if late else "Asked next.") if is_next else ""
        state = self._waits_for or asked
        self.setAccessibleName(f"{person.shown_name}, {role_words(scale, person)}. {state}".strip())

    @property
    def person_id(self) -> uuid.UUID:
        """Whose row it is."""
        return self._turn.person_id

    @property
    def is_writing(self) -> bool:
        """True while everyone writes first and this person has no answer yet, nor wants to answer openly."""
        if self._shown is None or self._wanted:
            return False
        scale, person = self._shown
        open_round = self._local.round(scale) is not None and not is_too_young(scale.conference, person)
        return open_round and not answered(scale.score_of(person.id))

    @property
    def is_quiet(self) -> bool:
        """True for a child whom nobody waits for, until somebody answers for them."""
        if self._shown is None or self._wanted:
            return False
        scale, person = self._shown
        score = scale.score_of(person.id)
        said = score is not None and (answered(score) or bool(score.words))
        return not said and is_too_young(scale.conference, person)

    @property
    def can_open(self) -> bool:
        """True where it is this person's turn and there is nothing to answer with yet."""
        busy = self._waits_for or self.is_writing or self.is_quiet
        return self.answer is None and self._shown is not None and not busy

    def open(self) -> None:
        """Make what one answers with."""
        self.answer = Answer(self._name.text(), self._turn, self._desk, self._theme, self._local)
        self.answer.moved.connect(self.moved)
        self.answer.grew.connect(self.opened)
        self._row.addWidget(self.answer, 1)
        self._more.show()
        QApplication.instance().focusChanged.connect(self._left)  # type: ignore[union-attr]
        self._show_answer()

    def tab_stops(self) -> list[QWidget]:
        """Return the controls in the order Tab goes through them."""
        hidden = [self.hidden_number.field] if self.hidden_number is not None else []
        answer = [*self.answer.tab_stops(), self._more] if self.answer is not None else []
        return [*hidden, self._speak, *answer]

    def focus(self) -> bool:
        """Put the keyboard on the numbers, or on the hidden one; return False where there is nothing to answer with."""
        if self.hidden_number is not None and self.hidden_number.isVisibleTo(self):
            self.hidden_number.field.setFocus()
            return self.hidden_number.field.isEnabled()
        if self.answer is not None and self.answer.isVisibleTo(self):
            self.answer.numbers.focus()
            return True
        return False

    # -- showing

    def _show_waiting(self, scale: Scale, person: Person) -> None:
        score = scale.score_of(person.id)
        given = f"Answered {score.shown}. " if score is not None and score.shown else ""
        quiet = ""
        if self.is_quiet and not self._waits_for:
            quiet = (NOT_BORN if person.is_unborn else TOO_YOUNG).format(name=person.shown_name)
        self._why.setText(f"{given}{self._waits_for}" if self._waits_for else quiet)
        self._why.setVisible(bool(self._waits_for or quiet))
        self._speak.setVisible(bool(quiet))
        shown = not self._waits_for and not self.is_writing and self.answer is not None
        self._more.setVisible(shown)
        if self.answer is not None:
            self.answer.setVisible(shown)

    def _show_writing(self, scale: Scale, person: Person) -> None:
        if self.is_writing and self.hidden_number is None:
            width = self._theme.pixels(84)
            self.hidden_number = HiddenNumber(person.shown_name, self._desk, self._local, width)
            self.hidden_number.written.connect(self.written)
            self.hidden_number.openly.connect(self._open_wanted)
            self._row.insertWidget(1, self.hidden_number, 1)
        if self.hidden_number is not None:
            self.hidden_number.setVisible(self.is_writing)
            self.hidden_number.show_round(scale, person)

    def _show_answer(self) -> None:
        if self.answer is None or self._shown is None:
            return
        scale, person = self._shown
        score = scale.score_of(person.id)
        self.answer.show_score(scale, person, score)
        if not self._opened_more and score is not None and (score.spoken_by_id is not None or score.given_how):
            self._opened_more = True
            self._more.setChecked(True)

    # -- changing

    def _running_part(self) -> uuid.UUID | None:
        """Return the part of a split meeting that runs: what is answered now belongs to it."""
        part = self._desk.running_part()
        several = self._shown is not None and len(self._shown[0].conference.parts) > 1
        return part.id if part is not None and several else None

    def _open_wanted(self) -> None:
        """Open for somebody who answers openly while the others write, or for a child whom somebody speaks for."""
        self._wanted = True
        if self.answer is None:
            self.open()
        if self._shown is not None:
            scale, person = self._shown
            self.show_person(scale, person, is_next=self.property("kind") == "now")
            if is_too_young(scale.conference, person):
                self._more.setChecked(True)  # who speaks is what matters here
        self.opened.emit()
        self.focus()

    def _left(self, old: QObject | None, new: QObject | None) -> None:
        """Save a number as soon as the keyboard goes to another row."""
        gone = isinstance(old, QWidget) and self.isAncestorOf(old)
        if self.answer is not None and gone and not (isinstance(new, QWidget) and self.isAncestorOf(new)):
            self.answer.flush()

    def _show_more(self, shown: bool) -> None:
        self._more.setText("Less" if shown else "More")
        if self.answer is not None:
            self.answer.show_more(shown)

    # -- making

    def _lay_out(self) -> None:
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
        self._row.addWidget(self._speak, 0, Qt.AlignmentFlag.AlignVCenter)
        self._speak.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _resize(self) -> None:
        self._who.setFixedWidth(self._theme.pixels(NAME_WIDTH))


def role_words(scale: Scale, person: Person) -> str:
    """Return who somebody is at the table: "Parent", "Child, 10, through Sam", "Head teacher, Colne Primary"."""
    score = scale.score_of(person.id)
    voice = score.spoken_by if score is not None else None
    through = f"through {voice.shown_name}" if voice is not None else ""
    return ", ".join(part for part in (_kind_words(scale, person), through) if part)


def _kind_words(scale: Scale, person: Person) -> str:
    if scale.is_parent(person):
        return "Parent"
    if person.kind is PersonKind.CHILD:
        age = age_words(person, scale.conference.held_on)
        return f"Child, {age}" if age else "Child"
    if person.kind in (PersonKind.FAMILY, PersonKind.NETWORK):
        return "Family"
    return ", ".join(part for part in (person.role, person.agency) if part and part != person.shown_name)
