"""Where layers differ: the queue, the passage with its readings in lanes, and what stands.

Blind by default: readings are numbered in an order that the place decides, and names are told only when asked for.
"""

from functools import partial

import msgspec
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.adjudication.review import Outcome
from annotator.app import commands
from annotator.app.disputes import Dispute
from annotator.app.session import Session
from annotator.domain.annotation import Span
from annotator.domain.errors import AnnotatorError
from annotator.ui import language
from annotator.ui.actions import Actions
from annotator.ui.article.article_desk import Sheet
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.article_view import ArticleView
from annotator.ui.keys import MOVING, symbol_of
from annotator.ui.notice_bar import NoticeBar
from annotator.ui.plain import plain_label
from annotator.ui.review.choices import BOTH, EDIT, REJECT, Choices
from annotator.ui.review.queue_rows import Queue, QueueDelegate
from annotator.ui.review.readings import ShownReading, shown
from annotator.ui.review.words import reason_name
from annotator.ui.theme import Theme

QUEUE_WIDTH, CHOICES_WIDTH, NARROW_WIDTH, NARROW = 288, 372, 240, 1200
OUTCOMES: dict[str, Outcome] = {BOTH: "both", REJECT: "rejected", EDIT: "edited"}


class QueueList(QListView):
    """Rows; the keys that mean a choice are the page's, where a list would look for a row that begins so."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list."""
        if event.key() in MOVING:
            super().keyPressEvent(event)
        else:
            event.ignore()


