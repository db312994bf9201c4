"""The button for an answer that is no number: a face, or the reason why there is none. And taking an answer back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from app.export.wording import capitalised
from app.models.score import FACES, NO_SCORE_WORDS, NoScore, Score, answered
from app.ui.scale.faces import face_icon
from app.ui.theme import Theme
from app.ui.widgets.form import name_control

NOTHING = "No number…"


class OtherAnswer(QToolButton):
    """Shows the face or reason given, else "No number…"; its menu offers them all."""

    face = Signal(str)
    reason = Signal(object)
    taken_back = Signal()

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self.setText(NOTHING)
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        name_control(self, f"{name}: no number", "A face, or the reason why there is no number.")
        self._has_answer = False
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def _fill(self) -> None:
        """Fill the menu as it opens: a room of fourteen has fourteen of them, and most stay shut."""
        menu = self.menu()
        menu.clear()
        for face in FACES:
            icon = face_icon(face, self._theme.pixels(20), self._theme.colours.ink)
            menu.addAction(icon, capitalised(face), partial(self.face.emit, face))
        menu.addSeparator()
        for why in NoScore:
            asks = "… (say why)" if why is NoScore.NOT_ASKED else ""
            menu.addAction(f"{capitalised(NO_SCORE_WORDS[why])}{asks}", partial(self.reason.emit, why))
        menu.addSeparator()
        menu.addAction("Take the answer back", self.taken_back.emit).setEnabled(self._has_answer)

    def show_score(self, score: Score | None) -> None:
        """Show the face or the reason, where that is the answer."""
        other = score is not None and score.low is None and answered(score)
        text = NOTHING
        if score is not None and other:
            text = score.face or NO_SCORE_WORDS.get(score.no_score or NoScore.NOT_ASKED, "")
        self.setText(text.replace("&", "&&"))
        self.setChecked(other)
        self.setAccessibleName(f"{self._name}: {text}")
        self._has_answer = answered(score)
