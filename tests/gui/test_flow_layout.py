"""Rows that wrap: as high as they must be, also after an item has other words."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.ui.flow_layout import FlowLayout

SPACING, ITEMS = 6, 4


@pytest.fixture
def flow(qtbot) -> Iterator[FlowLayout]:  # type: ignore[no-untyped-def]
    box = QWidget()
    qtbot.addWidget(box)
    layout = FlowLayout(spacing=SPACING)
    box.setLayout(layout)
    for _ in range(ITEMS):
        layout.addWidget(QPushButton("words"))
    box.show()
    yield layout
    box.close()


def test_the_narrower_the_higher(flow: FlowLayout) -> None:
    item = flow.itemAt(0).sizeHint()
    wide = ITEMS * (item.width() + SPACING)
    assert flow.heightForWidth(wide) == item.height()
    assert flow.heightForWidth(wide // 2) == 2 * item.height() + SPACING
    assert flow.heightForWidth(item.width()) == ITEMS * (item.height() + SPACING) - SPACING


def test_an_item_with_more_words_takes_a_row_more(flow: FlowLayout) -> None:
    item = flow.itemAt(0).sizeHint()
    wide = ITEMS * (item.width() + SPACING)
    assert flow.heightForWidth(wide) == item.height()
    flow.itemAt(0).widget().setText("many more words than before, which need room")
    assert flow.heightForWidth(wide) > item.height()
    flow.takeAt(0).widget().setParent(None)
    assert flow.heightForWidth(wide) == item.height()
