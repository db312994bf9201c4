"""The room The family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.screen import Screen

if TYPE_CHECKING:
    from app.models.conference import Conference


class FamilyScreen(Screen):
    """Not built yet."""

    step = "family"
    title = "The family"

    def show_conference(self, conference: Conference) -> None:
        """Show nothing yet."""
