"""States of the Record screen for pictures: a copy that is stopped, an approved record with copies on their way."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.board import Domain, add_entry
from app.models.conference import Conference
from app.models.family import Family
from app.models.keeping import NOBODY
from app.models.person import ContactDetail, ContactKind, Person
from app.models.releasing import copies_for_everyone, copy_of, mark_sent
from app.store.approved import approve_record
from app.store.examples import example_store
from app.store.store import Store
from app.ui.record.screen import RecordScreen
from app.ui.shell.window import MainWindow

DAY = date(2026, 3, 24)
PATIENCE_MILLISECONDS = 30000


@contextmanager
def record_store() -> Iterator[Store]:
    """The example families: Mum's new address is kept from Dad and said on a card; the Pughs' record is approved."""
    with example_store() as store:
        store.run("A street on a card", _hide_address).result()
        pughs = store.run("Copies", _send_copies).result()
        store.run("Approve", lambda session: _approve(session, pughs)).result()
        RecordScreen.today = staticmethod(lambda: DAY)  # type: ignore[method-assign]
        yield store


def show_stopped(window: MainWindow) -> None:
    """Go to the copy that is stopped."""
    _show(window, "Dad")


def show_approved(window: MainWindow) -> None:
    """Go to a copy of the approved record that went out."""
    _show(window, "Mam")


def _show(window: MainWindow, name: str) -> None:
    screen, conference = window.stack.currentWidget(), window.desk.conference
    assert isinstance(screen, RecordScreen)
    assert conference is not None
    screen.card.readers.choose(next(one.id for one in conference.family.people if one.name == name))
    deadline = QDeadlineTimer(PATIENCE_MILLISECONDS)
    while screen.is_checking and not deadline.hasExpired():
        QApplication.processEvents()


def _approve(session: Session, conference_id: uuid.UUID) -> None:
    approval = approve_record(session, conference_id, session.get_one(Conference, conference_id).chair_id)
    approval.at = datetime.combine(DAY, time(12), UTC)


def _conference(session: Session, family: str) -> Conference:
    query = select(Conference).join(Family).where(Family.name == family).order_by(Conference.held_on.desc())
    return max(session.scalars(query), key=lambda one: len(one.entries))


def _person(conference: Conference, name: str) -> Person:
    return next(one for one in conference.family.people if one.name == name)


def _hide_address(session: Session) -> None:
    conference = _conference(session, "Marsh")
    mum, dad = _person(conference, "Mum"), _person(conference, "Dad")
    copies_for_everyone(conference, "record")
    for copy in conference.copies:
        copy.sent_how = "secure e-mail" if copy.person.is_professional else "by post"
        copy.extent = "part" if copy.person is dad else "full"
    detail = ContactDetail(kind=ContactKind.ADDRESS, value="14 Sandpiper Close, Colne ZZ4 2QT", label="new flat")
    mum.contacts.append(detail)
    add_entry(conference, Domain.WORKING_WELL, "Mum has a flat of her own in Sandpiper Close and feels safe there.")
    session.flush()
    NOBODY.but(dad.id, True).put_on(conference.family, detail)


def _send_copies(session: Session) -> uuid.UUID:
    conference = _conference(session, "Pugh")
    copies_for_everyone(conference, "record")
    mark_sent(conference, copy_of(conference, _person(conference, "Mam"), "record"), DAY, "by hand", "")
    return conference.id
