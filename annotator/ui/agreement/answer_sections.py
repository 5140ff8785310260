"""Sections about answers: stances, most frequent confusions, relations, attributes."""

from collections import Counter
from itertools import combinations

from PySide6.QtCore import QObject

from annotator.agreement.report import AgreementReport, Answers, RelationAgreement
from annotator.app.disagreements import DisagreementFilter
from annotator.domain.claim_relations import CLAIM_REL
from annotator.domain.frames import CLAIM, CUE, CUED_BY, SAID_BY, STANCE, TOGETHER
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.agreement.content import Cell, Mark, Section, figure_cell, headings, label_name, leading
from annotator.ui.stances import all_stance_choices, stance_choice
from annotator.ui.theme import ThemeName

MOST_CONFUSIONS = 5
FILTERS = {
    SAID_BY: DisagreementFilter(reason="speaker"),
    CUED_BY: DisagreementFilter(label=CUE),  # cues differ as spans, never in what they are linked with
    STANCE: DisagreementFilter(reason="stance"),
    CLAIM_REL: DisagreementFilter(reason="relation"),
}
"""The filter of disagreements behind the figures of a relation."""


class AnswerSections(QObject):
    """The sections of a report about answers."""

    def __init__(self, report: AgreementReport, scheme: Scheme, theme: ThemeName) -> None:
        super().__init__()
        self._report = report
        self._scheme = scheme
        self._theme = theme
        self.all = [self.stances(), self.confusions(), self.relations(), self.answers(), self.article_labels()]

    def stances(self) -> Section:
        """How often each stance of one annotator met each stance of another."""
        values = self._stance_values()
        counts = {
            (value, other): self._report.stance.confusion.get(f"{value}|{other}", 0)
            for value in values
            for other in values
        }
        most = max(counts.values(), default=0) or 1
        rows = []
        for value in values:
            stance_cell = self._stance_cell(value)
            cells = [stance_cell]
            for other in values:
                count = counts[value, other]
                tip = f"{stance_cell.words} – {self._stance_cell(other).words}: {language.number(count)}"
                same = value == other
                filter_ = DisagreementFilter(stances=(value, other)) if count else None
                cells.append(
                    Cell(language.number(count), tip, strong=same, shade=count / most, framed=same, filter_=filter_)
                )
            rows.append(tuple(cells))
        columns = (Cell(), *(self._stance_cell(value) for value in values))
        remark = self.tr("same claim or target; of each two annotators, rows: the first by name, columns: the second")
        return Section("stances", self.tr("Stance: who said what"), remark, columns, rows, matrix=True)

    def confusions(self) -> Section:
        """The pairs of stances confused most often."""
        values = self._stance_values()
        counts = Counter(
            {
                (value, other): self._report.stance.confusion.get(f"{value}|{other}", 0)
                + self._report.stance.confusion.get(f"{other}|{value}", 0)
                for value, other in combinations(values, 2)
            }
        )
        rows = []
        for (value, other), count in counts.most_common(MOST_CONFUSIONS):
            if count:
                cells = (self._stance_cell(value), self._stance_cell(other))
                row = (*cells, Cell(language.number(count), strong=True))
                rows.append(leading(row, DisagreementFilter(stances=(value, other))))
        columns = headings(self.tr("Stance"), self.tr("Confused with"), self.tr("n"))
        return Section("confusions", self.tr("Most frequent confusions"), "", columns, rows)

    def _stance_values(self) -> list[str]:
        """The values of the scheme, then values of another scheme."""
        known = [choice.id for choice in all_stance_choices(self._scheme)]
        pairs = {f"{value}|{other}" for value in known for other in known}
        more = {value for pair in self._report.stance.confusion if pair not in pairs for value in pair.split("|")}
        return known + sorted(more - set(known))

    def _stance_cell(self, value: str) -> Cell:
        choice = stance_choice(self._scheme, value)
        words = " + ".join(self._scheme.say(part, language.current()) for part in value.split(TOGETHER))
        color = (choice.dark if self._theme == "dark" else choice.light) if choice else ""
        marks = (Mark(choice.mark, color),) if choice and choice.mark else ()
        return Cell(words, words, color=color, marks=marks)

    def relations(self) -> Section:
        """Agreement on relations, and on complete frames."""
        rows = [
            leading(_relation_row(label_name(self._scheme, label), relation), FILTERS.get(label))
            for label, relation in self._report.relations.items()
        ]
        rows.append(
            leading(_relation_row(self.tr("Complete claims"), self._report.frames), DisagreementFilter(label=CLAIM))
        )
        columns = headings(self.tr("Relation"), self.tr("n"), self.tr("Strict F1"), self.tr("Conditional F1"))
        remark = self.tr("conditional: spans agreed by both")
        return Section("relations", self.tr("Relations and complete claims"), remark, columns, rows)

    def answers(self) -> Section:
        """Agreement on stance and attributes, where both annotated."""
        rows = [leading(self._answer(self.tr("Stance"), self._report.stance), DisagreementFilter(reason="stance"))]
        for name, answers in self._report.attributes.items():
            label, _, attribute = name.rpartition(".")
            question = f"{label_name(self._scheme, label)} · {self._scheme.say(attribute, language.current())}"
            rows.append(leading(self._answer(question, answers), DisagreementFilter(reason="attribute", label=label)))
        columns = headings(self.tr("Question"), self.tr("n"), self.tr("Coverage"), self.tr("Alpha"), self.tr("Kappa"))
        return Section("answers", self.tr("Stance and attributes"), self.tr("on what both annotated"), columns, rows)

    def article_labels(self) -> Section:
        """Agreement on labels of whole articles, where somebody gave any."""
        rows = []
        for name, answers in self._report.articles.items():
            label = self._scheme.document_label(name)
            words = self._scheme.say(label.name, language.current()) if label is not None else name
            figures = (
                figure_cell(answers.observed, answers.undefined, "observed"),
                figure_cell(answers.alpha, answers.undefined, "alpha", strong=True),
                figure_cell(answers.kappa, answers.undefined, "kappa"),
            )
            counts = (Cell(language.number(count)) for count in (answers.n, answers.both, answers.one))
            rows.append((Cell(words), *counts, *figures))
        columns = headings(
            self.tr("Label"), self.tr("n"), self.tr("Both"), self.tr("Only one"), self.tr("Same"), self.tr("Alpha"),
            self.tr("Kappa"),
        )  # fmt: skip
        remark = self.tr("given or not, of each two who finished the article")
        return Section("articles", self.tr("Labels of the article"), remark, columns, rows)

    def _answer(self, name: str, answers: Answers) -> tuple[Cell, ...]:
        return (
            Cell(name),
            Cell(language.number(answers.n)),
            figure_cell(answers.coverage, answers.undefined, "coverage"),
            figure_cell(answers.alpha, answers.undefined, "alpha", strong=True),
            figure_cell(answers.kappa, answers.undefined, "kappa"),
        )


def _relation_row(name: str, agreement: RelationAgreement) -> tuple[Cell, ...]:
    return (
        Cell(name),
        Cell(language.number(agreement.n)),
        figure_cell(agreement.strict_f1, agreement.undefined, "strict_f1"),
        figure_cell(agreement.conditional_f1, agreement.undefined, "conditional_f1"),
    )
