"""The blocks of one list as a model. A change touches only the rows that differ."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.ui.wall.blocks import Block

BLOCK = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class BlockList(QAbstractListModel):
    """Cards and headings from top to bottom."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []

    def show_blocks(self, blocks: Sequence[Block]) -> list[Hashable]:
        """Show other blocks; what is the same at both ends stays. Return the keys of what is new or reads otherwise."""
        before = {block.key: block for block in self.blocks}
        if list(blocks) != self.blocks:
            self._change(list(blocks))
        return [block.key for block in blocks if before.get(block.key) != block]

    def _change(self, blocks: list[Block]) -> None:
        old, new = [block.key for block in self.blocks], [block.key for block in blocks]
        shortest = min(len(old), len(new))
        head = next((at for at in range(shortest) if old[at] != new[at]), shortest)
        tail = next((at for at in range(shortest - head) if old[-1 - at] != new[-1 - at]), shortest - head)
        if len(old) > head + tail:
            self.beginRemoveRows(NOWHERE, head, len(old) - tail - 1)
            del self.blocks[head : len(old) - tail]
            self.endRemoveRows()
        if len(new) > head + tail:
            self.beginInsertRows(NOWHERE, head, len(new) - tail - 1)
            self.blocks[head:head] = blocks[head : len(new) - tail]
            self.endInsertRows()
        for row, block in enumerate(blocks):
            if self.blocks[row] != block:
                self.blocks[row] = block
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, key: Hashable) -> int | None:
        """Return the row of a block, or None."""
        return next((row for row, block in enumerate(self.blocks) if block.key == key), None)

    # -- what Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of blocks."""
        return 0 if parent.isValid() else len(self.blocks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the block, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self.blocks):
            return None
        block = self.blocks[index.row()]
        if role == BLOCK:
            return block
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            cards = [row for row, one in enumerate(self.blocks) if not one.is_heading]
            return block.spoken(cards.index(index.row()) + 1 if index.row() in cards else 0, len(cards))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Nothing on the wall can be chosen or changed."""
        return Qt.ItemFlag.ItemIsEnabled
