"""Writing records without a window."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Sequence
from pathlib import Path

import click

from app.export.filing import record_name, write_whole
from app.export.gather import gather_record
from app.export.record import record_pdf
from app.models.conference import Conference
from app.models.sharing import Audience
from app.practice.nations import nation
from app.store.snapshot import load_conference
from app.store.store import Store


def write_records(
    store: Store, conference_ids: Sequence[uuid.UUID], folder: Path, *, large_print: bool = False
) -> list[Path]:
    """Write the full record of each conference into ``folder`` and return the paths.

    Another file of the same name is never replaced: the new one gets a number. Letters that no font can draw are told
    on standard error.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    with click.progressbar(conference_ids, label="Writing", file=sys.stderr) as bar:
        for key in bar:
            conference = store.read(lambda session, key=key: load_conference(session, key)).result()  # type: ignore[misc]
            words = nation(conference.family.nation.value)
            made = record_pdf(gather_record(conference, Audience.file(), words), large_print=large_print)
            path = _free_path(folder, conference, made.pdf, large_print=large_print, written=written)
            write_whole(path, made.pdf)
            written.append(path)
            for warning in made.warnings:
                click.echo(f"{path.name}: {warning}", err=True)
    return written


def _free_path(folder: Path, conference: Conference, pdf: bytes, *, large_print: bool, written: Sequence[Path]) -> Path:
    """Return where the record goes: a name that nothing has, or that just this record has."""
    taken = {path.name for path in written}
    while True:
        path = folder / record_name(conference, large_print=large_print, taken=taken)
        if not path.exists() or (path.is_file() and path.read_bytes() == pdf):
            return path
        taken.add(path.name)
