"""What the pages of the wall have in common: they fill a screen and set their words as large as there is room."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.wall.block_view import BlockView
from app.ui.wall.look import SIZES, SMALLEST, Look
from app.ui.widgets.form import label


class WallPage(QWidget):
    """One page. Whoever makes one lists its ``lists``, and its ``labels`` with their size (pixels at 1080p)."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.lists: list[BlockView] = []
        self._more: list[tuple[QLabel, BlockView]] = []
        self.labels: list[tuple[QLabel, float, bool]] = []

    def words(self, size: float, *, bold: bool = False, wrap: bool = False) -> QLabel:
        """Return a label that is set at ``size`` on every screen."""
        made = label("", wrap=wrap)
        made.setMinimumWidth(1)  # one long name must not push a column, or the wall, off the screen
        if wrap:
            policy = made.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            made.setSizePolicy(policy)
        self.labels.append((made, size, bold))
        return made

    def more(self, view: BlockView) -> QLabel:
        """Return the line under a list that says how many of its cards are scrolled out of sight."""
        made = self.words(SMALLEST)
        # Whatever it says, the columns keep their widths: another width means to wrap every card anew.
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._more.append((made, view))
        view.repainted.connect(self.say_more)
        return made

    def say_more(self) -> None:
        """Say under each list how many of its cards are out of sight."""
        for made, view in self._more:
            made.setText(more_words(*view.hidden_rows()))

    def clear(self) -> None:
        """Show nothing at all: no words stay behind in a page that cannot be seen."""
        raise NotImplementedError

    def fit(self) -> None:
        """Set the type for this screen, and the cards as large as they fit; never below the smallest."""
        for made, size, bold in self.labels:
            made.setFont(self.look.font(size, bold=bold))
        layout = self.layout()
        if layout is not None:
            layout.activate()
        size = next((size for size in SIZES if all(view.fits(size) for view in self.lists)), SMALLEST)
        for view in self.lists:
            view.set_size(size)
            view.show_newest()
        self.say_more()

    def forget(self) -> None:
        """Lay out everything anew: the screen or the colours are others."""
        for view in self.lists:
            view.forget()

    def scroll_by(self, pages: float) -> None:
        """Scroll every list by a part of its height."""
        for view in self.lists:
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + round(pages * view.viewport().height()))

    def show_keys(self, keys: Sequence[Hashable], *, at_top: bool) -> None:
        """Scroll to the blocks the chair is at, where the room has them."""
        for view in self.lists:
            for key in keys:
                if view.show_key(key, at_top=at_top):
                    break

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the room there is."""
        super().resizeEvent(event)
        self.fit()


def more_words(above: int, below: int) -> str:
    """Return what the line under a list says of the cards that are repainted out of sight."""
    parts = [f"{above} more above" if above else "", f"{below} more below" if below else ""]
    return "  ·  ".join(part for part in parts if part)
