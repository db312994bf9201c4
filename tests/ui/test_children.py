"""The room Each child by keys and clicks: own words, taking part, offers of an advocate, what was said before."""

from __future__ import annotations

import uuid
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import AdvocacyOffer, ChildVoice, Conference, ConferenceKind, LifeNow
from app.models.advocacy import make_offer
from app.models.picture import add_picture
from app.models.start import start_conference
from app.practice.nations import nation
from app.store.approved import approve_record
from app.store.store import Store
from app.ui.changes import Changes
from app.ui.children.page import ChildPage
from app.ui.desk import Desk
from app.ui.shell.window import MainWindow
from app.ui.theme import Theme
from tests.drawings import png
from tests.store.rooms import marsh
from tests.ui.conftest import OpenExample
from tests.ui.finding import find_in_sight, in_sight


def stored(window: MainWindow) -> Conference:
    assert window.desk.conference is not None
    return window.desk.conference


def voice_of(window: MainWindow, name: str) -> ChildVoice:
    return next((one for one in stored(window).voices if one.child.name == name), ChildVoice())


def offers_to(window: MainWindow, name: str) -> list[AdvocacyOffer]:
    family = stored(window).family
    child = next(child for child in family.children if child.name == name)
    return [offer for offer in family.advocacy_offers if offer.child_id == child.id]


def focus(window: MainWindow) -> str:
    """Return the name of the control that the keyboard is in."""
    focused = window.focusWidget()
    return focused.objectName() if focused is not None else ""


def type_into(qtbot: QtBot, window: MainWindow, name: str, words: str) -> QWidget:
    """Type into a field as the only words in it, and let it save."""
    field = find_in_sight(window, QWidget, name)
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, words)
    window.desk.flush()
    return field


def words_in_sight(window: MainWindow) -> set[str]:
    return {one.text() for one in window.findChildren(QLabel) if one.isVisibleTo(window)}


def press(qtbot: QtBot, window: MainWindow, name: str) -> None:
    made = find_in_sight(window, QPushButton, name)
    made.setFocus()
    qtbot.keyClick(made, Qt.Key.Key_Space)


