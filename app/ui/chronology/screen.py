"""The room What happened when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.screen import Screen

if TYPE_CHECKING:
    from app.models.conference import Conference


class ChronologyScreen(Screen):
    """Not built yet."""

    step = "chronology"
    title = "What happened when"

    def show_conference(self, conference: Conference) -> None:
        """Show nothing yet."""
