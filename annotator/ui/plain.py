"""Words from articles, notes and files are shown as they are written: nothing in them is ever taken for markup."""

import html

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QToolTip, QWidget


def plain_label(text: str = "", *, role: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a label that shows its text literally; `role` is what the style sheet dresses it by."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


def at_start(label: QLabel) -> QLabel:
    """Return a label whose text stands where the interface begins, whichever way the text runs: Qt goes by the text."""
    mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    return label


def tooltip(text: str) -> str:
    """Return tooltip text that is shown literally; Qt takes what looks like markup for it otherwise."""
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>") if text else ""


def with_keys(words: str, keys: str) -> str:
    """Return tooltip text that says the keys too, which stand in their own order in every interface."""
    return tooltip(f"{words} ({left_to_right(keys)})")


def left_to_right(keys: str) -> str:
    """Return keys that keep their order in a right-to-left interface (LRI … PDI)."""
    return f"\u2066{keys}\u2069"


def show_tooltip(widget: QWidget, place: QPoint, text: str) -> None:
    """Show a tooltip literally at a place of the screen; an empty one hides what is shown."""
    if text:
        QToolTip.showText(place, tooltip(text), widget)
    else:
        QToolTip.hideText()


def message(parent: QWidget | None, kind: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
    """Return a message box that shows its text literally."""
    box = QMessageBox(kind, title, text, QMessageBox.StandardButton.Ok, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box
