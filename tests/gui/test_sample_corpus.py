"""The whole sample corpus goes the way of a team: three people's labels in, settled by keyboard alone, gold out.

`sample_corpus/decisions.json` says what stands at each place: whose reading, both, neither, or an edit. What comes out
is `sample_corpus/gold.jsonl`. Nothing in it is random and it holds no times: annotators who share a reading here share
its notes and evidence too, so it does not matter whose is taken. Only ids are compared by what they name, since how the
gold layer makes its ids may change.

UNITS: offsets are code points.
"""

import json
from pathlib import Path
from typing import Any, TypedDict, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.app import commands
from annotator.app.disagreements import Disagreement
from annotator.app.session import Session
from annotator.disk.resources import sample_corpus
from annotator.text.direction import base_directions
from annotator.text.paragraphs import paragraph_at, paragraphs
from annotator.ui.article.article_view import ArticleView
from annotator.ui.main_window import MainWindow
from annotator.ui.review.page import ReviewPage
from annotator.ui.review.variants import shuffled
from tests.cli.test_commands import annotator
from tests.gui.conftest import OpenOn

CONTROL, LETTERS, EXTENDING = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KEYS = {"both": "B", "neither": "X", "edit": "E"}
OUTCOMES = {"both": "both", "neither": "rejected", "edit": "edited"}


class Choice(TypedDict, total=False):
    """What is to stand at a place, which is known by its article, where it begins, and its labels."""

    article: str
    start: int
    labels: list[str]
    words: str
    stands: str
    edit: str
    reason: str


Kind = TypeVar("Kind", bound=QWidget)
Key = tuple[str, int, tuple[str, ...]]


def choices() -> dict[Key, Choice]:
    made: list[Choice] = json.loads((sample_corpus() / "decisions.json").read_text(encoding="utf-8"))
    return {(one["article"], one["start"], tuple(one["labels"])): one for one in made}


def without_ids(path: Path) -> list[dict[str, Any]]:
    """The articles of a file, with spans named by label and place, and relations by nothing."""
    articles = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for article in articles:
        gold = article["layers"]["gold"]
        names = {span["id"]: f"{span['label']} {span['fragments']}" for span in gold["spans"]}
        assert len(set(names.values())) == len(names)
        for span in gold["spans"]:
            span["id"] = names[span["id"]]
        for relation in gold["relations"]:
            relation["id"] = ""
            relation["roles"] = {
                role: sorted(names.get(one, one) for one in of) for role, of in relation["roles"].items()
            }
        gold["relations"].sort(key=json.dumps)
        for decision in gold["decisions"]:
            # Of several who share a reading, whose it is taken from depends on the ids that they were given.
            decision |= {"id": "", "chosen": bool(decision["chosen"])}
            decision["gold"] = [names[one] for one in decision["gold"]]
        gold["decisions"].sort(key=json.dumps)
    return articles


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = commands.new_project(tmp_path / "corpus")
    with Session.open(path) as session:
        assert not commands.import_files(session, [sample_corpus() / "articles", sample_corpus() / "labels"]).refused
    return path


def turn(choice: Choice) -> int:
    return 2 if choice["stands"] == "edit" else 1 if "CLAIM" in choice["labels"] else 0


