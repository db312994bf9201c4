"""What has to follow when a child could not be seen, in each nation's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.practice.denied_access import denied_access
from app.practice.nations import CODES, BrokenSettings, nation

SENIOR, OTHERS, AGENCY, REVIEW, LEGAL = range(5)


@pytest.mark.parametrize("code", CODES)
def test_protective_action_never_waits_and_the_list_has_its_order(code: str) -> None:
    words = denied_access(nation(code), "Mali")
    assert words.protect == "Protective action does not wait for a meeting."
    assert "If Mali may be in danger now, act now: ring the police on 999" in words.now
    duties = [duty.what for duty in words.duties]
    for place, said in ((SENIOR, "manager"), (OTHERS, "core group"), (AGENCY, "agency"), (LEGAL, "Legal advice")):
        assert said in duties[place]
    assert nation(code).meeting_of("review") in duties[REVIEW].casefold()
    texts = [words.protect, words.now, *duties, *(duty.who for duty in words.duties)]
    assert not any("{" in text for text in texts)
    assert all(text and text[0].isupper() for text in texts)


def test_the_reporter_is_told_in_scotland_only() -> None:
    told = {code: sum("Reporter" in duty.what for duty in denied_access(nation(code)).duties) for code in CODES}
    assert told == {"england": 0, "wales": 0, "scotland": 1, "northern_ireland": 0}
    assert "compulsory measures" in denied_access(nation("scotland")).duties[-1].what


def test_only_the_nation_whose_source_was_read_is_not_to_be_checked_locally() -> None:
    assert "check locally" not in denied_access(nation("wales")).sources
    assert "check locally" in denied_access(nation("england")).sources
    assert "4.16" in denied_access(nation("scotland")).sources


def test_a_childs_name_is_left_as_it_is_and_may_be_missing() -> None:
    assert "see {lead} face to face" in denied_access(nation("wales"), "{lead}").duties[AGENCY].what
    assert "see the child face to face" in denied_access(nation("wales")).duties[AGENCY].what


def test_a_local_file_wins_for_its_nation_and_adds_lines(tmp_path: Path) -> None:
    local = tmp_path / "denied.toml"
    local.write_text(
        '[england]\nemergency = "the front door team"\n'
        'also = [{ what = "Designated nurse told", source = "Procedure 7" }]\n',
        encoding="utf-8",
    )
    words = denied_access(nation("england"), override=local)
    assert "the front door team" in words.now
    assert words.duties[-1].what == "Designated nurse told"
    assert "Procedure 7 (local setting)" in words.sources
    assert len(words.duties) == len(denied_access(nation("england")).duties) + 1
    assert denied_access(nation("wales"), override=local) == denied_access(nation("wales"))


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("[france]\nnow = 'x'\n", "france"),
        ("[wales]\nnwo = 'x'\n", "wales.nwo"),
        ("[wales]\nalso = [{ who = 'x' }]\n", "wales.also.1"),
        ("[wales]\nalso = [{ what = 'x', wehn = 'y' }]\n", "wales.also.1.wehn"),
    ],
)
def test_a_slip_of_the_pen_is_said_and_not_passed_over(tmp_path: Path, text: str, where: str) -> None:
    local = tmp_path / "denied.toml"
    local.write_text(text, encoding="utf-8")
    with pytest.raises(BrokenSettings, match=where):
        denied_access(nation("wales"), override=local)
