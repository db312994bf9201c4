"""How every command finds and opens the store, and how its errors reach the person at the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from app.models.errors import RuleError
from app.practice.local_nations import SHIPPED_INSTEAD, trouble, use_local_file
from app.store.errors import NoStoreHere, StoreError
from app.store.exchange import ImportFault
from app.store.location import nation_file_path
from app.store.store import Store

PASSPHRASE = "SAFETY_BOARD_PASSPHRASE"


@dataclass(slots=True)
class Options:
    """What was said before the command: which store, and where its passphrase is."""

    store: Path
    passphrase_file: Path | None


def passphrase(options: Options, *, twice: bool = False) -> str:
    """Return the passphrase from the file named, the environment, or a prompt (``twice`` for a new store)."""
    if options.passphrase_file is not None:
        try:
            # Editors on Windows put a mark before the first line and end it with CR LF: neither is part of it.
            with open(options.passphrase_file, encoding="utf-8-sig") as file:
                return file.readline().rstrip("\n")
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is not text"
            raise click.ClickException(
                f"The passphrase file {options.passphrase_file} could not be read: {reason}."
            ) from None
    given = os.environ.get(PASSPHRASE)
    if given:
        return given
    if not sys.stdin.isatty():
        raise click.ClickException(
            f"There is no terminal to ask for the passphrase. Use --passphrase-file, or set {PASSPHRASE}."
        )
    return str(click.prompt("Passphrase", hide_input=True, confirmation_prompt=twice))


@contextmanager
def open_store(options: Options, *, make: bool = False) -> Iterator[Store]:
    """Open the store for one command and close it after.

    ``make`` is for commands that write: they make a store where there is none, and keep other programs out meanwhile.
    """
    with sentences():
        there = options.store.exists()
        if not there and not make:
            raise NoStoreHere(options.store)
        secret = passphrase(options, twice=not there)
        if not secret:
            raise click.ClickException("The passphrase is empty. Nothing was done.")
        with Store.open(options.store, secret, alone=make) if there else Store.create(options.store, secret) as store:
            use_local_file(nation_file_path(options.store))
            if trouble():
                click.echo(f"{trouble()} {SHIPPED_INSTEAD}", err=True)
            yield store


@contextmanager
def sentences() -> Iterator[None]:
    """Turn known errors into one sentence and exit code 1. Bugs keep their traceback."""
    try:
        yield
    except ImportFault as fault:
        notes = "".join(f"{note}: " for note in getattr(fault, "__notes__", ()))
        raise click.ClickException(f"{notes}{fault}") from None
    except (StoreError, RuleError) as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        raise click.ClickException(f"{error.strerror or error}{where}. Nothing else was changed.") from None
