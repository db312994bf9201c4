"""The four nations' files are whole; a local file wins, shows, and is refused with the place of its fault."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.models.conference import ConferenceKind
from app.models.family import Nation
from app.models.outcome import Answer, DateKind
from app.paths import RESOURCES
from app.practice.clocks import limit_for
from app.practice.local_nations import trouble, use_local_file
from app.practice.nation_differences import differences, local_differences
from app.practice.nation_file import NAMED
from app.practice.nation_words import EXTRA_CLOCK_KINDS
from app.practice.nations import ANSWERS, CLOCK_KINDS, CODES, MEETING_KINDS, BrokenSettings, nation, shipped_nation
from app.practice.settings_file import read_table


def write(folder: Path, text: str) -> Path:
    path = folder / "local.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("code", CODES)
def test_every_nation_is_whole(code: str) -> None:
    words = nation(code)
    assert words.code == code
    assert set(words.meetings) == set(MEETING_KINDS)
    assert set(words.answers) == set(ANSWERS)
    assert set(CLOCK_KINDS) <= set(words.clocks) <= set(CLOCK_KINDS + EXTRA_CLOCK_KINDS)
    assert len({category.text for category in words.categories}) == len(words.categories) >= 4
    for clock in words.clocks.values():
        assert clock.count or clock.note, f"{clock.kind} says neither how long nor where that is set"


@pytest.mark.parametrize("code", CODES)
def test_every_value_has_a_source_and_says_whether_it_was_verified(code: str) -> None:
    shipped = read_table(RESOURCES / "nations" / f"{code}.toml")
    values = [value for section in NAMED for value in shipped[section].values()]
    values += shipped["categories"] + shipped.get("also_decided", [])
    for value in values:
        assert {"source", "verified"} <= set(value), value
        assert value["source"] != "local" or not value["verified"], value
        assert value["source"] == "local" or value["verified"], value
    dated = [source for name, source in shipped["sources"].items() if name != "local"]
    assert all(source["dated"] for source in dated)


@pytest.mark.parametrize(
    ("code", "title", "plan", "lead", "categories"),
    [
        (
            "england",
            "Record of the initial child protection conference",
            "child protection plan",
            "lead practitioner",
            {"neglect", "physical abuse", "sexual abuse", "emotional abuse"},
        ),
        (
            "wales",
            "Record of the initial child protection conference",
            "care and support protection plan",
            "care and support protection plan co-ordinator",
            {"neglect", "physical abuse", "sexual abuse", "emotional abuse", "financial abuse"},
        ),
        (
            "scotland",
            "Record of the child protection planning meeting",
            "child protection plan",
            "lead professional",
            None,
        ),
        (
            "northern_ireland",
            "Record of the initial child protection case conference",
            "child protection plan",
            "key worker",
            {"neglect", "physical abuse", "sexual abuse", "emotional abuse", "exploitation"},
        ),
    ],
)
def test_each_nation_has_its_own_words(
    code: str, title: str, plan: str, lead: str, categories: set[str] | None
) -> None:
    words = nation(code)
    assert (words.record_title("initial"), words.plan, words.lead) == (title, plan, lead)
    if categories is not None:
        assert {category.text for category in words.categories} == categories


def test_only_england_has_no_register() -> None:
    assert [code for code in CODES if "register" not in nation(code).decision_question] == ["england"]
    assert nation("england").answer("yes") == "Subject of a child protection plan"
    assert nation("wales").answer("ends") == "Taken off the child protection register"
    assert nation("wales").answer("") == "Not decided yet"


def test_scotland_names_concerns_and_asks_about_the_reporter() -> None:
    words = nation("scotland")
    assert words.categories_name == "concerns"
    assert {"domestic abuse", "parental substance use"} <= {category.text for category in words.categories}
    assert [one.key for one in words.also_decided] == ["reporter"]
    assert words.meeting_of("strategy") == "inter-agency referral discussion"


def test_only_northern_ireland_asks_how_sure_the_meeting_is() -> None:
    assert {code: nation(code).certainties for code in CODES if nation(code).certainties} == {
        "northern_ireland": ("potential", "suspected", "confirmed")
    }


def test_what_nobody_verified_is_marked() -> None:
    words = nation("northern_ireland")
    assert words.basis("words.lead").note == "check locally"
    assert words.clocks["first_meeting"].basis.note == "check locally"
    assert words.clocks["visit"].basis.note == ""
    assert {one.text: one.basis.note for one in nation("wales").categories}["financial abuse"] == "check locally"


def test_a_file_is_read_once() -> None:
    assert nation("wales") is nation("wales")


def test_no_local_file_means_the_shipped_words(tmp_path: Path) -> None:
    assert nation("england", tmp_path / "none.toml") is nation("england")


def test_a_local_file_wins_value_by_value_and_shows(tmp_path: Path) -> None:
    local = write(
        tmp_path,
        '[england]\ncategories = ["neglect", "exploitation"]\n'
        '[england.words]\nlead = "lead social worker"\nchair = { text = "chairperson", source = "Colne procedures" }\n',
    )
    words = nation("england", local)
    assert (words.lead, words.chair, words.meeting) == (
        "lead social worker",
        "chairperson",
        "child protection conference",
    )
    assert words.basis("words.lead").note == "local setting"
    assert words.basis("words.lead").source == "local settings (local.toml)"
    assert words.basis("words.chair").source == "Colne procedures"
    assert not words.basis("words.meeting").local
    assert [category.text for category in words.categories] == ["neglect", "exploitation"]
    assert nation("england").lead == "lead practitioner"
    assert nation("wales", local).lead == nation("wales").lead


def test_an_edited_local_file_is_read_again(tmp_path: Path) -> None:
    local = write(tmp_path, '[england.words]\nlead = "one"\n')
    assert nation("england", local).lead == "one"
    later = local.stat().st_mtime_ns + 10**9
    write(tmp_path, '[england.words]\nlead = "two"\n')
    os.utime(local, ns=(later, later))  # file systems with coarse times would show no change
    assert nation("england", local).lead == "two"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("this is not TOML", ""),
        ("[atlantis.words]\nlead = 'x'\n", "atlantis"),
        ("[england.wrods]\nlead = 'x'\n", "england.wrods"),
        ("[england.words]\nleed = 'x'\n", "england.words.leed"),
        ("[england.words]\nlead = 3\n", "england.words.lead"),
        ("[england.words]\nlead = ''\n", "england.words.lead.text"),
        ("[england.words]\nlead = { text = 'x', verified = 'yes' }\n", "england.words.lead.verified"),
        ("[england.clocks.record]\ncount = 0\n", "england.clocks.record.count"),
        ("[england.clocks.record]\ncount = true\n", "england.clocks.record.count"),
        ("[england.clocks.record]\ncount = '10'\n", "england.clocks.record.count"),
        ("[england.clocks.record]\nunit = 'moons'\n", "england.clocks.record.unit"),
        ("[england.clocks.tea]\ncount = 1\n", "england.clocks.tea"),
        ("[england]\ncategories = []\n", "england.categories"),
        ("[england]\ncategories = [1]\n", "england.categories.1"),
        ("[england.days]\nclosed_on = ['Monday']\n", "england.days.closed_on"),
        ("[england.days]\nclosed_on = [2026-06-15T10:00:00]\n", "england.days.closed_on"),
        ("england = 3\n", "england"),
    ],
)
def test_a_broken_local_file_is_refused_with_its_place(tmp_path: Path, text: str, where: str) -> None:
    with pytest.raises(BrokenSettings) as refused:
        nation("england", write(tmp_path, text))
    assert refused.value.where == where
    assert refused.value.path.name == "local.toml"
    assert "local.toml cannot be used" in str(refused.value)
    assert "Nothing was changed" in str(refused.value)


def test_a_local_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "local.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BrokenSettings, match="UTF-8"):
        nation("england", path)


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenSettings, match="cannot be opened"):
        nation("england", tmp_path)


def test_codes_equal_the_models() -> None:
    assert set(CODES) == {one.value for one in Nation}


def test_kinds_equal_the_models() -> None:
    assert set(MEETING_KINDS) == {one.value for one in ConferenceKind}
    assert set(ANSWERS) == {one.value for one in Answer if one.value}
    assert {one.value for one in DateKind} - {"other"} <= set(CLOCK_KINDS)


# -- the local file in use


@pytest.fixture
def beside(tmp_path: Path) -> Iterator[Path]:
    """Where the local file of a store in this folder lies; nothing is in use after the test."""
    use_local_file(tmp_path / "local.toml")
    yield tmp_path
    use_local_file(None)


def test_the_local_file_in_use_wins_everywhere(beside: Path) -> None:
    assert nation("england").lead == "lead practitioner"
    write(beside, '[england.words]\nlead = "lead social worker"\n')
    assert nation("england").lead == "lead social worker"
    assert shipped_nation("england").lead == "lead practitioner"
    limit = limit_for("record", "england", date(2026, 3, 24))
    assert limit is not None
    assert not limit.local


def test_a_local_clock_counts_for_dates_asked_for_by_code(beside: Path) -> None:
    write(beside, '[england.clocks.record]\ncount = 10\nsource = "Procedure 4.2"\n')
    limit = limit_for("record", "england", date(2026, 3, 24))
    assert limit is not None
    assert (limit.last_day, limit.local, limit.source) == (date(2026, 4, 9), True, "Procedure 4.2")


def test_a_fault_anywhere_puts_the_shipped_words_in_force_and_says_where(beside: Path) -> None:
    write(beside, '[england.words]\nlead = "lead social worker"\n[wales.clocks.visit]\ncount = 0\n')
    assert nation("england").lead == "lead practitioner"
    assert "wales.clocks.visit.count" in trouble()
    later = (beside / "local.toml").stat().st_mtime_ns + 10**9
    mended = write(beside, '[england.words]\nlead = "lead social worker"\n')
    os.utime(mended, ns=(later, later))  # file systems with coarse times would show no change
    assert trouble() == ""
    assert nation("england").lead == "lead social worker"


def test_what_a_local_file_changes_is_listed_with_what_was_before(beside: Path) -> None:
    assert local_differences() == []
    write(
        beside,
        '[england]\ncategories = ["neglect"]\n[england.words]\nlead = "lead social worker"\n'
        '[england.clocks.record]\ncount = 10\nsource = "Procedure 4.2"\n'
        '[england.clocks.visit]\ncount = 4\nunit = "weeks"\ncounted_from = "last visit"\n'
        "[scotland.days]\nclosed_on = [2026-06-15]\n",
    )
    assert local_differences() == [
        "England, seeing the child: 4 weeks instead of no limit",
        "England, record: 10 working days instead of 15 working days (Procedure 4.2)",
        "England, lead: “lead social worker” instead of “lead practitioner”",
        "England, categories: neglect",
        "Scotland, local holidays: 15 June 2026",
    ]


def test_the_example_that_begins_a_local_file_changes_nothing_and_can_be_used_line_by_line(tmp_path: Path) -> None:
    example = (RESOURCES / "nations" / "local_example.toml").read_text("utf-8")
    for code in CODES:
        assert differences(nation(code, write(tmp_path, example)), shipped_nation(code)) == []
    sentences, settings = example.split("\n\n", 1)
    in_force = "\n".join(line.removeprefix("# ") for line in settings.splitlines() if not line.endswith("."))
    assert all(line.startswith("#") for line in sentences.splitlines())
    assert len(differences(nation("england", write(tmp_path, in_force)), shipped_nation("england"))) == 5
