"""What was written about an item: a part for each message, in plain text, in the direction of its words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.app.session import Session
from annotator.domain.inbox_items import Item, Posted
from annotator.text.direction import base_direction
from annotator.ui.moments import moment_words
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.inbox.words import name_of, rest_of, role_words
from annotator.ui.theme import Theme, icon

AVATAR, MOST_SHOWN = 24, 200
"""Pixels; messages of a thread that are shown, the last ones."""


def words_label(text: str) -> QLabel:
    """Return a label with wrapped words in their own direction, at their own side."""
    label = plain_label(text)
    label.setWordWrap(True)
    mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    rtl = (base_direction(text) or ("rtl" if mirrored else "ltr")) == "rtl"
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label


class Posts(QWidget):
    """The messages of one item, beginning with the item itself."""

    answer_marked = Signal(str)
    """The id of a message to be the answer, "" for none."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("inboxPosts")
        self._session, self._theme = session, theme
        self._column = QVBoxLayout(self, spacing=16)
        self._column.setContentsMargins(24, 4, 24, 16)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._parts: list[QWidget] = []
        self._column.addStretch(1)

    def show_item(self, item: Item | None) -> None:
        """Show the thread of an item."""
        for part in self._parts:
            part.hide()
            self._column.removeWidget(part)
            part.deleteLater()
        self._parts = []
        if item is None:
            return
        self._add(self._post(item.author, item.recorded, rest_of(item)))
        left_out = len(item.messages) - MOST_SHOWN
        if left_out > 0:
            self._add(at_start(plain_label(self.tr("%n earlier message(s)", "", left_out), role="caption")))
        for message in item.messages[-MOST_SHOWN:]:
            chip = self._make_answer_chip(message, is_answer=message.id == item.answer)
            self._add(self._post(message.author, message.recorded, message.text, chip))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the wrapped words need in this width, which Qt's own least height is not."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(max(self._column.totalHeightForWidth(self.width()), 0))

    def _add(self, part: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, part)
        self._parts.append(part)

    def _post(self, author: str, recorded: str, text: str, chip: QToolButton | None = None) -> QWidget:
        name = self._session.layer_name(author)
        avatar = plain_label(name[:1].upper())
        avatar.setObjectName("avatar")
        avatar.setAlignment(Qt.AlignmentFlag.AlignCenter)
        avatar.setFixedSize(AVATAR, AVATAR)
        head = QHBoxLayout(spacing=8)
        head.addWidget(plain_label(name_of(self._session, author), role="heading"))
        if role := role_words(self._session, author):
            head.addWidget(plain_label(role, role="chip"))
        when = plain_label(moment_words(recorded, clock=True), role="secondary")
        when.setMinimumWidth(1)
        head.addWidget(when)
        head.addStretch()
        if chip is not None:
            head.addWidget(chip)
        column = QVBoxLayout(spacing=2)
        column.addLayout(head)
        if text:
            column.addWidget(words_label(text))
        post = QWidget()
        row = QHBoxLayout(post, spacing=12)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        return post

    def _make_answer_chip(self, message: Posted, *, is_answer: bool) -> QToolButton:
        chip = QToolButton(text=self.tr("answer"), checkable=True)
        chip.setToolTip(self.tr("Not the answer any more") if is_answer else self.tr("Mark as the answer"))
        chip.setObjectName("inboxAnswerChip")
        chip.setProperty("chip", True)  # noqa: FBT003  Qt takes no keyword here
        chip.setChecked(is_answer)
        if is_answer:
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.setIcon(icon("check", self._theme.colors.text, self._theme.colors.border))
        chip.clicked.connect(lambda _=False: self.answer_marked.emit("" if is_answer else message.id))
        chip.setEnabled(self._session.annotator is not None)
        return chip
