"""Text that runs from right to left, alone or mixed with text that does not (Unicode Standard Annex 9)."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from bidi import algorithm
from bidi.mirror import MIRRORED


class Run(NamedTuple):
    """A stretch of a line that runs one way: the positions of its first character and of the one after its last."""

    start: int
    end: int
    right_to_left: bool


def runs_right_to_left(text: str) -> bool:
    """Return True for a text that is written from right to left.

    Most of its letters decide, not the first one: an English sentence may begin with a name in Arabic.
    """
    directions = [unicodedata.bidirectional(character) for character in text]
    right_to_left = sum(direction in ("R", "AL") for direction in directions)
    return right_to_left > directions.count("L")


def visual_runs(line: str, *, right_to_left: bool) -> list[Run]:
    """Return the runs of one line from left to right as they stand on the page.

    ``right_to_left`` is the direction of the paragraph that the line belongs to.
    """
    runs = _level_runs(line, int(right_to_left))
    highest = max((level for _, _, level in runs), default=0)
    for level in range(highest, 0, -1):  # rule L2: turn round every stretch at this level or above
        runs = _turn_round(runs, level)
    return [Run(start, end, level % 2 == 1) for start, end, level in runs]


def mirrored(text: str) -> str:
    """Return signs without letters (a bracket, a dash) as they stand in a run from right to left."""
    return "".join(MIRRORED.get(character, character) for character in reversed(text))


def _level_runs(line: str, base_level: int) -> list[tuple[int, int, int]]:
    """Return the line's runs in reading order: start, end, embedding level."""
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base_level, "LR"[base_level]
    algorithm.get_embedding_levels(line, storage)
    for position, character in enumerate(storage["chars"]):
        character["position"] = position  # joiners are dropped on the way
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    runs: list[tuple[int, int, int]] = []
    for character in storage["chars"]:
        position, level = character["position"], character["level"]
        if runs and runs[-1][2] == level:
            runs[-1] = (runs[-1][0], position + 1, level)
        else:
            start = runs[-1][1] if runs else 0
            runs.append((start, position + 1, level))
    if runs:
        runs[-1] = (runs[-1][0], len(line), runs[-1][2])
    return runs


def _turn_round(runs: list[tuple[int, int, int]], level: int) -> list[tuple[int, int, int]]:
    turned: list[tuple[int, int, int]] = []
    stretch: list[tuple[int, int, int]] = []
    for run in runs:
        if run[2] >= level:
            stretch.append(run)
            continue
        turned += [*reversed(stretch), run]
        stretch = []
    return [*turned, *reversed(stretch)]
