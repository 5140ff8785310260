"""The figures that come first: documents, span alpha, stance kappa, what waits, and the text that is hardest."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QWidget

from annotator.agreement.report import AgreementReport
from annotator.ui import language
from annotator.ui.agreement.content import NO_INTERVAL, Cell, figure_cell, interval_words, label_name, reason_words
from annotator.ui.agreement.measured import Measured
from annotator.ui.agreement.sections import direction_name, head_label, lowest_direction
from annotator.ui.plain import at_start, plain_label, tooltip
from annotator.ui.theme import Theme, icon_pixmap


class HeadRow(QFrame):
    """One frame, a field a figure."""

    def __init__(self, measured: Measured, report: AgreementReport, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("figureCard")
        self._row = QHBoxLayout(self, spacing=0)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._fields: list[QBoxLayout] = []
        for name, cell, words in self.told(measured, report):
            self._add(_figure_label(name, cell), words)
        if (way := lowest_direction(report)) is not None:
            label = head_label(report)
            told = self.tr("{label} alpha {figure}\nthe lowest").format(
                label=label_name(measured.scheme, label),
                figure=language.decimal(report.slices[way].labels[label].alpha or 0.0),
            )
            self._add(_chip(direction_name(way), theme), told)

    def told(self, measured: Measured, report: AgreementReport) -> list[tuple[str, Cell, str]]:
        """Return name, figure and words of each field."""
        overall, stance = report.overall, report.stance
        interval = overall.intervals.get("alpha")
        rests_on = interval_words(interval) if interval else reason_words(NO_INTERVAL)
        fields = [
            ("documents", Cell(language.number(report.documents)), self.tr("documents\nfinished twice")),
            (
                "alpha",
                figure_cell(overall.alpha, overall.undefined, "alpha"),
                self.tr("span alpha\n95 %: {interval}").format(interval=rests_on),
            ),
            (
                "kappa",
                figure_cell(stance.kappa, stance.undefined, "kappa"),
                self.tr("stance kappa\nn: {n}").format(n=language.number(stance.n)),
            ),
            ("waiting", Cell(language.number(measured.waiting)), self.tr("disagreements\nto settle")),
        ]
        if (gamma := report.gamma).gamma is not None:
            words = self.tr("span gamma\nn: {n}").format(n=language.number(gamma.pairs))
            fields.insert(2, ("gamma", Cell(language.decimal(gamma.gamma)), words))
        return fields

    def _add(self, figure: QWidget, words: str) -> None:
        if self._fields:
            line = QFrame()
            line.setObjectName("fieldLine")
            line.setFixedWidth(1)
            self._row.addWidget(line)
        field = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        field.setSpacing(12)
        field.setContentsMargins(24, 14, 16, 14)
        field.addWidget(figure, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        told = at_start(plain_label(words, role="caption"))
        told.setWordWrap(True)
        field.addWidget(told, 1)
        self._fields.append(field)
        self._row.addLayout(field, 1)

    def fit(self, *, wide: bool) -> None:
        """Put words beside their figures, or under them where there is no room."""
        for field in self._fields:
            # Qt turns "left to right" round itself in a mirrored interface.
            field.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
            field.setSpacing(12 if wide else 2)


def _figure_label(name: str, cell: Cell) -> QLabel:
    label = plain_label(cell.words, role="figure")
    label.setObjectName(f"figure.{name}")
    label.setToolTip(tooltip(cell.tip))
    return label


def _chip(words: str, theme: Theme) -> QWidget:
    chip = QFrame()
    chip.setObjectName("warnChip")
    row = QHBoxLayout(chip, spacing=6)
    row.setContentsMargins(8, 3, 10, 3)
    sign = QLabel()
    sign.setPixmap(icon_pixmap("warning", theme.colors.warn_text, 14, 1.0))
    row.addWidget(sign)
    told = plain_label(words)
    told.setObjectName("figure.lowest")
    row.addWidget(told)
    return chip
