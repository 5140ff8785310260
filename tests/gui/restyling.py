"""Another theme or another language in a window, for tests of what stays set."""

import pytest
from PySide6.QtTest import QTest

from annotator.ui.application import restyle
from annotator.ui.main_window import MainWindow

LAID_OUT_MS = 50

both = pytest.mark.parametrize("what", ["theme", "language"])


def restyle_window(window: MainWindow, what: str) -> None:
    """Choose another theme or language, and wait until the pages are laid out anew."""
    if what == "theme":
        window.preferences.set(theme="dark" if window.theme.name == "light" else "light")
    else:
        window.preferences.set(language="ar")
    restyle(window)
    QTest.qWait(LAID_OUT_MS)
