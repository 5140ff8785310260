"""The preview of a merge."""

from collections.abc import Sequence
from itertools import groupby

import msgspec
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.app.merging.questions import Question
from annotator.app.merging.report import LayerChange, MergeReport, RemarkCount
from annotator.domain.annotation import GOLD
from annotator.ui import language
from annotator.ui.plain import at_start, plain_label
from annotator.ui.screen_room import screen_room
from annotator.ui.team.highlight_words import news_lines
from annotator.ui.team.question_list import QuestionList
from annotator.ui.translatable import QT_TRANSLATE_NOOP

SHOWN_EXAMPLES = 5
BESIDE = 420
"""Pixels of the dialog beside the table: title, remarks and buttons."""
LEAST_HEIGHT = 180
"""The least height of the table, in pixels."""
KINDS = {
    "affiliation": QT_TRANSLATE_NOOP("Merging", "affiliations"),
    "annotator": QT_TRANSLATE_NOOP("Merging", "team"),
    "assignment": QT_TRANSLATE_NOOP("Merging", "assignments"),
    "decision": QT_TRANSLATE_NOOP("Merging", "decisions"),
    "direction": QT_TRANSLATE_NOOP("Merging", "directions of paragraphs"),
    "document": QT_TRANSLATE_NOOP("Merging", "titles and metadata"),
    "entry": QT_TRANSLATE_NOOP("Merging", "entries of the speaker register"),
    "filter": QT_TRANSLATE_NOOP("Merging", "filters"),
    "guideline": QT_TRANSLATE_NOOP("Merging", "guideline"),
    "key": QT_TRANSLATE_NOOP("Merging", "signing keys"),
    "message": QT_TRANSLATE_NOOP("Merging", "messages"),
    "progress": QT_TRANSLATE_NOOP("Merging", "progress"),
    "question": QT_TRANSLATE_NOOP("Merging", "questions"),
    "redirect": QT_TRANSLATE_NOOP("Merging", "merged entries"),
    "relation": QT_TRANSLATE_NOOP("Merging", "relations"),
    "scheme": QT_TRANSLATE_NOOP("Merging", "label scheme"),
    "sitting": QT_TRANSLATE_NOOP("Merging", "time spent"),
    "revision_check": QT_TRANSLATE_NOOP("Merging", "checks of corrected texts"),
    "spelling": QT_TRANSLATE_NOOP("Merging", "further names"),
    "span": QT_TRANSLATE_NOOP("Merging", "spans"),
    "thread": QT_TRANSLATE_NOOP("Merging", "states of threads"),
}
"""The names of the types of records."""


