"""The menu of a step: a twin for every key, and what has none."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.models.conference import Conference
from app.models.step import Step
from app.ui.plan.cards import goal_words
from app.ui.plan.lines import split
from app.ui.shell.keys import KEYS

LONGEST = 70


@dataclass(frozen=True, slots=True)
class StepActions:
    """What can be done with a step, by its key."""

    shift: Callable[[uuid.UUID, int], None]
    serve: Callable[[uuid.UUID, uuid.UUID | None], None]
    cross: Callable[[uuid.UUID, int], None]
    duplicate: Callable[[uuid.UUID], None]
    split: Callable[[uuid.UUID], None]
    take_away: Callable[[uuid.UUID], None]


def step_menu(parent: QWidget, conference: Conference, step: Step, actions: StepActions) -> QMenu:
    """Return a menu to move a step, to put it under another goal, to add it again, and to take it away."""
    menu = QMenu(parent)
    menu.setObjectName("step_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _act(menu, "Move up", partial(actions.shift, step.id, -1), "step_up")
    _act(menu, "Move down", partial(actions.shift, step.id, 1), "step_down")
    goals = menu.addMenu("To another goal")
    for pair, _ in step.plan.groups():
        words = goal_words(conference, pair)
        short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
        pair_id = pair.id if pair is not None else None
        choice = _act(goals, short, partial(actions.serve, step.id, pair_id))
        choice.setEnabled(pair_id != step.pair_id)
    goals.addSeparator()
    _act(goals, "The goal before", partial(actions.cross, step.id, -1), "step_goal_up")
    _act(goals, "The goal after", partial(actions.cross, step.id, 1), "step_goal_down")
    goals.setEnabled(bool(conference.pairs))
    menu.addSeparator()
    _act(menu, "Duplicate", partial(actions.duplicate, step.id), "step_duplicate")
    _act(menu, "Make several steps of it", partial(actions.split, step.id), "step_split").setEnabled(
        len(split(step.text, conference)) > 1
    )
    _act(menu, "Take away", partial(actions.take_away, step.id), "step_delete")
    return menu


def _act(menu: QMenu, words: str, work: Callable[[], object], key: str = "") -> QAction:
    action = menu.addAction(f"{words}\t{KEYS[key].keys}" if key else words.replace("&", "&&"))
    action.triggered.connect(lambda _=False: work())
    return action
