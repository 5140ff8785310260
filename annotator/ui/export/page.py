"""Training data: whose annotations, which formats with what each leaves out, in which parts, and where."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.exporting.preview import ExportPreview
from annotator.app.exporting.run import ExportReport
from annotator.app.tasks import Task
from annotator.domain.annotation import GOLD
from annotator.ui import language
from annotator.ui.export.format_table import FormatTable
from annotator.ui.export.layer_cards import ALL, LayerCards
from annotator.ui.export.preview import Preview
from annotator.ui.export.split_panel import SplitPanel
from annotator.ui.modes import ModePage
from annotator.ui.notice_bar import NoticeBar
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import ICON_WITH_GAP, Theme, icon_before_words

BAR_HEIGHT, FOOT_HEIGHT, LOWEST_TABLE, NARROW = 48, 64, 260, 1200
FIRST = "jsonl"
"""The format that is ticked at first."""


class ExportPage(ModePage):
    """Looks at the project when it is entered and something has changed."""

    def __init__(self, project: OpenProject, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._project, self._session, self._theme = project, project.session, theme
        self._changed = True
        self._folder = _new_folder(self._session.file.path)
        self.prospects: ExportPreview | None = None
        project.changed.connect(self._note)
        self.layers = LayerCards()
        self.layers.changed.connect(self.look)
        self._unfinished = QCheckBox(self.tr("Include unfinished articles"))
        self._unfinished.setObjectName("exportUnfinished")
        self._unfinished.clicked.connect(self.look)
        self.preview = Preview(theme)
        self.preview.wanted.connect(self._show_record)
        self.table = FormatTable(theme)
        self.table.looked_at.connect(lambda _: self._show_record(self.preview.number))
        self.table.checked.connect(self._show_count)
        self.split_panel = SplitPanel(theme)
        self.split_panel.changed.connect(self._show_parts)
        self.notices = NoticeBar(theme, self)
        self._told = at_start(plain_label(role="secondary"))
        self._open = self._button("exportShow", self.tr("Show in folder"), self._show_folder)
        self._open.hide()
        self.export_button = self._button("exportButton", "", self.export)
        self.export_button.setProperty("primary", True)  # noqa: FBT003  Qt takes no keyword here
        self._lay_out()

    def _button(self, name: str, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    # --- laying out

    def _lay_out(self) -> None:
        readings = _card(plain_label(self.tr("Annotations to export"), role="heading"), self.layers, self._unfinished)
        formats = _card(self.table)
        formats.setMinimumHeight(LOWEST_TABLE)
        split = _card(self.split_panel)
        left = QVBoxLayout(spacing=16)
        left.addWidget(formats, 1)
        left.addWidget(split)
        self._columns = QHBoxLayout(spacing=16)
        self._columns.addLayout(left, 3)
        self._columns.addWidget(self.preview, 2)
        held = QWidget()
        held.setObjectName("scrolled")
        middle = QVBoxLayout(held, spacing=16)
        middle.setContentsMargins(24, 16, 24, 16)
        middle.addWidget(readings)
        middle.addLayout(self._columns, 1)
        scrolled = QScrollArea(widgetResizable=True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(held)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._make_bar())
        whole.addWidget(scrolled, 1)
        whole.addWidget(self.notices)
        whole.addWidget(self._make_foot())

    def _make_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("agreementBar")
        bar.setFixedHeight(BAR_HEIGHT)
        self._place = plain_label()
        change = self._button("exportFolder", self.tr("Change folder…"), self._choose_folder)
        change.setIcon(icon_before_words("folder", self._theme.colors.text, self._theme.colors.border))
        change.setIconSize(ICON_WITH_GAP)
        row = QHBoxLayout(bar, spacing=12)
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(plain_label(self.tr("Export training data"), role="title"))
        row.addStretch()
        row.addWidget(self._place)
        row.addWidget(change)
        self._show_place()
        return bar

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("reviewFoot")
        foot.setFixedHeight(FOOT_HEIGHT)
        row = QHBoxLayout(foot, spacing=16)
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(self._told, 1)
        row.addWidget(self._open)
        row.addWidget(self.export_button)
        return foot

    # --- what there is

    def _note(self, change: Change) -> None:
        self._changed = self._changed or change.kinds != {"sitting"}

    def enter(self) -> None:
        """Show what there is to export, once the page has come to the front."""
        self.table.setFocus()
        if self._changed:
            QTimer.singleShot(0, self, self._look_in_sight)

    def _look_in_sight(self) -> None:
        if self.isVisible() and self._changed:
            names = self._project.do(lambda: commands.export_layers(self._session)) or []
            self.layers.show_people([name for name in names if name != GOLD], GOLD if GOLD in names else ALL)
            self.look()

    def look(self) -> None:
        """Look at what is chosen, and show what each format makes of it."""
        session, layer, unfinished = self._session, self.layers.layer, self._unfinished.isChecked()
        ticked = set(self.table.chosen()) or {FIRST}
        split = self.split_panel.split is not None
        self._changed = False
        self.notices.hide()
        self.prospects = self._project.run(
            self.tr("Preparing the export"),
            lambda task: commands.preview_formats(
                session, layer=layer, include_unfinished=unfinished, split=split, task=task
            ),
        )
        if self.prospects is None:
            self._changed = True
            self.preview.show_nothing()
            self._show_count()
            return
        if self.prospects.split_planner is not None:
            self.split_panel.show_keys(self.prospects.split_planner.keys())
        self.table.show_prospects(list(self.prospects.formats.values()), ticked)
        self._tell_documents(self.prospects)
        self._show_parts()

    def _tell_documents(self, prospects: ExportPreview) -> None:
        told = self.tr("%n article(s)", "", prospects.documents)
        if not prospects.documents and prospects.left_out:
            told = self.tr("No article is finished yet. Select “Include unfinished articles” to export them anyway.")
        elif prospects.left_out:
            told += " · " + self.tr("%n not finished: left out", "", prospects.left_out)
        self._told.setText(told)

    def _show_record(self, number: int) -> None:
        prospects, row = self.prospects, self.table.currentRow()
        if prospects is None or not prospects.documents or row < 0:
            self.preview.show_nothing()
            return
        prospect = list(prospects.formats.values())[row]
        number = min(max(number, 0), prospects.documents - 1)
        record = self._project.do(lambda: prospects.record(prospect.format.id, number))
        self.preview.show_record(prospect, record or "", number, prospects.documents)

    def _show_parts(self) -> None:
        split = self.split_panel.split
        if self.prospects is None or split is None:
            self.split_panel.show_sizes({})
            return
        stock = self.prospects.split_planner
        if stock is None:  # looked at before a split was wanted
            self.look()
            return
        sizes = self._project.do(lambda: stock.sizes(split))
        if sizes is not None:
            self.split_panel.show_sizes(sizes)

    def _show_count(self) -> None:
        chosen = len(self.table.chosen()) if self.prospects is not None else 0
        self.export_button.setText(self.tr("Export %n format(s)", "", chosen))
        self.export_button.setEnabled(chosen > 0 and self.prospects is not None and self.prospects.documents > 0)

    # --- writing

    def _choose_folder(self) -> None:
        start = self._folder if self._folder.is_dir() else self._session.file.path.parent
        if chosen := QFileDialog.getExistingDirectory(self, self.tr("Export to"), str(start)):
            self._folder = Path(chosen)
            self._show_place()

    def _show_place(self) -> None:
        self._place.setText(language.isolated(str(self._folder)))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def export(self) -> None:
        """Write every format that is ticked; what was stopped or failed leaves nothing behind, the others stay."""
        if self.prospects is None:
            return
        session, layer, split = self._session, self.layers.layer, self.split_panel.split
        unfinished, folder = self._unfinished.isChecked(), self._folder
        formats = [self.prospects.formats[name].format for name in self.table.chosen()]
        reports: list[ExportReport] = []

        def write(task: Task) -> None:
            for one in formats:
                target = commands.export_target(session, folder, one.id, layer, split=split is not None)
                report = commands.export(
                    session,
                    target,
                    format=one.id,
                    layer=layer,
                    include_unfinished=unfinished,
                    split=split,
                    task=task,
                )
                reports.append(report)

        self._project.run(self.tr("Exporting"), write, stopped=self.tr("Stopped."))
        self._tell_written(len(reports), len(formats))

    def _tell_written(self, written: int, wanted: int) -> None:
        told = self.tr("{n} of {all} formats written and verified")
        self._told.setText(told.format(n=language.number(written), all=language.number(wanted)))
        self._open.setVisible(written > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter exports, except on a button that does something else."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        button = focused if isinstance(focused, QPushButton) else self.export_button
        if button.isEnabled():
            button.animateClick()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview under the formats where the window is narrow."""
        narrow = self.width() < NARROW
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        super().resizeEvent(event)


def _card(*parts: QWidget) -> QFrame:
    card = QFrame()
    card.setObjectName("figureCard")
    column = QVBoxLayout(card, spacing=10)
    column.setContentsMargins(16, 12, 16, 12)
    for part in parts:
        column.addWidget(part)
    return card


def _new_folder(project: Path) -> Path:
    """Return a folder beside the project, named by the day."""
    return project.parent / "exports" / date.today().isoformat()  # noqa: DTZ011  the person's own day
