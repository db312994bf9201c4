"""People: children, parents, relatives, network, advocates and professionals, with their names and ties."""

from __future__ import annotations

import enum
import uuid
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Row, words_of

if TYPE_CHECKING:
    from app.models.family import Family


class PersonKind(enum.StrEnum):
    """How a person comes to the table. Whether somebody is a parent is a tie to a child, not a kind."""

    CHILD = "child"
    FAMILY = "family"
    NETWORK = "network"
    ADVOCATE = "advocate"
    PROFESSIONAL = "professional"


class Relation(enum.StrEnum):
    """What an adult or another child is to a child."""

    MOTHER = "mother"
    FATHER = "father"
    PARENT = "parent"
    ADOPTIVE_PARENT = "adoptive_parent"
    STEP_PARENT = "step_parent"
    PARENTS_PARTNER = "parents_partner"
    GRANDPARENT = "grandparent"
    GREAT_GRANDPARENT = "great_grandparent"
    BROTHER_OR_SISTER = "brother_or_sister"
    HALF_BROTHER_OR_SISTER = "half_brother_or_sister"
    STEP_BROTHER_OR_SISTER = "step_brother_or_sister"
    AUNT_OR_UNCLE = "aunt_or_uncle"
    OTHER_RELATIVE = "other_relative"
    FOSTER_CARER = "foster_carer"
    FORMER_FOSTER_CARER = "former_foster_carer"
    FRIEND = "friend"
    OTHER = "other"


PARENTS = frozenset({Relation.MOTHER, Relation.FATHER, Relation.PARENT, Relation.ADOPTIVE_PARENT})
NO_KIN = frozenset({Relation.FOSTER_CARER, Relation.FORMER_FOSTER_CARER, Relation.FRIEND, Relation.OTHER})


