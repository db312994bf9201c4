"""The conference file: one family with its people and conferences as JSON, to hand over, to keep and to read.

Described in docs/conference-file.md; its JSON Schema is resources/schema/conference-file.schema.json.
"""

from __future__ import annotations

from app.store.exchange.exporting import export_conference, export_family
from app.store.exchange.faults import ImportFault
from app.store.exchange.importing import Imported, import_family
from app.store.exchange.lines import say_line
from app.store.exchange.schema import schema
from app.store.exchange.text import dump, read_file, read_text

__all__ = [
    "ImportFault",
    "Imported",
    "dump",
    "export_conference",
    "export_family",
    "import_family",
    "read_file",
    "read_text",
    "say_line",
    "schema",
]
