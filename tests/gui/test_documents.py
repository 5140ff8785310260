"""Articles on the Project page: the table, the panel beside it, reading, correcting, one's own corrections."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from annotator.app import commands
from annotator.app.listing import Filter
from annotator.app.session import Session
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import ANNOTATE, PROJECT
from annotator.ui.project.documents.reading import ReadingDialog
from annotator.ui.project.documents.removed_dialog import RemovedDialog
from annotator.ui.project.documents.section import DocumentsSection
from annotator.ui.project.page import ProjectPage
from tests.gui.conftest import OpenOn

ARTICLES = {"1.txt": "قال عمر إن Port Ellern مفتوح.\n", "2.txt": "Lina said the port is open.\n"}


@pytest.fixture
def window(open_on: OpenOn, project_with) -> MainWindow:  # type: ignore[no-untyped-def]
    """The window of Nadia, a lead, on articles of which Sara has annotated the second."""
    project = project_with(ARTICLES)
    with Session.open(project, "Nadia") as session:
        commands.set_role(session, "Nadia", "lead")
        session.switch_annotator("Sara")
        second = [overview.id for overview in commands.list_documents(session)][1]
        commands.add_span(session, second, "CLAIM", [(10, 26)])
        commands.change_facts(session, [second], metadata={"outlet": "Dawn"})
    return open_on(project, "Nadia")


def section(window: MainWindow) -> DocumentsSection:
    window.modes.show_section("documents")
    page = window.modes.page(PROJECT)
    assert isinstance(page, ProjectPage)
    found = page.part("documents")
    assert isinstance(found, DocumentsSection)
    return found


def cells(shown: DocumentsSection) -> list[list[str]]:
    model = shown.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def press(shown: DocumentsSection, name: str) -> None:
    button = next(button for button in shown.findChildren(QPushButton) if button.objectName() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def layer_of(window: MainWindow, name: str) -> str:
    return window.session.person(name).id


def test_the_table_says_what_is_known_and_done(window: MainWindow) -> None:
    shown = section(window)
    second = cells(shown)[1]
    assert shown.model.columns[2] == "metadata.outlet"
    assert second[0].startswith("Lina")
    assert second[1:5] == ["EN", "Dawn", "6", "0 / 1 / 0"]
    assert "Sara" in second[5]


def test_it_sorts_filters_and_groups(window: MainWindow) -> None:
    shown = section(window)
    header = shown.view.horizontalHeader()
    place = header.sectionViewportPosition(0) + 20
    first = [row[0] for row in cells(shown)]
    for _ in range(2):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(place, 10).toPoint())
    assert [row[0] for row in cells(shown)] == sorted(first, reverse=True)
    QTest.keyClicks(shown.filter_row.words, "lina")
    assert len(cells(shown)) == 1
    shown.filter_row.show_filter(Filter())
    assert shown.filter_row.words.text() == ""
    shown.filter_row.grouped.emit("metadata.outlet")
    assert [row[0] for row in cells(shown) if not row[1]] == ["\u2068Dawn\u2069 (1)", "No value (1)"]
    shown.view.selectAll()
    assert len(shown.view.chosen()) == 2


def test_facts_are_edited_beside_the_table(window: MainWindow) -> None:
    shown = section(window)
    shown.view.selectRow(1)
    (document,) = shown.view.chosen()
    side = shown.side
    side.title.selectAll()
    QTest.keyClicks(side.title, "New title")
    QTest.keyClick(side.title, Qt.Key.Key_Return)
    side.languages.setText("ur")
    QTest.keyClick(side.languages, Qt.Key.Key_Return)
    side.direction.setCurrentIndex(side.direction.findData("rtl"))
    side.direction.activated.emit(side.direction.currentIndex())
    cell = side.fields.item(0, 1)
    assert cell is not None
    cell.setText("Morning")
    facts = window.session.facts(document)
    assert (facts.title, facts.languages, facts.direction) == ("New title", ("ur",), "rtl")
    assert facts.metadata["outlet"] == "Morning"
    assert cells(shown)[1][:3] == ["New title", "UR", "Morning"]
    cell = side.fields.item(0, 1)
    assert cell is not None
    cell.setText("")
    assert "outlet" not in window.session.facts(document).metadata
    assert window.desk.listing.row(1).title == "New title"


def test_articles_are_removed_and_restored(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = section(window)
    shown.view.selectRow(1)
    (document,) = shown.view.chosen()

    def agree(box: QMessageBox) -> int:
        next(button for button in box.buttons() if button.text() == "Remove").click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", agree)
    press(shown, "removeArticles")
    assert len(cells(shown)) == 1
    assert not window.desk.listing.contains(document)

    def restore(dialog: RemovedDialog) -> int:
        assert not dialog.restore.isEnabled()
        dialog.list.setCurrentRow(0)
        dialog.restore.click()
        return int(dialog.result())

    monkeypatch.setattr(RemovedDialog, "exec", restore)
    shown.show_removed()
    assert len(cells(shown)) == 2
    assert window.desk.listing.contains(document)


def test_delete_asks_before_it_removes_articles(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = section(window)
    asked: list[str] = []

    def cancel(box: QMessageBox) -> int:
        asked.append(box.text())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", cancel)
    QTest.keyClick(shown.view, Qt.Key.Key_Delete)
    assert asked == []
    shown.view.selectAll()
    QTest.keyClick(shown.view, Qt.Key.Key_Delete)
    assert len(asked) == 1
    assert asked[0].startswith("Remove 2 articles?")
    assert len(cells(shown)) == 2


def test_reading_changes_nothing(window: MainWindow) -> None:
    shown = section(window)
    shown.view.selectRow(1)
    document = shown.view.chosen()[0]
    sara = layer_of(window, "Sara")
    dialog = ReadingDialog(window.session, document, sara, shown._around.theme, shown)
    dialog.show()
    before = dict(window.session.annotations(document, sara).spans)
    (span,) = before
    dialog._point_at(span)
    QTest.keyClick(dialog, Qt.Key.Key_Delete)
    QTest.keyClick(dialog.article.view, Qt.Key.Key_1)
    assert window.session.annotations(document, sara).spans == before
    assert not dialog.article.cards.offers_acts
    dialog.close()
    dialog.deleteLater()


def test_correcting_is_said_and_ends_with_the_desk(window: MainWindow) -> None:
    shown = section(window)
    shown.view.selectRow(1)
    sara = layer_of(window, "Sara")
    press(shown, f"correct.{sara}")
    desk = window.desk
    assert window.modes.mode == ANNOTATE
    assert window.session.correcting == sara
    assert desk.correcting.isVisible()
    assert desk.correcting.words.text() == "You are correcting the annotations of \u2068Sara\u2069"
    (span,) = desk.annotating.work.spans
    desk.annotating.point_at(span)
    window.actions_by_id["edit.delete"].trigger()
    assert desk.annotating.work.spans == {}
    assert desk.notices.words.startswith("In the annotations of \u2068Sara\u2069: ")
    document = desk.document
    window.actions_by_id["document.previous"].trigger()
    QTest.mouseClick(desk.correcting.finish, Qt.MouseButton.LeftButton)
    assert (window.session.correcting, desk.correcting.isVisible()) == (None, False)
    assert (window.modes.mode, section(window).isVisible()) == (PROJECT, True)
    assert section(window).view.chosen() == [document]
    window.actions_by_id["edit.undo"].trigger()
    assert list(window.session.annotations(document, sara).spans) == [span]
    press(section(window), f"correct.{sara}")
    assert window.session.correcting == sara
    window.modes.show_mode(PROJECT)
    assert window.session.correcting is None
    window.modes.show_mode(ANNOTATE)
    assert not desk.correcting.isVisible()


def test_the_owner_sees_a_correction_and_takes_it_back(window: MainWindow, open_on: OpenOn) -> None:
    session = window.session
    document = list(commands.list_documents(session))[1].id
    session.correct(layer_of(window, "Sara"))
    (span,) = session.annotations(document).spans
    commands.resize_span(session, document, span, [(10, 18)])
    window.close()
    theirs = open_on(session.file.path, "Sara", document)
    desk = theirs.desk
    assert desk.preview._corrected.isHidden()
    desk.annotating.point_at(span)
    assert desk.preview._corrected.text() == "Corrected by \u2068Nadia\u2069"
    QTest.mouseClick(desk.preview._take_back, Qt.MouseButton.LeftButton)
    assert desk.annotating.work.spans[span].fragments == ((10, 26),)
    assert desk.preview._corrected.isHidden()


def test_the_owner_is_told_of_what_was_deleted(window: MainWindow, open_on: OpenOn) -> None:
    session = window.session
    document = list(commands.list_documents(session))[1].id
    session.correct(layer_of(window, "Sara"))
    (span,) = session.annotations(document).spans
    commands.delete_span(session, document, span)
    window.close()
    theirs = open_on(session.file.path, "Sara", document)
    assert theirs.desk.notices.words == "1 annotation deleted by \u2068Nadia\u2069."
    theirs.desk.notices._act.click()
    assert list(theirs.desk.annotating.work.spans) == [span]


def test_filters_are_saved_and_offered_to_annotators(
    window: MainWindow, open_on: OpenOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = section(window)
    shown.filter_row.show_filter(Filter(metadata=(("outlet", "Dawn"),)))
    monkeypatch.setattr(shown.filter_row, "_ask_name", lambda _title, _before: "Dawn & co")
    shown.filter_row.save()
    (saved,) = commands.saved_filters(window.session)
    assert (saved.name, saved.metadata) == ("Dawn & co", {"outlet": "Dawn"})
    shown.filter_row.saved.menu().aboutToShow.emit()
    assert shown.filter_row.saved.menu().actions()[0].text() == "Dawn && co"
    path = window.session.file.path
    window.close()
    theirs = open_on(path, "Sara")
    panel = theirs.desk.panel
    menu = panel.filter_menu()
    submenu = next(action.menu() for action in menu.actions() if action.text() == "Saved filters")
    assert [action.text() for action in submenu.actions()] == ["Dawn && co"]
    submenu.actions()[0].trigger()
    menu.deleteLater()
    assert len(theirs.desk.listing.numbers) == 1
    panel.show_all()
    assert len(theirs.desk.listing.numbers) == 2


def test_dropped_files_are_imported(window: MainWindow, tmp_path: Path) -> None:
    shown = section(window)
    (tmp_path / "3.txt").write_text("Omar denies it.\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "3.txt"))])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    shown.dropEvent(event)
    QApplication.processEvents()
    assert len(cells(shown)) == 3
