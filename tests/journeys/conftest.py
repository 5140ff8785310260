"""A person with a computer of their own: settings, a home folder, articles to work on.

With SLOW=1 all long work takes its time, and shows its progress, as on a slow computer.
"""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator.app.settings import Settings, save_settings
from annotator.ui import background
from annotator.ui.application import application
from tests.gui.stray_windows import watch_for_stray_windows
from tests.journeys.person import Person

watch_for_stray_windows()

DELAY_S = 0.15


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application of the program itself, whichever test made it."""
    return application()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home folder of the person, with the settings in it."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    save_settings(Settings(language="en"))
    return home


@pytest.fixture(autouse=True)
def _slow_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    if "SLOW" in os.environ:
        run = background._Worker.run
        monkeypatch.setattr(background, "PATIENCE_MS", 0)
        monkeypatch.setattr(background._Worker, "run", lambda worker: (time.sleep(DELAY_S), run(worker)))


@pytest.fixture
def person(qapp, home: Path) -> Iterator[Person]:  # type: ignore[no-untyped-def]
    """Somebody who has not started the program yet."""
    somebody = Person()
    yield somebody
    somebody.leave()


@pytest.fixture
def move_to(home: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sit down at another computer, with settings and keys of its own."""

    def move(name: str) -> None:
        monkeypatch.setenv("XDG_CONFIG_HOME", str(home / name))
        monkeypatch.setenv("XDG_DATA_HOME", str(home / name / "data"))

    return move


@pytest.fixture
def articles(home: Path) -> Path:
    """A folder of mixed articles."""
    folder = home / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


HARBOUR = """أرصفة ميناء الريحان تفتح في الربيع

قال مدير الميناء سالم البدري إن شركة Nordwall ستسلّم الرافعات قبل نهاية مارس، وأضاف: «لن نؤجّل الافتتاح يومًا واحدًا».

In an English note the fishers’ union said that “the channel stays open at night”. Its head, ليلى منصور, called the plan
too late.

ونفت البلدية أن تكون الرسوم قد ارتفعت.
"""
FERRY = """Night ferry returns to Tamra

Dana Weil said “the ferry will not wait for the bridge”. وقالت دانا ويل: «السفينة جاهزة». The crew agreed.

The ministry denied that tickets cost more.
"""
SCHOOL = """בית הספר החדש ייפתח בסתיו

ראש העיר דוד לוי אמר: «בית הספר ייפתח ב-1 בספטמבר». חברת Brineholt מכחישה את העיכוב.
"""
ARTICLES = {"1-harbour.txt": HARBOUR, "2-ferry.txt": FERRY, "3-school.txt": SCHOOL}
