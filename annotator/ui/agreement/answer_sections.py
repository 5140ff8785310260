"""What people answered, as sections: stance, who said what, most frequent confusions, ties, attributes."""

from collections import Counter
from itertools import combinations

from PySide6.QtCore import QObject

from annotator.agreement.report import AgreementReport, Answers, RelationAgreement
from annotator.app.disputes import Sought
from annotator.domain.frames import CLAIM, CUE, CUED_BY, SAID_BY, STANCE, TOGETHER
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.agreement.content import Cell, Mark, Section, figure_cell, headings, label_name, leading
from annotator.ui.stances import stance_choice, stance_choices
from annotator.ui.theme import ThemeName

MOST_CONFUSIONS = 5
PLACES_OF_TIES = {
    SAID_BY: Sought(reason="speaker"),
    CUED_BY: Sought(label=CUE),  # cues differ as spans, never as what is tied to them
    STANCE: Sought(reason="stance"),
}
"""Where people differ in a relation."""


class AnswerSections(QObject):
    """The sections of a report about answers."""

    def __init__(self, report: AgreementReport, scheme: Scheme, theme: ThemeName) -> None:
        super().__init__()
        self._report = report
        self._scheme = scheme
        self._theme = theme
        self.all = [self.stances(), self.confusions(), self.ties(), self.answers()]

    def stances(self) -> Section:
        """Which stances one person gave where another gave which."""
        values = self._stance_values()
        counts = {
            (one, other): self._report.stance.confusion.get(f"{one}|{other}", 0) for one in values for other in values
        }
        most = max(counts.values(), default=0) or 1
        rows = []
        for one in values:
            own = self._stance_cell(one)
            cells = [own]
            for other in values:
                count = counts[one, other]
                tip = f"{own.words} – {self._stance_cell(other).words}: {language.number(count)}"
                same = one == other
                sought = Sought(stances=(one, other)) if count else None
                cells.append(
                    Cell(language.number(count), tip, strong=same, shade=count / most, framed=same, sought=sought)
                )
            rows.append(tuple(cells))
        columns = (Cell(), *(self._stance_cell(value) for value in values))
        remark = self.tr("same claim or target; rows: annotator A, columns: annotator B")
        return Section("stances", self.tr("Stance: who said what"), remark, columns, rows, matrix=True)

    def confusions(self) -> Section:
        """Which two stances were most often given for each other."""
        values = self._stance_values()
        counts = Counter(
            {
                (one, other): self._report.stance.confusion.get(f"{one}|{other}", 0)
                + self._report.stance.confusion.get(f"{other}|{one}", 0)
                for one, other in combinations(values, 2)
            }
        )
        rows = []
        for (one, other), count in counts.most_common(MOST_CONFUSIONS):
            if count:
                cells = (self._stance_cell(one), self._stance_cell(other))
                told = (*cells, Cell(language.number(count), strong=True))
                rows.append(leading(told, Sought(stances=(one, other))))
        columns = headings(self.tr("Annotator A"), self.tr("Annotator B"), self.tr("n"))
        return Section("confusions", self.tr("Most frequent confusions"), "", columns, rows)

    def _stance_values(self) -> list[str]:
        """The values of the scheme, then those that work under another scheme has."""
        known = [choice.id for choice in stance_choices(self._scheme)]
        pairs = {f"{one}|{other}" for one in known for other in known}
        more = {value for pair in self._report.stance.confusion if pair not in pairs for value in pair.split("|")}
        return known + sorted(more - set(known))

    def _stance_cell(self, value: str) -> Cell:
        choice = stance_choice(self._scheme, value)
        words = " + ".join(self._scheme.say(one, language.current()) for one in value.split(TOGETHER))
        color = (choice.dark if self._theme == "dark" else choice.light) if choice else ""
        marks = (Mark(choice.mark, color),) if choice and choice.mark else ()
        return Cell(words, words, color=color, marks=marks)

    def ties(self) -> Section:
        """Relations, and frames as wholes."""
        rows = [
            leading(_tie(label_name(self._scheme, label), one), PLACES_OF_TIES.get(label))
            for label, one in self._report.relations.items()
        ]
        rows.append(leading(_tie(self.tr("Complete claims"), self._report.frames), Sought(label=CLAIM)))
        columns = headings(self.tr("Relation"), self.tr("n"), self.tr("Strict F1"), self.tr("Conditional F1"))
        remark = self.tr("conditional: spans agreed by both")
        return Section("ties", self.tr("Relations and complete claims"), remark, columns, rows)

    def answers(self) -> Section:
        """Stance and attributes, on what both marked."""
        rows = [leading(self._answer(self.tr("Stance"), self._report.stance), Sought(reason="stance"))]
        for name, one in self._report.attributes.items():
            label, _, attribute = name.rpartition(".")
            told = f"{label_name(self._scheme, label)} · {self._scheme.say(attribute, language.current())}"
            rows.append(leading(self._answer(told, one), Sought(reason="attribute", label=label)))
        columns = headings(self.tr("Question"), self.tr("n"), self.tr("Coverage"), self.tr("Alpha"), self.tr("Kappa"))
        return Section("answers", self.tr("Stance and attributes"), self.tr("on what both annotated"), columns, rows)

    def _answer(self, name: str, one: Answers) -> tuple[Cell, ...]:
        return (
            Cell(name),
            Cell(language.number(one.n)),
            figure_cell(one.coverage, one.undefined, "coverage"),
            figure_cell(one.alpha, one.undefined, "alpha", strong=True),
            figure_cell(one.kappa, one.undefined, "kappa"),
        )


def _tie(name: str, one: RelationAgreement) -> tuple[Cell, ...]:
    return (
        Cell(name),
        Cell(language.number(one.n)),
        figure_cell(one.strict_f1, one.undefined, "strict_f1"),
        figure_cell(one.conditional_f1, one.undefined, "conditional_f1"),
    )
