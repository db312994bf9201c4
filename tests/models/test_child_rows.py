"""On whose page a row stands."""

from __future__ import annotations

import uuid

from app.models import AdvocacyOffer, ChildVoice, DeniedAccess, DeniedAccessAction, Picture, Visit
from app.models.child_rows import child_of_row
from tests.models.rooms import conference_of, family_of, named


def test_each_row_of_a_child_is_found_by_its_key_and_no_other() -> None:
    conference = conference_of(family_of())
    family = conference.family
    billy, angie = family.children
    key = uuid.uuid4
    denial = DeniedAccess(id=key(), child_id=angie.id, actions=[DeniedAccessAction(id=key())])
    voice, picture = ChildVoice(id=key(), child_id=angie.id), Picture(id=key(), child_id=angie.id)
    visit, offer = Visit(id=key(), child_id=angie.id), AdvocacyOffer(id=key(), child_id=angie.id)
    to_all = AdvocacyOffer(id=key(), child_id=None)
    conference.voices.append(voice)
    conference.pictures.append(picture)
    family.visits.append(visit)
    family.advocacy_offers += [offer, to_all]
    family.denials.append(denial)
    for row in (angie, voice, picture, visit, offer, denial, denial.actions[0]):
        assert child_of_row(conference, row.id) == angie.id
    assert child_of_row(conference, to_all.id) == billy.id
    assert child_of_row(conference, named(family, "Mum").id) is None
