"""The Suggestions section: figures of what became of suggestions, and the study with its form."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotator.agreement.study import StudyFigures
from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.commands.studying import StudyPlan
from annotator.app.suggesting.figures import ACCEPT, CORRECT, DISMISS, FROM_NOTHING, SuggestionFigures
from annotator.app.tasks import Task
from annotator.ui import language
from annotator.ui.agreement.cell_painting import PADDING
from annotator.ui.agreement.content import reasons_of
from annotator.ui.agreement.tables import Card, FigureTable
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.section import Section, Surroundings
from annotator.ui.project.suggestions.figure_tables import FigureTables
from annotator.ui.project.suggestions.study_form import StudyForm
from annotator.ui.roles import role_of

SIDE, GAP, WIDEST = 24, 16, 960


class _Read(NamedTuple):
    """What is read at once; the study and the plan of another are not for everybody."""

    figures: SuggestionFigures
    study: StudyFigures | None
    plan: StudyPlan | None


class SuggestionsSection(Section):
    """Read again whenever it comes to the front, and after changes while it is there."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.room)
        self._project, self._session = around.project, around.project.session
        self._theme = around.theme
        self._role = role_of(self._session)
        self._stale = True
        self.again = QPushButton(self.tr("Count again"))
        self.again.setObjectName("suggestions.count")
        self.again.clicked.connect(self.load)
        self.form = StudyForm()
        self.form.changed.connect(self._draw)
        self.form.agreed.connect(self._begin)
        self._cards = QVBoxLayout(spacing=GAP)
        self._lay_out()
        self._project.changed.connect(self._note_change)
        self._project.finished.connect(self._load_when_idle, Qt.ConnectionType.QueuedConnection)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner, spacing=GAP)
        column.setContentsMargins(0, 0, 0, 0)
        self._remark = self._explained()
        column.addWidget(self._remark)
        column.addLayout(self._cards)
        self._form_card = QFrame()
        self._form_card.setObjectName("figureCard")
        inside = QVBoxLayout(self._form_card)
        inside.setContentsMargins(16, 14, 16, 16)
        inside.addWidget(self.form)
        column.addWidget(self._form_card)
        column.addStretch()
        content = QWidget()
        content.setObjectName("scrolled")
        beside = QHBoxLayout(content)  # a column alone would be as high as its parts are in all the width
        beside.setContentsMargins(SIDE, GAP, SIDE, SIDE)
        beside.addWidget(inner, 1)
        beside.addStretch()
        self._layouts = (column, beside)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setObjectName("suggestionsScroll")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self._form_card.setVisible(self._role == "lead")

    def _explained(self) -> QLabel:
        whose = self.tr("Accepted suggestions are counted in the work of everybody.")
        if self._role == "annotator":
            whose = self.tr("These are your own figures.")
        words = self.tr(
            "What was shown and dismissed is known of this copy of the project alone; precision and the actions saved"
            " are of the people and articles of which it is known. A claim from nothing takes {nothing} actions, one"
            " that is accepted as it is {accept}, one that is changed {correct}, one that is dismissed {dismiss}."
        )
        costs = {"nothing": FROM_NOTHING, "accept": ACCEPT, "correct": CORRECT, "dismiss": DISMISS}
        figures = {name: language.number(cost) for name, cost in costs.items()}
        return _wrapped(f"{whose} {words.format(**figures)}", inset=0)

    def head(self) -> list[QWidget]:
        """Return the button that counts again."""
        return [self.again]

    # --- reading

    def enter(self) -> None:
        """Count, once the page is in front: what is shown on the desk is reported by no change."""
        self._stale = True
        self.again.setFocus()
        QTimer.singleShot(0, self, self._load_when_idle)

    def _note_change(self, change: Change) -> None:
        # Time spent changes no figure. What others made is counted when the section is shown the next time.
        if not change.brought and change.kinds != {"sitting"}:
            self._stale = True
            QTimer.singleShot(0, self, self._load_when_idle)

    def _load_when_idle(self) -> None:
        if self._stale and self.isVisible() and not self._project.is_running:
            self.load()

    def load(self) -> None:
        """Count everything, and show it unless the person stops it."""
        session, share, seed = self._session, self.form.share, self.form.seed.value()
        sees_study, draws = self._role != "annotator", self._role == "lead"
        self._stale = False

        def read(task: Task) -> _Read:
            figures = commands.suggestion_figures(session, task)
            study = commands.study(session, task=task) if sees_study else None
            return _Read(figures, study, commands.plan_study(session, share, seed) if draws else None)

        found = self._project.run(self.tr("Counting"), read, stopped=self.tr("Stopped. The figures are unchanged."))
        if found is not None:
            self._show(found)

    def _show(self, found: _Read) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        tables = FigureTables(self._session.scheme, self._theme.name)
        sections = [section for section in tables.of_suggestions(found.figures) if section.rows]
        for section in sections:
            self._add(Card(section.heading, section.remark, FigureTable(section, self._theme)))
        self._remark.setVisible(bool(sections))
        if not sections:
            self._add(self._nothing())
        if found.study is not None and (found.study.shown.assigned or found.study.blind.assigned):
            section = tables.of_study(found.study)
            reasons = [_wrapped(reason) for reason in reasons_of(section)]
            self._add(Card(section.heading, "", FigureTable(section, self._theme), *reasons))
        if found.plan is not None:
            self.form.show_plan(found.plan)
        self._make_room()

    def _add(self, card: Card) -> None:
        self._cards.addWidget(card)
        card.show()  # Qt would show it later, and lay it out without it until then

    def _make_room(self) -> None:
        """Make the content as high as its cards before it is painted, which cuts tables otherwise."""
        for layout in self._layouts:
            layout.activate()
            QCoreApplication.sendPostedEvents(layout.parentWidget(), QEvent.Type.LayoutRequest)

    def _nothing(self) -> Card:
        words = self.tr(
            "They are shown in articles that are assigned to one person alone, unless the lead says otherwise."
        )
        label = _wrapped(words)
        label.setObjectName("suggestionsNothing")
        card = Card(self.tr("No suggestion was shown or accepted yet"), "", label)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return card

    # --- the study

    def _draw(self) -> None:
        """Show what another share or seed would draw."""
        session, share, seed = self._session, self.form.share, self.form.seed.value()
        if self._project.is_running:
            self._stale = True  # counted again when that is over
            return
        plan = self._project.run(self.tr("Preview"), lambda _task: commands.plan_study(session, share, seed))
        if plan is not None:
            self.form.show_plan(plan)

    def _begin(self) -> None:
        plan = self.form.plan
        if plan is None:
            return

        def begin(_task: Task) -> bool:
            commands.begin_study(self._session, plan)
            return True

        if self._project.run(self.form.begin.text(), begin):
            with_, without = language.number(len(plan.shown)), language.number(len(plan.blind))
            words = self.tr("Study begun. Articles with suggestions: {shown}, without: {blind}")
            self._project.show_done(words.format(shown=with_, blind=without))


def _wrapped(words: str, inset: int = round(PADDING)) -> QLabel:
    """Return words on several lines, at the edge of the words of tables unless `inset` is another one."""
    label = at_start(plain_label(words, role="caption"))
    label.setWordWrap(True)
    label.setContentsMargins(inset, 0, inset, 0)
    return label
