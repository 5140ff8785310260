"""Stepping through spans, incomplete claims and quotations, and back to earlier places."""

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation import Fragment, Span, reading_order
from annotator.domain.frames import CLAIM, frames, is_complete
from annotator.ui.annotate.annotating import PICKING, Annotating
from annotator.ui.annotate.places import DeskPlace, PlaceHistory, first_visible
from annotator.ui.article.article_text import ArticleText


class Stepping(QObject):
    """Moves through a document, and remembers the places left."""

    came_back = Signal(object)
    """The DeskPlace to go back to."""
    page_wanted = Signal(str)
    """The mode of a page to go back to."""

    def __init__(self, annotating: Annotating) -> None:
        super().__init__(annotating)
        self._annotating = annotating
        self._view = annotating.view
        self._history = PlaceHistory()
        self._quotations: tuple[ArticleText | None, list[tuple[Fragment, ...]]] = (None, [])

    # --- places

    def place(self) -> DeskPlace:
        """Return the present place."""
        annotating, view = self._annotating, self._view
        return DeskPlace(
            annotating.document, first_visible(view), annotating.head, annotating.span, view.selection.caret
        )

    def leave(self) -> None:
        """Remember the present place, before a jump."""
        if self._annotating.document:
            self._history.push(self.place())

    def leave_page(self, mode: str) -> None:
        """Remember another page, from which one has come here."""
        self._history.push(DeskPlace("", 0, page=mode))

    def back(self) -> None:
        """Go back to the place left last, on the desk or another page."""
        place = self._history.pop()
        if place is None:
            self._annotating.hinted.emit(self.tr("No earlier position."))
        elif place.page:
            self.page_wanted.emit(place.page)
        else:
            self.came_back.emit(place)

    def jump_to(self, span: str) -> None:
        """Choose a span and scroll to it, with the caret at its start."""
        target = self._annotating.work.spans.get(span)
        if target is not None:
            self.leave()
            self._show(target)

    def _show(self, span: Span) -> None:
        self._view.selection.move_to(span.start)
        self._view.clear_selection()
        self._annotating.point_at(span.id)
        self._view.scroll_to(span.start)

    # --- spans and claims

    def walk(self, step: int) -> None:
        """Choose the next or previous span in reading order; while the picker is open, offer it to pick."""
        annotating = self._annotating
        ordered = sorted(annotating.work.spans.values(), key=reading_order) if annotating.document else []
        if not ordered:
            return
        ids = [span.id for span in ordered]
        at = ids.index(annotating.span) + step if annotating.span in ids else (0 if step > 0 else -1)
        span = ordered[at % len(ordered)]
        if annotating.mode in PICKING:
            annotating.span = span.id
            annotating.pointed.emit()
            self._view.scroll_to(span.start)
        else:
            self.leave()
            self._show(span)

    def walk_incomplete(self, step: int) -> None:
        """Choose the next or previous claim without speaker or stance; wrap round at the end of the article."""
        annotating = self._annotating
        all_frames = frames(annotating.work) if annotating.document else []
        claims = (frame for frame in all_frames if frame.head.label == CLAIM)
        lacking = [frame.head for frame in claims if not is_complete(frame, annotating.session.scheme)]
        if not lacking:
            annotating.hinted.emit(self.tr("Every claim has a speaker and a stance."))
            return
        head = annotating.work.spans.get(annotating.head)
        here = (head.start, head.end) if head is not None else (self._position(), 0)
        if step > 0:
            after = [claim for claim in lacking if (claim.start, claim.end) > here]
            wanted = (after or lacking)[0]
        else:
            before = [claim for claim in lacking if (claim.start, claim.end) < here]
            wanted = (before or lacking)[-1]
        self.leave()
        self._show(wanted)

    # --- quotations

    def select_quotation(self, step: int) -> None:
        """Select the next or previous quotation that is not in a claim; fragments kept before it stay selected.

        The one that the caret is in comes next, while nothing is selected.
        """
        here, unmarked = self._position(), self._unmarked_quotations()
        is_selected = bool(self._view.selected())
        if step > 0:
            later = (one for one in unmarked if one[0][0] > here or (not is_selected and one[-1][1] > here))
            wanted = next(later, None)
        else:
            wanted = next((quotation for quotation in reversed(unmarked) if quotation[0][0] < here), None)
        if wanted is None:
            further, earlier = self.tr("No later unmarked quotation."), self.tr("No earlier unmarked quotation.")
            self._annotating.hinted.emit(further if step > 0 else earlier)
            return
        self.leave()
        self._view.add_fragments(wanted)
        self._view.scroll_to(wanted[0][0])

    def _unmarked_quotations(self) -> list[tuple[Fragment, ...]]:
        """The quotations that are not in a claim; keys would change the claim of another one.

        A claim without the marks counts too: the project may have another rule, or somebody left them out.
        """
        from annotator.text.quotations import between_marks

        claims = [span.fragments for span in self._annotating.work.spans.values() if span.label == CLAIM]
        text = self._view.article.text
        return [
            quotation
            for quotation in self._quotations_of_article()
            if not any(_within(between_marks(text, quotation), claim) for claim in claims)
        ]

    def _quotations_of_article(self) -> list[tuple[Fragment, ...]]:
        from annotator.text.quotations import quotations

        article = self._view.article
        if self._quotations[0] is not article:
            self._quotations = (article, sorted(quotations(article.text, article.paragraphs)))
        return self._quotations[1]

    def _position(self) -> int:
        """The start of the selection, or of what is added to kept fragments, or else the caret."""
        selected, selection = self._view.selected(), self._view.selection
        if selection.held:
            return min(selection.anchor, selection.caret)
        return selected[0][0] if selected else selection.caret


def _within(inner: tuple[Fragment, ...], outer: tuple[Fragment, ...]) -> bool:
    """Whether every fragment is inside one of the others."""
    return all(any(start <= own[0] and own[1] <= end for start, end in outer) for own in inner)
