"""Unlocking by the computer's keyring: off, absent, on, forgotten, off again. A keyring of our own stands in for it."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from app.store import keyring_slot, keys
from app.store.errors import WrongPassphrase
from app.store.keyring_slot import NoKeyring
from app.store.store import Store

SECRET = "four calm words here"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "board.safetyboard"
    Store.create(path, SECRET).close()
    return path


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], str]:
    """What the computer's keyring keeps."""
    found: dict[tuple[str, str], str] = {}
    errors = ModuleType("keyring.errors")
    errors.KeyringError = type("KeyringError", (Exception,), {})  # type: ignore[attr-defined]
    library = ModuleType("keyring")

    def delete(service: str, name: str) -> None:
        if found.pop((service, name), None) is None:
            raise errors.KeyringError  # type: ignore[attr-defined]

    vars(library).update(
        errors=errors,
        get_keyring=lambda: SimpleNamespace(priority=5),
        set_password=lambda service, name, secret: found.update({(service, name): secret}),
        get_password=lambda service, name: found.get((service, name)),
        delete_password=delete,
    )
    monkeypatch.setitem(sys.modules, "keyring", library)
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)
    return found


def test_a_computer_without_one_is_told_kindly_and_nothing_changes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    before = keys.keys_path(path).read_bytes()
    assert not keyring_slot.is_available()
    with pytest.raises(NoKeyring, match="Everything else works as before"):
        keyring_slot.turn_on(path, SECRET)
    assert keys.keys_path(path).read_bytes() == before


def test_one_that_keeps_nothing_is_as_good_as_none(path: Path, kept: object) -> None:
    sys.modules["keyring"].get_keyring = lambda: SimpleNamespace(priority=0)  # type: ignore[attr-defined]
    with pytest.raises(NoKeyring):
        keyring_slot.turn_on(path, SECRET)


def test_on_opens_without_the_passphrase_and_off_ends_it(path: Path, kept: dict[tuple[str, str], str]) -> None:
    assert not keyring_slot.is_on(path)
    with pytest.raises(WrongPassphrase):
        keyring_slot.turn_on(path, "not it")
    assert kept == {}
    keyring_slot.turn_on(path, SECRET)
    assert keyring_slot.is_on(path)
    (secret,) = kept.values()
    assert SECRET not in secret
    assert keyring_slot.secret_of(path) == secret
    Store.open(path, secret).close()
    Store.open(path, SECRET).close()
    keyring_slot.turn_off(path)
    assert kept == {}
    assert not keyring_slot.is_on(path)
    with pytest.raises(WrongPassphrase):
        Store.open(path, secret)
    keyring_slot.turn_off(path)  # harmless


def test_a_keyring_that_forgot_says_so(path: Path, kept: dict[tuple[str, str], str]) -> None:
    keyring_slot.turn_on(path, SECRET)
    kept.clear()
    with pytest.raises(NoKeyring, match="Type the passphrase instead"):
        keyring_slot.secret_of(path)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"slots": 3}', '{"slots": [1]}'])
def test_a_key_file_that_cannot_be_read_has_none(path: Path, text: str) -> None:
    keys.keys_path(path).write_text(text)
    assert not keyring_slot.is_on(path)
