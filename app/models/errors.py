"""Rules that were not kept, as typed errors. Their text is a sentence that can be shown to the chair as it is."""

from __future__ import annotations


class RuleError(Exception):
    """A rule of practice or of the record was not kept; nothing was changed."""


class ParentsFirst(RuleError):
    """Somebody's score came before every invited parent had a score or a reason (practice.md, The safety scale)."""


class ScoreRange(RuleError):
    """A score outside 0 to 10, not in halves, or a range the wrong way round."""


class ChairTakesMinutes(RuleError):
    """The minute-taker is not the chair (practice.md, The record)."""


class DatesOutOfOrder(RuleError):
    """An end before its beginning."""


class Unfinished(RuleError):
    """Something the row cannot do without is missing."""


class AlreadyBegun(RuleError):
    """Something that only an empty page can start with came to one with words on it."""


class Gone(RuleError):
    """What was to be changed has been taken away meanwhile."""


class Approved(RuleError):
    """The record is approved: it is corrected by a dated addendum, never changed (practice.md, The record)."""
