"""Three people through the real windows: a lead deals out and packs, two annotators work, all comes back together."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPushButton, QTableWidget

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.document import document_id
from annotator.ui.main_window import MainWindow
from annotator.ui.project.team.member_model import ASSIGNED
from annotator.ui.team.conflicts_dialog import ConflictsDialog
from annotator.ui.team.merge_dialog import MergeDialog
from annotator.ui.team.merges_dialog import MergesDialog
from annotator.ui.team.package_dialog import PackageDialog
from tests.gui import leading
from tests.gui.conftest import OpenOn
from tests.gui.hands import press, select

FIRST = "قالت رنا الخطيب إن الجسر آمن تمامًا.\nThe mayor denied it on Monday.\n"
SECOND = "Omar Haddad said the ferry “will not wait”. وأضاف أن الموعد ثابت.\n"
ARTICLES = {"1.txt": FIRST, "2.txt": SECOND}


def answer(kind: type[QDialog], act: Callable[[QDialog], None]) -> list[QDialog]:
    """Do something in the dialog that is about to come; return the list that it will be in."""
    met: list[QDialog] = []

    def look() -> None:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
        if not shown:
            QTimer.singleShot(30, look)
            return
        met.append(shown[0])
        act(shown[0])

    QTimer.singleShot(30, look)
    return met


def click(dialog: QDialog, name: str) -> None:
    QTest.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def words_of(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


@pytest.fixture
def lead(open_on: OpenOn) -> MainWindow:
    return open_on(ARTICLES, "lead")


def package_of(folder: Path, name: str) -> Path:
    """Return the package of a person."""
    (found,) = folder.glob(f"* – {name} – *.annopack")
    return found


def assign_and_pack(lead: MainWindow, folder: Path) -> None:
    """The lead adds two people to the team, assigns everything to both and creates a package for each."""

    team = leading.open_team(lead)
    for name in ("sara", "omar"):
        leading.add_member(team, name)
    leading.select(team, "sara", "omar")  # the lead does not label
    leading.click(team.members.assign)
    leading.click(team.preview.agree)
    assert [leading.cell(team, row, ASSIGNED) for row in range(3)] == ["–", "2", "2"]
    team.packing.pack_into(folder)
    lead.actions_by_id["mode.annotate"].trigger()
    assert sorted(path.name.split(" – ")[1] for path in folder.glob("*.annopack")) == ["omar", "sara"]


def open_package(window: MainWindow, package: Path) -> MainWindow:
    """An annotator opens the lead's package; the dialog knows whom it is for."""

    def act(dialog: QDialog) -> None:
        assert dialog.name == package.stem.split(" – ")[1]
        assert "2 articles" in words_of(dialog)
        dialog.accept()

    # The lead's project is on the same computer here, and stays apart.
    asked = answer(
        QMessageBox, lambda box: next(one for one in box.buttons() if one.text() == "Make another copy").click()
    )
    met = answer(PackageDialog, act)
    window.opening.open_package(package)
    assert asked
    assert met
    assert window.session.annotator.name == package.stem.split(" – ")[1]
    return window


def mark_claim(window: MainWindow, text: str, claim: str, speaker: str, stance: str) -> None:
    """One claim frame by keyboard: claim, speaker, stance."""
    window.desk.shown_document.show(document_id(text))
    for words, key in ((claim, "1"), (speaker, "2")):
        start = text.index(words)
        select(window, start, start + len(words))
        press(window, key)
    press(window, stance)
    window.actions_by_id["document.done"].trigger()


def send(window: MainWindow, target: Path) -> Path:
    window.project.team.send(target)
    assert str(target) in window.desk.notices.words
    return target


def merge(window: MainWindow, package: Path, *, expected: str) -> None:
    read: list[str] = []

    def act(dialog: QDialog) -> None:
        read.append(words_of(dialog))
        click(dialog, "mergeButton")

    answer(MergeDialog, act)
    window.project.team.merge(package)
    assert expected in read[0]


def layers(window: MainWindow) -> dict[str, int]:
    """How many spans each person has in the project."""
    session = window.session
    ids = [one.id for one in commands.list_documents(session)]
    return {
        one.name: sum(len(session.annotations(document, one.id).spans) for document in ids)
        for one in session.annotators()
    }


