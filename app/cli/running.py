"""Running one click command and saying how it ended."""

from __future__ import annotations

from collections.abc import Sequence

import click


def run(command: click.Command, arguments: Sequence[str] | None, name: str | None = None) -> int:
    """Run a command and return the exit code: 0 done, 1 could not be done, 2 not understood."""
    try:
        command.main(args=list(arguments) if arguments is not None else None, prog_name=name, standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("Stopped. Nothing was changed.", err=True)
        return 1
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    return 0
