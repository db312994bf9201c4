"""The control to keep something back, the same on every screen: a button with the list of people, and two keys.

Ctrl+R keeps what the keyboard is on for staff only, at once; where it is kept from somebody already, it opens the list.
Ctrl+Shift+R opens the list in any case. A quiet "Restricted" stands where something is kept back: on the chair's screen
only, never on the wall or on paper (practice.md, Withholding: a mark tells that there is something).
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.models.base import Row
from app.models.conference import Conference
from app.models.keeping import NOBODY, STAFF_ONLY, KeptFrom
from app.ui.desk import Desk
from app.ui.shell.keys import KEYS
from app.ui.widgets.form import name_control, restyle
from app.ui.widgets.keeping_back import WHOLE, Subject, keep_back, put_to_all_parts, said_in_part
from app.ui.widgets.whom import fill_parts, fill_whom, kept_words

FREE, RESTRICTED = "Restrict", "Restricted"
NOTHING_HERE = "There is nothing to keep back where the keyboard is. Go to a line or a field with words in it first."
Find = Callable[[], Subject | None]


class Withhold(QPushButton):
    """A small button that says from whom one thing is kept, with the list to change it. Hidden until there is a row."""

    def __init__(
        self,
        desk: Desk,
        what: str,
        kind: type[Row],
        *,
        fields: tuple[str, ...] = WHOLE,
        beside: QWidget | None = None,
        words: str = FREE,
    ) -> None:
        """``what`` names the thing for screen readers ("the place of part 1"); ``fields`` are columns that go together.

        ``beside`` is the one field it speaks for; without it, it speaks for the whole widget it stands in. ``words``
        stand on it while nothing is kept back.
        """
        super().__init__(words)
        self._words = words
        self.beside = beside
        self._desk = desk
        self._kind = kind
        self._fields = fields
        self._row_id: uuid.UUID | None = None
        self.setProperty("kind", "plain")
        self.name(what)
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.setMenu(menu)
        self.hide()

    def name(self, what: str) -> None:
        """Say what this is about, where that is known only later."""
        help_text = f"{KEYS['restrict'].keys}: staff only at once; {KEYS['restrict_whom'].keys}: choose from whom"
        name_control(self, f"Who may not have {what}", help_text)

    @property
    def subject(self) -> Subject | None:
        """Return what this is about; None where there is no row yet."""
        return Subject(self._kind, self._row_id, self._fields) if self._row_id is not None else None

    def show_row(self, conference: Conference | None, row_id: uuid.UUID | None) -> None:
        """Show from whom a row of a snapshot is kept; None where there is nothing to keep back yet."""
        self._row_id = row_id
        self.setVisible(row_id is not None)
        subject = self.subject
        kept = subject.kept(conference) if subject is not None and conference is not None else NOBODY
        words = kept_words(kept, conference.family.people) if conference is not None else ""
        self.setText(f"{RESTRICTED}: {words}".replace("&", "&&") if kept else self._words)
        if self.property("kind") != ("restricted" if kept else "plain"):
            restyle(self, "restricted" if kept else "plain")

    def _fill(self, menu: QMenu) -> None:
        if self.subject is not None:
            fill_menu(menu, self._desk, self.subject)


class WithholdKeys(QObject):
    """The two keys on one screen. Whatever the keyboard is in is asked first, then what that stands in, and so on.

    A Withhold button speaks for the row of widgets it stands in; a painted list or table is told what its current line
    is about (``speaks_for``).
    """

    def __init__(self, desk: Desk, screen: QWidget) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        self._finders: dict[QWidget, Find] = {}
        for name, work in (("restrict", self.restrict), ("restrict_whom", self.choose)):
            key = QShortcut(QKeySequence(KEYS[name].keys), screen)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(work)

    def speaks_for(self, widget: QWidget, find: Find) -> None:
        """Take ``find`` as what a widget is about, while the keyboard is in it."""
        self._finders[widget] = find
        widget.destroyed.connect(lambda: self._finders.pop(widget, None))

    def restrict(self) -> None:
        """Keep it for staff only at once, or open the list where it is kept from somebody already."""
        found, conference = self._found(), self._desk.conference
        if found is None or conference is None:
            self._desk.tell(NOTHING_HERE)
        elif found[1].kept(conference):
            self.choose()
        else:
            keep_back(self._desk, found[1], STAFF_ONLY)

    def choose(self) -> None:
        """Open the list of those from whom it can be kept."""
        found = self._found()
        if found is None:
            self._desk.tell(NOTHING_HERE)
            return
        menu = QMenu(self._screen)
        menu.setObjectName("whom_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        fill_menu(menu, self._desk, found[1])
        menu.popup(found[0].mapToGlobal(QPoint(0, found[0].height())))

    def _found(self) -> tuple[QWidget, Subject] | None:
        widget: QWidget | None = self._screen.focusWidget()
        while widget is not None:
            subject = self._about(widget)
            if subject is not None:
                return widget, subject
            if widget is self._screen:
                break
            widget = widget.parentWidget()
        return None

    def _about(self, widget: QWidget) -> Subject | None:
        if widget in self._finders:
            return self._finders[widget]()
        within, parent = widget.children(), widget.parentWidget()
        around = parent.children() if parent is not None else []
        found = [one for one in around if isinstance(one, Withhold) and one.beside is widget]
        found += [one for one in (widget, *within) if isinstance(one, Withhold) and (one is widget or not one.beside)]
        return next((one.subject for one in found if one.subject is not None), None)


def fill_menu(menu: QMenu, desk: Desk, subject: Subject) -> None:
    """Fill a menu with those from whom something can be kept, ticked where it is."""
    menu.clear()
    conference = desk.conference
    if conference is None:
        return

    def choose(kept: KeptFrom) -> None:
        keep_back(desk, subject, kept)

    fill_whom(menu, conference.family.people, subject.kept(conference), choose)
    row = subject.row(conference)
    part = said_in_part(conference, row) if row is not None and not any(subject.fields) else None
    fill_parts(menu, part, partial(put_to_all_parts, desk, subject))
