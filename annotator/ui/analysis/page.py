"""The page Analysis: filters, the register of speakers, tables, months, claims."""

import gc
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.analysis.archive import Archive
from annotator.app.analysis.filtering import matching
from annotator.app.analysis.rows import ClaimRow
from annotator.app.analysis.speakers import SpeakerFinder
from annotator.app.changes import Change
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.domain.operation import REGISTER_TYPES
from annotator.ui import language
from annotator.ui.analysis.board import Board
from annotator.ui.analysis.last_view import LastView
from annotator.ui.analysis.saving import Saving
from annotator.ui.analysis.state import NOT_FILTERED, AnalysisState
from annotator.ui.annotate.places import DeskPlace
from annotator.ui.modes import ModePage
from annotator.ui.notice_bar import FloatingNotices, NoticeBar
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import plain_label
from annotator.ui.preferences import Preferences
from annotator.ui.pressing import is_enter, press_focused
from annotator.ui.theme import Theme

FOLLOWED = frozenset({"span", "relation", "document"}) | REGISTER_TYPES
"""Types of records that change what is shown here."""
Prepared = tuple[Archive, SpeakerFinder]


class KeptAnalysis(NamedTuple):
    """What a page shows, to go on from in another one: in another theme or language."""

    state: AnalysisState
    crossing: str
    """The kind of the table of two sides."""
    is_grouped: bool
    outdated: list[Change]


