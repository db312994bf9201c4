"""Two programs on one store: the second is told who has it, and what a crash leaves keeps nobody out."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from app.paths import RESOURCES
from app.store.claim import Claim, InUse, claim_path
from app.store.store import Store
from app.store.verify import check_store
from tests.store.rooms import marsh

SECRET = "four calm words here"
HOLDER = """
import sys
from pathlib import Path
from app.store.claim import Claim
claim = Claim.take(Path(sys.argv[1]), "Ann Price")
print("has it", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "board.safetyboard"
    Store.create(path, SECRET).close()
    return path


def test_the_second_is_told_who_has_it_and_a_killed_one_keeps_nobody_out(path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=RESOURCES.parent,
    )  # fmt: skip
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "has it\n"
        before = path.read_bytes()
        with pytest.raises(InUse, match=rf"Ann Price on {platform.node()}, since \d\d:\d\d on \d+ \w+") as said:
            Store.open(path, SECRET)
        assert "Nothing was changed" in str(said.value)
        assert path.read_bytes() == before
        with Store.open(path, SECRET, alone=False) as reading:  # a command that only reads
            assert reading.read(check_store).result() == []
        holder.kill()
    assert "Ann Price" in claim_path(path).read_text(), "the killed one could not take its words away"
    Store.open(path, SECRET).close()
    assert claim_path(path).read_text() == ""


def test_the_same_program_is_no_exception(path: Path) -> None:
    with Store.open(path, SECRET), pytest.raises(InUse):
        Store.open(path, SECRET)
    Store.open(path, SECRET).close()


def test_a_locked_store_still_keeps_others_out(path: Path) -> None:
    with Store.open(path, SECRET) as store:
        store.lock()
        with pytest.raises(InUse):
            Store.open(path, SECRET)


@pytest.mark.parametrize("words", ["", "not json", "[1]", json.dumps({"who": 1}), "\udcff"])
def test_a_claim_that_cannot_be_read_is_still_a_claim(path: Path, words: str) -> None:
    held = Claim.take(path, "Ann Price")
    claim_path(path).write_bytes(words.encode("utf-8", "surrogateescape"))
    with pytest.raises(InUse, match="Somebody"):
        Claim.take(path, "Bill")
    held.release()
    held.release()
    Claim.take(path, "Bill").release()


@pytest.mark.skipif(os.name == "nt", reason="Windows has one kind of lock")
def test_a_disk_without_locks_keeps_nobody_out(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno
    import fcntl

    def none(*given: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", none)
    with Store.open(path, SECRET) as store:
        store.run("New family", marsh).result()


def test_an_import_waits_for_nobody_and_says_so(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.cli import main

    monkeypatch.setenv("SAFETY_BOARD_PASSPHRASE", SECRET)
    base = ["--store", str(path)]
    with Store.open(path, SECRET):
        assert main([*base, "import", str(RESOURCES / "examples" / "four-pughs.json")]) == 1
        assert "open already" in capsys.readouterr().err
        assert main([*base, "verify"]) == 0
