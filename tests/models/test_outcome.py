"""What a meeting decides: the same for all, who says what, who goes on, dates and copies."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select

from app.models import (
    Answer,
    Conference,
    ConferenceKind,
    DateKind,
    DatesOutOfOrder,
    Decision,
    NextDate,
    PersonKind,
    Presence,
    Stance,
    Unfinished,
)
from app.models.deciding import (
    add_copy,
    add_date,
    copies_for_all,
    decide_alike,
    join_core_group,
    leave_core_group,
    next_date_for,
    other_agencies_agree,
    people_deciding,
    put_category,
    take_stance,
    usual_answers,
    view_of,
    voice_for,
)
from app.models.outcome import decision_for
from app.store.store import Store
from tests.models.rooms import conference_of, family_of, named

PROFESSIONAL, ADVOCATE = PersonKind.PROFESSIONAL, PersonKind.ADVOCATE


def room() -> Conference:
    """Mum, Nan, school, police, an advocate, chair and minute-taker; Billy and Angie."""
    family = family_of(
        others={
            "Nan": PersonKind.FAMILY,
            "School": PROFESSIONAL,
            "Police": PROFESSIONAL,
            "Sam": ADVOCATE,
            "Ruth": PROFESSIONAL,
            "Tom": PROFESSIONAL,
        }
    )
    conference = conference_of(family)
    conference.chair_id = named(family, "Ruth").id
    conference.minute_taker_id = named(family, "Tom").id
    return conference


@pytest.mark.parametrize(
    ("kind", "first"),
    [
        (ConferenceKind.INITIAL, Answer.YES),
        (ConferenceKind.PRE_BIRTH, Answer.YES),
        (ConferenceKind.TRANSFER, Answer.YES),
        (ConferenceKind.REVIEW, Answer.CONTINUES),
        (ConferenceKind.CORE_GROUP, Answer.CONTINUES),
    ],
)
def test_a_first_meeting_asks_whether_a_plan_begins_and_a_review_whether_it_goes_on(
    kind: ConferenceKind, first: Answer
) -> None:
    assert usual_answers(kind)[0] is first


def test_a_review_can_still_bring_in_a_new_child() -> None:
    assert Answer.YES in usual_answers(ConferenceKind.REVIEW)
    assert Answer.CONTINUES not in usual_answers(ConferenceKind.INITIAL)


class TestTheSameForAll:
    def test_gives_every_child_the_answer_and_the_categories(self) -> None:
        conference = room()
        billy, angie = conference.children_here
        decision = decision_for(conference, billy)
        decision.answer, decision.categories, decision.reasons = Answer.YES, ["neglect"], "Four calls in eight weeks."

        decide_alike(conference, billy.id)

        other = decision_for(conference, angie)
        assert other.answer is Answer.YES
        assert other.categories == ["neglect"]
        assert other.reasons == "Four calls in eight weeks."

    def test_never_replaces_words_already_written_about_a_child(self) -> None:
        conference = room()
        billy, angie = conference.children_here
        decision_for(conference, billy).reasons = "For Billy."
        decision_for(conference, angie).reasons = "For Angie."
        decision_for(conference, angie).dissent = "Dad."

        decide_alike(conference, billy.id)

        assert decision_for(conference, angie).reasons == "For Angie."
        assert decision_for(conference, angie).dissent == "Dad."
        assert decision_for(conference, billy).dissent == ""

    def test_gives_each_child_a_list_of_its_own(self) -> None:
        conference = room()
        billy, angie = conference.children_here
        decision_for(conference, billy).categories = ["neglect"]
        decide_alike(conference, billy.id)

        put_category(decision_for(conference, angie), "physical abuse", chosen=True)

        assert decision_for(conference, billy).categories == ["neglect"]

    def test_needs_a_child_of_this_conference(self) -> None:
        conference = room()
        with pytest.raises(Unfinished):
            decide_alike(conference, named(conference.family, "Nan").id)


@pytest.mark.parametrize(
    ("before", "category", "chosen", "after"),
    [
        ([], "neglect", True, ["neglect"]),
        (["neglect"], "neglect", True, ["neglect"]),
        (["Neglect"], "neglect", False, []),
        (["neglect", "physical abuse"], "neglect", False, ["physical abuse"]),
        (["neglect"], "physical abuse", True, ["neglect", "physical abuse"]),
        (["neglect"], "physical abuse", False, ["neglect"]),
    ],
)
def test_categories_are_put_in_and_taken_out(before: list[str], category: str, chosen: bool, after: list[str]) -> None:
    decision = Decision(categories=before)
    put_category(decision, category, chosen=chosen)
    assert decision.categories == after


class TestViews:
    def test_agencies_are_asked_before_family_and_not_who_speaks_for_nobody(self) -> None:
        assert [person.name for person in people_deciding(room())] == ["School", "Police", "Mum", "Nan"]

    @pytest.mark.parametrize(
        ("presence", "asked"),
        [
            (Presence.CAME, True),
            (Presence.INVITED, True),
            (Presence.APOLOGIES, False),
            (Presence.EXCLUDED, False),
            (Presence.ABSENT, False),
        ],
    )
    def test_only_who_is_there_is_asked(self, presence: Presence, asked: bool) -> None:
        conference = room()
        line = conference.presence_of(named(conference.family, "Police").id)
        assert line is not None
        line.presence = presence
        assert ("Police" in [person.name for person in people_deciding(conference)]) is asked

    def test_a_view_can_change_and_be_taken_back(self) -> None:
        conference = room()
        police = named(conference.family, "Police")
        take_stance(conference, Stance.AGREES, person_id=police.id)
        take_stance(conference, Stance.ABSTAINS, person_id=police.id)
        assert [view.stance for view in conference.agency_views] == [Stance.ABSTAINS]

        take_stance(conference, None, person_id=police.id)
        assert conference.agency_views == []

    def test_one_child_may_be_seen_differently_from_all(self) -> None:
        conference = room()
        mum, billy = named(conference.family, "Mum"), conference.children_here[0]
        take_stance(conference, Stance.AGREES, person_id=mum.id)
        take_stance(conference, Stance.DISAGREES, person_id=mum.id, child_id=billy.id)

        for_all, for_billy = view_of(conference, mum.id), view_of(conference, mum.id, "", billy.id)
        assert for_all is not None
        assert for_billy is not None
        assert (for_all.stance, for_billy.stance) == (Stance.AGREES, Stance.DISAGREES)

    def test_an_agency_without_a_person_has_a_view(self) -> None:
        conference = room()
        take_stance(conference, Stance.ABSTAINS, agency=" Housing ")
        found = view_of(conference, None, "Housing")
        assert found is not None
        assert found.agency == "Housing"

    def test_nobodys_view_is_refused(self) -> None:
        with pytest.raises(Unfinished):
            take_stance(room(), Stance.AGREES, agency="  ")

    def test_the_others_agree_without_touching_who_has_spoken_or_the_family(self) -> None:
        conference = room()
        take_stance(conference, Stance.DISAGREES, person_id=named(conference.family, "Police").id)

        assert other_agencies_agree(conference) == 1

        said = {view.person_id: view.stance for view in conference.agency_views}
        assert said == {
            named(conference.family, "Police").id: Stance.DISAGREES,
            named(conference.family, "School").id: Stance.AGREES,
        }


class TestCoreGroup:
    def test_joining_twice_is_one_place(self) -> None:
        conference = room()
        nan = named(conference.family, "Nan")
        join_core_group(conference, nan.id).note = "Wednesdays"
        join_core_group(conference, nan.id)
        assert [member.note for member in conference.core_group] == ["Wednesdays"]

    def test_who_leaves_is_out(self) -> None:
        conference = room()
        for name in ("Mum", "Nan"):
            join_core_group(conference, named(conference.family, name).id)
        leave_core_group(conference, named(conference.family, "Mum").id)
        assert [member.person_id for member in conference.core_group] == [named(conference.family, "Nan").id]


def test_taking_somebody_out_of_a_list_can_be_undone() -> None:
    with Store.temporary() as store:
        conference = room()
        nan = named(conference.family, "Nan").id
        join_core_group(conference, nan).note = "Wednesdays"
        store.run("Start", lambda session: session.add(conference.family)).result()
        key = store.read(lambda session: session.scalars(select(Conference.id)).one()).result()

        def notes() -> list[str]:
            return store.read(lambda s: [member.note for member in s.get_one(Conference, key).core_group]).result()

        store.run("Out", lambda session: leave_core_group(session.get_one(Conference, key), nan), key).result()
        assert notes() == []
        assert store.undo(key).result() == "Out"
        assert notes() == ["Wednesdays"]


def test_a_childs_voice_has_one_place() -> None:
    conference = room()
    billy = conference.children_here[0]
    voice_for(conference, billy.id).text = "It's better when Nan is there."
    assert voice_for(conference, billy.id).text == "It's better when Nan is there."
    assert len(conference.voices) == 1
    with pytest.raises(Unfinished):
        voice_for(conference, named(conference.family, "Nan").id)


class TestDates:
    def test_the_first_of_a_kind_is_made_once(self) -> None:
        conference = room()
        assert next_date_for(conference, DateKind.REVIEW) is next_date_for(conference, DateKind.REVIEW)
        add_date(conference, title="Hospital discharge meeting")
        assert [one.position for one in conference.next_dates] == [0, 1]

    def test_a_reason_for_a_later_day_stays_when_the_day_changes(self) -> None:
        one = NextDate(kind=DateKind.CORE_GROUP, late_reason="Mum is in hospital until then.")
        one.keep_day(date(2026, 4, 14), date(2026, 4, 9))
        assert one.is_late
        one.keep_day(date(2026, 4, 7), date(2026, 4, 9))
        assert not one.is_late
        assert one.late_reason == "Mum is in hospital until then."

    def test_an_end_before_the_beginning_is_refused(self) -> None:
        one = NextDate(kind=DateKind.CORE_GROUP, starts_at=time(10), ends_at=time(11))
        with pytest.raises(DatesOutOfOrder):
            one.keep_times(time(11), time(10))
        assert (one.starts_at, one.ends_at) == (time(10), time(11))


class TestCopies:
    def test_everyone_invited_gets_one_and_nobody_two(self) -> None:
        conference = room()
        mum = named(conference.family, "Mum")
        add_copy(conference, mum, "letter")
        assert copies_for_all(conference) == 6
        assert copies_for_all(conference) == 0
        assert [copy.document for copy in conference.copies if copy.person_id == mum.id] == ["letter"]

    def test_a_copy_takes_over_what_the_person_can_read(self) -> None:
        conference = room()
        mum = named(conference.family, "Mum")
        mum.format_needs = "easy read"
        assert add_copy(conference, mum).format_needs == "easy read"
