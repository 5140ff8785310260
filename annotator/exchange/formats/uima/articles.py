"""A UIMA CAS read as an article: our own types, or those of INCEpTION and WebAnno.

Of foreign types every annotation of a layer is a span: its feature `label`, `value` or else the first string is the
label (without any, the type's own name is), other primitive features are attributes. What has a Governor and a
Dependent is a relation of `source` and `target`. The analysis of words and sentences, and the tool's own records, are
passed over. The layer has the name of the user, if INCEpTION wrote it.

UNITS: code points.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import UNSET

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Fragment, Value
from annotator.domain.document import document_id, title_of
from annotator.exchange.formats.uima.cas import PACKAGE, REPLACEMENT, restored
from annotator.exchange.reading.strict_json import DEEPEST, TOO_DEEP, depth
from annotator.exchange.records import Article, Direction, LayerWork, RelationData, SpanData, check_extent

if TYPE_CHECKING:
    from cassis import Cas

_LABELS = ("label", "value")
_PASSED_OVER = ("uima.", "de.tudarmstadt.ukp.clarin.webanno.api.type.")
_ANALYSIS = (".api.lexmorph.", ".api.segmentation.", ".api.syntax.", ".api.metadata.")
_METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
_USER = "de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata"
_STATUSES = ("started", "done", "skipped")


def article_of(cas: "Cas", where: str) -> Article:
    """Return the article of a CAS.

    Raises ValueError and the like for invalid content, AnnotatorError for too many spans.
    """
    text = cas.sofa_string
    if not isinstance(text, str):
        raise TypeError("it has no text")
    if cas.typesystem.contains_type(f"{PACKAGE}.Document"):
        documents = cas.select(f"{PACKAGE}.Document")
        if documents:
            return _Own(cas, documents[0], where).article(text)
    return _foreign_article(cas, text, where)


def _quotes(text: str, fragments: tuple[Fragment, ...]) -> tuple[str, ...]:
    for start, end in fragments:
        if not 0 <= start < end <= len(text):
            raise ValueError(f"an annotation lies at {start}-{end}")
    return tuple(text[start:end] for start, end in fragments)


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
            (place for some in spans.values() for structure in some for place in _fragments(structure)),
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
        return Article(document_id(text), title, text, metadata, directions, layers)

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
    quote = _quotes(text, fragments)
    return SpanData(
        _id(structure),
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
        roles.setdefault(restored(role.name), []).append(role.speaker if role.span is None else _id(role.span))
    members = {name: tuple(some) for name, some in roles.items()}
    return RelationData(_id(structure), restored(structure.label), members, _attributes(structure))


def _attributes(structure: Any) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for attribute in structure.attributes.elements if structure.attributes else []:
        value = attribute.value
        found[restored(attribute.name)] = (
            restored(value) if attribute.kind is None else msgspec.json.decode(value, type=bool | int)
        )
    return found


def _id(structure: Any) -> str:
    return f"{structure.type.short_name}-{structure.xmiID}"


# --- types of INCEpTION and others


def _foreign_article(cas: "Cas", text: str, where: str) -> Article:
    spans, relations = [], []
    check_extent(((annotation.begin, annotation.end) for annotation in _annotations(cas)), text, where)
    for annotation in _annotations(cas):
        if hasattr(annotation, "Governor") and hasattr(annotation, "Dependent"):
            relations.append(annotation)
        elif annotation.begin != annotation.end:
            spans.append(_foreign_span(annotation, text))
    known = {span.id for span in spans}
    ties = tuple(tie for relation in relations if (tie := _foreign_relation(relation, known)) is not None)
    title, metadata = _facts(cas)
    work = LayerWork("done", spans=tuple(spans), relations=ties)
    layers = {_user(cas): work} if known or _has_layers(cas) else {}
    return Article(document_id(text), title or title_of(text), text, metadata, {}, layers)


def _is_layer(name: str) -> bool:
    return not name.startswith(_PASSED_OVER) and not any(part in name for part in _ANALYSIS)


def _annotations(cas: "Cas") -> Iterator[Any]:
    for annotation in cas.select_all_annotations():
        if _is_layer(annotation.type.name):
            yield annotation


def _has_layers(cas: "Cas") -> bool:
    return any(_is_layer(type_.name) for type_ in cas.typesystem.get_types())


def _foreign_span(annotation: Any, text: str) -> SpanData:
    fragments = ((annotation.begin, annotation.end),)
    label, attributes = _label_and_attributes(annotation)
    return SpanData(_id(annotation), label, fragments, _quotes(text, fragments), attributes)


def _foreign_relation(annotation: Any, known: set[str]) -> RelationData | None:
    """Return a relation; None where it links what is not read, such as words."""
    ends = [_id(end) for end in (annotation.Governor, annotation.Dependent) if end is not None]
    if len(ends) < 2 or not known.issuperset(ends):
        return None
    label, attributes = _label_and_attributes(annotation)
    return RelationData(_id(annotation), label, {"source": (ends[0],), "target": (ends[1],)}, attributes)


def _label_and_attributes(annotation: Any) -> tuple[str, dict[str, Value]]:
    """Return label and attributes."""
    stated = {
        feature.name: getattr(annotation, feature.name)
        for feature in annotation.type.all_features
        if feature.name not in ("begin", "end", "sofa", "Governor", "Dependent")
    }
    plain = {name: value for name, value in stated.items() if isinstance(value, str | int | float)}
    strings = [name for name, value in plain.items() if isinstance(value, str)]
    name = next((name for name in (*_LABELS, *strings) if name in strings), None)
    label = annotation.type.short_name if name is None else plain.pop(name)
    return str(label), {key: _value(value) for key, value in plain.items()}


def _value(value: str | float) -> Value:
    """Return an attribute's value; numbers that are not integers of 64 bits become strings."""
    if isinstance(value, str) or (isinstance(value, int) and -(2**63) <= value < 2**63):
        return value
    return str(value)


def _facts(cas: "Cas") -> tuple[str, dict[str, Any]]:
    if not cas.typesystem.contains_type(_METADATA):
        return "", {}
    for structure in cas.select(_METADATA):
        stated = {name: getattr(structure, name, None) for name in ("documentTitle", "documentId", "collectionId")}
        strings = {name: value for name, value in stated.items() if isinstance(value, str) and value}
        return strings.pop("documentTitle", ""), strings
    return "", {}


def _user(cas: "Cas") -> str:
    if not cas.typesystem.contains_type(_USER):
        return ""
    names = (getattr(structure, "username", None) for structure in cas.select(_USER))
    return next((name for name in names if isinstance(name, str)), "")
