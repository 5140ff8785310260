"""The form that begins a study: which share is without suggestions, what would be drawn, and the button."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from annotator.app.commands.studying import FEW, StudyPlan
from annotator.ui import language
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.plain import at_start, plain_label

USUAL_PERCENT, LARGEST_SEED = 50, 9999


class StudyForm(QWidget):
    """Share and seed, with what they would draw below."""

    changed = Signal()
    """Another share or seed."""
    agreed = Signal()
    """The plan that is shown is to be begun."""

    def __init__(self) -> None:
        super().__init__()
        self.plan: StudyPlan | None = None
        self.percent = self._field("studyShare", self.tr("Percentage of articles without suggestions"))
        self.percent.setRange(1, 99)
        self.percent.setValue(USUAL_PERCENT)
        self.percent.setSuffix("%")
        self.seed = self._field("studySeed", self.tr("Shuffle number"))
        self.seed.setMaximum(LARGEST_SEED)
        for field in (self.percent, self.seed):
            field.valueChanged.connect(lambda _: self.changed.emit())
        self.words = at_start(plain_label(role="secondary"))
        self.words.setObjectName("studyPlan")
        self.words.setWordWrap(True)
        few = self.tr("With fewer than %n article(s) of a kind, the difference is hardly ever certain.", "", FEW)
        self.warning = at_start(plain_label(few, role="warning"))
        self.warning.setObjectName("studyWarning")
        self.warning.setWordWrap(True)
        self.warning.hide()
        self.begin = QPushButton(self.tr("Begin study"))
        self.begin.setObjectName("studyBegin")
        self.begin.setEnabled(False)
        self.begin.clicked.connect(self.agreed)
        self._lay_out()

    def _field(self, name: str, spoken: str) -> QSpinBox:
        field = QSpinBox()
        field.setObjectName(name)
        field.setAccessibleName(spoken)
        field.setKeyboardTracking(False)  # what is drawn is worked out when the number is typed
        field.setLocale(QLocale.c())  # as on the command line; an Arabic zero alone is a dot
        field.lineEdit().setTextMargins(6, 0, 6, 0)  # the style sheet's padding does not reach it
        return field

    def _lay_out(self) -> None:
        fields = QWidget()
        flow = FlowLayout(spacing=16)
        fields.setLayout(flow)
        for words, field in (
            (self.tr("Without suggestions"), self.percent),
            (self.tr("Shuffle number"), self.seed),
        ):
            pair = QWidget()
            row = QHBoxLayout(pair, spacing=8)
            row.setContentsMargins(0, 0, 0, 0)
            label = plain_label(words, role="secondary")
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
            flow.addWidget(pair)
        foot = QHBoxLayout()
        foot.addWidget(self.begin)
        foot.addStretch()
        whole = QVBoxLayout(self, spacing=10)
        whole.setContentsMargins(8, 4, 8, 0)
        whole.addWidget(at_start(plain_label(self.tr("Begin a study"), role="heading")))
        whole.addWidget(self._explained())
        whole.addWidget(fields)
        whole.addWidget(self.words)
        whole.addWidget(self.warning)
        whole.addLayout(foot)

    def _explained(self) -> QWidget:
        label = at_start(
            plain_label(
                self.tr(
                    "Of the articles that are assigned to two or more and not started, this share is drawn to be"
                    " annotated without suggestions, the others with them. The next packages tell the annotators'"
                    " copies."
                ),
                role="caption",
            )
        )
        label.setWordWrap(True)
        return label

    @property
    def share(self) -> float:
        """The share of articles that are to be without suggestions."""
        return self.percent.value() / 100

    def show_plan(self, plan: StudyPlan) -> None:
        """Show what share and seed would draw."""
        self.plan = plan
        self.begin.setEnabled(plan.is_possible)
        self.words.setText(self._plan_words(plan) if plan.is_possible else self._no_plan_words(plan))
        self.warning.setVisible(plan.is_possible and plan.is_small)

    def _no_plan_words(self, plan: StudyPlan) -> str:
        """Return why there is no study to begin, and what is in the one that was begun."""
        few = self.tr("Too few articles are assigned to two or more people and not started.")
        if not plan.has_begun:
            return few
        before = language.listed(
            (
                self.tr("%n article(s) with suggestions", "", plan.shown_before),
                self.tr("%n article(s) without", "", plan.blind_before),
            )
        )
        if plan.is_exhausted:
            return self.tr("All articles that could be in a study are in it: {articles}.").format(articles=before)
        more = self.tr("Too few other articles are assigned to two or more people and not started.")
        return self.tr("In the study are {articles}. {more}").format(articles=before, more=more)

    def _plan_words(self, plan: StudyPlan) -> str:
        parts = [
            self.tr("%n article(s) with suggestions", "", len(plan.shown)),
            self.tr("%n article(s) without", "", len(plan.blind)),
            self.tr("%n assignment(s) change", "", plan.assignments),
        ]
        if plan.begun:
            parts.append(self.tr("%n started already", "", plan.begun))
        if plan.decided:
            parts.append(self.tr("%n decided before", "", plan.decided))
        return language.listed(parts)
