"""The store's keys: one random data key, wrapped once for each way to open the store.

The database is encrypted with a random data key that never changes. A *slot* in a small file beside it holds that
key, wrapped with a key made from the passphrase by argon2id. Changing the passphrase or adding a recovery code writes
another slot and leaves the data alone (docs/decisions/0003: rekeying under WAL can lose the file when killed).
"""

from __future__ import annotations

import base64
import json
import os
import secrets
import unicodedata
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.store.errors import NoStoreHere, NotOurFile, WrongPassphrase

FORMAT = "safety-board-keys"
KEY_BYTES = 32
SALT_BYTES, NONCE_BYTES, TAG_BYTES = 16, 12, 16
MOST_ROUNDS, MOST_MEMORY, MOST_LANES = 100, 4 * 1024 * 1024, 64
"""More than any slot of ours will ask for (memory in KiB): a damaged number must not freeze the computer."""
PASSPHRASE = "passphrase"
RECOVERY = "recovery"
"""Kinds of slot. The recovery code is made by a later issue; its place is here."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What argon2id may spend on one guess: rounds, KiB of memory, lanes (about 165 ms on a small laptop)."""

    rounds: int = 3
    memory: int = 64 * 1024
    lanes: int = 1


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key wrapped for one way to open the store. Bytes are base64."""

    kind: str
    salt: str
    nonce: str
    wrapped: str
    rounds: int
    memory: int
    lanes: int


def keys_path(store: Path) -> Path:
    """Return the file beside the store that holds its wrapped keys."""
    return store.with_name(store.name + ".key")


def half_written(path: Path) -> Path:
    """Return where a key file stands until it is whole."""
    return path.with_name(path.name + ".new")


def set_aside(store: Path) -> None:
    """Rename the key file of a store that is not there to ".key.old", or ".key.old-2" and so on: it is never lost."""
    path = keys_path(store)
    if not path.exists():
        return
    aside, number = path.with_name(f"{path.name}.old"), 2
    while aside.exists():
        aside, number = path.with_name(f"{path.name}.old-{number}"), number + 1
    path.rename(aside)


def new_data_key() -> bytes:
    """Return a fresh random key of 32 bytes."""
    return secrets.token_bytes(KEY_BYTES)


def _derive(secret: str, salt: bytes, cost: Cost) -> bytes:
    """Return the wrapping key for a passphrase, however its accents were typed (NFKC)."""
    plain = unicodedata.normalize("NFKC", secret).encode()
    return hash_secret_raw(plain, salt, cost.rounds, cost.memory, cost.lanes, KEY_BYTES, Type.ID)


def wrap(data_key: bytes, secret: str, kind: str = PASSPHRASE, cost: Cost | None = None) -> Slot:
    """Return a slot from which ``secret`` gives ``data_key`` back."""
    cost = cost or Cost()
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    wrapped = AESGCM(_derive(secret, salt, cost)).encrypt(nonce, data_key, f"{FORMAT}:{kind}".encode())
    return Slot(kind, _text(salt), _text(nonce), _text(wrapped), cost.rounds, cost.memory, cost.lanes)


def unwrap(slots: list[Slot], secret: str) -> bytes:
    """Return the data key that ``secret`` opens. Raises WrongPassphrase where no slot fits."""
    for slot in slots:
        key = _derive(secret, _bytes(slot.salt), Cost(slot.rounds, slot.memory, slot.lanes))
        try:
            return AESGCM(key).decrypt(_bytes(slot.nonce), _bytes(slot.wrapped), f"{FORMAT}:{slot.kind}".encode())
        except InvalidTag:
            continue
    raise WrongPassphrase


def write_slots(store: Path, slots: list[Slot]) -> None:
    """Write the slots beside the store, whole or not at all."""
    path = keys_path(store)
    text = json.dumps({"format": FORMAT, "version": 1, "slots": [asdict(slot) for slot in slots]}, indent=1)
    half = half_written(path)
    with open(half, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(half, path)


def read_slots(store: Path) -> list[Slot]:
    """Return the slots beside the store, each of the right shape. Raises NoStoreHere or NotOurFile."""
    path = keys_path(store)
    try:
        found = json.loads(path.read_text(encoding="ascii"))
        if found["format"] != FORMAT or found["version"] != 1 or not found["slots"]:
            raise NotOurFile(path)
        return [_sound(Slot(**slot)) for slot in found["slots"]]
    except FileNotFoundError:
        raise NoStoreHere(path, "key file") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NotOurFile(path) from None


def _sound(slot: Slot) -> Slot:
    """Return a slot read from a file, where everything in it can be used. Raises ValueError or TypeError."""
    lengths = (len(_bytes(slot.salt)), len(_bytes(slot.nonce)), len(_bytes(slot.wrapped)))
    if not isinstance(slot.kind, str) or lengths != (SALT_BYTES, NONCE_BYTES, KEY_BYTES + TAG_BYTES):
        raise ValueError("a text of the slot is too short or too long")
    # argon2 needs 8 KiB for every lane.
    if not (
        _is_count(slot.rounds, 1, MOST_ROUNDS)
        and _is_count(slot.lanes, 1, MOST_LANES)
        and _is_count(slot.memory, 8 * slot.lanes, MOST_MEMORY)
    ):
        raise ValueError("a number of the slot cannot be used")
    return slot


def _is_count(found: Any, least: int, most: int) -> bool:
    return type(found) is int and least <= found <= most


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
