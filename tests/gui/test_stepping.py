"""Going from quotation to quotation, from claim to claim that lacks something, and back; counted in keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.app import commands
from annotator.app.settings import Settings, save_settings
from annotator.domain.frames import Frame
from annotator.ui.application import restyle
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import CTRL, SHIFT, click, key, press
from tests.gui.labelling import CLAIM, OTHER_CLAIM, SPEAKER, TEXT, choose, frame, mark, whole_claim, words_of

LONG = "".join(f"Paragraph {n}. Omar said that gate {n} stays closed all day, whatever they say.\n" for n in range(80))


@pytest.fixture
def window(open_on: OpenOn, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    opened = open_on({"1.txt": TEXT, "2.txt": "Second.\n"})
    qtbot.waitUntil(opened.isActiveWindow)  # shortcuts are for the active window
    return opened


def selected_words(window: MainWindow) -> list[str]:
    return [TEXT[start:end] for start, end in window.desk.view.selected()]


class Keys:
    """Counts the keys that are pressed on the article."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.count = window, 0

    def press(self, keys: str) -> None:
        press(self.window, keys)
        self.count += len(keys)


# --- quotations


def test_a_direct_quotation_of_the_speaker_before_takes_four_keys(window: MainWindow) -> None:
    whole_claim(window)
    key(window, Qt.Key.Key_Home, CTRL)
    keys = Keys(window)
    keys.press("Q1R+")
    assert keys.count == 4
    made = quoted(window)
    assert words_of(window, made.speakers) == [SPEAKER]
    assert made.own_value == "supports"
    assert made.own_stance.holders == made.speakers
    choose(window, "told")
    keys.press("3")
    assert keys.count == 5
    assert words_of(window, quoted(window).cues) == ["told"]


def quoted(window: MainWindow) -> Frame:
    """The claim that is the first quotation."""
    return next(one for one in window.desk.article.frames if one.head.quote[0].startswith("“The pier is safe"))


def test_q_walks_the_quotations_and_stops_at_the_end(window: MainWindow) -> None:
    seen = []
    for _ in range(2):
        press(window, "Q")
        seen += selected_words(window)
    assert seen == ["“The pier is safe,”", "“Nobody paid for it.”"]
    press(window, "Q")
    assert window.desk.notices.words == "No later unmarked quotation."
    key(window, Qt.Key.Key_Q, SHIFT)
    assert selected_words(window) == seen[:1]
    key(window, Qt.Key.Key_Q, SHIFT)
    assert window.desk.notices.words == "No earlier unmarked quotation."


def test_q_takes_the_quotation_that_the_caret_is_in(window: MainWindow) -> None:
    text = window.desk.view.article.text
    window.desk.view.selection.move_to(text.index("pier is safe"))
    window.desk.view.clear_selection()
    press(window, "Q")
    assert selected_words(window) == ["“The pier is safe,”"]
    press(window, "Q")
    assert selected_words(window) == ["“Nobody paid for it.”"]


def test_q_adds_to_a_fragment_that_was_kept(window: MainWindow) -> None:
    press(window, "QFQ")
    assert selected_words(window) == ["“The pier is safe,”", "“Nobody paid for it.”"]
    press(window, "Q")
    assert window.desk.notices.words == "No later unmarked quotation."
    press(window, "1")
    (made,) = window.desk.article.frames
    assert made.head.quote == ("“The pier is safe,”", "“Nobody paid for it.”")
    key(window, Qt.Key.Key_Home, CTRL)
    press(window, "Q")
    assert selected_words(window) == []


def test_another_quotation_takes_the_place_of_the_one_that_was_added(window: MainWindow) -> None:
    choose(window, "Sara")
    press(window, "FQ")
    assert selected_words(window)[1:] == ["“The pier is safe,”"]
    press(window, "Q")
    assert selected_words(window)[1:] == ["“Nobody paid for it.”"]


