"""A password of a hub that was changed: the window says so, asks for the new one, and goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton, QWidget

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.sharing.passwords import SERVICE
from annotator.app.sharing.sharing import Place, SharingReport
from annotator.carriers.hub import Hub
from annotator.domain.errors import AnnotatorError, PasswordRefusedError
from annotator.ui import aside
from annotator.ui.application import open_window
from annotator.ui.main_window import MainWindow
from annotator.ui.project.sharing.hub_dialog import HubDialog
from annotator.ui.project.sharing.section import SharingSection
from annotator.ui.runner import Runner
from annotator.ui.theme import theme
from tests.app.sharing.hub_of_team import give_accounts
from tests.gui.sharing import exchange, exchange_of, wait
from tests.postgres import Server, psycopg
from tests.samples import FIRST, place

keyring = pytest.importorskip("keyring")


@pytest.fixture
def kept() -> Iterator[dict[tuple[str, str], str]]:
    """A keyring in memory, by service and address."""
    from keyring.backend import KeyringBackend

    passwords: dict[tuple[str, str], str] = {}

    class Memory(KeyringBackend):
        priority = 1  # type: ignore[assignment]

        def get_password(self, service: str, username: str) -> str | None:
            return passwords.get((service, username))

        def set_password(self, service: str, username: str, password: str) -> None:
            passwords[service, username] = password

    before = keyring.get_keyring()
    keyring.set_keyring(Memory())
    yield passwords
    keyring.set_keyring(before)


@pytest.fixture
def hub(lead: Path, hub_url: Server) -> Iterator[Server]:
    with Session.open(lead, "Nadia") as nadia:
        give_accounts(hub_url, nadia, "first")
    change_password(hub_url, "first")
    with hub_url.asks_password_of("sara"):
        yield hub_url


def change_password(server: Server, password: str) -> None:
    """Change it, and end the connections that are open."""
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute(f"ALTER ROLE sara PASSWORD '{password}'")
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'sara'")


@pytest.fixture
def window(lead: Path, hub: Server, kept: dict[tuple[str, str], str], tmp_path: Path, qtbot) -> Iterator[MainWindow]:  # type: ignore[no-untyped-def]
    path = commands.new_project_from(tmp_path / "Sara.annopack", tmp_path / "sara.annot")
    place, _ = commands.hub_place(hub.url("sara", database="news"))
    kept[SERVICE, place.address] = "first"
    with Session.open(path, "Sara") as session:
        commands.set_sharing_place(session, place)
    window = open_window(path, "Sara")
    yield window
    window.close()


def refused(window: MainWindow) -> SharingSection:
    """Exchange until the password is refused, and show the page."""
    one = exchange_of(window)

    def wants() -> bool:
        one.exchange_now()
        return one.wants_password

    wait(wants)
    window.modes.show_section("sharing")
    page = window.modes.page("project").part("sharing")
    assert isinstance(page, SharingSection)
    wait(lambda: not page.shared.password.isHidden() and not one.is_running)
    return page


def type_passwords(monkeypatch: pytest.MonkeyPatch, *passwords: str) -> list[tuple[bool, str, str]]:
    """Type passwords into the dialog, one after the other, and cancel if none is accepted.

    Returns, for each that was not, whether the dialog offered to keep it, what it said and the field with the focus.
    """
    refused: list[tuple[bool, str, str]] = []

    def answer(dialog: HubDialog) -> int:
        dialog.show()
        for password in passwords:
            dialog.password.setText(password)
            dialog.accept()
            if not dialog.isVisible():
                break
            assert dialog.password.text() == password, "what was typed is there still"
            refused.append((dialog.keep.isChecked(), dialog.notices.words, dialog.focusWidget().objectName()))
        dialog.reject()
        return 1

    monkeypatch.setattr(HubDialog, "exec", answer)
    return refused


def test_a_changed_password_is_asked_for_and_kept_again(
    window: MainWindow, hub: Server, kept: dict[tuple[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange(window)
    one, button = exchange_of(window), window.statusBar().findChild(QToolButton, "syncButton")
    assert one.sign == "step"
    change_password(hub, "second")
    page = refused(window)
    assert button.text().startswith("Password needed, tried")
    assert "did not accept the password" in page.shared.reason.text()
    assert one.schedule.next.interval() >= 600_000, "it is not tried again and again"
    commands.add_span(window.session, FIRST, "CLAIM", [place("السعر")])

    first = type_passwords(monkeypatch, "wrong")
    page.shared.password.click()
    assert window.project.project.notices.isHidden(), "it is said in the dialog"
    assert one.wants_password
    assert set(kept.values()) == {"first"}, "only one that was accepted is kept"

    second = type_passwords(monkeypatch, "wrong again", "second")
    page.shared.password.click()
    assert one.sign == "step"
    for keep, words, field in (*first, *second):
        assert (keep, field) == (True, "hubPassword")
        assert "did not accept the password" in words
    assert (len(first), len(second)) == (1, 1)
    wait(lambda: set(kept.values()) == {"second"})
    exchange(window)
    assert commands.unsent_operations(window.session, one.place) == 0
    wait(page.shared.password.isHidden)


def test_a_password_that_is_not_kept_serves_until_the_window_is_closed(
    window: MainWindow, hub: Server, kept: dict[tuple[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.clear()
    page = refused(window)
    assert "asks for your password" in page.shared.reason.text()
    type_passwords(monkeypatch, "first")
    page.shared.password.click()
    assert exchange_of(window).sign == "step"
    exchange(window)
    assert not kept
    change_password(hub, "first")  # the connections are gone
    exchange(window)
    assert exchange_of(window).sign == "step"


def test_the_command_line_takes_the_password_from_the_keyring(
    lead: Path,
    hub: Server,
    kept: dict[tuple[str, str], str],
    tmp_path: Path,
) -> None:
    path = commands.new_project_from(tmp_path / "Sara.annopack", tmp_path / "sara.annot")
    place, _ = commands.hub_place(hub.url("sara", database="news"))
    with Session.open(path, "Sara") as session:
        with pytest.raises(PasswordRefusedError):
            commands.share(session, place)
        kept[SERVICE, place.address] = "first"
        commands.share(session, place)


def test_a_hub_that_is_away_or_has_no_such_database_does_not_ask_for_a_password(hub: Server) -> None:
    for wrong in ("host=127.0.0.1 port=1 user=sara password=first", hub.url("sara", "first", "nothing")):
        with pytest.raises(AnnotatorError, match="cannot be reached") as caught:
            Hub(wrong, "a" * 32)
        assert not isinstance(caught.value, PasswordRefusedError)


def test_what_was_typed_stays_until_the_hub_is_connected(
    lead: Path,
    hub: Server,
    kept: dict[tuple[str, str], str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = commands.new_project_from(tmp_path / "Sara.annopack", tmp_path / "sara.annot")
    window = open_window(path, "Sara")
    seen: list[tuple[str, str]] = []

    def answer(dialog: HubDialog) -> int:
        dialog.show()
        dialog.name.setText("sara")
        for address, password in ((" = ", "first"), (f"127.0.0.1:{hub.port}/news", "wrong")):
            dialog.address.setText(address)
            dialog.password.setText(password)
            dialog.accept()
            assert dialog.isVisible()
            seen.append((dialog.notices.words, dialog.focusWidget().objectName()))
            assert (dialog.address.text(), dialog.name.text()) == (address, "sara")
        dialog.password.setText("first")
        dialog.accept()
        return 1

    monkeypatch.setattr(HubDialog, "exec", answer)
    try:
        window.modes.show_section("sharing")
        window.modes.page("project").part("sharing").connect_to_hub()
        assert [field for _, field in seen] == ["hubAddress", "hubPassword"]
        assert "not the address of a hub" in seen[0][0]
        assert "did not accept the password" in seen[1][0]
        assert exchange_of(window).place is not None
        assert not kept, "nobody asked for that"
    finally:
        window.close()


@pytest.mark.parametrize(("place", "field"), [(None, "hubAddress"), (Place("hub", "dbname=news"), "hubPassword")])
def test_what_is_asked_for_first_has_the_focus(place: Place | None, field: str, qtbot) -> None:  # type: ignore[no-untyped-def]
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = HubDialog(Runner(), theme("light"), parent, lambda *_: SharingReport(), place)
    dialog.show()
    assert dialog.focusWidget().objectName() == field
    dialog.reject()


@pytest.mark.parametrize("has_one", [True, False])
def test_a_computer_without_a_keyring_offers_none(kept: dict[tuple[str, str], str], qtbot, *, has_one: bool) -> None:  # type: ignore[no-untyped-def]
    from keyring.backends.fail import Keyring as NoKeyring

    if not has_one:
        keyring.set_keyring(NoKeyring())
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = HubDialog(Runner(), theme("light"), parent, lambda *_: SharingReport())
    dialog.keep.setChecked(True)
    wait(lambda: not aside.is_busy())
    assert (dialog.keep.isEnabled(), dialog.keep.isChecked()) == (has_one, has_one)
    assert dialog.no_keyring.isHidden() == has_one
    dialog.reject()
