"""Phrases as data: a local folder adds words and takes words away, and says where it cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.practice.plain_words import read_plain
from app.practice.settings_file import BrokenSettings
from app.practice.smart import Statement, look
from app.practice.when import read_when
from tests.practice.test_when import TODAY


def write(folder: Path, name: str, text: str) -> Path:
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_local_word_is_added(tmp_path: Path) -> None:
    text = "The quonker to ring Mam by Friday"
    assert look(Statement(text)).label == "partial"
    assert look(Statement(text), local=write(tmp_path, "people", 'professionals = "quonker"')).label == "smart"
    text = "Mam to recalibrate by Friday"
    assert look(Statement(text)).label == "smart"
    assert look(Statement(text), local=write(tmp_path, "acts", 'abstract = "recalibrate"')).label == "vague"


def test_a_local_word_is_taken_away(tmp_path: Path) -> None:
    text = "The chemist rings Mam every day"
    assert look(Statement(text)).label == "smart"
    write(tmp_path, "people", '[take_away]\nprofessionals = "chemist"\n')
    assert look(Statement(text), local=tmp_path).label == "partial"


def test_local_questions_plainer_words_and_times_win(tmp_path: Path) -> None:
    write(tmp_path, "coach", '[questions]\ntimebound_missing = "And when?"\n')
    write(tmp_path, "jargon", '[plainer]\n"flat" = ""\n"warden call" = "visit by the warden"\n')
    write(tmp_path, "times", '[[pattern]]\nkind = "frequency"\nwords = "on market days?"\n')
    assert look(Statement("Nan irons the shirts"), local=tmp_path).question == "And when?"
    assert [word.plainer for word in read_plain("a warden call", tmp_path).jargon] == ["visit by the warden"]
    when = read_when("on market day", TODAY, local=tmp_path)
    assert when is not None
    assert when.kind == "frequency"


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("acts", 'vizible = "iron"', "vizible"),
        ("acts", "visible = 3", "quotation marks"),
        ("acts", "visible = ", "not well written"),
        ("times", '[[pattern]]\nkind = "sometimes"\nwords = "x"\n', "kind"),
        ("times", '[[pattern]]\nkind = "date"\nwords = "("\n', "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_used_says_so(tmp_path: Path, name: str, text: str, says: str) -> None:
    write(tmp_path, name, text)
    with pytest.raises(BrokenSettings, match=says):
        look(Statement("Nan irons"), local=tmp_path)
