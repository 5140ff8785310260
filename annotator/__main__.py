"""The program: a window, or one command of the command line."""

import gc
import os
import sys
from pathlib import Path

from annotator.cli.main import run


def main() -> None:
    """Run what the arguments ask for, and end with its exit status."""
    sys.exit(run(sys.argv[1:], window=_window))


def _window(path: Path | None, annotator: str | None, document: str | None = None) -> int:
    # Qt takes a while to load, and most commands do without it.
    from annotator.ui.platform_check import check_platform

    check_platform(os.environ)
    gc.disable()  # until there is a window: what is loaded now stays
    from annotator.ui.application import run_window

    return run_window(path, annotator, document)


if __name__ == "__main__":
    main()
