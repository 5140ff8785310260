"""Fields that somebody is typing into."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit


def is_typing() -> bool:
    """Whether the focus is in a field with words that would be lost if the page were made anew."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        return not field.isReadOnly() and bool(field.text())
    return isinstance(field, QPlainTextEdit) and not field.isReadOnly() and bool(field.toPlainText())
