"""Two days of an annotator with suggestions: they come from what was finished, and the second day goes on with them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSlider, QWidget

from annotator.app.session import Session
from annotator.domain.frames import frames
from annotator.ui.annotate.desk import Desk
from annotator.ui.annotate.suggesting.settings import SuggestionPanel
from annotator.ui.welcome.recent import RecentList
from tests.journeys.person import CTRL, NO, SHIFT, Person
from tests.suggest.articles import articles
from tests.suggest.projects import make_project

pytest.importorskip("pycrfsuite")
FINISHED, MADE = 10, 14


@pytest.fixture
def project(home: Path) -> Path:
    made = list({article.text: article for article in articles(MADE, "ar")}.values())
    return make_project(home, made, len(made) - 4)


def count(desk: Desk) -> int:
    return len(desk.suggesting.left)


def test_two_days_with_suggestions(person: Person, project: Path) -> None:
    window = person.start()
    window.opening.open(str(project), "sara")
    person.settle()
    desk = window.desk
    person.wait(lambda: count(desk) > 1)  # what was finished is learnt while nobody waits for it
    offered, first = count(desk), desk.document
    assert window.focusWidget() is desk.view
    assert not desk.annotating.work.spans

    # The first is right: one key. The second has a word too many: two keys more. One is wrong.
    person.key(Qt.Key.Key_Tab)
    assert len(frames(desk.annotating.work)) == 1
    person.type("e")
    person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_Return)
    edited = [frame.head for frame in frames(desk.annotating.work) if frame.head.origin and frame.head.origin.edited]
    assert len(edited) == 1
    person.type("+")
    before = count(desk)
    person.key(Qt.Key.Key_Backspace)
    assert count(desk) == before - 1
    person.key(Qt.Key.Key_Z, CTRL)  # a dismissal is taken back like everything else
    assert count(desk) == before
    person.key(Qt.Key.Key_Z, CTRL)
    person.key(Qt.Key.Key_Z, CTRL)
    assert [frame.own_value for frame in frames(desk.annotating.work)] == [""]
    person.wait(lambda: count(desk) > 0)

    # Which are shown is chosen by keys, and the switch hides all of them.
    person.act("suggestion.settings")
    panel = window.findChild(SuggestionPanel)
    assert isinstance(panel.focusWidget(), QSlider)
    person.send(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Home, NO))
    assert desk.suggesting.choices.threshold == pytest.approx(0.06)
    assert panel.effect.text()
    person.key(Qt.Key.Key_Escape)
    assert not [one for one in window.findChildren(QWidget, "suggestionSettings") if one.isVisible()]
    person.key(Qt.Key.Key_S, CTRL | SHIFT)
    assert count(desk) == 0
    person.key(Qt.Key.Key_S, CTRL | SHIFT)
    person.wait(lambda: count(desk) > 0)
    person.quit()

    # The next day: the same article, what was dismissed stays away, what was accepted is there.
    window = person.start()
    assert window.focusWidget() is window.findChild(RecentList, "recentProjects")
    person.key(Qt.Key.Key_Return)
    desk = window.desk
    assert desk.document == first
    assert len(frames(desk.annotating.work)) == 1
    assert desk.suggesting.choices.threshold == pytest.approx(0.06)
    person.wait(lambda: count(desk) > 0)
    assert count(desk) >= offered - 2
    for _ in range(count(desk) + 1):
        if desk.suggesting.current is None:
            break
        person.key(Qt.Key.Key_Tab)
    assert count(desk) == 0
    accepted = len(frames(desk.annotating.work))
    person.type("+")
    person.key(Qt.Key.Key_Return, CTRL)
    person.key(Qt.Key.Key_Return, CTRL)
    assert desk.document != first
    person.wait(lambda: count(desk) > 0)
    person.quit()

    with Session.open(project, "sara") as session:
        work = session.annotations(first)
        assert len(frames(work)) == accepted
        assert {span.origin is not None for span in work.spans.values()} == {True}
        assert work.progress.status == "done"
