"""The family tree as plain values: where everybody stands, what is drawn, what the legend and the sentences say."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.practice.family_tree.drawing import draw
from app.practice.family_tree.generations import without_rings
from app.practice.family_tree.layout import Layout, Piece, lay_out
from app.practice.family_tree.picture import Box, Picture, Style
from app.practice.family_tree.signs import sign_for
from app.practice.family_tree.tree import (
    Couple,
    CoupleKind,
    FamilyTree,
    Household,
    Key,
    Kinship,
    LineKind,
    Parentage,
    Sign,
    TreePerson,
)
from app.practice.family_tree.words import about_person, in_sentences

ROOM = 700.0


class PlainRuler:
    """Every letter is half as wide as it is high."""

    size = 10.0
    leading = 12.0

    def count(self, text: str, width: float, *, bold: bool) -> int:
        fits = max(int(width // 5), 1)
        return max(-(-len(text) // fits), 1)

    def width(self, text: str, *, bold: bool) -> float:
        return 5.0 * len(text)


def key(name: str) -> Key:
    return uuid.uuid5(uuid.NAMESPACE_DNS, name)


def people(names: str, sign: Sign = Sign.NOT_SAID, *, in_meeting: bool = False) -> tuple[TreePerson, ...]:
    return tuple(TreePerson(key(name), name, sign=sign, in_meeting=in_meeting) for name in names.split())


def parents(who: str, children: str, kind: LineKind = LineKind.BIRTH) -> tuple[Parentage, ...]:
    return tuple(Parentage(key(one), key(child), kind) for child in children.split() for one in who.split())


def couple(one: str, other: str, kind: CoupleKind) -> Couple:
    return Couple(key(one), key(other), kind)


def columns(layout: Layout, names: str) -> list[float]:
    return [layout.place(key(name)).column for name in names.split()]


def rows(layout: Layout, names: str) -> list[int]:
    return [layout.place(key(name)).row for name in names.split()]


def drawn(tree: FamilyTree) -> Picture:
    return draw(tree, PlainRuler(), ROOM)


def legend(tree: FamilyTree) -> set[str]:
    """Return the words below the last person."""
    picture = drawn(tree)
    foot = max(one.box.top + one.box.height for one in picture.people)
    return {words.text for words in picture.words if words.box.top > foot}


def overlap(one: Box, other: Box) -> bool:
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    return across > 0.1 and down > 0.1


SIMPLE = FamilyTree(
    (*people("Rhys Cerys Dylan Mali", in_meeting=True), *people("Mam", Sign.FEMALE), *people("Dad", Sign.MALE)),
    parents("Mam Dad", "Rhys Cerys Dylan Mali"),
)


def test_children_hang_eldest_first_below_the_middle_of_their_parents() -> None:
    layout = lay_out(SIMPLE)
    children, pair = columns(layout, "Rhys Cerys Dylan Mali"), columns(layout, "Dad Mam")
    assert children == sorted(children)
    assert pair == sorted(pair)  # a man on the left
    assert rows(layout, "Dad Mam Rhys Mali") == [0, 0, 1, 1]
    assert sum(children) / 4 == pytest.approx(sum(pair) / 2, abs=0.02)


def test_somebody_with_three_partners_stands_among_them_and_no_line_crosses() -> None:
    tree = FamilyTree(
        (*people("A B C D E F"), *people("Mum", Sign.FEMALE), *people("Al Bob Carl", Sign.MALE)),
        (*parents("Mum Al", "A B"), *parents("Mum Bob", "C D"), *parents("Mum Carl", "E F")),
    )
    layout = lay_out(tree)
    children = columns(layout, "A B C D E F")
    assert children == sorted(children)
    assert columns(layout, "Al Bob Mum Carl") == sorted(columns(layout, "Al Bob Mum Carl"))
    assert [len({row}) for row in (tuple(rows(layout, "Al Bob Mum Carl")),)] == [1]
    # A couple with somebody between them is joined over the signs.
    assert sorted(one.over for one in layout.joined) == [0, 0, 1]
    # Each couple's children hang in a stretch of their own.
    stretches = sorted((min(piece.ends), max(piece.ends)) for drop in layout.drops for piece in drop.pieces)
    assert all(before[1] < after[0] for before, after in pairwise(stretches))


def test_both_sides_of_a_family_stand_level_with_their_brothers_and_sisters_beside_them() -> None:
    tree = FamilyTree(
        (
            *people("Anna Tim"), *people("Dad", Sign.MALE), *people("Mum", Sign.FEMALE), *people("Jim Bee"),
            *people("Joe", Sign.MALE), *people("Kay", Sign.FEMALE), *people("Taid", Sign.MALE),
            *people("Nain", Sign.FEMALE), *people("Old"),
        ),
        (
            *parents("Dad Mum", "Anna"), *parents("Jim", "Tim"), *parents("Joe Kay", "Jim Dad"),
            *parents("Taid Nain", "Mum Bee"), *parents("Old", "Nain"),
        ),
    )  # fmt: skip
    layout = lay_out(tree)
    assert rows(layout, "Old Joe Kay Taid Nain Jim Dad Mum Bee Tim Anna") == [0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3]
    assert columns(layout, "Jim Dad Mum Bee") == sorted(columns(layout, "Jim Dad Mum Bee"))
    assert columns(layout, "Joe Kay Taid Nain") == sorted(columns(layout, "Joe Kay Taid Nain"))
    assert columns(layout, "Old") == pytest.approx(columns(layout, "Nain"), abs=0.05)


def test_a_relative_of_nobody_knows_which_side_is_joined_to_the_children_by_a_dotted_line() -> None:
    children = tuple(key(name) for name in ("Rhys", "Cerys", "Dylan", "Mali"))
    tree = FamilyTree(
        (*SIMPLE.people, *people("Nain")),
        SIMPLE.parentages,
        (),
        (Kinship(key("Nain"), children, 2, "a grandparent of"),),
    )
    layout = lay_out(tree)
    assert rows(layout, "Nain Mam Rhys") == [0, 1, 2]
    nain = next(drop for drop in layout.drops if drop.kind is LineKind.KIN)
    assert nain.pieces[-1].joins  # at the line that leads to all four, and past nobody
    way = nain.pieces[0].ends[0]
    assert all(abs(way - place.column) > 0.6 for place in layout.row(1))
    assert any(stroke.style is Style.DOTTED for stroke in drawn(tree).strokes)
    assert not any(stroke.style is Style.DOTTED for stroke in drawn(SIMPLE).strokes)


def test_a_carer_reaches_one_child_beside_the_parents_line() -> None:
    tree = FamilyTree((*SIMPLE.people, *people("Pat")), (*SIMPLE.parentages, *parents("Pat", "Mali", LineKind.FOSTER)))
    layout = lay_out(tree)
    foster = next(drop for drop in layout.drops if drop.kind is LineKind.FOSTER)
    assert 0 < abs(foster.pieces[-1].ends[0] - columns(layout, "Mali")[0]) < 0.3
    assert rows(layout, "Pat Mam") == [0, 0]


@pytest.mark.parametrize(
    ("kind", "slashes", "dashed"),
    [
        (CoupleKind.MARRIED, 0, False),
        (CoupleKind.PARTNERS, 0, True),
        (CoupleKind.SEPARATED, 1, False),
        (CoupleKind.DIVORCED, 2, False),
        (CoupleKind.NOT_SAID, 0, False),
    ],
)
def test_the_line_of_a_couple_says_how_it_stands(kind: CoupleKind, slashes: int, dashed: bool) -> None:
    tree = FamilyTree(people("One Two"), (), (couple("One", "Two", kind),))
    picture = drawn(tree)
    level = [stroke for stroke in picture.strokes if stroke.points[0][1] == stroke.points[-1][1]]
    aslant = [stroke for stroke in picture.strokes if len({x for x, _ in stroke.points} | set()) == 2
              and stroke.points[0][1] != stroke.points[-1][1]]  # fmt: skip
    assert len(aslant) == 2 * slashes  # once between the two, once in the legend
    assert {stroke.style for stroke in level} == {Style.DASHED if dashed else Style.SOLID}


def test_the_legend_explains_only_what_is_there() -> None:
    assert legend(SIMPLE) == {
        "man or boy", "woman or girl", "a person", "this meeting is about them", "have a child together",
    }  # fmt: skip
    baby = TreePerson(key("Baby"), "Baby", sign=Sign.UNBORN, life="due 3 September 2026")
    gone = TreePerson(key("Taid"), "Taid", sign=Sign.MALE, life="died 2019", has_died=True)
    tree = FamilyTree((baby, gone), parents("Taid", "Baby", LineKind.ADOPTIVE))
    assert legend(tree) == {"man or boy", "not born yet", "has died", "adopted"}


def test_who_has_died_is_crossed_and_whom_the_meeting_is_about_is_doubled() -> None:
    gone = TreePerson(key("Taid"), "Taid", has_died=True)
    marks = {mark.key: mark for mark in drawn(FamilyTree((*SIMPLE.people, gone), SIMPLE.parentages)).marks}
    assert len(marks[key("Taid")].cross) == 2
    assert not marks[key("Mam")].cross
    assert [marks[key(name)].doubled for name in ("Rhys", "Mali", "Mam")] == [True, True, False]


def test_those_who_live_together_are_in_one_outline_with_words_in_it() -> None:
    home = Household(tuple(key(name) for name in ("Mam", "Dad", "Rhys", "Cerys", "Dylan")))
    one = FamilyTree(SIMPLE.people, SIMPLE.parentages, (), (), (home,))
    picture = drawn(one)
    assert len(picture.homes[0].shapes) == 1
    assert "Live together" in {words.text for words in picture.words}
    nain = FamilyTree(
        (*SIMPLE.people, *people("Nain")), (*SIMPLE.parentages, *parents("Nain", "Dad")), (), (),
        (home, Household((key("Nain"), key("Mali")))),
    )  # fmt: skip
    picture = drawn(nain)
    assert [len(shown.shapes) for shown in picture.homes[:2]] == [1, 2]  # Nain and Mali stand apart
    assert {"Home 1", "Home 2", "Home 2: Nain, Mali"} <= {words.text for words in picture.words}


def test_one_home_whose_people_stand_apart_is_explained_by_their_names() -> None:
    tree = FamilyTree(
        (*SIMPLE.people, *people("Nain")), (*SIMPLE.parentages, *parents("Nain", "Dad")), (), (),
        (Household((key("Nain"), key("Mali"))),),
    )  # fmt: skip
    words = [one.text for one in drawn(tree).words]
    assert (words.count("Home"), words.count("Home: Nain, Mali")) == (2, 1)
    assert "Live together" not in words


def test_nobody_stands_inside_the_outline_of_a_home_that_is_not_theirs() -> None:
    tree = FamilyTree(
        people("Ana Mum Gran"), (*parents("Mum", "Ana"), *parents("Gran", "Mum")), (), (),
        (Household((key("Gran"), key("Ana"))),),
    )  # fmt: skip
    picture = drawn(tree)
    mum = next(mark.box for mark in picture.marks if mark.key == key("Mum"))
    for shape in picture.homes[0].shapes:
        assert not min(y for _, y in shape) < mum.top < max(y for _, y in shape)


def test_a_long_name_is_cut_under_its_sign_and_whole_in_the_sentences() -> None:
    long = "Maximiliana-Theodora " * 12
    tree = FamilyTree((TreePerson(key("x"), long, in_meeting=True), *people("Mum")), parents("Mum", "x"))
    shown = next(words for words in drawn(tree).words if words.text.startswith("Maxi"))
    assert shown.text.endswith("…")
    assert PlainRuler().count(shown.text, shown.box.width, bold=True) <= 3
    assert long in " ".join(in_sentences(tree))


def test_the_sentences_say_what_the_drawing_shows() -> None:
    tree = FamilyTree(
        (
            TreePerson(key("Rhys"), "Rhys", "Rhys Pugh", life="13", in_meeting=True),
            TreePerson(key("Baby"), "Baby", sign=Sign.UNBORN, life="due 3 May 2026"),
            TreePerson(key("Mam"), "Mam", "Kelly Pugh", Sign.FEMALE, "32"),
            TreePerson(key("Dad"), "Dad", "Gareth Pugh", Sign.MALE),
            TreePerson(key("Taid"), "Taid", has_died=True, life="died 2019"),
        ),
        (*parents("Mam Dad", "Rhys"), *parents("Mam", "Baby"), *parents("Taid", "Dad")),
        (couple("Mam", "Dad", CoupleKind.SEPARATED),),
        (),
        (Household((key("Mam"), key("Rhys"))),),
    )
    assert in_sentences(tree) == (
        "The meeting is about Rhys Pugh (13).",
        "Kelly Pugh (Mam, 32) and Gareth Pugh (Dad) are the parents of Rhys Pugh.",
        "Kelly Pugh is a parent of Baby (due 3 May 2026).",
        "Taid (died 2019) is a parent of Gareth Pugh.",
        "Kelly Pugh and Gareth Pugh are separated.",
        "Kelly Pugh and Rhys Pugh live together.",
        "Taid has died.",
        "Baby is not born yet.",
    )
    assert about_person(tree, key("Taid")) == ("Taid (died 2019) is a parent of Gareth Pugh.", "Taid has died.")


@pytest.mark.parametrize(
    ("sex", "words", "sign"),
    [
        ("female", "", Sign.FEMALE),
        ("Boy", "", Sign.MALE),
        ("non-binary", "mother", Sign.NOT_SAID),
        ("", "maternal grandmother", Sign.FEMALE),
        ("", "Uncle Huw", Sign.MALE),
        ("", "Dad's mother", Sign.FEMALE),
        ("", "Shannon’s former foster carer", Sign.NOT_SAID),
        ("", "mother and father", Sign.NOT_SAID),
        ("", "", Sign.NOT_SAID),
    ],
)
def test_a_sign_says_a_sex_only_where_it_is_said(sex: str, words: str, sign: Sign) -> None:
    assert sign_for(sex, words) is sign


def test_nobody_is_their_own_ancestor_whatever_was_typed() -> None:
    ring = (*parents("A", "B"), *parents("B", "C"), *parents("C", "A"), *parents("A", "A"))
    assert without_rings(ring) == ring[:2]
    assert rows(lay_out(FamilyTree(people("A B C"), ring)), "A B C") == [0, 1, 2]


def test_nothing_is_drawn_of_nobody() -> None:
    assert drawn(FamilyTree()) == Picture()
    assert in_sentences(FamilyTree()) == ()


# -- any family at all

NAMES = [f"P{number}" for number in range(12)]


@st.composite
def trees(draw: st.DrawFn) -> FamilyTree:
    count = draw(st.integers(1, len(NAMES)))
    keys = [key(name) for name in NAMES[:count]]
    one = st.sampled_from(keys)
    some = tuple(
        TreePerson(
            each, name, sign=draw(st.sampled_from(Sign)), life=draw(st.sampled_from(("", "13", "due 3 May 2026"))),
            has_died=draw(st.booleans()), in_meeting=draw(st.booleans()),
        )
        for each, name in zip(keys, NAMES, strict=False)
    )  # fmt: skip
    kinds = st.sampled_from([kind for kind in LineKind if kind is not LineKind.KIN])
    several: st.SearchStrategy[Sequence[Key]] = st.lists(one, min_size=1, max_size=3, unique=True)
    return FamilyTree(
        some,
        tuple(draw(st.lists(st.builds(Parentage, one, one, kinds), max_size=14, unique=True))),
        tuple(draw(st.lists(st.builds(Couple, one, one, st.sampled_from(CoupleKind)), max_size=4))),
        tuple(
            draw(
                st.lists(st.builds(Kinship, one, several.map(tuple), st.integers(0, 3), st.just("kin of")), max_size=3)
            )
        ),
        tuple(draw(st.lists(st.builds(Household, several.map(tuple)), max_size=2))),
    )


@settings(max_examples=15, deadline=None)
@given(trees())
def test_everybody_stands_once_below_their_parents_and_on_nobody(tree: FamilyTree) -> None:
    layout = lay_out.__wrapped__(tree)
    assert [place.key for place in layout.places] == [person.key for person in tree.people]
    place = {one.key: one for one in layout.places}
    for link in without_rings(tree.parentages):
        assert place[link.parent].row < place[link.child].row
    assert sorted({one.row for one in layout.places}) == list(range(len(layout.lanes)))
    assert lay_out.__wrapped__(tree) == layout
    assert_no_line_lies_on_another(layout)
    picture = drawn(tree)
    signs = [mark.box for mark in picture.marks]
    assert not any(overlap(one, other) for one, other in combinations(signs, 2))
    named = [words.box for words in picture.words]
    assert not any(overlap(one, other) for one in signs for other in named)
    assert not any(overlap(one, other) for one, other in combinations(named, 2))
    right, foot = max(box.left + box.width for box in signs), max(box.top + box.height for box in signs)
    assert min(box.left for box in signs) >= 0 <= min(box.top for box in signs)
    assert right <= picture.width
    assert foot <= picture.height


def span(piece: Piece) -> tuple[float, float]:
    columns = (piece.start, *piece.ends)
    return min(columns), max(columns)


def assert_no_line_lies_on_another(layout: Layout) -> None:
    """What runs aside in the same lane keeps apart, unless one of the two ends at the other."""
    pieces = [piece for drop in layout.drops for piece in drop.pieces if not piece.joins]
    for one, other in combinations(pieces, 2):
        if (one.row, one.lane) == (other.row, other.lane):
            (left, right), (begin, end) = span(one), span(other)
            assert right <= begin or end <= left or right - left < 0.01 or end - begin < 0.01


def test_forty_people_of_four_generations_are_laid_out_whole() -> None:
    names = [f"N{number}" for number in range(40)]
    links = [
        link
        for number, name in enumerate(names[:34])
        for link in parents(f"N{min(number // 3 * 2 + 14, 38)} N{min(number // 3 * 2 + 15, 39)}", name)
        if link.parent != link.child and names.index(name) < number // 3 * 2 + 14
    ]
    layout = lay_out(FamilyTree(people(" ".join(names)), tuple(links)))
    assert len(layout.places) == 40
    for row in range(len(layout.lanes)):
        side_by_side = [place.column for place in layout.row(row)]
        assert all(after - before > 0.98 for before, after in pairwise(side_by_side))
