"""Conference files with something wrong in them: each is refused in words, or it is taken and is sound.

Whatever else comes out, an error nobody foresaw or a store that is not sound, is a fault of ours.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.models.errors import RuleError
from app.paths import RESOURCES
from app.store.exchange import ImportFault, import_family, read_file
from app.store.store import Store
from app.store.verify import check_store

STRANGE: tuple[Any, ...] = (
    None, True, -1, 0, 10**30, 1e308, 4.25, "", "x", " ", "\u0000", "\ud800", "\u202e", "=1+1", "../../etc/passwd",
    "1" * 5000, "2026-02-30", "0000-00-00", "25:61", [], [[]], {}, {"id": 1}, [None], "\U0001f469\u200d\U0001f467",
)  # fmt: skip


class _TakeBack(Exception):
    """Raised after an import that worked, so that the next one finds an empty store."""


def try_mutated_files(folder: Path, count: int, *, seed: int = 1, only: str = "*") -> tuple[int, int]:
    """Try ``count`` mutations of the example files; return how many were tried and how many were taken."""
    chance = random.Random(seed)
    examples = [file.read_text(encoding="utf-8") for file in sorted((RESOURCES / "examples").glob(f"{only}.json"))]
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "mutated.json"
    taken = 0
    with Store.temporary() as store:
        for number in range(count):
            file.write_bytes(_mutated(chance.choice(examples), chance))
            try:
                taken += _take(store, file)
            except Exception as error:
                kept = folder / "fault.json"
                kept.write_bytes(file.read_bytes())
                raise AssertionError(f"input {number} of seed {seed}: {type(error).__name__}, see {kept}") from error
        assert store.read(check_store).result() == []
        left = store.read(lambda session: session.connection().exec_driver_sql("SELECT count(*) FROM family").scalar())
        assert left.result() == 0, "a refused file left something behind"
    return count, taken


def _take(store: Store, file: Path) -> bool:
    """Return True where a file was taken. Raises whatever is not a refusal in words."""

    def change(session: Session) -> None:
        import_family(session, read_file(file), source=file.name)
        session.flush()
        raise _TakeBack

    try:
        store.run("Import", change).result()
    except _TakeBack:
        return True
    except (ImportFault, RuleError) as refusal:
        words = str(refusal).strip()
    assert words
    assert len(words) < 2000, "a refusal that quotes the whole file"
    return False


def _mutated(text: str, chance: random.Random) -> bytes:
    if chance.random() < 0.2:
        return _broken_bytes(text.encode(), chance)
    data = json.loads(text)
    for _ in range(chance.choice((1, 1, 1, 2, 5))):
        _change_one(data, chance)
    return json.dumps(data).encode("utf-8", "surrogatepass")


def _broken_bytes(raw: bytes, chance: random.Random) -> bytes:
    """Cut, flip, repeat or take out bytes."""
    at, size = chance.randrange(len(raw)), chance.randrange(1, 40)
    ways: tuple[Callable[[], bytes], ...] = (
        lambda: raw[:at],
        lambda: raw[:at] + bytes([raw[at] ^ (1 << chance.randrange(8))]) + raw[at + 1 :],
        lambda: raw[:at] + raw[at : at + size] * 50 + raw[at:],
        lambda: raw[:at] + raw[at + size :],
        lambda: raw[:at] + chance.randbytes(size) + raw[at:],
        lambda: b"[" * 100_000,
        lambda: raw[:at] + b"1" * 6000 + raw[at:],
    )
    return chance.choice(ways)()


def _change_one(data: Any, chance: random.Random) -> None:
    """Change one place of a file: another value, none, twice, one too many, another's key, or the wrong kind."""
    places = list(_places(data))
    holder, key = chance.choice(places)
    other_holder, other = chance.choice(places)
    way = chance.randrange(6)
    if way == 0:
        holder[key] = chance.choice(STRANGE)
    elif way == 1:
        del holder[key]
    elif way == 2:
        holder[key] = deepcopy(other_holder[other])
    elif way == 3 and isinstance(holder, list):
        holder.append(deepcopy(holder[key]))
    elif way == 4 and isinstance(holder, dict):
        holder[str(chance.choice(STRANGE))] = deepcopy(holder[key])
    else:
        holder[key] = [holder[key]] if chance.random() < 0.5 else {"id": holder[key]}


def _places(found: Any) -> list[tuple[Any, Any]]:
    """Return every place of a file as what holds it, and its key or number there."""
    places: list[tuple[Any, Any]] = []
    waiting = [found]
    while waiting:
        one = waiting.pop()
        keys = list(one) if isinstance(one, dict) else range(len(one)) if isinstance(one, list) else ()
        for key in keys:
            places.append((one, key))
            waiting.append(one[key])
    return places
