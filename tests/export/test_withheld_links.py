"""What would be told by the side: who was asked, who is whose parent, another meeting, the words of a correction."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest

from app.models import Approval, Conference
from tests.export.conferences import Load, person_called
from tests.export.test_withheld_fields import SENTINEL, keep_from_nan, record_for_nan


@pytest.fixture
def marsh(load: Load) -> Conference:
    return load("Marsh")


def test_whoever_was_asked_in_secret_has_no_heading_for_their_view(marsh):
    mother = person_called(marsh, "Mum")
    assert "Donna Marsh" in [view.name for view in record_for_nan(marsh).parents_views]
    for line in (line for part in marsh.parts for line in part.attendance if line.person_id == mother.id):
        keep_from_nan(marsh, line, "")
    assert "Donna Marsh" not in [view.name for view in record_for_nan(marsh).parents_views]


def test_that_somebody_is_a_parent_can_be_withheld(marsh):
    for tie in person_called(marsh, "Dad").ties:
        keep_from_nan(marsh, tie, "")
    record = record_for_nan(marsh)
    assert "Craig Doyle" not in [view.name for view in record.parents_views]
    assert "Craig Doyle" in [view.name for view in record.network_views]


def test_nothing_is_told_of_another_meeting_that_is_withheld(marsh):
    assert len(record_for_nan(marsh).scales[0].over_time.days) > 1
    for one in (one for one in marsh.family.conferences if one is not marsh):
        keep_from_nan(marsh, one, "")
    assert len(record_for_nan(marsh).scales[0].over_time.days) == 1


@pytest.mark.parametrize(("field", "left"), [("addendum", "(because)"), ("reason", "Added on")])
def test_the_words_of_a_correction_can_be_withheld(marsh, field, left):
    correction = Approval(id=uuid.uuid4(), at=datetime(2026, 4, 2, tzinfo=UTC), addendum=SENTINEL, reason="because")
    if field == "reason":
        correction.addendum, correction.reason = "Put right", SENTINEL
    marsh.approvals.append(correction)
    assert SENTINEL in repr(record_for_nan(marsh).approvals)
    keep_from_nan(marsh, correction, field)
    assert SENTINEL not in repr(record_for_nan(marsh).approvals)
    assert left in repr(record_for_nan(marsh).approvals)
