"""The guideline beside the article, its section in Project, the bar about what changed, and filing under its parts."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from annotator.app import commands
from annotator.app.bundled import guideline_texts
from annotator.app.settings import Settings, load_settings, save_settings
from annotator.domain.inbox_items import InboxFilter
from annotator.ui.confirm_dialog import ConfirmDialog
from annotator.ui.guideline.asking import PartQuestionDialog
from annotator.ui.guideline.difference_dialog import GuidelineDifferenceDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import PROJECT, REVIEW
from annotator.ui.project.guideline.publish_dialog import PublishGuidelineDialog
from annotator.ui.project.guideline.section import GuidelineSection
from tests.gui.conftest import OpenOn
from tests.gui.hands import key, press
from tests.gui.labelling import CLAIM, SPEAKER, TEXT, mark
from tests.gui.leading import wait

TEXTS = guideline_texts("claims")
CHANGED = TEXTS["en"].replace("One human being, also without a name", "One human being, with or without a name")


@pytest.fixture
def window(open_on: OpenOn, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    opened = open_on({"1.txt": TEXT})
    commands.publish_guideline(opened.session, TEXTS)
    opened.resize(1440, 900)
    qtbot.waitUntil(opened.isActiveWindow)
    return opened


def section_of(window: MainWindow) -> GuidelineSection:
    window.content.modes.show_section("guideline")
    section = window.content.modes.page(PROJECT).part("guideline")
    assert isinstance(section, GuidelineSection)
    return section


def clicking(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    """Answer every question with the button of these words."""

    def answer(dialog: QDialog) -> int:
        (button,) = [button for button in dialog.findChildren(QPushButton) if button.text() == words]
        button.click()
        return dialog.result()

    for kind in (ConfirmDialog, PublishGuidelineDialog):
        monkeypatch.setattr(kind, "exec", answer)


# --- beside the article


def test_examples_are_painted_by_the_article_in_both_directions(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    key(window, Qt.Key.Key_F1)
    view = window.desk.guideline.view
    guideline = view.guideline
    for words, label, rtl in (("Nadia Orr", "SPEAKER", False), ("المتحدث باسم البلدية", "SPEAKER", True)):
        span = next(span for span in guideline.spans if span.quote == (words,))
        assert span.label == label
        view.scroll_to(span.start, at_top=True)
        (box,) = view.boxes(span.fragments)
        assert view.spans_at(box.center()) == [span.id]
        assert view.geometry_of_spans.runs_leftwards(span.start) == rtl
        grabbed = view.viewport().grab().toImage()
        ratio = grabbed.devicePixelRatio()
        under = grabbed.pixelColor(round(box.center().x() * ratio), round((box.bottom() + 1) * ratio))
        assert under.name().upper() == "#B86200"


def test_a_label_button_in_focus_opens_its_part(window: MainWindow) -> None:
    mark(window, CLAIM, "1")
    button = window.desk.label_bar.findChild(object, "button.label.TARGET")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    key(window, Qt.Key.Key_F1)
    assert window.desk.guideline.shown_part == "Target"
    assert window.focusWidget() is button
    key(window, Qt.Key.Key_F1)
    window.desk.label_bar.findChild(object, "button.stance.opposes").setFocus(Qt.FocusReason.TabFocusReason)
    key(window, Qt.Key.Key_F1)
    assert window.desk.guideline.shown_part == "Opposes"


def test_it_is_352_wide_collapses_to_40_and_becomes_a_window(window: MainWindow) -> None:
    mark(window, SPEAKER, "2")
    key(window, Qt.Key.Key_F1)
    panel = window.desk.guideline
    assert panel.width() == 352
    panel.collapse.click()
    assert panel.height() == 40
    panel.collapse.click()
    assert panel.height() > 200
    panel.detach.click()
    outside = panel.window()
    assert outside is not window
    assert outside.windowFlags() & Qt.WindowType.Tool == Qt.WindowType.Tool
    assert panel.isVisible()
    assert window.desk.article.cards.isVisible()
    outside.close()
    assert panel.isHidden()
    assert not window.actions_by_id["view.guideline"].isChecked()
    key(window, Qt.Key.Key_F1)
    assert panel.window() is window
    assert panel.isVisible()
    panel.detach.click()
    panel.detach.click()
    assert panel.window() is window
    assert panel.isVisible()


def test_search_language_and_links(window: MainWindow) -> None:
    key(window, Qt.Key.Key_F1)
    panel = window.desk.guideline
    panel.search.click()
    assert window.focusWidget() is panel.field
    QTest.keyClicks(panel.field, "who is it from")
    assert panel.found.text() == "Not found"
    panel.field.setText("shudder")
    panel.field.setText("incidental")
    assert panel.found.text() == "1 of 1"
    assert panel.view.painter.hits
    QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    assert not panel.field.isVisible()
    assert not panel.view.painter.hits
    panel.view.scroll_to_part("SPEAKER.kind.group")
    panel.switch.click()
    assert panel.view.part_in_sight().title == "جماعة"
    assert panel.switch.accessibleName() == "Read in English"
    panel.switch.click()
    guideline = panel.view.guideline
    link = next(run for run in guideline.runs if run.kind == "link" and run.target == "STANCE")
    panel.view.scroll_to(link.start, at_top=True)
    (box,) = panel.view.boxes([(link.start, link.start + 1)])
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert panel.view.part_in_sight().anchor == "STANCE"


def test_asking_about_the_part_in_sight(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    key(window, Qt.Key.Key_F1)
    panel = window.desk.guideline
    panel.view.scroll_to_part("CUE.kind")
    asked: list[str] = []
    panel.ask_wanted.connect(asked.append)

    def write(dialog: PartQuestionDialog) -> int:
        QTest.keyClicks(dialog.focusWidget() or dialog._field, "Are colons cues?")
        return 1

    monkeypatch.setattr(PartQuestionDialog, "exec", write)
    panel.ask.click()
    assert asked == ["CUE.kind"]
    (item,) = commands.inbox(window.session, InboxFilter())
    assert item.text == "Are colons cues?"


def test_a_hostile_guideline_is_plain_text(window: MainWindow) -> None:
    lines = [
        "<img src='file:///a.png'>",
        "![x](file:///a.png)",
        "<script>alert(1)</script>",
        "[a](javascript:run())",
    ]
    commands.publish_guideline(window.session, {"ar": "", "en": "\n\n".join([*lines, "word " * 100_000])})
    key(window, Qt.Key.Key_F1)
    shown = window.desk.guideline.view.toPlainText()
    assert lines[0] in shown
    assert lines[2] in shown
    assert "\ufffc" not in shown  # no picture


# --- the section


def test_the_lead_writes_compares_and_publishes(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot) -> None:  # type: ignore[no-untyped-def]
    section = section_of(window)
    assert window.focusWidget() is section.editor
    assert section.parts.count() == len(section.view.guideline.parts)
    assert not section.foot.publish.isEnabled()
    section.editor.setPlainText(CHANGED)
    qtbot.waitUntil(section.foot.publish.isEnabled)
    assert section.foot.words.text().replace("\u2068", "").replace("\u2069", "") == (
        "Not published yet: Speaker › Kind › Person changed"
    )
    assert "with or without" in section.view.toPlainText()
    assert commands.guideline(window.session, "en") == TEXTS["en"]
    section.draft.keep()
    assert commands.guideline_draft(window.session) is not None
    shown: list[GuidelineDifferenceDialog] = []
    monkeypatch.setattr(GuidelineDifferenceDialog, "exec", lambda dialog: shown.append(dialog) or 0)
    section.foot.compare.click()
    (dialog,) = shown
    before, after = dialog.differences.comparison.before, dialog.differences.comparison.after
    assert "also" in before.toPlainText()
    assert "with or" in after.toPlainText()
    assert _formats(before, "also")[0]
    assert _formats(after, "with or")[1]
    assert section.foot.publish.text() == "Publish version 2…"
    clicking(monkeypatch, "Publish")
    section.foot.publish.click()
    assert commands.guideline_version(window.session) == 2
    assert commands.guideline(window.session, "en") == CHANGED
    assert commands.guideline_draft(window.session) is None
    assert section.foot.words.text() == "Version 2 is published."
    assert window.content.guideline_bar.isHidden()  # the lead knows


def _formats(view, words: str) -> tuple[bool, bool]:  # type: ignore[no-untyped-def]
    """Return whether words are struck, and whether they are underlined."""
    cursor = view.document().find(words)
    return cursor.charFormat().fontStrikeOut(), cursor.charFormat().fontUnderline()


def test_a_draft_outlives_the_window_and_can_be_discarded(
    open_on: OpenOn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = commands.new_project(tmp_path / "p.annot", with_guideline=True)
    first = open_on(project)
    section = section_of(first)
    section.editor.setPlainText(CHANGED)
    section.draft.keep()
    first.close()
    again = section_of(open_on(project))
    assert again.written == CHANGED
    clicking(monkeypatch, "Discard")
    again.foot.discard.click()
    assert again.written == TEXTS["en"]


def test_an_empty_project_offers_the_default(open_on: OpenOn) -> None:
    window = open_on({"1.txt": TEXT})
    section = section_of(window)
    assert section.default.isVisible()
    section.default.click()
    assert section.written == TEXTS["en"]
    assert section.foot.publish.isEnabled()
    assert section.default.isHidden()
    section.tabs.setCurrentIndex(1)
    assert section.written == TEXTS["ar"]
    assert commands.guideline_texts(window.session) == {}


def test_annotators_read_it(window: MainWindow) -> None:
    commands.add_annotator(window.session, "Lea")
    commands.set_role(window.session, "Lea", "lead")
    commands.set_role(window.session, "sara", "annotator")
    window.content.show_again()
    section = section_of(window)
    assert not section.editor.isVisible()
    assert not section.foot.publish.isVisible()
    assert section.view.isVisible()
    section.parts.setCurrentRow(5)
    assert section.view.part_in_sight() == section.view.guideline.parts[5]


def test_spans_that_may_no_longer_follow_are_counted(window: MainWindow) -> None:
    mark(window, SPEAKER, "2")
    assert section_of(window).check.isHidden()
    commands.publish_guideline(window.session, {"en": CHANGED})
    section = section_of(window)
    assert section.check.isVisible()
    assert "Speaker" in section.check.text()
    assert "1" in section.check.text()


# --- what is new


def test_the_bar_stays_until_the_difference_was_opened(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    bar = window.content.guideline_bar
    assert bar.isHidden()
    session = window.session
    sara = session.annotator
    session.set_annotator(session.join("Nadia"))
    commands.publish_guideline(session, {"en": CHANGED})
    session.set_annotator(sara)
    bar.refresh()
    assert bar.isVisible()
    assert bar.words.replace("\u2068", "").replace("\u2069", "") == "Guideline 2: Speaker › Kind › Person changed."
    press(window, "1")  # notices come and go elsewhere
    assert bar.isVisible()
    shown: list[GuidelineDifferenceDialog] = []
    monkeypatch.setattr(GuidelineDifferenceDialog, "exec", lambda dialog: shown.append(dialog) or 0)
    bar.open()
    assert len(shown) == 1
    assert bar.isHidden()
    assert set(load_settings().guidelines.values()) == {2}
    bar.refresh()
    assert bar.isHidden()


# --- disagreements


def test_a_disagreement_is_filed_under_a_part_and_opened_from_there(open_on: OpenOn, team: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on(team, "nadia")
    commands.publish_guideline(window.session, TEXTS)
    window.content.modes.show_mode(REVIEW)
    page = window.content.modes.page(REVIEW)
    qtbot.waitUntil(lambda: page.item is not None)
    page.choices.part.chosen.emit("CUE")  # an open one is filed with its decision
    page.choices.part.show_part("CUE")
    page.choose("1")
    page.resolve()
    assert commands.filed_disagreements(window.session) == {"CUE": 1}
    section = section_of(window)
    rows = [section.parts.item(row) for row in range(section.parts.count())]
    (cue,) = [item for item in rows if item.text() == "Cue"]
    section.parts.itemActivated.emit(cue)
    assert window.content.modes.mode == REVIEW
    assert page.queue.filter.part == "CUE"
    qtbot.waitUntil(lambda: page.item is not None)
    assert page.item.disagreement.decision.part == "CUE"
    assert page.choices.part.part == "CUE"
    page.choices.part._choose("SPEAKER")
    assert commands.filed_disagreements(window.session) == {"SPEAKER": 1}


# --- in Arabic


def test_in_arabic_the_arabic_text_is_shown_first(open_on: OpenOn, tmp_path: Path) -> None:
    save_settings(Settings(language="ar"))
    window = open_on(commands.new_project(tmp_path / "p.annot", with_guideline=True))
    window.resize(1440, 900)
    window.actions_by_id["view.guideline"].trigger()
    panel = window.desk.guideline
    assert panel.view.part_in_sight().title.startswith("كيف تُوسَّم")
    assert section_of(window).language == "ar"
    assert panel.view.horizontalScrollBar().maximum() == 0  # the text would not be where its spans are painted


def test_before_publishing_one_reads_which_parts_and_languages_change(open_on: OpenOn, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    window = open_on({"1.txt": TEXT}, "Nadia")
    commands.set_role(window.session, "Nadia", "lead")
    commands.publish_guideline(window.session, TEXTS)
    QTest.qWait(10)  # the view is rebuilt for the role
    section = section_of(window)
    section.draft.write_all({"en": CHANGED})
    read: list[str] = []

    def look(dialog: PublishGuidelineDialog) -> int:
        read.extend(label.text() for label in dialog.findChildren(QLabel))
        return 0

    monkeypatch.setattr(PublishGuidelineDialog, "exec", look)
    section.foot.publish.click()
    assert "Publish version 2 of the guideline" in read
    place = read.index("English")
    assert read[place + 1].endswith("changed")
    assert "Arabic" not in read
    assert "Not changed: Arabic." in read
    assert commands.guideline_version(window.session) == 1


def test_the_words_stay_in_their_place_when_the_bar_comes_and_goes(window: MainWindow) -> None:
    bar, view = window.content.guideline_bar, window.desk.view
    window.desk.zoom.set(3)

    def place() -> int:
        return view.viewport().mapTo(window, QPoint(0, 0)).y() - view.verticalScrollBar().value()

    wait(lambda: view.verticalScrollBar().maximum() > 100)
    for scrolled in (0, 60, view.verticalScrollBar().maximum()):
        view.verticalScrollBar().setValue(scrolled)
        before, top = place(), view.mapTo(window, QPoint(0, 0)).y()
        bar.show_words("The guideline has changed.")
        wait(lambda top=top: view.mapTo(window, QPoint(0, 0)).y() > top)
        assert place() == before
        bar.hide()
        wait(lambda top=top: view.mapTo(window, QPoint(0, 0)).y() == top)
        assert place() == before
