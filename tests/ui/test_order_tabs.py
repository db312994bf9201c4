"""Tab follows the layout, and a page that goes takes nothing of another one with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.rows import order_tabs


def page(whole: QWidget) -> tuple[QWidget, FlowLayout]:
    """Return a page of a window: a column with two buttons and a line of three."""
    made = QWidget(whole)
    column = QVBoxLayout(made)
    flow = FlowLayout()
    column.addLayout(flow)
    for words in "abc":
        flow.addWidget(QPushButton(words))
    for words in "de":
        column.addWidget(QPushButton(words))
    return made, flow


def test_a_page_that_goes_takes_nothing_of_another_with_it(qapp: QApplication) -> None:
    whole = QWidget()
    first, _ = page(whole)
    second, flow = page(whole)
    for _ in range(2):
        order_tabs(first)
        order_tabs(second)
    first.deleteLater()
    QCoreApplication.sendPostedEvents(first, QEvent.Type.DeferredDelete.value)
    assert flow.count() == 3
    assert flow.heightForWidth(1000) > 0
    second.deleteLater()
    whole.deleteLater()
