"""A room in which the scale is taken, and what its screen shows."""

from __future__ import annotations

import uuid
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models import (
    Attendance,
    Conference,
    ConferenceKind,
    Family,
    Person,
    PersonKind,
    Presence,
    Relation,
    Score,
    Tie,
)
from app.models.start import start_conference
from app.store.store import Store
from app.ui.scale.screen import ScaleScreen
from app.ui.shell.window import MainWindow


def stored_room(session: Session) -> uuid.UUID:
    """A meeting about Billy: Mum, Dad, Nan, the school, and Billy's advocate Sam. Nobody has answered."""
    family = Family(name="Marsh")
    session.add(family)

    def meet(name: str, kind: PersonKind, **values: object) -> Person:
        person = Person(name=name, kind=kind, position=len(family.people), **values)
        family.people.append(person)
        return person

    billy = meet("Billy", PersonKind.CHILD, born_on=date(2015, 9, 12))
    people = [meet(name, PersonKind.FAMILY) for name in ("Mum", "Dad", "Nan")]
    people[0].ties.append(Tie(child=billy, relation=Relation.MOTHER))
    people[1].ties.append(Tie(child=billy, relation=Relation.FATHER))
    people.append(meet("School", PersonKind.PROFESSIONAL, role="Head teacher"))
    people.append(meet("Sam", PersonKind.ADVOCATE, speaks_for=billy))
    conference = start_conference(family, ConferenceKind.INITIAL, date(2026, 3, 24))
    for person in people:
        conference.parts[0].attendance.append(Attendance(person=person, presence=Presence.CAME))
    session.flush()
    return conference.id


def open_room(qtbot: QtBot, window: MainWindow, store: Store) -> ScaleScreen:
    """Store the room and open its scale."""
    conference_id = store.run("Set up", stored_room).result()
    window.open_conference(conference_id, "scale")
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), ScaleScreen))
    found = window.stack.currentWidget()
    assert isinstance(found, ScaleScreen)
    return found


def row(screen: QWidget, name: str) -> QWidget:
    found = screen.findChild(QWidget, f"row_{name.lower()}")
    assert isinstance(found, QWidget)
    return found


def number(screen: QWidget, name: str, value: int) -> QToolButton:
    found = row(screen, name).findChild(QToolButton, f"score_{value}")
    assert isinstance(found, QToolButton)
    return found


def is_open(screen: QWidget, name: str) -> bool:
    return bool(row(screen, name).findChild(QToolButton, "score_0"))


def shown(screen: QWidget, name: str) -> str:
    """What the store has for somebody on the conference's first scale."""
    conference = conference_on(screen)
    person = next(person for person in conference.family.people if person.name == name)
    score = conference.scales[0].score_of(person.id)
    return score.shown if score is not None else ""


def conference_on(screen: QWidget) -> Conference:
    assert isinstance(screen, ScaleScreen)
    assert screen.desk.conference is not None
    return screen.desk.conference


def score(screen: QWidget, name: str) -> Score:
    found = next(score for score in conference_on(screen).scales[0].scores if score.person.name == name)
    assert isinstance(found, Score)
    return found


def choose(screen: QWidget, name: str, words: str) -> None:
    """Pick an answer that is no number out of its menu."""
    opener = row(screen, name).findChild(QToolButton, f"{name.lower()}_no_number")
    assert isinstance(opener, QToolButton)
    menu = opener.menu()
    menu.aboutToShow.emit()
    action = next(action for action in menu.actions() if action.text().startswith(words))
    assert isinstance(action, QAction)
    action.trigger()


def give(qtbot: QtBot, screen: QWidget, name: str, value: int) -> None:
    qtbot.waitUntil(lambda: is_open(screen, name))
    QTest.mouseClick(number(screen, name, value), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(screen, name) == str(value))


def said(qtbot: QtBot, screen: QWidget, **numbers: float) -> None:
    """Let people have answered: what they give by hand waits a moment for a second press."""
    conference = conference_on(screen)
    assert isinstance(screen, ScaleScreen)

    def change(session: Session) -> None:
        found = session.get_one(Conference, conference.id)
        for name, value in numbers.items():
            person = next(person for person in found.family.people if person.name == name)
            found.scales[0].answer(person).give(value)

    screen.desk.store.run("Answer", change, conference.id).result()
    qtbot.waitUntil(lambda: all(f"{name}: {value}" in line(screen) for name, value in numbers.items()))


def line(screen: QWidget) -> str:
    found = screen.findChild(QWidget, "scale_line")
    assert isinstance(found, QWidget)
    return found.accessibleName()


def words_in(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
