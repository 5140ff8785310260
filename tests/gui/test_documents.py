"""Articles on the Project page: the table, the panel beside it, reading, correcting, one's own corrections."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from annotator.app import commands
from annotator.app.document_filter import Filter
from annotator.app.document_table import CLAIMS, DocumentTable
from annotator.app.session import Session
from annotator.app.tasks import Cancelled
from annotator.ui.annotate.correction_bar import CorrectionBar
from annotator.ui.article import typography
from annotator.ui.confirm_dialog import ConfirmDialog
from annotator.ui.lines import width_of
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import ANNOTATE, PROJECT
from annotator.ui.project.documents.model import DocumentTableModel
from annotator.ui.project.documents.reading import ReadingDialog
from annotator.ui.project.documents.removed_dialog import RemovedDialog
from annotator.ui.project.documents.section import DocumentsSection
from annotator.ui.project.documents.table_view import LEAST_TITLE, PADDING, WIDEST
from annotator.ui.project.page import ProjectPage
from annotator.ui.project.revising.dialog import ReviseDialog
from annotator.ui.theme import interface_font
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
    assert second[1:5] == ["EN", "Dawn", "6", "1 started"]
    assert "Sara" in second[5]


def test_people_are_counted_in_words_and_those_without_an_assignment_named(window: MainWindow) -> None:
    session = window.session
    for name in ("Omar", "Rana"):
        commands.add_annotator(session, name)
    commands.assign(session, commands.plan_assignments(session, ["Omar", "Rana"], 2))
    shown = section(window)
    column = shown.model.columns.index("people")
    assert shown.model.column_words("people") == "People"
    assert [row[column] for row in cells(shown)] == ["2 not started", "1 started · 2 not started"]
    explained = [shown.model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) for row in range(2)]
    assert "without an assignment" not in explained[0]
    assert "1 of them without an assignment" in explained[1]


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


def test_the_headline_stays_one_under_another_title(window: MainWindow) -> None:
    shown = section(window)
    shown.view.selectRow(1)
    (document,) = shown.view.chosen()
    window.desk.shown_document.show(document)
    assert window.desk.view.article.style(0, 1.0) == typography.title(1.0)
    QTest.keyClicks(shown.side.title, "Evening: ")
    QTest.keyClick(shown.side.title, Qt.Key.Key_Return)
    assert window.desk.view.article.document.title.startswith("Evening: ")
    assert window.desk.view.article.style(0, 1.0) == typography.title(1.0)


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

    def agree(dialog: ConfirmDialog) -> int:
        assert dialog.agree.text() == "Remove"
        dialog.agree.click()
        return int(dialog.result())

    monkeypatch.setattr(ConfirmDialog, "exec", agree)
    press(shown, "removeArticles")
    assert len(cells(shown)) == 1
    assert not window.desk.listing.contains(document)

    def restore(dialog: RemovedDialog) -> int:
        assert dialog.restore.isEnabled()  # the only one is selected
        dialog.restore.click()
        return int(dialog.result())

    monkeypatch.setattr(RemovedDialog, "exec", restore)
    shown.removal.show_removed()
    assert len(cells(shown)) == 2
    assert window.desk.listing.contains(document)


def test_delete_asks_before_it_removes_articles(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = section(window)
    asked: list[str] = []

    def cancel(dialog: ConfirmDialog) -> int:
        asked.extend(label.text() for label in dialog.findChildren(QLabel))
        return 0

    monkeypatch.setattr(ConfirmDialog, "exec", cancel)
    QTest.keyClick(shown.view, Qt.Key.Key_Delete)
    assert asked == []
    shown.view.selectAll()
    QTest.keyClick(shown.view, Qt.Key.Key_Delete)
    assert [words for words in asked if words.startswith("Remove 2 articles?")]
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


def test_a_bar_tells_of_corrections_until_they_were_seen(window: MainWindow, open_on: OpenOn) -> None:
    session = window.session
    document = list(commands.list_documents(session))[1].id
    session.correct(layer_of(window, "Sara"))
    (span,) = session.annotations(document).spans
    commands.resize_span(session, document, span, [(10, 18)])
    window.close()
    theirs = open_on(session.file.path, "Sara", document)
    bar = theirs.findChild(CorrectionBar)
    assert bar.words.text() == "\u2068Nadia\u2069 corrected 1 of your annotations here."
    assert bar.isVisible()
    QTest.mouseClick(bar.show_next, Qt.MouseButton.LeftButton)
    assert theirs.desk.annotating.span == span
    assert bar.isHidden()
    theirs.close()
    again = open_on(session.file.path, "Sara", document)
    assert again.findChild(CorrectionBar).isHidden()
    commands.resize_span(again.session, document, span, [(10, 26)])
    again.close()


def test_a_correction_is_taken_back_from_the_bar(window: MainWindow, open_on: OpenOn) -> None:
    session = window.session
    document = list(commands.list_documents(session))[1].id
    session.correct(layer_of(window, "Sara"))
    (span,) = session.annotations(document).spans
    commands.resize_span(session, document, span, [(10, 18)])
    window.close()
    theirs = open_on(session.file.path, "Sara", document)
    bar = theirs.findChild(CorrectionBar)
    QTest.mouseClick(bar.take_back, Qt.MouseButton.LeftButton)
    assert theirs.desk.annotating.work.spans[span].fragments == ((10, 26),)
    assert bar.isHidden()


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


def test_what_is_chosen_has_no_headings_and_shares_what_is_the_same(window: MainWindow) -> None:
    shown = section(window)
    first, second = (row.id for row in commands.list_documents(window.session))
    commands.change_facts(window.session, [first, second], metadata={"desk": "News"})
    shown.filter_row.grouped.emit("metadata.outlet")
    shown.view.selectAll()
    assert sorted(shown.view.chosen()) == sorted([first, second])
    fields = shown.side.fields
    assert [(fields.item(row, 0).text(), fields.item(row, 1).text()) for row in range(fields.rowCount())] == [  # type: ignore[union-attr]
        ("desk", "News"),
        ("", ""),
    ]
    shown.view.clearSelection()
    assert shown.view.chosen() == []


def test_choosing_rows_asks_about_no_cell(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Among a hundred thousand articles that would take seconds."""
    shown = section(window)
    asked: list[int] = []
    flags = type(shown.model).flags

    def count(model: DocumentTableModel, index: QModelIndex) -> Qt.ItemFlag:
        asked.append(index.row())
        return flags(model, index)

    monkeypatch.setattr(type(shown.model), "flags", count)
    shown.view.selectAll()
    del asked[:]
    assert len(shown.view.chosen()) == 2
    shown.view.horizontalHeader().viewport().repaint()
    assert not asked


