"""safety-board documents: each person's copy without a window, and nothing at all where it would leak."""

from __future__ import annotations

import json
from pathlib import Path

import pypdf
import pytest

from app.cli import main
from app.paths import RESOURCES

SECRET = "rain on the tin roof"
PETRIE = RESOURCES / "examples" / "baby-petrie.json"
MARSH = RESOURCES / "examples" / "billy-and-angie.json"


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The options every command here takes."""
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET + "\n", encoding="utf-8")
    monkeypatch.delenv("SAFETY_BOARD_PASSPHRASE", raising=False)
    return ["--store", str(tmp_path / "board.safetyboard"), "--passphrase-file", str(secret)]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def test_each_document_is_written_under_its_name(base, out, capsys) -> None:
    main([*base, "import", str(MARSH)])
    kinds = ["letter", "plan", "board", "sheet", "blank", "text", "word"]
    options = [option for kind in kinds for option in ("--document", kind)]
    assert main([*base, "documents", "2026-03-24", "--out", str(out), *options]) == 0
    assert names_in(out) == {
        "2026-03-24 Marsh decision letter - for the file.pdf",
        "2026-03-24 Marsh plan - for the file.pdf",
        "2026-03-24 Marsh board - for the file.pdf",
        "2026-03-24 Marsh attendance and dates - for the file.pdf",
        "2026-03-24 Marsh blank board - for the file.pdf",
        "2026-03-24 Marsh record - for the file.txt",
        "2026-03-24 Marsh record - for the file.docx",
    }
    assert "WHAT ARE WE WORRIED ABOUT NOW?" in (out / "2026-03-24 Marsh record - for the file.txt").read_text("utf-8")


def test_the_chronology_is_in_the_record_on_request(base, out, capsys) -> None:
    main([*base, "import", str(MARSH)])
    asked = ["documents", "2026-03-24", "--out", str(out), "--document", "text"]
    assert main([*base, *asked, "--chronology"]) == 0
    assert main([*base, *asked, "--chronology-of", "Angie"]) == 0
    whole, of_one = sorted(out.iterdir(), key=lambda path: len(path.read_bytes()), reverse=True)
    assert whole.name == "2026-03-24 Marsh record with chronology - for the file.txt"
    assert "Billy was born" in whole.read_text("utf-8")
    assert "CHRONOLOGY: ANGIE" in of_one.read_text("utf-8")
    assert "Billy was born" not in of_one.read_text("utf-8")
    assert main([*base, *asked, "--chronology-of", "Mum"]) == 1
    assert len(list(out.iterdir())) == 2
    assert "Donna Marsh is no child of this family" in capsys.readouterr().err


def test_a_copy_is_for_one_person(base, out) -> None:
    main([*base, "import", str(MARSH)])
    assert main([*base, "documents", "2026-03-24", "--out", str(out), "--document", "letter", "--for", "Mum"]) == 0
    path = out / "2026-03-24 Marsh decision letter - copy for D Marsh.pdf"
    assert "Dear Donna Marsh," in pypdf.PdfReader(path).pages[0].extract_text()


@pytest.mark.parametrize("who", ["Nobody at all", "Marsh"])
def test_a_name_that_fits_nobody_or_several_writes_nothing(base, out, capsys, who) -> None:
    main([*base, "import", str(MARSH)])
    assert main([*base, "documents", "2026-03-24", "--out", str(out), "--for", who]) == 1
    assert "Donna Marsh" in capsys.readouterr().err
    assert names_in(out) == set()


def test_a_leak_stops_every_copy_with_exit_code_3_and_says_where(base, out, tmp_path, capsys) -> None:
    file = json.loads(PETRIE.read_text(encoding="utf-8"))
    address = leaking(file)
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(file), encoding="utf-8")
    assert main([*base, "import", str(changed)]) == 0
    capsys.readouterr()
    kinds = ["--document", "board", "--document", "blank"]
    code = main([*base, "documents", "Petrie", "--out", str(out), *kinds, "--for", "Dean"])
    said = capsys.readouterr().err
    assert code == 3
    assert "page 1" in said
    assert address.split(",")[0] in said
    assert names_in(out) == set(), "not even the copies that would have been sound"


def leaking(file: dict) -> str:
    """Keep Shannon's address from Dean in a conference file, write it into a worry all the same, and return it."""
    family = file["family"]
    address = "19 Harbour Row, Eastport ZZ4 2QT"
    shannon = next(person for person in family["people"] if person["id"] == "shannon")
    shannon["contacts"] = [{"id": "her-home", "kind": "address", "value": address}]
    family["conferences"][0]["entries"][0]["text"] = "She was seen at 19 Harbour  Row again"
    family["withholdings"].append({"subject_table": "contact_detail", "subject_id": "her-home", "person_id": "dean"})
    return address
