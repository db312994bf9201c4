"""``safety-board check-nation``: whether a local file of words and time limits can be used, and what it changes."""

from __future__ import annotations

from pathlib import Path

import click

from app.practice.nation_differences import differences
from app.practice.nations import CODES, BrokenSettings, nation, shipped_nation


class Unusable(click.ClickException):
    """The file cannot be used: exit code 2."""

    exit_code = 2


@click.command("check-nation")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
def check_nation(file: Path) -> None:
    """Say what a local file of words and time limits changes, a line for each value.

    The file is in use where it lies beside the store under the name nations.toml. Nothing is written.
    """
    try:
        lines = [line for code in CODES for line in differences(nation(code, file), shipped_nation(code))]
    except BrokenSettings as error:
        raise Unusable(str(error)) from error
    for line in lines or ["Nothing in this file is in force: it changes no value."]:
        click.echo(line)
