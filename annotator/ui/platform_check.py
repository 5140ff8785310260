"""Checks of the system before Qt opens a window: Qt itself aborts without a helpful message.

Qt is not imported here, since its modules do not load either when a library is missing.
"""

import ctypes
import sys
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from annotator.domain.errors import AnnotatorError

XCB, WAYLAND = "xcb", "wayland"


class Package(NamedTuple):
    """The package of a library, by distribution."""

    debian: str
    fedora: str
    arch: str


_XCB = ("libxcb", "libxcb")
PACKAGES = {
    "libEGL.so.1": Package("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL.so.1": Package("libgl1", "libglvnd-glx", "libglvnd"),
    "libX11-xcb.so.1": Package("libx11-xcb1", "libX11-xcb", "libx11"),
    "libX11.so.6": Package("libx11-6", "libX11", "libx11"),
    "libdbus-1.so.3": Package("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": Package("libfontconfig1", "fontconfig", "fontconfig"),
    "libfreetype.so.6": Package("libfreetype6", "freetype", "freetype2"),
    "libglib-2.0.so.0": Package("libglib2.0-0", "glib2", "glib2"),
    "libgthread-2.0.so.0": Package("libglib2.0-0", "glib2", "glib2"),
    "libxcb-cursor.so.0": Package("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": Package("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": Package("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": Package("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-randr.so.0": Package("libxcb-randr0", *_XCB),
    "libxcb-render-util.so.0": Package("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-render.so.0": Package("libxcb-render0", *_XCB),
    "libxcb-shape.so.0": Package("libxcb-shape0", *_XCB),
    "libxcb-shm.so.0": Package("libxcb-shm0", *_XCB),
    "libxcb-sync.so.1": Package("libxcb-sync1", *_XCB),
    "libxcb-util.so.1": Package("libxcb-util1", "xcb-util", "xcb-util"),
    "libxcb-xfixes.so.0": Package("libxcb-xfixes0", *_XCB),
    "libxcb-xkb.so.1": Package("libxcb-xkb1", *_XCB),
    "libxcb.so.1": Package("libxcb1", *_XCB),
    "libxkbcommon-x11.so.0": Package("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libxkbcommon.so.0": Package("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libz.so.1": Package("zlib1g", "zlib", "zlib"),
    "libzstd.so.1": Package("libzstd1", "libzstd", "zstd"),
}
"""The system libraries of Qt and its X11 platform."""


def check_platform(environ: Mapping[str, str]) -> None:
    """Raise AnnotatorError with a remedy when Qt could not open a window in this environment. Checks Linux only."""
    if sys.platform != "linux":
        return
    platforms = _platforms(environ)
    if not platforms or (platforms == [XCB] and not environ.get("DISPLAY")):
        raise AnnotatorError(
            "There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.",
            remedy="Start the program on a desktop. `annotator --help` lists the commands that work without one.",
        )
    missing = [missing_libraries(platform) for platform in platforms]
    if all(missing):
        raise libraries_error(missing[-1])
    if platforms == [XCB]:
        _check_display(environ["DISPLAY"])


def _platforms(environ: Mapping[str, str]) -> list[str]:
    """Return the names of the platforms of Qt, in the order in which it tries them."""
    if asked := environ.get("QT_QPA_PLATFORM"):
        return [platform.partition(":")[0] for platform in asked.split(";")]
    screens = {WAYLAND: "WAYLAND_DISPLAY", XCB: "DISPLAY"}
    return [platform for platform, variable in screens.items() if environ.get(variable)]


def missing_libraries(platform: str) -> list[str]:
    """Return the names of the missing system libraries of a platform of Qt; none on other systems."""
    package = find_spec("PySide6")
    if sys.platform != "linux" or package is None or package.origin is None:
        return []
    plugin = Path(package.origin).parent / "Qt" / "plugins" / "platforms" / f"libq{platform}.so"
    if not plugin.is_file() or (refusal := _missing_for(str(plugin))) is None:
        return []
    # The linker names only the first one.
    return [library for library in PACKAGES if _missing_for(library)] or [refusal]


def _missing_for(library: str) -> str | None:
    """Load a library; return the name of a missing one, or None."""
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return Path(str(error).partition(":")[0]).name
    return None


def _check_display(display: str) -> None:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if failed:
        raise AnnotatorError(
            "The screen {display} cannot be reached.",
            remedy="Check DISPLAY and your permission to use this screen.",
            display=display,
        )


def packages(missing: Iterable[str], distribution: str) -> list[str]:
    """Return the packages of libraries; those of every library when one is unknown.

    `distribution` is the name of a field of `Package`.
    """
    wanted = list(missing)
    known = wanted if PACKAGES.keys() >= set(wanted) else PACKAGES
    return sorted({getattr(PACKAGES[library], distribution) for library in known})


def libraries_error(missing: list[str]) -> AnnotatorError:
    """Return the error that names missing libraries and how to install them."""
    commands = {"debian": "sudo apt-get install", "fedora": "sudo dnf install", "arch": "sudo pacman -S"}
    return AnnotatorError(
        "Qt cannot open a window, because system libraries are missing: {libraries}.",
        remedy="Install them:\n  Debian, Ubuntu: {debian}\n  Fedora: {fedora}\n  Arch: {arch}",
        libraries=missing,
        **{name: " ".join((command, *packages(missing, name))) for name, command in commands.items()},
    )
