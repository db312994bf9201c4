"""The jobs that need no window: import, export, documents, list, verify, example, check-plan."""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["check-plan"]:
        # Loaded late: the coach needs no store, so a file of steps is not kept waiting for a database.
        from app.cli.check_plan import check_plan
        from app.cli.running import run

        return run(check_plan, given[1:], "safety-board check-plan")
    from app.cli.commands import main as run_command  # Loaded late for the same reason.

    return run_command(given)
