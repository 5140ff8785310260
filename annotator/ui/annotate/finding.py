"""Finding in the article and in all documents: the searches of the find bar, stepping through hits, marking them."""

from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from annotator.app import commands
from annotator.domain.annotation import Fragment, Span
from annotator.text.matching import Hit
from annotator.ui.annotate.annotating import Annotating
from annotator.ui.annotate.find_bar import FindBar, KeptQuery
from annotator.ui.annotate.gradual_search import GradualSearch
from annotator.ui.annotate.hits_panel import HitsPanel
from annotator.ui.annotate.project_search import ProjectSearch


class Finding(QObject):
    """A search in the document shown and, on request, in all documents."""

    shown = Signal(bool)
    """Whether hits are shown."""
    documents_found = Signal(object)
    """The number of hits by id of document; None when it is no longer known."""
    document_wanted = Signal(str)
    """The id of the document with the next hit."""
    marked = Signal(str, int)
    """A label, and how many hits were marked with it."""

    def __init__(self, annotating: Annotating, bar: FindBar, panel: HitsPanel) -> None:
        super().__init__(bar)
        self._annotating = annotating
        self._view = annotating.view
        self._bar = bar
        self._panel = panel
        self._here = GradualSearch(self)
        self._current = -1
        self._pointed: Fragment | None = None
        self._begun_at = 0
        self._like: Span | None = None
        self._everywhere: dict[str, list[Hit]] | None = None
        self._rejected: dict[str, set[Hit]] = {}
        self._search = ProjectSearch(annotating.project, self)
        self._step_when_found = 0
        self._search.progressed.connect(self._show_counts)
        self._search.finished.connect(self._show_found)
        self._here.grown.connect(self._show_grown)
        bar.changed.connect(self.search_again)
        bar.stepped.connect(self._step_or_search)
        bar.closed.connect(self.close)
        bar.scope_chosen.connect(self._change_scope)
        panel.chosen.connect(self._point_at)
        panel.judged.connect(self._judge)
        panel.toggled.connect(lambda: self._accept(accepted=self._is_rejected()))
        panel.marking.connect(self.mark)

    # --- opening and closing

    def open(self) -> None:
        """Show the bar; a selection on one line becomes the query."""
        self._like = None
        self._bar.open(self._words_of(self._view.selected()))
        self.refresh()

    def open_everywhere(self) -> None:
        """Show the bar and search all documents, once there is a query."""
        self.open()
        self._bar.choose_scope(everywhere=True)

    def open_like(self) -> bool:
        """Search the words of the selection or the current span, to mark them all; return False without words."""
        selected = self._view.selected()
        span = None if selected else self._annotating.current_span
        words = self._words_of(list(span.fragments[:1]) if span else selected)
        if not words:
            return False
        self._bar.require_whole_words()
        self._bar.open(words)
        self._like = span
        self.refresh()
        self._panel.list.setFocus()
        return True

    def close(self) -> None:
        """Hide the bar and the hits; the current hit stays selected, ready to be marked."""
        self._bar.hide()
        self._forget()
        self._begin([])
        self.shown.emit(False)  # noqa: FBT003  a signal takes no keyword
        self._view.setFocus()

    def kept(self) -> KeptQuery | None:
        """Return what is looked for, None where the bar is not shown."""
        return self._bar.kept() if self.is_open else None

    def go_on_from(self, kept: KeptQuery) -> None:
        """Look for what was looked for before."""
        self._bar.go_on_from(kept)
        self.search_again()

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return not self._bar.isHidden()

    def _words_of(self, fragments: list[Fragment]) -> str:
        words = self._view.article.text[slice(*fragments[0])] if len(fragments) == 1 else ""
        return words if "\n" not in words else ""

    # --- searching

    def refresh(self) -> None:
        """Search again: another document is shown."""
        if not self.is_open:
            return
        document = self._annotating.document
        if self._everywhere is not None:
            self._begin(self._everywhere.get(document, []))
        elif self._bar.query and document:
            self._begin(
                commands.find_in_document(
                    self._annotating.session,
                    document,
                    self._bar.query,
                    self._bar.folding,
                    whole_words=self._bar.whole_words,
                )
            )
        else:
            self._begin([])
        self.shown.emit(True)  # noqa: FBT003  a signal takes no keyword

    def search_again(self) -> None:
        """Search again: the query or the documents have changed."""
        self._forget()
        if self._bar.everywhere and self._bar.query and self.is_open:
            self._search.start(self._bar.query, self._bar.folding, whole_words=self._bar.whole_words)
        self.refresh()

    def _change_scope(self) -> None:
        self.search_again()
        if self._search.running:
            self._step_when_found = 1
            self._search.hurry()

    def _forget(self) -> None:
        """Forget the hits of all documents and the rejected ones."""
        self._rejected.clear()
        self._search.stop()
        self._step_when_found = 0
        if self._everywhere is not None:
            self._everywhere = None
            self.documents_found.emit(None)

    def _show_found(self) -> None:
        """Show the hits of all documents; go to another document only if a step was requested."""
        self._everywhere = self._search.found
        self.documents_found.emit({document: len(hits) for document, hits in self._everywhere.items()})
        step, self._step_when_found = self._step_when_found, 0
        if step and self._everywhere and self._annotating.document not in self._everywhere:
            documents = list(self._everywhere)
            self.document_wanted.emit(documents[0 if step > 0 else -1])
        else:
            self.refresh()

    def _begin(self, hits: Iterable[Hit]) -> None:
        self._current = -1
        self._begun_at = min(self._view.selection.anchor, self._view.selection.caret)
        self._here.begin(hits)
        self._panel.show_hits(self._view.article, self._here.hits, self._rejected_here())

    def _show_grown(self) -> None:
        """Show more hits; the first one after the start of the search becomes current."""
        places = self._here.places
        self._panel.grown()
        if self._current < 0:
            self._view.show_hits(places, -1)
            behind = bisect_left(places, (self._begun_at, 0))
            if behind < len(places):
                self._point_at(behind)
            elif places and self._here.complete:
                self._point_at(0)
            elif self._here.complete and self.is_open and self._bar.query:
                self._forget_pointed()
        else:
            self._view.show_hits(places, self._current)
        self._show_counts()

    def _forget_pointed(self) -> None:
        """Deselect the hit of an earlier query, when the present one has none."""
        if self._pointed is not None and self._view.selected() == [self._pointed]:
            self._view.selection.move_to(self._begun_at)
            self._view.clear_selection()
        self._pointed = None

    # --- stepping

    def _step_or_search(self, step: int) -> None:
        if self._search.running:
            self._step_when_found = step
            self._search.hurry()
        else:
            self.step(step)

    def step(self, step: int) -> None:
        """Go to the next or previous hit, in the next document if all are searched; wrap round at the end."""
        wanted, count = self._current + step, len(self._here.hits)
        if 0 <= wanted < count:
            self._point_at(wanted)
        elif self._everywhere:
            self._go_to_document(step)
        elif count:
            self._point_at(wanted % count)

    def _go_to_document(self, step: int) -> None:
        documents = list(self._everywhere or ())
        document = self._annotating.document
        at = documents.index(document) + step if document in documents else 0
        self.document_wanted.emit(documents[at % len(documents)])
        self._here.finish()
        if self._here.hits:
            self._point_at(0 if step > 0 else len(self._here.hits) - 1)

    def _point_at(self, row: int) -> None:
        self._current = row
        self._view.show_current_hit(row)
        self._pointed = self._here.places[row]
        self._view.select(*self._pointed)
        self._panel.point_at(row)
        self._show_counts()

    def _show_counts(self) -> None:
        count_here = len(self._here.hits)
        found = None if self._everywhere is None else sum(map(len, self._everywhere.values()))
        rejected = sum(map(len, self._rejected.values()))
        running = self._search.running
        self._bar.show_found(found)
        self._bar.show_progress(self._search.share if running else None)
        self._bar.show_count(self._current, count_here, complete=self._here.complete and not running)
        # The number of hits to mark is unknown until all documents are searched.
        self._panel.show_counts(count_here, 0 if running else (count_here if found is None else found) - rejected)

    # --- accepting and marking

    def _rejected_here(self) -> set[Hit]:
        return self._rejected.setdefault(self._annotating.document, set())

    def _is_rejected(self) -> bool:
        return self._current >= 0 and self._here.hits[self._current] in self._rejected_here()

    def _accept(self, *, accepted: bool) -> None:
        if self._current < 0:
            return
        hit = self._here.hits[self._current]
        self._rejected_here().discard(hit) if accepted else self._rejected_here().add(hit)
        self._panel.row_changed(self._current)
        self._show_counts()

    def _judge(self, accepted: bool) -> None:
        self._accept(accepted=accepted)
        last_document = not self._everywhere or self._annotating.document == next(reversed(self._everywhere))
        if self._current + 1 < len(self._here.hits) or not last_document:
            self.step(1)

    def mark(self, label: str) -> None:
        """Mark all accepted hits with a label, in one step, with the attributes of a span of the same label."""
        if self._search.running:
            return
        self._here.finish()
        hits_by_document = self._everywhere or {self._annotating.document: self._here.hits}
        accepted = {
            document: [hit for hit in hits if hit not in self._rejected.get(document, ())]
            for document, hits in hits_by_document.items()
        }
        like, session = self._like, self._annotating.session
        attributes = like.attributes if like is not None and like.label == label else None
        spans = self._annotating.project.run(
            self.tr("Marking"), lambda _task: commands.mark_all(session, accepted, label, attributes)
        )
        if spans is not None:
            self.marked.emit(label, len(spans))
