"""Writing documents without a window: the same files, the same gate and the same leak check as on the screen."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from app.cli.noting import note
from app.export.checking import Checked, CopyKey, check_copy, held_back
from app.export.chronology_content import ChronologyOf
from app.export.copy_words import copy_words
from app.export.documents import Document, Made
from app.export.filing import numbered, write_whole
from app.models.conference import Conference
from app.models.person import Person
from app.store.pictures import conference_with_pictures
from app.store.store import Store


class LeakFound(click.ClickException):
    """A copy would hold what its reader may not have, so nothing was written."""

    exit_code = 3


def write_records(store: Store, conference_ids: Sequence[uuid.UUID], folder: Path) -> list[Path]:
    """Write the full record of each conference, for the file, into ``folder`` and return the paths."""
    written: list[Path] = []
    with click.progressbar(conference_ids, label="Writing", file=sys.stderr) as bar:
        for key in bar:
            written += write_documents(store, key, folder, [Document.RECORD], written=written)
    return written


def write_documents(
    store: Store,
    conference_id: uuid.UUID,
    folder: Path,
    documents: Sequence[Document],
    *,
    names: Sequence[str] = (),
    large_print: bool = False,
    chronology: bool = False,
    chronology_of: str = "",
    written: Sequence[Path] = (),
) -> list[Path]:
    """Write documents of one conference into ``folder`` and return the paths: for the file, or for each of ``names``.

    ``chronology`` puts what happened when into the record; ``chronology_of`` names the one child it is to be about.

    All are made and looked through before the first is written. Raises LeakFound with the list where one holds what its
    reader may not have, ClickException where a name fits nobody or several. Another file of the same name is never
    replaced: the new one gets a number. Letters that no font can draw are told on standard error.
    """
    conference: Conference = store.read(lambda session: conference_with_pictures(session, conference_id)).result()
    readers: list[Person | None] = [pick_person(conference, name) for name in names]
    asked = _chronology(conference, chronology_of) if chronology or chronology_of else None
    today = date.today()  # noqa: DTZ011 - the day on the wall here, as on the screen
    keys = [
        CopyKey(document, reader.id if reader is not None else None, large_print, asked)
        for reader in readers or [None]
        for document in documents
    ]
    made = [check_copy(conference, key, today) for key in keys]
    _refuse_leaks(conference, made)
    folder.mkdir(parents=True, exist_ok=True)
    paths = list(written)
    for key, one in zip(keys, (checked.made for checked in made), strict=True):
        path = _free_path(folder, one, paths)
        write_whole(path, one.data)
        paths.append(path)
        note(store, f"Copy saved: {copy_words(conference, key)}", conference_id=conference_id)
        for warning in one.warnings:
            click.echo(f"{path.name}: {warning}", err=True)
    return paths[len(written) :]


def _chronology(conference: Conference, name: str) -> ChronologyOf:
    """Return what is asked for: of the child who is named, or of everybody. Raises ClickException for no child."""
    if not name:
        return ChronologyOf()
    child = pick_person(conference, name)
    if not child.is_child:
        raise click.ClickException(f"{child.written_name} is no child of this family. Nothing was written.")
    return ChronologyOf(child.id)


def pick_person(conference: Conference, words: str) -> Person:
    """Return the one person that ``words`` mean. Raises ClickException with who fits where it is not just one."""
    wanted = words.casefold().split()
    people = conference.family.people
    exact = [person for person in people if words.casefold() in (person.name.casefold(), person.record_name.casefold())]
    found = exact or [person for person in people if wanted and all(word in _names(person) for word in wanted)]
    if len(found) == 1:
        return found[0]
    shown = "\n".join(f"  {person.written_name}" for person in found or people)
    problem = "More than one person fits" if found else "Nobody here fits"
    raise click.ClickException(f"{problem} “{words}”:\n{shown}")


def _names(person: Person) -> str:
    return " ".join((person.name, person.record_name, person.latin_name)).casefold()


def _refuse_leaks(conference: Conference, made: Sequence[Checked]) -> None:
    lines = [
        f"  {one.made.file_name}, {hit.leak.where}: {hit.leak.secret.about}: \u2026{hit.leak.excerpt}\u2026"
        for one in made
        for hit in held_back(conference, one)
    ]
    if lines:
        shown = "\n".join(lines)
        raise LeakFound(
            f"Nothing was written: this is withheld and stands in other words too.\n{shown}\n"
            "Reword it, or leave it out of the copy, in the window."
        )


def _free_path(folder: Path, made: Made, written: Sequence[Path]) -> Path:
    """Return where the document goes: a name that nothing has, or that just this document has."""
    taken = {path.name for path in written}
    while True:
        path = folder / numbered(made.file_name, taken)
        if not path.exists() or (path.is_file() and path.read_bytes() == made.data):
            return path
        taken.add(path.name)
