"""Written agreements: papers of one kind among the others, and nothing that could be ticked."""

from __future__ import annotations

import uuid

from sqlalchemy import Boolean

from app.models import Document
from app.models.agreements import agreement_for, agreements_of
from tests.models.rooms import conference_of, family_of


def test_agreements_are_found_among_other_papers() -> None:
    conference = conference_of(family_of())
    for position, kind in enumerate(("letter", "Written agreement ", "drawing", "written agreement")):
        conference.documents.append(Document(kind=kind, title=str(position), position=position))
    assert [paper.title for paper in agreements_of(conference)] == ["1", "3"]


def test_an_agreement_is_made_once_for_its_key_at_the_end() -> None:
    conference, key = conference_of(family_of()), uuid.uuid4()
    conference.documents.append(Document(kind="letter", position=4))
    made = agreement_for(conference, key)
    assert agreement_for(conference, key) is made
    assert made.position == 5
    assert agreements_of(conference) == [made]


def test_there_is_nothing_to_tick_that_says_safe() -> None:
    assert not [column for column in Document.__table__.columns if isinstance(column.type, Boolean)]