def test_q_passes_over_quotations_that_are_claims(window: MainWindow) -> None:
    press(window, "Q1")
    window.desk.view.selection.move_to(0)  # as after a click on a speaker before the quotation
    window.desk.view.clear_selection()
    press(window, "Q")
    assert selected_words(window) == ["“Nobody paid for it.”"]
    key(window, Qt.Key.Key_Q, SHIFT)
    assert window.desk.notices.words == "No earlier unmarked quotation."


def test_q_passes_over_claims_that_were_marked_without_their_marks(window: MainWindow) -> None:
    mark(window, "The pier is safe", "1")
    key(window, Qt.Key.Key_Home, CTRL)
    window.desk.view.clear_selection()
    press(window, "Q")
    assert selected_words(window) == ["“The pier is safe,”"]
    mark(window, "The pier is safe,", "1")
    key(window, Qt.Key.Key_Home, CTRL)
    window.desk.view.clear_selection()
    press(window, "Q")
    assert selected_words(window) == ["“Nobody paid for it.”"]


def test_q_goes_on_behind_what_was_marked(window: MainWindow) -> None:
    press(window, "Q1Q")
    assert selected_words(window) == ["“Nobody paid for it.”"]


# --- claims that lack something


def test_g_goes_round_the_incomplete_claims(window: MainWindow) -> None:
    whole_claim(window)
    second, third = mark(window, OTHER_CLAIM, "1"), mark(window, "the fee stays", "1")
    key(window, Qt.Key.Key_Home, CTRL)
    key(window, Qt.Key.Key_Escape)
    seen = []
    for _ in range(3):
        press(window, "G")
        seen.append(window.desk.annotating.head)
    assert seen == [second, third, second]
    key(window, Qt.Key.Key_G, SHIFT)
    assert window.desk.annotating.head == third


def test_without_incomplete_claims_g_says_so(window: MainWindow) -> None:
    whole_claim(window)
    press(window, "G")
    assert window.desk.notices.words == "Every claim has a speaker and a stance."


# --- back