class Reviewer:
    """Somebody who settles what waits, with nothing but the keyboard, and knows what is to stand at each place."""

    def __init__(self, window: MainWindow, wanted: dict[Key, Choice]) -> None:
        self._window = window
        self._wanted = wanted
        self.session = window.session
        window.modes.show_mode("review")
        self._queue = window.findChild(ReviewPage).queue
        self._shown: Disagreement = self._queue.unresolved[0]

    @property
    def waiting(self) -> list[Disagreement]:
        return self._queue.unresolved

    def settle_next(self) -> None:
        """Settle the place that is shown and go on.

        Claims are left until there are only such, since their speakers and cues would be settled with them, and places
        that are to be edited to the end.
        """
        choice = self.choice_of(self._shown)
        row = self._row()
        if turn(choice) > min(turn(self.choice_of(one)) for one in self.waiting):
            self._press("S")
            self._shown = self.waiting[(row + 1) % len(self.waiting)]
            return
        if choice["stands"] == "edit":
            self._select(self._place_of_edit(choice))
        self._press(KEYS.get(choice["stands"]) or self._number_of(choice["stands"]))
        if "reason" in choice:
            self._tab_to(QPlainTextEdit)
            self._press(choice["reason"])
        self._tab_to(QAbstractItemView)
        self._press(Qt.Key.Key_Return)
        settled = self._shown.place
        assert settled.members not in [one.place.members for one in self.waiting]
        if self.waiting:
            self._shown = self.waiting[row % len(self.waiting)]

    def _row(self) -> int:
        return [one.place.members for one in self.waiting].index(self._shown.place.members)

    def choice_of(self, disagreement: Disagreement) -> Choice:
        (source,) = self.session.facts(disagreement.document).metadata["sources"]
        return self._wanted[Path(source).stem, disagreement.place.start, tuple(sorted(disagreement.labels))]

    def _number_of(self, name: str) -> str:
        """The key of the reading that somebody shares."""
        layer = self.session.person(name).id
        return next(str(number) for number, one in enumerate(shuffled(self._shown), 1) if layer in one.layers)

    def _place_of_edit(self, choice: Choice) -> tuple[int, int]:
        begin = choice["start"] + choice["words"].index(choice["edit"])
        return begin, begin + len(choice["edit"])

    def _select(self, place: tuple[int, int]) -> None:
        """Go through the paragraphs, then letter by letter the way the paragraph runs, and extend."""
        text = self.session.text(self._shown.document)
        found = paragraphs(text)
        number = paragraph_at(found, place[0])
        direction = base_directions([text[start:end] for start, end in found])[number]
        forward = Qt.Key.Key_Left if direction == "rtl" else Qt.Key.Key_Right
        view = self._tab_to(ArticleView)
        self._press(Qt.Key.Key_Home, CONTROL)
        for _ in range(number):
            self._press(Qt.Key.Key_Down, CONTROL)
        for _ in range(place[0] - found[number - 1].end):
            self._press(forward, LETTERS)
        for _ in range(place[1] - place[0]):
            self._press(forward, LETTERS | EXTENDING)
        assert view.selected() == [place]

    def _tab_to(self, kind: type[Kind]) -> Kind:
        for _ in range(50):
            focused = QApplication.focusWidget()
            if isinstance(focused, kind):
                return focused
            self._press(Qt.Key.Key_Tab)
        raise AssertionError(f"no {kind.__name__} is reached with Tab")

    def _press(self, key: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = QApplication.focusWidget() or self._window
        if isinstance(key, str):
            QTest.keyClicks(focused, key, held)
        else:
            QTest.keyClick(focused, key, held)


def test_the_corpus_is_resolved_by_keyboard_alone(qtbot: QtBot, open_on: OpenOn, project: Path, tmp_path: Path) -> None:
    wanted = choices()
    window = open_on(project, "rana")
    reviewer = Reviewer(window, wanted)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    qtbot.waitUntil(lambda: len(reviewer.waiting) == len(wanted))
    for _ in range(2 * len(wanted)):
        if reviewer.waiting:
            reviewer.settle_next()
    assert reviewer.waiting == []
    assert not commands.check(reviewer.session).problems
    for disagreement in commands.disagreements(reviewer.session):
        choice, decision = reviewer.choice_of(disagreement), disagreement.decision
        assert decision.outcome == OUTCOMES.get(choice["stands"], "chosen")
        assert decision.reason == choice.get("reason", "")
    window.close()

    made = tmp_path / "gold.jsonl"
    assert annotator("export", project, made, "--layer", "gold").status == 0
    assert without_ids(made) == without_ids(sample_corpus() / "gold.jsonl"), f"compare with {made}"
