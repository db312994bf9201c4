"""A real window on a temporary encrypted store."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.paths import RESOURCES
from app.store.exchange import import_family, read_file
from app.store.store import Store
from app.ui.desk import Desk
from app.ui.garbage import GarbageCollector
from app.ui.shell.window import MainWindow
from app.ui.theme import Theme

OpenExample = Callable[..., MainWindow]
MANY_WIDGETS = 1500


@pytest.fixture(scope="session", autouse=True)
def collector(qapp: QApplication) -> Iterator[GarbageCollector]:
    """As in the program: garbage is collected on the UI thread only."""
    made = GarbageCollector(qapp)
    yield made
    made.stop()


@pytest.fixture(scope="session")
def left_over() -> list[int]:
    """How many widgets were still there after the last whole collection."""
    return [0]


@pytest.fixture(autouse=True)
def collected(collector: GarbageCollector, left_over: list[int]) -> Iterator[None]:
    """Collect after each test, and wholly where windows pile up: the theme is put on each of them anew, every time."""
    yield
    if len(QApplication.allWidgets()) < left_over[0] + MANY_WIDGETS:
        gc.collect(1)
    else:
        gc.collect()
        left_over[0] = len(QApplication.allWidgets())


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, scheme="light")


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.temporary() as opened:
        yield opened


@pytest.fixture
def desk(qtbot: QtBot, store: Store) -> Iterator[Desk]:
    made = Desk(store)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, theme: Theme) -> Iterator[MainWindow]:
    """The main window at Home, on an empty store."""
    theme.set_zoom(100)
    made = MainWindow(desk, theme)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    yield made
    desk.save_all()


@pytest.fixture
def open_example(qtbot: QtBot, window: MainWindow, store: Store) -> OpenExample:
    """Return what imports an example ("billy-and-angie") and opens its last conference at a step."""

    def open_it(name: str, step: str = "board") -> MainWindow:
        data = read_file(RESOURCES / "examples" / f"{name}.json")
        imported = store.run("Import", partial(import_family, data=data)).result()
        window.open_conference(imported.conference_ids[0], step)  # the case comes first in its file
        qtbot.waitUntil(lambda: window.step == step and window.stack.currentWidget() is not window.home)
        return window

    return open_it
