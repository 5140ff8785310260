"""A password of a hub that was changed: the window says so, asks for the new one, and goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.sharing.passwords import SERVICE
from annotator.carriers.hub import Hub
from annotator.domain.errors import AnnotatorError, PasswordRefusedError
from annotator.ui.application import open_window
from annotator.ui.main_window import MainWindow
from annotator.ui.project.sharing.hub_dialog import HubDialog
from annotator.ui.project.sharing.section import SharingSection
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


def type_password(monkeypatch: pytest.MonkeyPatch, password: str) -> list[bool]:
    """Answer the dialog with a password; return whether it offered to keep it, each time."""
    offered: list[bool] = []

    def answer(dialog: HubDialog) -> int:
        offered.append(dialog.keep.isChecked())
        dialog.password.setText(password)
        return 1

    monkeypatch.setattr(HubDialog, "exec", answer)
    return offered


def test_a_changed_password_is_asked_for_and_kept_again(
    window: MainWindow, hub: Server, kept: dict[tuple[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange(window)
    one, button = exchange_of(window), window.statusBar().findChild(QToolButton, "syncButton")
    assert one.sign == "step"
    change_password(hub, "second")
    page = refused(window)
    assert button.text() == "Password needed"
    assert "did not accept the password" in page.shared.reason.text()
    assert one._next.interval() >= 600_000, "it is not tried again and again"
    commands.add_span(window.session, FIRST, "CLAIM", [place("السعر")])

    offered = type_password(monkeypatch, "wrong")
    page.shared.password.click()
    assert "did not accept the password" in window.project.project.notices.words
    assert one.wants_password
    assert set(kept.values()) == {"first"}, "only one that was accepted is kept"

    assert offered == [True]
    type_password(monkeypatch, "second")
    page.shared.password.click()
    assert one.sign == "step"
    wait(lambda: set(kept.values()) == {"second"})
    exchange(window)
    assert commands.unsent_operations(window.session, one.place) == 0
    wait(page.shared.password.isHidden)


def test_a_password_that_is_not_kept_serves_until_the_window_is_closed(
    window: MainWindow, hub: Server, kept: dict[tuple[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.clear()
    page = refused(window)
    type_password(monkeypatch, "first")
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
