"""Parents first on the command line: a conference file that breaks the order is refused, and says on which line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from app.cli import main
from app.models import Base
from app.store.exchange import dump, export_family
from app.store.exchange.lines import line_of
from tests.models import scale_rooms as rooms
from tests.models.scale_rooms import Room

CASES = [
    (rooms.one_of_two_has_answered, False),
    (rooms.father_excluded_and_nothing_said_on_the_scale, False),
    (rooms.father_excluded_with_a_reason, True),
]


def file_of(room: Room, folder: Path) -> tuple[Path, int]:
    """Write the room's file with an answer of the school's added; return it and the line that answer begins on."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(room.family)
        session.commit()
        data = export_family(session, room.family.id)
        school = str(room.people["School"].id)
    engine.dispose()
    scores = data["family"]["conferences"][0]["scales"][0].setdefault("scores", [])
    scores.append({"person_id": school, "low": 4, "spoken": 99, "words": "Two calm weeks."})
    path = folder / "room.json"
    path.write_text(dump(data), encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines()
    words = next(number for number, line in enumerate(lines) if "Two calm weeks." in line)
    return path, max(number for number, line in enumerate(lines[: words + 1], 1) if line.strip().startswith("{"))


def test_a_file_that_breaks_the_order_is_refused_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SAFETY_BOARD_PASSPHRASE", "rain on the tin roof")
    for number, (case, fits) in enumerate(CASES):
        folder = tmp_path / str(number)
        folder.mkdir()
        path, line = file_of(case(), folder)
        code = main(["--store", str(folder / "board.safetyboard"), "import", str(path)])
        told = capsys.readouterr()
        assert code == (0 if fits else 1), told.err
        if not fits:
            assert f"room.json, line {line}, family.conferences[0].scales[0].scores[" in told.err
            assert "the parents are asked first" in told.err
            assert "Nothing was changed." in told.err


TEXT = json.dumps({"a": [1, {"b\n": "x"}, []], "c": {"d": [True, None]}}, indent=1)


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ((), 1),
        (("a",), 2),
        (("a", 0), 3),
        (("a", 1), 4),
        (("a", 1, "b\n"), 5),
        (("a", 2), 7),
        (("a", 9), 2),
        (("c", "d", 1), 12),
        (("c", "e"), 9),
        (("a", "x"), 2),
        (("c", "d", 0, "x"), 11),
    ],
)
def test_the_line_of_a_place_or_of_what_is_above_it(place: tuple[str | int, ...], line: int) -> None:
    assert line_of(TEXT, place) == line
