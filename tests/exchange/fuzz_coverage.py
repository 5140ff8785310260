"""Fuzz every reader, led by what the changed bytes reach of the program (atheris, libFuzzer).

    python -m tests.exchange.fuzz_coverage SECONDS [TARGET …]

Where atheris is not installed and does not install, sound files are changed at random instead, as fuzz_formats does.
Each target runs in a process of its own, since libFuzzer ends it. What breaks one, and what was learnt for the next
run, stays in the folder `annotator-fuzz` among the temporary files; put a file that broke something into
tests/golden/fuzz/TARGET, where a test tries it ever after.
"""

import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

PLACE = Path(tempfile.gettempdir()) / "annotator-fuzz"
LONGEST, MEMORY = 20, 2000
"""Seconds and MB that one input may take."""
_ONE = "--one"


def installed() -> bool:
    """Whether atheris is there, or could be installed."""
    if find_spec("atheris") is None:
        command = [sys.executable, "-m", "pip", "install", "--quiet", "atheris>=3"]
        return subprocess.run(command, check=False).returncode == 0
    return True


def fuzz(name: str) -> None:
    """Fuzz one target until libFuzzer ends the process. Its own arguments follow the name on the command line."""
    import atheris

    with atheris.instrument_imports(include=["annotator"]):
        from tests.exchange.fuzz_targets import targets
    target = targets()[name]
    atheris.Setup([sys.argv[0], *sys.argv[3:]], target.takes)
    atheris.Fuzz()


def run(name: str, seconds: str) -> int:
    """Fuzz one target in a process of its own; return how that ended, 0 when nothing broke."""
    from tests.exchange.fuzz_targets import kept, targets

    learnt, seeds = PLACE / name / "learnt", PLACE / name / "seeds"
    for folder in (learnt, seeds):
        folder.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate([*targets()[name].seeds(), *(one.read_bytes() for one in kept(name))]):
        (seeds / str(number)).write_bytes(content)
    sys.stderr.write(f"\n--- {name}, {seconds} s\n")
    limits = [f"-max_total_time={seconds}", f"-timeout={LONGEST}", f"-rss_limit_mb={MEMORY}", "-print_final_stats=1"]
    command = [sys.executable, "-m", __spec__.name, _ONE, name, str(learnt), str(seeds), *limits]
    return subprocess.run([*command, f"-artifact_prefix={PLACE / name}/"], check=False).returncode


def main() -> None:
    """Fuzz the targets named, or all; end with an error where one broke."""
    if sys.argv[1] == _ONE:
        fuzz(sys.argv[2])
    seconds, *names = sys.argv[1:]
    if not installed():
        sys.stderr.write("atheris does not install here: sound files are changed at random.\n")
        sys.exit(subprocess.run([sys.executable, "-m", "tests.exchange.fuzz_formats", seconds, *names]).returncode)
    from tests.exchange.fuzz_targets import targets

    sys.stderr.write("atheris leads the way.\n")
    broken = [name for name in names or targets() if run(name, seconds)]
    if broken:
        sys.exit(f"These broke: {', '.join(broken)}. What broke them is in {PLACE}.")


if __name__ == "__main__":
    main()
