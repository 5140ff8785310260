"""The warning of a hidden control that can mislead a reader."""

from PySide6.QtCore import QCoreApplication

from annotator.text.hidden import HiddenMark
from annotator.ui import language
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.hidden_panel import described


def first_misleading(article: ArticleText) -> HiddenMark | None:
    """Return the first hidden control of an article that can mislead, or None."""
    return next((mark for mark in article.hidden if mark.problem), None)


def warning_of(mark: HiddenMark, article: ArticleText) -> str:
    """Return the warning of a misleading control, with its place."""
    words = QCoreApplication.translate(
        "Desk", "Hidden control character in paragraph {paragraph}: {name} (U+{code}), code point {offset}: {problem}."
    )
    return words.format(
        paragraph=language.number(article.number_for_people(mark.offset)),
        name=mark.what.name,
        code=f"{ord(mark.character):04X}",
        offset=language.number(mark.offset),
        problem=described(mark.what, mark.problem or ""),
    )
