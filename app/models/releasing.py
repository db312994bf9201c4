"""Copies as they go out: a hit of the leak check that is released with a reason, and who was sent which version.

Both are written on the copy's own line (``Copy.release_reason``, ``sent_on``), so that they are in the journal and in
the distribution log (practice.md, The record; Withholding).
"""

from __future__ import annotations

import hashlib
from datetime import date

from app.models.approval import version_of
from app.models.conference import Conference
from app.models.deciding import add_copy
from app.models.errors import Unfinished
from app.models.outcome import Copy
from app.models.person import Person

_MARK = 12
"""Letters of the digest that names a hit: enough to tell the hits of one conference apart, and nothing can be read
from it."""


def hit_key(kind: str, secret: str, around: str) -> str:
    """Return what names one hit: what was found, with the words around it. Other words there make it another hit."""
    words = "".join(filter(str.isalnum, f"{kind}{secret}{around}".casefold()))
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:_MARK]


def copy_of(conference: Conference, person: Person, document: str) -> Copy:
    """Return somebody's copy of a document, noted where it was not noted yet."""
    found = find_copy(conference, person, document)
    return found if found is not None else add_copy(conference, person, document)


def copies_for_everyone(conference: Conference, document: str) -> int:
    """Note a copy of a document for everybody invited who gets none of it yet, children apart; return how many."""
    served = {copy.person_id for copy in conference.copies if copy.document == document}
    missing = [person for person in conference.people_invited if not person.is_child and person.id not in served]
    for person in missing:
        add_copy(conference, person, document)
    return len(missing)


def find_copy(conference: Conference, person: Person, document: str) -> Copy | None:
    """Return somebody's copy of a document: of several the last one."""
    found = [one for one in conference.copies if one.person_id == person.id and one.document == document]
    return found[-1] if found else None


def release(copy: Copy, key: str, about: str, reason: str) -> None:
    """Record that a hit stays in this copy on purpose. Raises Unfinished without a reason."""
    if not reason.strip():
        raise Unfinished("Say why this may stay in the copy. The reason is kept with it.")
    line = f"{key} {about}: {' '.join(reason.split())}"
    copy.release_reason = "\n".join(filter(None, (copy.release_reason, line)))


def released(copy: Copy | None) -> dict[str, str]:
    """Return the hits released for a copy: what names each, with what it is about and the reason."""
    lines = (copy.release_reason if copy is not None else "").splitlines()
    return {key: words for key, _, words in (line.partition(" ") for line in lines) if len(key) == _MARK}


def mark_sent(conference: Conference, copy: Copy, on: date, how: str, sha256: str) -> None:
    """Record that a copy went out: when, how, and which version. Raises Unfinished where nobody said how."""
    if not how.strip():
        raise Unfinished("Say how it is sent: by post, by hand, by secure e-mail.")
    copy.sent_on, copy.sent_how = on, how.strip()
    copy.record_version, copy.sha256 = version_of(conference), sha256


def take_back_sent(copy: Copy) -> None:
    """Record that a copy did not go out after all."""
    copy.sent_on, copy.record_version, copy.sha256 = None, "", ""