def test_backspace_returns_to_where_one_was(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on({"1.txt": LONG})
    qtbot.waitUntil(window.isActiveWindow)
    view = window.desk.view
    start = LONG.index("that gate 70")
    view.select(start, start + 12)
    press(window, "1")
    far = window.desk.annotating.head
    first = LONG.index("that gate 2")
    view.scroll_to(first)
    click(view, first)
    before, caret = view.verticalScrollBar().value(), view.selection.caret
    key(window, Qt.Key.Key_Escape)
    key(window, Qt.Key.Key_Escape)
    press(window, "G")
    assert window.desk.annotating.head == far
    assert view.verticalScrollBar().value() != before
    key(window, Qt.Key.Key_Backspace)
    assert abs(view.verticalScrollBar().value() - before) < 40
    assert view.selection.caret == caret
    key(window, Qt.Key.Key_Backspace)
    key(window, Qt.Key.Key_Backspace)
    assert window.desk.notices.words == "No earlier position."


def in_sight(window: MainWindow) -> bool:
    view = window.desk.view
    box = view.boxes(window.desk.annotating.current_frame.head.fragments)[0]
    return box.top() >= 0 and box.bottom() <= view.viewport().height()


@pytest.mark.parametrize("change", ["zoom in", "zoom out", "resize", "narrow"])
def test_the_current_claim_stays_on_the_screen(open_on: OpenOn, change: str, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on({"1.txt": LONG})
    view = window.desk.view
    start = LONG.index("that gate 50")
    view.select(start, start + 12)
    press(window, "1")
    assert in_sight(window)
    if change == "resize":
        window.resize(1024, 700)
    elif change == "narrow":
        window.resize(960, 600)
    else:
        for _ in range(4):
            window.actions_by_id[f"view.{change.replace(' ', '_')}"].trigger()
    qtbot.waitUntil(lambda: in_sight(window), timeout=2000)
    assert window.desk.annotating.head
    press(window, "-")
    assert window.desk.annotating.current_frame.own_value == "opposes"


@pytest.mark.parametrize(("language", "theme"), [("ar", "light"), ("en", "dark")])
def test_place_and_current_claim_survive_another_window(open_on: OpenOn, language: str, theme: str) -> None:
    window = open_on({"1.txt": LONG})
    view = window.desk.view
    start = LONG.index("that gate 50")
    view.select(start, start + 12)
    press(window, "1")
    place, head = window.desk.shown_document.place(), window.desk.annotating.head
    save_settings(Settings(language=language, theme=theme))
    window.preferences.settings.language, window.preferences.settings.theme = language, theme
    restyle(window)
    assert window.desk.annotating.head == head
    assert in_sight(window)
    assert abs(window.desk.shown_document.place().offset - place.offset) < 100
    QTest.keyClicks(window.focusWidget(), "-")
    assert window.desk.annotating.current_frame.own_value == "opposes"
    window.close()


def test_a_place_in_a_document_that_is_gone_is_no_place(window: MainWindow) -> None:
    document = window.desk.document
    window.desk.shown_document.go_to(window.desk.shown_document.place()._replace(document="gone"))
    assert window.desk.document == document


# --- the guideline and hidden marks beside the work


def test_f1_opens_the_guideline_at_the_current_label_and_keeps_the_focus(window: MainWindow) -> None:
    commands.set_guideline(window.session, "# All\n\nRead.\n\n## Claim\n\nOne.\n\n## Speaker\n\n<b>Two</b>.\n")
    panel = window.desk.guideline
    assert panel.objectName() == "guidelineDock"
    head = mark(window, CLAIM, "1")
    key(window, Qt.Key.Key_F1)
    assert panel.isVisible()
    assert panel.shown_part == "Claim"
    assert "<b>Two</b>." in panel.view.toPlainText()
    assert "#" not in panel.view.toPlainText()
    assert window.focusWidget() is window.desk.view
    assert window.desk.article.cards.isVisible()
    press(window, "-")
    assert frame(window).own_value == "opposes"
    mark(window, SPEAKER, "2")
    key(window, Qt.Key.Key_F1)
    key(window, Qt.Key.Key_F1)
    assert panel.shown_part == "Speaker"
    assert window.desk.annotating.head == head
    key(window, Qt.Key.Key_F1)
    assert panel.isHidden()


def test_without_a_guideline_it_says_who_writes_it(window: MainWindow) -> None:
    key(window, Qt.Key.Key_F1)
    assert window.desk.guideline.nothing.isVisible()
    assert window.desk.guideline.nothing.text() == "No guideline yet. The lead writes it under Project → Guideline."


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (960, 600)])
def test_marks_and_guideline_leave_the_cards_visible(window: MainWindow, size: tuple[int, int], qtbot) -> None:  # type: ignore[no-untyped-def]
    window.resize(*size)
    head = whole_claim(window)
    window.actions_by_id["view.marks"].trigger()
    window.actions_by_id["view.guideline"].trigger()
    cards = window.desk.article.cards
    qtbot.waitUntil(lambda: window.desk.guideline.y() >= cards.height(), timeout=1000)
    assert cards.isVisible()
    assert window.desk.article.hidden_panel.isVisible()
    assert cards.height() > 120
    box = cards.box_of(head)
    assert box.top() >= 0
    assert box.bottom() <= cards.height()


def test_the_card_of_a_claim_low_on_the_page_is_not_under_the_guideline(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on({"1.txt": LONG})
    window.actions_by_id["view.guideline"].trigger()
    qtbot.waitUntil(lambda: window.desk.guideline.y() > 100, timeout=1000)
    view = window.desk.view
    start = view.offset_at(view.viewport().rect().bottomLeft().toPointF()) - 70
    view.select(start, start + 12)
    press(window, "1")
    cards = window.desk.article.cards
    qtbot.waitUntil(lambda: cards.box_of(window.desk.annotating.head).bottom() <= cards.height(), timeout=1000)
