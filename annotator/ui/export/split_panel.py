"""The split of an export into train, dev and test, with the size of each part."""

import random
from typing import NamedTuple

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.app.exporting.splitting import PartSize, Split
from annotator.splits.split import PARTS, Part
from annotator.ui import language
from annotator.ui.export.split_slider import SplitSlider
from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import Theme

LARGEST_SEED = 9999
SWATCH = 12


class KeptSplit(NamedTuple):
    """The edges between the parts in percent, the seed, the key that keeps articles together, and whether it splits."""

    edges: tuple[int, int]
    seed: int
    key: str
    is_split: bool


class SplitPanel(QWidget):
    """A box to tick, the slider, the key that keeps documents together, and the seed."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._ticked = QCheckBox(self.tr("Split"))
        self._ticked.setObjectName("splitTicked")
        self._ticked.toggled.connect(self._toggle)
        self._keys = QComboBox()
        self._keys.setObjectName("splitKey")
        self._keys.setAccessibleName(self.tr("Keep together"))
        self._keys.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._seed = QSpinBox(maximum=LARGEST_SEED)
        self._seed.setObjectName("splitSeed")
        self._seed.lineEdit().setTextMargins(6, 0, 6, 0)  # the style sheet's padding does not reach it
        self._seed.setLocale(QLocale.c())  # as on the command line; an Arabic zero alone is a dot
        self._seed.setAccessibleName(self.tr("Seed"))
        self._seed.valueChanged.connect(lambda _: self.changed.emit())
        self._shuffle = QPushButton(self.tr("Another"))
        self._shuffle.setObjectName("splitShuffle")
        self._shuffle.clicked.connect(lambda: self._seed.setValue(random.randrange(LARGEST_SEED)))
        self._slider = SplitSlider(theme)
        self._slider.changed.connect(self.changed)
        self._counts = {part: at_start(plain_label(role="caption")) for part in PARTS}
        for label in self._counts.values():
            label.setWordWrap(True)
        self.warning = at_start(plain_label(role="warning"))
        self.warning.setObjectName("splitWarning")
        self.warning.setWordWrap(True)
        self.warning.hide()
        self._names = {part: plain_label(role="heading") for part in PARTS}
        self._swatches: list[QLabel] = []
        self._lay_out()
        self.show_keys([])
        self._toggle()

    def _lay_out(self) -> None:
        upper = QHBoxLayout(spacing=8)
        upper.addWidget(self._ticked)
        upper.addSpacing(12)
        self._keep = plain_label(self.tr("Keep together"), role="secondary")
        upper.addWidget(self._keep)
        upper.addWidget(self._keys)
        upper.addStretch()
        self._seed_name = plain_label(self.tr("Seed"), role="secondary")
        upper.addWidget(self._seed_name)
        upper.addWidget(self._seed)
        upper.addWidget(self._shuffle)
        legend = QGridLayout(horizontalSpacing=8, verticalSpacing=2)
        for number, part in enumerate(PARTS):
            swatch = QLabel()
            pixmap = QPixmap(SWATCH, SWATCH)
            pixmap.fill(self._slider.color_of(number))
            swatch.setPixmap(pixmap)
            self._swatches.append(swatch)
            legend.addWidget(swatch, 0, 2 * number)
            legend.addWidget(self._names[part], 0, 2 * number + 1)
            legend.addWidget(self._counts[part], 1, 2 * number + 1)
            legend.setColumnStretch(2 * number + 1, 1)
        whole = QVBoxLayout(self, spacing=10)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(upper)
        whole.addWidget(self._slider)
        whole.addLayout(legend)
        whole.addWidget(self.warning)

    def _toggle(self) -> None:
        parts = (self._keep, self._keys, self._seed_name, self._seed, self._shuffle, self._slider)
        for part in (*parts, *self._names.values(), *self._counts.values()):
            part.setEnabled(self._ticked.isChecked())
        for swatch in self._swatches:
            swatch.setVisible(self._ticked.isChecked())
        self.changed.emit()

    @property
    def split(self) -> Split | None:
        """The chosen split, or None."""
        if not self._ticked.isChecked():
            return None
        return Split(self._slider.shares, self._seed.value(), self._keys.currentData() or "")

    def kept(self) -> KeptSplit:
        """Return what is set, whether or not the export is split."""
        key = self._keys.currentData() or ""
        return KeptSplit(self._slider.edges, self._seed.value(), key, is_split=self._ticked.isChecked())

    def go_on_from(self, kept: KeptSplit) -> None:
        """Set what was set, before keys are offered."""
        if kept.key:
            self.show_keys([kept.key])
        self._keys.setCurrentIndex(max(self._keys.findData(kept.key), 0))
        self._slider.set_edges(*kept.edges)
        self._seed.setValue(kept.seed)
        self._ticked.setChecked(kept.is_split)

    def show_keys(self, keys: list[str]) -> None:
        """Offer keys of metadata; documents with equal values stay together."""
        kept = self._keys.currentData()
        self._keys.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self._keys.clear()
        self._keys.addItem(self.tr("near-duplicate texts"), "")
        for key in keys:
            self._keys.addItem(self.tr("and articles with the same {key}").format(key=language.isolated(key)), key)
        self._keys.setCurrentIndex(max(self._keys.findData(kept), 0))
        self._keys.blockSignals(False)  # noqa: FBT003  Qt takes no keyword here

    def show_sizes(self, sizes: dict[Part, PartSize]) -> None:
        """Show the share and size of each part; warn of an empty part."""
        names = {"train": self.tr("Train {n}%"), "dev": self.tr("Dev {n}%"), "test": self.tr("Test {n}%")}
        for part, share in self._slider.shares.items():
            self._names[part].setText(names[part].format(n=language.number(share)))
            self._counts[part].setText(self._size_words(sizes[part]) if sizes else "")
        empty = [part for part, size in sizes.items() if self._slider.shares[part] and not size.articles]
        self.warning.setText(self._empty_words(empty) if empty else "")
        self.warning.setVisible(bool(empty))

    def _size_words(self, size: PartSize) -> str:
        parts = (
            self.tr("%n article(s)", "", size.articles),
            self.tr("%n claim(s)", "", size.claims),
            self.tr("%n stance(s)", "", size.stances),
        )
        return self.tr(", ").join(parts)

    def _empty_words(self, empty: list[Part]) -> str:
        names = {"train": self.tr("Train"), "dev": self.tr("Dev"), "test": self.tr("Test")}
        words = self.tr("Nothing for {parts}: too few articles, or too many kept together.")
        return words.format(parts=self.tr(", ").join(names[part] for part in empty))
