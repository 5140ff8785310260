"""Quotations as Citron has them: a folder with a JSON file for each article and annotator.

A quotation is a cue with the pieces of what was said and who said it; a claim with two cues makes two. Speakers of the
same `entity` are a coreference group. Keys that Citron does not know say whose work it is and what the spans'
attributes are. UNITS: code points.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.frames import CUED_BY, SAID_BY, SPEAKER
from annotator.exchange.format import Format
from annotator.exchange.records import Article, LayerWork, SpanData

_encoder = msgspec.json.Encoder()
_ENTITY = "entity"


def write(articles: Iterable[Article], folder: Path) -> None:
    """Write quotations into an empty folder as they come, in numbered files."""
    layers = (
        (article, *layer) for article in articles for layer in article.layers.items() or [("", LayerWork("done"))]
    )
    for number, (article, name, work) in enumerate(layers, start=1):
        (folder / f"{number:06}.json").write_bytes(_encoder.encode(_file(article, name, work)) + b"\n")


def _file(article: Article, name: str, work: LayerWork) -> dict[str, Any]:
    return {
        "text": article.text,
        "quotes": list(_quotes(work)),
        "coreference_groups": _groups(work.spans),
        "id": article.id,
        "title": article.title,
        "annotator": name,
        "metadata": article.metadata,
    }


def _quotes(work: LayerWork) -> Iterator[dict[str, Any]]:
    spans = {span.id: span for span in work.spans}
    for number, (claim, cue) in enumerate(_cued(work), start=1):
        said_by = [
            relation.roles
            for relation in work.relations
            if relation.label == SAID_BY and claim in relation.roles.get("claim", ())
        ]
        speakers = dict.fromkeys(speaker for roles in said_by for speaker in roles.get("speaker", ()))
        yield {
            "id": number,
            "cue": _whole(spans[cue]),
            "sources": [piece for speaker in speakers for piece in _pieces(spans[speaker])],
            "contents": _pieces(spans[claim]),
            "coreferences": [],
        }


def _cued(work: LayerWork) -> list[tuple[str, str]]:
    """Return the claims and their cues, in the order of the claims."""
    ties = [relation.roles for relation in work.relations if relation.label == CUED_BY]
    return [
        (span.id, cue)
        for span in work.spans
        for roles in ties
        if span.id in roles.get("claim", ())
        for cue in roles.get("cue", ())
    ]


def _whole(span: SpanData) -> dict[str, Any]:
    """Return a span as one; a cue has only one piece."""
    return _pieces(span)[0]


def _pieces(span: SpanData) -> list[dict[str, Any]]:
    """Return the fragments of a span; the first has its attributes and note."""
    known = {"attributes": span.attributes, "note": span.note}
    pieces: list[dict[str, Any]] = [
        {"start": start, "end": end, "text": words}
        for (start, end), words in zip(span.fragments, span.quote, strict=True)
    ]
    pieces[0] |= {key: value for key, value in known.items() if value}
    return pieces


def _groups(spans: Iterable[SpanData]) -> list[list[dict[str, Any]]]:
    groups: dict[object, list[dict[str, Any]]] = {}
    for span in spans:
        if span.label == SPEAKER and (entity := span.attributes.get(_ENTITY)):
            start, end = span.fragments[0]
            groups.setdefault(entity, []).append({"start": start, "end": end, "text": span.quote[0]})
    return [group for group in groups.values() if len(group) > 1]


def expects(article: Article) -> int:
    """Return how many files and quotations an article makes."""
    return max(len(article.layers), 1) + sum(len(_cued(work)) for work in article.layers.values())


def counts(folder: Path) -> int:
    """Return how many files there are, and quotations whose spans have the words stated for them."""
    found = 0
    for path in folder.glob("*.json"):
        file = msgspec.json.decode(path.read_bytes())
        found += 1 + sum(_is_there(quote, file["text"]) for quote in file["quotes"])
    return found


def _is_there(quote: dict[str, Any], text: str) -> bool:
    spans = [quote["cue"], *quote["sources"], *quote["contents"]]
    return all(text[span["start"] : span["end"]] == span["text"] for span in spans)


FORMAT = Format(
    "citron",
    "Citron quotations",
    "",
    "code points",
    writes=write,
    cannot_hold=(
        "beside quotations",
        "virtual speakers",
        "relation attributes",
        "provenance",
        "suggestions",
        "article labels",
        "progress",
        "directions",
    ),
    is_folder=True,
    expects=expects,
    counts=counts,
    remark="A file for each article and annotator. Speakers of several pieces are as many sources.",
)
