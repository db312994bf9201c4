"""The SMART coach on labelled statements: agreement on the label, F1 for three letters, and milliseconds a statement.

What is fitted is the coach's small table of figures (bench/fit.py): on our own list and four folds of the shared one,
shown on the fifth. The word lists and rules were written by people who had read the shared list, so its figure
flatters. What is honest about strangers is the first contact with statements written later: FIRST_CONTACT.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.practice.smart import LETTERS, Statement, look
from app.practice.smart.judging import Judged, judge
from app.practice.smart.lexicon import lexicon
from app.practice.smart.look import facts_of
from app.practice.smart.weighing import Weights
from bench.fit import OWN, SAMPLE, Labelled, fitted_on, read_labelled
from bench.harness import Row, Sample, median, timed

FOLDS = 5
ALLOWED = 0.002
"""Seconds for one statement: the coach runs while someone types (issue 5)."""
SHOWN = ("specific", "measurable", "timebound")
FIRST_CONTACT = {
    "203 written before the rules": 0.906,
    "109 written after them": 0.761,
    "98 written after that": 0.827,
    "90 meant to be hard": 0.733,
    "87 in the style of notes": 0.816,
    "71 of all kinds": 0.873,
    "44 written last": 0.886,
}
"""Label agreement on statements of our own before any answer to them was looked at; they were tuned on since."""
Pair = tuple[Labelled, Judged]


def rows() -> list[Row]:
    """Print how often coach and readers agree, and measure how long a statement takes."""
    own = read_labelled(OWN)
    sample = read_labelled(SAMPLE) if SAMPLE.exists() else []
    if sample:
        _print("shared list, five folds: figures fitted on four and our own list", folded(sample, own))
        _print("our own list: figures fitted on the shared list, rules tuned on both", judged(own, fitted_on(sample)))
    else:
        print("The shared list of statements is not beside this project; our own list is used instead.")
        _print("our own list, five folds", folded(own, []))
    print("Words and rules were tuned on both lists. What strangers' statements would give is nearer to our own")
    print("statements at first contact, before any answer to them was looked at:")
    for name, share in FIRST_CONTACT.items():
        print(f"  {share:.1%} of {name}")
    return [_speed(sample or own)]


def folded(statements: Sequence[Labelled], always: Sequence[Labelled]) -> list[Pair]:
    """Return every statement judged with figures fitted on the four folds that do not hold it, and on ``always``."""
    pairs: list[Pair] = []
    for fold in range(FOLDS):
        weights = fitted_on([*always, *(one for number, one in enumerate(statements) if number % FOLDS != fold)])
        pairs += judged([one for number, one in enumerate(statements) if number % FOLDS == fold], weights)
    return pairs


def judged(statements: Sequence[Labelled], weights: Weights) -> list[Pair]:
    """Return every statement judged with some figures."""
    words = lexicon()
    return [(one, judge(facts_of(one.text, words), weights)) for one in statements]


def agreement(pairs: Sequence[Pair]) -> float:
    """Return the share of labels on which coach and reader agree."""
    return sum(one.label == found.label for one, found in pairs) / len(pairs)


def f1(pairs: Sequence[Pair], letter: str) -> float:
    """Return the F1 of "this letter shows"."""
    both = [(letter not in one.missing, bool(getattr(found, letter))) for one, found in pairs]
    right = sum(said and seen for said, seen in both)
    wrong = sum(said != seen for said, seen in both)
    return 2 * right / (2 * right + wrong) if right else 0.0


def _print(title: str, pairs: Sequence[Pair]) -> None:
    """Print one table: all statements, then by origin."""
    print(f"SMART coach: {title}")
    print(f"  {'':<12}{'number':>7}{'label':>8}" + "".join(f"{letter:>12}" for letter in SHOWN))
    origins = sorted({one.origin for one, _ in pairs})
    for name in ["all", *(origins if len(origins) > 1 else [])]:
        some = [pair for pair in pairs if name in ("all", pair[0].origin)]
        figures = "".join(f"{f1(some, letter):>12.3f}" for letter in SHOWN)
        print(f"  {name:<12}{len(some):>7}{agreement(some):>8.1%}{figures}")


def _speed(statements: Sequence[Labelled]) -> Row:
    """Return how long one statement takes, against what is allowed."""
    steps = [Statement(one.text) for one in statements]
    work: Callable[[], object] = lambda: [look(step) for step in steps]  # noqa: E731 - one line says it
    measure = timed(work)
    measure()
    whole = median([measure() for _ in range(7)])
    return Row("coach: one statement, 2 ms allowed", Sample(whole.seconds / len(steps)), Sample(ALLOWED), target=1)


assert set(SHOWN) <= set(LETTERS)
