"""Two people who are one are united in the window, seen before and taken back by undo."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton

from annotator.app import commands
from annotator.ui.main_window import MainWindow
from annotator.ui.team.unite_dialog import UniteDialog
from tests.gui.conftest import OpenOn
from tests.gui.hands import press

TEXT = "Lina said no. قالت لينا لا.\n"


def counts(window: MainWindow) -> dict[str, int]:
    session = window.session
    (document,) = (one.id for one in commands.list_documents(session))
    return {one.name: len(session.annotations(document, one.id).spans) for one in session.annotators()}


def test_the_work_of_one_becomes_that_of_the_other(open_on: OpenOn) -> None:
    window = open_on({"1.txt": TEXT}, "Amelie")
    window.desk.view.select(0, 4)
    press(window, "2")
    window.session.switch_annotator("Amélie")
    window.rebuild()
    assert counts(window) == {"Amelie": 1, "Amélie": 0}
    told: list[str] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, UniteDialog):
            QTimer.singleShot(20, act)
            return
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        assert dialog.findChild(QComboBox, "uniteFrom").currentText() == "Amelie"
        QTest.mouseClick(dialog.findChild(QPushButton, "uniteButton"), Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, act)
    window.actions_by_id["project.unite"].trigger()
    assert any("1 annotation to transfer" in words for words in told), told
    assert counts(window) == {"Amélie": 1}
    assert len(window.desk.annotating.work.spans) == 1
    window.actions_by_id["edit.undo"].trigger()
    assert counts(window) == {"Amelie": 1, "Amélie": 0}
