"""From vague to plain: examples to read aloud in the room. Nothing here can be put into a plan."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QListWidget, QScrollArea, QVBoxLayout, QWidget

from app.practice.step_examples import Example, Kind, step_examples
from app.ui.theme import Theme
from app.ui.widgets.form import label, name_control

WIDE, HIGH = 860, 560


class ExamplesDialog(QDialog):
    """Kinds of worry on the left; on the right each vague line, the question that helped, and what was written then."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("From vague to plain")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._kinds = step_examples()
        self.kinds = name_control(QListWidget(), "Kinds of worry")
        self.kinds.addItems([kind.title for kind in self._kinds])
        self.kinds.setWordWrap(True)
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        name_control(self._area, "Examples")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        both = QHBoxLayout()
        both.addWidget(self.kinds, 1)
        both.addWidget(self._area, 3)
        column = QVBoxLayout(self)
        column.addWidget(label("From vague to plain", "heading"))
        column.addWidget(
            label("To read, not to copy: a family’s plan is in its own words, about its own home.", "quiet", wrap=True)
        )
        column.addLayout(both, 1)
        column.addWidget(buttons)
        room = parent.window().size()
        self.resize(min(theme.pixels(WIDE), room.width() - 40), min(theme.pixels(HIGH), room.height() - 40))
        self.kinds.currentRowChanged.connect(self._show)
        self.kinds.setCurrentRow(0)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._kinds):
            self._area.setWidget(_page(self._kinds[row]))


def _page(kind: Kind) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setSpacing(6)
    for example in kind.examples:
        for widget in _lines(example):
            column.addWidget(widget)
        column.addSpacing(14)
    column.addStretch(1)
    return page


def _lines(example: Example) -> list[QWidget]:
    vague = label(f"Said first: “{example.vague}”", "vague", wrap=True)
    asked = label(example.asked, "asked", wrap=True)
    return [vague, asked, *(label(f"→  {line}", "plainly", wrap=True) for line in example.plain)]
