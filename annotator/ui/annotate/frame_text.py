"""A claim frame as text to paste elsewhere, each quote isolated in its own direction."""

from annotator.domain.annotation import Annotations
from annotator.domain.frames import Frame
from annotator.domain.scheme import Scheme
from annotator.text.quotation_marks import bears_marks
from annotator.ui import language
from annotator.ui.article.card_data import card_of, needs_speaker_words


def text_of(frame: Frame, frames: list[Frame], work: Annotations, scheme: Scheme) -> str:
    """Return a frame in a few lines: speaker, exact words, each stance with its evidence, note."""
    card = card_of(frame, frames, work, scheme)
    speaker = card.speaker or needs_speaker_words()
    lines = [f"{language.isolated(speaker)}: {_quoted(' … '.join(frame.head.quote))}"]
    for row in card.rows:
        parts = [row.who, row.words, row.towards, *row.cues]
        lines.append("- " + " · ".join(language.isolated(part) for part in parts if part))
    lines += [f"- {row.words} {_quoted(row.quote)}" for row in card.related]
    if card.note:
        lines.append(language.isolated(card.note))
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    return language.isolated(words if bears_marks(words) else f"“{words}”")
