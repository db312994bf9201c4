"""Unlocking by the computer's own keyring: off unless somebody asks for it, and never the only way.

The keyring keeps a random secret, not the passphrase; a slot in the key file holds the data key wrapped with it. Who
signs in to the computer as this user can then open the store without a passphrase: that is what one asks for. The
library is optional (``pip install safety-board[keyring]``), and so is a keyring on the computer.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.store.errors import StoreError
from app.store.location import APPLICATION, keys_path

KEYRING = "keyring"
ABSENT = (
    "This computer has no keyring that Safety Board can use. Everything else works as before: "
    "the passphrase and the recovery sheet open the store."
)
FORGOTTEN = "The computer's keyring no longer has the secret of this store. Type the passphrase instead."


class NoKeyring(StoreError):
    """There is no keyring, or it has nothing for this store."""


def is_on(store: Path) -> bool:
    """Return True where the key file has a slot for the keyring. Quick, and False for a file that cannot be read."""
    try:
        slots = json.loads(keys_path(store).read_text(encoding="ascii"))["slots"]
        return any(slot["kind"] == KEYRING for slot in slots)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return False


def is_available() -> bool:
    """Return True where the library is there and the computer has a keyring that keeps things."""
    try:
        return float(_library().get_keyring().priority) > 0
    except (NoKeyring, RuntimeError, AttributeError):
        return False


def turn_on(store: Path, known: str) -> None:
    """Let the keyring open the store from now on. ``known`` is the passphrase or the recovery code.

    Raises NoKeyring, what ``keys.unwrap`` raises, or OSError; then the key file is as it was.
    """
    import secrets  # is_on is asked before the first window is painted

    from app.store import keys

    if not is_available():
        raise NoKeyring(ABSENT)
    slots = keys.read_slots(store)
    data_key = keys.unwrap(slots, known)
    secret = secrets.token_urlsafe(32)
    _ask("set_password", store, secret)
    # 256 random bits need no dear derivation.
    slot = keys.wrap(data_key, secret, KEYRING, keys.Cost(1, 8, 1))
    keys.write_slots(store, [*keys.without(slots, KEYRING), slot])
    keys.forget(data_key)


def turn_off(store: Path) -> None:
    """Let the keyring open the store no longer. The slot goes first: a secret without a slot opens nothing."""
    from app.store import keys  # as above

    keys.write_slots(store, keys.without(keys.read_slots(store), KEYRING))
    try:
        _ask("delete_password", store)
    except NoKeyring:
        return  # it is gone already


def secret_of(store: Path) -> str:
    """Return what the keyring keeps for a store, to be used like a passphrase. Raises NoKeyring."""
    found = _ask("get_password", store)
    if not found:
        raise NoKeyring(FORGOTTEN)
    return str(found)


def _ask(what: str, store: Path, *given: str) -> Any:
    library = _library()
    try:
        return getattr(library, what)(APPLICATION, str(store.resolve()), *given)
    except library.errors.KeyringError as error:
        raise NoKeyring(FORGOTTEN if what == "get_password" else ABSENT) from error


def _library() -> Any:
    try:
        import keyring  # optional, and slow to import
        import keyring.errors
    except ImportError as error:
        raise NoKeyring(ABSENT) from error
    return keyring
