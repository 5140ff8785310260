"""A window whose hub is at the end of a slow line: it says that it exchanges, and the person works on."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.application import open_window
from tests.app.sharing.hub_of_team import give_accounts
from tests.app.sharing.proxy import Proxy
from tests.gui.sharing import exchange_of, wait
from tests.postgres import Server
from tests.samples import FIRST, SECOND, place


@pytest.mark.usefixtures("qtbot")
def test_the_window_goes_on_and_says_what_it_does(lead: Path, hub_url: Server, tmp_path: Path) -> None:
    with Session.open(lead, "Nadia") as nadia:
        give_accounts(hub_url, nadia)
    proxy = Proxy(hub_url.port, 1, delay=0.3, rate=20_000)
    proxy.bad = False
    path = commands.new_project_from(tmp_path / "Sara.annopack", tmp_path / "sara.annot")
    with Session.open(path, "Sara") as session:
        slow = hub_url._replace(port=proxy.port).url("sara", "secret", "news")
        shared_by, _ = commands.hub_place(slow)
        commands.set_sharing_place(session, shared_by)
    window = open_window(path, "Sara")
    try:
        one, button = exchange_of(window), window.statusBar().findChild(QToolButton, "syncButton")
        wait(lambda: button.text() == "Exchanging…")
        commands.add_span(window.session, FIRST, "CLAIM", [place("السعر")])
        assert one.is_running, "the act did not wait for the line"
        wait(lambda: one.exchanged is not None and not one.is_running)
        assert button.text().startswith("Hub up to date")
        commands.add_span(window.session, SECOND, "CLAIM", [(0, 3)])
        one.exchange_now()
        wait(lambda: button.text() == "Exchanging…")  # also long after the first exchange
        wait(lambda: commands.unsent_operations(window.session, one.place) == 0 and one.sign == "step")
    finally:
        window.close()
        proxy.close()
    with Session.open(lead, "Nadia") as nadia:
        commands.share(nadia, commands.hub_place(hub_url.url("nadia", database="news"))[0], "secret")
        assert len(nadia.annotations(FIRST, nadia.person("Sara").id).spans) == 1
