"""The command palette: what it lists, why a command cannot run, and its keys."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from annotator.app import commands
from annotator.app.settings import Settings, load_settings, save_settings
from annotator.ui.key_map.dialog import KeyMapDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import EXPORT, REVIEW
from annotator.ui.palette.matching import Name, typed_words
from annotator.ui.palette.palette import Palette
from annotator.ui.palette.rows import Article, Command, Heading, Speaker
from tests.gui import layouts
from tests.gui.conftest import OpenOn

ARTICLES = {"1.txt": "قال عمر إن Port Ellern مفتوح.\n", "2.txt": "Port news\n\nLina said no.\n"}
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(window: MainWindow, query: str = "") -> Palette:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, CTRL)
    palette = window.help.card
    assert isinstance(palette, Palette)
    palette.field.setText(query)
    return palette


def rows(palette: Palette) -> list[Heading | Command | Article]:
    model = palette.list.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())]


def commands_of(palette: Palette) -> dict[str, Command]:
    return {row.id: row for row in rows(palette) if isinstance(row, Command)}


def current(palette: Palette) -> str:
    return palette.list.currentIndex().data(Qt.ItemDataRole.UserRole).id


def key(palette: Palette, code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(palette.field, code, modifiers)


@pytest.mark.parametrize(
    ("name", "typed", "parts"),
    [
        ("Add another speaker's stance", "sp", [(12, 14)]),
        ("Add another speaker's stance", "st an", [(4, 6), (22, 24)]),
        ("Add another speaker's stance", "peaker", None),
        ("Add another speaker's stance", "sp zz", None),
        ("إلغاء التحديد", "الغاء", [(0, 5)]),
        ("إلغاء التحديد", "تحديد", [(8, 13)]),
        ("إلغاء التحديد", "حديد", None),
        ("دليل التوسيم", "الدليل", [(0, 4)]),
        ("دليل التوسيم", "والدليل", [(0, 4)]),
        ("دليل التوسيم", "للدليل بالتوسيم", [(0, 4), (7, 12)]),
        ("الدليل", "الدليل", [(0, 6)]),
        ("الدليل", "بدليل", [(2, 6)]),
        ("وسم بوسم ادّعاء", "بوسم", [(4, 8)]),
        ("سم الوسوم", "وسم", None),
        ("وسم بوسم ادّعاء", "ادعاء", [(9, 15)]),
        ("𐌀 Find", "fi", [(2, 4)]),
    ],
)
def test_words_match_from_their_starts_under_the_folding_of_find(
    name: str, typed: str, parts: list[tuple[int, int]] | None
) -> None:
    assert Name(name).matched(typed_words(typed)) == parts


def test_the_palette_lists_every_command_with_menu_and_key(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    palette = opened(window)
    found = commands_of(palette)
    assert set(found) == set(window.actions_by_id) - {"help.palette", "edit.escape"}
    assert (found["project.open"].menu, found["project.open"].key) == ("File", "Ctrl+O")
    assert found["label.CLAIM"].words.replace("\u2068", "").replace("\u2069", "") == "Label as Claim"
    assert palette.findChild(QLabel, "paletteCount").text() == f"{len(found)} of {len(found)} commands"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_commands_are_found_in_the_language_of_the_interface_and_in_english(open_on: OpenOn, language: str) -> None:
    save_settings(Settings(language=language))
    window = open_on(ARTICLES)
    assert "project.import" in commands_of(opened(window, "impo arti"))
    window.help.close()
    assert ("project.import" in commands_of(opened(window, "استيراد"))) == (language == "ar")
    QApplication.processEvents()


def test_a_command_that_cannot_run_says_why(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    found = commands_of(opened(window))
    reasons = {
        "review.skip": "only in Review",
        "label.CLAIM": "nothing is selected",
        "stance.supports": "no claim is selected",
        "span.extent": "no span is selected",
        "edit.undo": "nothing to undo",
        "document.previous": "this is the first article",
        "project.open": "",
        "document.next": "",
    }
    assert {action: found[action].reason for action in reasons} == reasons
    window.help.close()
    window.desk.view.select(0, 3)
    assert commands_of(opened(window))["label.CLAIM"].reason == ""
    window.help.close()
    window.modes.show_mode(EXPORT)
    found = commands_of(opened(window))
    assert found["label.CLAIM"].reason == "only in Annotate"
    assert found["view.marks"].reason == "only in Annotate and Review"
    window.help.close()
    window.show_welcome()
    found = commands_of(opened(window))
    assert found["document.next"].reason == found["mode.review"].reason == "open a project first"
    assert found["project.new"].reason == ""


def test_what_only_others_may_do_says_for_whom_it_is(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.availability.state({"mode.review": False, "mode.export": False})
    found = commands_of(opened(window))
    assert found["mode.review"].reason == found["review.skip"].reason == "for leads and reviewers"
    assert found["mode.export"].reason == "for leads"


def test_every_command_that_is_greyed_has_a_reason(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    for mode in ("annotate", REVIEW, EXPORT, "welcome"):
        if mode == "welcome":
            window.show_welcome()
        else:
            window.modes.show_mode(mode)
        found = commands_of(opened(window))
        greyed = {action for action in found if not window.actions_by_id[action].isEnabled()}
        assert greyed <= {action for action, command in found.items() if command.reason}
        assert "" not in {command.words for command in found.values()}
        window.help.close()


def test_enter_runs_the_command_and_remembers_it(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    palette = opened(window, "next")
    assert current(palette) == "document.next"
    key(palette, Qt.Key.Key_Return)
    assert not window.help.is_open
    assert window.desk.listing.index_of(window.desk.document) == 1
    assert window.focusWidget() is window.desk.view
    assert load_settings().commands == ["document.next"]
    first, second, *_ = rows(opened(window))
    assert first == Heading("Recent")
    assert second.id == "document.next"


def test_three_recent_commands_are_kept_and_old_ones_that_are_gone_do_no_harm(open_on: OpenOn) -> None:
    save_settings(Settings(language="en", commands=["gone.act", "view.list", "document.next"]))
    window = open_on(ARTICLES)
    recent = [row.id for row in rows(opened(window))[1:3]]
    assert recent == ["view.list", "document.next"]
    window.help.close()
    key(opened(window, "hidden marks"), Qt.Key.Key_Return)
    assert load_settings().commands == ["view.marks", "gone.act", "view.list"]


def test_enter_on_a_command_that_cannot_run_tells_the_reason_and_does_nothing(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    palette = opened(window, "unlink")
    refused: list[tuple[str, str]] = []
    palette.refused.connect(lambda words, reason: refused.append((words, reason)))
    key(palette, Qt.Key.Key_Return)
    assert window.help.is_open
    assert refused == [("Unlink", "no claim is selected")]
    assert "no claim is selected" in palette.findChild(QLabel, "paletteReason").text()
    assert load_settings().commands == []


def test_arrows_pass_headings_and_esc_gives_the_focus_back(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.desk.panel.filter_field.setFocus()
    palette = opened(window, "export")
    listed = [row.id for row in rows(palette) if not isinstance(row, Heading)]
    seen = [current(palette)]
    for _ in listed:
        key(palette, Qt.Key.Key_Down)
        seen.append(current(palette))
    assert seen == [*listed, listed[-1]]
    for _ in listed:
        key(palette, Qt.Key.Key_Up)
    assert current(palette) == listed[0]
    key(palette, Qt.Key.Key_Escape)
    assert not window.help.is_open
    assert window.focusWidget() is window.desk.panel.filter_field


def test_articles_are_found_by_a_number_sign_and_where_no_command_is(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    before = window.desk.document
    for query in ("#port n", "Port n"):
        palette = opened(window, query)
        assert [row.words for row in rows(palette) if isinstance(row, Article)] == ["Port news"]
        assert palette.findChild(QLabel, "paletteNothing").isHidden() == query.startswith("#")
        window.help.close()
    palette = opened(window, "#")
    assert sum(isinstance(row, Article) for row in rows(palette)) == 2
    palette.field.setText("#Port n")
    window.modes.show_mode(EXPORT)
    key(palette, Qt.Key.Key_Return)
    assert window.modes.mode == "annotate"
    assert window.desk.document != before


def take_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for articles in many steps, one a turn of the window."""
    monkeypatch.setattr("annotator.storage.titles.STEP", 1)
    monkeypatch.setattr("annotator.ui.palette.palette.STEPS_AT_ONCE", 1)
    monkeypatch.setattr("annotator.ui.palette.palette.SLICE_S", 0)


