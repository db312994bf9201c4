"""What the room sees: one page under the children's names, or nothing. The chair's preview paints the same view."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.export.wall import NOTHING, WallBoard, WallContent, WallPlan, WallScale, WallTree
from app.ui.theme import Theme
from app.ui.wall.board_page import BoardPage
from app.ui.wall.look import SMALLEST, Look
from app.ui.wall.page import WallPage
from app.ui.wall.plan_page import PlanPage
from app.ui.wall.scale_page import ScalePage
from app.ui.wall.tree_page import TreePage
from app.ui.widgets.form import label

NAMES = 36
TITLE_PAGE_NAMES = 84
MARGIN = 26
STEP_WORDS = {WallBoard: "Board", WallScale: "Safety scale", WallPlan: "Plan", WallTree: "Family tree"}


class TitlePage(WallPage):
    """Whose meeting it is, large and calm."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._names = self.words(TITLE_PAGE_NAMES, bold=True, wrap=True)
        self._day = self.words(SMALLEST + 10)
        column = QVBoxLayout(self)
        column.addStretch(2)
        for made in (self._names, self._day):
            made.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(made)
        column.addStretch(3)

    def show_title(self, content: WallContent) -> None:
        """Show the names and the day."""
        self._names.setText(content.title)
        self._day.setText(content.day)
        self.fit()

    def clear(self) -> None:
        """Take every word out."""
        for made, _, _ in self.labels:
            made.clear()


class WallView(QWidget):
    """Shows content. Pages that are not shown hold no words. ``changed`` when it may have to be painted anew."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.look = Look(theme)
        self.content = NOTHING
        self._names, self._day, self._step = label(""), label(""), label("")
        self._names.setMinimumWidth(1)  # many long names are cut, never the screen
        self._head = QWidget()
        self._board, self._scale = BoardPage(self.look), ScalePage(self.look)
        self._plan, self._title = PlanPage(self.look), TitlePage(self.look)
        self._tree = TreePage(self.look)
        self._pages = QStackedWidget()
        self._lay_out()
        self.setAutoFillBackground(True)
        theme.changed.connect(self._renew)
        for page in self._all_pages():
            for view in page.lists:
                view.repainted.connect(self.changed)
        self._renew()

    def show_content(self, content: WallContent, *, outline: bool = False) -> None:
        """Show other content; with ``outline`` what is new in it is outlined for a moment."""
        if content == self.content:
            return
        self.content = content
        page = content.page
        pages = {WallBoard: self._board, WallScale: self._scale, WallPlan: self._plan, WallTree: self._tree}
        shown = pages.get(type(page), self._title)
        for other in self._all_pages():
            if other is not shown or content == NOTHING:
                other.clear()
        self._head.setVisible(page is not None)
        self._pages.setVisible(content != NOTHING)
        self._names.setText(content.title if page is not None else "")
        self._day.setText(content.day if page is not None else "")
        self._step.setText(STEP_WORDS[type(page)] if page is not None else "")
        if content != NOTHING:
            self._pages.setCurrentWidget(shown)
            self._show_page(content, outline)
        self.changed.emit()

    def scroll_by(self, pages: float) -> None:
        """Scroll what is shown by a part of its height."""
        self._current().scroll_by(pages)
        self.changed.emit()

    def show_keys(self, keys: Sequence[Hashable], *, at_top: bool = False) -> None:
        """Scroll to the blocks with these keys."""
        self._current().show_keys(keys, at_top=at_top)
        self.changed.emit()

    # -- making

    def _show_page(self, content: WallContent, outline: bool) -> None:
        match content.page:
            case WallBoard() as board:
                self._board.show_board(board, outline=outline)
            case WallScale() as scale:
                self._scale.show_scale(scale, outline=outline)
            case WallPlan() as plan:
                self._plan.show_plan(plan, outline=outline)
            case WallTree() as shown:
                self._tree.show_tree(shown.tree)
            case None:
                self._title.show_title(content)

    def _all_pages(self) -> tuple[WallPage, ...]:
        return self._board, self._scale, self._plan, self._tree, self._title

    def _current(self) -> WallPage:
        return next(page for page in self._all_pages() if page is self._pages.currentWidget())

    def _lay_out(self) -> None:
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(20)
        for made in (self._names, self._day):
            head.addWidget(made, 0, Qt.AlignmentFlag.AlignBaseline)
        head.addStretch(1)
        head.addWidget(self._step, 0, Qt.AlignmentFlag.AlignBaseline)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._head)
        self._column.addWidget(self._pages, 1)
        for page in self._all_pages():
            self._pages.addWidget(page)
        self._head.hide()
        self._pages.hide()

    def _renew(self) -> None:
        """Take up the theme's colours and the screen's size."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.colours.paper))
        self.setPalette(palette)
        for made, size, bold in ((self._names, NAMES, True), (self._day, SMALLEST, False),
                                 (self._step, SMALLEST, False)):  # fmt: skip
            made.setFont(self.look.font(size, bold=bold))
        margin = self.look.pixels(MARGIN)
        self._column.setContentsMargins(margin, margin // 2, margin, margin // 2)
        self._column.setSpacing(self.look.pixels(12))
        for page in self._all_pages():
            page.forget()
        self._current().fit()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit another screen."""
        super().resizeEvent(event)
        if self.look.fit(event.size().width(), event.size().height()):
            self._renew()
