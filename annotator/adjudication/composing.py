"""What a reviewer puts together: the words of one annotator, the speaker of another, a stance of the reviewer's own.

What a composed claim is linked to stands in the gold layer with it. So a part whose place waits is settled as well, by
the layer that it was taken from; what stands there already is shared; and words that nobody marked, or in whose place
something else stands, become a part of their own. UNITS: code points.
"""

from collections.abc import Iterator

import msgspec

from annotator.adjudication.review import Review
from annotator.adjudication.settlement import Edit, Settlement
from annotator.compare.places import Place
from annotator.domain.annotation import Fragment, Span, Value, quote_of
from annotator.domain.composition import ComposedStance, Composition, Part, is_virtual
from annotator.domain.frames import CUE, SPEAKER


class Words(msgspec.Struct, frozen=True):
    """Words of the article as a part, whoever marked them, or nobody."""

    fragments: tuple[Fragment, ...]


class DraftStance(msgspec.Struct, frozen=True):
    """Who stands how, with the attributes of the relation."""

    holders: tuple[Part | Words, ...]
    attributes: dict[str, Value]
    evidence: tuple[Part, ...] = ()


class DraftFrame(msgspec.Struct, frozen=True):
    """What a claim or target is to be linked to."""

    speakers: tuple[Part | Words, ...] = ()
    cues: tuple[Part | Words, ...] = ()
    stances: tuple[DraftStance, ...] = ()


class Draft(msgspec.Struct, frozen=True):
    """What is to stand in the place of the first span of a reading.

    Without a label, attributes or frame of its own it has those of the reading; with another label nothing is linked
    to it but what its own frame says.
    """

    fragments: tuple[Fragment, ...]
    label: str = ""
    attributes: dict[str, Value] | None = None
    frame: DraftFrame | None = None


def compose(
    review: Review, text: str, place: Place, layer: str, draft: Draft, reason: str = ""
) -> Iterator[Settlement]:
    """Yield what it means that a draft stands at a place. Each must be taken before the next is asked for."""
    parts = _Parts(review, text, place)
    frame = draft.frame
    if frame is None and draft.label and draft.label != _label(review, place, layer):
        frame = DraftFrame()  # what the reading is linked to does not fit another label
    composition = parts.composition(frame) if frame is not None else None
    for part in composition.parts() if composition is not None else ():
        waits = review.place_of(part)
        if waits is not None and not review.has_standing(waits):
            yield review.choose(waits, part[0], "chosen" if waits.reasons else "agreed")
    fragments = tuple(sorted((start, end) for start, end in draft.fragments))
    edit = Edit(
        fragments, quote_of(text, fragments), draft.label, draft.attributes, composition, tuple(parts.made.values())
    )
    yield review.choose(place, layer, "edited", reason, edit)


def _label(review: Review, place: Place, layer: str) -> str:
    """Return the label of the first span of a reading, "" where it has none."""
    first = next(iter(place.of(layer)), "")
    span = review.parts.span((layer, first))
    return span.label if span is not None else ""


class _Parts:
    """Names the parts of one draft; `made` are those that are made for it, by their names."""

    def __init__(self, review: Review, text: str, place: Place) -> None:
        self._review = review
        self._text = text
        self._barred = set(review.held(place))
        self._labels: dict[tuple[Part, ...], str] = {}
        self.made: dict[Part, Span] = {}

    def composition(self, frame: DraftFrame) -> Composition:
        return Composition(
            self._all(frame.speakers, SPEAKER),
            self._all(frame.cues, CUE),
            tuple(
                ComposedStance(self._all(one.holders, SPEAKER), one.attributes, self._beside(one.evidence))
                for one in frame.stances
            ),
        )

    def _all(self, parts: tuple[Part | Words, ...], label: str) -> tuple[Part, ...]:
        return tuple(dict.fromkeys(self._part(one, label) for one in parts))

    def _beside(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        return tuple(one for one in parts if one not in self._barred)

    def _part(self, part: Part | Words, label: str) -> Part:
        if isinstance(part, Words):
            fragments = tuple(sorted((start, end) for start, end in part.fragments))
            known = self._review.parts.marking(label, fragments, self._barred)
            if known is None:
                made = self._review.parts.made(label, fragments, quote_of(self._text, fragments))
                self.made[made.layer, made.id] = made
                return made.layer, made.id
            part = known
        if is_virtual(part) or self._can_stand(part, label):
            return part
        span = self._review.parts.span(part)
        return self._part(Words(span.fragments if span is not None else ()), label)

    def _can_stand(self, part: Part, label: str) -> bool:
        """Whether a part can stand at its own place, which holds one thing only; another one there is barred then."""
        if part in self._barred:
            return False
        place = self._review.place_of(part)
        if place is None:
            return True
        is_free = self._labels.setdefault(place.members, label) == label
        if is_free and (self._review.stands(part) or not self._review.has_standing(place)):
            return True
        self._barred.update(place.members)
        return False
