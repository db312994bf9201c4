"""What a copy is called in the journal: "full record, for Dad"."""

from __future__ import annotations

from app.export.checking import CopyKey
from app.export.documents import WHOLE_RECORDS
from app.export.labels import DOCUMENT
from app.models.conference import Conference


def copy_words(conference: Conference, key: CopyKey) -> str:
    """Return which document a copy is and whose."""
    person = conference.family.person(key.person_id)
    document = DOCUMENT.get(key.document.value, key.document.value.replace("_", " ")).lower()
    beside = " with the chronology" if key.chronology is not None and key.document in WHOLE_RECORDS else ""
    return f"{document}{beside}, for {person.written_name if person is not None else 'the file'}"
