"""Files that come with the program: beside the package in a source tree, inside it where it is installed."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """Return the path of a file or folder in `resources`."""
    return _root("resources").joinpath(*parts)


def sample_corpus() -> Path:
    """Return the folder of the sample corpus."""
    return _root("sample_corpus")


@cache
def _root(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
