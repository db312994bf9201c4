"""The menus of a card: every drag and every mark has its twin here. The same menus hang on the buttons of the sheet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.models.board import Domain, Entry, Impact, StillSo
from app.models.conference import Conference
from app.models.keeping import KeptFrom
from app.models.step import Step
from app.practice.prompts import prompt
from app.ui.board.actions import BoardActions
from app.ui.board.card_maker import steps_in_order
from app.ui.board.cards import PLAN, STILL_SO
from app.ui.shell.keys import KEYS
from app.ui.widgets.keeping_back import said_in_part
from app.ui.widgets.ticks import add_tick, shortened
from app.ui.widgets.whom import fill_parts, fill_whom

ANSWER_KEYS = {StillSo.YES: "still_yes", StillSo.CHANGED: "still_changed", StillSo.NO: "still_no"}
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
        add_tick(menu, step.text, step.id in answering, partial(actions.answer, entry.id, step.id))
    if menu.isEmpty():
        menu.addAction("The plan has no steps yet").setEnabled(False)


def fill_withhold(menu: QMenu, conference: Conference, row: Entry | Impact | Step, actions: BoardActions) -> None:
    """Offer to keep a card, a step or an impact for staff only, from the family, or from one person."""
    kept = KeptFrom.read(conference.family.withholdings, row.id)
    fill_whom(menu, conference.family.people, kept, partial(actions.keep_from, type(row), row.id))
    fill_parts(menu, said_in_part(conference, row), partial(actions.put_to_all_parts, type(row), row.id))


def fill_still_so(menu: QMenu, entry: Entry, actions: BoardActions) -> None:
    """Offer the answers to "still so?", with the key of each."""
    for still_so, words in STILL_SO.items():
        chosen = entry.still_so is still_so
        name = ANSWER_KEYS.get(still_so)
        shown = words.capitalize() + (f"\t{KEYS[name].keys}" if name else "")
        add_tick(menu, shown, chosen, partial(actions.say_still_so, entry.id, still_so))


def fill_order(menu: QMenu, columns: list[str], actions: BoardActions) -> None:
    """Offer to move each column to the left or the right, in the order they stand in."""
    menu.clear()
    for place, name in enumerate(columns):
        one = menu.addMenu(shortened(prompt(name).title))
        left = _act(one, "To the left", partial(actions.order_columns, name, -1), "column_left")
        right = _act(one, "To the right", partial(actions.order_columns, name, 1), "column_right")
        left.setEnabled(place > 0)
        right.setEnabled(place < len(columns) - 1)


def entry_menu(
    menu: QMenu, conference: Conference, entry: Entry, actions: BoardActions,
    open_it: Callable[[], None], say_who: Callable[[], None],
    go_to_steps: Callable[[], None], step_for_it: Callable[[], None], show_history: Callable[[], None],
) -> None:  # fmt: skip
    """Fill the menu of a card."""
    column = entry.domain.value
    _act(menu, "Open", open_it, "card_open")
    _act(menu, "Who said it", say_who, "said_by")
    fill_move(menu.addMenu("Move to"), conference, entry, actions)
    _act(menu, "Move up", partial(actions.shift, column, entry.id, -1), "card_up")
    _act(menu, "Move down", partial(actions.shift, column, entry.id, 1), "card_down")
    menu.addSeparator()
    for name, words in MARK_WORDS.items():
        add_tick(menu, words, getattr(entry, name), partial(actions.mark, entry.id, name))
    if entry.still_so is not StillSo.NOT_CARRIED:
        fill_still_so(menu.addMenu("Still so?"), entry, actions)
    menu.addSeparator()
    if entry.domain is Domain.WORRY:
        fill_steps(menu.addMenu("Answered by"), conference, entry, actions)
        _act(menu, "Go to its steps" if entry.answers else "Write a step for it", go_to_steps, "card_steps")
        if entry.answers:
            _act(menu, "Add a step for this worry", step_for_it)
    fill_withhold(menu.addMenu("Who may not have it"), conference, entry, actions)
    _act(menu, "History…", show_history)
    menu.addSeparator()
    _act(menu, "Take away", partial(actions.take_away, column, entry.id), "card_delete")


def step_menu(
    menu: QMenu, conference: Conference, step: Step, actions: BoardActions, open_it: Callable[[], None],
    show_history: Callable[[], None],
) -> None:  # fmt: skip
    """Fill the menu of a step."""
    _act(menu, "Open in the plan", open_it, "card_open")
    _act(menu, "Move up", partial(actions.shift, PLAN, step.id, -1), "card_up")
    _act(menu, "Move down", partial(actions.shift, PLAN, step.id, 1), "card_down")
    menu.addSeparator()
    fill_withhold(menu.addMenu("Who may not have it"), conference, step, actions)
    _act(menu, "History…", show_history)
    menu.addSeparator()
    _act(menu, "Take away", partial(actions.take_away, PLAN, step.id), "card_delete")


def _act(menu: QMenu, words: str, work: Callable[[], object], key: str = "") -> QAction:
    shown = f"{words}\t{KEYS[key].keys}" if key else words
    action = menu.addAction(shown.replace("&", "&&"))
    action.triggered.connect(lambda _=False: work())
    return action
