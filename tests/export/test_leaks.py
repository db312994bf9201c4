"""The leak check: what a reader may not have is found in a finished copy, however it is spelled; nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.export.leaks import find_leaks
from app.export.letters import squeezed
from app.export.secrets import Secret, SecretKind, known_to, secrets_from
from app.models import Audience, Conference, ConferenceKind, ContactDetail, ContactKind, Family, Person, PersonKind
from app.models.board import Domain, add_entry
from app.models.sharing import withhold
from app.models.start import start_conference


def secret(kind: SecretKind, text: str) -> Secret:
    return Secret(kind, text, "a test", "entry", "text")


def found(kind: SecretKind, text: str, page: str, known: tuple[str, ...] = ()) -> bool:
    return bool(find_leaks([page], {}, [secret(kind, text)], known))


ADDRESS = "Flat 2, 14 Thistle Row, Kinmore, ZZ4 2QT"

FOUND = [
    (SecretKind.ADDRESS, ADDRESS, "They are at ZZ4 2QT now"),
    (SecretKind.ADDRESS, ADDRESS, "They are at zz42qt."),
    (SecretKind.ADDRESS, ADDRESS, "They are at Z Z 4 - 2 Q T"),
    (SecretKind.ADDRESS, ADDRESS, "somewhere in ZZ4"),
    (SecretKind.ADDRESS, ADDRESS, "She lives at 14 thistle row"),
    (SecretKind.ADDRESS, ADDRESS, "She lives in Thistle\nRow"),
    (SecretKind.ADDRESS, ADDRESS, "She lives in Thi-\nstle Row"),
    (SecretKind.ADDRESS, ADDRESS, "THISTLE\u00a0ROW"),
    (SecretKind.ADDRESS, ADDRESS, "This\u00adtle Row"),
    (SecretKind.PHONE, "01632 960 123", "ring 01632960123"),
    (SecretKind.PHONE, "01632 960 123", "ring +44 1632 960-123"),
    (SecretKind.PHONE, "01632 960 123", "ring 960123 in the evening"),
    (SecretKind.PHONE, "+44 7700 900 456", "07700900456"),
    (SecretKind.PHONE, "01632 960 123", "Oh one six three two, nine six oh, one two three"),
    (SecretKind.PHONE, "07700 900 456", "double seven double oh, nine double oh four five six"),
    (SecretKind.PHONE, "01632 960 123", "٠١٦٣٢ ٩٦٠١٢٣"),
    (SecretKind.ADDRESS, ADDRESS, "at ZZ four, two QT"),
    (SecretKind.ADDRESS, ADDRESS, "Ｔｈｉｓｔｌｅ Ｒｏｗ"),
    (SecretKind.ADDRESS, "3 Office Fields, Kinmore", "in oﬃce ﬁelds now"),
    (SecretKind.ADDRESS, "ul. Łąkowa 5, Kinmore", "przy Lakowa 5, ul. Lakowa"),
    (SecretKind.NAME, "محمد علي", "جاء محمد علي معها"),
    (SecretKind.EMAIL, "Jo.Marsh@example.org", "write to jo.marsh@EXAMPLE.org"),
    (SecretKind.EMAIL, "Jo.Marsh@example.org", "jo.marsh@exam-\nple.org"),
    (SecretKind.PLACE, "Hollybank Primary School", "picked up at Hollybank"),
    (SecretKind.PLACE, "Hollybank Primary School", "hollybank primary school"),
    (SecretKind.PLACE, "Ysgol Glan Conwy", "yn Glan-Conwy"),
    (SecretKind.NAME, "Kerry Ashdown", "with Kerry on Monday"),
    (SecretKind.NAME, "Łucja Wójcik", "with lucja wojcik".replace("l", "ł", 1)),
    (SecretKind.NAME, "Zoë Brontë", "zoe bronte said so"),
    (SecretKind.WORDS, "Mum told the health visitor she will leave him", "that she will leave him soon"),
    (SecretKind.WORDS, "She has a place at Refuge House", "there is Refuge here"),
    (SecretKind.WORDS, "Crime number 4471902 is open", "see 4471902"),
]

NOT_FOUND = [
    (SecretKind.ADDRESS, ADDRESS, "Kinmore council"),
    (SecretKind.ADDRESS, ADDRESS, "14 March, flat 3"),
    (SecretKind.PLACE, "Hollybank Primary School", "a primary school"),
    (SecretKind.PLACE, "Ash Nursery", "he was washing at the nursery gate"),
    (SecretKind.NAME, "Ann Lea", "cleaning and planning"),
    (SecretKind.WORDS, "Mum told the health visitor she will leave him", "The health visitor comes on Monday."),
    (SecretKind.WORDS, "He came. Then Billy cried", "Then Billy cried", ("Billy",)),
    (SecretKind.PHONE, "999", "9 999 990"),
    (SecretKind.PHONE, "01632 960 123", "one of six, three or two at nine; sixty-one"),
    (SecretKind.ADDRESS, ADDRESS, "4 Mill Lane, ZZ4 9ML"),
    (SecretKind.ADDRESS, "17 Chapel Brow, Example Bay", "8 Ferry Row, Example Bay", ("Example Bay",)),
    (SecretKind.PLACE, "Social work", "Priya Nair, Social work"),
    (SecretKind.PLACE, "Police", "the police were called"),
    (SecretKind.PLACE, "Colne Primary", "4 Mill Lane, Colne", ("Colne",)),
    (SecretKind.NAME, "Baby Petrie", "the baby could be harmed", ("Shannon Petrie",)),
    (SecretKind.NAME, "Lane", "4 Mill Lane"),
    (SecretKind.WORDS, "Mum lost her job in November", "No football since November."),
    (SecretKind.WORDS, "Nan came on 28 February and kept them", "It was on 28 February and nobody came."),
    (SecretKind.WORDS, "lead professional", "The lead professional is Eilidh.", ("lead professional",)),
]


@pytest.mark.parametrize("case", FOUND, ids=lambda case: case[2][:24])
def test_however_it_is_spelled_it_is_found(case: tuple[SecretKind, str, str]) -> None:
    assert found(*case)


@pytest.mark.parametrize("case", NOT_FOUND, ids=lambda case: case[2][:24])
def test_what_gives_nothing_away_stops_no_copy(case: tuple[SecretKind, str, str]) -> None:
    assert not found(*case)


def test_where_it_was_found_is_said_once_for_each_place() -> None:
    leaks = find_leaks(
        ["nothing", "She moved to 14 Thistle Row in May.", "nothing"],
        {"the title": "Conference at Thistle Row", "the author": "A. Nother"},
        [secret(SecretKind.ADDRESS, ADDRESS)],
    )
    assert [leak.where for leak in leaks] == ["page 2", "the title"]
    assert "moved to 14 Thistle Row in May" in leaks[0].excerpt


def test_what_runs_over_a_page_is_found() -> None:
    (leak,) = find_leaks(["she lives at 14 Thistle", "Row with her sister"], {}, [secret(SecretKind.ADDRESS, ADDRESS)])
    assert leak.where == "the end of a page"


def test_every_place_is_told_so_that_one_released_hides_no_other() -> None:
    page = f"She is in Thistle Row. {'Nothing else was said of it that day. ' * 3}Dad drove to Thistle Row."
    first, second = find_leaks([page], {}, [secret(SecretKind.ADDRESS, ADDRESS)])
    assert "She is in" in first.excerpt
    assert "Dad drove to" in second.excerpt


def test_what_gives_one_place_away_twice_is_told_once() -> None:
    names = [secret(SecretKind.NAME, "Kerry Ashdown"), secret(SecretKind.NAME, "Ashdown, Kerry")]
    assert len(find_leaks(["with Kerry Ashdown on Monday"], {}, names)) == 1


def test_what_a_cell_holds_on_two_pages_is_found_with_headings_and_other_cells_between() -> None:
    pages = ["Confidential\nStep\nShe lives at 14 Thistle\nWho\nMum\n1 of 2", "Confidential\nRow with\nDad\n2 of 2"]
    whole = "Step: She lives at 14 Thistle Row with. Who: Mum Dad"
    (leak,) = find_leaks(pages, {}, [secret(SecretKind.ADDRESS, ADDRESS)], whole=whole)
    assert (leak.where, "14 Thistle Row" in leak.excerpt) == ("the end of a page", True)


def test_a_surname_that_the_reader_shares_is_no_leak() -> None:
    hidden = secret(SecretKind.NAME, "Kerry Marsh")
    assert not find_leaks(["Dad, Daniel Marsh"], {}, [hidden], ["Daniel Marsh"])
    assert find_leaks(["Kerry Marsh was there"], {}, [hidden], ["Daniel Marsh"])


spacing = st.sampled_from(["", " ", "-", "\n", "-\n", "\u00a0", "\u00ad", "  ", ". ", "\u200b"])


@given(
    st.from_regex(r"[A-Z]{2}[1-9] [1-9][A-Z]{2}", fullmatch=True),
    st.lists(spacing, min_size=6, max_size=6),
    st.booleans(),
    st.text(max_size=30),
)
def test_a_postcode_is_found_with_anything_between_its_letters(
    postcode: str, between: list[str], small: bool, before: str
) -> None:
    letters = postcode.replace(" ", "")
    written = "".join(letter + gap for letter, gap in zip(letters, between, strict=True))
    page = f"{before} {written.lower() if small else written} and more"
    assert found(SecretKind.ADDRESS, postcode, page)


@given(st.text(), st.sampled_from(list(SecretKind)), st.text())
def test_no_text_breaks_the_search(text: str, kind: SecretKind, page: str) -> None:
    find_leaks([page, page], {"the title": page}, [secret(kind, text)])


@given(st.text())
def test_squeezing_twice_changes_nothing(text: str) -> None:
    assert squeezed(squeezed(text)) == squeezed(text)


@pytest.fixture
def split() -> tuple[Conference, Person]:
    """A family where Mum's address, school and one worry are kept from Dad."""
    family = Family(name="Lowe", nation="england")
    mum = Person(kind=PersonKind.FAMILY, name="Mum", record_name="Sara Lowe")
    dad = Person(kind=PersonKind.FAMILY, name="Dad", record_name="Ian Lowe")
    child = Person(kind=PersonKind.CHILD, name="Tia", school="Hollybank Primary")
    family.people += [mum, dad, child]
    address = ContactDetail(kind=ContactKind.ADDRESS, value=ADDRESS)
    mum.contacts.append(address)
    conference = start_conference(family, ConferenceKind.INITIAL, None)
    hidden = add_entry(conference, Domain.WORRY, "Dad sat in his car outside the refuge for three hours.")
    add_entry(conference, Domain.WORKING_WELL, "Tia sleeps through the night.")
    withhold(family, address, from_person=dad.id)
    withhold(family, hidden, from_person=dad.id)
    withhold(family, child, from_person=dad.id, field="school")
    return conference, dad


