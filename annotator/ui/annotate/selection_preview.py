"""The strip that shows what the next key acts on: the exact words of the selection, and the current claim.

Words are isolated; beside them are their code points, their direction and the number of boxes.
"""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from annotator.domain.annotation import Fragment
from annotator.domain.scheme import Scheme, Swatch
from annotator.text.direction import Direction
from annotator.ui import language
from annotator.ui.annotate.current_claim import CurrentClaimChip
from annotator.ui.article.typography import LATIN_FONTS
from annotator.ui.key_map.words import native
from annotator.ui.lines import paint_centered, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.plain import plain_label, tooltip, with_keys
from annotator.ui.theme import Theme, icon, interface_font

QUOTE_SIZE, MARK = 17, 8.0


class QuoteLine(QWidget):
    """Words on one line in their own direction, on the tint of their label, elided at their end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self._around: Direction = "ltr"
        self._tint = theme.colors.ink_tint
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(28)
        self._font = interface_font(QUOTE_SIZE)
        self._font.setFamilies(LATIN_FONTS)

    def show_words(self, words: str, tint: str, around: Direction = "ltr") -> None:
        """Show words; `around` is the direction of their paragraph."""
        self._words, self._tint, self._around = words, tint, around
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def wanted_width(self) -> int:
        """The width of the words, up to a limit."""
        return min(round(width_of(self._words, self._font)) + 14, 320)

    def sizeHint(self) -> QSize:
        """Return the size for all words."""
        return QSize(round(width_of(self._words, self._font)) + 15, 28)

    def minimumSizeHint(self) -> QSize:
        """Return a small size: every other part of the strip comes first."""
        return QSize(80, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words at the start of the line."""
        if not self._words:
            return
        painter = QPainter(self)
        width = min(width_of(self._words, self._font) + 14, self.width())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.width() - width if mirrored else 0, 0, width, self.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tint))
        painter.drawRoundedRect(box, 2, 2)
        room, color = box.adjusted(6, 0, -6, 0), self._theme.colors.text
        paint_centered(painter, room, self._words, self._font, color, self._around)
        painter.end()


