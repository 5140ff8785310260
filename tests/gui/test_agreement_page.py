"""The agreement page shows the figures that were measured, says why one is missing, and writes them down."""

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableWidget, QWidget

from annotator.agreement.report import AgreementReport
from annotator.app import commands
from annotator.app.session import Session
from annotator.app.settings import Settings, save_settings
from annotator.app.tasks import Cancelled
from annotator.domain.document import document_id
from annotator.ui.agreement import page as page_module
from annotator.ui.agreement.content import NOT_DEFINED
from annotator.ui.agreement.page import AgreementPage
from tests.gui.agreeing import HARMFUL, figure, rows, shown, table, two
from tests.gui.conftest import OpenOn
from tests.gui.test_windows import ARTICLES, SIZES

ARABIC_DIGITS = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")


pytestmark = pytest.mark.usefixtures("agreement_once")


@pytest.fixture
def project(team: Path) -> Path:
    return team


@pytest.fixture
def page(open_on: OpenOn, project: Path) -> AgreementPage:
    return shown(open_on(project))


@pytest.fixture
def report(page: AgreementPage) -> AgreementReport:
    return commands.agreement(page._session)


def test_the_first_figures(page: AgreementPage, report: AgreementReport) -> None:
    waiting = [one for one in commands.disagreements(page._session) if one.state != "resolved"]
    told = {"documents": str(report.documents), "alpha": two(report.overall.alpha), "kappa": two(report.stance.kappa)}
    for name, words in {**told, "waiting": str(len(waiting))}.items():
        assert figure(page, name).text() == words


def test_figures_by_label(page: AgreementPage, report: AgreementReport) -> None:
    found = rows(page, "agreement")
    assert [row[0] for row in found] == ["Claim", "Speaker", "Cue", "Target", "All labels"]
    for row, one in zip(found, [*report.labels.values(), report.overall], strict=True):
        interval = "–".join(map(two, one.intervals["alpha"]))
        assert row[1:] == [str(one.n), *map(two, (one.exact_f1, one.overlap_f1, one.alpha, one.alpha_u)), interval]


def test_figures_of_pairs(page: AgreementPage, report: AgreementReport) -> None:
    found, names = rows(page, "pairwise"), report.annotators
    for row, one in enumerate(names):
        assert found[row][0] == f"\u2068{one}\u2069"
        for column, other in enumerate(names):
            pair = report.pairs.get(f"{one}|{other}") or report.pairs.get(f"{other}|{one}")
            assert found[row][column + 1] == (two(pair.overall.alpha) if pair else NOT_DEFINED)
            if pair:
                tip = table(page, "pairwise").item(row + 1, column + 1).toolTip()
                assert f"n: {pair.overall.n}" in tip
                assert two(pair.overall.exact_f1) in tip
                assert "–".join(map(two, pair.overall.intervals["alpha"])) in tip


def test_figures_by_direction(page: AgreementPage, report: AgreementReport) -> None:
    found = rows(page, "directions")
    assert [row[0] for row in found] == ["Right-to-left", "Left-to-right", "Mixed"]
    for row, part in zip(found, report.slices.values(), strict=True):
        one = part.labels["CLAIM"]
        assert (row[1], row[2], row[4]) == (str(one.n), two(one.alpha), two(one.exact_f1))


def test_who_gave_which_stance(page: AgreementPage, report: AgreementReport) -> None:
    found = rows(page, "stances")
    values = [row[0].replace(" ", "") for row in found]
    assert values[:2] == ["supports", "opposes"]
    assert values[6:] == ["opposes+supports"]  # of two speakers of one claim
    for row, one in zip(found, values, strict=True):
        assert row[1:] == [str(report.stance.confusion.get(f"{one}|{other}", 0)) for other in values]
    first = [words.replace(" ", "") for words in rows(page, "confusions")[0]]
    both = [report.stance.confusion.get("|".join(pair), 0) for pair in (first[:2], first[1::-1])]
    assert first[2] == str(sum(both))


def test_relations_and_answers(page: AgreementPage, report: AgreementReport) -> None:
    for row, one in zip(rows(page, "relations"), [*report.relations.values(), report.frames], strict=True):
        assert row[1:] == [str(one.n), two(one.strict_f1), two(one.conditional_f1)]
    for row, answer in zip(rows(page, "answers"), [report.stance, *report.attributes.values()], strict=True):
        assert row[1:] == [str(answer.n), *map(two, (answer.coverage, answer.alpha, answer.kappa))]


def test_progress(page: AgreementPage) -> None:
    for row, member in zip(rows(page, "progress"), commands.team(page._session), strict=True):
        assert row == [f"\u2068{member.name}\u2069", "", f"{member.done} of {member.assigned}"]


def finished_by_two(project_with: Callable[[dict[str, str]], Path]) -> Path:
    """Two people finished the same article without marking anything."""
    path = project_with(ARTICLES)
    for name in ("sara", "omar"):
        with Session.open(path, name) as session:
            commands.mark_done(session, document_id(ARTICLES["2.txt"]))
    return path


