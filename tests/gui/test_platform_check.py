"""What keeps Qt from opening a window is told in a sentence, with what to do; Qt itself would abort."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from annotator.domain.errors import AnnotatorError
from annotator.ui import platform_check
from annotator.ui.platform_check import PACKAGES, check_platform, libraries_error, missing_libraries, packages

CURSOR = "libxcb-cursor.so.0"
QT = Path(PySide6.__file__).parent / "Qt"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings all that it needs")


def without_library(library: str, command: list[str], **environ: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a name space of its own, in which a library is an empty file."""
    found = (
        subprocess.run(["ldconfig", "-p"], capture_output=True, text=True).stdout if shutil.which("ldconfig") else ""
    )
    paths = [line.rpartition(" => ")[2] for line in found.splitlines() if line.strip().startswith(library)]
    if not paths:
        pytest.skip(f"{library} is not installed here")
    hide = "".join(f"mount --bind /dev/null {Path(path).resolve()} && " for path in paths)
    isolated = ["unshare", "--mount", "sh", "-c"]
    if not shutil.which("unshare") or subprocess.run([*isolated, f"{hide}true"], capture_output=True).returncode:
        pytest.skip("no library can be hidden here: that takes root and name spaces")
    return subprocess.run(
        [*isolated, f'{hide}exec "$@"', "sh", *command], capture_output=True, text=True, env=os.environ | environ
    )


def test_a_missing_library_is_named_with_the_commands_that_install_it() -> None:
    ended = without_library(CURSOR, [sys.executable, "-m", "annotator"], QT_QPA_PLATFORM="", DISPLAY=":0")
    assert ended.returncode == 1
    assert CURSOR in ended.stderr
    assert "sudo apt-get install libxcb-cursor0\n" in ended.stderr
    assert "sudo dnf install xcb-util-cursor\n" in ended.stderr
    assert "sudo pacman -S xcb-util-cursor\n" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_what_the_platform_at_hand_does_not_need_is_not_missed() -> None:
    code = "import os; from annotator.ui.platform_check import check_platform; check_platform(os.environ)"
    ended = without_library(CURSOR, [sys.executable, "-c", code], QT_QPA_PLATFORM="offscreen")
    assert (ended.returncode, ended.stderr) == (0, "")


def test_every_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = [CURSOR, "libxcb-icccm.so.4"]
    monkeypatch.setattr(
        platform_check, "_missing_for", lambda library: gone[0] if library in gone or "libqxcb" in library else None
    )
    assert missing_libraries("xcb") == gone
    assert str(libraries_error(gone)).count("libxcb-icccm4") == 1


def test_the_window_needs_a_screen() -> None:
    for environ in ({}, {"QT_QPA_PLATFORM": "xcb"}):
        with pytest.raises(AnnotatorError, match="no screen"):
            check_platform(environ)
    check_platform({"QT_QPA_PLATFORM": "offscreen"})


def test_a_screen_that_is_not_there_is_named() -> None:
    if missing_libraries("xcb"):
        pytest.skip("the platform's libraries are missing here")
    for environ in ({}, {"QT_QPA_PLATFORM": "xcb"}):
        with pytest.raises(AnnotatorError, match=":987"):
            check_platform({**environ, "DISPLAY": ":987"})


def test_the_command_line_ends_with_the_sentence() -> None:
    environ = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    ended = subprocess.run(
        [sys.executable, "-m", "annotator"], capture_output=True, text=True, env=environ | {"QT_QPA_PLATFORM": ""}
    )
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1)
    assert ended.stderr.startswith("There is no screen")


def test_help_loads_no_qt() -> None:
    code = (
        "import sys; from annotator.__main__ import run\n"
        "assert run(['--help'], window=None) == 0\n"
        "sys.exit(any(name.startswith(('PySide6', 'annotator.ui')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0


def test_an_unknown_library_asks_for_every_package() -> None:
    assert packages(["libnew.so.1"], "debian") == packages(PACKAGES, "debian")
    assert packages([], "debian") == []


@pytest.mark.skipif(not shutil.which("readelf"), reason="needs readelf")
def test_the_table_has_every_library_that_qt_asks_for() -> None:
    modules = ("libQt6Core", "libQt6Gui", "libQt6Widgets", "libQt6Svg", "libQt6DBus", "libQt6XcbQpa")
    parts = [next((QT / "lib").glob(f"{module}.so*")) for module in modules] + [QT / "plugins/platforms/libqxcb.so"]
    told = subprocess.run(["readelf", "--dynamic", *parts], capture_output=True, text=True, check=True).stdout
    needed = {line.partition("[")[2].rstrip("]") for line in told.splitlines() if "(NEEDED)" in line}
    bundled = {path.name for path in (QT / "lib").iterdir()}
    always_there = {"libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "libgcc_s.so.1", "libstdc++.so.6"}
    missing = needed - bundled - always_there - PACKAGES.keys()
    assert not {library for library in missing if not library.startswith("ld-linux")}
