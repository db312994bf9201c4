"""What happens when somebody ticks or unticks a box or a line of a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu

LONGEST = 60


def on_tick(control: QAbstractButton | QAction, work: Callable[[bool], object]) -> None:
    """Call ``work`` with True or False when a person ticks it, not when a refresh does.

    Qt hands the state only to a function that plainly takes one argument, which a partial does not: hence the lambda.
    """
    signal = control.triggered if isinstance(control, QAction) else control.clicked
    signal.connect(lambda on: work(on))


def add_tick(menu: QMenu, words: str, on: bool, work: Callable[[bool], object]) -> None:
    """Add a line that can be ticked to a menu; long words are cut. A key may follow after a tab."""
    shown, tab, key = words.partition("\t")
    action = menu.addAction(f"{shortened(shown)}{tab}{key}")
    action.setCheckable(True)
    action.setChecked(on)
    on_tick(action, work)


def shortened(words: str) -> str:
    """Return words fit for a menu: not too long, and an ampersand shown as one."""
    line = " ".join(words.split())
    short = line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
    return short.replace("&", "&&")
