"""The variants at a place as rows of words, with what they differ in.

Variants are shuffled, by the place, so that nobody is always the first; names of annotators are not shown here.
UNITS: code points of the document.
"""

import random

import msgspec

from annotator.adjudication.variants import Variant
from annotator.app.disagreements import Disagreement
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, UNSPECIFIED, Annotations, Fragment, Span
from annotator.domain.frames import HEADS, frame_of
from annotator.ui import language
from annotator.ui.article.card_data import related_words
from annotator.ui.review.words import part_names

JOINT = " … "
"""Joins fragments that are shown in one line."""


class Row(msgspec.Struct, frozen=True):
    """A property of a variant, with its value in words; `differs` when not all variants have the same.

    `stance` is the value of a stance, for its sign.
    """

    name: str
    words: str
    differs: bool = False
    stance: str = ""


class ShownVariant(msgspec.Struct, frozen=True):
    """A variant as it is shown; without spans, that there is nothing to annotate.

    `parts` are the other spans of its frames; `own` are the parts of its spans that not all variants cover. `lane`
    counts from 0 among the variants with spans. A variant is `compared` when there is another one with spans.
    """

    variant: Variant
    spans: tuple[Span, ...]
    parts: tuple[Span, ...]
    quote: str
    rows: tuple[Row, ...]
    own: tuple[Fragment, ...] = ()
    lane: int = 0
    compared: bool = True


def shuffled(disagreement: Disagreement) -> list[Variant]:
    """Return the variants in an order that depends on the place alone."""
    variants = list(disagreement.variants)
    random.Random("/".join(span for _, span in disagreement.place.members)).shuffle(variants)
    return variants


def shown_variants(session: Session, disagreement: Disagreement) -> list[ShownVariant]:
    """Return the variants of a disagreement as they are shown."""
    names = part_names(session.scheme)
    shown = []
    for variant in shuffled(disagreement):
        work = session.annotations(disagreement.document, variant.layer)
        spans = tuple(work.spans[span] for span in disagreement.place.of(variant.layer))
        quote = JOINT.join(part for span in spans for part in span.quote)
        rows = [row for span in spans for row in _rows(session, work, span, names)]
        shown.append(ShownVariant(variant, spans, _parts(work, spans), quote, tuple(rows)))
    common = _common(shown)
    marking = [variant for variant in shown if variant.spans]
    compared = len(marking) > 1
    return [
        msgspec.structs.replace(
            _with_differences(variant, shown, common),
            lane=marking.index(variant) if variant.spans else 0,
            compared=compared,
        )
        for variant in shown
    ]


def _parts(work: Annotations, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    own = {span.id for span in spans}
    heads = [span.id for span in spans if span.label in HEADS]
    parts = [part for head in heads for part in frame_of(work, head).parts()]
    return tuple(work.spans[part] for part in dict.fromkeys(parts) if part in work.spans and part not in own)


def _common(variants: list[ShownVariant]) -> set[int] | None:
    """The code points that every variant with spans covers; None where there are not two of them to compare."""
    covered = [
        {offset for span in variant.spans for start, end in span.fragments for offset in range(start, end)}
        for variant in variants
        if variant.spans
    ]
    return set.intersection(*covered) if len(covered) > 1 else None


def _with_differences(variant: ShownVariant, variants: list[ShownVariant], common: set[int] | None) -> ShownVariant:
    rows = tuple(
        msgspec.structs.replace(row, differs=any(row not in other.rows for other in variants if other.spans))
        for row in variant.rows
    )
    return msgspec.structs.replace(variant, rows=rows, own=() if common is None else _outside(variant.spans, common))


def _outside(spans: tuple[Span, ...], common: set[int]) -> tuple[Fragment, ...]:
    """Return the parts of spans, in order, outside the common code points."""
    parts: list[Fragment] = []
    for offset in (offset for span in spans for start, end in span.fragments for offset in range(start, end)):
        if offset in common:
            continue
        if parts and parts[-1][1] == offset:
            parts[-1] = (parts[-1][0], offset + 1)
        else:
            parts.append((offset, offset + 1))
    return tuple(parts)


def _rows(session: Session, work: Annotations, span: Span, names: dict[str, str]) -> list[Row]:
    scheme, language_code = session.scheme, language.current()
    label = scheme.label(span.label)
    places = language.listed(f"{language.number(start)}–{language.number(end)}" for start, end in span.fragments)
    rows = [
        Row(names["label"], scheme.say(label.name, language_code) if label else span.label),
        Row(names["place"], language.isolated(places)),
    ]
    if span.label in HEADS:
        frame = frame_of(work, span.id)
        rows.append(Row(names["speaker"], _members(work, frame.speakers, names)))
        rows.append(Row(names["cue"], _members(work, frame.cues, names)))
        for stance in frame.stances:
            if stance.value:
                words = scheme.say(stance.value, language_code)
                # A stance of the speakers themselves needs no name.
                if set(stance.holders) != set(frame.speakers):
                    words = f"{_members(work, stance.holders, names)}: {words}"
                rows.append(Row(names["stance"], words, stance=stance.value))
        for related in (one for one in frame.related if one.begins):
            words = f"{related_words(related, scheme)} {_members(work, (related.other,), names)}"
            rows.append(Row(names["relation"], words))
    rows += [
        Row(scheme.say(name, language_code), scheme.say(str(value), language_code))
        for name, value in span.attributes.items()
    ]
    return [row for row in rows if row.words]


def _members(work: Annotations, members: tuple[str, ...], names: dict[str, str]) -> str:
    virtual = {AUTHOR: names["author"], UNSPECIFIED: names["unspecified"]}
    known = (member for member in members if member in virtual or member in work.spans)
    quotes = [virtual.get(member) or JOINT.join(work.spans[member].quote) for member in known]
    return " · ".join(language.isolated(words.replace("\n", " ")) for words in quotes)
