"""Whether a step is something one could see: named features, weighed with figures fitted beforehand.

The figures stand in resources/phrases/smart_weights.toml; bench/fit.py makes them. A sum above nought speaks for it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from app.practice.phrases import tables

NEAR = 0.35
"""As near to nought as this, the answer is a doubtful one."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A figure for each feature, and one for all."""

    base: float
    features: dict[str, float]

    def weigh(self, found: Iterable[str]) -> float:
        """Return the sum: above nought for a step that one could see, below for an abstract one."""
        return self.base + sum(self.features.get(name, 0.0) for name in found)

    def chance(self, found: Iterable[str]) -> float:
        """Return the same as a chance between 0 and 1."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.weigh(found)))))


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    """Return the figures that travel with the program."""
    table = tables("smart_weights")
    return Weights(float(table["base"]), {name: float(weight) for name, weight in table["features"].items()})
