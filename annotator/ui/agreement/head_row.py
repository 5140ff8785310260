"""The first row of figures: documents, span alpha, stance kappa, open disagreements, the direction of lowest alpha."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QWidget

from annotator.agreement.report import AgreementReport
from annotator.app.disagreements import DisagreementFilter
from annotator.ui import language
from annotator.ui.agreement.content import NO_INTERVAL, Cell, figure_cell, interval_words, label_name, reason_words
from annotator.ui.agreement.measured import Measured
from annotator.ui.agreement.sections import direction_name, head_label, level, lowest_direction
from annotator.ui.agreement.tables import ENTER
from annotator.ui.margins import set_margins
from annotator.ui.plain import at_start, plain_label, tooltip
from annotator.ui.theme import Theme, icon_pixmap


class Figure(NamedTuple):
    """A figure by its name, the words beside it, and the disagreements that it leads to, if any."""

    name: str
    cell: Cell
    words: str
    filter_: DisagreementFilter | None = None


class HeadRow(QFrame):
    """One frame with a field for each figure."""

    disagreements_wanted = Signal(object)
    """The filter of the disagreements behind a figure."""

    def __init__(self, measured: Measured, report: AgreementReport, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("figureCard")
        self._row = QHBoxLayout(self, spacing=0)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._fields: list[_Field] = []
        for field in self.figures(measured, report):
            figure = _figure_label(field.name, field.cell)
            self._add(_Field(figure, f"{field.cell.words} {field.words}", field.words, field.filter_))
        if (way := lowest_direction(report)) is not None:
            label = head_label(report)
            words = self.tr("{label} alpha {figure}\nthe lowest").format(
                label=label_name(measured.scheme, label),
                figure=language.decimal(report.slices[way].labels[label].alpha or 0.0),
            )
            chip = _chip(direction_name(way), theme)
            self._add(
                _Field(chip, f"{direction_name(way)} {words}", words, DisagreementFilter(label=label, direction=way))
            )

    def figures(self, measured: Measured, report: AgreementReport) -> list[Figure]:
        """Return the figures of the fields, in order."""
        overall, stance, gamma = report.overall, report.stance, report.gamma
        interval = overall.intervals.get("alpha")
        rests_on = interval_words(interval) if interval else reason_words(NO_INTERVAL)
        alpha = figure_cell(overall.alpha, overall.undefined, "alpha")
        kappa = figure_cell(stance.kappa, stance.undefined, "kappa")
        under_alpha = self.tr("span alpha\n{level}%: {interval}").format(level=level(), interval=rests_on)
        fields = [
            Figure("documents", Cell(language.number(report.documents)), self.tr("articles finished\nby two or more")),
            Figure("alpha", alpha, under_alpha, DisagreementFilter()),
            Figure(
                "kappa",
                kappa,
                self.tr("stance kappa\nn: {n}").format(n=language.number(stance.n)),
                DisagreementFilter(reason="stance"),
            ),
            Figure(
                "waiting",
                Cell(language.number(measured.unresolved)),
                self.tr("disagreements\nto resolve"),
                DisagreementFilter(),
            ),
        ]
        if gamma.gamma is not None:
            words = self.tr("span gamma\nn: {n}").format(n=language.number(gamma.pairs))
            fields.insert(2, Figure("gamma", Cell(language.decimal(gamma.gamma)), words, DisagreementFilter()))
        return fields

    def _add(self, field: "_Field") -> None:
        if self._fields:
            line = QFrame()
            line.setObjectName("fieldLine")
            line.setFixedWidth(1)
            self._row.addWidget(line)
        field.disagreements_wanted.connect(self.disagreements_wanted)
        self._fields.append(field)
        self._row.addWidget(field, 1)

    def fit(self, *, wide: bool) -> None:
        """Put words beside their figures, or under them where there is no room."""
        for field in self._fields:
            field.fit(wide=wide)


class _Field(QFrame):
    """A figure with words beside it; with disagreements behind it, it works like a button."""

    disagreements_wanted = Signal(object)

    def __init__(self, figure: QWidget, name: str, words: str, filter_: DisagreementFilter | None) -> None:
        super().__init__()
        self.setObjectName("headField")
        self.setAccessibleName(name.replace("\n", " "))
        self._filter = filter_
        if filter_ is not None:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(tooltip(self.tr("Click or press Enter to open the cases in Review")))
        self._column = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_margins(self._column, 22, 12, 14, 12)
        self._column.addWidget(figure, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        label = at_start(plain_label(words, role="caption"))
        label.setWordWrap(True)
        self._column.addWidget(label, 1)

    def fit(self, *, wide: bool) -> None:
        # Qt turns "left to right" round itself in a mirrored interface.
        self._column.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._column.setSpacing(12 if wide else 2)

    def _ask(self) -> None:
        if self._filter is not None:
            self.disagreements_wanted.emit(self._filter)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._ask()
        else:
            super().keyPressEvent(event)


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
    label = plain_label(words)
    label.setObjectName("figure.lowest")
    row.addWidget(label)
    return chip
