"""What is kept from a reader, as words to look for in a finished copy before it is handed out.

The gate leaves withheld rows and fields out of a copy. But the same address may stand in somebody's own sentence, and
nobody notices in a tense meeting. So the finished file is searched for what this reader may not have
(practice.md, Withholding; ``leaks.py`` does the search).
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Enum, String
from sqlalchemy.orm import RelationshipProperty

from app.export.letters import squeezed
from app.export.reader import Reader
from app.models.base import Row
from app.models.conference import Conference
from app.models.person import ContactDetail, ContactKind, Person
from app.models.shareable import NOT_LOOKED_FOR
from app.models.sharing import Audience
from app.practice.nations import nation


class SecretKind(enum.StrEnum):
    """How a secret may be spelled, and so how it is looked for."""

    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    PLACE = "place"
    """A school, a clinic, or the name of anything that shows where somebody is."""
    NAME = "name"
    WORDS = "words"
    """Somebody's words: only what is distinctive of them is looked for."""


@dataclass(frozen=True, slots=True)
class Secret:
    """One text that a reader may not have. ``about`` says where it is from, for the chair ("address of Mum")."""

    kind: SecretKind
    text: str
    about: str
    table: str
    field: str


KINDS = {
    ContactKind.ADDRESS: SecretKind.ADDRESS,
    ContactKind.PHONE: SecretKind.PHONE,
    ContactKind.EMAIL: SecretKind.EMAIL,
    ContactKind.SCHOOL: SecretKind.PLACE,
    ContactKind.CLINIC: SecretKind.PLACE,
    ContactKind.WORKER: SecretKind.NAME,
    ContactKind.OTHER: SecretKind.WORDS,
}
PLACES = frozenset({("person", "school"), ("person", "agency"), ("report", "agency"), ("agency_view", "agency")})
ADDRESSES = frozenset({("part", "place"), ("next_date", "place")})
NAMES = frozenset({"name", "record_name", "sort_name", "latin_name"})
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?:\+|\b)\d[\d\s()/-]{7,}\d")


def secrets_from(conference: Conference, audience: Audience) -> list[Secret]:
    """Return every text of the family's file that ``audience`` may not have, once each.

    Nothing is kept from the authority's own file, so for it the list is empty.
    """
    if audience.is_file:
        return []
    reader = Reader(conference, audience)
    rows = rows_of(conference)
    own, agencies = _own_details(reader), _agencies(rows, reader)
    found: dict[tuple[SecretKind, str], Secret] = {}
    for row in rows:
        for secret in _withheld_in(row, reader):
            may_have = own if secret.table == "contact_detail" else agencies if secret.field == "agency" else ()
            if squeezed(secret.text) not in may_have:
                found.setdefault((secret.kind, secret.text.casefold()), secret)
    return list(found.values())


def _own_details(reader: Reader) -> set[str]:
    """Return the readers' own addresses and numbers, which are no secret where somebody else has them too."""
    people = (person for person in reader.conference.family.people if person.id in reader.audience.people)
    return {squeezed(reader.text(detail, "value")) for person in people for detail in person.contacts} - {""}


def _agencies(rows: Iterable[Row], reader: Reader) -> set[str]:
    """Return the agencies that the readers may have elsewhere: a report kept back does not make its agency a secret."""
    texts = (reader.text(row, "agency") for row in rows if (row.__tablename__, "agency") in PLACES)
    return {squeezed(text) for text in texts} - {""}


def known_to(conference: Conference, audience: Audience) -> list[str]:
    """Return what the audience may have and hears everywhere: names, the towns of addresses, the nation's terms.

    Words of these are no leak where something that is withheld shares them.
    """
    reader, words = Reader(conference, audience), nation(str(conference.family.nation))
    people = conference.family.people
    names = [reader.text(person, field) for person in people for field in sorted(NAMES)]
    details = (detail for person in people for detail in person.contacts if detail.kind is ContactKind.ADDRESS)
    towns = [_town(reader.text(detail, "value")) for detail in details]
    terms = [words.plan, words.lead, words.chair, words.core_group, words.category, words.record_taker]
    return [*names, *towns, *terms]


def _town(address: str) -> str:
    """Return the last line of an address that is neither the street nor the postcode: "Colne"."""
    lines = [line for line in re.split(r"[,;\n]", address) if line.strip()]
    return next((line for line in reversed(lines[1:]) if not any(sign.isdigit() for sign in line)), "")


def rows_of(conference: Conference) -> list[Row]:
    """Return every row of the snapshot's family that can be reached, the other conferences' among them."""
    found: dict[object, Row] = {conference.id: conference}
    waiting: list[Row] = [conference]
    while waiting:
        for other in _beside(waiting.pop()):
            if other.id not in found:
                found[other.id] = other
                waiting.append(other)
    return list(found.values())


def _beside(row: Row) -> Iterator[Row]:
    for attribute in row.__mapper__.attrs:
        if isinstance(attribute, RelationshipProperty):
            linked = row.__dict__.get(attribute.key)
            yield from (one for one in (linked if isinstance(linked, list) else [linked]) if isinstance(one, Row))


def _withheld_in(row: Row, reader: Reader) -> Iterator[Secret]:
    # Which rows something is kept from is itself no text of the file; the rest is.
    if row.__tablename__ == "withholding":
        return
    for field in text_fields(row):
        text = str(getattr(row, field) or "").strip()
        if text and (row.__tablename__, field) not in NOT_LOOKED_FOR and not reader.may(row, field):
            kind = _kind(row, field)
            about = _about(row, field)
            yield Secret(kind, text, about, row.__tablename__, field)
            if kind is SecretKind.WORDS:
                yield from _inside(text, about, row, field)


def _inside(text: str, about: str, row: Row, field: str) -> Iterator[Secret]:
    """Return what somebody's words give away by themselves: a postcode, a phone number, an e-mail address."""
    for pattern, kind in ((POSTCODE, SecretKind.ADDRESS), (EMAIL, SecretKind.EMAIL), (PHONE, SecretKind.PHONE)):
        for match in pattern.finditer(text):
            yield Secret(kind, match.group(), about, row.__tablename__, field)


def text_fields(row: Row) -> Iterable[str]:
    """Return the names of a row's columns that hold words: not the bytes of a picture, which are no words."""
    for attribute in row.__mapper__.column_attrs:
        column_type = attribute.columns[0].type
        if not attribute.deferred and isinstance(column_type, String) and not isinstance(column_type, Enum):
            yield attribute.key


def _kind(row: Row, field: str) -> SecretKind:
    if isinstance(row, ContactDetail):
        return KINDS.get(row.kind, SecretKind.WORDS) if field == "value" else SecretKind.WORDS
    if isinstance(row, Person) and field in NAMES:
        return SecretKind.NAME
    if (row.__tablename__, field) in PLACES:
        return SecretKind.PLACE
    if (row.__tablename__, field) in ADDRESSES:
        return SecretKind.ADDRESS
    return SecretKind.WORDS


def _about(row: Row, field: str) -> str:
    """Return where a text is from, in words for the chair; the chair may have all of it."""
    person = row if isinstance(row, Person) else getattr(row, "person", None) or getattr(row, "child", None)
    what = row.kind.value if isinstance(row, ContactDetail) else field if isinstance(row, Person) else row.__tablename__
    words = what.replace("_", " ")
    return f"{words} of {person.shown_name}" if isinstance(person, Person) else words
