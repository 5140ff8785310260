"""A project with a claim to compose, and the hands of a reviewer on the editor."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.main_window import MainWindow
from annotator.ui.review.composer import Composer
from tests.gui.reviewing import DEAL, MORE, NAMES, page_of, press
from tests.samples import FIRST, make_project, place

SAID, MINISTRY, PRICE = place("قالت"), place("وزارة الخارجية"), place("السعر")


def claim_to_compose(folder: Path) -> Path:
    """Make a project where a claim differs in words, speaker, stance and an attribute; one has a target too."""
    path = make_project(folder)
    with Session.open(path, NAMES[0]) as session:
        head = commands.add_span(session, FIRST, "CLAIM", [DEAL], attributes={"act": "belief"})
        commands.set_speaker(session, FIRST, head.id, "AUTHOR")
        commands.set_stance(session, FIRST, head.id, "supports")
        commands.mark_done(session, FIRST)
    with Session.open(path, NAMES[1]) as session:
        head = commands.add_span(session, FIRST, "CLAIM", [MORE])
        commands.add_span(session, FIRST, "SPEAKER", [MINISTRY], frame=head.id)
        commands.set_stance(session, FIRST, head.id, "opposes")
        commands.add_span(session, FIRST, "TARGET", [PRICE])
        commands.mark_done(session, FIRST)
    return path


def show(window: MainWindow, label: str) -> None:
    page = page_of(window)
    while label not in page.item.disagreement.labels:
        press(window, "S")


def composer(window: MainWindow) -> Composer:
    return page_of(window).choices.composer


def key(window: MainWindow, code: Qt.Key | str) -> None:
    """Press a key on the editor."""
    if isinstance(code, str):
        QTest.keyClicks(composer(window), code)
    else:
        QTest.keyClick(composer(window), code)


def go_to(window: MainWindow, id_: str) -> None:
    for _ in range(12):
        if composer(window).current == id_:
            return
        key(window, Qt.Key.Key_Down)
    raise AssertionError(f"no row {id_}")
