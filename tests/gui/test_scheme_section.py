"""The Scheme section: the list, the properties, the draft that they change, and publishing it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from annotator.app import commands
from annotator.domain.contrast import PAIRS
from annotator.domain.scheme import MARKS, Label, parse_scheme
from annotator.domain.scheme_editing import delete
from annotator.ui.annotate.places import DeskPlace
from annotator.ui.confirm_dialog import ConfirmDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import ANNOTATE, PROJECT
from annotator.ui.name_dialog import NameDialog
from annotator.ui.project.page import ProjectPage
from annotator.ui.project.scheme.dialogs import ChangesDialog, MergeLabelDialog
from annotator.ui.project.scheme.key_conflicts import key_use
from annotator.ui.project.scheme.section import ARTICLE, RELATIONS, STANCES, SchemeSection
from annotator.ui.project.scheme.stale_dialog import StaleDialog
from tests.gui.conftest import OpenOn

ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
TEXT = "قال عمر إن Port Ellern مفتوح. Omar said no.\n"


def section_of(window: MainWindow) -> SchemeSection:
    window.modes.show_mode(PROJECT)
    page = window.modes.page(PROJECT)
    assert isinstance(page, ProjectPage)
    page.show_section("scheme")
    section = page.part("scheme")
    assert isinstance(section, SchemeSection)
    return section


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    window = open_on({"1.txt": TEXT})
    document = next(iter(commands.list_documents(window.session))).id
    commands.add_span(window.session, document, "CUE", [(TEXT.index("said"), TEXT.index("said") + 4)])
    return window


def test_what_is_chosen_is_kept_over_a_restart(window: MainWindow, open_on: OpenOn) -> None:
    path, section = window.session.file.path, section_of(window)
    for _ in range(2):
        QTest.keyClick(section.list, Qt.Key.Key_Down)
    label = section.acts.id
    section.tabs.setCurrentIndex(STANCES)
    QTest.keyClick(section.list, Qt.Key.Key_Down)
    stance = section.acts.id
    window.close()
    again = section_of(open_on(path))
    assert (again.tabs.currentIndex(), again.acts.id) == (STANCES, stance)
    again.tabs.setCurrentIndex(0)
    assert again.acts.id == label != again.list.row(0).id


@pytest.fixture
def section(window: MainWindow) -> SchemeSection:
    return section_of(window)


def drafted(section: SchemeSection, label: str) -> Label:
    toml = commands.scheme_draft(section.draft.session)
    found = (parse_scheme(toml) if toml else section.draft.session.scheme).label(label)
    assert found is not None
    return found


def names(section: SchemeSection) -> list[str]:
    return [section.list.row(index).name for index in range(section.list.count())]


def answer(kind: type[QDialog], act: Callable[[QDialog], None]) -> None:
    """Do something in the dialog that the next act opens."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            act(dialog)
        else:  # something is counted before the dialog opens
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def named(name: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(name)
        dialog.accept()

    return act


# --- the list


def test_labels_have_keys_and_uses(section: SchemeSection) -> None:
    rows = [section.list.row(index) for index in range(section.list.count())]
    assert [(row.name, row.key, row.uses, row.chip) for row in rows] == [
        ("Claim", "1", 0, ""),
        ("Speaker", "2", 0, ""),
        ("Cue", "3", 1, ""),
        ("Target", "4", 0, ""),
        ("Addressee", "", 0, "not offered"),
    ]
    assert rows[0].other_name == "ادّعاء"
    assert section.tabs.tabText(STANCES).endswith("6")


def test_alt_and_an_arrow_move_a_label(section: SchemeSection) -> None:
    section.list.choose("CUE")
    QTest.keyClick(section.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(section) == ["Claim", "Cue", "Speaker", "Target", "Addressee"]
    assert section.list.row(section.list.currentRow()).id == "CUE"
    section.tabs.setCurrentIndex(STANCES)
    section.list.choose("opposes")
    QTest.keyClick(section.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(section)[0] == "supports"


def test_a_new_label_is_shown_at_once(section: SchemeSection) -> None:
    answer(NameDialog, named("Place & time"))
    section.add.click()
    assert names(section)[-1] == "Place & time"
    row = section.list.row(section.list.currentRow())
    assert (row.id, row.chip, row.key) == ("PLACE_TIME", "new", "5")
    assert section.title.name.text() == "Place & time"
    assert section.title.delete.isVisible()
    section.title.delete.click()
    assert "Place & time" not in names(section)
    assert commands.scheme_draft(section.draft.session) is None


# --- properties


def test_names_are_changed_in_each_language(section: SchemeSection) -> None:
    section.list.choose("CUE")
    fields = section.label.names.fields
    fields[""].setText("Signal")
    fields[""].editingFinished.emit()
    assert drafted(section, "CUE").name == "Signal"
    fields = section.label.names.fields
    assert fields["ar"].text() == "قرينة"
    fields["ar"].setText("إشارة")
    fields["ar"].editingFinished.emit()
    toml = commands.scheme_draft(section.draft.session)
    assert toml is not None
    assert parse_scheme(toml).say("Signal", "ar") == "إشارة"
    assert section.foot.count.text() == "2 changes not yet published"


def test_tab_leads_on_in_the_form_after_a_change(section: SchemeSection) -> None:
    field = section.label.names.fields["ar"]
    field.setFocus()
    field.setText("زعم")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert drafted(section, "CLAIM")
    assert parse_scheme(commands.scheme_draft(section.draft.session) or "").say("Claim", "ar") == "زعم"
    focused = section.window().focusWidget()
    assert focused is not field
    assert section.label.isAncestorOf(focused)


def press_key(section: SchemeSection, key: Qt.Key, text: str) -> None:
    section.label.key.click()
    QTest.sendKeyEvent(QTest.KeyAction.Click, section.label.key, key, text, Qt.KeyboardModifier.NoModifier)


def test_a_key_of_the_same_place_is_refused_and_one_of_review_warned_of(section: SchemeSection) -> None:
    section.list.choose("SPEAKER")
    press_key(section, Qt.Key.Key_1, "1")
    assert drafted(section, "SPEAKER").key == "2"
    assert "Claim" in section.label.key_words.text()
    press_key(section, Qt.Key.Key_L, "l")
    assert drafted(section, "SPEAKER").key == "2"
    press_key(section, Qt.Key.Key_S, "s")
    assert drafted(section, "SPEAKER").key == "S"
    assert "Skip" in section.label.key_words.text()
    assert section.label.key_words.isVisible()
    press_key(section, Qt.Key.Key_7, "7")
    assert drafted(section, "SPEAKER").key == "7"
    press_key(section, Qt.Key.Key_Delete, "")
    assert drafted(section, "SPEAKER").key == ""


def test_keys_are_compared_by_their_place(section: SchemeSection) -> None:
    scheme = section.draft.scheme
    assert key_use(scheme, "3", "CUE") is None
    assert key_use(scheme, "+", "CUE").is_here  # type: ignore[union-attr]
    assert not key_use(scheme, "S", "CUE").is_here  # type: ignore[union-attr]
    assert key_use(scheme, "", "CUE") is None


def test_a_mark_that_another_label_has_is_disabled(section: SchemeSection) -> None:
    section.list.choose("CUE")
    buttons = {mark: section.label.marks._buttons[mark] for mark in MARKS}
    assert [mark for mark, button in buttons.items() if not button.isEnabled()] == ["square", "disc", "ring"]
    buttons["cross"].click()
    assert drafted(section, "CUE").mark == "cross"
    assert section.label.marks._buttons["cross"].isChecked()


def test_fragments_and_checked_colours(section: SchemeSection) -> None:
    section.list.choose("SPEAKER")
    section.label.fragments._buttons["one"].click()
    assert drafted(section, "SPEAKER").fragments == "one"
    menu = section.label.colors.pairs.menu()
    menu.actions()[5].trigger()
    assert drafted(section, "SPEAKER").light.line == "#3F7F12"


def test_typed_colours_are_checked(section: SchemeSection) -> None:
    section.list.choose("SPEAKER")
    card = section.label.colors.cards["light"]
    card._fields["line"].setText("nonsense")
    card._fields["line"].editingFinished.emit()
    assert card._fields["line"].text() == "#B86200"
    card._fields["line"].setText("#fde0b0")
    card._fields["line"].editingFinished.emit()
    assert drafted(section, "SPEAKER").light.line == "#FDE0B0"
    assert "cannot be published" in card._foot.text()
    answer(ChangesDialog, lambda dialog: dialog.accept())
    section.foot.publish.click()
    assert section.draft.session.scheme.version == 1


def test_the_preview_shows_the_colours_of_the_draft(section: SchemeSection) -> None:
    section.list.choose("SPEAKER")

    def colors(image: QImage) -> set[str]:
        return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}

    light, dark = (preview.grab().toImage() for preview in section.label.previews)
    assert "#FCEACB" in colors(light)
    assert "#47331B" in colors(dark)
    section.label.colors.pairs.menu().actions()[5].trigger()
    assert "#E7F7DE" in colors(section.label.previews[0].grab().toImage())


def chip(section: SchemeSection, value: str) -> QToolButton:
    found = section.label.attributes.findChildren(QToolButton, f"value.{value}")
    return found[-1]


def choose(button: QToolButton, words: str) -> None:
    menu = button.menu()
    menu.aboutToShow.emit()
    actions = [action for action in menu.actions() if action.text() == words]
    actions[0].trigger()


def test_values_are_retired_ordered_and_made_default(section: SchemeSection) -> None:
    section.list.choose("SPEAKER")
    assert chip(section, "person").isChecked()
    choose(chip(section, "media"), "Retire")
    assert "not offered" in chip(section, "media").text()
    choose(chip(section, "group"), "Make default")
    kind = drafted(section, "SPEAKER").attributes[0]
    assert kind.implied == "group"
    choose(chip(section, "person"), "Move earlier")
    assert drafted(section, "SPEAKER").attributes[0].implied == "person"
    choose(chip(section, "media"), "Offer")
    assert all(choice.offered for choice in drafted(section, "SPEAKER").attributes[0].choices)


def test_attributes_are_added(section: SchemeSection) -> None:
    section.list.choose("CUE")
    answer(NameDialog, named("tone: calm, loud"))
    section.label.attributes.ask_attribute()
    assert drafted(section, "CUE").attributes[-1].values == ("calm", "loud")


def test_labels_of_roles_are_chosen(section: SchemeSection) -> None:
    section.tabs.setCurrentIndex(RELATIONS)
    section.list.choose("SAID_BY")
    button = section.relation.findChildren(QToolButton, "role.speaker.TARGET")[-1]
    button.click()
    relation = section.draft.scheme.relation("SAID_BY")
    assert relation is not None
    assert relation.role("speaker").labels == ("SPEAKER", "TARGET")  # type: ignore[union-attr]


def test_stances_have_keys_and_names(section: SchemeSection) -> None:
    section.tabs.setCurrentIndex(STANCES)
    section.list.choose("mixed")
    field = section.stance.names.fields["en"]
    field.setText("both")
    field.editingFinished.emit()
    assert "both" in names(section)
    section.title.retire.click()
    assert section.list.row(4).chip == "not offered"


# --- retiring, merging, publishing


def test_a_retired_label_leaves_the_label_bar_once_published(  # type: ignore[no-untyped-def]
    qtbot, window: MainWindow, section: SchemeSection
) -> None:
    section.list.choose("CUE")
    section.title.retire.click()
    assert section.list.row(2).chip == "not offered"
    assert section.list.row(2).faint
    assert "label.CUE" in window.actions_by_id
    answer(ChangesDialog, lambda dialog: dialog.accept())
    section.foot.publish.click()
    assert window.session.scheme.version == 2
    qtbot.waitUntil(lambda: "label.CUE" not in window.actions_by_id, timeout=5000)
    assert "label.CLAIM" in window.actions_by_id
    page = window.modes.page(PROJECT)
    assert isinstance(page, ProjectPage)
    assert page.section == "scheme"
    assert "Version 2" in page.notices.words
    window.actions_by_id["edit.undo"].trigger()
    assert window.session.scheme.version == 1


def test_merging_says_what_it_does(window: MainWindow, section: SchemeSection) -> None:
    section.list.choose("CUE")

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeLabelDialog)
        dialog._target.setCurrentIndex(dialog._target.findData("TARGET"))
        assert dialog._words.text().startswith("1 span will read")
        dialog.accept()

    answer(MergeLabelDialog, act)
    section.title.merge.click()
    assert drafted(section, "CUE").into == "TARGET"
    answer(ChangesDialog, lambda dialog: dialog.accept())
    section.foot.publish.click()
    (document,) = [row.id for row in commands.list_documents(window.session)]
    assert [span.label for span in window.session.annotations(document).spans.values()] == ["TARGET"]


def test_what_does_not_fit_is_mapped(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    commands.import_scheme(window.session, delete(commands.scheme_toml(window.session), "labels", "CUE"))
    commands.publish_scheme(window.session)
    QTest.qWait(300)  # the view is made anew for another scheme
    section = section_of(window)
    qtbot.waitUntil(section.stale.isVisible)
    assert section.stale.text() == "1 annotation does not fit…"

    def act(dialog: QDialog) -> None:
        answer_box = dialog.findChild(QComboBox, "stale.0")
        assert answer_box is not None
        answer_box.setCurrentIndex(answer_box.findData("TARGET"))
        dialog.accept()

    answer(StaleDialog, act)
    section.stale.click()
    answer(ChangesDialog, lambda dialog: dialog.accept())
    section.foot.publish.click()
    (document,) = [row.id for row in commands.list_documents(window.session)]
    assert [span.label for span in window.session.annotations(document).spans.values()] == ["TARGET"]


def test_a_draft_is_compared_and_discarded(section: SchemeSection) -> None:
    assert not section.foot.compare.isEnabled()
    section.list.choose("CUE")
    section.title.retire.click()
    seen = []
    answer(ChangesDialog, lambda dialog: (seen.append(dialog.list.item(0).text()), dialog.reject()))  # type: ignore[attr-defined, func-returns-value]
    section.foot.compare.click()
    assert "retired" in seen[0]

    answer(ConfirmDialog, lambda dialog: dialog.agree.click())  # type: ignore[attr-defined]
    section.foot.discard.click()
    assert commands.scheme_draft(section.draft.session) is None
    assert not section.foot.publish.isEnabled()


def test_places_are_shown_on_the_desk(window: MainWindow, section: SchemeSection) -> None:
    section.list.choose("CUE")
    wanted: list[DeskPlace] = []
    section.place_wanted.connect(wanted.append)
    section.title.places.click()
    assert wanted[0].offset == TEXT.index("said")
    assert window.modes.mode == ANNOTATE


def test_a_file_becomes_the_draft_and_goes_out(
    section: SchemeSection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "scheme.toml"
    monkeypatch.setattr("annotator.ui.file_dialogs.save_file", lambda *_args: str(target))
    section.head()[2].click()  # type: ignore[attr-defined]
    assert target.read_text("utf-8") == commands.scheme_toml(section.draft.session)
    target.write_text(target.read_text("utf-8").replace('name = "Cue"', 'name = "Signal"'), "utf-8")
    monkeypatch.setattr("annotator.ui.file_dialogs.open_file", lambda *_args: str(target))
    section.head()[1].click()  # type: ignore[attr-defined]
    assert "Signal" in names(section)


def test_nothing_is_wider_than_a_small_window(window: MainWindow, section: SchemeSection) -> None:
    for width, height in ((1024, 700), (1440, 900)):
        window.resize(width, height)
        QApplication.processEvents()
        for number, (panel, scroll) in enumerate(section._scrolls.items()):
            section.tabs.setCurrentIndex(number)
            QApplication.processEvents()
            assert panel.minimumSizeHint().width() <= scroll.viewport().width()
        for button in (section.foot.publish, section.foot.discard, section.title.retire):
            place = button.mapTo(window, QPoint(0, 0))
            assert place.x() >= 0
            assert place.x() + button.width() <= window.width()
            assert button.width() >= button.sizeHint().width()


# --- labels of articles


def test_labels_of_articles_are_added_named_and_keyed(section: SchemeSection) -> None:
    section.tabs.setCurrentIndex(ARTICLE)
    assert names(section)[-1] == "Garbled text"
    answer(NameDialog, named("Satire & jokes"))
    section.add.click()
    row = section.list.row(section.list.currentRow())
    assert (row.id, row.name, row.chip, row.key) == ("satire_jokes", "Satire & jokes", "new", "")
    section.article.names.fields["ar"].setText("سخرية")
    section.article.names.fields["ar"].editingFinished.emit()
    assert section.list.row(section.list.currentRow()).other_name == "سخرية"
    section.article.key.pressed_key.emit("Y")
    assert "Y is the key of No claims in this article" in section.article.key_words.text().translate(ISOLATES)
    section.article.key.pressed_key.emit("K")
    assert section.list.row(section.list.currentRow()).key == "K"
    assert section.article.key_words.isHidden()


def test_one_that_was_given_is_retired_and_not_deleted(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    document = next(iter(commands.list_documents(window.session))).id
    commands.set_document_label(window.session, document, "garbled", applies=True)
    section = section_of(window)
    section.tabs.setCurrentIndex(ARTICLE)
    section.list.choose("garbled")
    qtbot.waitUntil(lambda: section.list.row(section.list.currentRow()).uses == 1)
    assert section.title.delete.isHidden()
    section.title.retire.click()
    assert section.list.row(section.list.currentRow()).chip == "not offered"
    section.list.choose("boilerplate")
    assert section.title.delete.isVisible()
    section.title.delete.click()
    assert "Boilerplate" not in names(section)


def test_a_group_is_chosen_and_named(section: SchemeSection) -> None:
    section.tabs.setCurrentIndex(ARTICLE)
    section.list.choose("garbled")
    group = section.article.group
    assert group.currentText() == "none"
    group.activated.emit(group.findData("article_stance"))
    assert commands.draft_changes(section.draft.session)[0].owner == "garbled"
    assert section.article.group_names.fields["en"].text().startswith("Stance of the article")
    answer(NameDialog, named("Form"))
    group.activated.emit(group.count() - 1)
    found = section.draft.scheme.document_label("garbled")
    assert found is not None
    assert found.group == "Form"


def test_the_first_article_with_a_label_is_shown(window: MainWindow) -> None:
    document = next(iter(commands.list_documents(window.session))).id
    commands.set_document_label(window.session, document, "garbled", applies=True)
    section = section_of(window)
    places: list[DeskPlace] = []
    section.place_wanted.connect(places.append)
    section.tabs.setCurrentIndex(ARTICLE)
    section.list.choose("garbled")
    section.title.places.click()
    assert [place.document for place in places] == [document]


# --- the focus


def tabbed(window: MainWindow, first: QWidget, steps: int) -> list[str]:
    """The names of what Tab comes to, from a widget on."""
    QApplication.processEvents()  # shows what was made just now
    first.setFocus()
    names_ = []
    for _ in range(steps):
        QApplication.processEvents()
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        names_.append(window.focusWidget().objectName())
    return names_


def test_tab_goes_on_to_the_next_field_after_an_edit(window: MainWindow, section: SchemeSection) -> None:
    section.list.choose("CUE")
    first = section.label.names.fields[""]
    first.setText("Signal")
    assert tabbed(window, first, 2) == ["schemeName.ar", "schemeKey"]
    assert drafted(section, "CUE").name == "Signal"
    assert tabbed(window, section.label.findChild(QPushButton, "addAttribute"), 2) == ["value.verb", "value.noun"]
    section.tabs.setCurrentIndex(STANCES)
    first = section.stance.names.fields["en"]
    first.setText("Backs")
    assert tabbed(window, first, 3) == ["schemeName.ar", "schemeKey", "stanceColor.light"]
    section.tabs.setCurrentIndex(ARTICLE)
    first = section.article.names.fields[""]
    first.setText("Agrees")
    assert tabbed(window, first, 3) == ["schemeName.ar", "schemeKey", "schemeGroup"]


def test_a_role_keeps_the_focus_as_it_is_changed(window: MainWindow, section: SchemeSection) -> None:
    section.tabs.setCurrentIndex(RELATIONS)
    chip = section.relation.findChild(QToolButton, "role.claim.TARGET")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert window.focusWidget().objectName() == "role.claim.TARGET"
    assert window.focusWidget() is not chip
    assert tabbed(window, window.focusWidget(), 1) == ["role.speaker.CLAIM"]


def test_publishing_keeps_the_selection_and_can_be_undone(
    window: MainWindow, section: SchemeSection, monkeypatch: pytest.MonkeyPatch
) -> None:
    section.tabs.setCurrentIndex(ARTICLE)
    section.list.choose("garbled")
    section.title.retire.click()
    monkeypatch.setattr(ChangesDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
    section.foot.publish.click()
    QTest.qWait(50)
    again = section_of(window)
    assert again is not section
    assert again.tabs.currentIndex() == ARTICLE
    assert again.list.row(again.list.currentRow()).id == "garbled"
    notices = window.modes.page(PROJECT).notices
    assert notices.isVisible()
    assert notices.texts == ("Version 2 of the scheme is published.", "Undo")
    notices.findChild(QPushButton, "noticeAct").click()
    assert window.session.scheme.version == 1


def test_the_same_colours_as_another_label_are_said(section: SchemeSection) -> None:
    cue = drafted(section, "CUE")
    section.list.choose("SPEAKER")
    said = section.findChild(QLabel, "sameColors")
    assert said is not None
    assert said.isHidden()
    number = next(place for place, pair in enumerate(PAIRS, start=1) if pair == (cue.light, cue.dark))
    pair = section.findChild(QAction, f"schemePair.{number}")
    assert pair.text().endswith(": used by Cue")
    pair.trigger()
    assert said.isVisible()
    assert said.text() == "\u2068Cue\u2069 has the same colours."
