"""Fit the SMART coach's figures on labelled statements: `python -m bench.fit` writes them to resources/phrases.

A plain logistic regression on a score of features that are there or not: few enough to read, and fast in plain Python.
"""

from __future__ import annotations

import csv
import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.paths import RESOURCES
from app.practice.smart.features import FEATURES, features_of
from app.practice.smart.lexicon import lexicon
from app.practice.smart.look import facts_of
from app.practice.smart.weighing import Weights

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT.parent / "shared" / "smart" / "statements.tsv"
OWN = ROOT / "tests" / "practice" / "smart_statements.tsv"
WEIGHTS = RESOURCES / "phrases" / "smart_weights.toml"
STEPS = 300
PACE = 2.0
PULL = 1.0
"""How strongly each figure is pulled to where it begins, as if by so many statements: rare features stay near it."""
BEGIN = {
    "unknown_act": 2.0,
    "light_act_on_unknown": 1.0,
    "visible_act_on_abstract": -1.0,
    "level": 2.0,
    "only_vaguely": -1.5,
}
"""Where figures begin; others at nought. Abstract verbs are few and listed: others are likely visible."""


@dataclass(frozen=True)
class Labelled:
    """One statement with what its reader said of it."""

    id: str
    text: str
    label: str
    missing: frozenset[str]
    origin: str
    written: str
    """For our own list: "before" the rules, or "during" their tuning."""


def read_labelled(path: Path) -> list[Labelled]:
    """Read a list of labelled statements: tab-separated, UTF-8, no quoting."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Labelled(
            row["id"],
            row["text"],
            row["label"],
            frozenset(filter(None, row["missing"].split(","))),
            row["origin"],
            row.get("written") or "",
        )
        for row in rows
    ]


@cache
def found_features(statement: Labelled) -> list[str]:
    """Return the features of a statement, in the order of FEATURES."""
    found = features_of(facts_of(statement.text, lexicon()))
    return [name for name in FEATURES if name in found]


def fit(features: Sequence[Sequence[str]], seen: Sequence[bool]) -> Weights:
    """Fit the figures so that their sum is above nought where something could be seen, by gradient descent."""
    base, weights = 0.0, {name: BEGIN.get(name, 0.0) for name in FEATURES}
    count = len(features)
    for _ in range(STEPS):
        slope, slopes = 0.0, {name: PULL * (weight - BEGIN.get(name, 0.0)) for name, weight in weights.items()}
        for names, is_seen in zip(features, seen, strict=True):
            total = base + sum(weights[name] for name in names)
            error = 1 / (1 + math.exp(-total)) - is_seen
            slope += error
            for name in names:
                slopes[name] += error
        base -= PACE * slope / count
        for name in weights:
            weights[name] -= PACE * slopes[name] / count
    return Weights(base, weights)


def fitted_on(statements: Sequence[Labelled]) -> Weights:
    """Return the figures for some statements: a vague one is one in which nothing could be seen."""
    return fit([found_features(one) for one in statements], [one.label != "vague" for one in statements])


def main() -> int:
    """Fit on the shared list, where it is there, and our own, and write the figures down."""
    statements = [one for path in (SAMPLE, OWN) if path.exists() for one in read_labelled(path)]
    weights = fitted_on(statements)
    lines = [
        f"# Figures of the SMART coach, fitted by bench/fit.py on {len(statements)} labelled statements.",
        "# Their sum is above nought for a step that one could see, and below for an abstract one.",
        "",
        f"base = {weights.base:.3f}",
        "",
        "[features]",
        *(f"{name} = {weights.features[name]:.3f}" for name in FEATURES),
    ]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{WEIGHTS.name}: fitted on {len(statements)} statements")
    return 0


if __name__ == "__main__":
    sys.exit(main())
