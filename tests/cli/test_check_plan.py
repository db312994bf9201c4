"""``safety-board check-plan``: one step a line in, one JSON object a line out."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.__main__ import main

VAGUE, SMART = "Mum to engage with services", "Nan rings Mum twice a day until 21 May"


def answers(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_lines_of_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "plan.txt"
    file.write_text(f"\ufeff{VAGUE}\n\n{SMART}\r\nGareth to attend AA", encoding="utf-8")
    assert main(["check-plan", str(file)]) == 0
    vague, smart, going = answers(capsys)
    assert list(vague) == [
        "text", "label", "specific", "measurable", "achievable", "relevant", "timebound", "notes", "traps",
    ]  # fmt: skip
    assert (vague["text"], vague["label"], vague["specific"], vague["relevant"]) == (VAGUE, "vague", False, True)
    assert (smart["label"], smart["timebound"], smart["notes"]) == ("smart", True, [])
    assert isinstance(vague["notes"], list)
    note = vague["notes"][0]
    assert set(note) == {"letter", "words", "start", "end", "question"}
    assert VAGUE[note["start"] : note["end"]] == note["words"] == "engage with"
    assert isinstance(going["traps"], list)
    assert going["traps"][0]["trap"] == "attendance_without_change"


def test_columns_between_tabs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "plan.tsv"
    file.write_text(
        "id\tWhen\ttext\twho\n1\tevery Monday\tWeigh Mali\tBethan Coe\n2\tasap\tWeigh Mali\n", encoding="utf-8"
    )
    assert main(["check-plan", str(file)]) == 0
    first, second = answers(capsys)
    assert (first["text"], first["label"]) == ("Weigh Mali", "smart")
    assert (second["label"], second["specific"]) == ("partial", False)
    assert isinstance(second["notes"], list)
    assert [note.get("field", "text") for note in second["notes"]] == ["text", "when"]


def test_what_is_piped_in_is_answered_line_by_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped = io.TextIOWrapper(io.BytesIO(f"{SMART}\n".encode()))
    monkeypatch.setattr(sys, "stdin", piped)
    assert main(["check-plan"]) == 0
    assert answers(capsys)[0]["label"] == "smart"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"who\twhen\nNan\tdaily\n", "no column 'text'"),
        (b"Nan rings Mum\n\xff\xfe bad\n", "not UTF-8"),
        (b"who\ttext\nNan\n", "Line 2"),
        (b"Nan\0rings\n", "Line 1"),
    ],
)
def test_what_cannot_be_read_is_said_with_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, says: str
) -> None:
    file = tmp_path / "plan.tsv"
    file.write_bytes(content)
    assert main(["check-plan", str(file)]) == 2
    assert says in capsys.readouterr().err


def test_a_missing_file_and_a_broken_phrase_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-plan", str(tmp_path / "none.txt")]) == 2
    assert "cannot be opened" in capsys.readouterr().err
    (tmp_path / "acts.toml").write_text("visible = ", encoding="utf-8")
    file = tmp_path / "plan.txt"
    file.write_text(SMART, encoding="utf-8")
    assert main(["check-plan", str(file), "--phrases", str(tmp_path)]) == 2
    assert "acts.toml" in capsys.readouterr().err


def test_it_loads_neither_database_nor_window() -> None:
    code = (
        "import sys; from app.__main__ import main; main(['check-plan', '-']); "
        "sys.exit(any(name.split('.')[0] in ('sqlalchemy', 'PySide6', 'reportlab') for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=SMART, text=True, capture_output=True, env=os.environ, check=False
    )
    assert (done.returncode, json.loads(done.stdout)["label"]) == (0, "smart"), done.stderr
