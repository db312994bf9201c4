"""Random families on the wall as it is painted: nothing withheld from the room is in its accessibility tree."""

from __future__ import annotations

import os
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from pytestqt.qtbot import QtBot

from app.export.wall import NOTHING
from app.export.wall_gather import PAGES, gather_wall
from app.models import Family
from app.models.room import present
from app.ui.theme import Theme
from app.ui.wall.view import WallView
from tests.ui.wall_reading import told
from tests.wall_secrets import Marks, marked_families, not_for_the_room

EXAMPLES = int(os.environ.get("WALL_EXAMPLES", "25")) // 2
NOON = datetime(2026, 3, 24, 12, 0)  # noqa: DTZ001


@pytest.fixture(scope="module")
def view(theme: Theme) -> WallView:
    made = WallView(theme)
    made.resize(1920, 1080)
    return made


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(marked_families())
def test_nothing_withheld_is_in_the_accessibility_tree(view: WallView, made: tuple[Family, Marks]) -> None:
    family, marks = made
    for conference in family.conferences:
        for part in conference.parts or [None]:
            audience = present(conference, part, NOON)
            hidden = not_for_the_room(conference, part, audience.people, marks)
            for step in (*PAGES, ""):
                view.show_content(gather_wall(conference, part, audience, step))
                words = " ".join(told(view))
                assert [word for word in hidden if word in words] == []


def test_a_page_leaves_no_words_behind(qtbot: QtBot, theme: Theme) -> None:
    from tests.export.petrie import petrie_meeting

    made = WallView(theme)
    qtbot.addWidget(made)
    conference, _ = petrie_meeting()
    part = conference.parts[0]
    for step in PAGES:
        made.show_content(gather_wall(conference, part, present(conference, part), step))
        assert len(told(made)) > 5
        made.show_content(NOTHING)
        assert told(made) == []


def test_one_long_name_does_not_push_the_wall_off_its_screen(qtbot: QtBot, theme: Theme) -> None:
    from tests.export.petrie import petrie_meeting

    made = WallView(theme)
    qtbot.addWidget(made)
    made.resize(1920, 1080)
    conference, _ = petrie_meeting()
    conference.children_here[0].name = "W" * 300
    part = conference.parts[0]
    for step in (*PAGES, ""):
        made.show_content(gather_wall(conference, part, present(conference, part), step))
        assert made.minimumSizeHint().width() < 1280, step
