"""Suggestions as the article and its card show them."""

from typing import TYPE_CHECKING, NamedTuple

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import Annotations, Fragment, quote_of
from annotator.domain.frames import CLAIM, CUE, SPEAKER, frames
from annotator.suggest.labelled import LabelledFrame, Suggestion
from annotator.ui.article.card_data import shortened, whole_line
from annotator.ui.article.suggested import Suggested, SuggestedPart

if TYPE_CHECKING:
    from annotator.text.edge_stops import Side


class KeptSuggestions(NamedTuple):
    """What was found for an article and its marked parts, and which one is current, if the first is not to be."""

    found: list[Suggestion]
    completions: dict[str, Suggestion]
    current: LabelledFrame | None
    wants_first: bool


class MovedEdge(NamedTuple):
    """The edge that moves while a suggestion is corrected: of which part, of which of its fragments, and its side."""

    label: str
    fragment: int
    side: "Side"


class Draft(NamedTuple):
    """What somebody has made of a suggestion so far, and the edge that they move."""

    frame: LabelledFrame
    edge: MovedEdge


class KeptCorrection(NamedTuple):
    """A suggestion that is being corrected: its frame as suggested and so far, the part, and the number of the edge."""

    suggested: LabelledFrame
    frame: LabelledFrame
    part: str
    edge: int


def id_of(frame: LabelledFrame) -> str:
    """Return what a suggestion is called in the article: no two of an article have the same frame."""
    return f"{frame.claim}{frame.speaker}{frame.cue}"


def shown(suggestion: Suggestion, text: str, draft: Draft | None = None) -> Suggested:
    """Return a suggestion for a text as it is shown; `draft` is what somebody has made of it so far."""
    frame, edge = draft or (suggestion.frame, None)
    parts = ((CLAIM, frame.claim), (SPEAKER, frame.speaker), (CUE, frame.cue))
    return Suggested(
        id_of(suggestion.frame),
        tuple(_part(text, label, fragments, edge) for label, fragments in parts if fragments),
        suggestion.confidence,
        suggestion.stance,
    )


def _part(text: str, label: str, fragments: tuple[Fragment, ...], edge: MovedEdge | None) -> SuggestedPart:
    """Return a part as it is shown: whole where it fits, and otherwise so that the edge that moves is in sight."""
    quotes = quote_of(text, fragments)
    if edge is None or edge.label != label:
        return SuggestedPart(label, fragments, shortened(quotes))
    number, whole = min(edge.fragment, len(quotes) - 1), whole_line(quotes)
    if edge.side == "start":
        before = ("",) if number else ()
        return SuggestedPart(label, fragments, shortened((*before, *quotes[number:])), whole=whole)
    after = ("",) if number + 1 < len(quotes) else ()
    return SuggestedPart(label, fragments, shortened((*quotes[: number + 1], *after), "start"), "start", whole)


def stance_there(work: Annotations, suggestion: Suggestion) -> str:
    """Return the value of the stance that the claim of a suggestion has as an annotation, "" for none."""
    claim = suggestion.frame.claim
    return next((frame.own_value for frame in frames(work) if frame.head.fragments == claim), "")


def is_in_register(session: Session, suggestion: Suggestion, text: str) -> bool:
    """Whether the register has an entry for the words of the speaker of a suggestion."""
    words = " ".join(quote_of(text, suggestion.frame.speaker))
    return bool(words and commands.find_entries(session, words, 1))