class MergeDialog(QDialog):
    """Asks whether to merge; accepting it includes removing or changing much of the work of others.

    `confirmed` holds the keys of the confirmed questions.
    """

    def __init__(
        self,
        report: MergeReport,
        questions: Sequence[Question],
        parent: QWidget,
        *,
        place: tuple[int, int] = (1, 1),
        is_shared: bool = False,
        caution: str = "",
    ) -> None:
        """Show a report. `place` is its number among several, and how many there are.

        What came by sharing waits where it is, as far as it is not merged. A `caution` is agreed to by merging.
        """
        super().__init__(parent)
        self.setObjectName("mergeDialog")
        title = self.tr("Merge {n} of {all}").format(n=language.number(place[0]), all=language.number(place[1]))
        self.setWindowTitle(title if place[1] > 1 else self.tr("Merge"))
        self.setMinimumWidth(520)
        whole = QVBoxLayout(self, spacing=14)
        whole.setContentsMargins(24, 20, 24, 20)
        sender = self.tr("From {name}").format(name=language.isolated(report.signed_by))
        whole.addWidget(at_start(plain_label(sender if is_shared else report.source, role="heading")))
        if not is_shared or report.first_signed:
            whole.addWidget(at_start(plain_label(signature_words(report), role="secondary")))
        self._questions = QuestionList(questions, waits=is_shared)
        if not questions:
            self._questions.hide()
        changes = self._changes(report, all_confirmed=bool(questions))
        screen_height = screen_room(parent).height()
        cards = [card for card in (self._news(report), self._questions, changes) if card is not None]
        whole.addWidget(_scrolled(screen_height - BESIDE, *cards), 1)
        for words in (*([caution] if caution else ()), *self._remarks(report)):
            line = at_start(plain_label(words, role="warning"))
            line.setWordWrap(True)
            whole.addWidget(line)
        buttons = self._buttons(report)
        if is_shared:
            buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Let it wait"))
            hint = self.tr("What you merge can be undone under File, Past merges. What waits stays where it is.")
            line = at_start(plain_label(hint, role="caption"))
            line.setWordWrap(True)
            whole.addWidget(line)
        whole.addWidget(buttons)
        # Enter alone must not remove much nor accept a key. Qt accepts a default button only inside a dialog.
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        (cancel if report.overrides_many or caution else self._merge).setDefault(True)

    def _news(self, report: MergeReport) -> QFrame | None:
        """What matters most to the person who merges; None for nothing."""
        if not report.highlights:
            return None
        card = QFrame()
        card.setObjectName("formCard")
        column = QVBoxLayout(card, spacing=4)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(at_start(plain_label(self.tr("What concerns you"), role="heading")))
        for words in news_lines(report):
            line = at_start(plain_label(words))
            line.setWordWrap(True)
            column.addWidget(line)
        return card

    def _changes(self, report: MergeReport, *, all_confirmed: bool) -> QFrame:
        """A table of additions, changes and removals, by author and layer, if everything is confirmed."""
        table = QFrame()
        table.setObjectName("formCard")
        grid = QGridLayout(table)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        corrected = sum(found.count for found in report.highlights if found.kind == "corrected text")
        articles = report.documents - corrected  # a corrected text is no article more
        condition = self.tr("If you confirm everything:") if all_confirmed else ""
        heads = (condition, self.tr("added"), self.tr("changed"), self.tr("removed"))
        for column, words in enumerate(heads):
            grid.addWidget(_cell(words, column, role="caption"), 0, column)
        if articles > 0:
            self._add_row(grid, self.tr("articles"), (articles, 0, 0))
        for (author, layer, corrects), group in groupby(_shown(report.changes), key=_whose):
            changes = list(group)
            role = "warning" if corrects else "heading"
            grid.addWidget(_cell(whose_words(changes), 0, role=role), grid.rowCount(), 0, 1, len(heads))
            for change in changes:
                self._add_row(grid, kind_words(change.kind), (change.added, change.changed, change.removed))
            if layer == author:
                self._add_remarks(grid, [one for one in report.remarks if one.author == author])
        if not report.documents and not report.changes:
            known = self.tr("Nothing new: everything is already here.")
            text = self.tr("No visible changes.") if report.new else known
            grid.addWidget(_cell(text, 0), 1, 0, 1, len(heads))
        return table

    def _add_remarks(self, grid: QGridLayout, remarks: list[RemarkCount]) -> None:
        """Add what somebody wrote, which is in spans and progress above: no changes more."""
        for one in remarks:
            for words, count in (
                (self.tr("including flags"), one.flags),
                (self.tr("including notes"), one.notes),
                (self.tr("including labels of articles"), one.labelled),
            ):
                if count:
                    self._add_row(grid, words, (count, 0, 0), role="caption")

    def _add_row(self, grid: QGridLayout, words: str, counts: tuple[int, int, int], role: str = "") -> None:
        row = grid.rowCount()
        grid.addWidget(_cell(words, 0, role=role), row, 0)
        for column, count in enumerate(counts, 1):
            grid.addWidget(_cell(language.number(count) if count else "–", column, role=role), row, column)

    @property
    def confirmed(self) -> list[str]:
        """The keys of the ticked questions."""
        return self._questions.confirmed()

    def _remarks(self, report: MergeReport) -> list[str]:
        left = self.tr("{name} is no longer on the team. Their work is merged all the same.")
        remarks = [left.format(name=language.isolated(name)) for name in report.left]
        if report.conflicts:
            remarks.append(
                self.tr("%n conflict(s) between two computers. You can resolve them afterwards.", "",
                        report.conflicts)
            )  # fmt: skip
        if report.missing:
            remarks.append(self.tr("%n change(s) needed by other changes are missing.", "", report.missing))
        if report.hidden:
            words = self.tr("%n of {shown} annotation(s) will be removed by the merge.", "", report.hidden)
            remarks.append(words.format(shown=language.number(report.shown)))
        if report.corrected:
            words = self.tr("%n of {shown} annotation(s) will be changed by other people.", "", report.corrected)
            remarks.append(words.format(shown=language.number(report.shown)))
        if report.quarantined:
            lines = [self.tr("%n item(s) failed validation and will be quarantined:", "", report.quarantined)]
            examples = report.examples[:SHOWN_EXAMPLES]
            lines += [language.problem_sentence(example.problem.at(example.place)) for example in examples]
            remarks.append("\n".join(lines))
        return remarks

    def _buttons(self, report: MergeReport) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        words = self.tr("Merge anyway") if report.overrides_many else self.tr("Merge")
        merge = box.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        merge.setObjectName("mergeButton")
        merge.setEnabled(bool(report.new or report.quarantined))
        self._merge = merge
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box


