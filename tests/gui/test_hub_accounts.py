"""A lead whose team and hub have different roles is told so, with what whoever looks after the hub has to say."""

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotator.app import commands
from annotator.app.session import Session
from annotator.cli.main import annotator
from annotator.ui.application import open_window
from annotator.ui.project.sharing.section import SharingSection
from tests.gui.sharing import exchange, plain, wait
from tests.postgres import Server


@pytest.mark.usefixtures("qtbot")
def test_the_page_says_what_to_do(lead: Path, hub_url: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = hub_url.url(database="news")
    commands.create_hub(owner)
    with Session.open(lead, "Nadia") as nadia:
        commands.add_annotator(nadia, "Omar K.")
        for one in nadia.annotators():
            commands.add_hub_member(nadia, owner, one.name)
        commands.set_sharing_place(nadia, commands.hub_place(hub_url.url("nadia", database="news"))[0])
        commands.set_role(nadia, "Sara", "reviewer")
        commands.remove_member(nadia, "Omar K.")
    window = open_window(lead, "Nadia")
    exchange(window)
    window.modes.show_section("sharing")
    page = window.modes.page("project").part("sharing")
    assert isinstance(page, SharingSection)
    wait(lambda: not page.shared.accounts.isHidden())
    lines = plain(page.shared.accounts.text()).replace("\u2066", "").replace("\u2067", "").split("\n")
    assert lines[1] == "Omar K. left the team, and still has an account."
    assert lines[3] == "Sara: reviewer in the project, annotator in the hub."
    said = [line.replace("\u200e", "") for line in (lines[2], lines[4])]
    window.close()

    monkeypatch.chdir(lead.parent)
    for line in said:
        words = shlex.split(line.replace("OWNER@", "postgres@"))
        assert words[0] == "annotator"
        done = CliRunner().invoke(annotator, words[1:])
        assert done.exit_code == 0, done.output
    with Session.open(lead, "Nadia") as nadia:
        assert commands.share(nadia, commands.sharing_place(nadia)).accounts == ()
