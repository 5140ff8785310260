"""Other processes of this program, for tests of what one alone cannot show."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def running(code: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """A Python process that runs `code`; it is killed at the end if it still runs."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def killed_after(process: subprocess.Popen[str], lines: int, seconds: float) -> list[str]:
    """Kill a process once it has said so many lines, however slow the machine is, and so long after; return all lines.

    A last line that was cut is left out.
    """
    assert process.stdout is not None
    assert process.stderr is not None
    said = "".join(process.stdout.readline() for _ in range(lines))
    time.sleep(seconds)
    assert process.poll() is None, process.stderr.read()
    process.kill()
    said += process.stdout.read()
    process.wait()
    return said.split("\n")[:-1]


@contextmanager
def holding(project: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that has the project open."""
    code = (
        "import sys; from pathlib import Path; from annotator.storage.database import ProjectFile\n"
        "file = ProjectFile(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    with running(code, project) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
