"""Drives of the tests' own, where the system lets us have one, and what fills them."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def mounted_drive(place: Path, size: str) -> Iterator[Path]:
    """Mount an empty drive of a size (as "256k") at a new folder; skips the test where that cannot be had."""
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "annotator-test", str(place)]
    if shutil.which("mount") is None or os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no drive can be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


@contextmanager
def nearly_full(drive: Path, left: int) -> Iterator[None]:
    """Leave only so many bytes free on a drive."""
    filler = drive / "filler"
    with filler.open("wb") as file:
        if (taken := shutil.disk_usage(drive).free - left) > 0:
            os.posix_fallocate(file.fileno(), 0, taken)
    yield
    filler.unlink()
