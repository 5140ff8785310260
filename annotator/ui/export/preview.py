"""The preview of one record in a format; unlike in the file, its strings are isolated, each in its own direction."""

import json
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QToolButton, QVBoxLayout

from annotator.app.exporting.preview import FormatPreview
from annotator.ui import language
from annotator.ui.export.words import format_name
from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import Theme, icon

FONTS = ["DejaVu Sans Mono", "Noto Sans Mono", "Liberation Mono", "Noto Sans Arabic", "Noto Sans Hebrew"]
SIZE, LOWEST = 12, 200
LONGEST_STRING, MOST_LINES = 120, 1000
"""The most code points of a string, and lines of a record, that are shown."""


class Preview(QFrame):
    """The record, with buttons for the previous and next one."""

    wanted = Signal(int)
    """The number of a document, counted from 0: its record is to be shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("figureCard")
        self._number, self._count = 0, 0
        self._which = at_start(plain_label(role="secondary"))
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setObjectName("recordPreview")
        self._text.setAccessibleName(self.tr("Preview"))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setTabChangesFocus(True)
        self._text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._text.setMinimumHeight(LOWEST)
        font = QFont()
        font.setFamilies(FONTS)
        font.setPixelSize(SIZE)
        self._text.setFont(font)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self._text.document().setDefaultTextOption(option)
        self._back = self._button("previous", self.tr("Previous record"), -1, theme)
        self._on = self._button("next", self.tr("Next record"), 1, theme)
        top = QHBoxLayout(spacing=8)
        top.addWidget(plain_label(self.tr("Preview"), role="heading"))
        top.addWidget(self._which, 1)
        top.addWidget(self._back)
        top.addWidget(self._on)
        words = self.tr("Each text is shown in its own direction. The file contains the plain characters.")
        note = at_start(plain_label(words, role="caption"))
        note.setWordWrap(True)
        column = QVBoxLayout(self, spacing=10)
        column.setContentsMargins(16, 12, 16, 12)
        column.addLayout(top)
        column.addWidget(self._text, 1)
        column.addWidget(note)

    def _button(self, name: str, words: str, step: int, theme: Theme) -> QToolButton:
        button = QToolButton()
        button.setProperty("boxed", True)  # noqa: FBT003  Qt takes no keyword here
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        button.setIcon(icon(name, theme.colors.text, theme.colors.border, mirrored=mirrored))
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(lambda: self.wanted.emit(self._number + step))
        return button

    @property
    def number(self) -> int:
        """The number of the document shown."""
        return self._number

    def show_record(self, format_preview: FormatPreview, record: str, number: int, count: int) -> None:
        """Show the record of a document in a format."""
        self._number, self._count = number, count
        template = self.tr("{format}, record {n} of {all}")
        self._which.setText(
            template.format(
                format=language.isolated(format_name(format_preview.format.name)),
                n=language.number(number + 1),
                all=language.number(count),
            )
        )
        lines = laid_out(record).split("\n")
        shown = lines if len(lines) <= MOST_LINES else [*lines[:MOST_LINES], "…"]
        self._text.setPlainText("\n".join(shown) or self.tr("No preview: this format is not text."))
        self._back.setEnabled(number > 0)
        self._on.setEnabled(number + 1 < count)

    def show_nothing(self) -> None:
        """Show no record."""
        self._which.clear()
        self._text.clear()
        self._back.setEnabled(False)
        self._on.setEnabled(False)


def laid_out(record: str) -> str:
    """Return JSON with one element per line and isolated strings, or any other text with isolated lines."""
    try:
        values = [json.loads(record)]
    except ValueError:
        values = _json_lines(record)
    if values:
        return "\n".join(json.dumps(_isolated(value), ensure_ascii=False, indent=2) for value in values)
    return "\n".join(language.isolated(line) if line else "" for line in record.split("\n"))


def _json_lines(record: str) -> list[Any]:
    try:
        return [json.loads(line) for line in record.splitlines() if line.strip()]
    except ValueError:
        return []


def _isolated(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _isolated(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_isolated(item) for item in value]
    return language.isolated(_cut(value)) if isinstance(value, str) else value


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST_STRING else words[:LONGEST_STRING] + "…"
