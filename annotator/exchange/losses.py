"""Losses of file formats, and articles reduced to a format: reported before writing, proved after it.

A writer gets what the format holds and nothing else; its file, read back, must have the same. UNITS: code points.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Literal, NamedTuple

import msgspec

from annotator.domain.annotation import VIRTUAL_SPEAKERS
from annotator.domain.document import title_of
from annotator.exchange.denials import without_denials
from annotator.exchange.held_fields import NO_FIELDS, HeldFields
from annotator.exchange.kept_parts import Kept, framed, nothing, pairs, quotations, said, worded
from annotator.exchange.lost_spans import crossing, discontinuous, half_tokens, nested
from annotator.exchange.plainer_work import (
    without_attributes,
    without_decisions,
    without_labels,
    without_notes,
    without_origins,
    without_progress,
    without_relation_attributes,
)
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData
from annotator.exchange.simpler_spans import single_fragments, trimmed
from annotator.exchange.without_spans import Note, reduced_relations, without_spans

Loss = Literal[
    "layers",
    "discontinuity",
    "edge white space",
    "half tokens",
    "overlap",
    "nesting",
    "denials",
    "beside quotations",
    "beside frames",
    "beside stances",
    "beside claims",
    "beside wordings",
    "annotations",
    "relations",
    "n-ary roles",
    "unary relations",
    "split fragments",
    "virtual speakers",
    "attributes",
    "relation attributes",
    "provenance",
    "suggestions",
    "notes",
    "article labels",
    "annotators",
    "progress",
    "empty layers",
    "directions",
    "metadata",
    "titles",
]
"""layers: further layers than the first. overlap: spans that cross. nesting: spans inside others, or on the same
words. edge white space: what spans have before or after their tokens; the spans stay. half tokens: spans that begin
or end inside a token, or have none. denials: that somebody said a claim which they oppose or question, where it would
read as if they claimed it. beside quotations: spans that are not a claim with a cue, nor such a cue or speaker, and
relations that do not link these. beside frames: spans in no claim frame. beside stances: whatever is not a stance with
a value, nor what that is of. beside claims: whatever is not a claim or its speaker, nor links these. beside wordings:
whatever is not a claim with a wording. annotations: all spans and relations. n-ary roles: relations that do not link
one span to one other. unary relations: those with a single member. split fragments: that those of a span belong
together. provenance: what reviewers decided, and why. suggestions: what spans and relations were accepted from, where
a program suggested them. article labels: what somebody says of an article as a whole. annotators: whose work a layer
is. progress: whether a document is done, its flag and note. empty layers: those with nothing marked."""


class Lost(NamedTuple):
    """One thing that a format cannot hold: what kind, where, and the words concerned, if any."""

    loss: Loss
    layer: str
    place: str
    quote: str = ""


def reduce_to(article: Article, losses: Sequence[Loss], held: HeldFields = NO_FIELDS) -> tuple[Article, list[Lost]]:
    """Return an article reduced to what a format holds, and what it loses; attributes and metadata in `held` stay."""
    lost: list[Lost] = []
    reducers = REDUCERS if held is NO_FIELDS else REDUCERS | _reducers_but(held)
    for loss, reduce in reducers.items():
        if loss in losses:
            article = reduce(article, lost)
    return article, lost


def _of_layers(
    loss: Loss, take: Callable[[LayerWork, Article, Note], LayerWork]
) -> Callable[[Article, list[Lost]], Article]:
    """Lift a per-layer reducer to whole articles; the function that it gets notes what is lost."""

    def of_one(name: str, article: Article, lost: list[Lost]) -> LayerWork:
        def note(place: str, quote: str) -> None:
            lost.append(Lost(loss, name, place, quote))

        return take(article.layers[name], article, note)

    def taken(article: Article, lost: list[Lost]) -> Article:
        return msgspec.structs.replace(article, layers={name: of_one(name, article, lost) for name in article.layers})

    return taken


def _spans_taken(
    loss: Loss, bad: Callable[[Sequence[SpanData], Article], Iterable[SpanData]]
) -> Callable[[Article, list[Lost]], Article]:
    """Make a reducer that leaves spans out; relations lose these members, and go when one was required."""

    def take(work: LayerWork, article: Article, note: Note) -> LayerWork:
        gone = {span.id: span for span in bad(work.spans, article)}
        if not gone:
            return work
        for span in gone.values():
            note(f"span {span.id}", " … ".join(span.quote))
        return without_spans(work, gone, note)

    return _of_layers(loss, take)


def _all_but(loss: Loss, choose: Callable[[LayerWork], Kept]) -> Callable[[Article, list[Lost]], Article]:
    """Make a reducer that leaves out everything but what is chosen."""

    def take(work: LayerWork, _: Article, note: Note) -> LayerWork:
        kept = choose(work)
        for span in work.spans:
            if span.id not in kept.spans:
                note(f"span {span.id}", " … ".join(span.quote))
        for relation in work.relations:
            if relation.id not in kept.relations:
                note(f"relation {relation.id}", relation.label)
        chosen = msgspec.structs.replace(
            work,
            spans=tuple(span for span in work.spans if span.id in kept.spans),
            relations=tuple(relation for relation in work.relations if relation.id in kept.relations),
        )
        relations = reduced_relations(chosen, {*kept.spans, *VIRTUAL_SPEAKERS}, note)
        return msgspec.structs.replace(chosen, relations=relations)

    return _of_layers(loss, take)


def _relations_taken(loss: Loss, bad: Callable[[RelationData], bool]) -> Callable[[Article, list[Lost]], Article]:
    def take(work: LayerWork, _: Article, note: Note) -> LayerWork:
        for relation in filter(bad, work.relations):
            note(f"relation {relation.id}", relation.label)
        return msgspec.structs.replace(
            work, relations=tuple(relation for relation in work.relations if not bad(relation))
        )

    return _of_layers(loss, take)


# --- relations


def _not_binary(relation: RelationData) -> bool:
    filled = [members for members in relation.roles.values() if members]
    return len(filled) != 2 or any(len(members) != 1 for members in filled)


def _is_unary(relation: RelationData) -> bool:
    return sum(map(len, relation.roles.values())) < 2


def _virtual_speakers(work: LayerWork, _: Article, note: Note) -> LayerWork:
    return without_spans(work, VIRTUAL_SPEAKERS, note)


# --- layers and articles


def _empty_layers(article: Article, lost: list[Lost]) -> Article:
    empty = [name for name, work in article.layers.items() if not (work.spans or work.relations)]
    lost.extend(Lost("empty layers", name, "nothing marked") for name in empty)
    return msgspec.structs.replace(
        article, layers={name: work for name, work in article.layers.items() if name not in empty}
    )


def _layers(article: Article, lost: list[Lost]) -> Article:
    names = list(article.layers)
    for name in names[1:]:
        work = article.layers[name]
        lost.extend(Lost("layers", name, f"span {span.id}", " … ".join(span.quote)) for span in work.spans)
        if not work.spans:
            lost.append(Lost("layers", name, "nothing marked"))
    return msgspec.structs.replace(article, layers={name: article.layers[name] for name in names[:1]})


def _annotators(article: Article, lost: list[Lost]) -> Article:
    """The first layer loses its name; further ones, where they are kept, are distinguished by number."""
    lost.extend(Lost("annotators", name, "name") for name in article.layers if name)
    named = {str(number) if number else "": work for number, work in enumerate(article.layers.values())}
    return msgspec.structs.replace(article, layers=named)


def _directions(article: Article, lost: list[Lost]) -> Article:
    if article.direction:
        lost.append(Lost("directions", "", "article"))
    lost.extend(Lost("directions", "", f"paragraph {number}") for number in article.directions)
    return msgspec.structs.replace(article, directions={}, direction="")


def _metadata(article: Article, lost: list[Lost], held: HeldFields = NO_FIELDS) -> Article:
    stay = held.metadata(article)
    lost.extend(Lost("metadata", "", name) for name in article.metadata if name not in stay)
    kept = {name: value for name, value in article.metadata.items() if name in stay}
    return msgspec.structs.replace(article, metadata=kept)


def _titles(article: Article, lost: list[Lost]) -> Article:
    plain = title_of(article.text)
    if article.title != plain:
        lost.append(Lost("titles", "", "title", article.title))
    return msgspec.structs.replace(article, title=plain)


# In this order, so that a loss is not counted again as something else. Denials show in stances, which go later. Members
# are lost before relations, for a relation can be lost as unary once it has lost a member.
REDUCERS: dict[Loss, Callable[[Article, list[Lost]], Article]] = {
    "layers": _layers,
    "discontinuity": _spans_taken("discontinuity", discontinuous),
    "edge white space": _of_layers("edge white space", trimmed),
    "half tokens": _spans_taken("half tokens", half_tokens),
    "overlap": _spans_taken("overlap", crossing),
    "nesting": _spans_taken("nesting", nested),
    "denials": _of_layers("denials", without_denials),
    "beside quotations": _all_but("beside quotations", quotations),
    "beside frames": _all_but("beside frames", framed),
    "beside stances": _all_but("beside stances", pairs),
    "beside claims": _all_but("beside claims", said),
    "beside wordings": _all_but("beside wordings", worded),
    "annotations": _all_but("annotations", nothing),
    "relations": _relations_taken("relations", lambda _: True),
    "virtual speakers": _of_layers("virtual speakers", _virtual_speakers),
    "n-ary roles": _relations_taken("n-ary roles", _not_binary),
    "unary relations": _relations_taken("unary relations", _is_unary),
    "split fragments": _of_layers("split fragments", single_fragments),
    "attributes": _of_layers("attributes", without_attributes),
    "relation attributes": _of_layers("relation attributes", without_relation_attributes),
    "provenance": _of_layers("provenance", without_decisions),
    "suggestions": _of_layers("suggestions", without_origins),
    "notes": _of_layers("notes", without_notes),
    "article labels": _of_layers("article labels", without_labels),
    "progress": _of_layers("progress", without_progress),
    "empty layers": _empty_layers,
    "annotators": _annotators,
    "directions": _directions,
    "metadata": _metadata,
    "titles": _titles,
}


def _reducers_but(held: HeldFields) -> dict[Loss, Callable[[Article, list[Lost]], Article]]:
    """Return the reducers that leave some attributes and metadata."""
    return {
        "attributes": _of_layers("attributes", partial(without_attributes, held=held)),
        "metadata": partial(_metadata, held=held),
    }
