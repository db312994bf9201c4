"""A family with nine children: every screen still fits the common laptop, and nothing scrolls sideways."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models import ConferenceKind, Domain, Family, Person, PersonKind, Relation, Tie
from app.models.board import StatementPair, add_entry
from app.models.start import start_conference
from app.store.store import Store
from app.ui.shell.window import MainWindow
from tests.ui.test_every_screen import every_screen, scrolls_sideways

NAMES = ("Bartholomew", "Maximiliana", "Christopher", "Wilhelmina", "Constantine", "Persephone", "Ferdinand",
         "Alexandrina", "Montgomery")  # fmt: skip


def nine_children(session: Session) -> uuid.UUID:
    family = Family(name="Featherstonehaugh")
    session.add(family)
    children = [
        Person(kind=PersonKind.CHILD, name=name, born_on=date(2012 + at, 3, 1), position=at)
        for at, name in enumerate(NAMES)
    ]
    mum = Person(name="Mum", position=9)
    mum.ties = [Tie(child=child, relation=Relation.MOTHER, lives_with=True) for child in children]
    family.people += [*children, mum]
    conference = start_conference(family, ConferenceKind.INITIAL, date(2026, 3, 24))
    add_entry(conference, Domain.WORRY, "There is not enough to eat by Thursday.")
    conference.pairs.append(StatementPair(danger_statement="They go hungry.", safety_goal="Food every day."))
    return conference.id


@pytest.fixture
def conference_id(store: Store) -> uuid.UUID:
    return store.run("Nine children", nine_children).result()


def test_every_screen_has_room_for_nine(qtbot: QtBot, window: MainWindow, conference_id: uuid.UUID) -> None:
    window.open_conference(conference_id, "prepare")
    qtbot.waitUntil(lambda: window.stack.currentWidget() is not window.home)
    for step in every_screen(qtbot, window):
        least = window.minimumSizeHint()
        assert (step, least.width() <= 1366, least.height() <= 768) == (step, True, True), least
        assert (step, scrolls_sideways(window)) == (step, [])
