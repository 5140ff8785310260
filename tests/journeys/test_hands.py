"""The first day by mouse alone, by keyboard alone, in Arabic, and on the keyboards of four scripts."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget

from annotator.app.settings import Settings, save_settings
from annotator.ui.modes import ANNOTATE, EXPORT
from annotator.ui.welcome.recent import RecentList
from tests.gui import layouts
from tests.journeys.person import CTRL, RIGHT, SHIFT, Person
from tests.journeys.test_annotator import make_project, sit_down

CLAIM, SPEAKER, CUE = "شركة Nordwall ستسلّم الرافعات قبل نهاية مارس", "مدير الميناء سالم البدري", "قال"


def button(person: Person, name: str) -> QWidget:
    return person.window.findChild(QWidget, name)


def test_by_mouse_alone(person: Person, articles: Path, home: Path) -> None:
    window = person.start()
    make_project(person, articles, home / "news.annot", "Sara")
    for words, label in ((CLAIM, "CLAIM"), (SPEAKER, "SPEAKER"), (CUE, "CUE")):
        person.drag_over(words)
        person.click(button(person, f"button.label.{label}"))
    person.click(button(person, "button.stance.supports"))
    frame = window.desk.annotating.current_frame
    assert frame.complete
    assert frame.cues
    cards = window.desk.article.cards
    person.click(cards, cards.box_of(frame.head.id).center().toPoint())
    person.click_words("سالم", button=RIGHT)
    person.choose("Delete speaker")
    assert person.quotes("SPEAKER") == []
    person.click(button(person, "noticeAct"))
    assert person.quotes("SPEAKER") == [SPEAKER]
    person.click(button(person, "doneButton"))
    rows = window.desk.panel.list
    first = window.desk.listing.row(0)
    assert first.status == "done"
    person.expect_menu("Reopen")
    person.click(rows.viewport(), rows.visualRect(rows.model().index(0, 0)).center(), button=RIGHT)
    assert window.desk.listing.row(0).status in ("todo", "started")
    person.click(button(person, f"mode.{EXPORT}"))
    person.wait(lambda: window.modes.page(EXPORT).export_preview is not None)
    person.click(button(person, f"mode.{ANNOTATE}"))
    person.expect("whoAreYou", sit_down("Lina"))
    person.click(button(person, "personButton"))
    assert window.session.annotator.name == "Lina"
    person.act("window.quit")
    assert not window.isVisible()
    window = person.start()
    recent = window.findChild(RecentList)
    person.click(recent.viewport(), recent.visualRect(recent.model().index(0, 0)).center())
    assert window.session.annotator.name == "Lina"


def test_by_keyboard_alone(person: Person, articles: Path, home: Path) -> None:
    window = person.start()
    make_project(person, articles, home / "news.annot", "Sara")
    assert window.focusWidget() is person.view
    person.key(Qt.Key.Key_Down)
    person.key(Qt.Key.Key_Down)
    for _ in range(3):
        person.key(Qt.Key.Key_Left, SHIFT)
    assert len(person.view.selected()) == 1
    person.type("1u+")
    assert window.desk.annotating.current_frame.complete
    person.key(Qt.Key.Key_F, CTRL)
    person.type("Nordwall")
    person.key(Qt.Key.Key_Escape)
    assert person.view.article.text[slice(*person.view.selected()[0])] == "Nordwall"
    person.type("2")
    assert person.quotes("SPEAKER") == ["Nordwall"]
    person.key(Qt.Key.Key_Z, CTRL)
    assert person.quotes("SPEAKER") == []
    person.key(Qt.Key.Key_Return, CTRL)
    assert window.desk.listing.row(0).status == "done"
    for key, mode in ((Qt.Key.Key_5, EXPORT), (Qt.Key.Key_1, ANNOTATE)):
        person.key(key, CTRL)
        assert window.modes.mode == mode
    person.key(Qt.Key.Key_W, CTRL)
    person.key(Qt.Key.Key_Return)
    assert window.session is not None
    person.quit()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_first_day_in_arabic(person: Person, articles: Path, home: Path, theme: str) -> None:
    save_settings(Settings(language="ar", theme=theme))
    window = person.start()
    make_project(person, articles, home / "news.annot", "سارة")
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    person.drag_over(CLAIM)
    person.type("1")
    person.drag_over(SPEAKER)
    person.type("2+")
    document, head = window.desk.document, window.desk.annotating.head
    for language, direction in (
        ("English", Qt.LayoutDirection.LeftToRight),
        ("العربية", Qt.LayoutDirection.RightToLeft),
    ):
        person.choose_language(language)
        assert window.layoutDirection() == direction
        assert (window.desk.document, window.desk.annotating.head) == (document, head)
        assert window.focusWidget() is person.view
    person.type("-")
    assert window.desk.annotating.current_frame.own_value == "opposes"
    person.quit()


@pytest.mark.parametrize("layout", ["ara", "il", "ir", "urd"])
def test_a_claim_on_the_keyboard_of_another_script(person: Person, articles: Path, home: Path, layout: str) -> None:
    def press(place: str, modifiers: Qt.KeyboardModifier = layouts.NO) -> None:
        kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        person.send(*(layouts.event(layout, place, modifiers, kind) for kind in kinds))

    window = person.start()
    make_project(person, articles, home / "news.annot", "Sara")
    person.drag_over(CLAIM)
    press("1")
    press("A")
    frame = window.desk.annotating.current_frame
    assert frame.speakers == ("AUTHOR",)
    press("=")
    assert window.desk.annotating.current_frame.own_value == "supports"
    press("X")
    assert window.desk.annotating.current_frame.speakers == ()
    press("Z", CTRL)
    assert window.desk.annotating.current_frame.speakers == ("AUTHOR",)
    press("F", CTRL)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    person.key(Qt.Key.Key_Escape)
    assert window.focusWidget() is person.view
    press("Q")
    assert len(person.view.selected()) == 1


def test_the_switch_of_modes_is_there_after_every_way_in(person: Person, articles: Path, home: Path) -> None:
    window = person.start()
    make_project(person, articles, home / "news.annot", "Sara")
    for leave in (Qt.Key.Key_W, Qt.Key.Key_N):
        assert window.findChild(QToolButton, f"mode.{EXPORT}").isVisible()
        person.click(button(person, f"mode.{EXPORT}"))
        assert window.modes.mode == EXPORT
        person.wait(lambda: window.modes.page(EXPORT).export_preview is not None)
        person.key(leave, CTRL)
        assert window.findChild(QToolButton, f"mode.{EXPORT}") is None
        recent = window.findChild(RecentList)
        person.click(recent.viewport(), recent.visualRect(recent.model().index(0, 0)).center())
        person.wait(lambda: window.modes.page(EXPORT).export_preview is not None)
