"""The four-domain board: worries with their impact on each child, what is working well, grey areas, and statements.

The fourth domain, the plan, has a file of its own (practice.md, The four domains; seed 004).
"""

from __future__ import annotations

import enum
import uuid
from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Row, words_of
from app.models.order import place

if TYPE_CHECKING:
    from app.models.conference import Conference, Part
    from app.models.person import Person
    from app.models.step import StepEntry


class Domain(enum.StrEnum):
    """The three domains that hold entries; the plan's steps are the fourth."""

    WORRY = "worry"
    WORKING_WELL = "working_well"
    GREY_AREA = "grey_area"


class StillSo(enum.StrEnum):
    """At a review: whether an entry carried from the last board is still true."""

    NOT_CARRIED = ""
    ASK = "ask"
    YES = "yes"
    CHANGED = "changed"
    NO = "no"


class Entry(Row):
    """One card on the board, in somebody's words."""

    __tablename__ = "entry"

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), index=True)
    part_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("part.id"), default=None)
    domain: Mapped[Domain] = mapped_column(words_of(Domain, closed=True))
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[str] = mapped_column(Text, default="")
    said_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    said_by_text: Mapped[str] = mapped_column(Text, default="")
    own_words: Mapped[bool] = mapped_column(default=False)
    disagreed: Mapped[bool] = mapped_column(default=False)
    existing_safety: Mapped[bool] = mapped_column(default=False)
    opinion: Mapped[bool] = mapped_column(default=False)
    was_domain: Mapped[str] = mapped_column(Text, default="")
    moved_on: Mapped[date | None] = mapped_column(default=None)
    settled_note: Mapped[str] = mapped_column(Text, default="")
    carried_from_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("entry.id"), default=None)
    still_so: Mapped[StillSo] = mapped_column(words_of(StillSo), default=StillSo.NOT_CARRIED)

    conference: Mapped[Conference] = relationship(back_populates="entries")
    part: Mapped[Part | None] = relationship()
    said_by: Mapped[Person | None] = relationship()
    impacts: Mapped[list[Impact]] = relationship(
        back_populates="entry", cascade="all, delete-orphan", order_by="Impact.id"
    )
    concerns: Mapped[list[EntryChild]] = relationship(
        back_populates="entry", cascade="all, delete-orphan", order_by="EntryChild.id"
    )
    answers: Mapped[list[StepEntry]] = relationship(
        back_populates="entry", cascade="all, delete-orphan", order_by="StepEntry.id"
    )

    def impact_on(self, child_id: uuid.UUID) -> Impact | None:
        """Return what this worry does to one child, where it has been said."""
        return next((impact for impact in self.impacts if impact.child_id == child_id), None)

    def say_impact(self, child_id: uuid.UUID, text: str) -> None:
        """Record, change or (with no text) take away the impact on one child.

        A worry without an impact is unfinished, not invalid (practice.md, The four domains). One that is kept from
        somebody stays when it is emptied: it may just be typed anew, and would be for everybody then.
        """
        impact = self.impact_on(child_id)
        if text.strip() != (impact.text.strip() if impact is not None else ""):
            self._answer_by_words()
        if impact is not None and (text.strip() or self._is_kept(impact)):
            impact.text = text.strip() and text
        elif impact is not None:
            self.impacts.remove(impact)
        elif text.strip():
            self.impacts.append(Impact(child_id=child_id, text=text))

    def _is_kept(self, impact: Impact) -> bool:
        return any(held.subject_id == impact.id for held in self.conference.family.withholdings)

    def reword(self, text: str) -> None:
        """Change the words. Of an entry from the last board that answers the question: it has changed since."""
        if text.strip() != self.text.strip():
            self._answer_by_words()
        self.text = text

    def _answer_by_words(self) -> None:
        if self.still_so is StillSo.ASK:
            self.still_so = StillSo.CHANGED

    def move_to(self, domain: Domain, position: int, today: date) -> None:
        """Move the card to a place (from 0) in a domain.

        Its impacts stay with it. A grey area that is settled keeps its trace, wherever it goes on to; one that is open
        again has none (practice.md, The four domains). Other moves leave none: a card put right was not something else.
        """
        if domain is not self.domain:
            if self.domain is Domain.GREY_AREA:
                self.was_domain, self.moved_on = self.domain.value, today
            elif domain is Domain.GREY_AREA:
                self.was_domain, self.moved_on = "", None
            self.domain = domain
        place(self, position, column(self.conference, domain))

    @property
    def speaker(self) -> str:
        """Who said it: a person's name, else the words typed."""
        return self.said_by.shown_name if self.said_by is not None else self.said_by_text

    @property
    def is_asked(self) -> bool:
        """True for an entry from the last board while nobody has said whether it is still so."""
        return self.still_so is StillSo.ASK

    @property
    def is_over(self) -> bool:
        """True for an entry from the last board that is no longer so: it stays as a trace and asks for nothing."""
        return self.still_so is StillSo.NO

    @property
    def has_step(self) -> bool:
        """True where a step of the plan answers this entry."""
        return bool(self.answers)


