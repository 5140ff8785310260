"""What the list of articles says while its filter lets none through."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.ui.plain import plain_label


class NoArticles(QWidget):
    """The words, and a button for all articles."""

    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        words = plain_label(self.tr("No articles with this filter"))
        words.setObjectName("noArticles")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        show_all = QPushButton(self.tr("Show all"))
        show_all.setObjectName("showAllArticles")
        show_all.clicked.connect(self.all_wanted)
        column = QVBoxLayout(self, spacing=12)
        column.setContentsMargins(16, 24, 16, 24)
        column.addWidget(words)
        column.addWidget(show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        self.hide()
