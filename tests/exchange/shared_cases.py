"""The cases that lie beside the repository on some machines: files that were once misread."""

from pathlib import Path

import pytest

_SHARED = "shared/cases"


def shared_case(name: str) -> Path:
    """Return the folder of a case; the test is skipped where it is not."""
    found = next((folder / _SHARED / name for folder in Path(__file__).parents if (folder / _SHARED).is_dir()), None)
    if found is None or not found.is_dir():
        pytest.skip("the shared cases are not here")
    return found
