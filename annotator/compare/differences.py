"""Where two layers of a document differ, and why.

Claim frames and spans are compared; a different speaker or stance is a difference of its frame. Of several reasons at
one place the first of `REASONS` is the main one. UNITS: code points.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Literal

import msgspec

from annotator.compare.alignment import Alignment, align, length, overlap
from annotator.compare.facts import facts_of
from annotator.domain.annotation import Annotations, Span, Value
from annotator.domain.frames import CLAIM, HEADS, Frame, frames
from annotator.domain.scheme import Scheme

Reason = Literal["missing", "split", "label", "boundary", "speaker", "stance", "cue", "relation", "attribute"]
REASONS: tuple[Reason, ...] = (
    "missing",
    "split",
    "label",
    "boundary",
    "speaker",
    "stance",
    "cue",
    "relation",
    "attribute",
)
"""The weightiest first: a missing span hides every other difference."""


class Difference(msgspec.Struct, frozen=True):
    """One place: the ids of the spans of either layer, the main reason why they differ, and the other reasons."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    reason: Reason
    also: tuple[Reason, ...] = ()

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """All reasons, the main one first."""
        return (self.reason, *self.also)


class Comparison(msgspec.Struct, frozen=True):
    """The comparison of two layers of a document. `agreed` are pairs without a difference."""

    alignment: Alignment
    agreed: tuple[tuple[str, str], ...]
    differences: tuple[Difference, ...]


def compare(left: Annotations, right: Annotations, scheme: Scheme) -> Comparison:
    """Compare two layers of one document."""
    alignment = align(left.spans, right.spans, partial(facts_of, left), partial(facts_of, right))
    sides, partner = (_Side(left), _Side(right)), alignment.partner()
    split = dict(_split(alignment, left.spans, right.spans))
    differences: list[Difference] = []
    agreed: list[tuple[str, str]] = []
    for first, second in alignment.pairs:
        reasons = tuple(dict.fromkeys(_differences(sides, (first, second), partner, scheme)))
        if (first, second) in split:
            lefts, rights = split[first, second]
            differences.append(
                Difference(lefts, rights, "split", tuple(reason for reason in reasons if reason != "boundary"))
            )
        elif reasons:
            differences.append(Difference((first,), (second,), reasons[0], reasons[1:]))
        else:
            agreed.append((first, second))
    for first, second in alignment.relabelled:
        moved = left.spans[first].fragments != right.spans[second].fragments
        differences.append(Difference((first,), (second,), "label", ("boundary",) if moved else ()))
    pieces = {piece for lefts, rights in split.values() for piece in (*lefts, *rights)}
    differences += [Difference((span,), (), "missing") for span in alignment.left_alone if span not in pieces]
    differences += [Difference((), (span,), "missing") for span in alignment.right_alone if span not in pieces]
    return Comparison(alignment, tuple(agreed), tuple(differences))


class _Side:
    """One layer, with its frames by head."""

    def __init__(self, work: Annotations) -> None:
        self.spans = work.spans
        self.frames: dict[str, Frame] = {frame.head.id: frame for frame in frames(work)}


def _differences(
    sides: tuple[_Side, _Side], pair: tuple[str, str], partner: Mapping[str, str], scheme: Scheme
) -> Iterator[Reason]:
    first, second = sides[0].spans[pair[0]], sides[1].spans[pair[1]]
    if first.fragments != second.fragments:
        yield "boundary"
    if first.label in HEADS:
        yield from _frame_differences(sides[0].frames.get(first.id), sides[1].frames.get(second.id), partner)
    if first.attributes != second.attributes and stated_attributes(first, scheme) != stated_attributes(second, scheme):
        yield "attribute"


def _frame_differences(first: Frame | None, second: Frame | None, partner: Mapping[str, str]) -> Iterator[Reason]:
    """Yield how two frames differ."""
    if _translated(first.speakers if first else (), partner) != set(second.speakers if second else ()):
        yield "speaker"
    if stances_of(first, partner) != stances_of(second):
        yield "stance"
    if _translated(first.cues if first else (), partner) != set(second.cues if second else ()):
        yield "cue"
    if _related(first, partner) != _related(second, {}):
        yield "relation"


def _related(frame: Frame | None, partner: Mapping[str, str]) -> set[tuple[str, str]]:
    """Return the relations that begin at a claim: value and the other claim, as its partner."""
    related = frame.related if frame else ()
    return {(one.value, partner.get(one.other, one.other)) for one in related if one.begins}


def _translated(members: tuple[str, ...], partner: Mapping[str, str]) -> set[str]:
    """Return left members as their right partners; virtual speakers are the same on both sides."""
    return {partner.get(member, member) for member in members}


def stances_of(frame: Frame | None, partner: Mapping[str, str] | None = None) -> set[tuple[frozenset[str], str]]:
    """Return holders and value of each stance towards a frame's head; holders as their partners, if these are given."""
    return {
        (frozenset((partner or {}).get(holder, holder) for holder in stance.holders), stance.value)
        for stance in (frame.stances if frame else ())
        if stance.value
    }


def stated_attributes(span: Span, scheme: Scheme) -> dict[str, Value]:
    """Return the attributes of a span that are not defaults."""
    label = scheme.label(span.label)
    defaults = {
        attribute.id: attribute.choices[0].id
        for attribute in (label.attributes if label else ())
        if attribute.id in span.attributes and attribute.values and isinstance(attribute.values[0], str)
    }
    return {name: value for name, value in span.attributes.items() if value not in ("", defaults.get(name))}


def _split(
    alignment: Alignment, left: Mapping[str, Span], right: Mapping[str, Span]
) -> Iterator[tuple[tuple[str, str], tuple[tuple[str, ...], tuple[str, ...]]]]:
    """Yield the pairs of claims that one side split, with all claims of that side that are mostly inside."""
    for pair in alignment.pairs:
        first, second = left[pair[0]], right[pair[1]]
        if first.label != CLAIM:
            continue
        lefts = tuple(name for name in alignment.left_alone if _is_piece(left[name], second, first))
        rights = tuple(name for name in alignment.right_alone if _is_piece(right[name], first, second))
        if lefts or rights:
            yield pair, ((pair[0], *lefts), (pair[1], *rights))


def _is_piece(span: Span, whole: Span, beside: Span) -> bool:
    """Whether a span is mostly inside the claim that the other side made of it and of the span `beside` it."""
    if span.label != whole.label or 2 * overlap(span.fragments, whole.fragments) <= length(span):
        return False
    return 2 * overlap(span.fragments, beside.fragments) <= length(span)  # else it is nested in its neighbour
