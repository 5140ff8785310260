"""Work that flows by itself: a shared folder and a hub, while people work, over restarts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.sharing.sharing import Place
from annotator.domain.document import StoredText, document_id
from annotator.ui.project.sharing.section import SharingSection
from annotator.ui.sharing.exchange import Exchange
from tests.app.sharing.hub_of_team import give_accounts
from tests.journeys.lead_hands import section_by_key
from tests.journeys.person import CTRL, Person, button_of, plain, type_letters
from tests.journeys.test_lead import CLAIM, open_package
from tests.postgres import Server

SPEAKER, CUE = "مدير الميناء سالم البدري", "قال"


@pytest.fixture
def shared(home: Path) -> Path:
    folder = home / "shared"
    folder.mkdir()
    return folder


@pytest.fixture
def lead(home: Path, articles: Path, move_to: Callable[[str], None]) -> Path:
    """Nadia's project with Sara and Omar, and packages for both."""
    move_to("lead")
    project = commands.new_project(home / "news")
    with Session.open(project) as session:
        commands.remember_person(session, "Nadia")
        commands.set_role(session, "Nadia", "lead")
        commands.import_files(session, [articles / "1-harbour.txt", articles / "2-ferry.txt"])
        commands.set_guideline(session, "Mark names without titles.")
        for name in ("Sara", "Omar"):
            commands.add_annotator(session, name)
            commands.pack(session, home / f"{name}.annopack", name)
    return project


def exchange_of(person: Person) -> Exchange:
    return person.window.project.exchange


def said(person: Person) -> str:
    """What the sign in the status bar says."""
    return plain(person.window.project.sync.button.text())


def sharing_page(person: Person) -> SharingSection:
    section = section_by_key(person, "sharing")
    assert isinstance(section, SharingSection)
    return section


def share_folder(person: Person, folder: Path) -> None:
    """On the page of a project that is not shared: choose a folder."""
    page = sharing_page(person)
    person.expect_file(folder)
    person.click(page.ways.folder)
    person.wait(lambda: exchange_of(person).exchanged is not None)


def exchange(person: Person) -> None:
    """F5, and wait for the end, and until it is said."""
    before = exchange_of(person).exchanged
    person.key(Qt.Key.Key_F5)
    person.wait(lambda: exchange_of(person).exchanged != before and not exchange_of(person).is_trying)


def exchange_elsewhere(session: Session, folder: Path) -> None:
    commands.share(session, Place("folder", str(folder)))


def open_harbour(person: Person) -> None:
    person.key(Qt.Key.Key_1, CTRL)
    if CLAIM not in person.view.article.text:
        person.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert CLAIM in person.view.article.text


def claims(session: Session, name: str, document: str) -> list[str]:
    spans = session.annotations(document, session.person(name).id).spans.values()
    return sorted(" … ".join(one.quote) for one in spans)


def correct(nadia: Session, document: str, words: str) -> None:
    """The lead marks words in Sara's annotations, writes the guideline, and adds an article."""
    start = nadia.text(document).index(words)
    nadia.correct(nadia.person("Sara").id)
    commands.add_span(nadia, document, "SPEAKER", [(start, start + len(words))])
    nadia.correct(None)
    commands.set_guideline(nadia, "# Claim\n\nOne sentence.")
    text = "A new article.\nNothing more."
    with nadia.act("Import") as act:
        act.keep_text(StoredText(document_id(text), text, ("en",)))


