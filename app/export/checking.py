"""One copy, made and looked through: the one way in which a document leaves, from the window and the command line.

An approved record is drawn from what was approved (store/approved.py); what is kept from the reader since is looked for
as well. A place that was released for this reader with a reason no longer stops the copy.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.export.characters import missing_glyphs
from app.export.chronology_content import ChronologyOf
from app.export.documents import Document, Made, leaks_in, make
from app.export.leak_sources import Source, Sources
from app.export.leaks import Leak
from app.models.conference import Conference
from app.models.outcome import Copy
from app.models.person import Person
from app.models.releasing import find_copy, hit_key, released
from app.models.sharing import Audience
from app.practice.nations import nation
from app.store.approved import as_approved


@dataclass(frozen=True, slots=True)
class CopyKey:
    """Which copy: the document, whose it is (None: the file's own), its print, and whether with the chronology."""

    document: Document
    person_id: uuid.UUID | None = None
    large_print: bool = False
    chronology: ChronologyOf | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """What the leak check found: the leak, what names it (releasing.hit_key), and the row it comes from, if one."""

    leak: Leak
    key: str
    source: Source | None


@dataclass(frozen=True, slots=True)
class Checked:
    """A finished copy, what it may not hold and does, and names with letters that no font here has."""

    key: CopyKey
    made: Made
    hits: tuple[Hit, ...]
    names: tuple[str, ...]


def check_copy(conference: Conference, key: CopyKey, today: date) -> Checked:
    """Return one finished copy with everything the leak check found in it.

    ``conference`` is a whole snapshot. Raises LookupError where its reader is not in the family.
    """
    content = as_approved(conference)
    person = _reader(content, conference, key.person_id)
    audience = audience_of(person)
    words = nation(content.family.nation.value)
    made = make(
        key.document, content, audience, nation=words, on=today, large_print=key.large_print, for_person=person,
        chronology=key.chronology,
    )  # fmt: skip
    found = leaks_in(made, content, audience)
    if content is not conference:
        found += leaks_in(made, conference, audience)
    places = {(leak.secret.text, leak.where, leak.excerpt): leak for leak in found}
    sources = Sources(content, audience) if places else None
    hits = tuple(
        Hit(leak, hit_key(leak.secret.kind, leak.secret.text, leak.excerpt), sources.source_of(leak))
        for leak in places.values()
        if sources is not None
    )
    unprintable = tuple(one.written_name for one in content.family.people if missing_glyphs(one.written_name))
    return Checked(key, made, hits, unprintable if person is None else ())


def audience_of(person: Person | None) -> Audience:
    """Return who reads a copy; the authority's own file for nobody in particular."""
    return Audience.for_copy(person) if person is not None else Audience.file()


def open_hits(hits: Sequence[Hit], copy: Copy | None) -> list[Hit]:
    """Return the hits of a copy that nobody released."""
    settled = released(copy)
    return [hit for hit in hits if hit.key not in settled]


def held_back(conference: Conference, checked: Checked) -> list[Hit]:
    """Return what stops a copy from leaving; nothing where it may go."""
    person = conference.family.person(checked.key.person_id)
    copy = find_copy(conference, person, checked.key.document.value) if person is not None else None
    return open_hits(checked.hits, copy)


def _reader(content: Conference, conference: Conference, person_id: uuid.UUID | None) -> Person | None:
    """Return whose copy it is: never nobody, and so the file's own copy, in the place of somebody who is gone."""
    if person_id is None:
        return None
    person = content.family.person(person_id) or conference.family.person(person_id)
    if person is None:
        raise LookupError("the reader of a copy is not in the family any more")
    return person
