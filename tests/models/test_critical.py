"""Looking critically: whose voice may be missing, and answers made with their first words."""

from __future__ import annotations

from datetime import date

from app.models import ChildVoice, LifeNow, PersonKind, Presence, Relation, Report, ReportKind
from app.models.critical import Missing, answer_question, answer_to, missing_voices, questions_of
from tests.models.rooms import conference_of, family_of, named

PROFESSIONAL = PersonKind.PROFESSIONAL


def test_whoever_was_heard_is_not_missing() -> None:
    family = family_of(others={"School": PROFESSIONAL})
    named(family, "School").agency = "Colne Primary"
    conference = conference_of(family, ["Mum", "School"])
    conference.voices.append(ChildVoice(child_id=named(family, "Billy").id, text="I want Dad to stop."))
    conference.voices.append(ChildVoice(child_id=named(family, "Angie").id, life_now=LifeNow.BETTER))
    conference.reports.append(Report(agency="colne primary"))
    assert missing_voices(conference) == Missing()


def test_each_kind_of_missing_voice_is_named() -> None:
    family = family_of(
        parents={"Mum": Relation.MOTHER, "Dad": Relation.FATHER, "Rob": Relation.FATHER},
        others={"Nurse": PROFESSIONAL, "Police": PROFESSIONAL},
    )
    named(family, "Rob").died_on = date(2020, 1, 1)
    named(family, "Nurse").agency = "School nursing"
    conference = conference_of(family, ["Mum", "Nurse", "Police"])
    line = next(one for one in conference.parts[0].attendance if one.person is named(family, "Mum"))
    line.presence = Presence.APOLOGIES
    line.person_id = named(family, "Mum").id
    conference.voices.append(ChildVoice(child_id=named(family, "Billy").id, given_how="drawing"))
    conference.reports.append(Report(agency="GP surgery", kind=ReportKind.NONE))
    assert missing_voices(conference) == Missing(
        children=("Billy", "Angie"), parents=("Mum",), fathers=("Dad",), agencies=("GP surgery", "School nursing")
    )


def test_an_unborn_child_is_not_asked() -> None:
    family = family_of(children=["Baby"])
    named(family, "Baby").due_on = date(2026, 9, 3)
    assert missing_voices(conference_of(family)).children == ()


def test_an_answer_is_made_with_its_first_words_and_keeps_its_question() -> None:
    conference = conference_of(family_of())
    assert answer_to(conference, "What would prove us wrong?") is None
    answer_question(conference, "What would prove us wrong?", "Two weeks without police.", 0)
    answer_question(conference, "What would prove us wrong?", "Three weeks.", 0)
    answer_question(conference, "Asked once in other words?", "Yes.", 1)
    assert [(one.question, one.text) for one in conference.critical_answers] == [
        ("What would prove us wrong?", "Three weeks."),
        ("Asked once in other words?", "Yes."),
    ]
    assert questions_of(conference, ["What would prove us wrong?", "And?"]) == [
        "What would prove us wrong?",
        "And?",
        "Asked once in other words?",
    ]
