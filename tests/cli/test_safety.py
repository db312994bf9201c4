"""Backup, restore, verify, passphrase and recovery sheet from the command line."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pypdf
import pytest

from app.cli import main
from app.paths import RESOURCES
from app.store.store import Store
from tests.store.reading_rows import all_rows

EXAMPLES = RESOURCES / "examples"
SECRET, OTHER = "rain on the tin roof", "snow on the barn door"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "board.safetyboard"


@pytest.fixture
def base(path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("SAFETY_BOARD_PASSPHRASE", SECRET)
    main(["--store", str(path), "import", str(EXAMPLES / "baby-petrie.json")])
    return ["--store", str(path)]


def test_backup_and_restore(base: list[str], path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stick = str(tmp_path / "stick")
    capsys.readouterr()
    assert main([*base, "backup", stick]) == 0
    made = Path(capsys.readouterr().out.strip())
    assert main([*base, "backup", stick]) == 0
    assert "Nothing has changed" in capsys.readouterr().out
    wanted = all_rows(path, SECRET)
    main([*base, "import", str(EXAMPLES / "four-pughs.json")])
    assert main([*base, "verify", "--backup", stick]) == 0
    assert "sound" in capsys.readouterr().out
    with Store.open(path, SECRET):
        assert main([*base, "restore", str(made), "--yes"]) == 1
    assert "open already" in capsys.readouterr().err
    assert main([*base, "restore", str(made), "--yes"]) == 0
    said = capsys.readouterr().out
    assert "1 family" in said
    assert "The store of before is in" in said
    assert all_rows(path, SECRET) == wanted
    assert main([*base, "restore", str(tmp_path), "--yes"]) == 1
    assert "is not a backup" in capsys.readouterr().err


def test_a_flipped_bit_is_named_and_a_backup_offered(
    base: list[str], path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([*base, "backup"])
    made = capsys.readouterr().out.strip().splitlines()[-1]
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)
    assert main([*base, "verify"]) == 1
    said = capsys.readouterr().err
    assert re.search(r"damaged: page: .*page \d+", said)
    assert made in said


def test_a_damaged_backup_is_named(base: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([*base, "backup", str(tmp_path / "stick")])
    made = Path(capsys.readouterr().out.strip().splitlines()[-1]) / "board.safetyboard"
    raw = bytearray(made.read_bytes())
    raw[len(raw) // 2] ^= 1
    made.write_bytes(raw)
    assert main([*base, "verify", "--backup", str(tmp_path / "stick")]) == 1
    assert "1 of 1 backups are damaged" in capsys.readouterr().err
    assert main([*base, "verify", "--backup", str(tmp_path)]) == 1
    assert "no backup at" in capsys.readouterr().err


def test_a_sheet_is_printed_and_sets_a_new_passphrase(
    base: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "sheet.pdf"
    assert main([*base, "recovery-sheet", str(file)]) == 0
    assert "delete the file" in capsys.readouterr().out
    assert main([*base, "recovery-sheet", str(file)]) == 1
    text = pypdf.PdfReader(io.BytesIO(file.read_bytes())).pages[0].extract_text()
    code = " ".join(re.findall(r"Group \d\s+([A-Z2-9]{5})", text))
    monkeypatch.setenv("SAFETY_BOARD_PASSPHRASE", code[:-1] + ("2" if code[-1] != "2" else "3"))
    monkeypatch.setenv("SAFETY_BOARD_NEW_PASSPHRASE", OTHER)
    capsys.readouterr()
    assert main([*base, "passphrase"]) == 1
    assert "group 6" in capsys.readouterr().err
    monkeypatch.setenv("SAFETY_BOARD_PASSPHRASE", code)
    assert main([*base, "passphrase"]) == 0
    monkeypatch.setenv("SAFETY_BOARD_PASSPHRASE", OTHER)
    assert main([*base, "verify"]) == 0
    monkeypatch.setenv("SAFETY_BOARD_PASSPHRASE", SECRET)
    assert main([*base, "verify"]) == 1
