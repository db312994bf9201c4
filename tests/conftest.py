"""What all tests share: cheap keys, so that a store opens in milliseconds."""

from __future__ import annotations

import pytest

from app.store import keys


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let argon2id spend next to nothing; one test of its own checks what it really spends."""
    monkeypatch.setattr(keys, "Cost", lambda *given: keys_cost(*given))


_COST = keys.Cost


def keys_cost(*given: int) -> keys.Cost:
    return _COST(*given) if given else _COST(rounds=1, memory=64, lanes=1)
