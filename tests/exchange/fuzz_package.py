"""Fuzz the reading of packages: whatever the bytes, they are refused as AnnotatorError or read to the end.

By hand, where atheris is installed (`pip install atheris`):

    python -m tests.exchange.fuzz_package -atheris_runs=1000000 -rss_limit_mb=512 -timeout=10 [FOLDER OF SEEDS]

Seeds are packages; `annotator pack` makes them. `read_everything` is what test_package_fuzz.py calls, too.
"""

import sys
import tempfile
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from tests.exchange.packages import Content, read


def read_everything(data: bytes) -> Content | None:
    """Return all that a package of these bytes holds, or None where it is refused."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.annopack"
        path.write_bytes(data)
        try:
            return read(path)
        except AnnotatorError as refusal:
            _see_that_it_helps(refusal, path)
            return None


def _see_that_it_helps(refusal: AnnotatorError, path: Path) -> None:
    assert refusal.where.startswith(str(path))
    assert refusal.remedy


def main() -> None:
    """Fuzz until told to stop."""
    import atheris

    atheris.instrument_all()
    atheris.Setup(sys.argv, read_everything)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