class AnalysisPage(ModePage):
    """The page. The claims are read when it is first shown, and followed from then on. It changes nothing."""

    place_wanted = Signal(object)
    """The DeskPlace of a claim."""
    status_changed = Signal(str)
    """How many claims there are, and are shown."""
    entry_wanted = Signal(str)
    """What is known of a speaker, by key, is to be shown."""
    read = Signal()
    """The claims were read, or have changed."""
    pairs_wanted = Signal()
    """The pairs of entries that may be one speaker are to be compared."""

    def __init__(
        self, project: OpenProject, preferences: Preferences, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("analysisPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._project, self._session, self._theme = project, project.session, theme
        self._outdated: list[Change] = []
        """Changes that are not shown yet."""
        self._waits = False
        """Whether changes wait for other work to end."""
        self._last_view = LastView(project.session, preferences, self)
        self._pairs = 0
        self._register_menu: QMenu | None = None
        self.board: Board | None = None
        self._stack = QStackedWidget()
        self._nothing = self._make_nothing()
        self._stack.addWidget(self._nothing)
        self.notices = NoticeBar(theme, self)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        FloatingNotices(self.notices, self._stack)
        project.changed.connect(self._note_change)
        project.finished.connect(self._go_on, Qt.ConnectionType.QueuedConnection)

    def _make_nothing(self) -> QWidget:
        nothing = QFrame()
        self._reason = plain_label(role="secondary")
        self._reason.setObjectName("analysisNothing")
        self._reason.setWordWrap(True)
        self._reason.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._again = QPushButton(self.tr("Read the annotations"))
        self._again.setObjectName("analysis.read")
        self._again.hide()
        self._again.clicked.connect(self._load_again)
        self._register = QPushButton(self.tr("Speaker register"))
        self._register.setObjectName("analysis.register")
        self._register.hide()
        column = QVBoxLayout(nothing, spacing=12)
        column.addStretch()
        column.addWidget(self._reason)
        for button in (self._again, self._register):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        return nothing

    # --- reading

    def enter(self) -> None:
        """Read the claims, or follow what has changed, once the page is in front."""
        self.setFocus()
        if self.board is None:
            QTimer.singleShot(0, self, self._load_in_sight)
        else:
            self.board.take_focus()
            self._tell_status()
            self._follow_in_sight()

    def _load_in_sight(self) -> None:
        if self.isVisible() and self.board is None and not self._project.is_running:
            self._load(self._last_view.layer)

    def _load_again(self) -> None:
        self._load(self._last_view.layer)

    def _load(self, layer: str | None = None) -> None:
        """Read the claims of a layer (by id), the usual one for None."""
        session = self._session

        def read(task: Task) -> Prepared | AnnotatorError:
            try:
                archive = commands.open_archive(session, layer, task)
            except ProjectFileError:
                raise
            except AnnotatorError as error:
                return error
            return _prepared(archive, SpeakerFinder(archive))

        stopped = self.tr("Stopped. The annotations were not read.")
        gc.collect()  # so that no garbage is frozen
        found = self._project.run(self.tr("Reading the annotations"), read, stopped=stopped)
        if isinstance(found, tuple):
            gc.freeze()  # a large archive is not looked through again at every collection, which is felt
            self._show(*found)
        elif self.board is None:
            self._reason.setText(language.error_sentence(found) if found is not None else "")
            self._again.setVisible(found is None)
            self._register.setVisible(found is not None and self._register.menu() is not None)

    def _show(self, archive: Archive, finder: SpeakerFinder) -> None:
        if self.board is not None:
            self.board.state.replace_archive(archive, finder)
            return
        state = AnalysisState(self._session, archive, finder)
        board = self.board = Board(state, self._theme, self._project.do)
        board.layer_wanted.connect(self._load)
        board.claim_wanted.connect(self._open_claim)
        board.entry_wanted.connect(self.entry_wanted)
        board.pairs_wanted.connect(self.pairs_wanted)
        board.counted.connect(self._tell_status)
        self._last_view.show_again(board)
        self._last_view.follow(board)
        Saving(board, self._project)
        board.register.show_pairs(self._pairs)
        if self._register_menu is not None:
            board.register.set_menu(self._register_menu)
        self._stack.addWidget(board)
        self._stack.setCurrentWidget(board)
        board.take_focus()
        self.read.emit()

    @property
    def archive(self) -> Archive | None:
        """The claims that are shown, None before they are read."""
        return self.board.state.archive if self.board is not None else None

    def set_register_menu(self, menu: QMenu) -> None:
        """Offer a menu of acts on the register."""
        self._register_menu = menu
        self._register.setMenu(menu)
        if self.board is not None:
            self.board.register.set_menu(menu)

    def show_claims_of(self, key: str) -> None:
        """List the claims of a speaker, by key."""
        if self.board is not None:
            self.board.register.show_claims(key)

    def kept(self) -> KeptAnalysis | None:
        """Return what is shown, None before anything is."""
        if self.board is None:
            return None
        board = self.board
        return KeptAnalysis(board.state, board.crossing.kind, board.claims.grouped.isChecked(), self._outdated)

    def go_on_from(self, kept: object) -> None:
        """Show what another page of the same project and scheme showed, instead of reading it again."""
        assert isinstance(kept, KeptAnalysis), "it is what `kept` returned"
        before = kept.state
        self._outdated += kept.outdated
        self._show(before.archive, before.finder)
        if self.board is not None:
            self.board.crossing.kind = kept.crossing
            self.board.claims.grouped.setChecked(kept.is_grouped)
            self.board.state.go_on_from(before)

    def show_pairs(self, count: int) -> None:
        """Offer to compare so many pairs of entries that may be one speaker; 0 offers nothing."""
        self._pairs = count
        if self.board is not None:
            self.board.register.show_pairs(count)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is shown, as another page comes to the front or the window closes."""
        self._last_view.keep()
        super().hideEvent(event)

    # --- following

    def _note_change(self, change: Change) -> None:
        if change.kinds & FOLLOWED:
            self._outdated.append(change)
            QTimer.singleShot(0, self, self._follow_in_sight)

    def _go_on(self) -> None:
        if self._waits:
            self._follow_in_sight()

    def _follow_in_sight(self) -> None:
        self._waits = self._project.is_running
        if not self._outdated or not self.isVisible() or self._waits:
            return
        changes, self._outdated = self._outdated, []
        if self.board is None:
            self._load()
        elif any(change.everything and not change.brought for change in changes):
            self._load(self.board.state.archive.layer)
        else:
            self._follow(self.board.state, changes)

    def _follow(self, state: AnalysisState, changes: list[Change]) -> None:
        """Show changes; what could not be read is read when the page comes to the front again."""
        articles = any("document" in change.kinds for change in changes)

        def follow(task: Task) -> Prepared:
            archive = state.archive.followed(articles=articles, task=task)
            return _prepared(archive, state.finder)

        found = self._project.run(self.tr("Reading the annotations"), follow)
        if found is None:
            self._outdated = [*changes, *self._outdated]
        else:
            state.replace_archive(*found)

    def _tell_status(self) -> None:
        if self.board is not None:
            words = self.tr("{all} claims in all · {shown} shown")
            counts = (language.number(count, grouped=True) for count in self.board.counts)
            self.status_changed.emit(words.format(**dict(zip(("all", "shown"), counts, strict=True))))

    # --- opening

    def _open_claim(self, claim: ClaimRow) -> None:
        """Show a claim on the desk: as the current one if it is one's own, else with its words selected."""
        is_own = self.board is not None and self.board.state.archive.layer == self._session.author
        start = claim.start
        if is_own:
            place = DeskPlace(claim.document, start, claim.span, claim.span, start)
        else:
            place = DeskPlace(claim.document, start, caret=start, selected=claim.fragments)
        self.place_wanted.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button, Backspace takes away the last part of what a link looks for.

        No key is left to the desk, out of sight.
        """
        if is_enter(event):
            press_focused(self)
        elif event.key() == Qt.Key.Key_Backspace and self.board is not None:
            self.board.go_back()
        event.accept()


def _prepared(archive: Archive, finder: SpeakerFinder) -> Prepared:
    """Return an archive with what takes a moment when it is first needed, and what finds its speakers."""
    derived = (archive.order, archive.groups, archive.speakers.kinds, archive.months, archive.once, archive.said_once)
    del derived
    matching(archive, NOT_FILTERED)
    return archive, finder.renewed(archive)
