"""The conference file there and back, and all or nothing."""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from sqlalchemy import Connection, Engine, event, select
from sqlalchemy.orm import Session

from app.models import Base, ContactDetail, Entry, Family, Person, Tie, Withholding
from app.store.exchange import (
    ImportFault,
    dump,
    export_conference,
    export_family,
    import_family,
    read_file,
    read_text,
)
from app.store.exchange.text import LARGEST_FILE
from tests.families import families
from tests.memory import memory_engine

Data = dict[str, Any]
EXAMPLES = int(os.environ.get("EXCHANGE_EXAMPLES", "15"))
"""Families that go there and back: few in every run, thousands where somebody asks for them."""


@contextmanager
def new_database() -> Iterator[Engine]:
    """An empty database in memory, with foreign keys as in the store: kept, and checked at the commit."""
    engine = memory_engine()

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")

    try:
        yield engine
    finally:
        engine.dispose()


@pytest.fixture
def database() -> Iterator[Engine]:
    with new_database() as engine:
        yield engine


def take_in(engine: Engine, data: Data) -> uuid.UUID:
    with Session(engine) as session:
        family_id = import_family(session, data).family_id
        session.commit()
    return family_id


def give_out(engine: Engine, family_id: uuid.UUID) -> Data:
    with Session(engine) as session:
        return export_family(session, family_id)


def contents(engine: Engine) -> dict[str, set[str]]:
    """Everything in the database but the versions of the rows."""
    with engine.connect() as connection:
        return {
            table.name: {
                repr([value for column, value in zip(table.columns, row, strict=True) if column.name != "version"])
                for row in connection.execute(select(table))
            }
            for table in Base.metadata.sorted_tables
        }


def small() -> Data:
    """The smallest family with something in every place that the tests break."""
    return {
        "format": "safety-board-conference",
        "version": 1,
        "family": {
            "id": "marsh",
            "name": "Marsh",
            "people": [
                {"id": "billy", "kind": "child", "name": "Billy"},
                {
                    "id": "mum",
                    "name": "Mum",
                    "ties": [{"child_id": "billy", "relation": "mother"}],
                    "contacts": [{"id": "home", "value": "4 Mill Lane"}],
                },
                {"id": "priya", "kind": "professional", "name": "Priya"},
            ],
            "withholdings": [{"subject_table": "contact_detail", "subject_id": "home", "person_id": "priya"}],
            "conferences": [
                {
                    "id": "first",
                    "held_on": "2026-03-24",
                    "chair_id": "priya",
                    "parts": [
                        {
                            "starts_at": "10:00",
                            "ends_at": "11:40",
                            "attendance": [{"person_id": "mum"}, {"person_id": "priya"}],
                        }
                    ],
                    "entries": [
                        {
                            "id": "W1",
                            "domain": "worry",
                            "text": "Drink",
                            "impacts": [{"child_id": "billy", "text": "Tired"}],
                        }
                    ],
                    "scales": [{"scores": [{"person_id": "mum", "low": 4.5}, {"person_id": "priya", "low": 3}]}],
                    "plan": {"steps": [{"id": "P1", "text": "Ring Nan", "answers": [{"entry_id": "W1"}]}]},
                }
            ],
        },
    }


def conference(data: Data) -> Data:
    found: Data = data["family"]["conferences"][0]
    return found


