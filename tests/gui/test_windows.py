"""The window in every language and theme, on every page, and what it does when something is in the way."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.settings import Settings, load_settings, save_settings
from annotator.domain.errors import AnnotatorError, ProjectInUseError
from annotator.ui.application import open_window, restyle
from annotator.ui.import_report_dialog import ImportReportDialog
from annotator.ui.welcome.page import WelcomePage
from annotator.ui.welcome.recent import RecentList
from tests.gui.conftest import OpenOn
from tests.gui.hands import CTRL, key, press, sit_down_as
from tests.gui.test_team_walk import answer

ARTICLES = {"1.txt": "قال عمر إن Port Ellern مفتوح.\n", "2.txt": "Lina said no.\n"}
SIZES = [(1440, 900), (1024, 700)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_part_of_the_desk_is_inside_the_window(
    open_on: OpenOn, language: str, theme: str, size: tuple[int, int]
) -> None:
    save_settings(Settings(language=language, theme=theme))
    window = open_on(ARTICLES)
    window.resize(*size)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    mirrored = language == "ar"
    assert (window.layoutDirection() == Qt.LayoutDirection.RightToLeft) == mirrored
    for part in window.desk.findChildren(QWidget):
        if part.isVisible() and part.objectName():
            place = QRect(part.mapTo(window, part.rect().topLeft()), part.size())
            assert window.rect().contains(place), part.objectName()
    done = window.findChild(QWidget, "doneButton")
    assert done.isVisible()
    assert window.rect().contains(QRect(done.mapTo(window, done.rect().topLeft()), done.size()))
    panel, cards = window.desk.panel, window.desk.article.cards
    left_of = panel.mapTo(window, panel.rect().topLeft()).x() < cards.mapTo(window, cards.rect().topLeft()).x()
    assert left_of != mirrored


def test_the_window_can_be_resized_after_the_project_is_closed(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.show_welcome()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.resize(*SIZES[-1])
    QApplication.processEvents()
    assert (window.width(), window.height()) == SIZES[-1]


@pytest.mark.parametrize("size", SIZES)
def test_no_word_of_the_label_bar_is_cut_off(open_on: OpenOn, size: tuple[int, int]) -> None:
    window = open_on(ARTICLES)
    window.resize(*size)
    QApplication.processEvents()
    for button in window.desk.label_bar._buttons:
        assert button.width() >= button.sizeHint().width(), button.text()


def test_the_direction_of_the_article_is_independent_of_the_interface(open_on: OpenOn) -> None:
    project = None
    for language in ("en", "ar"):
        save_settings(Settings(language=language))
        window = open_on(project or ARTICLES)
        project = window.session.file.path
        directions = []
        for index in range(2):
            window.desk.shown_document.show(window.desk.listing.row(index).id)
            directions.append(window.desk.view.article.directions[0])
        assert directions == ["rtl", "ltr"]
        window.close()


def test_another_language_keeps_the_session_and_the_document(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.desk.shown_document.go(1)
    document, session = window.desk.document, window.session
    window.desk.view.select(0, 4)
    press(window, "1")
    window.preferences.settings.language = "ar"
    restyle(window)
    assert window.session is session
    assert window.desk.document == document
    assert len(window.desk.annotating.work.spans) == 1
    window.desk.view.select(5, 9)
    window.desk.mark("CUE")
    assert len(window.desk.annotating.work.spans) == 2


def test_a_second_window_is_refused_and_told_who_holds_the_project(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    with pytest.raises(ProjectInUseError, match=r"held by .+ on .+ \(process \d+\) since"):
        open_window(window.session.file.path, "omar")


def test_opening_what_is_no_project_says_so(qapp, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    other = tmp_path / "page.annot"
    other.write_text("<html></html>")
    with pytest.raises(AnnotatorError, match="not a project"):
        open_window(other, "sara")


def test_an_empty_project_opens_and_takes_articles(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on(commands.new_project(tmp_path / "empty.annot"))
    assert window.desk.document == ""
    press(window, "1+AUEFLNODQGRXM")
    for code in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        key(window, code, CTRL)
    for code in (Qt.Key.Key_Backspace, Qt.Key.Key_F1):
        key(window, code)
    QTest.mouseClick(window.desk.view.viewport(), Qt.MouseButton.LeftButton)
    QTest.mouseDClick(window.desk.view.viewport(), Qt.MouseButton.LeftButton)
    for action in ("edit.undo", "document.done", "document.next", "document.skip", "view.direction", "edit.copy"):
        window.actions_by_id[action].trigger()
    article = tmp_path / "a.txt"
    article.write_text("Sara said that it rains.\n", encoding="utf-8")
    window.project.files.import_paths([str(article)])
    assert window.desk.view.article.text == article.read_text(encoding="utf-8")


def test_the_files_that_can_be_chosen_are_all_that_are_read(
    open_on: OpenOn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_on(ARTICLES)
    article = tmp_path / "a.csv"
    article.write_text("text\nReem says so\n", encoding="utf-8")
    asked: list[str] = []

    def choose(*arguments: object) -> list[str]:
        asked.append(str(arguments[-1]))
        return [str(article)]

    monkeypatch.setattr("annotator.ui.file_dialogs.open_files", choose)
    window.actions_by_id["project.import"].trigger()
    assert len(window.desk.listing.numbers) == 3
    (pattern,) = asked
    assert all(f"*{suffix}" in pattern for suffix in (".txt", ".jsonl", ".html", ".htm", ".docx", ".csv", ".tsv"))


def test_importing_names_the_file_that_was_left_out(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on(ARTICLES)
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "good.txt").write_text("Fine.\n")
    (folder / "bad.txt").write_bytes(b"a\0b")
    answer(ImportReportDialog, lambda dialog: dialog.accept())
    window.project.files.import_paths([str(folder)])
    assert "1 file not imported" in window.desk.notices.words
    assert len(window.desk.listing.numbers) == 3


def test_the_filter_narrows_the_list_and_says_nothing_else(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.desk.panel.filter_field.setText("Lina")
    assert len(window.desk.listing.numbers) == 1
    window.desk.panel.filter_field.setText("")
    assert len(window.desk.listing.numbers) == 2


def test_arrow_keys_look_through_the_list_and_enter_goes_to_the_article(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on(ARTICLES | {"3.txt": "Third.\n"})
    documents = window.desk.panel.list
    documents.setFocus()
    for index in (1, 2):
        qtbot.keyClick(documents, Qt.Key.Key_Down)
        assert window.desk.document == window.desk.listing.row(index).id
        assert window.focusWidget() is documents
    qtbot.keyClick(documents, Qt.Key.Key_Return)
    assert window.focusWidget() is window.desk.view


def test_single_keys_count_where_nothing_has_the_focus(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on(ARTICLES)
    window.desk.view.select(0, 3)
    qtbot.keyClick(window, "1")
    assert len(window.desk.annotating.work.spans) == 1


def test_single_keys_count_on_the_list_of_articles_too(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on(ARTICLES)
    window.desk.view.select(0, 3)
    window.desk.panel.list.setFocus()
    qtbot.keyClick(window.desk.panel.list, "1")
    assert len(window.desk.annotating.work.spans) == 1


def test_the_settings_remember_the_project(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    project = window.session.file.path
    window.desk.finishing.done()
    window.close()
    (recent,) = load_settings().recent
    assert (recent.path, recent.annotator, recent.done, recent.documents) == (str(project), "sara", 1, 2)


def test_a_click_on_a_recent_project_opens_it(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    project = window.session.file.path
    window.actions_by_id["project.close"].trigger()
    (projects,) = window.findChildren(RecentList)
    row = projects.visualRect(projects.currentIndex())
    QTest.mouseClick(projects.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    QApplication.processEvents()
    assert (window.session.file.path, window.session.annotator.name) == (project, "sara")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_welcome_page_and_the_dialogs_open(qapp, qtbot, language: str) -> None:  # type: ignore[no-untyped-def]
    save_settings(Settings(language=language))
    window = open_window()
    assert isinstance(window.centralWidget(), WelcomePage)
    for size in SIZES:
        window.resize(*size)
        QApplication.processEvents()
    window.actions_by_id["help.page"].trigger()
    assert window.help.is_open
    window.close()


def test_a_new_project_is_made_from_the_welcome_page(qapp, tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "1.txt").write_text("Sara said that it rains. قال عمر لا.\n", encoding="utf-8")
    (folder / "2.txt").write_text("never closed \u202b here\n", encoding="utf-8")
    target = tmp_path / "new.annot"
    monkeypatch.setattr("annotator.ui.file_dialogs.save_file", lambda *_: str(target))
    window = open_window()
    form = window.centralWidget()._form
    form._folder.setText(str(folder))
    form._survey_folder()
    assert "2 articles" in form._counted.text()
    assert "unclosed" in form._warning.text()
    form._name.setText("New")
    sit_down_as("lina")
    form._make()
    QApplication.processEvents()
    assert window.session.annotator.name == "lina"
    assert window.session.file.path == target.resolve()
    assert len(window.desk.listing.numbers) == 2
    window.close()


MARKUP = '<b>x</b><img src="file:///etc/passwd">'


def test_markup_in_titles_notes_and_names_is_shown_as_it_is_written(open_on: OpenOn) -> None:
    window = open_on({"1.txt": f"{MARKUP}\n\n{MARKUP} said that {MARKUP}\n"}, annotator="<b>x<b>")
    text = window.desk.view.article.text
    window.desk.view.select(0, len(MARKUP))
    press(window, "1")
    commands.set_note(window.session, window.desk.document, window.desk.annotating.span, MARKUP)
    window.desk.notices.show_words(MARKUP)
    for label in window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text(), label.text()
    tips = [window.desk.panel.list.model().index(0).data(Qt.ItemDataRole.ToolTipRole)]
    assert all("<b>" not in tip for tip in tips)
    assert window.desk.view.article.text == text


def test_the_session_reopens_after_the_window_is_closed(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    project = window.session.file.path
    window.close()
    with Session.open(project, "sara") as session:
        assert session.annotator.name == "sara"
    assert not project.with_name(project.name + ".lock").exists()


def test_a_backup_is_made_when_it_is_due_and_a_failing_one_is_shown(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    timer = next(one for one in window.findChildren(QTimer) if one.parent() is window and one.interval() == 60_000)
    assert timer.isActive()
    folder = window.session.file.path.with_name(f"{window.session.file.path.stem}-backups")
    shutil.rmtree(folder, ignore_errors=True)
    window.desk.view.select(0, 4)
    press(window, "1")
    timer.timeout.emit()
    assert len(list(folder.iterdir())) == 1
    shutil.rmtree(folder)
    folder.write_text("a file where the folder should be")
    window.desk.view.select(5, 9)
    press(window, "3")
    timer.timeout.emit()
    assert "backup could not be written" in window.desk.notices.words
    folder.unlink()
    window.show_welcome()
    timer.timeout.emit()


def test_a_backup_that_fails_at_closing_is_shown(open_on: OpenOn, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    window = open_on(ARTICLES)
    folder = window.session.file.path.with_name(f"{window.session.file.path.stem}-backups")
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_text("a file where the folder should be")
    window.desk.view.select(0, 4)
    press(window, "1")
    window.close()
    (words,) = told
    assert "backup could not be written" in words
    assert window.session is None
