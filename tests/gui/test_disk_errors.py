"""A disk that fails under any page or dialog: the notice bar in front says so, and it never looks like a crash."""

import errno
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui import application
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import AGREEMENT, ANALYSIS, EXPORT, REVIEW
from annotator.ui.project.team.section import TeamSection
from annotator.ui.restore_dialog import RestoreDialog
from annotator.ui.review.rule_dialog import RuleDialog
from annotator.ui.team.unite_dialog import UniteDialog
from annotator.ui.who_are_you import WhoAreYou
from tests.broken_disk import break_disk
from tests.gui.conftest import OpenOn
from tests.gui.leading import open_team
from tests.gui.reviewing import NAMES, disputed_project
from tests.gui.test_team_walk import answer
from tests.samples import SECOND

Act = Callable[[MainWindow], None]
Dialog = TypeVar("Dialog", bound=QDialog)
CODES = [sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_FULL]


@pytest.fixture
def window(open_on: OpenOn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    def crash(kind: object, error: BaseException, trace: object) -> None:
        raise AssertionError(f"shown as a crash: {error!r}")

    monkeypatch.setattr(application, "_report_crash", crash)
    monkeypatch.setattr("sys.excepthook", application.report_fault)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: pytest.fail(f"a message box: {box.text()}"))
    project = disputed_project(tmp_path)
    with Session.open(project, "Lea") as lead:
        commands.pack(lead, tmp_path / "packages")
    (tmp_path / "new.txt").write_text("One more article.\n", encoding="utf-8")
    return open_on(project, "Lea")


def trigger(action: str) -> Act:
    return lambda window: window.actions_by_id[action].trigger()


def show_mode(mode: str) -> Act:
    def act(window: MainWindow) -> None:
        window.modes.show_mode(mode)
        QApplication.processEvents()

    return act


def mark(window: MainWindow) -> None:
    window.desk.view.select(0, 4)
    window.actions_by_id["label.CLAIM"].trigger()


def find(window: MainWindow) -> None:
    window.desk.finding.open_everywhere()
    window.desk.find_bar.field.setText("deal")
    window.desk.finding._search.hurry()


DESK: dict[str, Act] = {
    "another article": lambda window: window.desk.shown_document.show(SECOND),
    "marking": mark,
    "done": trigger("document.done"),
    "undo": trigger("edit.undo"),
    "direction": trigger("view.direction"),
    "guideline": trigger("view.guideline"),
    "finding everywhere": find,
    "review": show_mode(REVIEW),
    "agreement": show_mode(AGREEMENT),
    "analysis": show_mode(ANALYSIS),
    "export": show_mode(EXPORT),
    "backup": trigger("project.backup"),
    "backup when it is due": lambda window: window.content.back_up_when_due(),
    "team": trigger("project.team"),
    "merges": trigger("project.merges"),
    "conflicts": trigger("project.conflicts"),
    "person": trigger("project.person"),
    "the person at the start": lambda window: window.opening.ask_person(),
    "send": lambda window: window.project.team.send(window.session.file.path.with_name("sent.annopack")),
    "import": lambda window: window.project.files.import_paths([str(window.session.file.path.with_name("new.txt"))]),
    "merge": lambda window: window.project.team.merge(next(window.session.file.path.parent.glob("packages*"))),
}


