"""Learning beside the window: when it happens, what it leaves, and what becomes of it when a process dies."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from annotator.app import commands
from annotator.domain.document import document_id
from annotator.domain.extras import MODULES
from annotator.storage.paths import suggestions_folder
from annotator.suggest.messages import Failed, Found, Learnt
from annotator.ui.annotate.desk import Desk
from annotator.ui.annotate.suggesting import child_process, learning
from annotator.ui.annotate.suggesting.learning import Learning
from tests.gui.suggesting import MADE, suggesting, wait_for
from tests.suggest.articles import articles
from tests.suggest.projects import annotate

__all__ = ["suggesting"]
OpenDesk = Callable[..., Desk]
LANGUAGE = "en"


def begin(found: OpenDesk, **options: object) -> Learning:
    return found(LANGUAGE, **options).suggesting.learning


def finish_one(desk: Desk) -> None:
    """Finish an article that is not finished yet."""
    made = {article.text: article for article in articles(MADE, LANGUAGE)}
    left = (one for text, one in made.items() if desk.session.annotations(document_id(text)).status != "done")
    article = next(left)
    annotate(desk.session, article)
    commands.mark_done(desk.session, document_id(article.text))


def settled(found: Learning) -> bool:
    return found._set is not None and found._set.is_complete and found._doing is None


def test_what_was_learnt_lies_beside_the_project_and_is_not_learnt_again(suggesting: OpenDesk) -> None:
    desk = suggesting(LANGUAGE)
    found, project = desk.suggesting.learning, desk.session.file.path
    wait_for(lambda: found.path(LANGUAGE) and found.tried(LANGUAGE))
    path = Path(found.path(LANGUAGE))
    assert path.parent == suggestions_folder(project)
    written = path.stat().st_mtime_ns
    desk.window().close()
    again = begin(suggesting, project=project)
    wait_for(lambda: settled(again))
    assert path.stat().st_mtime_ns == written


def test_missing_files_are_made_again(suggesting: OpenDesk) -> None:
    desk = suggesting(LANGUAGE)
    project = desk.session.file.path
    wait_for(lambda: desk.suggesting.learning.path(LANGUAGE))
    desk.window().close()
    shutil.rmtree(suggestions_folder(project))
    again = begin(suggesting, project=project)
    wait_for(lambda: again.path(LANGUAGE))


def test_beyond_the_first_articles_it_is_learnt_after_several(
    suggesting: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "OFTEN", 2)
    monkeypatch.setattr(learning, "EVERY", 2)
    desk = suggesting(LANGUAGE)
    found = desk.suggesting.learning
    wait_for(lambda: found.path(LANGUAGE) and settled(found))
    before = found.path(LANGUAGE)
    finish_one(desk)
    wait_for(lambda: settled(found))
    QTest.qWait(200)
    assert found.path(LANGUAGE) == before
    finish_one(desk)
    wait_for(lambda: found.path(LANGUAGE) != before)


def test_or_while_nobody_does_anything(suggesting: OpenDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning, "OFTEN", 2)
    desk = suggesting(LANGUAGE)
    found = desk.suggesting.learning
    wait_for(lambda: found.path(LANGUAGE) and settled(found))
    before = found.path(LANGUAGE)
    finish_one(desk)
    wait_for(lambda: settled(found))
    found._idle.setInterval(1)
    found._idle.start()
    wait_for(lambda: found.path(LANGUAGE) != before)


def test_a_learner_that_is_killed_is_started_again(suggesting: OpenDesk) -> None:
    found = begin(suggesting)
    wait_for(lambda: found.is_learning)
    process = found._child._process
    assert process is not None
    process.kill()
    wait_for(lambda: found.path(LANGUAGE))


def test_one_that_always_dies_is_given_up(suggesting: OpenDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_process, "_COMMAND", ("-c", "import sys; sys.exit(3)"))
    found = begin(suggesting)
    wait_for(lambda: found._child.is_given_up)
    QTest.qWait(100)
    assert not found.is_learning
    assert not found.path(LANGUAGE)


def test_what_says_nonsense_is_given_up(suggesting: OpenDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    nonsense = "import sys, time; sys.stdout.buffer.write(b'\\xff' * 9); sys.stdout.flush(); time.sleep(60)"
    monkeypatch.setattr(child_process, "_COMMAND", ("-c", nonsense))
    found = begin(suggesting)
    wait_for(lambda: found._child.is_given_up)
    assert not found._child.is_running


def test_without_the_extra_nothing_is_learnt_and_the_panel_says_so(
    suggesting: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MODULES, "suggest", ("no_such_module",))
    desk = suggesting(LANGUAGE)
    QTest.qWait(100)
    assert desk.suggesting.learning.counts == {}
    desk.suggestion_settings.open()
    panel = desk.findChild(object, "suggestionSettings")
    assert "python-crfsuite" in panel.state.text()
    panel.close()


def test_a_folder_that_cannot_be_written_is_told_once(suggesting: OpenDesk) -> None:
    desk = suggesting(LANGUAGE)
    suggestions_folder(desk.session.file.path).write_text("no folder", encoding="utf-8")
    found = desk.suggesting.learning
    wait_for(lambda: "cannot be written" in desk.notices.words)
    desk.notices.hide()
    finish_one(desk)
    wait_for(lambda: settled(found))
    assert desk.notices.isHidden() or "cannot be written" not in desk.notices.words


def test_others_finished_work_is_learnt_from_when_that_is_chosen(suggesting: OpenDesk) -> None:
    desk = suggesting(LANGUAGE, annotator="omar")
    found = desk.suggesting.learning
    wait_for(lambda: settled(found))
    assert found.counts == {}
    desk.suggestion_settings.open()
    panel = desk.findChild(object, "suggestionSettings")
    panel.source.setCurrentIndex(panel.source.findData("all"))
    panel.source.activated.emit(panel.source.currentIndex())
    wait_for(lambda: found.counts.get(LANGUAGE))
    wait_for(lambda: found.path(LANGUAGE))
    panel.close()


def test_trouble_with_a_package_is_told_once_for_each(suggesting: OpenDesk) -> None:
    desk = suggesting(LANGUAGE)
    found = desk.suggesting.learning
    for name in ("night", "day"):
        trouble = Failed(0, "The suggester {suggester} fails: {reason}.", {"suggester": name, "reason": "no"})
        found._take(Learnt(LANGUAGE, "", 1, 0.0, (trouble,)))
        assert name in desk.notices.words
        desk.notices.hide()
        desk.suggesting._requests._take(Found(0, (), (trouble,)))
        assert desk.notices.isHidden()