@settings(
    max_examples=EXAMPLES,
    phases=[Phase.explicit, Phase.generate],
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(families())
def test_a_family_goes_there_and_back_without_loss(family: Family) -> None:
    with new_database() as first, new_database() as second:
        with Session(first, expire_on_commit=False) as session:
            session.add(family)
            session.commit()
        data = give_out(first, family.id)
        take_in(second, read_text(dump(data)))
        assert contents(second) == contents(first)
        assert dump(give_out(second, family.id)) == dump(data)


def test_short_keys_become_the_same_keys_every_time(database: Engine) -> None:
    family_id = take_in(database, small())
    with new_database() as other:
        assert take_in(other, small()) == family_id
        assert contents(other) == contents(database)


def test_a_short_key_is_the_conferences_own(database: Engine) -> None:
    data = small()
    second = json.loads(json.dumps(conference(data)))
    second.update(id="second", held_on="2026-06-16", previous_id="first")
    second["entries"][0].update(text="Still drink", carried_from_id="first/W1", still_so="yes")
    data["family"]["conferences"].append(second)
    take_in(database, data)
    with Session(database) as session:
        old, new = session.scalars(select(Entry).order_by(Entry.text))
        assert (old.text, new.text) == ("Drink", "Still drink")
        assert new.carried_from_id == old.id
        answers = {link.entry_id for link in new.answers}
        assert answers == {new.id}


def test_places_in_lists_are_the_order(database: Engine) -> None:
    data = small()
    conference(data)["entries"] += [
        {"domain": "working_well", "text": "First of its domain"},
        {"domain": "worry", "text": "Second worry"},
    ]
    take_in(database, data)
    with Session(database) as session:
        places = {entry.text: entry.position for entry in session.scalars(select(Entry))}
    assert places == {"Drink": 0, "First of its domain": 0, "Second worry": 1}


def test_one_conference_comes_with_its_people_and_what_is_withheld_of_them(database: Engine) -> None:
    data = small()
    data["family"]["safety_notes"] = [{"text": "The dog bites."}]
    data["family"]["visits"] = [{"id": "V1", "child_id": "billy"}]
    data["family"]["withholdings"].append({"subject_table": "visit", "subject_id": "V1", "staff_only": True})
    data["family"]["conferences"].append({"id": "second", "reason": "Another"})
    take_in(database, data)
    with Session(database) as session:
        kept = export_conference(session, session.scalars(select(Entry)).one().conference_id)
    assert [one["held_on"] for one in kept["family"]["conferences"]] == ["2026-03-24"]
    assert [person["name"] for person in kept["family"]["people"]] == ["Billy", "Mum", "Priya"]
    assert [held["subject_table"] for held in kept["family"]["withholdings"]] == ["contact_detail"]
    assert "dog" not in dump(kept)
    with new_database() as other:
        take_in(other, kept)


def test_what_is_assumed_is_not_written(database: Engine) -> None:
    written = dump(give_out(database, take_in(database, small())))
    for noise in ("null", "version_id", "question", "position", "spoken", "own_words", '""', "family_id"):
        assert noise not in written
    assert written.endswith("}\n")


FAULTS: list[tuple[str, Any, str, str]] = [
    ("conferences[0].scales[0].scores[0].low", 10.5, "low", "on the scale"),
    ("conferences[0].scales[0].scores[0].low", 4.25, "low", "on the scale"),
    ("conferences[0].scales[0].scores[0].low", "six", "low", "not a number"),
    ("conferences[0].scales[0].scores[0].high", 3, "", "wrong way round"),
    ("conferences[0].scales[0].scores[0].no_score", "declined", "", "only one of them"),
    ("conferences[0].scales[0].scores[0].no_score", "refused", "no_score", "“declined”"),
    ("conferences[0].scales[0].scores[1].person_id", "mum", "", "second score for the same person"),
    ("conferences[0].scales[0].child_id", "billy", "", "A scale is about"),
    ("conferences[0].entries[0].impacts[0].child_id", "mum", "child_id", "not a child"),
    ("conferences[0].entries[0].impacts[0].child_id", "bily", "child_id", "Did you mean “billy”?"),
    ("conferences[0].entries[0].impacts[0].txt", "x", "txt", "Did you mean “text”?"),
    ("conferences[0].entries[0].domain", "wory", "domain", "“worry”"),
    ("conferences[0].entries[0].text", "a\0b", "text", "NUL"),
    ("conferences[0].entries[0].text", "\ud800", "text", "half a character"),
    ("conferences[0].entries[0].text", None, "text", "null"),
    ("conferences[0].entries[0].position", 2**40, "position", "too large"),
    ("conferences[0].entries[0].own_words", "yes", "own_words", "neither true nor false"),
    ("conferences[0].entries[0].id", "a/b", "id", "cannot be an id"),
    ("conferences[0].entries[0].said_by_id", "438bf870-3227-49fb-b15f-159400e41834", "said_by_id", "no person"),
    ("conferences[0].minute_taker_id", "priya", "minute_taker_id", "cannot also take the minutes"),
    ("conferences[0].held_on", "2026-02-30", "held_on", "not a date"),
    ("conferences[0].held_on", 20260230, "held_on", "not a date"),
    ("conferences[0].strategy_on", "2026-03-25", "", "before its strategy"),
    ("conferences[0].parts[0].ends_at", "09:00", "", "before the beginning"),
    ("conferences[0].parts[0].ends_at", "25:00", "ends_at", "not a time"),
    ("conferences[0].plan.months", 4, "", "3 or 6 months"),
    ("conferences[0].plan.steps[0].answers[0].entry_id", "W9", "entry_id", "no entry of the board “W9”"),
    ("conferences[0].agenda", ["board", "lunch"], "agenda[1]", "“lunch”"),
    ("conferences[0].parts", {}, "parts", "a list"),
    ("people[1].ties[0].child_id", "mum", "child_id", "not a child"),
    ("people[1].id", "billy", "", "second time"),
    ("people[0].due_on", "2026-09-03", "", ""),
    ("people[1].due_on", "2026-09-03", "", "Only a child"),
    ("withholdings[0].staff_only", True, "", "from whom"),
    ("withholdings[0].field", "vlaue", "field", "Did you mean “value”?"),
    ("withholdings[0].field", "person", "field", "Did you mean “person_id”?"),
    ("withholdings[0].subject_table", "journal", "subject_table", "“contact_detail”"),
]


def _reach(data: Data, path: str) -> tuple[Any, str]:
    *steps, last = path.replace("[", ".[").split(".")
    here: Any = data["family"]
    for step in steps:
        here = here[int(step[1:-1])] if step.startswith("[") else here[step]
    return here, last


@pytest.mark.parametrize(("path", "value", "at", "words"), FAULTS)
def test_a_fault_is_told_with_its_place_and_changes_nothing(
    database: Engine, path: str, value: Any, at: str, words: str
) -> None:
    data = small()
    before = contents(database)
    holder, name = _reach(data, path)
    holder[name] = value
    if not words:
        take_in(database, data)
        return
    with pytest.raises(ImportFault) as caught:
        take_in(database, data)
    row = path.rpartition(".")[0]
    assert caught.value.path == f"family.{row}{'.' if at else ''}{at}"
    assert words in str(caught.value)
    assert "Nothing was changed" in str(caught.value)
    assert contents(database) == before


def test_a_missing_name_is_told(database: Engine) -> None:
    data = small()
    del conference(data)["entries"][0]["domain"]
    with pytest.raises(ImportFault, match="“domain” is missing") as caught:
        take_in(database, data)
    assert caught.value.pointer == "/family/conferences/0/entries/0"


@pytest.mark.parametrize(
    "scores",
    [
        [{"person_id": "priya", "low": 3}],
        [{"person_id": "priya", "low": 3}, {"person_id": "mum", "low": 4}],
        [{"person_id": "priya", "face": "sad"}, {"person_id": "mum"}],
        [{"person_id": "mum", "low": 4, "spoken": 5}, {"person_id": "priya", "low": 3, "spoken": 1}],
    ],
)
def test_parents_come_first_in_a_file_as_well(database: Engine, scores: list[Data]) -> None:
    data = small()
    conference(data)["scales"][0]["scores"] = scores
    with pytest.raises(ImportFault, match="parents are asked first") as caught:
        take_in(database, data)
    place = next(number for number, score in enumerate(scores) if score["person_id"] == "priya")
    assert caught.value.path == f"family.conferences[0].scales[0].scores[{place}]"
    assert not contents(database)["person"]


@pytest.mark.parametrize(
    "answer",
    [{"low": 0}, {"face": "sad"}, {"no_score": "declined"}, {"no_score": "not_asked", "reason": "In hospital"}],
)
def test_a_parents_face_or_reason_lets_the_others_speak(database: Engine, answer: Data) -> None:
    data = small()
    conference(data)["scales"][0]["scores"][0] = {"person_id": "mum", **answer}
    take_in(database, data)


def test_not_asked_needs_a_reason(database: Engine) -> None:
    data = small()
    conference(data)["scales"][0]["scores"][0] = {"person_id": "mum", "no_score": "not_asked"}
    with pytest.raises(ImportFault, match="why this person was not asked") as caught:
        take_in(database, data)
    assert caught.value.path == "family.conferences[0].scales[0].scores[0].reason"


def test_a_conference_that_is_there_is_refused(database: Engine) -> None:
    take_in(database, small())
    before = contents(database)
    with pytest.raises(ImportFault, match="2026-03-24 is already in the store") as caught:
        take_in(database, small())
    assert caught.value.path == "family.conferences[0]"
    assert contents(database) == before


def test_a_second_file_adds_to_the_family_and_leaves_people_as_they_are(database: Engine) -> None:
    take_in(database, small())
    with Session(database) as session:
        mum = session.scalars(select(Person).where(Person.name == "Mum")).one()
        mum.name = "Donna"
        session.delete(mum.contacts[0])
        session.commit()
    data = small()
    family = data["family"]
    family["name"] = "Another name"
    family["people"].append({"id": "baby", "kind": "child", "due_on": "2026-09-03"})
    family["people"][1]["ties"].append({"child_id": "baby", "relation": "mother"})
    conference(data)["id"] = "second"
    conference(data)["scales"][0]["scores"] = [{"person_id": "priya", "low": 3}]
    with pytest.raises(ImportFault, match="Record a score for Donna"):
        take_in(database, data)
    conference(data)["scales"][0]["scores"] = []
    take_in(database, data)
    with Session(database) as session:
        family_row = session.scalars(select(Family)).one()
        assert family_row.name == "Marsh"
        assert [person.name for person in family_row.people] == ["Billy", "Donna", "Priya", ""]
        assert len(session.scalars(select(Tie)).all()) == 2
        assert len(family_row.conferences) == 2
        assert not session.scalars(select(ContactDetail)).all(), "an address that was taken out stays out"
        assert not session.scalars(select(Withholding)).all()


def test_each_withholding_is_kept_and_none_is_doubled(database: Engine) -> None:
    data = small()
    held = data["family"]["withholdings"]
    held += [{**held[0], "person_id": None, kept_from: True} for kept_from in ("from_family", "staff_only")]
    data["family"]["conferences"] = []
    family_id = take_in(database, data)
    written = give_out(database, family_id)
    assert len(written["family"]["withholdings"]) == 3
    for one in written["family"]["withholdings"]:
        one["id"] = str(uuid.uuid4())
    take_in(database, written)
    assert len(give_out(database, family_id)["family"]["withholdings"]) == 3


def test_the_name_of_the_file_is_in_the_sentence(database: Engine) -> None:
    with Session(database) as session, pytest.raises(ImportFault, match=r"^marsh\.json: This is not a conference"):
        import_family(session, {}, source="marsh.json")


def test_a_later_file_may_refer_to_what_the_store_has(database: Engine) -> None:
    take_in(database, small())
    data = small()
    data["family"]["people"] = []
    data["family"].pop("withholdings")
    data["family"]["conferences"] = [
        {"id": "core", "kind": "core_group", "chair_id": "priya", "step_reviews": [{"step_id": "first/P1"}]}
    ]
    take_in(database, data)
    with new_database() as other, pytest.raises(ImportFault, match="no person “priya”"):
        take_in(other, data)


def test_a_key_of_another_family_is_refused(database: Engine) -> None:
    family_id = take_in(database, small())
    data = give_out(database, family_id)
    data["family"]["id"] = "somebody else"
    with pytest.raises(ImportFault, match="already has this id"):
        take_in(database, data)


def test_an_earlier_conference_that_is_not_here_leaves_its_link_empty(database: Engine) -> None:
    data = small()
    conference(data)["previous_id"] = str(uuid.uuid4())
    family_id = take_in(database, data)
    assert "previous_id" not in dump(give_out(database, family_id))
    conference(data)["previous_id"] = "zeroth"
    with new_database() as other, pytest.raises(ImportFault, match="no conference “zeroth”"):
        take_in(other, data)


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ('{\n "format": "safety-board-conference",\n "version": 1,,\n}', "not JSON", 3),
        ("[]", "begin with {", None),
        ("", "not JSON", 1),
        ('{"a": 1, "a": 2}', "“a” stands twice", None),
        ('{"a": NaN}', "NaN is not a number", None),
        ('{"a": ' + "9" * 5000 + "}", "no column can hold", None),
        ("[" * 200_000, "too deep", None),
    ],
)
def test_broken_text_is_told_with_its_line(text: str, words: str, line: int | None) -> None:
    with pytest.raises(ImportFault, match=words) as caught:
        read_text(text)
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"format": "something-else"}, "not a conference file"),
        ({"version": 2}, "newer Safety Board"),
        ({"version": "1"}, "1 was expected"),
        ({"famly": {}}, "Did you mean “family”"),
    ],
)
def test_other_and_newer_files_are_refused_politely(database: Engine, change: Data, words: str) -> None:
    with pytest.raises(ImportFault, match=words):
        take_in(database, {**small(), **change})


