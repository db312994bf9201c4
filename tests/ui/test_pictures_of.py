"""A child's pictures by keys, drops and pastes: what comes in, what is left out of it, and who may have it."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Conference, Picture
from app.models.image_file import NotAPicture, image_facts
from app.models.keeping import NOBODY, STAFF_ONLY, KeptFrom
from app.models.picture import LARGEST, add_picture
from app.practice.nations import nation
from app.store.errors import StoreLocked
from app.store.pictures import picture_bytes
from app.store.store import Store
from app.ui.changes import Changes
from app.ui.desk import Desk
from app.ui.pictures_of import work
from app.ui.pictures_of.card import ADD, NOTHING_TO_PASTE, PicturesCard
from app.ui.pictures_of.reading import HEIC_HERE, OTHER_KIND, TOO_MUCH, read_picture
from app.ui.pictures_of.thumb import Thumb
from app.ui.shell.window import MainWindow
from app.ui.theme import Theme
from tests.drawings import CAMERA, PLACE, drawing, jpeg, noise, photograph, png
from tests.store.rooms import marsh
from tests.ui.finding import find_in_sight


class Page(QWidget):
    """What stands around the card on the child's page, and what the chair is told."""

    def __init__(self, desk: Desk, key: uuid.UUID, child_id: uuid.UUID) -> None:
        super().__init__()
        self.desk = desk
        self.told: list[str] = []
        self.card = PicturesCard(Changes(desk, key, nation("england")), key, child_id)
        QVBoxLayout(self).addWidget(self.card)
        desk.conference_changed.connect(self.card.show_conference)
        desk.told.connect(self.told.append)

    @property
    def pictures(self) -> list[Picture]:
        assert self.desk.conference is not None
        return self.desk.conference.pictures

    @property
    def thumbs(self) -> list[Thumb]:
        return self.card.findChildren(Thumb)

    def kept(self, place: int = 0) -> KeptFrom:
        assert self.desk.conference is not None
        return KeptFrom.read(self.desk.conference.family.withholdings, self.pictures[place].id)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, store: Store, theme: Theme) -> Iterator[Page]:
    key = store.run("New family", marsh).result()
    desk.open_conference(key)
    qtbot.waitUntil(lambda: desk.conference is not None)
    assert desk.conference is not None
    made = Page(desk, key, desk.conference.children_here[0].id)
    qtbot.addWidget(made)
    made.card.show_conference(desk.conference)
    made.resize(700, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    desk.save_all()


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(page: Page, mime: QMimeData) -> bool:
    """Drop on the card as Qt does; return whether it may be dropped there."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    # Its own kind's constructor is spelled differently from one version of Qt to the next.
    enter, dropped = (
        QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys, kind)
        for kind in (QEvent.Type.DragEnter, QEvent.Type.Drop)
    )
    enter.ignore()
    QApplication.sendEvent(page.card, enter)
    if enter.isAccepted():
        QApplication.sendEvent(page.card, dropped)
    return enter.isAccepted()


def stored(store: Store, picture: Picture) -> bytes:
    content = store.read(lambda session: picture_bytes(session, picture.id)).result()
    assert content is not None
    return content


def test_a_photo_is_chosen_described_in_the_childs_words_and_asked_about(
    qtbot: QtBot, page: Page, store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "IMG 0417.jpeg"
    path.write_bytes(photograph())
    add = find_in_sight(page, QPushButton, "add_a_picture")
    assert add.accessibleName() == "Add a picture by Billy"
    add.setFocus()
    qtbot.keyClick(add, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None)
    chooser = page.findChild(QFileDialog)
    chooser.filesSelected.emit([str(path)])
    chooser.reject()

    page.activateWindow()  # as a window system does when a dialog closes
    qtbot.waitUntil(lambda: len(page.pictures) == 1 and bool(page.thumbs))
    description = page.card.rows.rows[page.pictures[0].id].description
    qtbot.waitUntil(description.hasFocus)
    assert description.accessibleName() == "What does the picture show, in Billy’s words?"
    assert page.thumbs[0].accessibleName() == "A picture by Billy, not described yet"
    assert page.kept() == STAFF_ONLY
    ask = "Ask Billy who may see it. Until then it is for staff only."
    qtbot.waitUntil(lambda: ask in [one.text() for one in page.card.findChildren(QLabel) if one.isVisible()])

    qtbot.keyClicks(description, "Me and <b>Nan</b>")
    page.desk.flush()
    qtbot.waitUntil(lambda: page.thumbs[0].accessibleName() == "A picture by Billy: Me and <b>Nan</b>")

    everybody = find_in_sight(page, QPushButton, "everybody_may_see_this_picture_by_billy")
    qtbot.mouseClick(everybody, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.kept() == NOBODY)
    qtbot.waitUntil(lambda: not everybody.isVisible())

    content = stored(store, page.pictures[0])
    for left_out in (CAMERA, PLACE, "Exif", "GPS"):
        assert left_out.encode() not in content
    assert path.read_bytes() == photograph(), "the file itself is left alone"


def test_enter_opens_a_picture_large_and_delete_takes_it_away_until_undo(
    qtbot: QtBot, page: Page, tmp_path: Path
) -> None:
    first, second = tmp_path / "a.png", tmp_path / "b.jpg"
    first.write_bytes(png())
    second.write_bytes(jpeg(300, 300))
    assert drop(page, files(first, second))
    qtbot.waitUntil(lambda: len(page.thumbs) == 2 and not any(thumb.icon().isNull() for thumb in page.thumbs))
    thumb = page.card.rows.rows[page.pictures[0].id].thumb
    assert thumb.accessibleName() == "A picture by Billy, not described yet (1 of 2)"
    thumb.setFocus()
    qtbot.keyClick(thumb, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(QDialog) is not None)
    large = page.findChild(QDialog)
    assert large.windowTitle() == "A picture by Billy, not described yet"
    qtbot.keyClick(large, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.findChild(QDialog) is None)

    gone = page.pictures[0].id
    with qtbot.waitSignal(page.desk.deleted) as said:
        qtbot.keyClick(thumb, Qt.Key.Key_Delete)
    assert said.args == ["A picture by Billy taken away."]
    qtbot.waitUntil(lambda: list(page.card.rows.rows) == [page.pictures[0].id] and page.pictures[0].id != gone)
    page.desk.undo()
    qtbot.waitUntil(lambda: gone in page.card.rows.rows)
    assert page.kept() == STAFF_ONLY
    qtbot.waitUntil(lambda: not page.card.rows.rows[gone].thumb.icon().isNull())


def test_a_copied_picture_is_pasted_beside_the_words_and_also_into_them(qtbot: QtBot, page: Page) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    clipboard = QApplication.clipboard()
    clipboard.setText("only words")
    page.card.add.setFocus()
    qtbot.keyClick(page.card.add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.told == [NOTHING_TO_PASTE]
    clipboard.setImage(image)
    qtbot.keyClick(page.card.add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.pictures) == 1)
    qtbot.waitUntil(lambda: page.card.rows.rows[page.pictures[0].id].description.hasFocus())
    description = page.card.rows.rows[page.pictures[0].id].description
    qtbot.keyClick(description, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.pictures) == 2)
    words = QMimeData()
    words.setText("Me and Nan")
    words.setImageData(image)  # as a spreadsheet copies words
    clipboard.setMimeData(words)
    qtbot.keyClick(description, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert description.toPlainText() == "Me and Nan"
    assert not page.card.findChild(QLabel, "reading_pictures").isVisible()


def test_a_picture_still_being_read_is_kept_where_it_belongs_though_its_page_was_left(
    qtbot: QtBot, page: Page, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def slowly(source: Path) -> bytes:
        go_on.wait(10)
        return read_picture(source)

    monkeypatch.setattr(work, "read_picture", slowly)
    path = tmp_path / "a.png"
    path.write_bytes(png())
    assert page.desk.conference is not None
    left = page.desk.conference.id
    assert drop(page, files(path))
    other = store.run("Another family", marsh).result()
    page.desk.open_conference(other)
    qtbot.waitUntil(lambda: page.desk.conference is not None and page.desk.conference.id == other)
    gone = page.card
    page.layout().removeWidget(gone)
    gone.setParent(None)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    assert not page.desk.all_saved
    go_on.set()
    assert page.desk.save_all(), "closing waits for it"
    kept = store.read(lambda session: [one.conference_id for one in session.scalars(select(Picture))]).result()
    assert kept == [left]
    undo = store.undo_state(left).result().undo
    assert undo is not None
    assert undo.label == "Add a picture by Billy"


def test_a_picture_that_could_not_be_read_is_read_again_and_the_keyboard_stays_where_one_went(
    qtbot: QtBot, page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(session: Session, picture_id: uuid.UUID) -> bytes | None:
        raise StoreLocked

    elsewhere = QPushButton("Elsewhere")
    page.layout().addWidget(elsewhere)
    elsewhere.setFocus()
    path = tmp_path / "a.png"
    path.write_bytes(png())
    with monkeypatch.context() as patched:
        patched.setattr(work, "picture_bytes", locked)
        assert drop(page, files(path))
        qtbot.waitUntil(lambda: len(page.thumbs) == 1 and len(page.told) == 1)
        assert elsewhere.hasFocus()
        page.thumbs[0].click()
        qtbot.waitUntil(lambda: len(page.told) == 2)
    assert page.thumbs[0].icon().isNull()
    page.desk.resume()  # as after unlocking
    qtbot.waitUntil(lambda: not page.thumbs[0].icon().isNull())
    page.thumbs[0].click()
    qtbot.waitUntil(lambda: page.findChild(QDialog) is not None)


def test_a_file_that_is_no_picture_changes_nothing_and_says_why(qtbot: QtBot, page: Page, tmp_path: Path) -> None:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(b"%PDF-1.7")
    assert drop(page, files(path))
    qtbot.waitUntil(lambda: page.told == [OTHER_KIND])
    text = QMimeData()
    text.setText("words")
    assert not drop(page, text)
    assert page.pictures == []
    assert page.card.add.text() == ADD


def test_the_record_screen_shows_a_picture_to_those_only_who_may_have_it(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    key = store.run("New family", marsh).result()

    def draw(session: Session) -> None:
        conference = session.get_one(Conference, key)
        add_picture(conference, conference.children_here[0].id, png()).description = "The tree at Nan's"

    store.run("Draw", draw, key).result()
    window.open_conference(key, "record")

    def words() -> str:
        shown = window.findChild(QPlainTextEdit, "the_record_as_text")
        return shown.toPlainText() if shown is not None else ""

    qtbot.waitUntil(lambda: "A picture by Billy: The tree at Nan's" in words())
    readers = find_in_sight(window, QListWidget, "readers")
    readers.setFocus()
    qtbot.keyClick(readers, Qt.Key.Key_Down)  # from the file to the first of the family
    qtbot.waitUntil(lambda: words() != "" and "The tree" not in words())


# -- what is made of a file, without a window


def read(tmp_path: Path, content: bytes) -> bytes:
    path = tmp_path / "picture"
    path.write_bytes(content)
    return read_picture(path)


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (photograph(), (320, 200)),
        (photograph(turned=True), (200, 320)),
        (png(mode="RGBA"), (320, 200)),
        (jpeg(2400, 600), (1600, 400)),
        (noise(900, 900), (900, 900)),
    ],
)
def test_a_picture_is_kept_upright_and_no_larger_than_needed(
    qapp: QApplication, tmp_path: Path, content: bytes, size: tuple[int, int]
) -> None:
    made = read(tmp_path, content)
    found = image_facts(made)  # which refuses whatever carries more than the picture
    assert (found.width, found.height) == size
    assert len(made) <= LARGEST


def test_colours_survive_other_formats(qapp: QApplication, tmp_path: Path) -> None:
    for kind, mode in (("WEBP", "RGB"), ("JPEG", "CMYK"), ("PNG", "P")):
        drawing().convert(mode).save(tmp_path / "made", kind)
        shown = QImage.fromData(read_picture(tmp_path / "made"))
        ground, sun = shown.pixelColor(5, 195), shown.pixelColor(280, 26)
        assert min(ground.red(), ground.green(), ground.blue()) > 245
        assert (sun.red() > 230, 100 < sun.green() < 220, sun.blue() < 40) == (True, True, True), kind


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", OTHER_KIND),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", OTHER_KIND),
        (b"\0\0\0\x18ftypheic" + bytes(60), HEIC_HERE),
        (jpeg()[:-300], "broken, or no picture"),
        (png()[:-300], "broken, or no picture"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(
    qapp: QApplication, tmp_path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(NotAPicture) as refused:
        read(tmp_path, content)
    assert said in str(refused.value)
    assert "Nothing was changed." in str(refused.value)


def test_a_file_that_is_gone_or_huge_is_refused(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(NotAPicture, match="cannot be read"):
        read_picture(tmp_path / "gone.jpg")
    with pytest.raises(NotAPicture, match="it is no file"):
        read_picture(tmp_path)
    path = tmp_path / "huge.jpg"
    path.write_bytes(b"\xff\xd8\xff")
    os.truncate(path, 65 * 1024 * 1024)
    with pytest.raises(NotAPicture) as refused:
        read_picture(path)
    assert str(refused.value) == TOO_MUCH