def assert_in_notice_bar(window: MainWindow) -> None:
    bar = window.runner.notices
    assert "disk" in bar.words.lower() or "full" in bar.words.lower() or "input/output" in bar.words.lower(), bar.words
    assert bar.isVisible()


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", DESK)
def test_on_the_desk(window: MainWindow, name: str, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    if name == "undo":
        mark(window)
    window.session._documents.clear()
    window.runner.notices.hide()
    with monkeypatch.context() as patch:
        asked = break_disk(window.session, patch, 0, code)
        DESK[name](window)
        QApplication.processEvents()
    if name == "backup when it is due" and not asked:
        return
    assert asked
    assert_in_notice_bar(window)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("keys", ["1↵", "E", "X↵"])
def test_on_the_review_page(window: MainWindow, keys: str, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    window.modes.show_mode(REVIEW)
    page = window.modes.page(REVIEW)
    open_before = len(page.queue.unresolved)
    with monkeypatch.context() as patch:
        break_disk(window.session, patch, 0, code)
        for key in keys:
            page.resolve() if key == "↵" else page.choose(key if key == "1" else {"E": "edit", "X": "reject"}[key])
    assert_in_notice_bar(window)
    assert len(page.queue.unresolved) == open_before


def in_dialog(kind: type[Dialog], act: Callable[[Dialog], None]) -> list[Dialog]:
    """Do something in the dialog that is about to open, with the notice bar of the dialog in front, and close it."""
    met: list[Dialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(10, look)
            return
        met.append(dialog)
        try:
            act(dialog)
        finally:
            QDialog.reject(dialog)

    QTimer.singleShot(0, look)
    return met


def filter_by_language(team: TeamSection) -> None:
    team.documents.languages.setCurrentIndex(1)
    team.documents.filter_changed.emit()


TEAM: dict[str, Callable[[TeamSection], object]] = {
    "add": lambda team: team.members.added.emit("Zoe"),
    "rename": lambda team: team.members.model.renamed.emit("Lea", "Somebody"),
    "role": lambda team: team.members.table.role_chosen.emit("Lea", "reviewer"),
    "preview of assignments": lambda team: team.begin("assign"),
    "assign": lambda team: team.preview.agreed.emit(),
    "filter": filter_by_language,
    "assign a cell": lambda team: team.documents.view.toggled.emit(),
    "packages": lambda team: team.packing.pack_into(team._session.file.path.parent),
    "reading": lambda team: team.load(),
}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", TEAM)
def test_in_the_team(window: MainWindow, name: str, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    team = open_team(window)
    if name == "assign":
        team.begin("assign")
        team.preview._change(per_document=2)
    team.documents.view.setCurrentIndex(team.matrix.index(0, 0))
    with monkeypatch.context() as patch:
        break_disk(window.session, patch, 0, code)
        TEAM[name](team)
        QApplication.processEvents()
    assert_in_notice_bar(window)


DIALOGS: dict[str, tuple[str, type[ActingDialog], Callable[[ActingDialog], None]]] = {
    "unite": ("project.unite", UniteDialog, lambda dialog: dialog.accept()),
}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", DIALOGS)
def test_in_a_dialog(window: MainWindow, name: str, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    action, kind, act = DIALOGS[name]

    def act_on_a_broken_disk(dialog: ActingDialog) -> None:
        with monkeypatch.context() as patch:
            break_disk(window.session, patch, 0, code)
            act(dialog)
            QApplication.processEvents()
        assert window.runner.notices is dialog.notices
        assert_in_notice_bar(window)

    met = in_dialog(kind, act_on_a_broken_disk)
    window.actions_by_id[action].trigger()
    assert met


@pytest.mark.parametrize("code", CODES)
def test_a_dialog_that_opens_on_a_broken_disk(window: MainWindow, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def look(dialog: ActingDialog) -> None:
        assert window.runner.notices is dialog.notices
        assert_in_notice_bar(window)

    met = in_dialog(UniteDialog, look)
    with monkeypatch.context() as patch:
        break_disk(window.session, patch, 0, code)
        window.actions_by_id["project.unite"].trigger()
    assert met


@pytest.mark.parametrize("code", CODES)
def test_a_rule(window: MainWindow, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    window.modes.show_mode(REVIEW)

    def act(dialog: ActingDialog) -> None:
        with monkeypatch.context() as patch:
            break_disk(window.session, patch, 0, code)
            dialog.findChild(type(dialog._group.buttons()[0]), "rule.majority").click()
        assert window.runner.notices is dialog.notices
        assert_in_notice_bar(window)

    met = in_dialog(RuleDialog, act)
    window.actions_by_id["review.rule"].trigger()
    assert met


def test_a_project_that_breaks_while_it_is_opened_leads_to_the_welcome_page(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other").mkdir()
    other = disputed_project(tmp_path / "other")
    open_session = window.open_session

    def broken(session: Session, place: object = None) -> bool:
        with monkeypatch.context() as patch:
            break_disk(session, patch, 0, sqlite3.SQLITE_IOERR_READ)
            return open_session(session, place)

    monkeypatch.setattr(window, "open_session", broken)
    window.opening.open(other, NAMES[0])
    QApplication.processEvents()
    assert window.session is None
    assert_in_notice_bar(window)
    assert window.runner.notices.isVisible()


@pytest.mark.parametrize("code", CODES)
def test_a_new_name_of_a_person(window: MainWindow, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The name is compared with those of the team, which cannot be read."""
    warnings: list[str] = []

    def act(dialog: WhoAreYou) -> None:
        dialog.choice.other.setChecked(True)
        dialog.choice.field.setText("Zoe")
        with monkeypatch.context() as patch:
            break_disk(window.session, patch, 0, code)
            window.session._people._people = None  # to be read again, as after a merge
            dialog.accept()
        warnings.append(dialog._warning.text())
        assert dialog._warning.isVisible()

    met = in_dialog(WhoAreYou, act)
    window.actions_by_id["project.person"].trigger()
    assert met
    assert "disk" in warnings[0].lower() or "full" in warnings[0].lower()


def refused(*_: object) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


def test_backups_that_cannot_be_listed(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Path, "glob", refused)
        window.actions_by_id["project.restore"].trigger()
    assert "permission denied" in window.runner.notices.words.lower()
    assert window.runner.notices.isVisible()


def test_a_backup_that_cannot_be_restored(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window.actions_by_id["project.backup"].trigger()

    def act(dialog: ActingDialog) -> None:
        monkeypatch.setattr("shutil.copyfile", refused)
        monkeypatch.setattr("os.replace", refused)
        dialog.findChild(QPushButton, "restoreButton").click()

    met = answer(RestoreDialog, act)
    window.actions_by_id["project.restore"].trigger()
    QApplication.processEvents()
    assert met
    assert "permission denied" in window.runner.notices.words.lower()
    assert window.runner.notices.isVisible()


def test_a_package_that_cannot_be_opened(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    package = next(window.session.file.path.parent.rglob("packages*"))
    window.show_welcome()
    with monkeypatch.context() as patch:
        patch.setattr("annotator.disk.regular.os.open", refused)
        window.opening.open_package(package)
    QApplication.processEvents()
    assert "permission denied" in window.runner.notices.words.lower()
    assert window.runner.notices.isVisible()
