"""An article as a UIMA CAS, with types of our own that hold all of it.

annotator.Document has title, metadata and directions, that of the whole article under "" (WHOLE); annotator.Layer is
the work of one annotator; annotator.Span covers the extent of a span and has, where there are several, its fragments;
annotator.Relation has its members by role, with virtual speakers by name. Attributes are a list of names and values,
since types fix the features of UIMA.
Strings that XML cannot hold, and those that begin with a quotation mark, stand as JSON strings.

UNITS: code points here; dkpro-cassis writes and reads UTF-16 units.
"""

import json
import re
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import UNSET

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Value
from annotator.exchange.formats.uima.offsets import keep_offsets_small
from annotator.exchange.records import Article, LayerWork

if TYPE_CHECKING:
    from cassis import Cas, TypeSystem

PACKAGE = "annotator"
WHOLE = ""
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML 1.0 cannot hold."""
REPLACEMENT = "\ufffd"

_STRING, _LIST, _TOP = "uima.cas.String", "uima.cas.FSArray", "uima.cas.TOP"
_ANNOTATION = "uima.tcas.Annotation"
_TYPES = {
    "Document": (_TOP, {"title": _STRING, "metadata": _STRING, "directions": _STRING, "forbidden": _STRING}),
    "Layer": (_TOP, {"name": _STRING, "status": _STRING, "flag": _STRING, "note": _STRING}),
    "Attribute": (_TOP, {"name": _STRING, "value": _STRING, "kind": _STRING}),
    "Fragment": (_ANNOTATION, {}),
    "Span": (
        _ANNOTATION,
        {"layer": "Layer", "label": _STRING, "note": _STRING, "attributes": _LIST, "fragments": _LIST},
    ),
    "Role": (_TOP, {"name": _STRING, "span": "Span", "speaker": _STRING}),
    "Relation": (_TOP, {"layer": "Layer", "label": _STRING, "roles": _LIST, "attributes": _LIST}),
}
_ELEMENTS = {"attributes": "Attribute", "fragments": "Fragment", "roles": "Role"}
_encoder = msgspec.json.Encoder(order="sorted")


def type_system() -> "TypeSystem":
    """Return our types."""
    from cassis import TypeSystem

    types = TypeSystem()
    known = {name: types.create_type(f"{PACKAGE}.{name}", parent) for name, (parent, _) in _TYPES.items()}
    for name, (_, features) in _TYPES.items():
        for feature, range_name in features.items():
            element = known[_ELEMENTS[feature]] if range_name == _LIST else None
            types.create_feature(known[name], feature, known.get(range_name, range_name), element)
    return types


def cas_of(article: Article, types: "TypeSystem", *, xml: bool) -> "Cas":
    """Return the CAS of an article. In `xml` U+FFFD replaces characters that XML cannot hold."""
    from cassis import Cas

    keep_offsets_small()
    cas = Cas(types)
    cas.sofa_string = FORBIDDEN.sub(REPLACEMENT, article.text) if xml else article.text
    cas.sofa_mime = "text/plain"
    found = FORBIDDEN.finditer(article.text) if xml else ()
    _Building(cas, types).document(article, " ".join(f"{match.start()}:{ord(match[0]):x}" for match in found))
    return cas


class _Building:
    """Fills one CAS."""

    def __init__(self, cas: "Cas", types: "TypeSystem") -> None:
        self._cas = cas
        self._types = types

    def _new(self, type_name: str, /, **features: Any) -> Any:
        return self._types.get_type(f"{PACKAGE}.{type_name}")(**features)

    def _list(self, members: list[Any]) -> Any:
        """Return an array, or nothing for an empty one."""
        return self._types.get_type(_LIST)(elements=members) if members else None

    def document(self, article: Article, forbidden: str) -> None:
        """Add all of an article."""
        directions = ({WHOLE: article.direction} if article.direction else {}) | article.directions
        self._cas.add(
            self._new(
                "Document",
                title=stored(article.title),
                metadata=stored(_encoder.encode(article.metadata).decode()) if article.metadata else None,
                directions=_encoder.encode(directions).decode() if directions else None,
                forbidden=forbidden or None,
            )
        )
        for name, work in article.layers.items():
            self._layer(name, work)

    def _layer(self, name: str, work: LayerWork) -> None:
        flag, note = (None if text is UNSET else stored(text) for text in (work.flag, work.note))
        layer = self._new("Layer", name=stored(name), status=work.status, flag=flag, note=note)
        self._cas.add(layer)
        spans = {}
        for span in work.spans:
            fragments = [self._new("Fragment", begin=start, end=end) for start, end in span.fragments]
            if len(fragments) > 1:
                self._cas.add_all(fragments)
            spans[span.id] = self._new(
                "Span",
                begin=span.fragments[0][0],
                end=span.fragments[-1][1],
                layer=layer,
                label=stored(span.label),
                note=stored(span.note) if span.note else None,
                attributes=self._attributes(span.attributes),
                fragments=self._list(fragments) if len(fragments) > 1 else None,
            )
        self._cas.add_all(spans.values())
        for relation in work.relations:
            members = [(role, text) for role, texts in relation.roles.items() for text in texts]
            roles = [
                self._new("Role", name=stored(role), speaker=member)
                if member in VIRTUAL_SPEAKERS
                else self._new("Role", name=stored(role), span=spans[member])
                for role, member in members
            ]
            attributes = self._attributes(relation.attributes)
            label = stored(relation.label)
            self._cas.add(
                self._new("Relation", layer=layer, label=label, roles=self._list(roles), attributes=attributes)
            )

    def _attributes(self, attributes: dict[str, Value]) -> Any:
        return self._list(
            [
                self._new("Attribute", name=stored(name), value=stored(value))
                if isinstance(value, str)
                else self._new("Attribute", name=stored(name), value=json.dumps(value), kind=type(value).__name__)
                for name, value in attributes.items()
            ]
        )


def stored(value: str) -> str:
    """Return a string as a feature holds it."""
    if not value.startswith('"') and not FORBIDDEN.search(value):
        return value
    return FORBIDDEN.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


def restored(value: str) -> str:
    """Return the string that a feature holds. Raises ValueError for invalid JSON."""
    if not value.startswith('"'):
        return value
    return str(json.loads(value))
