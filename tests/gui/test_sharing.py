"""Sharing in the window: when passes are made, what the sign says, and what stays in its place."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QLineEdit, QPushButton, QTableWidget, QToolButton

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.commands.sharing_work import SharingDevice
from annotator.app.session import Session
from annotator.app.sharing.sharing import FolderSharing, Place
from annotator.domain.errors import AnnotatorError
from annotator.ui.application import open_window
from annotator.ui.main_window import MainWindow
from annotator.ui.moments import moment_words
from annotator.ui.notice_bar import NoticeBar
from annotator.ui.plain import left_to_right, tooltip
from annotator.ui.project.sharing.copy_words import origin_words
from annotator.ui.project.sharing.section import SharingSection
from annotator.ui.sharing import power, schedule
from annotator.ui.sharing.exchange import Exchange
from annotator.ui.team.conflicts_dialog import ConflictsDialog
from annotator.ui.team.merge_dialog import MergeDialog
from annotator.ui.team.merges_dialog import MergesDialog
from tests.gui.sharing import exchange, exchange_of, plain, wait
from tests.samples import FIRST, SECOND, place


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder


@pytest.fixture
def sara(lead: Path, shared: Path, tmp_path: Path) -> Path:
    """Sara's copy, shared through the folder."""
    path = commands.new_project_from(tmp_path / "Sara.annopack", tmp_path / "sara.annot")
    with Session.open(path, "Sara") as session:
        commands.set_sharing_place(session, Place("folder", str(shared)))
    return path


@pytest.fixture
def window(sara: Path, qtbot) -> Iterator[MainWindow]:  # type: ignore[no-untyped-def]
    window = open_window(sara, "Sara")
    window.resize(1200, 800)
    yield window
    window.close()


def elsewhere(lead: Path, shared: Path, act: Callable[[Session], object]) -> None:
    """The lead does something in their copy, and exchanges."""
    with Session.open(lead, "Nadia") as session:
        act(session)
        commands.share(session, Place("folder", str(shared)))


def mark_for_sara(session: Session) -> None:
    session.correct(session.person("Sara").id)
    commands.add_span(session, FIRST, "SPEAKER", [place("Maria Zakharova")])


def test_what_comes_moves_nothing(window: MainWindow, lead: Path, shared: Path) -> None:
    desk = window.desk
    desk.shown_document.show(FIRST)
    commands.add_span(window.session, FIRST, "CLAIM", [place("السعر")])
    exchange(window)
    start, end = place("OPEC+ deal")
    desk.view.select(start, end)
    elsewhere(lead, shared, mark_for_sara)
    texts, undo, saved = [], window.session.next_undo(), window.session.saved_at
    desk.document_shown.connect(lambda: texts.append(1))
    exchange(window)
    assert desk.view.selected() == [(start, end)]
    assert not texts, "the article was not shown anew"
    assert {span.quote[0] for span in desk.article.work.spans.values()} == {"السعر", "Maria Zakharova"}
    assert desk.article.work is desk.annotating.work, "what is shown follows later acts"
    assert (window.session.next_undo(), window.session.saved_at) == (undo, saved)
    window.actions_by_id["edit.undo"].trigger()
    assert {span.quote[0] for span in desk.article.work.spans.values()} == {"Maria Zakharova"}


def test_an_act_leaves_soon_and_the_window_sends_the_last_as_it_closes(
    window: MainWindow, lead: Path, shared: Path
) -> None:
    exchange(window)
    commands.add_span(window.session, FIRST, "CLAIM", [place("السعر")])
    wait(lambda: commands.unsent_operations(window.session, exchange_of(window).place) == 0)
    commands.add_span(window.session, SECOND, "CLAIM", [(0, 3)])
    window.close()
    with Session.open(lead, "Nadia") as session:
        commands.share(session, Place("folder", str(shared)))
        for document in (FIRST, SECOND):
            assert len(session.annotations(document, session.person("Sara").id).spans) == 1


