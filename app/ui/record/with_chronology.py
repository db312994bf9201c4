"""The choice whether the record holds the chronology, and of which child."""

from __future__ import annotations

import uuid
from collections.abc import Hashable

from app.export.chronology_content import ChronologyOf
from app.models.conference import Conference
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import name_control

WITHOUT, WHOLE = "", "all"
WITHOUT_WORDS, WHOLE_WORDS = "Without the chronology", "With the chronology"


class WithChronology(ChoiceBox):
    """Each conference begins without it: a chronology is long, and is in a record only on request."""

    def __init__(self) -> None:
        super().__init__(wide=24)
        self._conference_id: uuid.UUID | None = None
        name_control(self, "Chronology in the record")
        self.show_choices([(WITHOUT, WITHOUT_WORDS), (WHOLE, WHOLE_WORDS)], WITHOUT)

    @property
    def asked(self) -> ChronologyOf | None:
        """What is asked for; None for a record without it."""
        if not self.key:
            return None
        return ChronologyOf() if self.key == WHOLE else ChronologyOf(uuid.UUID(self.key))

    def show_conference(self, conference: Conference) -> None:
        """Offer the chronology of the family, and of each child where there are several."""
        children = conference.family.children if len(conference.family.children) > 1 else []
        choices: list[tuple[Hashable, str]] = [(WITHOUT, WITHOUT_WORDS), (WHOLE, WHOLE_WORDS)]
        choices += [(str(child.id), f"{WHOLE_WORDS} of {child.shown_name}") for child in children]
        same = conference.id == self._conference_id and self.key in [key for key, _ in choices]
        self._conference_id = conference.id
        self.show_choices(choices, self.key if same else WITHOUT)
