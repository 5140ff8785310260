"""Lists in JSON, written as they come."""

from collections.abc import Iterable
from typing import Any, BinaryIO

import msgspec

_encoder = msgspec.json.Encoder()


def write_list(objects: Iterable[Any], file: BinaryIO) -> None:
    """Write objects as one list, one a line."""
    between = b"[\n"
    for object_ in objects:
        file.write(between + _encoder.encode(object_))
        between = b",\n"
    file.write(b"\n]" if between == b",\n" else b"[]")
