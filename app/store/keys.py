"""The store's keys: one random data key, wrapped once for each way to open the store.

The database is encrypted with a random data key that never changes. A *slot* in a small file beside it holds that
key, wrapped with a key made from the passphrase by argon2id. Changing the passphrase or adding a recovery code writes
another slot and leaves the data alone (shared/architecture.md: rekeying under WAL can lose the file when killed).
"""

from __future__ import annotations

import base64
import json
import os
import secrets
import unicodedata
from dataclasses import asdict, dataclass
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.store.errors import NoStoreHere, NotOurFile, WrongPassphrase

FORMAT = "safety-board-keys"
KEY_BYTES = 32
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
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
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
    half = path.with_name(path.name + ".new")
    with open(half, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(half, path)


def read_slots(store: Path) -> list[Slot]:
    """Return the slots beside the store. Raises NoStoreHere or NotOurFile."""
    path = keys_path(store)
    try:
        found = json.loads(path.read_text(encoding="ascii"))
        if found["format"] != FORMAT or found["version"] != 1:
            raise NotOurFile(path)
        return [Slot(**slot) for slot in found["slots"]]
    except FileNotFoundError:
        raise NoStoreHere(path, "key file") from None
    except (ValueError, KeyError, TypeError):
        raise NotOurFile(path) from None


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text)