def test_many_articles_are_looked_for_in_steps(open_on: OpenOn, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    take_steps(monkeypatch)
    palette = opened(open_on(ARTICLES), "#Port n")
    assert not [row for row in rows(palette) if isinstance(row, Article)]
    qtbot.waitUntil(lambda: [row.words for row in rows(palette) if isinstance(row, Article)] == ["Port news"])
    palette.field.setText("zzz")
    palette.field.setText("undo")
    assert "edit.undo" in commands_of(palette)
    QTest.qWait(50)
    assert "edit.undo" in commands_of(palette)


def test_what_is_chosen_before_it_is_found_is_what_is_found(
    open_on: OpenOn,
    qtbot,  # type: ignore[no-untyped-def]
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_on(ARTICLES)
    first = window.desk.document
    palette = opened(window, "export")
    take_steps(monkeypatch)
    palette.field.setText("Port n")
    key(palette, Qt.Key.Key_Return)
    assert window.help.is_open
    qtbot.waitUntil(lambda: not window.help.is_open)
    assert window.modes.mode == "annotate"
    assert window.desk.document != first


def test_nothing_found_is_said(open_on: OpenOn) -> None:
    palette = opened(open_on(ARTICLES), "zzz")
    assert rows(palette) == []
    nothing = palette.findChild(QLabel, "paletteNothing")
    assert nothing.text().replace("\u2068", "").replace("\u2069", "") == "No command has “zzz”"
    assert nothing.isVisible()
    key(palette, Qt.Key.Key_Return)
    palette.field.setText("#zzz")
    assert "zzz" in nothing.text()


def test_no_shortcut_of_the_window_works_behind_the_palette(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    palette = opened(window)
    for code in (Qt.Key.Key_5, Qt.Key.Key_W, Qt.Key.Key_T, Qt.Key.Key_K):
        QTest.keyClick(window.windowHandle(), code, CTRL)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F10)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F1)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F1)
    QApplication.processEvents()
    assert window.modes.mode == "annotate"
    assert window.help.is_open
    assert QApplication.activePopupWidget() is None
    assert window.help.card is palette