def test_errors_are_tried_again_later_and_later(
    window: MainWindow, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange(window)
    one, button = exchange_of(window), window.statusBar().findChild(QToolButton, "syncButton")
    assert one.sign == "step"
    assert "up to date" in button.text()
    away = shared.rename(shared.with_name("away"))
    waits = []
    for _ in range(4):
        one.exchange_now()
        wait(lambda: not one.is_running)
        waits.append(one.schedule.next.interval() // 1000)
        one.schedule.next.stop()
    assert waits == [1, 2, 4, 8]
    assert one.sign == "waiting"
    assert button.text() == f"Waiting for the folder, tried {one.tried:%H:%M}"
    assert "not there" in button.toolTip()
    assert "not there" in button.accessibleDescription()
    assert button.accessibleName() == f"Sharing: {button.text()}"
    monkeypatch.setattr(schedule, "on_battery", lambda: True)
    away.rename(shared)
    exchange(window)
    assert one.sign == "step"
    assert one.schedule.next.interval() == 4 * 4_000


def test_a_folder_is_gone_through_when_a_glance_says_so_or_it_is_due(
    window: MainWindow, lead: Path, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange(window)
    one, passes, step = exchange_of(window), [], FolderSharing.step
    monkeypatch.setattr(FolderSharing, "step", lambda self, *given: passes.append(1) or step(self, *given))

    def due() -> None:
        before = one.exchanged
        one.schedule.next.start(0)
        wait(lambda: one.exchanged != before and not one.is_running)

    due()
    assert passes == []
    elsewhere(lead, shared, mark_for_sara)
    passes.clear()
    due()
    assert passes == [1]
    assert len(window.session.annotations(FIRST, window.session.author).spans) == 1
    due()
    assert passes == [1]
    monkeypatch.setattr(schedule, "WHOLE_S", 0)
    due()
    assert passes == [1, 1]


def test_a_fault_of_the_program_is_not_hidden(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot) -> None:  # type: ignore[no-untyped-def]
    exchange(window)

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("annotator.app.sharing.sharing.FolderSharing.step", fail)
    with qtbot.capture_exceptions() as caught:
        exchange_of(window).exchange_now()
        wait(lambda: not exchange_of(window).is_running)
    assert caught[0][0] is ZeroDivisionError


def test_a_stuck_place_holds_up_nothing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    exchange(window)
    monkeypatch.setattr("annotator.app.sharing.sharing.FolderSharing.step", lambda *_, **__: time.sleep(8))
    exchange_of(window).exchange_now()
    commands.add_span(window.session, FIRST, "CLAIM", [place("السعر")])
    begun, path = time.monotonic(), window.session.file.path
    window.close()
    assert time.monotonic() - begun < 6
    with Session.open(path, "Sara") as session:
        assert len(session.annotations(FIRST).spans) == 1


def test_the_page_follows_by_itself(window: MainWindow, lead: Path, shared: Path) -> None:
    window.modes.show_section("sharing")
    page = window.modes.page("project").part("sharing")
    assert isinstance(page, SharingSection)
    wait(lambda: page.shared.copies.rowCount() == 2 and exchange_of(window).exchanged is not None)
    assert page.shared.copies.item(0, 1).text() == "this copy"
    elsewhere(lead, shared, lambda session: commands.add_annotator(session, "Omar"))
    exchange(window)
    wait(lambda: page.shared.copies.rowCount() == 3)
    assert page.shared.unsent.text() == "Everything of yours is sent."


def test_what_was_exchanged_last_is_known_after_a_restart(
    window: MainWindow, sara: Path, lead: Path, shared: Path
) -> None:
    exchange(window)
    elsewhere(lead, shared, mark_for_sara)
    exchange(window)
    before = exchange_of(window).last
    assert before.sent
    assert before.received
    wait(lambda: datetime.now(UTC).isoformat(timespec="seconds") > before.exchanged)
    exchange(window)  # nothing new
    before = exchange_of(window).last
    window.close()
    away = shared.rename(shared.with_name("away"))
    again = open_window(sara, "Sara")
    try:
        one = exchange_of(again)
        wait(lambda: one.error is not None)
        assert one.last == before
        again.modes.show_section("sharing")
        page = again.modes.page("project").part("sharing")
        assert isinstance(page, SharingSection)
        wait(lambda: "last received" in page.shared._since.text())
        assert moment_words(before.exchanged, clock=True) in page.shared._since.text()
        assert "last sent" in page.shared._since.text()
        assert page.shared.copies.item(1, 2).text() != "–", "the lead's last work"
        away.rename(shared)
        wait(lambda: datetime.now(UTC).isoformat(timespec="seconds") > before.exchanged)
        exchange(again)
        assert one.last.exchanged > before.exchanged
        assert (one.last.sent, one.last.received) == (before.sent, before.received)
    finally:
        again.close()


def test_what_needs_a_look_has_the_preview_of_a_merge(
    window: MainWindow, lead: Path, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lina, an annotator, labelled an article, and changed the guideline and a role."""
    exchange(window)
    with Session.open(lead, "Nadia") as nadia:
        commands.add_annotator(nadia, "Lina")
        commands.set_role(nadia, "Sara", "lead")
        commands.pack(nadia, tmp_path / "Lina.annopack", "Lina")
        commands.share(nadia, Place("folder", str(shared)))
    exchange(window)
    with Session.open(commands.new_project_from(tmp_path / "Lina.annopack", tmp_path / "lina.annot"), "Lina") as lina:
        commands.add_span(lina, FIRST, "CLAIM", [place("السعر")])
        commands.set_guideline(lina, "Mark more.")
        commands.set_role(lina, "Lina", "lead")
        commands.share(lina, Place("folder", str(shared)))
    exchange(window)
    one, session = exchange_of(window), window.session
    assert one.sign == "look"
    window.modes.show_section("sharing")
    page = window.modes.page("project").part("sharing")
    assert isinstance(page, SharingSection)
    seen: list[set[str]] = []

    def answer(accept: bool, tick: str) -> None:
        def act(dialog: MergeDialog) -> int:
            seen.append({plain(label.text()) for label in dialog.findChildren(QLabel)})
            for box in dialog.findChildren(QCheckBox):
                box.setChecked(tick in box.accessibleName())
            return int(accept)

        monkeypatch.setattr(MergeDialog, "exec", act)
        before = one.exchanged
        wait(lambda: page.shared.merges.looks)
        page.shared.merges.looks[0].click()
        wait(lambda: not one.is_running and (not accept or one.exchanged != before))

    def state() -> tuple[str, str, int]:
        return commands.guideline(session), session.person("Lina").role, len(session.annotations(FIRST, lina_id).spans)

    lina_id = session.person("Lina").id
    answer(accept=False, tick="")
    assert {"From Lina", "What concerns you", "Lina", "spans", "added", "1", "guideline"} <= seen[0]
    assert "Unchecked items wait. You can look at them again later." in seen[0]
    assert state() == ("", "annotator", 0)
    answer(accept=True, tick="guideline")
    assert state() == ("Mark more.", "annotator", 1)
    wait(lambda: not one.is_running)
    assert one.sign == "look", "the role waits still"
    answer(accept=True, tick="lead")
    assert "spans" not in seen[2], "what is merged is no news"
    assert state() == ("Mark more.", "lead", 1)
    exchange(window)
    assert one.sign == "step"


def test_another_key_is_asked_about_before_its_work_is_previewed(
    window: MainWindow, lead: Path, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere(lead, shared, mark_for_sara)
    exchange(window)
    with monkeypatch.context() as elsewhere_now:
        elsewhere_now.setenv("XDG_DATA_HOME", str(tmp_path / "another computer"))
        elsewhere(lead, shared, lambda session: commands.set_guideline(session, "One sentence."))
    exchange(window)
    window.modes.show_section("sharing")
    page = window.modes.page("project").part("sharing")
    assert isinstance(page, SharingSection)

    def merge(dialog: MergeDialog) -> int:
        for box in dialog.findChildren(QCheckBox):
            box.setChecked(True)
        return 1

    wait(lambda: len(page.shared.merges.looks) == 1)
    words = plain(" ".join(label.text() for label in page.shared.merges.findChildren(QLabel)))
    assert "Nadia signs with another key than before." in words
    assert "guideline: 1" in words
    for exec_, expected in ((lambda _: 0, ""), (merge, "One sentence.")):
        monkeypatch.setattr(MergeDialog, "exec", exec_)
        page.shared.merges.looks[0].click()
        wait(lambda: not exchange_of(window).is_running)
        assert commands.guideline(window.session) == expected


def test_what_was_refused_is_asked_about_again_on_demand(
    window: MainWindow, lead: Path, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere(lead, shared, mark_for_sara)
    exchange(window)
    with monkeypatch.context() as elsewhere_now:
        elsewhere_now.setenv("XDG_DATA_HOME", str(tmp_path / "another computer"))
        elsewhere(lead, shared, lambda session: commands.set_guideline(session, "One sentence."))
    exchange(window)
    one = exchange_of(window)
    under_way = one.report
    window.modes.show_section("sharing")
    page = window.modes.page("project").part("sharing")
    assert isinstance(page, SharingSection)
    for name, sign in (("share.refuse", "step"), ("share.askAgain", "look"), ("share.refuse", "step")):
        wait(lambda name=name: page.shared.merges.findChild(QPushButton, name) is not None)
        button = page.shared.merges.findChild(QPushButton, name)
        button.click()
        assert one.sign == sign
        wait(lambda name=name: page.shared.merges.findChild(QPushButton, name) is None)
    one.note(under_way)
    assert (one.sign, len(one.report.declined)) == ("step", 1), "a pass that began before asks no more"
    exchange(window)
    assert (one.sign, len(one.report.declined)) == ("step", 1)


def test_a_past_merge_is_undone_and_redone(window: MainWindow, lead: Path, shared: Path) -> None:
    elsewhere(lead, shared, mark_for_sara)
    exchange(window)
    window.desk.shown_document.show(FIRST)
    dialog = MergesDialog(window.project.project, window)
    table, button = dialog.findChild(QTableWidget, "merges"), dialog._undo
    row = next(n for n, one in enumerate(commands.past_merges(window.session)) if one.report.change_count)
    assert "Nadia" in table.item(row, 0).text()
    table.selectRow(row)
    button.click()
    assert not window.session.annotations(FIRST).spans
    assert button.text() == "Redo merge"
    button.click()
    assert window.session.annotations(FIRST).spans
    dialog.close()


def test_a_password_is_kept_only_by_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring = pytest.importorskip("keyring")
    from keyring.backends.fail import Keyring as NoKeyring

    from annotator.app.sharing import passwords

    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    try:
        assert not passwords.store_password("host=a", "secret")
        assert passwords.stored_password("host=a") == ""
        passwords.forget_password("host=a")
    finally:
        keyring.set_keyring(before)
    monkeypatch.setitem(__import__("sys").modules, "keyring", None)
    assert passwords.stored_password("host=a") == ""


def test_a_battery_is_seen_where_the_system_tells(tmp_path: Path) -> None:
    assert not power.on_battery(tmp_path)
    battery = tmp_path / "BAT0"
    battery.mkdir()
    for status, expected in (("Discharging\n", True), ("Charging\n", False)):
        (battery / "status").write_text(status)
        assert power.on_battery(tmp_path) == expected


def test_nobody_at_work_shares_nothing(sara: Path, tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    with Session.open(sara) as session, pytest.raises(AnnotatorError, match="Nobody is at work"):
        commands.share(session, Place("folder", str(tmp_path)))


def test_a_conflict_with_own_work_is_offered_until_it_is_resolved(
    window: MainWindow, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notices, _ = conflicting(window, shared, tmp_path)
    monkeypatch.setattr(ConflictsDialog, "exec", lambda dialog: QTest.keyClicks(dialog, "1"))
    desk = window.desk
    desk.view.selection.move_to(7)
    window.project.team.resolve_conflicts()
    assert not notices.isVisible()
    assert desk.view.selection.caret == 7


def test_each_version_says_which_copy_of_a_person_it_is_from(window: MainWindow, shared: Path, tmp_path: Path) -> None:
    conflicting(window, shared, tmp_path)
    dialog = ConflictsDialog(window.project.project, window.theme, window)
    facts = [plain(label.text()) for label in dialog.findChildren(QLabel) if "Sara" in label.text()]
    assert len([words for words in facts if "Sara · this copy · " in words]) == 1
    assert len([words for words in facts if "Sara · copy 2 · " in words]) == 1
    dialog.close()


def test_a_conflict_that_was_resolved_elsewhere_is_no_longer_offered(
    window: MainWindow, shared: Path, tmp_path: Path
) -> None:
    notices, other = conflicting(window, shared, tmp_path)
    window.modes.show_section("sharing")
    with Session.open(other, "Sara") as session:
        commands.share(session, Place("folder", str(shared)))
        commands.resolve_conflicts(session, [(conflict, 0) for conflict in commands.conflicts(session)])
        commands.share(session, Place("folder", str(shared)))
    exchange(window)
    assert commands.conflicts(window.session) == []
    assert notices.isHidden()


def conflicting(window: MainWindow, shared: Path, tmp_path: Path) -> tuple[NoticeBar, Path]:
    """Sara has a second computer, and changed the same claim on both; return what offers the conflict, and its copy."""
    span = commands.add_span(window.session, FIRST, "CLAIM", [place("السعر")])
    exchange(window)
    other = commands.new_project_from(tmp_path / "Sara.annopack", tmp_path / "second.annot")
    with Session.open(other, "Sara") as session:
        commands.share(session, Place("folder", str(shared)))
        commands.set_note(session, FIRST, span.id, "there")
        commands.share(session, Place("folder", str(shared)))
    commands.set_note(window.session, FIRST, span.id, "here")
    exchange(window)
    assert len(commands.conflicts(window.session)) == 1
    notices = window.project.project.notices
    assert notices.words == "1 conflict came with the work of others."
    assert notices.isVisible()
    return notices, other


def test_the_buttons_keep_their_size_when_no_conflict_is_left(window: MainWindow) -> None:
    dialog = ConflictsDialog(window.project.project, window.theme, window)
    dialog.show()
    close = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Close")
    assert close.width() == close.sizeHint().width()
    assert dialog._later.isHidden()
    dialog.close()


def test_another_person_at_the_window_shares_their_own_work(window: MainWindow, shared: Path) -> None:
    exchange(window)
    commands.remember_person(window.session, "Nadia")
    window.rebuild()
    one = exchange_of(window)
    assert one.place is not None
    exchange(window)
    assert one._passes.courier.person == window.session.person("Nadia").id
    window.session.set_annotator(None)
    window.rebuild()
    assert exchange_of(window).place is None
    assert exchange_of(window).sign == "off"


def test_another_scheme_is_in_force_once_nobody_is_typing(window: MainWindow, lead: Path, shared: Path) -> None:
    def publish(session: Session) -> None:
        commands.edit_scheme(session, lambda toml: toml.replace('"Claim"', '"Assertion"'))
        commands.publish_scheme(session)

    exchange(window)
    elsewhere(lead, shared, publish)
    view, field = window.project, window.desk.panel.filter_field
    window.activateWindow()
    field.setFocus()
    field.setText("Opec")
    wait(field.hasFocus)
    exchange(window)
    QTest.qWait(300)
    assert window.project is view, "the page was made anew under the hands"
    assert field.text() == "Opec"
    field.clear()
    wait(lambda: window.project is not view)
    assert "Assertion" in window.actions_by_id["label.CLAIM"].text()
    assert exchange_of(window).sign == "step"


def test_who_was_united_with_another_name_goes_on_under_it(window: MainWindow, lead: Path, shared: Path) -> None:
    def unite(session: Session) -> None:
        commands.add_annotator(session, "Sara B.")
        commands.share(session, Place("folder", str(shared)))
        commands.unite_annotators(session, "Sara", "Sara B.")

    commands.add_span(window.session, FIRST, "CLAIM", [place("السعر")])
    exchange(window)
    elsewhere(lead, shared, unite)
    view = window.project
    exchange(window)
    wait(lambda: window.project is not view)
    view = window.project
    assert window.session.annotator.name == "Sara B."
    assert [one.quote[0] for one in window.session.annotations(FIRST).spans.values()] == ["السعر"]
    commands.add_span(window.session, FIRST, "CUE", [place("said")])
    exchange(window)
    assert window.project is view
    elsewhere(lead, shared, lambda _: None)
    with Session.open(lead, "Nadia") as session:
        assert len(session.annotations(FIRST, session.person("Sara B.").id).spans) == 2


def test_what_comes_for_the_inbox_is_read_alone(
    window: MainWindow, lead: Path, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange(window)
    feed = window.project.project.inbox
    wait(lambda: feed.complete)
    monkeypatch.setattr(feed.inbox, "read", None)  # would fail if everything were read again
    elsewhere(lead, shared, lambda nadia: commands.ask(nadia, "Is this a claim?", document=FIRST, person="Sara"))
    exchange(window)
    wait(lambda: feed.complete and feed.own_count == 1)


def test_what_several_merges_brought_is_taken_in_as_one() -> None:
    one = Change("Merge", "act", touched=("a", "b"), everything=True, brought=frozenset({"span"}))
    two = Change("Merge", "act", touched=("b", "c"), everything=True, brought=frozenset({"document"}))
    joined = one.joined(two)
    assert (joined.touched, joined.kinds) == (("a", "b", "c"), {"span", "document"})
    assert joined.may_concern("c")
    assert not joined.may_concern("d")


def test_the_page_and_the_sign_say_the_same(window: MainWindow, lead: Path, shared: Path) -> None:
    window.modes.show_section("sharing")
    page = window.modes.page("project").part("sharing")
    assert isinstance(page, SharingSection)
    coming = page.shared.coming
    exchange(window)
    wait(lambda: coming.text().startswith("Nothing of the others is there yet."))
    elsewhere(lead, shared, lambda _: None)
    exchange(window)
    wait(lambda: coming.text() == "Everything that is there has come." and not coming.isHidden())
    one, button = exchange_of(window), window.statusBar().findChild(QToolButton, "syncButton")
    folder = next(path for path in shared.glob("*/*") if path.is_dir())
    (folder / f"000099-{'0' * 64}.annopack").write_bytes(b"")
    exchange(window)
    wait(lambda: "1 part of others" in coming.text())
    assert button.text() == page.shared.state.text() == "1 part still to come"
    next(folder.glob("000099*")).unlink()
    away = shared.rename(shared.with_name("away"))
    one.exchange_now()
    wait(lambda: one.error is not None)
    one.report = type(one.report)()
    one.changed.emit()
    wait(coming.isHidden)
    assert button.text() == page.shared.state.text()
    assert button.text().startswith("Waiting for the folder")
    away.rename(shared)


def test_leads_are_told_who_joined(lead: Path, shared: Path, tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    with Session.open(lead, "Nadia") as session:
        commands.set_sharing_place(session, Place("folder", str(shared)))
        commands.pack(session, tmp_path / "whole.annopack")
    window = open_window(lead, "Nadia")
    try:
        exchange(window)
        path = commands.new_project_from(tmp_path / "whole.annopack", tmp_path / "zed.annot")
        with Session.open(path) as zed:
            commands.remember_person(zed, "Zed", new_person=True)
            commands.share(zed, Place("folder", str(shared)))
        exchange(window)
        assert plain(window.project.project.notices.words) == "Zed joined the project."
        window.modes.show_section("sharing")
        page = window.modes.page("project").part("sharing")
        assert isinstance(page, SharingSection)
        wait(lambda: page.shared.copies.rowCount() > 1)
        names = [plain(page.shared.copies.item(row, 0).text()) for row in range(page.shared.copies.rowCount())]
        assert "Zed, new" in names
    finally:
        window.close()


def test_a_folder_that_cannot_be_written_to_is_named(
    window: MainWindow, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange(window)
    one, button = exchange_of(window), window.statusBar().findChild(QToolButton, "syncButton")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("annotator.carriers.folder.shutil.copyfile", refuse)
    commands.add_span(window.session, FIRST, "CLAIM", [place("السعر")])
    wait(lambda: one.error is not None)
    assert plain(button.text()).startswith("The folder cannot be written to: shared, tried")
    assert str(shared) in plain(button.toolTip())


def test_many_copies_scroll_above_the_footnote(window: MainWindow) -> None:
    for number in range(30):
        commands.add_annotator(window.session, f"Member {number}")
    window.modes.show_section("sharing")
    page = window.modes.page("project").part("sharing")
    assert isinstance(page, SharingSection)
    copies, footnote = page.shared.copies, page.shared._courtesy
    wait(lambda: copies.rowCount() > 30 and exchange_of(window).exchanged is not None)
    wait(lambda: footnote.y() > copies.geometry().bottom())
    assert copies.verticalScrollBar().maximum() > 0
    assert copies.height() < 30 * 36


def test_the_folder_is_chosen_in_a_dialog_of_the_program(lead: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window(lead, "Nadia")
    fitted = []

    def look(dialog: QFileDialog) -> int:
        popup = dialog.findChild(QLineEdit, "fileNameEdit").completer().popup()
        fitted.append((dialog.fileMode(), popup.property("completions")))
        return QFileDialog.DialogCode.Rejected

    monkeypatch.setattr(QFileDialog, "exec", look)
    try:
        window.modes.show_section("sharing")
        window.modes.page("project").part("sharing").choose_folder()
        assert fitted == [(QFileDialog.FileMode.Directory, True)]
    finally:
        window.close()


def test_the_folder_around_is_meant_by_what_sharing_made_in_it(
    lead: Path, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere(lead, shared, lambda _: None)
    (made,) = shared.iterdir()
    window = open_window(lead, "Nadia")
    monkeypatch.setattr("annotator.ui.file_dialogs.open_folder", lambda *_: str(made))
    try:
        window.modes.show_section("sharing")
        window.modes.page("project").part("sharing").choose_folder()
        assert exchange_of(window).place.address == str(shared)
    finally:
        window.close()


def test_a_file_that_is_no_package_is_named_and_can_be_ignored(window: MainWindow, lead: Path, shared: Path) -> None:
    elsewhere(lead, shared, mark_for_sara)
    exchange(window)
    one = exchange_of(window)
    device = next(state.id for state in commands.sharing_devices(window.session) if state.person == "Nadia")
    junk = b"no package"
    path = next(shared.glob(f"*/{device}")) / f"000099-{sha256(junk).hexdigest()}.annopack"
    path.write_bytes(junk)
    exchange(window)
    assert one.sign == "look"
    window.modes.show_section("sharing")
    page = window.modes.page("project").part("sharing")
    assert isinstance(page, SharingSection)
    files = page.shared.files
    wait(lambda: files.findChild(QPushButton, "share.ignore") is not None)
    (label,) = files.findChildren(QLabel)
    assert "000099-" in label.text()
    assert "in the folder of Nadia cannot be used." in plain(label.text())
    assert str(path) in label.toolTip()
    assert files.findChild(QPushButton, "share.showFile") is not None
    files.findChild(QPushButton, "share.ignore").click()
    assert one.sign == "step"
    exchange(window)
    assert one.sign == "step"
    wait(lambda: files.findChild(QPushButton, "share.askAgainFile") is not None)
    files.findChild(QPushButton, "share.askAgainFile").click()
    assert one.sign == "look"


@pytest.mark.parametrize("person", ["Nadia", "Sara"])
def test_a_lead_creates_packages_where_others_send_their_work(lead: Path, person: str) -> None:
    window = open_window(lead, person)
    try:
        window.modes.show_section("sharing")
        page = window.modes.page("project").part("sharing")
        assert isinstance(page, SharingSection)
        assert page.ways.by_hand.text() == ("Create packages…" if person == "Nadia" else "Send my work…")
        words = [label.text() for label in page.ways.findChildren(QLabel)]
        assert any("needs a first package" in line for line in words) == (person == "Nadia")
    finally:
        window.close()


def test_copies_are_called_by_words_and_not_by_ids(
    window: MainWindow, lead: Path, shared: Path, tmp_path: Path
) -> None:
    """Lina works on two computers, Nadia on one."""
    with Session.open(lead, "Nadia") as nadia:
        commands.add_annotator(nadia, "Lina")
        commands.pack(nadia, tmp_path / "Lina.annopack", "Lina")
    elsewhere(lead, shared, mark_for_sara)
    for name, quote in (("lina", "السعر"), ("lina at home", "Maria Zakharova")):
        path = commands.new_project_from(tmp_path / "Lina.annopack", tmp_path / f"{name}.annot")
        with Session.open(path, "Lina") as lina:
            commands.add_span(lina, FIRST, "CLAIM", [place(quote)])
            commands.share(lina, Place("folder", str(shared)))
    window.modes.show_section("sharing")
    page = window.modes.page("project").part("sharing")
    assert isinstance(page, SharingSection)
    exchange(window)
    copies = page.shared.copies

    def cells() -> list[list[str]]:
        return [[plain(copies.item(row, column).text()) for column in range(5)] for row in range(copies.rowCount())]

    expected = [["Lina", "copy 1"], ["Lina", "copy 2"], ["Nadia", "their copy"], ["Sara", "this copy"]]
    wait(lambda: sorted(row[:2] for row in cells()) == expected)
    rows = cells()
    (first, one), (second, other) = ((at, row[1]) for at, row in enumerate(rows) if row[0] == "Lina")
    assert (one, other, second) == ("copy 1", "copy 2", first + 1), "the copies of a person are together"
    assert rows[0][:2] == ["Sara", "this copy"]
    assert {row[3] == "–" for row in rows[1:]} == {False}, "it is known when it came"
    assert rows[0][3] == "–"
    ids = {one.id for one in commands.sharing_devices(window.session)}
    assert {copies.item(row, 1).toolTip() for row in range(4)} == {tooltip(left_to_right(id_)) for id_ in ids}


def test_a_merge_that_waits_says_from_which_copy_it_is() -> None:
    one = SharingDevice("a" * 32, "Lina", "", 1, own=False)
    assert origin_words("a" * 32, [one]) == ""
    assert plain(origin_words("a" * 32, [msgspec.structs.replace(one, place=2)])) == "copy 2"
    assert origin_words("b" * 32, [one]) == "a copy that is new here"


def test_who_asks_for_an_exchange_sees_that_it_is_tried(window: MainWindow, shared: Path) -> None:
    window.modes.show_section("sharing")
    page = window.modes.page("project").part("sharing")
    assert isinstance(page, SharingSection)
    exchange(window)
    one, button = exchange_of(window), window.statusBar().findChild(QToolButton, "syncButton")
    window.actions_by_id["project.exchange"].trigger()
    assert button.text() == "Exchanging…"
    wait(lambda: "up to date" in button.text())
    away = shared.rename(shared.with_name("away"))
    wait(lambda: not one.is_running)
    exchange_fails(one)
    long_ago = datetime(2025, 1, 1, tzinfo=UTC)
    for act in (window.actions_by_id["project.exchange"].trigger, page.shared.now.click):  # each time anew
        one.tried = long_ago
        act()
        assert button.text() == "Trying…"
        wait(lambda: page.shared.state.text() == "Trying…")
        assert not page.shared.reason.isHidden(), "nothing moves under the hands"
        wait(lambda: page.shared.state.text() == button.text() != "Trying…")
        assert button.text() == f"Waiting for the folder, tried {one.tried:%H:%M}"
        assert one.tried > long_ago
    away.rename(shared)


def exchange_fails(one: Exchange) -> None:
    one.exchange_now()
    wait(lambda: one.error is not None)
    one.schedule.next.stop()
