"""The current claim stays current, is shown, and is what the next key is about."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app.bundled import scheme_toml
from annotator.domain.annotation import Annotations, Span
from annotator.domain.frames import Frame
from annotator.domain.scheme import parse_scheme
from annotator.ui.annotate.current_claim import CurrentClaimChip
from annotator.ui.annotate.label_bar import KeyButton
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import theme
from tests.gui.conftest import OpenOn
from tests.gui.hands import CTRL, SHIFT, click, key, press
from tests.gui.labelling import (
    CLAIM,
    OTHER_SPEAKER,
    SPEAKER,
    TEXT,
    choose,
    double_click,
    mark,
    other_claim,
    right_click_on,
    whole_claim,
    words_of,
)

# Offscreen there is no window system that could raise a menu.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def window(open_on: OpenOn, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    opened = open_on({"1.txt": TEXT, "2.txt": "Second.\n"})
    qtbot.waitUntil(opened.isActiveWindow)  # shortcuts are for the active window
    return opened


def scroll(window: MainWindow) -> None:
    viewport = window.desk.view.viewport()
    place = QPointF(viewport.rect().center())
    for modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        event = QWheelEvent(
            place, QPointF(viewport.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, -120),
            Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)


def open_a_menu(window: MainWindow) -> None:
    right_click_on(window, "denied")
    window.desk.menu.menu.close()


DEEDS = {
    "a click on plain text": lambda window: click(window.desk.view, TEXT.index("denied") + 2),
    "a double click": lambda window: double_click(window, TEXT.index("denied") + 2),
    "a triple click": lambda window: double_click(window, TEXT.index("denied") + 2, times=3),
    "a double click inside the other claim": lambda window: double_click(window, TEXT.index("harbour") + 2),
    "caret keys": lambda window: [key(window, Qt.Key.Key_Right), key(window, Qt.Key.Key_End, CTRL)],
    "selecting by keys": lambda window: key(window, Qt.Key.Key_Right, SHIFT | CTRL),
    "scrolling and zooming": scroll,
    "a menu": open_a_menu,
    "an unlinked speaker": lambda window: click(window.desk.view, TEXT.index("Lina") + 1),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_the_current_claim_stays_current(window: MainWindow, deed: str) -> None:
    whole_claim(window)
    mark(window, "Lina", "2")
    press(window, "X")
    second = other_claim(window)
    DEEDS[deed](window)
    assert window.desk.annotating.head == second
    assert window.findChild(type(window.desk.preview.claim), "currentClaim") is window.desk.preview.claim


def test_a_double_click_then_a_key_links_with_the_claim_of_before(window: MainWindow) -> None:
    whole_claim(window)
    second = mark(window, "the fee stays", "1")
    double_click(window, TEXT.index("harbour") + 2)  # inside the first claim
    assert window.desk.view.selected() == [(TEXT.index("harbour"), TEXT.index("harbour") + 7)]
    press(window, "2")
    work = window.desk.annotating.work
    (link,) = [one for one in work.relations.values() if one.roles.get("claim") == (second,)]
    assert words_of(window, link.roles["speaker"]) == ["harbour"]


def test_a_speaker_of_another_claim_chooses_that_one(window: MainWindow) -> None:
    first = whole_claim(window)
    second = other_claim(window)
    click(window.desk.view, TEXT.index(SPEAKER) + 1)
    assert window.desk.annotating.head == first
    click(window.desk.view, TEXT.index(OTHER_SPEAKER) + 1)
    assert window.desk.annotating.head == second


def test_esc_leaves_the_current_claim(window: MainWindow) -> None:
    whole_claim(window)
    key(window, Qt.Key.Key_Escape)
    assert (window.desk.annotating.head, window.desk.annotating.span) == ("", "")
    assert window.desk.preview.claim.isHidden()


def test_the_chip_says_claim_speaker_and_stance(window: MainWindow) -> None:
    mark(window, CLAIM, "1")
    chip = window.desk.preview.claim
    assert chip.isVisibleTo(window)
    assert chip.summary == f"Current claim: {CLAIM}, needs speaker, needs stance"
    mark(window, SPEAKER, "2")
    press(window, "-")
    assert chip.summary == f"Current claim: {CLAIM}, said by, {SPEAKER}, opposes"
    click(window.desk.view, TEXT.index("denied") + 2)
    assert chip.isVisibleTo(window)
    assert window.desk.preview._caption.text() == "Current claim"


def test_a_scheme_without_stances_asks_for_none(qtbot) -> None:  # type: ignore[no-untyped-def]
    claim = Span("1", "sara", "d", "CLAIM", ((0, 3),), ("Yes",))
    needs = {"claims": "needs speaker, needs stance", "quotations": "needs speaker"}
    for name, wanted in needs.items():
        chip = CurrentClaimChip(theme("light"), parse_scheme(scheme_toml(name)))
        qtbot.addWidget(chip)
        chip.show_claim(Frame(claim, (), (), ()), None, Annotations(), "ltr")
        assert chip.summary == f"Current claim: Yes, {wanted}"


def test_with_a_selection_both_are_shown_where_there_is_room(window: MainWindow) -> None:
    window.resize(1440, 900)
    QApplication.processEvents()
    mark(window, CLAIM, "1")
    choose(window, "denied")
    preview = window.desk.preview
    assert preview._caption.text() == "Selection"
    assert preview._quote.accessibleName() == "denied"
    assert preview.claim.isVisibleTo(window)
    window.resize(960, 700)
    QApplication.processEvents()
    assert preview._quote.isVisibleTo(window)
    assert preview._quote.geometry().right() <= preview.width()


def pressed(window: MainWindow) -> list[str]:
    buttons = window.desk.label_bar.findChildren(KeyButton)
    return [one.objectName() for one in buttons if one.property("current") and "stance" in one.objectName()]


def test_the_stance_of_the_current_claim_is_pressed_and_its_key_clears_it(window: MainWindow) -> None:
    whole_claim(window)
    assert pressed(window) == ["button.stance.supports"]
    press(window, "+")
    assert pressed(window) == []
    assert window.desk.article.frames[0].needs_stance
    assert window.desk.notices.words == "Stance cleared: supports."
    QTest.mouseClick(window.desk.notices._act, Qt.MouseButton.LeftButton)
    assert pressed(window) == ["button.stance.supports"]
    assert window.desk.notices.words == "Undone: Clear stance"
