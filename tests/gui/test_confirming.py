"""What a package must not do by itself is confirmed in the window, tick by tick; another key is asked about."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QMessageBox, QPushButton

from annotator.app import commands
from annotator.app.merging.signatures import keyring
from annotator.app.session import Session
from annotator.ui.main_window import MainWindow
from annotator.ui.team.merge_dialog import MergeDialog
from tests.app.merging.parcels import far_span, parcel, sent
from tests.app.merging.team import change, gold_span, make_team
from tests.gui.conftest import OpenOn
from tests.gui.leading import open_team
from tests.gui.test_team_walk import answer, click, words_of
from tests.samples import FIRST, place


@pytest.fixture
def lead(project: Path, open_on: OpenOn) -> MainWindow:
    make_team(project)
    return open_on(project, "Lea")


def tick(dialog: MergeDialog, words: str) -> None:
    row = next(one for one in dialog.findChildren(QCheckBox) if words in one.accessibleName())
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)


def forged(session: Session) -> Path:
    away = change(session, session.person("Omar"), removes=True)
    return parcel(session, sent(far_span("own")), sent(gold_span(session, id="mine")), project=(away,))


@pytest.mark.parametrize("confirmed", ["gold layer", "removed from the team", ""])
def test_only_what_is_ticked_is_taken_in(lead: MainWindow, confirmed: str) -> None:
    omar = lead.session.person("Omar").id

    read: list[str] = []

    def act(dialog: MergeDialog) -> None:
        read.append(words_of(dialog))
        if confirmed:
            tick(dialog, confirmed)
        click(dialog, "mergeButton")

    answer(MergeDialog, act)
    lead.project.team.merge(forged(lead.session))
    assert "Not signed" in read[0]
    assert ("1 item" if confirmed else "2 items") + " quarantined" in lead.desk.notices.words
    assert ("mine" in lead.session.annotations(FIRST, "gold").spans) == (confirmed == "gold layer")
    assert (omar not in lead.session.people()) == (confirmed == "removed from the team")
    lead.actions_by_id["edit.undo"].trigger()
    assert "mine" not in lead.session.annotations(FIRST, "gold").spans
    assert omar in lead.session.people()


def test_a_click_on_the_words_ticks(lead: MainWindow) -> None:
    def act(dialog: MergeDialog) -> None:
        row = dialog.findChildren(QCheckBox)[0].parentWidget()
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
        assert len(dialog.confirmed) == 1
        dialog.reject()

    assert answer(MergeDialog, act) is not None
    lead.project.team.merge(forged(lead.session))


@pytest.mark.parametrize("accepted", [True, False])
def test_another_key_is_asked_about(
    lead: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, accepted: bool
) -> None:
    first = commands.pack(lead.session, tmp_path / "out").path
    copy = commands.new_project_from(first, tmp_path / "omar.annot")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "another computer"))
    with Session.open(copy, "Omar") as omar:
        commands.add_span(omar, FIRST, "CLAIM", [place("OPEC+ deal")])
        package = commands.pack(omar, tmp_path / "back", "Omar").path
    monkeypatch.undo()

    def choose(box: QMessageBox) -> None:
        assert box.objectName() == "strangeKey"
        assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
        words = "Accept" if accepted else "Cancel"
        next(one for one in box.buttons() if one.text().startswith(words)).click()

    asked = answer(QMessageBox, choose)
    merging = answer(MergeDialog, lambda dialog: click(dialog, "mergeButton")) if accepted else [None]
    lead.project.team.merge(package)
    assert asked
    assert merging
    layer = lead.session.person("Omar").id
    assert bool(lead.session.annotations(FIRST, layer).spans) == accepted


def test_what_was_not_confirmed_again_offers_no_undo(lead: MainWindow) -> None:
    """The merge does nothing, and Undo would take back something else."""
    gold = parcel(lead.session, sent(gold_span(lead.session, id="mine")))
    for _ in range(2):
        answer(MergeDialog, lambda dialog: click(dialog, "mergeButton"))
        lead.project.team.merge(gold)
    assert "Nothing was merged" in lead.desk.notices.words
    assert not lead.findChild(QPushButton, "noticeAct").isVisible()


@pytest.mark.parametrize("agreed", [True, False])
def test_keys_are_withdrawn_when_it_is_meant(lead: MainWindow, agreed: bool) -> None:
    team = open_team(lead)
    words = "Withdraw" if agreed else "Cancel"
    answer(QMessageBox, lambda box: next(one for one in box.buttons() if one.text().startswith(words)).click())
    team.members.table.withdrawal_wanted.emit("Omar")
    omar = lead.session.person("Omar").id
    assert bool(keyring(lead.session).of(omar)) != agreed