def signature_words(report: MergeReport) -> str:
    """Return who signed a package."""
    name = language.isolated(report.signed_by)
    if not report.signed_by:
        return QCoreApplication.translate("Merging", "Not signed")
    if report.first_signed:
        return QCoreApplication.translate("Merging", "Signed by {name} with a new key").format(name=name)
    return QCoreApplication.translate("Merging", "Signed by {name}").format(name=name)


def kind_words(kind: str) -> str:
    """Return the name of a type of record."""
    return QCoreApplication.translate("Merging", KINDS[kind])


def _shown(changes: Sequence[LayerChange]) -> list[LayerChange]:
    """Return the changes to list: title and metadata that come with an article are none."""
    listed = [msgspec.structs.replace(one, added=0) if one.kind == "document" else one for one in changes]
    return [one for one in listed if one.added or one.changed or one.removed]


def _whose(change: LayerChange) -> tuple[str, str, bool]:
    return change.author, change.layer, change.corrects


def whose_words(changes: Sequence[LayerChange]) -> str:
    """Return who changes whose work, for changes of one author in one layer."""
    change = changes[0]
    if not change.author and not change.layer:
        return QCoreApplication.translate("Merging", "Imported by nobody in particular")
    author, layer = language.isolated(change.author), language.isolated(change.layer)
    if change.corrects:
        if any(one.kind in ("span", "relation") for one in changes):
            words = QCoreApplication.translate("Merging", "{author} changes annotations of {name}")
        else:
            words = QCoreApplication.translate("Merging", "{author}, in the work of {name}")
        return words.format(author=author, name=layer)
    if change.layer == change.author:
        return author
    if change.layer == GOLD:
        return QCoreApplication.translate("Merging", "{author}, gold").format(author=author)
    if change.layer:
        return QCoreApplication.translate("Merging", "{author} to {name}").format(author=author, name=layer)
    return QCoreApplication.translate("Merging", "Project settings, from {author}").format(author=author)


def _scrolled(room: int, *cards: QFrame) -> QScrollArea:
    """Return cards that can be scrolled; as high as they are where `room` allows it, and at least LEAST_HEIGHT."""
    content = QWidget()
    content.setObjectName("scrolled")
    column = QVBoxLayout(content, spacing=10)
    column.setContentsMargins(0, 0, 0, 0)
    for card in cards:
        column.addWidget(card)
    column.addStretch()
    area: QScrollArea = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    area.setMinimumHeight(min(content.sizeHint().height() + 2, max(room, LEAST_HEIGHT)))
    return area


def _cell(words: str, column: int, *, role: str = "") -> QLabel:
    if not column:
        return at_start(plain_label(words, role=role))
    label = plain_label(words, role=role)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
    return label
