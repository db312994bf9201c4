"""The room Working together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.screen import Screen

if TYPE_CHECKING:
    from app.models.conference import Conference


class TogetherScreen(Screen):
    """Not built yet."""

    step = "together"
    title = "Working together"

    def show_conference(self, conference: Conference) -> None:
        """Show nothing yet."""
