"""The commands that keep a store safe: backup, restore, verify, passphrase, recovery-sheet."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from app.cli.opening import Options, open_store, passphrase, sentences
from app.export.filing import write_whole
from app.store import keys
from app.store.backup import Backup, backup_at, backups_in, check_backup, default_folder
from app.store.claim import Claim
from app.store.errors import NoStoreHere
from app.store.restore import discard_restore, find_key, prepare_restore
from app.store.restore import restore as swap_in
from app.store.swap import finish_swap
from app.store.verify import check_store

FOLDER = click.Path(path_type=Path, file_okay=False)
NEW_PASSPHRASE = "SAFETY_BOARD_NEW_PASSPHRASE"


@click.command("backup")
@click.argument("folder", type=FOLDER, required=False)
@click.pass_obj
def backup(options: Options, folder: Path | None) -> None:
    """Write a backup into FOLDER (without it: beside the store) and check it. It is encrypted like the store.

    Nothing is written where nothing has changed since the last one. Older ones are thinned out: what stays are the
    last of 24 hours, 14 days, 8 weeks and 24 months.
    """
    with open_store(options) as store:
        kept_in = folder or default_folder(store.path)
        made = store.back_up(kept_in, _now())
    if made is None:
        newest = backups_in(kept_in)[0]
        click.echo(f"Nothing has changed since the last backup, {newest.folder}")
    else:
        click.echo(str(made.folder))


@click.command("restore")
@click.argument("backup_folder", type=FOLDER, metavar="BACKUP")
@click.option("--yes", is_flag=True, help="Do not ask; for scripts.")
@click.pass_obj
def restore(options: Options, backup_folder: Path, yes: bool) -> None:
    """Put a backup in the place of the store, after checking it and saying what it holds.

    The passphrase may be today's or that of the backup's day. The store of before is kept as a backup.
    """
    chosen = _backup(backup_folder)
    with sentences():
        options.store.parent.mkdir(parents=True, exist_ok=True)
        claim = Claim.take(options.store, "The command “restore”")
        try:
            finish_swap(options.store)
            contents = prepare_restore(chosen, options.store, passphrase(options))
            click.echo(str(contents))
            if not yes:
                click.confirm("Put it in the place of the store? What is there now is kept.", abort=True)
            aside = swap_in(options.store, _now())
        except click.Abort:
            discard_restore(options.store)
            raise
        finally:
            claim.release()
    click.echo(f"Restored. The store of before is in {aside}" if any(aside.iterdir()) else "Restored.")


@click.command("verify")
@click.option("--backup", "backup_folder", type=FOLDER, help="Check this backup instead, or all backups in a folder.")
@click.pass_obj
def verify(options: Options, backup_folder: Path | None) -> None:
    """Check that every page and every row of the store, or of a backup, is sound."""
    if backup_folder is not None:
        _verify_backups(options, backup_folder)
        return
    with open_store(options) as store:
        faults = store.read(check_store).result()
        newest = next(iter(backups_in(default_folder(store.path))), None)
    if faults:
        raise click.ClickException(_damaged("The store", faults) + _what_next(newest))
    click.echo("The store is sound.")


@click.command("passphrase")
@click.pass_obj
def change_passphrase(options: Options) -> None:
    """Choose another passphrase. The data are not rewritten, and the recovery sheet stays valid.

    The old one may be the recovery code. The new one is asked for, or read from SAFETY_BOARD_NEW_PASSPHRASE.
    """
    with sentences():
        _there(options)
        known = passphrase(options)
        keys.unwrap(keys.read_slots(options.store), known)  # before anybody thinks of a new one
        keys.change_passphrase(options.store, known, _new_passphrase())
    click.echo("The new passphrase opens the store. Backups made before today keep the old one.")


@click.command("recovery-sheet")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def recovery_sheet(options: Options, file: Path) -> None:
    """Write a recovery sheet as a PDF: a code that opens the store when the passphrase is lost.

    A sheet made before opens nothing any more. The file is NOT encrypted: print it, put it in a safe, delete the file.
    """
    from app.export.recovery_sheet import (  # slow to import: only this command needs it
        RecoverySheet,
        recovery_sheet_pdf,
    )

    if file.exists():
        raise click.ClickException(f"There is already a file at {file}. It was left as it is; choose another name.")
    with sentences():
        _there(options)
        known = passphrase(options)
        code = keys.prepare_sheet(options.store, known)
        sheet = RecoverySheet(code, datetime.now(UTC), str(options.store), platform.node())
        write_whole(file, recovery_sheet_pdf(sheet).pdf)
        keys.accept_sheet(options.store, known, code)
    click.echo(f"{file}: print it, put it in a safe, and delete the file. Sheets made before are no longer valid.")


COMMANDS: Sequence[click.Command] = (backup, restore, verify, change_passphrase, recovery_sheet)


def _verify_backups(options: Options, folder: Path) -> None:
    one = backup_at(folder)
    chosen = [one] if one is not None else backups_in(folder)
    if not chosen:
        raise click.ClickException(f"There is no backup at {folder}.")
    with sentences():
        secret = passphrase(options)
        damaged = 0
        for each in chosen:
            data_key, _ = find_key(each, options.store, secret)
            faults = check_backup(each, data_key)
            damaged += bool(faults)
            click.echo(f"{each.folder.name}: {'; '.join(faults[:3]) if faults else 'sound'}")
    if damaged:
        raise click.ClickException(
            f"{damaged} of {len(chosen)} backups are damaged. Keep the others, and make a new one."
        )


def _backup(folder: Path) -> Backup:
    found = backup_at(folder.resolve())
    if found is None:
        raise click.ClickException(
            f"{folder} is not a backup. A backup is a folder such as “2026-03-24 10-15-30” with two files in it."
        )
    return found


def _there(options: Options) -> None:
    finish_swap(options.store)
    if not options.store.exists():
        raise NoStoreHere(options.store)


def _damaged(what: str, faults: list[str]) -> str:
    return f"{what} is damaged: {'; '.join(faults[:20])}. Keep the file as it is and restore a backup"


def _what_next(newest: Backup | None) -> str:
    if newest is None:
        return ". There is none beside the store; look where you keep them."
    return f": the newest is {newest.folder}"


def _new_passphrase() -> str:
    given = os.environ.get(NEW_PASSPHRASE)
    if given:
        return given
    if not sys.stdin.isatty():
        raise click.ClickException(f"There is no terminal to ask for the new passphrase. Set {NEW_PASSPHRASE}.")
    return str(click.prompt("New passphrase", hide_input=True, confirmation_prompt=True))


def _now() -> datetime:
    """Return the local time without a zone, as every backup is named."""
    return datetime.now()  # noqa: DTZ005
