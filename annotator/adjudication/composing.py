"""Annotations that a reviewer composes: the words of one annotator, the speaker of another, a stance of their own.

The parts of a composed claim are in the gold layer with it. So a part at an open place is resolved with it, by the
layer that it was taken from; a part that is in gold already is shared; and words that nobody marked, or that another
gold span has the place of, become a span of their own. The speakers and cues that the composition does without are
rejected with it, unless another claim has them. UNITS: code points.
"""

from collections.abc import Iterator

import msgspec

from annotator.adjudication.frame_choice import decide_parts, reject_parts
from annotator.adjudication.resolution import Edit, Resolution
from annotator.adjudication.review import Review
from annotator.compare.places import Place
from annotator.domain.annotation import Fragment, Span, Value, quote_of
from annotator.domain.composition import ComposedClaimRelation, ComposedStance, Composition, Part, is_virtual
from annotator.domain.frames import CUE, SPEAKER


class Words(msgspec.Struct, frozen=True):
    """Words of the article as a part, whether anybody marked them or not."""

    fragments: tuple[Fragment, ...]


class DraftStance(msgspec.Struct, frozen=True):
    """A stance: its holders, the attributes of the relation and the evidence."""

    holders: tuple[Part | Words, ...]
    attributes: dict[str, Value]
    evidence: tuple[Part, ...] = ()


class DraftFrame(msgspec.Struct, frozen=True):
    """The speakers, cues and stances that a claim or target is to have.

    `related` are the relations that begin at a claim, None leaves those of the variant.
    """

    speakers: tuple[Part | Words, ...] = ()
    cues: tuple[Part | Words, ...] = ()
    stances: tuple[DraftStance, ...] = ()
    related: tuple[ComposedClaimRelation, ...] | None = None


class Draft(msgspec.Struct, frozen=True):
    """A replacement for the first span of a variant.

    Without a label, attributes or frame it has those of the variant; with another label it has no relations but those
    of its own frame.
    """

    fragments: tuple[Fragment, ...]
    label: str = ""
    attributes: dict[str, Value] | None = None
    frame: DraftFrame | None = None


def compose(
    review: Review, text: str, place: Place, layer: str, draft: Draft, reason: str = ""
) -> Iterator[Resolution]:
    """Yield the resolutions that take a draft into gold at a place. Apply each before asking for the next."""
    parts = _Parts(review, text, place)
    frame = draft.frame
    if frame is None and draft.label and draft.label != _label(review, place, layer):
        frame = DraftFrame()  # the relations of the variant do not fit another label
    composition = parts.composition(frame) if frame is not None else None
    for part in composition.parts() if composition is not None else ():
        own_place = review.place_of(part)
        if own_place is not None and not review.has_gold(own_place):
            yield review.choose(own_place, part[0], "chosen" if own_place.reasons else "agreed")
    fragments = tuple(sorted((start, end) for start, end in draft.fragments))
    edit = Edit(
        fragments, quote_of(text, fragments), draft.label, draft.attributes, composition, tuple(parts.made.values())
    )
    yield from decide_parts(review, place, layer) if composition is None else reject_parts(review, place)
    yield review.choose(place, layer, "edited", reason, edit)


def _label(review: Review, place: Place, layer: str) -> str:
    """Return the label of the first span of a variant, "" if it has no span."""
    first = next(iter(place.of(layer)), "")
    span = review.parts.span((layer, first))
    return span.label if span is not None else ""


class _Parts:
    """Finds the parts of one draft; `made` are the spans that are made for it, by part."""

    def __init__(self, review: Review, text: str, place: Place) -> None:
        self._review = review
        self._text = text
        self._barred = set(review.parts_at(place))
        self._labels: dict[tuple[Part, ...], str] = {}
        self.made: dict[Part, Span] = {}

    def composition(self, frame: DraftFrame) -> Composition:
        return Composition(
            self._all(frame.speakers, SPEAKER),
            self._all(frame.cues, CUE),
            tuple(
                ComposedStance(self._all(stance.holders, SPEAKER), stance.attributes, self._allowed(stance.evidence))
                for stance in frame.stances
            ),
            None
            if frame.related is None
            else tuple(related for related in frame.related if related.other not in self._barred),
        )

    def _all(self, parts: tuple[Part | Words, ...], label: str) -> tuple[Part, ...]:
        return tuple(dict.fromkeys(self._part(part, label) for part in parts))

    def _allowed(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        return tuple(part for part in parts if part not in self._barred)

    def _part(self, part: Part | Words, label: str) -> Part:
        if isinstance(part, Words):
            fragments = tuple(sorted((start, end) for start, end in part.fragments))
            known = self._review.parts.marking(label, fragments, self._barred)
            if known is None:
                new = self._review.parts.made(label, fragments, quote_of(self._text, fragments))
                self.made[new.layer, new.id] = new
                return new.layer, new.id
            part = known
        if is_virtual(part) or self._fits_place(part, label):
            return part
        span = self._review.parts.span(part)
        return self._part(Words(span.fragments if span is not None else ()), label)

    def _fits_place(self, part: Part, label: str) -> bool:
        """Whether a part can be in gold at its own place, which takes one label; the others there are barred then."""
        if part in self._barred:
            return False
        place = self._review.place_of(part)
        if place is None:
            return True
        is_free = self._labels.setdefault(place.members, label) == label
        if is_free and (self._review.is_in_gold(part) or not self._review.has_gold(place)):
            return True
        self._barred.update(place.members)
        return False
