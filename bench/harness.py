"""Measure ours and its floor by turns in one run, so that a busy machine slows both and the ratio keeps its meaning."""

from __future__ import annotations

import gc
import importlib
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Sample:
    """One measured run: how long it took, in seconds, and the most memory it held, in MiB, where that is known."""

    seconds: float
    memory: float | None = None


@dataclass(frozen=True)
class Row:
    """One line of the table: the medians of ours and of the floor, and how many times the floor we may take."""

    name: str
    ours: Sample
    floor: Sample
    target: float

    @property
    def ratio(self) -> float:
        """Return how many times the floor ours takes."""
        return self.ours.seconds / self.floor.seconds


def compare(
    name: str, ours: Callable[[], Sample], floor: Callable[[], Sample], *, target: float, rounds: int = 15
) -> Row:
    """Run ours and the floor by turns, after one run of each that is not counted, and return the medians."""
    ours(), floor()
    pairs = [(ours(), floor()) for _ in range(rounds)]
    return Row(name, median([pair[0] for pair in pairs]), median([pair[1] for pair in pairs]), target)


def timed(work: Callable[[], object]) -> Callable[[], Sample]:
    """Return a measurement of the work as done within this process, with the garbage collector's share kept out."""

    def measure() -> Sample:
        gc.collect()
        gc.disable()
        try:
            begin = time.perf_counter()
            work()
            return Sample(time.perf_counter() - begin)
        finally:
            gc.enable()

    return measure


def rows_of(name: str) -> list[Row]:
    """Run the benchmark module of that name in this process and return its lines of the table."""
    found: list[Row] = importlib.import_module(f"bench.{name}").rows()
    return found


def median(samples: list[Sample]) -> Sample:
    """Return the median time and the median memory."""
    memories = [sample.memory for sample in samples if sample.memory is not None]
    return Sample(
        statistics.median(sample.seconds for sample in samples), statistics.median(memories) if memories else None
    )


def table(rows: list[Row]) -> str:
    """Return the rows as one aligned table."""
    head = ("what", "ours", "floor", "ratio", "target", "", "memory: ours", "floor")
    lines = [head, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            [line[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))]
        )
        for line in lines
    )


def _cells(row: Row) -> tuple[str, ...]:
    times = [f"{sample.seconds * 1000:.1f} ms" for sample in (row.ours, row.floor)]
    memories = ["-" if sample.memory is None else f"{sample.memory:.0f} MiB" for sample in (row.ours, row.floor)]
    verdict = "ok" if row.ratio <= row.target else "over"
    return (row.name, *times, f"{row.ratio:.2f}x", f"{row.target:g}x", verdict, *memories)
