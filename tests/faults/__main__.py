"""Every script of faults with its counts: ``python3 start.py faults``, or short: ``python -m tests.faults --short``."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.faults.children import CAN_FORK
from tests.faults.conference_kills import kill_conferences
from tests.faults.key_kills import kill_key_changes
from tests.faults.migration_kills import kill_updates
from tests.faults.mutated_files import try_mutated_files
from tests.faults.swap_kills import kill_restores

PETRIE = "baby-petrie"
SCRIPTS = ("conference", "keys", "restore", "update", "files")
"""The last holds a store of its own: nothing may be forked after it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the scripts that are asked for, all of them without a name; each says what it survived."""
    options = argparse.ArgumentParser(prog="start.py faults", description="Kill the program on purpose.")
    options.add_argument("scripts", nargs="*", choices=[*SCRIPTS, []], help="which; all without a name")
    options.add_argument("--short", action="store_true", help="as the tests do, in seconds")
    options.add_argument("--kills", type=int, default=1000, help="how often the conference is killed")
    options.add_argument("--seed", type=int, default=int(time.time()), help="the same seed kills at the same changes")
    chosen = options.parse_args(arguments)
    if not CAN_FORK:
        print("These scripts need fork(), which this system does not have.")
        return 0
    for name in chosen.scripts or SCRIPTS:
        with tempfile.TemporaryDirectory(prefix="safety-board-faults-") as folder:
            print(_say(name, Path(folder) / "place", chosen), flush=True)
    return 0


def _say(name: str, folder: Path, chosen: argparse.Namespace) -> str:
    folder.mkdir()
    short, started = chosen.short, time.monotonic()
    kills = 6 if short else chosen.kills
    scripts: dict[str, Callable[[], str]] = {
        "conference": lambda: (
            f"{kills} kills survived, {kill_conferences(folder, kills, seed=chosen.seed)} acknowledged changes all"
            f" there (seed {chosen.seed})"
        ),
        "keys": lambda: f"{kill_key_changes(folder, every=37 if short else 1)} kills survived while keys changed",
        "restore": lambda: f"{kill_restores(folder, every=40 if short else 1)} kills survived while restoring",
        "update": lambda: f"{kill_updates(folder, every=16 if short else 1)} kills survived while updating",
        "files": lambda: "{} inputs tried, {} taken and sound, all others refused in words (seed {})".format(
            *try_mutated_files(folder, 25 if short else 1000, seed=chosen.seed, only=PETRIE if short else "*"),
            chosen.seed,
        ),
    }
    said = scripts[name]()
    return f"{name}: {said}, {time.monotonic() - started:.0f} s"


if __name__ == "__main__":
    sys.exit(main())
