"""A list of blocks on the wall, painted at one size; it scrolls, and outlines what is newest for a moment."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.wall.block_list import BLOCK, BlockList
from app.ui.wall.blocks import Block
from app.ui.wall.layout import BlockLayout
from app.ui.wall.look import SMALLEST, Look

GAP = 10
OUTLINE = 5
OUTLINED_MILLISECONDS = 6000
LAYOUTS_KEPT = 3000


class BlockView(QListView):
    """``repainted`` says that it looks different: another part of it shows, or another block is outlined.

    ``share`` is how much of the width the left half of a block takes.
    """

    repainted = Signal()

    def __init__(self, look: Look, share: float = 1.0) -> None:
        super().__init__()
        self.look = look
        self.blocks = BlockList()
        self.newest: Hashable = None
        self._share = share
        self._size = SMALLEST
        self._layouts: dict[tuple[Block, int, int], BlockLayout] = {}
        self._outlined = QTimer(self)
        self._outlined.setSingleShot(True)
        self._outlined.setInterval(OUTLINED_MILLISECONDS)
        self._outlined.timeout.connect(lambda: self.outline(None))
        self.setProperty("kind", "board")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(self.blocks)
        self.setItemDelegate(BlockDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self.repainted)
        bar.rangeChanged.connect(self.repainted)

    # -- showing

    def show_blocks(self, blocks: Sequence[Block], *, outline: bool) -> None:
        """Show other blocks. With ``outline`` the last one that is new or reads otherwise is outlined for a moment."""
        changed = self.blocks.show_blocks(blocks)
        if not outline:
            self.outline(None)
        elif changed:
            self.outline(changed[-1])

    def outline(self, key: Hashable) -> None:
        """Outline one block, without any motion; None for no block."""
        if key == self.newest:
            return
        self.newest = key
        if key is not None:
            self._outlined.start()
        self.viewport().update()
        self.repainted.emit()

    def show_newest(self) -> None:
        """Scroll to what is outlined."""
        if self.newest is not None:
            self.show_key(self.newest)

    def show_key(self, key: Hashable, *, at_top: bool = False) -> bool:
        """Scroll to a block, to the top of the list with ``at_top``; return False where the list does not have it."""
        row = self.blocks.row_of(key)
        if row is None:
            return False
        hints = QAbstractItemView.ScrollHint
        self.scrollTo(self.blocks.index(row), hints.PositionAtTop if at_top else hints.EnsureVisible)
        return True

    def hidden_rows(self) -> tuple[int, int]:
        """Return how many cards and statements lie wholly or partly above and below what can be seen."""
        middle, height = self.viewport().width() // 2, self.viewport().height()
        first, last = self.indexAt(QPoint(middle, 0)), self.indexAt(QPoint(middle, height - 1))
        above = first.row() + (self.visualRect(first).top() < 0) if first.isValid() else 0
        foot = self.visualRect(last).bottom() - self.look.pixels(GAP)
        below = last.row() + (foot <= height) if last.isValid() else len(self.blocks.blocks)
        return self._cards(0, above), self._cards(below, len(self.blocks.blocks))

    def _cards(self, start: int, end: int) -> int:
        return sum(bool(block.kind) for block in self.blocks.blocks[start:end])

    # -- sizes

    def fits(self, size: int) -> bool:
        """Return True where all blocks can be seen at once at this size (pixels at 1080p)."""
        room, gap = self.viewport().height() + self.look.pixels(GAP), self.look.pixels(GAP)
        for block in self.blocks.blocks:
            room -= self.layout_of(block, size).height + gap
            if room < 0:
                return False
        return True

    def set_size(self, size: int) -> None:
        """Set all words at a size (pixels at 1080p)."""
        if size != self._size:
            self._size = size
            self.lay_out_anew()

    def forget(self) -> None:
        """Forget every layout: the screen or the colours are others."""
        self._layouts.clear()
        self.lay_out_anew()

    def lay_out_anew(self) -> None:
        """Place all blocks now, so that scrolling finds them."""
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self.viewport().update()

    def layout_of(self, block: Block, size: int | None = None) -> BlockLayout:
        """Return the words of a block at a size, the present one without ``size``."""
        key = (block, self.viewport().width(), size or self._size)
        if key not in self._layouts:
            if len(self._layouts) > LAYOUTS_KEPT:
                self._layouts.clear()
            self._layouts[key] = BlockLayout(block, key[1], key[2], self.look, self._share)
        return self._layouts[key]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._layouts.clear()
            self.lay_out_anew()


class BlockDelegate(QStyledItemDelegate):
    """Paints one block as a card; a heading stands without one."""

    def __init__(self, view: BlockView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a block and the gap below it."""
        layout = self._view.layout_of(index.data(BLOCK))
        return QSize(self._view.viewport().width(), layout.height + self._view.look.pixels(GAP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground, the outline of the newest, and the words."""
        block: Block = index.data(BLOCK)
        look = self._view.look
        layout = self._view.layout_of(block)
        rect = QRectF(self._view.visualRect(index)).adjusted(0, 0, 0, -look.pixels(GAP))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not block.is_heading:
            self._paint_ground(painter, rect, outlined=block.key == self._view.newest)
        layout.paint(painter, QPointF(rect.topLeft()))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, *, outlined: bool) -> None:
        look = self._view.look
        width = look.pixels(OUTLINE if outlined else 1)
        painter.setPen(QPen(QColor(look.colours.halfway if outlined else look.colours.line), width))
        painter.setBrush(QColor(look.colours.card))
        inside = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, look.pixels(12), look.pixels(12))
