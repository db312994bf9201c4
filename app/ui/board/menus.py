"""The menus of a card: every drag and every mark has its twin here. The same menus hang on the buttons of the sheet."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.models.board import Domain, Entry, StillSo
from app.models.conference import Conference
from app.practice.prompts import prompt
from app.ui.board.actions import BoardActions
from app.ui.board.cards import PLAN, STILL_SO, steps_in_order
from app.ui.board.ticks import on_tick
from app.ui.shell.keys import KEYS

LONGEST = 60
MARK_HELP = {
    "own_words": "Shown in quotation marks",
    "disagreed": "Some say it is otherwise",
    "existing_safety": "Someone kept a child safe when the danger was there",
    "opinion": "What somebody thinks, not what somebody saw",
}
MARK_WORDS = {
    "own_words": "In their own words",
    "disagreed": "People disagree",
    "existing_safety": "Existing safety",
    "opinion": "An opinion",
}


def fill_move(menu: QMenu, conference: Conference, entry: Entry, actions: BoardActions) -> None:
    """Offer the other domains."""
    for name in conference.columns:
        if name != PLAN:
            choice = _act(menu, prompt(name).title, partial(actions.move_to, entry.id, name))
            choice.setEnabled(name != entry.domain.value)


def fill_steps(menu: QMenu, conference: Conference, entry: Entry, actions: BoardActions) -> None:
    """Offer the plan's steps, ticked where one answers this card."""
    answering = {link.step_id for link in entry.answers}
    for step in steps_in_order(conference):
        _tick(menu, step.text, step.id in answering, partial(actions.answer, entry.id, step.id))
    if menu.isEmpty():
        menu.addAction("The plan has no steps yet").setEnabled(False)


def fill_withhold(menu: QMenu, conference: Conference, entry: Entry, actions: BoardActions) -> None:
    """Offer to keep a card for staff only, or from one person of the family or network."""
    held = [one for one in conference.family.withholdings if one.subject_id == entry.id and not one.field]
    staff_only = any(one.staff_only for one in held)
    kept = {one.person_id for one in held}
    _tick(menu, "Staff only", staff_only, partial(actions.keep_from, entry.id, None))
    menu.addSeparator()
    for person in conference.family.people:
        if not person.is_professional:
            _tick(
                menu, f"Not for {person.shown_name}", person.id in kept,
                partial(actions.keep_from, entry.id, person.id),
            )  # fmt: skip


def fill_still_so(menu: QMenu, entry: Entry, actions: BoardActions) -> None:
    """Offer the answers to "still so?"."""
    for still_so, words in STILL_SO.items():
        chosen = entry.still_so is still_so
        _tick(menu, words.capitalize(), chosen, partial(actions.say_still_so, entry.id, still_so))


def entry_menu(
    menu: QMenu, conference: Conference, entry: Entry, actions: BoardActions,
    open_it: Callable[[], None], step_for_it: Callable[[], None],
) -> None:  # fmt: skip
    """Fill the menu of a card."""
    column = entry.domain.value
    _act(menu, "Open", open_it, "card_open")
    fill_move(menu.addMenu("Move to"), conference, entry, actions)
    _act(menu, "Move up", partial(actions.shift, column, entry.id, -1), "card_up")
    _act(menu, "Move down", partial(actions.shift, column, entry.id, 1), "card_down")
    menu.addSeparator()
    for name, words in MARK_WORDS.items():
        _tick(menu, words, getattr(entry, name), partial(actions.mark, entry.id, name))
    if entry.still_so is not StillSo.NOT_CARRIED:
        fill_still_so(menu.addMenu("Still so?"), entry, actions)
    menu.addSeparator()
    if entry.domain is Domain.WORRY:
        fill_steps(menu.addMenu("Answered by"), conference, entry, actions)
        _act(menu, "Add a step for this worry", step_for_it)
    fill_withhold(menu.addMenu("Who may not have it"), conference, entry, actions)
    menu.addSeparator()
    _act(menu, "Take away", partial(actions.take_away, column, entry.id), "card_delete")


def step_menu(menu: QMenu, step_id: uuid.UUID, actions: BoardActions, open_it: Callable[[], None]) -> None:
    """Fill the menu of a step."""
    _act(menu, "Open in the plan", open_it, "card_open")
    _act(menu, "Move up", partial(actions.shift, PLAN, step_id, -1), "card_up")
    _act(menu, "Move down", partial(actions.shift, PLAN, step_id, 1), "card_down")
    menu.addSeparator()
    _act(menu, "Take away", partial(actions.take_away, PLAN, step_id), "card_delete")


def _act(menu: QMenu, words: str, work: Callable[[], object], key: str = "") -> QAction:
    shown = f"{words}\t{KEYS[key].keys}" if key else words
    action = menu.addAction(shown.replace("&", "&&"))
    action.triggered.connect(lambda _=False: work())
    return action


def _tick(menu: QMenu, words: str, on: bool, work: Callable[[bool], object]) -> None:
    short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
    action = menu.addAction(short.replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(on)
    on_tick(action, work)