def test_what_is_kept_from_dad_is_looked_for(split: tuple[Conference, Person]) -> None:
    conference, dad = split
    kept = {(one.kind, one.text) for one in secrets_from(conference, Audience.of([(dad.id, False)]))}
    assert (SecretKind.ADDRESS, ADDRESS) in kept
    assert (SecretKind.PLACE, "Hollybank Primary") in kept
    assert (SecretKind.WORDS, "Dad sat in his car outside the refuge for three hours.") in kept
    assert not any("sleeps" in text for _, text in kept)


def test_what_dad_has_himself_or_by_another_row_is_no_secret(split: tuple[Conference, Person]) -> None:
    conference, dad = split
    people = conference.family.people
    dad.contacts.append(ContactDetail(kind=ContactKind.PHONE, value="01632 960 777"))
    workers = [
        Person(kind=PersonKind.PROFESSIONAL, name=name, agency="Kinmore Refuge") for name in ("Una Fry", "Di Bly")
    ]
    people += workers
    people[0].contacts.append(shared := ContactDetail(kind=ContactKind.PHONE, value="01632960777"))
    withhold(conference.family, shared, from_person=dad.id)
    withhold(conference.family, workers[0], from_person=dad.id)
    kept = [one.text for one in secrets_from(conference, Audience.of([(dad.id, False)]))]
    assert "Una Fry" in kept
    assert not {"01632960777", "Kinmore Refuge"} & set(kept)
    withhold(conference.family, workers[1], from_person=dad.id)
    assert "Kinmore Refuge" in [one.text for one in secrets_from(conference, Audience.of([(dad.id, False)]))]


def test_nothing_is_a_secret_from_the_file(split: tuple[Conference, Person]) -> None:
    conference, _ = split
    assert secrets_from(conference, Audience.file()) == []


def test_what_dad_may_have_is_no_leak_in_his_copy(split: tuple[Conference, Person]) -> None:
    conference, dad = split
    audience = Audience.of([(dad.id, False)])
    secrets, known = secrets_from(conference, audience), known_to(conference, audience)
    assert find_leaks(["Tia sleeps through the night. Sara Lowe. Dad came."], {}, secrets, known) == []
    told = find_leaks(["Nan said: they are in Thistle Row now."], {}, secrets, known)
    assert [leak.secret.about for leak in told] == ["address of Mum"]
