"""The journal: every change as it was made, for undo, for the trace, and for whoever asks later who knew what when."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, utc_now

NOTED = 0
"""In ``undoes``: nothing was changed, something was only noted, such as a copy that was saved. No change has it."""


class JournalEntry(Base):
    """One change: its name, who made it, when, and each row before and after.

    ``rows`` is a list of ``{"table", "id", "before", "after"}`` in the order of writing; before is null for a new
    row, after for a deleted one, and a changed row holds only the columns that differ. ``undoes`` is the number of the
    change that this one takes back, or :data:`NOTED`. Changes with one ``burst`` were typed in one go and are undone
    together.
    """

    __tablename__ = "journal"
    __table_args__ = (Index("ix_journal_conference_number", "conference_id", "number"),)

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime] = mapped_column(default=utc_now)
    who: Mapped[str] = mapped_column(Text, default="")
    label: Mapped[str] = mapped_column(Text, default="")
    family_id: Mapped[uuid.UUID | None] = mapped_column(default=None, index=True)
    conference_id: Mapped[uuid.UUID | None] = mapped_column(default=None)
    undoes: Mapped[int | None] = mapped_column(default=None)
    burst: Mapped[uuid.UUID | None] = mapped_column(default=None)
    rows: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)


class Setting(Base):
    """A local setting that travels with the store, as JSON under a name."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[Any] = mapped_column(JSON, default=None)
