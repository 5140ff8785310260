"""W3C Web Annotations: a folder with the texts, and a file of JSON-LD with one annotation per line.

A span is an annotation of a text by position and by its words; each piece of a span of several is a target. A relation
is an annotation that links others. UNITS: code points, as the recommendation has it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Fragment, Value
from annotator.exchange.format import Format
from annotator.exchange.records import Article, RelationData
from annotator.text.boundaries import graphemes

ANNOTATIONS = "annotations.jsonl"
TEXTS = "texts"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"

_AROUND = 32
"""Code points before and after the words that a selector quotes, at the most."""

_encoder = msgspec.json.Encoder()


def write(articles: Iterable[Article], folder: Path) -> None:
    """Write texts and annotations into an empty folder as they come."""
    (folder / TEXTS).mkdir()
    with (folder / ANNOTATIONS).open("wb") as file:
        for article in articles:
            (folder / source_of(article.id)).write_bytes(article.text.encode())
            for annotation in _annotations(article):
                file.write(_encoder.encode(annotation) + b"\n")


def source_of(document: str) -> str:
    """Return the name of a text within the folder."""
    return f"{TEXTS}/{document}.txt"


def _annotations(article: Article) -> Iterator[dict[str, Any]]:
    """Yield the description of the text, then the spans and relations of all layers."""
    title = {"type": "TextualBody", "purpose": "describing", "value": article.title}
    yield _annotation(_iri("text", article.id), "describing", "", [title], [{"source": source_of(article.id)}])
    edges = graphemes(article.text)
    for name, work in article.layers.items():
        for span in work.spans:
            bodies = [*_classified(span.label, span.attributes), *_commented(span.note)]
            targets = [_target(article, place, edges) for place in span.fragments]
            yield _annotation(_iri("span", span.id), "classifying", name, bodies, targets)
        for relation in work.relations:
            yield _linking(relation, name, article)


def _annotation(
    iri: str, motivation: str, creator: str, bodies: list[dict[str, Any]], targets: list[dict[str, Any]]
) -> dict[str, Any]:
    by = {"creator": {"type": "Person", "nickname": creator}} if creator else {}
    return {
        "@context": CONTEXT,
        "id": iri,
        "type": "Annotation",
        "motivation": motivation,
        **by,
        "body": bodies,
        "target": targets,
    }


def _iri(kind: str, name: str) -> str:
    return f"#{kind}-{quote(name, safe='')}"


def _classified(label: str, attributes: dict[str, Value]) -> Iterator[dict[str, Any]]:
    yield {"type": "TextualBody", "purpose": "classifying", "value": label}
    for name, value in attributes.items():
        words = value if isinstance(value, str) else _encoder.encode(value).decode()
        yield {"type": "TextualBody", "purpose": "tagging", "label": name, "value": words}


def _commented(note: str) -> Iterator[dict[str, Any]]:
    if note:
        yield {"type": "TextualBody", "purpose": "commenting", "value": note}


def _target(article: Article, place: Fragment, edges: Sequence[int]) -> dict[str, Any]:
    """Return a place in a text, by position and by words, with some more words on either side in whole graphemes."""
    start, end = place
    before = min(edges[bisect_left(edges, start - _AROUND)], start)
    after = max(edges[bisect_right(edges, end + _AROUND) - 1], end)
    words = {
        "type": "TextQuoteSelector",
        "exact": article.text[start:end],
        "prefix": article.text[before:start],
        "suffix": article.text[end:after],
    }
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"source": source_of(article.id), "selector": [position, words]}


def _linking(relation: RelationData, creator: str, article: Article) -> dict[str, Any]:
    """Link the span of the last role to the others; labels of bodies and targets are the roles."""
    members = [(role, member) for role in sorted(relation.roles) for member in relation.roles[role]]
    spans = [member for member in members if member[1] not in VIRTUAL_SPEAKERS]
    bodies = [*_classified(relation.label, relation.attributes)]
    bodies += [_linked(*member) for member in members if member not in spans[-1:]]
    targets = [_linked(*span) for span in spans[-1:]] or [{"source": source_of(article.id)}]
    return _annotation(_iri("relation", relation.id), "linking", creator, bodies, targets)


def _linked(role: str, member: str) -> dict[str, Any]:
    if member in VIRTUAL_SPEAKERS:
        return {"type": "TextualBody", "purpose": "identifying", "label": role, "value": member}
    return {"type": "SpecificResource", "purpose": "linking", "label": role, "source": _iri("span", member)}


def expects(article: Article) -> int:
    """Return how many annotations an article makes."""
    return 1 + sum(len(work.spans) + len(work.relations) for work in article.layers.values())


def counts(folder: Path) -> int:
    """Return how many annotations a folder has whose targets in its texts have the words that they quote."""
    texts: dict[str, str] = {}
    found = 0
    with (folder / ANNOTATIONS).open("rb") as file:
        for line in file:
            annotation = msgspec.json.decode(line)
            for target in annotation["target"]:
                if target["source"].startswith(TEXTS) and target["source"] not in texts:
                    texts = {target["source"]: (folder / target["source"]).read_bytes().decode()}
            found += all(_is_there(target, texts) for target in annotation["target"])
    return found


def _is_there(target: dict[str, Any], texts: dict[str, str]) -> bool:
    if "selector" not in target:
        return True
    text = texts[target["source"]]
    position, words = target["selector"]
    start, end = position["start"], position["end"]
    around = text[start - len(words["prefix"]) : end + len(words["suffix"])]
    return (text[start:end], around) == (words["exact"], words["prefix"] + words["exact"] + words["suffix"])


FORMAT = Format(
    "web-annotation",
    "W3C Web Annotation",
    "",
    "code points",
    writes=write,
    cannot_hold=("provenance", "suggestions", "article labels", "progress", "directions", "metadata"),
    is_folder=True,
    expects=expects,
    counts=counts,
    remark="JSON-LD, one annotation a line, beside the texts.",
)
