"""What the copies of a project are called: people know whose they are, and no ids."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from annotator.app.commands.sharing_work import SharingDevice
from annotator.ui import language

translate = QCoreApplication.translate


def copy_words(copy: SharingDevice) -> str:
    """Return what a copy is called beside the name of its person."""
    if copy.own:
        return translate("Copies", "this copy")
    if copy.place:
        return translate("Copies", "copy {number}").format(number=language.number(copy.place))
    return translate("Copies", "their copy")


def origin_words(device: str, copies: Sequence[SharingDevice]) -> str:
    """Return from which copy of its person something came, "" if they have one only; it may be new here."""
    found = next((one for one in copies if one.id == device), None)
    if found is None:
        return translate("Copies", "a copy that is new here")
    return copy_words(found) if found.place else ""
