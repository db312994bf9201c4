"""What the screen makes of the coach's answer and of a line: tables of cases, without a window."""

from __future__ import annotations

from datetime import date

import pytest

from app.models.conference import Conference
from app.models.person import PersonKind
from app.models.step import Step, WhenKind
from app.practice.plain_words import Jargon, Plain
from app.practice.smart import LETTERS, Letter, Reading, State, Trap, Words
from app.practice.when import When
from app.ui.plan.hints import count_aside, ease_words, hints_of
from app.ui.plan.lines import fill
from app.ui.plan.reading import letter_signs, statement_of
from app.ui.plan.when_words import meaning
from tests.models.rooms import conference_of, family_of, named

WORDS = (Words("text", 4, 11, "engages"),)
PLAIN = Plain(True, 30, 3, 10, 10.0, 80.0)


def reading(*missing: Letter, traps: tuple[Trap, ...] = (), plain: Plain = PLAIN) -> Reading:
    letters = {name: Letter(name, State.SHOWN) for name in LETTERS} | {one.name: one for one in missing}
    return Reading("partial", letters, (), "", "", traps, plain)


VAGUE = Letter("specific", State.MISSING, WORDS, "“engages”: what would we see?", "specific.abstract")
UNSEEN = Letter("measurable", State.MISSING, WORDS, "Who would know?", "measurable.abstract")
NO_TIME = Letter("timebound", State.MISSING, WORDS, "By when?", "timebound.missing")
CAME = Letter("relevant", State.MISSING, WORDS, "What will be different?", "relevant.attendance")
SAME = Trap("attendance_without_change", WORDS, "Going is not a change.", "What will the child see?",
            "trap.attendance_without_change")  # fmt: skip
PAPER = Trap("agreement_as_safety", WORDS, "A paper is not safety.", "What will someone do?", "trap.agreement")


@pytest.mark.parametrize(
    ("found", "dismissed", "expected"),
    [
        (reading(), [], []),
        (reading(VAGUE, UNSEEN), [], [("S", "“engages”", "What would we see?"), ("M", "", "Who would know?")]),
        (reading(VAGUE, UNSEEN), ["specific.abstract"], [("M", "“engages”", "Who would know?")]),
        (reading(NO_TIME), [], [("T", "", "By when?")]),
        (reading(CAME, traps=(SAME,)), [], [("R", "“engages”: going is not a change.", "What will the child see?")]),
        (reading(CAME, traps=(SAME,)), ["relevant.attendance"], []),
        (reading(traps=(PAPER,)), [], [("!", "“engages”: a paper is not safety.", "What will someone do?")]),
        (reading(traps=(SAME,)), [], [("!", "“engages”: going is not a change.", "What will the child see?")]),
        (
            reading(plain=Plain(True, 40, 1, 40, 40.0, 50.0, (Jargon("ICPC", 0, 4, "the first meeting"),))),
            [],
            [("Aa", "“ICPC”", "Plainer: the first meeting"), ("Aa", "One sentence has 40 words.", "Could it be two?")],
        ),
    ],
)
def test_each_doubt_is_one_line_with_its_words_and_one_question(
    found: Reading, dismissed: list[str], expected: list[tuple[str, str, str]]
) -> None:
    hints = hints_of(found, frozenset(dismissed))
    assert [(hint.sign, hint.doubted, hint.question) for hint in hints] == expected


def test_what_was_put_aside_is_counted_and_its_letter_no_longer_asks() -> None:
    found = reading(VAGUE, NO_TIME)
    assert count_aside(found, frozenset({"specific.abstract", "something.old"})) == 1
    signs = dict(letter_signs(found, frozenset({"specific.abstract"})))
    assert signs == {"S": "aside", "M": "shown", "A": "shown", "R": "shown", "T": "asked"}


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        (Plain(True, 10, 1, 10, 10.0, 90.0), ""),
        (Plain(True, 40, 4, 12, 10.0, 85.0), "Plain words: easy to read, about 10 words to a sentence."),
        (
            Plain(True, 40, 2, 30, 20.0, 30.0),
            "Plain words: hard to read for most people, about 20 words to a sentence.",
        ),
        (Plain(False, 40, 4, 12, 10.0, None), "Plain words: about 10 words to a sentence."),
    ],
)
def test_the_whole_plan_says_how_easily_it_reads(plain: Plain, expected: str) -> None:
    assert ease_words(plain) == expected


MAY = date(2026, 5, 21)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When("frequency", "every Wed", 0, 9), "every Wednesday"),
        (When("frequency", "every Wed until 21 May", 0, 22, None, MAY), "every Wednesday until 21 May 2026"),
        (When("frequency", "on Wednesdays for eight weeks", 0, 29, None, MAY),
         "on Wednesdays for eight weeks, until 21 May 2026"),
        (When("date", "by Thursday", 0, 11, None, MAY), "by 21 May 2026"),
        (When("standing_rule", "nobody", 0, 6), "always"),
    ],
)  # fmt: skip
def test_when_is_shown_as_its_meaning(when: When, expected: str) -> None:
    assert meaning(when) == expected


@pytest.fixture
def conference() -> Conference:
    return conference_of(family_of())


def test_a_line_fills_the_boxes_and_keeps_every_word(conference: Conference) -> None:
    line = "Mum rings Nan every evening until 21 May; we will know because Billy says so."
    filled = fill(line, conference)
    assert (filled.names, filled.who_text) == (("Mum",), "")
    assert filled.when is not None
    assert (filled.when.kind, filled.when.due_on) == ("frequency", MAY)
    assert filled.text == "Mum rings Nan every evening until 21 May"
    assert filled.evidence == "Billy says so"
    assert filled.line == line
    assert filled.words.startswith("who: Mum  ·  when: every evening until 21 May 2026  ·  how we will know: ")


@pytest.mark.parametrize(
    ("line", "names", "others", "when"),
    [
        ("Uncle Joe brings food every Friday", ("Joe",), "", "every Friday"),
        ("Mum and Joe bring food every Sunday", ("Mum", "Joe"), "", "every Sunday"),
        ("Joe Brown brings food every Sunday", ("Joe",), "", "every Sunday"),
        ("The neighbour rings every evening", (), "neighbour", "every evening"),
        ("No alcohol is kept in the flat", (), "", "always"),
    ],
)
def test_people_of_the_family_are_known_by_what_they_are_called(
    line: str, names: tuple[str, ...], others: str, when: str
) -> None:
    family = family_of(others={"Joe": PersonKind.NETWORK})
    named(family, "Joe").record_name = "Joe Brown"
    filled = fill(line, conference_of(family))
    assert (filled.names, filled.texts["when_text"]) == (names, when)
    assert others in filled.who_text


@pytest.mark.parametrize("line", ["Somebody should ring", "x"])
def test_a_line_that_says_little_fills_little(line: str, conference: Conference) -> None:
    filled = fill(line, conference)
    assert (filled.text, filled.people, filled.when) == (line, (), None)


def test_the_coach_reads_the_boxes_together() -> None:
    step = Step(text="rings Mum", who_text="Nan", evidence="her diary", when_text="every day", checker_text="Priya",
                when_kind=WhenKind.FREQUENCY, due_on=MAY)  # fmt: skip
    assert statement_of(step).who == "Nan"
    assert statement_of(step).when == "every day until 21 May 2026"
    assert statement_of(step).evidence == "her diary Priya"
    assert statement_of(Step(text="x", when_kind=WhenKind.STANDING_RULE)).when == "always"
