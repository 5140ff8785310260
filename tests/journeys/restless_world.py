"""The world around the restless user: a project of mixed articles, files to choose from, no dialog of the system."""

import shutil
import uuid
from pathlib import Path
from random import Random

from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from annotator.app import commands
from annotator.app.demo import make_demo_project
from annotator.app.session import Session
from annotator.disk.resources import sample_corpus
from annotator.ui import file_dialogs, notice_bar
from tests.suggest.projects import learn_from

ENDINGS = ("annot", "annopack", "txt", "jsonl")
LEFT_OPEN = 4
SHORT_MS = 30
"""How long what passes by itself stays: nobody reads it here."""


def make_world(folder: Path) -> Path:
    """Make the project and the files beside it; return the path of the project."""
    made = make_demo_project(folder)
    project = Path(shutil.move(made, folder / "restless.annot"))
    articles = folder / "articles"
    articles.mkdir()
    for article in sorted((sample_corpus() / "articles").glob("*.txt"))[:2]:
        text = article.read_text(encoding="utf-8")
        (articles / article.name).write_text(f"{text}\nقال Nordvik نعم, and left.\n", encoding="utf-8")
    (articles / "broken.jsonl").write_text('{"text": 3}\n', encoding="utf-8")
    others = Path(shutil.copy(project, folder / "others.annot"))
    with Session.open(others, "lena") as session:
        document = session.file.rows("SELECT id FROM document ORDER BY number")[0][0]
        commands.add_span(session, document, "CLAIM", ((0, len(session.text(document).split()[0])),))
        commands.pack(session, folder / "from-lena.annopack", "lena")
    _have_suggestions(project)
    return project


def _have_suggestions(project: Path) -> None:
    """Leave some articles to be done, and learn from the others, so that there is something to suggest."""
    with Session.open(project, "sara") as session:
        for (document,) in session.file.rows("SELECT id FROM document ORDER BY number LIMIT ?", (LEFT_OPEN,)):
            for span in list(session.annotations(document).spans):
                commands.delete_span(session, document, span)
            commands.reopen(session, document)
    learn_from(project, "sara")


def make_sure_of_chance(seed: int) -> None:
    """Have everything that is drawn by lot drawn the same way each time."""
    lots = Random(f"ids {seed}")
    uuid.uuid4 = lambda: uuid.UUID(int=lots.getrandbits(128), version=4)


def answer_dialogs(folder: Path, chance: Random) -> None:
    """Have the dialogs of the system answered with files of a folder, new names, or nothing."""

    def known(pattern: str) -> list[str]:
        endings = [ending for ending in ENDINGS if f".{ending}" in pattern] or ENDINGS
        return sorted(str(path) for path in folder.rglob("*.*") if path.suffix[1:] in endings and path.is_file())

    def open_one(_parent: QWidget, _title: str, _start: str = "", pattern: str = "") -> str:
        return chance.choice(["", *known(pattern)])

    def open_some(_parent: QWidget, _title: str, _start: str = "", pattern: str = "") -> list[str]:
        files = known(pattern)
        return sorted(chance.sample(files, min(len(files), chance.randint(0, 2))))

    def save(_parent: QWidget, _title: str, _start: str = "", pattern: str = "") -> str:
        ending = next((ending for ending in ENDINGS if f".{ending}" in pattern), "html")
        return chance.choice(["", str(folder / f"new-{chance.randint(1, 5)}.{ending}"), *known(pattern)])

    def folder_of(_parent: QWidget, _title: str, _start: str = "") -> str:
        return chance.choice(["", str(folder / "articles"), str(folder / f"folder-{chance.randint(1, 3)}")])

    def ask(dialog: QFileDialog) -> int:
        dialog.selectFile(str(folder / f"report-{chance.randint(1, 3)}.html"))
        return chance.choice((QFileDialog.DialogCode.Rejected, QFileDialog.DialogCode.Accepted))

    file_dialogs.open_file = open_one
    file_dialogs.open_files = open_some
    file_dialogs.save_file = save
    file_dialogs.open_folder = folder_of
    QFileDialog.exec = ask
    QDesktopServices.openUrl = staticmethod(lambda _url: True)
    notice_bar.SHORT_MS = SHORT_MS
    QApplication.setDoubleClickInterval(SHORT_MS)
