"""Segments: runs of one device's operations, as they are carried.

A segment is a package, immutable, and known by its device, the number of its first operation, and its SHA-256.

UNITS: operations of a device are numbered from 1.
"""

import re
from typing import NamedTuple

SUFFIX = ".annopack"
_NAME = re.compile(r"(\d{6,18})-([0-9a-f]{64})\.annopack", re.ASCII)
_DEVICE = re.compile("[0-9a-f]{32}")


class Segment(NamedTuple):
    """One segment: the id of its device, the number of its first operation, and its SHA-256."""

    device: str
    first: int
    digest: str

    @property
    def file_name(self) -> str:
        """The name of its file."""
        return f"{self.first:06d}-{self.digest}{SUFFIX}"


def segment_named(device: str, name: str) -> Segment | None:
    """Return the segment that a file in the folder of a device is named after, None for another name.

    The case of letters does not count: some file systems change it.
    """
    parts = _NAME.fullmatch(name.lower())
    if parts is None or not is_device(device.lower()) or int(parts[1]) < 1:
        return None
    return Segment(device.lower(), int(parts[1]), parts[2])


def is_device(name: str) -> bool:
    """Whether a name has the form of a device's id."""
    return _DEVICE.fullmatch(name) is not None
