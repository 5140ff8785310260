"""A label map: a TOML file whose lines say `foreign = "LABEL"`, for labels that go by other names elsewhere."""

import tomllib
from pathlib import Path

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.exchange.files import opened


def read_label_map(path: Path) -> dict[str, str]:
    """Return the labels of the scheme by their foreign names. Raises AnnotatorError when the file is no such map."""
    with opened(path) as file:
        try:
            return msgspec.convert(tomllib.load(file), dict[str, str])
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
            raise AnnotatorError(
                "The label map cannot be used: {reason}.",
                where=str(path),
                remedy='Each line says: foreign = "LABEL".',
                reason=error,
            ) from error
