"""A reviewer's two days with a mixed corpus: by keyboard, over a restart, with a rule for the rest."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QRadioButton

from annotator.app.demo import make_demo_project
from annotator.ui.modes import REVIEW
from tests.journeys.person import CTRL, Person
from tests.journeys.test_annotator import sit_down


@pytest.fixture
def corpus(home: Path) -> Path:
    """The sample corpus with the labels of three annotators, as a project like any other."""
    made = make_demo_project(home)
    return Path(shutil.move(made, home / "corpus.annot"))


def test_two_days_of_review(person: Person, corpus: Path) -> None:
    window = person.start()
    person.expect_file(corpus)
    person.expect("whoAreYou", sit_down("Rana"))
    person.key(Qt.Key.Key_O, CTRL)
    person.key(Qt.Key.Key_2, CTRL)
    review = window.modes.page(REVIEW)
    person.wait(lambda: review.queue.complete)
    total = review.queue.all
    assert total > 20
    person.type("1")
    person.key(Qt.Key.Key_Return)
    person.type("b")
    person.key(Qt.Key.Key_Return)
    person.type("x")
    person.type("n")
    assert window.focusWidget() is review.choices.reason
    person.type("A slip of the hand.")
    person.key(Qt.Key.Key_Return, CTRL)
    resolved = review.queue.resolved_count
    assert resolved >= 3, "three claims, with the speakers and cues that only some have for their sake"
    person.type("s")
    before = review.item.disagreement.place
    person.type("1")
    person.key(Qt.Key.Key_Return)
    assert review.queue.resolved_count > resolved
    person.key(Qt.Key.Key_Z, CTRL)
    assert review.queue.resolved_count == resolved
    assert review.item.disagreement.place == before
    assert review.queue.all == total
    person.quit()

    window = person.start()
    person.key(Qt.Key.Key_Return)
    assert window.session.annotator.name == "Rana"
    assert window.modes.mode == REVIEW, "not where the day before ended"
    review = window.modes.page(REVIEW)
    person.wait(lambda: review.queue.complete)
    assert (review.queue.resolved_count, review.queue.all) == (resolved, total)

    def accept(dialog: QDialog) -> None:
        person.click(dialog.findChild(QRadioButton, "rule.majority"))
        button = dialog.findChild(QPushButton, "resolveButton")
        person.wait(button.isEnabled)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    person.expect("ruleDialog", accept)
    person.act("review.rule")
    person.wait(lambda: review.queue.complete and review.queue.resolved_count > resolved)
    assert review.queue.all == total
    person.quit()


def test_a_claim_is_composed_by_keyboard(person: Person, corpus: Path) -> None:
    window = person.start()
    person.expect_file(corpus)
    person.expect("whoAreYou", sit_down("Rana"))
    person.key(Qt.Key.Key_O, CTRL)
    person.key(Qt.Key.Key_2, CTRL)
    review = window.modes.page(REVIEW)
    person.wait(lambda: review.queue.complete)
    while "CLAIM" not in review.item.disagreement.labels:
        person.type("s")
    disagreement, total = review.item.disagreement, review.queue.all
    person.type("e")
    assert window.focusWidget() is review.view
    person.key(Qt.Key.Key_Tab)
    person.key(Qt.Key.Key_Down)
    person.key(Qt.Key.Key_Right)
    person.type("~")
    person.key(Qt.Key.Key_Return)
    settled = [one for one in review.queue.resolved if one.place.members == disagreement.place.members]
    assert [one.decision.outcome for one in settled] == ["edited"]
    assert review.queue.all == total
    person.key(Qt.Key.Key_Z, CTRL)
    assert review.queue.resolved_count == 0
    assert review.item.disagreement.place.members == disagreement.place.members
    person.type("e")
    person.key(Qt.Key.Key_Escape)
    assert review.queue.resolved_count == 0
    person.quit()
