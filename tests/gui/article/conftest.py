"""An article with its cards, without a window around it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator.app.bundled import scheme_toml
from annotator.domain.document import Document, document_id
from annotator.domain.frames import frame_of
from annotator.domain.scheme import parse_scheme
from annotator.ui import language, theme
from annotator.ui.application import application
from annotator.ui.article.article_desk import ArticleDesk
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.suggested import Suggested
from annotator.ui.theme import ThemeName
from tests.gui.article.suggestions import SUGGESTIONS, TEXT, WORK

ShowDesk = Callable[..., ArticleDesk]


@pytest.fixture
def show_desk(qtbot) -> Iterator[ShowDesk]:  # type: ignore[no-untyped-def]
    """Show an article with its suggestions, one of them current; with the claim selected or not."""

    def show(
        current: Suggested | None,
        *,
        width: int = 1102,
        height: int = 700,
        spoken: str = "en",
        colors: ThemeName = "light",
        selected: bool = False,
        folded: bool = False,
    ) -> ArticleDesk:
        chosen = theme.theme(colors)
        language.apply(application(), spoken)
        theme.apply(application(), chosen)
        scheme = parse_scheme(scheme_toml("claims"))
        desk = ArticleDesk(chosen)
        qtbot.addWidget(desk)
        desk.resize(width, height)
        article = ArticleText(Document(document_id(TEXT), TEXT, "", {}), {})
        desk.view.show_article(article, scheme, WORK.spans.values())
        desk.show_work(WORK, scheme)
        desk.fold_cards(wanted=folded)
        desk.show()
        desk.activateWindow()
        desk.view.setFocus()
        desk.point_at(frame_of(WORK, "claim") if selected else None, "", "")
        desk.cards.suggestion_card.show_keys("Tab", "", "Backspace")
        make_current(desk, current)
        return desk

    yield show
    theme.apply(application(), theme.theme("light"))
    language.apply(application(), "en")


def make_current(desk: ArticleDesk, current: Suggested | None) -> None:
    """Make one of the suggestions current, or none."""
    desk.view.show_suggestions(SUGGESTIONS, current.id if current else "")
    number = SUGGESTIONS.index(current) + 1 if current else 0
    desk.cards.show_suggestion(current, number, len(SUGGESTIONS))
    if current:
        desk.view.scroll_to(current.start)
    for _ in range(3):
        QApplication.processEvents()
