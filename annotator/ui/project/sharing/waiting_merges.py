"""The merges that wait for the person's word, a row for each, and those that they refused in this copy."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.commands.sharing_work import SharingDevice
from annotator.app.merging.report import MergeReport
from annotator.app.session import Session
from annotator.app.sharing.asking import Asked
from annotator.app.sharing.sharing import SharingReport
from annotator.ui import language
from annotator.ui.moments import moment_words
from annotator.ui.project.sharing.copy_words import origin_words
from annotator.ui.project.sharing.ways_page import wrapped
from annotator.ui.team.merge_dialog import kind_words


class WaitingMerges(QWidget):
    """One decision each: what would come, from whom, when and from which copy."""

    look_wanted = Signal(object)
    refuse_wanted = Signal(object)
    ask_again_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self, spacing=10)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._session = session
        self._copies: list[SharingDevice] = []
        self._shown: tuple[tuple[Asked, ...], tuple[Asked, ...]] = ((), ())
        self.looks: list[QPushButton] = []
        self.hide()

    def show_report(self, report: SharingReport) -> None:
        """Show what waits. Rows stay as they are while nothing has changed: somebody may be about to click.

        Raises AnnotatorError when the project cannot be read.
        """
        shown = (report.asked, report.declined)
        if shown == self._shown:
            return
        self._copies = commands.sharing_devices(self._session)
        self._shown = shown
        self.looks = []
        while (item := self._column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for asked in report.asked:
            self._column.addWidget(self._open_row(asked))
        for asked in {one.id: one for one in report.declined}.values():
            self._column.addWidget(self._declined_row(asked))
        self.setVisible(self._column.count() > 0)

    def _open_row(self, asked: Asked) -> QWidget:
        look, refuse = QPushButton(self.tr("Look…")), QPushButton(self.tr("Refuse"))
        look.setObjectName("share.look")
        refuse.setObjectName("share.refuse")
        refuse.setToolTip(self.tr("It is asked about no more in this copy. You can change your mind here."))
        look.clicked.connect(lambda: self.look_wanted.emit(asked))
        refuse.clicked.connect(lambda: self.refuse_wanted.emit(asked))
        self.looks.append(look)
        title = key_words(asked) or self.tr("From {name}").format(name=language.isolated(asked.signed_by))
        return _row(title, [counts_words(asked.preview), *self._origin(asked)], (look, refuse), asked, "warning")

    def _declined_row(self, asked: Asked) -> QWidget:
        again = QPushButton(self.tr("Ask again"))
        again.setObjectName("share.askAgain")
        again.clicked.connect(lambda: self.ask_again_wanted.emit(asked))
        title = self.tr("Refused: from {name}").format(name=language.isolated(asked.signed_by))
        return _row(title, [counts_words(asked.preview), *self._origin(asked)], (again,), asked, "secondary")

    def _origin(self, asked: Asked) -> list[str]:
        recorded, device = asked.whence.recorded, asked.whence.device
        parts = [moment_words(recorded, clock=True)] if recorded else []
        return [*parts, origin_words(device, self._copies)] if device else parts


def key_words(asked: Asked) -> str:
    """Return the question about the key of a sender, "" where there is none."""
    if not asked.is_about_key:
        return ""
    if asked.is_self:
        words = QCoreApplication.translate(
            "Sharing",
            "Somebody works as you ({name}) on another computer, with another key. Agree only if that is you.",
        )
    else:
        words = QCoreApplication.translate(
            "Sharing", "{name} signs with another key than before. Agree only if {name} has a new computer."
        )
    return words.format(name=language.isolated(asked.signed_by))


def counts_words(report: MergeReport | None) -> str:
    """Return what a merge would bring, by kind, as its preview counts it."""
    if report is None:
        return ""
    counts = Counter[str]()
    if report.documents:
        counts[QCoreApplication.translate("MergeDialog", "articles")] = report.documents
    for change in report.changes:
        counts[kind_words(change.kind)] += change.added + change.changed + change.removed
    return language.listed(f"{kind}: {language.number(count)}" for kind, count in counts.items() if count)


def _row(title: str, facts: Iterable[str], buttons: tuple[QPushButton, ...], asked: Asked, role: str) -> QWidget:
    row = QWidget()
    row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    line = QHBoxLayout(row, spacing=8)
    line.setContentsMargins(0, 0, 0, 0)
    words = QVBoxLayout(spacing=2)
    words.addWidget(wrapped(title, role=role))
    words.addWidget(wrapped(language.listed(filter(None, facts)), role="caption"))
    line.addLayout(words, 1)
    for button in buttons:
        button.setAccessibleName(f"{button.text()} {asked.signed_by}")
        line.addWidget(button)
    return row
