"""Print the benchmark table: `python3 start.py bench` for all, `python3 start.py bench start` for those named."""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from bench.harness import Row, rows_of, table

# Each is a module of this folder with a function `rows() -> list[Row]`. Add yours here.
BENCHES = ("start", "store", "board", "documents", "smart", "home", "find")


def main(names: list[str]) -> int:
    """Run the benchmarks named, or all, and print one table; return 2 when a name is not known."""
    unknown = set(names) - set(BENCHES)
    if unknown:
        print(f"No such benchmark: {', '.join(sorted(unknown))}. There are: {', '.join(BENCHES)}.", file=sys.stderr)
        return 2
    found: list[Row] = []
    for name in names or BENCHES:
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        # A process of its own, so that no benchmark's memory and imports are counted with the next one's.
        with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as fresh:
            found += fresh.submit(rows_of, name).result()
    print(table(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
