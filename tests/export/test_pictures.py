"""A child's picture in the copies: for whom it stands there, where, in what words, and with which bytes."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import pypdf
import pytest
from sqlalchemy.orm import Session

from app.export.checking import CopyKey, check_copy
from app.export.documents import Document, Made
from app.export.pdf.figure import Pen
from app.export.pdf.lines import Measure
from app.export.pdf.pages import Paper
from app.export.pdf.picture import PictureDrawing
from app.export.wall_gather import PAGES, gather_wall
from app.models import Conference, Family, Person
from app.models.deciding import voice_for
from app.models.keeping import NOBODY, KeptFrom
from app.models.picture import Picture, add_picture
from app.models.room import present
from app.store.approved import approve_record
from app.store.pictures import conference_with_pictures
from app.store.store import Store
from tests.drawings import jpeg, png
from tests.export.pdf_reading import one_line, read_by_pypdf, structure_of
from tests.store.rooms import marsh

TODAY = date(2026, 3, 24)
WORDS = "Me & Nan under the <big> oak"
SAID = f"A picture by Billy: {WORDS}"


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store.temporary() as made:
        yield made


@pytest.fixture
def key(store: Store) -> uuid.UUID:
    """A conference where Billy drew two pictures: one that Mum may see, in her copy, and one that nobody settled."""
    key = store.run("New family", marsh).result()

    def change(session: Session) -> None:
        conference = session.get_one(Conference, key)
        billy = conference.children_here[0]
        voice_for(conference, billy.id).text = "I like it at Nan's"
        shared, kept = add_picture(conference, billy.id, jpeg(1200, 800)), add_picture(conference, billy.id, png())
        shared.description, kept.description = WORDS, "A monster in the kitchen shouting at everybody"
        NOBODY.put_on(conference.family, shared)

    store.run("Draw", change, key).result()
    return key


def copy_of(store: Store, key: uuid.UUID, name: str = "", document: Document = Document.RECORD, **how: bool) -> Made:
    conference = store.read(lambda session: conference_with_pictures(session, key)).result()
    readers = {person.name: person.id for person in conference.family.people}
    return check_copy(conference, CopyKey(document, readers.get(name), **how), TODAY).made


def figures(made: Made) -> list[str]:
    """Return the alternative text of each picture; the record has drawings of its own as well."""
    found = (str(element.get("/Alt")) for _, role, element in structure_of(made.data) if role == "Figure")
    return [words for words in found if words.startswith("A picture")]


def images(made: Made) -> list[tuple[int, int]]:
    pages = pypdf.PdfReader(BytesIO(made.data)).pages
    return [image.image.size for page in pages for image in page.images if image.image is not None]


def change_family(store: Store, key: uuid.UUID, change: Callable[[Conference], object]) -> None:
    store.run("Change", lambda session: change(session.get_one(Conference, key)), key).result()


def test_the_file_has_every_picture_below_the_childs_words(store: Store, key: uuid.UUID) -> None:
    made = copy_of(store, key)
    assert figures(made) == [SAID, "A picture by Billy: A monster in the kitchen shouting at everybody"]
    assert sorted(images(made)) == [(320, 200), (1200, 800)]
    text = one_line(read_by_pypdf(made.data))
    places = [text.index(words) for words in ("What each child says", "I like it at", WORDS, "What each parent says")]
    assert places == sorted(places)
    assert copy_of(store, key).data == made.data, "the same record gives the same bytes"


def test_a_family_copy_has_only_what_somebody_said_they_may_see(store: Store, key: uuid.UUID) -> None:
    made = copy_of(store, key, "Mum")
    assert figures(made) == [SAID]
    assert images(made) == [(1200, 800)]
    assert "monster" not in f"{made.text}{made.metadata}"


@pytest.mark.parametrize("field", ["", "text"])
def test_who_may_not_have_what_a_child_says_has_no_picture_either(store: Store, key: uuid.UUID, field: str) -> None:
    def keep(conference: Conference) -> None:
        mum = next(person for person in conference.family.people if person.name == "Mum")
        KeptFrom(people=frozenset({mum.id})).put_on(conference.family, conference.voices[0], field)

    change_family(store, key, keep)
    made = copy_of(store, key, "Mum")
    assert (figures(made), images(made)) == ([], [])
    assert "Nan under" not in made.text
    assert len(figures(copy_of(store, key, "Nan"))) == 1


def test_without_its_bytes_a_picture_is_told_in_words(store: Store, key: uuid.UUID) -> None:
    def keep(conference: Conference) -> None:
        KeptFrom(from_family=True).put_on(conference.family, conference.pictures[0], "data")

    change_family(store, key, keep)
    made = copy_of(store, key, "Mum")
    assert images(made) == []
    assert f"{SAID} (The picture itself is not in this copy.)" in made.text


def test_a_picture_nobody_described_is_announced(store: Store, key: uuid.UUID) -> None:
    change_family(store, key, lambda conference: setattr(conference.pictures[0], "description", " "))
    assert figures(copy_of(store, key, "Mum")) == ["A picture by Billy, not described yet"]


def test_text_and_word_say_the_same(store: Store, key: uuid.UUID) -> None:
    assert SAID in copy_of(store, key, "Mum", Document.TEXT).text
    word = copy_of(store, key, "Mum", Document.WORD)
    document = docx.Document(BytesIO(word.data))
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == SAID
    assert shape.width.mm / shape.height.mm == pytest.approx(1.5, rel=0.01)
    assert shape.height.mm < 80
    assert SAID in [paragraph.text for paragraph in document.paragraphs]
    with ZipFile(BytesIO(word.data)) as parts:
        media = [parts.read(name) for name in parts.namelist() if "media" in name]
    assert media == [jpeg(1200, 800)]
    assert copy_of(store, key, "Mum", Document.WORD).data == word.data
    assert SAID in word.metadata["the pictures"]


@pytest.mark.parametrize("points", [11, 16])
@pytest.mark.parametrize("size", [(600, 1600), (1600, 1000), (1600, 40), (30, 30)])
def test_a_picture_takes_no_more_than_a_third_of_a_page(points: float, size: tuple[int, int]) -> None:
    width, _ = Paper().size
    drawing = PictureDrawing(b"", size, "A picture by Billy: me and Nan", Pen(points, Measure(), str))
    assert drawing.height(width - 100) <= Paper().size[1] / 3


def test_a_letter_and_a_plan_have_no_pictures(store: Store, key: uuid.UUID) -> None:
    for document in (Document.LETTER, Document.PLAN, Document.BOARD, Document.SHEET):
        assert images(copy_of(store, key, document=document)) == []


def test_a_copy_of_an_approved_record_shows_what_was_approved(store: Store, key: uuid.UUID) -> None:
    store.run("Approve", lambda session: approve_record(session, key, None)).result()
    made = copy_of(store, key, "Mum")
    assert (figures(made), images(made)) == ([SAID], [(1200, 800)])

    def keep(session: Session) -> None:
        picture = session.get_one(Conference, key).pictures[0]
        KeptFrom(staff_only=True).put_on(session.get_one(Family, picture.child.family_id), picture)

    store.run("Keep it", keep, key).result()
    assert figures(copy_of(store, key, "Mum")) == [], "who may have it is always asked of today"


def test_words_of_a_kept_picture_in_somebodys_sentence_stop_the_copy(store: Store, key: uuid.UUID) -> None:
    change_family(
        store, key, lambda one: setattr(one, "reason", "He drew a monster in the kitchen shouting at everybody.")
    )
    conference = store.read(lambda session: conference_with_pictures(session, key)).result()
    mum: Person = next(person for person in conference.family.people if person.name == "Mum")
    hits = check_copy(conference, CopyKey(Document.RECORD, mum.id), TODAY).hits
    assert {hit.leak.secret.table for hit in hits} == {Picture.__tablename__}
    assert not check_copy(conference, CopyKey(Document.RECORD), TODAY).hits


def test_a_picture_is_never_on_the_wall(store: Store, key: uuid.UUID) -> None:
    conference = store.read(lambda session: conference_with_pictures(session, key)).result()
    for step in (*PAGES, "children"):
        shown = repr(gather_wall(conference, conference.parts[0], present(conference, conference.parts[0]), step))
        assert "Billy" in shown
        for words in ("oak", "monster", "picture by"):
            assert words not in shown
