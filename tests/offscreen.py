"""The screen of tests that show windows: Qt's offscreen platform has one of 800 by 800 pixels unless it is told more."""

import json
import os
import tempfile
from pathlib import Path

SCREEN = {"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1200, "logicalDpi": 96, "logicalBaseDpi": 96}


def use_desktop_screen() -> None:
    """Have windows shown offscreen on a screen as a desk has one; call it before Qt starts."""
    platform = os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if platform != "offscreen":
        return
    file = Path(tempfile.gettempdir()) / f"annotator-tests-{os.getuid() if hasattr(os, 'getuid') else 0}-screen.json"
    unfinished = file.with_suffix(f".{os.getpid()}")
    unfinished.write_text(json.dumps({"screens": [SCREEN | {"dpr": 1}]}))
    unfinished.replace(file)
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
