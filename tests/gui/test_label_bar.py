"""The bar of keys has room for every word that it shows, however many labels a scheme has and narrow the window is."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.annotate.label_bar import KeyButton
from tests.gui.conftest import OpenOn


def project(folder: Path, more: int) -> Path:
    """Return a project whose scheme has so many labels more than the usual four."""
    path = commands.new_project(folder / "project.annot")
    text = "Omar said no to the new harbour plan."
    spans = [{"start": 0, "end": 4, "label": f"NAMED LABEL {number}"} for number in range(more)]
    (folder / "a.spans.jsonl").write_text(json.dumps({"text": text, "spans": spans}) + "\n", encoding="utf-8")
    with Session.open(path, "sara") as session:
        commands.import_files(session, [folder / "a.spans.jsonl"], layer_name="sara", extend_scheme=True)
    return path


@pytest.mark.parametrize(("more", "width"), [(0, 1440), (0, 1024), (0, 800), (2, 1440), (2, 1024), (2, 800), (6, 1024)])
def test_no_word_is_cut(open_on: OpenOn, tmp_path: Path, more: int, width: int) -> None:
    window = open_on(project(tmp_path, more))
    window.resize(width, 800)
    QApplication.processEvents()
    buttons = window.desk.label_bar.findChildren(KeyButton)
    assert len(buttons) == 12 + more
    assert [button.text() for button in buttons if button.width() < button.sizeHint().width()] == []
    assert all(button.toolTip() for button in buttons)
