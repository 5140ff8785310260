"""The preview of an assignment, a reassignment or a removal, and the button that does it."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import language
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.plain import at_start, plain_label, tooltip
from annotator.ui.pressing import is_enter, press_focused
from annotator.ui.project.team.preview_table import PreviewTable
from annotator.ui.project.team.proposal_words import button_words, note_words, scope_words, title_words
from annotator.ui.project.team.proposals import Draft, Proposal, Scope
from annotator.ui.theme import Theme, icon_pixmap

WIDTH, MOST_PER_DOCUMENT, SIGN, PADDING = 376, 10, 14, 12


class PreviewCard(QFrame):
    """Shows a proposal for a draft, and reports every change of the draft. `numbers_of` counts documents by scope."""

    drafted = Signal(object)
    """The Draft that the person has now."""
    agreed = Signal()
    """The proposal shown is to be done."""
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("figureCard")
        self.draft: Draft | None = None
        self.counts: dict[Scope, int] = {}
        self._theme = theme
        self._title = at_start(plain_label(role="heading"))
        self._title.setWordWrap(True)
        self._scope, self._each = self._chip("previewScope"), self._chip("previewEach")
        self._scope.clicked.connect(self._choose_scope)
        self._each.clicked.connect(self._choose_each)
        self._more = self._chip("previewMore")
        self._more.setText(self.tr("More"))
        self._more.setCheckable(True)
        self._seed_row = QWidget()
        self._more.toggled.connect(self._seed_row.setVisible)
        self.seed = QLineEdit()
        self.seed.setObjectName("previewSeed")
        self.seed.setFixedWidth(88)
        self.seed.editingFinished.connect(lambda: self._change(seed=self.seed.text().strip()))
        self.option = QCheckBox()
        self.option.setObjectName("previewOption")
        self.option.clicked.connect(self._take_option)
        self.table = PreviewTable(theme)
        self.table.ticked.connect(self._take_ticks)
        self._note = at_start(plain_label(role="secondary"))
        self._note.setWordWrap(True)
        self._note.setObjectName("previewNote")
        self.cancel, self.agree = QPushButton(self.tr("Cancel")), QPushButton()
        self.cancel.clicked.connect(self.cancelled)
        self.agree.clicked.connect(self.agreed)
        self.agree.setObjectName("previewAgree")
        self.agree.setProperty("primary", True)  # noqa: FBT003  Qt takes no keyword here
        self._lay_out()

    def _chip(self, name: str) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName(name)
        chip.setProperty("chip", True)  # noqa: FBT003  Qt takes no keyword here
        return chip

    def _lay_out(self) -> None:
        whole = self._whole = QVBoxLayout(self, spacing=10)
        whole.setContentsMargins(0, 14, 0, 0)
        chips = QWidget()
        flow = FlowLayout(spacing=8)
        chips.setLayout(flow)
        for chip in (self._scope, self._each, self._more):
            flow.addWidget(chip)
        seed = QHBoxLayout(self._seed_row, spacing=8)
        seed.setContentsMargins(0, 0, 0, 0)
        words = plain_label(self.tr("Same number, same result."), role="caption")
        words.setWordWrap(True)
        seed.addWidget(plain_label(self.tr("Shuffle number")))
        seed.addWidget(self.seed)
        seed.addWidget(at_start(words), 1)
        self._seed_row.hide()
        sign = plain_label()
        color = self._theme.colors.text2
        sign.setPixmap(icon_pixmap("information", color, SIGN, self.devicePixelRatioF()))
        note = QHBoxLayout(spacing=8)
        note.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._note, 1)
        for part in (self._title, chips, self._seed_row, self.option):
            whole.addLayout(_inset(part))
        rows = QHBoxLayout()
        rows.setContentsMargins(PADDING, 0, PADDING, 0)
        rows.addWidget(self.table)
        whole.addLayout(rows, 1)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.addLayout(note)
        whole.addLayout(row)
        whole.addStretch()
        foot = QFrame()
        foot.setObjectName("previewFoot")
        buttons = QHBoxLayout(foot, spacing=8)
        buttons.setContentsMargins(16, 12, 16, 12)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.agree)
        whole.addWidget(foot)

    # --- what is shown

    def show_proposal(self, draft: Draft, proposal: Proposal | None) -> None:
        """Show what a draft would do; None when it cannot be done."""
        self.draft = draft
        names = {row.id: row.name for row in proposal.rows} if proposal is not None else {}
        self._title.setText(title_words(draft, names.get(draft.givers[0], "") if draft.givers else ""))
        moves, removes = draft.kind == "reassign", draft.kind == "remove"
        self._scope.setVisible(not removes)
        self._each.setVisible(draft.kind == "assign")
        self._more.setVisible(not removes or draft.hands_over)
        self._seed_row.setVisible(self._more.isChecked() and not self._more.isHidden())
        self.seed.setText(draft.seed)
        self._scope.setText(scope_words(draft.scope, self.counts.get(draft.scope, 0)))
        self._each.setText(self.tr("%n annotator(s) each", "", draft.per_document))
        self.option.setVisible(moves or removes)
        self.option.setText(
            self.tr("Also articles that were started") if moves else self.tr("Hand over what is not finished")
        )
        self.option.setChecked(draft.started if moves else draft.hands_over)
        self.table.setVisible(not removes or draft.hands_over)
        last = self._whole.count() - 1
        self._whole.setStretch(last - 1, int(self.table.isHidden()))  # the space above the buttons
        self._whole.setStretch(last - 3, int(not self.table.isHidden()))  # the table
        self.table.show_rows(proposal.rows if proposal is not None else [])
        self._note.setText(note_words(draft, proposal) if proposal is not None else "")
        self.agree.setText(button_words(draft, proposal) if proposal is not None else self.tr("Assign"))
        self.agree.setEnabled(proposal is not None and (proposal.total > 0 or removes))

    # --- what the person changes

    def _change(self, **fields: object) -> None:
        if self.draft is None:
            return
        draft = msgspec.structs.replace(self.draft, **fields)
        if draft != self.draft:
            self.drafted.emit(draft)

    def _take_ticks(self, ids: list[str]) -> None:
        assert self.draft is not None
        self._change(takers=tuple(ids), per_document=min(self.draft.per_document, max(len(ids), 1)))

    def _take_option(self, ticked: bool) -> None:
        assert self.draft is not None
        self._change(**{"started" if self.draft.kind == "reassign" else "hands_over": ticked})

    def _choose_scope(self) -> None:
        assert self.draft is not None
        menu = QMenu(self)
        either = QActionGroup(menu)
        for scope, count in self.counts.items():
            action = either.addAction(menu.addAction(scope_words(scope, count)))
            action.setCheckable(True)
            action.setChecked(scope == self.draft.scope)
            action.setEnabled(count > 0)
            action.triggered.connect(lambda _=False, scope=scope: self._change(scope=scope, numbers=None))
        self._open(menu, self._scope)

    def _choose_each(self) -> None:
        assert self.draft is not None
        menu = QMenu(self)
        either = QActionGroup(menu)
        for count in range(1, min(max(len(self.draft.takers), 1), MOST_PER_DOCUMENT) + 1):
            action = either.addAction(menu.addAction(language.number(count)))
            action.setCheckable(True)
            action.setChecked(count == self.draft.per_document)
            action.triggered.connect(lambda _=False, count=count: self._change(per_document=count))
        self._each.setToolTip(tooltip(self.tr("How many people annotate each article")))
        self._open(menu, self._each)

    def _open(self, menu: QMenu, below: QWidget) -> None:
        menu.exec(below.mapToGlobal(below.rect().bottomLeft()))
        menu.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels; Enter presses a focused button, in the table it agrees."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif not is_enter(event):
            super().keyPressEvent(event)
        elif not press_focused(self) and self.agree.isEnabled():
            self.agreed.emit()


def _inset(part: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(24, 0, 24, 0)
    row.addWidget(part)
    return row
