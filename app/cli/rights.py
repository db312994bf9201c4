"""The commands for the rights of the people recorded: about."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.cli.noting import note
from app.cli.opening import Options, open_store
from app.export.about_person import about_person
from app.export.filing import write_whole
from app.models.family import Family
from app.models.person import Person
from app.store.access import held_about

NOTE = "Everything about one person saved, for review"
SHORT = 8


@click.command("about")
@click.argument("person")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--force", is_flag=True, help="Replace the file where there is one.")
@click.pass_obj
def about(options: Options, person: str, file: Path, force: bool) -> None:
    """Write everything held about PERSON to FILE: for the officer who reviews it, not for handing out.

    PERSON is a name, or the start of a key where several have that name. The file is NOT encrypted.
    """
    if file.exists() and not force:
        raise click.ClickException(
            f"There is already a file at {file}. It was left as it is; add --force to replace it."
        )
    with open_store(options) as store:
        key = pick_person(store.read(_people).result(), person)
        found = store.read(lambda session: held_about(session, key)).result()
        family_id = store.read(lambda session: session.get_one(Person, key).family_id).result()
        write_whole(file, about_person(found, datetime.now().astimezone(), store.who).encode("utf-8"))
        note(store, NOTE, family_id=family_id)
    review = sum(one.needs_review for one in found.held)
    click.echo(f"{file}: {len(found.held)} items about {found.name}, {review} of them to be decided. Not released.")


def pick_person(people: Sequence[tuple[uuid.UUID, str, str]], words: str) -> uuid.UUID:
    """Return the key of the one person meant; ``people`` are keys, names and families. Raises ClickException."""
    wanted = words.casefold().split()
    by_key = [one for one in people if str(one[0]).startswith(words.casefold())] if words else []
    found = by_key or [one for one in people if wanted and all(word in one[1].casefold() for word in wanted)]
    if len(found) == 1:
        return found[0][0]
    if not found:
        raise click.ClickException(f"Nobody fits “{words}”.")
    shown = "\n".join(f"  {str(key)[:SHORT]}  {name}  ({family})" for key, name, family in found[:20])
    raise click.ClickException(f"More than one person fits “{words}”. Say the key instead:\n{shown}")


def _people(session: Session) -> list[tuple[uuid.UUID, str, str]]:
    query = select(Person.id, Person.record_name, Person.name, Family.name).join(Family).order_by(Person.record_name)
    rows = session.execute(query)
    return [(key, " ".join(dict.fromkeys(filter(None, (full, name)))), family) for key, full, name, family in rows]


COMMANDS: Sequence[click.Command] = (about,)
