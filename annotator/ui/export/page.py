"""The export page: whose annotations, which formats and what each loses, in which parts, and where to."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
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
from annotator.ui.export.kept_export import KeptExport, go_on_from, kept_of
from annotator.ui.export.last_export import LastExport
from annotator.ui.export.layer_cards import ALL, LayerCards
from annotator.ui.export.preview import Preview
from annotator.ui.export.split_panel import SplitPanel
from annotator.ui.export.target_bar import TargetBar
from annotator.ui.modes import ModePage
from annotator.ui.notice_bar import FloatingNotices, NoticeBar
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label
from annotator.ui.preferences import Preferences
from annotator.ui.theme import Theme

FOOT_HEIGHT, LOWEST_TABLE, NARROW = 64, 260, 1200
AFTER_WORK_MS = 100
"""The time between looks whether long work, which may have changed something, is over."""
FIRST = "jsonl"
"""The format ticked at first."""


class ExportPage(ModePage):
    """The page; entered after a change, it previews the export again."""

    def __init__(
        self, project: OpenProject, preferences: Preferences, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exportPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._project, self._session, self._theme = project, project.session, theme
        self._preferences = preferences
        self._changed = True
        self.export_preview: ExportPreview | None = None
        project.changed.connect(self._note_change)
        self.layers = LayerCards()
        self.layers.changed.connect(self.prepare)
        self.unfinished = QCheckBox(self.tr("Include unfinished articles"))
        self.unfinished.setObjectName("exportUnfinished")
        self.unfinished.clicked.connect(self.prepare)
        self.preview = Preview(theme)
        self.preview.wanted.connect(self._show_record)
        self.table = FormatTable(theme)
        self.table.current_changed.connect(lambda _: self._show_record(self.preview.number))
        self.table.checked.connect(self._show_count)
        self.split_panel = SplitPanel(theme)
        self.split_panel.changed.connect(self._show_parts)
        self.notices = NoticeBar(theme, self)
        self.target = TargetBar(self._session.file.path, theme)
        self._status = at_start(plain_label(role="secondary"))
        self._open = self._button("exportShow", self.tr("Show in folder"), self.target.show_folder)
        self._open.hide()
        self.export_button = self._button("exportButton", "", self.export)
        self.export_button.setProperty("primary", True)  # noqa: FBT003  Qt takes no keyword here
        self._lay_out()
        LastExport(self, project, preferences)

    def _button(self, name: str, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    # --- laying out

    def _lay_out(self) -> None:
        annotations = _card(plain_label(self.tr("Annotations to export"), role="heading"), self.layers, self.unfinished)
        formats = _card(self.table)
        formats.setMinimumHeight(LOWEST_TABLE)
        split = _card(self.split_panel)
        left = QVBoxLayout(spacing=16)
        left.addWidget(formats, 1)
        left.addWidget(split)
        self._columns = QHBoxLayout(spacing=16)
        self._columns.addLayout(left, 3)
        self._columns.addWidget(self.preview, 2)
        content = QWidget()
        content.setObjectName("scrolled")
        middle = QVBoxLayout(content, spacing=16)
        middle.setContentsMargins(24, 16, 24, 16)
        middle.addWidget(annotations)
        middle.addLayout(self._columns, 1)
        scrolled = QScrollArea(widgetResizable=True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(content)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.target)
        whole.addWidget(scrolled, 1)
        whole.addWidget(self._make_foot())
        FloatingNotices(self.notices, scrolled)

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("reviewFoot")
        foot.setFixedHeight(FOOT_HEIGHT)
        row = QHBoxLayout(foot, spacing=16)
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(self._status, 1)
        row.addWidget(self._open)
        row.addWidget(self.export_button)
        return foot

    def kept(self) -> KeptExport:
        """Return what is ticked and chosen."""
        return kept_of(self)

    def go_on_from(self, kept: object) -> None:
        """Tick and choose what was so before."""
        assert isinstance(kept, KeptExport), "it is what `kept` returned"
        go_on_from(self, kept)

    # --- preview

    def _note_change(self, change: Change) -> None:
        if change.kinds == {"sitting"}:
            return
        self._changed = True
        if not change.brought:  # what others send may come every few seconds
            QTimer.singleShot(0, self, self._prepare_in_sight)

    def enter(self) -> None:
        """Preview the export after a change, once the page is in front."""
        self.table.setFocus()
        if self._changed:
            self.notices.hide()
            QTimer.singleShot(0, self, self._prepare_in_sight)

    def _prepare_in_sight(self) -> None:
        if self._project.is_running:
            QTimer.singleShot(AFTER_WORK_MS, self, self._prepare_in_sight)
        elif self.isVisible() and self._changed:
            names = self._project.do(lambda: commands.export_layers(self._session)) or []
            self.layers.show_people([name for name in names if name != GOLD], GOLD if GOLD in names else ALL)
            self._prepare()

    def prepare(self) -> None:
        """Preview the chosen annotations in each format."""
        self.notices.hide()
        self._prepare()

    def _prepare(self) -> None:
        session, layer, unfinished = self._session, self.layers.layer, self.unfinished.isChecked()
        ticked = self._ticked()
        split = self.split_panel.split is not None
        self._changed = False
        self.export_preview = self._project.run(
            self.tr("Preparing the export"),
            lambda task: commands.preview_formats(
                session, layer=layer, include_unfinished=unfinished, split=split, task=task
            ),
        )
        if self.export_preview is None:
            self._changed = True
            self.preview.show_nothing()
            self._show_count()
            return
        if self.export_preview.split_planner is not None:
            self.split_panel.show_keys(self.export_preview.split_planner.keys())
        self.table.show_previews(list(self.export_preview.formats.values()), ticked)
        self._show_documents(self.export_preview)
        self._show_parts()

    def _ticked(self) -> set[str]:
        """Return the ids of the formats to tick: those ticked before, at first those of the last export."""
        kept = self.table.kept()
        return set(kept.ticked) if kept is not None else set(self._preferences.settings.formats) or {FIRST}

    def _show_documents(self, export_preview: ExportPreview) -> None:
        words = self.tr("%n article(s)", "", export_preview.documents)
        if not export_preview.documents and export_preview.left_out:
            words = self.tr("No article is finished yet. Select “Include unfinished articles” to export them anyway.")
        elif export_preview.left_out:
            words += " · " + self.tr("%n not finished: left out", "", export_preview.left_out)
        self._status.setText(words)

    def _show_record(self, number: int) -> None:
        export_preview, row = self.export_preview, self.table.currentRow()
        if export_preview is None or not export_preview.documents or row < 0:
            self.preview.show_nothing()
            return
        format_preview = list(export_preview.formats.values())[row]
        number = min(max(number, 0), export_preview.documents - 1)
        record = self._project.do(lambda: export_preview.record(format_preview.format.id, number))
        self.preview.show_record(format_preview, record or "", number, export_preview.documents)

    def _show_parts(self) -> None:
        split = self.split_panel.split
        if self.export_preview is None or split is None:
            self.split_panel.show_sizes({})
            return
        stock = self.export_preview.split_planner
        if stock is None:  # previewed before a split was wanted
            self.prepare()
            return
        sizes = self._project.do(lambda: stock.sizes(split))
        if sizes is not None:
            self.split_panel.show_sizes(sizes)

    def _show_count(self) -> None:
        formats = self.table.chosen() if self.export_preview is not None else []
        if formats and formats != self._preferences.settings.formats:
            self._preferences.set(formats=formats)
        chosen = len(formats)
        self.export_button.setText(self.tr("Export %n format(s)", "", chosen))
        self.export_button.setEnabled(
            chosen > 0 and self.export_preview is not None and self.export_preview.documents > 0
        )

    # --- writing

    def export(self) -> None:
        """Write every ticked format. A format that failed or was stopped leaves no file; those written before stay."""
        if self.export_preview is None:
            return
        session, layer, split = self._session, self.layers.layer, self.split_panel.split
        unfinished, folder = self.unfinished.isChecked(), self.target.folder
        formats = [self.export_preview.formats[name].format for name in self.table.chosen()]
        reports: list[ExportReport] = []

        def write(task: Task) -> None:
            for format_ in formats:
                target = commands.export_target(session, folder, format_.id, layer, split=split is not None)
                report = commands.export(
                    session,
                    target,
                    format=format_.id,
                    layer=layer,
                    include_unfinished=unfinished,
                    split=split,
                    task=task,
                )
                reports.append(report)

        self._project.run(self.tr("Exporting"), write, stopped=self.tr("Stopped."))
        self._show_written(len(reports), len(formats))

    def _show_written(self, written: int, wanted: int) -> None:
        template = self.tr("{n} of {all} formats written and verified")
        self._status.setText(template.format(n=language.number(written), all=language.number(wanted)))
        self._open.setVisible(written > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Export with Enter, except on another button."""
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
