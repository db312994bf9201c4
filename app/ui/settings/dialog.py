"""The settings: one dialog made from the registry. What is chosen is in force and stored at once."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QScrollArea, QVBoxLayout, QWidget

from app.ui.preferences import Preferences
from app.ui.settings.nation_section import NationSection
from app.ui.settings.registry import PREFERENCES, Preference
from app.ui.theme import Theme
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import Form, label, name_control
from app.ui.widgets.growing_text import GrowingText


class SettingsDialog(QDialog):
    """Shows every setting by section. There is no OK to forget: closing keeps what was chosen."""

    def __init__(self, preferences: Preferences, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preferences = preferences
        scroll = name_control(QScrollArea(), "All settings")
        scroll.setWidget(self._sections())
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(scroll)
        column.addWidget(close)
        room = parent.screen().availableSize() * 0.9
        self.resize(min(theme.pixels(620), room.width()), min(theme.pixels(600), room.height()))

    def _sections(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(14)
        shown = [(name, one) for name, one in PREFERENCES.items() if not one.hidden]
        shown.sort(key=lambda each: each[1].section)  # stable: within a section as in the registry
        for section, preferences in groupby(shown, key=lambda each: each[1].section):
            form = Form()
            for name, preference in preferences:
                self._add(form, name, preference)
            column.addWidget(label(section, "heading"))
            column.addWidget(form)
        column.addWidget(label("Nations", "heading"))
        column.addWidget(NationSection())
        column.addStretch(1)
        return inside

    def _add(self, form: Form, name: str, preference: Preference) -> None:
        value = self._preferences.get(name)
        choose = partial(self._preferences.set, name)
        if preference.choices:
            self._add_choices(form, preference, value).picked.connect(choose)
        elif isinstance(preference.default, bool):
            tick = form.row(preference.title, QCheckBox(preference.title), help_text=preference.help_text)
            tick.setChecked(value)
            tick.toggled.connect(choose)
        else:
            field = form.row(preference.title, GrowingText(), help_text=preference.help_text)
            field.setPlainText(value)
            field.textChanged.connect(lambda: choose(field.toPlainText().strip()))
        if preference.help_text:
            form.add(label(preference.help_text, "quiet", wrap=True))

    def _add_choices(self, form: Form, preference: Preference, value: Any) -> ChoiceBox:
        box = form.row(preference.title, ChoiceBox(wide=18), help_text=preference.help_text)
        box.show_choices(preference.choices, value)
        return box
