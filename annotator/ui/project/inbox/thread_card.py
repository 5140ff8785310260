"""The thread of one item: its place in the text, what was written about it, and the field for an answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.domain.inbox_items import Item
from annotator.ui import language
from annotator.ui.field_direction import TextField
from annotator.ui.moments import moment_words
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label, with_keys
from annotator.ui.project.inbox.place import quoted_place
from annotator.ui.project.inbox.posts import Posts, words_label
from annotator.ui.project.inbox.quote_view import QuoteView
from annotator.ui.project.inbox.words import ICONS, anchor_words, name_of, title_of
from annotator.ui.theme import Theme, icon_before_words, icon_pixmap
from annotator.ui.typed_drafts import TypedDrafts

FIELD_HEIGHT = 56


class AnswerField(TextField):
    """A field for a message; Ctrl+Enter sends it."""

    sent = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inboxAnswer")
        self.setTabChangesFocus(True)
        self.setFixedHeight(FIELD_HEIGHT)
        self.setPlaceholderText(self.tr("Write an answer"))
        self.setAccessibleName(self.tr("Answer"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send with Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit()
        else:
            super().keyPressEvent(event)


class ThreadCard(QFrame):
    """The card of the current item."""

    show_wanted = Signal()
    resolve_wanted = Signal()
    """Resolve the item, or reopen it."""
    sent = Signal(str)

    def __init__(self, project: OpenProject, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("inboxCard")
        self._project, self._session, self._theme = project, project.session, theme
        self.item: Item | None = None
        self._drafts = TypedDrafts("answer", project, self)
        self._sign = QLabel()
        self._title = QWidget()
        self._title_row = QHBoxLayout()
        self.show_button = self._make_button("inbox.show", "next", self.tr("Show in text"), "Ctrl+J")
        self.show_button.clicked.connect(self.show_wanted)
        self.quote = QuoteView(theme, self)
        self._caption = at_start(plain_label(role="caption"))
        self._caption.setWordWrap(True)
        self._quote_frame = self._make_quote_frame()
        self.posts = Posts(self._session, theme)
        self._decided = at_start(plain_label(role="secondary"))
        self.answer_field = AnswerField()
        self.answer_field.sent.connect(self._send)
        self.answer_field.textChanged.connect(self._keep_draft)
        self.send_button = QPushButton(self.tr("Send"))
        self.send_button.setObjectName("inbox.send")
        self.send_button.setToolTip(with_keys(self.tr("Send"), "Ctrl+Enter"))
        self.send_button.clicked.connect(self._send)
        self.resolve_button = self._make_button("inbox.resolve", "check", self.tr("Resolve"), "R", primary=True)
        self.resolve_button.clicked.connect(self.resolve_wanted)
        self._lay_out()
        self.show_item(None)

    def _make_button(self, name: str, sign: str, words: str, keys: str, *, primary: bool = False) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setProperty("primary", primary)
        colors = self._theme.colors
        button.setIcon(icon_before_words(sign, colors.on_ink if primary else colors.text, colors.border))
        button.setIconSize(icon_before_words(sign, colors.text, colors.border).availableSizes()[0])
        button.setToolTip(with_keys(words, keys))
        return button

    def _make_quote_frame(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("inboxQuoteFrame")
        inside = QVBoxLayout(frame, spacing=4)
        inside.setContentsMargins(1, 6, 1, 8)
        inside.addWidget(self.quote)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self._caption)
        inside.addLayout(row)
        return frame

    def _lay_out(self) -> None:
        head = QHBoxLayout(spacing=12)
        head.addWidget(self._sign)
        head.addLayout(self._title_row, 1)
        head.addWidget(self.show_button)
        top = QVBoxLayout(spacing=12)
        top.setContentsMargins(24, 12, 24, 8)
        top.addLayout(head)
        top.addWidget(self._quote_frame)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setObjectName("inboxThread")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.posts)
        self.foot = QFrame()
        self.foot.setObjectName("inboxFoot")
        foot = QVBoxLayout(self.foot, spacing=8)
        foot.setContentsMargins(24, 12, 24, 16)
        foot.addWidget(self._decided)
        row = QHBoxLayout(spacing=12)
        row.addWidget(self.answer_field, 1)
        row.addWidget(self.send_button, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.resolve_button, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addLayout(row)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addLayout(top)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.foot)

    # --- what is shown

    def show_item(self, item: Item | None) -> None:
        """Show an item; what was typed about the one before is kept for it."""
        before = self.item
        self.item = item
        self.setVisible(item is not None)
        if item is None:
            return
        if before is None or before.key != item.key:
            self.answer_field.setPlainText(self._drafts.text(item.key))
        if item != before:
            self._show_head(item)
            self._project.do(lambda: self._show_place(item))
            self.posts.show_item(item)
        self._show_state(item)

    def _show_head(self, item: Item) -> None:
        colors = self._theme.colors
        ink = colors.warn_text if item.kind == "flag" else colors.text
        self._sign.setPixmap(icon_pixmap(ICONS[item.kind], ink, 16, self.devicePixelRatioF()))
        self._title_row.removeWidget(self._title)
        self._title.deleteLater()
        self._title = at_start(words_label(title_of(item)))
        self._title.setObjectName("inboxTitle")
        self._title.setProperty("role", "heading")
        self._title_row.addWidget(self._title)

    def _show_place(self, item: Item) -> None:
        self.show_button.setVisible(bool(item.document))
        self.quote.setVisible(bool(item.document))
        self._caption.setText(language.isolated(anchor_words(self._session, item.anchor)) if item.anchor else "")
        self._caption.setVisible(bool(item.anchor))
        self._quote_frame.setVisible(bool(item.document or item.anchor))
        if not item.document:
            return
        place = quoted_place(self._session, item)
        self._caption.setText(place.caption)
        self._caption.setVisible(bool(item.fragments))
        scheme, fragments = self._session.scheme, item.fragments
        overrides = {0: place.direction}
        spans, span = place.spans, item.span
        self.quote.show_place(place.document, place.paragraph, overrides, spans, scheme, fragments, span)

    def _show_state(self, item: Item) -> None:
        resolved, somebody = item.state == "resolved", self._session.annotator is not None
        self.resolve_button.setText(self.tr("Reopen") if resolved else self.tr("Resolve"))
        self.resolve_button.setToolTip(with_keys(self.resolve_button.text(), "R"))
        colors = self._theme.colors
        self.resolve_button.setIcon(icon_before_words("undo" if resolved else "check", colors.on_ink, colors.border))
        self.resolve_button.setEnabled(somebody)
        self.send_button.setEnabled(somebody)
        self.answer_field.setEnabled(somebody)
        words = self.tr("Resolved by {name}, {time}")
        name = name_of(self._session, item.decided_by) if resolved else ""
        self._decided.setText(words.format(name=name, time=moment_words(item.decided, clock=True)) if resolved else "")
        self._decided.setVisible(resolved)

    def scroll_to_end(self) -> None:
        """Show the last message."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.maximum())

    # --- acts

    def _keep_draft(self) -> None:
        if self.item is not None:
            self._drafts.write(self.item.key, self.answer_field.toPlainText() or None)

    def _send(self) -> None:
        """Send what was typed; it stays in the field if it cannot be sent."""
        if self.item is None or not self.answer_field.toPlainText().strip():
            self.answer_field.setFocus()
            return
        item, text = self.item, self.answer_field.toPlainText()
        if self._project.done(lambda: commands.answer(self._session, item, text)):
            self.answer_field.clear()
            self.sent.emit(item.key)
