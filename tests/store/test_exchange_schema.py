"""The schema, the description and the models say the same."""

from __future__ import annotations

import json
import re
from pathlib import Path

from jsonschema import Draft202012Validator
from sqlalchemy.orm import Session

from app.models import Base, Row
from app.paths import RESOURCES
from app.store.exchange import dump, import_family, read_text, schema
from app.store.exchange.shape import BRANCHES, ROOT
from tests.store.test_exchange import new_database

DOCS = Path(__file__).resolve().parents[2] / "docs" / "conference-file.md"
STORED = RESOURCES / "schema" / "conference-file.schema.json"


def test_the_stored_schema_is_the_one_the_models_make() -> None:
    assert STORED.read_text(encoding="utf-8") == dump(schema()), (
        "The models changed; write the new schema from the project's folder: "
        'python -c "from app.store.exchange import *; print(dump(schema()), end=str())" '
        "> resources/schema/conference-file.schema.json"
    )
    Draft202012Validator.check_schema(schema())


def test_every_table_has_a_place_in_the_file() -> None:
    tables = {mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Row)}
    assert set(BRANCHES) == tables
    assert len(list(ROOT.walk())) == len(tables), "each at one place only"


def test_the_description_names_every_list() -> None:
    described = set(re.findall(r"`(\w+)`", DOCS.read_text(encoding="utf-8")))
    assert {branch.name for branch in ROOT.walk()} <= described


def test_the_example_in_the_description_can_be_read_in() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    data = read_text(example)
    assert dump(data) == dump(json.loads(example))
    with new_database() as engine, Session(engine) as session:
        imported = import_family(session, data)
        session.commit()
    assert imported.counts["score"] == 3
    assert imported.counts["withholding"] == 1
