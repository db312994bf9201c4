"""The command line: ``safety-board COMMAND``. Without a command the window opens (see app/__main__.py)."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from app import __version__
from app.cli.calendar_command import calendar
from app.cli.check_plan import check_plan
from app.cli.documents import write_documents, write_records
from app.cli.nation_file import check_nation
from app.cli.noting import note
from app.cli.opening import Options, open_store, sentences
from app.cli.picking import pick
from app.cli.rights import COMMANDS as RIGHTS
from app.cli.running import run
from app.cli.safety import COMMANDS as SAFETY
from app.export.documents import Document
from app.export.filing import write_whole
from app.store.exchange import Imported, ImportFault, dump, export_conference, import_family, read_file, say_line
from app.store.listing import ConferenceLine, conference_lines
from app.store.location import default_store
from app.store.store import Store

EPILOG = """Without a command the window opens.

The passphrase is asked for, or read from --passphrase-file or SAFETY_BOARD_PASSPHRASE.
Exit codes: 0 done, 1 could not be done, 2 the command was not understood, 3 a copy would have held what its reader
may not have. What could not be done changed nothing; where import stops at a file, the files before it are imported."""

NOTHING = "Nothing was changed."
EARLIER_STAY = "Files before it are imported; this one changed nothing."


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="safety-board")
@click.option("--store", type=click.Path(path_type=Path), default=None, help="The store (default: your data folder).")
@click.option("--passphrase-file", type=click.Path(path_type=Path), help="A file whose first line opens the store.")
@click.pass_context
def commands(context: click.Context, store: Path | None, passphrase_file: Path | None) -> None:
    """Safety Board: run a child protection conference on one board, and give each person the record they may have."""
    context.obj = Options(store or default_store(), passphrase_file)


@commands.command("open")
def open_window() -> None:
    """Open the window."""
    raise click.UsageError("Say 'open' first: safety-board open --store PATH")


@commands.command("import")
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="FILE...")
@click.pass_obj
def import_files(options: Options, files: tuple[Path, ...]) -> None:
    """Import conference files. Each is taken whole or not at all; the first that cannot be taken ends it."""
    with open_store(options, make=True) as store:
        for number, file in enumerate(files):
            try:
                imported = _import_one(store, file)
            except click.ClickException as error:
                raise _after_others(error) if number else error from None
            conferences = ", ".join(str(key) for key in imported.conference_ids) or "no new conference"
            click.echo(f"{file.name}: {conferences}")


def _import_one(store: Store, file: Path) -> Imported:
    """Import one file in one transaction. Raises ClickException with its sentence."""
    with sentences():
        change = partial(import_family, data=read_file(file), source=file.name)
        try:
            return store.run(f"Import {file.name}", change).result()
        except ImportFault as fault:
            say_line(fault, file)
            raise


def _after_others(error: click.ClickException) -> click.ClickException:
    """Return the error of one file where others were imported before it: then something was changed."""
    if NOTHING in error.message:
        return click.ClickException(error.message.replace(NOTHING, EARLIER_STAY))
    return click.ClickException(f"{error.message} {EARLIER_STAY}")


@commands.command("export")
@click.argument("conference")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace the file where there is one.")
@click.pass_obj
def export_file(options: Options, conference: str, file: Path, force: bool) -> None:
    """Export one conference, with its family and people, as a conference file.

    The file is NOT encrypted and holds everything, whoever it is withheld from.
    """
    if file.exists() and not force:
        raise click.ClickException(
            f"There is already a file at {file}. It was left as it is; add --force to replace it."
        )
    with open_store(options) as store:
        line = pick(store.read(conference_lines).result(), conference)
        text = dump(store.read(lambda session: export_conference(session, line.id)).result())
        write_whole(file, text.encode("utf-8"))
        note(store, "Conference file exported: it holds everything", conference_id=line.id)
    click.echo(f"{file}: {line}")


@commands.command("documents")
@click.argument("conference")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="The folder to write to.")
@click.option(
    "--document",
    "kinds",
    multiple=True,
    type=click.Choice([one.value for one in Document]),
    default=["record"],
    help="Which document; may be given several times. Without it: the record.",
)
@click.option("--for", "people", multiple=True, metavar="PERSON", help="Whose copy; without it, the file's own.")
@click.option("--large-print", is_flag=True, help="16 pt instead of 11 pt.")
@click.option("--chronology", is_flag=True, help="With what happened when, in the record.")
@click.option("--chronology-of", metavar="CHILD", default="", help="The same, about one child.")
@click.pass_obj
def documents(
    options: Options,
    conference: str,
    out: Path,
    kinds: tuple[str, ...],
    people: tuple[str, ...],
    large_print: bool,
    chronology: bool,
    chronology_of: str,
) -> None:
    """Write documents of a conference, each person's without what is withheld from them.

    Where a copy holds something that its reader may not have, nothing is written and the exit code is 3.
    """
    with open_store(options) as store:
        line = pick(store.read(conference_lines).result(), conference)
        wanted = [Document(kind) for kind in kinds]
        written = write_documents(
            store, line.id, out, wanted, names=people, large_print=large_print, chronology=chronology,
            chronology_of=chronology_of,
        )  # fmt: skip
    for path in written:
        click.echo(str(path))


@commands.command("list")
@click.pass_obj
def list_conferences(options: Options) -> None:
    """List the conferences: number, date, family and children."""
    with open_store(options) as store:
        lines = store.read(conference_lines).result()
    for line in lines:
        click.echo(str(line))
    if not lines:
        click.echo("No conferences yet. Import one with: safety-board import FILE", err=True)


@commands.command("example")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def example(folder: Path) -> None:
    """Do the main job with no window: a store, the example families, and their records in FOLDER."""
    from app.store.examples import example_store  # only this command needs it

    with sentences(), example_store() as store:
        lines: list[ConferenceLine] = store.read(conference_lines).result()
        keys: list[uuid.UUID] = [line.id for line in lines]
        for path in write_records(store, keys, folder):
            click.echo(str(path))


for command in (check_plan, check_nation, calendar, *SAFETY, *RIGHTS):
    commands.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code."""
    return run(commands, arguments)
