"""Many rooms: what is withheld from anybody there is not in what the wall is given, whatever part runs."""

from __future__ import annotations

import os
from dataclasses import asdict
from datetime import datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.export.wall import WallContent
from app.export.wall_gather import PAGES, gather_wall
from app.export.wall_scale import ScaleChoice
from app.models import Conference, Family, Part, Withholding
from app.models.room import present
from tests.wall_secrets import Marks, marked_families, not_for_the_room

EXAMPLES = int(os.environ.get("WALL_EXAMPLES", "25"))
"""Set WALL_EXAMPLES=20000 for a night."""
NOON = datetime(2026, 3, 24, 12, 0)  # noqa: DTZ001
RARE = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


def words_of(content: WallContent) -> str:
    return repr(asdict(content))


def shown(conference: Conference, part: Part | None, now: Conference | None = None) -> str:
    audience = present(now or conference, part, NOON)
    pages = [gather_wall(conference, part, audience, step, now=now) for step in (*PAGES, "")]
    asked = frozenset(score.id for scale in conference.scales for score in scale.scores)
    choices = [ScaleChoice(scale.id, asked=asked) for scale in conference.scales]
    scales = [gather_wall(conference, part, audience, "scale", choice, now=now) for choice in choices]
    return " ".join(words_of(page) for page in (*pages, *scales))


@RARE
@given(marked_families())
def test_nothing_withheld_is_in_what_the_wall_is_given(made: tuple[Family, Marks]) -> None:
    family, marks = made
    for conference in family.conferences:
        for part in (None, *conference.parts):
            people = present(conference, part, NOON).people
            words = shown(conference, part)
            assert [word for word in not_for_the_room(conference, part, people, marks) if word in words] == []


@settings(RARE, max_examples=max(EXAMPLES // 2, 1))
@given(marked_families(), st.data())
def test_a_page_on_hold_keeps_to_what_is_withheld_by_now(made: tuple[Family, Marks], data: st.DataObject) -> None:
    family, marks = made
    conference = family.conferences[0]
    words = shown(conference, None)
    seen = [(word, row, field) for word, (row, field) in marks.items() if word in words]
    if not seen:
        return
    word, row, field = data.draw(st.sampled_from(seen))
    now = Conference(id=conference.id)
    later = Family(name="now")
    now.parts, now.family = [], later
    later.people = []
    later.withholdings = [
        Withholding(subject_table=row.__tablename__, subject_id=row.id, field=field, from_family=True)
    ]
    assert word not in shown(conference, None, now)
