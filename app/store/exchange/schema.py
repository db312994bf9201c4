"""The JSON Schema of the conference file (draft 2020-12), made from the models so that it cannot fall behind them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Enum, Integer, Time, Uuid

from app.models.base import Halves, UtcTime
from app.models.conference import AGENDA
from app.models.sharing import SHAREABLE
from app.store.exchange.shape import BRANCHES, FORMAT, IMPLIED, ROOT, VERSION, Branch, default_of, target_of
from app.store.plain import LARGEST

COLUMNS = ("worry", "working_well", "grey_area", "plan")
"""The four domains of the board."""

_LISTS: dict[tuple[str, str], tuple[str, ...]] = {("conference", "agenda"): AGENDA, ("conference", "columns"): COLUMNS}
_DEFINITIONS: dict[str, Any] = {
    "id": {
        "description": "A UUID, or a short key such as “billy” or “W1” that stands for one.",
        "type": "string",
        "pattern": "^[^\\s/][^/]{0,79}$",
    },
    "reference": {
        "description": "The id of another row; “first/W1” is W1 of the conference with the id “first”.",
        "type": "string",
        "pattern": "^[^\\s/][^/]{0,79}(/[^\\s/][^/]{0,79})?$",
    },
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the conference file."""
    definitions = dict(_DEFINITIONS)
    definitions.update({branch.table: _object(branch) for branch in BRANCHES.values()})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT}:{VERSION}",
        "title": "Safety Board conference file",
        "description": "One family with its people and conferences. Described in docs/conference-file.md.",
        "type": "object",
        "properties": {
            "$schema": {"type": "string"},
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "family": _reference(ROOT),
        },
        "additionalProperties": False,
        "required": ["format", "version", "family"],
        "$defs": definitions,
    }


def _object(branch: Branch) -> dict[str, Any]:
    properties = {column.name: _column(branch, column) for column in branch.columns}
    for below in branch.branches:
        inside = _reference(below)
        properties[below.name] = {"type": "array", "items": inside} if below.many else inside
    return {
        "description": (branch.kind.__doc__ or "").strip().splitlines()[0],
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "required": [column.name for column in branch.columns if branch.requires(column)],
    }


def _reference(branch: Branch) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{branch.table}"}


def _column(branch: Branch, column: Column[Any]) -> dict[str, Any]:
    """Return what one column may hold."""
    found = _nullable(column, _kind(branch, column))
    if column.name in IMPLIED and branch.many:
        return {**found, "description": "Follows from the place in the list where it is left out."}
    default = default_of(column)
    if default is not None:
        found["default"] = default
    return found


def _kind(branch: Branch, column: Column[Any]) -> dict[str, Any]:
    kind = column.type
    if column.name == "id":
        return {"$ref": "#/$defs/id"}
    if column.name == "subject_table":
        return {"enum": sorted(SHAREABLE)}
    if isinstance(kind, Uuid):
        table = target_of(column)
        return {"$ref": "#/$defs/reference", "description": f"Of a row of “{table}”."} if table else {
            "$ref": "#/$defs/reference"
        }  # fmt: skip
    if isinstance(kind, JSON):
        return _free(branch, column)
    if isinstance(kind, UtcTime):
        return {"type": "string", "format": "date-time"}
    if isinstance(kind, Date):
        return {"type": "string", "format": "date"}
    if isinstance(kind, Time):
        return {"type": "string", "pattern": "^\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,6})?)?$"}
    if isinstance(kind, Enum):
        return {"enum": list(kind.enums)}
    if isinstance(kind, Halves):
        return {"type": "number", "minimum": 0, "maximum": 10, "multipleOf": 0.5}
    if isinstance(kind, Boolean):
        return {"type": "boolean"}
    if isinstance(kind, Integer):
        return {"type": "integer", "minimum": -LARGEST, "maximum": LARGEST}
    return {"type": "string"}


def _free(branch: Branch, column: Column[Any]) -> dict[str, Any]:
    """Return what a JSON column may hold: a list of words, or an object that is kept as it is."""
    if not isinstance(default_of(column), list):
        return {"type": "object"}
    words = _LISTS.get((branch.table, column.name))
    if words is None:
        return {"type": "array", "items": {"type": "string"}}
    return {"type": "array", "items": {"enum": list(words)}, "uniqueItems": True}


def _nullable(column: Column[Any], found: dict[str, Any]) -> dict[str, Any]:
    """Allow null where the column may be empty."""
    if not column.nullable:
        return found
    if "type" in found:
        return {**found, "type": [found["type"], "null"]}
    if "enum" in found:
        return {**found, "enum": [*found["enum"], None]}
    return {"anyOf": [found, {"type": "null"}]}
