"""The recovery code: every single mistake is found, and the group is named."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from app.store import keys
from app.store.errors import WrongPassphrase
from app.store.recovery import SIGNS, CodeMistyped, NotThisSheet, new_code, read_code, wrong_groups
from app.store.store import Store

SECRET, OTHER = "four calm words here", "five quite different words now"


def test_a_code_is_six_groups_of_five_and_no_two_are_the_same() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    for code in codes:
        assert [len(group) for group in code.split("-")] == [5] * 6
        assert set(code) <= set(SIGNS + "-")
        assert read_code(code) == code


@pytest.mark.parametrize("way", [str.lower, lambda c: c.replace("-", " "), lambda c: c.replace("-", ""),
                                 lambda c: f"  {c.replace('-', ' – ')} "])  # fmt: skip
def test_it_may_be_typed_in_any_way(way: object) -> None:
    code = new_code()
    assert read_code(way(code)) == code  # type: ignore[operator]


def test_every_wrong_sign_is_found_and_its_group_named() -> None:
    code = new_code()
    tried = 0
    for place, sign in enumerate(code):
        for other in SIGNS if sign != "-" else "":
            if other != sign:
                typed = code[:place] + other + code[place + 1 :]
                assert wrong_groups(typed) == (place // 6 + 1,)
                tried += 1
    assert tried == 30 * 30


def test_two_signs_that_changed_places_are_found() -> None:
    for code in (new_code() for _ in range(50)):
        for place in range(len(code) - 1):
            one, two = code[place : place + 2]
            if "-" not in (one, two) and one != two:
                typed = code[:place] + two + one + code[place + 2 :]
                assert wrong_groups(typed) == (place // 6 + 1,)


def test_groups_that_changed_places_are_found() -> None:
    groups = new_code().split("-")
    for one, two in itertools.combinations(range(6), 2):
        if groups[one] != groups[two]:
            mixed = list(groups)
            mixed[one], mixed[two] = mixed[two], mixed[one]
            assert wrong_groups("-".join(mixed)) == (one + 1, two + 1)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda g: [*g[:2], g[2][:4], *g[3:]], r"group 3 \(.{4}\): it has 4 signs, and should have 5"),
        (lambda g: [*g[:5], g[5][:4]], r"group 6 \(.{4}\): it has 4 signs"),
        (lambda g: [*g[:1], "0" + g[1][1:], *g[2:]], r"group 2 .* the sheet has no 0"),
        (lambda g: g[:4], "there are 4 so far"),
        (lambda g: [], "there is none so far"),
        (lambda g: [*g, g[0]], "more than 6 groups"),
        (lambda g: [g[1], g[0], *g[2:]], "groups 1 and 2"),
    ],
)
def test_what_is_wrong_is_said_in_words(change: object, says: str) -> None:
    groups = new_code().split("-")
    with pytest.raises(CodeMistyped, match=says):
        read_code("-".join(change(groups)))  # type: ignore[operator]


def test_a_group_still_being_typed_is_no_mistake() -> None:
    code = new_code()
    for end in range(len(code) + 1):
        assert wrong_groups(code[:end], typing=True) == ()


def test_the_passphrase_and_the_sheet_open_the_same_store(tmp_path: Path) -> None:
    path = tmp_path / "board.safetyboard"
    Store.create(path, SECRET).close()
    before = path.read_bytes()
    code = keys.prepare_sheet(path, SECRET)
    with pytest.raises(NotThisSheet):
        Store.open(path, code)  # a sheet that was saved and not accepted opens nothing
    keys.accept_sheet(path, SECRET, code)
    Store.open(path, code).close()
    Store.open(path, code.replace("-", " ")).close()
    Store.open(path, SECRET).close()
    assert keys.kinds_of_slots(path) == {keys.PASSPHRASE, keys.RECOVERY}
    assert len(path.read_bytes()) == len(before)


def test_a_new_sheet_ends_the_old_one_and_a_new_passphrase_leaves_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "board.safetyboard"
    Store.create(path, SECRET).close()
    data = path.read_bytes()
    old, new = (keys.prepare_sheet(path, SECRET) for _ in range(2))
    keys.accept_sheet(path, SECRET, old)
    keys.accept_sheet(path, old, new)
    keys.change_passphrase(path, new, OTHER)  # forgotten: the sheet sets another
    assert path.read_bytes() == data, "the data are not rewritten"
    for secret in (OTHER, new):
        Store.open(path, secret).close()
    with pytest.raises(NotThisSheet, match="newer sheet"):
        Store.open(path, old)
    with pytest.raises(WrongPassphrase):
        Store.open(path, SECRET)


def test_nothing_is_changed_for_somebody_who_knows_neither(tmp_path: Path) -> None:
    path = tmp_path / "board.safetyboard"
    Store.create(path, SECRET).close()
    before = keys.keys_path(path).read_bytes()
    with pytest.raises(WrongPassphrase):
        keys.change_passphrase(path, "a guess", OTHER)
    with pytest.raises(WrongPassphrase):
        keys.prepare_sheet(path, "a guess")
    with pytest.raises(WrongPassphrase):
        keys.accept_sheet(path, "a guess", new_code())
    assert keys.keys_path(path).read_bytes() == before


def test_a_passphrase_that_looks_like_a_code_still_opens(tmp_path: Path) -> None:
    path = tmp_path / "board.safetyboard"
    Store.create(path, "RAINY TIN00 ROOFS BARNS CALMS").close()
    Store.open(path, "RAINY TIN00 ROOFS BARNS CALMS").close()


def test_a_data_key_can_be_overwritten() -> None:
    data_key = keys.new_data_key()
    keys.forget(data_key)
    assert data_key == bytes(keys.KEY_BYTES)
