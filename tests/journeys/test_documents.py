"""A lead edits what is known of an article, removes one and restores it, and corrects an annotator, who disagrees."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPushButton, QToolButton

from annotator.app import commands
from annotator.app.session import Session
from tests.journeys.lead_hands import choose_row, documents_of
from tests.journeys.person import CTRL, Person
from tests.journeys.test_annotator import make_project

CLAIM, SHORTER = "شركة Nordwall ستسلّم الرافعات قبل نهاية مارس", "شركة Nordwall ستسلّم الرافعات"


def project_of(home: Path, project: Path) -> None:
    """Make Sara an annotator with a claim in the first article, and Nadia the lead."""
    with Session.open(project, "Nadia") as session:
        commands.set_role(session, "Nadia", "lead")
        document = next(commands.list_documents(session)).id
        text = session.text(document)
        commands.add_annotator(session, "Sara")
        session.switch_annotator("Sara")
        start = text.index(CLAIM)
        commands.add_span(session, document, "CLAIM", [(start, start + len(CLAIM))])
        session.switch_annotator("Nadia")
        commands.pack(session, home / "first.annopack", "Sara")
        commands.new_project_from(home / "first.annopack", home / "sara.annot")


def correct(person: Person) -> None:
    """Make the claim of Sara shorter."""
    window = person.window
    shown = choose_row(person, 0)
    sara = window.session.person("Sara").id
    person.click(next(one for one in shown.findChildren(QPushButton) if one.objectName() == f"correct.{sara}"))
    assert window.desk.correcting.isVisible()
    assert person.quotes("CLAIM") == [CLAIM]
    (span,) = window.desk.annotating.work.spans
    window.desk.annotating.point_at(span)
    window.actions_by_id["span.extent"].trigger()
    person.drag_over(SHORTER)
    person.key(Qt.Key.Key_Return)
    assert person.quotes("CLAIM") == [SHORTER]
    person.click(window.desk.correcting.finish)
    assert person.quotes("CLAIM") == []


def test_a_lead_looks_after_the_articles(person: Person, articles: Path, home: Path) -> None:
    person.start()
    project = home / "harbour.annot"
    make_project(person, articles, project, "Nadia")
    person.quit()
    project_of(home, project)

    # The lead edits title and metadata.
    window = person.start()
    window.open(project)
    window.modes.show_section("documents")
    shown = choose_row(person, 1)
    (document,) = shown.view.chosen()
    shown.side.title.selectAll()
    person.type_into(shown.side.title, "Ferry")
    person.key(Qt.Key.Key_Return)
    assert window.session.facts(document).title == "Ferry"
    cell = shown.side.fields.item(shown.side.fields.rowCount() - 1, 0)
    value = shown.side.fields.item(shown.side.fields.rowCount() - 1, 1)
    cell.setText("outlet")
    value.setText("Tamra Post")
    assert window.session.facts(document).metadata["outlet"] == "Tamra Post"

    # She removes the article, starts again, and restores it.
    choose_row(person, 1)
    person.expect_button("removeArticlesQuestion", "Remove")
    person.click(shown.side.remove)
    assert not window.desk.listing.contains(document)
    person.quit()
    window = person.start()
    window.open(project)
    window.modes.show_section("documents")
    assert documents_of(person).model.rowCount() == 2

    def restore(dialog: QDialog) -> None:
        dialog.findChild(QListWidget).setCurrentRow(0)
        person.click(dialog.findChild(QPushButton, "restoreArticles"))

    person.expect("removedDialog", restore)
    person.click(documents_of(person)._removed)
    assert documents_of(person).model.rowCount() == 3
    assert window.session.facts(document).metadata["outlet"] == "Tamra Post"

    # She corrects the annotator's claim, and sends it.
    correct(person)
    commands.pack(window.session, home / "second.annopack", "Sara")
    person.quit()

    # The annotator receives it, sees who corrected it, and takes it back, also after a restart.
    with Session.open(home / "sara.annot", "Sara") as session:
        commands.remember_person(session, "Sara")
        report = commands.merge_file(session, home / "second.annopack")
        assert report.unconfirmed == ()
    window = person.start()
    window.open(home / "sara.annot")
    (span,) = window.desk.annotating.work.spans
    assert person.quotes("CLAIM") == [SHORTER]
    window.desk.annotating.point_at(span)
    assert window.desk.preview.findChild(QLabel, "correctedBy").text() == "Corrected by \u2068Nadia\u2069"
    person.click(window.desk.preview.findChild(QToolButton, "takeBackCorrection"))
    assert person.quotes("CLAIM") == [CLAIM]
    person.key(Qt.Key.Key_Z, CTRL)
    assert person.quotes("CLAIM") == [SHORTER]
    window.actions_by_id["edit.redo"].trigger()
    person.quit()
    window = person.start()
    window.open(home / "sara.annot")
    assert person.quotes("CLAIM") == [CLAIM]
