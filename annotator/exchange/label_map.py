"""A label map: a TOML file whose lines say `foreign = "LABEL"`, for labels that go by other names elsewhere."""

from pathlib import Path

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.files import open_file
from annotator.text.bounded_toml import LONGEST, TomlError, load_toml

LONGEST_BYTES = 4 * LONGEST + 1
"""Bytes in UTF-8, one more than the longest text that is read can have."""


def read_label_map(path: Path) -> dict[str, str]:
    """Return the labels of the scheme by their foreign names. Raises AnnotatorError when the file is no such map."""
    with open_file(path) as file:
        try:
            return msgspec.convert(load_toml(file.read(LONGEST_BYTES).decode("utf-8-sig")), dict[str, str])
        except (TomlError, UnicodeDecodeError, msgspec.ValidationError) as error:
            raise AnnotatorError(
                "The label map cannot be used: {reason}.",
                where=str(path),
                remedy='Each line must read: foreign = "LABEL".',
                reason=error,
            ) from error
