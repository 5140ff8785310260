"""The panel with what a search found in the article: hits are accepted or refused by a key, then marked at once."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QMenu, QPushButton, QVBoxLayout, QWidget

from annotator.domain.scheme import Scheme
from annotator.text.matching import Hit
from annotator.ui import language
from annotator.ui.annotate.hit_rows import BOX, CAPTION_TOP, PADDING, HitDelegate, HitModel
from annotator.ui.article.article_text import ArticleText
from annotator.ui.keys import MOVING, symbol_of
from annotator.ui.plain import plain_label
from annotator.ui.theme import Theme

ACCEPTING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
REFUSING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class HitList(QListView):
    """Rows of hits. Up and Down look, Enter accepts and goes on, Delete refuses and goes on, Space turns over."""

    judged = Signal(bool)
    """The current hit is accepted or refused; the next one is wanted."""
    turned = Signal()
    """The tick of the current hit is to be turned over."""
    label_key = Signal(str)
    """The key of a label was pressed."""

    def __init__(self, keys: set[str]) -> None:
        super().__init__()
        self._keys = keys

    def event(self, event: QEvent) -> bool:
        """Keep the Delete key: elsewhere it deletes a span."""
        is_delete = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete
        if is_delete and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Judge the current hit, or mark all with the label of a key."""
        if event.key() in ACCEPTING | REFUSING:
            self.judged.emit(event.key() in ACCEPTING)
        elif event.key() == Qt.Key.Key_Space:
            self.turned.emit()
        elif symbol_of(event) in self._keys:
            self.label_key.emit(symbol_of(event))
        elif event.key() in MOVING:
            super().keyPressEvent(event)
        else:
            event.ignore()  # the list would look for a row that begins so

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row; on its square, turn the tick over as well."""
        super().mousePressEvent(event)
        point = event.position()
        row = self.visualRect(self.indexAt(point.toPoint()))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        from_edge = point.x() - row.left() if mirrored else row.right() - point.x()
        if row.isValid() and abs(from_edge - PADDING - BOX / 2) <= BOX and point.y() > row.top() + CAPTION_TOP:
            self.turned.emit()


class HitsPanel(QWidget):
    """Hits of the article that is shown."""

    chosen = Signal(int)
    """The row that the person looks at."""
    judged = Signal(bool)
    """The current hit is accepted or refused; the next one is wanted."""
    turned = Signal()
    """The tick of the current hit is to be turned over."""
    marking = Signal(str)
    """The label, by id, that all accepted hits are to be marked with."""

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hitsPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._labels = {label.key: label for label in scheme.labels if label.key}
        self._scheme = scheme
        self._count = plain_label(role="secondary")
        self._model = HitModel(self)
        self.list = self._make_list(theme)
        self._mark = QPushButton()
        self._mark.setObjectName("hits.mark")
        self._mark.setMenu(self._make_menu())
        self._lay_out()
        self.hide()

    def _make_list(self, theme: Theme) -> HitList:
        made = HitList(set(self._labels))
        made.setObjectName("hits")
        made.setModel(self._model)
        made.setItemDelegate(HitDelegate(theme, made))
        made.setUniformItemSizes(True)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setAccessibleName(self.tr("Hits in this article"))
        made.selectionModel().currentChanged.connect(self._current_changed)
        made.judged.connect(self.judged)
        made.turned.connect(self.turned)
        made.label_key.connect(lambda key: self.marking.emit(self._labels[key].id))
        return made

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        for label in self._scheme.labels:
            action = QAction(f"{self._scheme.say(label.name, language.current())}\t{label.key}", menu)
            action.triggered.connect(lambda _=False, label=label: self.marking.emit(label.id))
            menu.addAction(action)
        return menu

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setContentsMargins(PADDING, 12, PADDING, 8)
        heading.addWidget(plain_label(self.tr("Hits in this article"), role="heading"))
        heading.addStretch()
        heading.addWidget(self._count)
        foot = QVBoxLayout(spacing=6)
        foot.setContentsMargins(PADDING, 8, PADDING, 12)
        keys = plain_label(self.tr("Enter accepts, Del rejects, Space toggles"), role="caption")
        keys.setWordWrap(True)
        foot.addWidget(keys)
        foot.addWidget(self._mark)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(heading)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def show_hits(self, article: ArticleText, hits: list[Hit], refused: set[Hit]) -> None:
        """Show what was found in an article, and what of it is refused; both stay the caller's."""
        self._model.show(article, hits, refused)

    def grown(self) -> None:
        """More hits were found."""
        self._model.grown()

    def show_counts(self, here: int, accepted: int) -> None:
        """Say how many hits are in this article, and how many in all would be marked."""
        self._count.setText(language.number(here))
        self._mark.setText(self.tr("Mark %n hit(s) as…", "", accepted))
        self._mark.setEnabled(accepted > 0)

    def point_at(self, row: int) -> None:
        """Show a row as the current one without saying so; -1 for none."""
        self._model.fetch_until(row)
        blocked = self.list.selectionModel().blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self.list.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())
        self.list.selectionModel().blockSignals(blocked)
        self.list.viewport().update()

    def row_changed(self, row: int) -> None:
        """Show a row anew: it was accepted or refused."""
        self._model.row_changed(row)

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.row())
