"""The Sharing section: three ways to share a project, and once it is shared what goes on and what waits."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QMessageBox,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.app.sharing.asking import NOTHING_AGREED, Asked, Consent
from annotator.app.sharing.passwords import store_password
from annotator.app.sharing.sharing import Place, Refused, SharingReport
from annotator.app.tasks import Task
from annotator.ui import file_dialogs
from annotator.ui.aside import do_aside
from annotator.ui.plain import message
from annotator.ui.project.section import Section, Surroundings
from annotator.ui.project.sharing.hub_dialog import Connected, HubDialog
from annotator.ui.project.sharing.looking import consent_of
from annotator.ui.project.sharing.shared_page import SharedPage
from annotator.ui.project.sharing.ways_page import WaysPage
from annotator.ui.project.team.packages import TeamPackages
from annotator.ui.roles import role_of

REFRESH_MS = 300
"""The time for which changes are collected before the page is read again."""


class SharingSection(Section):
    """How the project is shared."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("sharingPage")
        self._project, self._session = around.project, around.project.session
        self._exchange, self._actions, self._theme = around.exchange, around.actions, around.theme
        self.ways = WaysPage(around.theme, is_lead=role_of(self._session) == "lead")
        self.packing = TeamPackages(around.project, around.preferences, self)
        self.shared = SharedPage(around.exchange, around.theme)
        self._stack = QStackedWidget()
        for page in (self.ways, self.shared):
            self._stack.addWidget(_scrolled(page))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._refresh_timer = QTimer(self, interval=REFRESH_MS, singleShot=True)
        self._refresh_timer.timeout.connect(self._refresh)
        self._connect()
        self._refresh()

    def _connect(self) -> None:
        self.ways.send_wanted.connect(self._actions["project.send"].trigger)
        self.ways.packages_wanted.connect(self.packing.choose_folder)
        self.ways.folder_wanted.connect(self.choose_folder)
        self.ways.hub_wanted.connect(self.connect_to_hub)
        self.shared.exchange_wanted.connect(self._exchange.try_now)
        self.shared.stop_wanted.connect(self.stop_sharing)
        self.shared.merges.look_wanted.connect(self.look)
        self.shared.merges.refuse_wanted.connect(self._refuse)
        self.shared.merges.ask_again_wanted.connect(self._ask_again)
        self.shared.files.ignore_wanted.connect(self._refuse)
        self.shared.files.ask_again_wanted.connect(self._ask_again)
        self.shared.password_wanted.connect(self._ask_password)
        self._exchange.changed.connect(self._follow)
        self._project.changed.connect(self._follow)

    def enter(self) -> None:
        """Show the present state, and take the focus."""
        self._refresh()
        (self.ways if self._exchange.place is None else self.shared).take_focus()

    def _follow(self) -> None:
        if self._exchange.place is not None:
            self._count()
        if self.isVisible():
            self._refresh_timer.start()

    def _count(self) -> None:
        report = self._exchange.report
        # At once: what is looked at must be what waits now.
        self._project.do(lambda: self.shared.merges.show_report(report))
        waiting = len(report.asked) + len(report.refused)
        if waiting != self.count:
            self.count = waiting
            self.count_changed.emit()

    def _refresh(self) -> None:
        is_shared = self._exchange.place is not None
        if is_shared:
            self._project.do(lambda: self.shared.show_state(self._session))
        else:
            self.ways.show_person(known=self._session.annotator is not None)
        self._count()
        self._stack.setCurrentIndex(int(is_shared))

    # --- beginning and ending

    def choose_folder(self) -> None:
        """Ask for a folder, and share through it after a first exchange."""
        chosen = file_dialogs.open_folder(self, self.tr("Folder to share through"), self._project.folder)
        if not chosen:
            return
        place = commands.folder_place(self._session, Path(chosen))
        title, stopped = self.tr("Exchanging for the first time"), self.tr("Stopped. The project is not shared.")
        report = self._project.run(title, lambda task: self._first_step(place, "", task), stopped=stopped)
        if report is not None:
            self._share(place, "", report)

    def connect_to_hub(self) -> None:
        """Ask for a hub and an account, and share through it after a first exchange."""
        found = self._connected()
        if found is not None:
            self._share(found.place, found.password, found.report)

    def _share(self, place: Place, password: str, report: SharingReport) -> None:
        if self._project.done(lambda: self._exchange.share(place, password, report)):
            self._refresh()
            self.shared.take_focus()

    def _first_step(self, place: Place, password: str, task: Task) -> SharingReport:
        return self._exchange.step_alone(place, password, NOTHING_AGREED, task)

    def _ask_password(self) -> None:
        found = self._connected(self._exchange.place)
        if found is not None:
            self._exchange.give_password(found.password, found.report)
            self.shared.take_focus()

    def _connected(self, known: Place | None = None) -> Connected | None:
        """Ask for a hub, or for the password of a known one, until it is connected; None if the person cancels."""
        dialog = HubDialog(self._project, self._theme, self, self._first_step, known)
        dialog.keep.setChecked(known is not None and self._exchange.is_password_kept)
        dialog.exec()
        found, keep = dialog.connected, dialog.keep.isChecked()
        dialog.deleteLater()
        if found is not None and found.password and keep:
            do_aside(lambda: store_password(found.place.address, found.password))
        return found

    def stop_sharing(self) -> None:
        """Ask, and share no more."""
        box = message(
            self,
            QMessageBox.Icon.Question,
            self.tr("Stop sharing"),
            self.tr(
                "Stop sharing this project? Nothing is deleted, here or there, and you can share it again later."
                " The others go on without you: if you move to another place, tell them, for each has to choose it too."
            ),
        )
        box.setObjectName("stopSharing")
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        stop = box.addButton(self.tr("Stop sharing"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is stop and self._project.done(self._exchange.stop_sharing):
            self._refresh()
            self.ways.take_focus()
        box.deleteLater()

    # --- what needs a look

    def look(self, asked: Asked) -> None:
        """Show a merge that waits for the person's word, and merge it if they agree."""
        place, consent = self._exchange.place, consent_of(asked, self)
        if place is None or (consent is not None and self._merge(place, consent) is None):
            return
        self._exchange.exchange_now()  # what waits still is previewed anew

    def _merge(self, place: Place, consent: Consent) -> SharingReport | None:
        exchange = self._exchange
        report = self._project.run(self.tr("Merging"), lambda task: exchange.step_alone(place, "", consent, task))
        if report is not None:
            exchange.note(report)
        return report

    def _refuse(self, asked: Asked | Refused) -> None:
        if self._project.done(lambda: self._exchange.decline(asked.id)):
            self._refresh()
            self.shared.take_focus()

    def _ask_again(self, asked: Asked | Refused) -> None:
        if self._project.done(lambda: self._exchange.ask_again(asked.id)):
            self._refresh()
            self.shared.take_focus()


def _scrolled(page: QWidget) -> QScrollArea:
    page.setObjectName("scrolled")
    area: QScrollArea = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
