"""Linking from either side with the picker: typing, digits, arrows, clicks; unlinking; the speaker before."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app.settings import Settings, save_settings
from annotator.domain.annotation import AUTHOR, UNSPECIFIED
from annotator.ui.annotate.speaker_picker import SpeakerPicker
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import CTRL, click, press
from tests.gui.labelling import (
    CLAIM,
    CUE,
    OTHER_CLAIM,
    OTHER_SPEAKER,
    SPEAKER,
    TEXT,
    choose,
    frame,
    mark,
    other_claim,
    whole_claim,
    words_of,
)


@pytest.fixture
def window(open_on: OpenOn, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    opened = open_on({"1.txt": TEXT, "2.txt": "Second.\n"})
    qtbot.waitUntil(opened.isActiveWindow)  # shortcuts are for the active window
    return opened


@pytest.fixture
def picker(window: MainWindow) -> SpeakerPicker:
    return window.desk.picker


def type_in(picker: SpeakerPicker, keys: str) -> None:
    """Type into the field; QTest knows the keys of one layout alone."""
    for one in keys:
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            code = ord(one.upper()) if one.isascii() else 0
            QApplication.sendEvent(picker.field, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, one))


def enter(picker: SpeakerPicker, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(picker.field, Qt.Key.Key_Return, modifiers)


def test_it_opens_with_the_field_ready_and_the_newest_speaker_first(window: MainWindow, picker: SpeakerPicker) -> None:
    whole_claim(window)
    other_claim(window)
    mark(window, "the fee stays", "1")
    press(window, "L")
    assert picker.isVisible()
    assert picker.objectName() == "speakerPicker"
    assert window.focusWidget() is picker.field
    assert picker.words() == [OTHER_SPEAKER, SPEAKER, "Author of the article", "Unspecified"]


def test_a_digit_links_and_closes(window: MainWindow, picker: SpeakerPicker) -> None:
    whole_claim(window)
    other_claim(window)
    head = mark(window, "the fee stays", "1")
    press(window, "L")
    type_in(picker, "2")
    assert picker.isHidden()
    assert window.focusWidget() is window.desk.view
    assert words_of(window, frame(window, 2).speakers) == [SPEAKER]
    assert window.desk.annotating.head == head


@pytest.mark.parametrize(("typed", "speaker"), [("nad", SPEAKER), ("عمر", OTHER_SPEAKER), ("عُمَر", OTHER_SPEAKER)])
def test_typing_finds_in_either_script_whatever_the_spelling(
    window: MainWindow, picker: SpeakerPicker, typed: str, speaker: str
) -> None:
    whole_claim(window)
    other_claim(window)
    mark(window, "the fee stays", "1")
    press(window, "L")
    type_in(picker, typed)
    assert picker.words()[0] == speaker
    enter(picker)
    assert words_of(window, frame(window, 2).speakers) == [speaker]


def test_nothing_found_never_means_the_author(window: MainWindow, picker: SpeakerPicker) -> None:
    whole_claim(window)
    mark(window, "the fee stays", "1")
    press(window, "L")
    type_in(picker, "zzz")
    enter(picker)
    assert frame(window, 1).needs_speaker


@pytest.mark.parametrize(("letter", "speaker"), [("a", AUTHOR), ("U", UNSPECIFIED)])
def test_a_and_u_with_nothing_typed(window: MainWindow, picker: SpeakerPicker, letter: str, speaker: str) -> None:
    mark(window, CLAIM, "1")
    press(window, "L")
    type_in(picker, letter)
    assert frame(window).speakers == (speaker,)
    assert picker.isHidden()


def test_a_name_that_begins_with_the_letter_of_a_row_is_typed_after_a_space(
    window: MainWindow, picker: SpeakerPicker
) -> None:
    whole_claim(window)
    mark(window, "the fee stays", "1")
    press(window, "L")
    type_in(picker, " a")
    assert picker.isVisible()
    assert frame(window, 1).needs_speaker
    type_in(picker, "u1")
    assert picker.field.text() == " au1"


def test_arrows_move_enter_links_and_the_same_row_again_unlinks(window: MainWindow, picker: SpeakerPicker) -> None:
    whole_claim(window)
    other_claim(window)
    mark(window, "the fee stays", "1")
    press(window, "L")
    QTest.keyClick(picker.field, Qt.Key.Key_Down)
    enter(picker)
    assert words_of(window, frame(window, 2).speakers) == [SPEAKER]
    press(window, "L")
    enter(picker)  # the one used last comes first
    assert frame(window, 2).needs_speaker
    assert "Unlinked" in window.desk.notices.words


def test_esc_closes_and_changes_nothing(window: MainWindow, picker: SpeakerPicker) -> None:
    whole_claim(window)
    head = mark(window, "the fee stays", "1")
    work = dict(window.desk.annotating.work.relations)
    press(window, "L")
    type_in(picker, "na")
    QTest.keyClick(picker.field, Qt.Key.Key_Escape)
    assert picker.isHidden()
    assert window.desk.annotating.work.relations == work
    assert window.desk.annotating.head == head
    assert window.focusWidget() is window.desk.view


def test_a_click_on_a_speaker_links_and_one_beside_cancels(window: MainWindow, picker: SpeakerPicker) -> None:
    whole_claim(window)
    mark(window, "the fee stays", "1")
    press(window, "L")
    click(window.desk.view, TEXT.index("council") + 2)
    assert picker.isHidden()
    assert frame(window, 1).needs_speaker
    press(window, "L")
    click(window.desk.view, TEXT.index(SPEAKER) + 1)
    assert picker.isHidden()
    assert words_of(window, frame(window, 1).speakers) == [SPEAKER]


def test_ctrl_enter_marks_the_selected_words_as_the_speaker(window: MainWindow, picker: SpeakerPicker) -> None:
    mark(window, CLAIM, "1")
    press(window, "L")
    assert not any("New speaker" in one for one in picker.words())
    QTest.keyClick(picker.field, Qt.Key.Key_Escape)
    choose(window, "Lina")
    press(window, "L")
    assert any("New speaker" in one for one in picker.words())
    enter(picker, CTRL)
    assert words_of(window, frame(window).speakers) == ["Lina"]
    assert window.session.annotations(window.desk.document).status == "started"  # Ctrl+Enter is no "done" there


@pytest.mark.parametrize(("words", "label"), [("Lina", "2"), ("denied it", "3")])
def test_a_free_speaker_or_cue_is_linked_with_a_claim(
    window: MainWindow, picker: SpeakerPicker, words: str, label: str
) -> None:
    free = mark(window, words, label)
    first = mark(window, CLAIM, "1")
    second = mark(window, OTHER_CLAIM, "1")
    click(window.desk.view, TEXT.index(words) + 1)
    assert (window.desk.annotating.span, window.desk.annotating.head) == (free, second)
    press(window, "L")
    assert picker.words() == [OTHER_CLAIM, CLAIM]
    enter(picker)
    assert free in frame(window, 1).parts()
    window.actions_by_id["edit.undo"].trigger()
    click(window.desk.view, TEXT.index(words) + 1)
    press(window, "L")
    click(window.desk.view, TEXT.index("harbour"))
    assert free in frame(window, 0).parts()
    assert window.desk.annotating.head == first


def test_unlink_asks_where_several_things_fit(window: MainWindow, picker: SpeakerPicker) -> None:
    whole_claim(window)
    click(window.desk.view, TEXT.index("harbour"))
    press(window, "X")
    assert picker.isVisible()
    assert picker.words() == [SPEAKER, CUE]
    type_in(picker, "2")
    assert picker.isHidden()
    assert frame(window).cues == ()
    press(window, "X")
    assert frame(window).needs_speaker
    press(window, "X")
    assert window.desk.notices.words == "The claim has no speaker and no cue."


def test_another_speakers_stance_by_the_picker(window: MainWindow, picker: SpeakerPicker) -> None:
    whole_claim(window)
    free = mark(window, "Lina", "2")
    press(window, "X")
    click(window.desk.view, TEXT.index("harbour"))
    press(window, "O")
    type_in(picker, "li")
    enter(picker)
    press(window, "-")
    stances = {one.holders: one.value for one in frame(window).stances}
    assert stances == {frame(window).speakers: "supports", (free,): "opposes"}


def test_r_repeats_the_speaker_of_the_claim_worked_on_before(window: MainWindow) -> None:
    whole_claim(window)
    other_claim(window)
    click(window.desk.view, TEXT.index("harbour"))
    mark(window, "the fee stays", "1")
    press(window, "R")
    assert words_of(window, frame(window, 2).speakers) == [SPEAKER]
    window.actions_by_id["edit.undo"].trigger()
    assert frame(window, 2).needs_speaker


def test_r_without_a_speaker_before_says_so(window: MainWindow) -> None:
    press(window, "R")
    assert window.desk.notices.words == "Select a claim or target first."
    mark(window, CLAIM, "1")
    press(window, "R")
    assert window.desk.notices.words == "No earlier claim has a speaker."


def test_a_name_on_a_card_leads_to_the_speaker(window: MainWindow) -> None:
    first = whole_claim(window)
    other_claim(window)
    cards = window.desk.article.cards
    box = cards.box_of(first)
    QTest.mouseClick(cards, Qt.MouseButton.LeftButton, pos=QPoint(round(box.left()) + 20, round(box.top()) + 20))
    assert window.desk.annotating.current_span.quote == (SPEAKER,)
    assert window.desk.annotating.head == first
    press_back = window.actions_by_id["place.back"]
    press_back.trigger()
    assert window.desk.annotating.head != first


@pytest.mark.parametrize("size", [(1440, 900), (960, 600)])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_lies_inside_the_article_and_never_over_the_claim(
    open_on: OpenOn, language: str, size: tuple[int, int]
) -> None:
    save_settings(Settings(language=language))
    text = "".join(f"Omar said that the gate number {n} stays closed all day.\n" for n in range(40))
    window = open_on({"1.txt": text})
    window.resize(*size)
    QApplication.processEvents()
    view, picker = window.desk.view, window.desk.picker
    for number in (0, 3, 5, 8, 39):
        start = text.index(f"gate number {number} ")
        view.scroll_to(start)
        view.select(start, start + 14)
        press(window, "1")
        press(window, "L")
        place = QRect(picker.mapTo(window, QPoint()), picker.size())
        article = QRect(view.viewport().mapTo(window, QPoint()), view.viewport().size())
        assert article.contains(place) or article.height() < picker.height(), number
        claim = view.boxes([(start, start + 14)])[0].translated(view.viewport().mapTo(window, QPoint()).toPointF())
        assert not claim.intersects(place.toRectF()), number
        QTest.keyClick(picker.field, Qt.Key.Key_Escape)
