"""One danger statement beside the safety goal that answers it, with the children and any disagreement."""

from __future__ import annotations

import uuid
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from app.models.board import StatementPair
from app.models.conference import Conference
from app.models.keeping import STAFF_ONLY, KeptFrom
from app.practice.prompts import prompt
from app.ui.board import pair_changes
from app.ui.board.cards import first_name
from app.ui.board.sentence_helper import danger_helper, goal_helper
from app.ui.desk import Desk
from app.ui.theme import Theme
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.keeping_back import Subject, keep_back
from app.ui.widgets.ticks import on_tick
from app.ui.widgets.whom import fill_whom, kept_words


class PairRow(QWidget):
    """One pair, edited in place and saved as it is typed."""

    def __init__(self, desk: Desk, theme: Theme, pair_id: uuid.UUID) -> None:
        super().__init__()
        self._desk = desk
        self._pair_id = pair_id
        self._named: list[tuple[uuid.UUID, str]] = []
        self._children: dict[uuid.UUID, QCheckBox] = {}
        self._labels: dict[str, QLabel] = {}
        self.danger = GrowingText(prompt("danger_statement").hint, least=2)
        self.goal = GrowingText(prompt("safety_goal").hint, least=2)
        self.disagreement = GrowingText("Who does not agree, and why?", least=2)
        self.helpers = {"danger": danger_helper(self.danger, theme), "goal": goal_helper(self.goal, theme)}
        self.help = button("Help with the sentences", "toggle")
        self.help.setCheckable(True)
        self.help.toggled.connect(self._show_help)
        self.whom = button("Restrict", "plain")
        menu = QMenu(self.whom)
        menu.aboutToShow.connect(lambda: self._fill_whom(menu))
        self.whom.setMenu(menu)
        self._away = button("Take away", "plain")
        self._away.clicked.connect(self._take_away)
        self._bindings = {
            field: TextBinding(control, desk, words, partial(_write, pair_id, field))
            for field, control, words in (
                ("danger_statement", self.danger, "Change the danger statement"),
                ("safety_goal", self.goal, "Change the safety goal"),
                ("disagreement", self.disagreement, "Change the disagreement"),
            )
        }
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        pixels = theme.pixels
        texts = QHBoxLayout()
        texts.setSpacing(pixels(12))
        for name, control in (("danger", self.danger), ("goal", self.goal), ("disagreement", self.disagreement)):
            part = QVBoxLayout()
            part.setSpacing(pixels(3))
            above = label("", "field")
            above.setBuddy(control)
            self._labels[name] = above
            part.addWidget(above)
            part.addWidget(control)
            if name in self.helpers:
                part.addWidget(self.helpers[name])
                self.helpers[name].hide()
            part.addStretch(1)
            texts.addLayout(part, 2 if name == "disagreement" else 4)
        self._boxes = FlowLayout(spacing=pixels(10))
        foot = QHBoxLayout()
        foot.setSpacing(pixels(10))
        foot.addWidget(label("About", "quiet"))
        foot.addLayout(self._boxes, 1)
        for pressed in (self.help, self.whom, self._away):
            foot.addWidget(pressed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(pixels(3))
        whole.addLayout(texts)
        whole.addLayout(foot)

    def show_pair(self, conference: Conference, pair: StatementPair, number: int) -> None:
        """Show what the store has, but leave what is being typed."""
        for name, words, control in (
            ("danger", prompt("danger_statement").title, self.danger),
            ("goal", prompt("safety_goal").title, self.goal),
            ("disagreement", "Disagreement", self.disagreement),
        ):
            self._labels[name].setText(f"{words} {number}" if name != "disagreement" else words)
            name_control(control, f"{words} {number}")
        for helper in self.helpers.values():
            helper.name(number)
        self.help.setAccessibleName(f"Help with the sentences of pair {number}")
        self._away.setAccessibleName(f"Take away danger statement and safety goal {number}")
        self.whom.setAccessibleName(f"Who may not have pair {number}")
        words = kept_words(self._kept(conference), conference.family.people)
        self.whom.setText(words.capitalize().replace("&", "&&") if words else "Restrict")
        for field, binding in self._bindings.items():
            binding.show(getattr(pair, field))
        self._show_children(conference, pair)

    def _show_children(self, conference: Conference, pair: StatementPair) -> None:
        named = [(child.id, first_name(child)) for child in conference.children_here]
        if named != self._named:
            self._named = named
            for box in self._children.values():
                self._boxes.removeWidget(box)
                box.hide()
                box.deleteLater()
            self._children = {}
            for child_id, name in named:
                box = name_control(QCheckBox(name), f"This pair is about {name}")
                on_tick(box, partial(self._concern, child_id))
                self._boxes.addWidget(box)
                self._children[child_id] = box
        concerned = {link.child_id for link in pair.children}
        about = [name for child_id, name in named if not concerned or child_id in concerned]
        for helper in self.helpers.values():
            helper.show_children(about)
        for child_id, box in self._children.items():
            box.setChecked(not concerned or child_id in concerned)

    def _show_help(self, shown: bool) -> None:
        for helper in self.helpers.values():
            helper.setVisible(shown)
        if shown:
            self.helpers["danger"].answers[0].setFocus()
        else:
            self.danger.setFocus()

    def _concern(self, child_id: uuid.UUID, on: bool) -> None:
        pair_id = self._pair_id
        self._desk.run("Which children", lambda session: pair_changes.pair_child(session, pair_id, child_id, on))

    # -- from whom it is kept

    def restrict(self, *, choose: bool = False) -> None:
        """Keep the pair for staff only at once; where it is kept from somebody, or with ``choose``, open the list."""
        conference = self._desk.conference
        if choose or (conference is not None and self._kept(conference)):
            self.whom.menu().popup(self.whom.mapToGlobal(QPoint(0, self.whom.height())))
        else:
            self._keep_from(STAFF_ONLY)

    def _kept(self, conference: Conference) -> KeptFrom:
        return KeptFrom.read(conference.family.withholdings, self._pair_id)

    def _fill_whom(self, menu: QMenu) -> None:
        menu.clear()
        conference = self._desk.conference
        if conference is not None:
            fill_whom(menu, conference.family.people, self._kept(conference), self._keep_from)

    def _keep_from(self, kept: KeptFrom) -> None:
        keep_back(self._desk, Subject(StatementPair, self._pair_id), kept)

    def _take_away(self) -> None:
        pair_id = self._pair_id
        self._desk.flush()
        self._desk.run(
            "Take away the danger statement",
            lambda session: pair_changes.take_pair_away(session, pair_id),
            done=lambda _: self._desk.deleted.emit("Danger statement and safety goal taken away."),
        )


def _write(pair_id: uuid.UUID, field: str, session: Session, text: str) -> None:
    pair_changes.write_pair(session, pair_id, field, text)
