"""What a record says of entries that came from the last board: none is printed as if it were said at this meeting."""

from __future__ import annotations

from datetime import date

import pytest

from app.export.gather_board import gather_board
from app.export.reader import Reader
from app.models import Audience, ConferenceKind, Domain, StillSo
from app.models.board import add_entry
from app.models.carry import carry_forward
from app.models.start import start_conference
from tests.models.rooms import conference_of, family_of


@pytest.mark.parametrize(
    ("still_so", "trace"),
    [
        (StillSo.ASK, "From the last meeting, not talked about at this one"),
        (StillSo.YES, "Still so"),
        (StillSo.CHANGED, "Changed since the last meeting"),
        (StillSo.NO, "No longer so"),
    ],
)
def test_a_carried_entry_says_in_the_record_what_became_of_it(still_so: StillSo, trace: str) -> None:
    family = family_of()
    first = conference_of(family)
    add_entry(first, Domain.WORRY, "no heating")
    review = start_conference(family, ConferenceKind.REVIEW, date(2026, 6, 23))
    (entry,) = carry_forward(first, review)
    entry.still_so = still_so
    add_entry(review, Domain.WORRY, "a new one")
    worries = gather_board(Reader(review, Audience.file())).worries
    assert [(worry.text, worry.trace) for worry in worries] == [("no heating", trace), ("a new one", "")]
