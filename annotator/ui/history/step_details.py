"""A step in detail: the states before and after it, and a way through the other steps of its span."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from annotator.app.history.steps import EntityChange, Step
from annotator.app.history.summary import Summary
from annotator.domain.annotation import Fragment, Span
from annotator.domain.operation import Record
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.article.highlights import swatch_of
from annotator.ui.article.typography import LATIN_FONTS
from annotator.ui.history.differences import fragments_of, in_words, minus, words_of
from annotator.ui.history.step_words import StepWords
from annotator.ui.plain import at_start, plain_label
from annotator.ui.review.marked_quote import MarkedQuote
from annotator.ui.theme import Colors, Theme, icon, interface_font

QUOTE_SIZE, MOST_LINES = 16, 4
TELLING = ("span", "relation", "progress", "direction", "document", "decision", "revision_check")
"""The types of records, the one that is shown first."""


class DifferenceQuote(MarkedQuote):
    """The words of a span, in which parts are struck out as removed, or underlined as added."""

    def __init__(self, words: str, parts: list[Fragment], colors: Colors, *, removed: bool) -> None:
        font = interface_font(QUOTE_SIZE)
        font.setFamilies(LATIN_FONTS)
        super().__init__(words, parts, font, colors.text, colors.removed_fill if removed else colors.added_fill)
        self._part_color = QColor(colors.removed if removed else colors.added)
        self._removed = removed
        self.set_most_lines(MOST_LINES)

    def _show(self, words: str, marked: list[Fragment]) -> None:
        super()._show(words, marked)
        for part in self._formats:
            part.format.setForeground(self._part_color)
            part.format.setFontStrikeOut(self._removed)
            part.format.setFontUnderline(not self._removed)


class StepDetails(QWidget):
    """Shows one step."""

    walked = Signal(int)
    """1 for the next step of the span, -1 for the previous one."""

    def __init__(self, words: StepWords, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyDetails")
        self._words, self._scheme, self._theme = words, scheme, theme
        self._heading = plain_label(role="heading")
        self._thing = plain_label()
        self._position = plain_label(role="caption")
        self._ways = {step: self._make_way(name, step) for name, step in (("previous", -1), ("next", 1))}
        self._content: QWidget | None = None
        header = QHBoxLayout(spacing=8)
        header.addWidget(self._heading)
        header.addWidget(self._thing)
        header.addStretch()
        header.addWidget(self._position)
        for button in self._ways.values():
            header.addWidget(button)
        self._column = QVBoxLayout(self, spacing=8)
        self._column.setContentsMargins(16, 8, 16, 12)
        self._column.addLayout(header)
        self._column.addStretch(1)

    def _make_way(self, name: str, step: int) -> QToolButton:
        colors = self._theme.colors
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        button = QToolButton(autoRaise=True, icon=icon(name, colors.text, colors.border, mirrored=mirrored))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = self.tr("Previous step of the span") if step < 0 else self.tr("Next step of the span")
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setObjectName(f"history.{name}")
        button.clicked.connect(lambda _=False: self.walked.emit(step))
        return button

    def show_step(self, step: Step, summary: Summary, *, place: int, count: int) -> None:
        """Show a step, which is the number `place` of `count` steps of its span, counted from the oldest; 0 of none."""
        span = summary.span
        self._heading.setText(self.tr("Selected span") if span else self.tr("Selected step"))
        self._thing.setText(self._words.thing(step, summary) if span else "")
        if span is not None:
            head = step.history.last_span(summary.layer, summary.head) or span
            swatch, _ = swatch_of(self._scheme, head.label, self._theme.name)
            self._thing.setStyleSheet(f"color: {swatch.text}; font-weight: 600;")
        numbers = {"place": language.number(place), "count": language.number(count)}
        self._position.setText(self.tr("step {place} of {count}").format(**numbers) if place else "")
        for way, button in self._ways.items():
            button.setVisible(bool(place))
            button.setEnabled(1 <= place + way <= count)
        self._replace(self._make_content(step, summary))

    def _replace(self, content: QWidget) -> None:
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        self._column.insertWidget(1, content)
        content.show()

    def _make_content(self, step: Step, summary: Summary) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content, spacing=8)
        column.setContentsMargins(0, 0, 0, 0)
        change = _telling(step.changes, summary)
        before, after = self._words.fields(step, change.before), self._words.fields(step, change.after)
        unchanged = [field for field in after if field in before]
        earlier = step.history.step_before(change.key, step)
        was = self.tr("Before, {who}").format(who=self._signed(earlier)) if earlier else self.tr("Before")
        for state, other, fields, when, removed in (
            (change.before, change.after, before, was, True),
            (change.after, change.before, after, self.tr("After, {who}").format(who=self._signed(step)), False),
        ):
            changed = [field for field in fields if field not in unchanged]
            column.addWidget(self._card(state, other, changed, when, removed=removed))
        unchanged += self._words.parts_of_claim(step, summary)
        if unchanged:
            column.addWidget(_wrapped(self.tr("Unchanged: {fields}").format(fields=_listed(unchanged)), "caption"))
        for words in filter(None, (self._words.place(step), self._words.origin(step))):
            column.addWidget(_wrapped(words, "caption"))
        return content

    def _signed(self, step: Step) -> str:
        time = QLocale().toString(step.recorded.astimezone(), "HH:mm") if step.recorded else "–"
        return f"{language.isolated(self._words.who(step))} {time}"

    def _card(
        self, state: Record | None, other: Record | None, fields: Sequence[tuple[str, str]], when: str, *, removed: bool
    ) -> QFrame:
        card = QFrame()
        card.setObjectName("formCard")
        column = QVBoxLayout(card, spacing=2)
        column.setContentsMargins(12, 6, 12, 8)
        top = QHBoxLayout()
        top.addWidget(plain_label(when, role="caption"))
        top.addStretch()
        column.addLayout(top)
        if isinstance(state, Span):
            number = language.number
            fragments = ", ".join(f"{number(start)}–{number(end)}" for start, end in state.fragments)
            places = self.tr("code points {places}").format(places=language.isolated(fragments))
            top.addWidget(plain_label(places, role="caption"))
            parts = in_words(state, minus(state.fragments, fragments_of(other)))
            column.addWidget(DifferenceQuote(words_of(state), parts, self._theme.colors, removed=removed))
        for name, value in fields:
            field = self.tr("{name}: {value}").format(name=language.isolated(name), value=language.isolated(value))
            column.addWidget(_wrapped(field, ""))
        if state is None:
            column.addWidget(plain_label(self.tr("nothing"), role="secondary"))
        return card


def _telling(changes: Sequence[EntityChange], summary: Summary) -> EntityChange:
    """Return the change to show: that of the span that a step was about, or of the first record of the first type."""
    if summary.span is not None:
        for change in changes:
            if change.type == "span" and change.entity == summary.span.id:
                return change
    differing = [change for change in changes if change.before != change.after] or list(changes)
    return min(differing, key=lambda change: TELLING.index(change.type))


def _listed(fields: Sequence[tuple[str, str]]) -> str:
    return " · ".join(f"{language.isolated(name)} {language.isolated(value)}" for name, value in fields)


def _wrapped(words: str, role: str) -> QWidget:
    label = at_start(plain_label(words, role=role))
    label.setWordWrap(True)
    return label
