"""The dialog before a merge: who changes whose work, and no Enter that removes or changes much."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from annotator.app.merging.report import LayerChange, LayerTally, MergeReport
from annotator.ui.team.merge_dialog import MergeDialog
from tests.gui.conftest import OpenOn

OWN = LayerChange("Omar", "Omar", "span", 12, 3, 0, 2)
FOREIGN = LayerChange("Omar", "Sara", "span", 0, 202, 0, 4, corrects=True)


def dialog_for(open_on: OpenOn, *changes: LayerChange, hidden: int = 0, left: tuple[str, ...] = ()) -> MergeDialog:
    window = open_on({"1.txt": "An article.\n"})
    tally = (LayerTally("Omar", 15, 0),)
    report = MergeReport("omar.annopack", "", 0, tally, 0, 0, 300, hidden, 0, (), "Omar", changes, left=left)
    dialog = MergeDialog(report, (), window)
    dialog.show()
    return dialog


def words(dialog: MergeDialog) -> list[str]:
    return [label.text().replace("\u2068", "").replace("\u2069", "") for label in dialog.findChildren(QLabel)]


def test_it_names_who_changes_whose_work(open_on: OpenOn, tmp_path: Path) -> None:
    told = words(dialog_for(open_on, OWN, FOREIGN))
    assert "Omar" in told
    assert "Omar changes annotations of Sara" in told
    assert {"12", "3", "202"} <= set(told)
    assert "202 of 300 annotations will be changed by other people." in told


@pytest.mark.parametrize(
    ("changes", "hidden", "accepted"), [((OWN,), 0, True), ((OWN, FOREIGN), 0, False), ((OWN,), 100, False)]
)
def test_enter_does_no_harm(open_on: OpenOn, changes: tuple[LayerChange, ...], hidden: int, accepted: bool) -> None:
    dialog = dialog_for(open_on, *changes, hidden=hidden)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert (dialog.result() == QDialog.DialogCode.Accepted) == accepted
    assert dialog.isHidden()


@pytest.mark.parametrize("left", [(), ("Omar",)])
def test_it_tells_who_has_left_the_team(open_on: OpenOn, left: tuple[str, ...]) -> None:
    told = words(dialog_for(open_on, OWN, left=left))
    assert ("Omar is no longer on the team. Their work is merged all the same." in told) == bool(left)
