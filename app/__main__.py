"""The way in: the window, or one of the jobs that need none.

Only what the window needs is loaded on the way to it: no click, no database (see bench/start.py).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window for no arguments, `open` or `--store PATH` alone; hand all else to the command line.

    Return the exit code.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if _is_only_a_store(given):
        given = ["open", *given]
    asks_for_help = "--help" in given or "-h" in given
    if asks_for_help or given[:1] not in ([], ["open"]):
        from app.cli import main as run_command  # Loaded late: the window starts without click.

        return run_command(given)
    return open_window(given[1:])


def _is_only_a_store(given: Sequence[str]) -> bool:
    """Return True for `--store PATH` with no command: the window opens without a command."""
    if len(given) == 1:
        return given[0].startswith("--store=")
    return len(given) == 2 and given[0] == "--store" and not given[1].startswith("-")


def open_window(arguments: Sequence[str]) -> int:
    """Open the window and return the exit code; where no window can open, say why in one sentence and return 2."""
    from app.ui import preflight

    problem = preflight.explain_missing_display()
    if problem is not None:
        print(problem, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 2
    from app.ui.application import run  # Loaded late: Qt ends the process where no window can open.

    return run([sys.argv[0], *arguments])


if __name__ == "__main__":
    sys.exit(main())
