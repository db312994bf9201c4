"""Which version of a document a page belongs to: a draft, what the chair approved, or that with a later correction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from app.export.reader import Reader
from app.practice.written_days import plain_date


@dataclass(frozen=True, slots=True)
class Edition:
    """A version: its number from 1, its day, and whether it is still a draft."""

    on: date | None
    number: int = 1
    draft: bool = True

    @property
    def words(self) -> str:
        """What stands at the foot of each page: "DRAFT of 24 March 2026", "Version 2 of 2 April 2026"."""
        name = "DRAFT" if self.draft else f"Version {self.number}"
        return f"{name} of {plain_date(self.on)}" if self.on else name

    @property
    def made_at(self) -> datetime | None:
        """The date in the file's properties: never the clock's, so that the same record gives the same bytes."""
        return datetime.combine(self.on, time(12), UTC) if self.on else None


def edition_for(reader: Reader, on: date | None, *, draft: bool) -> Edition:
    """Return the version that a reader gets on a day.

    Before the approval the day is ``on``. After it the day is that of the approval, so that a later copy is the same.
    A correction counts only for those who may have it: another's copy shows neither a number nor a day of it.
    """
    approvals = reader.conference.approvals
    if not approvals:
        return Edition(on, draft=draft)
    known = [one for number, one in enumerate(approvals) if number == 0 or reader.may(one)]
    return Edition(known[-1].at.date(), len(known), draft=draft)
