"""One random data key, wrapped once for each way in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.store import keys
from app.store.errors import NoStoreHere, NotOurFile, WrongPassphrase


def test_the_passphrase_gives_the_data_key_back() -> None:
    data_key = keys.new_data_key()
    assert keys.unwrap([keys.wrap(data_key, "four calm words here")], "four calm words here") == data_key


def test_accents_may_be_typed_either_way() -> None:
    data_key = keys.new_data_key()
    assert keys.unwrap([keys.wrap(data_key, "caf\u00e9 t\u0177")], "cafe\u0301 ty\u0302") == data_key


def test_another_passphrase_is_refused() -> None:
    with pytest.raises(WrongPassphrase, match="Nothing was changed"):
        keys.unwrap([keys.wrap(keys.new_data_key(), "right")], "wrong")


def test_either_of_two_slots_opens() -> None:
    data_key = keys.new_data_key()
    slots = [keys.wrap(data_key, "passphrase"), keys.wrap(data_key, "printed code", keys.RECOVERY)]
    assert keys.unwrap(slots, "printed code") == keys.unwrap(slots, "passphrase") == data_key


def test_a_slot_cannot_pass_for_another_kind() -> None:
    slot = keys.wrap(keys.new_data_key(), "secret", keys.RECOVERY)
    forged = keys.Slot(keys.PASSPHRASE, slot.salt, slot.nonce, slot.wrapped, slot.rounds, slot.memory, slot.lanes)
    with pytest.raises(WrongPassphrase):
        keys.unwrap([forged], "secret")


def test_slots_survive_the_file_and_hold_no_key_in_plain(tmp_path: Path) -> None:
    store, data_key = tmp_path / "board.safetyboard", keys.new_data_key()
    slots = [keys.wrap(data_key, "secret")]
    keys.write_slots(store, slots)
    assert keys.read_slots(store) == slots
    raw = keys.keys_path(store).read_bytes()
    assert data_key not in raw
    assert data_key.hex().encode() not in raw
    assert sorted(path.name for path in tmp_path.iterdir()) == ["board.safetyboard.key"]


def test_a_missing_or_foreign_key_file_is_said(tmp_path: Path) -> None:
    store = tmp_path / "board.safetyboard"
    with pytest.raises(NoStoreHere, match="key file"):
        keys.read_slots(store)
    for text in ("not json", json.dumps({"format": "else", "version": 1}), json.dumps([1]), "{}"):
        keys.keys_path(store).write_text(text)
        with pytest.raises(NotOurFile):
            keys.read_slots(store)


def test_a_real_guess_costs_time_and_memory() -> None:
    from tests.conftest import _COST

    assert _COST() == _COST(rounds=3, memory=64 * 1024, lanes=1)


@pytest.mark.parametrize(
    "broken",
    [
        {"salt": "not base64!"}, {"salt": 3}, {"salt": "é"}, {"wrapped": "AAAA"}, {"nonce": "AAAA"}, {"kind": None},
        {"rounds": "3"}, {"rounds": 0}, {"rounds": True}, {"rounds": 10**9}, {"memory": 1}, {"memory": 10**12},
        {"lanes": 0}, {"lanes": 1.0}, {"extra": 1},
    ],
)  # fmt: skip
def test_a_slot_that_cannot_be_used_is_said_with_the_name_of_the_key_file(
    tmp_path: Path, broken: dict[str, object]
) -> None:
    store = tmp_path / "board.safetyboard"
    keys.write_slots(store, [keys.wrap(keys.new_data_key(), "secret")])
    found = json.loads(keys.keys_path(store).read_text())
    found["slots"][0].update(broken)
    keys.keys_path(store).write_text(json.dumps(found))
    with pytest.raises(NotOurFile, match=r"board\.safetyboard\.key is not a Safety Board store, or it is damaged"):
        keys.read_slots(store)


@pytest.mark.parametrize("slots", [[], {}, "abc", None, 1, [None]])
def test_a_key_file_without_a_slot_is_not_ours(tmp_path: Path, slots: object) -> None:
    store = tmp_path / "board.safetyboard"
    keys.keys_path(store).write_text(json.dumps({"format": keys.FORMAT, "version": 1, "slots": slots}))
    with pytest.raises(NotOurFile):
        keys.read_slots(store)
