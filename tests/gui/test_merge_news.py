"""What a merge says to an annotator before it, after it and in the list of past merges, and where Show leads."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.document import document_id
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import PROJECT
from annotator.ui.team.merge_dialog import MergeDialog
from annotator.ui.team.merges_dialog import MergesDialog
from tests.gui.conftest import OpenOn
from tests.gui.test_team_walk import answer, click, words_of
from tests.samples import ARABIC, FIRST, SECOND, place

CORRECTED = ARABIC.replace("75.50", "76.50")
NEW = document_id(CORRECTED)
PLACES = "The text of 1 article was corrected: 1 place to look at."
ANSWER = "1 answer to what you asked, flagged or noted."


def sara_s_copy(project: Path, folder: Path, *, corrects: bool, scheme: bool) -> tuple[Path, Path]:
    """Return Sara's copy with a claim and a question, and what the lead sends her then."""
    with Session.open(project, "Lea") as lead:
        commands.add_annotator(lead, "Sara")
        commands.set_role(lead, "Lea", "lead")
        first = commands.pack(lead, folder / "first", "Sara").path
    copy = commands.new_project_from(first, folder / "copy")
    with Session.open(copy, "Sara") as sara:
        commands.add_span(sara, FIRST, "CLAIM", [place("بلغ 75.50")])
        commands.flag(sara, FIRST, "odd")
        work = commands.pack(sara, folder / "work", "Sara").path
    with Session.open(project, "Lea") as lead:
        commands.merge_file(lead, work, confirmed=True)
        flag = next(item for item in commands.inbox(lead) if item.kind == "flag")
        commands.answer(lead, flag, "Leave it.")
        if corrects:
            commands.revise_document(lead, FIRST, CORRECTED)
        if scheme:
            commands.edit_scheme(lead, lambda toml: toml.replace('name = "Cue"', 'name = "Signal"'))
            commands.publish_scheme(lead)
        return copy, commands.pack(lead, folder / "news", "Sara").path


def merged(open_on: OpenOn, copy: Path, package: Path) -> tuple[MainWindow, str]:
    """Open Sara's copy and merge; return the window and the words of the preview."""
    window, read = open_on(copy, "Sara"), list[str]()

    def act(dialog: MergeDialog) -> None:
        read.append(words_of(dialog))
        click(dialog, "mergeButton")

    answer(MergeDialog, act)
    window.project.team.merge(package)
    QTest.qWait(200)
    return window, read[0]


@pytest.mark.parametrize("scheme", [False, True])
def test_a_corrected_text_is_named_and_shown(project: Path, tmp_path: Path, open_on: OpenOn, scheme: bool) -> None:
    window, preview = merged(open_on, *sara_s_copy(project, tmp_path, corrects=True, scheme=scheme))
    for words in (preview, window.desk.notices.words):
        assert PLACES in words
        assert ANSWER in words
        assert ("The scheme has changed: version 2." in words) == scheme
    assert "articles" not in preview
    assert "titles and metadata" not in preview
    assert "changes annotations of" not in preview
    button = next(one for one in window.findChildren(QPushButton, "noticeAct") if one.isVisible())
    assert button.text() == "Show"
    button.click()
    assert window.desk.document == NEW
    assert window.desk.looking.is_open


def test_an_answer_is_shown_in_the_inbox(project: Path, tmp_path: Path, open_on: OpenOn) -> None:
    window, preview = merged(open_on, *sara_s_copy(project, tmp_path, corrects=False, scheme=False))
    assert ANSWER in preview
    next(one for one in window.findChildren(QPushButton, "noticeAct") if one.isVisible()).click()
    QTest.qWait(100)
    assert window.modes.mode == PROJECT
    assert any("Leave it." in label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_past_merges_say_it_again(project: Path, tmp_path: Path, open_on: OpenOn) -> None:
    window, _ = merged(open_on, *sara_s_copy(project, tmp_path, corrects=True, scheme=True))
    dialog = MergesDialog(window.project.project, window)
    dialog.show()
    assert dialog.findChild(QLabel, "mergeNews").text().splitlines() == [
        PLACES, ANSWER, "The scheme has changed: version 2."
    ]  # fmt: skip
    dialog.close()


def test_the_lead_sees_flags_and_notes_by_name(project: Path, tmp_path: Path, open_on: OpenOn) -> None:
    copy, _ = sara_s_copy(project, tmp_path, corrects=False, scheme=False)
    with Session.open(copy, "Sara") as sara:
        commands.flag(sara, FIRST, "odder")
        commands.set_document_note(sara, FIRST, "x")
        package = commands.pack(sara, tmp_path / "more", "Sara").path
    lead, read = open_on(project, "Lea"), list[str]()

    def act(dialog: MergeDialog) -> None:
        read.append(words_of(dialog))
        dialog.reject()

    answer(MergeDialog, act)
    lead.project.team.merge(package)
    assert "flags" in read[0]
    assert "notes" in read[0]
    assert "What concerns you" not in read[0]


@pytest.mark.parametrize("scheme", [False, True])
def test_undo_of_a_merge_stays_at_the_article_shown(
    project: Path, tmp_path: Path, open_on: OpenOn, scheme: bool
) -> None:
    window, _ = merged(open_on, *sara_s_copy(project, tmp_path, corrects=True, scheme=scheme))
    window.desk.shown_document.show(SECOND)
    for act in ("edit.undo", "edit.redo"):
        window.actions_by_id[act].trigger()
        QTest.qWait(200)
        assert window.desk.document == SECOND
