"""Before an import leaves anything out, the person sees what, and may call it off."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QTreeWidget

from annotator.app import commands
from annotator.domain.document import document_id
from annotator.ui.import_report_dialog import ImportReportDialog
from annotator.ui.label_map_dialog import LEAVE_OUT, LabelMapDialog
from annotator.ui.layer_name_dialog import LayerNameDialog
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.test_team_walk import answer

TEXT = "Omar said no."


@pytest.fixture
def lines(tmp_path: Path) -> Callable[..., str]:
    def write(*spans: dict[str, object]) -> str:
        path = tmp_path / "theirs.spans.jsonl"
        path.write_text(json.dumps({"text": TEXT, "spans": spans}) + "\n", encoding="utf-8")
        return str(path)

    return write


def span(start: int, end: int, label: str, **attributes: object) -> dict[str, object]:
    return {"start": start, "end": end, "label": label, "attributes": attributes}


def listed(dialog: ImportReportDialog) -> list[str]:
    tree = dialog.findChild(QTreeWidget)
    tops = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    return [item.text(0) for top in tops for item in (top, *(top.child(row) for row in range(top.childCount())))]


def marked(window: MainWindow) -> list[tuple[str, ...]]:
    return sorted(span.quote for span in window.session.annotations(document_id(TEXT)).spans.values())


def test_what_is_left_out_is_shown_before_anything_is_written(open_on: OpenOn, lines: Callable[..., str]) -> None:
    window = open_on({"1.txt": "Another article.\n"})
    path = lines(span(0, 4, "SPEAKER"), span(13, 13, "CUE"))
    seen: list[list[str]] = []

    def call_off(dialog: ImportReportDialog) -> None:
        seen.append(listed(dialog))
        dialog.reject()

    answer(ImportReportDialog, call_off)
    answer(LayerNameDialog, lambda dialog: dialog.accept())
    window.project.files.import_paths([path])
    assert seen[0][0] == "Not imported: empty spans (1)"
    assert "line 1, span 2" in seen[0][1]
    assert len(list(commands.list_documents(window.session))) == 1

    answer(ImportReportDialog, lambda dialog: dialog.accept())
    answer(LayerNameDialog, lambda dialog: dialog.accept())
    window.project.files.import_paths([path])
    assert marked(window) == [("Omar",)]
    assert "1 item of the files could not be imported" in window.desk.notices.words


def test_labels_and_attributes_are_left_out_when_the_person_says_so(open_on: OpenOn, lines: Callable[..., str]) -> None:
    window = open_on({"1.txt": "Another article.\n"})
    path = lines(span(0, 4, "SPEAKER", mood="calm"), span(5, 9, "VERB"))

    def leave_out(dialog: LabelMapDialog) -> None:
        for name in ("VERB",):
            box = dialog.findChild(QComboBox, f"answer.{name}")
            box.setCurrentIndex(box.findData(LEAVE_OUT))
        QTest.mouseClick(dialog.findChild(QPushButton, "importButton"), Qt.MouseButton.LeftButton)

    answer(LabelMapDialog, leave_out)
    answer(ImportReportDialog, lambda dialog: dialog.accept())
    answer(LayerNameDialog, lambda dialog: dialog.accept())
    window.project.files.import_paths([path])
    assert marked(window) == [("Omar",)]
    label = window.session.scheme.label("SPEAKER")
    assert label
    assert "mood" in [own.id for own in label.attributes]
    assert window.session.scheme.label("VERB") is None
    QApplication.processEvents()  # the scheme has grown, so the view is another one
    QApplication.processEvents()
    seen: list[list[str]] = []

    def look(dialog: ImportReportDialog) -> None:
        seen.append(listed(dialog))
        dialog.reject()

    answer(ImportReportDialog, look)
    window.desk.notices.findChild(QPushButton).click()
    assert seen[0][0] == "Not imported: annotations whose label is left out (1)"


def test_nothing_is_asked_when_everything_is_taken_in(open_on: OpenOn, lines: Callable[..., str]) -> None:
    window = open_on({"1.txt": "Another article.\n"})
    answer(LayerNameDialog, lambda dialog: dialog.accept())
    window.project.files.import_paths([lines(span(0, 4, "SPEAKER"))])
    assert window.desk.notices.words == "1 new article. 1 new span."


def test_an_attribution_is_offered_as_a_claim_with_its_speaker(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on({"1.txt": "Another article.\n"})
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    lines = ["T1\tSource 0 4\tOmar", "T2\tContent 10 12\tno", "R1\tAttribution Source:T1 Content:T2"]
    path = tmp_path / "a.ann"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    shown: list[str] = []

    def agree(dialog: LabelMapDialog) -> None:
        shown.append(dialog.findChild(QComboBox, "answer.Attribution").currentText())
        QTest.mouseClick(dialog.findChild(QPushButton, "importButton"), Qt.MouseButton.LeftButton)

    answer(LabelMapDialog, agree)
    answer(LayerNameDialog, lambda dialog: dialog.accept())
    window.project.files.import_paths([str(path)])
    assert shown == ["A claim with its speaker and cue"]
    work = window.session.annotations(document_id(TEXT))
    assert {span.label: span.quote for span in work.spans.values()} == {"SPEAKER": ("Omar",), "CLAIM": ("no",)}
    assert [relation.label for relation in work.relations.values()] == ["SAID_BY"]
    assert window.session.scheme.label("Content") is None


def test_the_surroundings_of_a_page_are_reported_without_a_question(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on({"1.txt": "Another article.\n"})
    words = "The minister said on Monday that the port would open next spring, and the union disagreed. " * 3
    page = tmp_path / "a.html"
    share = '<div class="share">Share this story with your friends</div>'
    page.write_text(f"<html><body><article><h1>Port</h1><p>{words}</p>{share}</article></body></html>", "utf-8")
    window.project.files.import_paths([str(page)])
    assert window.desk.notices.words == "1 new article."
    seen: list[list[str]] = []

    def look(dialog: ImportReportDialog) -> None:
        seen.append(listed(dialog))
        dialog.reject()

    answer(ImportReportDialog, look)
    window.desk.notices.findChild(QPushButton).click()
    assert seen[0][0] == "Not imported: other words of the page (1)"


def test_nothing_is_written_before_the_questions_are_answered(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on({"1.txt": "Another article.\n"})
    (tmp_path / "pair").mkdir()
    (tmp_path / "pair" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "pair" / "a.ann").write_text("T1\tPERSON 0 4\tOmar\n", encoding="utf-8")
    there: list[int] = []

    def cancel(dialog: LabelMapDialog | ImportReportDialog) -> None:
        there.append(len(list(commands.list_documents(window.session))))
        dialog.reject()

    answer(LabelMapDialog, cancel)
    answer(ImportReportDialog, cancel)
    answer(LayerNameDialog, lambda dialog: dialog.accept())
    window.project.files.import_paths([str(tmp_path / "pair")])
    assert there == [1, 1]
    assert len(list(commands.list_documents(window.session))) == 1


def test_a_label_that_looks_like_ours_is_proposed(open_on: OpenOn, lines: Callable[..., str]) -> None:
    window = open_on({"1.txt": "Another article.\n"})
    chosen: list[str] = []

    def look(dialog: LabelMapDialog) -> None:
        chosen.extend(dialog.findChild(QComboBox, f"answer.{name}").currentData() for name in ("Cue", "Source", "X"))
        dialog.reject()

    answer(LabelMapDialog, look)
    answer(LayerNameDialog, lambda dialog: dialog.accept())
    window.project.files.import_paths([lines(span(0, 4, "Source"), span(5, 9, "Cue"), span(10, 12, "X"))])
    assert chosen == ["CUE", "SPEAKER", ""]


def test_annotations_without_a_name_are_somebodys(open_on: OpenOn, lines: Callable[..., str]) -> None:
    window = open_on({"1.txt": "Another article.\n"})

    def name(dialog: LayerNameDialog) -> None:
        dialog.findChild(QComboBox, "layerName").setCurrentText("Omar")
        dialog.accept()

    answer(LayerNameDialog, name)
    window.project.files.import_paths([lines(span(0, 4, "SPEAKER"))])
    omar = window.session.person("Omar")
    assert [span.quote for span in window.session.annotations(document_id(TEXT), omar.id).spans.values()] == [("Omar",)]
    assert window.session.annotations(document_id(TEXT)).progress.status == "todo"
