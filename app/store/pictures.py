"""Reading the pictures themselves: snapshots do not carry them, so whoever shows or prints one asks for it here."""

from __future__ import annotations

import base64
import uuid
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from app.models.conference import Conference
from app.models.family import Family
from app.models.picture import Picture
from app.store.snapshot import load_conference, load_family

AT_ONCE = 20
"""Pictures in one statement: each may have close to a megabyte."""


def picture_bytes(session: Session, picture_id: uuid.UUID) -> bytes | None:
    """Return one picture's own bytes; None where it has been taken away."""
    data = session.scalar(select(Picture.data).where(Picture.id == picture_id))
    return base64.b64decode(data) if data is not None else None


def conference_with_pictures(session: Session, conference_id: uuid.UUID) -> Conference:
    """Return a conference as load_conference does, with its own pictures: what documents are made from.

    Raises NoResultFound where there is none.
    """
    conference = load_conference(session, conference_id)
    bring_pictures(session, conference.pictures)
    return conference


def family_with_pictures(session: Session, family_id: uuid.UUID) -> Family:
    """Return a family as load_family does, with every picture: what a conference file is made from."""
    family = load_family(session, family_id)
    bring_pictures(session, [picture for one in family.conferences for picture in one.pictures])
    return family


def bring_pictures(session: Session, pictures: Iterable[Picture]) -> None:
    """Give detached pictures their data. One that is no longer in the store has none, and counts as not printed."""
    wanted = {picture.id: picture for picture in pictures if "data" not in picture.__dict__}
    keys = list(wanted)
    for start in range(0, len(keys), AT_ONCE):
        some = select(Picture.id, Picture.data).where(Picture.id.in_(keys[start : start + AT_ONCE]))
        found = {picture.id: picture.data for picture in session.execute(some)}
        for key in keys[start : start + AT_ONCE]:
            set_committed_value(wanted[key], "data", found.get(key, ""))
