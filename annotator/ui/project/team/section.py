"""The Team section: members, documents by person, and the preview of what an act on assignments would do."""

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.app.changes import Change
from annotator.app.lead_steps import LeadStep
from annotator.app.team_board import TeamBoard
from annotator.ui import language
from annotator.ui.annotate.places import DeskPlace
from annotator.ui.open_fields import is_typing
from annotator.ui.plain import plain_label
from annotator.ui.project.section import Section, Surroundings
from annotator.ui.project.team.cell_acts import CellActs
from annotator.ui.project.team.kept_team import KeptTeam
from annotator.ui.project.team.matrix_card import MatrixCard
from annotator.ui.project.team.matrix_model import MatrixModel
from annotator.ui.project.team.member_acts import MemberActs
from annotator.ui.project.team.member_card import MemberCard
from annotator.ui.project.team.offer_acts import OfferActs
from annotator.ui.project.team.packages import TeamPackages
from annotator.ui.project.team.preview_card import WIDTH, PreviewCard
from annotator.ui.project.team.proposal_words import done_words
from annotator.ui.project.team.proposals import Draft, Kind, Proposal, first_draft, propose
from annotator.ui.project.team.reading import read_team
from annotator.ui.theme import ICON_WITH_GAP, icon_before_words

SIDE, GAP = 24, 16
NARROW = 900
"""The width below which a preview takes the place of the matrix."""
LEAST_MATRIX = 156
LOW = 640
"""The height below which it takes the place of the members too, where it is narrow."""
QWIDGETSIZE_MAX = 16_777_215
LATER_MS = 10_000
"""The time after which the team is read again when work of others has come."""


