"""Nothing that is said about anybody stands in plain text in any file that a session writes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.models.journal import JournalEntry
from app.paths import RESOURCES
from app.store.store import Store
from tests.faults.plain_text_session import SECRET, WORD

KEPT_AS_IT_IS = frozenset(
    {"id", "format", "kind", "nation", "relation", "domain", "scope", "stage", "answer", "presence"}
)


def test_a_killed_session_leaves_no_word_in_plain_text(tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps(_marked(json.loads(_example()))), encoding="utf-8")
    room = tmp_path / "everything it writes"
    folders = {name: str(room / name) for name in ("HOME", "TMPDIR", "TEMP", "TMP", "APPDATA", "LOCALAPPDATA",
               "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")}  # fmt: skip
    for folder in folders.values():
        Path(folder).mkdir(parents=True, mode=0o700)
    session = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.plain_text_session", str(room / "data" / "board.safetyboard"), str(file)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=RESOURCES.parent,
        env={**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert session.stdout is not None
    said = session.stdout.readline()
    session.kill()
    rest, trouble = session.communicate()
    assert said == "done\n", trouble
    assert WORD not in rest + trouble, "and none on the terminal"
    searched = [one for one in room.rglob("*") if one.is_file()]
    names = {one.name for one in searched}
    assert {"board.safetyboard", "board.safetyboard-wal", "board.safetyboard.key"} <= names, "it was not killed"
    assert any(one.suffix in (".conf", ".ini", ".plist") for one in searched) or os.name == "nt", (
        "no settings were written"
    )
    found = [str(one.relative_to(room)) for one in searched if _holds(one.read_bytes())]
    assert found == []
    assert not list(room.rglob(f"*{WORD}*"))
    with Store.open(room / "data" / "board.safetyboard", SECRET) as store:
        told = "".join(store.read(lambda s: [str(rows) for rows in s.scalars(select(JournalEntry.rows))]).result())
    assert told.count(WORD) > 200, "the word is in the store itself, in what was imported and what was typed"


def _holds(raw: bytes) -> bool:
    """Return True where the word stands in a file, in any of the ways programs write text."""
    return any(WORD.encode(coding) in raw or WORD.lower().encode(coding) in raw
               for coding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"))  # fmt: skip


def _example() -> str:
    return (RESOURCES / "examples" / "billy-and-angie.json").read_text(encoding="utf-8")


def _marked(found: Any, name: str = "") -> Any:
    """Put the word into every text of a conference file that has a space in it, and into every name."""
    if isinstance(found, dict):
        return {key: _marked(value, key) for key, value in found.items()}
    if isinstance(found, list):
        return [_marked(value, name) for value in found]
    if isinstance(found, str) and name not in KEPT_AS_IT_IS and (" " in found or name in ("name", "record_name")):
        return f"{found} {WORD}"
    return found
