"""What happens when somebody ticks or unticks a box or a line of a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton


def on_tick(control: QAbstractButton | QAction, work: Callable[[bool], object]) -> None:
    """Call ``work`` with True or False when a person ticks it, not when a refresh does.

    Qt hands the state only to a function that plainly takes one argument, which a partial does not: hence the lambda.
    """
    signal = control.triggered if isinstance(control, QAction) else control.clicked
    signal.connect(lambda on: work(on))
