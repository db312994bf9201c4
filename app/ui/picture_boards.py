"""Boards for pictures: few cards and many, a review before and after it has begun, and what the chair has open."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QListView, QPushButton
from sqlalchemy.orm import Session

from app.models.board import Domain, StatementPair, StillSo, add_entry
from app.models.carry import carry_forward
from app.models.conference import Conference, ConferenceKind
from app.models.family import Family
from app.models.keeping import STAFF_ONLY
from app.models.person import Person, PersonKind
from app.models.start import start_conference
from app.ui.board.screen import BoardScreen
from app.ui.shell.window import MainWindow

FIRST_DAY, REVIEW_DAY = date(2026, 3, 24), date(2026, 6, 23)
CHILDREN = ("Ellie", "Jack")
SAID = {
    Domain.WORRY: (
        ("Mum was asleep on the sofa at noon and the back door was open.", ("Went to the neighbour.", "")),
        ("Dad shouted in the street on two Fridays in May.", ("Hid under the bed.", "“My tummy hurts on Fridays.”")),
        ("There was no food in the house on the health visitor's last two visits.", ("", "Took food from a bin.")),
        ("Both children were late for school on nine days of twenty.", ("Misses reading.", "Told off for it.")),
    ),
    Domain.WORKING_WELL: (
        "Nan has them every weekend and they sleep there.",
        "Mum rang the duty line herself when she could not cope.",
        "Jack goes to football, and Dad takes him.",
    ),
    Domain.GREY_AREA: (
        "Mum says Dad has moved out; the tenancy is still in his name.",
        "We do not know who looked after them on 3 May.",
        "Dad says that it was the television.",
    ),
}
ANSWERS = ("Nan and school", "Mum", "be asleep in the daytime", "get out and be hurt")


def add_board_families(session: Session) -> None:
    """Add a family for each picture of the board; each is found by its name."""
    for name, entries in (("Four cards", 4), ("Thirty cards", 30), ("Many cards", 120)):
        session.add(_family(name, entries))
    session.add(_review(_family("Review to come", 9)))
    session.add(_answered(_carried(_review(_family("Review under way", 9)))))


def _family(name: str, entries: int) -> Family:
    family = Family(name=name)
    for number, child in enumerate(CHILDREN):
        family.people.append(Person(name=child, kind=PersonKind.CHILD, position=number))
    family.people.append(Person(name="Nan", kind=PersonKind.NETWORK, position=len(CHILDREN)))
    conference = start_conference(family, ConferenceKind.INITIAL, FIRST_DAY)
    conference.pairs.append(StatementPair(danger_statement="Nan and school are worried about the days Mum is asleep."))
    for number in range(entries):
        _say(conference, list(Domain)[number % 3], number // 3)
    return family


def _say(conference: Conference, domain: Domain, number: int) -> None:
    said = SAID[domain][number % len(SAID[domain])]
    words, impacts = said if isinstance(said, tuple) else (said, ())
    entry = add_entry(conference, domain, words, said_by_text="School" if number % 3 == 1 else "")
    for child, impact in zip(conference.family.children, impacts, strict=False):
        entry.say_impact(child.id, impact)


def _review(family: Family) -> Family:
    start_conference(family, ConferenceKind.REVIEW, REVIEW_DAY)
    return family


def _carried(family: Family) -> Family:
    first, review = family.conferences
    carry_forward(first, review)
    return family


def _answered(family: Family) -> Family:
    worries = [entry for entry in family.conferences[1].entries if entry.domain is Domain.WORRY]
    for entry, still_so in zip(worries, (StillSo.YES, StillSo.NO), strict=False):
        entry.still_so = still_so
    return family


# -- what the chair has open


def open_sheet(window: MainWindow) -> None:
    """Open the first worry beside the board."""
    board = _board(window)
    view: QListView = board.columns["worry"].view
    view.setFocus()
    board.at_cards.open_card(_first(board))


def help_with_sentence(window: MainWindow) -> None:
    """Unfold the danger statements with the sentence helper."""
    board = _board(window)
    board.top.statements.setChecked(True)
    [helping, *_] = [one for one in window.findChildren(QPushButton) if one.text() == "Help with the sentences"]
    helping.setChecked(True)
    names = ("who_is_worried", "that_who", "will_do_what", "what_could_happen_to_the_children")
    for name, answer in zip(names, ANSWERS, strict=True):
        field = window.findChild(QLineEdit, name)
        if field is not None:
            field.setText(answer)


def restrict(window: MainWindow) -> None:
    """Restrict a line, and type into it."""
    line = _board(window).columns["worry"].line
    line.field.setFocus()
    line.keep_from(STAFF_ONLY)
    line.field.setPlainText("Where Dad stays just now @n")


def _board(window: MainWindow) -> BoardScreen:
    board = window.stack.currentWidget()
    assert isinstance(board, BoardScreen)
    return board


def _first(board: BoardScreen) -> uuid.UUID:
    cards: Sequence[uuid.UUID] = [card.id for card in board.columns["worry"].cards.cards]
    return cards[0]
