"""An annotator's days: the first one, the second, the tenth."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from annotator.ui.welcome.recent import RecentList
from annotator.ui.who_are_you import WhoAreYou
from tests.journeys.person import CTRL, Person, type_letters


def sit_down(name: str):  # type: ignore[no-untyped-def]
    """What to do when asked who one is: type the name, press Enter."""

    def answer(dialog: WhoAreYou) -> None:
        type_letters(name)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    return answer


def make_project(person: Person, articles: Path, project: Path, name: str) -> None:
    """From the welcome page: a new project of a folder of articles."""
    window = person.window
    person.key(Qt.Key.Key_N, CTRL)
    person.type("Harbour news")
    person.click(window.findChild(QLineEdit, "newProjectFolder"))
    window.findChild(QLineEdit, "newProjectFolder").setText(str(articles))
    person.expect_file(project)
    person.expect("whoAreYou", sit_down(name))
    person.key(Qt.Key.Key_Return)
    if window.session is None:  # it says what cannot be read as it is, and waits for a second Enter
        assert window.findChild(QLabel, "newProjectWarning").text()
        person.key(Qt.Key.Key_Return)
    assert window.session.file.path == project
    assert window.session.annotator.name == name


def test_the_first_and_the_second_day(person: Person, articles: Path, home: Path) -> None:
    window = person.start()
    project = home / "harbour.annot"
    make_project(person, articles, project, "Sara")
    assert "3 left" in window.project.words.left.text()
    assert "Sara" in window.windowTitle()
    assert "harbour" in window.windowTitle()
    person.drag_over("شركة Nordwall ستسلّم الرافعات قبل نهاية مارس")
    person.type("1")
    person.drag_over("مدير الميناء سالم البدري")
    person.type("2")
    person.drag_over("قال")
    person.type("3")
    person.type("+")
    assert person.quotes() == ["قال", "مدير الميناء سالم البدري", "شركة Nordwall ستسلّم الرافعات قبل نهاية مارس"]
    (frame,) = window.desk.article.frames
    assert frame.complete
    person.key(Qt.Key.Key_Return, CTRL)
    assert "2 left" in window.project.words.left.text()
    second = window.desk.document
    person.drag_over("the ferry will not wait for the bridge")
    person.type("1")
    person.wheel(person.view.viewport(), 1, CTRL)
    zoom = window.desk.zoom.factor
    assert zoom > 1
    person.quit()

    window = person.start()
    recent = window.findChild(RecentList, "recentProjects")
    assert window.focusWidget() is recent
    assert recent.project(recent.currentIndex()).annotator == "Sara"
    person.key(Qt.Key.Key_Return)
    assert window.session.annotator.name == "Sara"
    assert window.desk.document == second
    assert window.desk.zoom.factor == zoom
    assert person.quotes() == ["the ferry will not wait for the bridge"]
    assert window.desk.annotating.current_frame is not None, "the current claim is not the one that was left"
    person.type("-")
    assert window.desk.annotating.current_frame.own_stance.value == "opposes"
    person.quit()


def test_a_name_is_asked_for_and_esc_opens_nothing(person: Person, articles: Path, home: Path) -> None:
    window = person.start()
    make_project(person, articles, home / "harbour.annot", "Sara")
    person.key(Qt.Key.Key_W, CTRL)
    (home / "copy.annot").write_bytes((home / "harbour.annot").read_bytes())
    person.expect_file(home / "copy.annot")
    person.key(Qt.Key.Key_O, CTRL)
    assert window.session.annotator.name == "Sara", "a copy of the file knows its person"
    person.expect("whoAreYou", sit_down("سارة"))
    person.click(window.project.words.person)
    assert window.session.annotator.name == "سارة"
    assert "سارة" in window.project.words.person.text()
    person.quit()
    window = person.start()
    person.key(Qt.Key.Key_Return)
    assert window.session.annotator.name == "سارة"


def test_a_missing_file_keeps_its_row_until_it_is_removed(person: Person, articles: Path, home: Path) -> None:
    person.start()
    make_project(person, articles, home / "harbour.annot", "Sara")
    person.quit()
    (home / "harbour.annot").rename(home / "moved.annot")
    window = person.start()
    recent = window.findChild(RecentList, "recentProjects")
    assert recent.model().rowCount() == 1
    person.expect_file(home / "moved.annot")
    person.key(Qt.Key.Key_Return)
    assert window.session.file.path == home / "moved.annot"
    person.quit()
    (home / "moved.annot").unlink()
    window = person.start()
    person.key(Qt.Key.Key_Delete)
    assert window.findChild(RecentList, "recentProjects").model().rowCount() == 0
    person.quit()
    assert person.start().findChild(RecentList, "recentProjects") is None
