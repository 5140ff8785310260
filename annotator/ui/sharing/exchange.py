"""The exchange of an open project: it sends and receives by itself, and what it brings comes without a word.

When passes are due is the schedule's part; how one goes on beside the window is that of the passes.

UNITS: milliseconds in timers, seconds elsewhere.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.session import Session
from annotator.app.sharing.asking import Consent
from annotator.app.sharing.sharing import LastExchange, Place, SharingReport
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError, PasswordRefusedError
from annotator.ui.open_project import OpenProject
from annotator.ui.sharing.newcomers import Newcomers
from annotator.ui.sharing.passes import LONG_MS, LOOK_MS, Passes
from annotator.ui.sharing.passing import Outcome
from annotator.ui.sharing.schedule import Schedule

SEEN_MS = 1_000
"""How long the sign says so at least of a pass that a person asked for."""
PATIENCE_S = 0.3
"""The time for a pass that is stopped to end."""
LAST_S = 3.0
"""The longest time that a last exchange keeps a window that is being closed."""
Sign = Literal["off", "step", "sending", "waiting", "look"]


class Exchange(QObject):
    """The passes of one session. It outlives the pages, which are made anew for another theme, scheme or role."""

    changed = Signal()
    """What is to be said about it has changed."""
    conflicted = Signal(int)
    """So many annotations that came are in conflict."""
    joined = Signal(list)
    """People with these names joined the project."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.place: Place | None = None
        self.exchanged: datetime | None = None
        """When a pass of this run ended last."""
        self.last = LastExchange()
        """When this copy exchanged last, in this run or before."""
        self.tried: datetime | None = None
        """When a pass of this run failed last."""
        self.error: AnnotatorError | None = None
        self.report = SharingReport()
        self._declined: frozenset[str] | None = None
        """What is refused, by id, once the person has said so in this run: a pass under way does not know of it."""
        self.newcomers = Newcomers()
        self._kept = self.last
        self._password = ""
        self._passes = Passes(session, self._end, self)
        self.schedule = Schedule(self, self.exchange_now, self._glance)
        self._long = self._timer(self.changed.emit)
        self._seen = self._timer(self.changed.emit)
        self._is_asked_for = False

    def _timer(self, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self, singleShot=True)
        timer.timeout.connect(act)
        return timer

    # --- what is shared

    def follow(self, project: OpenProject) -> None:
        """Work for the pages of a project, in place of those before."""
        self._passes.project = project
        project.changed.connect(self._note_change)
        self._begin()

    def _begin(self) -> None:
        """Begin with the place that is kept in the project."""
        courier = self._passes.courier
        if courier is not None and courier.person != self.session.author:
            self.stop()
        before = self.place
        self.place = commands.sharing_place(self.session) if self.session.annotator is not None else None
        if self.place is not None:
            if self.place != before:
                self.last = self._kept = commands.last_exchange(self.session, self.place)
                self.newcomers.begin(self.session)
            self.schedule.start()
        self.changed.emit()

    def share(self, place: Place, password: str, report: SharingReport) -> None:
        """Share through a place from now on, after its first exchange."""
        self.stop()
        commands.set_sharing_place(self.session, place)
        self._password = password
        self._begin()
        self.note(report)

    def stop_sharing(self) -> None:
        """Share no more; nothing is deleted."""
        self.stop()
        commands.set_sharing_place(self.session, None)
        self.place, self.exchanged, self.error, self.report = None, None, None, SharingReport()
        self.tried = None
        self.last = self._kept = LastExchange()
        self.changed.emit()

    def give_password(self, password: str, report: SharingReport) -> None:
        """Use a password from now on, after its first exchange."""
        self.stop()
        self._password = password
        self.note(report)

    @property
    def wants_password(self) -> bool:
        """Whether the hub asks for a password, or did not accept it."""
        return isinstance(self.error, PasswordRefusedError)

    @property
    def is_password_kept(self) -> bool:
        """Whether the password that was used is that of the keyring."""
        return self._passes.courier is not None and self._passes.courier.is_password_kept

    @property
    def is_trying(self) -> bool:
        """Whether a pass that a person asked for is going on, as they are to see."""
        return self._is_asked_for or self._seen.isActive()

    @property
    def sign(self) -> Sign:
        """What the exchange is at."""
        return "sending" if self.is_trying else self.standing

    @property
    def standing(self) -> Sign:
        """What the exchange is at, whatever a person asked for just now."""
        if self.place is None:
            return "off"
        if self.report.asked or self.report.refused:
            return "look"
        if self.error is not None:
            return "waiting"
        is_long = self._passes.is_running and (self.exchanged is None or self._passes.is_long)
        return "sending" if is_long else "step"

    @property
    def is_running(self) -> bool:
        """Whether a pass is going on."""
        return self._passes.is_running

    # --- passes

    def try_now(self) -> None:
        """Begin a pass for a person, or go on with that which is going on, and let them see it."""
        if self.place is None:
            return
        self._is_asked_for = True
        self._seen.start(SEEN_MS)
        self.exchange_now()
        self.changed.emit()

    def exchange_now(self) -> None:
        """Begin a pass, unless one is going on or the project is busy."""
        self._exchange(at_a_glance=False)

    def _glance(self) -> None:
        self._exchange(at_a_glance=True)

    def _exchange(self, *, at_a_glance: bool) -> None:
        project = self._passes.project
        if self.place is None or self._passes.is_running or project is None:
            return
        if project.is_running:
            self.schedule.note_busy(at_a_glance=at_a_glance)
            return
        self.schedule.note_begun(at_a_glance=at_a_glance)
        self._passes.begin(self.place, self._password, at_a_glance=at_a_glance)
        self._long.start(LONG_MS + LOOK_MS)
        self.changed.emit()

    def _note_change(self, change: Change) -> None:
        if self.place is not None and not change.brought:
            self.schedule.note_act()

    def _end(self, outcome: Outcome) -> None:
        self._is_asked_for = False
        if isinstance(outcome, SharingReport):
            if names := self.newcomers.note(outcome, self.session):
                self.joined.emit(names)
            self.note(outcome)
            if conflicts := sum(report.conflicts for report in outcome.merged):
                self.conflicted.emit(conflicts)
        elif isinstance(outcome, AnnotatorError):
            self.error, self.tried = outcome, datetime.now().astimezone()
            self.schedule.note_failed(for_password=self.wants_password)
            self.changed.emit()
        elif outcome is not None:
            raise outcome

    def note(self, report: SharingReport) -> None:
        """Note a pass that was done, and when the next one is due."""
        self.report, self.error = report if self._declined is None else report.divided(self._declined), None
        self.exchanged = datetime.now().astimezone()
        self.last = self.last.after(report)
        if report.sent or report.merged:  # a pass with nothing new wakes no disk: it is kept as the project is closed
            self._keep_last()
        if self.place is not None:
            self.schedule.note_done(self.place)
        self.changed.emit()

    def _keep_last(self) -> None:
        place, last, project = self.place, self.last, self._passes.project
        if place is not None and last != self._kept and project is not None:
            self._kept = last
            project.done(lambda: commands.keep_last_exchange(self.session, place, last))

    # --- with the person

    def step_alone(self, place: Place, password: str, consent: Consent, task: Task) -> SharingReport:
        """Do a pass for a person who waits for it, on the thread of their work, once a pass in the background ended.

        Raises what `commands.share` raises.
        """
        self._passes.give_way()
        return commands.share(self.session, place, password or self._password, task, consent)

    def decline(self, id_: str) -> None:
        """Ask no more about what waits under an id."""
        self._divide(commands.decline(self.session, id_))

    def ask_again(self, id_: str) -> None:
        """Ask again about what was refused."""
        self._divide(commands.ask_again(self.session, id_))

    def _divide(self, declined: frozenset[str]) -> None:
        self._declined = declined
        self.report = self.report.divided(declined)
        self.changed.emit()

    # --- leaving

    def stop(self, patience: float = PATIENCE_S) -> None:
        """Stop: what a pass has committed is taken in, and one that is stuck is left behind."""
        self._is_asked_for = False
        self.schedule.stop()
        for timer in (self._long, self._seen):
            timer.stop()
        self._passes.stop(patience)

    def leave(self) -> None:
        """Send what is not sent yet, for three seconds at most, and stop: the project is about to be closed."""
        clock = QElapsedTimer()
        clock.start()
        while not self.schedule.failures and self._has_work() and (left := LAST_S - clock.elapsed() / 1000) > 0:
            self.exchange_now()  # again, if the one going on began before the last act
            if not self._passes.is_running:
                break
            self._passes.wait_painting(left)
        self.stop()
        self._keep_last()
        self._passes.project = None

    def _has_work(self) -> bool:
        place = self.place
        return place is not None and commands.unsent_operations(self.session, place) > 0
