"""Every figure of the agreement page leads to the places behind it, by mouse and by key."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableWidget

from annotator.app import commands
from annotator.app.disagreements import Disagreement, DisagreementFilter
from annotator.ui.agreement.page import AgreementPage
from tests.gui.agreeing import figure, rows, shown, table
from tests.gui.conftest import OpenOn

pytestmark = pytest.mark.usefixtures("agreement_once")


@pytest.fixture
def page(open_on: OpenOn, team: Path) -> AgreementPage:
    return shown(open_on(team))


@pytest.fixture
def asked(page: AgreementPage) -> list[DisagreementFilter]:
    found: list[DisagreementFilter] = []
    page.disagreements_wanted.connect(found.append)
    return found


@pytest.fixture
def disagreements(page: AgreementPage) -> list[Disagreement]:
    return list(commands.disagreements(page._session))


def middle(found: QTableWidget, row: int, column: int) -> QPoint:
    return found.visualItemRect(found.item(row, column)).center()


def click(found: QTableWidget, row: int, column: int) -> None:
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=middle(found, row, column))


def layers(page: AgreementPage, *names: str) -> frozenset[str]:
    return frozenset(page._session.person(name).id for name in names)


def test_a_label_a_direction_and_a_person(page: AgreementPage, asked: list[DisagreementFilter]) -> None:
    click(table(page, "agreement"), 2, 0)
    click(table(page, "agreement"), 5, 4)
    click(table(page, "directions"), 3, 3)
    click(table(page, "progress"), 2, 1)
    assert asked == [
        DisagreementFilter(label="SPEAKER"),
        DisagreementFilter(),
        DisagreementFilter(label="CLAIM", direction="mixed"),
        DisagreementFilter(layers=layers(page, "sara")),
    ]


def test_two_people(page: AgreementPage, asked: list[DisagreementFilter]) -> None:
    names = page.measured.report.annotators
    click(table(page, "pairwise"), 1, 3)
    click(table(page, "pairwise"), 2, 0)
    click(table(page, "pairwise"), 2, 2)  # one person with herself
    click(table(page, "pairwise"), 0, 2)  # a heading
    assert asked == [
        DisagreementFilter(layers=layers(page, names[0], names[2])),
        DisagreementFilter(layers=layers(page, names[1])),
    ]


def test_stances_that_were_confused(page: AgreementPage, asked: list[DisagreementFilter]) -> None:
    found, shows = rows(page, "stances"), page.measured.report.stance.confusion
    values = [row[0].replace(" ", "") for row in found]
    expected = []
    for row, one in enumerate(values, 1):
        for column, other in enumerate(values, 1):
            click(table(page, "stances"), row, column)
            if f"{one}|{other}" in shows:
                expected.append(DisagreementFilter(stances=(one, other)))
    assert asked == expected
    assert 1 < len(expected) < len(values) ** 2
    asked.clear()
    click(table(page, "confusions"), 1, 2)
    first = tuple(words.replace(" ", "") for words in rows(page, "confusions")[0][:2])
    assert asked == [DisagreementFilter(stances=first)]


def test_relations_answers_and_the_button(page: AgreementPage, asked: list[DisagreementFilter]) -> None:
    named = [row[0] for row in rows(page, "relations")]
    for row in range(1, len(named) + 1):
        click(table(page, "relations"), row, 1)
    told = dict(zip(page.measured.report.relations, asked, strict=False))
    assert told == {
        "SAID_BY": DisagreementFilter(reason="speaker"),
        "CUED_BY": DisagreementFilter(label="CUE"),
        "STANCE": DisagreementFilter(reason="stance"),
    }
    assert asked[-1] == DisagreementFilter(label="CLAIM")
    asked.clear()
    click(table(page, "answers"), 1, 0)
    click(table(page, "answers"), 2, 0)
    page.findChild(QPushButton, "agreement.review").click()
    label = next(iter(page.measured.report.attributes)).partition(".")[0]
    assert asked == [
        DisagreementFilter(reason="stance"),
        DisagreementFilter(reason="attribute", label=label),
        DisagreementFilter(reason="stance"),
    ]


@pytest.mark.parametrize(
    ("name", "sought"),
    [
        ("alpha", [DisagreementFilter()]),
        ("kappa", [DisagreementFilter(reason="stance")]),
        ("waiting", [DisagreementFilter()]),
        ("documents", []),
    ],
)
def test_the_figures_that_come_first(
    page: AgreementPage, asked: list[DisagreementFilter], name: str, sought: list[DisagreementFilter]
) -> None:
    field = figure(page, name).parentWidget()
    assert figure(page, name).text() in field.accessibleName()
    QTest.mouseClick(figure(page, name), Qt.MouseButton.LeftButton)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked == 2 * sought
    assert (field.focusPolicy() == Qt.FocusPolicy.TabFocus) == bool(sought)


def test_documents_of_a_language(page: AgreementPage, asked: list[DisagreementFilter]) -> None:
    codes = list(page.measured.report.languages)
    assert len(codes) > 1
    for row in range(1, len(codes) + 1):
        click(table(page, "languages"), row, 0)
    assert asked == [DisagreementFilter(language=code) for code in codes]


def test_what_is_filtered_is_there(
    page: AgreementPage, asked: list[DisagreementFilter], disagreements: list[Disagreement]
) -> None:
    """A figure below 1 has places behind it, and a confusion has at least as many as were counted."""
    report = page.measured.report
    for label, one in report.labels.items():
        assert one.exact_f1 == 1 or any(
            DisagreementFilter(label=label).fits(disagreement) for disagreement in disagreements
        )
    for pair, count in report.stance.confusion.items():
        one, other = pair.split("|")
        if one != other:
            places = sum(DisagreementFilter(stances=(one, other)).fits(disagreement) for disagreement in disagreements)
            assert 0 < places <= count + report.stance.confusion.get(f"{other}|{one}", 0)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_by_key(page: AgreementPage, asked: list[DisagreementFilter], key: Qt.Key) -> None:
    window = page.window()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    for _ in range(30):
        if window.focusWidget().objectName() == "stancesTable":
            break
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    found = window.focusWidget()
    assert found.objectName() == "stancesTable"
    for step in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(found, step)
    row, column = found.currentRow(), found.currentColumn()
    assert row >= 1
    assert column >= 1
    QTest.keyClick(found, key)
    one, other = (rows(page, "stances")[place - 1][0].replace(" ", "") for place in (row, column))
    assert asked == [DisagreementFilter(stances=(one, other))]


def test_what_can_be_clicked_looks_so(page: AgreementPage) -> None:
    found = table(page, "pairwise")
    for column, shape in ((2, Qt.CursorShape.PointingHandCursor), (1, Qt.CursorShape.ArrowCursor)):
        QTest.mouseMove(found.viewport(), middle(found, 1, column))
        assert found.viewport().cursor().shape() == shape
    assert "Review" in found.item(1, 2).toolTip()
    assert "review" not in found.item(1, 1).toolTip()
