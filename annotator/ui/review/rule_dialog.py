"""Resolving many disagreements at once by a rule, with a preview. It is undone in one step."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QListView,
    QRadioButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.adjudication.rules import Rule
from annotator.app import commands
from annotator.app.commands.review import AdjudicationReport, RuledPlace
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.gradual_model import GradualModel, Index
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label
from annotator.ui.review.queue_list import ROW_HEIGHT, paint_place
from annotator.ui.review.words import reason_name
from annotator.ui.theme import Theme


class RuledModel(GradualModel):
    """Rows for the places that a rule resolves."""

    def __init__(self, scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._ruled: tuple[RuledPlace, ...] = ()

    def show_ruled(self, ruled: tuple[RuledPlace, ...]) -> None:
        """Show the places that a rule resolves."""
        self._ruled = ruled
        self.list_changed()

    def total(self) -> int:
        """The number of places."""
        return len(self._ruled)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The record for the delegate; its words for screen readers."""
        ruled = self._ruled[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return ruled
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return language.listed((reason_words(ruled, self._scheme), ruled.quote, ruled.title))
        return None


class RuledDelegate(QStyledItemDelegate):
    """Paints the words that the rule accepts, the reason of the disagreement, and the title of the article."""

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._scheme, self._theme = scheme, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as in the queue."""
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        ruled: RuledPlace = index.data(Qt.ItemDataRole.UserRole)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        room = QRectF(option.rect).adjusted(12, 0, -12, 0)
        quote = ruled.quote or self.tr("no annotation here")
        paint_place(
            painter, room, quote, ruled.title, reason_words(ruled, self._scheme), self._theme.colors, mirrored=mirrored
        )


def reason_words(ruled: RuledPlace, scheme: Scheme) -> str:
    """Return the reason of the disagreement at a place, or "" where all agreed."""
    return reason_name(ruled.reasons[0], scheme) if ruled.reasons else ""


class RuleDialog(ActingDialog):
    """Asks for a rule and applies it; `done_words` then says what was resolved."""

    def __init__(self, project: OpenProject, theme: Theme, parent: QWidget) -> None:
        super().__init__(project, theme, parent)
        self.setObjectName("ruleDialog")
        self.setWindowTitle(self.tr("Resolve by a rule"))
        self.resize(560, 600)
        self._project, self._session = project, project.session
        self._rule: Rule = "agreed"
        self.done_words = ""
        self._model = RuledModel(self._session.scheme, self)
        self._list = QListView()
        self._list.setObjectName("ruledList")
        self._list.setModel(self._model)
        self._list.setItemDelegate(RuledDelegate(self._session.scheme, theme, self._list))
        self._list.setAccessibleName(self.tr("Effect of the rule"))
        self._summary = at_start(plain_label(self.tr("Choose a rule to see what it resolves."), role="secondary"))
        self._summary.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._accept = self._buttons.addButton(self.tr("Resolve"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._accept.setObjectName("resolveButton")
        self._accept.setEnabled(False)
        self._buttons.accepted.connect(self._resolve)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()

    def _rules(self) -> dict[Rule, tuple[str, str]]:
        return {
            "agreed": (
                self.tr("Agreed by all"),
                self.tr("Accept what everyone who finished the article annotated alike."),
            ),
            "majority": (self.tr("Majority"), self.tr("Accept what more than half of the annotators annotated.")),
            "longest": (
                self.tr("Longest, if only the edges differ"),
                self.tr("Accept the longest annotation; if several are equally long, that of more annotators."),
            ),
            "shortest": (
                self.tr("Shortest, if only the edges differ"),
                self.tr("Accept the shortest annotation; if several are equally short, that of more annotators."),
            ),
        }

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self, spacing=8)
        whole.setContentsMargins(24, 20, 24, 20)
        self._group = QButtonGroup(self)
        for rule, (name, sentence) in self._rules().items():
            button = QRadioButton(name)
            button.setObjectName(f"rule.{rule}")
            button.setAccessibleDescription(sentence)
            button.clicked.connect(lambda _=False, rule=rule: self._preview(rule))
            self._group.addButton(button)
            explained = at_start(plain_label(sentence, role="caption"))
            explained.setWordWrap(True)
            explained.setContentsMargins(24, 0, 24, 4)
            whole.addWidget(button)
            whole.addWidget(explained)
        whole.addWidget(self._summary)
        whole.addWidget(self._list, 1)
        whole.addWidget(self.notices)
        whole.addWidget(self._buttons)

    def _preview(self, rule: Rule) -> None:
        self._rule = rule
        report = self._adjudicate(self.tr("Previewing the rule"), dry_run=True)
        self._accept.setEnabled(report is not None and report.count > 0)
        self._model.show_ruled(report.places if report is not None else ())
        if report is not None:
            self._summary.setText(self._preview_words(report))
            self._accept.setText(self.tr("Resolve {n}").format(n=language.number(report.resolved)))
            if not report.resolved:
                self._accept.setText(self.tr("Accept {n}").format(n=language.number(report.agreed)))

    def _preview_words(self, report: AdjudicationReport) -> str:
        """Return the counts in words. Places where all agree are counted apart, since nothing is decided there."""
        left = self.tr("%n still open", "", report.unresolved)
        words = f"{self._result_words(report)}{self.tr(', ')}{left}."
        if not report.stance_only:
            return words
        # A claim is not resolved before its stance is, though all agree on the rest.
        return f"{words} {self.tr('%n claim(s) still need a stance.', '', report.stance_only)}"

    def _result_words(self, report: AdjudicationReport) -> str:
        words = self.tr("%n disagreement(s) resolved", "", report.resolved)
        if not report.agreed:
            return words
        taken = self.tr("%n agreed place(s) accepted", "", report.agreed)
        return f"{words}{self.tr(', ')}{taken}" if report.resolved else taken

    def _resolve(self) -> None:
        report = self._adjudicate(self.tr("Resolving"), dry_run=False)
        if report is not None:
            self.done_words = self._result_words(report)
            self.accept()

    def _adjudicate(self, title: str, *, dry_run: bool) -> AdjudicationReport | None:
        session, rule = self._session, self._rule
        return self._project.run(title, lambda task: commands.adjudicate(session, rule, task, dry_run=dry_run))
