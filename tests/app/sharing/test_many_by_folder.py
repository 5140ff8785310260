"""Many people over a shared folder whose synchroniser is at its worst: nothing is lost, and all end with the same.

The suite has 8 people; PEOPLE=50 OPERATIONS=100000 KILLS=100 (`make soak`) say otherwise.
"""

import os
import random
import sys
import time
from pathlib import Path

import pytest

from annotator.app.sharing.sharing import FolderSharing, SharingReport
from tests.app.sharing.simulation import Copy, Simulation, Size, work_until_killed
from tests.app.sharing.synchroniser import Synchroniser

PEOPLE = int(os.environ.get("PEOPLE", "8"))
SIZE = Size(PEOPLE, 3 * PEOPLE, int(os.environ.get("OPERATIONS", "2000")), int(os.environ.get("KILLS", "4")))


@pytest.mark.parametrize("seed", [int(os.environ.get("SEED", "1"))])
def test_many_people_over_a_folder(tmp_path: Path, seed: int) -> None:
    begun = time.perf_counter()
    simulation, chance = Simulation(tmp_path, SIZE, seed), random.Random(seed)
    files = Synchroniser(tmp_path, chance)

    def share(copy: Copy) -> SharingReport:
        files.pass_by(copy.label)
        report = FolderSharing(copy.session, files.of(copy.label)).step()
        files.pass_by(copy.label)
        return report

    def settled(copy: Copy) -> SharingReport:
        files.pass_by(copy.label, whole=True)
        report = FolderSharing(copy.session, files.of(copy.label)).step()
        files.pass_by(copy.label, whole=True)
        assert not report.waiting
        return report

    def killed(copy: Copy) -> list[str]:
        return work_until_killed(copy, ("folder", str(files.of(copy.label)), ""), chance.randrange(1000), chance)

    simulation.run(share, killed, simulation.trouble)
    acted = time.perf_counter()
    simulation.settle(settled)
    simulation.require_the_same()
    sys.stdout.write(
        f"{SIZE}: {simulation.done} operations, {acted - begun:.0f} + {time.perf_counter() - acted:.0f} s,"
        f" {simulation.errors}\n"
    )
    simulation.close()
