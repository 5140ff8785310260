"""The card with a table of two sides: which one, and towards what stances are counted. Sizes are pixels."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from annotator.app.analysis.subjects import Subject, subjects
from annotator.domain.frames import CLAIM, TARGET
from annotator.ui import language
from annotator.ui.analysis.cross_figure import CrossFigure
from annotator.ui.analysis.cross_table import CrossTableView
from annotator.ui.analysis.crossings import (
    OPPOSING,
    STANCES,
    Crossing,
    crossing,
    crossing_name,
    offered_crossings,
)
from annotator.ui.analysis.figure_words import light_theme
from annotator.ui.analysis.painted_button import PaintedButton
from annotator.ui.analysis.state import AnalysisState
from annotator.ui.analysis.value_list import Offered, ValueList
from annotator.ui.analysis.words import nothing_words, subject_words
from annotator.ui.article.highlights import swatch_of
from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import Theme

HEIGHT, MOST_SUBJECTS = 296, 200
ANY = ""


class CrossCard(QFrame):
    """A heading that chooses the table, what stances are towards, and the table."""

    followed = Signal()
    """A number was followed."""
    kind_changed = Signal()
    """Another table is shown."""

    def __init__(self, state: AnalysisState, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("figureCard")
        self.setFixedHeight(HEIGHT)
        self._state, self._theme = state, theme
        self._kinds = offered_crossings(state)
        self.kind = self._kinds[0]
        self.title = PaintedButton(theme, heading=True)
        self.title.setObjectName("analysis.crossing")
        self.title.clicked.connect(self._open_kinds)
        self._towards = plain_label(role="caption")
        self.subject = PaintedButton(theme)
        self.subject.setObjectName("analysis.subject")
        self.subject.clicked.connect(self._open_subjects)
        self._subjects: list[Subject] = []
        self._list = ValueList(theme, self)
        self._list.changed.connect(self._choose_subject)
        self.table = CrossTableView(theme)
        self.table.linked.connect(self._follow)
        self._nothing = at_start(plain_label(role="secondary"))
        self._nothing.setObjectName("noCrossing")
        self._note = at_start(plain_label(role="caption"))
        head = QHBoxLayout(spacing=8)
        head.setContentsMargins(0, 0, 8, 0)
        head.addWidget(self.title)
        head.addWidget(self._towards)
        head.addWidget(self.subject)
        head.addStretch()
        column = QVBoxLayout(self, spacing=4)
        column.setContentsMargins(12, 10, 12, 10)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._note)

    def refresh(self) -> None:
        """Count again."""
        found = self.crossing(self._theme)
        self.table.show_crossing(found, crossing_name(self.kind))
        self.title.show_words(crossing_name(self.kind))
        self._show_subject()
        if not found.rows and self.table.hasFocus():
            self.title.setFocus()
        self.table.setVisible(bool(found.rows))
        self._nothing.setText(nothing_words(self._state))
        self._nothing.setVisible(not found.rows)
        self._note.setText(self._left_out(found))
        self._note.setVisible(bool(found.rows and self._note.text()))

    def crossing(self, theme: Theme) -> Crossing:
        """Count the table that is shown, its marks in the colours of a theme."""
        return crossing(self.kind, self._state, theme)

    def figure(self, caption: str) -> CrossFigure:
        """Return the table as a figure to keep."""
        found = self.crossing(light_theme())
        return CrossFigure(
            crossing_name(self.kind),
            caption,
            found.first,
            found.rows,
            found.columns,
            found.table.counts,
            found.table.totals,
            found.total,
            found.sums if found.has_sums else "",
            self._left_out(found),
        )

    def _left_out(self, found: Crossing) -> str:
        """Return how many of the rows are shown, "" for all."""
        shown, all_rows = len(found.rows), found.table.all_rows
        numbers = {"shown": language.number(shown, grouped=True), "all": language.number(all_rows, grouped=True)}
        return self.tr("The first {shown} of {all}").format(**numbers) if shown < all_rows else ""

    def show_chosen(self) -> None:
        """Show no number as followed once nothing is looked for any more."""
        if not self._state.chips:
            self.table.choose(None)

    # --- which table

    def _open_kinds(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for kind in self._kinds:
            action = menu.addAction(crossing_name(kind), partial(self.show_kind, kind))
            action.setCheckable(True)
            action.setChecked(kind == self.kind)
            group.addAction(action)
        self.title.open_menu(menu)

    def show_kind(self, kind: str) -> None:
        """Show another table."""
        self.kind = kind
        self.table.choose(None)
        self.refresh()
        self.kind_changed.emit()

    # --- towards what

    def _show_subject(self) -> None:
        self._towards.setText(self.tr("towards") if self.kind in (STANCES, OPPOSING) else self.tr("about"))
        subject = self._state.subject
        if subject is None:
            self.subject.show_words(self.tr("any claim or target"))
            return
        beside = self.tr("and its claims") if subject.key else ""
        self.subject.show_words(
            subject_words(self._state.archive, subject),
            foreign=True,
            in_use=True,
            mark=self._mark(subject),
            beside=beside,
        )

    def _mark(self, subject: Subject) -> tuple[str, str]:
        label = TARGET if subject.key else CLAIM
        swatch, mark = swatch_of(self._state.session.scheme, label, self._theme.name)
        return mark, swatch.line

    def _open_subjects(self) -> None:
        chosen = self._state.subject
        ids = [ANY] if chosen is None else [_id(chosen)]
        self._list.open_below(self.subject, self._towards.text(), self._find_subjects, ids, several=False)

    def _find_subjects(self, typed: str) -> Sequence[Offered]:
        self._subjects = subjects(self._state.archive, typed, MOST_SUBJECTS)
        chosen = self._state.subject
        if chosen is not None and not typed:
            self._subjects = [chosen, *(one for one in self._subjects if _id(one) != _id(chosen))]
        return _Offers(self, self._subjects, with_any=not typed)

    def offered(self, subject: Subject | None) -> Offered:
        """Return a subject as it is offered, any for None."""
        if subject is None:
            return Offered(ANY, self.tr("any claim or target"), foreign=False)
        words = subject_words(self._state.archive, subject)
        return Offered(_id(subject), words, language.number(subject.stances), self._mark(subject))

    def _choose_subject(self, ids: list[str]) -> None:
        self._state.direct(next((one for one in self._subjects if ids and _id(one) == ids[0]), None))

    def _follow(self, row: int, column: int) -> None:
        found = self.table.cross.crossing
        if found is not None:
            self.table.choose((row, column))
            self._state.look_for(*found.chips(row, column))
            self.followed.emit()


class _Offers(Sequence[Offered]):
    """Subjects whose words are read when they are shown."""

    def __init__(self, card: CrossCard, found: list[Subject], *, with_any: bool) -> None:
        self._card = card
        self._found: list[Subject | None] = [None, *found] if with_any else [*found]
        self._read: dict[int, Offered] = {}

    def __len__(self) -> int:
        return len(self._found)

    def __getitem__(self, place: int) -> Offered:  # type: ignore[override]
        if place not in self._read:
            self._read[place] = self._card.offered(self._found[place])
        return self._read[place]


def _id(subject: Subject) -> str:
    return subject.key or f"#{subject.row}"
