"""Fields of text: an empty one begins at the side of the interface, text at the side of its own direction.

Qt puts the cursor of an empty field where the keyboard writes, away from the hint in the field; and it puts every
paragraph of a QPlainTextEdit at the left.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from annotator.text.direction import base_direction

SIDES = {"rtl": Qt.AlignmentFlag.AlignRight, "ltr": Qt.AlignmentFlag.AlignLeft}
ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute
FOLLOWS = "followsInterface"
MARGIN = 1
"""Pixels; Qt paints the hint in a mirrored field without a margin, and the cursor would stand in its first letter."""


class TextField(QPlainTextEdit):
    """A field for several lines; all of them are at one side: that of their direction, or of the interface for a list.

    The lines of a list are things of their own, such as names in several scripts; each is written in its own direction.
    """

    def __init__(self, text: str = "", *, is_list: bool = False) -> None:
        super().__init__(text)
        self._is_list = is_list
        # One height for the cursor and the hint in the field; see the style sheet.
        self.setProperty("mirrored", _interface_side(self) == SIDES["rtl"])
        self.document().setDocumentMargin(MARGIN)
        self.textChanged.connect(self._align)
        self._align()

    def _align(self) -> None:
        direction = None if self._is_list else base_direction(self.toPlainText())
        side = SIDES[direction] if direction else _interface_side(self)
        option = self.document().defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)


def align_empty_fields(app: QApplication) -> None:
    """Put the cursor of empty one-line fields at the side of the interface, in each field that gets the focus."""
    app.focusChanged.connect(_follow)


def _follow(_before: QWidget | None, field: QWidget | None) -> None:
    if not isinstance(field, QLineEdit) or field.property(FOLLOWS) or field.alignment() & ABSOLUTE:
        return
    field.setProperty(FOLLOWS, True)  # noqa: FBT003  Qt takes no keyword here
    own = field.alignment()
    vertical = own & Qt.AlignmentFlag.AlignVertical_Mask

    def align() -> None:
        field.setAlignment(own if field.text() else _interface_side(field) | ABSOLUTE | vertical)

    field.textChanged.connect(align)
    align()


def _interface_side(field: QWidget) -> Qt.AlignmentFlag:
    return SIDES["rtl" if field.layoutDirection() == Qt.LayoutDirection.RightToLeft else "ltr"]
