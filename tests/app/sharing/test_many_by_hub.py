"""Many people over a hub, through a network that cuts and a server that crashes: nothing is lost, nobody sees too much.

The suite has 8 people; PEOPLE=50 OPERATIONS=100000 KILLS=250 CRASHES=0.2 (`make soak`) say otherwise.
"""

import os
import random
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app.sharing.sharing import HubSharing, SharingReport
from annotator.carriers.hub_owner import add_member, create_hub, remove_member
from annotator.domain.errors import AnnotatorError
from tests.app.sharing.proxy import Proxy
from tests.app.sharing.simulation import Copy, Simulation, Size, work_until_killed
from tests.postgres import Server, psycopg

PEOPLE = int(os.environ.get("PEOPLE", "8"))
SIZE = Size(PEOPLE, 3 * PEOPLE, int(os.environ.get("OPERATIONS", "2000")), int(os.environ.get("KILLS", "4")))
CRASHES = float(os.environ.get("CRASHES", "0.02"))
"""How often the server crashes during an exchange."""
MID_EXCHANGE_S = 0.3
"""The time into the exchange by which it does."""


@pytest.fixture
def network(hub_url: Server) -> Iterator[Proxy]:
    proxy = Proxy(hub_url.port, 5)
    yield proxy
    proxy.close()


def url_of(port: int, name: str) -> str:
    return f"host=127.0.0.1 port={port} user={name.lower()} dbname=news password=secret"


@pytest.mark.parametrize("seed", [int(os.environ.get("SEED", "1"))])
def test_many_people_over_a_hub(tmp_path: Path, hub_url: Server, network: Proxy, seed: int) -> None:
    begun = time.perf_counter()
    simulation, chance = Simulation(tmp_path, SIZE, seed), random.Random(seed)
    owner, project = hub_url.url(database="news"), simulation.copies[0].session.project_id
    create_hub(owner)
    for person in simulation.copies[0].session.annotators():
        add_member(owner, project, person.id, person.role, person.name.lower(), "secret")
    removed = simulation.copies[2]
    crashes = 0

    def once(copy: Copy, port: int) -> SharingReport:
        hub = HubSharing(copy.session, url_of(port, copy.name))
        try:
            return hub.step()
        finally:
            hub.close()

    def share(copy: Copy) -> SharingReport:
        nonlocal crashes
        if chance.random() >= CRASHES:
            return once(copy, network.port)
        crashes += 1
        crash = threading.Timer(chance.uniform(0, MID_EXCHANGE_S), hub_url.kill)
        crash.start()
        try:
            return once(copy, network.port)
        finally:
            crash.join()
            hub_url.start()

    def killed(copy: Copy) -> list[str]:
        place = ("hub", url_of(network.port, copy.name).removesuffix(" password=secret"), "secret")
        return work_until_killed(copy, place, chance.randrange(1000), chance)

    def trouble() -> None:
        if not simulation.ended and simulation.done > SIZE.operations / 2:
            remove_member(owner, project, [removed.session.author])
            simulation.ended.add(removed.name)
        else:
            simulation.trouble()

    simulation.run(share, killed, trouble)
    acted = time.perf_counter()
    simulation.settle(lambda copy: once(copy, hub_url.port))
    simulation.require_the_same()
    require_what_is_seen(simulation, hub_url, removed)
    sys.stdout.write(
        f"{SIZE}: {simulation.done} operations, {network.cuts} cuts, {crashes} crashes of the server,"
        f" {acted - begun:.0f} + {time.perf_counter() - acted:.0f} s, {simulation.errors}\n"
    )
    simulation.close()


def require_what_is_seen(simulation: Simulation, server: Server, removed: Copy) -> None:
    """Try by SQL, as each member, to see and to change what is not theirs."""
    for copy in simulation.copies:
        with psycopg.connect(url_of(server.port, copy.name), autocommit=True) as connection:
            me = copy.session.author
            seen = "SELECT count(*) FROM annotator.operation"
            if copy.name in simulation.ended:
                assert connection.execute(seen).fetchone() == (0,)
                assert connection.execute("SELECT count(*) FROM annotator.document").fetchone() == (0,)
                with pytest.raises(AnnotatorError, match="not a member"):
                    HubSharing(copy.session, url_of(server.port, copy.name)).step()
            elif copy.is_annotator:
                assert connection.execute(f"{seen} WHERE owner NOT IN ('', %s)", (me,)).fetchone() == (0,)
                beyond = (
                    "SELECT count(*) FROM annotator.document WHERE id NOT IN (SELECT document FROM annotator.assigned"
                    " UNION SELECT document FROM annotator.operation WHERE owner = %s)"
                )
                assert connection.execute(beyond, (me,)).fetchone() == (0,)
            for change in ("UPDATE annotator.operation SET line = ''", "DELETE FROM annotator.operation"):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute(change)
