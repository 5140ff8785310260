"""A box in which a text is corrected. Qt's copy of the text is never read back but for what a person types.

Qt replaces some characters when it gives out a text; here all that nobody touched stays as it is.

UNITS: Qt counts UTF-16 units.
"""

from PySide6.QtWidgets import QTextEdit, QWidget

from annotator.ui.article.article_text import as_qt_shows
from annotator.ui.project.revising.paper import show_on_paper, style_paper

_CODEC = "utf-16-le"
_UNIT = 2
_BREAKS = {"\u2029", "\u2028"}
"""What Qt has in the place of line breaks."""


class TextBox(QTextEdit):
    """A box with a text; `text` is the text with what the person changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units = b""
        self.setAcceptRichText(False)
        style_paper(self)
        self.document().contentsChange.connect(self._note_change)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self.document().contentsChange.disconnect(self._note_change)
        show_on_paper(self, text)
        self.document().contentsChange.connect(self._note_change)
        self._units = text.encode(_CODEC)

    @property
    def text(self) -> str:
        """The text with what the person changed."""
        return self._units.decode(_CODEC, "replace")

    def _note_change(self, position: int, removed: int, added: int) -> None:
        """Take over a change; Qt counts the end of the last line, too, where a change reaches it."""
        removed = min(removed, len(self._units) // _UNIT - position)
        added = min(added, self.document().characterCount() - 1 - position)
        before = self._units[position * _UNIT : (position + removed) * _UNIT]
        typed = "".join(self.document().characterAt(position + offset) for offset in range(added))
        after = "".join("\n" if unit in _BREAKS else unit for unit in typed).encode(_CODEC, "surrogatepass")
        start, end = _unchanged(before, after)
        self._units = b"".join(
            (
                self._units[: position * _UNIT + start],
                after[start : len(after) - end],
                self._units[(position + removed) * _UNIT - end :],
            )
        )


def _unchanged(before: bytes, after: bytes) -> tuple[int, int]:
    """Return how many bytes are the same at the start and at the end: Qt reports whole lines where some changed."""
    shorter = min(len(before), len(after))
    start = 0
    while start < shorter and _shown(before, start) == _shown(after, start):
        start += _UNIT
    end = 0
    while end < shorter - start and _shown(before, -end - _UNIT) == _shown(after, -end - _UNIT):
        end += _UNIT
    return start, end


def _shown(units: bytes, place: int) -> str:
    """Return the unit at a place (from the end if negative) as Qt shows it."""
    place %= len(units)
    unit = chr(int.from_bytes(units[place : place + _UNIT], "little"))
    return "\n" if unit in _BREAKS else as_qt_shows(unit)