def move_column(conference: Conference, name: str, by: int) -> None:
    """Move a column of the board left (-1) or right (+1) of others. The order is local; the four domains are not."""
    order = [one for one in conference.columns if one != name]
    order.insert(max(0, conference.columns.index(name) + by), name)
    conference.columns = order


def column(conference: Conference, domain: Domain) -> list[Entry]:
    """Return the entries of one domain in their order."""
    return sorted((entry for entry in conference.entries if entry.domain is domain), key=lambda entry: entry.position)


def add_entry(conference: Conference, domain: Domain, text: str, **values: object) -> Entry:
    """Add a card at the foot of a domain and return it."""
    last = max((entry.position for entry in column(conference, domain)), default=-1)
    entry = Entry(domain=domain, text=text, position=last + 1, **values)
    conference.entries.append(entry)
    return entry


class Impact(Row):
    """What one worry does to one child: at most one for each."""

    __tablename__ = "impact"
    __table_args__ = (UniqueConstraint("entry_id", "child_id"),)

    entry_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("entry.id"))
    child_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    text: Mapped[str] = mapped_column(Text, default="")
    own_words: Mapped[bool] = mapped_column(default=False)
    said_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)

    entry: Mapped[Entry] = relationship(back_populates="impacts")
    child: Mapped[Person] = relationship(foreign_keys=[child_id])
    said_by: Mapped[Person | None] = relationship(foreign_keys=[said_by_id])


class EntryChild(Row):
    """A child an entry is about. No rows: all of them."""

    __tablename__ = "entry_child"
    __table_args__ = (UniqueConstraint("entry_id", "child_id"),)

    entry_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("entry.id"))
    child_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)

    entry: Mapped[Entry] = relationship(back_populates="concerns")
    child: Mapped[Person] = relationship()


class StatementPair(Row):
    """A danger statement and the safety goal that answers it, with any disagreement written into it.

    One to four for a conference (practice.md, The four domains).
    """

    __tablename__ = "statement_pair"

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    danger_statement: Mapped[str] = mapped_column(Text, default="")
    safety_goal: Mapped[str] = mapped_column(Text, default="")
    disagreement: Mapped[str] = mapped_column(Text, default="")

    conference: Mapped[Conference] = relationship(back_populates="pairs")
    children: Mapped[list[PairChild]] = relationship(
        back_populates="pair", cascade="all, delete-orphan", order_by="PairChild.id"
    )


class PairChild(Row):
    """A child a danger statement is about. No rows: all of them."""

    __tablename__ = "pair_child"
    __table_args__ = (UniqueConstraint("pair_id", "child_id"),)

    pair_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("statement_pair.id"))
    child_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)

    pair: Mapped[StatementPair] = relationship(back_populates="children")
    child: Mapped[Person] = relationship()


LinkT = TypeVar("LinkT", EntryChild, PairChild)


def concern(
    links: list[LinkT], everyone: Collection[uuid.UUID], child_id: uuid.UUID, concerned: bool, make: type[LinkT]
) -> None:
    """Say in ``links`` that a card or a statement is about a child, or is not.

    No links: it is about every child, so naming ``everyone`` is the same as saying nothing.
    """
    chosen = {link.child_id for link in links} or set(everyone)
    chosen = chosen | {child_id} if concerned else chosen - {child_id}
    wanted = set() if chosen >= set(everyone) else chosen
    for link in list(links):
        if link.child_id not in wanted:
            links.remove(link)
    for missing in wanted - {link.child_id for link in links}:
        links.append(make(child_id=missing))