def test_depth_and_number_of_rows_have_limits(database: Engine) -> None:
    deep: Any = {}
    for _ in range(60):
        deep = {"a": deep}
    data = small()
    conference(data)["approvals"] = [{"at": "2026-04-01T10:00:00Z", "content": deep}]
    with pytest.raises(ImportFault, match="too deep"):
        take_in(database, data)
    data = small()
    data["family"]["chronology"] = [{"text": str(number)} for number in range(50_001)]
    with pytest.raises(ImportFault, match="more than 50,000"):
        take_in(database, data)


def test_files_are_read_with_care(tmp_path: Path) -> None:
    path = tmp_path / "family.json"
    path.write_bytes(b"\xef\xbb\xbf" + dump(small()).encode())
    assert read_file(path) == small()
    path.write_bytes('{\n"a": "Siôn"}'.encode("latin-1"))
    with pytest.raises(ImportFault, match="UTF-8") as caught:
        read_file(path)
    assert caught.value.line == 2
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(ImportFault, match="larger than 256 MB"):
        read_file(path)
    with pytest.raises(ImportFault, match=r"^nothing\.json: The file cannot be read"):
        read_file(tmp_path / "nothing.json")


def test_the_text_reads_well() -> None:
    text = dump({"b": [{"x": 1, "y": "ŵ 👩‍👧"}, {"x": "long " * 30}], "a": {}})
    assert (
        text
        == '{\n  "b": [\n    {"x": 1, "y": "ŵ 👩‍👧"},\n    {\n      "x": "'
        + "long " * 30
        + '"\n    }\n  ],\n  "a": {}\n}\n'
    )
