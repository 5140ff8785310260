"""What a CAS of INCEpTION says of its document: title, metadata and user."""

from collections import Counter
from collections.abc import Container
from typing import TYPE_CHECKING, Any

from annotator.domain.annotation import Value
from annotator.exchange.foreign_layers import is_analysis, is_structure, short_name
from annotator.exchange.formats.uima.structures import Features, has_references, id_of
from annotator.exchange.reading.remark_list import RemarkList

if TYPE_CHECKING:
    from cassis import Cas

_METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
_USER = "de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata"
_BASE, _DOCUMENT = "uima.cas.AnnotationBase", "uima.tcas.DocumentAnnotation"
_KNOWN = ("documentTitle", "documentId", "collectionId")
_LANGUAGE, _UNKNOWN_LANGUAGE = "language", "x-unspecified"


def facts_in(
    cas: "Cas", features: Features, read_links: Container[str], remarks: RemarkList
) -> tuple[str, dict[str, Any]]:
    """Return the title ("" for none) and the metadata: what DKPro Core has, and layers on the document as a whole.

    These give a key for each feature, Layer.feature; a second value of a key is remarked. So are structures that are on
    no words and are no metadata, and links that are not among `read_links`, by id.
    """
    found: dict[str, Any] = _metadata_of(cas)
    title = found.pop("documentTitle", "")
    others: Counter[str] = Counter()
    kinds: dict[str, bool] = {}
    for structure in cas.select_all_fs():
        layer = structure.type.name
        if layer not in kinds:
            kinds[layer] = _is_about_document(cas, structure)
        if kinds[layer]:
            _add(found, structure, features.values_of(structure), remarks)
        elif _is_known(structure) or id_of(structure) in read_links:
            continue
        elif has_references(structure):
            remarks.add("links and chains", id_of(structure))
        else:
            others[layer] += 1
    for layer, count in others.items():
        remarks.add("answers of other kinds", f"layer {short_name(layer)}", str(count))
    return title, found


def _is_about_document(cas: "Cas", structure: Any) -> bool:
    if is_structure(structure.type.name) or is_analysis(structure.type.name) or hasattr(structure, "first"):
        return False
    types, layer = cas.typesystem, structure.type
    return types.subsumes(_DOCUMENT, layer) or (types.subsumes(_BASE, layer) and not hasattr(structure, "begin"))


def _is_known(structure: Any) -> bool:
    """Whether a structure is on words, a chain, analysis or the tool's own."""
    layer = structure.type.name
    return hasattr(structure, "begin") or hasattr(structure, "first") or is_structure(layer) or is_analysis(layer)


def _add(found: dict[str, Any], structure: Any, values: dict[str, Value], remarks: RemarkList) -> None:
    layer = short_name(structure.type.name)
    named = {f"{layer}.{name}": value for name, value in values.items() if name != _LANGUAGE}
    for key, value in (named or {layer: True}).items():
        if found.setdefault(key, value) != value:
            remarks.add("metadata", id_of(structure), f"{key}: {value}")


def _metadata_of(cas: "Cas") -> dict[str, Any]:
    found: dict[str, Any] = {}
    if cas.typesystem.contains_type(_METADATA):
        for structure in cas.select(_METADATA)[:1]:
            found |= {name: getattr(structure, name, None) for name in _KNOWN}
    for structure in cas.select(_DOCUMENT):
        if getattr(structure, _LANGUAGE, None) not in (None, _UNKNOWN_LANGUAGE):
            found.setdefault(_LANGUAGE, structure.language)
    return {name: value for name, value in found.items() if isinstance(value, str) and value}


def user_of(cas: "Cas") -> str:
    """Return the name of the user whose work it is, "" for none."""
    if not cas.typesystem.contains_type(_USER):
        return ""
    names = (getattr(structure, "username", None) for structure in cas.select(_USER))
    return next((name for name in names if isinstance(name, str)), "")
