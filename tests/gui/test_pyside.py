"""The release of PySide6 in use must not lose references to None where None can die (before CPython 3.12)."""

import sys

import pytest
from PySide6.QtWidgets import QWidget


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from CPython 3.12 on")
def test_calls_that_return_nothing_keep_the_reference_count_of_none(qapp) -> None:  # type: ignore[no-untyped-def]
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(500):
        widget.setEnabled(True)
    assert abs(sys.getrefcount(None) - before) < 50
