"""The source of a guideline: syntax runs from left to right, text in its own direction, and nothing is changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from annotator.ui.project.guideline.source_direction import direct_lines

ARABIC = """# كيف تُوسَّم الادّعاءات

## الادّعاء {#CLAIM}

- علامات الاقتباس المحيطة بالكلام منه.

```example
[قالت]{CUE} [نادية]{SPEAKER} [إن الجسر سيُفتح]{CLAIM}.
```
Plain English line.
"""
RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def lines(document: QTextDocument) -> list[tuple[Qt.LayoutDirection, bool]]:
    """Return the direction of each line, and whether it stands at the right."""
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    return [
        (block.textDirection(), bool(block.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight)) for block in blocks
    ]


@pytest.fixture
def editor(qtbot) -> QTextEdit:  # type: ignore[no-untyped-def]
    editor = QTextEdit()
    editor.setAcceptRichText(False)
    qtbot.addWidget(editor)
    editor.textChanged.connect(lambda: directed(editor))
    editor.setPlainText(ARABIC)
    return editor


def directed(editor: QTextEdit) -> None:
    editor.blockSignals(True)
    direct_lines(editor.document())
    editor.blockSignals(False)


def test_syntax_runs_from_left_to_right_at_the_side_of_its_words(editor: QTextEdit) -> None:
    assert lines(editor.document()) == [
        (RTL, True),
        (RTL, True),
        (LTR, True),
        (RTL, True),
        (RTL, True),
        (RTL, True),
        (LTR, True),
        (LTR, True),
        (LTR, True),
        (LTR, False),
        (LTR, False),
    ]
    assert editor.toPlainText() == ARABIC


def test_undo_takes_back_what_was_typed_and_no_more(editor: QTextEdit) -> None:
    editor.document().clearUndoRedoStacks()
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    for _ in range(2):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    editor.insertPlainText("سطر")
    typed, shown = editor.toPlainText(), lines(editor.document())
    assert shown[-1] == (RTL, True)
    for _ in range(20):
        editor.undo()
    assert editor.toPlainText() == ARABIC
    for _ in range(20):
        editor.redo()
    assert (editor.toPlainText(), lines(editor.document())) == (typed, shown)


def test_a_new_line_in_an_arabic_text_begins_at_the_right(editor: QTextEdit) -> None:
    editor.setPlainText("سطر")
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert lines(editor.document())[-1] == (RTL, True)
