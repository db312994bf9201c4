"""Starting from Home: a family with its first conference, or another conference of a family that is there."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from app.models.conference import ConferenceKind
from app.models.core_group import conference_before, start_core_group
from app.models.family import Family
from app.models.start import start_conference
from app.store.queries import FamilyLine
from app.ui.desk import Desk
from app.ui.home.dialogs import NewConference, NewFamily
from app.ui.scale.local_words import local_scale_words


class Starting:
    """Asks with a small form and starts; ``started`` gets the new conference's key once it is stored."""

    def __init__(
        self, screen: QWidget, desk: Desk, today: Callable[[], date], started: Callable[[uuid.UUID], None]
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._today = today
        self._started = started

    def ask_family(self) -> None:
        """Ask for a new family."""
        asked = NewFamily(self._screen)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.accepted.connect(lambda: self._start_family(asked))
        asked.open()

    def ask_conference(self, families: list[FamilyLine], chosen: FamilyLine | None) -> None:
        """Ask which family meets, and for what kind of conference."""
        asked = NewConference(self._screen, families, chosen, self._today())
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.accepted.connect(lambda: self.start(asked.family.currentData(), asked.chosen_kind))
        asked.open()

    def start(self, family_id: uuid.UUID, kind: ConferenceKind) -> None:
        """Start a conference of a family today."""
        today, words = self._today(), local_scale_words(self._desk.preferences)

        def change(session: Session) -> uuid.UUID:
            family = session.get_one(Family, family_id)
            before = conference_before(family) if kind is ConferenceKind.CORE_GROUP else None
            return (start_core_group(before, today) if before else start_conference(family, kind, today, words)).id

        self._desk.run("New conference", change, done=self._started, in_conference=False)

    def _start_family(self, asked: NewFamily) -> None:
        name, reference, nation = asked.name.text().strip(), asked.reference.text().strip(), asked.chosen_nation
        today, words = self._today(), local_scale_words(self._desk.preferences)

        def change(session: Session) -> uuid.UUID:
            family = Family(name=name, reference=reference, nation=nation)
            session.add(family)
            return start_conference(family, ConferenceKind.INITIAL, today, words).id

        self._desk.run("New family", change, done=self._started, in_conference=False)