def test_the_first_articles_are_shown_while_all_are_read(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the usual columns, but without counts that would be those of a few."""
    monkeypatch.setattr("annotator.ui.project.documents.section.FIRST_ROWS", 1)
    begun, read = threading.Event(), DocumentTable.load
    seen: list[tuple[int, list[str], bool, str]] = []

    def slowly(table: DocumentTable) -> None:
        assert begun.wait(5)
        read(table)

    def look(shown: DocumentsSection) -> None:
        told = shown.head()[0].text()  # type: ignore[attr-defined]
        seen.append((shown.model.rowCount(), cells(shown)[0], "documents" in window.modes.section, told))
        begun.set()

    made = DocumentsSection.__init__

    def make(shown: DocumentsSection, *around: object) -> None:
        made(shown, *around)  # type: ignore[arg-type]
        shown.model.modelReset.connect(lambda: QTimer.singleShot(0, lambda: seen or look(shown)))

    monkeypatch.setattr(DocumentTable, "load", slowly)
    monkeypatch.setattr(DocumentsSection, "__init__", make)
    shown = section(window)
    ((count, row, is_in_front, told),) = seen
    assert (count, is_in_front, told) == (1, True, "")
    assert row == cells(shown)[0][: len(row)] or row[0] == cells(shown)[0][0]
    assert len(cells(shown)) == 2
    assert shown.head()[0].text() == "2 of 2 articles"  # type: ignore[attr-defined]


def test_a_reading_that_was_stopped_leaves_no_rows(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_table: DocumentTable) -> None:
        raise Cancelled

    with monkeypatch.context() as patch:
        patch.setattr(DocumentTable, "load", stop)
        shown = section(window)
        assert cells(shown) == []
    window.modes.show_section("team")
    assert len(cells(section(window))) == 2


def test_the_menu_of_a_row_has_what_can_be_done_to_the_article(window: MainWindow) -> None:
    shown = section(window)
    shown.view.selectRow(1)
    menu = shown.menu()
    assert [act.text() for act in menu.actions()] == ["Open", "Correct the text…", "Read", "Correct", "", "Remove…"]
    assert [act.text() for submenu in menu.findChildren(QMenu) for act in submenu.actions()] == ["Sara", "Sara"]

    def replace() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReviseDialog)
        dialog.box.selectAll()
        QTest.keyClicks(dialog.box, "Lina said the port is closed.")
        QTest.mouseClick(dialog._next, Qt.MouseButton.LeftButton)
        QTest.mouseClick(dialog._replace, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, replace)
    menu.actions()[1].trigger()
    assert shown.isVisible()
    assert "closed" in window.session.text(shown.view.chosen()[0])
    assert "The text was replaced." in window.desk.project.notices.words
    shown.view.selectAll()
    assert [act.text() for act in shown.menu().actions() if act.text()] == ["Remove…"]


def test_a_row_is_selected_from_right_to_left_too(window: MainWindow) -> None:
    shown = section(window)
    shown.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    second = shown.model.document(1)
    assert second is not None
    shown.view.choose_only(second.id)
    assert shown.view.chosen() == [second.id]


def test_claims_have_the_room_that_no_title_needs(window: MainWindow) -> None:
    second = [overview.id for overview in commands.list_documents(window.session)][1]
    for name in ("Omar al-Hassan", "Layla Haddad", "Abdulrahman"):
        window.session.join(name)
        window.session.switch_annotator(name)
        commands.add_span(window.session, second, "CLAIM", [(10, 26)])
    shown = section(window)
    column = shown.model.columns.index(CLAIMS)
    words = width_of(shown.model.index(1, column).data(), interface_font())
    assert words > WIDEST
    view = shown.view
    for width, all_shown in ((1440, True), (900, False)):
        view.setFixedWidth(width)
        view.fit_columns()
        assert (view.columnWidth(column) >= words + 2 * PADDING) == all_shown
        assert view.columnWidth(0) >= LEAST_TITLE
