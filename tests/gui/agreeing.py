"""A project in which three people agree more or less, and the page of agreement on it."""

import json
from collections.abc import Callable
from copy import deepcopy
from hashlib import sha256
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QTableWidget

from annotator.agreement.report import AgreementReport
from annotator.app import commands
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.disk.resources import sample_corpus
from annotator.ui.agreement.content import NOT_DEFINED
from annotator.ui.agreement.page import AgreementPage
from annotator.ui.main_window import MainWindow

HARMFUL = "<b>x</b>"


def changed(line: dict, name: str, every: int) -> dict:
    """Sara's work under another name; every so many spans end earlier, every so many stances are another."""
    made = json.loads(json.dumps(line))
    layer = made["layers"].pop("sara")
    made["layers"] = {name: layer}
    for span in layer["spans"][::every]:
        if span["fragments"][-1][1] - span["fragments"][-1][0] > 3:
            span["fragments"][-1][1] -= 1
            span["quote"][-1] = span["quote"][-1][:-1]
    for relation in [one for one in layer["relations"] if one["label"] == "STANCE"][::every]:
        relation["attributes"]["value"] = "opposes"
    return made


def make_team(folder: Path) -> Path:
    """Three people on the sample articles, who differ; one of them has a name that looks like markup."""
    labels = sample_corpus() / "labels" / "sara.jsonl"
    lines = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    files = [labels]
    for name, every in (("عمر الحداد", 3), (HARMFUL, 5)):
        files.append(folder / f"{every}.jsonl")
        told = (json.dumps(changed(line, name, every), ensure_ascii=False) + "\n" for line in lines)
        files[-1].write_text("".join(told), encoding="utf-8")
    path = commands.new_project(folder / "team.annot")
    with Session.open(path) as session:
        assert not commands.import_files(session, files).refused
    return path


def measured_once(agreement: Callable[..., AgreementReport]) -> Callable[..., AgreementReport]:
    """Return the command `agreement` such that it measures the same operations once, and gives copies of what it found.

    A thousand draws of documents give the same each time; the command itself has tests of its own.
    """
    known: dict[bytes, AgreementReport] = {}

    def measure(session: Session, *, seed: int = 0, task: Task | None = None) -> AgreementReport:
        ids = session.file.rows("SELECT id FROM operation WHERE withdrawn = 0 ORDER BY id")
        key = sha256(repr((seed, [row[0] for row in ids])).encode()).digest()
        if key not in known:
            known[key] = agreement(session, seed=seed, task=task)
        return deepcopy(known[key])

    return measure


def shown(window: MainWindow) -> AgreementPage:
    """Bring the page to the front and wait until it has measured."""
    window.modes.show_mode("agreement")
    QApplication.processEvents()
    page = window.modes.page("agreement")
    assert isinstance(page, AgreementPage)
    assert page.measured is not None
    return page


def table(page: AgreementPage, name: str) -> QTableWidget:
    return page.findChild(QTableWidget, f"{name}Table")


def rows(page: AgreementPage, name: str) -> list[list[str]]:
    """The words of a table, without its headings."""
    found = table(page, name)
    return [
        [found.item(row, column).text() for column in range(found.columnCount())] for row in range(1, found.rowCount())
    ]


def two(figure: float | None) -> str:
    return NOT_DEFINED if figure is None else f"{round(figure, 2) + 0.0:.2f}"


def figure(page: AgreementPage, name: str) -> QLabel:
    return page.findChild(QLabel, f"figure.{name}")
