"""The first page: ways to begin on one side, recent projects and the form for a new one on the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.app.settings import RecentProject
from annotator.storage.paths import SUFFIX
from annotator.ui.actions import Actions
from annotator.ui.notice_bar import NoticeBar
from annotator.ui.plain import plain_label
from annotator.ui.preferences import Preferences
from annotator.ui.runner import Runner
from annotator.ui.theme import ICON_WITH_GAP, Theme, icon_before_words, icon_pixmap, interface_font
from annotator.ui.welcome.new_project import KeptForm, NewProjectForm
from annotator.ui.welcome.recent import RecentList
from annotator.ui.welcome.rows import BeginButton

SIDES = ((1000, 280, 20), (1200, 340, 32), (100_000, 480, 56))
"""Width of the side and margins, in pixels, for windows narrower than the first figure."""
LOW = 700
"""Pixels; a lower window has no logo and greeting."""


class WelcomePage(QWidget):
    """Emits what to open or create; the window does it."""

    project_wanted = Signal(str)
    """The path of a project."""
    find_wanted = Signal(str)
    """The path of a missing project: the person wants to find it."""
    created = Signal(str, str)
    """The path of a new project and the folder to import into it."""

    def __init__(
        self,
        runner: Runner,
        preferences: Preferences,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("welcomePage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._preferences = preferences
        self._actions = actions
        self._theme = theme
        self.notices = NoticeBar(theme, self)
        self._form = NewProjectForm(runner, theme, self)
        self._form.created.connect(self.created)
        self._side = self._make_side()
        row = QHBoxLayout(self, spacing=0)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._side)
        right = QVBoxLayout(spacing=0)
        right.addWidget(self._make_main(), 1)
        right.addWidget(self.notices)
        row.addLayout(right, 1)

    def begin_new(self) -> None:
        """Put the cursor into the form for a new project."""
        self._form.begin()
        self._scrolled.ensureWidgetVisible(self._form)

    def begin(self) -> None:
        """Set the focus on the project opened last, or on the first way to begin."""
        (self._recent or self._new).setFocus()

    def kept(self) -> KeptForm | None:
        """Return what is set in the form for a new project."""
        return self._form.kept()

    def go_on_from(self, kept: KeptForm) -> None:
        """Set in the form what was set in the one before."""
        self._form.go_on_from(kept)

    def _make_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("welcomeSide")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._side_column = column = QVBoxLayout(side, spacing=16)
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
        claim = plain_label(
            self.tr("Claims, speakers and stance in news,\nright-to-left and left-to-right."), role="secondary"
        )
        claim.setStyleSheet("font-size: 15px;")
        column.addWidget(claim)
        self._greeting = (logo, claim)
        column.addSpacing(20)
        self._begin_buttons = self._beginnings()
        for button in self._begin_buttons:
            column.addWidget(button)
        column.addStretch()
        foot = QHBoxLayout(spacing=10)
        lock = QLabel()
        lock.setPixmap(icon_pixmap("lock", self._theme.colors.text2, 14, self.devicePixelRatioF()))
        foot.addWidget(lock)
        offline = plain_label(self.tr("Works offline. All data stays on this computer."), role="caption")
        offline.setWordWrap(True)
        foot.addWidget(offline, 1)
        column.addLayout(foot)
        return side

    def _beginnings(self) -> list[BeginButton]:
        made = []
        for icon_name, action, words in (
            ("document", "project.new", self.tr("Label scheme and article folder")),
            ("folder", "project.open", self.tr("A {suffix} file").format(suffix=f"\u2066{SUFFIX}\u2069")),
            ("package", "project.open_package", self.tr("Articles, guideline, your share")),
            ("eye", "project.sample", self.tr("Invented articles with annotations")),
        ):
            act = self._actions[action]
            button = BeginButton(icon_name, act, words, self._theme)
            button.setObjectName(f"welcome.{action.partition('.')[2]}")
            button.clicked.connect(act.trigger)
            made.append(button)
        self._new = made[0]
        return made

    def _make_main(self) -> QWidget:
        main = QWidget()
        self._main_column = column = QVBoxLayout(main, spacing=0)
        column.setContentsMargins(64, 72, 64, 40)
        heading = QHBoxLayout()
        heading.addWidget(plain_label(self.tr("Recent projects"), role="title"))
        heading.addStretch()
        colors = self._theme.colors
        open_other = QPushButton(icon_before_words("folder", colors.text, colors.border), self.tr("Open other"))
        open_other.setObjectName("welcome.other")
        open_other.setIconSize(ICON_WITH_GAP)
        open_other.clicked.connect(self._actions["project.open"].trigger)
        heading.addWidget(open_other)
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
        self._scrolled = area
        return area

    def _make_recent(self) -> QWidget:
        self._recent: RecentList | None = None
        projects = self._preferences.settings.recent
        if not projects:
            return plain_label(self.tr("Projects that you open will be listed here."), role="secondary")
        self._recent = RecentList(projects, self._theme, self)
        self._recent.opened.connect(lambda project: self.project_wanted.emit(project.path))
        self._recent.find_wanted.connect(lambda project: self.find_wanted.emit(project.path))
        self._recent.removed.connect(self._forget)
        return self._recent

    def _forget(self, project: RecentProject) -> None:
        self._preferences.change(lambda settings: settings.forget(project.path))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the side narrower in a small window, and leave out the greeting in a low one."""
        width, low = self.width(), self.height() < LOW
        side, margin = next((side, margin) for most, side, margin in SIDES if width < most)
        self._side.setFixedWidth(side)
        self._side_column.setContentsMargins(margin, 24 if low else 72, margin, 16 if low else 40)
        self._side_column.setSpacing(10 if low else 16)
        self._main_column.setContentsMargins(margin, 24 if low else 72, margin, 24 if low else 40)
        for part in self._greeting:
            part.setVisible(not low)
        for button in self._begin_buttons:
            button.make_low(low=low)
        super().resizeEvent(event)
