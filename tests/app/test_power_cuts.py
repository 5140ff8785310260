"""Power cuts at random moments: what no one had synced is gone, and nothing that was acknowledged is lost or corrupt.

A project lies on a file system of its own, on a loop device. When the power goes, what the file system had handed to
the device is kept and what it still held in memory is not: the image is copied as it is, and the copy mounted anew.
It takes root on Linux and is skipped elsewhere. The suite cuts 5 times; CUTS=500 (`make soak`) says how often instead.
"""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from tests.app.test_crash_loop import A_PROJECT, LONGEST, MOST_LINES, package, work_until_killed
from tests.samples import FIRST, ME
from tests.storage.test_migrations import DATABASES

CUTS = int(os.environ.get("CUTS", "5"))
MEGABYTES = 48

__all__ = ["package"]


def run(*words: object) -> bool:
    return subprocess.run([str(word) for word in words], capture_output=True).returncode == 0


class Disk:
    """An image with a file system on it, mounted; `cut` takes the power away and comes back."""

    def __init__(self, folder: Path) -> None:
        self.image, self.root = folder / "disk.img", folder / "disk"
        self.root.mkdir()

    def make(self) -> bool:
        self.unmount()
        with self.image.open("wb") as image:
            image.truncate(MEGABYTES << 20)
        return run("mkfs.ext4", "-q", "-F", self.image) and self.mount()

    def mount(self) -> bool:
        return run("mount", "-o", "loop", self.image, self.root)

    def unmount(self) -> None:
        if self.root.is_mount():
            assert run("umount", self.root)

    def cut(self) -> None:
        kept = self.image.with_suffix(".kept")
        shutil.copyfile(self.image, kept)  # before it is unmounted, which would write everything
        self.unmount()
        kept.replace(self.image)
        assert self.mount()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mkfs.ext4") is None:
        pytest.skip("it takes root on Linux, and mkfs.ext4")
    disk = Disk(tmp_path)
    if not disk.make():
        pytest.skip("no loop device can be mounted here")
    yield disk
    disk.unmount()


def test_nothing_acknowledged_is_lost_when_the_power_goes(package: Path, disk: Disk) -> None:
    chance = random.Random(9)
    acknowledged: set[str] = set()
    spans = 0
    for cut in range(CUTS):
        if cut % A_PROJECT == 0:
            assert disk.make()
            project = Path(shutil.copy(DATABASES / "1.annot", disk.root / "project.annot"))
            assert run("sync", "-f", project)
            acknowledged = set()
        lines = chance.randrange(MOST_LINES) if cut % A_PROJECT else 0
        said = work_until_killed(project, package, cut, lines, chance.uniform(0, LONGEST))
        disk.cut()
        new = {words[1] for words in said if words[0] == "span"}
        acknowledged |= new
        spans += len(new)
        with Session.open(project, annotator=ME) as session:
            assert session.file.damage() == []
            assert commands.check(session).problems == []
            lost = acknowledged - session.annotations(FIRST).spans.keys()
            assert not lost, (cut, said)
        for left in disk.root.glob("project-*"):
            shutil.rmtree(left)
    sys.stdout.write(f"{CUTS} power cuts: {spans} spans were acknowledged\n")
    assert spans
