"""The four Pughs with what surrounds their conference, for pictures of the rooms: all of it invented, like them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from PySide6.QtWidgets import QScrollArea, QTabWidget
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.around import (
    AdvocacyOffer,
    ChronologyEvent,
    DeniedAccess,
    DeniedAccessAction,
    Difference,
    Engagement,
    Escalation,
    StaffSafetyNote,
    Visit,
)
from app.models.bond import Bond, BondKind
from app.models.family import Family
from app.models.outcome import CriticalAnswer
from app.models.person import Person
from app.models.voice import LifeNow
from app.store.examples import example_store
from app.store.store import Store
from app.ui.shell.window import MainWindow

VISITS = (
    (
        date(2026, 2, 24),
        "Mair Llwyd",
        True,
        True,
        True,
        "A cold house. Rhys showed his drawings.",
    ),
    (date(2026, 3, 5), "Mair Llwyd", True, True, True, "Heating is on. Cerys talked in her room."),
    (date(2026, 3, 12), "Mair Llwyd", False, False, True, "Nobody came to the door; curtains drawn."),
    (date(2026, 3, 13), "Bethan Coe", True, False, True, "All four at Nain's, eating."),
)
"""Day, who went, seen, alone, at home, and what they noted."""

EVENTS = (
    (date(2025, 11, 3), "School lends Dylan a coat.", "Ysgol y Bryn", ""),
    (date(2026, 1, 9), "The boiler breaks.", "Housing", "No heating or hot water from here on."),
    (date(2026, 2, 4), "Dylan cuts his hand on glass in the back.", "GP surgery", "The second cut in a month."),
    (date(2026, 2, 12), "Mali goes to stay with Nain.", "Health visiting", "She begins to put on weight."),
)


@contextmanager
def room_store() -> Iterator[Store]:
    """The example families, the Pughs among them with visits, offers, differences and the rest."""
    with example_store() as store:
        store.run("Around the Pughs", _surround).result()
        yield store


def open_tab(number: int) -> Callable[[MainWindow], None]:
    """Return what opens a tab of the room that is open, counted from 0."""

    def opens(window: MainWindow) -> None:
        tabs = next(one for one in window.findChildren(QTabWidget) if one.isVisible())
        tabs.setCurrentIndex(number)

    return opens


def go_to_the_end(window: MainWindow) -> None:
    """Scroll to what stands last on the page that is open."""
    for area in window.findChildren(QScrollArea):
        if area.isVisible():
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def _surround(session: Session) -> None:
    family = session.scalars(select(Family).where(Family.name == "Pugh")).one()
    people = {person.name: person for person in family.people}
    _add_bonds(family, people)
    _add_visits(family, people)
    _add_working_together(family, people)
    family.chronology += [
        ChronologyEvent(on_date=day, text=text, source=source, significance=meaning)
        for day, text, source, meaning in EVENTS
    ]
    _add_voices(family, people)


def _add_bonds(family: Family, people: dict[str, Person]) -> None:
    bonds = (
        ("Mam", "Dad", BondKind.MARRIED),
        ("Nain", "Dad", BondKind.PARENT_OF),
        ("Uncle Huw", "Dad", BondKind.SIBLINGS),
    )
    family.bonds += [
        Bond(person=people[one], other=people[other], kind=kind, position=at)
        for at, (one, other, kind) in enumerate(bonds)
    ]


def _add_visits(family: Family, people: dict[str, Person]) -> None:
    for child in family.children:
        for day, who, seen, alone, home, note in VISITS:
            family.visits.append(
                Visit(
                    child_id=child.id, on_date=day, by=people[who], seen=seen, seen_alone=alone, at_home=home,
                    note=note,
                )
            )  # fmt: skip
    denied = DeniedAccess(on_date=date(2026, 3, 12), what_happened="Nobody opened at four; a television was on.")
    denied.actions += [
        DeniedAccessAction(what="Senior manager told", who="Rhian Vaughan", on_date=date(2026, 3, 12), position=0),
        DeniedAccessAction(what="Another agency sees the children", who="Bethan Coe", position=1),
    ]
    family.denials.append(denied)


def _add_working_together(family: Family, people: dict[str, Person]) -> None:
    mam = people["Mam"]
    family.engagements.append(
        Engagement(
            on_date=date(2026, 2, 18),
            person_id=mam.id,
            tried="Mair read the report with Mam and Lowri, one page at a time, with pictures.",
            our_side="Three letters in long words before that. Visits at school-run time.",
            their_side="“I don't open brown envelopes, they frighten me.”",
            next_try="Text the day before. Lowri comes along. Ten in the morning.",
        )
    )
    difference = Difference(
        on_date=date(2026, 2, 23), agency="Ysgol Glan Conwy", reasons="Would have liked a plan for Rhys of his own."
    )
    difference.escalations.append(
        Escalation(on_date=date(2026, 3, 2), to_whom="Safeguarding lead", answer="Meets Mair on 9 March.", position=0)
    )
    family.differences.append(difference)
    family.safety_notes.append(
        StaffSafetyNote(on_date=date(2026, 2, 4), text="The dog is loose in the back. Use the front door.")
    )


def _add_voices(family: Family, people: dict[str, Person]) -> None:
    conference = family.conferences[0]
    for voice in conference.voices:
        if voice.child_id == people["Cerys"].id:
            voice.life_now = LifeNow.SAME
            voice.trusts = "Nain, and Mr Tudur at school."
            voice.wishes = "A warm bath. Mam laughing."
    for name, stage, answer in (
        ("Rhys", "Before the initial conference", "He said he speaks for himself, and did."),
        ("Cerys", "Before the initial conference", "Yes, next time."),
    ):
        family.advocacy_offers.append(
            AdvocacyOffer(
                child_id=people[name].id, conference_id=conference.id, on_date=date(2026, 2, 16), stage=stage,
                answer=answer, by_text="Mair Llwyd",
            )
        )  # fmt: skip
    conference.critical_answers.append(
        CriticalAnswer(question="What would prove us wrong?", text="Four weeks of weight gain at home.", position=0)
    )
