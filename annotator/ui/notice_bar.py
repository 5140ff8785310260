"""The bar above the preview that tells what went wrong or wants attention; gone when it is closed or answered."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from annotator.app.notices import Notice
from annotator.ui import language
from annotator.ui.plain import plain_label
from annotator.ui.theme import Theme, icon, icon_pixmap

SHORT_MS = 6000
"""How long a mere information stays."""


class NoticeBar(QFrame):
    """Shows the latest notice."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        colors = theme.colors
        sign = QLabel()
        sign.setPixmap(icon_pixmap("warning", colors.warn_text, 16, 1.0))
        self._words = plain_label()
        self._words.setWordWrap(True)
        self._act = QPushButton()
        self._act.clicked.connect(lambda: self._do() if self._do else None)
        self._do: Callable[[], None] | None = None
        close = QToolButton(icon=icon("close", colors.warn_text, colors.border))
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self, spacing=12)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._act)
        row.addWidget(close)
        self._timer = QTimer(self, singleShot=True, interval=SHORT_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show a notice in the language of the interface."""
        self.show_words(language.notice_sentence(notice), passing=notice.level == "information")

    def show_words(
        self, words: str, *, passing: bool = False, act: tuple[str, Callable[[], None]] | None = None
    ) -> None:
        """Show words; `passing` ones go by themselves. `act` is what a button beside them says and does."""
        self._words.setText(words)
        self._act.setVisible(act is not None)
        self._do = act[1] if act else None
        if act:
            self._act.setText(act[0])
        self.setAccessibleName(words)
        self.show()
        if passing:
            self._timer.start()
        else:
            self._timer.stop()

    @property
    def words(self) -> str:
        """What is shown."""
        return self._words.text()
