"""Composing in the article and in the editor beside it: what is selected in the one is the current row of the other."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent

from annotator.ui.notice_bar import NoticeBar
from annotator.ui.review.choices import Choices
from annotator.ui.review.draft_options import OF_ARTICLE, WORDS
from annotator.ui.review.draft_rows import DraftRows
from annotator.ui.review.passage import Passage


class Composing(QObject):
    """Leads between the article and the editor."""

    def __init__(self, view: Passage, choices: Choices, notices: NoticeBar) -> None:
        super().__init__(view)
        self._view, self._choices, self._composer, self._notices = view, choices, choices.composer, notices
        self._is_showing = False
        self._composer.row_changed.connect(self._show_part)
        self._composer.words_wanted.connect(self.ask_for_words)
        view.selection_changed.connect(self._take_words)

    @property
    def rows(self) -> DraftRows | None:
        """What is composed, or None while nothing is."""
        return self._composer.rows

    def begin(self, rows: DraftRows) -> None:
        """Open the editor; it begins with the words that are selected already."""
        if selected := self._view.selected():
            rows.take_words(WORDS, tuple(selected))
        self._choices.show_composer(shown=True)
        self._composer.begin(rows)
        self._show_part()

    def end(self) -> None:
        """Close the editor; what was composed goes."""
        if self.rows is not None:
            self._choices.show_composer(shown=False)
            self._view.clear_selection()
            self._notices.hide()

    def ask_for_words(self) -> None:
        """Let the next words that are selected be for the current row."""
        self._view.setFocus()
        self._notices.show_words(
            self.tr("Select other words, or press Tab for the other parts. Press Enter to resolve."),
            kind="hint",
            passing=True,
        )

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means in the editor, wherever on the page it was pressed; False when it means nothing."""
        return self._composer.take_key(event)

    def _show_part(self) -> None:
        """Select in the article what the current row says."""
        rows, current = self.rows, self._composer.current
        if rows is None:
            return
        fragments = rows.fragments(current) if current in OF_ARTICLE else ()
        self._is_showing = True
        if fragments:
            self._view.select_fragments(fragments)
        else:
            self._view.clear_selection()
        self._is_showing = False

    def _take_words(self) -> None:
        if self.rows is not None and not self._is_showing and (fragments := self._view.selected()):
            self._composer.take_words(tuple(fragments))
