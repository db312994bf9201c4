"""The board under the chair's hands: from a key to the painted letter while autosave runs, moves, scrolling, opening.

Each is measured beside the least that Qt does for the same: a bare text field, Qt's own list, the loading alone.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPlainTextEdit

from app.store.snapshot import load_conference
from bench.board_room import Painted, Room, bare_list, pause
from bench.harness import Row, Sample, compare, timed

FEW, MANY = 60, 500
BLOCKS, KEYS_IN_BLOCK = 6, 40
BETWEEN_KEYS = 35
"""Milliseconds: a fast typist, so that autosave runs under the fingers all the time."""
LETTERS = "the health visitor came on monday "


def rows() -> list[Row]:
    """Measure a board with 60 and one with 500 entries."""
    found: list[Row] = []
    for entries in (FEW, MANY):
        room = Room(entries)
        room.open()
        found += _typing(room, entries)
        if entries == MANY:
            found += [_move(room, entries), _scroll(room, entries), _open(room, entries)]
        room.close()
    return found


# -- typing


def _typing(room: Room, entries: int) -> list[Row]:
    """Type by turns into an open card and into a bare field; p50 and p99 from key to painted letter.

    A card's words are saved under the fingers, and each save brings a fresh snapshot of the whole board.
    """
    bare = QPlainTextEdit()
    bare.show()
    letters = cycle(LETTERS)
    field = room.open_first_card()
    ours: list[float] = []
    floor: list[float] = []
    for _ in range(BLOCKS):
        field.setFocus()
        ours += _keys(field, letters.__next__)
        field.clear()
        room.settle()
        floor += _keys(bare, letters.__next__)
        bare.clear()
    bare.close()
    room.screen.sheet.close_card()
    return [
        Row(f"key to painted letter, {entries} entries, {name}", Sample(_at(ours, at)), Sample(_at(floor, at)), target)
        for name, at, target in (("p50", 50, 3), ("p99", 99, 6))
    ]


def _keys(field: QPlainTextEdit, letter: Callable[[], str]) -> list[float]:
    """Return the seconds from each key to its painted letter."""
    painted = Painted(field.viewport())
    found = []
    for _ in range(KEYS_IN_BLOCK):
        begin = time.perf_counter()
        painted.after(lambda: QTest.keyClicks(field, letter()))
        found.append(time.perf_counter() - begin)
        pause(BETWEEN_KEYS)
    field.viewport().removeEventFilter(painted)
    return found


def _at(seconds: list[float], percent: int) -> float:
    return statistics.quantiles(seconds, n=100)[percent - 1]


# -- moving, scrolling, opening


def _move(room: Room, entries: int) -> Row:
    """Alt+Down and Alt+Up on a card, against a moved line of Qt's own list."""
    view, plain = room.view, bare_list(room.view.model().rowCount())
    view.setFocus()
    view.setCurrentIndex(view.model().index(3, 0))
    keys = cycle((Qt.Key.Key_Down, Qt.Key.Key_Up))
    ours_painted, floor_painted = Painted(view.viewport()), Painted(plain.viewport())

    def ours() -> None:
        ours_painted.after(lambda: QTest.keyClick(view, next(keys), Qt.KeyboardModifier.AltModifier))

    def floor() -> None:
        model = plain.model()
        assert isinstance(model, QStringListModel)
        floor_painted.after(lambda: model.moveRow(QModelIndex(), 3, QModelIndex(), 5))

    row = compare(f"move a card to painted, {entries} entries", _settled(room, ours), timed(floor), target=4)
    plain.close()
    return row


def _settled(room: Room, work: Callable[[], object]) -> Callable[[], Sample]:
    """Measure work each time with nothing else under way."""
    measure = timed(work)

    def settled() -> Sample:
        room.settle()
        return measure()

    return settled


def _scroll(room: Room, entries: int) -> Row:
    """One frame of scrolling: the bar moves a notch and the view is painted."""
    room.settle()
    plain = bare_list(room.view.model().rowCount())
    room.view.verticalScrollBar().setValue(0)
    row = compare(
        f"scroll one frame, {entries} entries", timed(partial(_notch, room.view)), timed(partial(_notch, plain)),
        target=4, rounds=60,
    )  # fmt: skip
    plain.close()
    return row


def _notch(view: QListView) -> None:
    bar = view.verticalScrollBar()
    bar.setValue((bar.value() + 40) % max(bar.maximum(), 1))
    view.viewport().repaint()


def _open(room: Room, entries: int) -> Row:
    """Open the board from the list of families until it is painted, against loading it and Qt's own lists alone."""

    def floor() -> None:
        room.store.read(lambda session: load_conference(session, room.conference_id)).result()
        for plain in [bare_list(entries // 3) for _ in range(3)]:
            plain.close()

    def ours() -> Sample:
        room.leave()
        return timed(room.open)()

    return compare(f"open the board, {entries} entries", ours, timed(floor), target=2, rounds=7)
