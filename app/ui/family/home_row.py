"""One home: the grown-ups, the children, and the address once it is asked for, with from whom it is kept."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.models.conference import Conference
from app.models.household import Home, address_kept_from, squeezed
from app.ui.family.words import home_title, names
from app.ui.widgets.form import label
from app.ui.widgets.whom import kept_words


class HomeRow(QFrame):
    """Only to be read: what is ticked below, and the addresses in Prepare, say who lives here."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "soft")
        self._title = label("", "child", wrap=True)
        self._children = label("", wrap=True)
        self._address = label("", "quiet", wrap=True)
        self._kept = label("", "trouble", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(2)
        for one in (self._title, self._children, self._address, self._kept):
            column.addWidget(one)

    def show_home(self, conference: Conference, home: Home, *, with_addresses: bool) -> None:
        """Show a home of a snapshot; that an address is kept from somebody stands there also while it is hidden."""
        self._title.setText(home_title(home))
        self._children.setText(names(home.children))
        places = [_marked(home, place) for place in home.places]
        self._address.setText("\n".join(places) if with_addresses else "")
        self._address.setVisible(with_addresses and bool(places))
        kept = kept_words(address_kept_from(conference.family, home), conference.family.people)
        self._kept.setText(f"Address withheld: {kept}")
        self._kept.setVisible(bool(kept))


def _marked(home: Home, place: str) -> str:
    """Return an address with what it is for, where somebody wrote that ("home", "staying at Nain's")."""
    same = [one for one in home.addresses if squeezed(one.value) == squeezed(place)]
    said = next((one.label.strip() for one in same if one.label.strip()), "")
    return f"{place} ({said})" if said else place
