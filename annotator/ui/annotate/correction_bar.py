"""The bar that tells whose corrections of one's annotations on an article one has not seen yet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from annotator.app.commands.correcting import Correction
from annotator.app.settings import Settings
from annotator.domain.annotation import Relation, Span
from annotator.ui import language
from annotator.ui.plain import at_start, plain_label
from annotator.ui.preferences import Preferences
from annotator.ui.theme import Theme, icon, icon_pixmap

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk

HEIGHT = 40
MOST_REMEMBERED = 2000
"""Corrections of all projects that are remembered as seen; of more the oldest are forgotten."""


class CorrectionBar(QFrame):
    """Shown over an article with unseen corrections. One is seen once its span was selected, or the bar was closed."""

    refreshed = Signal()
    """Other corrections may be unseen now."""

    def __init__(self, desk: "Desk", preferences: Preferences, theme: Theme) -> None:
        super().__init__(desk)
        self.setObjectName("correctionBar")
        self.setMinimumHeight(HEIGHT)
        self._desk, self._preferences = desk, preferences
        colors = theme.colors
        sign = QLabel()
        sign.setPixmap(icon_pixmap("information", colors.ink, 16, self.devicePixelRatioF()))
        self.words = at_start(plain_label())
        self.words.setWordWrap(True)
        self.show_next = QPushButton(self.tr("Show"))
        self.take_back = QPushButton(self.tr("Take back"))
        self.close_bar = close = QToolButton(icon=icon("close", colors.ink, colors.border))
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        self.show_next.setObjectName("showCorrection")
        self.take_back.setObjectName("takeBackCorrections")
        self.show_next.clicked.connect(self._show_next)
        self.take_back.clicked.connect(lambda: desk.corrections.take_back_all([one.id for one in self.unseen()]))
        close.clicked.connect(lambda: self._see(self.unseen()))
        row = QHBoxLayout(self, spacing=12)
        row.setContentsMargins(16, 4, 16, 4)
        row.addWidget(sign)
        row.addWidget(self.words, 1)
        for button in (self.show_next, self.take_back, close):
            row.addWidget(button)
        desk.corrections.loaded.connect(self.refresh)
        desk.annotating.pointed.connect(self._see_current)
        self.hide()

    @property
    def _known(self) -> list[str]:
        return self._preferences.settings.corrections_seen

    def unseen(self) -> list[Correction]:
        """Return the corrections of the article shown that were not seen yet."""
        if self._desk.session.correcting is not None:
            return []
        seen = set(self._known)
        return [one for one in self._desk.corrections.known.values() if _mark(one) not in seen]

    def refresh(self) -> None:
        """Say how many corrections were not seen yet, and whose they are."""
        unseen = self.unseen()
        names = language.listed(sorted({language.isolated(one.name) for one in unseen}))
        words = self.tr("{name} corrected %n of your annotation(s) here.", "", len(unseen))
        self.words.setText(words.format(name=names))
        self.setVisible(bool(unseen))
        self.refreshed.emit()

    def _show_next(self) -> None:
        """Select the next corrected span, or show where one was deleted."""
        first = next(iter(self.unseen()), None)
        if first is None:
            return
        spans = self._desk.annotating.work.spans
        shown = next((id_ for id_ in spans_of(first) if id_ in spans), None)
        if shown is not None:
            self._desk.stepping.jump_to(shown)
        elif isinstance(first.before, Span):
            self._desk.view.scroll_to(first.before.start)
        self._see([first])
        self._desk.view.setFocus()

    def _see_current(self) -> None:
        span = self._desk.annotating.span
        if span and not self.isHidden():
            self._see([one for one in self.unseen() if span in spans_of(one)])

    def _see(self, corrections: list[Correction]) -> None:
        """Remember corrections as seen."""
        marks = [_mark(one) for one in corrections]
        if not marks:
            return

        def keep(settings: Settings) -> None:
            settings.corrections_seen = [*settings.corrections_seen, *marks][-MOST_REMEMBERED:]

        self._preferences.change(keep)
        self.refresh()


def _mark(correction: Correction) -> str:
    """Return what identifies a correction: another one of the same annotation is told of again."""
    return f"{correction.id[:16]} {correction.recorded}"


def spans_of(correction: Correction) -> list[str]:
    """Return the span that was corrected, or those of a relation, the claim or target first."""
    record = correction.after or correction.before
    if not isinstance(record, Relation):
        return [correction.id]
    roles = ("claim", "target", *record.roles)
    return list(dict.fromkeys(member for role in roles for member in record.roles.get(role, ())))
