"""A text that is corrected while others work on it: the lead replaces it, merges what was made on the text before, and
the annotator finds the places to look at in the package that comes back; they are remembered after a restart.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.document import document_id
from annotator.ui.application import application, open_window
from tests.journeys.conftest import HARBOUR
from tests.journeys.person import CTRL, SHIFT, Person

CLAIM, SPEAKER = "شركة Nordwall ستسلّم الرافعات قبل نهاية مارس", "مدير الميناء سالم البدري"
UNION, FEES = "“the channel stays open at night”", "أن تكون الرسوم قد ارتفعت"
CORRECTED = HARBOUR.replace("قبل نهاية مارس", "قبل نهاية أبريل").replace("ونفت البلدية أن تكون الرسوم قد ارتفعت.\n", "")
BEFORE, AFTER = document_id(HARBOUR), document_id(CORRECTED)


def mark(session: Session, label: str, words: str) -> str:
    start = HARBOUR.index(words)
    return commands.add_span(session, BEFORE, label, [(start, start + len(words))]).id


@pytest.fixture
def project(home: Path, articles: Path) -> Path:
    """The lead's project, in which Sara and Omar have begun with the article."""
    path = commands.new_project(home / "news.annot")
    with Session.open(path, "Nadia") as session:
        commands.import_files(session, [articles / "1-harbour.txt"])
        for name in ("Sara", "Omar"):
            session.switch_annotator(name)
            mark(session, "CLAIM", CLAIM)
            mark(session, "SPEAKER", SPEAKER)
        session.switch_annotator("Nadia")
        commands.set_role(session, "Nadia", "lead")
    return path


def work_on_the_text_before(project: Path, home: Path) -> tuple[Path, Path]:
    """Sara's own copy, in which she goes on with the text before, and the package that she sends."""
    with Session.open(project, "Nadia") as session:
        package = commands.pack(session, home / "for Sara", "Sara").path
    own = commands.new_project_from(package, home / "Sara" / "news.annot")
    with Session.open(own, "Sara") as session:
        mark(session, "CLAIM", UNION)
        mark(session, "CLAIM", FEES)
        commands.mark_done(session, BEFORE)
        return own, commands.pack(session, home / "from Sara", "Sara").path


def open_project(person: Person, project: Path, name: str) -> None:
    application()
    person.window = open_window(project, name)
    QTest.qWaitForWindowExposed(person.window)
    person.window.activateWindow()
    QTest.qWaitForWindowActive(person.window)
    person.settle()


def correct_the_text(person: Person, file: Path) -> None:
    counts: list[str] = []

    def act(dialog: QDialog) -> None:
        person.expect_file(file)
        person.click(dialog.findChild(QPushButton, "chooseCorrected"))
        replace = dialog.findChild(QPushButton, "replaceButton")
        person.wait(replace.isVisible)
        counts.extend(dialog.findChild(object, f"fate.{fate}").text() for fate in ("moved", "lost", "kept"))
        person.click(replace)

    person.expect("reviseDialog", act)
    person.act("document.revise")
    person.wait(lambda: person.window.desk.document == AFTER)
    assert counts == ["Words changed 2", "Lost 0", "Kept 2"]


def merge(person: Person, package: Path) -> None:
    person.expect_file(package)
    person.expect("mergeDialog", lambda dialog: person.click(dialog.findChild(QPushButton, "mergeButton")))
    person.key(Qt.Key.Key_M, CTRL | SHIFT)


def test_a_text_is_corrected_while_others_work_on_it(person: Person, project: Path, home: Path) -> None:
    (home / "Sara").mkdir()
    own, sent = work_on_the_text_before(project, home)
    corrected = home / "corrected.txt"
    corrected.write_text(CORRECTED, "utf-8")

    open_project(person, project, "Nadia")
    correct_the_text(person, corrected)
    assert person.window.desk.notices.words == "The text was replaced. 2 annotations need a look by their annotators."
    merge(person, sent)
    assert person.window.desk.document == AFTER
    sara = person.window.session.person("Sara").id
    work = person.window.session.annotations(AFTER, sara)
    assert {span.quote[0] for span in work.spans.values()} == {
        CLAIM.replace("مارس", "أبريل"),
        SPEAKER,
        UNION,
    }
    assert work.status == "done"
    assert commands.conflicts(person.window.session) == []
    person.quit()
    with Session.open(project, "Nadia") as session:
        back = commands.pack(session, home / "back for Sara", "Sara").path

    open_project(person, own, "Sara")
    assert person.window.desk.document == BEFORE
    merge(person, back)
    desk = person.window.desk
    assert desk.document == AFTER
    person.act("document.revised")
    assert [place.fate for place in desk.looking._places] == ["moved", "lost"]
    person.key(Qt.Key.Key_Return)
    assert [place.words for place in desk.looking._places] == [(FEES,)]
    person.quit()

    open_project(person, own, "Sara")
    desk = person.window.desk
    assert desk.revised_bar.words == "The text of this article was corrected. 1 annotation needs a look."
    person.click(person.window.findChild(QPushButton, "revisedAct"))
    person.key(Qt.Key.Key_Delete)
    assert not desk.revised.isVisible()
    assert person.quotes("CLAIM") == [CLAIM.replace("مارس", "أبريل"), UNION]
    person.quit()

    with Session.open(own, "Sara") as session:
        assert commands.check(session).problems == []
        returned = commands.pack(session, home / "again from Sara", "Sara").path
    with Session.open(project, "Nadia") as session:
        commands.merge_file(session, returned)
        assert not any(place.open for place in commands.revised_places(session, AFTER, [sara]))
        assert commands.check(session).problems == []
