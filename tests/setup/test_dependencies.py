"""What the program stands on is listed with its reason, and each has a lowest version that was tried."""

from __future__ import annotations

import re
import tomllib
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
DECISION = (ROOT / "docs" / "decisions" / "0006-dependencies.md").read_text("utf-8")
PROSE = DECISION.split("For developers only:")[1]
STUBS = "type stubs"


def name_of(requirement: str) -> str:
    """Return the package of a requirement: "SQLAlchemy" for "SQLAlchemy>=2.1.9,<2.2"."""
    return re.split(r"[<>=;\s]", requirement)[0]


def listed() -> set[str]:
    """Return the packages of the table, in small letters; "PySide6 (-Essentials, _Pdf)" stands for three."""
    first_cells = re.findall(r"^\| ([^|]+) \|.*\|$", DECISION, re.M)[1:]
    found = set()
    for cell in first_cells:
        stem, _, endings = cell.partition(" (")
        found |= {one.strip() for one in stem.split(",")}
        found |= {stem + ending.strip() for ending in endings.rstrip(")").split(",") if endings}
    return {one.lower() for one in found}


def test_every_package_the_program_needs_is_listed_and_no_other() -> None:
    needed = {name_of(one).lower() for one in PROJECT["dependencies"]}
    assert needed == listed() - {"package"}


@pytest.mark.parametrize("extra", sorted(PROJECT["optional-dependencies"]))
def test_what_is_optional_is_told_of_as_well(extra: str) -> None:
    for one in PROJECT["optional-dependencies"][extra]:
        name = name_of(one)
        assert re.search(rf"\b{re.escape(name)}\b", PROSE) or (name.startswith("types-") and STUBS in PROSE), name


def test_each_has_a_lowest_version() -> None:
    assert [one for one in PROJECT["dependencies"] if ">=" not in one] == []


def test_none_comes_from_anywhere_but_the_index() -> None:
    asked = [*PROJECT["dependencies"], *chain(*PROJECT["optional-dependencies"].values())]
    assert [one for one in asked if "@" in one or "://" in one] == []
