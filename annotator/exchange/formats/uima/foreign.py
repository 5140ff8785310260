"""A CAS of INCEpTION, WebAnno and others read as an article.

Every annotation of a layer is a span; one label feature or else the name of the layer is its label, its other values
are attributes. What has a Governor and a Dependent is a relation of `source` and `target`. Features that refer to other
spans, directly or by links with roles, are relations with the span as `host`. The links of a chain are linked in turn.
Linguistic analysis is left out, as are spans without words, with remarks; sentences, words and the tool's own records
are no annotations. The layer has the name of the user, if INCEpTION wrote it.

UNITS: code points.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from annotator.domain.annotation import Value
from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.foreign_layers import (
    CHAIN_RELATION,
    CHAIN_TYPE,
    MAX_ANNOTATIONS,
    SOURCE_ROLE,
    TARGET_ROLE,
    TEXT_OF_ONE,
    chain_relation_name,
    is_analysis,
    is_structure,
    label_in,
    linked,
    naming_of,
    roles_in,
    short_name,
    slot_relation,
)
from annotator.exchange.formats.uima.facts import facts_in, user_of
from annotator.exchange.formats.uima.structures import (
    DEPENDENT,
    GOVERNOR,
    OWN,
    Features,
    id_of,
    name_of,
    quotes_of,
)
from annotator.exchange.reading.remark_list import RemarkList
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData, check_extent
from annotator.exchange.without_spans import without_spans

if TYPE_CHECKING:
    from cassis import Cas

_STRING, _DOCUMENT = "uima.cas.String", "uima.tcas.DocumentAnnotation"
_NEXT = "next"


class ForeignCas:
    """Reads a CAS; `naming` has the features that are labels, by layer, where they are not the usual ones."""

    def __init__(self, cas: "Cas", text: str, where: str, naming: Mapping[str, str]) -> None:
        self._cas = cas
        self._text = text
        self._where = where
        self._chosen = naming
        self._naming: dict[str, str] = {}
        self._remarks = RemarkList()
        self._most = MAX_ANNOTATIONS + len(text) // TEXT_OF_ONE
        self._members = 0
        self._features = Features(self._take)
        self._with_words: dict[str, Any] = {}
        self._spans: list[Any] = []
        self._relations: list[Any] = []
        self._by_layer: dict[str, list[Any]] = {}
        self._sort()
        self._empty = {id_of(annotation) for annotation in self._spans if annotation.begin == annotation.end}
        self._known = {id_of(annotation) for annotation in self._spans}
        self._targets = self._known - self._empty
        self._read_links: set[str] = set()

    def article(self) -> Article:
        """Return the article. Raises AnnotatorError for too many or too long spans, ValueError for invalid ones."""
        with_words = [span for span in self._spans if span.begin != span.end]
        check_extent(((span.begin, span.end) for span in with_words), self._text, self._where)
        spans = tuple(map(self._span, with_words))
        for span in self._spans:
            if span.begin == span.end:
                self._remarks.add("empty spans", id_of(span), self._label_and_attributes(span)[0])
        relations = (*self._tied(), *self._drawn())
        work = without_spans(LayerWork("done", spans=spans, relations=relations), self._empty, self._note)
        title, metadata = facts_in(self._cas, self._features, self._read_links, self._remarks)
        layers = {user_of(self._cas): work} if self._known or self._has_layers() else {}
        return Article(
            document_id(self._text),
            title or title_of(self._text),
            self._text,
            metadata,
            {},
            layers,
            remarks=self._remarks.all(),
        )

    def _note(self, place: str, words: str) -> None:
        self._remarks.add("relations", place, words)

    def _sort(self) -> None:
        annotations = self._cas.select_all_annotations()
        for annotation in annotations:
            self._by_layer.setdefault(annotation.type.name, []).append(annotation)
        spans, relations = set(), set()
        for layer, annotations_of_layer in self._by_layer.items():
            if is_analysis(layer):
                self._remarks.add("linguistic analysis", f"layer {short_name(layer)}", str(len(annotations_of_layer)))
            elif is_structure(layer) or self._cas.typesystem.subsumes(_DOCUMENT, annotations_of_layer[0].type):
                continue
            elif hasattr(annotations_of_layer[0], GOVERNOR) and hasattr(annotations_of_layer[0], DEPENDENT):
                relations.add(layer)
            else:
                spans.add(layer)
        self._spans = [annotation for annotation in annotations if annotation.type.name in spans]
        self._relations = [annotation for annotation in annotations if annotation.type.name in relations]

    def _has_layers(self) -> bool:
        names = (type_.name for type_ in self._cas.typesystem.get_types())
        return any(not is_structure(name) and not is_analysis(name) for name in names)

    # --- spans

    def _span(self, annotation: Any) -> SpanData:
        fragments = ((annotation.begin, annotation.end),)
        label, attributes = self._label_and_attributes(annotation)
        if _is_link(annotation) and self._next_with_words(annotation) is not None:
            attributes.pop(CHAIN_RELATION, None)
        return SpanData(id_of(annotation), label, fragments, quotes_of(self._text, fragments), attributes)

    def _label_and_attributes(self, annotation: Any) -> tuple[str, dict[str, Value]]:
        layer = annotation.type.name
        if layer not in self._naming:
            self._naming[layer] = self._naming_of(annotation.type)
        values = self._features.values_of(annotation)
        return label_in(layer, self._naming[layer], values), values

    def _naming_of(self, layer: Any) -> str:
        features = {name_of(feature): feature for feature in layer.all_features}
        for name in (*OWN, GOVERNOR, DEPENDENT, SOURCE_ROLE, TARGET_ROLE, CHAIN_RELATION):
            features.pop(name, None)
        types = self._cas.typesystem
        strings = [name for name, feature in features.items() if types.subsumes(_STRING, feature.rangeType)]

        def values(feature: str) -> Iterator[tuple[str, str]]:
            for annotation in self._by_layer[layer.name]:
                if isinstance(value := getattr(annotation, features[feature].name), str):
                    yield value, self._text[annotation.begin : annotation.end]

        return naming_of(layer.name, strings, values, self._chosen, has_others=len(strings) < len(features))

    # --- relations

    def _drawn(self) -> Iterator[RelationData]:
        """Yield the relations that link two spans; what links something else, such as words, is remarked."""
        for relation in self._relations:
            label, attributes = self._label_and_attributes(relation)
            ends = [id_of(end) for end in (relation.Governor, relation.Dependent) if end is not None]
            if len(ends) < 2 or not self._known.issuperset(ends):
                self._remarks.add("relations", id_of(relation), label)
                continue
            yield linked(id_of(relation), label, list(zip(roles_in(attributes), ends, strict=True)), attributes)

    def _tied(self) -> Iterator[RelationData]:
        """Yield the relations that the slots of spans become, and those between the links of a chain."""
        for span in self._spans:
            for feature, targets in self._features.references_of(span):
                if feature == _NEXT and _is_link(span):
                    yield from self._chain_relation(span)
                else:
                    yield from self._slot_relation(span, feature, targets)

    def _chain_relation(self, span: Any) -> Iterator[RelationData]:
        """Yield the relation to the next link that has words."""
        following = self._next_with_words(span)
        if following is None or span.begin == span.end:
            return
        label = str(getattr(span, CHAIN_RELATION, None) or chain_relation_name(span.type.name))
        if id_of(following) in self._known:
            ends = [("source", id_of(span)), ("target", id_of(following))]
            yield linked(f"{id_of(span)} next", label, ends, {})
        else:
            self._remarks.add("links and chains", id_of(span), label)

    def _next_with_words(self, link: Any) -> Any:
        """Return the next link of a chain that is not empty, None at its end."""
        passed: dict[str, None] = {}
        following = link.next
        while following is not None and (name := id_of(following)) in self._empty and name not in passed:
            if name in self._with_words:
                following = self._with_words[name]
                break
            passed[name] = None
            following = getattr(following, _NEXT, None)
        if following is not None and id_of(following) in self._empty:
            following = None  # a chain that ends in itself
        self._with_words.update(dict.fromkeys(passed, following))
        return following

    def _slot_relation(self, span: Any, feature: str, targets: list[Any]) -> Iterator[RelationData]:
        links = []
        for link in targets:
            self._read_links.add(id_of(link))
            role, target, further = self._link(link)
            words = " ".join(
                filter(None, (f"{feature}:", role, getattr(target, "type", None) and target.type.short_name))
            )
            if further:
                self._remarks.add("attributes", id_of(span), f"{words} {', '.join(map(str, further.values()))}")
            if target is None or id_of(target) not in self._targets:
                self._remarks.add("links and chains", id_of(span), words)
            else:
                links.append((role, id_of(target)))
        if links:
            host = id_of(span)
            yield slot_relation(f"{host} {feature}", span.type.name, feature, host, links, {})

    def _link(self, structure: Any) -> tuple[str, Any, dict[str, Value]]:
        """Return the role ("" for none) and the target of a link, and its further values; a span is its own target."""
        if hasattr(structure, "begin"):
            return "", structure, {}
        values = self._features.values_of(structure)
        references = {name: members[0] for name, members in self._features.references_of(structure) if members}
        target = references.get("target", next(iter(references.values()), None))
        role = values.pop("role", None)
        if role is None and len(values) == 1:
            role = values.popitem()[1]
        return str(role or ""), target if hasattr(target, "begin") else None, values

    def _take(self, count: int) -> None:
        """Count the members of lists. Raises AnnotatorError when there are too many."""
        self._members += count
        if self._members > self._most:
            raise AnnotatorError(
                "The file has more than {most:,} annotations: too many for its text.",
                where=self._where,
                remedy="Export fewer layers at a time.",
                most=self._most,
            )


def _is_link(annotation: Any) -> bool:
    """Whether an annotation is a link of a chain."""
    return hasattr(annotation, _NEXT) and (hasattr(annotation, CHAIN_TYPE) or hasattr(annotation, CHAIN_RELATION))
