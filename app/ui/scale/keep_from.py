"""Who may see an answer. A child is always asked; for anybody else it stands under More."""

from __future__ import annotations

import uuid

from PySide6.QtWidgets import QWidget

from app.models.keeping import FAMILY, NOBODY, STAFF
from app.models.person import Person
from app.models.scale import Scale
from app.models.score import Score, answered
from app.ui.desk import Desk
from app.ui.scale.local import LocalToScale
from app.ui.widgets.choices import Toggle
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.keeping_back import Subject, keep_back

ASK = "Ask {name} who may see this:"
KEPT = "Not for"
Whom = uuid.UUID | str


def shows_by_itself(person: Person, score: Score | None, local: LocalToScale) -> bool:
    """Return True where it shows without being looked for: a child has said something, and it is not settled."""
    if score is None or not person.is_child or not _has_said(score):
        return False
    kept = Subject(Score, score.id).kept(score.scale.conference)
    return bool(kept) or not local.was_asked(score)


class KeepFrom(QWidget):
    """A toggle for each parent and relative, for the whole family, and for staff only. The wall obeys at once."""

    def __init__(self, name: str, desk: Desk, local: LocalToScale) -> None:
        super().__init__()
        self._name = name
        self._desk = desk
        self._local = local
        self._score: Score | None = None
        self._toggles: dict[Whom, Toggle] = {}
        self._flow = FlowLayout(self, spacing=8)
        self._ask = label("", "field")
        self._everyone = button("Everybody may", "plain", name=f"{name}: everybody may see it")
        self._everyone.clicked.connect(self._all_may)
        for widget in (self._ask, self._everyone, label(KEPT, "field")):
            self._flow.addWidget(widget)

    def show_score(self, scale: Scale, person: Person, score: Score | None) -> None:
        """Show from whom the answer is kept; nothing to press before there is an answer."""
        self._score = score
        said = score is not None and _has_said(score)
        self.setEnabled(said)
        kept = Subject(Score, score.id).kept(scale.conference) if score is not None else NOBODY
        asks = score is not None and person.is_child and said and not kept and not self._local.was_asked(score)
        self._ask.setText(ASK.format(name=person.shown_name))
        self._ask.setVisible(asks)
        self._everyone.setVisible(asks)
        relatives = _relatives(scale, person)
        offered: list[tuple[Whom, str]] = [(one.id, one.shown_name) for one in relatives]
        for whom, words in [*offered, (FAMILY, "the family"), (STAFF, "anybody but staff")]:
            on = kept.from_family if whom == FAMILY else kept.staff_only if whom == STAFF else whom in kept.people
            self._toggle(whom, words).setChecked(on)
        for key in [key for key in self._toggles if isinstance(key, uuid.UUID)]:
            self._toggles[key].setVisible(key in dict(offered))

    def _toggle(self, whom: Whom, words: str) -> Toggle:
        made = self._toggles.get(whom)
        if made is None:
            made = name_control(Toggle(words), f"{self._name}: not for {words}")
            made.clicked.connect(lambda kept, whom=whom: self._press(whom, kept))
            self._toggles[whom] = made
            self._flow.addWidget(made)
        return made

    def _press(self, whom: Whom, kept: bool) -> None:
        conference = self._desk.conference
        if self._score is not None and conference is not None:
            subject = Subject(Score, self._score.id)
            keep_back(self._desk, subject, subject.kept(conference).but(whom, kept))

    def _all_may(self) -> None:
        if self._score is not None:
            self._local.say_asked(self._score)


def _has_said(score: Score) -> bool:
    return answered(score) or bool(score.words.strip() or score.one_higher.strip())


def _relatives(scale: Scale, person: Person) -> list[Person]:
    """Return the relatives it may be kept from by name, the parents first; never the person whose answer it is."""
    relatives = [one for one in scale.speakers() if not one.is_professional and not one.is_child and one is not person]
    return sorted(relatives, key=lambda one: not scale.is_parent(one))
