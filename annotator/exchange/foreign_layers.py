"""Layers as UIMA, WebAnno and INCEpTION have them: which ones people annotate, and what the label of an annotation is.

A layer is known by the name of its type, such as webanno.custom.Quote; its short name is the last part.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from annotator.domain.annotation import Value
from annotator.exchange.records import RelationData

ANY = "uima.tcas.Annotation"
"""The type of all annotations: what a slot that takes spans of any layer has as its target."""
SOURCE_ROLE, TARGET_ROLE = "sourceRole", "targetRole"
"""Features of a relation that name its roles."""
CHAIN_TYPE, CHAIN_RELATION = "referenceType", "referenceRelation"
"""Features of the links of a chain: what a link is, and how it is linked to the next one."""
HOST = "host"
"""The role of a span in the relations that its slots become."""
MAX_ANNOTATIONS, TEXT_OF_ONE = 50_000, 10
"""Annotations that any text may have, and code points of a longer text for each further one."""

_LABELS = ("label", "value", CHAIN_TYPE)
_CORE = r"(?:de\.tudarmstadt\.ukp\.dkpro|org\.dkpro)\.core\.api\."
_STRUCTURE = re.compile(
    rf"uima\.(?!tcas\.Annotation$)|de\.tudarmstadt\.ukp\.clarin\.webanno\.api\.type\.|{_CORE}(?:metadata|xml|pdf)\."
    rf"|{_CORE}segmentation\.type\.(?:TokenForm|Paragraph|Heading|Div|Document)$"
    r"|(?!(?:webanno\.)?custom\.)(?:.*\.)?(?:Token|Sentence)$"
)
_ANALYSIS = re.compile(rf"{_CORE}(?:lexmorph|segmentation|syntax)\.")
_LONGEST_TAG, _MOST_WORDS, _FEW = 40, 3, 20
_NO_TAG = re.compile(r"://|^[\d\s.,:+-]*$|^(?:true|false)$|[.!?؟۔]$", re.IGNORECASE)


def short_name(layer: str) -> str:
    """Return the last part of a layer's name."""
    return layer.rpartition(".")[2]


def is_structure(layer: str) -> bool:
    """Whether a layer is the text's own or the tool's: words, sentences, elements of a page, records."""
    return _STRUCTURE.match(layer) is not None


def is_analysis(layer: str) -> bool:
    """Whether a layer is linguistic analysis, such as parts of speech, lemmas and syntax."""
    return _ANALYSIS.match(layer) is not None and not is_structure(layer)


def naming_of(
    layer: str,
    features: Sequence[str],
    values: Callable[[str], Iterable[tuple[str, str]]],
    chosen: Mapping[str, str],
    *,
    has_others: bool = False,
) -> str:
    """Return the feature that is the label of each annotation of a layer, "" where the name of the layer is.

    That is the feature `chosen` for the layer, by its name or short name; otherwise `label` or `value`; otherwise the
    only one of its `features`, unless it `has_others` such as slots, if its `values` in the file, each before the words
    it is on, look like a tagset.
    """
    choice = chosen.get(layer, chosen.get(short_name(layer)))
    if choice is not None and choice in features:
        return choice
    known = next((name for name in _LABELS if name in features), "")
    if known or has_others or len(features) != 1:
        return known
    return features[0] if looks_like_tagset(values(features[0])) else ""


def looks_like_tagset(values: Iterable[tuple[str, str]]) -> bool:
    """Whether values, each before the words it is on, look like labels.

    Labels are short, recur where they are many and do not mostly repeat the words. They are no numbers, addresses or
    sentences, nor true and false.
    """
    found = [(value, words) for value, words in values if value]
    if not found or any(not _is_tag(value) for value, _ in found):
        return False
    recur = len(found) < _FEW or 2 * len({value for value, _ in found}) <= len(found)
    return recur and 2 * sum(_repeats(value, words) for value, words in found) < len(found)


def _repeats(value: str, words: str) -> bool:
    return not set(value.casefold().split()).isdisjoint(words.casefold().split())


def _is_tag(value: str) -> bool:
    return (
        len(value) <= _LONGEST_TAG and len(value.split()) in range(1, _MOST_WORDS + 1) and _NO_TAG.search(value) is None
    )


def label_in(layer: str, naming: str, values: dict[str, Value]) -> str:
    """Take the label of an annotation out of its values, and return it: the layer's short name where it is unset."""
    return str(values.pop(naming, "")) or short_name(layer)


def roles_in(values: dict[str, Value]) -> tuple[str, str]:
    """Take the roles of a relation's source and target out of its values, and return them."""
    return str(values.pop(SOURCE_ROLE, "source")), str(values.pop(TARGET_ROLE, "target"))


def linked(id_: str, label: str, ends: Iterable[tuple[str, str]], attributes: dict[str, Value]) -> RelationData:
    """Return a relation of members, each after its role."""
    roles: dict[str, list[str]] = {}
    for role, member in ends:
        roles.setdefault(role, []).append(member)
    return RelationData(id_, label, {role: tuple(members) for role, members in roles.items()}, attributes)


def slot_relation(
    id_: str, layer: str, slot: str, host: str, links: Sequence[tuple[str, str]], attributes: dict[str, Value]
) -> RelationData:
    """Return the relation that a slot of a span becomes: labelled by the slot, with the span as host.

    `links` are targets, each after the role of its link, "" for none: then the slot names the role.
    """
    members = [(role or slot, target) for role, target in links]
    taken = {role for role, _ in members}
    host_role = next((name for name in (HOST, short_name(layer)) if name not in taken), layer)
    return linked(id_, slot, [(host_role, host), *members], attributes)


def chain_relation_name(layer: str) -> str:
    """Return the label of ties in a chain that have none: the name of the chain whose links are the layer."""
    return f"{short_name(layer).removesuffix('Link')}Chain"
