"""Who a speaker is: made an entry once, proposed for its next mentions, and accepted by one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from annotator.app import commands
from annotator.app.settings import Settings, save_settings
from annotator.domain.register import entry_of
from annotator.ui.annotate.picker_painting import ROW_ROLE
from annotator.ui.article.card_data import spoken_words
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import CTRL, click, press
from tests.gui.labelling import OTHER_SPEAKER, SPEAKER, TEXT, mark, whole_claim
from tests.gui.test_speaker_picker import enter, type_in

SECOND = TEXT.rindex(SPEAKER)


@pytest.fixture
def window(open_on: OpenOn, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    opened = open_on({"1.txt": TEXT, "2.txt": "Nadim denies it.\n"})
    qtbot.waitUntil(opened.isActiveWindow)  # shortcuts are for the active window
    qtbot.waitUntil(lambda: opened.desk.identifying._has_names)
    return opened


def mark_at(window: MainWindow, start: int, words: str) -> str:
    window.desk.view.select(start, start + len(words))
    press(window, "2")
    return window.desk.annotating.span


def entry_name(window: MainWindow, span: str) -> str:
    entry = window.session.register().entry(entry_of(window.desk.annotating.work.spans[span]))
    return entry.name if entry is not None else ""


def make_entry(window: MainWindow, span: str) -> None:
    """Make an entry of the words of a marked speaker."""
    window.desk.annotating.point_at(span)
    press(window, "I")
    enter(window.desk.picker, CTRL)
    assert entry_name(window, span)


def test_a_new_entry_has_the_words_of_its_first_mention(window: MainWindow) -> None:
    span = mark(window, SPEAKER, "2")
    press(window, "I")
    picker = window.desk.picker
    assert picker.isVisible()
    assert picker.words() == [f"New entry “\u2068{SPEAKER}\u2069”"]
    enter(picker)
    assert entry_name(window, span) == SPEAKER
    assert picker.isHidden()
    window.actions_by_id["edit.undo"].trigger()
    assert entry_name(window, span) == ""
    assert len(window.session.register()) == 0


def test_what_is_typed_names_the_new_entry(window: MainWindow) -> None:
    span = mark(window, OTHER_SPEAKER, "2")
    press(window, "I")
    type_in(window.desk.picker, "Omar Haddad")
    enter(window.desk.picker, CTRL)
    assert entry_name(window, span) == "Omar Haddad"


def test_the_next_mention_is_proposed_and_one_key_accepts(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    make_entry(window, mark(window, SPEAKER, "2"))
    second = mark_at(window, SECOND, SPEAKER)
    qtbot.waitUntil(lambda: window.desk.identifying.proposal is not None)
    assert window.desk.entry_chip.isVisible()
    assert SPEAKER in window.desk.entry_chip.text()
    press(window, "J")
    assert entry_name(window, second) == SPEAKER
    window.actions_by_id["edit.undo"].trigger()
    assert entry_name(window, second) == ""
    assert len(window.session.register()) == 1


def test_the_key_pressed_at_once_accepts_as_well(window: MainWindow) -> None:
    make_entry(window, mark(window, SPEAKER, "2"))
    second = mark_at(window, SECOND, SPEAKER)
    press(window, "J")
    assert entry_name(window, second) == SPEAKER


def test_a_click_on_the_chip_accepts(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    make_entry(window, mark(window, SPEAKER, "2"))
    second = mark_at(window, SECOND, SPEAKER)
    qtbot.waitUntil(lambda: window.desk.identifying.proposal is not None)
    QTest.mouseClick(window.desk.entry_chip, Qt.MouseButton.LeftButton)
    assert entry_name(window, second) == SPEAKER


def test_a_name_in_another_script_is_proposed(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    commands.add_entry(window.session, "Omar")
    span = mark(window, OTHER_SPEAKER, "2")
    qtbot.waitUntil(lambda: window.desk.identifying.proposal is not None)
    press(window, "J")
    assert entry_name(window, span) == "Omar"


def test_nothing_is_linked_without_a_person(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    make_entry(window, mark(window, SPEAKER, "2"))
    second = mark_at(window, SECOND, SPEAKER)
    qtbot.waitUntil(lambda: window.desk.identifying.proposal is not None)
    assert entry_name(window, second) == ""


def test_the_linked_row_stays_and_the_last_row_unlinks(window: MainWindow) -> None:
    span = mark(window, SPEAKER, "2")
    make_entry(window, span)
    press(window, "I")
    enter(window.desk.picker)
    assert entry_name(window, span) == SPEAKER
    press(window, "I")
    window.desk.picker.list.setCurrentRow(window.desk.picker.list.count() - 1)
    enter(window.desk.picker)
    assert entry_name(window, span) == ""
    assert "No longer linked" in window.runner.notices.words


def test_a_click_says_that_two_mentions_are_one(window: MainWindow) -> None:
    first = mark(window, SPEAKER, "2")
    lina = mark(window, "Lina", "2")
    press(window, "I")
    click(window.desk.view, TEXT.index(SPEAKER) + 1)
    assert entry_name(window, lina) == entry_name(window, first) == SPEAKER
    assert len(window.session.register()) == 1


@pytest.mark.parametrize("first", ["ترامب", "وهو"])
def test_two_mentions_are_named_by_the_one_that_is_no_pronoun(open_on: OpenOn, qtbot, first: str) -> None:  # type: ignore[no-untyped-def]
    text = "قال ترامب إن القناة مفتوحة، وهو واثق.\n"
    window = open_on({"1.txt": text})
    qtbot.waitUntil(lambda: window.desk.identifying._has_names)
    other = "وهو" if first == "ترامب" else "ترامب"
    mark_at(window, text.index(other), other)
    mark_at(window, text.index(first), first)
    press(window, "I")
    click(window.desk.view, text.index(other) + 1)
    (entry,) = window.session.register().listed()
    assert entry.name == "ترامب"


def test_the_speaker_of_the_current_claim_is_meant(window: MainWindow) -> None:
    head = whole_claim(window)
    window.desk.annotating.point_at(head)
    press(window, "I")
    enter(window.desk.picker)
    speaker = next(span for span in window.desk.annotating.work.spans.values() if span.label == "SPEAKER")
    assert entry_name(window, speaker.id) == SPEAKER


def test_typing_finds_entries_in_either_script(window: MainWindow) -> None:
    commands.add_entry(window.session, "هالة الديري", names=["Hala Deyri"])
    span = mark(window, "Lina", "2")
    press(window, "I")
    type_in(window.desk.picker, "hal")
    assert window.desk.picker.words()[0] == "هالة الديري"
    enter(window.desk.picker)
    assert entry_name(window, span) == "هالة الديري"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        (" 14", "14 February Movement"),
        (" ١٤", "14 February Movement"),
        (" 1", "14 February Movement"),
        (" february 1", "February 12 Committee"),
        (" 7am", "7amleh"),
        (" channel 1", "Channel 1"),
    ],
)
def test_a_name_with_a_digit_is_typed_although_rows_have_numbers(window: MainWindow, typed: str, name: str) -> None:
    for one in ("14 February Movement", "7amleh", "Channel 1", "February 12 Committee"):
        commands.add_entry(window.session, one)
    first = mark(window, SPEAKER, "2")
    make_entry(window, first)
    press(window, "I")
    assert window.desk.picker.list.item(0).data(ROW_ROLE)[1] == "1"
    type_in(window.desk.picker, typed)
    assert window.desk.picker.isVisible()
    assert entry_name(window, first) == SPEAKER
    assert name in window.desk.picker.words()
    QTest.keyClick(window.desk.picker.field, Qt.Key.Key_Escape)


def test_a_new_name_can_have_digits(window: MainWindow) -> None:
    first = mark(window, SPEAKER, "2")
    make_entry(window, first)
    other = mark(window, OTHER_SPEAKER, "2")
    press(window, "I")
    type_in(window.desk.picker, " 1st of May 2")
    enter(window.desk.picker, CTRL)
    assert entry_name(window, other) == "1st of May 2"


@pytest.mark.parametrize("typed", ["1", SPEAKER[:2] + "1"])
def test_a_digit_chooses_the_numbered_row(window: MainWindow, typed: str) -> None:
    commands.add_entry(window.session, "1st of May")
    first = mark(window, SPEAKER, "2")
    make_entry(window, first)
    span = mark_at(window, SECOND, SPEAKER)
    press(window, "I")
    type_in(window.desk.picker, typed)
    assert window.desk.picker.isHidden()
    assert entry_name(window, span) == SPEAKER


@pytest.mark.parametrize("language", ["en", "ar"])
def test_few_rows_are_not_scrolled_and_have_the_digits_of_the_keys(open_on: OpenOn, qtbot, language: str) -> None:  # type: ignore[no-untyped-def]
    save_settings(Settings(language=language))
    window = open_on({"1.txt": TEXT})
    qtbot.waitUntil(lambda: window.desk.identifying._has_names)
    commands.add_entry(window.session, SPEAKER, names=["سارة"])
    mark(window, SPEAKER, "2")
    picker = window.desk.picker
    for _ in range(2):
        press(window, "I")
        QApplication.processEvents()
        assert picker.list.verticalScrollBar().maximum() == 0
        assert picker.list.item(0).data(ROW_ROLE)[1] == "1"
        enter(picker)


def test_what_keys_do_is_said_below_the_rows(window: MainWindow) -> None:
    first = mark(window, SPEAKER, "2")
    make_entry(window, first)
    press(window, "I")
    picker = window.desk.picker
    hint = picker.findChild(QLabel, "pickerHint")

    def caps() -> list[str]:
        found = (picker.list.item(row).data(ROW_ROLE)[1] for row in range(picker.list.count()))
        return [cap for cap in found if cap.isalnum()]

    assert caps()
    assert "Space" in hint.accessibleName()
    type_in(picker, " ")
    assert not caps()
    assert "Digits are typed" in hint.accessibleName()
    assert picker.geometry().contains(hint.geometry().translated(picker.pos()))
    QTest.keyClick(picker.field, Qt.Key.Key_Backspace)
    assert caps()


def test_names_that_are_cut_are_told_in_full(window: MainWindow) -> None:
    name, also = "Port Ellern – Marsa Rihan night ferry company", "شركة العبّارة الليلية بين بورت إليرن ومرسى ريحان"
    commands.add_entry(window.session, name, names=[also])
    mark(window, SPEAKER, "2")
    press(window, "I")
    type_in(window.desk.picker, "port")
    tip = window.desk.picker.list.item(0).toolTip()
    assert name in tip
    assert also in tip


def test_without_a_speaker_there_is_a_hint(window: MainWindow) -> None:
    press(window, "I")
    assert "Select a speaker or target first." in window.runner.notices.words


def test_an_entry_chosen_for_a_claim_is_that_of_its_speaker(window: MainWindow) -> None:
    commands.add_entry(window.session, "سارة نديم", names=["Sara Nadeem"])
    head = whole_claim(window)
    window.desk.annotating.point_at(head)
    press(window, "L")
    type_in(window.desk.picker, "نديم")
    enter(window.desk.picker)
    speaker = next(span for span in window.desk.annotating.work.spans.values() if span.label == "SPEAKER")
    assert entry_name(window, speaker.id) == "سارة نديم"
    assert window.desk.annotating.head == head


def test_selected_words_become_the_speaker_with_the_entry(window: MainWindow) -> None:
    commands.add_entry(window.session, "عمر حداد")
    head = mark(window, "the fee stays", "1")
    window.desk.view.select(TEXT.index(OTHER_SPEAKER), TEXT.index(OTHER_SPEAKER) + len(OTHER_SPEAKER))
    press(window, "L")
    type_in(window.desk.picker, "حد")
    enter(window.desk.picker)
    (speaker,) = (span for span in window.desk.annotating.work.spans.values() if span.label == "SPEAKER")
    assert entry_name(window, speaker.id) == "عمر حداد"
    assert [one.speakers for one in window.desk.article.frames if one.head.id == head] == [(speaker.id,)]


def test_an_entry_without_words_for_it_is_a_hint(window: MainWindow) -> None:
    commands.add_entry(window.session, "عمر حداد")
    mark(window, "the fee stays", "1")
    press(window, "L")
    type_in(window.desk.picker, "حد")
    enter(window.desk.picker)
    assert "The claim has no speaker." in window.runner.notices.words


def test_a_card_says_whom_words_mean_that_are_no_name(window: MainWindow) -> None:
    whole_claim(window)
    cards = window.desk.article.cards
    (head,) = (card.head for card in cards.cards())
    (speaker,) = cards.card(head).speaker_spans
    window.desk.annotating.point_at(speaker)
    press(window, "I")
    type_in(window.desk.picker, "Omar Haddad")
    enter(window.desk.picker, CTRL)
    words = window.desk.annotating.work.spans[speaker].quote[0]
    assert f"\u2068{words}\u2069: \u2068Omar Haddad\u2069" in spoken_words(cards.card(head))
    commands.add_name(window.session, window.session.register().listed()[0].id, words)
    assert "Omar Haddad" not in spoken_words(cards.card(head))
