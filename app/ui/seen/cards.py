"""The two cards for a child's page: the log of visits, and what must happen where the child could not be seen."""

from __future__ import annotations

from app.ui.seen.denied_card import DeniedCard
from app.ui.seen.seen_card import SeenCard

__all__ = ["DeniedCard", "SeenCard"]
