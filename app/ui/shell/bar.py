"""The bar on top: whose conference, whether all is saved, and undo."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.shell.keys import KEYS
from app.ui.widgets.form import button, label, name_control, restyle


class Bar(QFrame):
    """Title on the left, status and undo on the right."""

    home = Signal()
    undo = Signal()
    redo = Signal()
    settings = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        self.families = button("Families", "plain", help_text="Back to all families (Ctrl+H)")
        self.families.clicked.connect(self.home)
        self.title = label("Safety Board", "heading")
        self.subtitle = label("", "quiet")
        self.subtitle.setMinimumWidth(40)
        self.status = name_control(label("", "good"), "Saving")
        self.undo_button = button("Undo", help_text="Undo (Ctrl+Z)")
        self.redo_button = button("Redo", help_text="Make it again (Ctrl+Shift+Z)")
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        for widget in (self.families, self.title, self.subtitle):
            row.addWidget(widget)
        # At Home there is no rail to hold it.
        self.settings_button = button("Settings", help_text=f"Settings ({KEYS['settings'].keys})")
        self.settings_button.clicked.connect(self.settings)
        row.addStretch(1)
        self.safety = QWidget()
        self._safety_row = QHBoxLayout(self.safety)
        self._safety_row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.safety)
        self.wall = QWidget()
        self._wall_row = QHBoxLayout(self.wall)
        self._wall_row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.settings_button, self.status, self.undo_button, self.redo_button):
            row.addWidget(widget)
        row.addWidget(self.wall)
        self.show_home()

    def put_safety(self, menu: QWidget) -> None:
        """Give the menu about keys and backups its place; it is there at Home."""
        self._safety_row.addWidget(menu)

    def put_wall(self, controls: QWidget) -> None:
        """Give the controls of the room's screen their place: there is a wall in a conference only."""
        self._wall_row.addWidget(controls)

    def show_home(self) -> None:
        """Show the bar of the first screen."""
        self.title.setText("Safety Board")
        self.subtitle.setText("Families")
        self.families.hide()
        self.settings_button.show()
        self.safety.show()
        self.wall.hide()
        self.show_undo("", "")

    def show_conference(self, title: str, subtitle: str) -> None:
        """Show whose conference is open."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.families.show()
        self.settings_button.hide()
        self.safety.hide()
        self.wall.show()

    def show_undo(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do."""
        for made, what, word in ((self.undo_button, undo, "Undo"), (self.redo_button, redo, "Redo")):
            made.setEnabled(bool(what))
            made.setToolTip(f"{word}: {what}" if what else f"Nothing to {word.lower()}")
            made.setAccessibleDescription(what)
        self.undo_button.setVisible(not self.families.isHidden())
        self.redo_button.setVisible(not self.families.isHidden() and bool(redo))

    def show_status(self, sentence: str, well: bool) -> None:
        """Say "Saved", or why not. The words carry it, the colour only helps."""
        self.status.setText(f"✓ {sentence}" if well and sentence == "Saved" else sentence)
        restyle(self.status, "good" if well else "trouble")