class Person(Row):
    """Somebody in, around or working with one family.

    Three names: ``name`` as the family says it ("Nan"), ``record_name`` as the record writes it, ``sort_name`` for
    lists; and ``latin_name`` for a page that has no letters for the others.
    """

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint("kind = 'child' OR due_on IS NULL", name="due_date_child"),
        CheckConstraint("NOT (due_on IS NOT NULL AND born_on IS NULL AND sex <> '')", name="unborn_no_sex"),
        CheckConstraint("died_on IS NULL OR born_on IS NULL OR died_on >= born_on", name="died_after_born"),
    )

    family_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("family.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[PersonKind] = mapped_column(words_of(PersonKind, closed=True), default=PersonKind.FAMILY)
    name: Mapped[str] = mapped_column(Text, default="")
    record_name: Mapped[str] = mapped_column(Text, default="")
    sort_name: Mapped[str] = mapped_column(Text, default="")
    latin_name: Mapped[str] = mapped_column(Text, default="")
    initials: Mapped[str] = mapped_column(Text, default="")
    born_on: Mapped[date | None] = mapped_column(default=None)
    due_on: Mapped[date | None] = mapped_column(default=None)
    died_on: Mapped[date | None] = mapped_column(default=None)
    age_text: Mapped[str] = mapped_column(Text, default="")
    sex: Mapped[str] = mapped_column(Text, default="")
    pronouns: Mapped[str] = mapped_column(Text, default="")
    role: Mapped[str] = mapped_column(Text, default="")
    agency: Mapped[str] = mapped_column(Text, default="")
    school: Mapped[str] = mapped_column(Text, default="")
    first_language: Mapped[str] = mapped_column(Text, default="")
    interpreter: Mapped[str] = mapped_column(Text, default="")
    format_needs: Mapped[str] = mapped_column(Text, default="")
    speaks_for_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    notes: Mapped[str] = mapped_column(Text, default="")

    family: Mapped[Family] = relationship(back_populates="people")
    speaks_for: Mapped[Person | None] = relationship(remote_side="Person.id", post_update=True)
    ties: Mapped[list[Tie]] = relationship(
        back_populates="person",
        cascade="all, delete-orphan",
        foreign_keys="Tie.person_id",
        order_by="Tie.position, Tie.id",
    )
    ties_of_others: Mapped[list[Tie]] = relationship(
        back_populates="child", cascade="all, delete-orphan", foreign_keys="Tie.child_id", order_by="Tie.id"
    )
    contacts: Mapped[list[ContactDetail]] = relationship(
        back_populates="person", cascade="all, delete-orphan", order_by="ContactDetail.position, ContactDetail.id"
    )

    @property
    def is_child(self) -> bool:
        """True for a child of the family, born or not."""
        return self.kind is PersonKind.CHILD

    @property
    def is_unborn(self) -> bool:
        """True while there is a due date and no date of birth."""
        return self.due_on is not None and self.born_on is None

    @property
    def is_professional(self) -> bool:
        """True for somebody who is here for an agency."""
        return self.kind is PersonKind.PROFESSIONAL

    @property
    def is_staff(self) -> bool:
        """True for somebody who is here for an agency and is no relative of a child: a teacher who is an aunt is not.

        What is for staff only is kept from her: when in doubt, keep it (practice.md, Withholding).
        """
        return self.is_professional and not any(tie.is_kin for tie in self.ties)

    @property
    def shown_name(self) -> str:
        """The name the room uses: as the family writes it, else as in the record."""
        return self.name or self.record_name or self.role or self.agency

    @property
    def written_name(self) -> str:
        """The name the record uses: the full one, else the one the room uses."""
        return self.record_name or self.shown_name

    def is_parent_of(self, child_id: uuid.UUID) -> bool:
        """Return True where this person is the child's parent or holds parental responsibility for the child."""
        return any(tie.child_id == child_id and tie.is_parental for tie in self.ties)

    @property
    def is_parent(self) -> bool:
        """True where this person is a parent of any child here."""
        return any(tie.is_parental for tie in self.ties)

    def age_on(self, day: date) -> int | None:
        """Return the age in whole years on ``day``; None for an unborn child or where no birth date is known."""
        if self.born_on is None or self.born_on > day:
            return None
        before_birthday = (day.month, day.day) < (self.born_on.month, self.born_on.day)
        return day.year - self.born_on.year - before_birthday

    def months_on(self, day: date) -> int | None:
        """Return the age in whole months on ``day``, for small children; None where no birth date is known."""
        if self.born_on is None or self.born_on > day:
            return None
        return (day.year - self.born_on.year) * 12 + day.month - self.born_on.month - (day.day < self.born_on.day)


class Tie(Row):
    """What one person is to one child: relation, parental responsibility, and whether they live together."""

    __tablename__ = "tie"
    __table_args__ = (
        UniqueConstraint("person_id", "child_id"),
        CheckConstraint("person_id <> child_id", name="not_own_relative"),
    )

    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"))
    child_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    relation: Mapped[Relation] = mapped_column(words_of(Relation), default=Relation.OTHER)
    parental_responsibility: Mapped[bool] = mapped_column(default=False)
    lives_with: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(Text, default="")

    person: Mapped[Person] = relationship(back_populates="ties", foreign_keys=[person_id])
    child: Mapped[Person] = relationship(back_populates="ties_of_others", foreign_keys=[child_id])

    @property
    def is_kin(self) -> bool:
        """True for a relative, and for whoever has parental responsibility; not for a carer or a friend."""
        return self.relation not in NO_KIN or self.parental_responsibility

    @property
    def is_parental(self) -> bool:
        """True for a parent and for anyone with parental responsibility: both are asked first."""
        return self.relation in PARENTS or self.parental_responsibility


class ContactKind(enum.StrEnum):
    """What kind of detail it is; the leak check knows how each may be spelled."""

    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    SCHOOL = "school"
    CLINIC = "clinic"
    WORKER = "worker"
    OTHER = "other"


class ContactDetail(Row):
    """One way to reach or find a person: an address, a phone number, a school. Each can be withheld by itself."""

    __tablename__ = "contact_detail"

    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[ContactKind] = mapped_column(words_of(ContactKind), default=ContactKind.ADDRESS)
    value: Mapped[str] = mapped_column(Text, default="")
    label: Mapped[str] = mapped_column(Text, default="")

    person: Mapped[Person] = relationship(back_populates="contacts")