def test_a_childs_words_are_typed_and_ctrl_tab_goes_to_the_next_child(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie", "children")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    said = type_into(qtbot, window, "what_billy_says", "Nan's is fun")
    qtbot.waitUntil(lambda: voice_of(window, "Billy").text == "Nan's is fun")
    press(qtbot, window, "has_life_got_better_for_billy_the_same")
    qtbot.waitUntil(lambda: voice_of(window, "Billy").life_now is LifeNow.SAME)
    press(qtbot, window, "has_life_got_better_for_billy_the_same")
    qtbot.waitUntil(lambda: voice_of(window, "Billy").life_now is LifeNow.UNSAID)

    advice = "advice_on_taking_part"
    type_into(qtbot, window, "why_billy_takes_part_like_this", "")
    press(qtbot, window, "how_billy_takes_part_does_not_take_part")
    assert find_in_sight(window, QLabel, advice).text().startswith("Billy does not take part")
    assert voice_of(window, "Billy").takes_part == "Does not take part"
    assert find_in_sight(window, QLineEdit, "how_billy_takes_part_in_words").text() == "Does not take part"
    type_into(qtbot, window, "why_billy_takes_part_like_this", "Football")
    qtbot.waitUntil(lambda: in_sight(window, QLabel, advice) == [])

    said.setFocus()
    qtbot.keyClick(said, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert focus(window) == "what_angie_says"
    find_in_sight(window, QCheckBox, "in_angie_s_own_words")
    type_into(qtbot, window, "who_angie_trusts", "Nan")
    qtbot.waitUntil(lambda: voice_of(window, "Angie").trusts == "Nan")
    window.show_step("board")
    window.show_step("children")
    assert focus(window) == "what_angie_says"


def test_what_another_screen_leads_to_opens_on_the_right_childs_page(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie", "outcome")
    key, (billy, angie) = stored(window).id, stored(window).children_here

    def draw(session: Session) -> tuple[uuid.UUID, uuid.UUID]:
        conference = session.get_one(Conference, key)
        offer = make_offer(conference, billy.id, "After half-term")
        return add_picture(conference, angie.id, png(40, 30)).id, offer.id

    picture, offer = window.desk.store.run("Draw", draw, key).result()
    qtbot.waitUntil(lambda: [one.id for one in stored(window).pictures] == [picture])
    window.go_to("children", picture)
    qtbot.waitUntil(lambda: focus(window) == "what_does_the_picture_show_in_angie_s_words")
    shown = window.focusWidget()
    assert shown is not None
    qtbot.waitUntil(lambda: not shown.visibleRegion().isEmpty())  # the page has scrolled there
    window.go_to("children", offer)
    qtbot.waitUntil(lambda: focus(window) == "day_of_the_offer_to_billy_after_half_term")
    window.go_to("children", voice_of(window, "Angie").id)
    assert focus(window) == "what_angie_says"


def test_what_an_approved_record_refuses_is_not_shown_as_if_it_were_kept(
    qtbot: QtBot, desk: Desk, store: Store, theme: Theme
) -> None:
    key = store.run("New family", marsh).result()
    store.run("Approve", lambda session: approve_record(session, key, None)).result()
    desk.open_conference(key)
    qtbot.waitUntil(lambda: desk.conference is not None)
    assert desk.conference is not None
    billy = desk.conference.children_here[0]
    page = ChildPage(Changes(desk, key, nation("england")), theme, billy, desk.conference)
    qtbot.addWidget(page)
    page.show()
    for kind, name in (
        (QCheckBox, "in_billy_s_own_words"),
        (QPushButton, "has_life_got_better_for_billy_better"),
        (QPushButton, "how_billy_takes_part_in_person"),
    ):
        control = find_in_sight(page, kind, name)
        with qtbot.waitSignal(desk.told):
            control.click()
        assert not control.isChecked(), name


def test_an_offer_is_noted_at_its_stage_taken_away_and_brought_back(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "children")
    sentence = find_in_sight(window, QLabel, "stages_without_an_offer")
    assert sentence.text() == (
        "No offer to Rhys is noted yet: when enquiries began, before the meeting and at the meeting."
    )
    type_into(qtbot, window, "answer_of_rhys_before_the_meeting", "He speaks for himself")
    qtbot.waitUntil(lambda: "before the meeting" not in sentence.text())
    day = find_in_sight(window, QLineEdit, "day_of_the_offer_to_rhys_before_the_meeting")
    day.setFocus()
    qtbot.keyClicks(day, "16 feb 2026")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    type_into(qtbot, window, "who_offered_it_to_rhys_before_the_meeting", "Our duty team")

    def noted() -> list[tuple[str, str, str, date | None]]:
        return [(one.stage, one.answer, one.by_text, one.on_date) for one in offers_to(window, "Rhys")]

    whole = [("Before the meeting", "He speaks for himself", "Our duty team", date(2026, 2, 16))]
    qtbot.waitUntil(lambda: noted() == whole)
    find_in_sight(window, QPushButton, "who_may_not_have_the_offer_to_rhys_before_the_meeting")
    press(qtbot, window, "the_others_too_the_offer_to_rhys_before_the_meeting")
    qtbot.waitUntil(lambda: [(one.by_text, one.answer) for one in offers_to(window, "Mali")] == [("Our duty team", "")])

    press(qtbot, window, "take_away_the_offer_to_rhys_before_the_meeting")
    qtbot.waitUntil(lambda: noted() == [])
    qtbot.waitUntil(lambda: "before the meeting" in sentence.text())
    qtbot.waitUntil(window.notice.undo_button.isVisible)
    qtbot.mouseClick(window.notice.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: noted() == whole)

    field = type_into(qtbot, window, "another_offer_to_rhys", "After half-term")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    find_in_sight(window, QPlainTextEdit, "answer_of_rhys_after_half_term")
    assert len(noted()) == 2


def test_a_baby_to_come_has_no_words_of_their_own(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("baby-petrie", "children")
    no_words = "Baby Petrie is not born yet, so there are no words of their own."
    qtbot.waitUntil(lambda: no_words in words_in_sight(window))
    assert (
        "growth on the 40th centile"
        in find_in_sight(window, QPlainTextEdit, "what_is_said_for_baby_petrie").toPlainText()
    )
    assert in_sight(window, QCheckBox, "in_baby_petrie_s_own_words") == []
    assert in_sight(window, QLabel, "stages_without_an_offer") == []


def test_what_was_said_before_is_read_and_heard_and_stays_with_whom_it_was_said_to(
    qtbot: QtBot, open_example: OpenExample
) -> None:
    window = open_example("billy-and-angie", "children")
    first, billy = stored(window), stored(window).children_here[0]
    assert in_sight(window, QLabel, "life_in_words") == []

    def review(session: Session) -> None:
        before = session.get_one(Conference, first.id)
        next(one for one in before.voices if one.child_id == billy.id).life_now = LifeNow.WORSE
        later = start_conference(before.family, ConferenceKind.REVIEW, date(2026, 6, 16))
        later.voices.append(ChildVoice(child_id=billy.id, life_now=LifeNow.BETTER, given_how="talking"))

    window.desk.store.run("A review", review).result()
    keys = select(Conference.id).where(Conference.held_on == date(2026, 6, 16))
    window.open_conference(window.desk.store.read(lambda session: session.scalars(keys).one()).result(), "children")
    line = find_in_sight(window, QLabel, "life_in_words")
    assert line.text() == "24 Mar 2026: worse. 16 Jun 2026, now: better."
    assert find_in_sight(window, QWidget, "life_over_time").accessibleDescription() == line.text()
    then = {
        "24 Mar 2026, initial conference (by his advocate, to Sam Ives)",
        "\u201cIt's better when Nan is there.\u201d",
    }
    qtbot.waitUntil(lambda: then <= words_in_sight(window))
