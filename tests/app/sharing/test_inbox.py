"""The inbox of somebody to whom work comes: as if read afresh, though only what came is read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.inbox import Inbox
from annotator.app.session import Session
from annotator.app.sharing.sharing import Place
from tests.app.sharing.copies import copy_of
from tests.samples import FIRST, place

ACTS: dict[str, Callable[[Session], object]] = {
    "a flag": lambda sara: commands.flag(sara, FIRST, "unclear"),
    "a note": lambda sara: commands.set_document_note(sara, FIRST, "Look at the second line."),
    "a question": lambda sara: commands.ask(sara, "Is this a claim?", document=FIRST),
    "a question about nothing": lambda sara: commands.ask(sara, "When is it due?"),
    "nothing for the inbox": lambda sara: commands.add_span(sara, FIRST, "CLAIM", [place("السعر")]),
}


@pytest.mark.parametrize("what", ACTS)
def test_what_came_is_read_again(lead: Path, shared: Path, what: str) -> None:
    folder = Place("folder", str(shared))
    with Session.open(copy_of(lead, "Sara"), "Sara") as sara, Session.open(lead, "Nadia") as nadia:
        commands.flag(sara, FIRST, "before")
        commands.share(sara, folder)
        commands.share(nadia, folder)
        kept = Inbox(nadia).read_all()
        before = kept.items()
        changes: list[Change] = []
        nadia.add_listener(changes.append)
        ACTS[what](sara)
        commands.share(sara, folder)
        commands.share(nadia, folder)
        for change in changes:
            list(kept.read_again(change.touched))
        assert kept.items() == Inbox(nadia).read_all().items()
        assert (kept.items() != before) == (what != "nothing for the inbox")
