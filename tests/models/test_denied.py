"""A child could not be seen: what follows, in order, and what is still to do."""

from __future__ import annotations

from datetime import date

import pytest

from app.models import Family, Person, PersonKind
from app.models.denied import (
    add_action,
    could_not_see,
    denials_of,
    find_action,
    find_denial,
    share_with_all,
    still_to_do,
)
from app.models.errors import Gone, Unfinished

DAY = date(2026, 3, 20)
DUTIES = ("Senior manager told", "Core group told", "Legal advice considered")


@pytest.fixture
def family() -> Family:
    made = Family(name="Pugh")
    made.people += [Person(name=name, kind=PersonKind.CHILD, position=at) for at, name in enumerate(("Rhys", "Mali"))]
    return made


def test_a_denial_begins_with_everything_still_to_do_in_order(family: Family) -> None:
    denial = could_not_see(family, family.people[0].id, DAY, DUTIES)
    assert [action.what for action in still_to_do(denial)] == list(DUTIES)
    assert [action.position for action in denial.actions] == [0, 1, 2]
    assert (denial.on_date, denials_of(family, family.people[0].id)) == (DAY, [denial])


def test_only_a_day_makes_it_done(family: Family) -> None:
    denial = could_not_see(family, None, DAY, DUTIES)
    denial.actions[0].who = "Gwenda Morris"
    denial.actions[1].on_date = DAY
    assert [action.what for action in still_to_do(denial)] == [DUTIES[0], DUTIES[2]]


def test_own_lines_go_after_the_others_and_need_words(family: Family) -> None:
    denial = could_not_see(family, None, DAY, DUTIES)
    assert add_action(denial, " Police asked for a check today ").what == "Police asked for a check today"
    assert denial.actions[-1].position == 3
    with pytest.raises(Unfinished):
        add_action(denial, "  ")
    assert len(denial.actions) == 4


def test_several_stand_newest_first_and_those_of_all_children_with_each(family: Family) -> None:
    rhys, mali = family.people
    old = could_not_see(family, rhys.id, date(2026, 1, 9), DUTIES)
    both = could_not_see(family, None, DAY, DUTIES)
    undated = could_not_see(family, rhys.id, DAY, DUTIES)
    undated.on_date = None
    assert denials_of(family, rhys.id) == [undated, both, old]
    assert denials_of(family, mali.id) == [both]
    share_with_all(old, rhys.id, True)
    share_with_all(both, rhys.id, False)
    assert denials_of(family, mali.id) == [old]


def test_what_was_taken_away_meanwhile_says_so(family: Family) -> None:
    denial = could_not_see(family, None, DAY, DUTIES)
    assert find_denial(family, denial.id) is denial
    assert find_action(family, denial.actions[1].id) is denial.actions[1]
    family.denials.remove(denial)
    with pytest.raises(Gone):
        find_denial(family, denial.id)
    with pytest.raises(Gone):
        find_action(family, denial.actions[1].id)
