"""Plain text: words from articles, notes and files are shown literally, never as markup."""

import html

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QSizePolicy, QToolTip, QWidget

from annotator.ui.plain_label import PlainLabel


def plain_label(text: str = "", *, role: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a label that shows its text literally; `role` selects its style in the style sheet."""
    label = PlainLabel(text, parent)
    if role:
        label.setProperty("role", role)
    return label


def at_start(label: QLabel) -> QLabel:
    """Align a label at the start of the interface, whatever the direction of its text, and return it."""
    mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    return label


def key_cap(keys: str) -> QLabel:
    """Return a label that shows keys as a cap of its own size."""
    label = plain_label(left_to_right(keys), role="keycap")
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def tooltip(text: str) -> str:
    """Return tooltip text that is shown literally, even if it looks like markup."""
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>") if text else ""


def with_keys(words: str, keys: str) -> str:
    """Return tooltip text with keys, which are left-to-right in every interface."""
    return tooltip(f"{words} ({left_to_right(keys)})")


def left_to_right(keys: str) -> str:
    """Return keys isolated left-to-right (LRI … PDI)."""
    return f"\u2066{keys}\u2069"


def literal(words: str) -> str:
    """Return words for a button or menu that are shown as they are: one & alone would mark the next letter."""
    return words.replace("&", "&&")


def show_tooltip(widget: QWidget, place: QPoint, text: str) -> None:
    """Show a literal tooltip at a place on the screen; an empty text hides it."""
    if text:
        QToolTip.showText(place, tooltip(text), widget)
    else:
        QToolTip.hideText()


def message(parent: QWidget | None, kind: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
    """Return a message box that shows its text literally."""
    box = QMessageBox(kind, title, text, QMessageBox.StandardButton.Ok, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box
