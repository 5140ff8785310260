"""Suggestions as the article and its card show them."""

from typing import NamedTuple

from annotator.domain.annotation import quote_of
from annotator.domain.frames import CLAIM, CUE, SPEAKER
from annotator.suggest.labelled import LabelledFrame, Suggestion
from annotator.ui.article.card_data import shortened
from annotator.ui.article.suggested import Suggested, SuggestedPart


class KeptSuggestions(NamedTuple):
    """What was found for an article, what of it was dismissed, and which one is current, if the first is not to be."""

    found: list[Suggestion]
    completions: dict[str, Suggestion]
    dropped: set[LabelledFrame]
    current: LabelledFrame | None
    wants_first: bool


def id_of(frame: LabelledFrame) -> str:
    """Return what a suggestion is called in the article: no two of an article have the same frame."""
    return f"{frame.claim}{frame.speaker}{frame.cue}"


def shown(suggestion: Suggestion, text: str, draft: LabelledFrame | None = None) -> Suggested:
    """Return a suggestion for a text as it is shown; `draft` is what somebody has made of it so far."""
    frame = suggestion.frame if draft is None else draft
    parts = ((CLAIM, frame.claim), (SPEAKER, frame.speaker), (CUE, frame.cue))
    return Suggested(
        id_of(suggestion.frame),
        tuple(
            SuggestedPart(label, fragments, shortened(quote_of(text, fragments)))
            for label, fragments in parts
            if fragments
        ),
        suggestion.confidence,
        suggestion.stance,
    )
