"""The page of a project that is shared: where, what was exchanged, what waits on both sides, and all copies."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.lead_steps import done_steps
from annotator.app.session import Session
from annotator.app.sharing.sharing import Place
from annotator.carriers.hub_words import address_words
from annotator.ui import language
from annotator.ui.long_words import shortened_paths
from annotator.ui.moments import moment_words
from annotator.ui.plain import at_start, left_to_right, plain_label, tooltip, with_keys
from annotator.ui.project.sharing.account_words import account_lines
from annotator.ui.project.sharing.copies_table import CopiesTable
from annotator.ui.project.sharing.refused_files import RefusedFiles
from annotator.ui.project.sharing.waiting_merges import WaitingMerges
from annotator.ui.project.sharing.ways_page import GAP, SIDE, WIDEST, first_package_words, wrapped
from annotator.ui.sharing.exchange import Exchange
from annotator.ui.sharing.words import coming_words, state_of
from annotator.ui.theme import Theme


class SharedPage(QWidget):
    """The state of sharing."""

    exchange_wanted = Signal()
    stop_wanted = Signal()
    password_wanted = Signal()

    def __init__(self, exchange: Exchange, theme: Theme) -> None:
        super().__init__()
        self._exchange, self._theme = exchange, theme
        column = QVBoxLayout(self, spacing=GAP)
        column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        self._kind = at_start(plain_label(role="title"))
        column.addWidget(self._kind)
        column.addWidget(self._place_card())
        column.addWidget(self._waiting_card())
        self._copies_heading = at_start(plain_label(self.tr("People and their copies"), role="heading"))
        column.addWidget(self._copies_heading)
        self.copies = CopiesTable()
        self.copies.setMaximumWidth(WIDEST)
        column.addWidget(self.copies, 1)
        self.first_package = wrapped(first_package_words(), role="caption")
        column.addWidget(self.first_package)
        self._courtesy = wrapped(
            self.tr(
                "Everybody with access to the folder can read everything in it. What an annotator does not need is left"
                " out of their copy as a courtesy, not as a lock."
            ),
            role="caption",
        )
        column.addWidget(self._courtesy)
        column.addStretch()

    def _place_card(self) -> QFrame:
        card, column = _card()
        self.place = wrapped()
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state = wrapped(role="heading")
        self.reason = wrapped(role="secondary")
        self._since = wrapped(role="caption")
        for label in (self.place, self.state, self.reason, self._since):
            column.addWidget(label)
        self.now = _button(self.tr("Exchange now"), "share.now", self.exchange_wanted)
        self.now.setToolTip(with_keys(self.tr("Exchange now"), "F5"))
        self.password = _button(self.tr("Password…"), "share.password", self.password_wanted)
        self.stop = _button(self.tr("Stop sharing…"), "share.stop", self.stop_wanted)
        row = QHBoxLayout(spacing=8)
        for button in (self.now, self.password, self.stop):
            row.addWidget(button)
        row.addStretch()
        column.addSpacing(4)
        column.addLayout(row)
        return card

    def _waiting_card(self) -> QFrame:
        self._card, column = _card()
        column.addWidget(at_start(plain_label(self.tr("Waiting"), role="heading")))
        self.unsent, self.coming, self.files = wrapped(), wrapped(), RefusedFiles()
        self.accounts = wrapped(role="warning")
        self.accounts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.unsent, self.coming, self.files, self.accounts):
            column.addWidget(label)
        self.for_lead = wrapped(role="secondary")
        self.asked = wrapped(role="warning")
        self.merges = WaitingMerges(self._exchange.session)
        for part in (self.for_lead, self.asked, self.merges):
            column.addWidget(part)
        return self._card

    def take_focus(self) -> None:
        """Take the focus: what needs a look first, or the password."""
        password = [] if self.password.isHidden() else [self.password]
        next(iter([*self.merges.looks, *password]), self.now).setFocus()

    # --- what is shown

    def show_state(self, session: Session) -> None:
        """Show the present state. Raises AnnotatorError when the project cannot be read."""
        place = self._exchange.place
        if place is None:
            return
        is_folder = place.kind == "folder"
        self._kind.setText(self.tr("Shared through a folder") if is_folder else self.tr("Shared through a hub"))
        self.place.setText(left_to_right(place.address if is_folder else address_words(place.address)))
        state = state_of(self._exchange)
        self.state.setText(state.short)
        self.reason.setText(shortened_paths(state.reason))
        self.reason.setToolTip(tooltip(state.reason))
        self.reason.setVisible(bool(state.reason) and self._exchange.standing == "waiting")
        self._since.setText(self._since_words(place))
        self.password.setVisible(self._exchange.wants_password)
        self._courtesy.setVisible(is_folder)
        is_alone = not self._exchange.report.waiting and not commands.has_work_of_others(session, place)
        self._show_waiting(commands.unsent_operations(session, place), is_alone=is_alone)
        lines = account_lines(self._exchange.report.accounts, place, session.file.path.name)
        self.accounts.setText("\n".join(lines))
        self.accounts.setVisible(bool(lines))
        self.copies.show_copies(session, self._exchange.newcomers.names)
        is_lead = session.annotator is not None and session.annotator.role == "lead"
        self.first_package.setVisible(is_lead and "packages" not in done_steps(session))

    def _since_words(self, place: Place) -> str:
        last = self._exchange.last
        parts = [self.tr("Shared since {moment}").format(moment=moment_words(place.since))] if place.since else []
        for words, moment in (
            (self.tr("last exchange {moment}"), last.exchanged),
            (self.tr("last sent {moment}"), last.sent),
            (self.tr("last received {moment}"), last.received),
        ):
            if moment:
                parts.append(words.format(moment=moment_words(moment, clock=True)))
        return self.tr(", ").join(parts)

    def _show_waiting(self, unsent: int, *, is_alone: bool) -> None:
        report = self._exchange.report
        self.unsent.setText(
            self.tr("%n change(s) of yours to be sent.", "", unsent)
            if unsent
            else self.tr("Everything of yours is sent.")
        )
        coming = coming_words(self._exchange)
        if coming and is_alone:
            coming = self.tr("Nothing of the others is there yet. Do they share through the same place?")
        self.coming.setText(coming)
        self.coming.setVisible(bool(coming))
        self.files.show_report(report)
        asked = len(report.asked)
        self.asked.setText(self.tr("%n merge(s) wait for your word.", "", asked) if asked else "")
        self.asked.setVisible(bool(asked))
        self.merges.show_report(report)
        names = dict.fromkeys(language.isolated(one.signed_by) for one in report.for_lead)
        words = self.tr("Work of {names} from another computer waits for the lead.")
        self.for_lead.setText(words.format(names=language.listed(names)))
        self.for_lead.setVisible(bool(names))


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setObjectName("formCard")
    card.setMaximumWidth(WIDEST)
    column = QVBoxLayout(card, spacing=6)
    column.setContentsMargins(16, 14, 16, 14)
    return card, column


def _button(words: str, name: str, wanted: SignalInstance) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.clicked.connect(wanted)
    return button
