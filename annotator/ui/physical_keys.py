"""The place of keys on the keyboard: what a United States layout prints on the key of an event.

Systems number places differently. X11 and Wayland: the scan code, eight more than that of the kernel. Windows: the
virtual key, which is the US letter under layouts of other scripts, and the printed letter under Latin ones. macOS: the
virtual key, which is a place.
"""

from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication, QKeyEvent

LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
DIGITS = frozenset("0123456789")


def _row(first: int, printed: str) -> dict[int, str]:
    return dict(enumerate(printed, first))


_SCAN_CODES = {
    49: "`",
    **_row(10, "1234567890-="),
    **_row(24, "QWERTYUIOP[]"),
    **_row(38, "ASDFGHJKL;'"),
    51: "\\",
    **_row(52, "ZXCVBNM,./"),
}
_WINDOWS = {
    **{ord(printed): printed for printed in DIGITS | LETTERS},
    **_row(0xBA, ";=,-./`"),
    **_row(0xDB, "[\\]'"),
}
_MAC_OS = {
    **_row(0x00, "ASDFHGZXCV"),
    **_row(0x0B, "BQWERYT123465=97-80]OU[IP"),
    **_row(0x25, "LJ'K;\\,/NM."),
    0x32: "`",
}


def printed_at(event: QKeyEvent) -> str:
    """Return what a US keyboard prints, without Shift, on the key of an event; "" for others and synthetic events."""
    return _printed(QGuiApplication.platformName(), event.nativeScanCode(), event.nativeVirtualKey())


def _printed(system: str, scan_code: int, virtual_key: int) -> str:
    tables: Mapping[str, tuple[Mapping[int, str], int]] = {
        "windows": (_WINDOWS, virtual_key),
        # The virtual key of A is 0 there, as that of events without one, which have no scan code either.
        "cocoa": (_MAC_OS, virtual_key if scan_code else -1),
    }
    table, code = tables.get(system, (_SCAN_CODES, scan_code))
    return table.get(code, "")
