"""What goes wrong in the world is told in the notice bar, wherever it arises; only faults of ours look like faults."""

import errno

import pytest
from PySide6.QtWidgets import QMessageBox

from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.ui.application import report_fault
from annotator.ui.modes import ANNOTATE, REVIEW
from annotator.ui.roles import modes_for
from tests.gui.conftest import OpenOn

ARTICLES = {"1.txt": "Lina said no.\n"}


@pytest.fixture
def crashes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.text()))
    return shown


def test_a_page_that_cannot_be_read_leaves_the_one_before(open_on: OpenOn, crashes: list[str]) -> None:
    window = open_on(ARTICLES)

    def fail() -> None:
        raise ProjectFileError("The project cannot be read: {reason}.", reason="disk I/O error")

    window.modes._makers[REVIEW] = fail
    window.actions_by_id["mode.review"].trigger()
    assert window.modes.mode == ANNOTATE
    assert "disk I/O error" in window.desk.notices.words
    assert crashes == []


def test_an_error_that_nobody_has_caught_goes_to_the_notice_bar(open_on: OpenOn, crashes: list[str]) -> None:
    window = open_on(ARTICLES)
    error = AnnotatorError("The file cannot be read: {reason}.", where="a.txt", reason="no permission")
    report_fault(type(error), error, None)
    assert "no permission" in window.desk.notices.words
    lost = OSError(errno.ENOSPC, "No space left on device", "/somewhere")
    report_fault(type(lost), lost, None)
    assert "No space left" in window.desk.notices.words
    assert crashes == []


@pytest.mark.parametrize("mode", modes_for("lead"))
def test_every_page_shows_what_goes_wrong_in_sight(open_on: OpenOn, mode: str) -> None:
    window = open_on(ARTICLES)
    window.modes.show_mode(mode)
    error = AnnotatorError("The file cannot be read: {reason}.", where="a.txt", reason="no permission")
    window.runner.show_error(error)
    notices = window.modes.page(mode).notices
    assert "no permission" in notices.words
    assert notices.isVisible()


def test_a_fault_of_the_program_is_shown_as_one(
    open_on: OpenOn, crashes: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    window = open_on(ARTICLES)
    error = KeyError("x")
    report_fault(type(error), error, None)
    assert len(crashes) == 1
    assert "KeyError" in capsys.readouterr().err
    assert "KeyError" not in window.desk.notices.words