def test_a_folder(person: Person, home: Path, lead: Path, shared: Path, move_to: Callable[[str], None]) -> None:
    with Session.open(lead, "Nadia") as nadia:
        exchange_elsewhere(nadia, shared)
    move_to("Sara")
    open_package(person, home / "Sara.annopack", "Sara")
    assert said(person) == "Not shared"
    share_folder(person, shared)
    assert said(person).startswith("Folder up to date")
    assert "Sara" in sharing_page(person).shared.copies.item(0, 0).text()

    # Own work leaves by itself, soon after the last act.
    open_harbour(person)
    document = person.window.desk.document
    person.drag_over(CLAIM)
    person.type("1")
    person.wait(lambda: not exchange_of(person).is_running and sent(person) == 0)
    move_to("lead")
    with Session.open(lead, "Nadia") as nadia:
        exchange_elsewhere(nadia, shared)
        assert claims(nadia, "Sara", document) == [CLAIM]
        correct(nadia, document, SPEAKER)
        exchange_elsewhere(nadia, shared)
    move_to("Sara")

    # What others made comes without moving anything of hers.
    person.drag_over(CUE)
    view = person.view
    before = (view.selected(), view.selection.caret, view.verticalScrollBar().value(), person.window.focusWidget())
    exchange(person)
    assert (
        view.selected(),
        view.selection.caret,
        view.verticalScrollBar().value(),
        person.window.focusWidget(),
    ) == before
    assert person.quotes() == [SPEAKER, CLAIM]
    assert commands.guideline(person.window.session).endswith("One sentence.")
    person.key(Qt.Key.Key_Z, CTRL)
    assert person.quotes() == [SPEAKER], "her own act was undone, and not what came"

    # The folder goes away, she works on, and it comes back.
    away = shared.rename(home / "away")
    person.drag_over(CUE)
    person.type("3")
    person.key(Qt.Key.Key_F5)
    person.wait(lambda: exchange_of(person).error is not None)
    person.wait(lambda: said(person).startswith("Waiting for the folder"))
    page = sharing_page(person)
    person.wait(lambda: "not there" in plain(page.shared.reason.text()))
    away.rename(shared)
    exchange(person)
    assert said(person).startswith("Folder up to date")

    # The last act leaves as the window is closed, and the next day it is shared still.
    open_harbour(person)
    person.drag_over(CLAIM)
    person.type("1")
    person.quit()
    move_to("lead")
    with Session.open(lead, "Nadia") as nadia:
        exchange_elsewhere(nadia, shared)
        assert claims(nadia, "Sara", document) == sorted([CUE, SPEAKER, CLAIM])
    move_to("Sara")
    person.start()
    person.key(Qt.Key.Key_Return)
    person.wait(lambda: exchange_of(person).exchanged is not None)
    assert said(person).startswith("Folder up to date")
    page = sharing_page(person)
    person.expect_button("stopSharing", "Stop sharing")
    person.click(page.shared.stop)
    assert said(person) == "Not shared"
    assert list(shared.rglob("*.annopack"))


def sent(person: Person) -> int:
    session = person.window.session
    return commands.unsent_operations(session, exchange_of(person).place)


def test_what_needs_a_look_waits_for_it(
    person: Person, home: Path, lead: Path, shared: Path, move_to: Callable[[str], None]
) -> None:
    move_to("Omar")
    omar_copy = commands.new_project_from(home / "Omar.annopack", home / "omar.annot")
    with Session.open(omar_copy, "Omar") as omar:
        commands.set_role(omar, "Omar", "lead")
        exchange_elsewhere(omar, shared)
    move_to("lead")
    person.start()
    person.expect_file(lead)
    person.key(Qt.Key.Key_O, CTRL)
    share_folder(person, shared)
    assert said(person) == "Needs a look"
    page = sharing_page(person)
    assert person.window.session.person("Omar").role == "annotator"

    def wait_on(dialog: QDialog) -> None:
        person.click(button_of(dialog, "Let it wait"))

    def tick_and_merge(dialog: QDialog) -> None:
        person.click(dialog.findChild(QCheckBox))
        person.click(button_of(dialog, "Merge"))

    person.expect("mergeDialog", wait_on)
    person.click(page.shared.merges.looks[0])
    assert person.window.session.person("Omar").role == "annotator"
    person.expect("mergeDialog", tick_and_merge)
    person.click(page.shared.merges.looks[0])
    person.wait(lambda: not exchange_of(person).report.asked)
    assert person.window.session.person("Omar").role == "lead"
    assert said(person).startswith("Folder up to date")


def test_a_hub(
    person: Person,
    home: Path,
    lead: Path,
    hub_url: Server,
    move_to: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with Session.open(lead, "Nadia") as nadia:
        give_accounts(hub_url, nadia)
        place, _ = commands.hub_place(hub_url.url(database="news"), "nadia")
        commands.share(nadia, place, "secret")
    move_to("Sara")
    open_package(person, home / "Sara.annopack", "Sara")

    def answer(dialog: QDialog) -> None:
        for name, words in (
            ("hubAddress", f"127.0.0.1:{hub_url.port}/news"),
            ("hubAccount", "sara"),
            ("hubPassword", "secret"),
        ):
            person.click(dialog.findChild(QLineEdit, name))
            type_letters(words)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    page = sharing_page(person)
    person.expect("hubDialog", answer)
    person.click(page.ways.hub)
    person.wait(lambda: exchange_of(person).exchanged is not None)
    assert said(person).startswith("Hub up to date")
    open_harbour(person)
    document = person.window.desk.document
    person.drag_over(CLAIM)
    person.type("1")
    person.wait(lambda: sent(person) == 0)
    with Session.open(lead, "Nadia") as nadia:
        commands.share(nadia, place, "secret")
        assert claims(nadia, "Sara", document) == [CLAIM]
        correct(nadia, document, SPEAKER)
        commands.share(nadia, place, "secret")
    person.wait(lambda: person.quotes() == [SPEAKER, CLAIM])
