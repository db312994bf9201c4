"""What all tests share: cheap keys and tables that are already there, so that a store opens in milliseconds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.store import keys, open_file
from tests import memory, new_stores


@pytest.fixture(autouse=True, scope="session")
def quick_stores() -> Iterator[None]:
    """Let the migrations run and each statement be worded once in a process, and not for every store."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(open_file, "bring_up_to_date", new_stores.bring_up_to_date)
        patch.setattr(open_file, "make_engine", new_stores.open_engine)
        yield


@pytest.fixture(autouse=True)
def closed_databases() -> Iterator[None]:
    """Leave no database in memory open: Python 3.13 warns of it in whichever test comes next."""
    yield
    memory.close_all()


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let argon2id spend next to nothing; one test of its own checks what it really spends."""
    monkeypatch.setattr(keys, "Cost", lambda *given: keys_cost(*given))


_COST = keys.Cost


def keys_cost(*given: int) -> keys.Cost:
    return _COST(*given) if given else _COST(rounds=1, memory=64, lanes=1)
