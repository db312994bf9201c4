"""Settling a hit of the leak check: the entry is left out of this reader's copies, or the hit stays, with a reason."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.export.checking import Hit
from app.export.leak_sources import Source
from app.models.base import Base, Row
from app.models.conference import Conference
from app.models.keeping import KeptFrom
from app.models.person import Person
from app.models.releasing import copy_of, release
from app.models.sharing import SHAREABLE
from app.ui.desk import Desk
from app.ui.widgets.keeping_back import Subject, keep_back

FIELD_BY_FIELD = frozenset({"person", "conference", "scale", "plan", "part", "next_date", "attendance"})
"""Rows too large to be left out for one sentence in them: only the field is."""


def leave_out(desk: Desk, source: Source, person: Person) -> None:
    """Withhold from a reader the row, or the one field of it, whose words give something away."""
    conference = desk.conference
    if conference is None:
        return
    kinds = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}
    by_field = source.table in FIELD_BY_FIELD and source.field in SHAREABLE[source.table]
    kind: type[Row] = kinds[source.table]
    subject = Subject(kind, source.row_id, (source.field,) if by_field else ("",))
    kept: KeptFrom = subject.kept(conference)
    keep_back(desk, subject, kept.but(person.id, True))


def release_hit(desk: Desk, hit: Hit, person: Person, document: str, reason: str) -> None:
    """Record on a reader's copy that a hit stays in it, and why."""
    conference = desk.conference
    if conference is None:
        return
    conference_id, person_id, key = conference.id, person.id, hit.key
    about = f"{hit.leak.secret.about}, {hit.leak.where}"

    def change(session: Session) -> None:
        live = session.get_one(Conference, conference_id)
        release(copy_of(live, session.get_one(Person, person_id), document), key, about, reason)

    desk.run("Release a place in a copy", change)
