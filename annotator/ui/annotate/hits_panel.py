"""The panel with the hits in the article: keys accept or reject them, then all accepted ones are marked."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QMenu, QPushButton, QVBoxLayout, QWidget

from annotator.domain.scheme import Scheme
from annotator.text.matching import Hit
from annotator.ui import language
from annotator.ui.actions import Actions
from annotator.ui.annotate.hit_rows import BOX, CAPTION_TOP, PADDING, HitDelegate, HitModel
from annotator.ui.article.article_text import ArticleText
from annotator.ui.keys import MOVING, symbol_of
from annotator.ui.plain import plain_label
from annotator.ui.theme import Theme

ACCEPTING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
REJECTING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class HitList(QListView):
    """Rows of hits. Up and Down move, Enter accepts, Delete rejects, both go on to the next hit; Space toggles."""

    judged = Signal(bool)
    """Whether the current hit is accepted; the next one becomes current."""
    toggled = Signal()
    """The tick of the current hit is to be toggled."""
    label_chosen = Signal(str)
    """The key of a label was pressed: its id."""

    def __init__(self, label_of: Callable[[str], str]) -> None:
        """`label_of` returns the id of the label of a key, or ""."""
        super().__init__()
        self._label_of = label_of

    def event(self, event: QEvent) -> bool:
        """Keep the Delete key, which otherwise deletes a span."""
        is_delete = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete
        if is_delete and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept or reject the current hit, or mark all with the label of a key."""
        if event.key() in ACCEPTING | REJECTING:
            self.judged.emit(event.key() in ACCEPTING)
        elif event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        elif label := self._label_of(symbol_of(event)):
            self.label_chosen.emit(label)
        elif event.key() in MOVING:
            super().keyPressEvent(event)
        else:
            event.ignore()  # the list would search by it

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make a row current; a click on its box toggles the tick."""
        super().mousePressEvent(event)
        point = event.position()
        row = self.visualRect(self.indexAt(point.toPoint()))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        from_edge = point.x() - row.left() if mirrored else row.right() - point.x()
        if row.isValid() and abs(from_edge - PADDING - BOX / 2) <= BOX and point.y() > row.top() + CAPTION_TOP:
            self.toggled.emit()


class HitsPanel(QWidget):
    """The hits of the article shown."""

    chosen = Signal(int)
    """The current row."""
    judged = Signal(bool)
    """Whether the current hit is accepted; the next one becomes current."""
    toggled = Signal()
    """The tick of the current hit is to be toggled."""
    marking = Signal(str)
    """The id of the label for all accepted hits."""

    def __init__(self, scheme: Scheme, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hitsPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scheme, self._actions = scheme, actions
        self._count = plain_label(role="secondary")
        self._model = HitModel(self)
        self.list = self._make_list(theme)
        self._mark = QPushButton()
        self._mark.setObjectName("hits.mark")
        self._mark.setMenu(self._make_menu())
        self._lay_out()
        self.hide()

    def _make_list(self, theme: Theme) -> HitList:
        made = HitList(self._label_of)
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
        made.toggled.connect(self.toggled)
        made.label_chosen.connect(self.marking)
        return made

    def _label_of(self, key: str) -> str:
        """Return the id of the label that a key gives on the desk, or ""."""
        action = self._actions.of_key(key)
        kind, _, label = action.objectName().partition(".") if action is not None else ("", "", "")
        return label if kind == "label" else ""

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self._fill(menu)
        return menu

    def _fill(self, menu: QMenu) -> None:
        """Name the labels with their present keys."""
        menu.clear()
        for label in self._scheme.offered:
            action = QAction(self._actions[f"label.{label.id}"].text(), menu)
            action.triggered.connect(lambda _=False, label=label: self.marking.emit(label.id))
            menu.addAction(action)

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

    def show_hits(self, article: ArticleText, hits: list[Hit], rejected: set[Hit]) -> None:
        """Show the hits in an article and those rejected; the caller keeps both collections."""
        self._model.show(article, hits, rejected)

    def grown(self) -> None:
        """Make more hits known."""
        self._model.grown()

    def show_counts(self, here: int, accepted: int) -> None:
        """Show the number of hits in this article, and of those to mark in all."""
        self._count.setText(language.number(here))
        self._mark.setText(self.tr("Mark %n hit(s) as…", "", accepted))
        self._mark.setEnabled(accepted > 0)

    def point_at(self, row: int) -> None:
        """Make a row current and bring it into sight without emitting `chosen`; -1 for none."""
        self._model.fetch_until(row)
        before, now = self.list.currentIndex(), self._model.index(row)
        blocked = self.list.selectionModel().blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self.list.setCurrentIndex(now)
        self.list.selectionModel().blockSignals(blocked)
        self.list.scrollTo(now)
        for changed in (before, now):
            self.list.update(changed)

    def row_changed(self, row: int) -> None:
        """Refresh a row: its hit was accepted or rejected."""
        self._model.row_changed(row)

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.row())
