"""The rules on the rows of a file, each fault with the place of its row."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from sqlalchemy import create_engine, insert
from sqlalchemy.exc import IntegrityError

from app.models.base import Base
from app.models.errors import RuleError
from app.models.picture import Picture
from app.models.scale import Scale
from app.models.score import NoScore, Score
from app.store.exchange.faults import ImportFault
from app.store.exchange.planned import Planned

_SENTENCES = {
    "chair_takes_no_minutes": "The chair cannot also take the minutes.",
    "strategy_first": "The conference would be before its strategy discussion.",
    "times_in_order": "The end would come before the beginning.",
    "dates_in_order": "The end would come before the beginning.",
    "due_date_child": "Only a child has a due date.",
    "unborn_no_sex": "An unborn child has no sex in the record.",
    "died_after_born": "The date of death is before the date of birth.",
    "not_own_relative": "Nobody is their own relative.",
    "three_or_six_months": "A plan runs for 3 or 6 months.",
    "low_range": "A score is from 0 to 10.",
    "high_range": "The range is the wrong way round, or has no lower end.",
    "score_or_reason": "There is a number and also a reason for none; only one of them can be.",
    "scope_fits": "A scale is about the conference, or a child (child_id), or a danger statement (pair_id).",
    "one_audience": "Say from whom: one of person_id, from_family or staff_only.",
    "alone_means_seen": "A child who was seen alone was seen.",
}
"""What each check of the database means, by the name of its constraint."""


def check_scales(root: Planned) -> None:
    """Raise ImportFault at the first score that was given before every invited parent had a score or a reason.

    The scores are taken in the order of speaking, whatever their order in the file (practice.md, The safety scale).
    """
    for planned in root.walk():
        if isinstance(planned.row, Scale) and not planned.skipped:
            _check_scale(planned.row, [below for below in planned.below if isinstance(below.row, Score)])


def _check_scale(scale: Scale, planned: list[Planned]) -> None:
    parents = {parent.id for parent in scale.parents}
    spoken: list[Score] = []
    for one in sorted(planned, key=lambda each: _turn(each, parents)):
        assert isinstance(one.row, Score)
        if one.row.no_score is NoScore.NOT_ASKED and not one.row.reason.strip():
            raise ImportFault("Say why this person was not asked, in “reason”.", (*one.place, "reason"))
        spoken.append(one.row)
        try:
            scale.check(spoken)
        except RuleError as error:
            raise ImportFault(str(error), one.place) from error


def check_pictures(root: Planned) -> None:
    """Raise ImportFault at the first picture that is none, is too large, or carries more than the picture."""
    for planned in root.walk():
        if isinstance(planned.row, Picture) and not planned.skipped:
            try:
                planned.row.check()
            except RuleError as error:
                problem = str(error).replace(" Nothing was changed.", "")  # the fault says so itself
                raise ImportFault(problem, (*planned.place, "data")) from error


def _turn(planned: Planned, parents: set[uuid.UUID]) -> tuple[int, bool]:
    assert isinstance(planned.row, Score)
    return planned.row.spoken, planned.row.person_id not in parents


def find_fault(error: IntegrityError, root: Planned) -> ImportFault:
    """Return the fault behind a refusal of the database, at the row that it refused.

    The database does not say which row it was, so they are tried one by one in an empty one.
    """
    made = [planned for planned in root.walk() if planned.row is not None and not planned.skipped]
    scratch = create_engine("sqlite://")
    try:
        Base.metadata.create_all(scratch)
        with scratch.connect() as connection:
            for planned in made:
                table = planned.branch.kind.__table__
                values = {column.name: getattr(planned.row, column.name) for column in table.columns}
                if planned.above is not None:
                    values[planned.branch.parent_column] = planned.above.key
                try:
                    connection.execute(insert(planned.branch.kind).values({**values, "version": 1}))
                except IntegrityError as refused:
                    return ImportFault(_sentence(str(refused.orig), planned), planned.place)
    finally:
        scratch.dispose()
    return ImportFault(f"The store refused this file ({error.orig}).", advice="Please report this.")


def _sentence(refusal: str, planned: Planned) -> str:
    for name, sentence in _SENTENCES.items():
        if f"ck_{planned.branch.table}_{name}" in refusal:
            return sentence
    thing = planned.branch.table.replace("_", " ")
    if "UNIQUE" in refusal:
        columns = [name.split(".")[-1] for name in refusal.split(": ", 1)[-1].split(", ")]
        same = _listed(name.removesuffix("_id") for name in columns if name != planned.branch.parent_column)
        return f"This is the second {thing} for the same {same}; there can be only one." if same else (
            f"This is the second {thing}; there can be only one."
        )  # fmt: skip
    return f"The store refused this {thing} ({refusal})."


def _listed(words: Iterable[str]) -> str:
    return " and ".join(word.replace("_", " ") for word in words)
