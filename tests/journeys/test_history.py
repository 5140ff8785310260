"""Looking back on an article: by keyboard and by mouse, undoing from it, and the same after a restart."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTabBar, QToolButton

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.main_window import MainWindow
from tests.journeys.person import CTRL, SHIFT, Person
from tests.journeys.test_annotator import make_project

CLAIM, SPEAKER, CUE = "شركة Nordwall ستسلّم الرافعات قبل نهاية مارس", "مدير الميناء سالم البدري", "قال"


def rows(window: MainWindow) -> list[str]:
    model = window.desk.history.panel.model
    return [model.index(row).data() for row in range(model.rowCount())]


def work(window: MainWindow) -> tuple[object, object, object]:
    own = window.desk.annotating.work
    return own.spans, own.relations, own.progress


def button(window: MainWindow, name: str) -> QPushButton:
    return window.desk.history.panel.findChild(QPushButton, name)


def choose(person: Person, holds: Callable[[str], bool]) -> None:
    """Click on the newest step whose words fulfil a condition."""
    panel = person.window.desk.history.panel
    index = panel.model.index(next(row for row, words in enumerate(rows(person.window)) if holds(words)))
    panel.list.scrollTo(index)
    person.settle()
    person.click(panel.list.viewport(), panel.list.visualRect(index).center())


def annotate(person: Person) -> None:
    person.drag_over(CLAIM)
    person.type("1")
    person.drag_over(SPEAKER)
    person.type("2")
    person.drag_over(CUE)
    person.type("3")
    person.type("0")
    person.type("+")


def correction(project: Path, home: Path) -> Path:
    """A lead's correction of the claim, as a package."""
    with Session.open(project, "Sara") as session:
        commands.add_annotator(session, "Nadia")
        commands.set_role(session, "Nadia", "lead")
    copy = home / "lead.annot"
    copy.write_bytes(project.read_bytes())
    with Session.open(copy, "Nadia") as session:
        sara, document = session.person("Sara").id, next(commands.list_documents(session)).id
        claim = next(one for one in session.annotations(document, sara).spans.values() if one.label == "CLAIM")
        with session.act("Change note") as act:
            act.put(msgspec.structs.replace(claim, note="see the guideline"))
        commands.pack(session, home / "lead.annopack")
    return home / "lead.annopack"


def test_looking_back_and_undoing(person: Person, articles: Path, home: Path) -> None:
    window = person.start()
    project = home / "harbour.annot"
    make_project(person, articles, project, "Sara")
    annotate(person)
    document = window.desk.document
    whole = work(window)

    # By keyboard: open, look at three steps, close.
    person.key(Qt.Key.Key_H, CTRL)
    panel = window.desk.history.panel
    assert panel.isVisible()
    assert rows(window)[1].startswith("Sara: set stance neutral → supports")
    for _ in range(3):
        person.key(Qt.Key.Key_Down)
    assert panel.findChild(QLabel, "historyEffect").text() == "2 later steps will be undone."
    assert window.desk.view.painter.added == [person.place_of(CUE)]
    person.key(Qt.Key.Key_H, CTRL)
    assert not panel.isVisible()
    assert window.focusWidget() is window.desk.view

    # By mouse: the saved time, a step in the middle, undone by itself; a step that is needed says by what.
    person.click(window.project.words.saved)
    choose(person, lambda words: "marked Cue" in words)
    assert button(window, "history.undo_step").isEnabled()
    person.click(button(window, "history.undo_step"))
    assert CUE not in person.quotes()
    assert window.desk.article.frames[0].own_value == "supports"
    choose(person, lambda words: "marked Speaker" in words)
    assert not button(window, "history.undo_step").isEnabled()
    assert "has a stance that was set later" in panel.findChild(QLabel, "historyReason").text()

    # Back to the claim alone, and that undone, twice.
    choose(person, lambda words: "marked claim 1" in words)
    person.click(button(window, "history.undo_back"))
    assert person.quotes() == [CLAIM]
    person.key(Qt.Key.Key_Z, CTRL)
    assert SPEAKER in person.quotes()
    person.key(Qt.Key.Key_Z, CTRL)
    assert work(window) == whole
    person.click(panel.findChild(QTabBar, "historyTabs"), panel.tabs.tabRect(1).center())
    assert len(rows(window)) == 13, "a day, three articles added, five acts, two undoings, and both taken back"
    person.click(panel.findChild(QTabBar, "historyTabs"), panel.tabs.tabRect(0).center())
    before = rows(window)
    person.quit()

    # The next day it is all there.
    window = person.start()
    person.key(Qt.Key.Key_Return)
    assert window.desk.document == document
    person.key(Qt.Key.Key_H, CTRL)
    assert rows(window) == before
    person.quit()
    with Session.open(project) as session:
        assert not commands.check(session).problems


def test_a_correction_of_the_lead_is_taken_back(person: Person, articles: Path, home: Path) -> None:
    window = person.start()
    project = home / "harbour.annot"
    make_project(person, articles, project, "Sara")
    annotate(person)
    person.key(Qt.Key.Key_W, CTRL)
    package = correction(project, home)
    person.key(Qt.Key.Key_Return)
    person.expect_file(package)
    person.expect("mergeDialog", lambda dialog: person.click(dialog.findChild(QPushButton, "mergeButton")))
    person.key(Qt.Key.Key_M, CTRL | SHIFT)
    (claim,) = [one for one in window.desk.annotating.work.spans.values() if one.label == "CLAIM"]
    assert claim.note == "see the guideline"
    person.key(Qt.Key.Key_H, CTRL)
    assert "Nadia: corrected: changed the note on claim 1. see the guideline" in rows(window)
    people = window.desk.history.panel.findChild(QToolButton, "historyPeople")
    person.expect_menu("Nadia")
    person.click(people)
    assert len(rows(window)) == 2
    choose(person, lambda words: words.startswith("Nadia"))
    details = window.desk.history.panel.details.findChildren(QLabel)
    assert any("From \u2068lead.annopack\u2069, merged" in one.text() for one in details)
    person.click(button(window, "history.undo_step"))
    assert window.desk.annotating.work.spans[claim.id].note == ""
    person.expect_menu("Everybody")
    person.click(people)
    assert rows(window)[1] == f"Sara: removed the note on claim 1. {CLAIM}"


def test_in_arabic_and_dark_at_a_small_window(person: Person, articles: Path, home: Path) -> None:
    window = person.start()
    make_project(person, articles, home / "harbour.annot", "سارة")
    annotate(person)
    person.act("view.dark")
    person.key(Qt.Key.Key_H, CTRL)
    person.choose_language("العربية")
    window = person.window
    window.resize(1024, 700)
    person.settle()
    assert window.desk.history.is_shown, "it is not closed by another language"
    panel = window.desk.history.panel
    assert rows(window)[1].startswith("سارة: تحديد الموقف")
    left = panel.mapTo(window, QPoint(0, 0)).x()
    assert left + panel.width() < window.desk.view.mapTo(window, QPoint(0, 0)).x()
    person.key(Qt.Key.Key_Down)
    person.key(Qt.Key.Key_Down)
    assert panel.findChild(QLabel, "historyEffect").text() == "يشمل التراجع خطوة لاحقة واحدة."
    person.quit()
