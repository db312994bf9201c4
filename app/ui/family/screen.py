"""The room Family: the tree, who lives where, the men who matter to each child, and who else would help."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.practice.nations import nation
from app.ui.changes import Changes
from app.ui.family.homes_page import HomesPage
from app.ui.family.men_page import MenPage
from app.ui.family.network_page import NetworkPage
from app.ui.family.tree_page import TreePage
from app.ui.tabbed_screen import TabbedScreen
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.models.conference import Conference

Page = TreePage | HomesPage | MenPage | NetworkPage
PAGES: tuple[tuple[str, Callable[[Changes, Theme], Page]], ...] = (
    ("Family tree", TreePage),
    ("Who lives where", HomesPage),
    ("The men who matter", MenPage),
    ("Who else would help", NetworkPage),
)
TREE = 0


class FamilyScreen(TabbedScreen):
    """Four sections: the tree, who lives where, the men who matter to each child, and who else would help."""

    step = "family"
    title = "The family"
    tab_words = tuple(words for words, _ in PAGES)
    hint = "Ctrl+Tab goes to the next section"

    def show_row(self, row_id: uuid.UUID) -> None:
        """Open a person in the family tree; for what two people are to each other, the first of them."""
        bonds = self._conference.family.bonds if self._conference is not None else []
        row_id = next((bond.person_id for bond in bonds if bond.id == row_id), row_id)
        page = self._open_tab(TREE)
        if isinstance(page, TreePage):
            page.open_person(row_id)

    def _make_page(self, index: int, conference: Conference) -> Page:
        changes = Changes(self.desk, conference.id, nation(conference.family.nation.value))
        page = PAGES[index][1](changes, self.theme)
        if isinstance(page, TreePage):
            page.details_wanted.connect(lambda key: self.go_to.emit("prepare", key))
        elif isinstance(page, MenPage | NetworkPage):
            page.person_wanted.connect(self.show_row)
        if isinstance(page, NetworkPage):
            page.step_wanted.connect(lambda key: self.go_to.emit("plan", key))
        return page
