"""A hub at the end of a slow line: everything arrives, and no statement is longer than the line lets it be in time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.sharing.by_hub import row_of
from annotator.carriers.hub_address import SECONDS_OF_A_STATEMENT
from annotator.carriers.hub_statements import CHARACTERS_OF_A_STATEMENT, ROWS_OF_A_STATEMENT
from annotator.storage import devices
from annotator.storage.segments import SegmentContent
from tests.app.sharing.copies import assign, copy_of, spans
from tests.app.sharing.proxy import Proxy
from tests.postgres import Server
from tests.samples import FIRST, SECOND, place

RATE = 20_000


@pytest.fixture
def slow(hub: Server) -> Iterator[Server]:
    proxy = Proxy(hub.port, 1, delay=0.02, rate=RATE)
    proxy.bad = False
    yield hub._replace(port=proxy.port)
    proxy.close()


def share(session: Session, server: Server) -> None:
    name = session.annotator.name.lower()
    shared_by, _ = commands.hub_place(server.url(name, database="news"))
    commands.share(session, shared_by, "secret")


def test_everything_arrives(lead: Path, slow: Server) -> None:
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        for words in ("السعر", "دولارًا", "said"):
            commands.add_span(sara, FIRST, "CLAIM", [place(words)])
        share(nadia, slow)
        share(sara, slow)
        assign(nadia, "Sara", SECOND)
        share(nadia, slow)
        assert len(spans(nadia, "Sara")) == 3
        share(sara, slow)
        assert sara.text(SECOND)


def test_no_statement_is_too_long_for_a_slow_line(lead: Path) -> None:
    with Session.open(lead, "Nadia") as nadia:
        for words in ("السعر", "دولارًا", "said"):
            commands.add_span(nadia, FIRST, "CLAIM", [place(words)])
        own = devices.own_number(nadia.file)
        rows = list(map(row_of, SegmentContent(nadia.file, own, 1, devices.last_number(nadia.file, own)).operations()))
    length = sum(len(str(field).encode()) for row in rows for field in row) / len(rows)
    in_time = RATE * SECONDS_OF_A_STATEMENT
    assert ROWS_OF_A_STATEMENT * length < in_time / 2
    assert in_time / 2 > CHARACTERS_OF_A_STATEMENT * 2, "an Arabic letter is two bytes"