def test_a_lead_and_two_annotators(lead: MainWindow, open_on: OpenOn, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assign_and_pack(lead, out)

    sara = open_package(open_on(None), package_of(out, "sara"))
    assert sara.desk.listing.assigned
    mark_claim(sara, FIRST, "الجسر آمن تمامًا", "رنا الخطيب", "+")
    mark_claim(sara, SECOND, "“will not wait”", "Omar Haddad", "+")
    first_sent = send(sara, tmp_path / "sara back.annopack")

    omar = open_package(open_on(None), package_of(out, "omar"))
    mark_claim(omar, SECOND, "the ferry “will not wait”", "Omar Haddad", "+")
    sent = send(omar, tmp_path / "omar back.annopack")

    merge(lead, first_sent, expected="sara")
    merge(lead, sent, expected="omar")
    assert layers(lead) == {"lead": 0, "sara": 4, "omar": 2}
    lead.project.team.merge(first_sent)  # once more: no dialog, nothing new
    assert "contains nothing new" in lead.desk.notices.words
    assert layers(lead) == {"lead": 0, "sara": 4, "omar": 2}

    lead.actions_by_id["edit.undo"].trigger()
    assert layers(lead) == {"lead": 0, "sara": 4, "omar": 0}
    met = answer(MergesDialog, lambda dialog: dialog.close())
    lead.actions_by_id["project.merges"].trigger()
    table = met[0].findChild(QTableWidget, "merges")
    assert [table.item(row, 0).text() for row in range(2)] == [
        "\u2068omar back.annopack\u2069 (undone)",
        "sara back.annopack",
    ]
    lead.actions_by_id["edit.redo"].trigger()
    assert layers(lead) == {"lead": 0, "sara": 4, "omar": 2}
    assert not commands.check(lead.session).problems


def test_work_on_two_machines_is_resolved_by_one_key(lead: MainWindow, open_on: OpenOn, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assign_and_pack(lead, out)
    sara = open_package(open_on(None), package_of(out, "sara"))
    mark_claim(sara, FIRST, "الجسر آمن تمامًا", "رنا الخطيب", "+")
    send(sara, tmp_path / "desk.annopack")
    (claim,) = (span for span in sara.desk.annotating.session.annotations(document_id(FIRST)).spans.values()
                if span.label == "CLAIM")  # fmt: skip
    with Session.open(commands.new_project_from(tmp_path / "desk.annopack", tmp_path / "laptop"), "sara") as laptop:
        start = FIRST.index("آمن")
        commands.resize_span(laptop, document_id(FIRST), claim.id, [(start, start + 3)])
        commands.pack(laptop, tmp_path / "laptop", "sara")
    start = FIRST.index("الجسر آمن")
    commands.resize_span(sara.session, document_id(FIRST), claim.id, [(start, start + 9)])
    send(sara, tmp_path / "desk again.annopack")

    merge(lead, tmp_path / "laptop.annopack", expected="sara")
    merge(lead, tmp_path / "desk again.annopack", expected="1 conflict between two computers")
    (conflict,) = commands.conflicts(lead.session)
    met = answer(ConflictsDialog, lambda dialog: (QTest.keyClicks(dialog, "2"), dialog.close()))
    QTest.mouseClick(next(one for one in lead.desk.notices.findChildren(QPushButton) if one.text() == "Resolve"),
                     Qt.MouseButton.LeftButton)  # fmt: skip
    assert met
    assert commands.conflicts(lead.session) == []
    layer = lead.session.person("sara").id
    assert lead.session.annotations(document_id(FIRST), layer).spans[claim.id] == conflict.versions[1].record


def test_a_copy_of_the_project_is_merged_like_a_package(lead: MainWindow, tmp_path: Path) -> None:
    copy = Path(shutil.copy(lead.session.file.path, tmp_path / "copy.annot"))
    with Session.open(copy, "omar") as theirs:
        (document, *_) = [one.id for one in commands.list_documents(theirs)]
        commands.add_span(theirs, document, "CLAIM", [(0, 4)])
    merge(lead, copy, expected="omar")
    assert layers(lead) == {"lead": 0, "omar": 1}


def test_a_name_that_no_file_can_have_is_suggested_as_one_that_can(
    open_on: OpenOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_on(ARTICLES, "Sara/Omar: 2")
    suggested = []
    monkeypatch.setattr("annotator.ui.file_dialogs.save_file", lambda *asked: (suggested.append(asked[2]), "")[1])
    window.actions_by_id["project.send"].trigger()
    path = window.session.file.path
    day = date.today().isoformat()  # noqa: DTZ011  the day in the name
    assert suggested == [str(path.with_name(f"{path.stem} – from Sara_Omar_ 2 – {day}.annopack"))]