def test_what_is_not_defined_is_a_dash_that_says_why(
    open_on: OpenOn, project_with: Callable[[dict[str, str]], Path]
) -> None:
    page = shown(open_on(finished_by_two(project_with)))
    found = table(page, "agreement")
    assert rows(page, "agreement")[0] == ["Claim", "0", *[NOT_DEFINED] * 5]
    assert "nobody annotated any" in found.item(1, 2).toolTip()
    assert "only one value was used" in found.item(1, 4).toolTip()
    assert "nobody annotated anything" in found.item(1, 5).toolTip()
    assert "too few documents" in found.item(1, 6).toolTip()
    assert figure(page, "kappa").text() == NOT_DEFINED
    assert "nothing was annotated twice" in figure(page, "kappa").toolTip()
    assert figure(page, "lowest") is None


def test_nothing_finished_twice(open_on: OpenOn) -> None:
    page = shown(open_on(ARTICLES))
    told = page.findChild(QLabel, "agreementNothing").text()
    assert "No article has been finished by two annotators" in told
    assert "Merge their packages" in told
    assert not page.findChild(QPushButton, "agreement.save").isEnabled()
    assert [row[2] for row in rows(page, "progress")] == ["0 of 2"]


def test_it_measures_again_only_when_something_changed(
    open_on: OpenOn, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_on(project)
    page = shown(window)
    first = page.measured
    window.modes.show_mode("annotate")
    assert shown(window).measured is first
    commands.record_time(window.session, window.desk.document, 5)
    assert shown(window).measured is first
    commands.reopen(window.session, window.desk.document)
    again = shown(window).measured
    assert again is not first
    assert again.team != first.team
    QTest.mouseClick(page.findChild(QPushButton, "agreement.measure"), Qt.MouseButton.LeftButton)
    assert page.measured is not again


def test_stopping_keeps_the_figures(page: AgreementPage, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise Cancelled

    before, words = page.measured, figure(page, "alpha").text()
    with monkeypatch.context() as patch:
        patch.setattr(page_module, "measure", stopped)
        page.measure()
    assert page.measured is before
    assert figure(page, "alpha").text() == words
    assert "Stopped" in page.notices.words
    page.enter()
    QApplication.processEvents()
    assert page.measured is not before


class Read(HTMLParser):
    """Takes the tags and the words of a report."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize(("language", "way"), [("en", "ltr"), ("ar", "rtl")])
def test_the_report_as_html(open_on: OpenOn, project: Path, tmp_path: Path, language: str, way: str) -> None:
    save_settings(Settings(language=language))
    page = shown(open_on(project))
    page.save(tmp_path / "report.html")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    read = Read(text)
    assert ("html", {"lang": language, "dir": way}) in read.tags
    assert HARMFUL in read.words
    assert f"<bdi>{HARMFUL}</bdi>" not in text
    assert not [tag for tag, attributes in read.tags if "src" in attributes or "href" in attributes]
    report = page.measured.report
    for one in (report.overall, *report.labels.values()):
        for value in (two(one.alpha), two(one.exact_f1), str(one.n)):
            assert (value.translate(ARABIC_DIGITS) if language == "ar" else value) in read.words
    assert "report.html" in page.notices.words


def test_the_report_never_replaces_the_project(page: AgreementPage, project: Path) -> None:
    before = project.stat().st_ino
    page.save(project)
    assert "the project itself" in page.notices.words
    assert project.stat().st_ino == before


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_part_is_inside_the_window(
    open_on: OpenOn, project: Path, language: str, theme: str, size: tuple[int, int]
) -> None:
    save_settings(Settings(language=language, theme=theme))
    window = open_on(project)
    window.resize(*size)
    page = shown(window)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    width = range(page.width() + 1)
    for part in page.findChildren(QWidget):
        if part.isVisible() and part.objectName() and not part.objectName().startswith("qt_"):
            place = QRect(part.mapTo(page, part.rect().topLeft()), part.size())
            assert place.left() in width, part.objectName()
            assert place.right() in width, part.objectName()
    for found in page.findChildren(QTableWidget):
        assert found.accessibleName()
        assert found.horizontalHeader().length() <= found.viewport().width(), found.objectName()
        assert found.verticalHeader().length() == found.height(), found.objectName()
    progress, pairs = table(page, "progress"), table(page, "pairwise")
    before = progress.mapTo(page, progress.rect().center()).x() < pairs.mapTo(page, pairs.rect().center()).x()
    assert before == (language == "en")


def test_every_table_is_reached_by_tab_and_no_key_labels_out_of_sight(page: AgreementPage) -> None:
    window = page.window()
    spans = len(window.session.annotations(window.desk.document).spans)
    reached = set()
    for _ in range(30):
        focused = window.focusWidget()
        reached.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_1)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {found.objectName() for found in page.findChildren(QTableWidget)} <= reached
    assert {"agreement.measure", "agreement.save"} <= reached
    assert len(window.session.annotations(window.desk.document).spans) == spans


def test_labels_of_the_article_are_shown_once_somebody_gave_one(open_on: OpenOn, tmp_path: Path) -> None:
    path = commands.new_project(tmp_path / "p.annot")
    (tmp_path / "a.txt").write_text("Lina said no.\n", "utf-8")
    with Session.open(path) as session:
        commands.import_files(session, [tmp_path / "a.txt"])
        (document,) = (one.id for one in commands.list_documents(session))
        for name in ("Ann", "Ben"):
            session.join(name)
            session.switch_annotator(name)
            commands.set_document_label(session, document, "garbled", applies=name == "Ann")
            commands.mark_done(session, document)
    page = shown(open_on(path, "Ann"))
    assert table(page, "articles").isVisibleTo(page)
    assert ["Garbled text", "1", "0", "1", "0.00"] in [row[:5] for row in rows(page, "articles")]
