"""Composing in the article and in the editor beside it: the selection of the one is the current row of the other."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent

from annotator.ui.notice_bar import NoticeBar
from annotator.ui.review.choices import Choices
from annotator.ui.review.draft_options import OF_ARTICLE, WORDS
from annotator.ui.review.draft_rows import DraftRows
from annotator.ui.review.passage import Passage


class Composing(QObject):
    """Keeps the selection in the article and the rows of the editor together."""

    def __init__(self, view: Passage, choices: Choices, notices: NoticeBar) -> None:
        super().__init__(view)
        self._view, self._choices, self._composer, self._notices = view, choices, choices.composer, notices
        self._is_showing = False
        self._begun: object = None
        self._composer.row_changed.connect(self._show_part)
        self._composer.words_wanted.connect(self.ask_for_words)
        view.selection_changed.connect(self._take_words)

    @property
    def rows(self) -> DraftRows | None:
        """The rows that are edited, or None."""
        return self._composer.rows

    def begin(self, rows: DraftRows) -> None:
        """Open the editor, with words that are selected already as the first choice."""
        self._begun = rows.draft()
        if selected := self._view.selected():
            rows.take_words(WORDS, tuple(selected))
        self._choices.show_composer(shown=True)
        self._composer.begin(rows)
        self._show_part()

    @property
    def is_changed(self) -> bool:
        """Whether the composition has something that it did not begin with."""
        return self.rows is not None and self.rows.draft() != self._begun

    def end(self) -> None:
        """Close the editor and discard the composition."""
        if self.rows is not None:
            self._choices.show_composer(shown=False)
            self._view.clear_selection()
            self._notices.hide()

    def ask_for_words(self) -> None:
        """Have the person select words for the current row."""
        self._view.setFocus()
        self._notices.show_words(
            self.tr("Select other words, or press Tab for the other parts. Press Enter to resolve."),
            kind="hint",
            passing=True,
        )

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a key for the editor, wherever on the page it was pressed; return False when it has no meaning."""
        return self._composer.take_key(event)

    def _show_part(self) -> None:
        """Select the words of the current row in the article."""
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
