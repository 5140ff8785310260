"""The real window, offscreen, on real projects, or its page alone; settings in a folder of the test's own."""

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from annotator.app import commands
from annotator.app.bundled import scheme_toml
from annotator.app.commands import new_project
from annotator.app.session import Session
from annotator.app.settings import Settings, save_settings
from annotator.domain.document import Document, document_id
from annotator.domain.scheme import parse_scheme
from annotator.text.paragraphs import first_words
from annotator.ui import language, theme
from annotator.ui.application import application, open_window
from annotator.ui.article.article_page import PAGE_WIDTH
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.article_view import ArticleView
from annotator.ui.main_window import MainWindow
from tests.gui.agreeing import make_team, measured_once
from tests.gui.sharing import make_lead
from tests.gui.stray_windows import watch_for_stray_windows

watch_for_stray_windows()


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application of the program itself, whichever test made it."""
    return application()


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    save_settings(Settings(language="en"))
    if language.current() != "en":  # a test before left another one behind
        language.apply(application(), "en")


@pytest.fixture
def collecting() -> Iterator[None]:
    """The garbage collector runs by itself, as it does in the program."""
    usual = gc.isenabled()
    gc.enable()
    yield
    if not usual:
        gc.disable()


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """Delete what is to be deleted later, which no event loop does here: each window left makes the next one slower."""
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


Articles = dict[str, str]
OpenOn = Callable[..., MainWindow]


@pytest.fixture
def project_with(tmp_path: Path) -> Callable[[Articles], Path]:
    """Make a project of articles: file name to text."""

    def make(articles: Articles) -> Path:
        folder = tmp_path / "articles"
        folder.mkdir(exist_ok=True)
        for name, text in articles.items():
            (folder / name).write_bytes(text.encode())
        project = new_project(tmp_path / "project.annot")
        with Session.open(project) as session:
            commands.import_files(session, [folder])
        return project

    return make


@pytest.fixture
def open_on(qtbot, project_with: Callable[[Articles], Path]) -> Iterator[OpenOn]:  # type: ignore[no-untyped-def]
    """Open the window on a project (a path, or articles to make one of) as Sara; on the welcome page for None."""
    windows: list[MainWindow] = []

    def open_it(project: Path | Articles | None, annotator: str = "sara", document: str | None = None) -> MainWindow:
        path = project_with(project) if isinstance(project, dict) else project
        window = open_window(path, annotator, document)
        windows.append(window)
        window.activateWindow()
        if QApplication.platformName() != "offscreen":  # a window manager takes its time
            with qtbot.waitActive(window):
                pass
        if window.desk is not None:
            window.desk.view.setFocus()
        return window

    yield open_it
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.processEvents()


@pytest.fixture(scope="session")
def _team_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_team(tmp_path_factory.mktemp("team"))


@pytest.fixture
def team(_team_template: Path, tmp_path: Path) -> Path:
    """A fresh project in which three people agree more or less."""
    return Path(shutil.copy(_team_template, tmp_path / "team.annot"))


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    """The project of Nadia, its lead, with a package for Sara beside it."""
    return make_lead(tmp_path)


_agreement_once = measured_once(commands.agreement)


@pytest.fixture
def agreement_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measure the agreement of one state of a project once, for tests of how it is shown."""
    monkeypatch.setattr(commands, "agreement", _agreement_once)


ShowPage = Callable[..., ArticleView]


@pytest.fixture
def show_page(qtbot) -> ShowPage:  # type: ignore[no-untyped-def]
    """Show a text on a page without a window around it, in the light theme."""
    light = theme.theme("light")
    language.apply(application(), "en")
    theme.apply(application(), light)

    def show(
        text: str, *, title: str = "", byline: str = "", width: int = PAGE_WIDTH, height: int = 600
    ) -> ArticleView:
        view = ArticleView(light)
        qtbot.addWidget(view)
        view.resize(width, height)
        facts = {"byline": byline} if byline else {}
        document = Document(document_id(text), text, title, facts, has_headline=first_words(text) == title)
        view.show_article(ArticleText(document, {}), parse_scheme(scheme_toml("claims")), ())
        view.show()
        return view

    return show
