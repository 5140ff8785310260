"""Which suggestions are offered on an article, and what is known of it already."""

from collections.abc import Iterable, Sequence

from annotator.app.session import Session
from annotator.app.suggesting.labelled import labelled
from annotator.domain.annotation import Annotations, Span
from annotator.domain.frames import CLAIM, CUE, SPEAKER, frames, heads_with
from annotator.exchange.records import Article
from annotator.suggest.labelled import Fragments, LabelledArticle, LabelledFrame, Suggestion, is_about


def article_at_work(session: Session, document: str) -> LabelledArticle:
    """Return an article as suggestions for it are made: its text, language, and what is annotated already.

    A cue that is not linked to a claim is a frame of its own, for which nothing else is suggested.
    """
    facts, work = session.facts(document), session.annotations(document)
    stated = {"languages": list(facts.languages)} if facts.languages else {}
    known = labelled(Article(document, facts.title, session.text(document), stated), work)
    alone = tuple(LabelledFrame(cue=span.fragments) for span in unlinked_cues(work))
    return LabelledArticle(known.id, known.text, known.language, (*known.frames, *alone), known.cues)


def unlinked_cues(work: Annotations) -> list[Span]:
    """Return the cues that belong to no claim and no target."""
    return [span for span in work.spans.values() if span.label == CUE and not heads_with(work, span.id)]


def bare_claims(work: Annotations) -> list[Span]:
    """Return the claims without a speaker and a cue."""
    return [frame.head for frame in frames(work) if frame.head.label == CLAIM and not frame.speakers and not frame.cues]


def offered(suggestions: Iterable[Suggestion], work: Annotations, threshold: float) -> list[Suggestion]:
    """Return the suggestions that are sure enough and not annotated yet, in reading order."""
    there = {label: [span.fragments for span in work.spans.values() if span.label == label] for label in _LABELS}
    left = (one for one in suggestions if one.confidence >= threshold and not _is_annotated(one.frame, there))
    return sorted(left, key=lambda one: (first_of(one.frame), one.frame))


_LABELS = (CLAIM, SPEAKER, CUE)


def first_of(frame: LabelledFrame) -> int:
    """Return where the claim of a frame begins, or else its first word."""
    return (frame.claim or frame.cue or frame.speaker)[0][0]


def _is_annotated(frame: LabelledFrame, there: dict[str, list[Fragments]]) -> bool:
    """Whether the claim is annotated, or for a frame without one all of its parts are."""
    if frame.claim:
        return any(share_most(frame.claim, other) for other in there[CLAIM])
    parts = ((SPEAKER, frame.speaker), (CUE, frame.cue))
    return all(not part or part in there[label] for label, part in parts)


def resembling(wanted: LabelledFrame | None, frames: Sequence[LabelledFrame]) -> LabelledFrame | None:
    """Return a frame as it is among others, or else the first one about the same; None for neither."""
    if wanted is None or wanted in frames:
        return wanted
    return next((frame for frame in frames if is_about(frame, wanted)), None)


def share_most(one: Fragments, other: Fragments) -> bool:
    """Whether two places have most of the shorter one in common."""
    shared = sum(max(min(end, last) - max(start, first), 0) for start, end in one for first, last in other)
    shortest = min(sum(end - start for start, end in part) for part in (one, other))
    return 2 * shared > shortest