def test_the_palette_opens_from_a_text_field_and_under_an_arabic_layout(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    field = window.desk.panel.filter_field
    field.setText("port")
    field.setFocus()
    field.setCursorPosition(0)
    opened(window)
    assert field.text() == "port", "the key deletes to the end of the line in text fields"
    window.help.close()
    window.desk.view.setFocus()
    QApplication.sendEvent(window.windowHandle(), layouts.event("ara", "K", CTRL))
    assert window.help.is_open


def test_without_a_key_the_palette_opens_by_its_menu_alone(open_on: OpenOn) -> None:
    save_settings(Settings(language="en", keys={"help.palette": ""}))
    window = open_on(ARTICLES)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, CTRL)
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        QApplication.sendEvent(window.windowHandle(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, "ش"))
    assert not window.help.is_open
    window.actions_by_id["help.palette"].trigger()
    assert window.help.is_open


def test_screen_readers_are_told_the_row(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    palette = opened(window, "open project")
    assert palette.accessibleName() == "Command palette"
    plain = palette.field.accessibleDescription().replace("\u2066", "").replace("\u2069", "")
    assert plain == "Open project…, File, key Ctrl+O"
    palette.field.setText("unlink")
    assert palette.field.accessibleDescription() == "Unlink, not available: no claim is selected"


def test_the_palette_goes_with_what_it_was_opened_on(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    opened(window)
    window.rebuild()
    assert not window.help.is_open
    QApplication.processEvents()
    assert isinstance(window.actions_by_id["help.palette"], QAction)


def test_speakers_are_found_by_an_at_sign(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    first, second = (document.id for document in commands.list_documents(window.session))
    commands.add_span(window.session, first, "SPEAKER", [(4, 7)])
    for start in (11, 11):
        commands.add_span(window.session, second, "SPEAKER", [(start, start + 4)])
    palette = opened(window, "@")
    assert [(row.words, row.beside) for row in rows(palette) if isinstance(row, Speaker)] == [
        ("Lina", "marked once"),
        ("عمر", "marked once"),
    ]
    palette.field.setText("@lin")
    assert [row.words for row in rows(palette) if isinstance(row, Speaker)] == ["Lina"]
    key(palette, Qt.Key.Key_Return)
    assert window.desk.document == second
    assert window.desk.annotating.current_span is not None
    palette = opened(window, "@zz")
    assert "zz" in palette.findChild(QLabel, "paletteNothing").text()


@pytest.mark.parametrize(
    ("query", "id_"), [("arabic", "view.language.ar"), ("العربية", "view.language.ar"), ("light", "view.light")]
)
def test_languages_and_themes_are_commands(open_on: OpenOn, query: str, id_: str) -> None:
    palette = opened(open_on(ARTICLES), query)
    assert current(palette) == id_


def test_a_language_is_chosen_in_the_palette(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on(ARTICLES)
    before = window.desk
    key(opened(window, "language arabic"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not before)
    assert load_settings().language == "ar"
    assert current(opened(window, "english")) == "view.language.en"


def test_ctrl_enter_opens_the_row_in_the_key_map(open_on: OpenOn, monkeypatch: pytest.MonkeyPatch) -> None:
    palette = opened(open_on(ARTICLES), "undo")
    seen: list[str] = []

    def look(dialog: KeyMapDialog) -> int:
        seen.append(dialog.table.currentIndex().siblingAtColumn(0).data())
        return 0

    monkeypatch.setattr(KeyMapDialog, "exec", look)
    key(palette, Qt.Key.Key_Return, CTRL)
    assert seen == ["Undo"]
