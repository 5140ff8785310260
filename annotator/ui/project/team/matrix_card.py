"""The card with the matrix of documents and people: filters above it, what the signs mean below."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from annotator.app.team_board import CellFilter, TeamBoard
from annotator.domain.operation import Offer
from annotator.ui import language
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.margins import set_margins
from annotator.ui.plain import at_start, plain_label, tooltip
from annotator.ui.project.team.kept_team import KeptMatrix
from annotator.ui.project.team.matrix_model import MatrixModel
from annotator.ui.project.team.matrix_view import MatrixView
from annotator.ui.project.team.words import (
    CELLS,
    FLAG,
    FLAGGED,
    OFFER_SIGNS,
    OFFER_STATES,
    PROGRESS,
    SIGNS,
    sign_color,
    translated,
)
from annotator.ui.theme import Theme, icon, icon_pixmap

SIGN = 14


class MatrixCard(QFrame):
    """The matrix. `filter_` is what its documents pass."""

    filter_changed = Signal()

    def __init__(self, model: MatrixModel, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("figureCard")
        self._theme, self._model = theme, model
        self._member = ""
        self._shown_codes: list[str] = []
        self._kept: KeptMatrix | None = None
        """What is to be selected again once the documents are shown."""
        self._offer_entries: dict[Offer, QWidget] = {}
        self.view = MatrixView(model, theme)
        self.languages, self.progress = self._choice("matrixLanguage"), self._choice("matrixProgress")
        self.languages.setAccessibleName(self.tr("Language"))
        self.progress.setAccessibleName(self.tr("Progress"))
        for progress, words in PROGRESS.items():
            self.progress.addItem(translated(words), progress)
        self.languages.addItem(self.tr("All languages"), "")
        self.person = QToolButton(checkable=True, checked=True)
        self.person.setObjectName("matrixPerson")
        self.person.setProperty("chip", True)  # noqa: FBT003  Qt takes no keyword here
        self.person.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.person.setIcon(icon("close", theme.colors.text2, theme.colors.border))
        self.person.clicked.connect(lambda: self.show_progress("", ""))
        self.person.hide()
        self.offers = self._offers_button()
        self._count = plain_label(role="secondary")
        self.languages.activated.connect(lambda _: self.filter_changed.emit())
        self.progress.activated.connect(lambda _: self.filter_changed.emit())
        self._lay_out()

    def _choice(self, name: str) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName(name)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return choice

    def _offers_button(self) -> QToolButton:
        """Return the button whose menu says whether suggestions are shown in the selected cells."""
        button = QToolButton()
        button.setObjectName("matrixSuggestions")
        button.setProperty("chip", True)  # noqa: FBT003  Qt takes no keyword here
        button.setText(self.tr("Suggestions"))
        button.setToolTip(tooltip(self.tr("Whether suggestions are shown in the selected assignments")))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self.view.offers_wanted.emit(menu))
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout(spacing=8)
        set_margins(head, 24, 10, 16, 10)
        head.addWidget(plain_label(self.tr("Articles by person"), role="heading"))
        head.addStretch()
        for part in (self.offers, self.person, self.languages, self.progress):
            head.addWidget(part)
        foot = QHBoxLayout(spacing=12)
        foot.setContentsMargins(24, 8, 24, 8)
        foot.addWidget(self._legend(), 1)
        foot.addWidget(self._count)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(1, 0, 1, 0)
        whole.addLayout(head)
        whole.addWidget(self.view, 1)
        whole.addLayout(foot)

    def _legend(self) -> QWidget:
        legend = QWidget()
        flow = FlowLayout(spacing=14)
        legend.setLayout(flow)
        colors = self._theme.colors
        signs = [(SIGNS[cell], sign_color(cell, colors), words) for cell, words in CELLS.items()]
        for name, color, words in [*signs, (FLAG, colors.warn_line, FLAGGED)]:
            flow.addWidget(self._legend_entry(name, color, words))
        for offer, name in OFFER_SIGNS.items():
            entry = self._offer_entries[offer] = self._legend_entry(name, colors.text3, OFFER_STATES[offer])
            entry.hide()
            flow.addWidget(entry)
        legend.setToolTip(tooltip(self.tr("Space assigns or unassigns, Enter opens the article")))
        return legend

    def _legend_entry(self, name: str, color: str, words: str) -> QWidget:
        entry = QWidget()
        row = QHBoxLayout(entry, spacing=6)
        row.setContentsMargins(0, 0, 0, 0)
        sign = plain_label()
        sign.setPixmap(icon_pixmap(name, color, SIGN, self.devicePixelRatioF()))
        row.addWidget(sign)
        row.addWidget(at_start(plain_label(translated(words), role="caption")))
        return entry

    def explain_offers(self, offers: Collection[Offer]) -> None:
        """Explain in the legend the signs of what was decided about suggestions anywhere."""
        for offer, entry in self._offer_entries.items():
            entry.setVisible(offer in offers)

    @property
    def filter_(self) -> CellFilter:
        """What the documents pass."""
        return CellFilter(self.languages.currentData(), self.progress.currentData(), self._member)

    def kept(self) -> KeptMatrix:
        """Return what is filtered and selected."""
        return self._kept or KeptMatrix.of(self.view, self.filter_)

    def go_on_from(self, kept: KeptMatrix) -> None:
        """Filter and select what was so before, now or when the documents are shown for the first time."""
        self._kept, self._member = kept, kept.filter.member
        if (code := kept.filter.language) and self.languages.findData(code) < 0:
            self.languages.addItem(language.language_name(code), code)
        self.languages.setCurrentIndex(self.languages.findData(code))
        self.progress.setCurrentIndex(self.progress.findData(kept.filter.progress))
        self.filter_changed.emit()

    def show_languages(self, codes: list[str]) -> None:
        """Offer languages to filter by."""
        if codes == self._shown_codes:
            return
        self._shown_codes = codes
        chosen = self.languages.currentData()
        self.languages.clear()
        self.languages.addItem(self.tr("All languages"), "")
        for code in codes:
            self.languages.addItem(language.language_name(code), code)
        self.languages.setCurrentIndex(max(self.languages.findData(chosen), 0))

    def show_progress(self, member: str, progress: str) -> None:
        """Show only documents with a progress of a member (by id, "" for anybody)."""
        self._member = member
        self.progress.setCurrentIndex(self.progress.findData(progress))
        self.filter_changed.emit()

    def show_documents(self, board: TeamBoard, numbers: list[int]) -> None:
        """Show documents of a board, by row number."""
        name = next((person.name for person in board.members if person.id == self._member), "")
        self.person.setText(language.isolated(name))
        self.person.setToolTip(tooltip(self.tr("Show the articles of everyone")))
        self.person.setVisible(bool(name))
        self._model.show(board, numbers)
        if self._kept is not None:
            self._kept.select_in(self.view)
            self._kept = None
        words = self.tr("{n} of {all} shown")
        self._count.setText(words.format(n=language.number(len(numbers)), all=language.number(len(board.numbers))))
