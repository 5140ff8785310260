"""The agreement page: figures by pair, label, stance and direction of text."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.changes import Change
from annotator.ui import file_dialogs, language
from annotator.ui.agreement.board import Board
from annotator.ui.agreement.html_report import HtmlReport
from annotator.ui.agreement.measured import Measured, measure
from annotator.ui.agreement.pdf_report import PdfReport
from annotator.ui.modes import ModePage
from annotator.ui.notice_bar import FloatingNotices, NoticeBar
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import Theme

BAR_HEIGHT = 48
HTML, PDF = ".html", ".pdf"
KINDS = {"HTML": HTML, "PDF": PDF}


class AgreementPage(ModePage):
    """The page; entered after a change, it measures again, with the old figures in sight meanwhile."""

    disagreements_wanted = Signal(object)
    """The filter of the disagreements behind a figure."""

    def __init__(self, project: OpenProject, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreementPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._project, self._session = project, project.session
        self._theme = theme
        self._changed = True
        self.measured: Measured | None = None
        project.changed.connect(self._note_change)
        self._summary = at_start(plain_label(role="caption"))
        self._summary.setObjectName("agreementSummary")
        self._save = self._button("agreement.save", self.tr("Save report…"), self._choose_target)
        self._save.setEnabled(False)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setObjectName("agreementScroll")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notices = NoticeBar(theme, self)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._make_bar())
        column.addWidget(self._scroll, 1)
        FloatingNotices(self.notices, self._scroll)

    def _make_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("agreementBar")
        bar.setFixedHeight(BAR_HEIGHT)
        row = QHBoxLayout(bar, spacing=8)
        row.setContentsMargins(24, 0, 24, 0)
        self._again = self._button("agreement.measure", self.tr("Measure again"), self.measure)
        row.addWidget(self._again)
        row.addWidget(self._save)
        row.addStretch()
        row.addWidget(self._summary)
        return bar

    def _button(self, name: str, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _note_change(self, change: Change) -> None:
        # Time spent changes no figure, and is noted whenever an article is left.
        self._changed = self._changed or change.kinds != {"sitting"}

    def enter(self) -> None:
        """Measure again after a change, once the page is in front."""
        self._again.setFocus()
        if self._changed:
            QTimer.singleShot(0, self, self._measure_in_sight)

    def _measure_in_sight(self) -> None:
        if self.isVisible() and self._changed:
            self.measure()

    def measure(self) -> None:
        """Measure, and show the figures unless the person stops it."""
        session = self._session
        self._changed = False
        measured = self._project.run(
            self.tr("Measuring"),
            lambda task: measure(session, task),
            stopped=self.tr("Stopped. The figures are unchanged."),
        )
        if measured is None:
            self._changed = True
            return
        self.measured = measured
        self._save.setEnabled(measured.report is not None)
        self._summary.setText(self._summary_words(measured))
        board = Board(measured, self._theme)
        board.disagreements_wanted.connect(self.disagreements_wanted)
        self._scroll.setWidget(board)

    def _summary_words(self, measured: Measured) -> str:
        if measured.report is None:
            return ""
        by = self.tr("%n annotator(s)", "", len(measured.report.annotators))
        twice = self.tr("%n article(s) finished by two or more", "", measured.report.documents)
        return self.tr("{by}, {documents}").format(by=by, documents=twice)

    # --- saving

    def _choose_target(self) -> None:
        suggested = self._session.file.path.with_suffix(HTML)
        target = file_dialogs.save_in_kind(self, self.tr("Save the report"), suggested, KINDS)
        if target is not None:
            self.save(target)

    def save(self, target: Path) -> None:
        """Write the report to a file: PDF if its name ends so, else HTML."""
        if self.measured is None or self.measured.report is None:
            return
        printed = target.suffix.lower() == PDF
        report = (PdfReport if printed else HtmlReport)(self.measured, self._session.file.path.stem)
        if self._project.done(lambda: commands.save_report(self._session, report.data, target)):
            words = self.tr("Saved as {path}").format(path=language.isolated(str(target)))
            self._project.notices.show_words(words, kind="success", passing=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep single keys from the desk, which would annotate an article out of sight."""
        event.accept()
