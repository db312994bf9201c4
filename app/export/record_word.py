"""The record as a Word file: the same words in the same order as on the pages, for translators and case systems.

It is told by the same functions as the pages (record.py), so that the two cannot differ. The same record gives the same
bytes: dates in the file are the document's own, never the clock's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from app.export.content import RecordContent
from app.export.record import draw_record, facts_of, record_title
from app.export.word_setter import WordSetter

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of each part of the file: the first that a ZIP can hold."""


@dataclass(frozen=True, slots=True)
class WordFile:
    """A finished Word file, and its properties by what to call them."""

    data: bytes
    properties: Mapping[str, str]


def word_file(content: RecordContent, *, large_print: bool = False) -> WordFile:
    """Return the record as a Word file in 11 point, or 16 in large print."""
    facts = facts_of(content, record_title(content))
    setter = WordSetter(facts, content.notice, content.edition, large_print=large_print)
    draw_record(setter, content)
    properties = {
        "the title": facts.title,
        "the author": facts.author,
        "the subject": facts.subject,
        "the tables": "\n".join(setter.table_words),
        "the pictures": "\n".join(setter.picture_words),
    }
    return WordFile(_same_each_time(setter.finish()), properties)


def _same_each_time(data: bytes) -> bytes:
    """Return the file without the time at which its parts were packed."""
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(packed, "w") as new:
        for part in old.infolist():
            info = ZipInfo(part.filename, _LONG_AGO)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(part))
    return packed.getvalue()
