"""What the two annotators of a lead's month do, and the words that the month is about."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPushButton,
    QTextEdit,
)

from annotator.ui.modes import ANNOTATE
from tests.journeys.conftest import HARBOUR
from tests.journeys.lead_hands import (
    answer_package,
    merge,
    package_of,
    project_page,
    send,
    turn_to,
    write,
)
from tests.journeys.lead_sights import label_names, words_in
from tests.journeys.person import CTRL, SHIFT, Person, plain

ENTER, ESC, SPACE, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Delete
CLAIM, SHORTER = "شركة Nordwall ستسلّم الرافعات قبل نهاية مارس", "شركة Nordwall ستسلّم الرافعات"
SPEAKER, CUE, UNION = "مدير الميناء سالم البدري", "قال", "the channel stays open at night"
FERRY_CLAIM, FERRY_SPEAKER = "the ferry will not wait for the bridge", "Dana Weil"
SCHOOL_CLAIM = "בית הספר ייפתח ב-1 בספטמבר"
QUESTION, ANSWER = "Is the month a part of it?", "لا، الشهر ليس جزءًا من الادعاء."
CORRECTED = HARBOUR.replace("قبل نهاية مارس", "قبل نهاية أبريل").replace("سالم البدري", "سالم البدوي")
MOVED = CLAIM.replace("مارس", "أبريل")
OLD_RULE, NEW_RULE = "One human being, also without a name", "One human being, with or without a name"
HARBOUR_ROW, FERRY_ROW, SCHOOL_ROW = range(3)


class Places(NamedTuple):
    """Where things are in the home folder."""

    home: Path

    @property
    def project(self) -> Path:
        return self.home / "news.annot"

    def folder(self, week: str) -> Path:
        """The folder for the packages of a week."""
        folder = self.home / week
        folder.mkdir(exist_ok=True)
        return folder

    def sent(self, name: str) -> Path:
        return self.home / f"from {name}.annopack"


def sara_begins(person: Person, places: Places) -> None:
    """Sara opens her package by key, labels, asks, and sends; one article is done."""
    window = person.start()
    answer_package(person, package_of(places.folder("first"), "Sara"))
    person.key(Qt.Key.Key_O, CTRL | SHIFT)
    assert window.session.annotator.name == "Sara"
    assert {"Claim", "Speaker", "Cue"} <= set(label_names(person))
    turn_to(person, CLAIM)
    for words, keys in ((CLAIM, "1"), (SPEAKER, "2+"), (CUE, "3")):
        person.drag_over(words)
        person.type(keys)
    person.click_words(CLAIM)
    person.expect("questionDialog", write(QUESTION))
    person.type("w")
    person.key(ENTER, CTRL)
    assert "2 left" in window.project.words.left.text()
    send(person, places.sent("Sara"))


def omar_begins(person: Person, places: Places) -> None:
    """Omar opens his package from the menu, sends one article; another day, on the same text, he goes on."""
    window = person.start()
    answer_package(person, package_of(places.folder("first"), "Omar"))
    person.act("project.open_package")
    assert window.session.annotator.name == "Omar"
    turn_to(person, FERRY_CLAIM)
    for words, keys in ((FERRY_CLAIM, "1"), (FERRY_SPEAKER, "2-")):
        person.drag_over(words)
        person.type(keys)
    person.key(ENTER, CTRL)
    send(person, places.sent("Omar"))
    person.start()
    person.key(ENTER)
    turn_to(person, CLAIM)
    for words, keys in ((f"إن {CLAIM}", "1"), (SPEAKER, "2+"), (CUE, "3")):
        person.drag_over(words)
        person.type(keys)
    person.key(ENTER, CTRL)
    send(person, places.sent("Omar later"))


def sara_goes_on(person: Person, places: Places) -> None:
    """Sara merges what came: answer, guideline, places, correction; she goes on under the new scheme."""
    window = person.start()
    person.key(ENTER)
    merge(person, package_of(places.folder("second"), "Sara Nabil"))
    assert "Sara Nabil" in window.windowTitle()
    assert "Sara Nabil" in window.project.words.person.text()
    turn_to(person, MOVED)
    assert person.quotes("CLAIM") == [SHORTER]
    read_news(person)
    look_at_places(person)
    assert "Place" in label_names(person)
    assert "Cue" not in label_names(person)
    person.drag_over("ميناء الريحان")
    person.type(window.session.scheme.label("SPOT").key)
    assert person.quotes("SPOT") == ["ميناء الريحان"]
    turn_to(person, FERRY_CLAIM)
    for words, keys in ((f"“{FERRY_CLAIM}”", "1"), (FERRY_SPEAKER, "2-")):
        person.drag_over(words)
        person.type(keys)
    while window.desk.listing.counts().done < window.desk.listing.counts().all:
        person.key(ENTER, CTRL)
    assert "No articles left" in window.desk.notices.words
    send(person, places.sent("Sara later"))


def read_news(person: Person) -> None:
    """The guideline's bar and difference, the new answer, who corrected the claim."""
    window = person.window
    bar = window.content.guideline_bar
    assert plain(bar.words) == "Guideline 2: Speaker › Kind › Person changed."
    told_difference: list[str] = []

    def read(dialog: QDialog) -> None:
        told_difference.append(dialog.findChild(QTextEdit, "textAfter").toPlainText())
        dialog.reject()

    person.expect("guidelineDifference", read)
    person.click(bar.findChild(QPushButton, "guidelineAct"))
    assert NEW_RULE in told_difference[0]
    assert bar.isHidden()
    person.click_words(SHORTER)
    assert plain(window.desk.preview.findChild(QLabel, "correctedBy").text()) == "Corrected by Nadia"
    answers = window.project.words.answers
    assert "1 new answer" in answers.text()
    person.click(answers)
    section = project_page(person).part("inbox")
    assert ANSWER in words_in(section.card.posts)
    section.panel.list.setFocus()
    person.key(ENTER)
    assert window.modes.mode == ANNOTATE
    assert window.desk.annotating.current_span.quote == (SHORTER,)


def look_at_places(person: Person) -> None:
    """The places of the corrected text are kept, by key and by button."""
    desk = person.window.desk
    person.act("document.revised")
    assert desk.revised.isVisible()
    assert desk.revised.list.model().rowCount() == 1
    person.click(person.window.findChild(QPushButton, "revised.keep"))
    assert not desk.revised.isVisible()
