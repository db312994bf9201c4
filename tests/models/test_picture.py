"""A child's picture: what may be kept of a file, for whom it stands at first, and how many there may be."""

from __future__ import annotations

import base64
import struct
import zlib
from datetime import date

import pytest

from app.models import Audience, Conference, ConferenceKind, Family, Gate, Person, PersonKind, Picture
from app.models.errors import Gone, Unfinished
from app.models.image_file import BROKEN, CARRIES_MORE, ImageFacts, NotAPicture, image_facts
from app.models.keeping import STAFF_ONLY, KeptFrom
from app.models.picture import (
    BASE64,
    LARGEST,
    MOST,
    OTHER_SIZE,
    TOO_LARGE,
    add_picture,
    pictures_of,
    shows,
    take_picture_away,
)
from app.models.start import start_conference
from tests.drawings import jpeg, noise, photograph, png

JPEG, PNG = jpeg(), png()


def with_chunk(content: bytes, kind: bytes, body: bytes) -> bytes:
    """Put a chunk behind the head of a PNG."""
    made = struct.pack(">I4s", len(body), kind) + body + struct.pack(">I", zlib.crc32(kind + body))
    return content[:33] + made + content[33:]


def huge_png() -> bytes:
    """A small PNG that says of itself that it is huge."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return PNG[:8] + with_chunk(b"x" * 33 + PNG[33:], b"IHDR", head)[33:]


def with_head(bits: int) -> bytes:
    """A PNG in colour whose head says another depth."""
    head = struct.pack(">IIBBBBB", 320, 200, bits, 2, 0, 0, 0)
    return with_chunk(PNG[:8] + b"x" * 25 + PNG[33:], b"IHDR", head).replace(b"x" * 25, b"")


def with_more_in_its_dots(more: bytes) -> bytes:
    """A PNG with words behind the packed dots, in the same chunk, where no viewer looks."""
    lines = zlib.compress(bytes((320 * 3 + 1) * 200)) + more
    return with_chunk(PNG[:33] + PNG[-12:], b"IDAT", lines)


@pytest.fixture
def conference() -> Conference:
    family = Family(name="Pugh")
    family.people += [
        Person(name="Mali", kind=PersonKind.CHILD, position=0),
        Person(name="Mam", position=1),
        Person(name="Priya", kind=PersonKind.PROFESSIONAL, position=2),
    ]
    return start_conference(family, ConferenceKind.INITIAL, date(2026, 3, 24))


@pytest.mark.parametrize(
    ("content", "facts"),
    [
        (JPEG, ImageFacts("image/jpeg", 320, 200)),
        (jpeg(mode="L"), ImageFacts("image/jpeg", 320, 200)),
        (jpeg(progressive=True), ImageFacts("image/jpeg", 320, 200)),
        (PNG, ImageFacts("image/png", 320, 200)),
        (png(33, 7, "L"), ImageFacts("image/png", 33, 7)),
        (png(33, 7, "P"), ImageFacts("image/png", 33, 7)),
        (png(33, 7, "1"), ImageFacts("image/png", 33, 7)),
    ],
)
def test_kind_and_size_are_read_from_the_picture_itself(content: bytes, facts: ImageFacts) -> None:
    assert image_facts(content) == facts


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", BROKEN),
        (b"%PDF-1.7 no picture at all", BROKEN),
        (b"GIF89a" + bytes(40), BROKEN),
        (JPEG[:-2], BROKEN),
        (JPEG[: len(JPEG) // 2], BROKEN),
        (JPEG[:30], BROKEN),
        (JPEG[: JPEG.index(b"\xff\xda")] + b"\xff\xd9", BROKEN),
        (PNG[:-20], BROKEN),
        (PNG[:60] + b"\0" + PNG[61:], BROKEN),
        (png(mode="RGBA"), BROKEN),
        (huge_png(), BROKEN),
        (with_head(bits=4), BROKEN),
        (with_chunk(PNG, b"IHDR", PNG[16:29]), BROKEN),
        (PNG[:33] + PNG[-12:] + PNG[33:], BROKEN),
        (with_more_in_its_dots(b"Mill Lane"), CARRIES_MORE),
        (with_chunk(PNG, b"pHYs", bytes(9) + b"Mill Lane"), CARRIES_MORE),
        (photograph(), CARRIES_MORE),
        (jpeg(comment=b"Mill Lane"), CARRIES_MORE),
        (JPEG + b"Mill Lane", CARRIES_MORE),
        (with_chunk(PNG, b"tEXt", b"Comment\0Mill Lane"), CARRIES_MORE),
        (with_chunk(PNG, b"eXIf", b"MM\0*"), CARRIES_MORE),
    ],
)
def test_what_is_no_picture_or_more_than_one_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(NotAPicture) as refused:
        image_facts(content)
    assert str(refused.value) == why
    assert "Nothing was changed." in why


def test_a_picture_too_large_for_the_record_is_refused(conference: Conference) -> None:
    mali = conference.family.people[0]
    many_bytes = noise(700, 700)
    assert len(many_bytes) > LARGEST
    for content in (many_bytes, jpeg(1601, 20)):
        with pytest.raises(NotAPicture, match="larger than 700 kB or 1,600 pixels"):
            add_picture(conference, mali.id, content)
    assert conference.pictures == []


def test_a_new_picture_is_for_staff_only_until_somebody_says_who_may_see_it(conference: Conference) -> None:
    mali, mam, priya = conference.family.people
    made = add_picture(conference, mali.id, PNG)
    assert (made.media_type, made.width, made.height, made.content) == ("image/png", 320, 200, PNG)
    held = conference.family.withholdings
    assert KeptFrom.read(held, made.id) == STAFF_ONLY
    may = {one.name: Gate(held, Audience.for_copy(one)).may_have(made) for one in (mali, mam, priya)}
    assert may == {"Mali": False, "Mam": False, "Priya": True}
    assert Gate(held, Audience.file()).may_have(made)


def test_pictures_keep_their_order_and_have_a_limit(conference: Conference) -> None:
    mali, mam, _ = conference.family.people
    made = [add_picture(conference, mali.id, jpeg(20 + number, 20)) for number in range(MOST)]
    assert pictures_of(conference, mali.id) == made
    with pytest.raises(Unfinished, match="8 pictures are as many"):
        add_picture(conference, mali.id, JPEG)
    with pytest.raises(Unfinished, match="no longer part"):
        add_picture(conference, mam.id, JPEG)
    take_picture_away(conference, made[0].id)
    assert pictures_of(conference, mali.id) == made[1:]
    with pytest.raises(Gone):
        take_picture_away(conference, made[0].id)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"data": "not base64!"}, BASE64),
        ({"data": "Zażółć"}, BASE64),
        ({"data": base64.b64encode(b"words").decode()}, BROKEN),
        ({"data": base64.b64encode(photograph()).decode()}, CARRIES_MORE),
        ({"data": base64.b64encode(jpeg(1700, 10)).decode()}, TOO_LARGE),
        ({"media_type": "image/png"}, OTHER_SIZE),
        ({"width": 321}, OTHER_SIZE),
    ],
)
def test_a_picture_from_elsewhere_is_looked_at(changed: dict[str, object], why: str) -> None:
    values = {"media_type": "image/jpeg", "width": 320, "height": 200, "data": base64.b64encode(JPEG).decode()}
    Picture(**values).check()
    with pytest.raises(NotAPicture) as refused:
        Picture(**{**values, **changed}).check()
    assert str(refused.value) == why


@pytest.mark.parametrize(
    ("description", "name", "said"),
    [
        ("Me and Nain", "Mali", "A picture by Mali: Me and Nain"),
        ("  ", "Mali", "A picture by Mali, not described yet"),
        ("Me and Nain", "", "A picture: Me and Nain"),
    ],
)
def test_a_picture_in_words(description: str, name: str, said: str) -> None:
    assert shows(description, name) == said
