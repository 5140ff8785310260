"""The first page: what to begin with on one side; recent projects and the form for a new one on the other."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.app.settings import Settings
from annotator.storage.database import SUFFIX
from annotator.ui.plain import plain_label
from annotator.ui.theme import ICON_WITH_GAP, Theme, icon, icon_pixmap, interface_font
from annotator.ui.welcome.new_project import NewProjectForm
from annotator.ui.welcome.rows import BeginButton, RecentRow

SIDE_WIDTH, NARROW_SIDE_WIDTH, NARROW = 480, 340, 1200


class WelcomePage(QWidget):
    """Says what the person wants to open or make; the window does it."""

    project_wanted = Signal(str, str)
    """The path of a project and the name to open it as ("" for the usual one)."""
    package_wanted = Signal()
    sample_wanted = Signal()
    created = Signal(str, str)
    """The path of a new project and the folder to import into it."""
    failed = Signal(object)

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcomePage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._settings = settings
        self._theme = theme
        self._form = NewProjectForm(theme, self)
        self._form.created.connect(self.created)
        self._form.failed.connect(self.failed)
        self._side = self._make_side()
        row = QHBoxLayout(self, spacing=0)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._side)
        row.addWidget(self._make_main(), 1)

    def begin_new(self) -> None:
        """Put the cursor into the form for a new project."""
        self._form.begin()

    def _make_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("welcomeSide")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side, spacing=16)
        column.setContentsMargins(56, 72, 56, 40)
        logo = QLabel()
        logo.setPixmap(icon_pixmap("annotator", "", 48, self.devicePixelRatioF()))
        column.addWidget(logo)
        name = plain_label("Annotator")
        name.setFont(interface_font(28, bold=True))
        name.setStyleSheet("font-size: 28px; font-weight: 600;")
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            # Qt aligns a Latin word to the left even where the interface begins on the right.
            name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        column.addSpacing(8)
        column.addWidget(name)
        claim = plain_label(self.tr("Claims, speakers and stance\nin news that runs both ways."), role="secondary")
        claim.setStyleSheet("font-size: 15px;")
        column.addWidget(claim)
        column.addSpacing(20)
        for button, act in self._beginnings():
            button.clicked.connect(act)
            column.addWidget(button)
        column.addStretch()
        foot = QHBoxLayout(spacing=10)
        lock = QLabel()
        lock.setPixmap(icon_pixmap("lock", self._theme.colors.text2, 14, self.devicePixelRatioF()))
        foot.addWidget(lock)
        foot.addWidget(plain_label(self.tr("Works offline. Nothing leaves this computer."), role="caption"), 1)
        column.addLayout(foot)
        return side

    def _beginnings(self) -> list[tuple[BeginButton, object]]:
        new = BeginButton(
            "document", self.tr("New project"), self.tr("Label scheme and article folder"), "Ctrl+N", self._theme
        )
        other = BeginButton(
            "folder",
            self.tr("Open project"),
            self.tr("A file that ends in {suffix}").format(suffix=SUFFIX),
            "Ctrl+O",
            self._theme,
        )
        package = BeginButton(
            "package",
            self.tr("Open package from your lead"),
            self.tr("Articles, guideline, your share"),
            "Ctrl+Shift+O",
            self._theme,
        )
        sample = BeginButton(
            "eye",
            self.tr("Try the sample corpus"),
            self.tr("Invented articles with their labels"),
            "Ctrl+T",
            self._theme,
        )
        new.setObjectName("welcome.new")
        sample.setObjectName("welcome.sample")
        sample.setShortcut("Ctrl+T")
        package.setObjectName("welcome.package")
        return [
            (new, self.begin_new),
            (other, self._choose),
            (package, self.package_wanted),
            (sample, self.sample_wanted),
        ]

    def _make_main(self) -> QWidget:
        main = QWidget()
        column = QVBoxLayout(main, spacing=0)
        column.setContentsMargins(64, 72, 64, 40)
        heading = QHBoxLayout()
        heading.addWidget(plain_label(self.tr("Recent projects"), role="title"))
        heading.addStretch()
        colors = self._theme.colors
        other = QPushButton(icon("folder", colors.text, colors.border), self.tr("Open other"))
        other.setIconSize(ICON_WITH_GAP)
        other.clicked.connect(self._choose)
        heading.addWidget(other)
        column.addLayout(heading)
        column.addSpacing(8)
        column.addWidget(self._make_recent())
        column.addSpacing(40)
        column.addWidget(self._form)
        column.addStretch()
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setStyleSheet("QScrollArea { background: transparent; }")
        area.viewport().setAutoFillBackground(False)
        area.setWidget(main)
        main.setAutoFillBackground(False)
        return area

    def _make_recent(self) -> QWidget:
        rows = QWidget()
        column = QVBoxLayout(rows, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        there = [recent for recent in self._settings.recent if Path(recent.path).is_file()][:4]
        for recent in there:
            row = RecentRow(recent, self._theme)
            row.clicked.connect(lambda _=False, recent=recent: self.project_wanted.emit(recent.path, recent.annotator))
            column.addWidget(row)
        if not there:
            column.addWidget(plain_label(self.tr("Projects that you open will be listed here."), role="secondary"))
        return rows

    def _choose(self) -> None:
        pattern = self.tr("Projects") + f" (*{SUFFIX})"
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open project"), "", pattern)
        if path:
            self.project_wanted.emit(path, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the side less room in a small window."""
        self._side.setFixedWidth(NARROW_SIDE_WIDTH if self.width() < NARROW else SIDE_WIDTH)
        margin = 32 if self.width() < NARROW else 56
        self._side.layout().setContentsMargins(margin, 72, margin, 40)
        super().resizeEvent(event)
