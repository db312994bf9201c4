"""The store's keys: one random data key, wrapped once for each way to open the store.

The database is encrypted with a random data key that never changes. A *slot* in a small file beside it holds that
key, wrapped with a key made from the passphrase by argon2id. Changing the passphrase or adding a recovery code writes
another slot and leaves the data alone (docs/decisions/0003: rekeying under WAL can lose the file when killed). The
file is replaced whole: whenever the power goes, either the old slots or the new ones are there.

The data key is a bytearray, so that ``forget`` can overwrite it when the store is locked. What cannot be overwritten
from Python: the passphrase as it was typed, the key made from it, and the text of the pragma that hands the data key
to SQLCipher. They are let go of at once and stay in the process's memory until something else is written there.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
import unicodedata
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.store.errors import NoStoreHere, NotOurFile, WrongPassphrase
from app.store.location import keys_path as keys_path
from app.store.recovery import NotThisSheet, looks_like_code, new_code, read_code

FORMAT = "safety-board-keys"
KEY_BYTES = 32
SALT_BYTES, NONCE_BYTES, TAG_BYTES = 16, 12, 16
MOST_ROUNDS, MOST_MEMORY, MOST_LANES = 100, 4 * 1024 * 1024, 64
"""More than any slot of ours will ask for (memory in KiB): a damaged number must not freeze the computer."""
PASSPHRASE = "passphrase"
RECOVERY = "recovery"
"""Kinds of slot: one of each at most. A third, the keyring's, is there only where somebody asked for it."""


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


def new_data_key() -> bytearray:
    """Return a fresh random key of 32 bytes."""
    return bytearray(secrets.token_bytes(KEY_BYTES))


def forget(data_key: bytearray) -> None:
    """Overwrite a data key where it stands."""
    data_key[:] = bytes(len(data_key))


def _derive(secret: str, salt: bytes, cost: Cost) -> bytes:
    """Return the wrapping key for a passphrase, however its accents were typed (NFKC)."""
    plain = unicodedata.normalize("NFKC", secret).encode()
    return hash_secret_raw(plain, salt, cost.rounds, cost.memory, cost.lanes, KEY_BYTES, Type.ID)


def wrap(data_key: bytes | bytearray, secret: str, kind: str = PASSPHRASE, cost: Cost | None = None) -> Slot:
    """Return a slot from which ``secret`` gives ``data_key`` back."""
    cost = cost or Cost()
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    wrapped = AESGCM(_derive(secret, salt, cost)).encrypt(nonce, data_key, f"{FORMAT}:{kind}".encode())
    return Slot(kind, _text(salt), _text(nonce), _text(wrapped), cost.rounds, cost.memory, cost.lanes)


def unwrap(slots: list[Slot], secret: str) -> bytearray:
    """Return the data key that ``secret`` opens: a passphrase, a recovery code, or what a keyring keeps.

    Raises WrongPassphrase where no slot fits; CodeMistyped, naming the group, for a recovery code with a typing
    mistake; NotThisSheet for a code of another store or of an older sheet.
    """
    if looks_like_code(secret):
        return _unwrap_code(slots, secret)
    found = _try(slots, secret)
    if found is None:
        raise WrongPassphrase
    return found


def _unwrap_code(slots: list[Slot], typed: str) -> bytearray:
    """Try what looks like a recovery code as typed too: nobody is kept from choosing such a passphrase."""
    found = _try([slot for slot in slots if slot.kind != RECOVERY], typed)
    if found is None:
        found = _try([slot for slot in slots if slot.kind == RECOVERY], read_code(typed))
    if found is None:
        raise NotThisSheet
    return found


def _try(slots: list[Slot], secret: str) -> bytearray | None:
    data_key = bytearray(KEY_BYTES)
    for slot in slots:
        key = _derive(secret, _bytes(slot.salt), Cost(slot.rounds, slot.memory, slot.lanes))
        about = f"{FORMAT}:{slot.kind}".encode()
        try:
            AESGCM(key).decrypt_into(_bytes(slot.nonce), _bytes(slot.wrapped), about, data_key)
        except InvalidTag:
            continue
        return data_key
    return None


def change_passphrase(store: Path, known: str, passphrase: str, *, cost: Cost | None = None) -> None:
    """Let ``passphrase`` open the store instead of the one before. The data, and the recovery sheet, stay as they are.

    ``known`` is the old passphrase or the recovery code. Raises what :func:`unwrap` raises, or OSError; then the old
    passphrase still opens it. Killed at any moment, the old one or the new one does.
    """
    slots = read_slots(store)
    data_key = unwrap(slots, known)
    write_slots(store, [wrap(data_key, passphrase, PASSPHRASE, cost), *without(slots, PASSPHRASE)])
    forget(data_key)


def prepare_sheet(store: Path, known: str) -> str:
    """Return a fresh recovery code for a sheet, once ``known`` opens the store. It opens nothing yet.

    Save the sheet first, then :func:`accept_sheet`: were it the other way round, somebody interrupted between the two
    would be left without any sheet that opens. Raises what :func:`unwrap` raises.
    """
    forget(unwrap(read_slots(store), known))
    return new_code()


def accept_sheet(store: Path, known: str, code: str, *, cost: Cost | None = None) -> None:
    """Let the code of a new sheet open the store instead of the sheet before. Raises as :func:`change_passphrase`."""
    slots = read_slots(store)
    data_key = unwrap(slots, known)
    write_slots(store, [*without(slots, RECOVERY), wrap(data_key, read_code(code), RECOVERY, cost)])
    forget(data_key)


def kinds_of_slots(store: Path) -> frozenset[str]:
    """Return in which ways the store can be opened. Raises NoStoreHere or NotOurFile."""
    return frozenset(slot.kind for slot in read_slots(store))


def without(slots: list[Slot], kind: str) -> list[Slot]:
    """Return the slots of every other kind."""
    return [slot for slot in slots if slot.kind != kind]


def write_slots(store: Path, slots: list[Slot]) -> None:
    """Write the slots beside the store, whole or not at all."""
    path = keys_path(store)
    text = json.dumps({"format": FORMAT, "version": 1, "slots": [asdict(slot) for slot in slots]}, indent=1)
    half = half_written(path)
    with _open_private(half) as file:
        file.write(text.encode("ascii"))
        file.flush()
        os.fsync(file.fileno())
    os.replace(half, path)
    sync_folder(path.parent)


def copy_slots(store: Path, copy: Path) -> None:
    """Copy the key file of one store beside another file, readable by nobody else on this computer. Raises OSError."""
    with _open_private(keys_path(copy)) as file:
        file.write(keys_path(store).read_bytes())


def _open_private(path: Path) -> IO[bytes]:
    """Open a key file for writing: whoever else could copy it could try passphrases on it at leisure."""
    return open(path, "wb", opener=lambda name, flags: os.open(name, flags, 0o600))


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, so that a replaced file is the new one after a power cut too.

    Windows has no such call and needs none.
    """
    if os.name != "nt":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


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
