"""The room Each child."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.screen import Screen

if TYPE_CHECKING:
    from app.models.conference import Conference


class ChildrenScreen(Screen):
    """Not built yet."""

    step = "children"
    title = "Each child"

    def show_conference(self, conference: Conference) -> None:
        """Show nothing yet."""
