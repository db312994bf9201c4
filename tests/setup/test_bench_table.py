"""The benchmark table says what was measured: medians, their ratio, and whether it is within the target."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import bench
from bench.__main__ import BENCHES
from bench.harness import Row, Sample, compare, table


def played_back(*seconds: float, order: list[str], name: str) -> Callable[[], Sample]:
    """Return a measurement that gives these times one by one and notes its turn."""
    times = iter(seconds)

    def measure() -> Sample:
        order.append(name)
        return Sample(next(times), memory=50)

    return measure


def test_runs_take_turns_and_the_first_of_each_is_not_counted() -> None:
    order: list[str] = []
    ours = played_back(9, 2, 8, 3, order=order, name="ours")
    floor = played_back(9, 1, 1, 2, order=order, name="floor")
    row = compare("start", ours, floor, target=2, rounds=3)
    assert order == ["ours", "floor"] * 4
    assert (row.ours.seconds, row.floor.seconds, row.ratio) == (3, 1, 3)


def test_the_table_shows_ratio_target_and_memory() -> None:
    within = Row("autosave", Sample(0.002), Sample(0.001), target=5)
    over = Row("start", Sample(0.3, 60.0), Sample(0.1, 50.0), target=2)
    _, first, second = table([within, over]).splitlines()
    assert first.split() == ["autosave", "2.0", "ms", "1.0", "ms", "2.00x", "5x", "ok", "-", "-"]
    assert second.split() == ["start", "300.0", "ms", "100.0", "ms", "3.00x", "2x", "over", "60", "MiB", "50", "MiB"]


def test_every_benchmark_there_is_can_be_asked_for() -> None:
    modules = (Path(bench.__file__).parent).glob("*.py")
    measuring = {module.stem for module in modules if "\ndef rows() " in module.read_text(encoding="utf-8")}
    assert measuring == set(BENCHES)