class _Mark(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._mark, self._color = "", ""
        self.setFixedSize(14, 20)

    def show_mark(self, mark: str, color: str) -> None:
        self._mark, self._color = mark, color
        self.setVisible(bool(mark))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        center = QRectF(self.rect()).center()
        paint_mark(painter, self._mark, center, MARK, QColor(self._color), QColor(self._theme.colors.panel))
        painter.end()


class Selected(NamedTuple):
    """Exact words with their place, the direction of their paragraph, and the number of their boxes."""

    quote: tuple[str, ...]
    fragments: tuple[Fragment, ...]
    direction: Direction
    boxes: int


class LabelStyle(NamedTuple):
    """Name, colours and mark of a label."""

    name: str
    swatch: Swatch
    mark: str


class _Shown(NamedTuple):
    """What the strip shows: words, of a span in its style, and the current claim, "" for none."""

    selected: Selected
    style: LabelStyle | None
    claim: str


class SelectionPreview(QWidget):
    """The strip with the selection and the current claim."""

    copy_wanted = Signal()
    take_back_wanted = Signal()
    """The correction of the current span is to be taken back."""

    def __init__(self, theme: Theme, scheme: Scheme, copying: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("selectionPreview")
        self._theme = theme
        self._caption = plain_label(role="caption")
        self.claim = CurrentClaimChip(theme, scheme)
        self._with_selection = False
        self._shown: _Shown | None = None
        self._mark = _Mark(theme)
        self._label = plain_label()
        self._quote = QuoteLine(theme)
        self._facts = plain_label(role="caption")
        self._copy = QToolButton(autoRaise=True, icon=icon("copy", theme.colors.text2, theme.colors.border))
        copy = self.tr("Copy the exact words")
        copying.changed.connect(lambda: self._show_key(copying))
        self._show_key(copying)
        self._copy.setAccessibleName(copy)
        self._copy.clicked.connect(self.copy_wanted)
        self._row = row = QHBoxLayout(self, spacing=8)
        row.setContentsMargins(16, 5, 16, 5)
        row.addWidget(self._caption)
        for part in (self._mark, self._label):
            row.addWidget(part)
        row.addWidget(self._quote)
        row.addWidget(self.claim)
        self._corrected = plain_label(role="warnChip")
        self._corrected.setObjectName("correctedBy")
        self._take_back = QToolButton(text=self.tr("Take back"))
        self._take_back.setObjectName("takeBackCorrection")
        self._take_back.clicked.connect(self.take_back_wanted)
        row.addStretch()
        row.addWidget(self._corrected)
        row.addWidget(self._take_back)
        row.addWidget(self._facts)
        row.addWidget(self._copy)
        self.show_nothing()
        self.show_correction("", can_take_back=False)

    def put_beside_words(self, part: QWidget) -> None:
        """Put a part after the words and before the current claim."""
        self._row.insertWidget(self._row.indexOf(self.claim), part)

    def _show_key(self, copying: QAction) -> None:
        words, keys = self.tr("Copy the exact words"), copying.data().shortcut
        self._copy.setToolTip(with_keys(words, native(keys)) if keys else tooltip(words))

    def show_correction(self, name: str, *, can_take_back: bool) -> None:
        """Show who corrected the current span, "" for nobody."""
        words = self.tr("Corrected by {name}").format(name=language.isolated(name))
        self._corrected.setText(words if name else "")
        self._corrected.setVisible(bool(name))
        self._take_back.setVisible(bool(name) and can_take_back)

    def show_nothing(self) -> None:
        """Show that nothing is selected and no claim is current."""
        self._shown = None
        self._caption.setText(self.tr("Selection"))
        self._mark.show_mark("", "")
        self._label.setText(self.tr("select words in the article, then press a key"))
        self._style_label(f"color: {self._theme.colors.text3};")
        self._label.show()
        self._quote.show_words("", self._theme.colors.ink_tint)
        self._quote.hide()
        self.claim.hide()
        self._facts.setText("")
        self._copy.setVisible(False)

    def show_claim_alone(self, selected: Selected) -> None:
        """Show the chip of the current claim, and the place of its words."""
        self._shown = None
        self._caption.setText(self.tr("Current claim"))
        self._mark.show_mark("", "")
        self._label.hide()
        self._quote.show_words("", self._theme.colors.ink_tint)
        self._quote.hide()
        self._with_selection = False
        self.claim.show()
        self._facts.show()
        self._show_facts(selected)
        self._row.activate()

    def show_selection(self, selected: Selected, style: LabelStyle | None, *, with_claim: bool) -> None:
        """Show exact words; of a span, in the `style` of its label.

        `with_claim`: show the current claim beside them, where there is room.
        """
        shown = _Shown(selected, style, self.claim.summary if with_claim else "")
        if shown == self._shown:
            return  # the strip is told with every step of an act, and is laid out anew for each
        self._shown = shown
        self._caption.setText(self.tr("Selection"))
        self._label.show()
        self._quote.show()
        self._with_selection = with_claim
        self._label.setText(style.name if style else "")
        if style:
            self._style_label(f"color: {style.swatch.text}; font-weight: 600;")
        words = " … ".join(" ".join(part.split("\n")) for part in selected.quote)
        tint = style.swatch.tint if style else self._theme.colors.ink_tint
        self._quote.show_words(words, tint, selected.direction)
        self._show_facts(selected)
        self._fit_claim()
        # Last, since a part that appears lays out the whole window.
        self._mark.show_mark(style.mark if style else "", style.swatch.line if style else "")
        self._row.activate()

    def _style_label(self, sheet: str) -> None:
        if sheet != self._label.styleSheet():  # to set one takes long, also the same one again
            self._label.setStyleSheet(sheet)

    def _fit_claim(self) -> None:
        """Show the selected words first, then the claim, then the place of the words, as far as there is room."""
        taken = self._caption.sizeHint().width() + self._label.sizeHint().width() + self._quote.wanted_width()
        left, facts = self.width() - taken - 140, self._facts.sizeHint().width()
        claim = self.claim.minimumSizeHint().width() if self._with_selection else 0
        self.claim.setVisible(self._with_selection and left >= claim)
        self._facts.setVisible(left >= facts + claim or left < claim)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the claim beside the selection where there is room."""
        super().resizeEvent(event)
        if not self._quote.isHidden():
            self._fit_claim()

    def _show_facts(self, selected: Selected) -> None:
        ranges = language.listed(
            f"{language.number(start)}–{language.number(end)}" for start, end in selected.fragments
        )
        facts = (
            self.tr("code points {ranges}").format(ranges=language.isolated(ranges)),
            self.tr("right-to-left") if selected.direction == "rtl" else self.tr("left-to-right"),
            self.tr("%n box(es)", "", selected.boxes),
        )
        self._facts.setText(" · ".join(facts))
        self._copy.setVisible(True)
