"""A project with two disagreements, and the hands of a reviewer on it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.main_window import MainWindow
from annotator.ui.review.page import ReviewPage
from tests.gui.conftest import OpenOn
from tests.samples import FIRST, make_project, place

NAMES = ("zainab-secret", "oliver-secret")
DEAL, MORE = place("«OPEC+ deal»"), place("«OPEC+ deal» سيبقى")


def annotate(path: Path, name: str, claim: tuple[int, int], stance: str) -> None:
    """Mark a claim with speaker and stance; the second annotator also marks a target."""
    with Session.open(path, name) as session:
        head = commands.add_span(session, FIRST, "CLAIM", [claim])
        commands.add_span(session, FIRST, "SPEAKER", [place("وزارة الخارجية")], frame=head.id)
        commands.set_stance(session, FIRST, head.id, stance)
        if name == NAMES[1]:
            commands.add_span(session, FIRST, "TARGET", [place("السعر")])
        commands.mark_done(session, FIRST)


def disputed_project(folder: Path) -> Path:
    """Make a project with two disagreements: a claim that ends elsewhere, and a target that one missed."""
    path = make_project(folder)
    for name, claim, stance in zip(NAMES, (DEAL, MORE), ("supports", "opposes"), strict=True):
        annotate(path, name, claim, stance)
    return path


def review(open_on: OpenOn, path: Path) -> MainWindow:
    """Open a project as somebody who marked nothing, on the review page."""
    made = open_on(path, "rana")
    made.modes.show_mode("review")
    return made


def page_of(window: MainWindow) -> ReviewPage:
    """Return the review page."""
    return window.findChild(ReviewPage)


def press(window: MainWindow, keys: str) -> None:
    """Type on the queue."""
    QTest.keyClicks(window.findChild(QListView, "reviewQueue"), keys)


def enter(window: MainWindow) -> None:
    """Press Enter on the queue."""
    QTest.keyClick(window.findChild(QListView, "reviewQueue"), Qt.Key.Key_Return)