class TeamSection(Section):
    """The lead's view of the team."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.room)
        self._project, self._session = around.project, around.project.session
        self._preferences, self._theme = around.preferences, around.theme
        self.board: TeamBoard | None = None
        self._stale = True
        self._is_unshown = False
        self._proposal: Proposal | None = None
        self._kept_draft: Draft | None = None
        """What was previewed before, until the team was read."""
        self.matrix = MatrixModel()
        self.members = MemberCard(around.theme)
        self.documents = MatrixCard(self.matrix, around.theme)
        self.preview = PreviewCard(around.theme)
        self.preview.setMinimumWidth(WIDTH)
        self.preview.hide()
        self._summary = plain_label(role="secondary")
        self.packages = QPushButton(self.tr("Create packages…"))
        self.packages.setObjectName("team.pack")
        self.packages.setIcon(icon_before_words("package", around.theme.colors.text, around.theme.colors.border))
        self.packages.setIconSize(ICON_WITH_GAP)
        self.packing = TeamPackages(around.project, around.preferences, self)
        self.packages.clicked.connect(self.packing.choose_folder)
        self._later = QTimer(self, interval=LATER_MS, singleShot=True)
        self._later.timeout.connect(self._load_later)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        below = QHBoxLayout(spacing=GAP)
        below.addWidget(self.documents, 1)
        below.addWidget(self.preview)
        whole = QVBoxLayout(self, spacing=GAP)
        whole.setContentsMargins(SIDE, GAP, SIDE, GAP)
        whole.addWidget(self.members, 3)
        whole.addLayout(below, 2)
        self.documents.setMinimumHeight(LEAST_MATRIX)

    def _connect(self) -> None:
        self._project.changed.connect(self._apply)
        self._project.finished.connect(self._load_when_idle, Qt.ConnectionType.QueuedConnection)
        members, table = self.members, self.members.table
        acts = MemberActs(self._project, members, self._theme)
        cells = CellActs(self._project, self.documents.view, self.matrix)
        members.added.connect(acts.add)
        members.model.renamed.connect(acts.rename)
        members.assign.clicked.connect(lambda: self.begin("assign"))
        members.reassign.clicked.connect(lambda: self.begin("reassign"))
        members.remove.clicked.connect(lambda: self.begin("remove"))
        table.removal_wanted.connect(lambda: self.begin("remove"))
        table.role_chosen.connect(acts.set_role)
        table.unite_wanted.connect(acts.unite)
        table.withdrawal_wanted.connect(acts.withdraw_keys)
        table.progress_wanted.connect(self.documents.show_progress)
        table.selected.connect(self._keep_selection)
        self.documents.filter_changed.connect(self._list)
        self.documents.view.toggled.connect(lambda: cells.toggle(self.board))
        self.documents.view.opened.connect(self._open)
        offers = OfferActs(self._project, self.documents.view, self.matrix)
        self.documents.view.offers_wanted.connect(lambda menu: offers.fill(menu, self.board))
        self.preview.drafted.connect(self._draft)
        self.preview.agreed.connect(self._agree)
        self.preview.cancelled.connect(self._close_preview)

    def head(self) -> list[QWidget]:
        """Return how much is assigned, and the button that creates packages."""
        return [self._summary, self.packages]

    def kept(self) -> KeptTeam:
        """Return what is set on the matrix, and the draft that is previewed."""
        draft = None if self.preview.isHidden() else self.preview.draft
        return KeptTeam(self.documents.kept(), draft or self._kept_draft)

    def go_on_from(self, kept: object) -> None:
        """Set on the matrix what was set before, and preview the same once the team was read."""
        assert isinstance(kept, KeptTeam), "it is what `kept` returned"
        self.documents.go_on_from(kept.matrix)
        self._kept_draft = kept.draft
        if self.board is not None:
            self._preview_again(self.board)

    def begin_step(self, step: LeadStep) -> None:
        """Ask for the name of a member, for a folder for the packages, or show the preview of an assignment."""
        if step == "team":
            self.members.ask_name()
        elif step == "packages":
            self.packing.choose_folder()
        else:
            self._load_when_idle()
            self.members.assign.setFocus()  # where the preview cannot be shown
            self.begin("assign")

    # --- reading

    def enter(self) -> None:
        """Read the team, once the page is in front."""
        self._show_again()
        self.members.table.setFocus()
        QTimer.singleShot(0, self, self._load_when_idle)

    def _load_when_idle(self) -> None:
        if self._stale and self.isVisible() and not self._project.is_running:
            self.load()

    def load(self) -> None:
        """Read everything and show it."""
        session, filter_ = self._session, self.documents.filter_
        self._stale = False
        found = self._project.run(self.tr("Reading the team"), lambda _task: read_team(session, filter_))
        if found is None:
            return
        self.board = found.board
        self.documents.show_languages(found.languages)
        self.documents.show_documents(found.board, found.numbers)
        self._refresh()
        self._preview_again(found.board)

    def _apply(self, change: Change) -> None:
        """Take over a change, or read everything again when it is a large one."""
        board = self.board
        if board is None:
            return
        if self._project.do(lambda: board.apply(change)):
            self._is_unshown = True
            self._show_again()
        else:
            self._stale = True
            if not change.brought:
                QTimer.singleShot(0, self, self._load_when_idle)
            elif not self._later.isActive():  # others may work all day, and each time the whole team is read
                self._later.start()

    def _load_later(self) -> None:
        if is_typing():
            self._later.start()
        else:
            self._load_when_idle()

    def _show_again(self) -> None:
        """Show what changed, once the section is in sight: others work with keys meanwhile."""
        if self._is_unshown and self.isVisible():
            self.matrix.refresh()
            self._refresh()

    def _refresh(self) -> None:
        self._is_unshown = False
        board = self.board
        assert board is not None
        rows = [board.figures(member) for member in board.members]
        selected = self._preferences.lead_view(self._session.project_id).members
        self.members.show_members(rows, self._session.author, selected)
        self.matrix.emphasize(self.members.table.selected_ids())
        self.documents.explain_offers(board.offers_set())
        self._summary.setText(self._summary_words(board))
        if not self.preview.isHidden() and self.preview.draft is not None and not self._project.is_running:
            self._draft(self.preview.draft)

    def _summary_words(self, board: TeamBoard) -> str:
        words = [self.tr("%n article(s)", "", len(board.numbers))]
        if board.numbers and board.has_assignments:
            words.append(self.tr("%n assignment(s)", "", board.assignment_count))
        return language.listed(words)

    def _list(self) -> None:
        """Show the documents that pass the filter."""
        board, filter_ = self.board, self.documents.filter_
        if board is None:
            return
        numbers = self._project.run(self.tr("Filtering"), lambda _task: board.listed(filter_))
        if numbers is not None:
            self.documents.show_documents(board, numbers)

    # --- members

    def _keep_selection(self) -> None:
        ids = self.members.table.selected_ids()
        self._preferences.keep_lead_view(self._session.project_id, members=tuple(ids))
        self.matrix.emphasize(ids)

    # --- assignments

    def begin(self, kind: Kind) -> None:
        """Show the preview of an act on the selected members and documents."""
        board, selected = self.board, tuple(self.members.table.selected_ids())
        if board is None:
            return
        if (kind == "remove" and len(selected) != 1) or (kind == "reassign" and not selected):
            words = self.tr("Select one member first.") if selected else self.tr("Select a member first.")
            self._project.notices.show_words(words, kind="hint", passing=True)
            return
        several = len(self.documents.view.selected_rows()) > 1
        if self._preview(first_draft(kind, board, selected, several=several)):
            self.preview.agree.setFocus()

    def _preview(self, draft: Draft) -> bool:
        """Show the preview of a draft; return whether it can be done."""
        if not self._draft(draft):
            return False
        self.preview.show()
        self._make_room()
        return True

    def _preview_again(self, board: TeamBoard) -> None:
        """Show the preview that was shown before, unless a member that it is about has left."""
        draft, self._kept_draft = self._kept_draft, None
        if draft is not None and {*draft.takers, *draft.givers} <= {member.id for member in board.members}:
            self._preview(draft)

    def _draft(self, draft: Draft) -> bool:
        """Work out and show what a draft would do; return whether it can be done."""
        board = self.board
        assert board is not None
        rows = self.documents.view.selected_rows()
        chosen = {"all": None, "shown": self.matrix.numbers, "selected": [self.matrix.numbers[row] for row in rows]}
        self.preview.counts = {"all": len(board.numbers), "shown": len(self.matrix.numbers), "selected": len(rows)}
        numbers = chosen[draft.scope]
        draft = msgspec.structs.replace(draft, numbers=None if numbers is None else tuple(numbers))
        session = self._session
        self._proposal = self._project.run(self.tr("Preview"), lambda _task: propose(session, board, draft))
        if self._proposal is None and self.preview.isHidden():
            return False
        self.preview.show_proposal(draft, self._proposal)
        return self._proposal is not None

    def _agree(self) -> None:
        proposal, draft = self._proposal, self.preview.draft
        if proposal is None or draft is None:
            return
        name = next((row.name for row in proposal.rows if row.gives), "")
        if self._project.run(self.preview.agree.text(), lambda _task: (proposal.apply(),)) is not None:
            self._close_preview()
            self._project.show_done(done_words(draft, proposal, name))

    def _close_preview(self) -> None:
        self.preview.hide()
        self._make_room()
        self.members.table.setFocus()

    def _make_room(self) -> None:
        """Show what there is room for beside a preview."""
        is_narrow = self.width() < NARROW and not self.preview.isHidden()
        self.documents.setVisible(not is_narrow)
        self.members.setVisible(not is_narrow or self.height() >= LOW)
        self.preview.setMaximumWidth(QWIDGETSIZE_MAX if is_narrow else WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the matrix where there is no room for it beside a preview."""
        super().resizeEvent(event)
        self._make_room()

    def _open(self, row: int) -> None:
        self.place_wanted.emit(DeskPlace(self.matrix.summary(row).id, 0))
