"""The window takes entries of files into the register, after it has said what they would bring."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.register import Entry, Redirect
from annotator.ui.main_window import MainWindow
from annotator.ui.register import files
from annotator.ui.register.files import RegisterFiles
from tests.gui.conftest import OpenOn

PORT, HARBOUR, DOCK = "port-00000001", "port-00000002", "dock-00000003"


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on({"1.txt": "Nothing is labelled.\n"})


@pytest.fixture
def acts(window: MainWindow) -> RegisterFiles:
    assert window.project is not None
    return RegisterFiles(window.project.project, window)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Refuse every preview, and return what they said."""
    said: list[str] = []

    def refuse(_parent: QWidget, _name: str, _heading: str, words: str, _act: str) -> bool:
        said.append(words)
        return False

    monkeypatch.setattr(files, "confirmed", refuse)
    return said


def test_entries_merged_in_the_file_are_told_from_new_speakers(
    acts: RegisterFiles, told: list[str], tmp_path: Path
) -> None:
    source = commands.new_project(tmp_path / "other.annot")
    with Session.open(source, "sara") as session, session.act("Add entry") as act:
        for entry in (Entry(PORT, name="Port"), Entry(HARBOUR, name="PORT"), Entry(DOCK, name="Dock")):
            act.put(entry)
        act.put(Redirect(HARBOUR, into=PORT))
    acts.take_in_from(source)
    assert told == ["2 new entries. 1 more comes merged into another."]


@pytest.mark.usefixtures("told")
def test_details_that_only_others_may_add_are_told(window: MainWindow, acts: RegisterFiles, tmp_path: Path) -> None:
    session = window.session
    commands.add_annotator(session, "Lea")
    commands.set_role(session, "Lea", "lead")
    commands.set_role(session, "sara", "annotator")
    session.switch_annotator("Lea")
    entry = commands.add_entry(session, "Harbour").id
    session.switch_annotator("sara")
    file = tmp_path / "in.csv"
    file.write_text(f"id,name,kind\n{entry},Harbour,organisation\n", "utf-8")
    acts.take_in_from(file)
    assert window.desk.notices.words == (
        "0 new entries. 1 entry is here already. 1 entry lacks details that only leads and reviewers add."
    )


def test_a_name_is_suggested_beside_the_project(
    window: MainWindow, acts: RegisterFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggested: list[Path] = []

    def cancel(dialog: QFileDialog) -> int:
        suggested.append(Path(dialog.selectedFiles()[0]))
        return QFileDialog.DialogCode.Rejected.value

    monkeypatch.setattr(QFileDialog, "exec", cancel)
    acts.give_out()
    project = window.session.file.path
    assert suggested == [project.with_name(f"{project.stem} – Register.csv")]
