"""The command line as people use it: exit codes, sentences, and the same rules as the screens."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

from app.cli import main
from app.paths import RESOURCES
from app.store.store import Store

EXAMPLES = RESOURCES / "examples"
SECRET = "rain on the tin roof"


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The options every command here takes."""
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET + "\n", encoding="utf-8")
    monkeypatch.delenv("SAFETY_BOARD_PASSPHRASE", raising=False)
    return ["--store", str(tmp_path / "board.safetyboard"), "--passphrase-file", str(secret)]


def test_import_list_export_and_import_again_elsewhere(
    base: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*base, "import", str(EXAMPLES / "billy-and-angie.json"), str(EXAMPLES / "four-pughs.json")]) == 0
    capsys.readouterr()
    assert main([*base, "list"]) == 0
    listed = capsys.readouterr().out
    assert "2026-03-24" in listed
    assert "Rhys" in listed
    out = tmp_path / "marsh.json"
    assert main([*base, "export", "Marsh 2026-03-24", str(out)]) == 0
    other = ["--store", str(tmp_path / "other.safetyboard"), *base[2:]]
    assert main([*other, "import", str(out)]) == 0
    again = tmp_path / "again.json"
    assert main([*other, "export", "Marsh 2026-03-24", str(again)]) == 0
    assert again.read_bytes() == out.read_bytes()


def test_export_does_not_replace_a_file_unless_told(
    base: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([*base, "import", str(EXAMPLES / "four-pughs.json")])
    out = tmp_path / "pugh.json"
    out.write_text("mine")
    assert main([*base, "export", "Pugh", str(out)]) == 1
    assert out.read_text() == "mine"
    assert "--force" in capsys.readouterr().err
    assert main([*base, "export", "Pugh", str(out), "--force"]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["format"] == "safety-board-conference"


def test_documents_writes_a_record_that_can_be_read(
    base: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([*base, "import", str(EXAMPLES / "four-pughs.json")])
    capsys.readouterr()
    assert main([*base, "documents", "Pugh", "--out", str(tmp_path / "out")]) == 0
    path = Path(capsys.readouterr().out.strip())
    assert path.name == "2026-02-23 Pugh record - for the file.pdf"
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    assert "Rhys" in text


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ("{not json", "line 1"),
        ('{"format": "else"}', "format"),
        ("[]", ""),
        ("", ""),
    ],
)
def test_a_broken_file_changes_nothing(
    base: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], broken: str, says: str
) -> None:
    file = tmp_path / "broken.json"
    file.write_text(broken)
    assert main([*base, "import", str(file)]) == 1
    error = capsys.readouterr().err
    assert says in error
    assert "Traceback" not in error
    main([*base, "list"])
    assert capsys.readouterr().out == ""


def test_importing_the_same_conference_twice_is_refused(base: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    file = str(EXAMPLES / "four-pughs.json")
    assert main([*base, "import", file]) == 0
    assert main([*base, "import", file]) == 1
    assert "already" in capsys.readouterr().err


def test_a_wrong_passphrase_and_no_store_are_sentences(
    base: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main([*base, "list"]) == 1
    assert "There is no store" in capsys.readouterr().err
    Store.create(tmp_path / "board.safetyboard", "another one").close()
    assert main([*base, "verify"]) == 1
    assert "does not open" in capsys.readouterr().err
    monkeypatch.setenv("SAFETY_BOARD_PASSPHRASE", "another one")
    assert main([*base[:2], "verify"]) == 0
    assert "sound" in capsys.readouterr().out


def test_files_before_a_broken_one_are_imported_and_said(
    base: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{not json")
    pughs, petrie = str(EXAMPLES / "four-pughs.json"), str(EXAMPLES / "baby-petrie.json")
    assert main([*base, "import", pughs, str(broken), petrie]) == 1
    said = capsys.readouterr()
    assert [line.split(":")[0] for line in said.out.splitlines()] == ["four-pughs.json"]
    assert "broken.json" in said.err
    assert "Files before it are imported; this one changed nothing." in said.err
    assert "Nothing was changed" not in said.err
    main([*base, "list"])
    listed = capsys.readouterr().out
    assert "Pugh" in listed
    assert "Petrie" not in listed


@pytest.mark.parametrize(
    "content",
    [SECRET, f"{SECRET}\nand a note\n", f"{SECRET}\r\nand a note\r\n", f"\ufeff{SECRET}\r\n"],
)
def test_the_first_line_of_the_passphrase_file_opens_the_store(base: list[str], tmp_path: Path, content: str) -> None:
    Store.create(tmp_path / "board.safetyboard", SECRET).close()
    (tmp_path / "secret.txt").write_bytes(content.encode())
    assert main([*base, "verify"]) == 0


def test_a_key_left_without_a_store_counts_as_no_store(
    base: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "board.safetyboard.key").write_text("left")
    assert main([*base, "list"]) == 1
    assert "There is no store" in capsys.readouterr().err
    assert main([*base, "import", str(EXAMPLES / "four-pughs.json")]) == 0
    assert (tmp_path / "board.safetyboard.key.old").read_text() == "left"


def test_an_export_that_fails_leaves_the_old_file(
    base: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main([*base, "import", str(EXAMPLES / "four-pughs.json")])
    out = tmp_path / "pugh.json"
    out.write_text("mine")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert main([*base, "export", "Pugh", str(out), "--force"]) == 1
    assert "No space left" in capsys.readouterr().err
    assert out.read_text() == "mine"


def test_documents_replaces_no_other_file(base: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([*base, "import", str(EXAMPLES / "four-pughs.json")])
    out = tmp_path / "out"
    out.mkdir()
    theirs = out / "2026-02-23 Pugh record - for the file.pdf"
    theirs.write_text("signed by the chair")
    capsys.readouterr()
    assert main([*base, "documents", "Pugh", "--out", str(out)]) == 0
    made = Path(capsys.readouterr().out.strip())
    assert made.name == "2026-02-23 Pugh record - for the file 2.pdf"
    assert theirs.read_text() == "signed by the chair"
    theirs.write_bytes(made.read_bytes())
    assert main([*base, "documents", "Pugh", "--out", str(out)]) == 0
    assert sorted(out.iterdir()) == sorted([theirs, made]), "the very same record needs no third name"


@pytest.mark.parametrize("arguments", [["nonsense"], ["export"], ["documents", "Marsh"], ["--nonsense"]])
def test_a_command_not_understood_is_exit_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "Usage" in capsys.readouterr().err


def test_words_that_fit_several_conferences_list_them(base: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    main([*base, "import", str(EXAMPLES / "four-pughs.json"), str(EXAMPLES / "baby-petrie.json")])
    capsys.readouterr()
    assert main([*base, "documents", "2026", "--out", "unused"]) == 1
    error = capsys.readouterr().err
    assert "Pugh" in error
    assert "Petrie" in error
    assert main([*base, "documents", "Nobody", "--out", "unused"]) == 1
    assert "No conference fits" in capsys.readouterr().err


def test_every_command_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("import", "export", "documents", "list", "verify", "example"):
        assert main([command, "--help"]) == 0
        assert "Usage: " in capsys.readouterr().out


def test_the_example_does_the_main_job_with_no_window(tmp_path: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-m", "app", "example", str(tmp_path / "out")],
        capture_output=True, text=True, env=environment, cwd=RESOURCES.parent, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert {name.split(" record")[0] for name in names} >= {"2026-02-23 Pugh", "2026-03-24 Marsh", "2026-06-04 Petrie"}
    assert all(name.endswith(".pdf") for name in names)
