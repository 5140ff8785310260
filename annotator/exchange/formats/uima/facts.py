"""What a CAS of INCEpTION says of its document: title, metadata and user."""

from collections import Counter
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


def facts_in(cas: "Cas", features: Features, remarks: RemarkList) -> tuple[str, dict[str, Any]]:
    """Return the title ("" for none) and the metadata: what DKPro Core has, and layers on the document as a whole.

    These give a key for each feature, Layer.feature; a second value of a key is remarked.
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
        elif _is_unknown(structure):
            others[layer] += 1
    for layer, count in others.items():
        remarks.add("answers of other kinds", f"layer {short_name(layer)}", str(count))
    return title, found


def _is_about_document(cas: "Cas", structure: Any) -> bool:
    if is_structure(structure.type.name) or is_analysis(structure.type.name) or hasattr(structure, "first"):
        return False
    types, layer = cas.typesystem, structure.type
    return types.subsumes(_DOCUMENT, layer) or (types.subsumes(_BASE, layer) and not hasattr(structure, "begin"))


def _is_unknown(structure: Any) -> bool:
    """Whether a structure is neither on words, nor a chain or a link, nor the tool's own."""
    if hasattr(structure, "begin") or hasattr(structure, "first") or is_structure(structure.type.name):
        return False
    return not is_analysis(structure.type.name) and not has_references(structure)


def _add(found: dict[str, Any], structure: Any, values: dict[str, Value], remarks: RemarkList) -> None:
    layer = short_name(structure.type.name)
    named = {f"{layer}.{name}": value for name, value in values.items()}
    for key, value in (named or {layer: True}).items():
        if found.setdefault(key, value) != value:
            remarks.add("metadata", id_of(structure), f"{key}: {value}")


def _metadata_of(cas: "Cas") -> dict[str, Any]:
    if not cas.typesystem.contains_type(_METADATA):
        return {}
    for structure in cas.select(_METADATA):
        stated = {name: getattr(structure, name, None) for name in _KNOWN}
        return {name: value for name, value in stated.items() if isinstance(value, str) and value}
    return {}


def user_of(cas: "Cas") -> str:
    """Return the name of the user whose work it is, "" for none."""
    if not cas.typesystem.contains_type(_USER):
        return ""
    names = (getattr(structure, "username", None) for structure in cas.select(_USER))
    return next((name for name in names if isinstance(name, str)), "")
