"""The foot of the section: the versions, what is not published yet, and the buttons for that."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from annotator.ui import language
from annotator.ui.lines import paint_centered
from annotator.ui.plain import plain_label, tooltip
from annotator.ui.project.scheme.draft import SchemeDraft
from annotator.ui.project.scheme.words import change_words
from annotator.ui.theme import Theme, interface_font

HEIGHT, STEP, MOST_VERSIONS, ROOMY = 56, 68, 4, 900


class VersionLine(QWidget):
    """The last versions as dots on a line; a hollow one for the draft."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._versions: list[int] = []
        self._has_draft = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_versions(self, version: int, *, has_draft: bool) -> None:
        """Show the versions up to the one in force."""
        self._versions = list(range(max(1, version - MOST_VERSIONS + 1), version + 1))
        self._has_draft = has_draft
        self.setAccessibleName(self.tr("Version {n}").format(n=language.number(version)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size for the dots."""
        return QSize(24 + STEP // 2 * (2 * len(self._versions) - 2 + self._has_draft), 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint in the direction of the interface."""
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def at(x: float) -> QPointF:
            return QPointF(self.width() - x if mirrored else x, 11)

        places = [at(12 + STEP * number) for number in range(len(self._versions))]
        painter.setPen(QPen(QColor(colors.border), 1.5))
        painter.drawLine(places[0], places[-1])
        if self._has_draft:
            end = at(12 + STEP * (len(places) - 0.5))
            painter.setPen(QPen(QColor(colors.border), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(places[-1], end)
            painter.setPen(QPen(QColor(colors.warn_line), 1.5))
            painter.setBrush(QColor(colors.panel))
            painter.drawEllipse(end, 4, 4)
        for number, place in zip(self._versions, places, strict=True):
            is_last = number == self._versions[-1]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.ink if is_last else colors.border))
            painter.drawEllipse(place, 5 if is_last else 3.5, 5 if is_last else 3.5)
            room = self.rect().toRectF()
            room.setRect(place.x() - 20, 19, 40, 16)
            font = interface_font(11, bold=is_last)
            paint_centered(painter, room, language.number(number), font, colors.text if is_last else colors.text3)
        painter.end()


class SchemeFoot(QFrame):
    """Versions, changes and buttons."""

    compared = Signal()
    discarded = Signal()
    published = Signal()

    def __init__(self, draft: SchemeDraft, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("reviewFoot")
        self.setFixedHeight(HEIGHT)
        self._draft = draft
        self._version = plain_label(role="heading")
        self._line = VersionLine(theme)
        self._chip = QFrame()
        self._chip.setObjectName("warnChip")
        self._chip.setFixedHeight(24)
        inside = QHBoxLayout(self._chip)
        inside.setContentsMargins(10, 2, 10, 2)
        self.count = plain_label()
        inside.addWidget(self.count)
        self._words = _Elided()
        self.compare = QPushButton(self.tr("Compare"))
        self.compare.setObjectName("schemeCompare")
        self.compare.clicked.connect(self.compared)
        self.discard = QPushButton(self.tr("Discard…"))
        self.discard.setObjectName("schemeDiscard")
        self.discard.clicked.connect(self.discarded)
        self.publish = QPushButton()
        self.publish.setObjectName("schemePublish")
        self.publish.setProperty("primary", True)  # noqa: FBT003  Qt takes no keyword here
        self.publish.clicked.connect(self.published)
        row = QHBoxLayout(self, spacing=12)
        row.setContentsMargins(24, 0, 24, 0)
        for widget in (self._version, self._line, self._chip):
            row.addWidget(widget)
        row.addWidget(self._words, 1)
        for button in (self.compare, self.discard, self.publish):
            row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the line of versions where there is no room for it."""
        self._line.setVisible(event.size().width() >= ROOMY)
        super().resizeEvent(event)

    def refresh(self) -> None:
        """Show the draft as it is now."""
        draft = self._draft
        version = draft.session.scheme.version
        self._version.setText(self.tr("Version {n}").format(n=language.number(version)))
        self._line.show_versions(version, has_draft=draft.exists)
        self._chip.setVisible(draft.exists)
        self.count.setText(self.tr("%n change(s) not yet published", "", len(draft.changes)))
        words = [change_words(change, draft.scheme) for change in draft.changes]
        self._words.set_words(" · ".join(language.isolated(part) for part in words) if words else "")
        self.publish.setText(self.tr("Publish version {n}…").format(n=language.number(version + 1)))
        for button in (self.discard, self.publish):
            button.setEnabled(draft.exists)
        self.compare.setEnabled(draft.exists or version > 1)


class _Elided(QLabel):
    """A line that is cut at its end."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "secondary")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._whole = words
        self.setToolTip(tooltip(words))
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))
