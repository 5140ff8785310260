"""A repeated paragraph to tick: its words, the article that it is annotated in, and what would be copied from there.

Sizes are pixels.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QSizePolicy

from annotator.app.commands.repeating import RepeatedParagraph
from annotator.domain.annotation import GOLD, Annotations
from annotator.domain.frames import frames
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.annotate.act_words import label_name, quoted
from annotator.ui.article.card_data import CardData, card_of, quote
from annotator.ui.plain import at_start, plain_label

GAP, LINE_GAP, MARGIN = 12, 2, 8
LONGEST_QUOTE = 60
"""Code points of the words of a paragraph."""


class RepeatedRow(QFrame):
    """A paragraph with its `box`; a click anywhere on it ticks."""

    def __init__(self, paragraph: RepeatedParagraph, scheme: Scheme) -> None:
        super().__init__()
        self.paragraph = paragraph
        self.box = QCheckBox(checked=True)
        words = _shortened(paragraph.words)
        self.lines = [language.isolated(words), self._source(), *annotation_lines(paragraph, scheme)]
        self.box.setAccessibleName(words)
        self.box.setAccessibleDescription("\n".join(self.lines[1:]))
        whole = QGridLayout(self)
        whole.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        whole.setHorizontalSpacing(GAP)
        whole.setVerticalSpacing(LINE_GAP)
        whole.setColumnStretch(1, 1)
        for number, line in enumerate(self.lines):
            whole.addWidget(self._label(line, first=number == 0), number, 1, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self.box, 0, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _source(self) -> str:
        is_gold = self.paragraph.layer == GOLD
        words = self.tr("from {title} (gold layer)") if is_gold else self.tr("from {title}")
        return words.format(title=quoted(self.paragraph.title))

    def _label(self, line: str, *, first: bool) -> QLabel:
        label = at_start(plain_label(line, role="heading" if first else "secondary"))
        label.setWordWrap(True)
        return label

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick, or take the tick away."""
        self.box.toggle()
        self.box.setFocus()


def annotation_lines(paragraph: RepeatedParagraph, scheme: Scheme) -> list[str]:
    """Return what would be copied: each claim with its speaker, cue and stances, then the spans that are in none."""
    work = Annotations(
        {span.id: span for span in paragraph.spans}, {relation.id: relation for relation in paragraph.relations}
    )
    all_frames = frames(work)
    lines: list[str] = []
    shown: set[str] = set()
    for frame in all_frames:
        shown.update(frame.parts())
        head = f"{label_name(scheme, frame.head.label)}: {language.isolated(quote(frame.head))}"
        lines.append(" · ".join([head, *_links(card_of(frame, all_frames, work, scheme))]))
    others = (span for span in paragraph.spans if span.id not in shown)
    return [*lines, *(f"{label_name(scheme, span.label)}: {language.isolated(quote(span))}" for span in others)]


def _links(card: CardData) -> list[str]:
    links = [language.isolated(card.speaker)] if card.speaker else []
    for row in card.rows:
        cues = [language.isolated(cue) for cue in row.cues]
        said = row.words if row.value else ""
        links += filter(None, (language.isolated(row.who) if row.who else "", *cues, said, row.towards))
    return [*links, *(f"{row.words} {language.isolated(row.quote)}" for row in card.related)]


def _shortened(words: str) -> str:
    line = words.replace("\n", " ")
    return line if len(line) <= LONGEST_QUOTE else line[:LONGEST_QUOTE].rstrip(" .،") + "…"