class ReviewPage(QWidget):
    """Settles one place after the other."""

    def __init__(self, session: Session, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._actions = actions
        self._theme = theme
        self._dispute: Dispute | None = None
        self._readings: list[ShownReading] = []
        self._choice = ""
        self.view = ArticleView(theme, self)
        self.queue = Queue(session, self)
        self.list = self._make_list(theme)
        self.choices = Choices(theme, self)
        self.notices = NoticeBar(theme, self)
        self._filter = QLineEdit(placeholderText=self.tr("Filter by text or document"))
        self._counted = plain_label(role="secondary")
        self._progress = QProgressBar(textVisible=False)
        self._reasons = plain_label(role="secondary")
        self._names = QToolButton(text=self.tr("Blind: names hidden"), checkable=True)
        self._names.setProperty("chip", True)  # noqa: FBT003  Qt takes no keyword here
        self._lay_out()
        self._connect()

    def _make_list(self, theme: Theme) -> QListView:
        made = QueueList()
        made.setObjectName("reviewQueue")
        made.setModel(self.queue)
        made.setItemDelegate(QueueDelegate(self.queue, theme, made))
        made.setUniformItemSizes(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.tr("Disagreements"))
        made.selectionModel().currentChanged.connect(self._look_at)
        return made

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(plain_label(self.tr("Disagreements"), role="heading"))
        heading.addStretch()
        heading.addWidget(self._counted)
        top = QVBoxLayout(spacing=8)
        top.setContentsMargins(16, 12, 16, 8)
        top.addLayout(heading)
        top.addWidget(self._progress)
        top.addWidget(self._filter)
        self._side = QWidget()
        self._side.setObjectName("documentPanel")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side = QVBoxLayout(self._side, spacing=0)
        side.setContentsMargins(0, 0, 0, 0)
        side.addLayout(top)
        side.addWidget(self.list)
        bar = QHBoxLayout(spacing=12)
        bar.setContentsMargins(24, 10, 24, 0)
        bar.addWidget(self._names)
        bar.addWidget(self._reasons, 1)
        middle = QVBoxLayout(spacing=8)
        middle.addLayout(bar)
        sheet = QHBoxLayout()
        sheet.setContentsMargins(24, 0, 24, 0)
        sheet.addWidget(Sheet(self._theme, self.view))
        middle.addLayout(sheet, 1)
        upper = QHBoxLayout(spacing=0)
        upper.addWidget(self._side)
        upper.addLayout(middle, 1)
        upper.addWidget(self.choices)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(upper, 1)
        whole.addWidget(self.notices)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self.queue.filter_by)
        self.queue.gathered.connect(self._show_counts)
        self.choices.chosen.connect(self.choose)
        self.choices.settled.connect(self.settle)
        self.choices.skipped.connect(self.skip)
        self._names.toggled.connect(self._actions["review.names"].setChecked)
        self._actions["review.names"].toggled.connect(self._names.setChecked)
        self._actions["review.names"].toggled.connect(lambda _: self._show_readings())
        for number in range(1, 10):
            self._actions.connect(f"review.choose.{number}", partial(self.choose, str(number)))
        for action, act in {
            "review.both": partial(self.choose, BOTH),
            "review.reject": partial(self.choose, REJECT),
            "review.edit": partial(self.choose, EDIT),
            "review.skip": self.skip,
            "review.settle": self.settle,
        }.items():
            self._actions.connect(action, act)

    # --- the queue

    def enter(self) -> None:
        """Show what waits now."""
        self.queue.gather()
        self._go_to(0)
        self.list.setFocus()

    def _show_counts(self) -> None:
        told = self.tr("{n} of {all} settled")
        self._counted.setText(told.format(n=language.number(self.queue.settled), all=language.number(self.queue.all)))
        self._progress.setMaximum(max(self.queue.all, 1))
        self._progress.setValue(self.queue.settled)
        if self._dispute is not None:
            self._mark_row(self.queue.row_of(self._dispute))

    def _mark_row(self, row: int) -> None:
        """Choose a row without looking at it anew."""
        self.queue.fetch_until(row)
        blocked = self.list.selectionModel().blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self.list.setCurrentIndex(self.queue.index(row) if row >= 0 else QModelIndex())
        self.list.selectionModel().blockSignals(blocked)
        if row >= 0:
            self.list.scrollTo(self.queue.index(row))
        self.list.viewport().update()

    def _go_to(self, row: int) -> None:
        """Show a disagreement that waits; after the last comes the first again."""
        waiting = self.queue.waiting
        if waiting:
            row %= len(waiting)
            self._mark_row(row)
            self._show(waiting[row])
        else:
            self._show_nothing()

    def _look_at(self, current: QModelIndex) -> None:
        if current.isValid():
            self._show(current.data(Qt.ItemDataRole.UserRole))

    def skip(self) -> None:
        """Leave this one for later."""
        if self._dispute is not None:
            self._go_to(self.queue.row_of(self._dispute) + 1)

    # --- the passage

    def _show(self, dispute: Dispute) -> None:
        self._dispute = dispute
        document = self._session.document(dispute.document)
        article = ArticleText(document, commands.directions(self._session, dispute.document))
        self._readings = shown(self._session, dispute, self._words())
        self.view.show_lanes({str(lane): lane for lane in range(len(self._readings))})
        self.view.show_article(article, self._session.scheme, self._spans_in_lanes())
        self.view.scroll_to(dispute.place.start)
        self._choice = ""
        self._show_readings()

    def _spans_in_lanes(self) -> list[Span]:
        """The spans of the readings, each under the number of its lane, so that nothing tells whose they are."""
        return [
            msgspec.structs.replace(span, layer=str(lane), id=f"{lane}/{number}")
            for lane, reading in enumerate(self._readings)
            for number, span in enumerate(reading.spans)
        ]

    def _words(self) -> dict[str, str]:
        return {
            "label": self.tr("Label"),
            "place": self.tr("Code points"),
            "speaker": self.tr("Speaker"),
            "cue": self.tr("Cue"),
            "stance": self.tr("Stance"),
            "author": self.tr("the author"),
            "unspecified": self.tr("unspecified"),
        }

    def _show_readings(self) -> None:
        if self._dispute is None:
            return
        reason, choice = self.choices.reason.toPlainText(), self._choice
        self.choices.show_readings(self._readings, [self._name(number) for number in range(len(self._readings))])
        self.choices.reason.setPlainText(reason if choice else "")
        told = [reason_name(one) for one in self._dispute.reasons]
        if self._dispute.state == "stale":
            told.insert(0, reason_name("stale"))
        self._reasons.setText(" · ".join(told))
        sealed = not self._names.isChecked()
        self._names.setText(self.tr("Blind: names hidden") if sealed else self.tr("Names shown"))
        self._emphasise(choice)

    def _name(self, number: int) -> str:
        """What a reading is called: a number, and whose it is only when asked, but for one's own."""
        told = self.tr("Reading {n}").format(n=language.number(number + 1))
        layers = self._readings[number].reading.layers
        me = self._session.annotator.id if self._session.annotator else ""
        if self._names.isChecked():
            names = self.tr(", ").join(language.isolated(self._session.layer_name(layer)) for layer in layers)
            return f"{told}: {names}"
        if len(layers) > 1:
            told += " · " + self.tr("%n annotator(s)", "", len(layers))
        return told + " · " + self.tr("yours among them") if me in layers else told

    def _show_nothing(self) -> None:
        self._dispute, self._readings, self._choice = None, [], ""
        self.choices.show_readings([], [])
        told = self.tr("Nothing waits.") if self.queue.all else self.tr("No document was finished by two annotators.")
        self._reasons.setText(told)

    # --- what stands

    def choose(self, choice: str) -> None:
        """Take a choice: the number of a reading, BOTH, REJECT or EDIT; `settle` makes it stand."""
        if self._dispute is None or (choice.isdecimal() and int(choice) > len(self._readings)):
            return
        if choice == EDIT and not self.view.selected():
            self.notices.show_words(self.tr("Select the words that should stand first."), passing=True)
            return
        self._choice = choice
        self._emphasise(choice)

    def _emphasise(self, choice: str) -> None:
        self.choices.show_chosen(choice)
        lane = f"{int(choice) - 1}/" if choice.isdecimal() else "-"
        self.view.emphasise([span.id for span in self._spans_in_lanes() if span.id.startswith(lane)])

    def settle(self) -> None:
        """Make the choice stand and go on to the next disagreement."""
        if self._dispute is None or not self._choice:
            return
        dispute, row = self._dispute, self.queue.row_of(self._dispute)
        try:
            commands.settle_dispute(
                self._session,
                dispute.document,
                dispute.place,
                self._layer(),
                outcome=OUTCOMES.get(self._choice, "chosen"),
                reason=self.choices.reason.toPlainText().strip(),
                fragments=self.view.selected() if self._choice == EDIT else (),
            )
        except AnnotatorError as error:
            self.notices.show_words(language.error_sentence(error))
            return
        self._dispute = None
        self.queue.look_again(dispute.document)
        self._go_to(max(row, 0))

    def _layer(self) -> str | None:
        """The layer whose reading stands; what is edited or acceptable besides others begins with the fullest one."""
        if self._choice.isdecimal():
            reading = self._readings[int(self._choice) - 1]
            return reading.reading.layer if reading.spans else None
        if self._choice == REJECT:
            return None
        return max(self._readings, key=lambda one: sum(span.end - span.start for span in one.spans)).reading.layer

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key a choice; Enter settles, S skips."""
        symbol = symbol_of(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
        elif symbol.isdecimal() and symbol != "0":
            self.choose(symbol)
        elif symbol in KEYS:
            self._actions[KEYS[symbol]].trigger()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give queue and choices less room in a small window."""
        narrow = self.width() < NARROW
        self._side.setFixedWidth(NARROW_WIDTH if narrow else QUEUE_WIDTH)
        self.choices.setFixedWidth(CHOICES_WIDTH - 60 if narrow else CHOICES_WIDTH)
        super().resizeEvent(event)


KEYS = {"B": "review.both", "X": "review.reject", "E": "review.edit", "S": "review.skip"}
