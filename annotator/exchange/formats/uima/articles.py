"""A UIMA CAS read as an article: our own types, or those of INCEpTION and WebAnno.

UNITS: code points.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import UNSET

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Fragment, Value
from annotator.domain.document import document_id
from annotator.exchange.formats.uima.cas import PACKAGE, REPLACEMENT, WHOLE, restored
from annotator.exchange.formats.uima.foreign import ForeignCas
from annotator.exchange.formats.uima.structures import id_of, quotes_of
from annotator.exchange.reading.strict_json import DEEPEST, TOO_DEEP, depth
from annotator.exchange.records import Article, Direction, LayerWork, RelationData, SpanData, check_extent

if TYPE_CHECKING:
    from cassis import Cas

_STATUSES = ("started", "done", "skipped")


def article_of(cas: "Cas", where: str, naming: Mapping[str, str]) -> Article:
    """Return the article of a CAS; `naming` has the feature that is the label, by layer, where it is not the usual one.

    Raises ValueError and the like for invalid content, AnnotatorError for too many spans.
    """
    text = cas.sofa_string
    if not isinstance(text, str):
        raise TypeError("it has no text")
    if cas.typesystem.contains_type(f"{PACKAGE}.Document"):
        documents = cas.select(f"{PACKAGE}.Document")
        if documents:
            return _Own(cas, documents[0], where).article(text)
    return ForeignCas(cas, text, where, naming).article()


# --- our own types


class _Own:
    """Reads a CAS of our own types."""

    def __init__(self, cas: "Cas", document: Any, where: str) -> None:
        self._cas = cas
        self._where = where
        self._document = document

    def article(self, written: str) -> Article:
        text = _with_forbidden(written, self._document.forbidden or "")
        metadata: dict[str, Any] = msgspec.json.decode(restored(self._document.metadata or "{}"), type=dict[str, Any])
        if depth(metadata, DEEPEST) > DEEPEST:
            raise ValueError(TOO_DEEP)
        directions = msgspec.json.decode(self._document.directions or "{}", type=dict[str, Direction])
        spans, relations = (self._by_layer(f"{PACKAGE}.{name}") for name in ("Span", "Relation"))
        check_extent(
            (place for structures in spans.values() for structure in structures for place in _fragments(structure)),
            text,
            self._where,
        )
        layers = {
            restored(structure.name or ""): _own_work(
                structure, text, spans.get(id(structure), []), relations.get(id(structure), [])
            )
            for structure in self._cas.select(f"{PACKAGE}.Layer")
        }
        title = restored(self._document.title or "")
        whole = directions.pop(WHOLE, None)
        return Article(document_id(text), title, text, metadata, directions, layers, direction=whole or "")

    def _by_layer(self, type_name: str) -> dict[int, list[Any]]:
        """Return structures of a type by the identity of their layer."""
        found: dict[int, list[Any]] = {}
        for structure in self._cas.select(type_name):
            found.setdefault(id(structure.layer), []).append(structure)
        return found


def _own_work(layer: Any, text: str, spans: list[Any], relations: list[Any]) -> LayerWork:
    if layer.status not in _STATUSES:
        raise ValueError(f"a status is {layer.status!r}")
    return LayerWork(
        layer.status,
        UNSET if layer.flag is None else restored(layer.flag),
        UNSET if layer.note is None else restored(layer.note),
        tuple(_own_span(span, text) for span in spans),
        tuple(_own_relation(relation) for relation in relations),
    )


def _with_forbidden(text: str, forbidden: str) -> str:
    characters = list(text)
    for part in forbidden.split():
        place, _, code = part.partition(":")
        if characters[int(place)] != REPLACEMENT:
            raise ValueError("a character that XML cannot hold has no place in the text")
        characters[int(place)] = chr(int(code, 16))
    return "".join(characters)


def _fragments(structure: Any) -> tuple[Fragment, ...]:
    parts = structure.fragments.elements if structure.fragments else [structure]
    return tuple((part.begin, part.end) for part in parts)


def _own_span(structure: Any, text: str) -> SpanData:
    fragments = _fragments(structure)
    quote = quotes_of(text, fragments)
    return SpanData(
        id_of(structure),
        restored(structure.label),
        fragments,
        quote,
        _attributes(structure),
        restored(structure.note or ""),
    )


def _own_relation(structure: Any) -> RelationData:
    roles: dict[str, list[str]] = {}
    for role in structure.roles.elements if structure.roles else []:
        if role.span is None and role.speaker not in VIRTUAL_SPEAKERS:
            raise ValueError(f"a role is held by {role.speaker!r}")
        roles.setdefault(restored(role.name), []).append(role.speaker if role.span is None else id_of(role.span))
    members = {name: tuple(members_of_role) for name, members_of_role in roles.items()}
    return RelationData(id_of(structure), restored(structure.label), members, _attributes(structure))


def _attributes(structure: Any) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for attribute in structure.attributes.elements if structure.attributes else []:
        value = attribute.value
        found[restored(attribute.name)] = (
            restored(value) if attribute.kind is None else msgspec.json.decode(value, type=bool | int)
        )
    return found
